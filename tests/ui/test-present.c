/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is said of an error is in the words of the user. */
#include "cy-present.h"

#include "cy-error.h"

#include <glib.h>

/* A missing value is named by the title of its field, and by nothing of the code. */
static void
test_missing (void)
{
  g_autoptr (GError) error =
    g_error_new (CY_ERROR, CY_ERROR_CONSTRAINT, "pool_entry.tier is required");
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;

  cy_error_get_place (error)->field = g_strdup ("tier");
  cy_error_get_place (error)->title = g_strdup ("Tier");
  text = cy_present_error (error, &heading);
  g_assert_nonnull (strstr (text, "Not filled in: Tier"));
  g_assert_null (strstr (text, "pool_entry"));
  g_assert_null (strstr (text, "tier"));
}

/* Nothing else says what is wrong. */
static void
test_technical (void)
{
  g_autoptr (GError) error = g_error_new (CY_ERROR, CY_ERROR_CONSTRAINT, "the name is taken: 甲");
  g_autofree char *heading = NULL;
  g_autofree char *text = cy_present_error (error, &heading);

  g_assert_nonnull (strstr (text, "the name is taken"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/present/missing", test_missing);
  g_test_add_func ("/present/technical", test_technical);

  return g_test_run ();
}
