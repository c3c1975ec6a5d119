/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A sensitive text of the diagnosis, hidden until it is asked for. */
#include "cy-diagnosis-secret.h"

#include <glib/gi18n.h>

#define HIDDEN "hidden"
#define SHOWN "shown"

struct _CyDiagnosisSecret
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *editor;
  GtkWidget *button;
  char      *title; /* read aloud with the button */
};

enum
{
  REVEALED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyDiagnosisSecret, cy_diagnosis_secret, GTK_TYPE_WIDGET)

static void
cy_diagnosis_secret_dispose (GObject *object)
{
  CyDiagnosisSecret *self = CY_DIAGNOSIS_SECRET (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (cy_diagnosis_secret_parent_class)->dispose (object);
}

static void
cy_diagnosis_secret_class_init (CyDiagnosisSecretClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_diagnosis_secret_dispose;
  signals[REVEALED] = g_signal_new ("revealed",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_diagnosis_secret_init (CyDiagnosisSecret *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

static void
clicked_cb (CyDiagnosisSecret *self)
{
  cy_diagnosis_secret_reveal (self);
  gtk_widget_grab_focus (self->editor);
}

GtkWidget *
cy_diagnosis_secret_new (CySession *session, const CyEntity *entity, guint field)
{
  CyDiagnosisSecret *self = g_object_new (CY_TYPE_DIAGNOSIS_SECRET, NULL);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget         *title = gtk_label_new (_ (entity->fields[field].title));

  gtk_widget_add_css_class (title, "label");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  self->button = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->button);
  self->editor = cy_field_editor_new (session, entity, field);
  gtk_stack_add_named (GTK_STACK (self->stack), box, HIDDEN);
  self->title = g_strdup (_ (entity->fields[field].title));
  gtk_stack_add_named (GTK_STACK (self->stack), self->editor, SHOWN);

  return GTK_WIDGET (self);
}

CyFieldEditor *
cy_diagnosis_secret_get_editor (CyDiagnosisSecret *self)
{
  return CY_FIELD_EDITOR (self->editor);
}

/**
 * cy_diagnosis_secret_set_about:
 * @self: a text
 * @about: what it is about, translated; said before its title to who does not see where it stands
 */
void
cy_diagnosis_secret_set_about (CyDiagnosisSecret *self, const char *about)
{
  char *title = g_strconcat (about, " ", self->title, NULL);

  g_free (self->title);
  self->title = title;
  cy_field_editor_set_about (CY_FIELD_EDITOR (self->editor), about);
}

/**
 * cy_diagnosis_secret_set_record:
 * @self: a text
 * @record: (nullable): what is edited
 */
void
cy_diagnosis_secret_set_record (CyDiagnosisSecret *self, CyRecord *record)
{
  const char *text =
    record != NULL
      ? cy_record_get_text (record, cy_field_editor_get_field (CY_FIELD_EDITOR (self->editor)))
      : NULL;
  glong            n = text != NULL ? g_utf8_strlen (text, -1) : 0;
  g_autofree char *words =
    g_strdup_printf (ngettext ("Hidden: %ld character. Show", "Hidden: %ld characters. Show", n),
                     n);
  g_autofree char *label = g_strconcat (self->title, " ", words, NULL);

  cy_field_editor_set_record (CY_FIELD_EDITOR (self->editor), record);
  gtk_button_set_label (GTK_BUTTON (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n > 0 ? HIDDEN : SHOWN);
}

/**
 * cy_diagnosis_secret_reveal:
 * @self: a text
 *
 * Shows it, and says so by #CyDiagnosisSecret::revealed when it was hidden.
 */
void
cy_diagnosis_secret_reveal (CyDiagnosisSecret *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), SHOWN))
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), SHOWN);
  g_signal_emit (self, signals[REVEALED], 0);
}
