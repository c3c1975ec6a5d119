/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What other rooms say of those a cycle assesses: ballots, village figures, hours, tasks, diagnoses
 * and abilities, each read once for all of them. */
#include "cy-assess-book-private.h"

#include "cy-ability-book.h"
#include "cy-ballot-result.h"
#include "cy-diagnosis-block.h"
#include "cy-hours-list.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* A ballot's result is one of 100, in thousandths. */
#define BALLOT_FULL 100000
/* Stored figures have two decimals, those of a scheme four. */
#define FIGURE_SCALE 100

static gboolean
needs (const CyAssessBook *self, CyMethod method)
{
  for (guint i = 0; i < self->plan->indicators->len; i++)
    if (self->asked[i] && cy_plan_indicator (self->plan, i)->method == method)
      return TRUE;

  return FALSE;
}

/* The indicators of @method that say @code, one after the other from *@next on. */
static const CyPlanIndicator *
find_next (const CyAssessBook *self, CyMethod method, guint *next)
{
  while (*next < self->plan->indicators->len)
    {
      guint i = (*next)++;

      if (self->asked[i] && cy_plan_indicator (self->plan, i)->method == method)
        return cy_plan_indicator (self->plan, i);
    }

  return NULL;
}

static CyAssessFact *
get_fact (const CyAssessBook *self, CyAssessEntry *entry, guint next)
{
  return &entry->facts[self->fact_of[next - 1]];
}

static void
set_fact (CyAssessFact *fact, gint64 value, gint64 of, int date)
{
  fact->state = of != 0 ? CY_FACT_KNOWN : CY_FACT_NO_TARGET;
  fact->value = value;
  fact->of = of;
  fact->date = date;
}

/* ---- Rows ---- */

/* Somebody without an entry in the book lies in the recycle bin, here and below. */
static gboolean
add_figure (CySqlRow *row, gpointer data, GError **error)
{
  CyAssessBook          *self = data;
  CyAssessEntry         *entry = cy_assess_book_get_by_id (self, cy_sql_row_get_int (row, 0));
  const CyPlanIndicator *indicator;
  guint                  next = 0;

  if (entry == NULL)
    return TRUE;
  while ((indicator = find_next (self, CY_METHOD_FIGURE, &next)) != NULL)
    if (g_strcmp0 (indicator->figure, cy_sql_row_get_text (row, 1)) == 0)
      set_fact (get_fact (self, entry, next), cy_sql_row_get_int (row, 2) * FIGURE_SCALE, 1, 0);

  return TRUE;
}

static gboolean
add_tasks (CySqlRow *row, gpointer data, GError **error)
{
  CyAssessBook  *self = data;
  CyAssessEntry *entry = cy_assess_book_get_by_id (self, cy_sql_row_get_int (row, 0));
  guint          next = 0;

  if (entry == NULL)
    return TRUE;
  while (find_next (self, CY_METHOD_TASKS, &next) != NULL)
    set_fact (get_fact (self, entry, next),
              cy_sql_row_get_int (row, 1),
              cy_sql_row_get_int (row, 2),
              (int) cy_sql_row_get_int (row, 3));

  return TRUE;
}

static gboolean
add_diagnosis (CySqlRow *row, gpointer data, GError **error)
{
  CyAssessBook          *self = data;
  CyAssessEntry         *entry = cy_assess_book_get_by_id (self, cy_sql_row_get_int (row, 0));
  const CyPlanIndicator *indicator;
  CyDiagnosisBlock       block;
  guint                  next = 0;

  if (entry == NULL)
    return TRUE;
  while ((indicator = find_next (self, CY_METHOD_DIAGNOSIS, &next)) != NULL)
    if (cy_diagnosis_block_find (indicator->block, &block) && !cy_sql_row_is_null (row, block + 1))
      set_fact (get_fact (self, entry, next),
                cy_sql_row_get_int (row, block + 1),
                CY_DIAGNOSIS_FULL,
                block == CY_BLOCK_LOOK ? 0 : (int) cy_sql_row_get_int (row, block + 4));

  return TRUE;
}

/* ---- Ballots ---- */

typedef struct
{
  gint64         id;
  char          *kind;
  int            date;
  CyAssessEntry *entry;
} Vote;

typedef struct
{
  CyAssessBook *book;
  GArray       *votes;
  GHashTable   *results; /* id of a ballot → CyBallotResult */
} Votes;

static void
vote_clear (gpointer data)
{
  g_free (((Vote *) data)->kind);
}

