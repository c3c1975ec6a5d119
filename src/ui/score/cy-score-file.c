/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Score sheets as files: one that somebody filled in, given on as if it were pasted, and the one on
 * the screen. */
#include "cy-score-file.h"

#include "cy-grid.h"
#include "cy-report-dialog.h"

#include <glib/gi18n.h>

/* More people than are ever assessed in one cycle. */
#define MAX_ROWS 20000

typedef struct
{
  CySession      *session;
  CyScoreFileDone done;
  gpointer        user_data;
} Choosing;

static GPtrArray *
list_rows (const CyGrid *grid)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < cy_grid_get_n_rows (grid); i++)
    {
      GStrv cells = g_new0 (char *, cy_grid_get_n_columns (grid) + 1);

      for (guint j = 0; j < cy_grid_get_n_columns (grid); j++)
        cells[j] = g_strdup (cy_grid_get_text (grid, i, j));
      g_ptr_array_add (rows, cells);
    }

  return rows;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (data, cancellable, &error);
  g_autoptr (CyGrid) grid =
    book != NULL ? cy_grid_load_whole (book, 0, MAX_ROWS, cancellable, &error) : NULL;

  if (grid == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, list_rows (grid), (GDestroyNotify) g_ptr_array_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Choosing *choosing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = g_task_propagate_pointer (G_TASK (result), &error);

  if (rows == NULL)
    cy_session_present_error (choosing->session, error);
  choosing->done (rows, choosing->user_data);
  g_object_unref (choosing->session);
  g_free (choosing);
}

/**
 * cy_score_file_read:
 * @session: the open library
 * @path: a workbook or a text table
 * @done: called with its cells
 * @user_data: for @done
 */
void
cy_score_file_read (CySession *session, const char *path, CyScoreFileDone done, gpointer user_data)
{
  Choosing *choosing = g_new0 (Choosing, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, choosing);

  *choosing = (Choosing){ g_object_ref (session), done, user_data };
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_thread);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Choosing *choosing)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    cy_score_file_read (choosing->session, path, choosing->done, choosing->user_data);
  else
    choosing->done (NULL, choosing->user_data);
  g_object_unref (choosing->session);
  g_free (choosing);
  g_object_unref (chooser);
}

/**
 * cy_score_file_choose:
 * @over: a widget of the window
 * @session: the open library
 * @done: called with the cells of the chosen file
 * @user_data: for @done
 */
void
cy_score_file_choose (GtkWidget *over, CySession *session, CyScoreFileDone done, gpointer user_data)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Filled-in Score Sheet"),
                                 GTK_WINDOW (gtk_widget_get_root (over)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("Open"),
                                 _ ("Cancel"));
  Choosing *choosing = g_new0 (Choosing, 1);

  *choosing = (Choosing){ g_object_ref (session), done, user_data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * cy_score_file_export:
 * @over: a widget of the window
 * @session: the open library
 * @table: (transfer full): what is on the screen
 */
void
cy_score_file_export (GtkWidget *over, CySession *session, CyReportTable *table)
{
  cy_report_dialog_present_table (over, session, "scores", table);
}
