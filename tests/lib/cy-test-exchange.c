/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A small county with an exchange plan, for tests. */
#include "cy-test-exchange.h"

#include "cy-exchange-edit.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-solve.h"
#include "cy-mentoring.h"
#include "cy-pool.h"
#include "cy-posting.h"

static const guint switches[] = {
  CY_EXCHANGE_PLAN_WEIGHT_GAP,      CY_EXCHANGE_PLAN_WEIGHT_POTENTIAL,
  CY_EXCHANGE_PLAN_WEIGHT_TARGET,   CY_EXCHANGE_PLAN_WEIGHT_CROSSING,
  CY_EXCHANGE_PLAN_WEIGHT_HARD,     CY_EXCHANGE_PLAN_WEIGHT_SERVICE,
  CY_EXCHANGE_PLAN_NO_REPEAT,       CY_EXCHANGE_PLAN_NO_RETURN,
  CY_EXCHANGE_PLAN_NOT_HOME,        CY_EXCHANGE_PLAN_KIN_APART,
  CY_EXCHANGE_PLAN_MENTOR_REQUIRED, CY_EXCHANGE_PLAN_HARD_YEARS,
  CY_EXCHANGE_PLAN_HARD_SHARE,
};

static gint64
add_unit (CyTestExchange *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

void
cy_test_exchange_set_up (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (CyRecord) plan = NULL;

  cy_test_set_up (&self->test, NULL);
  self->towns[0] = add_unit (self, "青山镇", "town", 0);
  self->towns[1] = add_unit (self, "白水乡", "township", 0);
  self->villages[0] = add_unit (self, "新民村", "village", self->towns[0]);
  self->villages[1] = add_unit (self, "石桥村", "village", self->towns[0]);
  self->villages[2] = add_unit (self, "柳林村", "village", self->towns[1]);
  plan = cy_exchange_plan_new (0, CY_TEST_EXCHANGE_DAY);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    cy_record_set_int (plan, switches[i], 0);
  cy_test_save (&self->test, plan, "plan");
  self->plan = cy_record_get_id (plan);
}

void
cy_test_exchange_tear_down (CyTestExchange *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

gint64
cy_test_exchange_add_person (CyTestExchange *self,
                             const char     *name,
                             guint           village,
                             const char     *specialty)
{
  g_autoptr (CyRecord) row = cy_record_new (CY_EXCHANGE_PERSON);
  gint64 person =
    cy_test_add_candidate (&self->test, name, self->villages[village], CY_TIER_COMMITTEE);

  cy_test_set_text (&self->test, CY_PERSON, person, CY_PERSON_SPECIALTY, specialty);
  cy_record_set_int (row, CY_EXCHANGE_PERSON_PLAN, self->plan);
  cy_record_set_int (row, CY_EXCHANGE_PERSON_PERSON, person);
  cy_test_save (&self->test, row, "row");

  return person;
}

gint64
cy_test_exchange_add_place (CyTestExchange *self,
                            guint           village,
                            const char     *post,
                            const char     *specialty,
                            guint           capacity)
{
  g_autoptr (CyRecord) place = cy_exchange_place_new (self->plan, 1);

  cy_record_set_int (place, CY_EXCHANGE_PLACE_UNIT, self->villages[village]);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_POST, post);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_SPECIALTY, specialty);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_CAPACITY, capacity);
  cy_test_save (&self->test, place, "place");

  return cy_record_get_id (place);
}

gint64
cy_test_exchange_add_mentor (CyTestExchange *self, gint64 unit, guint capacity)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

  cy_record_set_text (mentor, CY_MENTOR_NAME, "周师傅");
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  cy_record_set_int (mentor, CY_MENTOR_UNIT, unit);
  cy_record_set_int (mentor, CY_MENTOR_CAPACITY, capacity);
  cy_test_save (&self->test, mentor, "mentor");

  return cy_record_get_id (mentor);
}

gint64
cy_test_exchange_add_posting (CyTestExchange *self,
                              gint64          person,
                              gint64          unit,
                              const char     *kind,
                              CyDate          until)
{
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);

  cy_record_set_int (posting, CY_POSTING_PERSON, person);
  cy_record_set_text (posting, CY_POSTING_KIND, kind);
  cy_record_set_int (posting, CY_POSTING_UNIT, unit);
  cy_record_set_text (posting, CY_POSTING_POST, "助理");
  cy_record_set_int (posting, CY_POSTING_PLANNED_SINCE, cy_date_add_months (until, -6));
  cy_record_set_int (posting, CY_POSTING_PLANNED_UNTIL, until);
  cy_record_set_text (posting, CY_POSTING_STATE, until < CY_TEST_EXCHANGE_DAY ? "done" : "running");
  cy_test_save (&self->test, posting, "posting");

  return cy_record_get_id (posting);
}

void
cy_test_exchange_set_plan (CyTestExchange *self, guint field, gint64 value)
{
  cy_test_set_int (&self->test, CY_EXCHANGE_PLAN, self->plan, field, value);
}

CyExchangeCase *
cy_test_exchange_load (CyTestExchange *self)
{
  g_autoptr (GError) error = NULL;
  CyExchangeCase *loaded =
    cy_exchange_case_load (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, &error);

  g_assert_no_error (error);

  return loaded;
}

/* Solves the plan and keeps the proposal. */
void
cy_test_exchange_propose (CyTestExchange *self)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyExchangeAnswer) answer = cy_exchange_solve (it, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cy_exchange_save (self->test.conn, it, answer, "测算", &error));
  g_assert_no_error (error);
}

GArray *
cy_test_exchange_list_one (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);

  return ids;
}
