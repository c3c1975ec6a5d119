/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notices by place, how long they still stand, and which somebody has to see to. */
#include "cy-test-notice.h"

#include "cy-notice-list.h"

static GPtrArray *
list (CyTestNotice *self, gint64 scope, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = cy_notice_list_load (self->test.conn, scope, base_date, &error);

  g_assert_no_error (error);

  return items;
}

static void
assert_item (CyTestNotice *self, CyDate date, CyNoticePhase phase, int days, const char *left)
{
  g_autoptr (GPtrArray) items = list (self, 0, date);
  const CyNoticeItem *item = g_ptr_array_index (items, 0);
  g_autofree char    *words = cy_notice_item_dup_left (item);

  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (item->phase, ==, phase);
  g_assert_cmpint (item->days_left, ==, days);
  g_assert_cmpstr (words, ==, left);
}

static void
test_days (CyTestNotice *self, gconstpointer data)
{
  assert_item (self, 20261108, CY_NOTICE_TO_COME, 5, "Not yet put up");
  assert_item (self, 20261109, CY_NOTICE_RUNNING, 4, "4 working days left");
  assert_item (self, 20261112, CY_NOTICE_RUNNING, 1, "1 working day left");
  assert_item (self, 20261113, CY_NOTICE_RUNNING, 0, "Ends today");
  assert_item (self, 20261114, CY_NOTICE_OVER, 0, "Over, to be concluded");
  cy_test_set (&self->test, CY_NOTICE, 1, CY_NOTICE_STATE, CY_WORK_DONE);
  assert_item (self, 20261114, CY_NOTICE_DONE, 0, "Ended");
}

static void
test_counts (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;
  const CyNoticeItem *item;

  cy_test_notice_object (self, 0, NULL);
  cy_test_notice_object (self, 0, CY_OBJECTION_FALSE);
  items = list (self, 0, 20261110);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpuint (item->n_people, ==, 2);
  g_assert_cmpstr (item->names, ==, "张三、李四");
  g_assert_cmpuint (item->n_objections, ==, 2);
  g_assert_cmpuint (item->n_open, ==, 1);
  g_assert_cmpstr (item->unit_name, ==, "青山镇");
  g_assert_cmpint (item->until, ==, 20261113);
}

static void
test_scope (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (CyRecord) elsewhere = cy_test_add_unit (&self->test, "东风镇", "town", 0);
  g_autoptr (GPtrArray) town = list (self, self->town, 20261110);
  g_autoptr (GPtrArray) village = list (self, self->village, 20261110);
  g_autoptr (GPtrArray) none = list (self, cy_record_get_id (elsewhere), 20261110);

  g_assert_cmpuint (town->len, ==, 1);
  g_assert_cmpuint (village->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

#define add(name, func) \
  g_test_add (name, CyTestNotice, NULL, cy_test_notice_set_up, func, cy_test_notice_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/notice-list/days", test_days);
  add ("/model/notice-list/counts", test_counts);
  add ("/model/notice-list/scope", test_scope);

  return g_test_run ();
}
