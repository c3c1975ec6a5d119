/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A section of a form: some fields of one record, and a line that counts what is left to do. */
#include "cy-form.h"

#include "cy-section-title.h"

#include <glib/gi18n.h>

#define MIN_COLUMNS 2
#define MAX_COLUMNS 5

struct _CyFormSection
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *flow;
  GtkWidget *count;
  GPtrArray *editors;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyFormSection, cy_form_section, GTK_TYPE_WIDGET)

static void
editor_changed_cb (CyFieldEditor *editor, CyFormSection *self)
{
  g_signal_emit (self, signals[CHANGED], 0, cy_field_editor_get_field (editor));
}

static void
cy_form_section_dispose (GObject *object)
{
  CyFormSection *self = CY_FORM_SECTION (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_form_section_parent_class)->dispose (object);
}

static void
cy_form_section_class_init (CyFormSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_form_section_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cyform");

  /** CyFormSection::changed: the user changed a field (index) */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_FORM_SECTION,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);
}

static void
cy_form_section_init (CyFormSection *self)
{
  self->editors = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
make_head (CyFormSection *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (box), cy_section_title_new (title, NULL));
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_box_append (GTK_BOX (box), self->count);

  return box;
}

static GtkWidget *
make_editor (CyFormSection *self, CySession *session, const CyEntity *entity, guint field)
{
  GtkWidget *editor = cy_field_editor_new (session, entity, field);

  g_signal_connect (editor, "changed", G_CALLBACK (editor_changed_cb), self);
  g_ptr_array_add (self->editors, editor);

  return editor;
}

/**
 * cy_form_section_new:
 * @session: (nullable): for fields that point to a unit
 * @title: (nullable): translated
 * @entity: what kind of record
 * @fields: (array length=n_fields): indices of the fields, in order
 * @n_fields: how many
 *
 * Returns: a section without a record
 */
GtkWidget *
cy_form_section_new (CySession      *session,
                     const char     *title,
                     const CyEntity *entity,
                     const guint    *fields,
                     guint           n_fields)
{
  CyFormSection *self = g_object_new (CY_TYPE_FORM_SECTION, NULL);
  GtkWidget     *flow = gtk_flow_box_new ();
  guint          n_short = 0;

  self->flow = flow;
  if (title != NULL)
    gtk_box_append (GTK_BOX (self->box), make_head (self, title));
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), MIN_COLUMNS);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 14);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 8);
  gtk_box_append (GTK_BOX (self->box), flow);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *editor = make_editor (self, session, entity, fields[i]);

      /* Long texts want the whole line. */
      if (entity->fields[fields[i]].kind == CY_KIND_LONG_TEXT)
        {
          gtk_box_append (GTK_BOX (self->box), editor);
          continue;
        }
      gtk_flow_box_append (GTK_FLOW_BOX (flow), editor);
      gtk_widget_set_focusable (gtk_widget_get_parent (editor), FALSE);
      gtk_widget_set_valign (editor, GTK_ALIGN_START);
      n_short++;
    }
  cy_form_section_set_columns (self, MIN (n_short, MAX_COLUMNS));

  return GTK_WIDGET (self);
}

/**
 * cy_form_section_set_columns:
 * @self: a section
 * @n: how many fields stand side by side at most; where there is no room, fewer do
 */
void
cy_form_section_set_columns (CyFormSection *self, guint n)
{
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), MAX (n, MIN_COLUMNS));
}

/**
 * cy_form_section_set_record:
 * @self: a section
 * @record: (nullable): what is edited
 */
void
cy_form_section_set_record (CyFormSection *self, CyRecord *record)
{
  for (guint i = 0; i < self->editors->len; i++)
    cy_field_editor_set_record (g_ptr_array_index (self->editors, i), record);
  cy_form_section_update_count (self);
}

/**
 * cy_form_section_find:
 * @self: a section
 * @field: index of a field
 *
 * Returns: (nullable) (transfer none): its editor, when it is in this section
 */
CyFieldEditor *
cy_form_section_find (CyFormSection *self, guint field)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (cy_field_editor_get_field (g_ptr_array_index (self->editors, i)) == field)
      return g_ptr_array_index (self->editors, i);

  return NULL;
}

/**
 * cy_form_section_commit:
 * @self: a section
 *
 * Takes over what is still being typed.
 *
 * Returns: whether everything in it could be understood; else the first that could not has the
 *   focus
 */
gboolean
cy_form_section_commit (CyFormSection *self)
{
  CyFieldEditor *first = NULL;

  for (guint i = 0; i < self->editors->len; i++)
    {
      CyFieldEditor *editor = g_ptr_array_index (self->editors, i);

      cy_field_editor_commit (editor);
      if (first == NULL && !cy_field_editor_get_valid (editor))
        first = editor;
    }
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));

  return first == NULL;
}

/**
 * cy_form_section_clear_problems:
 * @self: a section
 *
 * Takes away every message but those on what cannot be understood.
 */
void
cy_form_section_clear_problems (CyFormSection *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (cy_field_editor_get_valid (g_ptr_array_index (self->editors, i)))
      cy_field_editor_set_problem (g_ptr_array_index (self->editors, i), NULL, FALSE);
}

/**
 * cy_form_section_update_count:
 * @self: a section
 *
 * Counts the fields with a problem anew, after the problems of its editors were set.
 */
void
cy_form_section_update_count (CyFormSection *self)
{
  g_autofree char *text = NULL;
  guint            n = 0;

  if (self->count == NULL)
    return;
  for (guint i = 0; i < self->editors->len; i++)
    n += cy_field_editor_has_problem (g_ptr_array_index (self->editors, i));
  text = g_strdup_printf (ngettext ("%u field to look at", "%u fields to look at", n), n);
  gtk_label_set_text (GTK_LABEL (self->count), n > 0 ? text : "");
}
