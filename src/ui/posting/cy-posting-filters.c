/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the postings, and which postings are to be seen by them. */
#include "cy-posting-filters.h"

#include <glib/gi18n.h>

#define YEAR "year"
#define STATE "state"
#define KIND "kind"
#define CROSSING "crossing"
#define DUE "due"

#define DUE_SOON "soon"
#define DUE_LATE "late"
#define DUE_APPRAISAL "appraisal"
#define DUE_MIDTERM "midterm"

#define YEARS_BACK 4

/**
 * cy_posting_filters_new:
 * @year: the present one, chosen at first
 *
 * Returns: (transfer floating): the chips: year, state, kind, crossing, what is due
 */
GtkWidget *
cy_posting_filters_new (int year)
{
  GtkWidget       *widget = cy_chip_row_new ();
  CyChipRow       *row = CY_CHIP_ROW (widget);
  g_autofree char *present = g_strdup_printf ("%d", year);

  cy_chip_row_add (row, YEAR, _ ("Year"));
  for (int i = year + 1; i >= year - YEARS_BACK; i--)
    {
      g_autofree char *value = g_strdup_printf ("%d", i);

      cy_chip_row_add_choice (row, YEAR, value, value);
    }
  cy_chip_row_add (row, STATE, _ ("State"));
  cy_chip_row_add_codes (row, STATE, "posting_state");
  cy_chip_row_add (row, KIND, _ ("Kind of posting"));
  cy_chip_row_add_codes (row, KIND, "tempering_type");
  cy_chip_row_add (row, CROSSING, _ ("Crossings"));
  cy_chip_row_add_codes (row, CROSSING, "exchange_axis");
  cy_chip_row_add (row, DUE, _ ("What is due"));
  cy_chip_row_add_choice (row, DUE, DUE_SOON, _ ("Ends soon"));
  cy_chip_row_add_choice (row, DUE, DUE_LATE, _ ("overdue"));
  cy_chip_row_add_choice (row, DUE, DUE_MIDTERM, _ ("Mid-term check due"));
  cy_chip_row_add_choice (row, DUE, DUE_APPRAISAL, _ ("Ended, not appraised"));
  cy_chip_row_choose (row, YEAR, present);

  return widget;
}

/**
 * cy_posting_filters_get_year:
 * @row: the chips
 *
 * Returns: the year that is chosen, 0 for none
 */
int
cy_posting_filters_get_year (CyChipRow *row)
{
  const char *year = cy_chip_row_get (row, YEAR);

  return year != NULL ? (int) g_ascii_strtoll (year, NULL, 10) : 0;
}

static gboolean
touches (const CyPosted *posted, int year, CyDate base_date)
{
  return year == 0 || (cy_posted_get_start (posted) <= cy_date_new (year, 12, 31) &&
                       cy_posted_get_end (posted, base_date) >= cy_date_new (year, 1, 1));
}

static gboolean
is_due (const CyPosted *posted, const char *due, const CyPostingList *list)
{
  if (due == NULL)
    return TRUE;
  if (g_str_equal (due, DUE_SOON))
    return cy_posted_ends_soon (posted, list);
  if (g_str_equal (due, DUE_LATE))
    return cy_posted_is_late (posted, list->base_date);
  if (g_str_equal (due, DUE_MIDTERM))
    return cy_posted_find_next (posted, list) == CY_DEED_MIDTERM;

  return posted->state != CY_POSTING_RUNNING &&
         cy_posted_find_next (posted, list) == CY_DEED_APPRAISE;
}

/* Codes of the set exchange_axis are A01 to A04, in the order of the bits. */
static gboolean
crosses (const CyPosted *posted, const char *axis)
{
  return axis == NULL || (posted->crossings & 1 << (g_ascii_strtoll (axis + 1, NULL, 10) - 1)) != 0;
}

/**
 * cy_posting_filters_apply:
 * @row: the chips
 * @search: (nullable): what the window searches
 * @list: all
 *
 * Returns: (transfer full) (element-type CyPosted): those of the people of the scope that are to be
 *   seen, borrowed from @list
 */
GPtrArray *
cy_posting_filters_apply (CyChipRow *row, const char *search, const CyPostingList *list)
{
  const char *state = cy_chip_row_get (row, STATE);
  const char *kind = cy_chip_row_get (row, KIND);
  const char *axis = cy_chip_row_get (row, CROSSING);
  const char *due = cy_chip_row_get (row, DUE);
  int         year = cy_posting_filters_get_year (row);
  GPtrArray  *seen = g_ptr_array_new ();

  for (guint i = 0; i < list->posted->len; i++)
    {
      CyPosted *posted = g_ptr_array_index (list->posted, i);

      if (posted->is_home && touches (posted, year, list->base_date) &&
          (state == NULL || g_str_equal (state, cy_posting_state_get_code (posted->state))) &&
          (kind == NULL || g_strcmp0 (kind, posted->kind) == 0) && crosses (posted, axis) &&
          is_due (posted, due, list) && cy_posted_matches (posted, search))
        g_ptr_array_add (seen, posted);
    }

  return seen;
}
