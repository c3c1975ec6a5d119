/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who can be paired, what ends, and what is refused; many at once are one step. */
#include "cy-mentor-deed.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-people-actions.h"
#include "cy-pool.h"
#include "cy-talk-deed.h"
#include "cy-test-pool.h"

#define TODAY 20261122
#define N 4

typedef struct
{
  CyTest        test;
  gint64        ids[N];
  CyPeople      people;
  gint64        mentor;
  CyPeopleCount count;
} Fixture;

static gint64
add_mentor (Fixture *self, const char *name, gint64 capacity)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

  cy_record_set_text (mentor, CY_MENTOR_NAME, name);
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  if (capacity > 0)
    cy_record_set_int (mentor, CY_MENTOR_CAPACITY, capacity);
  cy_test_save (&self->test, mentor, "mentor");

  return cy_record_get_id (mentor);
}

/* Four in the pool since spring. */
static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  for (guint i = 0; i < N; i++)
    {
      self->ids[i] = cy_test_add_candidate (&self->test, "张三", 0, CY_TIER_COMMITTEE);
      cy_test_set_int (&self->test,
                       CY_ENTRY,
                       cy_test_count (&self->test, "SELECT max(id) FROM pool_entry"),
                       CY_ENTRY_ADMITTED,
                       20260310);
    }
  self->mentor = add_mentor (self, "李镇长", 0);
  self->people = (CyPeople){ self->ids, N, "配导师" };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyRecord *
make_pair (gint64 mentor, CyDate since)
{
  CyRecord *pair = cy_record_new (CY_MENTORING);

  cy_record_set_int (pair, CY_MENTORING_MENTOR, mentor);
  cy_record_set_int (pair, CY_MENTORING_SINCE, since);
  cy_record_set_text (pair, CY_MENTORING_AGREEMENT, "帮带〔2026〕1号");

  return pair;
}

static void
pair_all (Fixture *self, gint64 mentor, CyDate since)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) pair = make_pair (mentor, since);
  CyPairOrder order = { pair, FALSE, TODAY };

  g_assert_true (cy_pair_make (self->test.conn, &order, &self->people, &self->count, &error));
  g_assert_no_error (error);
}

static gint64
count_pairs (Fixture *self)
{
  return cy_test_count (&self->test,
                        "SELECT count(*) FROM mentoring WHERE deleted IS NULL AND until IS NULL");
}

static void
test_pair (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_steps = cy_test_count (&self->test, "SELECT count(*) FROM step");

  pair_all (self, self->mentor, 20260401);
  g_assert_cmpuint (self->count.n_changed, ==, N);
  g_assert_cmpint (count_pairs (self), ==, N);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  cy_test_assert_text (&self->test, "SELECT DISTINCT agreement FROM mentoring", "帮带〔2026〕1号");
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (count_pairs (self), ==, 0);
}

static const char *
get_problem (const CyPairLook *look, guint nth)
{
  return ((const CyPairLine *) g_ptr_array_index (look->lines, nth))->problem;
}

/* Deleted, the mentor in person, paired already, and fine. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) pair = make_pair (self->mentor, 20260401);
  CyPeople    deleted = { &self->ids[0], 1, "delete" };
  CyPeople    paired = { &self->ids[2], 1, "pair" };
  CyPairOrder order = { pair, FALSE, TODAY };
  g_autoptr (CyPairLook) look = NULL;

  g_assert_true (cy_people_delete (self->test.conn, &deleted, &self->count, &error));
  cy_test_set_int (&self->test, CY_MENTOR, self->mentor, CY_MENTOR_PERSON, self->ids[1]);
  g_assert_true (cy_pair_make (self->test.conn, &order, &paired, &self->count, &error));
  look = cy_pair_look (self->test.conn, pair, &self->people, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (look->lines->len, ==, N);
  g_assert_cmpuint (look->n_good, ==, 1);
  g_assert_cmpuint (look->n_guided, ==, 1);
  g_assert_nonnull (strstr (get_problem (look, 0), "not in the pool"));
  g_assert_nonnull (strstr (get_problem (look, 1), "is the mentor"));
  g_assert_nonnull (strstr (get_problem (look, 2), "already"));
  g_assert_null (get_problem (look, 3));
  g_assert_true (cy_pair_make (self->test.conn, &order, &self->people, &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, 1);
  g_assert_cmpuint (self->count.n_refused, ==, 3);
  g_assert_cmpint (count_pairs (self), ==, 2);
}

/* Before the admission, and from the day on which the mentor is none, nobody can be paired. */
static void
test_days (Fixture *self, gconstpointer data)
{
  static const struct
  {
    CyDate since;
    guint  n_good;
  } days[] = { { 20260309, 0 }, { 20260310, N }, { 20260831, N }, { 20260901, 0 } };
  g_autoptr (GError) error = NULL;

  cy_test_set_int (&self->test, CY_MENTOR, self->mentor, CY_MENTOR_LEFT, 20260901);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (CyRecord) pair = make_pair (self->mentor, days[i].since);
      g_autoptr (CyPairLook) look = cy_pair_look (self->test.conn, pair, &self->people, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (look->n_good, ==, days[i].n_good);
    }
}

