/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Stores village figures that were written or pasted, and says how many. */
#include "cy-figure-write.h"

#include "cy-deed-run.h"

#include <glib/gi18n.h>

typedef struct
{
  GArray *cells;
  char   *step;
  char   *news;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_array_unref (writing->cells);
  g_free (writing->step);
  g_free (writing->news);
  g_free (writing);
}

static gpointer
write_cells (CyConn *conn, gpointer data, GError **error)
{
  Writing *writing = data;

  return cy_figure_cells_write (conn,
                                (const CyFigureCell *) (gconstpointer) writing->cells->data,
                                writing->cells->len,
                                NULL,
                                writing->step,
                                error)
           ? g_strdup (writing->news)
           : NULL;
}

/**
 * cy_figure_write_run:
 * @session: the session
 * @sheet: what the names are taken of
 * @cells: (transfer full) (element-type CyFigureCell): at least one
 *
 * Stores them as one step; of a single one only what went wrong is said.
 */
void
cy_figure_write_run (CySession *session, const CyFigureSheet *sheet, GArray *cells)
{
  const CyFigureCell *first = &g_array_index (cells, CyFigureCell, 0);
  Writing            *writing = g_new0 (Writing, 1);
  int                 village = cy_figure_sheet_find_village (sheet, first->unit);

  writing->cells = cells;
  if (cells->len == 1)
    {
      writing->step =
        g_strdup_printf (_ ("Figure of %s: %s %d"),
                         cy_figure_sheet_get_village (sheet, (guint) MAX (village, 0))->name,
                         cy_village_figure_get_brief (first->figure),
                         first->year);
      writing->news = g_strdup ("");
    }
  else
    {
      writing->step = g_strdup_printf (_ ("Paste %u village figures"), cells->len);
      writing->news = g_strdup_printf (ngettext ("%u village figure pasted",
                                                 "%u village figures pasted",
                                                 cells->len),
                                       cells->len);
    }
  cy_deed_run (session, write_cells, writing, writing_free, TRUE);
}
