/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A list on paper: title, what it is of, and a ruled table whose header stands on every page.
 *
 *   rows ──► heights (by counting half Han widths) ──► pages ──► any cairo context
 *
 * Lengths are in points. Heights are counted, not measured: a hundred thousand rows are divided
 * among pages without shaping one of them. */
#include "cy-print-list.h"

#include "cy-print-paper.h"
#include "cy-print-private.h"

#include <math.h>

#define TEXT_SIZE 9.0
#define LINE 12.5 /* height of a line of text */
#define MAX_LINES 3
#define MAX_UPRIGHT 90 /* half Han widths that A4 takes upright */

typedef struct
{
  char    *title;
  guint    width;
  gboolean center;
} Column;

struct _CyPrintList
{
  char      *title;
  char      *left;
  char      *right;
  Column    *columns;
  guint      n_columns;
  guint      total;  /* half Han widths */
  GPtrArray *rows;   /* of GStrv */
  GArray    *firsts; /* the first row of each page, and behind the last the number of rows */
  double     width;
  double     height;
};

/**
 * cy_print_list_new:
 * @title: stands at the head of the first page
 * @columns: (array length=n_columns): from left to right, copied
 * @n_columns: at least one
 *
 * Returns: (transfer full): a list without rows
 */
CyPrintList *
cy_print_list_new (const char *title, const CyPrintColumn *columns, guint n_columns)
{
  CyPrintList *self = g_new0 (CyPrintList, 1);

  g_return_val_if_fail (n_columns > 0, NULL);

  self->title = g_strdup (title);
  self->columns = g_new0 (Column, n_columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].title = g_strdup (columns[i].title);
      self->columns[i].width = MAX (columns[i].width, 2);
      self->columns[i].center = columns[i].center;
      self->total += self->columns[i].width;
    }
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
cy_print_list_free (CyPrintList *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->columns[i].title);
  g_free (self->columns);
  g_free (self->title);
  g_free (self->left);
  g_free (self->right);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->firsts);
  g_free (self);
}

/**
 * cy_print_list_set_lines:
 * @self: a list
 * @left: (nullable): below the title at the left: whom it is of
 * @right: (nullable): at the right: the base date
 */
void
cy_print_list_set_lines (CyPrintList *self, const char *left, const char *right)
{
  g_free (self->left);
  g_free (self->right);
  self->left = g_strdup (left);
  self->right = g_strdup (right);
}

/**
 * cy_print_list_add_row:
 * @self: a list
 * @texts: (array zero-terminated=1): one a column
 */
void
cy_print_list_add_row (CyPrintList *self, const char *const *texts)
{
  g_return_if_fail (g_strv_length ((char **) texts) == self->n_columns);

  g_ptr_array_add (self->rows, g_strdupv ((char **) texts));
}

/**
 * cy_print_list_is_wide:
 * @self: a list
 *
 * Returns: whether the columns want the paper to lie on its long side
 */
gboolean
cy_print_list_is_wide (const CyPrintList *self)
{
  return self->total > MAX_UPRIGHT;
}

/* ---- Pages ---- */

static guint
count_half_widths (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  return n;
}

static double
column_width (const CyPrintList *self, guint column)
{
  return self->width * self->columns[column].width / self->total;
}

static double
row_height (const CyPrintList *self, char *const *texts)
{
  guint lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double room = column_width (self, i) - 2 * CY_PRINT_PADDING;
      double wanted = count_half_widths (texts[i]) * TEXT_SIZE / 2;

      lines = MAX (lines, (guint) ceil (wanted / MAX (room, TEXT_SIZE)));
    }

  return MIN (lines, MAX_LINES) * LINE + 2 * CY_PRINT_PADDING;
}

static double
header_height (const CyPrintList *self)
{
  g_autofree char **titles = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    titles[i] = self->columns[i].title;

  return row_height (self, titles);
}

static double
head_height (const CyPrintList *self, guint page)
{
  double lines = self->left != NULL || self->right != NULL ? LINE + 2 * CY_PRINT_PADDING : 0;

  return page == 0 ? CY_PRINT_TITLE_SIZE * 1.8 + lines : 0;
}

/**
 * cy_print_list_paginate:
 * @self: a list with all its rows
 * @width: of the paper without its margins, in points
 * @height: of the same
 *
 * Divides the rows among pages of that size.
 *
 * Returns: how many pages there are, at least one
 */
guint
cy_print_list_paginate (CyPrintList *self, double width, double height)
{
  double header;
  double room;
  guint  first = 0;

  self->width = width;
  self->height = height;
  header = header_height (self);
  g_array_set_size (self->firsts, 0);
  g_array_append_val (self->firsts, first);
  room = height - head_height (self, 0) - header - LINE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      double h = row_height (self, g_ptr_array_index (self->rows, i));

      if (h > room && i > g_array_index (self->firsts, guint, self->firsts->len - 1))
        {
          g_array_append_val (self->firsts, i);
          room = height - header - LINE;
        }
      room -= h;
    }
  g_array_append_val (self->firsts, self->rows->len);

  return self->firsts->len - 1;
}

