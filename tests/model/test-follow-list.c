/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The newest note of each kind holds, as of the day asked for; and what is due follows from it. */
#include "cy-follow-list.h"

#include "cy-follow-up.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-test-pool.h"

#define TODAY 20261122

typedef struct
{
  CyTest test;
  gint64 person;
  gint64 entry;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->person = cy_test_add_candidate (&self->test, "甲", 0, CY_TIER_SECRETARY);
  self->entry = cy_test_count (&self->test, "SELECT max(id) FROM pool_entry");
  cy_test_set_int (&self->test, CY_ENTRY, self->entry, CY_ENTRY_ADMITTED, 20260110);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyFollowList *
load (Fixture *self, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyFollowArgs  args = { 0, 0, base_date, base_date < TODAY, NULL };
  CyFollowList *list = cy_follow_list_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return list;
}

static const CyFollowed *
get_first (CyFollowList *list)
{
  g_assert_cmpuint (list->people->len, ==, 1);

  return g_ptr_array_index (list->people, 0);
}

static gint64
add_note (Fixture *self, const char *kind, CyDate date, const char *code, CyDate next)
{
  g_autoptr (CyRecord) note = cy_record_new (CY_FOLLOW_UP);

  cy_record_set_int (note, CY_FOLLOW_UP_PERSON, self->person);
  cy_record_set_text (note, CY_FOLLOW_UP_KIND, kind);
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, date);
  if (g_str_equal (kind, CY_FOLLOW_WHEREABOUTS))
    cy_record_set_text (note, CY_FOLLOW_UP_WHEREABOUTS, code);
  else if (g_str_equal (kind, CY_FOLLOW_EMPLOYMENT))
    cy_record_set_text (note, CY_FOLLOW_UP_EMPLOYMENT, code);
  else
    cy_record_set_text (note, CY_FOLLOW_UP_CONTENT, code);
  if (next != CY_DATE_NONE)
    cy_record_set_int (note, CY_FOLLOW_UP_NEXT, next);
  cy_test_save (&self->test, note, "note");

  return cy_record_get_id (note);
}

static void
test_newest (Fixture *self, gconstpointer data)
{
  g_autoptr (CyFollowList) now = NULL;
  g_autoptr (CyFollowList) before = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  gint64 last;

  add_note (self, CY_FOLLOW_WHEREABOUTS, 20260901, "away", 0);
  add_note (self, CY_FOLLOW_WHEREABOUTS, 20260301, "village", 0);
  add_note (self, CY_FOLLOW_EMPLOYMENT, 20260801, "wage", 0);
  add_note (self, CY_FOLLOW_THOUGHT, 20260701, "思想稳定", 0);
  /* Of one day, what was written last. */
  last = add_note (self, CY_FOLLOW_WHEREABOUTS, 20260901, "town", 0);
  now = load (self, TODAY);
  g_assert_cmpstr (get_first (now)->whereabouts, ==, "town");
  g_assert_cmpstr (get_first (now)->employment, ==, "wage");
  g_assert_cmpstr (get_first (now)->thought, ==, "思想稳定");
  g_assert_cmpint (get_first (now)->last, ==, 20260901);
  before = load (self, 20260630);
  g_assert_cmpstr (get_first (before)->whereabouts, ==, "village");
  g_assert_null (get_first (before)->employment);
  g_assert_null (get_first (before)->thought);

  notes = cy_mapper_load_parts (self->test.conn, CY_FOLLOW_UP, self->person, NULL);
  g_assert_cmpint (cy_record_get_id (cy_follow_find_newest (notes, CY_FOLLOW_WHEREABOUTS, TODAY)),
                   ==,
                   last);
  g_assert_null (cy_follow_find_newest (notes, CY_FOLLOW_THOUGHT, 20260630));
}

/* Three months after the last news, or after the admission; what the note says goes first. */
static void
test_due (Fixture *self, gconstpointer data)
{
  g_autoptr (CyFollowList) never = load (self, 20260409);
  g_autoptr (CyFollowList) late = load (self, 20260410);
  g_autoptr (CyFollowList) heard = NULL;
  g_autoptr (CyFollowList) planned = NULL;

  g_assert_cmpint (get_first (never)->due.date, ==, 20260410);
  g_assert_false (get_first (never)->due.is_here);
  g_assert_true (get_first (late)->due.is_here);
  add_note (self, CY_FOLLOW_THOUGHT, 20260520, "思想稳定", 0);
  heard = load (self, TODAY);
  g_assert_cmpint (get_first (heard)->due.date, ==, 20260820);
  add_note (self, CY_FOLLOW_EMPLOYMENT, 20260521, "farm", 20261201);
  planned = load (self, TODAY);
  g_assert_cmpint (get_first (planned)->due.date, ==, 20261201);
  g_assert_false (get_first (planned)->due.is_here);
}

