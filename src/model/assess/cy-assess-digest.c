/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a result was computed from, in one digest: another digest, and the result is an old one. */
#include "cy-assess-book-private.h"
#include "cy-digest.h"

#include <string.h>

static void
add_number (GByteArray *bytes, gint64 number)
{
  gint64 fixed = GINT64_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &fixed, sizeof fixed);
}

static void
add_text (GByteArray *bytes, const char *text)
{
  const char *shown = text != NULL ? text : "";

  g_byte_array_append (bytes, (const guint8 *) shown, (guint) strlen (shown) + 1);
}

static void
add_indicator (GByteArray *bytes, const CyPlanIndicator *self)
{
  const gint64 numbers[] = {
    self->id,   self->dimension, self->method,         self->points, self->group,
    self->step, self->least,     self->most,           self->cap,    self->multiplier,
    self->low,  self->high,      self->less_is_better,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_number (bytes, numbers[i]);
  add_text (bytes, self->effect);
  add_text (bytes, self->figure);
  add_text (bytes, self->function);
  add_text (bytes, self->ballot);
  add_text (bytes, self->ability);
  add_text (bytes, self->block);
  for (guint i = 0; i < self->bands->len; i++)
    {
      const CyPlanBand *band = g_ptr_array_index (self->bands, i);

      add_number (bytes, band->value);
      add_number (bytes, band->points);
    }
}

static void
add_tree (GByteArray *bytes, const CySchemePlan *plan)
{
  for (guint i = 0; i < plan->parts->len; i++)
    {
      add_number (bytes, cy_plan_part (plan, i)->is_routine);
      add_number (bytes, cy_plan_part (plan, i)->weight);
    }
  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      add_number (bytes, cy_plan_dimension (plan, i)->part);
      add_number (bytes, cy_plan_dimension (plan, i)->kind);
    }
  for (guint i = 0; i < plan->indicators->len; i++)
    add_indicator (bytes, cy_plan_indicator (plan, i));
  for (guint i = 0; i < plan->groups->len; i++)
    {
      add_number (bytes, cy_plan_group (plan, i)->id);
      add_number (bytes, cy_plan_group (plan, i)->weight);
    }
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const CyPlanLine *line = g_ptr_array_index (plan->lines, i);

      add_text (bytes, line->grade);
      add_number (bytes, line->least);
    }
}

static void
add_plan (GByteArray *bytes, const CySchemePlan *plan)
{
  const gint64 numbers[] = {
    plan->rounding, plan->decimals, plan->missing,   plan->coverage_min,
    plan->trim,     plan->trim_min, plan->bonus_cap, plan->penalty_cap,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    add_number (bytes, numbers[i]);
  add_text (bytes, plan->family);
  add_tree (bytes, plan);
}

/* The day on which it was typed in is none of what was given: it is another one when the mark is
 * taken back and given again. */
static void
add_mark (GByteArray *bytes, guint indicator, const CyAssessGrader *grader, gint32 mark)
{
  const guint32 numbers[] = { indicator, (guint32) grader->id, grader->group, (guint32) mark };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint32 fixed = GUINT32_TO_LE (numbers[i]);

      g_byte_array_append (bytes, (const guint8 *) &fixed, sizeof fixed);
    }
}

static void
add_marks (GByteArray *bytes, const CyAssessBook *book, const CyAssessEntry *entry)
{
  for (guint i = 0; i < book->plan->indicators->len; i++)
    for (guint j = 0; book->asked[i] && j < entry->n_graders; j++)
      if (entry->marks[i * entry->n_graders + j] != CY_ASSESS_NO_MARK)
        add_mark (bytes,
                  i,
                  cy_assess_book_grader (book, entry->graders[j]),
                  entry->marks[i * entry->n_graders + j]);
}

static void
add_rest (GByteArray *bytes, const CyAssessBook *book, const CyAssessEntry *entry)
{
  for (guint i = 0; i < book->n_facts; i++)
    {
      add_number (bytes, entry->facts[i].state);
      add_number (bytes, entry->facts[i].value);
      add_number (bytes, entry->facts[i].of);
      add_number (bytes, entry->facts[i].date);
    }
  for (guint i = 0; entry->notes != NULL && i < entry->notes->len; i++)
    {
      const CyAssessNote *note = &g_array_index (entry->notes, CyAssessNote, i);

      add_number (bytes, note->indicator);
      add_number (bytes, note->date);
      add_number (bytes, note->times);
      add_number (bytes, note->points);
      add_number (bytes, note->multiplier);
    }
  for (guint i = 0; entry->quarters != NULL && i < entry->quarters->len; i++)
    {
      const CyAssessQuarter *quarter = &g_array_index (entry->quarters, CyAssessQuarter, i);

      add_number (bytes, quarter->total);
      add_number (bytes, quarter->coverage);
      add_number (bytes, quarter->oldest);
    }
}

/* Of the rules alone. */
char *
cy_assess_book_dup_rules (const CyAssessBook *self)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  add_plan (bytes, self->plan);
  add_text (bytes, self->kind);

  return cy_digest_bytes (bytes->data, bytes->len);
}

/**
 * cy_assess_book_dup_digest:
 * @self: a book
 * @entry: place of an entry
 *
 * Returns: (transfer full): SM3 (GB/T 32905) of the rules and of everything given about the entry,
 *   in lower case hexadecimal
 */
char *
cy_assess_book_dup_digest (const CyAssessBook *self, guint entry)
{
  const CyAssessEntry *of = cy_assess_book_entry (self, entry);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  add_text (bytes, self->rules);
  add_text (bytes, of->special);
  add_marks (bytes, self, of);
  add_rest (bytes, self, of);

  return cy_digest_bytes (bytes->data, bytes->len);
}

/**
 * cy_assess_book_is_stale:
 * @self: a book
 * @entry: place of an entry
 *
 * Returns: whether there is no stored result, or it was computed from something else
 */
gboolean
cy_assess_book_is_stale (const CyAssessBook *self, guint entry)
{
  g_autofree char *now = cy_assess_book_dup_digest (self, entry);

  return g_strcmp0 (now, cy_assess_book_entry (self, entry)->stored.digest) != 0;
}
