/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who guides whom on a day, how heavy that is for the mentor, and what is due. */
#include "cy-mentor-list.h"

#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-test-pool.h"

#define TODAY 20261122

typedef struct
{
  CyTest test;
  gint64 person;
  gint64 mentor;
} Fixture;

static gint64
add_candidate (Fixture *self, const char *name, CyDate admitted)
{
  gint64 person = cy_test_add_candidate (&self->test, name, 0, CY_TIER_SECRETARY);

  cy_test_set_int (&self->test,
                   CY_ENTRY,
                   cy_test_count (&self->test, "SELECT max(id) FROM pool_entry"),
                   CY_ENTRY_ADMITTED,
                   admitted);

  return person;
}

static gint64
add_mentor (Fixture *self, const char *name, const char *kind)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

  cy_record_set_text (mentor, CY_MENTOR_NAME, name);
  cy_record_set_text (mentor, CY_MENTOR_KIND, kind);
  cy_test_save (&self->test, mentor, "mentor");

  return cy_record_get_id (mentor);
}

static gint64
pair (Fixture *self, gint64 person, gint64 mentor, CyDate since, CyDate until)
{
  g_autoptr (CyRecord) pair = cy_record_new (CY_MENTORING);

  cy_record_set_int (pair, CY_MENTORING_PERSON, person);
  cy_record_set_int (pair, CY_MENTORING_MENTOR, mentor);
  cy_record_set_int (pair, CY_MENTORING_SINCE, since);
  if (until != CY_DATE_NONE)
    cy_record_set_int (pair, CY_MENTORING_UNTIL, until);
  cy_test_save (&self->test, pair, "pair");

  return cy_record_get_id (pair);
}

