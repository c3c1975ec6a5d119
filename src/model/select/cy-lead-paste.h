/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyLeadDraft:
 * @lead: as far as the row could be read
 * @village: (nullable): name of the village that was found
 * @error: (nullable): why the row cannot be taken, and what to do, translated
 * @warning: (nullable): what somebody should look at, translated
 *
 * One row that was pasted.
 */
typedef struct
{
  CyRecord *lead;
  char     *village;
  char     *error;
  char     *warning;
} CyLeadDraft;

/**
 * CyLeadPaste:
 * @rows: (element-type GStrv): cells; a first row of titles says what the columns are
 * @scope: id of the unit whose villages are meant, 0 for all
 * @found_by: (nullable): who found those whose row does not say it
 * @found_date: when
 *
 * What was pasted, and what holds for all of it.
 */
typedef struct
{
  GPtrArray  *rows;
  gint64      scope;
  const char *found_by;
  CyDate      found_date;
} CyLeadPaste;

GPtrArray *cy_lead_paste_read (CyConn *conn, const CyLeadPaste *paste, GError **error);
gboolean   cy_lead_paste_save (CyConn     *conn,
                               GPtrArray  *drafts,
                               const char *step_name,
                               guint      *n_saved,
                               GError    **error);
GArray    *cy_lead_paste_list_fields (void);
gboolean   cy_lead_check_phone (const char *phone);

G_END_DECLS
