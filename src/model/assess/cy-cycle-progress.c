/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How far the marking of a cycle is: by person, by unit and by grader, counted in one go through
 * its marks and diagnoses. */
#include "cy-cycle-progress.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-diagnosis-block.h"
#include "cy-mapper.h"
#include "cy-score-sheet.h"
#include "cy-sql.h"
#include "cy-unit.h"

/* More groups than bits of a mask are not told apart. */
#define MAX_GROUPS 64

/* The order of resources/sql/assess/cycle-entries.sql. */
enum
{
  ENTRY_ID,
  ENTRY_PERSON,
  ENTRY_NAME,
  ENTRY_UNIT,
  ENTRY_PLACE,
  ENTRY_TOWN,
  ENTRY_SPECIAL,
  ENTRY_REASON,
  ENTRY_ORD,
  ENTRY_TOWN_ID,
};

typedef struct
{
  CyCycleProgress  *progress;
  gboolean          is_double;
  guint             asked[MAX_GROUPS]; /* indicators that a group marks */
  guint             blocks;            /* bits of the diagnoses asked for */
  gint64            first;             /* of the scope, in the tree */
  gint64            last;
  GHashTable       *entries;    /* id → CyProgressPerson */
  GHashTable       *graders;    /* id → CyProgressGrader */
  GHashTable       *indicators; /* id → index + 1 */
  CyProgressPerson *current;    /* (nullable): of the mark before */
} Reading;

static void
person_free (gpointer data)
{
  CyProgressPerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->special);
  g_free (self->reason);
  g_free (self);
}

/* ---- What is asked ---- */

static void
count_asked (Reading *self, const char *kind)
{
  const CySchemePlan *plan = self->progress->plan;
  CyDiagnosisBlock    block;

  for (guint i = 0; i < plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (plan, i);

      if (!cy_scheme_plan_is_asked (plan, i, kind))
        continue;
      if (indicator->method == CY_METHOD_DIAGNOSIS &&
          cy_diagnosis_block_find (indicator->block, &block))
        self->blocks |= 1U << block;
      if (cy_score_is_marked (indicator))
        g_hash_table_insert (self->indicators, (gpointer) &indicator->id, GUINT_TO_POINTER (i + 1));
    }
  for (guint group = 0; group < MIN (plan->groups->len, MAX_GROUPS); group++)
    self->asked[group] = cy_score_count_asked (plan, kind, (int) group);
}

static int
find_group (const CySchemePlan *plan, gint64 panel)
{
  for (guint i = 0; i < MIN (plan->groups->len, MAX_GROUPS); i++)
    if (cy_plan_group (plan, i)->id == panel)
      return (int) i;

  return -1;
}

static void
index_graders (Reading *self)
{
  CyCycleProgress *progress = self->progress;

  for (guint i = 0; i < progress->graders->len; i++)
    {
      const CyCycleGrader *grader = g_ptr_array_index (progress->graders, i);
      CyProgressGrader    *sum = g_new0 (CyProgressGrader, 1);

      sum->grader = grader;
      sum->group = find_group (progress->plan, grader->panel);
      g_ptr_array_add (progress->by_grader, sum);
      g_hash_table_insert (self->graders, (gpointer) &grader->id, sum);
    }
}

/* A group whose graders are all elsewhere still owes its marks. */
static void
count_due (Reading *self, CyProgressPerson *person)
{
  CyCycleProgress *progress = self->progress;
  guint64          served = 0;

  if (person->special != NULL)
    return;
  for (guint i = 0; i < progress->by_grader->len; i++)
    {
      CyProgressGrader *grader = g_ptr_array_index (progress->by_grader, i);

      if (grader->group < 0 || !cy_cycle_grader_marks (grader->grader, person->ord))
        continue;
      grader->due += self->asked[grader->group];
      person->due += self->asked[grader->group];
      served |= (guint64) 1 << grader->group;
    }
  for (guint group = 0; group < MIN (progress->plan->groups->len, MAX_GROUPS); group++)
    {
      if (!(served >> group & 1))
        person->due += self->asked[group];
      if (self->asked[group] > 0)
        person->missing |= (guint64) 1 << group;
    }
  person->blocks = self->blocks;
  for (guint block = 0; block < CY_N_BLOCKS; block++)
    person->due += self->blocks >> block & 1;
}

/* ---- Reading ---- */

