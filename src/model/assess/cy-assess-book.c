/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * All that a cycle is computed from, in memory: marks in columns, everything else beside them. */
#include "cy-assess-book-private.h"

#include "cy-cycle-list.h"

#include <string.h>

static void
note_clear (gpointer data)
{
  g_free (((CyAssessNote *) data)->content);
}

static void
quarter_clear (gpointer data)
{
  g_free (((CyAssessQuarter *) data)->name);
}

static void
grader_free (gpointer data)
{
  CyAssessGrader *self = data;

  g_free (self->name);
  g_free (self);
}

static void
entry_free (gpointer data)
{
  CyAssessEntry *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self->special);
  g_free (self->reason);
  g_free (self->graders);
  g_free (self->marks);
  g_free (self->days);
  g_free (self->facts);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->quarters, g_array_unref);
  g_free (self->stored.veto);
  g_free (self->stored.proposed);
  g_free (self->stored.grade);
  g_free (self->stored.digest);
  g_free (self);
}

static void
book_clear (CyAssessBook *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->graders, g_ptr_array_unref);
  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->state);
  g_free (self->asked);
  g_free (self->fact_of);
  g_free (self->rules);
}

static gboolean
comes_from_elsewhere (CyMethod method)
{
  return method >= CY_METHOD_BALLOT && method <= CY_METHOD_ABILITY;
}

/* An empty book of @plan, which it takes, for a cycle of @kind. */
CyAssessBook *
cy_assess_book_new (CySchemePlan *plan, const char *kind)
{
  CyAssessBook *self = g_atomic_rc_box_new0 (CyAssessBook);
  guint         n = plan->indicators->len;

  self->plan = plan;
  self->kind = g_strdup (kind);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->graders = g_ptr_array_new_with_free_func (grader_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->asked = g_new0 (gboolean, MAX (n, 1));
  self->fact_of = g_new0 (int, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      self->asked[i] = cy_scheme_plan_is_asked (plan, i, kind);
      self->fact_of[i] = -1;
      if (self->asked[i] && comes_from_elsewhere (cy_plan_indicator (plan, i)->method))
        self->fact_of[i] = (int) self->n_facts++;
    }
  self->rules = cy_assess_book_dup_rules (self);

  return self;
}

CyAssessEntry *
cy_assess_book_add_entry (CyAssessBook *self, gint64 id)
{
  CyAssessEntry *entry = g_new0 (CyAssessEntry, 1);

  entry->id = id;
  entry->facts = g_new0 (CyAssessFact, MAX (self->n_facts, 1));
  entry->stored.total = CY_ASSESS_NO_VALUE;
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_id, &entry->id, entry);

  return entry;
}

void
cy_assess_book_add_grader (CyAssessBook *self, CyAssessGrader *grader)
{
  g_ptr_array_add (self->graders, grader);
}

static gboolean
marks_unit (const CyAssessGrader *grader, const CyAssessEntry *entry)
{
  return grader->first == 0 || (entry->ord >= grader->first && entry->ord <= grader->last);
}

static void
make_room (CyAssessEntry *entry, guint n_indicators, guint n_graders)
{
  entry->marks = g_new (gint32, MAX ((gsize) n_indicators * n_graders, 1));
  entry->days = g_new0 (gint32, MAX ((gsize) n_indicators * n_graders, 1));
  for (gsize i = 0; i < (gsize) n_indicators * n_graders; i++)
    entry->marks[i] = CY_ASSESS_NO_MARK;
}

/* Gives every entry a column for each grader who marks its unit. */
void
cy_assess_book_seat_graders (CyAssessBook *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      CyAssessEntry *entry = cy_assess_book_entry (self, i);

      entry->graders = g_new (guint, MAX (self->graders->len, 1));
      for (guint j = 0; j < self->graders->len; j++)
        if (marks_unit (cy_assess_book_grader (self, j), entry))
          entry->graders[entry->n_graders++] = j;
      entry->graders = g_renew (guint, entry->graders, MAX (entry->n_graders, 1));
      make_room (entry, self->plan->indicators->len, entry->n_graders);
    }
}

static int
find_column (const CyAssessEntry *entry, guint grader)
{
  for (guint i = 0; i < entry->n_graders; i++)
    if (entry->graders[i] == grader)
      return (int) i;

  return -1;
}

