/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How postings stand on a day, from both sides, what comes next, and what was paid by then. */
#include "cy-posting-list.h"

#include "cy-mentoring.h"
#include "cy-posting.h"
#include "cy-test-pool.h"
#include "cy-test-posting.h"
#include "cy-unit.h"

typedef struct
{
  CyTest test;
  gint64 towns[2];
  gint64 villages[2];
  gint64 people[2];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const towns[] = { "城关镇", "双河镇" };
  static const char *const villages[] = { "新民村", "青山村" };
  static const char *const names[] = { "甲", "乙" };

  cy_test_set_up (&self->test, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) town = cy_test_add_unit (&self->test, towns[i], "town", 0);
      g_autoptr (CyRecord) village = NULL;

      self->towns[i] = cy_record_get_id (town);
      village = cy_test_add_unit (&self->test, villages[i], "village", self->towns[i]);
      self->villages[i] = cy_record_get_id (village);
      self->people[i] =
        cy_test_add_candidate (&self->test, names[i], self->villages[i], "secretary");
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyPostingList *
load (Fixture *self, gint64 scope, int year, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyPostingArgs  args = { scope, 0, year, base_date };
  CyPostingList *list = cy_posting_list_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return list;
}

static const CyPosted *
get_only (CyPostingList *list)
{
  g_assert_cmpuint (list->posted->len, ==, 1);

  return g_ptr_array_index (list->posted, 0);
}

static CyPostingState
get_state_at (Fixture *self, CyDate base_date)
{
  g_autoptr (CyPostingList) list = load (self, 0, 0, base_date);

  return get_only (list)->state;
}

/* What had not happened by the day had not happened. */
static void
test_state (Fixture *self, gconstpointer data)
{
  g_autoptr (CyPostingList) before = NULL;
  g_autoptr (CyPostingList) after = NULL;
  gint64 id = cy_test_add_posting (&self->test,
                                   &(CyTestPosting){ self->people[0],
                                                     self->villages[1],
                                                     20260301,
                                                     20260531,
                                                     20260303,
                                                     20260530,
                                                     "done" });

  cy_test_set (&self->test, CY_POSTING, id, CY_POSTING_GRADE, "1");
  cy_test_set_int (&self->test, CY_POSTING, id, CY_POSTING_APPRAISED, 20260605);
  g_assert_cmpint (get_state_at (self, 20260302), ==, CY_POSTING_PLANNED);
  g_assert_cmpint (get_state_at (self, 20260303), ==, CY_POSTING_RUNNING);
  g_assert_cmpint (get_state_at (self, 20260529), ==, CY_POSTING_RUNNING);
  g_assert_cmpint (get_state_at (self, 20260530), ==, CY_POSTING_DONE);
  before = load (self, 0, 0, 20260604);
  g_assert_null (get_only (before)->grade);
  after = load (self, 0, 0, 20260605);
  g_assert_cmpstr (get_only (after)->grade, ==, "1");
  cy_test_set (&self->test, CY_POSTING, id, CY_POSTING_STATE, "stopped");
  g_assert_cmpint (get_state_at (self, 20260530), ==, CY_POSTING_STOPPED);
  g_assert_cmpint (get_state_at (self, 20260401), ==, CY_POSTING_RUNNING);
}

static void
test_scope (Fixture *self, gconstpointer data)
{
  g_autoptr (CyPostingList) home = NULL;
  g_autoptr (CyPostingList) host = NULL;
  g_autoptr (CyPostingList) both = NULL;

  cy_test_add_posting (&self->test,
                       &(CyTestPosting){ self->people[0],
                                         self->villages[1],
                                         20260301,
                                         20260531,
                                         20260301,
                                         0,
                                         "running" });
  home = load (self, self->towns[0], 0, 20260401);
  g_assert_true (get_only (home)->is_home);
  g_assert_false (get_only (home)->is_host);
  g_assert_cmpstr (get_only (home)->place, ==, "新民村");
  g_assert_cmpstr (get_only (home)->host, ==, "青山村");
  g_assert_cmpstr (get_only (home)->host_town, ==, "双河镇");
  host = load (self, self->towns[1], 0, 20260401);
  g_assert_false (get_only (host)->is_home);
  g_assert_true (get_only (host)->is_host);
  both = load (self, 0, 0, 20260401);
  g_assert_true (get_only (both)->is_home && get_only (both)->is_host);
  g_assert_true (cy_posted_matches (get_only (both), "青山"));
  g_assert_true (cy_posted_matches (get_only (both), ""));
  g_assert_false (cy_posted_matches (get_only (both), "丙"));
  g_assert_true (cy_posting_list_find (both, get_only (both)->posting) == get_only (both));
  g_assert_null (cy_posting_list_find (both, 99));
}

static guint
count_in (Fixture *self, int year, CyDate base_date)
{
  g_autoptr (CyPostingList) list = load (self, 0, year, base_date);

  return list->posted->len;
}

/* Who should be back and is not is still away in the year of the base date. */
static void
test_year (Fixture *self, gconstpointer data)
{
  cy_test_add_posting (&self->test,
                       &(CyTestPosting){ self->people[0],
                                         self->villages[1],
                                         20251101,
                                         20251231,
                                         20251101,
                                         0,
                                         "running" });
  g_assert_cmpuint (count_in (self, 2024, 20260110), ==, 0);
  g_assert_cmpuint (count_in (self, 2025, 20260110), ==, 1);
  g_assert_cmpuint (count_in (self, 2026, 20260110), ==, 1);
  g_assert_cmpuint (count_in (self, 2026, 20251220), ==, 0);
}

static CyPostingDeed
get_next_at (Fixture *self, CyDate base_date)
{
  g_autoptr (CyPostingList) list = load (self, 0, 0, base_date);

  return cy_posted_find_next (get_only (list), list);
}

static void
test_next (Fixture *self, gconstpointer data)
{
  g_autoptr (CyPostingList) list = NULL;
  gint64 id = cy_test_add_posting (&self->test,
                                   &(CyTestPosting){ self->people[0],
                                                     self->villages[1],
                                                     20260301,
                                                     20260828,
                                                     20260301,
                                                     0,
                                                     "running" });

  g_assert_cmpint (get_next_at (self, 20260228), ==, CY_DEED_START);
  g_assert_cmpint (get_next_at (self, 20260530), ==, CY_DEED_MIDTERM);
  g_assert_cmpint (get_next_at (self, 20260401), ==, CY_DEED_APPRAISE);
  cy_test_set_int (&self->test, CY_POSTING, id, CY_POSTING_MIDTERM_DATE, 20260530);
  g_assert_cmpint (get_next_at (self, 20260530), ==, CY_DEED_APPRAISE);
  list = load (self, 0, 0, 20260729);
  g_assert_true (cy_posted_ends_soon (get_only (list), list));
  g_assert_cmpint (cy_posted_get_days_left (get_only (list), 20260729), ==, 30);
  g_assert_false (cy_posted_is_late (get_only (list), 20260828));
  g_assert_true (cy_posted_is_late (get_only (list), 20260829));
  g_assert_cmpint (cy_posted_get_end (get_only (list), 20260901), ==, 20260901);
  cy_test_set_int (&self->test, CY_POSTING, id, CY_POSTING_UNTIL, 20260701);
  cy_test_set (&self->test, CY_POSTING, id, CY_POSTING_STATE, "stopped");
  g_assert_cmpint (get_next_at (self, 20260801), ==, CY_DEED_APPRAISE);
  cy_test_set_int (&self->test, CY_POSTING, id, CY_POSTING_APPRAISED, 20260701);
  cy_test_set (&self->test, CY_POSTING, id, CY_POSTING_GRADE, "3");
  g_assert_cmpint (get_next_at (self, 20260801), ==, CY_DEED_NOTHING);
}

/* A month begun counts whole; nothing is paid before the first day. */
static void
test_subsidy (Fixture *self, gconstpointer data)
{
  g_autoptr (CyPostingList) list = NULL;
  gint64 id = cy_test_add_posting (&self->test,
                                   &(CyTestPosting){ self->people[0],
                                                     self->villages[1],
                                                     20260131,
                                                     20260531,
                                                     20260131,
                                                     20260430,
                                                     "done" });

  g_assert_cmpint (cy_posting_count_months (20260301, 20260531), ==, 3);
  g_assert_cmpint (cy_posting_count_months (20260301, 20260601), ==, 4);
  g_assert_cmpint (cy_posting_count_months (20260301, 20260301), ==, 1);
  g_assert_cmpint (cy_posting_count_months (20260301, 20260228), ==, 0);
  g_assert_cmpint (cy_posting_count_months (20260131, 20260227), ==, 1);
  g_assert_cmpint (cy_posting_count_months (0, 20260227), ==, 0);
  cy_test_set_int (&self->test, CY_POSTING, id, CY_POSTING_SUBSIDY, 45000);
  list = load (self, 0, 0, 20261122);
  g_assert_cmpint (cy_posted_sum_subsidy (get_only (list), 20260130), ==, 0);
  g_assert_cmpint (cy_posted_sum_subsidy (get_only (list), 20260310), ==, 2 * 45000);
  g_assert_cmpint (cy_posted_sum_subsidy (get_only (list), 20261122), ==, 4 * 45000);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (CyPostingList) list = load (self, 0, 2026, 20261122);

  g_assert_cmpuint (list->posted->len, ==, 0);
  g_assert_cmpint (list->remind_days, ==, 30);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

/* Nobody lies in a county as in a township; the mentor is told by name. */
static void
test_names (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (&self->test, "云岭县", "county", 0);
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);
  g_autoptr (CyPostingList) list = NULL;
  const CyPosted *posted;
  gint64          id = cy_test_add_posting (&self->test,
                                   &(CyTestPosting){ self->people[0],
                                                              self->towns[1],
                                                              20260301,
                                                              20260531,
                                                              20260301,
                                                              0,
                                                              "running" });

  cy_test_set_int (&self->test, CY_UNIT, self->towns[1], CY_UNIT_PARENT, cy_record_get_id (county));
  cy_record_set_text (mentor, CY_MENTOR_NAME, "周师傅");
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  cy_test_save (&self->test, mentor, "mentor");
  cy_test_set_int (&self->test, CY_POSTING, id, CY_POSTING_MENTOR, cy_record_get_id (mentor));
  list = load (self, 0, 0, 20260401);
  posted = get_only (list);
  g_assert_cmpstr (posted->town, ==, "城关镇");
  g_assert_cmpstr (posted->host, ==, "双河镇");
  g_assert_null (posted->host_town);
  g_assert_cmpstr (posted->mentor, ==, "周师傅");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/posting-list/state", test_state);
  add ("/model/posting-list/scope", test_scope);
  add ("/model/posting-list/year", test_year);
  add ("/model/posting-list/next", test_next);
  add ("/model/posting-list/subsidy", test_subsidy);
  add ("/model/posting-list/empty", test_empty);
  add ("/model/posting-list/names", test_names);

  return g_test_run ();
}
