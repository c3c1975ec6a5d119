/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyEnrolment:
 * @course: id of the course
 * @people: (array length=n_people): ids of people
 * @n_people: how many
 * @date: on which they are enrolled
 * @step_name: what the user is doing
 */
typedef struct
{
  gint64        course;
  const gint64 *people;
  guint         n_people;
  CyDate        date;
  const char   *step_name;
} CyEnrolment;

/**
 * CyEnrolResult:
 * @n_added: who takes part from now on
 * @n_already: who took part before
 * @n_over: how many more there are now than places
 */
typedef struct
{
  guint n_added;
  guint n_already;
  guint n_over;
} CyEnrolResult;

gboolean
cy_enrol_people (CyConn *conn, const CyEnrolment *plan, CyEnrolResult *result, GError **error);
GArray  *cy_enrol_list_unit (CyConn *conn, gint64 unit, GError **error);
gboolean cy_enrol_withdraw (CyConn *conn, gint64 enrolment, const char *step_name, GError **error);

/**
 * CyEnrolCandidate:
 * @place: township and village
 * @is_enrolled: whether he or she takes part already
 * @clash: (nullable): the other course of the same hour, translated; such a line is not taken
 *
 * Somebody whom a pasted line may mean.
 */
typedef struct
{
  gint64   person;
  char    *name;
  char    *place;
  gboolean is_enrolled;
  char    *clash;
} CyEnrolCandidate;

/**
 * CyEnrolLine:
 * @text: what was pasted, in brief
 * @candidates: (element-type CyEnrolCandidate): whom it may mean; several of one name are asked
 *   about
 * @chosen: place of the one that is meant, -1 when that is not known
 * @same_as: number of an earlier line that means the same one, from 1 on, 0 for none
 * @error: (nullable): why the line cannot be taken, and what to do, translated
 *
 * One line of a pasted list.
 */
typedef struct
{
  char      *text;
  GPtrArray *candidates;
  int        chosen;
  guint      same_as;
  char      *error;
} CyEnrolLine;

GPtrArray *cy_enrol_paste_read (CyConn *conn, gint64 course, GPtrArray *rows, GError **error);
gint64     cy_enrol_line_get_person (const CyEnrolLine *self);
void       cy_enrol_lines_settle (GPtrArray *lines);
gboolean   cy_enrol_line_is_clear (const CyEnrolLine *self);
gboolean   cy_enrol_lines_are_clear (GPtrArray *lines);

G_END_DECLS
