/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Errors stand in the data: mend them, or say why the table goes out all the same. */
#include "cy-report-gate.h"

#include "cy-note.h"

#include <glib/gi18n.h>

struct _CyReportGate
{
  GtkWidget parent_instance;

  GtkWidget *note;
  GtkWidget *reason;
  GtkWidget *message;
  guint      n_errors;
};

G_DEFINE_FINAL_TYPE (CyReportGate, cy_report_gate, GTK_TYPE_WIDGET)

static guint check_signal;

static void
check_cb (CyNote *note, CyReportGate *self)
{
  g_signal_emit (self, check_signal, 0);
}

static void
reason_changed_cb (GtkEditable *editable, CyReportGate *self)
{
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_remove_css_class (self->reason, "invalid");
}

static void
cy_report_gate_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_report_gate_parent_class)->dispose (object);
}

static void
cy_report_gate_class_init (CyReportGateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_report_gate_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cyfield");
  /**
   * CyReportGate::check:
   *
   * The user wants to see the errors.
   */
  check_signal = g_signal_new ("check",
                               CY_TYPE_REPORT_GATE,
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               0);
}

static void
cy_report_gate_init (CyReportGate *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->note = cy_note_new (NULL);
  self->reason = gtk_entry_new ();
  self->message = gtk_label_new (_ ("Say why, or mend the errors first."));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason),
                                  _ ("Reason for exporting unchecked data"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason for exporting unchecked data"),
                                  -1);
  gtk_widget_add_css_class (self->message, "error");
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  gtk_widget_set_parent (self->reason, GTK_WIDGET (self));
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self->note, "action", G_CALLBACK (check_cb), self);
  g_signal_connect (self->reason, "changed", G_CALLBACK (reason_changed_cb), self);
}

/**
 * cy_report_gate_new:
 *
 * Returns: (transfer floating): a gate that stands open and is not seen
 */
GtkWidget *
cy_report_gate_new (void)
{
  return g_object_new (CY_TYPE_REPORT_GATE, NULL);
}

/**
 * cy_report_gate_set_errors:
 * @self: a gate
 * @n_errors: that stand in the data; none opens the gate
 */
void
cy_report_gate_set_errors (CyReportGate *self, guint n_errors)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u error stands in the data",
                                                      "%u errors stand in the data",
                                                      n_errors),
                                            n_errors);

  self->n_errors = n_errors;
  cy_note_set (CY_NOTE (self->note),
               title,
               _ ("Mend them before the table goes to superiors. If it has to go out now, give a "
                  "reason: the table is then marked as unchecked, and the log keeps the reason."),
               _ ("Go to Check Data"));
  gtk_widget_set_visible (GTK_WIDGET (self), n_errors > 0);
}

guint
cy_report_gate_get_errors (CyReportGate *self)
{
  return self->n_errors;
}

/**
 * cy_report_gate_dup_reason:
 * @self: a gate
 *
 * Returns: (transfer full) (nullable): why errors may stand; %NULL when none do or none was given
 */
char *
cy_report_gate_dup_reason (CyReportGate *self)
{
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  return self->n_errors > 0 && *reason != '\0' ? g_steal_pointer (&reason) : NULL;
}

/**
 * cy_report_gate_pass:
 * @self: a gate
 *
 * Returns: whether the table may go out; if not, the user is asked for a reason
 */
gboolean
cy_report_gate_pass (CyReportGate *self)
{
  g_autofree char *reason = cy_report_gate_dup_reason (self);

  if (self->n_errors == 0 || reason != NULL)
    return TRUE;

  gtk_widget_set_visible (self->message, TRUE);
  gtk_widget_add_css_class (self->reason, "invalid");
  gtk_widget_grab_focus (self->reason);

  return FALSE;
}
