/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The postings of a scope as of a day: how each stands, what comes next, what was paid by then. */
#include "cy-posting-list.h"

#include "cy-code.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>
#include <string.h>

/* The order of resources/sql/temper/postings.sql. */
enum
{
  COLUMN_POSTING,
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_TOWN,
  COLUMN_HOST_UNIT,
  COLUMN_HOST,
  COLUMN_HOST_TOWN,
  COLUMN_HOST_KIND,
  COLUMN_KIND,
  COLUMN_POST,
  COLUMN_HARD,
  COLUMN_CROSSINGS,
  COLUMN_CROSSINGS_SET,
  COLUMN_EXCHANGE,
  COLUMN_WAY,
  COLUMN_EXCHANGE_NAME,
  COLUMN_SUPERVISOR,
  COLUMN_PLANNED_SINCE,
  COLUMN_PLANNED_UNTIL,
  COLUMN_SINCE,
  COLUMN_UNTIL,
  COLUMN_STATE,
  COLUMN_SUBSIDY,
  COLUMN_MIDTERM,
  COLUMN_APPRAISED,
  COLUMN_GRADE,
  COLUMN_N_TASKS,
  COLUMN_N_TASKS_DONE,
  COLUMN_TASKS,
  COLUMN_IS_HOME,
  COLUMN_IS_HOST,
  COLUMN_END_REASON,
  COLUMN_NOTE,
  COLUMN_MENTOR,
};

#define FIRST_DAY G_GINT64_CONSTANT (19000101)
#define LAST_DAY G_GINT64_CONSTANT (21991231)

static const char *const state_codes[CY_POSTING_N_STATES] = { "planned",
                                                              "running",
                                                              "done",
                                                              "stopped" };

static void
posted_free (gpointer data)
{
  CyPosted *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->host);
  g_free (self->host_town);
  g_free (self->post);
  g_free (self->exchange_name);
  g_free (self->supervisor);
  g_free (self->mentor);
  g_free (self->tasks);
  g_free (self->end_reason);
  g_free (self->note);
  g_free (self);
}

/* A day that lay ahead on the base date had not come. */
static CyDate
get_past (CySqlRow *row, guint column, CyDate base_date)
{
  CyDate date = cy_sql_row_get_int (row, column);

  return date <= base_date ? date : CY_DATE_NONE;
}

static CyPostingState
find_state (const CyPosted *self, const char *code)
{
  if (self->since == CY_DATE_NONE)
    return g_strcmp0 (code, state_codes[CY_POSTING_STOPPED]) == 0 ? CY_POSTING_STOPPED
                                                                  : CY_POSTING_PLANNED;
  if (self->until == CY_DATE_NONE)
    return CY_POSTING_RUNNING;

  return g_strcmp0 (code, state_codes[CY_POSTING_STOPPED]) == 0 ? CY_POSTING_STOPPED
                                                                : CY_POSTING_DONE;
}

static void
read_names (CySqlRow *row, CyPosted *self)
{
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->town = cy_sql_row_dup_text (row, COLUMN_TOWN);
  self->host = cy_sql_row_dup_text (row, COLUMN_HOST);
  self->host_town = cy_sql_row_dup_text (row, COLUMN_HOST_TOWN);
  self->host_kind = cy_code_intern ("unit_kind", cy_sql_row_get_text (row, COLUMN_HOST_KIND));
  self->kind = cy_code_intern ("tempering_type", cy_sql_row_get_text (row, COLUMN_KIND));
  self->post = cy_sql_row_dup_text (row, COLUMN_POST);
  self->way = cy_code_intern ("exchange_way", cy_sql_row_get_text (row, COLUMN_WAY));
  self->exchange_name = cy_sql_row_dup_text (row, COLUMN_EXCHANGE_NAME);
  self->supervisor = cy_sql_row_dup_text (row, COLUMN_SUPERVISOR);
  self->mentor = cy_sql_row_dup_text (row, COLUMN_MENTOR);
  self->tasks = cy_sql_row_dup_text (row, COLUMN_TASKS);
  self->end_reason = cy_sql_row_dup_text (row, COLUMN_END_REASON);
  self->note = cy_sql_row_dup_text (row, COLUMN_NOTE);
}

static void
read_course (CySqlRow *row, CyPosted *self, CyDate base_date)
{
  self->planned_since = cy_sql_row_get_int (row, COLUMN_PLANNED_SINCE);
  self->planned_until = cy_sql_row_get_int (row, COLUMN_PLANNED_UNTIL);
  self->since = get_past (row, COLUMN_SINCE, base_date);
  self->until = get_past (row, COLUMN_UNTIL, base_date);
  self->state = find_state (self, cy_sql_row_get_text (row, COLUMN_STATE));
  self->midterm = get_past (row, COLUMN_MIDTERM, base_date);
  self->appraised = get_past (row, COLUMN_APPRAISED, base_date);
  if (self->appraised != CY_DATE_NONE)
    self->grade = cy_code_intern ("tempering_grade", cy_sql_row_get_text (row, COLUMN_GRADE));
}

