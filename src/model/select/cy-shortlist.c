/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is on the way into the pool, and what each of them lacks for the next step. */
#include "cy-shortlist.h"

#include "cy-code.h"
#include "cy-exam.h"
#include "cy-pool.h"
#include "cy-review.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* ---- Routes ---- */

/* Both ways into the pool that one rule set lays down. */
typedef struct
{
  CyRoute recommend;
  CyRoute exam;
} CyWays;

static GHashTable *
make_ways (const CyRuleBook *book)
{
  g_autoptr (GPtrArray) sets = cy_rule_book_list (book);
  GHashTable *ways = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < sets->len; i++)
    {
      CyRecord *rules = g_ptr_array_index (sets, i);
      CyWays   *both = g_new (CyWays, 1);

      cy_route_init (&both->recommend, rules, CY_POOL_ROUTE_RECOMMEND);
      cy_route_init (&both->exam, rules, CY_POOL_ROUTE_EXAM);
      g_hash_table_insert (ways, rules, both);
    }

  return ways;
}

static const CyRoute *
find_route (const CyShortlist *self, CyRecord *rules, const char *kind)
{
  const CyWays *ways = g_hash_table_lookup (self->ways, rules);

  return g_strcmp0 (kind, CY_POOL_ROUTE_EXAM) == 0 ? &ways->exam : &ways->recommend;
}

/* ---- Reading ---- */

static void
candidate_free (gpointer data)
{
  CyCandidate *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->tier);
  g_free (self->batch);
  g_free (self->step);
  g_free (self->gender);
  g_free (self->source);
  g_free (self->political);
  g_free (self->education);
  g_free (self->exemptions);
  g_free (self->passed);
  g_free (self->organ);
  g_free (self->document);
  g_free (self->conclusion);
  g_free (self->verdict);
  g_free (self->silent);
  g_free (self->outcome);
  g_free (self);
}

static char *
dup_text (CySqlRow *row, guint column)
{
  return g_strdup (cy_sql_row_get_text (row, column));
}

/* The order of resources/sql/select/candidates.sql. */
static gboolean
add_candidate (CySqlRow *row, gpointer data, GError **error)
{
  CyShortlist *list = data;
  CyCandidate *self = g_new0 (CyCandidate, 1);

  g_ptr_array_add (list->candidates, self);
  self->entry = cy_sql_row_get_int (row, 0);
  g_hash_table_insert (list->by_entry, &self->entry, self);
  self->person = cy_sql_row_get_int (row, 1);
  self->name = dup_text (row, 2);
  self->unit = cy_sql_row_get_int (row, 3);
  self->place = dup_text (row, 4);
  self->town = dup_text (row, 5);
  self->tier = dup_text (row, 6);
  self->batch = dup_text (row, 7);
  self->rules = cy_rule_book_get (list->book, self->unit);
  self->route = find_route (list, self->rules, cy_sql_row_get_text (row, 21));
  self->step =
    cy_sql_row_is_null (row, 8) ? g_strdup (self->route->steps[0].code) : dup_text (row, 8);
  self->step_date = cy_sql_row_get_int (row, 9);
  self->birth = cy_sql_row_get_int (row, 10);
  self->source = dup_text (row, 11);
  self->political = dup_text (row, 12);
  self->education = dup_text (row, 13);
  self->exemptions = dup_text (row, 14);
  self->passed = dup_text (row, 15);
  self->record = cy_sql_row_get_int (row, 16);
  self->since = cy_sql_row_is_null (row, 17) ? self->step_date : cy_sql_row_get_int (row, 17);
  self->organ = dup_text (row, 18);
  self->document = dup_text (row, 19);
  self->conclusion = dup_text (row, 20);
  self->outcome = dup_text (row, 22);
  self->is_marked = !cy_sql_row_is_null (row, 23);
  self->gender = dup_text (row, 24);

  return TRUE;
}

/* The order of resources/sql/select/notice-standing.sql: the newest notice comes last. One of
 * before the candidate was sent back holds no more. */
static gboolean
add_notice (CySqlRow *row, gpointer data, GError **error)
{
  CyShortlist *list = data;
  gint64       entry = cy_sql_row_get_int (row, 0);
  CyCandidate *self = g_hash_table_lookup (list->by_entry, &entry);

  if (self != NULL && cy_sql_row_get_int (row, 2) >= self->since)
    {
      self->notice = cy_sql_row_get_int (row, 1);
      self->notice_until = cy_sql_row_get_int (row, 3);
      self->n_objections = (guint) cy_sql_row_get_int (row, 4);
    }

  return TRUE;
}

