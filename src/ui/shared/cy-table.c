/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of every view: any number of rows, of which only those in sight exist as widgets. */
#include "cy-table-private.h"

#include "cy-empty.h"
#include "cy-style.h"

#include <glib/gi18n.h>

#define ROW_HEIGHT 30

guint cy_table_signals[CY_TABLE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyTable, cy_table, GTK_TYPE_WIDGET)

static int
least_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return gtk_widget_get_visible (widget) ? height : 0;
}

/* The line of totals takes as many lines as it needs. */
static int
foot_height (CyTable *self, int width)
{
  int height;

  if (!gtk_widget_get_visible (self->totals))
    return 0;
  gtk_widget_measure (self->totals, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static int
least_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static void
place_columns (CyTable *self, int width)
{
  cy_table_columns_place (self->columns,
                          width,
                          cy_style_get_em (GTK_WIDGET (self)),
                          (int) gtk_adjustment_get_value (self->px_adj));
}

/* The parts of the table for its size: @body is what is left for the rows. */
static void
arrange (CyTable *self, int width, int height, GtkAllocation *body)
{
  gboolean tall;
  gboolean wide;
  int      foot = foot_height (self, width);

  place_columns (self, width);
  cy_table_header_sync (self->header);
  *body = (GtkAllocation){ 0, least_height (self->header), width, 0 };
  body->height = MAX (height - body->y - foot, self->row_height);

  /* A bar for one direction takes room from the other. */
  tall = (gint64) self->n_rows * self->row_height > body->height;
  body->width -= tall ? least_width (self->vbar) : 0;
  wide = self->columns->least > body->width;
  body->height -= wide ? least_height (self->hbar) : 0;
  if (wide && !tall && (gint64) self->n_rows * self->row_height > body->height)
    {
      tall = TRUE;
      body->width -= least_width (self->vbar);
    }
  gtk_widget_set_child_visible (self->vbar, tall);
  gtk_widget_set_child_visible (self->hbar, wide);

  place_columns (self, body->width);
  cy_table_header_sync (self->header);
  cy_table_fit_rows (self, body->height);
  cy_table_update_adjustments (self, body->width);
  place_columns (self, body->width);
  cy_table_header_sync (self->header);
  cy_table_sync (self, TRUE);
}

static void
update_empty (CyTable *self)
{
  gboolean empty = self->n_rows == 0;

  if (empty && self->loading)
    cy_empty_set (CY_EMPTY (self->empty), _ ("Loading…"), NULL);
  else if (empty)
    cy_empty_set (CY_EMPTY (self->empty), self->sentence, self->button);
  gtk_widget_set_child_visible (self->empty, empty && (self->loading || self->sentence != NULL));
}

/* After rows, columns or states have changed. */
void
cy_table_relayout (CyTable *self)
{
  int           width = gtk_widget_get_width (GTK_WIDGET (self));
  int           height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkAllocation body;

  update_empty (self);
  if (width > 0)
    arrange (self, width, height, &body);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  least_width (child);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
cy_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyTable      *self = CY_TABLE (widget);
  GtkAllocation body;
  int           foot = foot_height (self, width);
  int           bar;

  arrange (self, width, height, &body);
  bar = least_height (self->hbar);
  allocate (self->header, 0, 0, width, body.y);
  allocate (self->body, 0, body.y, body.width, body.height);
  allocate (self->vbar, body.width, body.y, least_width (self->vbar), body.height);
  allocate (self->hbar, 0, body.y + body.height, body.width, bar);
  if (foot > 0)
    allocate (self->totals, 0, height - foot, width, foot);
  allocate (self->empty,
            0,
            body.y,
            width,
            MAX (height - body.y - foot, least_height (self->empty)));
  cy_table_describe (self);
}

static void
cy_table_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  CyTable *self = CY_TABLE (widget);
  int      fixed = 0;

  gtk_widget_measure (self->body, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    fixed = least_height (self->header) + foot_height (self, G_MAXINT);
  else
    *natural += least_width (self->vbar);
  *minimum += fixed;
  *natural += fixed;
}

static void
cy_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cy_table_parent_class)->css_changed (widget, change);
  /* Another text size makes other heights and widths. */
  gtk_widget_queue_resize (widget);
}

static gboolean
copy_handler (CyTable *self)
{
  return cy_table_copy_default (self);
}

static void
empty_cb (CyEmpty *empty, CyTable *self)
{
  g_signal_emit (self, cy_table_signals[CY_TABLE_EMPTY_ACTION], 0);
}