static gboolean
add_posted (CySqlRow *row, gpointer data, GError **error)
{
  CyPostingList *list = data;
  CyPosted      *self = g_new0 (CyPosted, 1);

  g_ptr_array_add (list->posted, self);
  self->posting = cy_sql_row_get_int (row, COLUMN_POSTING);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->host_unit = cy_sql_row_get_int (row, COLUMN_HOST_UNIT);
  self->is_hard = cy_sql_row_get_int (row, COLUMN_HARD) != 0;
  self->crossings = (CyCrossings) cy_sql_row_get_int (row, COLUMN_CROSSINGS);
  self->is_set = cy_sql_row_get_int (row, COLUMN_CROSSINGS_SET) != 0;
  self->exchange = cy_sql_row_get_int (row, COLUMN_EXCHANGE);
  self->subsidy = cy_sql_row_get_int (row, COLUMN_SUBSIDY);
  self->n_tasks = (guint) cy_sql_row_get_int (row, COLUMN_N_TASKS);
  self->n_tasks_done = (guint) cy_sql_row_get_int (row, COLUMN_N_TASKS_DONE);
  self->is_home = cy_sql_row_get_int (row, COLUMN_IS_HOME) != 0;
  self->is_host = cy_sql_row_get_int (row, COLUMN_IS_HOST) != 0;
  read_names (row, self);
  read_course (row, self, list->base_date);

  return TRUE;
}

/**
 * cy_posting_list_load:
 * @conn: a connection
 * @args: of whom, of which year, and as of which day
 * @error: return location
 *
 * Reads the postings of those who live within the scope, and those whose host lies there.
 *
 * Returns: (transfer full): the list
 */
CyPostingList *
cy_posting_list_load (CyConn *conn, const CyPostingArgs *args, GError **error)
{
  g_autoptr (CyPostingList) self = g_new0 (CyPostingList, 1);
  g_autoptr (CyRecord) rules = NULL;
  gint64 year = args->year;

  self->posted = g_ptr_array_new_with_free_func (posted_free);
  self->base_date = args->base_date;
  rules = cy_rules_for_year (conn, cy_date_get_year (args->base_date), error);
  if (rules == NULL || !cy_sql_each (conn,
                                     cy_sql_get ("temper/postings.sql"),
                                     add_posted,
                                     self,
                                     error,
                                     "iiiii",
                                     args->scope,
                                     args->person,
                                     year != 0 ? year * 10000 + 101 : FIRST_DAY,
                                     year != 0 ? year * 10000 + 1231 : LAST_DAY,
                                     args->base_date))
    return NULL;
  self->remind_days = (int) cy_record_get_int (rules, CY_RULES_REMIND_POSTING_DAYS);

  return g_steal_pointer (&self);
}

void
cy_posting_list_free (CyPostingList *self)
{
  g_ptr_array_unref (self->posted);
  g_free (self);
}

/**
 * cy_posting_list_find:
 * @self: a list
 * @posting: id
 *
 * Returns: (nullable): the posting, when it is in the list
 */
const CyPosted *
cy_posting_list_find (const CyPostingList *self, gint64 posting)
{
  for (guint i = 0; i < self->posted->len; i++)
    {
      const CyPosted *posted = g_ptr_array_index (self->posted, i);

      if (posted->posting == posting)
        return posted;
    }

  return NULL;
}

/**
 * cy_posted_get_start:
 * @self: a posting
 *
 * Returns: the first day: the real one, or the planned one while there is none
 */
CyDate
cy_posted_get_start (const CyPosted *self)
{
  return self->since != CY_DATE_NONE ? self->since : self->planned_since;
}

/**
 * cy_posted_get_end:
 * @self: a posting
 * @base_date: the day that counts as today
 *
 * Returns: the last day: the real one; the planned one while there is none; today for somebody who
 *   should be back and is not
 */
CyDate
cy_posted_get_end (const CyPosted *self, CyDate base_date)
{
  if (self->until != CY_DATE_NONE)
    return self->until;
  if (self->state == CY_POSTING_RUNNING)
    return MAX (self->planned_until, base_date);

  return self->planned_until;
}

/**
 * cy_posted_get_days_left:
 * @self: a posting
 * @base_date: the day that counts as today
 *
 * Returns: days until the planned end, negative when it has gone by
 */
int
cy_posted_get_days_left (const CyPosted *self, CyDate base_date)
{
  return cy_date_days_between (base_date, self->planned_until);
}

/**
 * cy_posted_ends_soon:
 * @self: a posting of @list
 * @list: a list
 *
 * Returns: whether it is under way and ends within the days of the rule set, or should have ended
 */
