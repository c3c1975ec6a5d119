/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The quarters of everybody under one scheme, and how many of a township are good. */
#include "cy-routine-register.h"

#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-scheme-plan.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* The order of resources/sql/assess/routine.sql. */
enum
{
  ROW_PERSON,
  ROW_UNIT,
  ROW_NAME,
  ROW_PLACE,
  ROW_TOWN,
  ROW_TOWN_ID,
  ROW_KIND,
  ROW_GRADE,
  ROW_SPECIAL,
  ROW_REMARK,
};

typedef struct
{
  CyRoutineRegister *list;
  GHashTable        *rows;  /* person, or minus the village → CyRoutineRow */
  GHashTable        *towns; /* id → CyRoutineUnit */
} Reading;

static void
row_free (gpointer data)
{
  CyRoutineRow *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  for (guint i = 0; i < CY_ROUTINE_QUARTERS; i++)
    g_free (self->remarks[i]);
  g_free (self);
}

static void
unit_free (gpointer data)
{
  g_free (((CyRoutineUnit *) data)->name);
  g_free (data);
}

/**
 * cy_routine_grade_get:
 * @grade: (nullable): code of the set zb18 that the quarter earned
 * @special: (nullable): code of a result without a grade
 *
 * The four words of a quarter stand for the four grades of a year: 好 for 优秀, 较好 for 称职, 一般
 * for 基本称职, 较差 for 不称职.
 *
 * Returns: what stands in the quarter
 */
CyRoutineGrade
cy_routine_grade_get (const char *grade, const char *special)
{
  if (special != NULL)
    return g_str_equal (special, "5") ? CY_ROUTINE_UNSURE : CY_ROUTINE_SPECIAL;
  if (grade == NULL || grade[0] < '1' || grade[0] > '5')
    return CY_ROUTINE_NONE;

  return (CyRoutineGrade) (grade[0] - '0');
}

/**
 * cy_routine_grade_get_word:
 * @grade: what stands in a quarter
 *
 * Returns: (nullable): the word, translated; %NULL for nothing
 */
const char *
cy_routine_grade_get_word (CyRoutineGrade grade)
{
  static const char *const words[] = {
    [CY_ROUTINE_GOOD] = NC_ ("routine", "Good"),
    [CY_ROUTINE_FAIR] = NC_ ("routine", "Fairly good"),
    [CY_ROUTINE_PLAIN] = NC_ ("routine", "Plain"),
    [CY_ROUTINE_POOR] = NC_ ("routine", "Poor"),
    [CY_ROUTINE_UNSURE] = NC_ ("routine", "No sure grade"),
    [CY_ROUTINE_SPECIAL] = NC_ ("routine", "Not assessed"),
  };

  return grade != CY_ROUTINE_NONE ? g_dpgettext2 (NULL, "routine", words[grade]) : NULL;
}

static CyRoutineUnit *
get_unit (Reading *self, CySqlRow *row)
{
  gint64         town = cy_sql_row_get_int (row, ROW_TOWN_ID);
  CyRoutineUnit *unit = g_hash_table_lookup (self->towns, &town);

  if (unit != NULL)
    return unit;
  unit = g_new0 (CyRoutineUnit, 1);
  unit->town = town;
  unit->name = cy_sql_row_dup_text (row, ROW_TOWN);
  g_ptr_array_add (self->list->units, unit);
  g_hash_table_insert (self->towns, &unit->town, unit);

  return unit;
}

static CyRoutineRow *
get_row (Reading *self, CySqlRow *row)
{
  gint64        person = cy_sql_row_get_int (row, ROW_PERSON);
  gint64        key = person != 0 ? person : -cy_sql_row_get_int (row, ROW_UNIT);
  CyRoutineRow *found = g_hash_table_lookup (self->rows, &key);

  if (found != NULL)
    return found;
  found = g_new0 (CyRoutineRow, 1);
  found->person = person;
  found->unit = cy_sql_row_get_int (row, ROW_UNIT);
  found->name = cy_sql_row_dup_text (row, ROW_NAME);
  found->place = cy_sql_row_dup_text (row, ROW_PLACE);
  found->town = cy_sql_row_dup_text (row, ROW_TOWN);
  g_ptr_array_add (self->list->rows, found);
  g_hash_table_insert (self->rows, g_memdup2 (&key, sizeof key), found);

  return found;
}

static gboolean
add_quarter (CySqlRow *row, gpointer data, GError **error)
{
  Reading      *self = data;
  const char   *kind = cy_sql_row_get_text (row, ROW_KIND);
  guint         quarter = (guint) (kind[1] - '1');
  CyRoutineRow *of = get_row (self, row);

  if (quarter >= CY_ROUTINE_QUARTERS)
    return TRUE;
  of->grades[quarter] = cy_routine_grade_get (cy_sql_row_get_text (row, ROW_GRADE),
                                              cy_sql_row_get_text (row, ROW_SPECIAL));
  g_free (of->remarks[quarter]);
  of->remarks[quarter] = cy_sql_row_dup_text (row, ROW_REMARK);
  if (of->remarks[quarter] == NULL && of->grades[quarter] == CY_ROUTINE_GOOD)
    get_unit (self, row)->good[quarter]++;
  else if (of->remarks[quarter] == NULL &&
           (of->grades[quarter] == CY_ROUTINE_FAIR || of->grades[quarter] == CY_ROUTINE_UNSURE))
    get_unit (self, row)->fair[quarter]++;

  return TRUE;
}

/**
 * cy_routine_register_load:
 * @conn: a connection
 * @cycle: id of any cycle of the scheme
 * @scope: id of the unit looked at, 0 for everything
 * @error: return location
 *
 * Who has a remark or a special kind is left out of the counts.
 *
 * Returns: (transfer full): the quarters of everybody
 */
CyRoutineRegister *
cy_routine_register_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  g_autoptr (CySchemePlan) plan = NULL;
  g_autoptr (CyRoutineRegister) self = g_new0 (CyRoutineRegister, 1);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) towns = g_hash_table_new (g_int64_hash, g_int64_equal);
  Reading reading = { self, rows, towns };

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->units = g_ptr_array_new_with_free_func (unit_free);
  if (record == NULL)
    return NULL;
  plan = cy_scheme_plan_load (conn, cy_record_get_int (record, CY_ASSESS_CYCLE_SCHEME), error);
  if (plan == NULL || !cy_sql_each (conn,
                                    cy_sql_get ("assess/routine.sql"),
                                    add_quarter,
                                    &reading,
                                    error,
                                    "ii",
                                    plan->id,
                                    scope))
    return NULL;
  self->year = plan->year;
  self->scheme_name = g_strdup (plan->name);
  self->good_max = plan->routine_good_max > 0 ? plan->routine_good_max : CY_ROUTINE_GOOD_MAX;

  return g_steal_pointer (&self);
}

/**
 * cy_routine_register_free:
 * @self: (transfer full): a register
 */
void
cy_routine_register_free (CyRoutineRegister *self)
{
  g_free (self->scheme_name);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->units);
  g_free (self);
}

/**
 * cy_routine_register_is_over:
 * @self: a register
 * @unit: of it
 * @quarter: from 0
 *
 * Returns: whether 好 ÷ (好 + 较好) is more than allowed
 */
gboolean
cy_routine_register_is_over (const CyRoutineRegister *self,
                             const CyRoutineUnit     *unit,
                             guint                    quarter)
{
  guint64 all = unit->good[quarter] + unit->fair[quarter];

  return (guint64) unit->good[quarter] * 1000 > all * (guint64) self->good_max;
}
