/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who was inspected by which methods, how many were heard, how lately, and where methods disagree.
 *
 * Only what is fresh counts towards a rule; what is stale is shown and counts no more. Nothing is
 * averaged: two methods that say different things stay two. */
#include "cy-inspect-coverage.h"

#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define NO_MARK (-1)

/* One record, as far as it is compared. */
typedef struct
{
  gint64 id;
  guint  method;
  int    grade; /* 0 for none */
  gint64 mark;
} Opinion;

typedef struct
{
  GHashTable        *by_person;
  CyRecord          *rules;
  CyDate             base_date;
  GArray            *opinions; /* of the person whose records are being read */
  CyInspectCoverage *current;
} Reading;

static void
coverage_free (gpointer data)
{
  CyInspectCoverage *self = data;

  g_array_unref (self->disagreements);
  g_free (self);
}

static CyInspectCoverage *
get_coverage (Reading *reading, gint64 person)
{
  CyInspectCoverage *self = g_hash_table_lookup (reading->by_person, &person);

  if (self != NULL)
    return self;
  self = g_new0 (CyInspectCoverage, 1);
  self->person = person;
  self->months = CY_DATE_NO_SPAN;
  self->disagreements = g_array_new (FALSE, FALSE, sizeof (CyDisagreement));
  g_hash_table_insert (reading->by_person, &self->person, self);

  return self;
}

/**
 * cy_inspect_coverage_is_fresh:
 * @date: when something was found out
 * @rules: a rule set
 * @base_date: the day it is asked on
 *
 * What was found out on a day counts until as many months later as the rule set says, that day not
 * included; where it says nothing, for ever. What has no day does not count, as nobody can tell.
 *
 * Returns: whether it counts
 */
gboolean
cy_inspect_coverage_is_fresh (CyDate date, CyRecord *rules, CyDate base_date)
{
  int months = (int) cy_record_get_int (rules, CY_RULES_INSPECT_MONTHS);

  return date != CY_DATE_NONE &&
         (months <= 0 || cy_date_compare (base_date, cy_date_add_months (date, months)) < 0);
}

/* ---- Disagreements ---- */

static CyDisagreement
compare (const Opinion *a, const Opinion *b)
{
  return (CyDisagreement){
    .methods = { a->method, b->method },
    .records = { a->id, b->id },
    .grades = a->grade > 0 && b->grade > 0 ? ABS (a->grade - b->grade) : 0,
    .mark = a->mark != NO_MARK && b->mark != NO_MARK ? (int) ABS (a->mark - b->mark) : 0,
  };
}

static gboolean
is_wider (const CyDisagreement *a, const CyDisagreement *b)
{
  return a->grades != b->grades ? a->grades > b->grades : a->mark > b->mark;
}

/* The records of the methods @a and @b that lie furthest apart. */
static CyDisagreement
find_widest (GArray *opinions, guint a, guint b)
{
  CyDisagreement widest = { { a, b }, { 0, 0 }, 0, 0 };

  for (guint i = 0; i < opinions->len; i++)
    for (guint j = 0; j < opinions->len; j++)
      {
        const Opinion *one = &g_array_index (opinions, Opinion, i);
        const Opinion *other = &g_array_index (opinions, Opinion, j);
        CyDisagreement pair = compare (one, other);

        if (one->method == a && other->method == b && is_wider (&pair, &widest))
          widest = pair;
      }

  return widest;
}

static void
find_disagreements (CyInspectCoverage *self, GArray *opinions)
{
  for (guint a = 0; a < CY_INSPECT_N_METHODS; a++)
    for (guint b = a + 1; b < CY_INSPECT_N_METHODS; b++)
      {
        CyDisagreement widest = find_widest (opinions, a, b);

        if (widest.grades >= CY_DISAGREE_GRADES || widest.mark >= CY_DISAGREE_MARK)
          g_array_append_val (self->disagreements, widest);
      }
}

/* ---- Reading ---- */

/* The records of one person are all read. */
static void
close_person (Reading *reading)
{
  CyInspectCoverage *self = reading->current;

  if (self == NULL)
    return;
  for (guint i = 0; i < CY_INSPECT_N_METHODS; i++)
    {
      self->n_methods += self->methods[i].freshness == CY_FRESHNESS_FRESH;
      self->n_voices += self->methods[i].n_voices;
    }
  self->months = cy_date_months_between (self->newest, reading->base_date);
  find_disagreements (self, reading->opinions);
  g_array_set_size (reading->opinions, 0);
}

/* Of codes 1 to @n; 0 for any other. */
static guint
read_digit (CySqlRow *row, guint column, guint n)
{
  const char *code = cy_sql_row_get_text (row, column);

  return code != NULL && code[0] >= '1' && code[0] < (char) ('1' + n) && code[1] == '\0'
           ? (guint) (code[0] - '0')
           : 0;
}

