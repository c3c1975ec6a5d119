/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Files of charts are what they say, whole, or not there. */
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "chart-samples.h"
#include "cy-chart-export.h"
#include "cy-chart-kind.h"
#include "cy-error.h"

typedef struct
{
  char        *folder;
  CyChart     *chart;
  CyChartTheme theme;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyDataset) dataset = sample_create ("bar", SAMPLE_TYPICAL);

  cy_dataset_set_note (dataset, "大专以上 30 人");
  self->folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  self->chart = cy_chart_new ("bar", dataset);
  cy_chart_theme_init (&self->theme, CY_CHART_PRINT, 1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_object_unref (self->chart);
}

static char *export(Fixture *self, CyChartFormat format, gsize *length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "图.out", NULL);
  char            *contents = NULL;

  cy_chart_export (self->chart, path, format, 330, 250, &self->theme, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

static void
test_png (Fixture *self, gconstpointer data)
{
  gsize                length;
  g_autofree char     *contents = export(self, CY_CHART_PNG, &length);
  const unsigned char *header = (const unsigned char *) contents;

  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);
  /* The width stands big-endian at byte 16: twice the asked one. */
  g_assert_cmpuint (header[18] << 8 | header[19], ==, 660);
  g_assert_cmpuint (header[22] << 8 | header[23], ==, 500);
}

static void
test_svg (Fixture *self, gconstpointer data)
{
  gsize            length;
  g_autofree char *contents = export(self, CY_CHART_SVG, &length);

  g_assert_true (g_str_has_prefix (contents, "<?xml"));
  g_assert_nonnull (strstr (contents, "width=\"330px\""));
  g_assert_nonnull (strstr (contents, "</svg>"));
}

static void
test_pdf (Fixture *self, gconstpointer data)
{
  gsize            length;
  g_autofree char *contents = export(self, CY_CHART_PDF, &length);

  g_assert_cmpmem (contents, 5, "%PDF-", 5);
  g_assert_cmpuint (length, >, 3000);
  g_assert_nonnull (g_strstr_len (contents + length - 10, 10, "%%EOF"));
}

static void
test_replaces (Fixture *self, gconstpointer data)
{
  gsize            length;
  g_autofree char *first = export(self, CY_CHART_PDF, &length);
  g_autofree char *second = export(self, CY_CHART_PNG, &length);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpmem (second, 4, "\x89PNG", 4);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "nowhere", "a.png", NULL);

  g_assert_false (
    cy_chart_export (self->chart, path, CY_CHART_PNG, 330, 250, &self->theme, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_assert_cmpstr (cy_error_get_place (error)->file, ==, path);
}

static void
test_no_size (Fixture *self, gconstpointer data)
{
  static const double sizes[] = { 0, -1, 1e6, NAN };
  g_autofree char    *path = g_build_filename (self->folder, "a.png", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
        cy_chart_export (self->chart, path, CY_CHART_PNG, sizes[i], 250, &self->theme, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_small_and_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "a.png", NULL);

  cy_chart_set_dataset (self->chart, NULL);
  g_assert_true (cy_chart_export (self->chart, path, CY_CHART_PNG, 1, 1, &self->theme, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart/export/png", test_png);
  ADD ("/chart/export/svg", test_svg);
  ADD ("/chart/export/pdf", test_pdf);
  ADD ("/chart/export/replaces", test_replaces);
  ADD ("/chart/export/no-folder", test_no_folder);
  ADD ("/chart/export/no-size", test_no_size);
  ADD ("/chart/export/small-and-empty", test_small_and_empty);
#undef ADD

  return g_test_run ();
}
