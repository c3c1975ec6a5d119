/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-idcard.h"
#include "cy-print-list.h"
#include "cy-print-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPrintJob:
 * @report: what the export log calls it
 * @title: what the printer calls it, copied
 * @wide: whether the paper lies on its long side
 * @mask: how sensitive values in it are hidden
 * @n_rows: people in it
 * @paper: what is printed; owned by the job
 * @free_paper: for @paper
 * @paginate: divides @paper among pages of a size in points, returns how many there are
 * @draw: draws one of them
 *
 * Something to be printed.
 */
typedef struct
{
  const char    *report;
  const char    *title;
  gboolean       wide;
  CyMask         mask;
  guint          n_rows;
  gpointer       paper;
  GDestroyNotify free_paper;
  guint (*paginate) (gpointer paper, double width, double height);
  void (*draw) (gpointer paper, cairo_t *cr, guint page);
} CyPrintJob;

void cy_print_job_set_list (CyPrintJob *self, CyPrintList *list);
void cy_print_job_set_sheet (CyPrintJob *self, CyPrintSheet *sheet);
void cy_print_run (GtkWindow *parent, CySession *session, const CyPrintJob *job, const char *path);

G_END_DECLS
