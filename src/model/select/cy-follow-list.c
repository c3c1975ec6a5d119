/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is known of everybody in the pool as of a day, and when to ask, screen and adjust again. */
#include "cy-follow-list.h"

#include "cy-code.h"
#include "cy-follow-up.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* The order of resources/sql/select/followed.sql. */
enum
{
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_TOWN,
  COLUMN_TIER,
  COLUMN_ADMITTED,
  COLUMN_THOUGHT, /* date, next date and id, here and in the next two */
  COLUMN_THOUGHT_TEXT = COLUMN_THOUGHT + 3,
  COLUMN_WHEREABOUTS,
  COLUMN_WHEREABOUTS_CODE = COLUMN_WHEREABOUTS + 3,
  COLUMN_WHEREABOUTS_PLACE,
  COLUMN_EMPLOYMENT,
  COLUMN_EMPLOYMENT_CODE = COLUMN_EMPLOYMENT + 3,
  COLUMN_SCREENING,
  COLUMN_SCREENED,
  COLUMN_CONCLUSION,
  COLUMN_DECISION,
  COLUMN_ADJUSTED,
  COLUMN_OUTCOME,
};

static void
followed_free (gpointer data)
{
  CyFollowed *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->thought);
  g_free (self->where);
  g_free (self);
}

static CyFollowNews
get_news (CySqlRow *row, guint column)
{
  return (CyFollowNews){ cy_sql_row_get_int (row, column),
                         cy_sql_row_get_int (row, column + 1),
                         cy_sql_row_get_int (row, column + 2) };
}

/* So many months after the last time, or after the admission when there was none. */
static CyDue
get_due (const CyFollowList *list, const CyFollowed *self, CyDate last, guint months)
{
  CyDate since = last != CY_DATE_NONE ? last : self->admitted;

  return cy_due_after (since, list->rules, months, list->base_date);
}

/* The next time that the newest note names goes before the rule set's. */
static void
set_due (const CyFollowList *list, CyFollowed *self)
{
  const CyFollowNews *newest = &self->news[0];

  for (guint i = 1; i < G_N_ELEMENTS (self->news); i++)
    if (self->news[i].date > newest->date ||
        (self->news[i].date == newest->date && self->news[i].record > newest->record))
      newest = &self->news[i];
  self->last = newest->date;
  self->due = newest->next != CY_DATE_NONE
                ? cy_due_on (newest->next, list->base_date)
                : get_due (list, self, self->last, CY_RULES_FOLLOW_MONTHS);
  self->screen_due = get_due (list, self, self->screened, CY_RULES_SCREEN_MONTHS);
  self->adjust_due = get_due (list, self, self->adjusted, CY_RULES_REVIEW_MONTHS);
}

static gboolean
add_followed (CySqlRow *row, gpointer data, GError **error)
{
  CyFollowList *list = data;
  CyFollowed   *self = g_new0 (CyFollowed, 1);

  g_ptr_array_add (list->people, self);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->town = cy_sql_row_dup_text (row, COLUMN_TOWN);
  self->tier = cy_code_intern ("tier", cy_sql_row_get_text (row, COLUMN_TIER));
  self->admitted = cy_sql_row_get_int (row, COLUMN_ADMITTED);
  self->news[0] = get_news (row, COLUMN_THOUGHT);
  self->news[1] = get_news (row, COLUMN_WHEREABOUTS);
  self->news[2] = get_news (row, COLUMN_EMPLOYMENT);
  self->thought = cy_sql_row_dup_text (row, COLUMN_THOUGHT_TEXT);
  self->whereabouts =
    cy_code_intern ("whereabouts", cy_sql_row_get_text (row, COLUMN_WHEREABOUTS_CODE));
  self->where = cy_sql_row_dup_text (row, COLUMN_WHEREABOUTS_PLACE);
  self->employment =
    cy_code_intern ("employment", cy_sql_row_get_text (row, COLUMN_EMPLOYMENT_CODE));
  self->screening = cy_sql_row_get_int (row, COLUMN_SCREENING);
  self->screened = cy_sql_row_get_int (row, COLUMN_SCREENED);
  self->conclusion =
    cy_code_intern ("screening_result", cy_sql_row_get_text (row, COLUMN_CONCLUSION));
  self->decision =
    cy_code_intern ("screening_decision", cy_sql_row_get_text (row, COLUMN_DECISION));
  self->adjusted = cy_sql_row_get_int (row, COLUMN_ADJUSTED);
  self->outcome = cy_code_intern ("adjust_outcome", cy_sql_row_get_text (row, COLUMN_OUTCOME));
  set_due (list, self);

  return TRUE;
}

/**
 * cy_follow_list_load:
 * @conn: a connection
 * @args: of whom, and as of which day
 * @error: return location
 *
 * Reads everybody in the pool that day, with what was known by then.
 *
 * Returns: (transfer full): the list
 */
CyFollowList *
cy_follow_list_load (CyConn *conn, const CyFollowArgs *args, GError **error)
{
  g_autoptr (CyFollowList) self = g_atomic_rc_box_new0 (CyFollowList);

  self->people = g_ptr_array_new_with_free_func (followed_free);
  self->base_date = args->base_date;
  self->rules = args->rules != NULL
                  ? g_object_ref (args->rules)
                  : cy_rules_for_year (conn, cy_date_get_year (args->base_date), error);
  if (self->rules == NULL || !cy_sql_each (conn,
                                           cy_sql_get ("select/followed.sql"),
                                           add_followed,
                                           self,
                                           error,
                                           "iiii",
                                           args->scope,
                                           args->base_date,
                                           (gint64) args->is_past,
                                           args->person))
    return NULL;

  return g_steal_pointer (&self);
}

static void
clear (gpointer data)
{
  CyFollowList *self = data;

  g_clear_object (&self->rules);
  g_ptr_array_unref (self->people);
}

CyFollowList *
cy_follow_list_ref (CyFollowList *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_follow_list_unref (CyFollowList *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * cy_followed_is_undecided:
 * @self: somebody in the pool
 *
 * Returns: whether the newest screening was not passed, and nothing was decided yet
 */
gboolean
cy_followed_is_undecided (const CyFollowed *self)
{
  return g_strcmp0 (self->conclusion, CY_SCREENING_FAIL) == 0 && self->decision == NULL;
}
