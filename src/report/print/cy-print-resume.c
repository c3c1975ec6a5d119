/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The résumé in its cell of a form: the longer, the smaller; what even then does not fit goes to
 * a page of its own, so that no form cuts a life short. */
#include "cy-print-grid-private.h"

#include "cy-family.h"
#include "cy-person-parts.h"
#include "cy-print-paper.h"
#include "cy-print-private.h"
#include "cy-print-words-private.h"
#include "cy-resume.h"

#include <glib/gi18n.h>

#define PITCH 1.4
#define TIGHT_PITCH 1.16
/* Half a Han character a column, and a little, as digits of some fonts are wider. */
#define SPAN_WIDTH(size) ((size) * (CY_RESUME_COLUMNS / 2.0 + 0.4))

#define REST_SIZE 12.0
#define REST_TITLE_SIZE 16.0
#define REST_LEFT 62.0
#define REST_TOP 60.0
#define REST_BOTTOM 780.0
#define REST_WIDTH (CY_PRINT_A4_SHORT - 2 * REST_LEFT)

/* So many lines at most in each size, as the programs that superiors use print them. What is longer
 * shrinks on. */
static const struct
{
  guint  n_lines;
  double size;
} sizes[] = {
  { 12, 14.0 },
  { 18, 13.5 },
  { 24, 13.0 },
  { 28, 12.5 },
  { 34, 12.0 },
  { 38, 11.5 },
  { 40, 11.0 },
  { 44, 10.5 },
  { 46, 10.0 },
  { 58, 9.5 },
  { G_MAXUINT, 9.0 },
  { G_MAXUINT, 8.5 },
  { G_MAXUINT, CY_PRINT_SHEET_SMALLEST },
};

static double
text_width (double width, double size)
{
  return width - 2 * CY_PRINT_PADDING - SPAN_WIDTH (size);
}

static guint
count_wrapped (const CyResumeRow *line, double size, double width)
{
  g_auto (GStrv) wrapped = cy_print_sheet_wrap (line->text, size, text_width (width, size));

  return g_strv_length (wrapped);
}

static guint
count_all (GPtrArray *lines, double size, double width)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += count_wrapped (g_ptr_array_index (lines, i), size, width);

  return n;
}

/* The size of the type and how far apart the lines are; the smallest where nothing fits. */
static double
find_size (GPtrArray *lines, const CyPrintSheetCell *box, double *pitch)
{
  double room = box->height - 2 * CY_PRINT_PADDING;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double size = sizes[i].size;
      guint  n = count_all (lines, size, box->width);

      if (n > sizes[i].n_lines || n * size * TIGHT_PITCH > room)
        continue;
      *pitch = n > 0 ? MIN (PITCH, room / (n * size)) : PITCH;
      return size;
    }
  *pitch = TIGHT_PITCH;

  return CY_PRINT_SHEET_SMALLEST;
}

static void
add_words (CyPrintSheet *sheet, const char *text, double x, double y, double width, double size)
{
  cy_print_sheet_add_cell (sheet,
                           &(CyPrintSheetCell){ .x = x - CY_PRINT_PADDING,
                                                .y = y,
                                                .width = width + 2 * CY_PRINT_PADDING,
                                                .height = size * PITCH,
                                                .text = text,
                                                .size = size,
                                                .flags = CY_PRINT_SHEET_ONE_LINE });
}

/* Returns the height it took. */
static double
add_line (CyPrintSheet      *sheet,
          const CyResumeRow *line,
          double             x,
          double             y,
          double             width,
          double             size,
          double             pitch)
{
  g_auto (GStrv) wrapped = cy_print_sheet_wrap (line->text, size, width - SPAN_WIDTH (size));
  guint n = 0;

  add_words (sheet, line->span, x, y, SPAN_WIDTH (size), size);
  for (; wrapped[n] != NULL; n++)
    add_words (sheet,
               wrapped[n],
               x + SPAN_WIDTH (size),
               y + n * size * pitch,
               width - SPAN_WIDTH (size),
               size);

  return n * size * pitch;
}