/* What the review concluded is the conclusion of the step, unless that has one of its own. */
static void
take_verdict (CyCandidate *self, const char *document)
{
  if (g_strcmp0 (self->verdict, CY_CONCLUSION_PASS) != 0)
    return;
  if (self->conclusion == NULL)
    self->conclusion = g_strdup (cy_code_get_name ("review_conclusion", self->verdict));
  if (self->document == NULL)
    self->document = g_strdup (document);
}

/* The order of resources/sql/select/candidate-reviews.sql. */
static gboolean
add_review (CySqlRow *row, gpointer data, GError **error)
{
  CyShortlist *list = data;
  gint64       entry = cy_sql_row_get_int (row, 0);
  CyCandidate *self = g_hash_table_lookup (list->by_entry, &entry);

  if (self == NULL)
    return TRUE;
  self->is_reviewed = TRUE;
  self->verdict = dup_text (row, 1);
  self->silent = dup_text (row, 3);
  take_verdict (self, cy_sql_row_get_text (row, 2));

  return TRUE;
}

static void
clear (gpointer data)
{
  CyShortlist *self = data;

  g_clear_pointer (&self->ways, g_hash_table_unref);
  g_clear_pointer (&self->book, cy_rule_book_free);
  g_clear_object (&self->rules);
  g_clear_pointer (&self->calendar, cy_workdays_free);
  g_hash_table_unref (self->by_entry);
  g_ptr_array_unref (self->candidates);
}

/**
 * cy_shortlist_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day on which ages count, of the year whose rule set holds
 * @error: return location
 *
 * Returns: (transfer full): everybody on the way into the pool
 */
CyShortlist *
cy_shortlist_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (CyShortlist) self = g_atomic_rc_box_new0 (CyShortlist);

  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  self->by_entry = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->base_date = base_date;
  self->book = cy_rule_book_load (conn, cy_date_get_year (base_date), error);
  if (self->book == NULL)
    return NULL;
  self->rules = g_object_ref (cy_rule_book_get (self->book, 0));
  self->ways = make_ways (self->book);
  if ((self->calendar = cy_workdays_load (conn, error)) == NULL ||
      !cy_sql_each (conn,
                    cy_sql_get ("select/candidates.sql"),
                    add_candidate,
                    self,
                    error,
                    "ii",
                    scope,
                    person) ||
      !cy_sql_each (conn, cy_sql_get ("select/notice-standing.sql"), add_notice, self, error, "") ||
      !cy_sql_each (conn,
                    cy_sql_get ("select/candidate-reviews.sql"),
                    add_review,
                    self,
                    error,
                    "i",
                    person))
    return NULL;

  return g_steal_pointer (&self);
}

