/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The head of one column: its title, a note under it, and an arrow when it sorts. */
#include "cy-table-head.h"

struct _CyTableHead
{
  GtkWidget parent_instance;

  CyTableLane *lane;
  GtkWidget   *title;
  GtkWidget   *note;
  GtkWidget   *arrow;
};

G_DEFINE_FINAL_TYPE (CyTableHead, cy_table_head, GTK_TYPE_WIDGET)

static void
cy_table_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_table_head_parent_class)->dispose (object);
}

static void
cy_table_head_class_init (CyTableHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_table_head_dispose;
  gtk_widget_class_set_css_name (widget_class, "cytablehead");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
}

static void
cy_table_head_init (CyTableHead *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = gtk_label_new (NULL);
  self->note = gtk_label_new (NULL);
  self->arrow = gtk_image_new ();
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->note);
  gtk_widget_set_parent (words, GTK_WIDGET (self));
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cy_table_head_new (void)
{
  return g_object_new (CY_TYPE_TABLE_HEAD, NULL);
}

CyTableLane *
cy_table_head_get_lane (CyTableHead *self)
{
  return self->lane;
}

/* A title with a note under it may take two lines: such columns are narrow. */
void
cy_table_head_set_lane (CyTableHead *self, CyTableLane *lane)
{
  gboolean         noted = lane->spec.note != NULL;
  float            align = lane->spec.flags & CY_TABLE_COLUMN_NUMERIC  ? 1
                           : lane->spec.flags & CY_TABLE_COLUMN_CENTER ? 0.5f
                                                                       : 0;
  g_autofree char *name = g_strjoin (" ",
                                     lane->spec.group != NULL ? lane->spec.group : lane->spec.title,
                                     lane->spec.group != NULL ? lane->spec.title : NULL,
                                     NULL);

  self->lane = lane;
  gtk_label_set_text (GTK_LABEL (self->title), lane->spec.title);
  gtk_label_set_wrap (GTK_LABEL (self->title), noted);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->title), noted ? 2 : -1);
  gtk_label_set_justify (GTK_LABEL (self->title),
                         align > 0.5f ? GTK_JUSTIFY_RIGHT
                         : align > 0  ? GTK_JUSTIFY_CENTER
                                      : GTK_JUSTIFY_LEFT);
  gtk_label_set_xalign (GTK_LABEL (self->title), align);
  gtk_label_set_text (GTK_LABEL (self->note), noted ? lane->spec.note : "");
  gtk_label_set_xalign (GTK_LABEL (self->note), align);
  gtk_widget_set_visible (self->note, noted);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
cy_table_head_set_sort (CyTableHead *self, gboolean sorted, gboolean descending)
{
  gtk_widget_set_visible (self->arrow, sorted);
  if (sorted)
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                    descending ? "pan-down-symbolic" : "pan-up-symbolic");
      gtk_widget_add_css_class (GTK_WIDGET (self), "sorted");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "sorted");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_SORT,
                                  !sorted      ? GTK_ACCESSIBLE_SORT_NONE
                                  : descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                               : GTK_ACCESSIBLE_SORT_ASCENDING,
                                  -1);
}
