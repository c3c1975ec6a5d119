/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the follow-up of the pool, and who is to be seen by them. */
#include "cy-follow-filters.h"

#include "cy-pinyin.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/**
 * cy_follow_filters_new:
 *
 * Returns: (transfer floating): the chips: what is due, whereabouts, employment, screening
 */
GtkWidget *
cy_follow_filters_new (void)
{
  GtkWidget *widget = cy_chip_row_new ();
  CyChipRow *row = CY_CHIP_ROW (widget);

  cy_chip_row_add (row, CY_FOLLOW_DUE, _ ("What is due"));
  cy_chip_row_add_choice (row, CY_FOLLOW_DUE, CY_DUE_FOLLOW, _ ("Follow-up overdue"));
  cy_chip_row_add_choice (row, CY_FOLLOW_DUE, CY_DUE_NEVER, _ ("Nothing ever noted"));
  cy_chip_row_add_choice (row, CY_FOLLOW_DUE, CY_DUE_SCREENING, _ ("Political screening due"));
  cy_chip_row_add_choice (row, CY_FOLLOW_DUE, CY_DUE_DECISION, _ ("Not passed, to be decided"));
  cy_chip_row_add_choice (row, CY_FOLLOW_DUE, CY_DUE_ADJUSTMENT, _ ("Adjustment due"));
  cy_chip_row_add (row, CY_FOLLOW_WHERE, _ ("Whereabouts"));
  cy_chip_row_add_codes (row, CY_FOLLOW_WHERE, "whereabouts");
  cy_chip_row_add_choice (row, CY_FOLLOW_WHERE, CY_FOLLOW_NONE, _ ("Not known"));
  cy_chip_row_add (row, CY_FOLLOW_WORK, _ ("Employment"));
  cy_chip_row_add_codes (row, CY_FOLLOW_WORK, "employment");
  /* The set has a code of that name. */
  cy_chip_row_add (row, CY_FOLLOW_SCREENING, _ ("Screening"));
  cy_chip_row_add_codes (row, CY_FOLLOW_SCREENING, "screening_result");
  cy_chip_row_add_choice (row, CY_FOLLOW_SCREENING, CY_FOLLOW_NONE, _ ("Never screened"));

  return widget;
}

static gboolean
matches_due (const CyFollowed *person, const char *due)
{
  if (due == NULL)
    return TRUE;
  if (g_str_equal (due, CY_DUE_FOLLOW))
    return person->due.is_here;
  if (g_str_equal (due, CY_DUE_NEVER))
    return person->last == CY_DATE_NONE;
  if (g_str_equal (due, CY_DUE_SCREENING))
    return person->screen_due.is_here;
  if (g_str_equal (due, CY_DUE_DECISION))
    return cy_followed_is_undecided (person);

  return person->adjust_due.is_here;
}

static gboolean
matches_code (const char *code, const char *wanted, const char *none)
{
  if (wanted == NULL)
    return TRUE;

  return g_strcmp0 (wanted, none) == 0 ? code == NULL : g_strcmp0 (code, wanted) == 0;
}

static gboolean
matches_search (const CyFollowed *person, const char *search)
{
  return cy_pinyin_finds (person->name, search) || cy_text_contains (person->place, search) ||
         cy_text_contains (person->town, search) || cy_text_contains (person->thought, search);
}

/**
 * cy_follow_filters_apply:
 * @row: the chips
 * @search: (nullable): what the window searches
 * @list: everybody
 *
 * Returns: (transfer full) (element-type CyFollowed): those who are to be seen, borrowed from @list
 */
GPtrArray *
cy_follow_filters_apply (CyChipRow *row, const char *search, const CyFollowList *list)
{
  const char *due = cy_chip_row_get (row, CY_FOLLOW_DUE);
  const char *where = cy_chip_row_get (row, CY_FOLLOW_WHERE);
  const char *work = cy_chip_row_get (row, CY_FOLLOW_WORK);
  const char *screening = cy_chip_row_get (row, CY_FOLLOW_SCREENING);
  GPtrArray  *seen = g_ptr_array_new ();

  for (guint i = 0; i < list->people->len; i++)
    {
      const CyFollowed *person = g_ptr_array_index (list->people, i);

      if (matches_due (person, due) && matches_code (person->whereabouts, where, CY_FOLLOW_NONE) &&
          matches_code (person->employment, work, NULL) &&
          matches_code (person->conclusion, screening, CY_FOLLOW_NONE) &&
          matches_search (person, search))
        g_ptr_array_add (seen, (gpointer) person);
    }

  return seen;
}
