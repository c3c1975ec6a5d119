/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lays out official documents after GB/T 9704-2012, line by line. */
#include "cy-print-official.h"

#include "cy-print-private.h"

#include <string.h>

#define MM (72 / 25.4)
#define LEFT (28 * MM)
#define TOP (37 * MM)
#define WIDTH (156 * MM)
#define HEIGHT (225 * MM)
#define LINE (HEIGHT / 22)

/* Sizes in points: the second, third, fourth and fifth. The third is a little under 16 points, so
 * that a line takes the 28 characters that the standard counts. */
#define TITLE_SIZE 22.0
#define TEXT_SIZE 15.75
#define NUMBER_SIZE 14.0
#define TABLE_SIZE 10.5

#define TABLE_PITCH 1.2
#define TABLE_WHITE 4.0
#define NUMBER_DOWN (7 * MM)

/* A Han blank, of which two stand in front of a paragraph. */
#define BLANK "　"
#define NUMBERS "一二三四五六七八九十"
#define SIGNATURE_ROOM 4 /* characters left white at the right */

struct _CyPrintOfficial
{
  CyPrintSheet *sheet;
  double        y;        /* where the next line begins, from the top of the text block */
  guint         n_before; /* pages of the letters before this one */
};

static void
add_cell (CyPrintOfficial  *self,
          double            x,
          double            width,
          double            height,
          const char       *text,
          double            size,
          CyPrintSheetFlags flags)
{
  cy_print_sheet_add_cell (self->sheet,
                           &(CyPrintSheetCell){ .x = LEFT + x,
                                                .y = TOP + self->y,
                                                .width = width,
                                                .height = height,
                                                .text = text,
                                                .size = size,
                                                .flags = flags });
}

/* One line of text from @x on, whose letters begin there. */
static void
add_line (CyPrintOfficial  *self,
          double            x,
          double            width,
          const char       *text,
          double            size,
          CyPrintSheetFlags flags)
{
  add_cell (self,
            x - CY_PRINT_PADDING,
            width + 2 * CY_PRINT_PADDING,
            LINE,
            text,
            size,
            flags | CY_PRINT_SHEET_ONE_LINE);
}

/* Between two dashes below the text: at the right of odd pages, at the left of even ones. */
static void
add_number (CyPrintOfficial *self)
{
  guint            page = cy_print_sheet_get_n_pages (self->sheet) - self->n_before;
  g_autofree char *text = g_strdup_printf ("— %u —", page);
  double           width = 4 * NUMBER_SIZE;

  self->y = HEIGHT + NUMBER_DOWN - LINE / 2;
  add_line (self,
            page % 2 == 1 ? WIDTH - NUMBER_SIZE - width : NUMBER_SIZE,
            width,
            text,
            NUMBER_SIZE,
            CY_PRINT_SHEET_CENTER);
}

static void
add_page (CyPrintOfficial *self)
{
  cy_print_sheet_add_page (self->sheet);
  add_number (self);
  self->y = 0;
}

/* Room for @height below each other. */
static void
need (CyPrintOfficial *self, double height)
{
  if (self->y + height > HEIGHT + 0.01)
    add_page (self);
}

static void
begin (CyPrintOfficial *self, const char *title)
{
  g_auto (GStrv) lines = cy_print_sheet_wrap (title, TITLE_SIZE, WIDTH);

  add_page (self);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      add_line (self, 0, WIDTH, lines[i], TITLE_SIZE, CY_PRINT_SHEET_TITLE | CY_PRINT_SHEET_CENTER);
      self->y += LINE;
    }
  self->y += LINE;
}

/**
 * cy_print_official_new:
 * @title: of the document
 *
 * Returns: (transfer full): a document that begins with @title and an empty line
 */
CyPrintOfficial *
cy_print_official_new (const char *title)
{
  CyPrintOfficial *self = g_new0 (CyPrintOfficial, 1);

  self->sheet = cy_print_sheet_new ();
  begin (self, title);

  return self;
}

/**
 * cy_print_official_add_letter:
 * @self: a document
 * @title: of the next one
 *
 * Begins another document on a new page, which is page 1 again; both are printed together.
 */
void
cy_print_official_add_letter (CyPrintOfficial *self, const char *title)
{
  self->n_before = cy_print_sheet_get_n_pages (self->sheet);
  begin (self, title);
}

void
cy_print_official_free (CyPrintOfficial *self)
{
  g_clear_pointer (&self->sheet, cy_print_sheet_free);
  g_free (self);
}

static gboolean
is_numbered (const char *text, const char *before, const char *behind)
{
  const char *start = text + strlen (before);
  const char *p = start;

  if (!g_str_has_prefix (text, before))
    return FALSE;
  while (*p != '\0' && g_utf8_strchr (NUMBERS, -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);

  return p > start && g_str_has_prefix (p, behind);
}

/* What says more than its heading is text. */
static CyPrintSheetFlags
find_type (const char *paragraph)
{
  if (strstr (paragraph, "。") != NULL)
    return CY_PRINT_SHEET_NONE;
  if (is_numbered (paragraph, "", "、"))
    return CY_PRINT_SHEET_HEAD;

  return is_numbered (paragraph, "（", "）") ? CY_PRINT_SHEET_SUBHEAD : CY_PRINT_SHEET_NONE;
}

static char *
strip (char *text)
{
  g_strstrip (text);
  while (g_str_has_prefix (text, BLANK))
    text += strlen (BLANK);

  return text;
}

static void
add_paragraph (CyPrintOfficial *self, const char *paragraph)
{
  CyPrintSheetFlags type = find_type (paragraph);
  g_autofree char  *indented = g_strconcat (BLANK BLANK, paragraph, NULL);
  g_auto (GStrv) lines = cy_print_sheet_wrap (indented, TEXT_SIZE, WIDTH);

  /* A heading does not part from its text. */
  if (type != CY_PRINT_SHEET_NONE)
    need (self, (g_strv_length (lines) + 1) * LINE);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      need (self, LINE);
      add_line (self, 0, WIDTH, lines[i], TEXT_SIZE, type);
      self->y += LINE;
    }
}

