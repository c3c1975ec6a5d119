/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A year-end cycle whose totals are given, to decide grades with. */
#include "cy-test-grade.h"

#include "cy-cycle.h"
#include "cy-grade.h"
#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-scheme.h"
#include "cy-test-draft.h"
#include "cy-unit.h"

static const int lines[CY_GRADE_N_RANKS] = { 9000, 7500, 6000, 0 };

static void
add_line (CyTest *self, gint64 scheme, guint rank)
{
  g_autoptr (CyRecord) line =
    cy_test_draft_line (scheme, cy_grade_get_nth ("civil", rank), lines[rank]);

  cy_test_save (self, line, "等次线");
}

static void
add_scheme (CyTest *self, int quota, const char *scope, CyTestGrade *made)
{
  g_autoptr (CyRecord) scheme = cy_test_draft_scheme (2026, "考核方案", "reserve", 2);

  cy_record_set_int (scheme, CY_ASSESS_SCHEME_QUOTA, quota);
  cy_record_set_int (scheme, CY_ASSESS_SCHEME_QUOTA_APPROVED, 250);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_QUOTA_ROUNDING, "half_up");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_QUOTA_SCOPE, scope);
  cy_test_save (self, scheme, "方案");
  made->scheme = cy_record_get_id (scheme);
}

static void
add_cycle (CyTest *self, CyTestGrade *made)
{
  g_autoptr (CyRecord) cycle = cy_test_draft_cycle (made->scheme, 2026, "year", "2026年终");

  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, 20261210);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY, FALSE);
  cy_test_save (self, cycle, "周期");
  made->cycle = cy_record_get_id (cycle);
}

/**
 * cy_test_grade_make:
 * @self: a fixture
 * @quota: tenths of a percent that may be excellent, 25 % with approval
 * @scope: code of the set quota_scope
 * @made: (out): what was made
 */
void
cy_test_grade_make (CyTest *self, int quota, const char *scope, CyTestGrade *made)
{
  static const char *const names[][2] = { { "城关镇", "松岭村" }, { "双河乡", "竹林村" } };
  g_autoptr (CyRecord) county = cy_test_add_unit (self, "云岭县", "county", 0);

  add_scheme (self, quota, scope, made);
  for (guint i = 0; i < CY_GRADE_N_RANKS; i++)
    add_line (self, made->scheme, i);
  add_cycle (self, made);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CyRecord) town = cy_test_add_unit (self,
                                                    names[i][0],
                                                    i == 0 ? "town" : "township",
                                                    cy_record_get_id (county));
      g_autoptr (CyRecord) village = NULL;

      cy_record_set_int (town, CY_UNIT_POSITION, i + 1);
      cy_test_save (self, town, "排序");
      made->towns[i] = cy_record_get_id (town);
      village = cy_test_add_unit (self, names[i][1], "village", made->towns[i]);
      made->villages[i] = cy_record_get_id (village);
    }
}

static void
add_result (CyTest *self, gint64 entry, int total)
{
  g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);
  guint rank = 0;

  while (total < lines[rank] * 10)
    rank++;
  cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, entry);
  cy_record_set_int (result, CY_ASSESS_RESULT_TOTAL, total);
  cy_record_set_int (result, CY_ASSESS_RESULT_COVERAGE, 1000);
  cy_record_set_text (result, CY_ASSESS_RESULT_PROPOSED, cy_grade_get_nth ("civil", rank));
  cy_test_save (self, result, "结果");
}

/**
 * cy_test_grade_add:
 * @self: a fixture
 * @made: what was made
 * @village: 0 or 1
 * @name: of a new person
 * @total: thousandths, below 0 for none
 *
 * Returns: the id of the entry
 */
gint64
cy_test_grade_add (CyTest            *self,
                   const CyTestGrade *made,
                   guint              village,
                   const char        *name,
                   int                total)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, name);
  g_autoptr (CyRecord) entry =
    cy_test_draft_entry (made->cycle, cy_record_get_id (person), made->villages[village]);

  cy_test_save (self, entry, "对象");
  if (total >= 0)
    add_result (self, cy_record_get_id (entry), total);

  return cy_record_get_id (entry);
}

/**
 * cy_test_grade_add_penalty:
 * @self: a fixture
 * @entry: of whom
 * @kind: code of the set award_kind
 * @date: of the decision
 *
 * Returns: the id of the penalty
 */
gint64
cy_test_grade_add_penalty (CyTest *self, gint64 entry, const char *kind, gint64 date)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);
  g_autofree char *sql =
    g_strdup_printf ("SELECT person FROM assess_entry WHERE id = %" G_GINT64_FORMAT, entry);

  cy_record_set_int (award, CY_AWARD_PERSON, cy_test_count (self, sql));
  cy_record_set_text (award, CY_AWARD_KIND, kind);
  cy_record_set_text (award, CY_AWARD_NAME, "党内警告");
  cy_record_set_int (award, CY_AWARD_DATE, date);
  cy_test_save (self, award, "处分");

  return cy_record_get_id (award);
}
