/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Only what is recorded says that somebody came into the pool. */
#include "cy-pool.h"

static void
test_is_admitted (void)
{
  g_assert_true (cy_pool_is_admitted (CY_POOL_IN, NULL, 0));
  g_assert_false (cy_pool_is_admitted (CY_POOL_IN_PROGRESS, "7", 0));
  g_assert_false (cy_pool_is_admitted (CY_POOL_REJECTED, "6", 0));
  g_assert_false (cy_pool_is_admitted (NULL, NULL, 0));
  g_assert_true (cy_pool_is_admitted (CY_POOL_OUT, "7", 0));
  g_assert_true (cy_pool_is_admitted (CY_POOL_OUT, NULL, 20250312));
  g_assert_false (cy_pool_is_admitted (CY_POOL_OUT, "3", 0));
  g_assert_false (cy_pool_is_admitted (CY_POOL_OUT, NULL, 0));
  g_assert_false (cy_pool_is_admitted (CY_POOL_USED, "3", 0));
  g_assert_true (cy_pool_is_admitted (CY_POOL_USED, NULL, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/pool/is-admitted", test_is_admitted);

  return g_test_run ();
}
