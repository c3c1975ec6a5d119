/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the card says of a stay in the pool agrees with its state. */
#include "cy-person-facts.h"

#include "cy-pool.h"
#include "cy-test-ui.h"

static void
assert_stay (const char *state, const char *step, gint64 admitted, const char *words, guint steps)
{
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);
  CyPersonSummary  summary = { .entry = entry };
  g_autofree char *text = NULL;
  guint            present;
  gint64           date;

  cy_record_set_text (entry, CY_ENTRY_STATE, state);
  cy_record_set_text (entry, CY_ENTRY_STEP, step);
  if (admitted != 0)
    cy_record_set_int (entry, CY_ENTRY_ADMITTED, admitted);
  text = cy_fact_format_admission (&summary, 20261122);
  g_assert_cmpstr (text, ==, words);
  g_assert_cmpuint (cy_fact_get_steps (&summary, &present, &date), ==, steps);
}

static void
test_stay (void)
{
  assert_stay (CY_POOL_IN, "7", 20251122, "Admitted 2025-11-22, for 1 year", 7);
  assert_stay (CY_POOL_IN, NULL, 0, "Day of admission not filled in", 7);
  assert_stay (CY_POOL_USED, NULL, 0, "Day of admission not filled in", 7);
  assert_stay (CY_POOL_IN_PROGRESS, "3", 0, "Not admitted yet", 2);
  assert_stay (CY_POOL_OUT, "3", 0, "Not admitted yet", 2);
  assert_stay (CY_POOL_OUT, "7", 20251122, "Admitted 2025-11-22", 7);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/person-facts/stay", test_stay);

  return g_test_run ();
}
