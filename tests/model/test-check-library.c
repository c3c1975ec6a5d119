/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody is checked, twins are found, and errors keep a report in the house. */
#include "cy-test.h"

#include "cy-check-library.h"
#include "cy-dossier.h"
#include "cy-error.h"
#include "cy-person-parts.h"

#define TODAY 20250630
#define ID "520527199005030023"
#define OLD_ID "520527900503002"

/* No error but what a case adds; a warning or none. */
static gint64
add (CyTest *test, const char *name, const char *id_number, gint64 unit, const char *exemption)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  CyRecord *person = cy_dossier_get_person (dossier);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_record_set_text (person, CY_PERSON_GENDER, "2");
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, id_number);
  cy_record_set_int (person, CY_PERSON_BIRTH, 19900503);
  cy_record_set_text (person, CY_PERSON_ETHNIC, "01");
  cy_record_set_text (person, CY_PERSON_NATIVE_PLACE, "贵州赫章");
  cy_record_set_text (person, CY_PERSON_BIRTH_PLACE, "贵州赫章");
  cy_record_set_text (person, CY_PERSON_POLITICAL, "13");
  cy_record_set_text (person, CY_PERSON_HEALTH, "1");
  if (unit != 0)
    cy_record_set_int (person, CY_PERSON_UNIT, unit);
  if (exemption != NULL)
    {
      CyRecord *record = cy_dossier_add (dossier, CY_EXEMPTION);

      cy_record_set_text (record, CY_EXEMPTION_RULE, exemption);
      cy_record_set_text (record, CY_EXEMPTION_REASON, "原件如此");
    }
  cy_dossier_save (dossier, test->conn, "add", &error);
  g_assert_no_error (error);

  return cy_record_get_id (person);
}

static CyCheckReport *
check (CyTest *test, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  CyCheckReport *report =
    cy_check_library (test->conn, scope, TODAY, TODAY, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static const CyFinding *
nth (CyCheckReport *report, guint n)
{
  g_assert_cmpuint (n, <, report->findings->len);

  return g_ptr_array_index (report->findings, n);
}

static void
test_empty (CyTest *test, gconstpointer data)
{
  g_autoptr (CyCheckReport) report = check (test, 0);

  g_assert_cmpuint (report->n_people, ==, 0);
  g_assert_cmpuint (report->findings->len, ==, 0);
}

static void
test_counts (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "新民村", "village", 0);
  gint64 unit = cy_record_get_id (village);
  gint64 odd;
  g_autoptr (CyCheckReport) report = NULL;

  add (test, "张三", ID, unit, NULL);
  odd = add (test, "李3", NULL, unit, NULL);
  add (test, "王5", "520527199005030103", unit, "name-form");
  add (test, "赵\uE863", "52052719900503012X", 0, NULL);
  report = check (test, 0);
  g_assert_cmpuint (report->n_people, ==, 4);
  g_assert_cmpuint (report->n_errors, ==, 2);
  g_assert_cmpuint (report->n_faulty, ==, 1);
  g_assert_cmpuint (report->n_warnings, ==, 1);
  g_assert_cmpuint (report->findings->len, ==, 4);
  g_assert_cmpuint (report->n_exempted, ==, 1);
  g_assert_cmpint (nth (report, 0)->person, ==, odd);
  g_assert_cmpstr (nth (report, 0)->name, ==, "李3");
  g_assert_cmpstr (nth (report, 0)->unit, ==, "新民村");
  g_assert_cmpstr (nth (report, 0)->problem->rule->id, ==, "name-form");
  g_assert_cmpstr (nth (report, 0)->value, ==, "李3");
  g_assert_cmpstr (nth (report, 1)->value, ==, "");
  g_assert_cmpstr (nth (report, 1)->problem->rule->id, ==, "required-before-report");
}

static void
test_same_id_numbers (CyTest *test, gconstpointer data)
{
  g_autoptr (CyCheckReport) report = NULL;
  guint       n = 0;
  const char *twins[] = { "李四", "王五", "张三" };

  add (test, "张三", ID, 0, NULL);
  add (test, "钱多", "52052719900503020X", 0, NULL);
  add (test, "王五", OLD_ID, 0, NULL);
  add (test, "李四", ID, 0, NULL);
  add (test, "无号", NULL, 0, NULL);
  add (test, "没号", NULL, 0, NULL);
  report = check (test, 0);
  for (guint i = 0; i < report->findings->len; i++)
    if (g_str_equal (nth (report, i)->problem->rule->id, "id-not-unique"))
      {
        g_test_message ("%s: %s", nth (report, i)->name, nth (report, i)->problem->detail);
        n++;
        g_assert_true (g_strv_contains ((const char *const[]){ "张三", "李四", "王五", NULL },
                                        nth (report, i)->problem->detail));
        g_assert_cmpstr (nth (report, i)->problem->detail, !=, nth (report, i)->name);
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (twins));
}

static const char *
find_twin (CyTest *test, CyDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  const CyCheckContext context = { TODAY, TODAY, test->conn, NULL };
  g_autoptr (GPtrArray) problems = cy_check_dossier (dossier, &context, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    {
      const CyProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->rule->id, "id-not-unique"))
        return g_intern_string (problem->detail);
    }

  return NULL;
}

