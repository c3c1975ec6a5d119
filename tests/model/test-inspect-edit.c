/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Groups of two at least, records whose numbers add up, and an end; anything else changes nothing.
 */
#include "cy-test-inspect.h"

#include "cy-error.h"
#include "cy-inspect-edit.h"
#include "cy-inspect-survey.h"
#include "cy-journal.h"
#include "cy-mapper.h"

static CyRecord *
make_order (void)
{
  CyRecord *order = cy_record_new (CY_INSPECTION);

  cy_record_set_int (order, CY_INSPECTION_DATE, 20260301);
  cy_record_set_text (order, CY_INSPECTION_ORGAN, "县委组织部");
  cy_record_set_text (order, CY_INSPECTION_LEADER, "赵组长");
  cy_record_set_text (order, CY_INSPECTION_MEMBERS, "钱组员");

  return order;
}

static GArray *
make_people (CyTest *test, guint n)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
      gint64 id = cy_record_get_id (person);

      g_array_append_val (people, id);
    }

  return people;
}

static void
test_assign (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) order = make_order ();
  g_autoptr (GArray) people = make_people (test, 3);
  gint64        entry = cy_test_add_entry (test, 2, "progress", "committee");
  gint64        n_steps = cy_test_count (test, "SELECT count(*) FROM step");
  CyAssignCount count;

  g_assert_true (cy_inspect_assign (test->conn, order, people, "安排", &count, &error));
  g_assert_cmpuint (count.n_assigned, ==, 3);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  g_assert_cmpint (cy_test_count (test, "SELECT entry FROM inspection WHERE person=2"), ==, entry);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection WHERE state='open'"),
                   ==,
                   3);
  /* Who is being inspected is not assigned again. */
  cy_test_set (test, CY_INSPECTION, 1, CY_INSPECTION_STATE, CY_INSPECTION_FINISHED);
  g_assert_true (cy_inspect_assign (test->conn, order, people, "安排", &count, &error));
  g_assert_cmpuint (count.n_assigned, ==, 1);
  g_assert_cmpuint (count.n_skipped, ==, 2);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection WHERE deleted IS NULL"),
                   ==,
                   3);
}

static void
test_group (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char    *leader;
    const char    *members;
    gint64         date;
    CyInspectFault fault;
  } cases[] = {
    { "赵组长", "钱组员", 20260301, CY_INSPECT_SOUND },
    { "赵组长", "", 20260301, CY_INSPECT_SMALL_GROUP },
    { "赵组长", "赵组长", 20260301, CY_INSPECT_SMALL_GROUP },
    { " ", "钱组员、孙组员", 20260301, CY_INSPECT_NO_LEADER },
    { "赵组长", "钱组员", 20260300, CY_INSPECT_NO_DAY },
    { "赵组长", "钱组员", 20260231, CY_INSPECT_NO_DAY },
  };
  g_autoptr (GArray) people = make_people (test, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyRecord) order = make_order ();
      CyAssignCount count;

      cy_record_set_text (order, CY_INSPECTION_LEADER, cases[i].leader);
      cy_record_set_text (order, CY_INSPECTION_MEMBERS, cases[i].members);
      cy_record_set_int (order, CY_INSPECTION_DATE, cases[i].date);
      g_assert_cmpuint (cy_inspect_check_assignment (order), ==, cases[i].fault);
      g_assert_true ((cy_inspect_fault_get_words (cases[i].fault) == NULL) ==
                     (cases[i].fault == CY_INSPECT_SOUND));
      cy_inspect_assign (test->conn, order, people, "安排", &count, &error);
      if (cases[i].fault != CY_INSPECT_SOUND)
        g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
    }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection"), ==, 1);
}

static CyRecord *
make_record (void)
{
  CyRecord *record = cy_record_new (CY_INSPECTION_RECORD);

  cy_record_set_int (record, CY_INSPECTION_RECORD_PERSON, 1);
  cy_record_set_text (record, CY_INSPECTION_RECORD_METHOD, CY_INSPECT_SURVEY);
  cy_record_set_int (record, CY_INSPECTION_RECORD_DATE, 20260302);
  cy_record_set_text (record, CY_INSPECTION_RECORD_INSPECTORS, "赵组长、钱组员");
  cy_record_set_text (record, CY_INSPECTION_RECORD_HEARD, "党员 5、村民 4");

  return record;
}

static void
assert_fault (guint field, const char *text, CyInspectFault fault)
{
  g_autoptr (CyRecord) record = make_record ();

  g_assert_cmpuint (cy_inspect_check_record (record, NULL), ==, CY_INSPECT_SOUND);
  cy_record_set_text (record, field, text);
  g_assert_cmpuint (cy_inspect_check_record (record, NULL), ==, fault);
}

