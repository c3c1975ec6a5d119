/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The register of the quarters: words of the grades, and whose good ones are too many. */
#include "cy-routine-register.h"

#include "cy-cycle.h"
#include "cy-outcome.h"
#include "cy-test-cycle.h"
#include "cy-test-pool.h"

static void
test_words (void)
{
  g_assert_cmpint (cy_routine_grade_get ("1", NULL), ==, CY_ROUTINE_GOOD);
  g_assert_cmpint (cy_routine_grade_get ("2", NULL), ==, CY_ROUTINE_FAIR);
  g_assert_cmpint (cy_routine_grade_get ("2B", NULL), ==, CY_ROUTINE_FAIR);
  g_assert_cmpint (cy_routine_grade_get ("4B", NULL), ==, CY_ROUTINE_POOR);
  g_assert_cmpint (cy_routine_grade_get (NULL, NULL), ==, CY_ROUTINE_NONE);
  g_assert_cmpint (cy_routine_grade_get ("", NULL), ==, CY_ROUTINE_NONE);
  g_assert_cmpint (cy_routine_grade_get ("1", "5"), ==, CY_ROUTINE_UNSURE);
  g_assert_cmpint (cy_routine_grade_get (NULL, "6A"), ==, CY_ROUTINE_SPECIAL);
  g_assert_null (cy_routine_grade_get_word (CY_ROUTINE_NONE));
}

static void
grade (CyTest *self, gint64 entry, const char *code)
{
  g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);

  cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, entry);
  cy_record_set_text (result, CY_ASSESS_RESULT_PROPOSED, code);
  cy_test_save (self, result, "计算");
}

/* Two of five are 40 %, which is allowed; without the fifth, who has a remark, it is too much. */
static void
test_share (CyTest *self, gconstpointer data)
{
  static const char *const codes[] = { "1", "1", "2", "2", "2" };
  CyTestScheme             scheme;
  g_autoptr (CyRecord) town = cy_test_add_unit (self, "城关镇", "town", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (self, "新民村", "village", cy_record_get_id (town));
  gint64 cycle;
  g_autoptr (CyRoutineRegister) before = NULL;
  g_autoptr (CyRoutineRegister) after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    cy_test_add_candidate (self, "某人", cy_record_get_id (village), "secretary");
  cy_test_add_scheme (self, "reserve", 2026, &scheme);
  cycle = cy_test_add_cycle (self, scheme.id, "q2", 20261122);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    grade (self, (gint64) i + 1, codes[i]);
  before = cy_routine_register_load (self->conn, cycle, 0, NULL);
  g_assert_cmpuint (before->rows->len, ==, 5);
  g_assert_cmpuint (before->units->len, ==, 1);
  g_assert_false (cy_routine_register_is_over (before, g_ptr_array_index (before->units, 0), 1));
  cy_test_set (self, CY_ASSESS_ENTRY, 5, CY_ASSESS_ENTRY_REASON, "借调");
  after = cy_routine_register_load (self->conn, cycle, cy_record_get_id (town), NULL);
  g_assert_cmpuint (after->rows->len, ==, 5);
  g_assert_true (cy_routine_register_is_over (after, g_ptr_array_index (after->units, 0), 1));
  g_assert_false (cy_routine_register_is_over (after, g_ptr_array_index (after->units, 0), 0));
}

/* Whom the recycle bin holds has no line, and makes nobody's share smaller. */
static void
test_recycled (CyTest *self, gconstpointer data)
{
  CyTestScheme scheme;
  g_autoptr (CyRecord) village = cy_test_add_unit (self, "新民村", "village", 0);
  g_autoptr (CyRoutineRegister) quarters = NULL;
  gint64 cycle;

  for (guint i = 0; i < 3; i++)
    cy_test_add_candidate (self, "某人", cy_record_get_id (village), "secretary");
  cy_test_add_scheme (self, "reserve", 2026, &scheme);
  cycle = cy_test_add_cycle (self, scheme.id, "q2", 20261122);
  cy_test_delete (self, CY_PERSON, cy_test_count (self, "SELECT person FROM assess_entry"));
  quarters = cy_routine_register_load (self->conn, cycle, 0, NULL);
  g_assert_cmpuint (quarters->rows->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/routine-register/words", test_words);
  cy_test_case ("/model/routine-register/share", test_share);
  cy_test_case ("/model/routine-register/recycled", test_recycled);

  return g_test_run ();
}
