/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing: found in the data as it is, with the warning times of the rule set. */
#include "cy-reminder-private.h"

#include "cy-code.h"
#include "cy-date.h"
#include "cy-penalty.h"
#include "cy-rule-book.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define PROBATION_MONTHS 12

gint64
cy_reminder_get_rule (const CyReminderSearch *search, guint field)
{
  return cy_record_get_int (search->stats->rules, field);
}

static const char *
find_place (const CyReminderSearch *search, gint64 unit)
{
  int place = cy_unit_tree_find (search->stats->tree, unit);

  return place >= 0 ? cy_unit_tree_get (search->stats->tree, (guint) place)->name : "";
}

/* Takes @text over. */
CyReminder *
cy_reminder_add (CyReminderSearch *search,
                 CyReminderKind    kind,
                 gint64            unit,
                 const char       *name,
                 gint64            due,
                 char             *text)
{
  CyReminder *reminder = g_new0 (CyReminder, 1);
  int         days = cy_date_days_between (due, search->stats->base_date);

  reminder->kind = kind;
  reminder->unit = unit;
  reminder->name = g_strdup (name);
  reminder->place = g_strdup (find_place (search, unit));
  reminder->text = text;
  reminder->due = due;
  reminder->overdue_days = days != CY_DATE_NO_SPAN ? days : 0;
  g_ptr_array_add (search->found, reminder);

  return reminder;
}

static void
add_person (CyReminderSearch *search, CyReminderKind kind, CySqlRow *row, gint64 due, char *text)
{
  cy_reminder_add (search,
                   kind,
                   cy_sql_row_get_int (row, CY_REMINDER_COLUMN_UNIT),
                   cy_sql_row_get_text (row, CY_REMINDER_COLUMN_NAME),
                   due,
                   text)
    ->person = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_PERSON);
}

/* ---- Too old, or soon ---- */

typedef struct
{
  CyReminderSearch *search;
  CyRuleBook       *book;
} AgeSearch;

/* A township's own rule set goes before that of the county. */
static CyRecord *
get_rules_at (const AgeSearch *ages, gint64 unit)
{
  CyRecord *own = cy_rule_book_find_own (ages->book, unit);

  return own != NULL ? own : ages->search->stats->rules;
}

/* Years that a person may be old. */
static int
get_oldest_age (CyRecord *rules, CySqlRow *row)
{
  const char *source = cy_sql_row_get_text (row, CY_REMINDER_COLUMN_FIRST_OWN + 1);
  gboolean    is_exempt = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 2) != 0;
  int         oldest = cy_rules_get_oldest_age (rules, source);

  if (is_exempt)
    oldest = MAX (oldest, (int) cy_record_get_int (rules, CY_RULES_AGE_MAX_OUTSTANDING));

  return oldest;
}

static gboolean
warns_of_age (CyRecord *rules)
{
  return cy_record_has (rules, CY_RULES_AGE_MAX) &&
         cy_record_has (rules, CY_RULES_REMIND_AGE_MONTHS);
}

/* Ages count by the month, so the limit is passed on the first of the month of birth. */
static gboolean
check_age (CySqlRow *row, gpointer data, GError **error)
{
  const AgeSearch *ages = data;
  gint64           base = ages->search->stats->base_date;
  CyRecord        *rules = get_rules_at (ages, cy_sql_row_get_int (row, CY_REMINDER_COLUMN_UNIT));
  gint64           birth = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN);
  int              oldest = get_oldest_age (rules, row);
  gint64           due = birth / 100 * 100 + (oldest + 1) * G_GINT64_CONSTANT (10000);
  int              ahead = cy_date_months_between (base, due);

  if (!warns_of_age (rules) || ahead == CY_DATE_NO_SPAN ||
      ahead > cy_record_get_int (rules, CY_RULES_REMIND_AGE_MONTHS))
    return TRUE;
  add_person (ages->search,
              CY_REMINDER_AGE,
              row,
              due,
              g_strdup_printf (_ ("aged %d, at most %d"), cy_date_age (birth, base), oldest));

  return TRUE;
}

/* The last month of birth, as YYYYMM, that may matter under @rules; 0 for none. */
static gint64
find_last_birth (CyRecord *rules, gint64 base)
{
  int    ahead = (int) cy_record_get_int (rules, CY_RULES_REMIND_AGE_MONTHS);
  gint64 oldest = cy_record_get_int (rules, CY_RULES_AGE_MAX);

  return warns_of_age (rules) ? cy_date_add_months (base, ahead) / 100 - (oldest + 1) * 100 : 0;
}

