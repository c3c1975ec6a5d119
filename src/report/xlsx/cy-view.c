/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is on the screen, as a workbook: the same rows and columns in the same order. */
#include "cy-reports.h"

#include "cy-error.h"
#include "cy-list-sheet.h"

#include <glib/gi18n.h>

#define MAX_ON_A4 16

/* Returns: (transfer full) (element-type CyListCell): what is visible and may be shown */
static GArray *
choose_cells (const CyReportArgs *args, const CyListSpec *spec)
{
  GArray *chosen = g_array_new (FALSE, TRUE, sizeof (CyListCell));

  for (guint i = 0; args->columns[i] != NULL; i++)
    {
      const CyColumn *column = cy_list_spec_find (spec, args->columns[i]);
      CyListCell      cell = { args->columns[i] };

      if (column != NULL && column->is_sensitive && args->mask == CY_MASK_OMIT)
        continue;
      if (args->widths != NULL && i < args->widths->len)
        cell.width = g_array_index (args->widths, guint, i);
      g_array_append_val (chosen, cell);
    }

  return chosen;
}

static gboolean
write_view (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (CyQuery) query = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autofree char  *title = NULL;
  g_autofree char  *chosen_by = NULL;
  const CyListSpec *spec;
  CySheet          *sheet;

  g_return_val_if_fail (args->query != NULL && args->columns != NULL, FALSE);

  spec = cy_query_get_spec (args->query);
  query = cy_report_args_make_query (args, spec);
  title = cy_report_args_dup_title (args, _ (spec->entity->title));
  chosen_by = cy_list_sheet_describe (query);
  chosen = choose_cells (args, spec);
  sheet = cy_book_add_sheet (book, args->title != NULL ? args->title : _ (spec->entity->title));
  if (!cy_list_sheet_set_columns (sheet,
                                  spec,
                                  (const CyListCell *) chosen->data,
                                  chosen->len,
                                  error))
    return FALSE;
  cy_sheet_set_title (sheet, title);
  cy_sheet_set_caption (sheet, chosen_by);
  cy_sheet_set_as_of (sheet, args->base_date);
  cy_sheet_set_paper (sheet,
                      chosen->len + 1 > MAX_ON_A4 ? CY_PAPER_A3_LANDSCAPE : CY_PAPER_A4_LANDSCAPE);
  cy_sheet_set_frozen_columns (sheet, 2);
  cy_sheet_set_autofilter (sheet, TRUE);

  ids = args->people != NULL ? g_array_ref (args->people) : cy_query_list_ids (query, conn, error);

  return ids != NULL && cy_list_sheet_write (sheet,
                                             conn,
                                             query,
                                             ids,
                                             (const CyListCell *) chosen->data,
                                             chosen->len,
                                             args,
                                             error);
}

const CyReport cy_report_view = {
  .id = "view",
  .title = N_ ("What is on the screen"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_QUERY |
          CY_REPORT_ARG_COLUMNS | CY_REPORT_ARG_MASK,
  .book_flags = CY_BOOK_CONSTANT_MEMORY,
  .write = write_view,
};
