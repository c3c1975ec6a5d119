/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ledger of training: who was on which course of the period, and sums that are right. */
#include "cy-course.h"
#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define N_PEOPLE 5

static gint64
save (CyTest *self, CyRecord *record)
{
  g_autoptr (CyRecord) owned = record;

  cy_test_save (self, owned, "course");

  return cy_record_get_id (owned);
}

static gint64
add_course (CyTest *self, const char *name, gint64 since, gint64 until)
{
  CyRecord *course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, since / 10000);
  cy_record_set_text (course, CY_COURSE_NAME, name);
  cy_record_set_text (course, CY_COURSE_CATEGORY, "C03");
  cy_record_set_text (course, CY_COURSE_ORGANISER, "县委组织部");
  cy_record_set_int (course, CY_COURSE_SINCE, since);
  cy_record_set_int (course, CY_COURSE_UNTIL, until);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_DAY);
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_DONE);

  return save (self, course);
}

static gint64
add_session (CyTest *self, gint64 course, gint64 date)
{
  CyRecord *session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session, CY_COURSE_SESSION_COURSE, course);
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, date);
  cy_record_set_int (session, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, 5);

  return save (self, session);
}

static void
add_person (CyTest *self, gint64 course, gint64 person, const gint64 *sessions, guint n_present)
{
  CyRecord *enrolment = cy_record_new (CY_ENROLMENT);
  gint64    id;

  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, course);
  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, person);
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);
  cy_record_set_text (enrolment, CY_ENROLMENT_RESULT, CY_RESULT_PASSED);
  cy_record_set_int (enrolment, CY_ENROLMENT_SCORE, 885);
  id = save (self, enrolment);
  for (guint i = 0; i < 2; i++)
    {
      CyRecord *mark = cy_record_new (CY_ATTENDANCE);

      cy_record_set_int (mark, CY_ATTENDANCE_ENROLMENT, id);
      cy_record_set_int (mark, CY_ATTENDANCE_SESSION, sessions[i]);
      cy_record_set_text (mark,
                          CY_ATTENDANCE_MARK,
                          i < n_present ? CY_MARK_PRESENT : CY_MARK_LEAVE);
      save (self, mark);
    }
}

/* One day in two halves of 7.5 hours: the first four were there all day, the fifth in the morning.
 */
static void
fill (CyTest *self, CyTestUnits *units, gint64 since)
{
  gint64 course;
  gint64 sessions[2];

  cy_test_fill_library (self, units, 3, 2, 12);
  course = add_course (self, "后备干部培训班", since, since);
  for (guint i = 0; i < 2; i++)
    sessions[i] = add_session (self, course, since);
  for (guint i = 0; i < N_PEOPLE; i++)
    add_person (self, course, i + 1, sessions, i + 1 < N_PEOPLE ? 2 : 1);
}

static void
test_sums (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  fill (self, &units, 21000310);
  path = cy_test_run_report (self, "training-ledger", args);
  xml = cy_test_read_all (path);
  g_assert_cmpuint (args->n_rows, ==, N_PEOPLE);
  cy_test_assert_contains (xml, "2100.03.10");
  cy_test_assert_contains (xml, "结业/合格 (88.5)");
  cy_test_assert_contains (xml, "<v>33.8</v>"); /* 4 × 7.5 + 3.8 */
  cy_test_assert_contains (xml, "<v>4.5</v>");  /* days */
}

static void
test_period (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyReportArgs) village = cy_test_make_args ();
  g_autofree char *none = NULL;
  g_autofree char *path = NULL;

  fill (self, &units, 20991231);
  none = cy_test_run_report (self, "training-ledger", args);
  g_assert_cmpuint (args->n_rows, ==, 0);
  village->since = 20990101;
  village->scope = g_array_index (units.villages, gint64, 0);
  path = cy_test_run_report (self, "training-ledger", village);
  g_assert_cmpuint (village->n_rows, ==, 1);
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
  fill (self, &units, 21000310);
  path = cy_test_run_report (self, "training-ledger", args);
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "1,2100,后备干部培训班,后备干部专题班,县委组织部");
  cy_test_assert_contains (csv, ",4.5,33.8,");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/training-book/sums", test_sums);
  cy_test_case ("/report/training-book/period", test_period);
  cy_test_case ("/report/training-book/office", test_office);

  return g_test_run ();
}
