/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whom the rules of 能上能下 find, whom not, and what a decision needs. */
#include "cy-action-rule.h"

#include "cy-error.h"
#include "cy-outcome.h"
#include "cy-result-action.h"
#include "cy-test-outcome.h"

#define TODAY 20260110
#define N_YEARS 3

typedef struct
{
  gint64 cycles[N_YEARS]; /* 2023, 2024, 2025 */
} Years;

static void
set_up (CyTest *self, Years *years)
{
  for (int i = 0; i < N_YEARS; i++)
    years->cycles[i] = cy_test_add_year (self, 2023 + i, "locked");
}

/* The grades of the three years, oldest first; NULL where not assessed. */
static gint64
add (CyTest *self, Years *years, const char *const *grades, int total)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "甲一");

  for (guint i = 0; i < N_YEARS; i++)
    if (grades[i] != NULL)
      cy_test_add_result (self, years->cycles[i], cy_record_get_id (person), total, grades[i]);

  return cy_record_get_id (person);
}

static GPtrArray *
propose (CyTest *self, Years *years)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = cy_action_propose (self->conn, years->cycles[N_YEARS - 1], 0, &error);

  g_assert_no_error (error);

  return found;
}

static const CyProposal *
find (GPtrArray *found, gint64 person, CyActionRule rule)
{
  for (guint i = 0; i < found->len; i++)
    {
      const CyProposal *proposal = g_ptr_array_index (found, i);

      if (proposal->person == person && proposal->rule == rule)
        return proposal;
    }

  return NULL;
}

static void
test_rules (CyTest *self, gconstpointer data)
{
  static const char *const lists[][N_YEARS] = {
    { "1", "1", "1" },  { "1", "2", "1" },  { NULL, "1", "1" },
    { "2", "3", "3" },  { "2", "3B", "4" }, { "3", "5A", "3" },
    { "3", NULL, "3" }, { "4", "2", "2" },  { "2", "2", "4B" },
  };
  static const gboolean expected[][CY_ACTION_N_RULES] = {
    { TRUE, FALSE, FALSE, FALSE },  { FALSE, FALSE, FALSE, FALSE }, { FALSE, FALSE, FALSE, FALSE },
    { FALSE, TRUE, FALSE, FALSE },  { FALSE, TRUE, TRUE, FALSE },   { FALSE, FALSE, FALSE, FALSE },
    { FALSE, FALSE, FALSE, FALSE }, { FALSE, FALSE, FALSE, FALSE }, { FALSE, FALSE, TRUE, FALSE },
  };
  Years  years;
  gint64 people[G_N_ELEMENTS (lists)];
  g_autoptr (GPtrArray) found = NULL;

  set_up (self, &years);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    people[i] = add (self, &years, lists[i], 80000);
  found = propose (self, &years);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < CY_ACTION_N_RULES; j++)
      g_assert_cmpint (find (found, people[i], j) != NULL, ==, expected[i][j]);
  g_assert_nonnull (strstr (find (found, people[3], CY_ACTION_POOR)->basis, "2024"));
  g_assert_nonnull (strstr (find (found, people[3], CY_ACTION_POOR)->basis, "2 years running"));
}

/* The lowest of four two years running; two who are equally low are both last; where all are equal
 * nobody is. */
static void
test_bottom (CyTest *self, gconstpointer data)
{
  static const char *const plain[] = { NULL, "2", "2" };
  Years                    years;
  gint64                   low;
  gint64                   equal;
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GPtrArray) found = NULL;

  set_up (self, &years);
  low = add (self, &years, plain, 60000);
  add (self, &years, plain, 90000);
  few = propose (self, &years);
  g_assert_cmpuint (few->len, ==, 0);
  add (self, &years, plain, 80000);
  equal = add (self, &years, plain, 60000);
  found = propose (self, &years);
  g_assert_nonnull (find (found, low, CY_ACTION_BOTTOM));
  g_assert_nonnull (find (found, equal, CY_ACTION_BOTTOM));
  g_assert_cmpuint (found->len, ==, 2);
}

static void
test_all_equal (CyTest *self, gconstpointer data)
{
  static const char *const plain[] = { NULL, "2", "2" };
  Years                    years;
  g_autoptr (GPtrArray) found = NULL;

  set_up (self, &years);
  for (guint i = 0; i < 5; i++)
    add (self, &years, plain, 70000);
  found = propose (self, &years);
  g_assert_cmpuint (found->len, ==, 0);
}

