/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The place of the rows: lays them out under each other and passes the focus to the current one. */
#include "cy-style.h"
#include "cy-table-row.h"

#define CY_TYPE_TABLE_BODY (cy_table_body_get_type ())
G_DECLARE_FINAL_TYPE (CyTableBody, cy_table_body, CY, TABLE_BODY, GtkWidget)

struct _CyTableBody
{
  GtkWidget parent_instance;

  CyTable *table;
};

G_DEFINE_FINAL_TYPE (CyTableBody, cy_table_body, GTK_TYPE_WIDGET)

static void
cy_table_body_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  CyTable *table = CY_TABLE_BODY (widget)->table;

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 3 * table->row_height : 120;
  *natural = orientation == GTK_ORIENTATION_VERTICAL
               ? MAX (*minimum, (int) MIN (table->n_rows, 10) * table->row_height)
               : MAX (*minimum, table->columns->least);
}

static void
cy_table_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyTable *table = CY_TABLE_BODY (widget)->table;

  for (guint i = 0; i < table->rows->len; i++)
    {
      GtkWidget    *row = g_ptr_array_index (table->rows, i);
      GtkAllocation place = { 0, (int) i * table->row_height, width, table->row_height };
      int           least;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &place, -1);
    }
  cy_table_place_editor (table);
}

/* Where columns have gone under the held ones, a line says so. */
static void
cy_table_body_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyTable *table = CY_TABLE_BODY (widget)->table;
  int      height = (int) table->rows->len * table->row_height;
  GdkRGBA  color;

  for (guint i = 0; i < table->rows->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (table->rows, i), snapshot);

  if (table->columns->held > 0 && gtk_adjustment_get_value (table->px_adj) > 0)
    {
      cy_style_get_color (widget, "cy_button_line", &color);
      gtk_snapshot_append_color (snapshot,
                                 &color,
                                 &GRAPHENE_RECT_INIT (table->columns->held - 1, 0, 1, height));
    }
  if (table->editor != NULL)
    gtk_widget_snapshot_child (widget, table->editor, snapshot);
}

static gboolean
cy_table_body_grab_focus (GtkWidget *widget)
{
  CyTable   *table = CY_TABLE_BODY (widget)->table;
  GtkWidget *row = cy_table_row_at (table, table->cursor);

  if (row != NULL)
    return gtk_widget_grab_focus (row);

  return GTK_WIDGET_CLASS (cy_table_body_parent_class)->grab_focus (widget);
}

/* One stop for the tab key: arrows walk inside. */
static gboolean
cy_table_body_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CyTable *table = CY_TABLE_BODY (widget)->table;

  if (table->n_rows == 0 || gtk_widget_get_focus_child (widget) != NULL ||
      gtk_widget_is_focus (widget))
    return FALSE;

  if (table->cursor == CY_TABLE_NO_ROW)
    cy_table_set_cursor (table, table->top, NULL);
  cy_table_scroll_to_row (table, table->cursor);

  return gtk_widget_grab_focus (widget);
}

static void
cy_table_body_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_table_body_parent_class)->dispose (object);
}

static void
cy_table_body_class_init (CyTableBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_table_body_dispose;
  widget_class->measure = cy_table_body_measure;
  widget_class->size_allocate = cy_table_body_size_allocate;
  widget_class->snapshot = cy_table_body_snapshot;
  widget_class->focus = cy_table_body_focus;
  widget_class->grab_focus = cy_table_body_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "cytablebody");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
cy_table_body_init (CyTableBody *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
cy_table_body_new (CyTable *table)
{
  CyTableBody *self = g_object_new (CY_TYPE_TABLE_BODY, NULL);

  self->table = table;

  return GTK_WIDGET (self);
}
