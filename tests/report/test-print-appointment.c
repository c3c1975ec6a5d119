/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The official form: every line in its place, long lives smaller, nothing lost. */
#include "cy-print-appointment.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-test-paper.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define TWIPS(n) ((n) *25.4 / 1440)
#define FRONT_TOP TWIPS (629 + 1100)
#define BACK_TOP TWIPS (1621)

static CyPrintSheet *
make (guint n_lines, guint n_members)
{
  g_autoptr (CyDossier) dossier = cy_test_paper_person (n_lines, n_members);

  return cy_print_appointment_new (dossier, CY_TEST_PAPER_DAY);
}

/* Just beside the upright line at the left of a column; where it stands changes nothing. */
#define FRONT(twips) (TWIPS (1247 + (twips)) + 0.25)
#define BACK(twips) (TWIPS (1191 + (twips)) + 0.25)

static void
assert_line (CyPrintSheet *sheet, double across, double at)
{
  g_autoptr (GArray) lines = cy_test_paper_lines (sheet, 0, across, FALSE);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < lines->len; i++)
    nearest = MIN (nearest, fabs (g_array_index (lines, double, i) - at));
  g_assert_cmpfloat (nearest, <, 0.5);
}

static void
test_front (void)
{
  static const double rows[] = {
    TWIPS (709), TWIPS (692), TWIPS (680), TWIPS (709),  TWIPS (4 * 346),
    TWIPS (679), TWIPS (679), TWIPS (679), TWIPS (7133),
  };
  static const double columns[] = { TWIPS (784 + 236), TWIPS (1305), TWIPS (1063), TWIPS (1302),
                                    TWIPS (1315),      TWIPS (1330), TWIPS (2058) };
  static const double resume[] = { TWIPS (784), TWIPS (9393 - 784) };
  g_autoptr (CyPrintSheet) sheet = make (0, 0);

  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, 2);
  cy_test_paper_assert_lines (sheet, 0, FRONT (0), FALSE, FRONT_TOP, rows, G_N_ELEMENTS (rows));
  /* Level and degree each have a line of their own. */
  for (guint i = 0; i <= 4; i++)
    assert_line (sheet, FRONT (2325), FRONT_TOP + TWIPS (2790 + 346 * i));
  cy_test_paper_assert_lines (sheet,
                              0,
                              FRONT_TOP + 0.3,
                              TRUE,
                              TWIPS (1247),
                              columns,
                              G_N_ELEMENTS (columns));
  cy_test_paper_assert_lines (sheet,
                              0,
                              FRONT_TOP + TWIPS (13344) - 1.5,
                              TRUE,
                              TWIPS (1247),
                              resume,
                              G_N_ELEMENTS (resume));
}

static void
test_back (void)
{
  static const double rows[] = {
    TWIPS (1418), TWIPS (1021), TWIPS (1361), TWIPS (646 + 7 * 697),
    TWIPS (1332), TWIPS (737),  TWIPS (2019),
  };
  static const double members[] = {
    TWIPS (1418), TWIPS (1021), TWIPS (1361), TWIPS (646), TWIPS (697),  TWIPS (697), TWIPS (697),
    TWIPS (697),  TWIPS (697),  TWIPS (697),  TWIPS (697), TWIPS (1332), TWIPS (737), TWIPS (2019),
  };
  static const double family[] = { TWIPS (742), TWIPS (1092), TWIPS (1274),
                                   TWIPS (574), TWIPS (1008), TWIPS (98 + 784 + 3849) };
  static const double approval[] = {
    TWIPS (742), TWIPS (1092 + 1274 + 574 + 1008 + 98), TWIPS (784), TWIPS (3849)
  };
  g_autoptr (CyPrintSheet) sheet = make (0, 0);

  cy_test_paper_assert_lines (sheet, 1, BACK (0), FALSE, BACK_TOP, rows, G_N_ELEMENTS (rows));
  cy_test_paper_assert_lines (sheet,
                              1,
                              BACK (742),
                              FALSE,
                              BACK_TOP,
                              members,
                              G_N_ELEMENTS (members));
  cy_test_paper_assert_lines (sheet,
                              1,
                              BACK_TOP + TWIPS (3800) + 0.3,
                              TRUE,
                              TWIPS (1191),
                              family,
                              G_N_ELEMENTS (family));
  cy_test_paper_assert_lines (sheet,
                              1,
                              BACK_TOP + TWIPS (11394) + 0.3,
                              TRUE,
                              TWIPS (1191),
                              approval,
                              G_N_ELEMENTS (approval));
}

