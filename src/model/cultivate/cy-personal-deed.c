/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Personal plans are made from a template for many people at once, carried out and reviewed. */
#include "cy-personal-deed.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* So many names are told. */
#define MAX_NAMES 8
/* A gap that the template leaves out is closed by then. */
#define GAP_MONTH 11

/* ---- From a template ---- */

typedef struct
{
  CyConn                 *conn;
  const CyPersonalMaking *making;
  CyRecord *template;
  GPtrArray     *steps; /* CyRecord, of the template */
  CyAbilityGaps *gaps;  /* NULL when they get no measures */
} Making;

static void
making_clear (Making *self)
{
  g_clear_object (&self->template);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->gaps, cy_ability_gaps_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static CyDate
get_month_end (int year, int month)
{
  return cy_date_add_days (cy_date_add_months (cy_date_new (year, month, 1), 1), -1);
}

/* The end of the month; what had been due before the plan was made is due by the end of this one.
 */
static CyDate
find_due (const CyPersonalMaking *making, gint64 month)
{
  CyDate due = get_month_end (making->year, (int) CLAMP (month, 1, 12));
  CyDate soon =
    get_month_end (cy_date_get_year (making->base_date), cy_date_get_month (making->base_date));

  return due < making->base_date ? soon : due;
}

static gboolean
add_measure (Making     *self,
             gint64      plan,
             guint       position,
             const char *kind,
             const char *ability,
             const char *content,
             gint64      month,
             GError    **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_GROWTH_PLAN_STEP);

  cy_record_set_int (record, CY_GROWTH_PLAN_STEP_PLAN, plan);
  cy_record_set_int (record, CY_GROWTH_PLAN_STEP_POSITION, position);
  cy_record_set_text (record, CY_GROWTH_PLAN_STEP_KIND, kind);
  if (ability != NULL)
    cy_record_set_text (record, CY_GROWTH_PLAN_STEP_ABILITY, ability);
  cy_record_set_text (record, CY_GROWTH_PLAN_STEP_CONTENT, content);
  if (month > 0)
    cy_record_set_int (record, CY_GROWTH_PLAN_STEP_DUE, find_due (self->making, month));

  return cy_mapper_save (self->conn, record, error);
}

static gboolean
add_template_measures (Making *self, gint64 plan, GError **error)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      CyRecord *step = g_ptr_array_index (self->steps, i);

      if (!add_measure (self,
                        plan,
                        i,
                        cy_record_get_text (step, CY_PLAN_TEMPLATE_STEP_KIND),
                        cy_record_get_text (step, CY_PLAN_TEMPLATE_STEP_ABILITY),
                        cy_record_get_text (step, CY_PLAN_TEMPLATE_STEP_CONTENT),
                        cy_record_get_int (step, CY_PLAN_TEMPLATE_STEP_MONTH),
                        error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_covered (Making *self, const char *ability)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (self->steps, i),
                                       CY_PLAN_TEMPLATE_STEP_ABILITY),
                   ability) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
add_gap_measures (Making *self, gint64 plan, gint64 person, GError **error)
{
  g_autoptr (GArray) gaps = cy_ability_gaps_list (self->gaps, person);

  for (guint i = 0; i < gaps->len; i++)
    {
      const CyAbilityGap  *gap = &g_array_index (gaps, CyAbilityGap, i);
      const CyAbilityKind *kind = &self->gaps->book->frame->kinds[gap->kind];
      g_autofree char     *content = NULL;

      if (gap->state != CY_ABILITY_SHORT || is_covered (self, kind->code))
        continue;
      /* Translators: an ability, the level now, the level asked for */
      content = g_strdup_printf (_ ("Raise %s from %d.%d to %d.%d"),
                                 kind->name,
                                 gap->level / 10,
                                 gap->level % 10,
                                 gap->need / 10,
                                 gap->need % 10);
      if (!add_measure (self,
                        plan,
                        self->steps->len + i,
                        CY_MEASURE_TRAINING,
                        kind->code,
                        content,
                        GAP_MONTH,
                        error))
        return FALSE;
    }

  return TRUE;
}