/* ---- Drawing ---- */

static void
draw_head (const CyPrintList *self, cairo_t *cr)
{
  double     height = CY_PRINT_TITLE_SIZE * 1.8;
  double     cut = self->width * 0.7;
  CyPrintBox title = { CY_PRINT_TITLE_FONT, CY_PRINT_TITLE_SIZE, 0, 0, self->width, height,
                       PANGO_ALIGN_CENTER };
  CyPrintBox left = { CY_PRINT_TEXT_FONT, TEXT_SIZE, 0, height, cut, LINE, PANGO_ALIGN_LEFT };
  CyPrintBox right = { CY_PRINT_TEXT_FONT, TEXT_SIZE, cut, height, self->width - cut, LINE,
                       PANGO_ALIGN_RIGHT };

  _cy_print_draw_text (cr, self->title, &title);
  if (self->left != NULL)
    _cy_print_draw_text (cr, self->left, &left);
  if (self->right != NULL)
    _cy_print_draw_text (cr, self->right, &right);
}

static void
draw_row (const CyPrintList *self,
          cairo_t           *cr,
          char *const       *texts,
          gboolean           is_header,
          double             y,
          double             height)
{
  double x = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double     w = column_width (self, i);
      CyPrintBox box = {
        .font = is_header ? CY_PRINT_HEAD_FONT : CY_PRINT_TEXT_FONT,
        .size = TEXT_SIZE,
        .x = x + CY_PRINT_PADDING,
        .y = y + CY_PRINT_PADDING,
        .width = w - 2 * CY_PRINT_PADDING,
        .height = height - 2 * CY_PRINT_PADDING,
        .alignment = is_header || self->columns[i].center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT,
      };

      cairo_rectangle (cr, x, y, w, height);
      cairo_stroke (cr);
      _cy_print_draw_text (cr, texts[i], &box);
      x += w;
    }
}

static void
draw_foot (const CyPrintList *self, cairo_t *cr, guint page)
{
  CyPrintBox box = { CY_PRINT_TEXT_FONT, TEXT_SIZE, 0, self->height - LINE, self->width, LINE,
                     PANGO_ALIGN_CENTER };

  _cy_print_draw_page_number (cr, page, self->firsts->len - 1, &box);
}

/**
 * cy_print_list_draw_page:
 * @self: a list that was divided among pages
 * @cr: to draw on, its origin at the left upper corner within the margins, in points
 * @page: from 0
 */
void
cy_print_list_draw_page (const CyPrintList *self, cairo_t *cr, guint page)
{
  g_autofree char **titles = g_new0 (char *, self->n_columns + 1);
  double            header = header_height (self);
  double            y = head_height (self, page);

  g_return_if_fail (page + 1 < self->firsts->len);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, CY_PRINT_RULE);
  if (page == 0)
    draw_head (self, cr);
  for (guint i = 0; i < self->n_columns; i++)
    titles[i] = self->columns[i].title;
  draw_row (self, cr, titles, TRUE, y, header);
  y += header;
  for (guint i = g_array_index (self->firsts, guint, page);
       i < g_array_index (self->firsts, guint, page + 1);
       i++)
    {
      double h = row_height (self, g_ptr_array_index (self->rows, i));

      draw_row (self, cr, g_ptr_array_index (self->rows, i), FALSE, y, h);
      y += h;
    }
  draw_foot (self, cr, page);
  cairo_restore (cr);
}

static void
draw_cb (gconstpointer self, cairo_t *cr, guint page)
{
  cy_print_list_draw_page (self, cr, page);
}

/**
 * cy_print_list_write_pdf:
 * @self: a list
 * @path: of the file to be made; one of that name is replaced at one stroke
 * @error: return location, as of g_file_set_contents(); %CY_ERROR_FAILED
 *
 * On A4, lying on its long side when the columns want it.
 *
 * Returns: whether it was written
 */
gboolean
cy_print_list_write_pdf (CyPrintList *self, const char *path, GError **error)
{
  gboolean wide = cy_print_list_is_wide (self);
  double   width = wide ? CY_PRINT_A4_LONG : CY_PRINT_A4_SHORT;
  double   height = wide ? CY_PRINT_A4_SHORT : CY_PRINT_A4_LONG;
  guint    n_pages =
    cy_print_list_paginate (self, width - 2 * CY_PRINT_MARGIN, height - 2 * CY_PRINT_MARGIN);

  return _cy_print_write_pdf (wide, n_pages, draw_cb, self, path, error);
}
