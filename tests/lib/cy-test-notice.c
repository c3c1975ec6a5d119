/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A notice of two people for tests. */
#include "cy-test-notice.h"

#include "cy-notice-act.h"
#include "cy-person-parts.h"
#include "cy-pool.h"

static gint64
add_unit (CyTestNotice *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

gint64
cy_test_notice_add_candidate (CyTestNotice *self, const char *name)
{
  g_autoptr (CyRecord) person = cy_test_add_person (&self->test, name);
  gint64 id = cy_record_get_id (person);
  gint64 entry = cy_test_add_entry (&self->test, id, CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);

  cy_test_set (&self->test, CY_PERSON, id, CY_PERSON_GENDER, "1");
  cy_test_set_int (&self->test, CY_PERSON, id, CY_PERSON_BIRTH, 19950312);
  cy_test_set_int (&self->test, CY_PERSON, id, CY_PERSON_UNIT, self->village);
  cy_test_set (&self->test, CY_ENTRY, entry, CY_ENTRY_STEP, CY_POOL_NOTICE_STEP);
  cy_test_set_int (&self->test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, 20261105);

  return entry;
}

static void
add_secrets (CyTestNotice *self, gint64 person)
{
  g_autoptr (CyRecord) wife = cy_record_new (CY_FAMILY);

  cy_test_set (&self->test, CY_PERSON, person, CY_PERSON_ID_NUMBER, "11010119950312003X");
  cy_test_set (&self->test, CY_PERSON, person, CY_PERSON_PHONE, "13800000001");
  cy_test_set (&self->test, CY_PERSON, person, CY_PERSON_ADDRESS, "云岭县青山镇新民村3组12号");
  cy_test_set (&self->test, CY_PERSON, person, CY_PERSON_OCCUPATION, "新民村种植大户");
  cy_record_set_int (wife, CY_FAMILY_PERSON, person);
  cy_record_set_text (wife, CY_FAMILY_RELATION, "12");
  cy_record_set_text (wife, CY_FAMILY_NAME, "王芳");
  cy_test_save (&self->test, wife, "wife");
}

void
cy_test_notice_set_up (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_set_up (&self->test, NULL);
  self->town = add_unit (self, "青山镇", "town", 0);
  self->village = add_unit (self, "新民村", "village", self->town);
  self->entries[0] = cy_test_notice_add_candidate (self, "张三");
  self->entries[1] = cy_test_notice_add_candidate (self, "李四");
  self->people[0] = self->entries[0];
  self->people[1] = self->entries[1];
  add_secrets (self, self->people[0]);
  self->notice = cy_record_new (CY_NOTICE);
  cy_record_set_text (self->notice, CY_NOTICE_NAME, "拟入库人选公示");
  cy_record_set_int (self->notice, CY_NOTICE_UNIT, self->town);
  cy_record_set_int (self->notice, CY_NOTICE_SINCE, 20261109);
  cy_record_set_int (self->notice, CY_NOTICE_DAYS, 5);
  cy_record_set_text (self->notice, CY_NOTICE_ORGAN, "青山镇党委");
  cy_record_set_text (self->notice, CY_NOTICE_CONTACT, "0859-2260001");
  cy_notice_create (self->test.conn, self->notice, self->entries, 2, "新建公示", &error);
  g_assert_no_error (error);
}

void
cy_test_notice_tear_down (CyTestNotice *self, gconstpointer data)
{
  g_clear_object (&self->notice);
  cy_test_tear_down (&self->test, NULL);
}

/* About @person, 0 for nobody in particular; open without an outcome. */
gint64
cy_test_notice_object (CyTestNotice *self, gint64 person, const char *outcome)
{
  g_autoptr (CyRecord) objection = cy_record_new (CY_OBJECTION);

  cy_record_set_int (objection, CY_OBJECTION_NOTICE, cy_record_get_id (self->notice));
  if (person != 0)
    cy_record_set_int (objection, CY_OBJECTION_PERSON, person);
  cy_record_set_int (objection, CY_OBJECTION_DATE, 20261110);
  cy_record_set_text (objection, CY_OBJECTION_WAY, "letter");
  cy_record_set_int (objection, CY_OBJECTION_IS_SIGNED, 1);
  cy_record_set_text (objection, CY_OBJECTION_CONTENT, "多占宅基地");
  if (outcome != NULL)
    cy_record_set_text (objection, CY_OBJECTION_OUTCOME, outcome);
  cy_test_save (&self->test, objection, "objection");

  return cy_record_get_id (objection);
}
