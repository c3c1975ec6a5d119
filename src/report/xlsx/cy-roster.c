/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 村级后备干部花名册: the list of people as departments send it up, and read it in again. */
#include "cy-reports.h"

#include "cy-list-sheet.h"
#include "cy-person-list.h"
#include "cy-pool-members.h"

#include <glib/gi18n.h>

/* More columns than these are too small to read on A4. */
#define MAX_ON_A4 16
/* Frozen at the left are all columns up to the name, but not more than fit half a screen. */
#define MAX_FROZEN 5

/* The usual columns, in the order of data/codes/xlsx_tables.tsv, narrow enough for A3: what the
 * roster calls differently from the list, and what it puts together. */
static const CyListCell cells[] = {
  { "township", NULL, NULL, 8 },
  { "unit", NULL, N_ ("Village (community)"), 10 },
  { "name", NULL, NULL, 8 },
  { "gender", NULL, NULL, 4 },
  { "ethnic", NULL, NULL, 8 },
  { "birth", NULL, NULL, 8 },
  { "age", NULL, NULL, 4 },
  { "native_place", NULL, NULL, 8 },
  { "political", NULL, NULL, 12 },
  { "party_date", NULL, NULL, 8 },
  { "education", NULL, NULL, 8 },
  { "degree", NULL, NULL, 8 },
  { "school_major", NULL, N_ ("School and major"), 24 },
  { "source", NULL, N_ ("Identity (source)"), 16 },
  { "occupation", NULL, NULL, 16 },
  { "specialty", NULL, NULL, 10 },
  { "direction", NULL, NULL, 8 },
  { "admitted", NULL, NULL, 10 },
  { "id_number", NULL, NULL, 19 },
  { "phone", NULL, NULL, 12 },
  { "note", NULL, NULL, 10 },
};

static gboolean
is_sensitive (const char *id)
{
  const CyColumn *column = cy_list_spec_find (&cy_person_list, id);

  return column != NULL && column->is_sensitive;
}

static CyListCell
find_cell (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (g_str_equal (cells[i].id, id))
      {
        CyListCell cell = cells[i];

        cell.title = cell.title != NULL ? _ (cell.title) : NULL;
        if (g_str_equal (id, "school_major"))
          {
            cell.id = "school";
            cell.then = "major";
          }
        return cell;
      }

  return (CyListCell){ id };
}

/* An ID of which digits are hidden identifies nobody and is not shown unasked. */
static gboolean
is_usual (const CyListCell *cell, CyMask mask)
{
  return mask == CY_MASK_NONE || !g_str_equal (cell->id, "id_number");
}

static char **
dup_usual (CyMask mask)
{
  g_autoptr (GStrvBuilder) usual = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (is_usual (&cells[i], mask) && (mask != CY_MASK_OMIT || !is_sensitive (cells[i].id)))
      g_strv_builder_add (usual, cells[i].id);

  return g_strv_builder_end (usual);
}

static const char *
get_title (const char *id)
{
  CyListCell      cell = find_cell (id);
  const CyColumn *column = cy_list_spec_find (&cy_person_list, cell.id);

  return cell.title != NULL || column == NULL ? cell.title : _ (column->title);
}

/* Returns: (transfer full) (element-type CyListCell): the columns asked for */
static GArray *
choose_cells (const CyReportArgs *args)
{
  GArray *chosen = g_array_new (FALSE, TRUE, sizeof (CyListCell));
  g_auto (GStrv) usual = dup_usual (args->mask);
  const char *const *ids = (const char *const *) (args->columns != NULL ? args->columns : usual);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CyListCell cell = find_cell (ids[i]);

      if (args->mask == CY_MASK_OMIT && is_sensitive (ids[i]))
        continue;
      if (args->columns != NULL && args->widths != NULL && i < args->widths->len)
        cell.width = g_array_index (args->widths, guint, i);
      g_array_append_val (chosen, cell);
    }

  return chosen;
}

static gboolean
has_condition (const CyQuery *query, const char *column)
{
  for (guint i = 0; i < cy_query_get_n_conditions (query); i++)
    if (g_str_equal (cy_query_get_condition (query, i, NULL, NULL)->id, column))
      return TRUE;

  return FALSE;
}

static CyQuery *
make_query (const CyReportArgs *args)
{
  CyQuery *query = cy_report_args_make_query (args, &cy_person_list);

  if (cy_query_get_sort (query, NULL) == NULL)
    cy_query_set_sort (query, "unit", FALSE);

  return query;
}

static void
keep_members (GArray *ids, const GArray *members)
{
  guint kept = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (cy_pool_members_have (members, id))
        g_array_index (ids, gint64, kept++) = id;
    }
  g_array_set_size (ids, kept);
}

/* Unless asked otherwise, those who were in the pool at the base date, as statistics count them. */
static GArray *
list_ids (CyConn *conn, const CyQuery *query, const CyReportArgs *args, GError **error)
{
  g_autoptr (GArray) ids = cy_query_list_ids (query, conn, error);
  g_autoptr (GArray) members = NULL;

  if (ids == NULL || args->any_state || has_condition (query, "state"))
    return g_steal_pointer (&ids);
  members = cy_pool_list_members (conn, args->base_date, 0, NULL, error);
  if (members == NULL)
    return NULL;
  keep_members (ids, members);

  return g_steal_pointer (&ids);
}

static guint
count_frozen (GArray *chosen)
{
  for (guint i = 0; i < MIN (chosen->len, MAX_FROZEN); i++)
    if (g_str_equal (g_array_index (chosen, CyListCell, i).id, "name"))
      return i + 2;

  return 1;
}

static gboolean
write_roster (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Roster of village reserve cadres"));
  g_autoptr (GArray) chosen = choose_cells (args);
  g_autoptr (CyQuery) query = make_query (args);
  const CyListCell *list = (const CyListCell *) chosen->data;
  g_autoptr (GArray) ids = list_ids (conn, query, args, error);
  CySheet *sheet = cy_book_add_sheet (book, _ ("Roster"));

  if (ids == NULL)
    return FALSE;
  if (!cy_list_sheet_set_columns (sheet, &cy_person_list, list, chosen->len, error))
    return FALSE;
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_paper (sheet,
                      chosen->len + 1 > MAX_ON_A4 ? CY_PAPER_A3_LANDSCAPE : CY_PAPER_A4_LANDSCAPE);
  cy_sheet_set_frozen_columns (sheet, count_frozen (chosen));
  cy_sheet_set_autofilter (sheet, TRUE);

  return cy_list_sheet_write (sheet, conn, query, ids, list, chosen->len, args, error);
}

const CyReport cy_report_roster = {
  .id = "roster",
  .title = N_ ("Roster of village reserve cadres"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_QUERY |
          CY_REPORT_ARG_COLUMNS | CY_REPORT_ARG_MASK | CY_REPORT_ARG_ANY_STATE |
          CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .usual_columns = dup_usual,
  .column_title = get_title,
  .write = write_roster,
};
