/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyLedgerLine:
 * @category: (nullable): codes, as long as the program lives; @form and @result, too
 * @post: (nullable): post or occupation
 * @score: tenths of marks, -1 for none
 * @hours: tenths of credit hours that were earned
 * @days: days of the course that were attended, in tenths, a day being as many hours as the course
 *   or the rule set says
 * @counts: whether it counts towards the yearly task
 *
 * One person on one course.
 */
typedef struct
{
  gint64      person;
  gint64      course;
  int         year;
  char       *name;
  const char *category;
  char       *organiser;
  char       *contractor;
  const char *form;
  gboolean    online;
  CyDate      since;
  CyDate      until;
  char       *place;
  char       *who;
  char       *unit;
  char       *post;
  const char *result;
  gint64      score;
  gboolean    counts;
  gint64      hours;
  gint64      days;
} CyLedgerLine;

GPtrArray *
cy_training_ledger_load (CyConn *conn, gint64 scope, CyDate since, CyDate until, GError **error);

G_END_DECLS
