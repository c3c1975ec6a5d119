/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People are found by their keys as soon as a step is committed, and by no key that went. */
#include "cy-test.h"

#include "cy-mapper.h"
#include "cy-person-list.h"
#include "cy-step.h"

static guint
count_found (CyTest *test, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = cy_person_search (test->conn, text, 50, &error);

  g_assert_no_error (error);

  return ids->len;
}

static void
rename_person (CyTest *test, CyRecord *person, const char *name, gboolean commit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "rename", CY_STEP_NONE, &error);

  g_assert_no_error (error);
  cy_record_set_text (person, CY_PERSON_NAME, name);
  g_assert_true (cy_mapper_save (test->conn, person, &error));
  if (commit)
    g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);
}

static void
test_follow_changes (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "单小燕");

  g_assert_cmpuint (count_found (test, "单小"), ==, 1);
  g_assert_cmpuint (count_found (test, "shanx"), ==, 1);
  rename_person (test, person, "仇小梅", TRUE);
  g_assert_cmpuint (count_found (test, "单小"), ==, 0);
  g_assert_cmpuint (count_found (test, "qxm"), ==, 1);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person_key k JOIN person p ON"
                                  " p.id=k.person WHERE instr(char(10)||p.search_keys||char(10),"
                                  " char(10)||k.key||char(10))=0"),
                   ==,
                   0);
}

/* The ID and the phone, by their first digits and by their last, four of them at least. */
static void
test_numbers (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint       n;
  } searches[] = {
    { "5201031990", 1 }, { "138", 1 },  { "103X", 1 },        { "6543210", 1 },
    { "3210", 1 },       { "210", 0 },  { "654321", 0 },      { "<3210", 0 },
    { "0x", 0 },         { "x103", 0 }, { "13876543210", 1 },
  };
  g_autoptr (CyRecord) person = cy_test_add_person (test, "单小燕");
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "numbers", CY_STEP_NONE, NULL);

  cy_record_set_text (person, CY_PERSON_ID_NUMBER, "52010319900101103X");
  cy_record_set_text (person, CY_PERSON_PHONE, "13876543210");
  g_assert_true (cy_mapper_save (test->conn, person, NULL));
  g_assert_true (cy_step_commit (step, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    g_assert_cmpuint (count_found (test, searches[i].text), ==, searches[i].n);
}

/* The first step of a connection that is rolled back takes the place for waiting keys with it. */
static void
test_after_rollback (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "覃元江");

  cy_test_reopen (test);
  rename_person (test, person, "朴元江", FALSE);
  g_assert_cmpuint (count_found (test, "覃元"), ==, 1);
  rename_person (test, person, "盖元江", TRUE);
  g_assert_cmpuint (count_found (test, "覃元"), ==, 0);
  g_assert_cmpuint (count_found (test, "朴元"), ==, 0);
  g_assert_cmpuint (count_found (test, "盖元"), ==, 1);
}

/* Two of the same name in one step: each has its key. */
static void
test_same_name (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "two", CY_STEP_BULK, &error);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

      cy_record_set_text (person, CY_PERSON_NAME, "张三");
      g_assert_true (cy_mapper_save (test->conn, person, &error));
    }
  g_assert_true (cy_step_commit (step, &error));
  g_assert_cmpuint (count_found (test, "张三"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/person-keys/numbers", test_numbers);
  cy_test_case ("/model/person-keys/follow-changes", test_follow_changes);
  cy_test_case ("/model/person-keys/after-rollback", test_after_rollback);
  cy_test_case ("/model/person-keys/same-name", test_same_name);

  return g_test_run ();
}
