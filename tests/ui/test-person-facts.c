/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the card says of a stay in the pool agrees with its state. */
#include "cy-person-facts.h"

#include "cy-follow-up.h"
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

static void
add_note (CyDossier *dossier, const char *kind, gint64 date, guint field, const char *code)
{
  CyRecord *note = cy_dossier_add (dossier, CY_FOLLOW_UP);

  cy_record_set_text (note, CY_FOLLOW_UP_KIND, kind);
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, date);
  cy_record_set_text (note, field, code);
}

static void
assert_fact (CyDossier *dossier, CyFact fact, gint64 base_date, const char *words)
{
  CyPersonSummary  summary = { .dossier = dossier, .person = cy_dossier_get_person (dossier) };
  g_autofree char *text = cy_fact_format (fact, &summary, base_date, TRUE);

  g_assert_cmpstr (text, ==, words);
}

/* Where somebody is now is what was noted last. */
static void
test_news (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();

  assert_fact (dossier, CY_FACT_WHEREABOUTS, 20261122, "—");
  add_note (dossier, CY_FOLLOW_WHEREABOUTS, 20260901, CY_FOLLOW_UP_WHEREABOUTS, "away");
  add_note (dossier, CY_FOLLOW_WHEREABOUTS, 20260301, CY_FOLLOW_UP_WHEREABOUTS, "village");
  add_note (dossier, CY_FOLLOW_EMPLOYMENT, 20260701, CY_FOLLOW_UP_EMPLOYMENT, "farm");
  assert_fact (dossier, CY_FACT_WHEREABOUTS, 20261122, "外出");
  assert_fact (dossier, CY_FACT_WHEREABOUTS, 20260630, "在村");
  assert_fact (dossier, CY_FACT_EMPLOYMENT, 20261122, "务农");
  assert_fact (dossier, CY_FACT_EMPLOYMENT, 20260630, "—");
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/person-facts/stay", test_stay);

  g_test_add_func ("/ui/person-facts/news", test_news);

  return g_test_run ();
}