static gboolean
find_ages (CyReminderSearch *search, CyConn *conn, GError **error)
{
  gint64 base = search->stats->base_date;
  gint64 birth = find_last_birth (search->stats->rules, base);
  g_autoptr (CyRuleBook) book = cy_rule_book_load (conn, cy_date_get_year (base), error);
  g_autoptr (GPtrArray) sets = book != NULL ? cy_rule_book_list (book) : NULL;
  AgeSearch ages = { search, book };

  /* The first is the county's, in whose place the one of the statistics stands. */
  for (guint i = 1; sets != NULL && i < sets->len; i++)
    birth = MAX (birth, find_last_birth (g_ptr_array_index (sets, i), base));

  return sets != NULL && (birth == 0 || cy_sql_each (conn,
                                                     cy_sql_get ("insight/reminder-age.sql"),
                                                     check_age,
                                                     &ages,
                                                     error,
                                                     "ii",
                                                     search->stats->scope,
                                                     birth));
}

/* ---- Probation ---- */

static gboolean
check_probation (CySqlRow *row, gpointer data, GError **error)
{
  CyReminderSearch *search = data;
  gint64            since = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN);
  gint64            due = cy_date_add_months (since, PROBATION_MONTHS);
  int               months = (int) cy_reminder_get_rule (search, CY_RULES_REMIND_PROBATION_MONTHS);
  g_autofree char  *text = cy_date_format (since, CY_DATE_DOTTED_DAY);

  if (due == CY_DATE_NONE ||
      cy_date_days_between (cy_date_add_months (since, months), search->stats->base_date) < 0)
    return TRUE;
  add_person (search,
              CY_REMINDER_PROBATION,
              row,
              due,
              g_strdup_printf (_ ("probationary member since %s"), text));

  return TRUE;
}

static gboolean
find_probation (CyReminderSearch *search, CyConn *conn, GError **error)
{
  return !cy_record_has (search->stats->rules, CY_RULES_REMIND_PROBATION_MONTHS) ||
         cy_sql_each (conn,
                      cy_sql_get ("insight/reminder-probation.sql"),
                      check_probation,
                      search,
                      error,
                      "i",
                      search->stats->scope);
}

/* ---- Penalties ---- */

static gboolean
check_penalty (CySqlRow *row, gpointer data, GError **error)
{
  CyReminderSearch *search = data;
  const char       *kind = cy_sql_row_get_text (row, CY_REMINDER_COLUMN_FIRST_OWN);
  gint64            due;
  int               ahead;

  if (!cy_penalty_is_one (kind))
    return TRUE;
  due = cy_penalty_get_end (kind,
                            cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 2),
                            cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 3));
  ahead = cy_date_days_between (search->stats->base_date, due);
  if (ahead == CY_DATE_NO_SPAN || ahead < 0 ||
      ahead > cy_reminder_get_rule (search, CY_RULES_REMIND_PENALTY_DAYS))
    return TRUE;
  add_person (search,
              CY_REMINDER_PENALTY,
              row,
              due,
              cy_sql_row_dup_text (row, CY_REMINDER_COLUMN_FIRST_OWN + 1));

  return TRUE;
}

static gboolean
find_penalties (CyReminderSearch *search, CyConn *conn, GError **error)
{
  return !cy_record_has (search->stats->rules, CY_RULES_REMIND_PENALTY_DAYS) ||
         cy_sql_each (conn,
                      cy_sql_get ("insight/reminder-penalty.sql"),
                      check_penalty,
                      search,
                      error,
                      "i",
                      search->stats->scope);
}

/* ---- Steps that do not move ---- */

static gboolean
check_step (CySqlRow *row, gpointer data, GError **error)
{
  CyReminderSearch *search = data;
  const char       *step = cy_sql_row_get_text (row, CY_REMINDER_COLUMN_FIRST_OWN);
  gint64            since = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 1);
  int               days = (int) cy_reminder_get_rule (search, CY_RULES_REMIND_STEP_DAYS);
  int               waited = cy_date_days_between (since, search->stats->base_date);
  const char       *name = step != NULL ? cy_code_get_short_name ("step", step) : "";

  if (waited == CY_DATE_NO_SPAN || waited <= days)
    return TRUE;
  add_person (search,
              CY_REMINDER_STEP,
              row,
              cy_date_add_days (since, days),
              g_strdup_printf (_ ("%s for %d days"), name, waited));

  return TRUE;
}

static gboolean
find_steps (CyReminderSearch *search, CyConn *conn, GError **error)
{
  return !cy_record_has (search->stats->rules, CY_RULES_REMIND_STEP_DAYS) ||
         cy_sql_each (conn,
                      cy_sql_get ("insight/reminder-step.sql"),
                      check_step,
                      search,
                      error,
                      "ii",
                      search->stats->scope,
                      search->stats->base_date);
}

/* ---- Villages ---- */

