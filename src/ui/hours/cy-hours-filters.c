/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The chips above the credit hours, and who is to be seen by them. */
#include "cy-hours-filters.h"

#include "cy-hours-words.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_nth (CyChipRow *row, const char *chip, guint nth, const char *words)
{
  g_autofree char *value = g_strdup_printf ("%u", nth);

  cy_chip_row_add_choice (row, chip, value, words);
}

/**
 * cy_hours_filters_new:
 *
 * Returns: (transfer floating): the chips: how the task stands, hours earned, kind of people,
 * remarks
 */
GtkWidget *
cy_hours_filters_new (void)
{
  GtkWidget *widget = cy_chip_row_new ();
  CyChipRow *row = CY_CHIP_ROW (widget);

  cy_chip_row_add (row, CY_HOURS_STATE, _ ("Yearly task"));
  cy_chip_row_add_choice (row, CY_HOURS_STATE, CY_HOURS_IS_OPEN, _ ("Task not done yet"));
  cy_chip_row_add_choice (row,
                          CY_HOURS_STATE,
                          CY_HOURS_IS_BEHIND,
                          _ ("Behind the plan of the month"));
  cy_chip_row_add_choice (row,
                          CY_HOURS_STATE,
                          CY_HOURS_IS_SHORT,
                          _ ("Not done by the end of the year"));
  cy_chip_row_add_choice (row, CY_HOURS_STATE, CY_HOURS_IS_MET, _ ("Yearly task done"));
  cy_chip_row_add (row, CY_HOURS_BAND, _ ("Hours earned"));
  for (guint i = 0; i < CY_HOURS_N_BANDS; i++)
    add_nth (row, CY_HOURS_BAND, i, cy_hours_band_get_word (i));
  cy_chip_row_add (row, CY_HOURS_WHOM, _ ("Kind of people"));
  for (guint i = 0; i < CY_HOURS_N_KINDS; i++)
    add_nth (row, CY_HOURS_WHOM, i, cy_hours_kind_get_word (i));
  cy_chip_row_add (row, CY_HOURS_REMARK, _ ("Points to note"));
  cy_chip_row_add_choice (row,
                          CY_HOURS_REMARK,
                          CY_HOURS_IS_OVER,
                          _ ("More online hours than count"));
  cy_chip_row_add_choice (row, CY_HOURS_REMARK, CY_HOURS_IS_EXEMPT, _ ("Exempted from a course"));

  return widget;
}

static gboolean
matches_state (const CyHoursPerson *person, const char *state)
{
  if (state == NULL)
    return TRUE;
  if (g_str_equal (state, CY_HOURS_IS_MET))
    return person->is_met;
  if (g_str_equal (state, CY_HOURS_IS_BEHIND))
    return person->is_behind;
  if (g_str_equal (state, CY_HOURS_IS_SHORT))
    return person->forecast < person->task;

  return person->task > 0 && !person->is_met;
}

static gboolean
matches_band (const CyHoursPerson *person, const char *band)
{
  return band == NULL || cy_hours_get_band (person) == g_ascii_strtoull (band, NULL, 10);
}

static gboolean
matches_kind (const CyHoursPerson *person, const char *kind)
{
  return kind == NULL || person->kinds[g_ascii_strtoull (kind, NULL, 10)];
}

static gboolean
matches_remark (const CyHoursPerson *person, const char *remark)
{
  if (remark == NULL)
    return TRUE;

  return g_str_equal (remark, CY_HOURS_IS_OVER) ? person->over > 0 : person->n_exempt > 0;
}

static gboolean
has_text (const char *text, const char *search)
{
  return text != NULL && strstr (text, search) != NULL;
}

static gboolean
matches_search (const CyHoursPerson *person, const char *search)
{
  return search == NULL || *search == '\0' || has_text (person->name, search) ||
         has_text (person->place, search) || has_text (person->town_name, search);
}

/**
 * cy_hours_filters_apply:
 * @row: the chips
 * @search: (nullable): what the window searches
 * @list: everybody
 *
 * Returns: (transfer full) (element-type CyHoursPerson): those who are to be seen, borrowed from
 *   @list
 */
GPtrArray *
cy_hours_filters_apply (CyChipRow *row, const char *search, const CyHoursList *list)
{
  const char *state = cy_chip_row_get (row, CY_HOURS_STATE);
  const char *band = cy_chip_row_get (row, CY_HOURS_BAND);
  const char *kind = cy_chip_row_get (row, CY_HOURS_WHOM);
  const char *remark = cy_chip_row_get (row, CY_HOURS_REMARK);
  GPtrArray  *seen = g_ptr_array_new ();

  for (guint i = 0; i < list->people->len; i++)
    {
      const CyHoursPerson *person = g_ptr_array_index (list->people, i);

      if (matches_state (person, state) && matches_band (person, band) &&
          matches_kind (person, kind) && matches_remark (person, remark) &&
          matches_search (person, search))
        g_ptr_array_add (seen, (gpointer) person);
    }

  return seen;
}

/**
 * cy_hours_filters_choose_nth:
 * @row: the chips
 * @chip: %CY_HOURS_BAND or %CY_HOURS_WHOM
 * @nth: a #CyHoursBand or #CyHoursKind
 */
void
cy_hours_filters_choose_nth (CyChipRow *row, const char *chip, guint nth)
{
  g_autofree char *value = g_strdup_printf ("%u", nth);

  cy_chip_row_choose (row, chip, value);
}
