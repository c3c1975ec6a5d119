/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every paper of a person can be made, drawn and written, of somebody unknown as well. */
#include "cy-person-paper.h"

#include "cy-test-library.h"
#include "cy-test-paper.h"

#include <glib/gstdio.h>

static void
write_paper (CyTest *self, CyPersonPaperKind kind, CyDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (self, "paper.pdf");
  g_autoptr (CyPersonPaper) paper =
    cy_person_paper_new (self->conn, kind, dossier, CY_TEST_PAPER_DAY, CY_MASK_BIRTH, &error);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 30, 40);

  g_assert_no_error (error);
  cy_person_paper_set_picture (paper, picture);
  cairo_surface_destroy (picture);
  g_assert_cmpuint (cy_person_paper_paginate (paper), >=, 1);
  g_assert_true (cy_person_paper_write_pdf (paper, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_unlink (path);
}

static void
test_kinds (CyTest *self, gconstpointer data)
{
  g_autoptr (CyDossier) nobody = cy_dossier_new ();
  g_autoptr (CyDossier) somebody = cy_test_paper_person (6, 4);

  for (guint kind = 0; kind < CY_PERSON_PAPER_N_KINDS; kind++)
    {
      write_paper (self, kind, nobody);
      write_paper (self, kind, somebody);
      g_assert_cmpstr (cy_person_paper_kind_get_id (kind), !=, NULL);
      g_assert_cmpstr (cy_person_paper_kind_get_title (kind), !=, "");
    }
  g_assert_false (cy_person_paper_kind_is_masked (CY_PERSON_PAPER_APPOINTMENT));
  g_assert_true (cy_person_paper_kind_is_masked (CY_PERSON_PAPER_REGISTRATION));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/person-paper/kinds", test_kinds);

  return g_test_run ();
}
