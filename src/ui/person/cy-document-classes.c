/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ten classes of a person's file: what is there, what is missing, and where to add it. */
#include "cy-document-classes.h"

#include "cy-file-classes.h"
#include "cy-section-title.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

#define COLUMNS 2
#define CELLS 3 /* of a class: name, what there is, what to do */

struct _CyDocumentClasses
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *count;
  GtkWidget *grid;
};

enum
{
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyDocumentClasses, cy_document_classes, GTK_TYPE_WIDGET)

static void
add_clicked_cb (GtkWidget *button, CyDocumentClasses *self)
{
  g_signal_emit (self, signals[ADD], 0, gtk_widget_get_name (button));
}

static GtkWidget *
make_state (const CyFileClass *class)
{
  g_autofree char *text = NULL;

  if (class->n_documents == 0)
    return cy_tag_new (_ ("Missing"), "warn");
  if (class->n_files < class->n_documents)
    text = g_strdup_printf (_ ("✓ %u, files of %u"), class->n_documents, class->n_files);
  else
    text = g_strdup_printf (_ ("✓ %u"), class->n_documents);

  return cy_tag_new (text, "ok");
}

static GtkWidget *
make_add (CyDocumentClasses *self, const CyFileClass *class, gboolean may_add)
{
  GtkWidget       *button = gtk_button_new_with_label (C_ ("document", "Add…"));
  g_autofree char *label = g_strdup_printf (_ ("Add to %s"), class->name);

  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_name (button, class->code);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, may_add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked_cb), self);

  return button;
}

static void
attach (CyDocumentClasses *self, const CyFileClass *class, guint nth, gboolean may_add)
{
  int        rows = CY_FILE_CLASSES / COLUMNS;
  int        row = (int) nth % rows;
  int        column = (int) nth / rows * CELLS;
  GtkWidget *name = gtk_label_new (class->name);
  GtkWidget *state = make_state (class);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_halign (state, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (self->grid), name, column, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), state, column + 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), make_add (self, class, may_add), column + 2, row, 1, 1);
}

/* ---- Class ---- */

static void
cy_document_classes_dispose (GObject *object)
{
  CyDocumentClasses *self = CY_DOCUMENT_CLASSES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_document_classes_parent_class)->dispose (object);
}

static void
cy_document_classes_class_init (CyDocumentClassesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_document_classes_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyDocumentClasses::add: the user wants to add a document of a class, given by its code */
  signals[ADD] = g_signal_new ("add",
                               CY_TYPE_DOCUMENT_CLASSES,
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               1,
                               G_TYPE_STRING);
}

static void
cy_document_classes_init (CyDocumentClasses *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->count = gtk_label_new (NULL);
  self->grid = gtk_grid_new ();
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_add_css_class (self->count, "muted");
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Completeness of the file"), NULL));
  gtk_box_append (GTK_BOX (self->box), self->count);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_document_classes_new (void)
{
  return g_object_new (CY_TYPE_DOCUMENT_CLASSES, NULL);
}

/**
 * cy_document_classes_show:
 * @self: the list
 * @documents: (element-type CyRecord): of a person
 * @may_add: whether documents can be added now
 */
void
cy_document_classes_show (CyDocumentClasses *self, GPtrArray *documents, gboolean may_add)
{
  CyFileClass      classes[CY_FILE_CLASSES];
  g_autofree char *text = NULL;
  GtkWidget       *child;

  cy_file_classes_count (classes, documents);
  text = g_strdup_printf (_ ("%u of the %u classes are there. Rewards and penalties only where "
                             "there are any."),
                          cy_file_classes_get_n_there (classes),
                          CY_FILE_CLASSES);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < CY_FILE_CLASSES; i++)
    attach (self, &classes[i], i, may_add);
}
