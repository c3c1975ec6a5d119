/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme, a cycle, those it assesses and their marks, piece by piece, for the tests of what
 * becomes of them. */
#include "cy-test-assess.h"

#include "cy-assess-run.h"
#include "cy-cycle.h"
#include "cy-step.h"
#include "cy-test-draft.h"

/* Rounded half up to two decimals, absent groups rescaled, no caps; 2026. */
gint64
cy_test_assess_scheme (CyTest *self)
{
  g_autoptr (CyRecord) record = cy_test_draft_scheme (2026, "后备干部考核方案", "reserve", 2);

  cy_test_save (self, record, "scheme");

  return cy_record_get_id (record);
}

/* @weight in hundredths of a percent. */
gint64
cy_test_assess_part (CyTest *self, gint64 scheme, const char *name, const char *source, int weight)
{
  g_autoptr (CyRecord) record = cy_test_draft_part (scheme, name, source, weight);

  cy_test_save (self, record, "part");

  return cy_record_get_id (record);
}

/* @points in hundredths. */
gint64
cy_test_assess_dimension (CyTest *self, gint64 part, const char *name, const char *kind, int points)
{
  g_autoptr (CyRecord) record = cy_test_draft_dimension (part, name, kind, points);

  cy_test_save (self, record, "dimension");

  return cy_record_get_id (record);
}

/* @points in hundredths; what else the method needs is set with cy_test_set(). */
gint64
cy_test_assess_indicator (CyTest     *self,
                          gint64      dimension,
                          const char *name,
                          const char *method,
                          int         points)
{
  g_autoptr (CyRecord) record = cy_test_draft_indicator (dimension, name, method, points);

  cy_test_save (self, record, "indicator");

  return cy_record_get_id (record);
}

/* @weight in hundredths of a percent. */
gint64
cy_test_assess_group (CyTest *self, gint64 scheme, const char *name, int weight)
{
  g_autoptr (CyRecord) record = cy_test_draft_group (scheme, name, weight);

  cy_test_save (self, record, "group");

  return cy_record_get_id (record);
}

/* @least in hundredths. */
void
cy_test_assess_line (CyTest *self, gint64 scheme, const char *grade, int least)
{
  g_autoptr (CyRecord) record = cy_test_draft_line (scheme, grade, least);

  cy_test_save (self, record, "line");
}

/* Open, of the year 2026, for the county; @kind is a code of cycle_kind. */
gint64
cy_test_assess_cycle (CyTest *self, gint64 scheme, const char *kind)
{
  g_autoptr (CyRecord) record = cy_test_draft_cycle (scheme, 2026, kind, kind);

  if (!g_str_equal (kind, "year"))
    {
      int quarter = kind[1] - '1';

      cy_record_set_int (record, CY_ASSESS_CYCLE_SINCE, 20260001 + (quarter * 3 + 1) * 100);
      cy_record_set_int (record, CY_ASSESS_CYCLE_UNTIL, 20260030 + (quarter * 3 + 3) * 100);
    }
  cy_test_save (self, record, "cycle");

  return cy_record_get_id (record);
}

gint64
cy_test_assess_grader (CyTest *self, gint64 cycle, gint64 group, const char *name)
{
  g_autoptr (CyRecord) record = cy_test_draft_grader (cycle, group, name);

  cy_test_save (self, record, "grader");

  return cy_record_get_id (record);
}

/* @person or @unit may be 0. */
gint64
cy_test_assess_entry (CyTest *self, gint64 cycle, gint64 person, gint64 unit)
{
  g_autoptr (CyRecord) record = cy_test_draft_entry (cycle, person, unit);

  cy_test_save (self, record, "entry");

  return cy_record_get_id (record);
}

/* @mark in hundredths; nothing is stored for %CY_TEST_NO_MARK. */
void
cy_test_assess_mark (CyTest *self, gint64 entry, gint64 indicator, gint64 grader, int mark)
{
  g_autoptr (CyRecord) record = cy_test_draft_mark (entry, indicator, grader, mark);

  if (mark == CY_TEST_NO_MARK)
    return;
  cy_test_save (self, record, "mark");
}

/* Confirmed; @points in hundredths, 0 to leave them to the indicator. */
gint64
cy_test_assess_note (CyTest *self, gint64 person, gint64 indicator, gint64 date, int points)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_WORK_NOTE);

  cy_record_set_int (record, CY_WORK_NOTE_PERSON, person);
  cy_record_set_int (record, CY_WORK_NOTE_DATE, date);
  cy_record_set_text (record, CY_WORK_NOTE_KIND, "plain");
  cy_record_set_text (record, CY_WORK_NOTE_CONTENT, "防汛值守");
  cy_record_set_int (record, CY_WORK_NOTE_INDICATOR, indicator);
  if (points != 0)
    cy_record_set_int (record, CY_WORK_NOTE_POINTS, points);
  cy_record_set_text (record, CY_WORK_NOTE_STATE, "confirmed");
  cy_test_save (self, record, "note");

  return cy_record_get_id (record);
}

void
cy_test_assess_run (CyTest *self, gint64 cycle)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "compute", CY_STEP_NONE, &error);

  g_assert_no_error (error);
  cy_assess_run (self->conn, cycle, 20261120, NULL, &error);
  g_assert_no_error (error);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}
