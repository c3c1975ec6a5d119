/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who of a cycle is seen in the table of grades: by township, by where they stand for the places,
 * by words. */
#include "cy-grade-filter.h"

#include "cy-grade-meeting.h"
#include "cy-grade-words.h"
#include "cy-pinyin.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define CHIP_TOWN "town"
#define CHIP_STANDING "standing"
#define CHOICE_CHANGED "changed"

static gboolean
matches_standing (const CyGradePerson *person, const char *standing)
{
  if (standing == NULL)
    return TRUE;
  if (g_str_equal (standing, CHOICE_CHANGED))
    return person->n_changes > 0;
  if (g_str_equal (standing, CY_GRADE_FILTER_OPEN))
    return person->special == NULL && person->grade == NULL;

  return (guint) person->standing == g_ascii_strtoull (standing, NULL, 10);
}

/* The best first, so that the line of the places lies between two rows; without a total last. */
static gint
compare (gconstpointer a, gconstpointer b)
{
  const CyGradePerson *first = *(CyGradePerson *const *) a;
  const CyGradePerson *second = *(CyGradePerson *const *) b;
  gboolean             first_out = first->special != NULL;
  gboolean             second_out = second->special != NULL;

  if (first_out != second_out)
    return first_out ? 1 : -1;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;

  return first->entry < second->entry ? -1 : first->entry > second->entry;
}

/**
 * cy_grade_filter_new:
 *
 * Returns: (transfer floating): a #CyChipRow; townships come with cy_grade_filter_fill()
 */
GtkWidget *
cy_grade_filter_new (void)
{
  static const CyQuotaStanding standings[] = { CY_QUOTA_IN,     CY_QUOTA_TIED,  CY_QUOTA_OUT,
                                               CY_QUOTA_BARRED, CY_QUOTA_BELOW, CY_QUOTA_OUTSIDE };
  GtkWidget                   *row = cy_chip_row_new ();
  CyChipRow                   *chips = CY_CHIP_ROW (row);

  cy_chip_row_add (chips, CHIP_TOWN, _ ("Township"));
  cy_chip_row_add (chips, CHIP_STANDING, _ ("Places of excellent"));
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      const CyGradePerson person = { .standing = standings[i] };
      const char         *style;
      g_autofree char    *value = g_strdup_printf ("%u", standings[i]);

      cy_chip_row_add_choice (chips,
                              CHIP_STANDING,
                              value,
                              cy_grade_standing_get_word (&person, &style));
    }
  cy_chip_row_add_choice (chips, CHIP_STANDING, CY_GRADE_FILTER_OPEN, _ ("Without a grade"));
  cy_chip_row_add_choice (chips, CHIP_STANDING, CHOICE_CHANGED, _ ("Grade changed"));

  return row;
}

/**
 * cy_grade_filter_fill:
 * @chips: of cy_grade_filter_new()
 * @read: whose townships can be chosen; the one that is chosen stays so if it is among them
 */
void
cy_grade_filter_fill (CyChipRow *chips, const CyGradeRead *read)
{
  g_autofree char *chosen = g_strdup (cy_chip_row_get (chips, CHIP_TOWN));
  gboolean         is_there = FALSE;

  cy_chip_row_remove_choices (chips, CHIP_TOWN);
  for (guint i = 0; i < read->spreads->len; i++)
    {
      const CyGradeSpread *spread = g_ptr_array_index (read->spreads, i);
      g_autofree char     *id = g_strdup_printf ("%" G_GINT64_FORMAT, spread->unit);

      cy_chip_row_add_choice (chips, CHIP_TOWN, id, spread->name);
      is_there |= g_strcmp0 (id, chosen) == 0;
    }
  if (is_there)
    cy_chip_row_choose (chips, CHIP_TOWN, chosen);
}

/**
 * cy_grade_filter_choose_standing:
 * @chips: of cy_grade_filter_new()
 * @standing: (nullable): a #CyQuotaStanding as text, %CY_GRADE_FILTER_OPEN, or %NULL for all
 */
void
cy_grade_filter_choose_standing (CyChipRow *chips, const char *standing)
{
  cy_chip_row_choose (chips, CHIP_STANDING, standing);
}

/**
 * cy_grade_filter_find:
 * @chips: of cy_grade_filter_new()
 * @list: everybody
 * @search: (nullable): what names or places are to contain
 *
 * Returns: (transfer full) (element-type CyGradePerson): who fits, the best first; they are of
 *   @list
 */
GPtrArray *
cy_grade_filter_find (CyChipRow *chips, const CyGradeList *list, const char *search)
{
  const char *town = cy_chip_row_get (chips, CHIP_TOWN);
  const char *standing = cy_chip_row_get (chips, CHIP_STANDING);
  GPtrArray  *found = g_ptr_array_new ();

  for (guint i = 0; i < list->people->len; i++)
    {
      CyGradePerson *person = g_ptr_array_index (list->people, i);

      if (person->is_seen && matches_standing (person, standing) &&
          (town == NULL || g_ascii_strtoll (town, NULL, 10) == person->town) &&
          (cy_pinyin_finds (person->name, search) || cy_text_contains (person->place, search)))
        g_ptr_array_add (found, person);
    }
  g_ptr_array_sort (found, compare);

  return found;
}

/**
 * cy_grade_filter_dup_line:
 * @chips: of cy_grade_filter_new()
 * @list: everybody
 *
 * Returns: (transfer full): where the line of the places is for those who are seen, or what else
 *   can be done with the table
 */
char *
cy_grade_filter_dup_line (CyChipRow *chips, const CyGradeList *list)
{
  const char        *town = cy_chip_row_get (chips, CHIP_TOWN);
  const CyGradePool *pool = NULL;

  if (!cy_grade_list_has_quota (list) || list->pools->len == 0)
    return g_strdup (_ ("Double-click or Enter opens the person"));
  if (list->pools->len == 1)
    pool = g_ptr_array_index (list->pools, 0);
  else if (town != NULL)
    pool = cy_grade_list_find_pool (list, g_ascii_strtoll (town, NULL, 10));

  return pool != NULL ? cy_grade_pool_dup_line (pool)
                      : g_strdup (_ ("Choose a township to see where its line is"));
}
