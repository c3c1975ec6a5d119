/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks on their way to the library, beside the work. */
#include "cy-score-work.h"

#include <glib/gi18n.h>

typedef struct
{
  CyScoreTarget target;
  GArray       *marks;
  char         *step_name;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->marks);
  g_free (request->step_name);
  g_free (request);
}

static gpointer
write_marks (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return GINT_TO_POINTER (cy_score_write (conn,
                                          &request->target,
                                          (const CyScoreMark *) request->marks->data,
                                          request->marks->len,
                                          request->step_name,
                                          error));
}

/**
 * cy_score_work_write:
 * @session: the open library
 * @sheet: the sheet of a grader
 * @pass: 0 or 1
 * @cells: (element-type CyScoreCell): marks of it
 * @callback: called when they are stored, or not
 * @user_data: for @callback
 *
 * Writes all as one step.
 */
void
cy_score_work_write (CySession          *session,
                     const CyScoreSheet *sheet,
                     guint               pass,
                     GArray             *cells,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  const CyScoreGrader *grader = cy_score_sheet_grader (sheet, sheet->grader);
  Request             *request = g_new0 (Request, 1);

  *request = (Request){ { sheet->cycle, grader->id, pass, cy_session_get_today (session) },
                        g_array_sized_new (FALSE, FALSE, sizeof (CyScoreMark), cells->len),
                        g_strdup_printf (_ ("Enter marks of %s"), grader->name) };
  for (guint i = 0; i < cells->len; i++)
    {
      const CyScoreCell *cell = &g_array_index (cells, CyScoreCell, i);
      const CyScoreMark  mark = { cy_score_sheet_row (sheet, cell->row)->id,
                                  cy_score_sheet_indicator (sheet, cell->column)->id,
                                  cell->mark };

      g_array_append_val (request->marks, mark);
    }
  cy_session_write (session, write_marks, request, request_free, NULL, NULL, callback, user_data);
}