/* Somebody named twice is one; as many as allowed is fine, one more has to be confirmed. */
static void
test_load (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) pair = make_pair (add_mentor (self, "王书记", 3), 20260401);
  gint64      twice[] = { self->ids[0], self->ids[1], self->ids[0] };
  CyPeople    few = { twice, 3, "few" };
  CyPairOrder order = { pair, FALSE, TODAY };
  g_autoptr (CyPairLook) fine = cy_pair_look (self->test.conn, pair, &few, &error);
  g_autoptr (CyPairLook) over = cy_pair_look (self->test.conn, pair, &self->people, &error);

  g_assert_cmpuint (fine->lines->len, ==, 2);
  g_assert_false (cy_pair_look_is_over (fine));
  g_assert_cmpuint (over->capacity, ==, 3);
  g_assert_true (cy_pair_look_is_over (over));
  g_assert_false (cy_pair_make (self->test.conn, &order, &self->people, &self->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (count_pairs (self), ==, 0);
  order.may_exceed = TRUE;
  g_assert_true (cy_pair_make (self->test.conn, &order, &self->people, &self->count, &error));
  g_assert_cmpint (count_pairs (self), ==, N);
}

static void
test_pair_problems (Fixture *self, gconstpointer data)
{
  static const CyDate bad[] = { 0, 20260000, 20260400, 20261123, 20269901, -1 };
  g_autoptr (CyRecord) pair = make_pair (self->mentor, 20260401);

  g_assert_null (cy_pair_find_problem (pair, TODAY));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      cy_record_set_int (pair, CY_MENTORING_SINCE, bad[i]);
      g_assert_nonnull (cy_pair_find_problem (pair, TODAY));
    }
  cy_record_set_int (pair, CY_MENTORING_SINCE, TODAY);
  g_assert_null (cy_pair_find_problem (pair, TODAY));
  cy_record_set_text (pair, CY_MENTORING_END_REASON, "导师调离");
  g_assert_nonnull (cy_pair_find_problem (pair, TODAY));
  cy_record_set_int (pair, CY_MENTORING_UNTIL, TODAY - 1);
  g_assert_nonnull (cy_pair_find_problem (pair, TODAY));
  cy_record_set_int (pair, CY_MENTORING_UNTIL, TODAY);
  g_assert_null (cy_pair_find_problem (pair, TODAY));
  cy_record_unset (pair, CY_MENTORING_MENTOR);
  g_assert_nonnull (cy_pair_find_problem (pair, TODAY));
}