/* The order of resources/sql/select/inspection-records.sql. */
static gboolean
add_record (CySqlRow *row, gpointer data, GError **error)
{
  Reading       *reading = data;
  gint64         person = cy_sql_row_get_int (row, 0);
  guint          method = read_digit (row, 2, CY_INSPECT_N_METHODS);
  CyDate         date = cy_sql_row_get_int (row, 3);
  gboolean       is_fresh = cy_inspect_coverage_is_fresh (date, reading->rules, reading->base_date);
  CyFreshness    freshness = is_fresh ? CY_FRESHNESS_FRESH : CY_FRESHNESS_STALE;
  CyMethodCover *cover;

  if (reading->current == NULL || reading->current->person != person)
    {
      close_person (reading);
      reading->current = get_coverage (reading, person);
    }
  if (method == 0)
    return TRUE;
  cover = &reading->current->methods[method - 1];
  cover->n_records++;
  cover->freshness = MAX (cover->freshness, freshness);
  cover->newest = MAX (cover->newest, date);
  reading->current->n_records++;
  reading->current->freshness = MAX (reading->current->freshness, freshness);
  reading->current->newest = MAX (reading->current->newest, date);
  if (is_fresh)
    {
      Opinion opinion = { .id = cy_sql_row_get_int (row, 1),
                          .method = method - 1,
                          .grade = (int) read_digit (row, 6, 4),
                          .mark =
                            cy_sql_row_is_null (row, 5) ? NO_MARK : cy_sql_row_get_int (row, 5) };

      cover->n_voices += cy_sql_row_get_int (row, 4);
      g_array_append_val (reading->opinions, opinion);
    }

  return TRUE;
}

static gboolean
add_finished (CySqlRow *row, gpointer data, GError **error)
{
  Reading           *reading = data;
  CyInspectCoverage *self = get_coverage (reading, cy_sql_row_get_int (row, 0));

  self->finished = cy_sql_row_get_int (row, 1);
  self->is_finished =
    cy_inspect_coverage_is_fresh (self->finished, reading->rules, reading->base_date);

  return TRUE;
}

/**
 * cy_inspect_coverage_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @rules: the rule set that says how long records count
 * @base_date: the day they are as of; what was recorded for a later day is not seen
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64 CyInspectCoverage): by the id of the person; who
 * was never inspected is not in it
 */
GHashTable *
cy_inspect_coverage_load (CyConn   *conn,
                          gint64    scope,
                          gint64    person,
                          CyRecord *rules,
                          CyDate    base_date,
                          GError  **error)
{
  g_autoptr (GHashTable) by_person =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, coverage_free);
  g_autoptr (GArray) opinions = g_array_new (FALSE, FALSE, sizeof (Opinion));
  Reading reading = { by_person, rules, base_date, opinions, NULL };

  if (!cy_sql_each (conn,
                    cy_sql_get ("select/inspection-records.sql"),
                    add_record,
                    &reading,
                    error,
                    "iii",
                    scope,
                    person,
                    base_date))
    return NULL;
  close_person (&reading);
  if (!cy_sql_each (conn,
                    cy_sql_get ("select/inspections-finished.sql"),
                    add_finished,
                    &reading,
                    error,
                    "iii",
                    scope,
                    person,
                    base_date))
    return NULL;

  return g_steal_pointer (&by_person);
}

/* ---- What is missing ---- */

/**
 * cy_inspect_coverage_find_lack:
 * @self: (nullable): how somebody was inspected; %NULL for never
 * @rules: a rule set
 *
 * A rule set that asks for no number of methods and no number of voices asks for no inspection.
 *
 * Returns: what is missing against @rules
 */
CyLack
cy_inspect_coverage_find_lack (const CyInspectCoverage *self, CyRecord *rules)
{
  gint64 n_methods = cy_record_get_int (rules, CY_RULES_METHODS_MIN);
  gint64 n_voices = cy_record_get_int (rules, CY_RULES_VOICES_MIN);
  CyLack lack = CY_LACKS_NOTHING;

  if (n_methods <= 0 && n_voices <= 0)
    return CY_LACKS_NOTHING;
  if (self == NULL || !self->is_finished)
    lack |= CY_LACKS_FINISH;
  if ((self != NULL ? self->n_methods : 0) < n_methods)
    lack |= CY_LACKS_METHODS;
  if ((self != NULL ? self->n_voices : 0) < n_voices)
    lack |= CY_LACKS_VOICES;

  return lack;
}

static void
add_words (GString *text, char *words)
{
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, words);
  g_free (words);
}

/**
 * cy_inspect_coverage_dup_lack:
 * @self: (nullable): how somebody was inspected; %NULL for never
 * @rules: a rule set
 * @lack: what is missing
 *
 * Returns: (transfer full): the same in words, translated; empty for nothing
 */
char *
cy_inspect_coverage_dup_lack (const CyInspectCoverage *self, CyRecord *rules, CyLack lack)
{
  GString *text = g_string_new (NULL);

  if (lack & CY_LACKS_FINISH)
    add_words (text,
               g_strdup (self != NULL && self->finished != CY_DATE_NONE
                           ? _ ("the inspection is out of date")
                           : _ ("no finished inspection")));
  if (lack & CY_LACKS_METHODS)
    add_words (text,
               g_strdup_printf (_ ("%u of %d methods of inspection"),
                                self != NULL ? self->n_methods : 0,
                                (int) cy_record_get_int (rules, CY_RULES_METHODS_MIN)));
  if (lack & CY_LACKS_VOICES)
    add_words (text,
               g_strdup_printf (_ ("%d of %d people heard"),
                                self != NULL ? (int) self->n_voices : 0,
                                (int) cy_record_get_int (rules, CY_RULES_VOICES_MIN)));

  return g_string_free (text, FALSE);
}
