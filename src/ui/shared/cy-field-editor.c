/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Edits one field of a record: label above, trouble below its control.
 *
 * What cannot be understood stays in the control with its message; the record keeps the last
 * value that made sense. Text reaches the record when its entry is left or committed; that there
 * is some is said at once, by the action "form.edited". */
#include "cy-field-editor.h"

#include "cy-field-control.h"

#include <glib/gi18n.h>

struct _CyFieldEditor
{
  GtkWidget parent_instance;

  const CyEntity *entity;
  guint           field;
  CyRecord       *record;
  gulong          record_handler;

  GtkWidget *box;
  GtkWidget *control;
  GtkWidget *message;
  char      *hint;  /* (nullable): stands where there is no message */
  GtkWidget *offer; /* (nullable): what can be done about it */
  gboolean   valid;
  gboolean   showing; /* the control is being filled, not edited */
  gboolean   has_problem;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyFieldEditor, cy_field_editor, GTK_TYPE_WIDGET)

static const CyField *
get_field (CyFieldEditor *self)
{
  return &self->entity->fields[self->field];
}

static const CyValue *
get_value (CyFieldEditor *self)
{
  static const CyValue none = CY_VALUE_INIT;

  return self->record != NULL ? cy_record_get (self->record, self->field) : &none;
}

/* ---- From the record to the control ---- */

static void
show_value (CyFieldEditor *self)
{
  self->showing = TRUE;
  cy_field_control_show (self->control, get_field (self), get_value (self));
  self->valid = TRUE;
  self->showing = FALSE;
}

static void
record_changed_cb (CyRecord *record, guint field, CyFieldEditor *self)
{
  if (field == self->field && !self->showing)
    show_value (self);
}

/* ---- From the control to the record ---- */

static void
store (CyFieldEditor *self, const CyValue *value)
{
  self->valid = TRUE;
  self->showing = TRUE;
  if (self->record != NULL && cy_record_set (self->record, self->field, value))
    g_signal_emit (self, signals[CHANGED], 0);
  self->showing = FALSE;
}

static const char *
explain (CyKind kind)
{
  if (kind == CY_KIND_DATE)
    return _ ("Write a date such as 1990.05 or 1990.05.03.");
  if (kind == CY_KIND_INT)
    return _ ("Write a whole number.");

  return _ ("Write a number.");
}

static void
edited_cb (CyFieldEditor *self)
{
  if (!self->showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "form.edited", NULL);
}

static void
entered_cb (CyFieldEditor *self)
{
  const CyField *field = get_field (self);
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (self->showing ||
      (self->valid && cy_field_control_is_untouched (self->control, field, get_value (self))))
    return;
  if (cy_field_control_read (self->control, field, &value))
    {
      if (!self->valid)
        cy_field_editor_set_problem (self, NULL, FALSE);
      store (self, &value);
      return;
    }
  self->valid = FALSE;
  cy_field_editor_set_problem (self, explain (field->kind), TRUE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_label (CyFieldEditor *self)
{
  const CyField *field = get_field (self);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget     *label = gtk_label_new (_ (field->title));

  gtk_widget_add_css_class (label, "label");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  if (field->flags & (CY_FIELD_REQUIRED | CY_FIELD_REPORT))
    {
      GtkWidget *required = gtk_label_new (_ ("Required"));

      gtk_widget_add_css_class (required, "caption");
      gtk_box_append (GTK_BOX (box), required);
    }

  return box;
}

/* ---- Class ---- */

static void
cy_field_editor_dispose (GObject *object)
{
  CyFieldEditor *self = CY_FIELD_EDITOR (object);

  cy_field_editor_set_record (self, NULL);
  g_clear_pointer (&self->hint, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_field_editor_parent_class)->dispose (object);
}

static gboolean
cy_field_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CY_FIELD_EDITOR (widget)->control);
}

static void
cy_field_editor_class_init (CyFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_field_editor_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_field_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cyfield");

  /** CyFieldEditor::changed: the user gave the field another value, or one that makes no sense */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_FIELD_EDITOR,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_field_editor_init (CyFieldEditor *self)
{
  self->valid = TRUE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cy_field_editor_new:
 * @session: (nullable): for fields that point to a unit
 * @entity: what kind of record
 * @field: index of the field
 *
 * Returns: an editor without a record
 */
GtkWidget *
cy_field_editor_new (CySession *session, const CyEntity *entity, guint field)
{
  CyFieldEditor *self = g_object_new (CY_TYPE_FIELD_EDITOR, NULL);

  self->entity = entity;
  self->field = field;
  self->control = cy_field_control_new (session,
                                        get_field (self),
                                        G_CALLBACK (edited_cb),
                                        G_CALLBACK (entered_cb),
                                        self);
  if (get_field (self)->kind != CY_KIND_BOOL)
    gtk_box_append (GTK_BOX (self->box), make_label (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cy_field_control_get_heard (self->control)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (get_field (self)->title),
                                  -1);
  gtk_box_append (GTK_BOX (self->box), self->control);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), CY_FIELD_CONTROL_CHARS);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->message);

  return GTK_WIDGET (self);
}