/**
 * cy_print_official_add_text:
 * @self: a document
 * @text: paragraphs, a line each, those that begin with 一、 or （一） and say no more being
 * headings; empty lines go
 */
void
cy_print_official_add_text (CyPrintOfficial *self, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      const char *paragraph = strip (paragraphs[i]);

      if (*paragraph != '\0')
        add_paragraph (self, paragraph);
    }
}

/* ---- Tables ---- */

typedef struct
{
  const CyPrintOfficialColumn *columns;
  guint                        n_columns;
  double                       unit; /* of a width, in points */
} Table;

static double
measure_row (const Table *table, const char *const *texts)
{
  guint n_lines = 1;

  for (guint i = 0; i < table->n_columns; i++)
    {
      double width = table->columns[i].width * table->unit - 2 * CY_PRINT_PADDING;
      g_auto (GStrv) lines = cy_print_sheet_wrap (texts[i], TABLE_SIZE, width);

      n_lines = MAX (n_lines, g_strv_length (lines));
    }

  return n_lines * TABLE_SIZE * TABLE_PITCH + 2 * TABLE_WHITE;
}

static void
add_row (CyPrintOfficial *self, const Table *table, const char *const *texts, double height)
{
  double x = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      double width = table->columns[i].width * table->unit;

      add_cell (self,
                x,
                width,
                height,
                texts[i],
                TABLE_SIZE,
                CY_PRINT_SHEET_RULED | CY_PRINT_SHEET_CENTER);
      x += width;
    }
  self->y += height;
}

static void
add_head (CyPrintOfficial *self, const Table *table)
{
  g_autofree const char **titles = g_new0 (const char *, table->n_columns + 1);

  for (guint i = 0; i < table->n_columns; i++)
    titles[i] = table->columns[i].title;
  add_row (self, table, titles, measure_row (table, titles));
}

/**
 * cy_print_official_add_table:
 * @self: a document
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 * @rows: (element-type GStrv): the texts of each row, as many as there are columns
 *
 * The headings stand again on each page.
 */
void
cy_print_official_add_table (CyPrintOfficial             *self,
                             const CyPrintOfficialColumn *columns,
                             guint                        n_columns,
                             GPtrArray                   *rows)
{
  Table table = { columns, n_columns, 0 };
  guint total = 0;

  for (guint i = 0; i < n_columns; i++)
    total += columns[i].width;
  table.unit = WIDTH / MAX (total, 1);
  need (self, 2 * LINE);
  add_head (self, &table);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *texts = g_ptr_array_index (rows, i);
      double             height = measure_row (&table, texts);

      if (self->y + height > HEIGHT)
        {
          add_page (self);
          add_head (self, &table);
        }
      add_row (self, &table, texts, height);
    }
  self->y += LINE / 2;
}

/* ---- The end ---- */

/* In points, as fonts of Han characters have it: letters and digits are half as wide. */
static double
measure (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? TEXT_SIZE : TEXT_SIZE / 2;

  return width;
}

/**
 * cy_print_official_add_signature:
 * @self: a document
 * @organ: who signs
 * @date: in words
 *
 * At the right, one in the middle over the other: the date with four blanks behind it, or an organ
 * that is longer with two.
 */
void
cy_print_official_add_signature (CyPrintOfficial *self, const char *organ, const char *date)
{
  double width = MAX (measure (organ), measure (date));
  double x = WIDTH - width - (measure (organ) > measure (date) ? 2 : SIGNATURE_ROOM) * TEXT_SIZE;

  need (self, 3 * LINE);
  self->y += LINE;
  add_line (self, MAX (x, 0), width, organ, TEXT_SIZE, CY_PRINT_SHEET_CENTER);
  self->y += LINE;
  add_line (self, MAX (x, 0), width, date, TEXT_SIZE, CY_PRINT_SHEET_CENTER);
  self->y += LINE;
}

/**
 * cy_print_official_add_signers:
 * @self: a document
 * @lines: who signs and when, a line each
 *
 * Each line ends four characters from the right, where it is not too long for that.
 */
void
cy_print_official_add_signers (CyPrintOfficial *self, const char *const *lines)
{
  need (self, (1 + g_strv_length ((GStrv) lines)) * LINE);
  self->y += LINE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      double width = measure (lines[i]);
      double x = WIDTH - width - SIGNATURE_ROOM * TEXT_SIZE;

      add_line (self, MAX (x, 0), MIN (width, WIDTH), lines[i], TEXT_SIZE, CY_PRINT_SHEET_NONE);
      self->y += LINE;
    }
}

/**
 * cy_print_official_finish:
 * @self: (transfer full): a document
 *
 * Returns: (transfer full): its pages
 */
CyPrintSheet *
cy_print_official_finish (CyPrintOfficial *self)
{
  CyPrintSheet *sheet = g_steal_pointer (&self->sheet);

  cy_print_official_free (self);

  return sheet;
}
