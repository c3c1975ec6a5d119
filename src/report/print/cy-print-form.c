/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A paper of one person or thing: ruled rows of labels and values, tables under headings, a
 * picture at the right of the first rows.
 *
 *   rows ──► heights (measured) ──► pages ──► any cairo context
 *
 * Lengths are in points. */
#include "cy-print-form.h"

#include "cy-print-paper.h"
#include "cy-print-private.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#define TEXT_SIZE 10.0
#define LINE 14.0
#define ROW_HEIGHT 19.0
#define HEADING_HEIGHT 20.0
/* Six of them are as high as the picture. */
#define PICTURE_ROW_HEIGHT 24.0
/* A portrait of the official form, 3.63 × 4.90 cm, and a little white around it. */
#define PICTURE_WIDTH 108.0
#define PICTURE_WHITE 2.5

typedef struct
{
  char    *text;
  guint    width;
  gboolean is_label;
  gboolean center;
} Cell;

typedef struct
{
  Cell           *cells;
  guint           n_cells;
  guint           total; /* of the widths */
  gboolean        is_heading;
  CyPrintRowFlags flags;
  double          height;
} Row;

struct _CyPrintForm
{
  char            *title;
  char            *left;
  char            *right;
  cairo_surface_t *picture;
  GPtrArray       *rows;   /* of Row */
  GArray          *firsts; /* the first row of each page, and behind the last the number of rows */
  double           width;
  double           height;
};

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < row->n_cells; i++)
    g_free (row->cells[i].text);
  g_free (row->cells);
  g_free (row);
}

static const Row *
get_row (const CyPrintForm *self, guint nth)
{
  return g_ptr_array_index (self->rows, nth);
}

/**
 * cy_print_form_new:
 * @title: stands at the head of the first page
 *
 * Returns: (transfer full): a form without rows
 */
CyPrintForm *
cy_print_form_new (const char *title)
{
  CyPrintForm *self = g_new0 (CyPrintForm, 1);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
cy_print_form_free (CyPrintForm *self)
{
  g_free (self->title);
  g_free (self->left);
  g_free (self->right);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->firsts);
  g_free (self);
}

/**
 * cy_print_form_set_lines:
 * @self: a form
 * @left: (nullable): below the title at the left: whom it is of
 * @right: (nullable): at the right: the base date
 */
void
cy_print_form_set_lines (CyPrintForm *self, const char *left, const char *right)
{
  g_free (self->left);
  g_free (self->right);
  self->left = g_strdup (left);
  self->right = g_strdup (right);
}

/**
 * cy_print_form_set_picture:
 * @self: a form
 * @picture: (nullable): an image; scaled to fit, never stretched
 */
void
cy_print_form_set_picture (CyPrintForm *self, cairo_surface_t *picture)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->picture = picture != NULL ? cairo_surface_reference (picture) : NULL;
}

/**
 * cy_print_form_add_row:
 * @self: a form
 * @cells: (array length=n_cells): from left to right, copied
 * @n_cells: at least one
 * @flags: see there
 */
void
cy_print_form_add_row (CyPrintForm       *self,
                       const CyPrintCell *cells,
                       guint              n_cells,
                       CyPrintRowFlags    flags)
{
  Row *row = g_new0 (Row, 1);

  g_return_if_fail (n_cells > 0);

  row->cells = g_new0 (Cell, n_cells);
  row->n_cells = n_cells;
  row->flags = flags;
  for (guint i = 0; i < n_cells; i++)
    {
      row->cells[i].text = g_strdup (cells[i].text != NULL ? cells[i].text : "");
      row->cells[i].width = MAX (cells[i].width, 1);
      row->cells[i].is_label = cells[i].is_label;
      row->cells[i].center = cells[i].center || cells[i].is_label;
      row->total += row->cells[i].width;
    }
  g_ptr_array_add (self->rows, row);
}

/**
 * cy_print_form_add_heading:
 * @self: a form
 * @text: over the rows that follow, on whose page it stands
 */
void
cy_print_form_add_heading (CyPrintForm *self, const char *text)
{
  const CyPrintCell cell = { .text = text, .width = 1 };

  cy_print_form_add_row (self, &cell, 1, CY_PRINT_ROW_KEEP);
  ((Row *) g_ptr_array_index (self->rows, self->rows->len - 1))->is_heading = TRUE;
}

