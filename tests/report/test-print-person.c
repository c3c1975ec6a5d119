/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person on paper: numbers hidden as asked, long lives run over to the next page. */
#include "cy-print-person.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-test-library.h"

#include <glib/gstdio.h>

#define WIDTH 500.0
#define HEIGHT 745.0

static CyDossier *
make_dossier (guint n_lines)
{
  CyDossier *dossier = cy_dossier_new ();
  CyRecord  *person = cy_dossier_get_person (dossier);

  cy_record_set_text (person, CY_PERSON_NAME, "林晓雁");
  cy_record_set_text (person, CY_PERSON_GENDER, "2");
  cy_record_set_int (person, CY_PERSON_BIRTH, 19930418);
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, "11010119900307004X");
  cy_record_set_text (person, CY_PERSON_PHONE, "13900001238");
  for (guint i = 0; i < n_lines; i++)
    {
      CyRecord *line = cy_dossier_add (dossier, CY_RESUME);

      cy_record_set_int (line, CY_RESUME_START, 20000900 + 10000 * (gint64) i);
      cy_record_set_int (line, CY_RESUME_END, 20010800 + 10000 * (gint64) i);
      cy_record_set_text (line, CY_RESUME_TEXT, "云岭县双河镇松岭村务农，兼任村民小组组长");
    }

  return dossier;
}

static CyPrintForm *
make_form (CyTest *self, CyDossier *dossier, CyMask mask)
{
  g_autoptr (GError) error = NULL;
  CyPrintForm *form = cy_print_person_new (self->conn, dossier, 20261122, mask, &error);

  g_assert_no_error (error);

  return form;
}

/* What a page looks like, as the pixels of it. */
static GBytes *
draw (CyPrintForm *form, guint page)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, (int) WIDTH, (int) HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GBytes  *bytes;

  cy_print_form_draw_page (form, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) (cairo_image_surface_get_stride (surface) * (int) HEIGHT));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return bytes;
}

static void
test_pages (CyTest *self, gconstpointer data)
{
  g_autoptr (CyDossier) few = make_dossier (4);
  g_autoptr (CyDossier) many = make_dossier (60);
  g_autoptr (CyPrintForm) one = make_form (self, few, CY_MASK_BIRTH);
  g_autoptr (CyPrintForm) several = make_form (self, many, CY_MASK_BIRTH);
  guint n = cy_print_form_paginate (several, WIDTH, HEIGHT);

  g_assert_cmpuint (cy_print_form_paginate (one, WIDTH, HEIGHT), ==, 1);
  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    g_bytes_unref (draw (several, i));
}

static void
test_mask (CyTest *self, gconstpointer data)
{
  g_autoptr (CyDossier) dossier = make_dossier (1);
  g_autoptr (CyPrintForm) masked = make_form (self, dossier, CY_MASK_BIRTH);
  g_autoptr (CyPrintForm) again = make_form (self, dossier, CY_MASK_BIRTH);
  g_autoptr (CyPrintForm) whole = make_form (self, dossier, CY_MASK_NONE);
  g_autoptr (GBytes) masked_ink = NULL;
  g_autoptr (GBytes) again_ink = NULL;
  g_autoptr (GBytes) whole_ink = NULL;

  cy_print_form_paginate (masked, WIDTH, HEIGHT);
  cy_print_form_paginate (again, WIDTH, HEIGHT);
  cy_print_form_paginate (whole, WIDTH, HEIGHT);
  masked_ink = draw (masked, 0);
  again_ink = draw (again, 0);
  whole_ink = draw (whole, 0);
  g_assert_true (g_bytes_equal (masked_ink, again_ink));
  g_assert_false (g_bytes_equal (masked_ink, whole_ink));
}

/* The words of the paper, as a reader of PDF finds them; NULL where there is no such program. */
static char *
read_pdf (const char *path)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  char            *text = NULL;

  if (program != NULL)
    g_spawn_sync (NULL,
                  (char *[]){ program, (char *) path, (char *) "-", NULL },
                  NULL,
                  G_SPAWN_DEFAULT,
                  NULL,
                  NULL,
                  &text,
                  NULL,
                  NULL,
                  NULL);

  return text;
}

static void
test_words (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyDossier) dossier = make_dossier (2);
  g_autoptr (CyPrintForm) form = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (self, "person.pdf");
  g_autofree char *text = NULL;

  cy_test_fill_library (self, &units, 1, 1, 1);
  cy_record_set_int (cy_dossier_get_person (dossier),
                     CY_PERSON_UNIT,
                     g_array_index (units.villages, gint64, 0));
  form = make_form (self, dossier, CY_MASK_BIRTH);
  g_assert_true (cy_print_form_write_pdf (form, path, &error));
  g_assert_no_error (error);
  text = read_pdf (path);
  g_unlink (path);
  if (text == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_nonnull (strstr (text, "林晓雁"));
  g_assert_nonnull (strstr (text, "1993.04 (33)"));
  g_assert_nonnull (strstr (text, "110101********004X"));
  g_assert_nonnull (strstr (text, "139****1238"));
  g_assert_nonnull (strstr (text, "2001.09--2002.08"));
  g_assert_nonnull (strstr (text, "城关镇 新民村"));
  g_assert_null (strstr (text, "13900001238"));
  /* No family is recorded, and the paper says so. */
  g_assert_nonnull (strstr (text, "None"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/print-person/pages", test_pages);
  cy_test_case ("/report/print-person/mask", test_mask);
  cy_test_case ("/report/print-person/words", test_words);

  return g_test_run ();
}
