/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads are listed below a unit, and those who may be the same are found. */
#include "cy-test-lead.h"

#include "cy-lead-list.h"

static GPtrArray *
load (CyTestLead *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = cy_lead_list_load (self->test.conn, scope, &error);

  g_assert_no_error (error);

  return rows;
}

static void
assert_doubtful (CyTestLead *self, gint64 id, gboolean expected)
{
  g_autoptr (GPtrArray) rows = load (self, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const CyLeadRow *row = g_ptr_array_index (rows, i);

      if (row->id == id)
        g_assert_cmpint (row->is_doubtful, ==, expected);
    }
}

/* Open ones first, then whom discovery looks for first. */
static void
test_order (CyTestLead *self, gconstpointer data)
{
  gint64 ids[3];
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) below = NULL;

  for (guint i = 0; i < 3; i++)
    ids[i] = cy_test_lead_add (self, i < 2 ? self->village : self->other, "张三", NULL);
  cy_test_set_text (&self->test, CY_LEAD, ids[0], CY_LEAD_STATE, CY_LEAD_SHUT);
  cy_test_set_text (&self->test, CY_LEAD, ids[1], CY_LEAD_SOURCE, "03");
  cy_test_set_text (&self->test, CY_LEAD, ids[2], CY_LEAD_SOURCE, "01");
  rows = load (self, 0);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (((CyLeadRow *) g_ptr_array_index (rows, 0))->id, ==, ids[2]);
  g_assert_cmpint (((CyLeadRow *) g_ptr_array_index (rows, 1))->id, ==, ids[1]);
  g_assert_cmpint (((CyLeadRow *) g_ptr_array_index (rows, 2))->id, ==, ids[0]);
  g_assert_cmpstr (((CyLeadRow *) g_ptr_array_index (rows, 0))->town, ==, "甲镇");
  below = load (self, self->other);
  g_assert_cmpuint (below->len, ==, 1);
}

static void
test_doubtful (CyTestLead *self, gconstpointer data)
{
  gint64 lead = cy_test_lead_add (self, self->village, "张三", "13800000001");
  gint64 other;

  assert_doubtful (self, lead, FALSE);
  /* One name in another village is somebody else. */
  other = cy_test_lead_add (self, self->other, "张三", "13800000002");
  cy_test_lead_add_person (self, self->other, "李四", "13800000003");
  assert_doubtful (self, lead, FALSE);
  cy_test_set_text (&self->test, CY_LEAD, other, CY_LEAD_PHONE, "13800000001");
  assert_doubtful (self, lead, TRUE);
  cy_test_set_text (&self->test, CY_LEAD, other, CY_LEAD_PHONE, NULL);
  assert_doubtful (self, lead, FALSE);
  cy_test_lead_add_person (self, self->village, "张三", NULL);
  assert_doubtful (self, lead, TRUE);
  cy_test_set_text (&self->test, CY_LEAD, lead, CY_LEAD_STATE, CY_LEAD_TAKEN);
  assert_doubtful (self, lead, FALSE);
}

static void
test_twins (CyTestLead *self, gconstpointer data)
{
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) twins = NULL;
  g_autofree char *by_name = NULL;
  g_autofree char *by_phone = NULL;

  cy_test_lead_add (self, self->village, "张三", NULL);
  cy_test_lead_add_person (self, self->other, "王五", "13800000001");
  cy_test_lead_add_person (self, self->other, "张三", NULL);
  cy_record_set_text (lead, CY_LEAD_NAME, "张三");
  cy_record_set_int (lead, CY_LEAD_UNIT, self->village);
  cy_record_set_text (lead, CY_LEAD_PHONE, "13800000001");
  twins = cy_lead_list_twins (self->test.conn, lead, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (twins->len, ==, 2);
  by_phone = cy_lead_twin_dup_words (g_ptr_array_index (twins, 0));
  by_name = cy_lead_twin_dup_words (g_ptr_array_index (twins, 1));
  g_assert_cmpstr (by_phone, ==, "person on file with the same phone: 王五, 西村, —");
  g_assert_cmpstr (by_name, ==, "lead of the same name and village: 张三, 东村, 待处理");
}

static void
test_tags (CyTestLead *self, gconstpointer data)
{
  g_auto (GStrv) tags = cy_lead_split_tags (" 种养能手、电商，种养能手; ,懂法律");
  g_auto (GStrv) none = cy_lead_split_tags (NULL);
  g_autofree char *joined = g_strjoinv ("|", tags);

  g_assert_cmpstr (joined, ==, "种养能手|电商|懂法律");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

#define add(name, func) \
  g_test_add (name, CyTestLead, NULL, cy_test_lead_set_up, func, cy_test_lead_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/lead-list/order", test_order);
  add ("/model/lead-list/doubtful", test_doubtful);
  add ("/model/lead-list/twins", test_twins);
  add ("/model/lead-list/tags", test_tags);

  return g_test_run ();
}