CyShortlist *
cy_shortlist_ref (CyShortlist *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_shortlist_unref (CyShortlist *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * cy_shortlist_find:
 * @self: a list
 * @entry: id of a pool entry
 *
 * Returns: (nullable): who has it
 */
const CyCandidate *
cy_shortlist_find (const CyShortlist *self, gint64 entry)
{
  return g_hash_table_lookup (self->by_entry, &entry);
}

/**
 * cy_shortlist_get_route:
 * @self: a list
 * @unit: id of a unit, 0 for none
 * @kind: (nullable): code of the set route; %NULL for recommendation
 *
 * Returns: (transfer none): the way into the pool for somebody of @unit, valid as long as @self is
 */
const CyRoute *
cy_shortlist_get_route (const CyShortlist *self, gint64 unit, const char *kind)
{
  return find_route (self, cy_rule_book_get (self->book, unit), kind);
}

/* ---- What is missing ---- */

/**
 * cy_candidate_get_eligible:
 * @self: a candidate
 *
 * Returns: what the rules need to know, valid as long as @self is
 */
CyEligible
cy_candidate_get_eligible (const CyCandidate *self)
{
  return (CyEligible){
    .birth = self->birth,
    .source = self->source,
    .political = self->political,
    .education = self->education,
    .exemptions = self->exemptions,
  };
}

static gboolean
fits (const CyCandidate *self, const CyShortlist *list)
{
  CyEligible person = cy_candidate_get_eligible (self);

  for (guint i = 0; i < CY_ELIGIBLE_N_RULES; i++)
    if (!cy_verdict_is_good (
          cy_eligibility_judge (&person, (CyEligibilityRule) i, self->rules, list->base_date)))
      return FALSE;

  return TRUE;
}

/* Where the candidate stands; who stands at a step that is not required, before the next one. */
static guint
get_place (const CyCandidate *self)
{
  int place = cy_route_find (self->route, self->step);

  if (place < 0)
    place = cy_route_find (self->route, cy_route_get_next (self->route, self->step));

  return (guint) MAX (place, 0);
}

static gboolean
has_passed (const CyCandidate *self, const char *step)
{
  g_auto (GStrv) passed = g_strsplit (self->passed != NULL ? self->passed : "", " ", -1);

  return g_strv_contains ((const char *const *) passed, step);
}

/* The first step before the present one that has no record; %NULL when there is none. */
static const char *
find_gap (const CyCandidate *self)
{
  guint place = get_place (self);

  for (guint i = 0; i < place; i++)
    if (!has_passed (self, self->route->steps[i].code))
      return self->route->steps[i].code;

  return NULL;
}

static gboolean
is_notice (const CyCandidate *self)
{
  return g_str_equal (self->step, CY_POOL_NOTICE_STEP) &&
         (self->route->notice_days > 0 || self->notice != 0);
}

/* A notice in the library says itself how long it stands; a longer one than the rules ask for holds
 * too. */
static gboolean
is_notice_over (const CyCandidate *self, const CyShortlist *list, CyDate date)
{
  if (self->notice != 0)
    return date >= self->notice_until;

  return cy_workdays_count (list->calendar, self->since, date) >= self->route->notice_days;
}

static gboolean
is_chosen (const CyCandidate *self)
{
  return self->is_marked && (g_strcmp0 (self->outcome, CY_EXAM_CHOSEN) == 0 ||
                             g_strcmp0 (self->outcome, CY_EXAM_NEXT) == 0);
}

static gboolean
is_blank (const char *own, const char *given)
{
  return (own == NULL || *own == '\0') && (given == NULL || *given == '\0');
}

/* A step that began in a month that is all that is known, ends in that month or later. */
static gboolean
is_good_date (const CyCandidate *self, const CyShortlist *list, CyDate date)
{
  return cy_date_is_valid (date) && cy_date_get_day (date) != 0 && date <= list->base_date &&
         (self->since == CY_DATE_NONE || date >= self->since);
}

/**
 * cy_candidate_find_missing:
 * @self: a candidate
 * @list: that @self is of
 * @pass: (nullable): how the present step is to be passed; %NULL for what is on record, today
 *
 * The rules are asked for from the second step on: screening is what tests them.
 *
 * Returns: what keeps @self from passing the present step
 */
CyMissing
cy_candidate_find_missing (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  int                place = cy_route_find (self->route, self->step);
  CyMissing          missing = CY_MISSING_NOTHING;
  const CyRouteStep *step = place >= 0 ? &self->route->steps[place] : NULL;

  if (get_place (self) > 0 && !fits (self, list))
    missing |= CY_MISSING_RULES;
  if (find_gap (self) != NULL)
    missing |= CY_MISSING_PREVIOUS;
  if (is_notice (self) && !is_notice_over (self, list, pass != NULL ? pass->date : list->base_date))
    missing |= CY_MISSING_NOTICE;
  if (g_str_equal (self->step, CY_POOL_NOTICE_STEP) && self->n_objections > 0)
    missing |= CY_MISSING_OBJECTION;
  if (self->is_reviewed && g_strcmp0 (self->verdict, CY_CONCLUSION_PASS) != 0)
    missing |= CY_MISSING_REVIEW;
  if (step != NULL && step->needs_document &&
      is_blank (self->document, pass != NULL ? pass->document : NULL))
    missing |= CY_MISSING_DOCUMENT;
  if (step != NULL && step->needs_conclusion &&
      is_blank (self->conclusion, pass != NULL ? pass->conclusion : NULL))
    missing |= CY_MISSING_CONCLUSION;
  if (g_str_equal (self->step, CY_POOL_EXAM_STEP) && !is_chosen (self))
    missing |= CY_MISSING_EXAM;
  if (pass != NULL && !is_good_date (self, list, pass->date))
    missing |= CY_MISSING_DATE;

  return missing;
}

/* ---- Words ---- */

static void
add_words (GString *text, char *words)
{
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, words);
  g_free (words);
}

static void
add_unfit (const CyCandidate *self, const CyShortlist *list, GString *text)
{
  CyEligible person = cy_candidate_get_eligible (self);

  for (guint i = 0; i < CY_ELIGIBLE_N_RULES; i++)
    {
      CyEligibilityRule rule = (CyEligibilityRule) i;
      CyVerdict        verdict = cy_eligibility_judge (&person, rule, self->rules, list->base_date);
      g_autofree char *reason = NULL;

      if (cy_verdict_is_good (verdict))
        continue;
      reason = cy_eligibility_dup_reason (&person, rule, self->rules, list->base_date);
      /* Translators: verdict, rule, what the person has and what is asked for */
      add_words (text,
                 g_strdup_printf (_ ("%s: %s (%s)"),
                                  cy_verdict_get_word (verdict),
                                  cy_eligibility_get_title (rule),
                                  reason));
    }
}

static char *
describe_notice (const CyCandidate *self, const CyShortlist *list)
{
  CyDate           last = self->notice != 0
                            ? self->notice_until
                            : cy_workdays_find_last (list->calendar, self->since, self->route->notice_days);
  g_autofree char *day = cy_date_format (last, CY_DATE_ISO);

  if (last == CY_DATE_NONE)
    return g_strdup (_ ("day on which the notice was put up"));

  return g_strdup_printf (_ ("public notice until %s"), day);
}

static char *
describe_review (const CyCandidate *self)
{
  g_auto (GStrv) silent = NULL;
  g_autofree char *names = NULL;

  if (self->verdict != NULL)
    return g_strdup_printf (_ ("joint review: %s"),
                            cy_code_get_name ("review_conclusion", self->verdict));
  if (self->silent == NULL)
    return g_strdup (_ ("joint review not concluded"));
  silent = g_strsplit (self->silent, " ", -1);
  for (guint i = 0; silent[i] != NULL; i++)
    {
      char *name = g_strdup (cy_code_get_name ("office", silent[i]));

      g_free (silent[i]);
      silent[i] = name;
    }
  names = g_strjoinv ("、", silent);

  return g_strdup_printf (_ ("joint review, no answer yet: %s"), names);
}

static char *
describe_exam (const CyCandidate *self)
{
  const char *outcome = cy_code_get_name ("exam_outcome", self->outcome);

  if (outcome != NULL && !is_chosen (self))
    /* Translators: outcome of an open examination */
    return g_strdup_printf (_ ("open examination: %s"), outcome);

  return g_strdup (self->is_marked ? _ ("the open examination is not concluded")
                                   : _ ("no marks of the open examination"));
}

/**
 * cy_candidate_dup_missing:
 * @self: a candidate
 * @list: that @self is of
 * @missing: what is missing
 *
 * Returns: (transfer full): the same in words, translated
 */
char *
cy_candidate_dup_missing (const CyCandidate *self, const CyShortlist *list, CyMissing missing)
{
  GString *text = g_string_new (NULL);

  if (missing & CY_MISSING_RULES)
    add_unfit (self, list, text);
  if (missing & CY_MISSING_PREVIOUS)
    add_words (text,
               g_strdup_printf (_ ("no record of the step %s"),
                                cy_code_get_short_name ("step", find_gap (self))));
  if (missing & CY_MISSING_NOTICE)
    add_words (text, describe_notice (self, list));
  if (missing & CY_MISSING_OBJECTION)
    add_words (text,
               g_strdup_printf (ngettext ("%u objection without an outcome",
                                          "%u objections without an outcome",
                                          self->n_objections),
                                self->n_objections));
  if (missing & CY_MISSING_REVIEW)
    add_words (text, describe_review (self));
  if (missing & CY_MISSING_DOCUMENT)
    add_words (text, g_strdup (_ ("no document number")));
  if (missing & CY_MISSING_CONCLUSION)
    add_words (text, g_strdup (_ ("no conclusion")));
  if (missing & CY_MISSING_EXAM)
    add_words (text, describe_exam (self));
  if (missing & CY_MISSING_DATE)
    add_words (text, g_strdup (_ ("the day is before the step began, or still to come")));

  return g_string_free (text, FALSE);
}
