/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-candidate.h"
#include "cy-conn.h"
#include "cy-rule-book.h"
#include "cy-workday.h"

G_BEGIN_DECLS

/**
 * CyShortlist:
 * @rules: the rule set of the county in the year of @base_date
 * @book: with those of townships
 * @ways: (element-type CyRecord CyWays): routes by rule set, see cy_shortlist_get_route()
 * @calendar: working days
 * @base_date: the day on which ages count
 * @candidates: (element-type CyCandidate): longest in their step first
 * @by_entry: the same by the id of the entry
 * @coverage: how everybody was inspected, see cy_inspect_coverage_load()
 *
 * Everybody on the way into the pool, with all that says who may go on. Never changed once loaded.
 */
typedef struct
{
  CyRecord   *rules;
  CyRuleBook *book;
  GHashTable *ways;
  CyWorkdays *calendar;
  CyDate      base_date;
  GPtrArray  *candidates;
  GHashTable *by_entry;
  GHashTable *coverage;
} CyShortlist;

CyShortlist *
cy_shortlist_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error);
CyShortlist       *cy_shortlist_ref (CyShortlist *self);
void               cy_shortlist_unref (CyShortlist *self);
const CyCandidate *cy_shortlist_find (const CyShortlist *self, gint64 entry);
const CyRoute     *cy_shortlist_get_route (const CyShortlist *self, gint64 unit, const char *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyShortlist, cy_shortlist_unref)

G_END_DECLS