/* One of several that cannot end on that day keeps all from ending; what ended stays. */
static void
test_end (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) end = cy_record_new (CY_MENTORING);
  gint64 pairs[N];

  pair_all (self, self->mentor, 20260401);
  for (guint i = 0; i < N; i++)
    pairs[i] = (gint64) i + 1;
  cy_test_set_int (&self->test, CY_MENTORING, pairs[1], CY_MENTORING_SINCE, 20260701);
  cy_record_set_int (end, CY_MENTORING_UNTIL, 20260630);
  cy_record_set_text (end, CY_MENTORING_END_REASON, "导师调离");
  g_assert_false (cy_pair_end (self->test.conn, pairs, N, end, TODAY, "end", &self->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (count_pairs (self), ==, N);
  g_assert_true (cy_pair_end (self->test.conn, pairs, 1, end, TODAY, "end", &self->count, &error));
  cy_record_set_int (end, CY_MENTORING_UNTIL, 20260801);
  g_assert_true (cy_pair_end (self->test.conn, pairs, N, end, TODAY, "end", &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, N - 1);
  g_assert_cmpuint (self->count.n_same, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT until FROM mentoring WHERE id=1"),
                   ==,
                   20260630);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (count_pairs (self), ==, N - 1);
}

static void
test_leave (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyMentorLeave leave = { self->mentor, 20260930, NULL, TRUE, TODAY, "leave" };
  guint         n;

  pair_all (self, self->mentor, 20260401);
  cy_test_set_int (&self->test, CY_MENTORING, 1, CY_MENTORING_SINCE, 20261001);
  /* Pairings do not end without a reason. */
  g_assert_false (cy_mentor_leave (self->test.conn, &leave, &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  leave.reason = "导师调离";
  leave.date = TODAY + 1;
  g_assert_false (cy_mentor_leave (self->test.conn, &leave, &n, &error));
  g_clear_error (&error);
  g_assert_cmpint (count_pairs (self), ==, N);
  leave.date = 20260930;
  g_assert_true (cy_mentor_leave (self->test.conn, &leave, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N);
  g_assert_cmpint (count_pairs (self), ==, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT until FROM mentoring WHERE id=1"),
                   ==,
                   20261001);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (count_pairs (self), ==, N);
  leave.ends_pairs = FALSE;
  leave.reason = NULL;
  g_assert_true (cy_mentor_leave (self->test.conn, &leave, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (count_pairs (self), ==, N);
}

static void
test_mentor_problems (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint       field;
    const char *text;
    gint64      number;
  } bad[] = {
    { CY_MENTOR_NAME, NULL, 0 },         { CY_MENTOR_NAME, "A", 0 },
    { CY_MENTOR_KIND, NULL, 0 },         { CY_MENTOR_PHONE, "12", 0 },
    { CY_MENTOR_CAPACITY, NULL, -1 },    { CY_MENTOR_CAPACITY, NULL, 100 },
    { CY_MENTOR_LEFT, NULL, TODAY + 1 },
  };

  for (guint i = 0; i <= G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

      cy_record_set_text (mentor, CY_MENTOR_NAME, "王书记");
      cy_record_set_text (mentor, CY_MENTOR_KIND, "M03");
      cy_record_set_text (mentor, CY_MENTOR_PHONE, "13900001234");
      if (i == G_N_ELEMENTS (bad))
        {
          g_assert_null (cy_mentor_find_problem (mentor, TODAY));
          break;
        }
      if (bad[i].number != 0)
        cy_record_set_int (mentor, bad[i].field, bad[i].number);
      else
        cy_record_set_text (mentor, bad[i].field, bad[i].text);
      g_assert_nonnull (cy_mentor_find_problem (mentor, TODAY));
    }
}

/* ---- Talks ---- */

static CyRecord *
make_talk (void)
{
  CyRecord *talk = cy_record_new (CY_TALK);

  cy_record_set_int (talk, CY_TALK_DATE, 20260601);
  cy_record_set_text (talk, CY_TALK_TALKER, "李镇长");
  cy_record_set_text (talk, CY_TALK_CONTENT, "谈思想、谈工作");

  return talk;
}

/* A talk counts for the pairing of the one who talked, where there is one. */
static void
test_talk (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) talk = make_talk ();
  CyPeople two = { self->ids, 2, "pair" };
  g_autoptr (CyRecord) pair = make_pair (self->mentor, 20260401);
  CyPairOrder order = { pair, FALSE, TODAY };

  g_assert_true (cy_pair_make (self->test.conn, &order, &two, &self->count, &error));
  g_assert_true (
    cy_people_talk (self->test.conn, &self->people, talk, TODAY, &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, N);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM talk"), ==, N);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM talk k JOIN mentoring g"
                                  " ON g.id = k.mentoring AND g.person = k.person"),
                   ==,
                   2);
  cy_record_set_int (talk, CY_TALK_DATE, 20260331);
  g_assert_true (cy_people_talk (self->test.conn, &two, talk, TODAY, &self->count, &error));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM talk WHERE mentoring IS NOT NULL"),
                   ==,
                   2);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM talk WHERE deleted IS NULL"),
                   ==,
                   N);
}

static void
test_talk_problems (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) talk = make_talk ();

  g_assert_null (cy_talk_find_problem (talk, TODAY));
  g_assert_nonnull (cy_talk_find_problem (talk, 20260531));
  cy_record_set_int (talk, CY_TALK_NEXT_DATE, 20260601);
  g_assert_nonnull (cy_talk_find_problem (talk, TODAY));
  cy_record_set_int (talk, CY_TALK_NEXT_DATE, 20270101);
  g_assert_null (cy_talk_find_problem (talk, TODAY));
  cy_record_set_text (talk, CY_TALK_TALKER, "　");
  g_assert_nonnull (cy_talk_find_problem (talk, TODAY));
}

/* ---- Reports ---- */

static CyRecord *
make_report (gint64 year, gint64 quarter, CyDate date)
{
  CyRecord *report = cy_record_new (CY_QUARTER_REPORT);

  cy_record_set_int (report, CY_QUARTER_REPORT_YEAR, year);
  cy_record_set_int (report, CY_QUARTER_REPORT_QUARTER, quarter);
  cy_record_set_int (report, CY_QUARTER_REPORT_DATE, date);

  return report;
}

/* Once a person and quarter. */
static void
test_report (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) report = make_report (2026, 3, 20261008);
  CyPeople one = { self->ids, 1, "report" };

  g_assert_true (cy_people_hand_in (self->test.conn, &one, report, TODAY, &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, 1);
  g_assert_true (
    cy_people_hand_in (self->test.conn, &self->people, report, TODAY, &self->count, &error));
  g_assert_cmpuint (self->count.n_changed, ==, N - 1);
  g_assert_cmpuint (self->count.n_same, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM quarter_report"), ==, N);
}

static void
test_report_problems (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint64 year;
    gint64 quarter;
    CyDate date;
  } bad[] = {
    { 2026, 5, 20261101 }, { 2026, 0, 20261101 },  { 2026, -1, 20261101 }, { 1999, 1, 20261101 },
    { 2027, 1, 20261101 }, { 2026, 3, 20261123 },  { 2026, 3, 20261000 },  { 2026, 3, 20260630 },
    { 2026, 3, 0 },        { 99999, 1, 20261101 },
  };
  g_autoptr (CyRecord) good = make_report (2026, 3, 20260701);
  g_autoptr (CyRecord) last = cy_record_new (CY_QUARTER_REPORT);

  g_assert_null (cy_quarter_report_find_problem (good, TODAY));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CyRecord) report = make_report (bad[i].year, bad[i].quarter, bad[i].date);

      g_assert_nonnull (cy_quarter_report_find_problem (report, TODAY));
    }
  cy_quarter_report_set_last_quarter (last, 20260215);
  g_assert_cmpint (cy_record_get_int (last, CY_QUARTER_REPORT_YEAR), ==, 2025);
  g_assert_cmpint (cy_record_get_int (last, CY_QUARTER_REPORT_QUARTER), ==, 4);
  g_assert_null (cy_quarter_report_find_problem (last, TODAY));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } cases[] = {
    { "/model/mentor-deed/days", test_days },
    { "/model/mentor-deed/end", test_end },
    { "/model/mentor-deed/leave", test_leave },
    { "/model/mentor-deed/load", test_load },
    { "/model/mentor-deed/mentor-problems", test_mentor_problems },
    { "/model/mentor-deed/pair", test_pair },
    { "/model/mentor-deed/pair-problems", test_pair_problems },
    { "/model/mentor-deed/refused", test_refused },
    { "/model/mentor-deed/report", test_report },
    { "/model/mentor-deed/report-problems", test_report_problems },
    { "/model/mentor-deed/talk", test_talk },
    { "/model/mentor-deed/talk-problems", test_talk_problems },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].func, tear_down);

  return g_test_run ();
}
