/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A town of two villages in which leads are found, and people stand already. */
#include "cy-test-lead.h"

#include "cy-person.h"

gint64
cy_test_lead_add_unit (CyTestLead *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

void
cy_test_lead_set_up (CyTestLead *self, gconstpointer data)
{
  gint64 county;

  cy_test_set_up (&self->test, NULL);
  county = cy_test_lead_add_unit (self, "甲县", "county", 0);
  self->town = cy_test_lead_add_unit (self, "甲镇", "town", county);
  self->village = cy_test_lead_add_unit (self, "东村", "village", self->town);
  self->other = cy_test_lead_add_unit (self, "西村", "village", self->town);
}

void
cy_test_lead_tear_down (CyTestLead *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

/* An open lead. */
gint64
cy_test_lead_add (CyTestLead *self, gint64 unit, const char *name, const char *phone)
{
  g_autoptr (CyRecord) lead = cy_record_new (CY_LEAD);

  cy_record_set_int (lead, CY_LEAD_UNIT, unit);
  cy_record_set_text (lead, CY_LEAD_NAME, name);
  cy_record_set_text (lead, CY_LEAD_PHONE, phone);
  cy_record_set_text (lead, CY_LEAD_STATE, CY_LEAD_OPEN);
  cy_test_save (&self->test, lead, "lead");

  return cy_record_get_id (lead);
}

/* Somebody who is known already. */
gint64
cy_test_lead_add_person (CyTestLead *self, gint64 unit, const char *name, const char *phone)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_int (person, CY_PERSON_UNIT, unit);
  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_record_set_text (person, CY_PERSON_PHONE, phone);
  cy_test_save (&self->test, person, "person");

  return cy_record_get_id (person);
}
