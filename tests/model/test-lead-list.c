/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads are listed below a unit, and those who may be the same are found. */
#include "cy-test.h"

#include "cy-lead-list.h"
#include "cy-lead.h"

typedef struct
{
  CyTest test;
  gint64 town;
  gint64 village;
  gint64 other;
} Fixture;

static gint64
add_unit (Fixture *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  gint64 county;

  cy_test_set_up (&self->test, NULL);
  county = add_unit (self, "甲县", "county", 0);
  self->town = add_unit (self, "甲镇", "town", county);
  self->village = add_unit (self, "东村", "village", self->town);
  self->other = add_unit (self, "西村", "village", self->town);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static gint64
add_lead (Fixture *self, gint64 unit, const char *name, const char *phone)
{
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);

  cy_record_set_int (lead, CY_LEAD_UNIT, unit);
  cy_record_set_text (lead, CY_LEAD_NAME, name);
  cy_record_set_text (lead, CY_LEAD_PHONE, phone);
  cy_record_set_text (lead, CY_LEAD_STATE, CY_LEAD_OPEN);
  cy_test_save (&self->test, lead, "lead");

  return cy_record_get_id (lead);
}

static gint64
add_person (Fixture *self, gint64 unit, const char *name, const char *phone)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_int (person, CY_PERSON_UNIT, unit);
  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_record_set_text (person, CY_PERSON_PHONE, phone);
  cy_test_save (&self->test, person, "person");

  return cy_record_get_id (person);
}

static GPtrArray *
load (Fixture *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = cy_lead_list_load (self->test.conn, scope, &error);

  g_assert_no_error (error);

  return rows;
}

static void
assert_doubtful (Fixture *self, gint64 id, gboolean expected)
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
test_order (Fixture *self, gconstpointer data)
{
  gint64 ids[3];
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) below = NULL;

  for (guint i = 0; i < 3; i++)
    ids[i] = add_lead (self, i < 2 ? self->village : self->other, "张三", NULL);
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
test_doubtful (Fixture *self, gconstpointer data)
{
  gint64 lead = add_lead (self, self->village, "张三", "13800000001");
  gint64 other;

  assert_doubtful (self, lead, FALSE);
  /* One name in another village is somebody else. */
  other = add_lead (self, self->other, "张三", "13800000002");
  add_person (self, self->other, "李四", "13800000003");
  assert_doubtful (self, lead, FALSE);
  cy_test_set_text (&self->test, CY_LEAD, other, CY_LEAD_PHONE, "13800000001");
  assert_doubtful (self, lead, TRUE);
  cy_test_set_text (&self->test, CY_LEAD, other, CY_LEAD_PHONE, NULL);
  assert_doubtful (self, lead, FALSE);
  add_person (self, self->village, "张三", NULL);
  assert_doubtful (self, lead, TRUE);
  cy_test_set_text (&self->test, CY_LEAD, lead, CY_LEAD_STATE, CY_LEAD_TAKEN);
  assert_doubtful (self, lead, FALSE);
}

static void
test_twins (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) twins = NULL;
  g_autofree char *by_name = NULL;
  g_autofree char *by_phone = NULL;

  add_lead (self, self->village, "张三", NULL);
  add_person (self, self->other, "王五", "13800000001");
  add_person (self, self->other, "张三", NULL);
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
test_tags (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) tags = cy_lead_split_tags (" 种养能手、电商，种养能手; ,懂法律");
  g_auto (GStrv) none = cy_lead_split_tags (NULL);
  g_autofree char *joined = g_strjoinv ("|", tags);

  g_assert_cmpstr (joined, ==, "种养能手|电商|懂法律");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

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