static void
cy_table_dispose (GObject *object)
{
  CyTable   *self = CY_TABLE (object);
  GtkWidget *child;

  if (self->body != NULL)
    cy_table_release_source (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->body = NULL;

  G_OBJECT_CLASS (cy_table_parent_class)->dispose (object);
}

static void
cy_table_finalize (GObject *object)
{
  CyTable *self = CY_TABLE (object);

  g_ptr_array_unref (self->rows);
  g_object_unref (self->rows_adj);
  g_object_unref (self->px_adj);
  cy_table_columns_free (self->columns);
  cy_table_selection_free (self->selection);
  g_free (self->sentence);
  g_free (self->button);

  G_OBJECT_CLASS (cy_table_parent_class)->finalize (object);
}

static void
add_signal (guint signal, const char *name, guint n_params, GType a, GType b, GType c)
{
  cy_table_signals[signal] = g_signal_new (name,
                                           CY_TYPE_TABLE,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           n_params,
                                           a,
                                           b,
                                           c);
}

static void
install_signals (void)
{
  /**
   * CyTable::activate:
   * @id: the row that was double-clicked, or on which Enter was pressed
   */
  add_signal (CY_TABLE_ACTIVATE, "activate", 1, G_TYPE_INT64, 0, 0);
  add_signal (CY_TABLE_SELECTION_CHANGED, "selection-changed", 0, 0, 0, 0);
  add_signal (CY_TABLE_CURSOR_CHANGED, "cursor-changed", 0, 0, 0, 0);
  /**
   * CyTable::context-menu:
   * @id: the row; it is one of the chosen
   * @x: in the table
   * @y: in the table
   */
  add_signal (CY_TABLE_CONTEXT_MENU, "context-menu", 3, G_TYPE_INT64, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  /**
   * CyTable::paste:
   * @rows: (element-type GStrv): what the clipboard held
   */
  add_signal (CY_TABLE_PASTE, "paste", 1, G_TYPE_PTR_ARRAY, 0, 0);
  add_signal (CY_TABLE_SORT_CHANGED, "sort-changed", 0, 0, 0, 0);
  add_signal (CY_TABLE_LAYOUT_CHANGED, "layout-changed", 0, 0, 0, 0);
  add_signal (CY_TABLE_EMPTY_ACTION, "empty-action", 0, 0, 0, 0);
  /**
   * CyTable::copy:
   *
   * Returns: %TRUE when the owner has put the chosen rows on the clipboard itself
   */
  cy_table_signals[CY_TABLE_COPY] = g_signal_new_class_handler ("copy",
                                                                CY_TYPE_TABLE,
                                                                G_SIGNAL_RUN_LAST,
                                                                G_CALLBACK (copy_handler),
                                                                g_signal_accumulator_true_handled,
                                                                NULL,
                                                                NULL,
                                                                G_TYPE_BOOLEAN,
                                                                0);
}

static void
cy_table_class_init (CyTableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cy_table_dispose;
  object_class->finalize = cy_table_finalize;
  widget_class->measure = cy_table_measure;
  widget_class->size_allocate = cy_table_size_allocate;
  widget_class->css_changed = cy_table_css_changed;
  gtk_widget_class_set_css_name (widget_class, "cytable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  install_signals ();
}

static void
make_totals (CyTable *self)
{
  self->totals = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->totals_start = gtk_label_new (NULL);
  self->totals_end = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->totals, "totals");
  gtk_widget_add_css_class (self->totals_end, "muted");
  gtk_label_set_wrap (GTK_LABEL (self->totals_start), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->totals_start), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->totals_start), 0);
  gtk_widget_set_hexpand (self->totals_start, TRUE);
  gtk_box_append (GTK_BOX (self->totals), self->totals_start);
  gtk_box_append (GTK_BOX (self->totals), self->totals_end);
  gtk_widget_hide (self->totals);
  gtk_widget_set_parent (self->totals, GTK_WIDGET (self));
}

static void
cy_table_init (CyTable *self)
{
  self->columns = cy_table_columns_new (NULL, 0);
  self->selection = cy_table_selection_new ();
  self->rows = g_ptr_array_new ();
  self->row_height = ROW_HEIGHT;
  self->page = 1;
  self->cursor = CY_TABLE_NO_ROW;
  self->anchor = CY_TABLE_NO_ROW;
  self->header = cy_table_header_new (self);
  self->body = cy_table_body_new (self);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));
  cy_table_init_scrolling (self);
  make_totals (self);
  self->empty = cy_empty_new (NULL, NULL);
  gtk_widget_set_child_visible (self->empty, FALSE);
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));
  cy_table_init_keys (self);
  cy_table_init_pointer (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                  TRUE,
                                  -1);
}

/**
 * cy_table_new:
 * @label: what the table shows, for those who do not see it
 * @columns: (array length=n_columns): its columns; copied
 * @n_columns: how many
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
cy_table_new (const char *label, const CyTableColumn *columns, guint n_columns)
{
  CyTable *self = g_object_new (CY_TYPE_TABLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  cy_table_set_columns (self, columns, n_columns);

  return GTK_WIDGET (self);
}

/**
 * cy_table_new_marked:
 * @label: what the table shows, for those who hear it
 * @columns: (array length=n_columns): their titles and groups only marked N_()
 * @n_columns: how many
 *
 * Returns: (transfer floating): a table whose titles are in the user's language
 */
