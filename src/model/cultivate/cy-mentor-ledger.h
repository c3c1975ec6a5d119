/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyMentorLedgerRow:
 * @person: id
 * @name: of the person
 * @place: (nullable): name of the village
 * @mentor: name of the mentor
 * @organ: (nullable): where the mentor works
 * @post: (nullable): as what
 * @kind: (nullable): code of the set mentor_kind
 * @since: since when they are a pair
 * @agreement: (nullable): its number
 * @n_talks: talks of the two
 * @last_talk: the last one, %CY_DATE_NONE when there was none
 * @n_reports: quarterly reports of the person since then
 *
 * One pair of the ledger.
 */
typedef struct
{
  gint64      person;
  char       *name;
  char       *place;
  char       *mentor;
  char       *organ;
  char       *post;
  const char *kind;
  CyDate      since;
  char       *agreement;
  guint       n_talks;
  CyDate      last_talk;
  guint       n_reports;
} CyMentorLedgerRow;

GPtrArray *
cy_mentor_ledger_load (CyConn *conn, gint64 scope, gint64 mentor, CyDate base_date, GError **error);
const char *cy_mentor_kind_get_short (const char *kind);

G_END_DECLS