static void
test_record_faults (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_record ();

  assert_fault (CY_INSPECTION_RECORD_METHOD, "6", CY_INSPECT_NO_METHOD);
  assert_fault (CY_INSPECTION_RECORD_METHOD, CY_INSPECT_CIRCLES, CY_INSPECT_NO_CIRCLE);
  assert_fault (CY_INSPECTION_RECORD_CIRCLE, "work", CY_INSPECT_NO_CIRCLE);
  assert_fault (CY_INSPECTION_RECORD_INSPECTORS, "赵组长", CY_INSPECT_SMALL_GROUP);
  assert_fault (CY_INSPECTION_RECORD_HEARD, "党员若干", CY_INSPECT_BAD_HEARD);
  cy_record_set_int (record, CY_INSPECTION_RECORD_MARK, 1000);
  g_assert_cmpuint (cy_inspect_check_record (record, NULL), ==, CY_INSPECT_SOUND);
  cy_record_set_int (record, CY_INSPECTION_RECORD_MARK, 1001);
  g_assert_cmpuint (cy_inspect_check_record (record, NULL), ==, CY_INSPECT_BAD_MARK);
  cy_record_unset (record, CY_INSPECTION_RECORD_MARK);
  cy_record_unset (record, CY_INSPECTION_RECORD_DATE);
  g_assert_cmpuint (cy_inspect_check_record (record, NULL), ==, CY_INSPECT_NO_DAY);
}

static void
test_record (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = make_people (test, 1);
  g_autoptr (CyRecord) record = make_record ();
  g_autoptr (GPtrArray) sheet = cy_survey_list_questions (CY_INSPECT_SURVEY);

  cy_record_set_int (g_ptr_array_index (sheet, 0), CY_INSPECTION_ANSWER_VERY, 10);
  g_assert_cmpuint (cy_inspect_check_record (record, sheet), ==, CY_INSPECT_BAD_TALLY);
  g_assert_false (cy_inspect_save_record (test->conn, record, sheet, "记录", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection_record"), ==, 0);
  cy_record_set_int (g_ptr_array_index (sheet, 0), CY_INSPECTION_ANSWER_VERY, 9);
  g_assert_true (cy_inspect_save_record (test->conn, record, sheet, "记录", &error));
  /* Voices are counted, whoever wrote what. */
  g_assert_cmpint (cy_test_count (test, "SELECT voices FROM inspection_record"), ==, 9);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection_answer"), ==, sheet->len);
  /* A question that was taken off the sheet goes; the others move up. */
  g_ptr_array_remove_index (sheet, 0);
  g_assert_true (cy_inspect_save_record (test->conn, record, sheet, "记录", &error));
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM inspection_answer WHERE deleted IS NULL"),
                   ==,
                   sheet->len);
  g_assert_cmpint (
    cy_test_count (test, "SELECT min(position) FROM inspection_answer WHERE deleted IS NULL"),
    ==,
    1);
  g_assert_true (cy_inspect_delete_record (test->conn, cy_record_get_id (record), "删除", &error));
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM inspection_answer WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM inspection_answer WHERE deleted IS NULL"),
                   ==,
                   sheet->len);
}

static void
test_finish (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = make_people (test, 1);
  gint64 id = cy_test_add_inspection (test, 1, 20260301, 0);
  g_autoptr (CyRecord) inspection = cy_mapper_load (test->conn, CY_INSPECTION, id, &error);

  cy_record_set_text (inspection, CY_INSPECTION_CONCLUSION, "同意");
  cy_record_set_int (inspection, CY_INSPECTION_DONE, 20260310);
  g_assert_false (cy_inspect_finish (test->conn, inspection, "完成", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_test_add_inspect_record (test, 1, 1, 20260302, "党员 5", 0, NULL);
  cy_record_set_int (inspection, CY_INSPECTION_DONE, 20260228);
  g_assert_cmpuint (cy_inspect_check_finish (inspection, 1), ==, CY_INSPECT_EARLY);
  cy_record_set_int (inspection, CY_INSPECTION_DONE, 20260310);
  cy_record_set_text (inspection, CY_INSPECTION_CONCLUSION, " ");
  g_assert_cmpuint (cy_inspect_check_finish (inspection, 1), ==, CY_INSPECT_NO_OPINION);
  cy_record_set_text (inspection, CY_INSPECTION_CONCLUSION, "同意");
  g_assert_true (cy_inspect_finish (test->conn, inspection, "完成", &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection WHERE state='done'"),
                   ==,
                   1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/inspect-edit/assign", test_assign);
  cy_test_case ("/model/inspect-edit/group", test_group);
  cy_test_case ("/model/inspect-edit/record-faults", test_record_faults);
  cy_test_case ("/model/inspect-edit/record", test_record);
  cy_test_case ("/model/inspect-edit/finish", test_finish);

  return g_test_run ();
}
