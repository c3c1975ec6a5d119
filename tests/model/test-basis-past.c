/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of what those of a cycle came to in earlier years. */
#include "cy-basis-past.h"

#include "cy-cycle.h"
#include "cy-outcome.h"
#include "cy-test-assess.h"
#include "cy-test-outcome.h"
#include "cy-test-pool.h"

typedef struct
{
  gint64 cycle;
  gint64 people[2];
  gint64 entries[2];
} Case;

/* Two people in the year-end of 2026. */
static void
set_up (CyTest *self, Case *one)
{
  one->cycle = cy_test_assess_cycle (self, cy_test_assess_scheme (self), "year");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (self, i == 0 ? "林晓雁" : "余小满");

      one->people[i] = cy_record_get_id (person);
      one->entries[i] = cy_test_assess_entry (self, one->cycle, one->people[i], 0);
    }
}

static void
assert_line (CyTest *self, const Case *one, guint nth, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) past = cy_basis_past_load (self->conn, one->cycle, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cy_basis_past_get (past, one->entries[nth]), ==, expected);
}

static void
test_nobody (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) past = NULL;
  Case one;

  set_up (self, &one);
  past = cy_basis_past_load (self->conn, one.cycle, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (past), ==, 0);
  g_assert_null (cy_basis_past_get (past, one.entries[0]));
  g_assert_null (cy_basis_past_get (past, 0));
  g_clear_pointer (&past, g_hash_table_unref);
  past = cy_basis_past_load (self->conn, 4711, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (past), ==, 0);
}

/* The oldest first, each with its grade, and with a total where there is one. */
static void
test_years (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_test_add_yearly (self, one.people[0], 2025, 91500, "1");
  cy_test_add_yearly (self, one.people[0], 2023, -1, "2");
  cy_test_add_yearly (self, one.people[0], 2024, 0, "4");
  cy_test_add_yearly (self, one.people[1], 2025, 78125, "2");
  assert_line (self, &one, 0, "2023 称职; 2024 不称职 0.0; 2025 优秀 91.5");
  assert_line (self, &one, 1, "2025 称职 78.125");
}

/* Neither the year of the cycle nor one that comes, and nothing that was deleted. */
static void
test_others (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_test_add_yearly (self, one.people[0], 2026, 91500, "1");
  cy_test_add_yearly (self, one.people[0], 2027, 91500, "1");
  cy_test_add_yearly (self, one.people[0], 2025, 91500, "1");
  assert_line (self, &one, 0, "2025 优秀 91.5");
  cy_test_delete (self,
                  CY_YEARLY_RESULT,
                  cy_test_count (self, "SELECT id FROM yearly_result WHERE year = 2025"));
  assert_line (self, &one, 0, NULL);
  cy_test_add_yearly (self, one.people[1], 2025, 91500, "1");
  cy_test_delete (self, CY_ASSESS_ENTRY, one.entries[1]);
  assert_line (self, &one, 1, NULL);
}

/* Seen from an earlier cycle there is less of the past. */
static void
test_year (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_test_set_int (self, CY_ASSESS_CYCLE, one.cycle, CY_ASSESS_CYCLE_YEAR, 2025);
  cy_test_add_yearly (self, one.people[0], 2024, -1, "2");
  cy_test_add_yearly (self, one.people[0], 2025, -1, "1");
  assert_line (self, &one, 0, "2024 称职");
}

/* A village team has no record of its own. */
static void
test_team (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) village = cy_test_add_unit (self, "石碾村", "village", 0);
  Case one;

  set_up (self, &one);
  cy_test_add_yearly (self, one.people[0], 2025, -1, "1");
  one.entries[1] = cy_test_assess_entry (self, one.cycle, 0, cy_record_get_id (village));
  assert_line (self, &one, 1, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/basis-past/nobody", test_nobody);
  cy_test_case ("/model/basis-past/years", test_years);
  cy_test_case ("/model/basis-past/others", test_others);
  cy_test_case ("/model/basis-past/year", test_year);
  cy_test_case ("/model/basis-past/team", test_team);

  return g_test_run ();
}
