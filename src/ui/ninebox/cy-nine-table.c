/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody of the nine boxes as a list, and the chips above boxes and list. */
#include "cy-nine-table.h"

#include "cy-code.h"
#include "cy-fixed.h"
#include "cy-pay-words.h"
#include "cy-pinyin.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"

static const char *const column_ids[] = { "name",      "place", "town",      "tier",
                                          "grade",     "total", "rank",      "result",
                                          "potential", "box",   "discussed", NULL };

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    72,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 88, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "tier", N_ ("Tier"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "grade", N_ ("Assessed grade"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "total",
    N_ ("Total mark"),
    64,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "rank",
    N_ ("Rank by total"),
    60,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "result", N_ ("Result band"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "potential", N_ ("Potential band"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "box", N_ ("Box"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "discussed",
    N_ ("Moved by discussion"),
    150,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
};

static const char *
get_grade (const CyNineLine *line)
{
  const char *grade = line->special != NULL ? line->special : line->grade;

  return grade != NULL ? cy_code_get_name ("zb18", grade) : NOTHING;
}

static char *
dup_discussed (const CyNineLine *line)
{
  g_autofree char *day =
    line->discussed != CY_DATE_NONE ? cy_date_format (line->discussed, CY_DATE_ISO) : NULL;

  return day != NULL ? g_strdup_printf ("%s · %s", day, line->reason) : g_strdup (NOTHING);
}

static void
make_line (CyTableLine *out, gconstpointer data, gconstpointer owner)
{
  const CyNineLine *line = data;
  g_autofree char  *total = cy_fixed_format_total (line->total);
  g_autofree char  *rank = line->rank > 0 ? g_strdup_printf ("%u", line->rank) : NULL;
  g_autofree char  *discussed = dup_discussed (line);
  const char       *texts[] = {
          line->name,
          cy_table_or_dash (line->place),
          cy_table_or_dash (line->town_name),
    line->tier != NULL ? cy_code_get_name ("tier", line->tier) : NOTHING,
          get_grade (line),
          total,
          cy_table_or_dash (rank),
          cy_nine_get_band_word (line->result),
          cy_nine_get_band_word (line->potential),
    cy_nine_line_is_placed (line) ? cy_nine_get_box_name (line->result, line->potential) : NOTHING,
          discussed,
  };

  cy_table_line_set_texts (out, texts);
  cy_table_line_set_value (out, "total", line->total);
  cy_table_line_set_value (out, "rank", line->rank);
  if (line->potential == 0)
    cy_table_line_set_style (out, "potential", "warn");
  if (line->result == 0)
    cy_table_line_set_style (out, "result", "warn");
}

/**
 * cy_nine_table_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of people
 */
GtkWidget *
cy_nine_table_new (CyTableList **list)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Nine boxes as a list"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

/**
 * cy_nine_table_fill:
 * @list: of cy_nine_table_new()
 * @seen: (element-type CyNineLine): who is to be seen
 * @box: whose lines they are
 */
void
cy_nine_table_fill (CyTableList *list, GPtrArray *seen, CyNineBox *box)
{
  cy_table_list_set_rows (list,
                          seen,
                          G_STRUCT_OFFSET (CyNineLine, person),
                          cy_nine_box_ref (box),
                          (GDestroyNotify) cy_nine_box_unref);
}

/* ---- Chips ---- */

/**
 * cy_nine_filters_new:
 *
 * Returns: (transfer floating): the chips: township, tier and box
 */
GtkWidget *
cy_nine_filters_new (void)
{
  GtkWidget *widget = cy_chip_row_new ();
  CyChipRow *row = CY_CHIP_ROW (widget);

  cy_chip_row_add (row, CY_NINE_TOWN, _ ("Township"));
  cy_chip_row_add (row, CY_NINE_TIER, _ ("Tier"));
  cy_chip_row_add_codes (row, CY_NINE_TIER, "tier");
  cy_chip_row_add (row, CY_NINE_PLACE, _ ("Box"));
  for (guint potential = 1; potential <= CY_NINE_BANDS; potential++)
    for (guint result = 1; result <= CY_NINE_BANDS; result++)
      {
        g_autofree char *value = g_strdup_printf ("%u%u", result, potential);

        cy_chip_row_add_choice (row,
                                CY_NINE_PLACE,
                                value,
                                cy_nine_get_box_name (result, potential));
      }
  cy_chip_row_add_choice (row, CY_NINE_PLACE, CY_NINE_NO_POTENTIAL, _ ("Potential not judged"));
  cy_chip_row_add_choice (row, CY_NINE_PLACE, CY_NINE_NO_RESULT, _ ("Without a result"));
  cy_chip_row_add_choice (row, CY_NINE_PLACE, CY_NINE_DISCUSSED, _ ("Moved by discussion"));

  return widget;
}

/**
 * cy_nine_filters_offer:
 * @row: the chips
 * @box: whose townships can be chosen
 */
void
cy_nine_filters_offer (CyChipRow *row, const CyNineBox *box)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree char *chosen = g_strdup (cy_chip_row_get (row, CY_NINE_TOWN));
  gboolean         is_there = FALSE;

  cy_chip_row_remove_choices (row, CY_NINE_TOWN);
  for (guint i = 0; i < box->lines->len; i++)
    {
      const CyNineLine *line = g_ptr_array_index (box->lines, i);
      g_autofree char  *value = g_strdup_printf ("%" G_GINT64_FORMAT, line->town);

      if (line->town == 0 || !g_hash_table_add (seen, (gpointer) &line->town))
        continue;
      cy_chip_row_add_choice (row, CY_NINE_TOWN, value, line->town_name);
      is_there |= g_strcmp0 (value, chosen) == 0;
    }
  cy_chip_row_choose (row, CY_NINE_TOWN, is_there ? chosen : NULL);
}

static gboolean
is_at (const CyNineLine *line, const char *place)
{
  if (place == NULL)
    return TRUE;
  if (g_str_equal (place, CY_NINE_NO_POTENTIAL))
    return line->potential == 0;
  if (g_str_equal (place, CY_NINE_NO_RESULT))
    return line->result == 0;
  if (g_str_equal (place, CY_NINE_DISCUSSED))
    return line->discussed != CY_DATE_NONE;

  return line->result == (guint) (place[0] - '0') && line->potential == (guint) (place[1] - '0');
}

static gboolean
is_of (const CyNineLine *line, CyChipRow *row)
{
  const char *town = cy_chip_row_get (row, CY_NINE_TOWN);
  const char *tier = cy_chip_row_get (row, CY_NINE_TIER);

  return (town == NULL || g_ascii_strtoll (town, NULL, 10) == line->town) &&
         (tier == NULL || g_strcmp0 (tier, line->tier) == 0);
}

/**
 * cy_nine_filters_apply:
 * @row: the chips
 * @search: (nullable): what the window searches
 * @box: everybody
 * @with_place: whether the chosen box counts, as it does in the list only
 *
 * Returns: (transfer full) (element-type CyNineLine): who is to be seen, borrowed
 */
GPtrArray *
cy_nine_filters_apply (CyChipRow       *row,
                       const char      *search,
                       const CyNineBox *box,
                       gboolean         with_place)
{
  GPtrArray  *seen = g_ptr_array_new ();
  const char *place = with_place ? cy_chip_row_get (row, CY_NINE_PLACE) : NULL;

  for (guint i = 0; i < box->lines->len; i++)
    {
      CyNineLine *line = g_ptr_array_index (box->lines, i);

      if (is_of (line, row) && is_at (line, place) &&
          (cy_pinyin_finds (line->name, search) || cy_text_contains (line->place, search) ||
           cy_text_contains (line->town_name, search)))
        g_ptr_array_add (seen, line);
    }

  return seen;
}