static void
votes_clear (Votes *self)
{
  g_clear_pointer (&self->votes, g_array_unref);
  g_clear_pointer (&self->results, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Votes, votes_clear)

static gboolean
add_vote (CySqlRow *row, gpointer data, GError **error)
{
  Votes *self = data;
  Vote   vote = { .id = cy_sql_row_get_int (row, 0),
                  .kind = cy_sql_row_dup_text (row, 1),
                  .date = (int) cy_sql_row_get_int (row, 2),
                  .entry = cy_assess_book_get_by_id (self->book, cy_sql_row_get_int (row, 3)) };

  if (vote.entry != NULL)
    g_array_append_val (self->votes, vote);
  else
    vote_clear (&vote);

  return TRUE;
}

static const CyBallotResult *
find_result (Votes *self, CyConn *conn, gint64 ballot, GError **error)
{
  CyBallotResult *result = g_hash_table_lookup (self->results, GSIZE_TO_POINTER (ballot));
  g_autoptr (CyBallotSheet) sheet = NULL;

  if (result != NULL)
    return result;
  if ((sheet = cy_ballot_sheet_load (conn, ballot, error)) == NULL)
    return NULL;
  result = cy_ballot_result_new (sheet);
  g_hash_table_insert (self->results, GSIZE_TO_POINTER (ballot), result);

  return result;
}

static void
take_score (CyAssessFact *fact, const Vote *vote, const CyBallotResult *result)
{
  for (guint i = 0; i < result->sheet->subjects->len; i++)
    if (cy_ballot_sheet_get_subject (result->sheet, i)->person == vote->entry->person)
      {
        gint64 score = result->lines[i].score;

        set_fact (fact, MAX (score, 0), BALLOT_FULL, vote->date);
        fact->state = score == CY_BALLOT_NO_SCORE ? CY_FACT_HIDDEN : CY_FACT_KNOWN;
        fact->source = vote->id;
      }
}

static gboolean
take_vote (Votes *self, CyConn *conn, const Vote *vote, GError **error)
{
  const CyPlanIndicator *indicator;
  guint                  next = 0;

  while ((indicator = find_next (self->book, CY_METHOD_BALLOT, &next)) != NULL)
    {
      CyAssessFact         *fact = get_fact (self->book, vote->entry, next);
      const CyBallotResult *result;

      /* The newest one came first. */
      if (g_strcmp0 (indicator->ballot, vote->kind) != 0 || fact->state != CY_FACT_NONE)
        continue;
      if ((result = find_result (self, conn, vote->id, error)) == NULL)
        return FALSE;
      take_score (fact, vote, result);
    }

  return TRUE;
}

static gboolean
load_ballots (CyAssessBook *self, CyConn *conn, GError **error)
{
  g_auto (Votes) votes = { .book = self, .votes = g_array_new (FALSE, FALSE, sizeof (Vote)) };

  g_array_set_clear_func (votes.votes, vote_clear);
  votes.results = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cy_ballot_result_free);
  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/book-ballots.sql"),
                    add_vote,
                    &votes,
                    error,
                    "iii",
                    self->cycle,
                    self->since,
                    self->until))
    return FALSE;
  for (guint i = 0; i < votes.votes->len; i++)
    if (!take_vote (&votes, conn, &g_array_index (votes.votes, Vote, i), error))
      return FALSE;

  return TRUE;
}

/* ---- Hours and abilities ---- */

static gboolean
load_hours (CyAssessBook *self, CyConn *conn, GError **error)
{
  CyHoursListArgs args = { .base_date = self->until };
  g_autoptr (CyHoursList) list = cy_hours_list_load (conn, &args, error);
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->people->len; i++)
    {
      CyHoursPerson *person = g_ptr_array_index (list->people, i);

      g_hash_table_insert (people, &person->person, person);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      CyAssessEntry       *entry = cy_assess_book_entry (self, i);
      const CyHoursPerson *person = g_hash_table_lookup (people, &entry->person);
      guint                next = 0;

      while (person != NULL && find_next (self, CY_METHOD_HOURS, &next) != NULL)
        set_fact (get_fact (self, entry, next), person->counted, person->task, 0);
    }

  return TRUE;
}

static gboolean
load_abilities (CyAssessBook *self, CyConn *conn, GError **error)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (conn, self->year, error);
  g_autoptr (CyAbilityBook) abilities =
    rules != NULL ? cy_ability_book_load (conn, rules, 0, error) : NULL;

  for (guint i = 0; abilities != NULL && i < self->entries->len; i++)
    {
      CyAssessEntry         *entry = cy_assess_book_entry (self, i);
      const CyPlanIndicator *indicator;
      guint                  next = 0;

      while ((indicator = find_next (self, CY_METHOD_ABILITY, &next)) != NULL)
        {
          int               kind = cy_ability_frame_find (abilities->frame, indicator->ability);
          CyAbilityStanding standing;

          if (kind < 0)
            continue;
          standing = cy_ability_book_get (abilities, entry->person, (guint) kind, self->until);
          if (standing.level > 0)
            set_fact (get_fact (self, entry, next),
                      standing.level,
                      CY_ABILITY_HIGHEST,
                      (int) standing.newest);
        }
    }

  return abilities != NULL;
}

/* Reads those that the scheme asks for. */
gboolean
cy_assess_book_load_facts (CyAssessBook *self, CyConn *conn, GError **error)
{
  if (needs (self, CY_METHOD_FIGURE) && !cy_sql_each (conn,
                                                      cy_sql_get ("assess/book-figures.sql"),
                                                      add_figure,
                                                      self,
                                                      error,
                                                      "ii",
                                                      self->cycle,
                                                      (gint64) self->year))
    return FALSE;
  if (needs (self, CY_METHOD_TASKS) && !cy_sql_each (conn,
                                                     cy_sql_get ("assess/book-tasks.sql"),
                                                     add_tasks,
                                                     self,
                                                     error,
                                                     "iii",
                                                     self->cycle,
                                                     self->since,
                                                     self->until))
    return FALSE;
  if (needs (self, CY_METHOD_DIAGNOSIS) && !cy_sql_each (conn,
                                                         cy_sql_get ("assess/book-diagnoses.sql"),
                                                         add_diagnosis,
                                                         self,
                                                         error,
                                                         "i",
                                                         self->cycle))
    return FALSE;

  return (!needs (self, CY_METHOD_BALLOT) || load_ballots (self, conn, error)) &&
         (!needs (self, CY_METHOD_HOURS) || load_hours (self, conn, error)) &&
         (!needs (self, CY_METHOD_ABILITY) || load_abilities (self, conn, error));
}