/* 0 when nobody guides. */
static gboolean
find_mentor (Making *self, gint64 person, gint64 *mentor, GError **error)
{
  *mentor = 0;

  return cy_sql_get_int (self->conn,
                         "SELECT coalesce((SELECT mentor FROM mentoring"
                         " WHERE person=?1 AND deleted IS NULL AND since<=?2"
                         " AND (until IS NULL OR until>?2) ORDER BY since DESC,id DESC LIMIT 1),0)",
                         mentor,
                         error,
                         "ii",
                         person,
                         self->making->base_date);
}

static void
copy_field (CyRecord *plan, guint to, CyRecord *template, guint from)
{
  if (cy_record_has (template, from))
    cy_record_set (plan, to, cy_record_get (template, from));
}

static gboolean
add_plan (Making *self, gint64 person, GError **error)
{
  g_autoptr (CyRecord) plan = cy_record_new (CY_GROWTH_PLAN);
  gint64 mentor;

  if (!find_mentor (self, person, &mentor, error))
    return FALSE;
  cy_record_set_int (plan, CY_GROWTH_PLAN_PERSON, person);
  cy_record_set_int (plan, CY_GROWTH_PLAN_YEAR, self->making->year);
  cy_record_set_text (plan,
                      CY_GROWTH_PLAN_TARGET_POST,
                      cy_record_get_text (self->template, CY_PLAN_TEMPLATE_NAME));
  copy_field (plan, CY_GROWTH_PLAN_TIER, self->template, CY_PLAN_TEMPLATE_TIER);
  copy_field (plan, CY_GROWTH_PLAN_TARGET_POST, self->template, CY_PLAN_TEMPLATE_TARGET_POST);
  copy_field (plan, CY_GROWTH_PLAN_GOALS, self->template, CY_PLAN_TEMPLATE_GOALS);
  if (mentor != 0)
    cy_record_set_int (plan, CY_GROWTH_PLAN_MENTOR, mentor);
  if (self->making->review_date != CY_DATE_NONE)
    cy_record_set_int (plan, CY_GROWTH_PLAN_REVIEW_DATE, self->making->review_date);
  cy_record_set_text (plan, CY_GROWTH_PLAN_STATE, CY_PLAN_ADOPTED);
  cy_record_set_int (plan, CY_GROWTH_PLAN_TEMPLATE, self->making->template);

  return cy_mapper_save (self->conn, plan, error) &&
         add_template_measures (self, cy_record_get_id (plan), error) &&
         (self->gaps == NULL || add_gap_measures (self, cy_record_get_id (plan), person, error));
}

static gboolean
load_making (Making *self, GError **error)
{
  const CyPersonalMaking *making = self->making;

  self->template = cy_mapper_load (self->conn, CY_PLAN_TEMPLATE, making->template, error);
  self->steps =
    self->template != NULL
      ? cy_mapper_load_parts (self->conn, CY_PLAN_TEMPLATE_STEP, making->template, error)
      : NULL;
  if (self->steps == NULL || !making->with_gaps)
    return self->steps != NULL;
  self->gaps =
    cy_ability_gaps_load (self->conn, NULL, CY_ABILITY_EVERYBODY, making->base_date, error);

  return self->gaps != NULL;
}

static gboolean
has_plan (Making *self, gint64 person, gboolean *has, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (self->conn,
                       "SELECT count(*) FROM growth_plan"
                       " WHERE person=? AND year=? AND deleted IS NULL",
                       &n,
                       error,
                       "ii",
                       person,
                       (gint64) self->making->year))
    return FALSE;
  *has = n > 0;

  return TRUE;
}

static gboolean
tell_name (CyConn *conn, gint64 person, guint n_already, GString *names, GError **error)
{
  g_autoptr (CyRecord) record = NULL;

  if (n_already > MAX_NAMES)
    return TRUE;
  record = cy_mapper_load (conn, CY_PERSON, person, error);
  if (record == NULL)
    return FALSE;
  if (names->len > 0)
    g_string_append (names, "、");
  g_string_append (names, cy_record_get_text (record, CY_PERSON_NAME));

  return TRUE;
}

static gboolean
make_one (Making *self, gint64 person, CyPersonalMade *made, GString *names, GError **error)
{
  gboolean has;

  if (!has_plan (self, person, &has, error))
    return FALSE;
  if (has)
    return tell_name (self->conn, person, ++made->n_already, names, error);
  made->n_made++;

  return add_plan (self, person, error);
}

