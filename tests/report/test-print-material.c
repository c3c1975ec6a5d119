/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The inspection report on 22 lines of 28 characters, each kind in its type and place. */
#include "cy-print-material.h"

#include "cy-print-paper.h"
#include "cy-test-paper.h"

#include <glib/gstdio.h>
#include <string.h>

#define PER_MM 10
#define PAPER_WIDTH 2100
#define PAPER_HEIGHT 2970
#define INK 60
#define PITCH (225.0 / 22)

/* Where ink is between two heights, in millimetres. */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
} Ink;

static cairo_surface_t *
paint (const CyPrintSheet *paper, guint page)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, PAPER_WIDTH, PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, PER_MM * 25.4 / 72, PER_MM * 25.4 / 72);
  cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
  cy_print_sheet_draw_page (paper, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static Ink
find_ink (const CyPrintSheet *paper, guint page, double from, double to)
{
  Ink              ink = { 999, 0, 999, 0 };
  cairo_surface_t *surface = paint (paper, page);
  const guchar    *data;

  data = cairo_image_surface_get_data (surface);
  for (int y = (int) (from * PER_MM); y < (int) (to * PER_MM); y++)
    for (int x = 0; x < PAPER_WIDTH; x++)
      if (data[y * cairo_image_surface_get_stride (surface) + x] > INK)
        ink = (Ink){ MIN (ink.left, (double) x / PER_MM),
                     MAX (ink.right, (double) x / PER_MM),
                     MIN (ink.top, (double) y / PER_MM),
                     MAX (ink.bottom, (double) y / PER_MM) };
  cairo_surface_destroy (surface);

  return ink;
}

/* Dark points of the first page between two heights, in millimetres. */
static guint
count_ink (const CyPrintSheet *paper, double from, double to)
{
  cairo_surface_t *surface = paint (paper, 0);
  const guchar    *data = cairo_image_surface_get_data (surface);
  guint            n = 0;

  for (int y = (int) (from * PER_MM); y < (int) (to * PER_MM); y++)
    for (int x = 0; x < PAPER_WIDTH; x++)
      if (data[y * cairo_image_surface_get_stride (surface) + x] > INK)
        n++;
  cairo_surface_destroy (surface);

  return n;
}

static double
row_top (guint row)
{
  return 37 + row * PITCH;
}

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

/* Lines of the first page that are not empty, as they were printed. */
static char **
read_lines (const char *text)
{
  g_autoptr (CyPrintSheet) paper = cy_print_material_new (text);
  g_autofree char *words = cy_test_paper_read (paper, "-raw");

  g_assert_nonnull (words);

  return g_strsplit (words, "\n", -1);
}

static void
test_parts (void)
{
  static const char *const parts[] = {
    "关于林雁同志的考察材料", "一、基本情况", "林雁，女。", "考察组组长：赵某", "2026年3月1日"
  };
  g_auto (GStrv) lines = read_lines (
    "关于林雁同志的考察材料\n一、基本情况\n　　林雁，女。\n\n考察组组长：赵某\n2026年3月1日\n");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_true (g_strv_contains ((const char *const *) lines, parts[i]));
}

/* How much ink there is to a character of the fourth line, which says @paragraph. */
static guint
weigh (const char *paragraph)
{
  g_autofree char *text = g_strconcat ("题\n国\n", paragraph, "\n尾", NULL);
  g_autoptr (CyPrintSheet) paper = cy_print_material_new (text);

  return count_ink (paper, row_top (3), row_top (4)) / (guint) g_utf8_strlen (paragraph, -1);
}

/* A heading is in the heavy type; one that goes on to say something is text. */
static void
test_heading_type (void)
{
  guint head = weigh ("一、国国国国国国国国国国国国国国国国国国国国");
  guint text = weigh ("一，国国国国国国国国国国国国国国国国国国国国");
  guint said = weigh ("一、国国国国国国国国国国国国国国国国国国国。");

  g_assert_cmpuint (head * 100, >, text * 115);
  g_assert_cmpuint (said * 100, <, text * 115);
}

/* 28 to a line, the first with two white ones before it; 22 lines to a page. */
static void
test_grid (void)
{
  g_autofree char *body = repeat ("国", 26 + 28 * 19);
  g_autofree char *text = g_strconcat ("题\n", body, NULL);
  g_autofree char *more = g_strconcat (text, "国", NULL);
  g_autoptr (CyPrintSheet) one = cy_print_material_new (text);
  g_autoptr (CyPrintSheet) two = cy_print_material_new (more);

  g_assert_cmpuint (cy_print_sheet_get_n_pages (one), ==, 1);
  g_assert_cmpuint (cy_print_sheet_get_n_pages (two), ==, 2);
}

/* A heading does not part from its text. */
static void
test_heading (void)
{
  g_autofree char *body = repeat ("国", 26 + 28 * 18);
  g_autofree char *text = g_strconcat ("题\n", body, "\n一、末\n尾", NULL);
  g_autoptr (CyPrintSheet) paper = cy_print_material_new (text);

  g_assert_cmpuint (count_ink (paper, row_top (20), row_top (21)), >, 0);
  g_assert_cmpuint (count_ink (paper, row_top (21), row_top (22)), ==, 0);
}

/* Behind the last empty line, four characters from the right. */
static void
test_signers (void)
{
  g_autoptr (CyPrintSheet) paper =
    cy_print_material_new ("题\n国\n\n考察组组长：赵某\n2026年3月1日");
  Ink first = find_ink (paper, 0, row_top (4), row_top (5));
  Ink second = find_ink (paper, 0, row_top (5), row_top (6));

  g_assert_cmpuint (count_ink (paper, row_top (3), row_top (4)), ==, 0);
  g_assert_cmpfloat_with_epsilon (first.right, 184 - 4 * 15.75 * 25.4 / 72, 1.5);
  g_assert_cmpfloat_with_epsilon (second.right, first.right, 1.5);
  g_assert_cmpfloat (second.left, >, first.left);
}

static void
test_place (void)
{
  g_autofree char *body = repeat ("国", 26 + 28 * 24);
  g_autofree char *text = g_strconcat ("国国国\n", body, NULL);
  g_autoptr (CyPrintSheet) paper = cy_print_material_new (text);
  Ink full = find_ink (paper, 0, row_top (3), row_top (4));
  Ink title = find_ink (paper, 0, row_top (0), row_top (1));
  Ink last = find_ink (paper, 0, row_top (21), row_top (22));
  Ink number = find_ink (paper, 0, 263, 290);
  Ink second = find_ink (paper, 1, 263, 290);

  /* From edge to edge of the text, but for the white in the first and last character. */
  g_assert_cmpfloat (full.left, >=, 28);
  g_assert_cmpfloat (full.left, <=, 29);
  g_assert_cmpfloat (full.right, >=, 182.8);
  g_assert_cmpfloat (full.right, <=, 184);
  g_assert_cmpfloat_with_epsilon ((full.top + full.bottom) / 2, row_top (3) + PITCH / 2, 0.6);
  g_assert_cmpfloat_with_epsilon (last.top - full.top, 18 * PITCH, 0.2);
  /* 二号 beside 三号, and in the middle of the paper's text. */
  g_assert_cmpfloat_with_epsilon ((title.bottom - title.top) / (full.bottom - full.top),
                                  22 / 15.75,
                                  0.08);
  g_assert_cmpfloat_with_epsilon ((title.left + title.right) / 2, 106, 0.6);
  g_assert_cmpfloat_with_epsilon (title.right - title.left, 3 * 22 * 25.4 / 72, 1.6);
  /* The number of the page, outside. */
  g_assert_cmpfloat (number.left, >, 150);
  g_assert_cmpfloat (number.right, <, 180);
  g_assert_cmpfloat (second.right, <, 60);
}

/* What comes out of the file is in the order in which it went in. */
static void
test_order (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "cy-official-XXXXXX", NULL);
  g_autoptr (CyPrintSheet) paper =
    cy_print_material_new ("题目\n一、甲\n乙乙乙\n（一）丙\n丁丁\n\n落款");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const char      *at;

  g_close (g_mkstemp (path), NULL);
  cy_print_sheet_write_pdf (paper, path, &error);
  g_assert_no_error (error);
  words = cy_test_paper_read_pdf (path, "-raw");
  g_unlink (path);
  if (words == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  at = words;
  for (guint i = 0; i < 6; i++)
    {
      static const char *const parts[] = { "题目", "一、甲", "乙乙乙", "（一）丙", "丁丁", "落款" };

      at = strstr (at, parts[i]);
      g_assert_nonnull (at);
    }
}

static void
test_odd (void)
{
  static const char *const texts[] = { "", "\n", "\n\n\n", "　", "题\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CyPrintSheet) paper = cy_print_material_new (texts[i]);

      g_assert_cmpuint (cy_print_sheet_get_n_pages (paper), ==, 1);
      find_ink (paper, 0, 0, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-material/parts", test_parts);
  g_test_add_func ("/report/print-material/heading-type", test_heading_type);
  g_test_add_func ("/report/print-material/signers", test_signers);
  g_test_add_func ("/report/print-material/grid", test_grid);
  g_test_add_func ("/report/print-material/heading", test_heading);
  g_test_add_func ("/report/print-material/place", test_place);
  g_test_add_func ("/report/print-material/order", test_order);
  g_test_add_func ("/report/print-material/odd", test_odd);

  return g_test_run ();
}