static void
talk (Fixture *self, gint64 pair, CyDate date, CyDate next)
{
  g_autoptr (CyRecord) talk = cy_record_new (CY_TALK);

  cy_record_set_int (talk, CY_TALK_PERSON, self->person);
  if (pair != 0)
    cy_record_set_int (talk, CY_TALK_MENTORING, pair);
  cy_record_set_int (talk, CY_TALK_DATE, date);
  cy_record_set_text (talk, CY_TALK_TALKER, "谈话人");
  if (next != CY_DATE_NONE)
    cy_record_set_int (talk, CY_TALK_NEXT_DATE, next);
  cy_test_save (&self->test, talk, "talk");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->person = add_candidate (self, "甲", 20260110);
  self->mentor = add_mentor (self, "镇导师", "M02");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyMentorList *
load (Fixture *self, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyMentorArgs  args = { 0, 0, base_date, base_date < TODAY, NULL };
  CyMentorList *list = cy_mentor_list_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return list;
}

static const CyMentored *
get_first (CyMentorList *list)
{
  g_assert_cmpuint (list->people->len, >, 0);

  return g_ptr_array_index (list->people, 0);
}

/* One month after the admission somebody has to guide; the day an agreement ends, nobody does. */
static void
test_mentor_due (Fixture *self, gconstpointer data)
{
  g_autoptr (CyMentorList) early = load (self, 20260209);
  g_autoptr (CyMentorList) late = load (self, 20260210);
  g_autoptr (CyMentorList) guided = NULL;
  g_autoptr (CyMentorList) left = NULL;

  g_assert_false (get_first (early)->mentor_due.is_here);
  g_assert_true (get_first (late)->mentor_due.is_here);
  pair (self, self->person, self->mentor, 20260301, 20260901);
  guided = load (self, 20260831);
  g_assert_cmpuint (get_first (guided)->pairs->len, ==, 1);
  g_assert_false (get_first (guided)->mentor_due.is_here);
  left = load (self, 20260901);
  g_assert_cmpuint (get_first (left)->pairs->len, ==, 0);
  g_assert_true (get_first (left)->mentor_due.is_here);
}

/* County before township before village, whoever was first. */
static void
test_levels (Fixture *self, gconstpointer data)
{
  gint64 village = add_mentor (self, "村导师", "M03");
  gint64 county = add_mentor (self, "县导师", "M01");
  g_autoptr (CyMentorList) list = NULL;
  const char *names[] = { "县导师", "镇导师", "村导师" };

  pair (self, self->person, village, 20260201, 0);
  pair (self, self->person, self->mentor, 20260301, 0);
  pair (self, self->person, county, 20260401, 0);
  list = load (self, TODAY);
  g_assert_cmpuint (get_first (list)->pairs->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      CyMentorPair *pair = g_ptr_array_index (get_first (list)->pairs, i);

      g_assert_cmpstr (pair->mentor->name, ==, names[i]);
    }
}

/* The mentor's own number goes before the rule set's; as many as allowed is not too many. */
static void
test_load (Fixture *self, gconstpointer data)
{
  gint64 own = add_mentor (self, "少带", "M03");
  g_autoptr (CyMentorList) list = NULL;

  cy_test_set_int (&self->test, CY_MENTOR, own, CY_MENTOR_CAPACITY, 1);
  pair (self, self->person, self->mentor, 20260301, 0);
  pair (self, self->person, own, 20260301, 0);
  for (guint i = 0; i < 4; i++)
    pair (self, add_candidate (self, "乙", 20260110), self->mentor, 20260301, 0);
  pair (self, add_candidate (self, "丙", 20260110), own, 20260301, 0);
  list = load (self, TODAY);
  for (guint i = 0; i < list->mentors->len; i++)
    {
      const CyMentorLoad *load = g_ptr_array_index (list->mentors, i);
      gboolean            is_own = load->mentor == own;

      g_assert_cmpuint (load->n_people, ==, is_own ? 2 : 5);
      g_assert_cmpuint (load->capacity, ==, is_own ? 1 : 5);
      g_assert_cmpint (cy_mentor_load_is_over (load), ==, is_own);
    }
}

/* Six months after the last talk with anybody, unless the talk itself named a day. */
static void
test_talks (Fixture *self, gconstpointer data)
{
  gint64 mentoring = pair (self, self->person, self->mentor, 20260301, 0);
  g_autoptr (CyMentorList) never = load (self, 20260710);
  g_autoptr (CyMentorList) talked = NULL;
  g_autoptr (CyMentorList) agreed = NULL;
  CyMentorPair *with;

  g_assert_cmpint (get_first (never)->talk_due.date, ==, 20260710);
  g_assert_true (get_first (never)->talk_due.is_here);
  talk (self, mentoring, 20251230, 0);
  talk (self, mentoring, 20260401, 0);
  talk (self, 0, 20260620, 0);
  talked = load (self, TODAY);
  with = g_ptr_array_index (get_first (talked)->pairs, 0);
  g_assert_cmpuint (get_first (talked)->n_talks, ==, 2);
  g_assert_cmpint (get_first (talked)->talked, ==, 20260620);
  g_assert_cmpint (get_first (talked)->talk_due.date, ==, 20261220);
  g_assert_cmpuint (with->n_talks, ==, 2);
  g_assert_cmpint (with->last_talk, ==, 20260401);
  talk (self, mentoring, 20260801, 20261101);
  agreed = load (self, TODAY);
  g_assert_cmpint (get_first (agreed)->talk_due.date, ==, 20261101);
  g_assert_true (get_first (agreed)->talk_due.is_here);
}

static void
test_reports (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) report = cy_record_new (CY_QUARTER_REPORT);
  g_autoptr (CyMentorList) none = load (self, 20260409);
  g_autoptr (CyMentorList) due = load (self, 20260410);
  g_autoptr (CyMentorList) one = NULL;

  g_assert_false (get_first (none)->report_due.is_here);
  g_assert_true (get_first (due)->report_due.is_here);
  cy_record_set_int (report, CY_QUARTER_REPORT_PERSON, self->person);
  cy_record_set_int (report, CY_QUARTER_REPORT_YEAR, 2026);
  cy_record_set_int (report, CY_QUARTER_REPORT_QUARTER, 3);
  cy_record_set_int (report, CY_QUARTER_REPORT_DATE, 20261008);
  cy_test_save (&self->test, report, "report");
  one = load (self, TODAY);
  g_assert_cmpuint (get_first (one)->n_reports, ==, 1);
  g_assert_cmpint (get_first (one)->report_due.date, ==, 20270108);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } cases[] = {
    { "/model/mentor-list/levels", test_levels },
    { "/model/mentor-list/load", test_load },
    { "/model/mentor-list/mentor-due", test_mentor_due },
    { "/model/mentor-list/reports", test_reports },
    { "/model/mentor-list/talks", test_talks },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, NULL, set_up, cases[i].func, tear_down);

  return g_test_run ();
}
