/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A paper of plain text in the layout of official documents: GB/T 9704-2012, domain.md §6.2.
 *
 *   text ──► paragraphs ──► lines of 28 characters ──► pages of 22 lines ──► any cairo context
 *
 * Every line stands on the grid of the page, whatever font there is. */
#include "cy-print-essay.h"

#include "cy-print-paper.h"
#include "cy-print-private.h"

#include <pango/pangocairo.h>
#include <string.h>

#define MILLIMETRE (72 / 25.4)
#define TOP (37 * MILLIMETRE)
#define LEFT (28 * MILLIMETRE)
#define WIDTH (156 * MILLIMETRE)
#define HEIGHT (225 * MILLIMETRE)
#define PITCH (HEIGHT / CY_PRINT_ESSAY_LINES)
#define ADVANCE (WIDTH / CY_PRINT_ESSAY_CHARS)
/* 28 characters of 三号 are 1.9 mm wider than the page gives: they stand that much closer. */
#define SPACING (ADVANCE - CY_PRINT_ESSAY_TEXT_SIZE)
#define MIDDLE 0.38      /* from the base line up to the middle of a Han character, of the size */
#define NUMBER_BELOW 20  /* from the text to the number of the page: 7 mm */
#define SIGNATURE_ROOM 4 /* characters left white at the right */
#define MAX_SIGNATURE 8  /* lines */
#define INDENT "　　"
#define NUMBERS "一二三四五六七八九十"
#define SUB_FONT "KaiTi_GB2312, KaiTi, Noto Serif CJK SC, Noto Sans CJK SC"

typedef struct
{
  char            *text;
  CyPrintEssayKind kind;
  guint            page;
  guint            row;
} Line;

struct _CyPrintEssay
{
  GPtrArray *lines;  /* of Line */
  guint      n_rows; /* taken so far, over all pages */
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line);
}

/* ---- Type ---- */

static const char *
get_font (CyPrintEssayKind kind)
{
  static const char *const fonts[] = {
    [CY_PRINT_ESSAY_TITLE] = CY_PRINT_TITLE_FONT,    [CY_PRINT_ESSAY_HEADING] = CY_PRINT_HEAD_FONT,
    [CY_PRINT_ESSAY_SUBHEADING] = SUB_FONT,          [CY_PRINT_ESSAY_TEXT] = CY_PRINT_TEXT_FONT,
    [CY_PRINT_ESSAY_SIGNATURE] = CY_PRINT_TEXT_FONT,
  };

  return fonts[kind];
}

static double
get_size (CyPrintEssayKind kind)
{
  return kind == CY_PRINT_ESSAY_TITLE ? CY_PRINT_ESSAY_TITLE_SIZE : CY_PRINT_ESSAY_TEXT_SIZE;
}

static void
set_up (PangoLayout *layout, CyPrintEssayKind kind, const char *text)
{
  g_autoptr (PangoFontDescription) description =
    pango_font_description_from_string (get_font (kind));

  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  pango_font_description_set_absolute_size (description, get_size (kind) * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  if (kind != CY_PRINT_ESSAY_TITLE)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes,
                              pango_attr_letter_spacing_new ((int) (SPACING * PANGO_SCALE)));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_text (layout, text, -1);
}

/* ---- Lines ---- */

static void
add_line (CyPrintEssay *self, CyPrintEssayKind kind, const char *text)
{
  Line *line = g_new0 (Line, 1);

  /* A heading never stands at the foot of a page. */
  if ((kind == CY_PRINT_ESSAY_HEADING || kind == CY_PRINT_ESSAY_SUBHEADING) &&
      self->n_rows % CY_PRINT_ESSAY_LINES == CY_PRINT_ESSAY_LINES - 1)
    self->n_rows++;
  line->text = g_strdup (text);
  line->kind = kind;
  line->page = self->n_rows / CY_PRINT_ESSAY_LINES;
  line->row = self->n_rows % CY_PRINT_ESSAY_LINES;
  self->n_rows++;
  g_ptr_array_add (self->lines, line);
}

