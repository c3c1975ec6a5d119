/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One cell on the screen: draws a text, a tag, step pips or a bar, and is readable by name. */
#include "cy-table-cell.h"

#include <math.h>

#include "cy-style.h"

#define N_PIPS 7
#define LOADING "…"

struct _CyTableCell
{
  GtkWidget parent_instance;

  CyTableLane *lane;
  char        *text;
  const char  *style; /* interned */
  double       value;
  gboolean     loading;
  gboolean     cursor;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (CyTableCell, cy_table_cell, GTK_TYPE_WIDGET)

static gboolean
has_class (CyTableCell *self, const char *name)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self), name);
}

static PangoLayout *
get_layout (CyTableCell *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
    }

  return self->layout;
}

/* Draws the text between @x and @x + @width; @align is 0 for left, 1 for right. */
static void
draw_text (CyTableCell *self, GtkSnapshot *snapshot, int x, int width, double align)
{
  GtkWidget   *widget = GTK_WIDGET (self);
  PangoLayout *layout = get_layout (self);
  int          w;
  int          h;

  if (width <= 0)
    return;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &w, &h);
  gtk_snapshot_render_layout (snapshot,
                              gtk_widget_get_style_context (widget),
                              x + MAX (0, floor ((width - w) * align)),
                              floor ((gtk_widget_get_height (widget) - h) / 2.0),
                              layout);
}

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float w, float h, float radius)
{
  GskRoundedRect  outline;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, w, h);

  gsk_rounded_rect_init_from_rect (&outline, &rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw_pill (CyTableCell *self, GtkSnapshot *snapshot)
{
  static const char *const tints[][2] = {
    { "ok", "cy_ok_tint" },         { "warn", "cy_warn_tint" },   { "info", "cy_info_tint" },
    { "accent", "cy_accent_tint" }, { "error", "cy_error_tint" },
  };
  GtkWidget  *widget = GTK_WIDGET (self);
  const char *tint = "cy_chip";
  double      em = cy_style_get_em (widget);
  int         pad = (int) lround (8 * em);
  GdkRGBA     color;
  int         w;
  int         h;
  float       y;

  if (self->text[0] == '\0' || self->loading)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tints); i++)
    if (has_class (self, tints[i][0]))
      tint = tints[i][1];

  pango_layout_set_width (get_layout (self),
                          MAX (0, gtk_widget_get_width (widget) - 2 * pad) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &w, &h);
  y = floorf ((gtk_widget_get_height (widget) - h - 2) / 2.0f);
  if (has_class (self, "line"))
    {
      GskRoundedRect outline;
      const float    widths[4] = { 1, 1, 1, 1 };

      cy_style_get_color (widget, "cy_button_line", &color);
      gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, y, w + 2 * pad, h + 2), 3);
      gtk_snapshot_append_border (snapshot,
                                  &outline,
                                  widths,
                                  (GdkRGBA[4]){ color, color, color, color });
    }
  else
    {
      cy_style_get_color (widget, tint, &color);
      fill (snapshot, &color, 0, y, w + 2 * pad, h + 2, 3);
    }
  draw_text (self, snapshot, pad, w + 1, 0);
}

static void
draw_pips (CyTableCell *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     em = cy_style_get_em (widget) * 13 / 12; /* their text is smaller */
  double     w = round (5 * em);
  double     step = round (7 * em);
  double     h = round (10 * em);
  float      y = floorf ((gtk_widget_get_height (widget) - (float) h) / 2.0f);
  int        x = 0;
  GdkRGBA    on;
  GdkRGBA    off;

  cy_style_get_color (widget, self->value >= N_PIPS ? "cy_crimson" : "cy_ochre", &on);
  cy_style_get_color (widget, "cy_track", &off);
  if (self->value >= 0)
    {
      for (int i = 0; i < N_PIPS; i++)
        fill (snapshot, i < self->value ? &on : &off, i * step, y, w, h, 1.5);
      x = (int) (N_PIPS * step + round (5 * em));
    }
  draw_text (self, snapshot, x, gtk_widget_get_width (widget) - x, 0);
}

static void
draw_bar (CyTableCell *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     em = cy_style_get_em (widget);
  int        width = gtk_widget_get_width (widget);
  double     w = MIN (round (38 * em), MAX (0, width - round (26 * em)));
  double     h = round (4 * em);
  float      y = floorf ((gtk_widget_get_height (widget) - (float) h) / 2.0f);
  GdkRGBA    color;

  if (self->value < 0)
    {
      draw_text (self, snapshot, 0, width, 0);
      return;
    }

  cy_style_get_color (widget, "cy_track", &color);
  fill (snapshot, &color, 0, y, w, h, h / 2);
  cy_style_get_color (widget, has_class (self, "warn") ? "cy_ochre" : "cy_steel", &color);
  fill (snapshot, &color, 0, y, w * MIN (self->value, 1), h, h / 2);
  draw_text (self, snapshot, (int) w, width - (int) w, 1);
}

