/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who marks in a cycle: one of each grader group to begin with, or one of each township. */
#include "cy-cycle-graders.h"

#include "cy-cycle-deed.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-plan.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
grader_free (gpointer data)
{
  CyCycleGrader *self = data;

  g_free (self->name);
  g_free (self->unit_name);
  g_free (self);
}

static gboolean
add_grader (CySqlRow *row, gpointer data, GError **error)
{
  CyCycleGrader *self = g_new0 (CyCycleGrader, 1);

  g_ptr_array_add (data, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->panel = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->unit = cy_sql_row_get_int (row, 3);
  self->first = cy_sql_row_get_int (row, 4);
  self->last = cy_sql_row_get_int (row, 5);
  self->unit_name = cy_sql_row_dup_text (row, 6);

  return TRUE;
}

/**
 * cy_cycle_graders_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyCycleGrader): in their order
 */
GPtrArray *
cy_cycle_graders_load (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (GPtrArray) graders = g_ptr_array_new_with_free_func (grader_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/graders.sql"),
                    add_grader,
                    graders,
                    error,
                    "i",
                    cycle))
    return NULL;

  return g_steal_pointer (&graders);
}

/**
 * cy_cycle_grader_marks:
 * @self: a grader
 * @ord: place of somebody's unit in the tree, 0 if unknown
 *
 * Returns: whether this grader marks those of that unit
 */
gboolean
cy_cycle_grader_marks (const CyCycleGrader *self, gint64 ord)
{
  return self->unit == 0 || (ord >= self->first && ord <= self->last);
}

static gboolean
add (CyConn     *conn,
     gint64      cycle,
     gint64      panel,
     guint       position,
     const char *name,
     gint64      unit,
     GError    **error)
{
  g_autoptr (CyRecord) grader = cy_record_new (CY_ASSESS_GRADER);

  cy_record_set_int (grader, CY_ASSESS_GRADER_CYCLE, cycle);
  cy_record_set_int (grader, CY_ASSESS_GRADER_PANEL, panel);
  cy_record_set_int (grader, CY_ASSESS_GRADER_POSITION, position);
  cy_record_set_text (grader, CY_ASSESS_GRADER_NAME, name);
  if (unit != 0)
    cy_record_set_int (grader, CY_ASSESS_GRADER_UNIT, unit);

  return cy_mapper_save (conn, grader, error);
}

static CySchemePlan *
load_plan (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);

  return record != NULL
           ? cy_scheme_plan_load (conn, cy_record_get_int (record, CY_ASSESS_CYCLE_SCHEME), error)
           : NULL;
}

/**
 * cy_cycle_graders_make:
 * @conn: a connection in a step
 * @cycle: id of a cycle
 * @error: return location
 *
 * Returns: whether each group of the scheme has a grader of its name, who marks everybody
 */
gboolean
cy_cycle_graders_make (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (CySchemePlan) plan = load_plan (conn, cycle, error);

  for (guint i = 0; plan != NULL && i < plan->groups->len; i++)
    {
      const CyPlanGroup *group = cy_plan_group (plan, i);

      if (!add (conn, cycle, group->id, i + 1, group->name, 0, error))
        return FALSE;
    }

  return plan != NULL;
}

/* ---- One of each township ---- */

typedef struct
{
  gint64 id;
  char  *name;
} Town;

static void
town_free (gpointer data)
{
  g_free (((Town *) data)->name);
  g_free (data);
}

static gboolean
add_town (CySqlRow *row, gpointer data, GError **error)
{
  Town *town = g_new0 (Town, 1);

  town->id = cy_sql_row_get_int (row, 0);
  town->name = cy_sql_row_dup_text (row, 1);
  g_ptr_array_add (data, town);

  return TRUE;
}

static const char *
find_name (const CySchemePlan *plan, gint64 panel, guint *nth)
{
  for (*nth = 0; *nth < plan->groups->len; ++*nth)
    if (cy_plan_group (plan, *nth)->id == panel)
      return cy_plan_group (plan, *nth)->name;

  return NULL;
}