static void
wrap (CyPrintEssay *self, PangoContext *context, CyPrintEssayKind kind, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  set_up (layout, kind, text);
  /* Fonts differ by a hair; the last character of a full line must not fall off it. */
  pango_layout_set_width (layout, (int) ((WIDTH + 0.5) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char       *words = g_strndup (text + line->start_index, (gsize) line->length);

      add_line (self, kind, g_strchomp (words));
    }
}

static gboolean
is_numbered (const char *text, const char *before, const char *behind)
{
  const char *p = text;

  if (!g_str_has_prefix (p, before))
    return FALSE;
  p += strlen (before);
  while (*p != '\0' && g_utf8_strchr (NUMBERS, -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);

  return p > text + strlen (before) && g_str_has_prefix (p, behind);
}

static CyPrintEssayKind
get_kind (const char *text, gboolean is_end)
{
  if (is_end)
    return CY_PRINT_ESSAY_SIGNATURE;
  if (is_numbered (text, "", "、"))
    return CY_PRINT_ESSAY_HEADING;

  return is_numbered (text, "（", "）") ? CY_PRINT_ESSAY_SUBHEADING : CY_PRINT_ESSAY_TEXT;
}

/* Text stands two characters in; the signature at the right. */
static void
add_paragraph (CyPrintEssay *self, PangoContext *context, const char *text, gboolean is_end)
{
  CyPrintEssayKind kind = get_kind (text, is_end);
  g_autofree char *indented =
    kind == CY_PRINT_ESSAY_SIGNATURE ? g_strdup (text) : g_strconcat (INDENT, text, NULL);

  /* What says more than its heading is text. */
  if (strstr (text, "。") != NULL && kind < CY_PRINT_ESSAY_TEXT)
    kind = CY_PRINT_ESSAY_TEXT;
  wrap (self, context, kind, indented);
}

static char *
strip (char *text)
{
  g_strstrip (text);
  while (g_str_has_prefix (text, "　"))
    text += strlen ("　");

  return text;
}

static gboolean
is_signature (char **paragraphs)
{
  guint n = 0;

  for (; *paragraphs != NULL; paragraphs++, n++)
    if (g_utf8_strlen (strip (*paragraphs), -1) > CY_PRINT_ESSAY_CHARS - SIGNATURE_ROOM)
      return FALSE;

  return n <= MAX_SIGNATURE;
}

/* The empty line before the signature; -1 where a long text or nothing follows the last one. */
static int
find_end (char **paragraphs)
{
  int end = -1;

  for (int i = 1; paragraphs[i] != NULL; i++)
    if (*strip (paragraphs[i]) == '\0' && paragraphs[i + 1] != NULL &&
        *strip (paragraphs[i + 1]) != '\0')
      end = i;

  return end >= 0 && is_signature (paragraphs + end) ? end : -1;
}

static void
fill (CyPrintEssay *self, PangoContext *context, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  int end = find_end (paragraphs);

  if (paragraphs[0] == NULL)
    return;
  wrap (self, context, CY_PRINT_ESSAY_TITLE, strip (paragraphs[0]));
  self->n_rows++;
  for (int i = 1; paragraphs[i] != NULL; i++)
    {
      const char *paragraph = strip (paragraphs[i]);

      if (i == end)
        self->n_rows++;
      else if (*paragraph != '\0')
        add_paragraph (self, context, paragraph, end >= 0 && i > end);
    }
}

/**
 * cy_print_essay_new:
 * @text: its first line is the title; each that follows is a paragraph, those that begin with 一、
 * or （一） and say no more being headings; what follows the last empty line is the signature
 *
 * Returns: (transfer full): the paper
 */
CyPrintEssay *
cy_print_essay_new (const char *text)
{
  CyPrintEssay *self = g_new0 (CyPrintEssay, 1);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  self->lines = g_ptr_array_new_with_free_func (line_free);
  fill (self, context, text);
  g_object_unref (context);

  return self;
}

void
cy_print_essay_free (CyPrintEssay *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * cy_print_essay_get_n_pages:
 * @self: a paper
 *
 * Returns: how many pages there are, at least one
 */
guint
cy_print_essay_get_n_pages (const CyPrintEssay *self)
{
  const Line *last =
    self->lines->len > 0 ? g_ptr_array_index (self->lines, self->lines->len - 1) : NULL;

  return last != NULL ? last->page + 1 : 1;
}

/**
 * cy_print_essay_get_line:
 * @self: a paper
 * @page: from 0
 * @row: of the page, from 0
 * @kind: (out) (optional): what it is
 *
 * Returns: (nullable): what stands there
 */
const char *
cy_print_essay_get_line (const CyPrintEssay *self, guint page, guint row, CyPrintEssayKind *kind)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);

      if (line->page != page || line->row != row)
        continue;
      if (kind != NULL)
        *kind = line->kind;
      return line->text;
    }

  return NULL;
}