/**
 * cy_personal_plan_make:
 * @conn: a writing connection
 * @making: for whom, from which template
 * @made: (out): who got one; free @names
 * @error: return location
 *
 * Each of the people gets a plan that is in force, with the measures of the template and the mentor
 * of that day. Who has a plan for the year keeps it. A measure that would have been due already is
 * due by the end of this month.
 *
 * Returns: whether it was done, as one step; if not, nobody got one
 */
gboolean
cy_personal_plan_make (CyConn                 *conn,
                       const CyPersonalMaking *making,
                       CyPersonalMade         *made,
                       GError                **error)
{
  g_auto (Making) self = { conn, making, NULL, NULL, NULL };
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (CyStep) step = NULL;

  *made = (CyPersonalMade){ 0 };
  if (!load_making (&self, error))
    return FALSE;
  step = cy_step_begin (conn, making->step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < making->n_people; i++)
    if (!make_one (&self, making->people[i], made, names, error))
      return FALSE;
  if (!cy_step_commit (step, error))
    return FALSE;
  if (made->n_already > 0)
    made->names = g_string_free (g_steal_pointer (&names), FALSE);

  return TRUE;
}

/* ---- Carrying out ---- */

/**
 * cy_measure_finish:
 * @conn: a writing connection
 * @measure: id of a measure of a personal plan
 * @date: on which it was done
 * @result: (nullable): what came of it
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: whether it stands as done, as one step
 */
gboolean
cy_measure_finish (CyConn     *conn,
                   gint64      measure,
                   CyDate      date,
                   const char *result,
                   const char *step_name,
                   GError    **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_GROWTH_PLAN_STEP, measure, error);
  g_autoptr (CyStep) step =
    record != NULL ? cy_step_begin (conn, step_name, CY_STEP_NONE, error) : NULL;

  if (step == NULL)
    return FALSE;
  cy_record_set_int (record, CY_GROWTH_PLAN_STEP_DONE, date);
  if (result != NULL && *result != '\0')
    cy_record_set_text (record, CY_GROWTH_PLAN_STEP_RESULT, result);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/**
 * cy_measure_delete:
 * @conn: a writing connection
 * @measure: id of a measure of a personal plan
 * @step_name: what the user is doing
 * @error: return location
 *
 * The plan stays, also without measures.
 *
 * Returns: whether it was deleted, as one step
 */
gboolean
cy_measure_delete (CyConn *conn, gint64 measure, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_delete (conn, CY_GROWTH_PLAN_STEP, measure, error) &&
         cy_step_commit (step, error);
}

/* What was found before stays; the new comes below it with its day. */
static char *
dup_record (CyRecord *plan, const CyPlanReview *review)
{
  const char      *before = cy_record_get_text (plan, CY_GROWTH_PLAN_REVIEW);
  g_autofree char *day = cy_date_format (review->date, CY_DATE_ISO);
  gboolean         is_first = before == NULL || *before == '\0';

  return g_strdup_printf ("%s%s%s  %s",
                          is_first ? "" : before,
                          is_first ? "" : "\n",
                          day,
                          review->text);
}

/**
 * cy_personal_plan_review:
 * @conn: a writing connection
 * @plan: id of a personal plan
 * @review: what was found
 * @error: return location
 *
 * Returns: whether it stands in the record of reviews, as one step
 */
gboolean
cy_personal_plan_review (CyConn *conn, gint64 plan, const CyPlanReview *review, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_GROWTH_PLAN, plan, error);
  g_autoptr (CyStep) step =
    record != NULL ? cy_step_begin (conn, review->step_name, CY_STEP_NONE, error) : NULL;
  g_autofree char *text = step != NULL ? dup_record (record, review) : NULL;

  if (step == NULL)
    return FALSE;
  cy_record_set_text (record, CY_GROWTH_PLAN_REVIEW, text);
  cy_record_set_text (record, CY_GROWTH_PLAN_STATE, review->state);
  if (review->next != CY_DATE_NONE)
    cy_record_set_int (record, CY_GROWTH_PLAN_REVIEW_DATE, review->next);
  else
    cy_record_unset (record, CY_GROWTH_PLAN_REVIEW_DATE);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}
