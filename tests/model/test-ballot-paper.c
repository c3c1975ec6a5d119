/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Papers typed in twice: what differs is listed, what is the same is counted, once. */
#include "cy-ballot-paper.h"

#include "cy-ballot-check.h"
#include "cy-error.h"
#include "cy-test-ballot.h"

typedef struct
{
  CyTest test;
  gint64 ballot;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->ballot = cy_test_ballot_add (&self->test, TRUE, 2);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static gboolean
try_put (Fixture *self, gint64 pass, gint64 number, const char *marks, GError **error)
{
  CyBallotPaper paper = { .voters = 1,
                          .pass = pass,
                          .number = number,
                          .marks = (char *) marks,
                          .is_spoiled = marks == NULL };

  return cy_ballot_paper_put (self->test.conn, self->ballot, &paper, "录入选票", error);
}

static void
put (Fixture *self, gint64 pass, gint64 number, const char *marks)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (try_put (self, pass, number, marks, &error));
  g_assert_no_error (error);
}

static GArray *
compare (Fixture *self, CyBallotSheet **sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = cy_ballot_papers_load (self->test.conn, self->ballot, &error);

  *sheet = cy_ballot_sheet_load (self->test.conn, self->ballot, &error);
  g_assert_no_error (error);

  return cy_ballot_papers_compare (*sheet, papers);
}

static gboolean
adopt (Fixture *self, GError **error)
{
  return cy_ballot_papers_adopt (self->test.conn, self->ballot, "汇总", error);
}

static void
test_differences (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "1 李四: first pass 称职, second pass No opinion",
    "2 the whole paper: first pass valid, second pass spoiled",
    "3 the whole paper: first pass valid, second pass not typed in",
    "4 the whole paper: first pass not typed in, second pass valid",
  };
  g_autoptr (CyBallotSheet) sheet = NULL;
  g_autoptr (GArray) differences = NULL;
  g_autoptr (GError) error = NULL;

  put (self, 1, 1, "12");
  put (self, 2, 1, "10");
  put (self, 1, 2, "11");
  put (self, 2, 2, NULL);
  put (self, 1, 3, "33");
  put (self, 2, 4, "33");
  put (self, 1, 5, "23");
  put (self, 2, 5, "23");
  differences = compare (self, &sheet);
  g_assert_cmpuint (differences->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < differences->len; i++)
    {
      const CyBallotDifference *difference = &g_array_index (differences, CyBallotDifference, i);
      g_autofree char          *text = cy_ballot_difference_dup_text (difference, sheet);
      g_autofree char          *line = g_strdup_printf ("%d %s", (int) difference->number, text);

      g_assert_cmpstr (line, ==, texts[i]);
    }
  g_assert_false (adopt (self, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM ballot_count"), ==, 0);
}

static void
put_both (Fixture *self, gint64 number, const char *marks)
{
  put (self, 1, number, marks);
  put (self, 2, number, marks);
}

static void
test_adopt (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBallotSheet) sheet = NULL;
  g_autoptr (GArray) faults = NULL;
  const gint64 *accounts;

  put_both (self, 1, "12");
  put_both (self, 2, "11");
  put_both (self, 4, NULL);
  put_both (self, 7, "03");
  /* Typed in once more, and once wrong. */
  put (self, 1, 7, "13");
  put_both (self, 7, "03");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (adopt (self, &error));
      g_assert_no_error (error);
    }
  sheet = cy_ballot_sheet_load (self->test.conn, self->ballot, &error);
  accounts = cy_ballot_sheet_get_voters (sheet, 0)->accounts;
  g_assert_cmpint (accounts[CY_BALLOT_RETURNED], ==, 4);
  g_assert_cmpint (accounts[CY_BALLOT_VALID], ==, 3);
  g_assert_cmpint (accounts[CY_BALLOT_SPOILED], ==, 1);
  g_assert_cmpint (cy_ballot_sheet_get (sheet, 0, 0, 1), ==, 2);
  g_assert_cmpint (cy_ballot_sheet_get (sheet, 0, 0, 0), ==, 1);
  g_assert_cmpint (cy_ballot_sheet_get (sheet, 0, 1, 3), ==, 1);
  g_assert_cmpint (cy_ballot_sheet_sum (sheet, 0, 1), ==, 3);
  g_assert_cmpint (cy_ballot_sheet_get (sheet, 1, 0, 1), ==, CY_BALLOT_UNKNOWN);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM ballot_count WHERE deleted IS NULL"),
                   ==,
                   8);
  /* Who came is still to be filled in by hand. */
  faults = cy_ballot_check (sheet);
  g_assert_nonnull (cy_ballot_faults_find (faults, 0, -1, CY_BALLOT_ISSUED));
  g_assert_null (cy_ballot_faults_find (faults, 0, 0, 0));
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint64      pass;
    gint64      number;
    const char *marks;
  } bad[] = {
    { 0, 1, "11" }, { 3, 1, "11" },  { 1, 0, "11" }, { 1, CY_BALLOT_MAX_COUNT + 1, "11" },
    { 1, 1, "1" },  { 1, 1, "111" }, { 1, 1, "14" }, { 1, 1, "1甲" },
  };
  CyBallotCell cell = { 1, 1, 1, 5 };
  CyBallotCell entitled = { 1, 0, CY_BALLOT_EXPECTED, 5 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%u", i);
      g_assert_false (try_put (self, bad[i].pass, bad[i].number, bad[i].marks, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
  g_assert_false (adopt (self, &error));
  g_clear_error (&error);
  /* Votes come from the papers alone, who was entitled does not. */
  g_assert_false (cy_ballot_enter (self->test.conn, self->ballot, &cell, 1, "录入", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_ballot_enter (self->test.conn, self->ballot, &entitled, 1, "录入", &error));
}

static void
test_numbers (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) papers = NULL;
  gint64 next;

  put (self, 1, 1, "12");
  put (self, 1, 9, "12");
  papers = cy_ballot_papers_load (self->test.conn, self->ballot, NULL);
  g_assert_cmpuint (cy_ballot_papers_count (papers, 1, 1, &next), ==, 2);
  g_assert_cmpint (next, ==, 10);
  g_assert_cmpuint (cy_ballot_papers_count (papers, 1, 2, &next), ==, 0);
  g_assert_cmpint (next, ==, 1);
  g_assert_null (cy_ballot_papers_find (papers, 2, 1, 1));
  g_assert_cmpstr (cy_ballot_papers_find (papers, 1, 1, 9)->marks, ==, "12");
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/ballot-paper/differences", test_differences);
  add ("/model/ballot-paper/adopt", test_adopt);
  add ("/model/ballot-paper/refused", test_refused);
  add ("/model/ballot-paper/numbers", test_numbers);

  return g_test_run ();
}
