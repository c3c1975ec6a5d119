/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Takes down what a table shows, for a report of it. */
#include "cy-table-report.h"

#include "cy-table-private.h"

/* Of a half Han character, in pixels at 100 % text. */
#define HALF_WIDTH 7

static GPtrArray *
list_shown (CyTable *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->columns->lanes, i);

      if (!lane->hidden)
        g_ptr_array_add (shown, lane);
    }

  return shown;
}

static void
add_row (CyReportTable *report,
         CyTable       *self,
         guint          row,
         GPtrArray     *lanes,
         CyTableSecret  secret,
         gpointer       data)
{
  g_autofree const char **texts = g_new0 (const char *, lanes->len + 1);
  gint64                  id = cy_table_source_get_id (self->source, row);
  const char             *name = NULL;
  guint                   hidden = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      const CyTableLane *lane = g_ptr_array_index (lanes, i);
      const char        *whole = secret != NULL ? secret (id, lane->spec.id, &name, data) : NULL;

      texts[i] =
        whole != NULL ? whole : cy_table_source_get_text (self->source, row, lane->spec.id);
      if (whole != NULL)
        hidden = i;
      if (texts[i] == NULL)
        texts[i] = "";
    }
  cy_report_table_add_row (report, texts);
  if (name != NULL)
    cy_report_table_hide (report, hidden, name);
}

/**
 * cy_table_make_report:
 * @self: a table whose source holds all its rows
 * @secret: (nullable) (scope call): knows the values that are shown masked; one a row at most
 * @data: for @secret
 *
 * Returns: (transfer full): the rows and the shown columns, in the order and as wide as they are
 */
CyReportTable *
cy_table_make_report (CyTable *self, CyTableSecret secret, gpointer data)
{
  CyReportTable *report = cy_report_table_new ();
  g_autoptr (GPtrArray) lanes = list_shown (self);

  for (guint i = 0; i < lanes->len; i++)
    {
      const CyTableLane *lane = g_ptr_array_index (lanes, i);

      cy_report_table_add_column (report,
                                  lane->spec.title,
                                  (guint) lane->width / HALF_WIDTH,
                                  (lane->spec.flags & CY_TABLE_COLUMN_NUMERIC) != 0);
    }
  for (guint i = 0; self->source != NULL && i < cy_table_source_get_n_rows (self->source); i++)
    add_row (report, self, i, lanes, secret, data);

  return report;
}
