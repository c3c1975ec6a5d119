/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The lists of cycles and of schemes to run: the newest first, cycles with how many are assessed
 * and have a total. */
#include "cy-cycle-list.h"

#include "cy-cycle.h"
#include "cy-outcome.h"
#include "cy-test-cycle.h"
#include "cy-test-pool.h"

static void
test_empty (CyTest *self, gconstpointer data)
{
  g_autoptr (GPtrArray) items = cy_cycle_list_load (self->conn, NULL);

  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_order (CyTest *self, gconstpointer data)
{
  CyTestScheme       old;
  CyTestScheme       scheme;
  const CyCycleItem *first;
  g_autoptr (CyRecord) village = cy_test_add_unit (self, "新民村", "village", 0);
  g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);
  g_autoptr (GPtrArray) items = NULL;

  cy_test_add_candidate (self, "甲", cy_record_get_id (village), "secretary");
  cy_test_add_candidate (self, "乙", cy_record_get_id (village), "secretary");
  cy_test_add_scheme (self, "reserve", 2025, &old);
  cy_test_add_scheme (self, "reserve", 2026, &scheme);
  cy_test_add_cycle (self, scheme.id, "year", 20261122);
  cy_record_set_int (result,
                     CY_ASSESS_RESULT_ENTRY,
                     cy_test_count (self, "SELECT min(id) FROM assess_entry"));
  cy_record_set_int (result, CY_ASSESS_RESULT_TOTAL, 89700);
  cy_test_save (self, result, "计算");
  cy_test_add_cycle (self, scheme.id, "q1", 20261122);
  cy_test_add_cycle (self, old.id, "year", 20261122);
  items = cy_cycle_list_load (self->conn, NULL);
  g_assert_cmpuint (items->len, ==, 3);
  first = g_ptr_array_index (items, 0);
  g_assert_cmpint (first->year, ==, 2026);
  g_assert_cmpstr (first->kind, ==, "year");
  g_assert_cmpstr (first->object, ==, "reserve");
  g_assert_cmpint (first->scheme, ==, scheme.id);
  g_assert_cmpint (first->deadline, ==, 20261210);
  g_assert_cmpuint (first->n_entries, ==, 2);
  g_assert_cmpuint (first->n_totals, ==, 1);
  g_assert_cmpstr (((const CyCycleItem *) g_ptr_array_index (items, 1))->kind, ==, "q1");
  g_assert_cmpint (((const CyCycleItem *) g_ptr_array_index (items, 2))->year, ==, 2025);
  g_assert_true (cy_cycle_list_find (items, first->id) == first);
  g_assert_null (cy_cycle_list_find (items, 0));
}

/* Whom the recycle bin holds is not counted. */
static void
test_recycled (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) village = cy_test_add_unit (self, "新民村", "village", 0);
  g_autoptr (GPtrArray) items = NULL;
  const CyCycleItem *item;
  CyTestScheme       scheme;

  cy_test_add_candidate (self, "甲", cy_record_get_id (village), "secretary");
  cy_test_add_candidate (self, "乙", cy_record_get_id (village), "secretary");
  cy_test_add_scheme (self, "reserve", 2026, &scheme);
  cy_test_add_cycle (self, scheme.id, "year", 20261122);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);

      cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, i + 1);
      cy_record_set_int (result, CY_ASSESS_RESULT_TOTAL, 89700);
      cy_test_save (self, result, "计算");
    }
  cy_test_delete (self, CY_PERSON, cy_test_count (self, "SELECT person FROM assess_entry"));
  items = cy_cycle_list_load (self->conn, NULL);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpuint (item->n_entries, ==, 1);
  g_assert_cmpuint (item->n_totals, ==, 1);
}

/* What was made last is what a cycle is begun with. */
static void
test_schemes (CyTest *self, gconstpointer data)
{
  CyTestScheme schemes[3];
  g_autoptr (GPtrArray) items = NULL;

  cy_test_add_scheme (self, "reserve", 2026, &schemes[2]);
  cy_test_add_scheme (self, "post", 2025, &schemes[0]);
  cy_test_add_scheme (self, "post", 2026, &schemes[1]);
  items = cy_cycle_schemes_load (self->conn, NULL);
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpint (((const CyCycleScheme *) items->pdata[0])->id, ==, schemes[1].id);
  g_assert_cmpint (((const CyCycleScheme *) items->pdata[1])->id, ==, schemes[2].id);
  g_assert_cmpint (((const CyCycleScheme *) items->pdata[2])->id, ==, schemes[0].id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/cycle-list/empty", test_empty);
  cy_test_case ("/model/cycle-list/order", test_order);
  cy_test_case ("/model/cycle-list/schemes", test_schemes);
  cy_test_case ("/model/cycle-list/recycled", test_recycled);

  return g_test_run ();
}
