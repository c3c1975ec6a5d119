/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pasted rows become leads, and each says what is wrong with it. */
#include "cy-test-lead.h"

#include "cy-lead-paste.h"

static GPtrArray *
read_rows (CyTestLead *self, const char *text, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  CyLeadPaste paste = { rows, scope, "驻村干部", 20261120 };
  GPtrArray  *drafts;

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], ",", -1));
  drafts = cy_lead_paste_read (self->test.conn, &paste, &error);
  g_assert_no_error (error);

  return drafts;
}

static const CyLeadDraft *
get (GPtrArray *drafts, guint nth)
{
  g_assert_cmpuint (nth, <, drafts->len);

  return g_ptr_array_index (drafts, nth);
}

static void
assert_field (const CyLeadDraft *draft, guint field, const char *expected)
{
  g_assert_cmpstr (cy_record_get_text (draft->lead, field), ==, expected);
}

/* Without titles the order is the usual one. */
static void
test_usual (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts =
    read_rows (self, "张 三,东村,退役军人,138 0000 0001,男\n,　,\n李四,甲镇西村,致富带头人,　", 0);

  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_null (get (drafts, 0)->error);
  assert_field (get (drafts, 0), CY_LEAD_NAME, "张三");
  assert_field (get (drafts, 0), CY_LEAD_PHONE, "13800000001");
  assert_field (get (drafts, 0), CY_LEAD_SOURCE, "01");
  assert_field (get (drafts, 0), CY_LEAD_GENDER, "1");
  assert_field (get (drafts, 0), CY_LEAD_FOUND_BY, "驻村干部");
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->lead, CY_LEAD_UNIT), ==, self->village);
  g_assert_cmpint (cy_record_get_int (get (drafts, 1)->lead, CY_LEAD_UNIT), ==, self->other);
  assert_field (get (drafts, 1), CY_LEAD_SOURCE, "02");
}

static void
test_titles (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts =
    read_rows (self, "序号,所在村,姓名,学历,发现人,出生年月\n1,东村,张三,大专,王支书,1995.03", 0);

  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_null (get (drafts, 0)->error);
  assert_field (get (drafts, 0), CY_LEAD_FOUND_BY, "王支书");
  g_assert_nonnull (cy_record_get_text (get (drafts, 0)->lead, CY_LEAD_EDUCATION));
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->lead, CY_LEAD_BIRTH), ==, 19950300);
  /* A lead without a source can be taken; it is said all the same. */
  g_assert_nonnull (strstr (get (drafts, 0)->warning, "no source"));
}

/* What has no place is said, and a page of text is no occupation; the row stays out. */
static void
test_overflow (CyTestLead *self, gconstpointer data)
{
  g_autofree char *huge = g_strnfill (100000, 'x');
  g_autofree char *text =
    g_strdup_printf ("姓名,村,现从事职业\n张三,东村,务农,另一格\n李四,东村,%s\n王五,东村,务农,,",
                     huge);
  g_autoptr (GPtrArray) drafts = read_rows (self, text, 0);
  g_autoptr (GError) error = NULL;
  guint n_saved;

  g_assert_cmpuint (drafts->len, ==, 3);
  g_assert_nonnull (strstr (get (drafts, 0)->error, "“另一格” stands behind"));
  g_assert_nonnull (strstr (get (drafts, 1)->error, "is longer than 500 characters"));
  g_assert_cmpuint (strlen (get (drafts, 1)->error), <, 200);
  g_assert_null (get (drafts, 2)->error);
  g_assert_true (cy_lead_paste_save (self->test.conn, drafts, "paste", &n_saved, &error));
  g_assert_cmpuint (n_saved, ==, 1);
}

static void
test_errors (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  cy_test_lead_add_unit (self, "乙镇", "town", 1);
  cy_test_lead_add_unit (self, "东村", "village", 5);
  drafts = read_rows (self,
                      "张三,北村,退役军人\n,西村\n李四,东村\n王五,西村,飞行员,12\n"
                      "赵六,西村,退役军人,,,三月\n孙七,乙镇东村,退役军人",
                      0);
  g_assert_nonnull (strstr (get (drafts, 0)->error, "北村"));
  g_assert_nonnull (strstr (get (drafts, 1)->error, "missing"));
  g_assert_nonnull (strstr (get (drafts, 2)->error, "several villages"));
  g_assert_nonnull (strstr (get (drafts, 3)->error, "飞行员"));
  g_assert_nonnull (strstr (get (drafts, 3)->error, "no phone number"));
  g_assert_nonnull (strstr (get (drafts, 4)->error, "三月"));
  g_assert_null (get (drafts, 5)->error);
  g_assert_true (cy_lead_paste_save (self->test.conn, drafts, "粘贴", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM lead"), ==, 1);
}

/* The scope settles which village of a name is meant. */
static void
test_scope (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  cy_test_lead_add_unit (self, "乙镇", "town", 1);
  cy_test_lead_add_unit (self, "东村", "village", 5);
  drafts = read_rows (self, "张三,东村", self->town);
  g_assert_null (get (drafts, 0)->error);
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->lead, CY_LEAD_UNIT), ==, self->village);
}

static void
test_twins (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts =
    read_rows (self, "张三,东村,退役军人\n张三,西村,退役军人\n张三,东村,退役军人", 0);

  g_assert_null (get (drafts, 1)->warning);
  g_assert_null (get (drafts, 2)->error);
  g_assert_cmpstr (get (drafts, 2)->warning, ==, "the same as row 1");
}

#define add(name, func) \
  g_test_add (name, CyTestLead, NULL, cy_test_lead_set_up, func, cy_test_lead_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/lead-paste/usual", test_usual);
  add ("/model/lead-paste/titles", test_titles);
  add ("/model/lead-paste/overflow", test_overflow);
  add ("/model/lead-paste/errors", test_errors);
  add ("/model/lead-paste/scope", test_scope);
  add ("/model/lead-paste/twins", test_twins);

  return g_test_run ();
}
