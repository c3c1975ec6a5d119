/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Places of the best grade: rounding, the line, ties, and those who may not have it. */
#include "cy-quota.h"

static void
test_places (void)
{
  g_assert_cmpuint (cy_quota_get_places (41, 200, CY_QUOTA_HALF_UP), ==, 8);
  g_assert_cmpuint (cy_quota_get_places (41, 200, CY_QUOTA_UP), ==, 9);
  g_assert_cmpuint (cy_quota_get_places (41, 200, CY_QUOTA_DOWN), ==, 8);
  /* 12.5 */
  g_assert_cmpuint (cy_quota_get_places (50, 250, CY_QUOTA_HALF_UP), ==, 13);
  g_assert_cmpuint (cy_quota_get_places (50, 250, CY_QUOTA_DOWN), ==, 12);
  g_assert_cmpuint (cy_quota_get_places (0, 200, CY_QUOTA_UP), ==, 0);
  g_assert_cmpuint (cy_quota_get_places (3, 5000, CY_QUOTA_UP), ==, 3);
  g_assert_cmpuint (cy_quota_get_places (3, -1, CY_QUOTA_UP), ==, 0);
}

static CyQuotaEntry
make (gint64 entry, int total)
{
  return (CyQuotaEntry){ entry, 1, total, TRUE, FALSE, total >= 90000, 0 };
}

/* Ten in the base, two places: 95, 93, then 92 is out and 89 below. */
static void
test_line (void)
{
  CyQuotaEntry entries[10];
  g_autoptr (GArray) pools = NULL;
  CyQuotaPool *pool;

  for (guint i = 0; i < 10; i++)
    entries[i] = make (i + 1, 80000);
  entries[3].total = 95000;
  entries[7].total = 93000;
  entries[1].total = 92000;
  entries[3].reaches = entries[7].reaches = entries[1].reaches = TRUE;
  pools = cy_quota_share (entries, 10, 200, CY_QUOTA_HALF_UP);
  g_assert_cmpuint (pools->len, ==, 1);
  pool = &g_array_index (pools, CyQuotaPool, 0);
  g_assert_cmpuint (pool->n_places, ==, 2);
  g_assert_cmpuint (pool->n_in, ==, 2);
  g_assert_cmpuint (pool->n_tied, ==, 0);
  g_assert_cmpint (pool->line, ==, 93000);
  g_assert_cmpint (entries[3].standing, ==, CY_QUOTA_IN);
  g_assert_cmpint (entries[7].standing, ==, CY_QUOTA_IN);
  g_assert_cmpint (entries[1].standing, ==, CY_QUOTA_OUT);
  g_assert_cmpint (entries[0].standing, ==, CY_QUOTA_BELOW);
}

/* Two places, one at 95, three at 93: the one has it, the three are for people to decide. */
static void
test_tied (void)
{
  CyQuotaEntry entries[10];
  g_autoptr (GArray) pools = NULL;
  CyQuotaPool *pool;

  for (guint i = 0; i < 10; i++)
    entries[i] = make (i + 1, i == 0 ? 95000 : i < 4 ? 93000 : i == 4 ? 91000 : 70000);
  pools = cy_quota_share (entries, 10, 200, CY_QUOTA_DOWN);
  pool = &g_array_index (pools, CyQuotaPool, 0);
  g_assert_cmpuint (pool->n_in, ==, 1);
  g_assert_cmpuint (pool->n_tied, ==, 3);
  g_assert_cmpint (pool->line, ==, 93000);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpint (entries[i].standing, ==, CY_QUOTA_TIED);
  g_assert_cmpint (entries[4].standing, ==, CY_QUOTA_OUT);
}

/* Everybody alike: nobody has a place by chance; with a place for all, all have one. */
static void
test_all_tied (void)
{
  CyQuotaEntry entries[5];
  g_autoptr (GArray) few = NULL;
  g_autoptr (GArray) enough = NULL;

  for (guint i = 0; i < 5; i++)
    entries[i] = make (i + 1, 96000);
  few = cy_quota_share (entries, 5, 200, CY_QUOTA_HALF_UP);
  g_assert_cmpuint (g_array_index (few, CyQuotaPool, 0).n_in, ==, 0);
  g_assert_cmpuint (g_array_index (few, CyQuotaPool, 0).n_tied, ==, 5);
  enough = cy_quota_share (entries, 5, 1000, CY_QUOTA_HALF_UP);
  g_assert_cmpuint (g_array_index (enough, CyQuotaPool, 0).n_in, ==, 5);
  g_assert_cmpuint (g_array_index (enough, CyQuotaPool, 0).n_tied, ==, 0);
}

/* The barred stay in the base; 5x and 6x leave it; whoever has no total has no place. */
static void
test_base (void)
{
  CyQuotaEntry entries[6];
  g_autoptr (GArray) pools = NULL;

  for (guint i = 0; i < 6; i++)
    entries[i] = make (i + 1, 99000 - 1000 * (int) i);
  entries[0].counts = FALSE;
  entries[1].is_barred = TRUE;
  entries[2].total = -1;
  pools = cy_quota_share (entries, 6, 200, CY_QUOTA_HALF_UP);
  g_assert_cmpuint (g_array_index (pools, CyQuotaPool, 0).n_base, ==, 5);
  g_assert_cmpuint (g_array_index (pools, CyQuotaPool, 0).n_places, ==, 1);
  g_assert_cmpint (entries[0].standing, ==, CY_QUOTA_OUTSIDE);
  g_assert_cmpint (entries[1].standing, ==, CY_QUOTA_BARRED);
  g_assert_cmpint (entries[2].standing, ==, CY_QUOTA_BELOW);
  g_assert_cmpint (entries[3].standing, ==, CY_QUOTA_IN);
  g_assert_cmpint (entries[4].standing, ==, CY_QUOTA_OUT);
}

/* Each pool has its own places; the order of the entries changes nothing. */
static void
test_pools (void)
{
  CyQuotaEntry forth[8];
  CyQuotaEntry back[8];
  g_autoptr (GArray) pools = NULL;
  g_autoptr (GArray) again = NULL;

  for (guint i = 0; i < 8; i++)
    {
      forth[i] = make (i + 1, 99000 - 1000 * (int) i);
      forth[i].pool = i % 2;
    }
  for (guint i = 0; i < 8; i++)
    back[i] = forth[7 - i];
  pools = cy_quota_share (forth, 8, 250, CY_QUOTA_HALF_UP);
  again = cy_quota_share (back, 8, 250, CY_QUOTA_HALF_UP);
  g_assert_cmpuint (pools->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (g_array_index (pools, CyQuotaPool, i).n_places, ==, 1);
      g_assert_cmpint (g_array_index (pools, CyQuotaPool, i).line,
                       ==,
                       g_array_index (again, CyQuotaPool, i).line);
      g_assert_cmpint (forth[i].standing, ==, CY_QUOTA_IN);
    }
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (back[7 - i].standing, ==, forth[i].standing);
}

static void
test_nobody (void)
{
  g_autoptr (GArray) pools = cy_quota_share (NULL, 0, 200, CY_QUOTA_UP);

  g_assert_cmpuint (pools->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/quota/places", test_places);
  g_test_add_func ("/model/quota/line", test_line);
  g_test_add_func ("/model/quota/tied", test_tied);
  g_test_add_func ("/model/quota/all-tied", test_all_tied);
  g_test_add_func ("/model/quota/base", test_base);
  g_test_add_func ("/model/quota/pools", test_pools);
  g_test_add_func ("/model/quota/nobody", test_nobody);

  return g_test_run ();
}