static gboolean
add_entry (CySqlRow *row, gpointer data, GError **error)
{
  Reading          *self = data;
  gint64            ord = cy_sql_row_get_int (row, ENTRY_ORD);
  CyProgressPerson *person;

  if (ord < self->first || ord > self->last)
    return TRUE;
  person = g_new0 (CyProgressPerson, 1);
  g_ptr_array_add (self->progress->people, person);
  person->entry = cy_sql_row_get_int (row, ENTRY_ID);
  person->person = cy_sql_row_get_int (row, ENTRY_PERSON);
  person->name = cy_sql_row_dup_text (row, ENTRY_NAME);
  person->unit = cy_sql_row_get_int (row, ENTRY_UNIT);
  person->place = cy_sql_row_dup_text (row, ENTRY_PLACE);
  person->town = cy_sql_row_dup_text (row, ENTRY_TOWN);
  person->town_id = cy_sql_row_get_int (row, ENTRY_TOWN_ID);
  person->ord = ord;
  person->special = cy_sql_row_dup_text (row, ENTRY_SPECIAL);
  person->reason = cy_sql_row_dup_text (row, ENTRY_REASON);
  count_due (self, person);
  g_hash_table_insert (self->entries, &person->entry, person);

  return TRUE;
}

static gboolean
is_bad (const Reading *self, CySqlRow *row, guint indicator)
{
  gint64 mark = cy_sql_row_get_int (row, 3);

  return mark < 0 || mark > cy_plan_indicator (self->progress->plan, indicator)->points ||
         (self->is_double && !cy_sql_row_is_null (row, 4) && cy_sql_row_get_int (row, 4) != mark);
}

static gboolean
add_mark (CySqlRow *row, gpointer data, GError **error)
{
  Reading          *self = data;
  gint64            entry = cy_sql_row_get_int (row, 0);
  gint64            indicator = cy_sql_row_get_int (row, 1);
  gint64            grader = cy_sql_row_get_int (row, 2);
  guint             nth = GPOINTER_TO_UINT (g_hash_table_lookup (self->indicators, &indicator));
  CyProgressGrader *by = g_hash_table_lookup (self->graders, &grader);

  if (self->current == NULL || self->current->entry != entry)
    self->current = g_hash_table_lookup (self->entries, &entry);
  if (self->current == NULL || nth == 0 || by == NULL || by->group < 0 ||
      cy_sql_row_is_null (row, 3))
    return TRUE;
  self->current->entered++;
  self->current->bad += is_bad (self, row, nth - 1);
  self->current->missing &= ~((guint64) 1 << by->group);
  by->entered++;

  return TRUE;
}

/* A row: the entry, then a mark or NULL for each block. */
static gboolean
add_diagnosis (CySqlRow *row, gpointer data, GError **error)
{
  Reading          *self = data;
  gint64            entry = cy_sql_row_get_int (row, 0);
  CyProgressPerson *person = g_hash_table_lookup (self->entries, &entry);

  for (guint block = 0; person != NULL && block < CY_N_BLOCKS; block++)
    if ((person->blocks >> block & 1) && !cy_sql_row_is_null (row, block + 1))
      {
        person->entered++;
        person->blocks &= ~(1U << block);
      }

  return TRUE;
}

/* ---- Sums ---- */

/**
 * cy_progress_person_is_done:
 * @self: somebody
 *
 * Returns: whether all marks are there; not where none is asked for
 */
gboolean
cy_progress_person_is_done (const CyProgressPerson *self)
{
  return self->special == NULL && self->due > 0 && self->entered >= self->due && self->bad == 0;
}

static void
add_to_sum (CyProgressSum *sum, const CyProgressPerson *person)
{
  sum->n_people++;
  sum->n_special += person->special != NULL;
  sum->n_done += cy_progress_person_is_done (person);
  sum->n_missing += person->special == NULL && (person->missing != 0 || person->blocks != 0);
  sum->due += person->due;
  sum->entered += person->entered;
  sum->bad += person->bad;
}

static CyProgressUnit *
add_unit (CyCycleProgress *self, gint64 unit, gint64 town_id, const char *name, const char *town)
{
  CyProgressUnit *sum = g_new0 (CyProgressUnit, 1);

  sum->unit = unit;
  sum->town_id = town_id;
  sum->name = name;
  sum->town = town;
  g_ptr_array_add (self->units, sum);

  return sum;
}

