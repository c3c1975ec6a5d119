/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Yearly training plans are copied into another year, approved, and become courses. */
#include "cy-unit-plan-deed.h"

#include "cy-course-edit.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-unit-plan.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a day of training is worth when no rule set says so, in tenths of an hour. */
#define DAY_HOURS 80

/* ---- Another year ---- */

static gboolean
check_year (CyConn *conn, CyRecord *plan, int year, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM training_plan WHERE deleted IS NULL AND year=?"
                       " AND coalesce(unit,0)=?",
                       &n,
                       error,
                       "ii",
                       (gint64) year,
                       cy_record_get_int (plan, CY_TRAINING_PLAN_UNIT)))
    return FALSE;
  if (n > 0)
    g_set_error (error,
                 CY_ERROR,
                 CY_ERROR_CONSTRAINT,
                 _ ("This unit has a plan for %d already. Change that one."),
                 year);

  return n == 0;
}

/* A year in the name becomes the new one. */
static char *
dup_name (CyRecord *plan, int year)
{
  const char      *name = cy_record_get_text (plan, CY_TRAINING_PLAN_NAME);
  g_autofree char *before =
    g_strdup_printf ("%d", (int) cy_record_get_int (plan, CY_TRAINING_PLAN_YEAR));
  const char *found = name != NULL ? strstr (name, before) : NULL;

  if (found == NULL)
    return g_strdup (name);

  return g_strdup_printf ("%.*s%d%s", (int) (found - name), name, year, found + strlen (before));
}

/* A new record with the values of @record. */
static CyRecord *
copy_values (CyRecord *record)
{
  CyRecord *copy = cy_record_new (cy_record_get_entity (record));

  cy_record_assign (copy, record);

  return copy;
}

static CyRecord *
copy_plan (CyRecord *plan, int year)
{
  CyRecord        *copy = copy_values (plan);
  g_autofree char *name = dup_name (plan, year);

  cy_record_set_int (copy, CY_TRAINING_PLAN_YEAR, year);
  cy_record_set_text (copy, CY_TRAINING_PLAN_NAME, name);
  cy_record_set_text (copy, CY_TRAINING_PLAN_STATE, CY_PLAN_DRAFT);
  cy_record_unset (copy, CY_TRAINING_PLAN_APPROVED);
  cy_record_unset (copy, CY_TRAINING_PLAN_DOCUMENT);

  return copy;
}

/**
 * cy_unit_plan_copy:
 * @conn: a writing connection
 * @plan: id of a plan
 * @year: for which its unit has no plan yet
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the unit has a plan for @year
 *
 * The copy is a draft with the same items and the same budget; no course goes with it.
 *
 * Returns: id of the copy, made as one step; 0 on failure
 */
gint64
cy_unit_plan_copy (CyConn *conn, gint64 plan, int year, const char *step_name, GError **error)
{
  g_autoptr (CyRecord) old = cy_mapper_load (conn, CY_TRAINING_PLAN, plan, error);
  g_autoptr (GPtrArray) items = old != NULL && check_year (conn, old, year, error)
                                  ? cy_mapper_load_parts (conn, CY_TRAINING_PLAN_ITEM, plan, error)
                                  : NULL;
  g_autoptr (CyRecord) copy = items != NULL ? copy_plan (old, year) : NULL;
  g_autoptr (CyStep) step =
    copy != NULL ? cy_step_begin (conn, step_name, CY_STEP_NONE, error) : NULL;

  if (step == NULL || !cy_mapper_save (conn, copy, error))
    return 0;
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (CyRecord) item = copy_values (g_ptr_array_index (items, i));

      cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_PLAN, cy_record_get_id (copy));
      if (!cy_mapper_save (conn, item, error))
        return 0;
    }

  return cy_step_commit (step, error) ? cy_record_get_id (copy) : 0;
}

/* ---- Approval ---- */

static gboolean
check_items (CyConn *conn, gint64 plan, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM training_plan_item WHERE plan=? AND deleted IS NULL",
                       &n,
                       error,
                       "i",
                       plan))
    return FALSE;
  if (n == 0)
    g_set_error_literal (error,
                         CY_ERROR,
                         CY_ERROR_CONSTRAINT,
                         _ ("The plan has no courses yet. Add them first."));

  return n > 0;
}

/**
 * cy_unit_plan_adopt:
 * @conn: a writing connection
 * @plan: id of a plan
 * @approval: by which paper, and when
 * @error: return location; %CY_ERROR_CONSTRAINT when there is nothing in it
 *
 * Returns: whether it is in force from now on, as one step
 */
gboolean
cy_unit_plan_adopt (CyConn *conn, gint64 plan, const CyPlanApproval *approval, GError **error)
{
  g_autoptr (CyRecord) record =
    check_items (conn, plan, error) ? cy_mapper_load (conn, CY_TRAINING_PLAN, plan, error) : NULL;
  g_autoptr (CyStep) step =
    record != NULL ? cy_step_begin (conn, approval->step_name, CY_STEP_NONE, error) : NULL;

  if (step == NULL)
    return FALSE;
  cy_record_set_text (record, CY_TRAINING_PLAN_STATE, CY_PLAN_ADOPTED);
  cy_record_set_int (record, CY_TRAINING_PLAN_APPROVED, approval->date);
  if (approval->document != NULL && *approval->document != '\0')
    cy_record_set_text (record, CY_TRAINING_PLAN_DOCUMENT, approval->document);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/* Whether no course was made of the plan, or of the item; one of the two is 0. */
static gboolean
check_courses (CyConn *conn, gint64 plan, gint64 item, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM course c JOIN training_plan_item i ON i.id=c.item"
                       " WHERE (i.plan=?1 OR i.id=?2) AND i.deleted IS NULL AND c.deleted IS NULL",
                       &n,
                       error,
                       "ii",
                       plan,
                       item))
    return FALSE;
  if (n > 0)
    g_set_error_literal (error,
                         CY_ERROR,
                         CY_ERROR_CONSTRAINT,
                         item == 0
                           ? _ ("Courses were made of this plan. It can be cancelled, not deleted.")
                           : _ ("A course was made of this. Delete that one first, under "
                                "Training."));

  return n == 0;
}

