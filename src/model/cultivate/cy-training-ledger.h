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
 * @certificate: (nullable): its number
 * @valid_until: the last day on which the certificate is valid, %CY_DATE_NONE for no end
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
  char       *certificate;
  CyDate      valid_until;
  gint64      hours;
  gint64      days;
} CyLedgerLine;

/**
 * CyLedgerArgs:
 * @scope: id of a unit, 0 for everything
 * @person: id of the one person, 0 for everybody
 * @since: the first day on which a course may begin
 * @until: the last; nothing that was earned later counts
 */
typedef struct
{
  gint64 scope;
  gint64 person;
  CyDate since;
  CyDate until;
} CyLedgerArgs;

GPtrArray *cy_training_ledger_load (CyConn *conn, const CyLedgerArgs *args, GError **error);

G_END_DECLS