/* A grader of another unit has marked all the same: whoever did it counts. */
static guint
add_column (CyAssessBook *self, CyAssessEntry *entry, guint grader)
{
  g_autofree gint32 *marks = entry->marks;
  g_autofree gint32 *days = entry->days;
  guint              n = self->plan->indicators->len;
  guint              had = entry->n_graders++;

  entry->graders = g_renew (guint, entry->graders, entry->n_graders);
  entry->graders[had] = grader;
  make_room (entry, n, entry->n_graders);
  for (guint i = 0; i < n; i++)
    {
      memcpy (entry->marks + i * entry->n_graders, marks + i * had, had * sizeof *marks);
      memcpy (entry->days + i * entry->n_graders, days + i * had, had * sizeof *days);
    }

  return had;
}

void
cy_assess_book_put (CyAssessBook *self,
                    guint         nth,
                    guint         indicator,
                    guint         grader,
                    gint32        mark,
                    gint32        day)
{
  CyAssessEntry *entry = cy_assess_book_entry (self, nth);
  int            found = find_column (entry, grader);
  guint          column = found >= 0 ? (guint) found : add_column (self, entry, grader);

  entry->marks[indicator * entry->n_graders + column] = mark;
  entry->days[indicator * entry->n_graders + column] = day;
}

void
cy_assess_book_add_note (CyAssessBook *self, guint nth, CyAssessNote note)
{
  CyAssessEntry *entry = cy_assess_book_entry (self, nth);

  if (entry->notes == NULL)
    {
      entry->notes = g_array_new (FALSE, FALSE, sizeof (CyAssessNote));
      g_array_set_clear_func (entry->notes, note_clear);
    }
  g_array_append_val (entry->notes, note);
}

void
cy_assess_book_add_quarter (CyAssessBook *self, guint nth, CyAssessQuarter quarter)
{
  CyAssessEntry *entry = cy_assess_book_entry (self, nth);

  if (entry->quarters == NULL)
    {
      entry->quarters = g_array_new (FALSE, FALSE, sizeof (CyAssessQuarter));
      g_array_set_clear_func (entry->quarters, quarter_clear);
    }
  g_array_append_val (entry->quarters, quarter);
}

CyAssessEntry *
cy_assess_book_get_by_id (const CyAssessBook *self, gint64 entry)
{
  return g_hash_table_lookup (self->by_id, &entry);
}

CyAssessBook *
cy_assess_book_ref (CyAssessBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_assess_book_unref (CyAssessBook *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) book_clear);
}

/**
 * cy_assess_book_find:
 * @self: a book
 * @entry: id of an entry
 *
 * Returns: its place in the book, -1 if the cycle has none of that id
 */
int
cy_assess_book_find (const CyAssessBook *self, gint64 entry)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (cy_assess_book_entry (self, i)->id == entry)
      return (int) i;

  return -1;
}

/**
 * cy_assess_book_find_grader:
 * @self: a book
 * @grader: id of a grader
 *
 * Returns: the grader's place in the book, -1 if the cycle has none of that id
 */
int
cy_assess_book_find_grader (const CyAssessBook *self, gint64 grader)
{
  for (guint i = 0; i < self->graders->len; i++)
    if (cy_assess_book_grader (self, i)->id == grader)
      return (int) i;

  return -1;
}

/**
 * cy_assess_book_get_mark:
 * @self: a book
 * @entry: place of an entry
 * @indicator: place of an indicator in the plan
 * @grader: place of a grader
 *
 * Returns: the mark in hundredths, %CY_ASSESS_NO_MARK or %CY_ASSESS_TWO_MARKS
 */
gint32
cy_assess_book_get_mark (const CyAssessBook *self, guint entry, guint indicator, guint grader)
{
  const CyAssessEntry *of = cy_assess_book_entry (self, entry);
  int                  column = find_column (of, grader);

  return column < 0 ? CY_ASSESS_NO_MARK : of->marks[indicator * of->n_graders + (guint) column];
}

/**
 * cy_assess_book_set_mark:
 * @self: a book
 * @entry: place of an entry
 * @indicator: place of an indicator in the plan
 * @grader: place of a grader
 * @mark: hundredths, or %CY_ASSESS_NO_MARK
 *
 * Changes one mark in memory; only that entry has to be computed again.
 */
void
cy_assess_book_set_mark (CyAssessBook *self,
                         guint         entry,
                         guint         indicator,
                         guint         grader,
                         gint32        mark)
{
  cy_assess_book_put (self, entry, indicator, grader, mark, 0);
}

/**
 * cy_assess_book_is_routine_part:
 * @self: a book
 * @part: place of a part in the plan
 *
 * Returns: whether the part takes the mean of the quarters of the year
 */
gboolean
cy_assess_book_is_routine_part (const CyAssessBook *self, guint part)
{
  return cy_plan_part (self->plan, part)->is_routine && g_str_equal (self->kind, CY_CYCLE_YEAR_END);
}
