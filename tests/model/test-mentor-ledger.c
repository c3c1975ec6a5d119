/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ledger has a row for each pair that holds, with its own talks; the file has all there was. */
#include "cy-mentor-ledger.h"

#include "cy-mentor-deed.h"
#include "cy-mentor-file.h"
#include "cy-mentoring.h"
#include "cy-pool.h"
#include "cy-talk-deed.h"
#include "cy-test-pool.h"

#define TODAY 20261122

static gint64
add_mentor (CyTest *self, const char *name, const char *kind)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

  cy_record_set_text (mentor, CY_MENTOR_NAME, name);
  cy_record_set_text (mentor, CY_MENTOR_KIND, kind);
  cy_record_set_text (mentor, CY_MENTOR_ORGAN, "双河镇");
  cy_test_save (self, mentor, "mentor");

  return cy_record_get_id (mentor);
}

static void
add_pair (CyTest *self, gint64 person, gint64 mentor, CyDate since, CyDate until)
{
  g_autoptr (CyRecord) pair = cy_record_new (CY_MENTORING);

  cy_record_set_int (pair, CY_MENTORING_PERSON, person);
  cy_record_set_int (pair, CY_MENTORING_MENTOR, mentor);
  cy_record_set_int (pair, CY_MENTORING_SINCE, since);
  if (until != CY_DATE_NONE)
    {
      cy_record_set_int (pair, CY_MENTORING_UNTIL, until);
      cy_record_set_text (pair, CY_MENTORING_END_REASON, "导师调离");
    }
  cy_test_save (self, pair, "pair");
}

static void
talk (CyTest *self, gint64 person, const char *talker, CyDate date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) talk = cy_record_new (CY_TALK);
  CyPeople      people = { &person, 1, "talk" };
  CyPeopleCount count;

  cy_record_set_text (talk, CY_TALK_TALKER, talker);
  cy_record_set_int (talk, CY_TALK_DATE, date);
  g_assert_true (cy_people_talk (self->conn, &people, talk, TODAY, &count, &error));
}

static void
hand_in (CyTest *self, gint64 person, gint64 quarter, CyDate date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) report = cy_record_new (CY_QUARTER_REPORT);
  CyPeople      people = { &person, 1, "report" };
  CyPeopleCount count;

  cy_record_set_int (report, CY_QUARTER_REPORT_YEAR, 2026);
  cy_record_set_int (report, CY_QUARTER_REPORT_QUARTER, quarter);
  cy_record_set_int (report, CY_QUARTER_REPORT_DATE, date);
  g_assert_true (cy_people_hand_in (self->conn, &people, report, TODAY, &count, &error));
}

/* Somebody of the one village, with a mentor who left, one of the township and one of the county.
 */
static gint64
fill (CyTest *self, gint64 *village)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (self, "新民村", "village", 0);
  gint64 person;

  *village = cy_record_get_id (unit);
  person = cy_test_add_candidate (self, "张三", *village, CY_TIER_COMMITTEE);
  add_pair (self, person, add_mentor (self, "旧导师", "M02"), 20260201, 20260501);
  add_pair (self, person, add_mentor (self, "镇导师", "M02"), 20260501, CY_DATE_NONE);
  add_pair (self, person, add_mentor (self, "县导师", "M01"), 20260601, CY_DATE_NONE);
  talk (self, person, "旧导师", 20260301);
  talk (self, person, "镇导师", 20260601);
  talk (self, person, "镇导师", 20260901);
  talk (self, person, "别的人", 20261001);
  hand_in (self, person, 1, 20260402);
  hand_in (self, person, 2, 20260703);
  hand_in (self, person, 3, 20261008);

  return person;
}

static GPtrArray *
load (CyTest *self, gint64 scope, CyDate day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = cy_mentor_ledger_load (self->conn, scope, 0, day, &error);

  g_assert_no_error (error);

  return rows;
}

static void
test_rows (CyTest *self, gconstpointer data)
{
  gint64 village;
  gint64 person = fill (self, &village);
  g_autoptr (GPtrArray) now = load (self, 0, TODAY);
  g_autoptr (GPtrArray) then = load (self, village, 20260430);
  g_autoptr (GPtrArray) elsewhere = load (self, village + 1, TODAY);
  const CyMentorLedgerRow *county;
  const CyMentorLedgerRow *town;

  g_assert_cmpuint (now->len, ==, 2);
  county = g_ptr_array_index (now, 0);
  town = g_ptr_array_index (now, 1);
  g_assert_cmpint (county->person, ==, person);
  g_assert_cmpstr (county->mentor, ==, "县导师");
  g_assert_cmpuint (county->n_talks, ==, 0);
  g_assert_cmpint (county->last_talk, ==, CY_DATE_NONE);
  g_assert_cmpuint (county->n_reports, ==, 2);
  g_assert_cmpstr (town->mentor, ==, "镇导师");
  g_assert_cmpstr (town->organ, ==, "双河镇");
  g_assert_cmpuint (town->n_talks, ==, 2);
  g_assert_cmpint (town->last_talk, ==, 20260901);
  g_assert_cmpuint (then->len, ==, 1);
  g_assert_cmpuint (((CyMentorLedgerRow *) g_ptr_array_index (then, 0))->n_reports, ==, 1);
  g_assert_cmpuint (elsewhere->len, ==, 0);
}

static void
test_file (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64       village;
  CyMentorArgs args = { 0, fill (self, &village), TODAY, FALSE, NULL };
  g_autoptr (CyMentorFile) file = cy_mentor_file_load (self->conn, &args, &error);
  CyMentorArgs none = { 0, 999, TODAY, FALSE, NULL };

  g_assert_no_error (error);
  g_assert_cmpstr (file->name, ==, "张三");
  g_assert_cmpuint (file->pairs->len, ==, 3);
  g_assert_cmpuint (file->mentors->len, ==, 3);
  g_assert_cmpstr (cy_record_get_text (g_ptr_array_index (file->mentors, 0), CY_MENTOR_NAME),
                   ==,
                   "旧导师");
  g_assert_cmpuint (file->talks->len, ==, 4);
  g_assert_cmpuint (file->reports->len, ==, 3);
  g_assert_cmpuint (cy_mentor_file_get_person (file)->pairs->len, ==, 2);
  g_assert_null (cy_mentor_file_load (self->conn, &none, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/mentor-ledger/file", test_file);
  cy_test_case ("/model/mentor-ledger/rows", test_rows);

  return g_test_run ();
}
