/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The beginning and the end of an inspection: who looks at whom, and what they think of it. */
#include "cy-inspect-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-inspect-edit.h"
#include "cy-inspect-run.h"
#include "cy-inspection.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

#define WIDTH 560

typedef struct
{
  CySession *session;
  CyRecord  *record;
  GtkWidget *form;
  GArray    *people; /* (nullable): who is to be inspected; %NULL at the end */
  guint      n_records;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_clear_pointer (&self->people, g_array_unref);
  g_free (self);
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  CyInspectFault fault;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  fault = self->people != NULL ? cy_inspect_check_assignment (self->record)
                               : cy_inspect_check_finish (self->record, self->n_records);
  cy_form_dialog_set_message (dialog, cy_inspect_fault_get_words (fault));
  if (fault != CY_INSPECT_SOUND)
    return FALSE;
  if (self->people != NULL)
    cy_inspect_run_assign (self->session, self->record, self->people);
  else
    cy_inspect_run_finish (self->session, self->record);

  return TRUE;
}

typedef struct
{
  const char  *heading;
  const char  *text;
  const char  *accept;
  const guint *fields;
  guint        n_fields;
} Words;

/* Takes @self over. */
static GtkWidget *
present (GtkWidget *over, Dialog *self, const Words *words)
{
  GtkWidget *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), words->heading, words->accept);

  self->form =
    cy_form_section_new (self->session, NULL, CY_INSPECTION, words->fields, words->n_fields);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  cy_form_dialog_add (CY_FORM_DIALOG (window), cy_wrapped_new (words->text, "secondary"));
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * cy_inspect_assign_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @people: (element-type gint64): who is to be inspected
 * @names: theirs
 *
 * Asks who inspects them and when.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_inspect_assign_present (GtkWidget *over, CySession *session, GArray *people, const char *names)
{
  static const guint fields[] = {
    CY_INSPECTION_DATE,    CY_INSPECTION_ORGAN,   CY_INSPECTION_LEADER,
    CY_INSPECTION_MEMBERS, CY_INSPECTION_PURPOSE,
  };
  g_autofree char *text = g_strdup_printf (ngettext ("%u person is to be inspected: %s",
                                                     "%u people are to be inspected: %s",
                                                     people->len),
                                           people->len,
                                           names);
  Dialog          *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->record = cy_record_new (CY_INSPECTION);
  self->people = g_array_ref (people);
  cy_record_set_int (self->record, CY_INSPECTION_DATE, cy_session_get_base_date (session));

  return present (over,
                  self,
                  &(Words){ _ ("Assign an Inspection"),
                            text,
                            _ ("Assign"),
                            fields,
                            G_N_ELEMENTS (fields) });
}

/**
 * cy_inspect_finish_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @inspection: copied
 * @n_records: how many records it has
 *
 * Asks what the group thinks.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_inspect_finish_present (GtkWidget *over,
                           CySession *session,
                           CyRecord  *inspection,
                           guint      n_records)
{
  static const guint fields[] = {
    CY_INSPECTION_DONE,
    CY_INSPECTION_GRADE,
    CY_INSPECTION_CONCLUSION,
  };
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->record = cy_record_copy (inspection);
  self->n_records = n_records;
  if (!cy_record_has (self->record, CY_INSPECTION_DONE))
    cy_record_set_int (self->record, CY_INSPECTION_DONE, cy_session_get_base_date (session));

  return present (over,
                  self,
                  &(Words){ _ ("Finish the Inspection"),
                            _ ("Grade and opinion are those of the group; nothing is worked out "
                               "for it."),
                            _ ("Finish the Inspection"),
                            fields,
                            G_N_ELEMENTS (fields) });
}