/**
 * cy_field_editor_set_record:
 * @self: an editor
 * @record: (nullable): the record it edits, at once as the user leaves the control
 */
void
cy_field_editor_set_record (CyFieldEditor *self, CyRecord *record)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;
  self->record_handler = g_signal_connect (record, "changed", G_CALLBACK (record_changed_cb), self);
  cy_field_editor_set_problem (self, NULL, FALSE);
  show_value (self);
}

/**
 * cy_field_editor_get_control:
 * @self: an editor
 *
 * Returns: (transfer none): what the value is typed or chosen in
 */
GtkWidget *
cy_field_editor_get_control (CyFieldEditor *self)
{
  return self->control;
}

guint
cy_field_editor_get_field (CyFieldEditor *self)
{
  return self->field;
}

/**
 * cy_field_editor_set_about:
 * @self: an editor
 * @about: what the value is about, translated; said before the title to who does not see where the
 *   editor stands, as several of the same field do
 */
void
cy_field_editor_set_about (CyFieldEditor *self, const char *about)
{
  g_autofree char *label = g_strconcat (about, " ", _ (get_field (self)->title), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (cy_field_control_get_heard (self->control)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
}

/**
 * cy_field_editor_get_valid:
 * @self: an editor
 *
 * Returns: whether what stands in the control could be understood
 */
gboolean
cy_field_editor_get_valid (CyFieldEditor *self)
{
  return self->valid;
}

/**
 * cy_field_editor_get_filled:
 * @self: an editor
 *
 * Returns: whether the record has a value for the field
 */
gboolean
cy_field_editor_get_filled (CyFieldEditor *self)
{
  return self->record != NULL && cy_record_has (self->record, self->field);
}

/* Read aloud with the field as well. */
static void
say (CyFieldEditor *self, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (cy_field_control_get_heard (self->control)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "",
                                  -1);
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

/**
 * cy_field_editor_set_hint:
 * @self: an editor
 * @hint: (nullable): what the value is for or in what it is counted, translated; stands below the
 *   control while nothing is wrong
 */
void
cy_field_editor_set_hint (CyFieldEditor *self, const char *hint)
{
  g_free (self->hint);
  self->hint = g_strdup (hint);
  if (!self->has_problem)
    say (self, hint);
}

/**
 * cy_field_editor_set_problem:
 * @self: an editor
 * @message: (nullable): what is wrong and what to do, translated; %NULL when nothing is
 * @is_error: whether it keeps the record from being reported, or only asks to look again
 */
void
cy_field_editor_set_problem (CyFieldEditor *self, const char *message, gboolean is_error)
{
  self->has_problem = message != NULL;
  if (self->offer != NULL)
    gtk_box_remove (GTK_BOX (self->box), g_steal_pointer (&self->offer));
  say (self, message != NULL ? message : self->hint);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cy_field_control_get_heard (self->control)),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL && is_error ? GTK_ACCESSIBLE_INVALID_TRUE
                                                           : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_widget_remove_css_class (self->message, "error");
  gtk_widget_remove_css_class (self->message, "warn");
  gtk_widget_remove_css_class (self->control, "invalid");
  if (message == NULL)
    return;
  gtk_widget_add_css_class (self->message, is_error ? "error" : "warn");
  if (is_error)
    gtk_widget_add_css_class (self->control, "invalid");
}

/**
 * cy_field_editor_offer:
 * @self: an editor with a problem
 * @label: words of a button below the message, translated
 * @action: what it does: an action of a widget around the editor
 *
 * The button goes with the message.
 */
void
cy_field_editor_offer (CyFieldEditor *self, const char *label, const char *action)
{
  GtkWidget *words = gtk_label_new (label);

  if (self->offer != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->offer);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (words), CY_FIELD_CONTROL_CHARS / 2);
  self->offer = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->offer), words);
  gtk_widget_set_tooltip_text (self->offer, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offer),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->offer), action);
  gtk_widget_add_css_class (self->offer, "link");
  gtk_box_append (GTK_BOX (self->box), self->offer);
}

gboolean
cy_field_editor_has_problem (CyFieldEditor *self)
{
  return self->has_problem;
}

/**
 * cy_field_editor_commit:
 * @self: an editor
 *
 * Takes over what stands in the control, as leaving it does.
 */
void
cy_field_editor_commit (CyFieldEditor *self)
{
  if (GTK_IS_ENTRY (self->control))
    entered_cb (self);
}
