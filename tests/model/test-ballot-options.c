/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be ticked: usual papers, own ones, and those that cannot be. */
#include "cy-ballot-sheet.h"

#include "cy-ballot-template.h"
#include "cy-error.h"
#include "cy-rules.h"

static gboolean
read_options (const char *names, const char *scores, CyBallotOptions *options, GError **error)
{
  g_autoptr (CyRecord) ballot = cy_record_new (CY_BALLOT);

  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, names);
  cy_record_set_text (ballot, CY_BALLOT_SCORES, scores);

  return cy_ballot_options_read (options, ballot, error);
}

static void
test_read (void)
{
  CyBallotOptions options;

  g_assert_true (read_options (" 好、较好, 一般;差", "100，87.5, 60 0", &options, NULL));
  g_assert_cmpuint (options.n, ==, 4);
  g_assert_cmpstr (options.names[2], ==, "较好");
  g_assert_cmpint (options.scores[2], ==, 8750);
  g_assert_true (options.has_scores);
  cy_ballot_options_clear (&options);
  g_assert_true (read_options ("同意、不同意", "", &options, NULL));
  g_assert_false (options.has_scores);
  cy_ballot_options_clear (&options);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *names;
    const char *scores;
    const char *field;
  } cases[] = {
    { NULL, NULL, "options" },          { "同意", "100", "options" },
    { "好、好", "100、80", "options" }, { "一 二 三 四 五 六 七 八 九 十", NULL, "options" },
    { "好、差", "100", "scores" },      { "好、差", "100、0、0", "scores" },
    { "好、差", "100、-1", "scores" },  { "好、差", "100.01、0", "scores" },
    { "好、差", "一百、零", "scores" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      CyBallotOptions options;

      g_test_message ("%u", i);
      g_assert_false (read_options (cases[i].names, cases[i].scores, &options, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_assert_cmpstr (cy_error_get_place (error)->field, ==, cases[i].field);
      cy_ballot_options_clear (&options);
    }
}

static void
test_templates (void)
{
  guint                     n;
  gint64                    weights = 0;
  const CyBallotTemplate   *templates = cy_ballot_list_templates (&n);
  const CyBallotVotersPlan *voters;
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_BALLOT_FLOOR, 667);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyRecord) ballot = cy_ballot_make (&templates[i], rules);
      g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_new (ballot, &error);

      g_assert_no_error (error);
      g_assert_true (sheet->options.has_scores);
      g_assert_cmpint (cy_record_get_int (ballot, CY_BALLOT_FLOOR), ==, 667);
      g_assert_false (cy_record_has (ballot, CY_BALLOT_GROUP_MIN));
    }
  voters = cy_ballot_list_usual_voters (&n);
  for (guint i = 0; i < n; i++)
    weights += voters[i].weight;
  g_assert_cmpint (weights, ==, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/ballot-options/read", test_read);
  g_test_add_func ("/model/ballot-options/refused", test_refused);
  g_test_add_func ("/model/ballot-options/templates", test_templates);

  return g_test_run ();
}