static gboolean
drop_group (CyConn *conn, gint64 cycle, gint64 panel, GError **error)
{
  g_autoptr (GPtrArray) graders = cy_cycle_graders_load (conn, cycle, error);

  for (guint i = 0; graders != NULL && i < graders->len; i++)
    {
      const CyCycleGrader *grader = g_ptr_array_index (graders, i);

      if (grader->panel == panel && !cy_cycle_grader_delete (conn, grader->id, error))
        return FALSE;
    }

  return graders != NULL;
}

/**
 * cy_cycle_graders_split:
 * @conn: a connection in a step
 * @cycle: id of a cycle
 * @panel: id of one of its grader groups
 * @error: return location; %CY_ERROR_CONSTRAINT when the cycle is locked or the group has marked
 *   somebody
 *
 * Returns: whether each township of those in the list has a grader of the group, who marks there
 */
gboolean
cy_cycle_graders_split (CyConn *conn, gint64 cycle, gint64 panel, GError **error)
{
  g_autoptr (CySchemePlan) plan = NULL;
  g_autoptr (GPtrArray) towns = g_ptr_array_new_with_free_func (town_free);
  const char *name;
  guint       nth;

  if (!cy_cycle_check_open (conn, cycle, error) || !drop_group (conn, cycle, panel, error))
    return FALSE;
  plan = load_plan (conn, cycle, error);
  if (plan == NULL || !cy_sql_each (conn,
                                    cy_sql_get ("assess/cycle-towns.sql"),
                                    add_town,
                                    towns,
                                    error,
                                    "i",
                                    cycle))
    return FALSE;
  name = find_name (plan, panel, &nth);
  for (guint i = 0; name != NULL && i < towns->len; i++)
    {
      const Town      *town = g_ptr_array_index (towns, i);
      g_autofree char *full = g_strdup_printf ("%s · %s", name, town->name);

      if (!add (conn, cycle, panel, nth + 1, full, town->id, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- One by one ---- */

/**
 * cy_cycle_grader_save:
 * @conn: a connection in a step
 * @grader: of #CY_ASSESS_GRADER
 * @error: return location; %CY_ERROR_CONSTRAINT when the cycle is locked
 *
 * Returns: whether it was saved
 */
gboolean
cy_cycle_grader_save (CyConn *conn, CyRecord *grader, GError **error)
{
  return cy_cycle_check_open (conn, cy_record_get_int (grader, CY_ASSESS_GRADER_CYCLE), error) &&
         cy_mapper_save (conn, grader, error);
}

/**
 * cy_cycle_grader_delete:
 * @conn: a connection in a step
 * @grader: id of a grader
 * @error: return location; %CY_ERROR_CONSTRAINT when the cycle is locked or somebody was marked
 *
 * Returns: whether the grader is gone
 */
gboolean
cy_cycle_grader_delete (CyConn *conn, gint64 grader, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_GRADER, grader, error);
  gint64 n = 0;

  if (record == NULL ||
      !cy_cycle_check_open (conn, cy_record_get_int (record, CY_ASSESS_GRADER_CYCLE), error) ||
      !cy_sql_get_int (conn,
                       "SELECT count(*) FROM assess_entry e JOIN assess_score s ON s.entry = e.id "
                       "WHERE e.cycle = ?1 AND s.grader = ?2 AND e.deleted IS NULL "
                       "AND s.deleted IS NULL",
                       &n,
                       error,
                       "ii",
                       cy_record_get_int (record, CY_ASSESS_GRADER_CYCLE),
                       grader))
    return FALSE;
  if (n > 0)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   _ ("%s has marked somebody already, and has to stay."),
                   cy_record_get_text (record, CY_ASSESS_GRADER_NAME));
      return FALSE;
    }

  return cy_mapper_delete (conn, CY_ASSESS_GRADER, grader, error);
}
