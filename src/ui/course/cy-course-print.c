/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The sign-in sheet of a course onto paper. */
#include "cy-course-dialogs.h"

#include "cy-print-run.h"
#include "cy-print-sign-in.h"

#include <glib/gi18n.h>

static guint
paginate (gpointer paper, double width, double height)
{
  return cy_print_sheet_get_n_pages (paper);
}

static void
draw_page (gpointer paper, cairo_t *cr, guint page)
{
  cy_print_sheet_draw_page (paper, cr, page);
}

static void
paper_free (gpointer paper)
{
  cy_print_sheet_free (paper);
}

/**
 * cy_course_print_sign_in:
 * @over: a widget of the window
 * @session: the open library
 * @file: a course
 *
 * Asks for a printer and prints the names with room to sign.
 */
void
cy_course_print_sign_in (GtkWidget *over, CySession *session, CyCourseFile *file)
{
  g_autofree char *title =
    g_strdup_printf (_ ("Sign-in sheet of %s"), cy_record_get_text (file->course, CY_COURSE_NAME));
  CyPrintJob job = { .report = "print-sign-in",
                     .title = title,
                     .mask = CY_MASK_OMIT,
                     .n_rows = file->people->len,
                     .paper = cy_print_sign_in_new (file),
                     .free_paper = paper_free,
                     .paginate = paginate,
                     .draw = draw_page };

  cy_print_run (GTK_WINDOW (gtk_widget_get_root (over)), session, &job, NULL);
}
