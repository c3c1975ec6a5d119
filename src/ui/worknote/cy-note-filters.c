/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the notes of the year, and which notes are to be seen by them. */
#include "cy-note-filters.h"

#include "cy-pinyin.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define YEAR "year"
#define KIND "kind"
#define STATE "state"
#define RULE "rule"

#define N_YEARS 5

/**
 * cy_note_filters_new:
 * @year: which is chosen, the last of those offered
 *
 * Returns: (transfer floating): the chips: year, kind, state, indicator
 */
GtkWidget *
cy_note_filters_new (int year)
{
  GtkWidget       *widget = cy_chip_row_new ();
  CyChipRow       *row = CY_CHIP_ROW (widget);
  g_autofree char *now = g_strdup_printf ("%d", year);

  cy_chip_row_add (row, YEAR, _ ("Year"));
  for (int i = year; i > year - N_YEARS; i--)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      cy_chip_row_add_choice (row, YEAR, text, text);
    }
  cy_chip_row_choose (row, YEAR, now);
  cy_chip_row_add (row, KIND, _ ("Kind of note"));
  cy_chip_row_add_codes (row, KIND, "work_note_kind");
  cy_chip_row_add (row, STATE, _ ("Checked"));
  cy_chip_row_add_codes (row, STATE, "work_note_state");
  cy_chip_row_add (row, RULE, _ ("Indicator"));

  return widget;
}

/* 0 for all. */
int
cy_note_filters_get_year (CyChipRow *row)
{
  const char *year = cy_chip_row_get (row, YEAR);

  return year != NULL ? atoi (year) : 0;
}

/**
 * cy_note_filters_set_rules:
 * @row: the chips
 * @rules: (element-type CyNoteRule): of all years
 * @year: whose rules can be chosen, 0 for all
 */
void
cy_note_filters_set_rules (CyChipRow *row, const GPtrArray *rules, int year)
{
  cy_chip_row_remove_choices (row, RULE);
  for (guint i = 0; i < rules->len; i++)
    {
      const CyNoteRule *rule = g_ptr_array_index (rules, i);
      g_autofree char  *id = g_strdup_printf ("%" G_GINT64_FORMAT, rule->id);

      if (year == 0 || rule->year == year)
        cy_chip_row_add_choice (row, RULE, id, rule->name);
    }
}

static gboolean
is_chosen (CyChipRow *row, const char *chip, const char *value)
{
  const char *wanted = cy_chip_row_get (row, chip);

  return wanted == NULL || g_strcmp0 (wanted, value) == 0;
}

static gboolean
is_seen (CyChipRow *row, const CyNoteItem *note)
{
  g_autofree char *rule = g_strdup_printf ("%" G_GINT64_FORMAT, note->indicator);

  return is_chosen (row, KIND, note->kind) && is_chosen (row, STATE, note->state) &&
         is_chosen (row, RULE, rule);
}

static gboolean
matches_search (const CyNoteItem *note, const char *search)
{
  return cy_pinyin_finds (note->name, search) || cy_text_contains (note->place, search) ||
         cy_text_contains (note->content, search) || cy_text_contains (note->recorder, search) ||
         cy_text_contains (note->evidence, search);
}

/**
 * cy_note_filters_apply:
 * @row: the chips
 * @search: (nullable): what the window searches
 * @notes: (element-type CyNoteItem): of the year that is chosen
 *
 * Returns: (transfer full) (element-type CyNoteItem): those that are to be seen, borrowed from
 *   @notes
 */
GPtrArray *
cy_note_filters_apply (CyChipRow *row, const char *search, const GPtrArray *notes)
{
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    {
      CyNoteItem *note = g_ptr_array_index (notes, i);

      if (is_seen (row, note) && matches_search (note, search))
        g_ptr_array_add (seen, note);
    }

  return seen;
}