/* People stand in the order of their units. */
static void
sum_up (CyCycleProgress *self)
{
  CyProgressUnit *town = NULL;
  CyProgressUnit *village = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const CyProgressPerson *person = g_ptr_array_index (self->people, i);

      if (town == NULL || town->unit != person->town_id)
        town = add_unit (self, person->town_id, 0, person->town, NULL);
      if (village == NULL || village->unit != person->unit)
        village = add_unit (self, person->unit, person->town_id, person->place, person->town);
      add_to_sum (&town->sum, person);
      add_to_sum (&village->sum, person);
      add_to_sum (&self->sum, person);
    }
}

static gboolean
read_all (Reading *self, CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  CyCycleProgress *progress = self->progress;

  progress->cycle = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  if (progress->cycle == NULL)
    return FALSE;
  self->is_double = cy_record_get_int (progress->cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY) != 0;
  progress->plan =
    cy_scheme_plan_load (conn, cy_record_get_int (progress->cycle, CY_ASSESS_CYCLE_SCHEME), error);
  progress->graders = progress->plan != NULL ? cy_cycle_graders_load (conn, cycle, error) : NULL;
  if (progress->graders == NULL ||
      !cy_unit_get_span (conn, scope, &self->first, &self->last, error))
    return FALSE;
  count_asked (self, cy_record_get_text (progress->cycle, CY_ASSESS_CYCLE_KIND));
  index_graders (self);

  return cy_sql_each (conn,
                      cy_sql_get ("assess/cycle-entries.sql"),
                      add_entry,
                      self,
                      error,
                      "i",
                      cycle) &&
         cy_sql_each (conn,
                      cy_sql_get ("assess/cycle-marks.sql"),
                      add_mark,
                      self,
                      error,
                      "i",
                      cycle) &&
         cy_sql_each (conn,
                      cy_sql_get ("assess/book-diagnoses.sql"),
                      add_diagnosis,
                      self,
                      error,
                      "i",
                      cycle);
}

/**
 * cy_cycle_progress_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @scope: id of the unit looked at, 0 for everything
 * @error: return location
 *
 * Counts the marks of graders and of the four diagnoses; what comes of ballots, figures or notes is
 * nobody's debt.
 *
 * Returns: (transfer full): how far it is
 */
CyCycleProgress *
cy_cycle_progress_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  g_autoptr (CyCycleProgress) self = g_new0 (CyCycleProgress, 1);
  g_autoptr (GHashTable) entries = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) graders = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) indicators = g_hash_table_new (g_int64_hash, g_int64_equal);
  Reading reading = {
    .progress = self, .entries = entries, .graders = graders, .indicators = indicators
  };

  self->people = g_ptr_array_new_with_free_func (person_free);
  self->units = g_ptr_array_new_with_free_func (g_free);
  self->by_grader = g_ptr_array_new_with_free_func (g_free);
  if (!read_all (&reading, conn, cycle, scope, error))
    return NULL;
  sum_up (self);

  return g_steal_pointer (&self);
}

/**
 * cy_cycle_progress_free:
 * @self: (transfer full): a progress
 */
void
cy_cycle_progress_free (CyCycleProgress *self)
{
  g_clear_object (&self->cycle);
  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_clear_pointer (&self->graders, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->by_grader, g_ptr_array_unref);
  g_free (self);
}

static void
add_name (GString *names, const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? "、" : "", name);
}

/**
 * cy_cycle_progress_dup_missing:
 * @self: a progress
 * @person: of it
 *
 * Returns: (transfer full): the grader groups and the diagnoses of which there is no mark, parted
 * by “、”
 */
char *
cy_cycle_progress_dup_missing (const CyCycleProgress *self, const CyProgressPerson *person)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->plan->groups->len, MAX_GROUPS); i++)
    if (person->missing >> i & 1)
      add_name (names, cy_plan_group (self->plan, i)->name);
  for (guint block = 0; block < CY_N_BLOCKS; block++)
    if (person->blocks >> block & 1)
      add_name (names, cy_diagnosis_block_get_name (block));

  return g_string_free (names, FALSE);
}

/**
 * cy_cycle_progress_is_late:
 * @self: a progress
 * @today: a day
 *
 * Returns: whether marks are still owed after the last day of marking
 */
gboolean
cy_cycle_progress_is_late (const CyCycleProgress *self, CyDate today)
{
  return today > cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_DEADLINE) &&
         self->sum.entered < self->sum.due &&
         g_strcmp0 (cy_record_get_text (self->cycle, CY_ASSESS_CYCLE_STATE), CY_CYCLE_OPEN) == 0;
}
