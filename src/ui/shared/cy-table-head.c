/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The head of one column: its title, a note under it, and an arrow when it sorts. */
#include "cy-table-head.h"

#include "cy-style.h"

struct _CyTableHead
{
  GtkWidget parent_instance;

  CyTableLane *lane;
  GtkWidget   *title;
  GtkWidget   *note;
  gboolean     sorted;
  gboolean     descending;
};

G_DEFINE_FINAL_TYPE (CyTableHead, cy_table_head, GTK_TYPE_WIDGET)

/* Where the arrow goes: after the title, before it where titles stand at the right; in a narrow
 * column into the padding, since the title is not to give way. */
static double
arrow_x (CyTableHead *self, double size)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  PangoRectangle text;
  double         x;
  double         y;
  int            left;

  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (self->title)), NULL, &text);
  gtk_label_get_layout_offsets (GTK_LABEL (self->title), &left, NULL);
  gtk_widget_translate_coordinates (self->title, widget, left + text.x, 0, &x, &y);
  if (self->lane->spec.flags & CY_TABLE_COLUMN_NUMERIC && self->lane->spec.note == NULL)
    return MAX (x - 1.6 * size, 0);

  return MIN (x + text.width + 0.6 * size, gtk_widget_get_width (widget) - 0.2 * size);
}

static void
cy_table_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyTableHead *self = CY_TABLE_HEAD (widget);
  double       size = 7 * cy_style_get_em (widget);
  double       middle = gtk_widget_get_height (widget) / 2.0;
  double       up = self->descending ? -1 : 1;
  double       x;
  GdkRGBA      color;
  cairo_t     *cr;

  GTK_WIDGET_CLASS (cy_table_head_parent_class)->snapshot (widget, snapshot);
  if (!self->sorted)
    return;

  x = arrow_x (self, size);
  cy_style_get_color (widget, "cy_accent", &color);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) x,
                                                       (float) (middle - size),
                                                       (float) size,
                                                       (float) (2 * size)));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_move_to (cr, x, middle + up * size * 0.3);
  cairo_rel_line_to (cr, size, 0);
  cairo_rel_line_to (cr, -size / 2, -up * size * 0.6);
  cairo_fill (cr);
  cairo_destroy (cr);
}

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
  widget_class->snapshot = cy_table_head_snapshot;
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
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (self->title), GTK_JUSTIFY_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->note);
  gtk_widget_set_parent (words, GTK_WIDGET (self));
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

/* In the middle; of an odd number of characters rather before a word that joins two others. */
static const char *
find_middle (const char *title, glong n)
{
  const char *half = g_utf8_offset_to_pointer (title, n / 2);
  const char *next = g_utf8_next_char (half);

  return n % 2 == 1 && (g_str_has_prefix (next, "与") || g_str_has_prefix (next, "和")) ? next
                                                                                        : half;
}

/* Narrow columns have a note, and their titles stand in two lines of like length, from four
 * characters on; words of other scripts than Chinese wrap by themselves. */
static char *
break_title (const char *title)
{
  glong       n = g_utf8_strlen (title, -1);
  const char *half;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_iswide (g_utf8_get_char (p)))
      return g_strdup (title);

  if (n < 4)
    return g_strdup (title);
  half = find_middle (title, n);

  return g_strdup_printf ("%.*s\n%s", (int) (half - title), title, half);
}

static float
alignment (CyTableLane *lane)
{
  if (lane->spec.note != NULL || lane->spec.flags & CY_TABLE_COLUMN_CENTER)
    return 0.5f;

  return lane->spec.flags & CY_TABLE_COLUMN_NUMERIC ? 1 : 0;
}

static void
set_label (GtkWidget *label, const char *text, float align)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), align);
}

void
cy_table_head_set_lane (CyTableHead *self, CyTableLane *lane)
{
  const char      *group = lane->spec.group;
  const char      *note = lane->spec.note;
  g_autofree char *title =
    note != NULL ? break_title (lane->spec.title) : g_strdup (lane->spec.title);
  g_autofree char *name = group != NULL ? g_strdup_printf ("%s %s", group, lane->spec.title)
                                        : g_strdup (lane->spec.title);

  self->lane = lane;
  set_label (self->title, title, alignment (lane));
  gtk_label_set_wrap (GTK_LABEL (self->title), note != NULL);
  gtk_label_set_lines (GTK_LABEL (self->title), note != NULL ? 2 : -1);
  set_label (self->note, note != NULL ? note : "", alignment (lane));
  gtk_widget_set_visible (self->note, note != NULL);
  if (note != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "noted");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
cy_table_head_set_sort (CyTableHead *self, gboolean sorted, gboolean descending)
{
  self->sorted = sorted;
  self->descending = descending;
  if (sorted)
    gtk_widget_add_css_class (GTK_WIDGET (self), "sorted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "sorted");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_SORT,
                                  !sorted      ? GTK_ACCESSIBLE_SORT_NONE
                                  : descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                               : GTK_ACCESSIBLE_SORT_ASCENDING,
                                  -1);
}
