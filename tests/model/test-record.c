/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A record says what changed, once, and copies keep apart. */
#include "cy-person-parts.h"
#include "cy-person.h"

static void
note_cb (CyRecord *record, guint field, gpointer data)
{
  g_string_append_printf (data, "%u ", field);
}

static void
test_changes (void)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_FAMILY);
  g_autoptr (GString) stream = g_string_new (NULL);

  g_signal_connect (record, "changed", G_CALLBACK (note_cb), stream);
  g_assert_true (cy_record_set_text (record, CY_FAMILY_NAME, "王氏"));
  g_assert_false (cy_record_set_text (record, CY_FAMILY_NAME, "王氏"));
  g_assert_true (cy_record_set_int (record, CY_FAMILY_BIRTH, 19700000));
  g_assert_false (cy_record_set_int (record, CY_FAMILY_BIRTH, 19700000));
  g_assert_true (cy_record_set_text (record, CY_FAMILY_NAME, ""));
  g_assert_false (cy_record_unset (record, CY_FAMILY_NAME));
  g_assert_cmpstr (stream->str, ==, "2 3 2 ");
}

static void
test_kinds (void)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POST);

  g_assert_true (cy_record_has (record, CY_POST_IS_MAIN));
  g_assert_cmpint (cy_record_get_int (record, CY_POST_IS_MAIN), ==, 0);
  g_assert_false (cy_record_has (record, CY_POST_START));
  g_assert_cmpint (cy_record_get_int (record, CY_POST_START), ==, 0);
  g_assert_null (cy_record_get_text (record, CY_POST_IS_MAIN));
  g_assert_null (cy_record_get_text (record, CY_POST_TITLE));
  g_assert_true (cy_record_get_entity (record) == CY_POST);
}

static void
test_copy (void)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_PERSON);
  g_autoptr (CyRecord) copy = NULL;
  const guint8 uid[16] = { 1, 2, 3 };
  guint        fields[CY_PERSON_N_FIELDS];

  cy_record_set_text (record, CY_PERSON_NAME, "张三");
  cy_record_set_id (record, 7);
  cy_record_set_uid (record, uid);
  cy_record_set_deleted (record, TRUE);
  copy = cy_record_copy (record);
  g_assert_cmpint (cy_record_get_id (copy), ==, 7);
  g_assert_cmpmem (cy_record_get_uid (copy), 16, uid, 16);
  g_assert_true (cy_record_get_deleted (copy));
  g_assert_cmpuint (cy_record_diff (record, copy, NULL), ==, 0);

  cy_record_set_int (copy, CY_PERSON_BIRTH, 19900000);
  cy_record_set_text (copy, CY_PERSON_SORT_PINYIN, "derived");
  g_assert_cmpuint (cy_record_diff (record, copy, fields), ==, 1);
  g_assert_cmpuint (fields[0], ==, CY_PERSON_BIRTH);
  g_assert_false (cy_record_has (record, CY_PERSON_BIRTH));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/changes", test_changes);
  g_test_add_func ("/model/record/kinds", test_kinds);
  g_test_add_func ("/model/record/copy", test_copy);

  return g_test_run ();
}
