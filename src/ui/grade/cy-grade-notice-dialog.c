/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Prints letters that tell people their grade. */
#include "cy-grade-dialogs.h"

#include "cy-grade-form.h"
#include "cy-people-form.h"
#include "cy-print-result-notice.h"
#include "cy-print-run.h"

#include <glib/gi18n.h>

static gboolean
print_cb (CyFormDialog *window, CyGradeForm *self)
{
  const char   *gap = cy_grade_form_find_gap (self);
  gint64        date;
  CyPrintSheet *sheet;
  CyPrintJob    job = { .report = "print-result-notice",
                        .title = _ ("Notices of Results"),
                        .mask = CY_MASK_OMIT,
                        .n_rows = self->entries->len };

  cy_form_dialog_set_message (window, gap);
  if (gap != NULL || !cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  sheet = cy_print_result_notices_new (self->list,
                                       self->entries,
                                       gtk_editable_get_text (GTK_EDITABLE (self->who)),
                                       date);
  if (sheet == NULL)
    {
      cy_form_dialog_set_message (window, _ ("None of them has a result yet."));
      return FALSE;
    }
  cy_print_job_set_sheet (&job, sheet);
  cy_print_run (gtk_window_get_transient_for (GTK_WINDOW (window)), self->session, &job, NULL);

  return TRUE;
}

/**
 * cy_grade_notice_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @list: the cycle
 * @entries: (element-type gint64): to whom
 */
void
cy_grade_notice_present (GtkWidget         *over,
                         CySession         *session,
                         const CyGradeList *list,
                         GArray            *entries)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u letter, a page a person",
                                                      "%u letters, a page a person",
                                                      entries->len),
                                            entries->len);
  CyGradeForm     *form =
    cy_grade_form_new (over, session, list, _ ("Notices of Results"), _ ("Print…"));

  form->entries = g_array_ref (entries);
  cy_grade_form_add_words (form, count);
  form->who = cy_grade_form_add_entry (form, _ ("Signed by the organ"), NULL);
  form->date = cy_grade_form_add_day (form, _ ("Date"), cy_people_form_get_day (session));
  g_signal_connect (form->window, "accepted", G_CALLBACK (print_cb), form);
  gtk_window_present (GTK_WINDOW (form->window));
}
