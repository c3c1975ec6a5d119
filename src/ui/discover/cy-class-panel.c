/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads or the pool by source, direction, maturity or own tags: a grid of figures to click on. */
#include "cy-class-panel.h"

#include "cy-segments.h"

#include <glib/gi18n.h>

#define N_AXES CY_LEAD_N_AXES

struct _CyClassPanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *grid;
  CyLeadAxis axis;
  gboolean   is_pool;
};

enum
{
  CHANGED,
  FIGURE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyClassPanel, cy_class_panel, GTK_TYPE_WIDGET)

/**
 * cy_lead_row_get_facts:
 * @row: a lead
 *
 * Returns: what of it is counted, valid as long as @row is
 */
CyLeadFacts
cy_lead_row_get_facts (const CyLeadRow *row)
{
  return (CyLeadFacts){
    .values = { row->source, row->direction, row->maturity, row->tags },
    .gender = row->gender,
    .birth = row->birth,
    .political = row->political,
    .education = row->education,
  };
}

/* ---- Choosing ---- */

static void
axis_cb (CySegments *segments, guint axis, CyClassPanel *self)
{
  self->axis = axis;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
side_cb (CySegments *segments, guint side, CyClassPanel *self)
{
  self->is_pool = side == 1;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
figure_cb (GtkButton *button, CyClassPanel *self)
{
  g_signal_emit (self,
                 signals[FIGURE],
                 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "class")),
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "figure")));
}

/* ---- The grid ---- */

static void
add_label (CyClassPanel *self, const char *text, const char *style, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           column == 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_label_set_width_chars (GTK_LABEL (label), column == 0 ? 11 : -1);
  if (column == 0)
    gtk_widget_set_tooltip_text (label, text);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

static void
add_heads (CyClassPanel *self, int young_age)
{
  add_label (self, cy_lead_axis_get_title (self->axis), "caption", 0, 0);
  for (CyLeadFigure i = 0; i < CY_LEAD_N_FIGURES; i++)
    {
      g_autofree char *title = cy_lead_figure_dup_short_title (i, young_age);

      add_label (self, title, "caption", (int) i + 1, 0);
    }
}

/* A figure that is nobody leads nowhere. */
static void
add_figure (CyClassPanel        *self,
            const CyLeadClasses *classes,
            guint                nth,
            CyLeadFigure         figure,
            int                  row)
{
  guint            n = cy_lead_classes_get (classes, nth)->counts[figure];
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  GtkWidget       *button;

  if (n == 0)
    {
      add_label (self, text, "muted", (int) figure + 1, row);
      return;
    }
  title = cy_lead_figure_dup_title (figure, cy_lead_classes_get_young_age (classes));
  words = g_strdup_printf ("%s · %s %s", cy_lead_classes_get_label (classes, nth), title, text);
  button = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
  g_object_set_data (G_OBJECT (button), "class", GUINT_TO_POINTER (nth));
  g_object_set_data (G_OBJECT (button), "figure", GUINT_TO_POINTER (figure));
  g_signal_connect (button, "clicked", G_CALLBACK (figure_cb), self);
  gtk_grid_attach (GTK_GRID (self->grid), button, (int) figure + 1, row, 1, 1);
}

/**
 * cy_class_panel_set:
 * @self: the panel
 * @classes: (nullable): by the axis that is chosen
 * @young_age: the oldest age that is young
 *
 * Classes without anybody are not shown.
 */
void
cy_class_panel_set (CyClassPanel *self, const CyLeadClasses *classes, int young_age)
{
  GtkWidget *child;
  int        row = 1;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  add_heads (self, young_age);
  for (guint i = 0; classes != NULL && i < cy_lead_classes_get_n (classes); i++)
    {
      if (cy_lead_classes_get (classes, i)->counts[CY_LEAD_ALL] == 0)
        continue;
      add_label (self, cy_lead_classes_get_label (classes, i), "value", 0, row);
      for (CyLeadFigure figure = 0; figure < CY_LEAD_N_FIGURES; figure++)
        add_figure (self, classes, i, figure, row);
      row++;
    }
  if (row == 1)
    add_label (self, _ ("Nobody yet"), "muted", 0, 1);
}

CyLeadAxis
cy_class_panel_get_axis (CyClassPanel *self)
{
  return self->axis;
}

gboolean
cy_class_panel_get_is_pool (CyClassPanel *self)
{
  return self->is_pool;
}

/* ---- Class ---- */

static void
cy_class_panel_dispose (GObject *object)
{
  g_clear_pointer (&CY_CLASS_PANEL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_class_panel_parent_class)->dispose (object);
}

static void
cy_class_panel_class_init (CyClassPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_class_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyClassPanel::changed: other classes are wanted */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_CLASS_PANEL,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /** CyClassPanel::figure: the figure of a class was clicked; with their places */
  signals[FIGURE] = g_signal_new ("figure",
                                  CY_TYPE_CLASS_PANEL,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  2,
                                  G_TYPE_UINT,
                                  G_TYPE_UINT);
}

static GtkWidget *
make_segments (CyClassPanel *self, const char *const *names, guint n, GCallback callback)
{
  GtkWidget *segments = cy_segments_new ();

  gtk_widget_set_halign (segments, GTK_ALIGN_START);
  for (guint i = 0; i < n; i++)
    cy_segments_add (CY_SEGMENTS (segments), i, names[i]);
  g_signal_connect (segments, "chosen", callback, self);

  return segments;
}

static void
cy_class_panel_init (CyClassPanel *self)
{
  const char *sides[] = { _ ("Leads"), _ ("In the pool") };
  const char *axes[] = { _ ("Source"), _ ("Direction"), _ ("Maturity"), _ ("Tags") };
  GtkWidget  *scroll = gtk_scrolled_window_new ();

  G_STATIC_ASSERT (G_N_ELEMENTS (axes) == N_AXES);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "class-panel");
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 2);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->grid);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (self->box),
                  make_segments (self, sides, G_N_ELEMENTS (sides), G_CALLBACK (side_cb)));
  gtk_box_append (GTK_BOX (self->box), make_segments (self, axes, N_AXES, G_CALLBACK (axis_cb)));
  gtk_box_append (GTK_BOX (self->box), scroll);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_class_panel_new (void)
{
  return g_object_new (CY_TYPE_CLASS_PANEL, NULL);
}
