/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is due on a day is due that day, not the day before; what nobody can count is due. */
#include "cy-due.h"

#include "cy-rules.h"

static void
test_on (void)
{
  g_assert_false (cy_due_on (20261123, 20261122).is_here);
  g_assert_true (cy_due_on (20261122, 20261122).is_here);
  g_assert_true (cy_due_on (20261121, 20261122).is_here);
  g_assert_true (cy_due_on (CY_DATE_NONE, 20261122).is_here);
}

static void
test_after (void)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  g_assert_false (cy_due_after (20200101, rules, CY_RULES_TALK_MONTHS, 20261122).is_here);
  cy_record_set_int (rules, CY_RULES_TALK_MONTHS, 6);
  g_assert_cmpint (cy_due_after (20260831, rules, CY_RULES_TALK_MONTHS, 20261122).date,
                   ==,
                   20270228);
  g_assert_false (cy_due_after (20260523, rules, CY_RULES_TALK_MONTHS, 20261122).is_here);
  g_assert_true (cy_due_after (20260522, rules, CY_RULES_TALK_MONTHS, 20261122).is_here);
  g_assert_true (cy_due_after (CY_DATE_NONE, rules, CY_RULES_TALK_MONTHS, 20261122).is_here);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/due/after", test_after);
  g_test_add_func ("/model/due/on", test_on);

  return g_test_run ();
}
