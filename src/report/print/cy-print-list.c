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

#include "cy-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Official lists: title in 小标宋, text in 仿宋; domain.md §6. */
#define TITLE_FONT "FZXiaoBiaoSong-B05S, Noto Serif CJK SC, Noto Sans CJK SC"
#define HEAD_FONT "SimHei, Noto Sans CJK SC"
#define TEXT_FONT "FangSong_GB2312, FangSong, Noto Serif CJK SC, Noto Sans CJK SC"
#define TITLE_SIZE 18.0
#define TEXT_SIZE 9.0
#define LINE 12.5   /* height of a line of text */
#define PADDING 3.0 /* on all sides of a cell */
#define MAX_LINES 3
#define MAX_UPRIGHT 90 /* half Han widths that A4 takes upright */
#define A4_SHORT 595.28
#define A4_LONG 841.89
#define MARGIN 48.0
#define RULE 0.5

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
      double room = column_width (self, i) - 2 * PADDING;
      double wanted = count_half_widths (texts[i]) * TEXT_SIZE / 2;

      lines = MAX (lines, (guint) ceil (wanted / MAX (room, TEXT_SIZE)));
    }

  return MIN (lines, MAX_LINES) * LINE + 2 * PADDING;
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
  double lines = self->left != NULL || self->right != NULL ? LINE + 2 * PADDING : 0;

  return page == 0 ? TITLE_SIZE * 1.8 + lines : 0;
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
draw_text (cairo_t       *cr,
           const char    *text,
           const char    *font,
           double         size,
           double         x,
           double         y,
           double         width,
           double         height,
           PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);
  int h;

  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_height (layout, (int) (height * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_size (layout, NULL, &h);
  cairo_move_to (cr, x, y + MAX (0, (height - (double) h / PANGO_SCALE) / 2));
  pango_cairo_show_layout (cr, layout);
}

static void
draw_head (const CyPrintList *self, cairo_t *cr)
{
  double title = TITLE_SIZE * 1.8;

  draw_text (cr, self->title, TITLE_FONT, TITLE_SIZE, 0, 0, self->width, title, PANGO_ALIGN_CENTER);
  if (self->left != NULL)
    draw_text (cr,
               self->left,
               TEXT_FONT,
               TEXT_SIZE,
               0,
               title,
               self->width * 0.7,
               LINE,
               PANGO_ALIGN_LEFT);
  if (self->right != NULL)
    draw_text (cr,
               self->right,
               TEXT_FONT,
               TEXT_SIZE,
               self->width * 0.7,
               title,
               self->width * 0.3,
               LINE,
               PANGO_ALIGN_RIGHT);
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
      double   w = column_width (self, i);
      gboolean center = is_header || self->columns[i].center;

      cairo_rectangle (cr, x, y, w, height);
      cairo_stroke (cr);
      draw_text (cr,
                 texts[i],
                 is_header ? HEAD_FONT : TEXT_FONT,
                 TEXT_SIZE,
                 x + PADDING,
                 y + PADDING,
                 w - 2 * PADDING,
                 height - 2 * PADDING,
                 center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
      x += w;
    }
}

static void
draw_foot (const CyPrintList *self, cairo_t *cr, guint page)
{
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->firsts->len - 1);

  draw_text (cr,
             text,
             TEXT_FONT,
             TEXT_SIZE,
             0,
             self->height - LINE,
             self->width,
             LINE,
             PANGO_ALIGN_CENTER);
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
  cairo_set_line_width (cr, RULE);
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

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
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
  double   width = wide ? A4_LONG : A4_SHORT;
  double   height = wide ? A4_SHORT : A4_LONG;
  guint    n_pages = cy_print_list_paginate (self, width - 2 * MARGIN, height - 2 * MARGIN);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes, width, height);
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, MARGIN, MARGIN);
      cy_print_list_draw_page (self, cr, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "%s", cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}
