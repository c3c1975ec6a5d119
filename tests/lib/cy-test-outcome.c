/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Years of assessment whose results are given, for tests of what follows from them. */
#include "cy-test-outcome.h"

#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-test-draft.h"

static gint64
add_scheme (CyTest *self, int year)
{
  g_autoptr (CyRecord) scheme = cy_test_draft_scheme (year, "村干部考核方案", "post", 1);

  cy_test_save (self, scheme, "方案");

  return cy_record_get_id (scheme);
}

/**
 * cy_test_add_year:
 * @self: a library
 * @year: assessed
 * @state: code of cycle_state
 *
 * Returns: id of a year-end cycle of a scheme of its own
 */
gint64
cy_test_add_year (CyTest *self, int year, const char *state)
{
  g_autoptr (CyRecord) cycle =
    cy_test_draft_cycle (add_scheme (self, year), year, "year", "村干部年度考核");

  cy_record_set_text (cycle, CY_ASSESS_CYCLE_STATE, state);
  cy_test_save (self, cycle, "周期");

  return cy_record_get_id (cycle);
}

/**
 * cy_test_add_result:
 * @self: a library
 * @cycle: of cy_test_add_year()
 * @person: who is assessed
 * @total: thousandths of a point, -1 for none
 * @grade: (nullable): code of ZB18; of a kind that is not graded, the reason why
 *
 * Returns: id of the person's place in the cycle
 */
gint64
cy_test_add_result (CyTest *self, gint64 cycle, gint64 person, int total, const char *grade)
{
  g_autoptr (CyRecord) entry = cy_test_draft_entry (cycle, person, 0);
  g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);
  g_autoptr (CyRecord) owner = cy_mapper_load (self->conn, CY_PERSON, person, NULL);
  gboolean is_special = grade != NULL && (grade[0] == '5' || grade[0] == '6');

  if (cy_record_has (owner, CY_PERSON_UNIT))
    cy_record_set_int (entry, CY_ASSESS_ENTRY_UNIT, cy_record_get_int (owner, CY_PERSON_UNIT));
  if (is_special)
    cy_record_set_text (entry, CY_ASSESS_ENTRY_SPECIAL, grade);
  cy_test_save (self, entry, "参加");
  cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, cy_record_get_id (entry));
  if (total >= 0)
    cy_record_set_int (result, CY_ASSESS_RESULT_TOTAL, total);
  if (grade != NULL && !is_special)
    cy_record_set_text (result, CY_ASSESS_RESULT_GRADE, grade);
  cy_test_save (self, result, "结果");

  return cy_record_get_id (entry);
}

void
cy_test_add_post (CyTest *self, gint64 person, gint64 unit, const char *title, gint64 since)
{
  g_autoptr (CyRecord) post = cy_record_new (CY_POST);

  cy_record_set_int (post, CY_POST_PERSON, person);
  cy_record_set_int (post, CY_POST_UNIT, unit);
  cy_record_set_text (post, CY_POST_TITLE, title);
  cy_record_set_int (post, CY_POST_IS_MAIN, 1);
  cy_record_set_int (post, CY_POST_START, since);
  cy_test_save (self, post, "任职");
}

void
cy_test_add_yearly (CyTest *self, gint64 person, int year, int total, const char *grade)
{
  g_autoptr (CyRecord) result = cy_record_new (CY_YEARLY_RESULT);

  cy_record_set_int (result, CY_YEARLY_RESULT_PERSON, person);
  cy_record_set_int (result, CY_YEARLY_RESULT_YEAR, year);
  cy_record_set_text (result, CY_YEARLY_RESULT_GRADE, grade);
  if (total >= 0)
    cy_record_set_int (result, CY_YEARLY_RESULT_TOTAL, total);
  cy_test_save (self, result, "年度考核");
}
