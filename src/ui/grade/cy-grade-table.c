/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of everybody in a cycle: total, rank, what is proposed, the grade, and who stands where
 * for the places there are. */
#include "cy-grade-table.h"

#include "cy-decimal.h"
#include "cy-fixed.h"
#include "cy-grade-words.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)

static const char *const column_ids[] = {
  "name",     "place", "town",    "total",   "rank", "coverage", "proposed",
  "standing", "grade", "changes", "appeals", "why",  NULL,
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    76,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 114, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "total", N_ ("Total mark"), 62, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_BOLD },
  { "rank", N_ ("Rank by total"), 50, CY_TABLE_TEXT, NUMBER },
  { "coverage", N_ ("Coverage, %"), 72, CY_TABLE_TEXT, NUMBER },
  { "proposed", N_ ("Grade proposed"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "standing", N_ ("Places of excellent"), 80, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "grade", N_ ("Assessed grade"), 96, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "changes", N_ ("Changes of the grade"), 60, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "appeals", N_ ("Appeals"), 50, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "why",
    N_ ("What stands in the way"),
    78,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_MUTED },
};

static char *
format_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyGradePerson *person = data;
  const char          *style;
  const char          *standing = cy_grade_standing_get_word (person, &style);
  g_autofree char     *total = cy_fixed_format_total (person->total);
  g_autofree char     *rank = format_count (person->rank);
  g_autofree char     *coverage =
    person->result != 0 ? cy_decimal_format (person->coverage, 1, 1) : g_strdup ("—");
  g_autofree char *grade = cy_grade_person_dup_grade (person);
  g_autofree char *changes = format_count (person->n_changes);
  g_autofree char *appeals = format_count (person->n_appeals + person->n_closed);
  g_autofree char *why = cy_grade_person_dup_why (person);
  const char      *texts[] = {
         person->name,
         cy_table_or_dash (person->place),
         cy_table_or_dash (person->town_name),
         total,
         rank,
         coverage,
         cy_grade_get_word (person->proposed),
         standing,
         grade,
         changes,
         appeals,
         why,
  };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "standing", style);
  cy_table_line_set_style (line, "grade", cy_grade_get_style (person->grade));
  if (person->coverage < 1000 && person->result != 0)
    cy_table_line_set_style (line, "coverage", "warn");
}

/**
 * cy_grade_table_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of entries
 */
GtkWidget *
cy_grade_table_new (CyTableList **list)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Grades of the cycle"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

/**
 * cy_grade_table_fill:
 * @list: of cy_grade_table_new()
 * @people: (element-type CyGradePerson): who is to be seen
 * @grades: the list that they are of
 */
void
cy_grade_table_fill (CyTableList *list, GPtrArray *people, CyGradeList *grades)
{
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (CyTableItem), people->len);

  for (guint i = 0; i < people->len; i++)
    {
      const CyGradePerson *person = g_ptr_array_index (people, i);
      const CyTableItem    item = { person->entry, person };

      g_array_append_val (items, item);
    }
  cy_table_list_set (list, items, cy_grade_list_ref (grades), (GDestroyNotify) cy_grade_list_unref);
}