/* Nobody slips through because a day is missing; what the rule set leaves out is never due. */
static void
test_due_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (CyFollowList) list = NULL;
  g_autoptr (CyFollowList) off = NULL;
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  CyFollowArgs args = { 0, 0, TODAY, FALSE, rules };

  cy_test_set_int (&self->test, CY_ENTRY, self->entry, CY_ENTRY_ADMITTED, 0);
  list = load (self, TODAY);
  g_assert_cmpint (get_first (list)->due.date, ==, CY_DATE_NONE);
  g_assert_true (get_first (list)->due.is_here);
  g_assert_true (get_first (list)->screen_due.is_here);
  g_assert_true (get_first (list)->adjust_due.is_here);
  off = cy_follow_list_load (self->test.conn, &args, NULL);
  g_assert_false (get_first (off)->due.is_here);
  g_assert_false (get_first (off)->screen_due.is_here);
  g_assert_false (get_first (off)->adjust_due.is_here);
}

static void
add_screening (Fixture *self, CyDate date, const char *conclusion)
{
  g_autoptr (CyRecord) screening = cy_record_new (CY_SCREENING);

  cy_record_set_int (screening, CY_SCREENING_PERSON, self->person);
  cy_record_set_int (screening, CY_SCREENING_DATE, date);
  cy_record_set_text (screening, CY_SCREENING_SCREENERS, "王五");
  cy_record_set_text (screening, CY_SCREENING_BASIS, "走访");
  cy_record_set_text (screening, CY_SCREENING_CONCLUSION, conclusion);
  cy_test_save (&self->test, screening, "screening");
}

static void
test_screening (Fixture *self, gconstpointer data)
{
  g_autoptr (CyFollowList) list = NULL;
  g_autoptr (CyFollowList) before = NULL;

  add_screening (self, 20260201, CY_SCREENING_PASS);
  add_screening (self, 20261001, CY_SCREENING_FAIL);
  list = load (self, TODAY);
  g_assert_cmpstr (get_first (list)->conclusion, ==, CY_SCREENING_FAIL);
  g_assert_true (cy_followed_is_undecided (get_first (list)));
  g_assert_cmpint (get_first (list)->screen_due.date, ==, 20271001);
  before = load (self, 20260930);
  g_assert_cmpstr (get_first (before)->conclusion, ==, CY_SCREENING_PASS);
  g_assert_false (cy_followed_is_undecided (get_first (before)));
  cy_test_set (&self->test,
               CY_SCREENING,
               get_first (list)->screening,
               CY_SCREENING_DECISION,
               CY_DECISION_KEEP);
  g_clear_pointer (&list, cy_follow_list_unref);
  list = load (self, TODAY);
  g_assert_false (cy_followed_is_undecided (get_first (list)));
}

/* Who was in the pool that day: not those who came later, and still those who left later. */
static void
test_past (Fixture *self, gconstpointer data)
{
  g_autoptr (CyFollowList) early = load (self, 20260109);
  g_autoptr (CyFollowList) late = NULL;
  g_autoptr (CyFollowList) gone = NULL;

  g_assert_cmpuint (early->people->len, ==, 0);
  cy_test_set (&self->test, CY_ENTRY, self->entry, CY_ENTRY_STATE, CY_POOL_OUT);
  cy_test_set_int (&self->test, CY_ENTRY, self->entry, CY_ENTRY_EXIT_DATE, 20261001);
  late = load (self, 20260930);
  g_assert_cmpuint (late->people->len, ==, 1);
  gone = load (self, 20261001);
  g_assert_cmpuint (gone->people->len, ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/follow-list/newest", test_newest);
  add ("/model/follow-list/due", test_due);
  add ("/model/follow-list/due-unknown", test_due_unknown);
  add ("/model/follow-list/screening", test_screening);
  add ("/model/follow-list/past", test_past);

  return g_test_run ();
}