GtkWidget *
cy_table_new_marked (const char *label, const CyTableColumn *columns, guint n_columns)
{
  g_autofree CyTableColumn *translated = g_memdup2 (columns, n_columns * sizeof *columns);

  for (guint i = 0; i < n_columns; i++)
    {
      translated[i].title = _ (columns[i].title);
      if (columns[i].group != NULL)
        translated[i].group = _ (columns[i].group);
    }

  return cy_table_new (label, translated, n_columns);
}

/**
 * cy_table_set_columns:
 * @self: a table
 * @columns: (array length=n_columns): other columns; copied
 * @n_columns: how many
 *
 * Rows, cursor row and selection stay; a layout has to be set again.
 */
void
cy_table_set_columns (CyTable *self, const CyTableColumn *columns, guint n_columns)
{
  g_return_if_fail (CY_IS_TABLE (self));

  cy_table_stop_edit (self, TRUE);
  cy_table_header_forget (self->header);
  cy_table_drop_rows (self);
  self->cursor_lane = NULL;
  self->edited_lane = NULL;
  cy_table_columns_free (self->columns);
  self->columns = cy_table_columns_new (columns, n_columns);
  cy_table_relayout (self);
}

/**
 * cy_table_set_source:
 * @self: a table
 * @source: (nullable): where the rows come from
 *
 * Forgets selection and cursor. The source is asked for the order that the table shows, if any.
 */
void
cy_table_set_source (CyTable *self, CyTableSource *source)
{
  g_return_if_fail (CY_IS_TABLE (self));

  if (source == self->source)
    return;

  cy_table_release_source (self);
  self->source = source != NULL ? g_object_ref (source) : NULL;
  if (source != NULL && self->sort != NULL)
    cy_table_source_sort (source, self->sort, self->descending);
  if (source != NULL)
    cy_table_take_source (self);
  else
    cy_table_relayout (self);
}

/**
 * cy_table_get_source:
 * @self: a table
 *
 * Returns: (nullable) (transfer none): where the rows come from
 */
CyTableSource *
cy_table_get_source (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), NULL);

  return self->source;
}

/**
 * cy_table_set_cell_mode:
 * @self: a table
 * @cell_mode: whether it works like a sheet: one cell is active, arrows walk in four directions,
 *   Enter and typing write in the cell
 */
void
cy_table_set_cell_mode (CyTable *self, gboolean cell_mode)
{
  g_return_if_fail (CY_IS_TABLE (self));

  self->cell_mode = cell_mode;
  if (cell_mode)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cells");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cells");
  cy_table_sync_states (self);
}

/**
 * cy_table_set_totals:
 * @self: a table
 * @start: (nullable): markup of the line at the foot; %NULL for no such line
 * @end: (nullable): markup at its right end
 */
void
cy_table_set_totals (CyTable *self, const char *start, const char *end)
{
  g_return_if_fail (CY_IS_TABLE (self));

  gtk_label_set_markup (GTK_LABEL (self->totals_start), start != NULL ? start : "");
  gtk_label_set_markup (GTK_LABEL (self->totals_end), end != NULL ? end : "");
  gtk_widget_set_visible (self->totals, start != NULL);
}

/**
 * cy_table_set_empty:
 * @self: a table
 * @sentence: (nullable): what to say when there are no rows
 * @button: (nullable): words of the button that emits #CyTable::empty-action
 */
void
cy_table_set_empty (CyTable *self, const char *sentence, const char *button)
{
  g_return_if_fail (CY_IS_TABLE (self));

  g_free (self->sentence);
  g_free (self->button);
  self->sentence = g_strdup (sentence);
  self->button = g_strdup (button);
  cy_table_relayout (self);
}

/**
 * cy_table_set_loading:
 * @self: a table
 * @loading: whether rows are on their way; says so where there are none yet
 */
void
cy_table_set_loading (CyTable *self, gboolean loading)
{
  g_return_if_fail (CY_IS_TABLE (self));

  self->loading = loading;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, loading, -1);
  cy_table_relayout (self);
}

/**
 * cy_table_get_top:
 * @self: a table
 *
 * Returns: the first row in sight, counted from 0
 */
guint
cy_table_get_top (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), 0);

  return self->top;
}

/**
 * cy_table_set_top:
 * @self: a table
 * @top: the row to come first; the last page is as far as it goes
 */
void
cy_table_set_top (CyTable *self, guint top)
{
  g_return_if_fail (CY_IS_TABLE (self));

  cy_table_move_top (self, top);
}

/**
 * cy_table_get_page:
 * @self: a table
 *
 * Returns: how many rows are seen whole
 */
guint
cy_table_get_page (CyTable *self)
{
  g_return_val_if_fail (CY_IS_TABLE (self), 0);

  return self->page;
}
