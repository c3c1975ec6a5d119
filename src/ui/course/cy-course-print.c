/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shows the sign-in sheet of a course as it will be printed, and prints it or saves it as PDF. */
#include "cy-course-dialogs.h"

#include "cy-a4-view.h"
#include "cy-dialog.h"
#include "cy-print-foot.h"
#include "cy-print-run.h"
#include "cy-print-sign-in.h"
#include "cy-print-target.h"

#include <glib/gi18n.h>

#define WIDTH 560
#define HEIGHT 660

typedef struct
{
  GtkWidget    *window;
  CySession    *session;
  CyCourseFile *file;
  CyPrintSheet *sheet;
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_object_unref (self->session);
  cy_course_file_unref (self->file);
  cy_print_sheet_free (self->sheet);
  g_free (self);
}

static void
draw_page (gconstpointer paper, cairo_t *cr, guint page)
{
  cy_print_sheet_draw_page (paper, cr, page);
}

/* ---- Printing ---- */

static char *
dup_title (Print *self)
{
  return g_strdup_printf (_ ("Sign-in sheet of %s"),
                          cy_record_get_text (self->file->course, CY_COURSE_NAME));
}

static void
start (Print *self, const char *path)
{
  g_autofree char *title = dup_title (self);
  CyPrintJob       job = { .report = "print-sign-in",
                           .title = title,
                           .mask = CY_MASK_OMIT,
                           .n_rows = self->file->people->len };
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self->window));

  cy_print_job_set_sheet (&job, cy_print_sign_in_new (self->file));
  cy_print_run (parent, self->session, &job, path);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
print_cb (GtkButton *button, Print *self)
{
  start (self, NULL);
}

static void
path_chosen (GtkWindow *window, const char *path)
{
  start (g_object_get_data (G_OBJECT (window), "print"), path);
}

static void
save_cb (GtkButton *button, Print *self)
{
  g_autofree char *title = dup_title (self);

  cy_print_target_ask (GTK_WINDOW (self->window), title, path_chosen);
}

/* ---- The window ---- */

static GtkWidget *
make_foot (Print *self)
{
  GtkWidget *save;
  GtkWidget *print;
  GtkWidget *foot = cy_print_foot_new (GTK_WINDOW (self->window), NULL, &save, &print);

  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), self);
  g_signal_connect (print, "clicked", G_CALLBACK (print_cb), self);

  return foot;
}

static GtkWidget *
make_body (Print *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = cy_a4_view_new (draw_page);

  gtk_widget_add_css_class (body, "dialog-body");
  gtk_widget_set_vexpand (body, TRUE);
  cy_a4_view_set (CY_A4_VIEW (view), self->sheet, cy_print_sheet_get_n_pages (self->sheet));
  gtk_box_append (GTK_BOX (body), view);

  return body;
}

/**
 * cy_course_print_sign_in:
 * @over: a widget of the window
 * @session: the open library
 * @file: a course
 *
 * Shows the names with room to sign, page by page, before anything goes to a printer.
 */
void
cy_course_print_sign_in (GtkWidget *over, CySession *session, CyCourseFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Print     *self = g_new0 (Print, 1);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  *self = (Print){ .window = GTK_WIDGET (window),
                   .session = g_object_ref (session),
                   .file = cy_course_file_ref (file),
                   .sheet = cy_print_sign_in_new (file) };
  g_object_set_data_full (G_OBJECT (window), "print", self, print_free);
  gtk_box_append (GTK_BOX (box), make_body (self));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (window, box);
  gtk_window_set_title (window, _ ("Print the Sign-in Sheet"));
  gtk_window_set_transient_for (window, GTK_WINDOW (gtk_widget_get_root (over)));
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_widget_add_css_class (self->window, "dialog");
  cy_dialog_close_on_escape (window);
  gtk_window_present (window);
}
