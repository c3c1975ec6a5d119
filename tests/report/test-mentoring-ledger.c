/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ledger of mentoring has a row a pair, with its talks and reports, and looks official. */
#include "cy-mentor-deed.h"
#include "cy-mentoring.h"
#include "cy-talk-deed.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"

static gint64
add_mentor (CyTest *self, const char *name, const char *kind, const char *organ)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

  cy_record_set_text (mentor, CY_MENTOR_NAME, name);
  cy_record_set_text (mentor, CY_MENTOR_KIND, kind);
  cy_record_set_text (mentor, CY_MENTOR_ORGAN, organ);
  cy_record_set_text (mentor, CY_MENTOR_POST, "副书记");
  cy_test_save (self, mentor, "mentor");

  return cy_record_get_id (mentor);
}

static void
add_pair (CyTest *self, gint64 person, gint64 mentor, CyDate since)
{
  g_autoptr (CyRecord) pair = cy_record_new (CY_MENTORING);

  cy_record_set_int (pair, CY_MENTORING_PERSON, person);
  cy_record_set_int (pair, CY_MENTORING_MENTOR, mentor);
  cy_record_set_int (pair, CY_MENTORING_SINCE, since);
  cy_record_set_text (pair, CY_MENTORING_AGREEMENT, "帮带〔2100〕1号");
  cy_test_save (self, pair, "pair");
}

/* Two pairs of the first person and one of the second; two talks and one report. */
static void
fill (CyTest *self, CyTestUnits *units)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) talk = cy_record_new (CY_TALK);
  g_autoptr (CyRecord) report = cy_record_new (CY_QUARTER_REPORT);
  gint64        first = 1;
  CyPeople      people = { &first, 1, "talk" };
  CyPeopleCount count;
  gint64        county;

  cy_test_fill_library (self, units, 3, 2, 12);
  county = add_mentor (self, "县导师", "M01", "县委");
  add_pair (self, 1, county, 21000110);
  add_pair (self, 1, add_mentor (self, "镇导师", "M02", "双河镇"), 21000201);
  add_pair (self, 2, county, 21000301);
  cy_record_set_text (talk, CY_TALK_TALKER, "镇导师");
  cy_record_set_int (talk, CY_TALK_DATE, 21000501);
  g_assert_true (cy_people_talk (self->conn, &people, talk, CY_TEST_BASE_DATE, &count, &error));
  cy_record_set_int (talk, CY_TALK_DATE, 21000901);
  g_assert_true (cy_people_talk (self->conn, &people, talk, CY_TEST_BASE_DATE, &count, &error));
  cy_record_set_int (report, CY_QUARTER_REPORT_YEAR, 2100);
  cy_record_set_int (report, CY_QUARTER_REPORT_QUARTER, 2);
  cy_record_set_int (report, CY_QUARTER_REPORT_DATE, 21000705);
  g_assert_true (
    cy_people_hand_in (self->conn, &people, report, CY_TEST_BASE_DATE, &count, &error));
}

static void
test_rows (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  fill (self, &units);
  path = cy_test_run_report (self, "mentoring", args);
  xml = cy_test_read_all (path);
  g_assert_cmpuint (args->n_rows, ==, 3);
  cy_test_assert_contains (xml, "2100.09.01");
  cy_test_assert_contains (xml, "双河镇 副书记");
  cy_test_assert_contains (xml,
                           "2 people are guided, in 3 pairs: by mentors of the county 2, of "
                           "townships 1, of villages 0.");
}

static void
test_scope (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  fill (self, &units);
  args->scope = g_array_index (units.townships, gint64, 2);
  path = cy_test_run_report (self, "mentoring", args);
  g_assert_cmpuint (args->n_rows, <, 3);
}

static void
test_office (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  if (cy_test_office_skip ())
    return;
  fill (self, &units);
  path = cy_test_run_report (self, "mentoring", args);
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "县导师,县委 副书记,County,2100.01.10,帮带〔2100〕1号,0,,1");
  cy_test_assert_contains (
    csv, "镇导师,双河镇 副书记,Township,2100.02.01,帮带〔2100〕1号,2,2100.09.01,1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/mentoring-ledger/rows", test_rows);
  cy_test_case ("/report/mentoring-ledger/scope", test_scope);
  cy_test_case ("/report/mentoring-ledger/office", test_office);

  return g_test_run ();
}