/* ---- Pages ---- */

static double
cell_width (const CyPrintForm *self, const Row *row, const Cell *cell)
{
  gboolean by_picture =
    (row->flags & (CY_PRINT_ROW_BESIDE_PICTURE | CY_PRINT_ROW_BELOW_PICTURE)) != 0;
  gboolean reaches_under =
    (row->flags & CY_PRINT_ROW_BELOW_PICTURE) && cell == &row->cells[row->n_cells - 1];
  double shared = by_picture ? self->width - PICTURE_WIDTH : self->width;

  return shared * cell->width / row->total + (reaches_under ? PICTURE_WIDTH : 0);
}

static CyPrintBox
cell_box (const CyPrintForm *self, const Row *row, const Cell *cell)
{
  return (CyPrintBox){
    .font = cell->is_label || row->is_heading ? CY_PRINT_HEAD_FONT : CY_PRINT_TEXT_FONT,
    .size = TEXT_SIZE,
    .x = CY_PRINT_PADDING,
    .y = CY_PRINT_PADDING,
    .width = cell_width (self, row, cell) - 2 * CY_PRINT_PADDING,
    .height = row->height - 2 * CY_PRINT_PADDING,
    .alignment = cell->center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT,
  };
}

static double
head_height (const CyPrintForm *self)
{
  double lines = self->left != NULL || self->right != NULL ? LINE + 2 * CY_PRINT_PADDING : 0;

  return CY_PRINT_TITLE_SIZE * 1.8 + lines;
}

static double
least_height (const Row *row)
{
  if (row->is_heading)
    return HEADING_HEIGHT;

  return row->flags & CY_PRINT_ROW_BESIDE_PICTURE ? PICTURE_ROW_HEIGHT : ROW_HEIGHT;
}

static void
measure (CyPrintForm *self)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double        longest = self->height - head_height (self) - LINE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      row->height = least_height (row);
      for (guint j = 0; j < row->n_cells; j++)
        {
          CyPrintBox box = cell_box (self, row, &row->cells[j]);
          double     h = _cy_print_measure_text (context, row->cells[j].text, &box);

          row->height = MAX (row->height, h + 2 * CY_PRINT_PADDING);
        }
      row->height = MIN (row->height, longest);
    }
  g_object_unref (context);
}

/* A row with those behind it that must not be parted from it. */
static double
kept_height (const CyPrintForm *self, guint nth)
{
  double height = get_row (self, nth)->height;

  while ((get_row (self, nth)->flags & CY_PRINT_ROW_KEEP) && nth + 1 < self->rows->len)
    height += get_row (self, ++nth)->height;

  return height;
}

/**
 * cy_print_form_paginate:
 * @self: a form with all its rows
 * @width: of the paper without its margins, in points
 * @height: of the same
 *
 * Divides the rows among pages of that size.
 *
 * Returns: how many pages there are, at least one
 */
guint
cy_print_form_paginate (CyPrintForm *self, double width, double height)
{
  guint  first = 0;
  double room = height - LINE;

  self->width = width;
  self->height = height;
  measure (self);
  room -= head_height (self);
  g_array_set_size (self->firsts, 0);
  g_array_append_val (self->firsts, first);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (kept_height (self, i) > room &&
          i > g_array_index (self->firsts, guint, self->firsts->len - 1))
        {
          g_array_append_val (self->firsts, i);
          room = height - LINE;
        }
      room -= get_row (self, i)->height;
    }
  g_array_append_val (self->firsts, self->rows->len);

  return self->firsts->len - 1;
}

/* ---- Drawing ---- */

static void
draw_head (const CyPrintForm *self, cairo_t *cr)
{
  double     title_height = CY_PRINT_TITLE_SIZE * 1.8;
  double     half = self->width / 2;
  CyPrintBox title = { .font = CY_PRINT_TITLE_FONT,
                       .size = CY_PRINT_TITLE_SIZE,
                       .width = self->width,
                       .height = title_height,
                       .alignment = PANGO_ALIGN_CENTER };
  CyPrintBox line = { .font = CY_PRINT_TEXT_FONT,
                      .size = TEXT_SIZE,
                      .y = title_height,
                      .width = half,
                      .height = LINE,
                      .alignment = PANGO_ALIGN_LEFT };

  _cy_print_draw_text (cr, self->title, &title);
  if (self->left != NULL)
    _cy_print_draw_text (cr, self->left, &line);
  line.x = half;
  line.alignment = PANGO_ALIGN_RIGHT;
  if (self->right != NULL)
    _cy_print_draw_text (cr, self->right, &line);
}