/* Whatever stands in it, no line moves. */
static void
test_lines_stay (void)
{
  g_autoptr (CyPrintSheet) empty = make (0, 0);
  g_autoptr (CyPrintSheet) full = make (45, 10);

  for (guint page = 0; page < 2; page++)
    {
      g_autoptr (GArray) one = cy_test_paper_lines (empty, page, FRONT (0), FALSE);
      g_autoptr (GArray) other = cy_test_paper_lines (full, page, FRONT (0), FALSE);

      g_assert_cmpmem (one->data,
                       one->len * sizeof (double),
                       other->data,
                       other->len * sizeof (double));
    }
}

static void
test_words (void)
{
  g_autoptr (CyPrintSheet) sheet = make (3, 2);
  g_autofree char *text = cy_test_paper_read (sheet, "-layout");

  if (text == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  /* Two characters of a name stand apart. */
  g_assert_nonnull (strstr (text, "雁"));
  g_assert_null (strstr (text, "林雁"));
  g_assert_nonnull (strstr (text, "（33岁）"));
  g_assert_nonnull (strstr (text, "2015.06"));
  g_assert_nonnull (strstr (text, "1970.09--1971.08"));
  g_assert_null (strstr (text, "13900001238"));
  g_assert_null (strstr (text, "11010119900307004X"));
}

/* The résumé begins at the left upper corner of its cell. */
static void
test_place (void)
{
  g_autoptr (CyPrintSheet) sheet = make (3, 0);
  g_autofree char *boxes = cy_test_paper_read (sheet, "-bbox");
  const char      *span = boxes != NULL ? strstr (boxes, ">1970.09--1971.08<") : NULL;
  double           x = 0;
  double           y = 0;

  if (boxes == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_nonnull (span);
  while (!g_str_has_prefix (span, "<word"))
    span--;
  g_assert_cmpint (sscanf (span, "<word xMin=\"%lf\" yMin=\"%lf\"", &x, &y), ==, 2);
  x = x * 25.4 / 72;
  y = y * 25.4 / 72;
  g_assert_cmpfloat_with_epsilon (x, TWIPS (1247 + 784) + 3 * 25.4 / 72, 0.5);
  g_assert_cmpfloat (y, >, FRONT_TOP + TWIPS (13344 - 7133));
  g_assert_cmpfloat (y, <, FRONT_TOP + TWIPS (13344 - 7133) + 5);
}

/* What no form has room for stands on a page behind it. */
static void
test_overflow (void)
{
  g_autoptr (CyPrintSheet) some = make (20, 7);
  g_autoptr (CyPrintSheet) many = make (80, 9);
  g_autofree char *text = cy_test_paper_read (many, "-layout");

  g_assert_cmpuint (cy_print_sheet_get_n_pages (some), ==, 2);
  g_assert_cmpuint (cy_print_sheet_get_n_pages (many), >, 2);
  if (text == NULL)
    return;
  for (guint i = 0; i < 80; i++)
    {
      g_autofree char *span = g_strdup_printf ("%u.09--", 1970 + i);

      g_assert_nonnull (strstr (text, span));
    }
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("林某%u", i);

      g_assert_nonnull (strstr (text, name));
    }
}

/* Spouse before children before parents, on paper as well. */
static void
test_family (void)
{
  g_autoptr (CyPrintSheet) sheet = make (0, 6);
  g_autofree char *text = cy_test_paper_read (sheet, "-layout");

  if (text == NULL)
    return;
  g_assert_true (strstr (text, "妻子") < strstr (text, "长子"));
  g_assert_true (strstr (text, "长子") < strstr (text, "父亲"));
  g_assert_true (strstr (text, "父亲") < strstr (text, "弟弟"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-appointment/front", test_front);
  g_test_add_func ("/report/print-appointment/back", test_back);
  g_test_add_func ("/report/print-appointment/lines-stay", test_lines_stay);
  g_test_add_func ("/report/print-appointment/words", test_words);
  g_test_add_func ("/report/print-appointment/place", test_place);
  g_test_add_func ("/report/print-appointment/overflow", test_overflow);
  g_test_add_func ("/report/print-appointment/family", test_family);

  return g_test_run ();
}
