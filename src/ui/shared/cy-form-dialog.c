/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A window that asks for a few values: labels above the fields, what is wrong at the foot. */
#include "cy-form-dialog.h"

#include "cy-date.h"
#include "cy-form.h"

#include <glib/gi18n.h>

#define WIDTH 420

/* With a section of fields: the name of an office goes into half of it. */
#define SECTION_WIDTH 500
#define N_COLUMNS 2

struct _CyFormDialog
{
  GtkWindow parent_instance;

  GtkWidget *body;
  GtkWidget *message;
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (CyFormDialog, cy_form_dialog, GTK_TYPE_WINDOW)

static guint accepted_signal;

static void
accept_cb (GtkButton *button, CyFormDialog *self)
{
  g_autoptr (CyFormDialog) hold = g_object_ref (self);
  gboolean taken = FALSE;

  g_signal_emit (self, accepted_signal, 0, &taken);
  if (taken)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (GtkButton *button, CyFormDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (widget));

  return TRUE;
}

/* The first field is what the user came for. */
static void
cy_form_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cy_form_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (CY_FORM_DIALOG (widget)->body, GTK_DIR_TAB_FORWARD);
}

static void
cy_form_dialog_class_init (CyFormDialogClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = cy_form_dialog_map;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
  /**
   * CyFormDialog::accepted:
   *
   * Returns: whether the values were taken; the dialog then closes
   */
  accepted_signal = g_signal_new ("accepted",
                                  CY_TYPE_FORM_DIALOG,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  g_signal_accumulator_true_handled,
                                  NULL,
                                  NULL,
                                  G_TYPE_BOOLEAN,
                                  0);
}

static GtkWidget *
make_foot (CyFormDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->message = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->message, "error");
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_set_hexpand (self->message, TRUE);
  self->accept = gtk_button_new ();
  gtk_widget_add_css_class (self->accept, "primary");
  gtk_widget_add_css_class (foot, "dialog-foot");
  gtk_box_append (GTK_BOX (foot), self->message);
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), self->accept);
  g_signal_connect (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect (self->accept, "clicked", G_CALLBACK (accept_cb), self);

  return foot;
}

static void
cy_form_dialog_init (CyFormDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->body, "dialog-body");
  gtk_widget_set_vexpand (self->body, TRUE);
  gtk_box_append (GTK_BOX (box), self->body);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dialog");
  gtk_window_set_default_widget (GTK_WINDOW (self), self->accept);
}

/**
 * cy_form_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @title: what is asked for
 * @accept: words of the button that agrees: a verb
 *
 * Returns: (transfer none): a dialog without fields, not shown yet, which destroys itself
 */
GtkWidget *
cy_form_dialog_new (GtkWindow *parent, const char *title, const char *accept)
{
  CyFormDialog *self =
    g_object_new (CY_TYPE_FORM_DIALOG, "transient-for", parent, "title", title, NULL);

  gtk_button_set_label (GTK_BUTTON (self->accept), accept);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * cy_form_dialog_add:
 * @self: a dialog
 * @child: (transfer floating): comes below what is there
 */
void
cy_form_dialog_add (CyFormDialog *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->body), child);
}

/**
 * cy_form_dialog_add_section:
 * @self: a dialog
 * @section: (transfer floating): a #CyFormSection; comes below what is there
 *
 * Its fields stand two by two, unless somebody gave the dialog a width of its own.
 */
void
cy_form_dialog_add_section (CyFormDialog *self, GtkWidget *section)
{
  int width;
  int height;

  cy_form_dialog_add (self, section);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width != WIDTH && width != SECTION_WIDTH)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), SECTION_WIDTH, -1);
  cy_form_section_set_columns (CY_FORM_SECTION (section), N_COLUMNS);
}

/**
 * cy_form_dialog_add_field:
 * @self: a dialog
 * @label: what the value is
 * @editor: (transfer floating): where it is entered
 *
 * Returns: (transfer none): label and editor, to be hidden together
 */
GtkWidget *
cy_form_dialog_add_field (CyFormDialog *self, const char *label, GtkWidget *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *words = gtk_label_new (label);

  gtk_widget_add_css_class (box, "form-field");
  gtk_widget_add_css_class (words, "label");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  cy_form_dialog_add (self, box);

  return box;
}

/**
 * cy_form_dialog_set_message:
 * @self: a dialog
 * @message: (nullable): what is wrong and what to do
 */
void
cy_form_dialog_set_message (CyFormDialog *self, const char *message)
{
  gtk_label_set_text (GTK_LABEL (self->message), message != NULL ? message : "");
}

/**
 * cy_form_dialog_set_ready:
 * @self: a dialog
 * @ready: whether there is enough to agree to
 */
void
cy_form_dialog_set_ready (CyFormDialog *self, gboolean ready)
{
  gtk_widget_set_sensitive (self->accept, ready);
}

/**
 * cy_form_dialog_read_day:
 * @self: a dialog
 * @entry: where a day is typed
 * @day: (out): the day
 *
 * Asks for a whole day where there is none.
 *
 * Returns: whether there was one
 */
gboolean
cy_form_dialog_read_day (CyFormDialog *self, GtkWidget *entry, gint64 *day)
{
  CyDateParse parse;

  if (cy_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &parse) != CY_DATE_OK ||
      cy_date_get_day (parse.date) == 0)
    {
      cy_form_dialog_set_message (self, _ ("Give the day as 2026-03-01."));
      return FALSE;
    }
  *day = parse.date;

  return TRUE;
}
