/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What may never be made known is found wherever it stands in a notice, and nothing else is. */
#include "cy-test-notice.h"

#include "cy-notice-file.h"

#define NONE ((CyNoticeFaultKind) -1)

static CyNoticeFile *
load (CyTestNotice *self)
{
  g_autoptr (GError) error = NULL;
  CyNoticeFile *file =
    cy_notice_file_load (self->test.conn, cy_record_get_id (self->notice), &error);

  g_assert_no_error (error);

  return file;
}

static void
set_wording (CyTestNotice *self, const char *wording)
{
  cy_test_set (&self->test, CY_NOTICE, cy_record_get_id (self->notice), CY_NOTICE_WORDING, wording);
}

/* @wording as the second line, with one fault or none. */
static void
assert_fault (CyTestNotice *self, const char *wording, CyNoticeFaultKind kind, guint column)
{
  g_autofree char *text = g_strdup_printf ("公示\n%s", wording);
  g_autoptr (CyNoticeFile) file = NULL;
  const CyNoticeFault *fault;

  set_wording (self, text);
  file = load (self);
  g_assert_cmpuint (file->faults->len, ==, kind == NONE ? 0 : 1);
  if (kind == NONE)
    return;
  fault = g_ptr_array_index (file->faults, 0);
  g_assert_cmpint (fault->kind, ==, kind);
  g_assert_cmpuint (fault->line, ==, 2);
  g_assert_cmpuint (fault->column, ==, column);
}

static void
test_good (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (CyNoticeFile) file = load (self);

  g_assert_cmpuint (file->faults->len, ==, 0);
}

static void
test_id_number (CyTestNotice *self, gconstpointer data)
{
  assert_fault (self, "证号11010119950312003X。", CY_NOTICE_FAULT_ID_NUMBER, 3);
  assert_fault (self, "11010119950312003x", CY_NOTICE_FAULT_ID_NUMBER, 1);
  assert_fault (self, "110101 19950312 003X", CY_NOTICE_FAULT_ID_NUMBER, 1);
  assert_fault (self, "１１０１０１１９９５０３１２００３Ｘ", CY_NOTICE_FAULT_ID_NUMBER, 1);
  /* Of somebody whom nobody knows. */
  assert_fault (self, "证号11010519491231002X", CY_NOTICE_FAULT_ID_NUMBER, 3);
  /* A number that is none. */
  assert_fault (self, "编号110105194912310021", NONE, 0);
}

static void
test_numbers (CyTestNotice *self, gconstpointer data)
{
  assert_fault (self, "电话13800000001", CY_NOTICE_FAULT_PHONE, 3);
  assert_fault (self, "电话138-0000-0001", CY_NOTICE_FAULT_PHONE, 3);
  assert_fault (self, "电话138 0000 0001", CY_NOTICE_FAULT_PHONE, 3);
  assert_fault (self, "手机13900000009", CY_NOTICE_FAULT_MOBILE, 3);
  assert_fault (self, "手机8613900000009", CY_NOTICE_FAULT_MOBILE, 3);
  assert_fault (self, "电话0859-2260001", NONE, 0);
  assert_fault (self, "2026-11-09 2026-11-13", NONE, 0);
}

/* The office may have a mobile, but not that of somebody who is on the notice. */
static void
test_contact (CyTestNotice *self, gconstpointer data)
{
  gint64 id = cy_record_get_id (self->notice);
  g_autoptr (CyNoticeFile) file = NULL;
  const CyNoticeFault *fault;
  g_autofree char     *words = NULL;

  cy_test_set (&self->test, CY_NOTICE, id, CY_NOTICE_CONTACT, "13900000009");
  assert_fault (self, "电话{contact}", NONE, 0);
  cy_test_set (&self->test, CY_NOTICE, id, CY_NOTICE_CONTACT, "0859-2260001、13900000009");
  assert_fault (self, "电话{contact}", NONE, 0);
  cy_test_set (&self->test, CY_NOTICE, id, CY_NOTICE_CONTACT, "138 0000 0001");
  set_wording (self, "公示");
  file = load (self);
  g_assert_cmpuint (file->faults->len, ==, 1);
  fault = g_ptr_array_index (file->faults, 0);
  g_assert_cmpint (fault->kind, ==, CY_NOTICE_FAULT_PHONE);
  g_assert_cmpuint (fault->line, ==, 0);
  words = cy_notice_fault_dup_words (fault);
  g_assert_cmpstr (words, ==, "Telephone of the office: telephone of 张三");
}

static void
test_address (CyTestNotice *self, gconstpointer data)
{
  assert_fault (self, "住云岭县青山镇新民村3组12号", CY_NOTICE_FAULT_ADDRESS, 2);
  assert_fault (self, "家住 3组12号", CY_NOTICE_FAULT_ADDRESS, 3);
  assert_fault (self, "青山镇新民村村民", NONE, 0);
  /* An address that is no more than the village says nothing that the notice does not. */
  cy_test_set (&self->test, CY_PERSON, self->people[0], CY_PERSON_ADDRESS, "青山镇新民村");
  assert_fault (self, "青山镇新民村村民", NONE, 0);
}

static void
test_family (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (CyNoticeFile) file = NULL;
  g_autofree char *words = NULL;

  assert_fault (self, "其妻王芳", CY_NOTICE_FAULT_FAMILY, 3);
  assert_fault (self, "其妻王 芳", CY_NOTICE_FAULT_FAMILY, 3);
  file = load (self);
  words = cy_notice_fault_dup_words (g_ptr_array_index (file->faults, 0));
  g_assert_cmpstr (words, ==, "line 2, character 3: 王芳, of the family of 张三");
  /* A name that somebody on the notice has, or begins with. */
  cy_test_set (&self->test, CY_PERSON, self->people[1], CY_PERSON_NAME, "王芳");
  assert_fault (self, "张三、王芳二人", NONE, 0);
  cy_test_set (&self->test, CY_PERSON, self->people[1], CY_PERSON_NAME, "王芳华");
  assert_fault (self, "张三、王芳华二人", NONE, 0);
}

/* What stands in a person's own data is found in the table and in a line of the person. */
static void
test_own_data (CyTestNotice *self, gconstpointer data)
{
  cy_test_set (&self->test,
               CY_PERSON,
               self->people[1],
               CY_PERSON_OCCUPATION,
               "经营超市，电话13800000001");
  assert_fault (self, "{list}", CY_NOTICE_FAULT_PHONE, 44);
  assert_fault (self, "{name}{occupation}", CY_NOTICE_FAULT_PHONE, 10);
  assert_fault (self, "{name}", NONE, 0);
}

static void
test_unknown (CyTestNotice *self, gconstpointer data)
{
  assert_fault (self, "电话{phone}", CY_NOTICE_FAULT_UNKNOWN, 3);
}

#define add(name, func) \
  g_test_add (name, CyTestNotice, NULL, cy_test_notice_set_up, func, cy_test_notice_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/notice-check/good", test_good);
  add ("/model/notice-check/id-number", test_id_number);
  add ("/model/notice-check/numbers", test_numbers);
  add ("/model/notice-check/contact", test_contact);
  add ("/model/notice-check/address", test_address);
  add ("/model/notice-check/family", test_family);
  add ("/model/notice-check/own-data", test_own_data);
  add ("/model/notice-check/unknown", test_unknown);

  return g_test_run ();
}