/**
 * cy_unit_plan_delete:
 * @conn: a writing connection
 * @plan: id of a plan
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when courses were made of it
 *
 * Returns: whether it is in the recycle bin with its items, as one step
 */
gboolean
cy_unit_plan_delete (CyConn *conn, gint64 plan, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = check_courses (conn, plan, 0, error)
                              ? cy_step_begin (conn, step_name, CY_STEP_NONE, error)
                              : NULL;

  return step != NULL && cy_mapper_delete (conn, CY_TRAINING_PLAN, plan, error) &&
         cy_step_commit (step, error);
}

/**
 * cy_plan_item_delete:
 * @conn: a writing connection
 * @item: id of a planned course
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when a course was made of it
 *
 * Returns: whether it was deleted, as one step
 */
gboolean
cy_plan_item_delete (CyConn *conn, gint64 item, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = check_courses (conn, 0, item, error)
                              ? cy_step_begin (conn, step_name, CY_STEP_NONE, error)
                              : NULL;

  return step != NULL && cy_mapper_delete (conn, CY_TRAINING_PLAN_ITEM, item, error) &&
         cy_step_commit (step, error);
}

/* ---- Courses ---- */

/* In its month, but not before today as long as the month lasts. */
static CyDate
find_start (CyRecord *plan, CyRecord *item, CyDate base_date)
{
  int    year = (int) cy_record_get_int (plan, CY_TRAINING_PLAN_YEAR);
  int    month = (int) cy_record_get_int (item, CY_TRAINING_PLAN_ITEM_MONTH);
  CyDate first =
    month >= 1 && month <= 12 ? cy_date_new (year, month, 1) : cy_date_new (year, 1, 1);

  return cy_date_get_year (base_date) == year ? MAX (first, base_date) : first;
}

/* As many days as its hours fill, all within the year. */
static CyDate
find_end (CyRecord *item, CyDate start, gint64 day_hours)
{
  gint64 hours = cy_record_get_int (item, CY_TRAINING_PLAN_ITEM_HOURS);
  int    days = hours > 0 ? (int) MIN ((hours + day_hours - 1) / day_hours, 60) : 1;
  CyDate end = cy_date_add_days (start, days - 1);

  return MIN (end, cy_date_new (cy_date_get_year (start), 12, 31));
}

static void
fill_course (CyRecord *course, CyRecord *plan, CyRecord *item, CyDate base_date)
{
  static const guint pairs[][2] = {
    { CY_COURSE_NAME, CY_TRAINING_PLAN_ITEM_NAME },
    { CY_COURSE_CATEGORY, CY_TRAINING_PLAN_ITEM_CATEGORY },
    { CY_COURSE_FORM, CY_TRAINING_PLAN_ITEM_FORM },
    { CY_COURSE_CONTENT, CY_TRAINING_PLAN_ITEM_CONTENT },
    { CY_COURSE_ABILITY, CY_TRAINING_PLAN_ITEM_ABILITY },
    { CY_COURSE_CAPACITY, CY_TRAINING_PLAN_ITEM_PLACES },
  };
  gint64 day_hours = cy_record_get_int (course, CY_COURSE_DAY_HOURS);
  CyDate start = find_start (plan, item, base_date);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (cy_record_has (item, pairs[i][1]))
      cy_record_set (course, pairs[i][0], cy_record_get (item, pairs[i][1]));
  cy_record_set_int (course, CY_COURSE_YEAR, cy_record_get_int (plan, CY_TRAINING_PLAN_YEAR));
  cy_record_set_int (course, CY_COURSE_SINCE, start);
  cy_record_set_int (course,
                     CY_COURSE_UNTIL,
                     find_end (item, start, day_hours > 0 ? day_hours : DAY_HOURS));
  cy_record_set_int (course, CY_COURSE_ITEM, cy_record_get_id (item));
}

/**
 * cy_plan_item_make_course:
 * @conn: a connection
 * @item: id of an item of a plan
 * @base_date: today
 * @error: return location
 *
 * Returns: (transfer full): a planned course with all that the item says, not saved; it begins in
 *   the month of the item, or today when that has begun, and takes as many days as the hours fill
 */
CyRecord *
cy_plan_item_make_course (CyConn *conn, gint64 item, CyDate base_date, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_TRAINING_PLAN_ITEM, item, error);
  g_autoptr (CyRecord) plan =
    record != NULL ? cy_mapper_load (conn,
                                     CY_TRAINING_PLAN,
                                     cy_record_get_int (record, CY_TRAINING_PLAN_ITEM_PLAN),
                                     error)
                   : NULL;
  g_autoptr (CyRecord) rules =
    plan != NULL
      ? cy_rules_for_year (conn, (int) cy_record_get_int (plan, CY_TRAINING_PLAN_YEAR), error)
      : NULL;
  CyRecord *course;

  if (rules == NULL)
    return NULL;
  course = cy_course_new (rules, base_date, cy_record_get_int (plan, CY_TRAINING_PLAN_UNIT));
  fill_course (course, plan, record, base_date);

  return course;
}