/* A year that came with the appointment form is one, too. */
static void
test_elsewhere (CyTest *self, gconstpointer data)
{
  static const char *const plain[] = { NULL, NULL, "1" };
  Years                    years;
  gint64                   person;
  g_autoptr (GPtrArray) found = NULL;

  set_up (self, &years);
  person = add (self, &years, plain, 95000);
  cy_test_add_yearly (self, person, 2023, -1, "1");
  cy_test_add_yearly (self, person, 2024, -1, "1");
  found = propose (self, &years);
  g_assert_nonnull (find (found, person, CY_ACTION_EXCELLENT));
}

static CyRecord *
make_action (gint64 person, gint64 cycle)
{
  CyRecord *action = cy_record_new (CY_RESULT_ACTION);

  cy_record_set_int (action, CY_RESULT_ACTION_PERSON, person);
  cy_record_set_int (action, CY_RESULT_ACTION_CYCLE, cycle);
  cy_record_set_int (action, CY_RESULT_ACTION_DATE, 20260105);
  cy_record_set_text (action, CY_RESULT_ACTION_OUTCOME, "remind");
  cy_record_set_text (action, CY_RESULT_ACTION_RULE, cy_action_rule_get_code (CY_ACTION_FAIL));
  cy_record_set_text (action, CY_RESULT_ACTION_BASIS, "2025年不称职");
  cy_record_set_text (action, CY_RESULT_ACTION_AUTHORISER, "县委组织部部务会");

  return action;
}

/* A rule only proposes: what was decided on it settles it for this cycle. */
static void
test_settled (CyTest *self, gconstpointer data)
{
  static const char *const failed[] = { NULL, NULL, "4" };
  Years                    years;
  gint64                   person;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CyRecord) action = NULL;
  g_autoptr (GError) error = NULL;

  set_up (self, &years);
  person = add (self, &years, failed, 40000);
  before = propose (self, &years);
  g_assert_false (find (before, person, CY_ACTION_FAIL)->is_settled);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM result_action"), ==, 0);
  action = make_action (person, years.cycles[N_YEARS - 1]);
  g_assert_true (cy_action_save (self->conn, action, TODAY, "记录运用", &error));
  after = propose (self, &years);
  g_assert_true (find (after, person, CY_ACTION_FAIL)->is_settled);
}

static void
test_states (CyTest *self, gconstpointer data)
{
  static const struct
  {
    CyDate        due;
    CyDate        done;
    CyActionState state;
  } cases[] = {
    { 0, 0, CY_ACTION_NOTHING },
    { 20260201, 0, CY_ACTION_WAITING },
    { 20260110, 0, CY_ACTION_WAITING },
    { 20260109, 0, CY_ACTION_LATE },
    { 20260109, 20260108, CY_ACTION_DONE },
    { 20260109, 20260111, CY_ACTION_LATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyActionLine line = { .due = cases[i].due, .done = cases[i].done };

      g_assert_cmpint (cy_action_line_get_state (&line, TODAY), ==, cases[i].state);
    }
}

static void
test_problems (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) action = make_action (1, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_action_find_problem (action, TODAY));
  cy_record_set_int (action, CY_RESULT_ACTION_DUE, 20260301);
  g_assert_nonnull (cy_action_find_problem (action, TODAY));
  cy_record_set_text (action, CY_RESULT_ACTION_FOLLOW_UP, "半年后再谈话");
  g_assert_null (cy_action_find_problem (action, TODAY));
  cy_record_set_int (action, CY_RESULT_ACTION_DUE, 20260101);
  g_assert_nonnull (cy_action_find_problem (action, TODAY));
  cy_record_set_int (action, CY_RESULT_ACTION_DUE, 20260301);
  cy_record_set_int (action, CY_RESULT_ACTION_DONE, 20260111);
  g_assert_nonnull (cy_action_find_problem (action, TODAY));
  cy_record_set_int (action, CY_RESULT_ACTION_DONE, 20260110);
  g_assert_null (cy_action_find_problem (action, TODAY));
  cy_record_set_text (action, CY_RESULT_ACTION_AUTHORISER, "  ");
  g_assert_false (cy_action_save (self->conn, action, TODAY, "记录运用", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/action-rule/rules", test_rules);
  cy_test_case ("/model/action-rule/bottom", test_bottom);
  cy_test_case ("/model/action-rule/all-equal", test_all_equal);
  cy_test_case ("/model/action-rule/elsewhere", test_elsewhere);
  cy_test_case ("/model/action-rule/settled", test_settled);
  cy_test_case ("/model/action-rule/states", test_states);
  cy_test_case ("/model/action-rule/problems", test_problems);

  return g_test_run ();
}