static void
find_villages (CyReminderSearch *search)
{
  const CyStats *stats = search->stats;
  g_autoptr (GArray) places = cy_unit_tree_list (stats->tree, stats->scope, CY_COVERAGE_BLANK);

  for (guint i = 0; i < places->len; i++)
    {
      const CyUnitNode *node = cy_unit_tree_get (stats->tree, g_array_index (places, guint, i));
      CyReminder       *reminder = g_new0 (CyReminder, 1);

      reminder->kind = CY_REMINDER_VILLAGE;
      reminder->unit = node->id;
      reminder->name = g_strdup (node->name);
      reminder->place = g_strdup (
        node->parent >= 0 ? cy_unit_tree_get (stats->tree, (guint) node->parent)->name : "");
      reminder->text = g_strdup_printf (_ ("%u due, nobody in the pool"), node->quota);
      g_ptr_array_add (search->found, reminder);
    }
}

static int
compare_reminders (gconstpointer a, gconstpointer b)
{
  const CyReminder *one = *(const CyReminder *const *) a;
  const CyReminder *other = *(const CyReminder *const *) b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  if (one->overdue_days != other->overdue_days)
    return one->overdue_days > other->overdue_days ? -1 : 1;

  return (one->person > other->person) - (one->person < other->person);
}

static gboolean (*const finders[]) (CyReminderSearch *search, CyConn *conn, GError **error) = {
  cy_reminder_find_open,
  find_steps,
  find_ages,
  find_probation,
  find_penalties,
  cy_reminder_find_followed,
  cy_reminder_find_tempered,
  cy_reminder_find_mentored,
  cy_reminder_find_hours,
  cy_reminder_find_assessed,
  cy_reminder_find_outcomes,
  cy_reminder_find_plans,
};

/**
 * cy_reminder_list:
 * @conn: a connection
 * @stats: from cy_stats_compute(): scope, base date, rule set and villages
 * @error: return location
 *
 * A warning time that the rule set leaves empty switches its reminders off.
 *
 * Returns: (transfer full) (element-type CyReminder): by kind, the longest overdue first
 */
GPtrArray *
cy_reminder_list (CyConn *conn, const CyStats *stats, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_reminder_free);
  CyReminderSearch search = { stats, found };

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    if (!finders[i](&search, conn, error))
      return NULL;
  find_villages (&search);
  g_ptr_array_sort (found, compare_reminders);

  return g_steal_pointer (&found);
}

guint
cy_reminder_count (const GPtrArray *reminders, CyReminderKind kind)
{
  guint n = 0;

  for (guint i = 0; i < reminders->len; i++)
    n += ((const CyReminder *) g_ptr_array_index (reminders, i))->kind == kind;

  return n;
}

/**
 * cy_reminder_kind_get_title:
 * @kind: why
 *
 * Returns: (transfer none): the heading of its group, translated
 */
const char *
cy_reminder_kind_get_title (CyReminderKind kind)
{
  static const char *const titles[] = {
    [CY_REMINDER_NOTICE] = N_ ("Public notices that end"),
    [CY_REMINDER_REPLY] = N_ ("Offices that do not answer"),
    [CY_REMINDER_STEP] = N_ ("Steps that do not move"),
    [CY_REMINDER_VILLAGE] = N_ ("Villages with nobody"),
    [CY_REMINDER_AGE] = N_ ("Over the age limit soon"),
    [CY_REMINDER_PROBATION] = N_ ("Probation in the Party ends"),
    [CY_REMINDER_PENALTY] = N_ ("Effect of a penalty ends"),
    [CY_REMINDER_FOLLOW] = N_ ("Follow-up overdue"),
    [CY_REMINDER_SCREENING] = N_ ("Political screening due"),
    [CY_REMINDER_ADJUSTMENT] = N_ ("Adjustment due"),
    [CY_REMINDER_POSTING] = N_ ("Postings that end"),
    [CY_REMINDER_TASK] = N_ ("Stretch tasks overdue"),
    [CY_REMINDER_MENTOR] = N_ ("Without a mentor"),
    [CY_REMINDER_TALK] = N_ ("Talk overdue"),
    [CY_REMINDER_REPORT] = N_ ("Quarterly report overdue"),
    [CY_REMINDER_ASSESS] = N_ ("Marking ends soon"),
    [CY_REMINDER_HOURS] = N_ ("Training hours behind plan"),
    [CY_REMINDER_MEASURE] = N_ ("Measures of growth plans overdue"),
    [CY_REMINDER_PLAN_REVIEW] = N_ ("Review of growth plans due"),
    [CY_REMINDER_OUTCOME] = N_ ("Follow-up of results due"),
  };

  return _ (titles[kind]);
}

void
cy_reminder_free (CyReminder *self)
{
  g_free (self->name);
  g_free (self->place);
  g_free (self->text);
  g_free (self);
}
