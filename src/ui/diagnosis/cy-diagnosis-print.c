/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 四诊研判表 to the printer. */
#include "cy-diagnosis-print.h"

#include "cy-print-diagnosis.h"
#include "cy-print-run.h"

#include <glib/gi18n.h>

/* As it is on screen, saved or not; that it went out is noted. */
void
cy_diagnosis_print (GtkWidget *over, CySession *session, const CyDiagnosisFile *file)
{
  g_autofree char *title = g_strdup_printf (_ ("Four diagnoses of %s"), file->name);
  CyPrintJob job = { .report = "diagnoses", .title = title, .mask = CY_MASK_NONE, .n_rows = 1 };

  cy_print_job_set_sheet (&job, cy_print_diagnosis_new (file));
  cy_print_run (GTK_WINDOW (gtk_widget_get_root (over)), session, &job, NULL);
}
