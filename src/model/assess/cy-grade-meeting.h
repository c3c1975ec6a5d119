/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-list.h"
#include "cy-grade.h"

G_BEGIN_DECLS

/** CY_GRADE_N_FIVE: least, lower quartile, median, upper quartile, greatest */
#define CY_GRADE_N_FIVE 5

/**
 * CyGradeSpread:
 * @unit: id of a township, 0 for none
 * @name: its name
 * @n: how many are to be graded
 * @counts: how many have each grade, best first
 * @n_open: how many have none
 * @n_totals: how many have a total
 * @five: of their totals, thousandths; only with @n_totals
 * @mean: of their totals, thousandths
 */
typedef struct
{
  gint64 unit;
  char  *name;
  guint  n;
  guint  counts[CY_GRADE_N_RANKS];
  guint  n_open;
  guint  n_totals;
  int    five[CY_GRADE_N_FIVE];
  int    mean;
} CyGradeSpread;

/**
 * CyGradeLean:
 * @grader: id
 * @name: of the grader
 * @group: of the grader group
 * @n_people: how many were marked by this grader and another one for the same indicator
 * @n_marks: how many such marks
 * @own: mean of those marks, hundredths of a percent of full marks
 * @others: mean of the median that the others gave in the same places, in the same unit
 * @n_all: how many marks there are in all
 * @five: of all marks of this grader, in the same unit
 *
 * How mild or strict somebody is; only where others marked the same can that be said.
 */
typedef struct
{
  gint64 grader;
  char  *name;
  char  *group;
  guint  n_people;
  guint  n_marks;
  int    own;
  int    others;
  guint  n_all;
  int    five[CY_GRADE_N_FIVE];
} CyGradeLean;

/**
 * CyGradeChange:
 * @id: of the change
 * @entry: whose
 * @name: of the person or village
 * @date: of the decision
 * @occasion: code of change_occasion
 * @before: (nullable): code of ZB18
 * @after: (nullable): code of ZB18
 * @authoriser: who authorised it
 * @reason: why
 */
typedef struct
{
  gint64 id;
  gint64 entry;
  char  *name;
  CyDate date;
  char  *occasion;
  char  *before;
  char  *after;
  char  *authoriser;
  char  *reason;
} CyGradeChange;

/**
 * CyGradeAppeal:
 * @id: of the appeal
 * @entry: whose
 * @name: of the person or village
 * @date: it was made
 * @content: what it says
 * @handler: (nullable): who answers it
 * @outcome: (nullable): code of appeal_outcome, %NULL while it is open
 * @answer: (nullable): what was answered
 * @closed: the day, 0 while it is open
 */
typedef struct
{
  gint64 id;
  gint64 entry;
  char  *name;
  CyDate date;
  char  *content;
  char  *handler;
  char  *outcome;
  char  *answer;
  CyDate closed;
} CyGradeAppeal;

void       cy_grade_find_five (GArray *values, int *five);
GPtrArray *cy_grade_spread_units (const CyGradeList *list);
GPtrArray *cy_grade_lean_load (CyConn *conn, gint64 cycle, GError **error);
GPtrArray *cy_grade_changes_load (CyConn *conn, gint64 cycle, gint64 entry, GError **error);
GPtrArray *cy_grade_appeals_load (CyConn *conn, gint64 cycle, gint64 entry, GError **error);

G_END_DECLS
