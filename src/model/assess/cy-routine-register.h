/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CY_ROUTINE_QUARTERS 4

/** CY_ROUTINE_GOOD_MAX: tenths of a percent of 好 among 好 and 较好, where the scheme says nothing
 */
#define CY_ROUTINE_GOOD_MAX 400

/**
 * CyRoutineGrade:
 *
 * What stands in a quarter; #CY_ROUTINE_UNSURE counts as #CY_ROUTINE_FAIR.
 */
typedef enum
{
  CY_ROUTINE_NONE,
  CY_ROUTINE_GOOD,
  CY_ROUTINE_FAIR,
  CY_ROUTINE_PLAIN,
  CY_ROUTINE_POOR,
  CY_ROUTINE_UNSURE,
  CY_ROUTINE_SPECIAL,
} CyRoutineGrade;

/**
 * CyRoutineRow:
 * @person: id, 0 for a village team
 * @unit: id of the unit they were graded in last
 * @name: of the person or the village
 * @place: (nullable): the village
 * @town: (nullable): its township
 * @grades: of each quarter
 * @remarks: (nullable): of each quarter
 *
 * The quarters of one person.
 */
typedef struct
{
  gint64         person;
  gint64         unit;
  char          *name;
  char          *place;
  char          *town;
  CyRoutineGrade grades[CY_ROUTINE_QUARTERS];
  char          *remarks[CY_ROUTINE_QUARTERS];
} CyRoutineRow;

/**
 * CyRoutineUnit:
 * @town: id of a township, 0 for those of none
 * @name: (nullable): of it
 * @good: how many are 好 in each quarter, without those with a remark or a special kind
 * @fair: how many are 较好 or without a sure grade
 *
 * The quarters of one township.
 */
typedef struct
{
  gint64 town;
  char  *name;
  guint  good[CY_ROUTINE_QUARTERS];
  guint  fair[CY_ROUTINE_QUARTERS];
} CyRoutineUnit;

/**
 * CyRoutineRegister:
 * @year: of the scheme
 * @scheme_name: of it
 * @good_max: tenths of a percent
 * @rows: (element-type CyRoutineRow): in the order of the units
 * @units: (element-type CyRoutineUnit): in their order
 *
 * 平时考核登记: the quarters of everybody under one scheme.
 */
typedef struct
{
  int        year;
  char      *scheme_name;
  int        good_max;
  GPtrArray *rows;
  GPtrArray *units;
} CyRoutineRegister;

CyRoutineRegister                *
cy_routine_register_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error);
void           cy_routine_register_free (CyRoutineRegister *self);
gboolean       cy_routine_register_is_over (const CyRoutineRegister *self,
                                            const CyRoutineUnit     *unit,
                                            guint                    quarter);
CyRoutineGrade cy_routine_grade_get (const char *grade, const char *special);
const char    *cy_routine_grade_get_word (CyRoutineGrade grade);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyRoutineRegister, cy_routine_register_free)

G_END_DECLS