static void
add_pointer (CyPrintSheet *sheet, const CyPrintSheetCell *box, double y, double size)
{
  add_words (sheet,
             _ ("(continued on the next page)"),
             box->x + CY_PRINT_PADDING + SPAN_WIDTH (size),
             y,
             text_width (box->width, size),
             size);
}

/* Returns the first line that does not fit, or how many there are. */
guint
_cy_print_resume_add (CyPrintSheet *sheet, GPtrArray *lines, const CyPrintSheetCell *box)
{
  double pitch;
  double size = find_size (lines, box, &pitch);
  double y = box->y + CY_PRINT_PADDING;
  double bottom = box->y + box->height - CY_PRINT_PADDING;
  double all = count_all (lines, size, box->width) * size * pitch;

  /* Room for the words that say where it goes on. */
  if (y + all > bottom + 0.01)
    bottom -= size * pitch;
  for (guint i = 0; i < lines->len; i++)
    {
      const CyResumeRow *line = g_ptr_array_index (lines, i);

      if (y + count_wrapped (line, size, box->width) * size * pitch > bottom + 0.01)
        {
          add_pointer (sheet, box, y, size);
          return i;
        }
      y += add_line (sheet,
                     line,
                     box->x + CY_PRINT_PADDING,
                     y,
                     box->width - 2 * CY_PRINT_PADDING,
                     size,
                     pitch);
    }

  return lines->len;
}

/* ---- The rest ---- */

typedef struct
{
  CyPrintSheet *sheet;
  const char   *whose;
  double        y;
} Page;

static void
start_page (Page *self)
{
  g_autofree char *title = g_strdup_printf (_ ("%s (continued)"), self->whose);

  cy_print_sheet_add_page (self->sheet);
  cy_print_sheet_add_cell (self->sheet,
                           &(CyPrintSheetCell){ .x = REST_LEFT,
                                                .y = REST_TOP,
                                                .width = REST_WIDTH,
                                                .height = 2 * REST_TITLE_SIZE,
                                                .text = title,
                                                .size = REST_TITLE_SIZE,
                                                .flags =
                                                  CY_PRINT_SHEET_TITLE | CY_PRINT_SHEET_CENTER });
  self->y = REST_TOP + 3 * REST_TITLE_SIZE;
}

static void
add_rest_line (Page *self, const CyResumeRow *line)
{
  guint n = count_wrapped (line, REST_SIZE, REST_WIDTH);

  if (self->y + n * REST_SIZE * PITCH > REST_BOTTOM)
    start_page (self);
  self->y += add_line (self->sheet, line, REST_LEFT, self->y, REST_WIDTH, REST_SIZE, PITCH);
}

static void
add_heading (Page *self, const char *text)
{
  CyResumeRow line = { (char *) text, (char *) "" };

  self->y += REST_SIZE;
  add_rest_line (self, &line);
}

static void
add_rest_member (Page *self, CyRecord *member)
{
  const char      *relation = cy_family_get_relation (member);
  g_autofree char *birth = _cy_print_words_month (member, CY_FAMILY_BIRTH);
  g_autofree char *political = _cy_print_words_code (member, CY_FAMILY_POLITICAL);
  g_autofree char *work = cy_family_dup_work (member);
  const char      *name = cy_record_get_text (member, CY_FAMILY_NAME);
  g_autofree char *text = g_strjoin ("  ", name, birth, political, work, NULL);
  CyResumeRow      line = { (char *) relation, text };

  add_rest_line (self, &line);
}

/* What of the résumé and the family found no room on the form, on as many pages as it takes. */
void
_cy_print_rest_add (CyPrintSheet *sheet, const CyPrintRest *rest, const char *whose)
{
  Page page = { sheet, whose, 0 };

  if (rest->line >= rest->lines->len && rest->member >= rest->members->len)
    return;
  start_page (&page);
  if (rest->line < rest->lines->len)
    add_heading (&page, _ ("Résumé"));
  for (guint i = rest->line; i < rest->lines->len; i++)
    add_rest_line (&page, g_ptr_array_index (rest->lines, i));
  if (rest->member < rest->members->len)
    add_heading (&page, _ ("Family"));
  for (guint i = rest->member; i < rest->members->len; i++)
    add_rest_member (&page, g_ptr_array_index (rest->members, i));
}