static void
draw_row (const CyPrintForm *self, cairo_t *cr, const Row *row, double y)
{
  double x = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      CyPrintBox box = cell_box (self, row, &row->cells[i]);
      double     w = box.width + 2 * CY_PRINT_PADDING;

      if (!row->is_heading)
        {
          cairo_rectangle (cr, x, y, w, row->height);
          cairo_stroke (cr);
        }
      else
        box.x -= CY_PRINT_PADDING;
      box.x += x;
      box.y += y;
      _cy_print_draw_text (cr, row->cells[i].text, &box);
      x += w;
    }
}

static void
draw_picture (const CyPrintForm *self, cairo_t *cr, double y, double height)
{
  double     x = self->width - PICTURE_WIDTH;
  CyPrintBox box = { .font = CY_PRINT_TEXT_FONT,
                     .size = TEXT_SIZE,
                     .x = x,
                     .y = y,
                     .width = PICTURE_WIDTH,
                     .height = height,
                     .alignment = PANGO_ALIGN_CENTER };

  cairo_rectangle (cr, x, y, PICTURE_WIDTH, height);
  cairo_stroke (cr);
  if (self->picture != NULL)
    _cy_print_draw_image (cr,
                          self->picture,
                          x + PICTURE_WHITE,
                          y + PICTURE_WHITE,
                          PICTURE_WIDTH - 2 * PICTURE_WHITE,
                          height - 2 * PICTURE_WHITE);
  else
    _cy_print_draw_text (cr, _ ("Photo"), &box);
}

static void
draw_rows (const CyPrintForm *self, cairo_t *cr, guint first, guint end, double y)
{
  double top = y;
  double beside = 0;

  for (guint i = first; i < end; i++)
    {
      const Row *row = get_row (self, i);

      draw_row (self, cr, row, y);
      y += row->height;
      if (row->flags & CY_PRINT_ROW_BESIDE_PICTURE)
        beside = y - top;
    }
  if (beside > 0)
    draw_picture (self, cr, top, beside);
}

/**
 * cy_print_form_draw_page:
 * @self: a form that was divided among pages
 * @cr: to draw on, its origin at the left upper corner within the margins, in points
 * @page: from 0
 */
void
cy_print_form_draw_page (const CyPrintForm *self, cairo_t *cr, guint page)
{
  CyPrintBox foot = { .font = CY_PRINT_TEXT_FONT,
                      .size = TEXT_SIZE - 1,
                      .y = self->height - LINE,
                      .width = self->width,
                      .height = LINE,
                      .alignment = PANGO_ALIGN_CENTER };

  g_return_if_fail (page + 1 < self->firsts->len);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, CY_PRINT_RULE);
  if (page == 0)
    draw_head (self, cr);
  draw_rows (self,
             cr,
             g_array_index (self->firsts, guint, page),
             g_array_index (self->firsts, guint, page + 1),
             page == 0 ? head_height (self) : 0);
  _cy_print_draw_page_number (cr, page, self->firsts->len - 1, &foot);
  cairo_restore (cr);
}

static void
draw_cb (gconstpointer self, cairo_t *cr, guint page)
{
  cy_print_form_draw_page (self, cr, page);
}

/**
 * cy_print_form_write_pdf:
 * @self: a form
 * @path: of the file to be made; one of that name is replaced at one stroke
 * @error: return location, as of g_file_set_contents(); %CY_ERROR_FAILED
 *
 * On A4 upright.
 *
 * Returns: whether it was written
 */
gboolean
cy_print_form_write_pdf (CyPrintForm *self, const char *path, GError **error)
{
  guint n_pages = cy_print_form_paginate (self,
                                          CY_PRINT_A4_SHORT - 2 * CY_PRINT_MARGIN,
                                          CY_PRINT_A4_LONG - 2 * CY_PRINT_MARGIN);

  return _cy_print_write_pdf (FALSE, n_pages, draw_cb, self, path, error);
}