gboolean
cy_posted_ends_soon (const CyPosted *self, const CyPostingList *list)
{
  return self->state == CY_POSTING_RUNNING &&
         cy_posted_get_days_left (self, list->base_date) <= list->remind_days;
}

/**
 * cy_posted_is_late:
 * @self: a posting
 * @base_date: the day that counts as today
 *
 * Returns: whether the planned day of leaving or of coming back has gone by without it
 */
gboolean
cy_posted_is_late (const CyPosted *self, CyDate base_date)
{
  return (self->state == CY_POSTING_PLANNED && self->planned_since < base_date) ||
         (self->state == CY_POSTING_RUNNING && self->planned_until < base_date);
}

static gboolean
is_past_half (const CyPosted *self, CyDate base_date)
{
  return cy_date_days_between (self->since, base_date) * 2 >=
         cy_date_days_between (self->since, self->planned_until);
}

/**
 * cy_posted_find_next:
 * @self: a posting of @list
 * @list: a list
 *
 * Halfway through comes the check, at the end the appraisal, also of one that ended early.
 *
 * Returns: what is to be done next
 */
CyPostingDeed
cy_posted_find_next (const CyPosted *self, const CyPostingList *list)
{
  switch (self->state)
    {
    case CY_POSTING_PLANNED:
      return CY_DEED_START;
    case CY_POSTING_RUNNING:
      if (self->midterm == CY_DATE_NONE && !cy_posted_ends_soon (self, list) &&
          is_past_half (self, list->base_date))
        return CY_DEED_MIDTERM;
      return CY_DEED_APPRAISE;
    case CY_POSTING_DONE:
    case CY_POSTING_STOPPED:
    case CY_POSTING_N_STATES:
      break;
    }

  return self->grade == NULL && self->since != CY_DATE_NONE ? CY_DEED_APPRAISE : CY_DEED_NOTHING;
}

/**
 * cy_posting_count_months:
 * @since: first day
 * @last: last day
 *
 * Returns: months between, both days counted; a month begun counts whole
 */
int
cy_posting_count_months (CyDate since, CyDate last)
{
  int months = 0;

  if (!cy_date_is_valid (since) || !cy_date_is_valid (last))
    return 0;
  while (cy_date_add_months (since, months) != CY_DATE_NONE &&
         cy_date_add_months (since, months) <= last)
    months++;

  return months;
}

/**
 * cy_posted_sum_subsidy:
 * @self: a posting
 * @base_date: the day that counts as today
 *
 * Returns: fen paid by that day, see cy_posting_count_months()
 */
gint64
cy_posted_sum_subsidy (const CyPosted *self, CyDate base_date)
{
  CyDate last = self->until != CY_DATE_NONE ? MIN (self->until, base_date) : base_date;

  return self->subsidy * cy_posting_count_months (self->since, last);
}

static gboolean
has (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

/**
 * cy_posted_matches:
 * @self: a posting
 * @search: (nullable): what was typed
 *
 * Returns: whether name, village, township, host, post or exchange have it
 */
gboolean
cy_posted_matches (const CyPosted *self, const char *search)
{
  return search == NULL || *search == '\0' || has (self->name, search) ||
         has (self->place, search) || has (self->town, search) || has (self->host, search) ||
         has (self->host_town, search) || has (self->post, search) ||
         has (self->exchange_name, search);
}

/**
 * cy_posted_dup_span:
 * @self: a posting
 *
 * Returns: (transfer full): from when to when, as lists write it: real days, planned where there
 * are none
 */
char *
cy_posted_dup_span (const CyPosted *self)
{
  CyDate           last = self->until != CY_DATE_NONE ? self->until : self->planned_until;
  g_autofree char *from = cy_date_format (cy_posted_get_start (self), CY_DATE_DOTTED_DAY);
  g_autofree char *to = cy_date_format (last, CY_DATE_DOTTED_DAY);

  return g_strdup_printf ("%s—%s", from, to);
}

/**
 * cy_posted_dup_progress:
 * @self: a posting
 *
 * Returns: (transfer full): how many of its tasks are done, translated; empty when there are none
 */
char *
cy_posted_dup_progress (const CyPosted *self)
{
  if (self->n_tasks == 0)
    return g_strdup ("");
  if (self->n_tasks == self->n_tasks_done)
    return g_strdup (_ ("All done"));

  /* Translators: stretch tasks done, of how many */
  return g_strdup_printf (_ ("%u of %u done"), self->n_tasks_done, self->n_tasks);
}

/**
 * cy_posting_state_get_code:
 * @state: a state
 *
 * Returns: its code of the set posting_state
 */
const char *
cy_posting_state_get_code (CyPostingState state)
{
  return state_codes[state];
}
