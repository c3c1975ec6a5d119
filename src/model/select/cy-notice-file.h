/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-notice-check.h"
#include "cy-notice-text.h"
#include "cy-notice.h"
#include "cy-workday.h"

G_BEGIN_DECLS

/**
 * CyNoticeFile:
 * @record: the notice
 * @people: (element-type CyNoticePerson): whom it names
 * @objections: (element-type CyRecord): what was objected, the oldest first
 * @period: words on its period
 * @faults: (element-type CyNoticeFault): what may not be in it
 *
 * A notice with all that belongs to it. Never changed once loaded.
 */
typedef struct
{
  CyRecord  *record;
  GPtrArray *people;
  GPtrArray *objections;
  char      *period;
  GPtrArray *faults;
} CyNoticeFile;

CyNoticeFile *cy_notice_file_load (CyConn *conn, gint64 notice, GError **error);
void          cy_notice_file_free (CyNoticeFile *self);
guint         cy_notice_file_count_open (const CyNoticeFile *self);
const char   *cy_notice_file_get_name (const CyNoticeFile *self, gint64 person);
char         *cy_notice_file_dup_report (const CyNoticeFile *self);

char *cy_notice_dup_period (const CyWorkdays *calendar, CyDate since, int n_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyNoticeFile, cy_notice_file_free)

G_END_DECLS