/* One dossier finds its twin in the library, whichever of the two numbers is the old form. */
static void
test_same_id_number_of_one (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_autoptr (CyDossier) stored = NULL;
  CyRecord *person = cy_dossier_get_person (dossier);

  add (test, "钱多", "52052719900503020X", 0, NULL);
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, OLD_ID);
  g_assert_cmpstr (find_twin (test, dossier), ==, NULL);
  stored = cy_dossier_load (test->conn, add (test, "张三", ID, 0, NULL), &error);
  g_assert_cmpstr (find_twin (test, stored), ==, NULL);
  g_assert_cmpstr (find_twin (test, dossier), ==, "张三");
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, ID);
  g_assert_cmpstr (find_twin (test, dossier), ==, "张三");
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, NULL);
  g_assert_cmpstr (find_twin (test, dossier), ==, NULL);
}

/* Who is outside the scope is not checked, but may be the twin. */
static void
test_scope (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "城关镇", "town", 0);
  g_autoptr (CyCheckReport) report = NULL;

  add (test, "张三", ID, cy_record_get_id (town), NULL);
  add (test, "李四", ID, cy_record_get_id (other), NULL);
  report = check (test, cy_record_get_id (town));
  g_assert_cmpuint (report->n_people, ==, 1);
  g_assert_cmpuint (report->n_errors, ==, 1);
  g_assert_cmpuint (report->n_faulty, ==, 1);
  g_assert_cmpstr (nth (report, 0)->problem->detail, ==, "李四");
}

static void
on_progress (guint n_done, guint n_people, gpointer data)
{
  guint *seen = data;

  g_assert_cmpuint (n_people, ==, 300);
  g_assert_cmpuint (n_done, >, *seen);
  *seen = n_done;
}

static void
cancel (guint n_done, guint n_people, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_progress (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CyCheckReport) report = NULL;
  guint seen = 0;

  for (int i = 0; i < 300; i++)
    add (test, "张三", NULL, 0, NULL);
  report = cy_check_library (test->conn, 0, TODAY, TODAY, on_progress, &seen, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen, ==, 300);
  g_assert_null (
    cy_check_library (test->conn, 0, TODAY, TODAY, cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_gate (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_errors = 9;

  add (test, "张三", ID, 0, NULL);
  g_assert_true (cy_check_may_report (test->conn, 0, TODAY, TODAY, NULL, &n_errors, NULL, &error));
  g_assert_cmpuint (n_errors, ==, 0);
  add (test, "李3", "52052719900503020X", 0, "name-form");
  g_assert_true (cy_check_may_report (test->conn, 0, TODAY, TODAY, NULL, NULL, NULL, &error));
  add (test, "王五", NULL, 0, NULL);
  g_assert_false (cy_check_may_report (test->conn, 0, TODAY, TODAY, "  ", &n_errors, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_UNCHECKED);
  g_assert_cmpuint (n_errors, ==, 1);
  g_clear_error (&error);
  g_assert_true (
    cy_check_may_report (test->conn, 0, TODAY, TODAY, "先报后补", &n_errors, NULL, &error));
  g_assert_cmpuint (n_errors, ==, 1);
}

static void
test_no_unit (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_check_library (test->conn, 7, TODAY, TODAY, NULL, NULL, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (cy_check_may_report (test->conn, 7, TODAY, TODAY, "x", NULL, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/check-library/empty", test_empty);
  cy_test_case ("/model/check-library/counts", test_counts);
  cy_test_case ("/model/check-library/same-id-numbers", test_same_id_numbers);
  cy_test_case ("/model/check-library/same-id-number-of-one", test_same_id_number_of_one);
  cy_test_case ("/model/check-library/scope", test_scope);
  cy_test_case ("/model/check-library/progress", test_progress);
  cy_test_case ("/model/check-library/gate", test_gate);
  cy_test_case ("/model/check-library/no-unit", test_no_unit);

  return g_test_run ();
}
