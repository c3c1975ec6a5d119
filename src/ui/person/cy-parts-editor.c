/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Edits all parts of one kind of a dossier: one card a part, with a button to add another. */
#include "cy-parts-editor.h"

#include "cy-form.h"

#include <glib/gi18n.h>

struct _CyPartsEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *empty;

  CySession      *session;
  const CyEntity *entity;
  CyDossier      *dossier;
  GPtrArray      *sections;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPartsEditor, cy_parts_editor, GTK_TYPE_WIDGET)

static void fill (CyPartsEditor *self);

static void
section_changed_cb (CyFormSection *section, guint field, CyPartsEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_clicked_cb (GtkButton *button, CyPartsEditor *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  cy_dossier_remove (self->dossier, self->entity, index);
  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_clicked_cb (GtkButton *button, CyPartsEditor *self)
{
  CyFormSection *section;

  if (self->dossier == NULL)
    return;
  cy_dossier_add (self->dossier, self->entity);
  fill (self);
  section = g_ptr_array_index (self->sections, self->sections->len - 1);
  gtk_widget_child_focus (GTK_WIDGET (section), GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_remove (CyPartsEditor *self, guint index)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Delete line %u"), index + 1);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);

  return button;
}

static void
add_part (CyPartsEditor *self, guint index, CyRecord *part)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  GtkWidget       *label = gtk_label_new (number);
  GtkWidget       *section;

  for (guint i = 0; i < self->entity->n_fields; i++)
    if (!(self->entity->fields[i].flags & CY_FIELD_HIDDEN))
      g_array_append_val (fields, i);
  section = cy_form_section_new (self->session,
                                 NULL,
                                 self->entity,
                                 (const guint *) fields->data,
                                 fields->len);
  cy_form_section_set_record (CY_FORM_SECTION (section), part);
  g_signal_connect (section, "changed", G_CALLBACK (section_changed_cb), self);
  gtk_widget_set_hexpand (section, TRUE);
  gtk_widget_add_css_class (label, "muted");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (card, "part");
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (card), section);
  gtk_box_append (GTK_BOX (card), make_remove (self, index));
  gtk_box_append (GTK_BOX (self->list), card);
  g_ptr_array_add (self->sections, section);
}

static void
fill (CyPartsEditor *self)
{
  GPtrArray *parts =
    self->dossier != NULL ? cy_dossier_get_parts (self->dossier, self->entity) : NULL;
  GtkWidget *child;

  g_ptr_array_set_size (self->sections, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    add_part (self, i, g_ptr_array_index (parts, i));
  gtk_widget_set_visible (self->empty, parts == NULL || parts->len == 0);
}

static void
cy_parts_editor_dispose (GObject *object)
{
  CyPartsEditor *self = CY_PARTS_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_parts_editor_parent_class)->dispose (object);
}

static void
cy_parts_editor_class_init (CyPartsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_parts_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPartsEditor::changed: the user changed, added or removed something */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_PARTS_EDITOR,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_parts_editor_init (CyPartsEditor *self)
{
  self->sections = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
make_add (CyPartsEditor *self, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked_cb), self);

  return button;
}

/**
 * cy_parts_editor_new:
 * @session: for fields that point to a unit
 * @entity: what kind of part
 * @add: (nullable): label of the button that adds one, translated
 * @empty: what to say when there is none, translated
 *
 * Returns: an editor without a dossier
 */
GtkWidget *
cy_parts_editor_new (CySession *session, const CyEntity *entity, const char *add, const char *empty)
{
  CyPartsEditor *self = g_object_new (CY_TYPE_PARTS_EDITOR, NULL);

  self->session = g_object_ref (session);
  self->entity = entity;
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->empty = gtk_label_new (empty);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "muted");
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->empty);
  if (add != NULL)
    gtk_box_append (GTK_BOX (self->box), make_add (self, add));

  return GTK_WIDGET (self);
}

/**
 * cy_parts_editor_set_dossier:
 * @self: an editor
 * @dossier: (nullable): whose parts it edits, at once
 */
void
cy_parts_editor_set_dossier (CyPartsEditor *self, CyDossier *dossier)
{
  g_set_object (&self->dossier, dossier);
  fill (self);
}

/**
 * cy_parts_editor_commit:
 * @self: an editor
 *
 * Returns: whether everything that is still being typed could be understood
 */
gboolean
cy_parts_editor_commit (CyPartsEditor *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (!cy_form_section_commit (g_ptr_array_index (self->sections, i)))
      return FALSE;

  return TRUE;
}

/**
 * cy_parts_editor_find:
 * @self: an editor
 * @index: of the part
 * @field: of the part's entity
 *
 * Returns: (nullable) (transfer none): the editor of that field
 */
CyFieldEditor *
cy_parts_editor_find (CyPartsEditor *self, guint index, guint field)
{
  return index < self->sections->len
           ? cy_form_section_find (g_ptr_array_index (self->sections, index), field)
           : NULL;
}

void
cy_parts_editor_clear_problems (CyPartsEditor *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    cy_form_section_clear_problems (g_ptr_array_index (self->sections, i));
}
