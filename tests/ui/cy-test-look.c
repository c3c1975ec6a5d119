/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Looks over a window as a careful tester does: is any word cut off, does anything stand over the
 * edge, has every control a name? */
#include "cy-test-look.h"

#include "cy-table-row.h"

/* Rounding of text. */
#define TOLERANCE 1

typedef struct
{
  GtkWidget  *window;
  const char *where;
  guint       n_faults;
} Look;

static void
report (Look *look, GtkWidget *widget, const char *fault, const char *text)
{
  g_autoptr (GString) path = g_string_new (NULL);
  GtkWidget *up = widget;

  for (guint i = 0; up != NULL && i < 7; i++, up = gtk_widget_get_parent (up))
    g_string_append_printf (path, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (up));
  g_test_message ("%s: %s: “%s” (%s)", look->where, fault, text != NULL ? text : "", path->str);
  look->n_faults++;
}

static gboolean
is_inside (GtkWidget *widget, GType type)
{
  return gtk_widget_get_ancestor (widget, type) != NULL;
}

/* ---- Words ---- */

/* What may be shortened where room is short: cells, names in the tree, paths; they can be read
 * whole elsewhere. */
static gboolean
may_be_cut (GtkWidget *label)
{
  GtkWidget *up = label;

  if (is_inside (label, CY_TYPE_TABLE_ROW))
    return TRUE;
  for (guint i = 0; up != NULL && i < 3; i++, up = gtk_widget_get_parent (up))
    if (gtk_widget_get_has_tooltip (up))
      return TRUE;

  return FALSE;
}

static void
look_at_label (Look *look, GtkWidget *widget)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
  const char  *text = gtk_label_get_text (GTK_LABEL (widget));
  int          width;
  int          height;

  if (*text == '\0')
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) && !may_be_cut (widget))
    report (look, widget, "shortened", text);
  if (width > gtk_widget_get_width (widget) + TOLERANCE)
    report (look, widget, "cut at the right", text);
  if (height > gtk_widget_get_height (widget) + TOLERANCE)
    report (look, widget, "cut at the bottom", text);
}

/* ---- Edges ---- */

static gboolean
can_scroll (GtkWidget *widget)
{
  GtkWidget    *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy;

  if (is_inside (widget, CY_TYPE_TABLE))
    return TRUE;
  if (scrolled == NULL)
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scrolled), &policy, NULL);

  return policy != GTK_POLICY_NEVER;
}

static void
look_at_edges (Look *look, GtkWidget *widget)
{
  graphene_rect_t box;

  if (can_scroll (widget) || !gtk_widget_compute_bounds (widget, look->window, &box))
    return;
  if (box.origin.x < -TOLERANCE ||
      box.origin.x + box.size.width > gtk_widget_get_width (look->window) + TOLERANCE)
    report (look, widget, "over the edge", NULL);
}

/* ---- Names ---- */

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* The parts of a compound control take its name. */
static gboolean
is_named_by_parents (GtkWidget *widget)
{
  for (guint i = 0; widget != NULL && i < 3; i++, widget = gtk_widget_get_parent (widget))
    if (is_named (widget))
      return TRUE;

  return FALSE;
}

static gboolean
is_control (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) &&
         !GTK_IS_LABEL (widget) && !GTK_IS_WINDOW (widget) && !GTK_IS_SCROLLED_WINDOW (widget) &&
         !GTK_IS_POPOVER (widget);
}

static void
look_at_name (Look *look, GtkWidget *widget)
{
  if (is_control (widget) && !is_named_by_parents (widget) &&
      (GTK_IS_EDITABLE (widget) || GTK_IS_DROP_DOWN (widget) || !has_words (widget)))
    report (look, widget, "has no name", NULL);
}

static void
look_at (Look *look, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    return;
  if (GTK_IS_LABEL (widget))
    look_at_label (look, widget);
  look_at_edges (look, widget);
  look_at_name (look, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (look, child);
}

/* Looks at all that is shown in @window; @where is for the messages.
 *
 * Returns: the number of faults, each of which was said */
guint
cy_test_look (GtkWidget *window, const char *where)
{
  Look look = { window, where, 0 };

  look_at (&look, window);

  return look.n_faults;
}
