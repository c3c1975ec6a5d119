/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Prints or writes a PDF, and notes it in the export log: what is on paper has left the house as
 * well. */
#include "cy-print-run.h"

#include "cy-digest.h"
#include "cy-export-log.h"
#include "cy-print-paper.h"
#include "cy-safe-name.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* ---- What is printed ---- */

static void
free_list (gpointer paper)
{
  cy_print_list_free (paper);
}

static guint
paginate_list (gpointer paper, double width, double height)
{
  return cy_print_list_paginate (paper, width, height);
}

static void
draw_list (gpointer paper, cairo_t *cr, guint page)
{
  cy_print_list_draw_page (paper, cr, page);
}

/**
 * cy_print_job_set_list:
 * @self: a job
 * @list: (transfer full): what is printed, as wide as it needs
 */
void
cy_print_job_set_list (CyPrintJob *self, CyPrintList *list)
{
  self->paper = list;
  self->wide = cy_print_list_is_wide (list);
  self->free_paper = free_list;
  self->paginate = paginate_list;
  self->draw = draw_list;
}

static void
free_sheet (gpointer paper)
{
  cy_print_sheet_free (paper);
}

static guint
count_pages (gpointer paper, double width, double height)
{
  return cy_print_sheet_get_n_pages (paper);
}

static void
draw_sheet (gpointer paper, cairo_t *cr, guint page)
{
  cy_print_sheet_draw_page (paper, cr, page);
}

/**
 * cy_print_job_set_sheet:
 * @self: a job
 * @sheet: (transfer full): what is printed
 */
void
cy_print_job_set_sheet (CyPrintJob *self, CyPrintSheet *sheet)
{
  self->paper = sheet;
  self->free_paper = free_sheet;
  self->paginate = count_pages;
  self->draw = draw_sheet;
}

/* ---- Printing ---- */

typedef struct
{
  CyPrintJob job;
  char      *title;
  char      *path; /* (nullable): of a PDF */
  char      *part; /* (nullable): that it is until it is noted */
  CySession *session;
} Run;

static void
run_free (gpointer data)
{
  Run *self = data;

  self->job.free_paper (self->job.paper);
  g_object_unref (self->session);
  g_free (self->title);
  g_free (self->path);
  if (self->part != NULL)
    g_unlink (self->part);
  g_free (self->part);
  g_free (self);
}

/* ---- The log ---- */

typedef struct
{
  const char *report;
  char       *title;
  char       *path;
  char       *part;
  char       *scope;
  gint64      base_date;
  CyMask      mask;
  guint       n_rows;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_free (note->title);
  g_free (note->path);
  g_free (note->part);
  g_free (note->scope);
  g_free (note);
}

/* A file that nobody could note must not leave the house. */
static gpointer
write_note (CyConn *conn, gpointer data, GError **error)
{
  const Note      *note = data;
  g_autofree char *digest = NULL;
  g_autoptr (GError) local = NULL;
  CyExport export = {
    .report = (char *) note->report,
    .scope = note->scope,
    .base_date = note->base_date,
    .mask = (char *) cy_mask_get_name (note->mask),
    .n_rows = note->n_rows,
    .file = note->path != NULL ? note->path : note->title,
  };

  if (note->path != NULL)
    digest = cy_digest_file (note->part, NULL, &local);
  export.digest = digest;
  if (local == NULL && cy_export_log_append (conn, &export, &local) &&
      (note->path == NULL || cy_put_in_place (note->part, note->path, &local)))
    return g_strdup (note->title);
  if (note->part != NULL)
    g_unlink (note->part);
  g_propagate_error (error, g_steal_pointer (&local));

  return NULL;
}

typedef struct
{
  CySession *session;
  char      *path;
} Told;

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Told *told = user_data;
  g_autoptr (CySession) session = told->session;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = told->path;
  g_autofree char *title = cy_session_finish (result, &error);
  g_autofree char *words = NULL;

  if (title == NULL)
    {
      cy_session_present_error (session, error);
      return;
    }
  words = g_strdup_printf (path != NULL ? _ ("Saved: %s") : _ ("Printed: %s"), title);
  if (path != NULL)
    cy_session_toast_file (session, words, path);
  else
    cy_session_toast (session, words, FALSE);
}

static void
note (Run *self)
{
  Note *note = g_new0 (Note, 1);
  Told *told = g_new0 (Told, 1);

  told->session = g_object_ref (self->session);
  told->path = g_strdup (self->path);
  note->path = g_strdup (self->path);
  note->part = g_steal_pointer (&self->part);
  note->report = self->job.report;
  note->title = g_strdup (self->title);
  note->scope = g_strdup (cy_session_get_scope_name (self->session));
  note->base_date = cy_session_get_base_date (self->session);
  note->mask = self->job.mask;
  note->n_rows = self->job.n_rows;
  cy_session_write (self->session, write_note, note, note_free, g_free, NULL, noted_cb, told);
}

/* ---- The operation ---- */

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Run *self)
{
  guint n_pages = self->job.paginate (self->job.paper,
                                      gtk_print_context_get_width (context),
                                      gtk_print_context_get_height (context));

  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Run *self)
{
  self->job.draw (self->job.paper, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Run *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    note (self);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  cy_session_present_error (self->session, error);
}

static GtkPageSetup *
make_setup (gboolean wide)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup,
                                  wide ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                       : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, CY_PRINT_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, CY_PRINT_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, CY_PRINT_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, CY_PRINT_MARGIN, GTK_UNIT_POINTS);

  return setup;
}

/**
 * cy_print_run:
 * @parent: (nullable): the window that the dialogue stands over
 * @session: whose log it is noted in
 * @job: what to print, copied; its paper belongs to the operation from now on
 * @path: (nullable): a PDF to write without asking, in the place of a printer
 *
 * Asks for a printer, prints, and says so. A PDF gets its name at one stroke, when it is noted.
 */
void
cy_print_run (GtkWindow *parent, CySession *session, const CyPrintJob *job, const char *path)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup (job->wide);
  Run *self = g_new0 (Run, 1);

  self->job = *job;
  self->title = g_strdup (job->title);
  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  self->part = path != NULL ? g_strconcat (path, ".part", NULL) : NULL;
  g_object_set_data_full (G_OBJECT (operation), "run", self, run_free);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, self->title);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, path == NULL);
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, self->part);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  /* What goes wrong is told by ::done. */
  gtk_print_operation_run (operation,
                           path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT
                                        : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           parent,
                           NULL);
}