static void
cy_table_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyTableCell       *self = CY_TABLE_CELL (widget);
  CyTableColumnFlags flags;
  double             align;

  if (self->lane == NULL || self->text == NULL)
    return;

  flags = self->lane->spec.flags;
  align = flags & CY_TABLE_COLUMN_NUMERIC ? 1 : flags & CY_TABLE_COLUMN_CENTER ? 0.5 : 0;
  if (self->lane->spec.type == CY_TABLE_TAG)
    draw_pill (self, snapshot);
  else if (self->lane->spec.type == CY_TABLE_PIPS && !self->loading)
    draw_pips (self, snapshot);
  else if (self->lane->spec.type == CY_TABLE_BAR && !self->loading)
    draw_bar (self, snapshot);
  else
    draw_text (self, snapshot, 0, gtk_widget_get_width (widget), align);
}

static void
cy_table_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cy_table_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&CY_TABLE_CELL (widget)->layout);
}

static void
cy_table_cell_finalize (GObject *object)
{
  CyTableCell *self = CY_TABLE_CELL (object);

  g_free (self->text);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (cy_table_cell_parent_class)->finalize (object);
}

static void
cy_table_cell_class_init (CyTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cy_table_cell_finalize;
  widget_class->snapshot = cy_table_cell_snapshot;
  widget_class->css_changed = cy_table_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "cytablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
}

static void
cy_table_cell_init (CyTableCell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
add_words (GPtrArray *classes, char **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (classes, words[i]);
}

static void
update_classes (CyTableCell *self)
{
  static const char *const types[] = { NULL, "pill", "pips", "bar" };
  g_autoptr (GPtrArray) classes = g_ptr_array_new ();
  g_auto (GStrv) words = self->style != NULL ? g_strsplit (self->style, " ", -1) : NULL;

  if (types[self->lane->spec.type] != NULL)
    g_ptr_array_add (classes, (char *) types[self->lane->spec.type]);
  if (self->lane->spec.flags & CY_TABLE_COLUMN_BOLD)
    g_ptr_array_add (classes, (char *) "bold");
  if (self->lane->spec.flags & CY_TABLE_COLUMN_MUTED && self->style == NULL)
    g_ptr_array_add (classes, (char *) "muted");
  if (self->lane->spec.type == CY_TABLE_PIPS && self->value >= N_PIPS)
    g_ptr_array_add (classes, (char *) "done");
  if (self->loading)
    g_ptr_array_add (classes, (char *) "loading");
  if (self->cursor)
    g_ptr_array_add (classes, (char *) "cursor");
  add_words (classes, words);
  g_ptr_array_add (classes, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) classes->pdata);
}

GtkWidget *
cy_table_cell_new (void)
{
  return g_object_new (CY_TYPE_TABLE_CELL, NULL);
}

CyTableLane *
cy_table_cell_get_lane (CyTableCell *self)
{
  return self->lane;
}

/* The next bind then dresses it anew. */
void
cy_table_cell_set_lane (CyTableCell *self, CyTableLane *lane)
{
  self->lane = lane;
  g_clear_pointer (&self->text, g_free);
}

static void
take_text (CyTableCell *self, const char *text)
{
  g_free (self->text);
  self->text = g_strdup (text);
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Shows the cell of @row in its column. */
void
cy_table_cell_bind (CyTableCell *self, CyTableSource *source, guint row)
{
  const char *column = self->lane->spec.id;
  const char *text = cy_table_source_get_text (source, row, column);
  const char *style = g_intern_string (cy_table_source_get_style (source, row, column));
  double      value =
    self->lane->spec.type >= CY_TABLE_PIPS ? cy_table_source_get_value (source, row, column) : -1;
  gboolean loading = text == NULL;
  gboolean fresh = self->text == NULL;
  gboolean dress = fresh || style != self->style || loading != self->loading ||
                   (value >= N_PIPS) != (self->value >= N_PIPS);

  if (value != self->value)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->style = style;
  self->value = value;
  self->loading = loading;
  if (dress)
    update_classes (self);
  if (fresh || g_strcmp0 (self->text, loading ? LOADING : text) != 0)
    {
      take_text (self, loading ? LOADING : text);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

void
cy_table_cell_set_cursor (CyTableCell *self, gboolean cursor)
{
  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  if (cursor)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cursor");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cursor");
}

const char *
cy_table_cell_get_text (CyTableCell *self)
{
  return self->text;
}

/* Whether the text is longer than the cell. */
gboolean
cy_table_cell_is_cut (CyTableCell *self)
{
  return self->layout != NULL && pango_layout_is_ellipsized (self->layout);
}
