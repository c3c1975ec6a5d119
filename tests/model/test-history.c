/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Steps and changes can be read back, and nothing can be altered unnoticed. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-step.h"

static gint64
add_family (CyTest *test, gint64 person, const char *name)
{
  g_autoptr (CyRecord) kin = cy_record_new (CY_FAMILY);

  cy_record_set_int (kin, CY_FAMILY_PERSON, person);
  cy_record_set_text (kin, CY_FAMILY_NAME, name);
  cy_test_save (test, kin, "家庭成员");

  return cy_record_get_id (kin);
}

static void
remove_part (CyTest *test, gint64 id, gboolean back)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "删除", CY_STEP_NONE, &error);

  if (back)
    g_assert_true (cy_mapper_restore (test->conn, CY_FAMILY, id, &error));
  else
    g_assert_true (cy_mapper_delete (test->conn, CY_FAMILY, id, &error));
  g_assert_true (cy_step_commit (step, &error));
}

static void
test_parts (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 kin = add_family (test, cy_record_get_id (person), "李氏");
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GString) operations = g_string_new (NULL);

  remove_part (test, kin, FALSE);
  remove_part (test, kin, TRUE);
  cy_test_set_text (test, CY_FAMILY, kin, CY_FAMILY_WORK, "务农");
  changes = cy_journal_list_changes (test->conn, CY_PERSON, cy_record_get_id (person), 100, &error);
  for (guint i = 0; i < changes->len; i++)
    g_string_append_c (operations, ((CyChange *) g_ptr_array_index (changes, i))->operation);
  g_assert_cmpstr (operations->str, ==, "URDII");
  g_assert_true (((CyChange *) g_ptr_array_index (changes, 0))->entity == CY_FAMILY);
  g_assert_cmpint (((CyChange *) g_ptr_array_index (changes, 0))->record_id, ==, kin);
  g_assert_cmpint (((CyChange *) g_ptr_array_index (changes, 0))->field, ==, CY_FAMILY_WORK);
}

static void
test_steps (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) older = NULL;
  CyStepInfo *info;

  for (int i = 0; i < 5; i++)
    g_object_unref (cy_test_add_person (test, "张三"));
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  steps = cy_journal_list_steps (test->conn, 0, 3, &error);
  g_assert_cmpuint (steps->len, ==, 3);
  info = g_ptr_array_index (steps, 0);
  g_assert_cmpint (info->kind, ==, 1);
  info = g_ptr_array_index (steps, 1);
  g_assert_true (info->undone);
  g_assert_cmpint (info->n_entries, ==, 1);
  g_assert_cmpstr (info->name, ==, "add a person");
  g_assert_nonnull (info->actor);
  g_assert_cmpint (info->when_ms, >, G_GINT64_CONSTANT (1700000000000));

  info = g_ptr_array_index (steps, 2);
  older = cy_journal_list_steps (test->conn, info->id, 100, &error);
  g_assert_cmpuint (older->len, ==, 3);
}

/* The text is put where the chain must find it. */
static void
assert_noticed (CyTest *test, const char *sql, gint64 step)
{
  g_autoptr (GError) error = NULL;
  gint64 broken = -1;

  cy_test_count (test, sql);
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, step);
}

static void
test_tampering (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *alter;
    const char *back;
  } cases[] = {
    { "UPDATE step SET name=name||'x' WHERE id=2",
      "UPDATE step SET name=rtrim(name,'x') WHERE id=2" },
    { "UPDATE step SET actor=actor||'#' WHERE id=2",
      "UPDATE step SET actor=rtrim(actor,'#') WHERE id=2" },
    { "UPDATE entry SET op='D' WHERE step=2", "UPDATE entry SET op='U' WHERE step=2" },
    { "UPDATE entry SET uid=zeroblob(16) WHERE step=2",
      "UPDATE entry SET uid=(SELECT uid FROM person) WHERE step=2" },
    { "UPDATE entry SET step=3 WHERE step=2", "UPDATE entry SET step=2 WHERE seq=2" },
    { "UPDATE delta SET data=replace(data,'甲','乙') WHERE seq=2",
      "UPDATE delta SET data=replace(data,'乙','甲') WHERE seq=2" },
  };
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_NOTE, "甲");
  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_NOTE, "丙");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].alter);
      assert_noticed (test, cases[i].alter, 2);
      assert_noticed (test, cases[i].back, 0);
    }
  /* Old values may be purged; then an undo has nothing to go by. */
  assert_noticed (test, "DELETE FROM delta", 0);
  g_assert_false (cy_journal_undo (test->conn, NULL, NULL));
  /* Verifying has not broken the chain for what comes next. */
  g_object_unref (cy_test_add_person (test, "李四"));
  assert_noticed (test, "SELECT 1", 0);
  assert_noticed (test, "DELETE FROM entry WHERE step=2", 2);
}

static void
test_peek (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert_true (cy_journal_peek (test->conn, &undo, &redo, &error));
  g_assert_null (undo);
  g_assert_null (redo);
  g_object_unref (cy_test_add_person (test, "张三"));
  g_assert_true (cy_journal_peek (test->conn, &undo, &redo, &error));
  g_assert_cmpstr (undo, ==, "add a person");
  g_clear_pointer (&undo, g_free);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_true (cy_journal_peek (test->conn, &undo, &redo, &error));
  g_assert_null (undo);
  g_assert_cmpstr (redo, ==, "add a person");
}

/* A journal that speaks of what this program does not know. */
static void
test_undo_of_the_unknown (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  cy_test_set_text (test, CY_PERSON, cy_record_get_id (person), CY_PERSON_NOTE, "甲");
  cy_test_count (test, "UPDATE delta SET data='{\"note\":[null,\"甲\"],\"later\":[1,2]}'");
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE note IS NULL"), ==, 1);

  cy_test_count (test, "UPDATE entry SET tbl='later' WHERE seq=1");
  g_assert_false (cy_journal_undo (test->conn, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CORRUPT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/history/parts", test_parts);
  cy_test_case ("/model/history/steps", test_steps);
  cy_test_case ("/model/history/tampering", test_tampering);
  cy_test_case ("/model/history/peek", test_peek);
  cy_test_case ("/model/history/undo-of-the-unknown", test_undo_of_the_unknown);

  return g_test_run ();
}
