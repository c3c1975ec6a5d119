/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A few fields of one record in a window of their own, with a button that says what it does. */
#include "cy-record-dialog.h"

#include "cy-form-dialog.h"
#include "cy-form.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  CyRecord          *record;
  GtkWidget         *form;
  guint             *fields;
  guint              n_fields;
  gint64             last_day;
  CyRecordDialogDone done;
  gpointer           user_data;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->record);
  g_free (self->fields);
  g_free (self);
}

/* What must be known is asked for here, not by an error afterwards. */
static gboolean
is_complete (Dialog *self)
{
  const CyEntity *entity = cy_record_get_entity (self->record);
  gboolean        complete = TRUE;

  for (guint i = 0; i < self->n_fields; i++)
    {
      CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (self->form), self->fields[i]);
      const char    *text = entity->fields[self->fields[i]].kind == CY_KIND_TEXT
                              ? cy_record_get_text (self->record, self->fields[i])
                              : "-";

      if (!(entity->fields[self->fields[i]].flags & CY_FIELD_REQUIRED) ||
          (cy_record_has (self->record, self->fields[i]) &&
           (text == NULL || strspn (text, " \t") < strlen (text))))
        continue;
      cy_field_editor_set_problem (editor, _ ("This must be filled in."), TRUE);
      if (complete)
        gtk_widget_grab_focus (GTK_WIDGET (editor));
      complete = FALSE;
    }

  return complete;
}

static gboolean
has_come (Dialog *self)
{
  const CyEntity *entity = cy_record_get_entity (self->record);

  for (guint i = 0; self->last_day != 0 && i < self->n_fields; i++)
    {
      guint          field = self->fields[i];
      CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (self->form), field);

      if (entity->fields[field].kind != CY_KIND_DATE ||
          cy_record_get_int (self->record, field) <= self->last_day)
        continue;
      cy_field_editor_set_problem (editor, _ ("This day has not come yet."), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (editor));
      return FALSE;
    }

  return TRUE;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self) ||
      !has_come (self))
    return FALSE;
  self->done (self->record, self->user_data);

  return TRUE;
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, text != NULL);

  return label;
}

/**
 * cy_record_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: (nullable): for fields that point to a unit
 * @spec: what is asked, and how
 * @record: what is filled in; required fields that are asked for must be
 * @done: called when the user agrees
 * @user_data: for @done
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_record_dialog_present (GtkWidget            *over,
                          CySession            *session,
                          const CyRecordDialog *spec,
                          CyRecord             *record,
                          CyRecordDialogDone    done,
                          gpointer              user_data)
{
  GtkWidget *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), spec->heading, spec->accept);
  Dialog *self = g_new0 (Dialog, 1);

  *self = (Dialog){ .record = g_object_ref (record),
                    .form = cy_form_section_new (session,
                                                 NULL,
                                                 cy_record_get_entity (record),
                                                 spec->fields,
                                                 spec->n_fields),
                    .fields = g_memdup2 (spec->fields, spec->n_fields * sizeof *spec->fields),
                    .n_fields = spec->n_fields,
                    .last_day = spec->last_day,
                    .done = done,
                    .user_data = user_data };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), record);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_text (spec->text));
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
