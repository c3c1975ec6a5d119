/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A few fields of one record in a window of their own, with a button that says what it does. */
#include "cy-record-dialog.h"

#include "cy-dialog.h"
#include "cy-form.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH 460

typedef struct
{
  CyRecord          *record;
  GtkWidget         *form;
  guint             *fields;
  guint              n_fields;
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

static void
accept_cb (GtkWidget *button, GtkWindow *window)
{
  Dialog *self = g_object_get_data (G_OBJECT (window), "dialog");

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self))
    return;
  self->done (self->record, self->user_data);
  gtk_window_destroy (window);
}

static void
cancel_cb (GtkWidget *button, GtkWindow *window)
{
  gtk_window_destroy (window);
}

static GtkWidget *
make_foot (GtkWidget *window, const char *accept)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *button = gtk_button_new_with_label (accept);

  gtk_widget_add_css_class (foot, "dialog-foot");
  gtk_widget_add_css_class (button, "primary");
  gtk_widget_set_hexpand (cancel, TRUE);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), button);
  g_signal_connect (cancel, "clicked", G_CALLBACK (cancel_cb), window);
  g_signal_connect (button, "clicked", G_CALLBACK (accept_cb), window);

  return foot;
}

static GtkWidget *
make_body (GtkWidget *window, Dialog *self, CySession *session, const CyRecordDialogSpec *spec)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *text = gtk_label_new (spec->text);

  self->form = cy_form_section_new (session,
                                    NULL,
                                    cy_record_get_entity (self->record),
                                    spec->fields,
                                    spec->n_fields);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  gtk_widget_add_css_class (text, "secondary");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 48);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_visible (text, spec->text != NULL);
  gtk_widget_add_css_class (body, "page");
  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (body), text);
  gtk_box_append (GTK_BOX (body), self->form);

  return body;
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
cy_record_dialog_present (GtkWidget                *over,
                          CySession                *session,
                          const CyRecordDialogSpec *spec,
                          CyRecord                 *record,
                          CyRecordDialogDone        done,
                          gpointer                  user_data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Dialog    *self = g_new0 (Dialog, 1);

  *self = (Dialog){ .record = g_object_ref (record),
                    .fields = g_memdup2 (spec->fields, spec->n_fields * sizeof *spec->fields),
                    .n_fields = spec->n_fields,
                    .done = done,
                    .user_data = user_data };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  gtk_box_append (GTK_BOX (box), make_body (window, self, session, spec));
  gtk_box_append (GTK_BOX (box), make_foot (window, spec->accept));
  cy_dialog_close_on_escape (GTK_WINDOW (window));
  gtk_widget_add_css_class (window, "dialog");
  gtk_window_set_title (GTK_WINDOW (window), spec->heading);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (over)));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (
    GTK_WIDGET (cy_form_section_find (CY_FORM_SECTION (self->form), spec->fields[0])));

  return window;
}