/* ---- Drawing ---- */

static double
find_left (const Line *line, double width)
{
  if (line->kind == CY_PRINT_ESSAY_TITLE)
    return LEFT + (WIDTH - width) / 2;
  if (line->kind == CY_PRINT_ESSAY_SIGNATURE)
    return MAX (LEFT, LEFT + WIDTH - SIGNATURE_ROOM * ADVANCE - width);

  return LEFT;
}

static void
draw_line (cairo_t *cr, const Line *line)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  double         middle = TOP + (line->row + 0.5) * PITCH;
  PangoRectangle extents;

  set_up (layout, line->kind, line->text);
  pango_layout_get_extents (layout, NULL, &extents);
  cairo_move_to (cr,
                 find_left (line, (double) extents.width / PANGO_SCALE),
                 middle + MIDDLE * get_size (line->kind));
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

/* Odd pages have their number at the right, even ones at the left, a character from the edge. */
static void
draw_number (cairo_t *cr, guint page)
{
  g_autofree char *text = g_strdup_printf ("— %u —", page + 1);
  const CyPrintBox box = {
    .font = CY_PRINT_TEXT_FONT,
    .size = CY_PRINT_ESSAY_NUMBER_SIZE,
    .x = LEFT + ADVANCE,
    .y = TOP + HEIGHT + NUMBER_BELOW,
    .width = WIDTH - 2 * ADVANCE,
    .height = 2 * CY_PRINT_ESSAY_NUMBER_SIZE,
    .alignment = page % 2 == 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
  };

  _cy_print_draw_text (cr, text, &box);
}

/**
 * cy_print_essay_draw_page:
 * @self: a paper
 * @cr: to draw on, its origin at the left upper corner within the usual margins, in points
 * @page: from 0
 */
void
cy_print_essay_draw_page (const CyPrintEssay *self, cairo_t *cr, guint page)
{
  cairo_save (cr);
  cairo_translate (cr, -CY_PRINT_MARGIN, -CY_PRINT_MARGIN);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (self->lines, i);

      if (line->page == page)
        draw_line (cr, line);
    }
  draw_number (cr, page);
  cairo_restore (cr);
}

static void
draw_cb (gconstpointer self, cairo_t *cr, guint page)
{
  cy_print_essay_draw_page (self, cr, page);
}

/**
 * cy_print_essay_write_pdf:
 * @self: a paper
 * @path: of the file to be made; one of that name is replaced at one stroke
 * @error: return location, as of g_file_set_contents(); %CY_ERROR_FAILED
 *
 * Returns: whether it was written
 */
gboolean
cy_print_essay_write_pdf (const CyPrintEssay *self, const char *path, GError **error)
{
  return _cy_print_write_pdf (FALSE, cy_print_essay_get_n_pages (self), draw_cb, self, path, error);
}
