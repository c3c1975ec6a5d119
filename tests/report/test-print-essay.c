/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 22 lines of 28 characters, each kind in its type and place, on paper as GB/T 9704 has it. */
#include "cy-print-essay.h"

#include "cy-print-paper.h"
#include "cy-test-paper.h"

#include <glib/gstdio.h>
#include <string.h>

#define PER_MM 10
#define PAPER_WIDTH 2100
#define PAPER_HEIGHT 2970
#define INK 60
#define PITCH (225.0 / CY_PRINT_ESSAY_LINES)

/* Where ink is between two heights, in millimetres. */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
} Ink;

static Ink
find_ink (const CyPrintEssay *paper, guint page, double from, double to)
{
  Ink              ink = { 999, 0, 999, 0 };
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, PAPER_WIDTH, PAPER_HEIGHT);
  cairo_t      *cr = cairo_create (surface);
  const guchar *data;

  cairo_scale (cr, PER_MM * 25.4 / 72, PER_MM * 25.4 / 72);
  cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
  cy_print_essay_draw_page (paper, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
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

static void
assert_line (const CyPrintEssay *paper,
             guint               page,
             guint               row,
             CyPrintEssayKind    kind,
             const char         *text)
{
  CyPrintEssayKind found = CY_PRINT_ESSAY_TEXT;

  g_assert_cmpstr (cy_print_essay_get_line (paper, page, row, &found), ==, text);
  g_assert_cmpuint (found, ==, kind);
}

static void
test_kinds (void)
{
  g_autoptr (CyPrintEssay) paper = cy_print_essay_new (
    "关于林雁同志的考察材料\n一、基本情况\n　　林雁，女。\n（一）德\n"
    "一、先说第一点。再说第二点。\n十一、其他\n\n考察组组长：赵某\n2026年3月1日\n");

  assert_line (paper, 0, 0, CY_PRINT_ESSAY_TITLE, "关于林雁同志的考察材料");
  g_assert_null (cy_print_essay_get_line (paper, 0, 1, NULL));
  assert_line (paper, 0, 2, CY_PRINT_ESSAY_HEADING, "　　一、基本情况");
  assert_line (paper, 0, 3, CY_PRINT_ESSAY_TEXT, "　　林雁，女。");
  assert_line (paper, 0, 4, CY_PRINT_ESSAY_SUBHEADING, "　　（一）德");
  assert_line (paper, 0, 5, CY_PRINT_ESSAY_TEXT, "　　一、先说第一点。再说第二点。");
  assert_line (paper, 0, 6, CY_PRINT_ESSAY_HEADING, "　　十一、其他");
  assert_line (paper, 0, 8, CY_PRINT_ESSAY_SIGNATURE, "考察组组长：赵某");
  assert_line (paper, 0, 9, CY_PRINT_ESSAY_SIGNATURE, "2026年3月1日");
  g_assert_cmpuint (cy_print_essay_get_n_pages (paper), ==, 1);
}

/* 28 to a line, the first with two white ones before it; 22 lines to a page. */
static void
test_grid (void)
{
  g_autofree char *body = repeat ("国", 26 + 28 * 25);
  g_autofree char *text = g_strconcat ("题\n", body, "\n一、末\n尾", NULL);
  g_autofree char *full = repeat ("国", 28);
  g_autoptr (CyPrintEssay) paper = cy_print_essay_new (text);

  assert_line (paper, 0, 3, CY_PRINT_ESSAY_TEXT, full);
  assert_line (paper, 0, 21, CY_PRINT_ESSAY_TEXT, full);
  assert_line (paper, 1, 5, CY_PRINT_ESSAY_TEXT, full);
  assert_line (paper, 1, 6, CY_PRINT_ESSAY_HEADING, "　　一、末");
  g_assert_cmpuint (cy_print_essay_get_n_pages (paper), ==, 2);
}

/* A heading does not part from its text. */
static void
test_heading (void)
{
  g_autofree char *body = repeat ("国", 26 + 28 * 18);
  g_autofree char *text = g_strconcat ("题\n", body, "\n一、末\n尾", NULL);
  g_autoptr (CyPrintEssay) paper = cy_print_essay_new (text);

  g_assert_null (cy_print_essay_get_line (paper, 0, 21, NULL));
  assert_line (paper, 1, 0, CY_PRINT_ESSAY_HEADING, "　　一、末");
}

static void
test_place (void)
{
  g_autofree char *body = repeat ("国", 26 + 28 * 24);
  g_autofree char *text = g_strconcat ("国国国\n", body, NULL);
  g_autoptr (CyPrintEssay) paper = cy_print_essay_new (text);
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
                                  CY_PRINT_ESSAY_TITLE_SIZE / CY_PRINT_ESSAY_TEXT_SIZE,
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
  g_autoptr (CyPrintEssay) paper =
    cy_print_essay_new ("题目\n一、甲\n乙乙乙\n（一）丙\n丁丁\n\n落款");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const char      *at;

  g_close (g_mkstemp (path), NULL);
  cy_print_essay_write_pdf (paper, path, &error);
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
      g_autoptr (CyPrintEssay) paper = cy_print_essay_new (texts[i]);

      g_assert_cmpuint (cy_print_essay_get_n_pages (paper), ==, 1);
      find_ink (paper, 0, 0, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-essay/kinds", test_kinds);
  g_test_add_func ("/report/print-essay/grid", test_grid);
  g_test_add_func ("/report/print-essay/heading", test_heading);
  g_test_add_func ("/report/print-essay/place", test_place);
  g_test_add_func ("/report/print-essay/order", test_order);
  g_test_add_func ("/report/print-essay/odd", test_odd);

  return g_test_run ();
}
