/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A paper whose lines stand where superiors want them: what is long gets smaller, no line moves.
 *
 * Lines of text are as far apart as their size says, not as the font says: fonts of the same size
 * differ by half a line, and the paper has to look the same with each of them. */
#include "cy-print-sheet.h"

#include "cy-print-paper.h"
#include "cy-print-private.h"

#include <pango/pangocairo.h>
#include <string.h>

#define PITCH 1.2        /* from line to line, of the size */
#define TIGHT_PITCH 1.08 /* where it does not fit otherwise */
#define MIDDLE 0.38      /* from the base line up to the middle of a Han character, of the size */
#define STEP 0.5
#define RULE 0.75
#define SPACING 0.4 /* between the characters of titles, of the size */
#define PICTURE_WHITE 2.0
#define SUBHEAD_FONT "KaiTi_GB2312, KaiTi, Noto Serif CJK SC, Noto Sans CJK SC"

typedef struct
{
  CyPrintSheetCell cell;
  char            *text; /* that of the cell */
  guint            page;
} Item;

struct _CyPrintSheet
{
  GPtrArray       *items; /* of Item */
  guint            n_pages;
  cairo_surface_t *picture;
};

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->text);
  g_free (item);
}

/**
 * cy_print_sheet_new:
 *
 * Returns: (transfer full): a paper without pages
 */
CyPrintSheet *
cy_print_sheet_new (void)
{
  CyPrintSheet *self = g_new0 (CyPrintSheet, 1);

  self->items = g_ptr_array_new_with_free_func (item_free);

  return self;
}

void
cy_print_sheet_free (CyPrintSheet *self)
{
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_free (self);
}

/**
 * cy_print_sheet_add_page:
 * @self: a paper
 *
 * Cells that are added from now on stand on a new page.
 */
void
cy_print_sheet_add_page (CyPrintSheet *self)
{
  self->n_pages++;
}

static char *
make_upright (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (result->len > 0)
        g_string_append_c (result, '\n');
      g_string_append_unichar (result, g_utf8_get_char (p));
    }

  return g_string_free (result, FALSE);
}

/**
 * cy_print_sheet_add_cell:
 * @self: a paper with a page
 * @cell: what stands where, copied
 */
void
cy_print_sheet_add_cell (CyPrintSheet *self, const CyPrintSheetCell *cell)
{
  Item       *item = g_new0 (Item, 1);
  const char *text = cell->text != NULL ? cell->text : "";
  gboolean    upright = (cell->flags & CY_PRINT_SHEET_UPRIGHT) != 0;

  g_return_if_fail (self->n_pages > 0);

  item->cell = *cell;
  item->text =
    upright && g_unichar_iswide (g_utf8_get_char (text)) ? make_upright (text) : g_strdup (text);
  item->page = self->n_pages - 1;
  g_ptr_array_add (self->items, item);
}

/**
 * cy_print_sheet_set_picture:
 * @self: a paper
 * @picture: (nullable): an image; scaled to fit, never stretched
 */
void
cy_print_sheet_set_picture (CyPrintSheet *self, cairo_surface_t *picture)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->picture = picture != NULL ? cairo_surface_reference (picture) : NULL;
}

guint
cy_print_sheet_get_n_pages (const CyPrintSheet *self)
{
  return self->n_pages;
}

/* ---- Lines of text ---- */

static const char *
get_font (CyPrintSheetFlags flags)
{
  if (flags & CY_PRINT_SHEET_TITLE)
    return CY_PRINT_TITLE_FONT;
  if (flags & CY_PRINT_SHEET_HEAD)
    return CY_PRINT_HEAD_FONT;

  return flags & CY_PRINT_SHEET_SUBHEAD ? SUBHEAD_FONT : CY_PRINT_TEXT_FONT;
}

static void
set_size (PangoLayout *layout, const CyPrintSheetCell *cell, double size)
{
  g_autoptr (PangoFontDescription) description =
    pango_font_description_from_string (get_font (cell->flags));

  /* Rounded to points, a line of the third size would hold a character less. */
  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  if (cell->flags & CY_PRINT_SHEET_SPACED)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes,
                              pango_attr_letter_spacing_new ((int) (size * SPACING * PANGO_SCALE)));
      pango_layout_set_attributes (layout, attributes);
    }
}

