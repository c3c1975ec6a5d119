/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The form of village reserve people: one page, numbers hidden as asked. */
#include "cy-print-registration.h"

#include "cy-person.h"
#include "cy-test-library.h"
#include "cy-test-paper.h"

static CyPrintSheet *
make (CyTest *self, guint n_lines, guint n_members, CyMask mask)
{
  g_autoptr (CyDossier) dossier = cy_test_paper_person (n_lines, n_members);
  g_autoptr (GError) error = NULL;
  CyPrintSheet *sheet =
    cy_print_registration_new (self->conn, dossier, CY_TEST_PAPER_DAY, mask, &error);

  g_assert_no_error (error);

  return sheet;
}

static void
test_lines (CyTest *self, gconstpointer data)
{
  static const double rows[] = { 9.8, 9.8, 9.8, 9.8, 9.8,     8.6, 8.6, 8.6,
                                 8.6, 8.6, 54,  15,  6 * 7.4, 17,  8.6, 33 - 8.6 };
  g_autoptr (CyPrintSheet) empty = make (self, 0, 0, CY_MASK_BIRTH);
  g_autoptr (CyPrintSheet) full = make (self, 12, 5, CY_MASK_BIRTH);

  cy_test_paper_assert_lines (empty, 0, 20.25, FALSE, 27, rows, G_N_ELEMENTS (rows));
  cy_test_paper_assert_lines (full, 0, 20.25, FALSE, 27, rows, G_N_ELEMENTS (rows));
  g_assert_cmpuint (cy_print_sheet_get_n_pages (empty), ==, 1);
  g_assert_cmpuint (cy_print_sheet_get_n_pages (full), ==, 1);
}

static void
test_mask (CyTest *self, gconstpointer data)
{
  g_autoptr (CyPrintSheet) masked = make (self, 1, 1, CY_MASK_BIRTH);
  g_autoptr (CyPrintSheet) whole = make (self, 1, 1, CY_MASK_NONE);
  g_autofree char *hidden = cy_test_paper_read (masked, "-layout");
  g_autofree char *shown = cy_test_paper_read (whole, "-layout");

  if (hidden == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_nonnull (strstr (hidden, "110101********004X"));
  g_assert_nonnull (strstr (hidden, "139****1238"));
  g_assert_null (strstr (hidden, "13900001238"));
  g_assert_nonnull (strstr (shown, "11010119900307004X"));
  g_assert_nonnull (strstr (shown, "13900001238"));
}

/* Nobody's life is cut short for the sake of one page. */
static void
test_overflow (CyTest *self, gconstpointer data)
{
  g_autoptr (CyPrintSheet) sheet = make (self, 60, 8, CY_MASK_BIRTH);
  g_autofree char *text = cy_test_paper_read (sheet, "-layout");

  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), >, 1);
  if (text == NULL)
    return;
  g_assert_nonnull (strstr (text, "2029.09--2030.08"));
  g_assert_nonnull (strstr (text, "林某7"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/print-registration/lines", test_lines);
  cy_test_case ("/report/print-registration/mask", test_mask);
  cy_test_case ("/report/print-registration/overflow", test_overflow);

  return g_test_run ();
}
