/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One row on the screen: holds the cells of the columns in sight, takes the focus, says what it is.
 */
#include "cy-table-row.h"

#include "cy-table-cell.h"

/* Height of a row of large text, in lines. */
#define LEADING 1.2

struct _CyTableRow
{
  GtkWidget parent_instance;

  CyTable    *table;
  guint       row;
  const char *style; /* interned */
  gboolean    selected;
};

G_DEFINE_FINAL_TYPE (CyTableRow, cy_table_row, GTK_TYPE_WIDGET)

static CyTableLane *
lane_of (GtkWidget *child)
{
  return cy_table_cell_get_lane (CY_TABLE_CELL (child));
}

static GtkWidget *
make_cell (GtkWidget *parent)
{
  GtkWidget *cell = cy_table_cell_new ();

  gtk_widget_set_parent (cell, parent);

  return cell;
}

static void
give_lane (GtkWidget *child, CyTableLane *lane)
{
  cy_table_cell_set_lane (CY_TABLE_CELL (child), lane);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CyTableRow *self = CY_TABLE_ROW (widget);

  cy_table_choose_only (self->table, self->row);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CyTableRow *self = CY_TABLE_ROW (widget);

  cy_table_open_row (self->table, self->row);
}

/* High enough for any text of its font: the height of rows does not depend on their words. */
static void
cy_table_row_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      PangoContext     *context = gtk_widget_get_pango_context (widget);
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

      *minimum = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics) * LEADING);
      pango_font_metrics_unref (metrics);
    }
  *natural = *minimum;
}

static void
cy_table_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    cy_table_allocate_lane (child, lane_of (child), 0, height);
}

static void
cy_table_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  cy_table_snapshot_lanes (widget, snapshot, CY_TABLE_ROW (widget)->table->columns->held, lane_of);
}

static void
cy_table_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_table_row_parent_class)->dispose (object);
}

static void
cy_table_row_class_init (CyTableRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_table_row_dispose;
  widget_class->measure = cy_table_row_measure;
  widget_class->size_allocate = cy_table_row_size_allocate;
  widget_class->snapshot = cy_table_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "cytablerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  /* What assistive programs press in place of a click and a double click. */
  gtk_widget_class_install_action (widget_class, "row.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_cb);
}

static void
cy_table_row_init (CyTableRow *self)
{
  self->row = CY_TABLE_NO_ROW;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cy_table_row_new (CyTable *table)
{
  CyTableRow *self = g_object_new (CY_TYPE_TABLE_ROW, NULL);

  self->table = table;

  return GTK_WIDGET (self);
}

guint
cy_table_row_get_row (CyTableRow *self)
{
  return self->row;
}

/* It will be bound anew whatever it shows. */
void
cy_table_row_forget (CyTableRow *self)
{
  self->row = CY_TABLE_NO_ROW;
}

static void
take_style (CyTableRow *self, const char *style)
{
  if (style == self->style)
    return;

  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style);
  self->style = style;
}

/* Shows @row of the source in the columns that are in sight now. */
void
cy_table_row_bind (CyTableRow *self, guint row)
{
  CyTableSource   *source = self->table->source;
  GtkWidget       *child;
  g_autofree char *words = cy_table_row_words (self->table, row);

  self->row = row;
  cy_table_match_lanes (GTK_WIDGET (self), self->table->columns, lane_of, make_cell, give_lane);
  take_style (self, g_intern_string (cy_table_source_get_row_style (source, row)));
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cy_table_cell_bind (CY_TABLE_CELL (child), source, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                  (int) row + 1,
                                  -1);
}

/* Whether it is chosen, and which of its cells is the active one. */
void
cy_table_row_sync_state (CyTableRow *self)
{
  CyTable   *table = self->table;
  gint64     id = cy_table_source_get_id (table->source, self->row);
  gboolean   selected = cy_table_selection_contains (table->selection, id);
  GtkWidget *child;

  if (selected != self->selected)
    {
      self->selected = selected;
      if (selected)
        gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                                   GTK_ACCESSIBLE_STATE_SELECTED,
                                   selected,
                                   -1);
    }

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cy_table_cell_set_cursor (CY_TABLE_CELL (child),
                              table->cell_mode && self->row == table->cursor &&
                                lane_of (child) == table->cursor_lane);
}
