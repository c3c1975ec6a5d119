/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A small scheme of two parts and two grader groups, and cycles of it. */
#include "cy-test-cycle.h"

#include "cy-cycle-deed.h"
#include "cy-cycle-people.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-draft.h"

static gint64
add_group (CyTest *self, gint64 scheme, const char *name)
{
  g_autoptr (CyRecord) group = cy_test_draft_group (scheme, name, 5000);

  cy_test_save (self, group, "评分组");

  return cy_record_get_id (group);
}

static gint64
add_indicator (CyTest *self, gint64 dimension, const char *name, gint64 only)
{
  g_autoptr (CyRecord) indicator = cy_test_draft_indicator (dimension, name, "points", 1000);

  if (only != 0)
    cy_record_set_int (indicator, CY_ASSESS_INDICATOR_GRADERS, only);
  cy_test_save (self, indicator, "指标");

  return cy_record_get_id (indicator);
}

static gint64
add_dimension (CyTest *self, gint64 scheme, const char *name, const char *source, int weight)
{
  g_autoptr (CyRecord) part = cy_test_draft_part (scheme, name, source, weight);
  g_autoptr (CyRecord) dimension = NULL;

  cy_test_save (self, part, "部分");
  dimension = cy_test_draft_dimension (cy_record_get_id (part), name, "weighted", 2000);
  cy_test_save (self, dimension, "维度");

  return cy_record_get_id (dimension);
}

/**
 * cy_test_add_scheme:
 * @self: a fixture
 * @object: code of the set assess_object
 * @year: of the scheme
 * @scheme: (out): what was made
 */
void
cy_test_add_scheme (CyTest *self, const char *object, int year, CyTestScheme *scheme)
{
  g_autoptr (CyRecord) record = cy_test_draft_scheme (year, "考核方案", object, 1);
  gint64 routine;
  gint64 yearly;

  cy_record_set_int (record, CY_ASSESS_SCHEME_ROUTINE_GOOD_MAX, 400);
  cy_test_save (self, record, "方案");
  scheme->id = cy_record_get_id (record);
  scheme->groups[0] = add_group (self, scheme->id, "组织部");
  scheme->groups[1] = add_group (self, scheme->id, "乡党委");
  routine = add_dimension (self, scheme->id, "平时", "routine", 4000);
  yearly = add_dimension (self, scheme->id, "年终", "yearly", 6000);
  scheme->routine[0] = add_indicator (self, routine, "学习", 0);
  scheme->routine[1] = add_indicator (self, routine, "出勤", 0);
  scheme->yearly[0] = add_indicator (self, yearly, "实绩", 0);
  scheme->yearly[1] = add_indicator (self, yearly, "廉洁", scheme->groups[0]);
}

/**
 * cy_test_add_cycle:
 * @self: a fixture
 * @scheme: id
 * @kind: code of the set cycle_kind
 * @today: a day
 *
 * Returns: the id of a cycle of everybody, by the usual rule
 */
gint64
cy_test_add_cycle (CyTest *self, gint64 scheme, const char *kind, gint64 today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) cycle = cy_cycle_draft (self->conn, scheme, kind, &error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (CyStep) step = NULL;

  g_assert_no_error (error);
  people = cy_cycle_people_load (self->conn, cycle, today, &error);
  g_assert_no_error (error);
  step = cy_step_begin (self->conn, "新建周期", CY_STEP_NONE, &error);
  g_assert_true (cy_cycle_make (self->conn, cycle, people, &error));
  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));

  return cy_record_get_id (cycle);
}

/**
 * cy_test_mark:
 * @self: a fixture
 * @entry: id
 * @indicator: id
 * @grader: id
 * @mark: hundredths of a point
 */
void
cy_test_mark (CyTest *self, gint64 entry, gint64 indicator, gint64 grader, int mark)
{
  g_autoptr (CyRecord) score = cy_test_draft_mark (entry, indicator, grader, mark);

  cy_test_save (self, score, "评分");
}