static void
set_width (PangoLayout *layout, const CyPrintSheetCell *cell)
{
  double width = cell->width - 2 * CY_PRINT_PADDING;

  if (!(cell->flags & CY_PRINT_SHEET_ONE_LINE))
    pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

static gboolean
fits (PangoLayout *layout, const CyPrintSheetCell *cell, double size, double pitch)
{
  double room = cell->height - 2 * (cell->flags & CY_PRINT_SHEET_RULED ? CY_PRINT_RULE : 0);
  int    width;

  pango_layout_get_size (layout, &width, NULL);

  return pango_layout_get_line_count (layout) * size * pitch <= room &&
         (double) width / PANGO_SCALE <= cell->width - 2 * CY_PRINT_PADDING + 0.01;
}

/* The largest size that fits, and how far apart its lines are. */
static double
fit (PangoLayout *layout, const CyPrintSheetCell *cell, double *pitch)
{
  double size = cell->size;

  *pitch = PITCH;
  set_size (layout, cell, size);
  while (!fits (layout, cell, size, PITCH) && size > CY_PRINT_SHEET_SMALLEST)
    {
      size = MAX (size - STEP, CY_PRINT_SHEET_SMALLEST);
      set_size (layout, cell, size);
    }
  if (!fits (layout, cell, size, PITCH))
    *pitch = TIGHT_PITCH;

  return size;
}

static double
find_top (const CyPrintSheetCell *cell, double text_height)
{
  if (cell->flags & CY_PRINT_SHEET_BOTTOM)
    return cell->y + cell->height - text_height - CY_PRINT_PADDING;

  return cell->y + MAX (0, (cell->height - text_height) / 2);
}

static double
find_left (const CyPrintSheetCell *cell, double width)
{
  if (cell->flags & CY_PRINT_SHEET_CENTER)
    return cell->x + (cell->width - width) / 2;

  return cell->x + CY_PRINT_PADDING;
}

static void
draw_line (cairo_t *cr, PangoLayoutLine *line, const CyPrintSheetCell *cell, double base)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  cairo_move_to (cr, find_left (cell, (double) extents.width / PANGO_SCALE), base);
  pango_cairo_show_layout_line (cr, line);
}

static void
draw_mark (cairo_t *cr, const CyPrintSheetCell *cell, double size, double base)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

  set_size (layout, cell, size);
  pango_layout_set_text (layout, "…", -1);
  draw_line (cr, pango_layout_get_line_readonly (layout, 0), cell, base);
}

/* What does not fit even in the smallest type ends in an ellipsis, so that nobody thinks it whole.
 */
static void
draw_text (cairo_t *cr, const Item *item)
{
  const CyPrintSheetCell *cell = &item->cell;
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  double pitch;
  double size;
  double top;
  int    n;
  int    shown;

  pango_layout_set_text (layout, item->text, -1);
  set_width (layout, cell);
  size = fit (layout, cell, &pitch);
  n = pango_layout_get_line_count (layout);
  shown = CLAMP ((int) (cell->height / (size * pitch)), 1, n);
  top = find_top (cell, shown * size * pitch);
  for (int i = 0; i < shown; i++)
    {
      double base = top + (i + 0.5) * size * pitch + MIDDLE * size;

      if (i == shown - 1 && shown < n)
        draw_mark (cr, cell, size, base);
      else
        draw_line (cr, pango_layout_get_line_readonly (layout, i), cell, base);
    }
}

/**
 * cy_print_sheet_wrap:
 * @text: some words
 * @size: of the type, in points
 * @width: that there is, in points
 *
 * Returns: (transfer full): the lines they make
 */
char **
cy_print_sheet_wrap (const char *text, double size, double width)
{
  const CyPrintSheetCell cell = { .width = width + 2 * CY_PRINT_PADDING };
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  pango_layout_set_text (layout, text, -1);
  set_width (layout, &cell);
  set_size (layout, &cell, size);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char       *words = g_strndup (text + line->start_index, (gsize) line->length);

      g_strv_builder_add (lines, g_strstrip (words));
    }
  g_object_unref (context);

  return g_strv_builder_end (lines);
}

/* ---- Drawing ---- */

static void
draw_item (const CyPrintSheet *self, cairo_t *cr, const Item *item)
{
  const CyPrintSheetCell *cell = &item->cell;

  if (cell->flags & CY_PRINT_SHEET_RULED)
    {
      cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
      cairo_stroke (cr);
    }
  if (cell->flags & CY_PRINT_SHEET_PICTURE && self->picture != NULL)
    _cy_print_draw_image (cr,
                          self->picture,
                          cell->x + PICTURE_WHITE,
                          cell->y + PICTURE_WHITE,
                          cell->width - 2 * PICTURE_WHITE,
                          cell->height - 2 * PICTURE_WHITE);
  else if (*item->text != '\0')
    draw_text (cr, item);
}

/**
 * cy_print_sheet_draw_page:
 * @self: a paper
 * @cr: to draw on, its origin at the left upper corner within the usual margins, in points
 * @page: from 0
 */
void
cy_print_sheet_draw_page (const CyPrintSheet *self, cairo_t *cr, guint page)
{
  g_return_if_fail (page < self->n_pages);

  cairo_save (cr);
  cairo_translate (cr, -CY_PRINT_MARGIN, -CY_PRINT_MARGIN);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, RULE);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = g_ptr_array_index (self->items, i);

      if (item->page == page)
        draw_item (self, cr, item);
    }
  cairo_restore (cr);
}

static void
draw_cb (gconstpointer self, cairo_t *cr, guint page)
{
  cy_print_sheet_draw_page (self, cr, page);
}

/**
 * cy_print_sheet_write_pdf:
 * @self: a paper
 * @path: of the file to be made; one of that name is replaced at one stroke
 * @error: return location, as of g_file_set_contents(); %CY_ERROR_FAILED
 *
 * Returns: whether it was written
 */
gboolean
cy_print_sheet_write_pdf (const CyPrintSheet *self, const char *path, GError **error)
{
  return _cy_print_write_pdf (FALSE, self->n_pages, draw_cb, self, path, error);
}
