/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An error carries where it happened, through copies too. */
#include "cy-error.h"

#include <gio/gio.h>

static void
test_place (void)
{
  g_autoptr (GError) error = g_error_new (CY_ERROR, CY_ERROR_BUSY, "busy");
  g_autoptr (GError) copy = NULL;

  cy_error_get_place (error)->who = g_strdup ("王小明@办公室");
  cy_error_get_place (error)->row = 7;
  cy_error_set_file (error, "甲.chuyan");
  cy_error_set_file (error, "乙.chuyan");
  copy = g_error_copy (error);
  g_assert_error (copy, CY_ERROR, CY_ERROR_BUSY);
  g_assert_cmpstr (cy_error_get_place (copy)->who, ==, "王小明@办公室");
  g_assert_cmpstr (cy_error_get_place (copy)->file, ==, "甲.chuyan");
  g_assert_cmpuint (cy_error_get_place (copy)->row, ==, 7);
}

static void
test_other_domain (void)
{
  g_autoptr (GError) error = g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");

  g_assert_null (cy_error_get_place (error));
  g_assert_null (cy_error_get_place (NULL));
  cy_error_set_file (error, "甲.chuyan");
  cy_error_set_file (NULL, "甲.chuyan");
}

static void
test_refuse (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cy_error_refuse (&error, "the cycle is locked, 100% sure"));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "the cycle is locked, 100% sure");
  g_assert_false (cy_error_refuse (NULL, "nobody asks why"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/error/place", test_place);
  g_test_add_func ("/model/error/other-domain", test_other_domain);
  g_test_add_func ("/model/error/refuse", test_refuse);

  return g_test_run ();
}
