/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks are stored: all or none, in one step, and the first of them freezes the scheme. */
#include "cy-score-sheet.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-edit.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

typedef struct
{
  CyConn              *conn;
  const CyScoreTarget *target;
  CySchemePlan        *plan;
  CyRecord            *cycle;
  CyRecord            *grader;
} Writing;

static gboolean
check_indicator (Writing *self, const CyScoreMark *mark, GError **error)
{
  int                    nth = cy_scheme_plan_find_indicator (self->plan, mark->indicator);
  const CyPlanIndicator *indicator = nth >= 0 ? cy_plan_indicator (self->plan, nth) : NULL;

  if (indicator == NULL || !cy_score_is_marked (indicator) ||
      !cy_scheme_plan_is_asked (self->plan,
                                nth,
                                cy_record_get_text (self->cycle, CY_ASSESS_CYCLE_KIND)) ||
      (indicator->group >= 0 && cy_plan_group (self->plan, indicator->group)->id !=
                                  cy_record_get_int (self->grader, CY_ASSESS_GRADER_PANEL)))
    return cy_error_refuse (error, "an indicator that the grader does not mark in this cycle");
  if (mark->mark != CY_SCORE_NONE && !cy_score_check (indicator, mark->mark))
    {
      g_autofree char *full = cy_score_dup_points (indicator->points);
      g_autofree char *given = cy_score_dup_points (mark->mark);
      g_autofree char *message =
        g_strdup_printf (_ ("“%s” has %s points at most, and %s was entered"),
                         indicator->name,
                         full,
                         given);

      return cy_error_refuse (error, message);
    }

  return TRUE;
}

/* The id of the score that stands there, 0 for none. */
static gboolean
check_entry (Writing *self, const CyScoreMark *mark, gint64 *score, GError **error)
{
  CyValue  values[3] = { 0 };
  gboolean found = FALSE;
  gboolean done = cy_sql_get_values (self->conn,
                                     cy_sql_get ("assess/score-cell.sql"),
                                     values,
                                     G_N_ELEMENTS (values),
                                     &found,
                                     error,
                                     "iiii",
                                     mark->entry,
                                     self->target->cycle,
                                     mark->indicator,
                                     self->target->grader);

  if (done && (!found || values[1].number == 0))
    done = cy_error_refuse (error, "an entry that the grader does not mark in this cycle");
  else if (done && values[0].type != CY_VALUE_NULL && mark->mark != CY_SCORE_NONE)
    done = cy_error_refuse (error, _ ("Who is not graded this time takes no marks"));
  *score = values[2].type == CY_VALUE_INT ? values[2].number : 0;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    cy_value_clear (&values[i]);

  return done;
}

static gboolean
write_mark (Writing *self, const CyScoreMark *mark, GError **error)
{
  static const guint fields[CY_SCORE_PASSES] = { CY_ASSESS_SCORE_MARK, CY_ASSESS_SCORE_AGAIN };
  g_autoptr (CyRecord) record = NULL;
  gint64 id;

  if (!check_indicator (self, mark, error) || !check_entry (self, mark, &id, error))
    return FALSE;
  if (id == 0 && mark->mark == CY_SCORE_NONE)
    return TRUE;
  record = id != 0 ? cy_mapper_load (self->conn, CY_ASSESS_SCORE, id, error)
                   : cy_record_new (CY_ASSESS_SCORE);
  if (record == NULL)
    return FALSE;
  cy_record_set_int (record, CY_ASSESS_SCORE_ENTRY, mark->entry);
  cy_record_set_int (record, CY_ASSESS_SCORE_INDICATOR, mark->indicator);
  cy_record_set_int (record, CY_ASSESS_SCORE_GRADER, self->target->grader);
  if (mark->mark != CY_SCORE_NONE)
    cy_record_set_int (record, fields[self->target->pass], mark->mark);
  else
    cy_record_unset (record, fields[self->target->pass]);
  if (!cy_record_has (record, CY_ASSESS_SCORE_MARK) &&
      !cy_record_has (record, CY_ASSESS_SCORE_AGAIN))
    return cy_mapper_delete (self->conn, CY_ASSESS_SCORE, id, error);

  return cy_mapper_save (self->conn, record, error);
}

static gboolean
begin (Writing *self, GError **error)
{
  g_autofree char *message = NULL;

  g_return_val_if_fail (self->target->pass < CY_SCORE_PASSES, FALSE);

  self->cycle = cy_mapper_load (self->conn, CY_ASSESS_CYCLE, self->target->cycle, error);
  self->grader = self->cycle != NULL
                   ? cy_mapper_load (self->conn, CY_ASSESS_GRADER, self->target->grader, error)
                   : NULL;
  self->plan = self->grader != NULL
                 ? cy_scheme_plan_load (self->conn,
                                        cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_SCHEME),
                                        error)
                 : NULL;
  if (self->plan == NULL)
    return FALSE;
  if (!cy_cycle_is_open (cy_record_get_text (self->cycle, CY_ASSESS_CYCLE_STATE), &message))
    return cy_error_refuse (error, message);
  if (cy_record_get_deleted (self->grader) ||
      cy_record_get_int (self->grader, CY_ASSESS_GRADER_CYCLE) != self->target->cycle)
    return cy_error_refuse (error, "a grader of another cycle");

  return TRUE;
}

static gboolean
write_all (Writing *self, const CyScoreMark *marks, guint n_marks, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (self->conn, name, CY_STEP_NONE, error);

  if (step == NULL || !cy_scheme_freeze (self->conn, self->plan->id, self->target->today, error))
    return FALSE;
  for (guint i = 0; i < n_marks; i++)
    if (!write_mark (self, &marks[i], error))
      return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_score_write:
 * @conn: a writing connection
 * @target: whose marks they are
 * @marks: (array length=n_marks): marks, of people and indicators that the grader marks
 * @n_marks: how many
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for a cycle that is published or locked, a mark
 *   outside its range, somebody who is not graded, or what is not of this cycle and grader
 *
 * A mark goes into the place of the one that stood there.
 *
 * Returns: whether all were written, as one step; if not, none was
 */
gboolean
cy_score_write (CyConn              *conn,
                const CyScoreTarget *target,
                const CyScoreMark   *marks,
                guint                n_marks,
                const char          *step_name,
                GError             **error)
{
  Writing  self = { conn, target, NULL, NULL, NULL };
  gboolean done = begin (&self, error) && write_all (&self, marks, n_marks, step_name, error);

  g_clear_object (&self.cycle);
  g_clear_object (&self.grader);
  g_clear_pointer (&self.plan, cy_scheme_plan_unref);

  return done;
}
