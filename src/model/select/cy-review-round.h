/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"
#include "cy-review.h"

G_BEGIN_DECLS

/**
 * CyReviewRoundInfo:
 * @is_open: whether answers and conclusions are still taken
 * @n_people: whom it is about
 * @n_offices: who was asked
 * @n_replied: offices that answered of everybody
 * @n_overdue: offices that did not, and should have by the base date
 * @n_concluded: people with a conclusion
 * @list: id of the negative list
 */
typedef struct
{
  gint64   id;
  char    *name;
  gboolean is_open;
  CyDate   sent;
  CyDate   due;
  guint    n_people;
  guint    n_offices;
  guint    n_replied;
  guint    n_overdue;
  guint    n_concluded;
  gint64   list;
  char    *document;
} CyReviewRoundInfo;

/**
 * CyReviewPlan:
 * @name: of the round
 * @list: id of the negative list; frozen from then on
 * @sent: when the offices are asked
 * @due: until when they answer, not before @sent
 * @document: (nullable): number of the letter
 * @offices: (array zero-terminated=1): codes, at least one
 * @entries: (array length=n_entries): ids of pool entries, at least one
 * @n_entries: how many
 */
typedef struct
{
  const char        *name;
  gint64             list;
  CyDate             sent;
  CyDate             due;
  const char        *document;
  const char *const *offices;
  const gint64      *entries;
  guint              n_entries;
} CyReviewPlan;

GPtrArray *cy_review_rounds_load (CyConn *conn, CyDate base_date, GError **error);
GArray    *cy_review_find_waiting (CyConn *conn, gint64 scope, GError **error);
gint64     cy_review_round_create (CyConn             *conn,
                                   const CyReviewPlan *plan,
                                   const char         *step_name,
                                   GError            **error);
gboolean   cy_review_round_add_people (CyConn       *conn,
                                       gint64        round,
                                       const gint64 *entries,
                                       guint         n_entries,
                                       const char   *step_name,
                                       guint        *n_added,
                                       GError      **error);
gboolean   cy_review_round_remove_people (CyConn       *conn,
                                          gint64        round,
                                          const gint64 *subjects,
                                          guint         n_subjects,
                                          const char   *step_name,
                                          GError      **error);
gboolean  cy_review_round_close (CyConn *conn, gint64 round, const char *step_name, GError **error);
CyRecord *cy_review_round_load_open (CyConn *conn, gint64 round, GError **error);

G_END_DECLS
