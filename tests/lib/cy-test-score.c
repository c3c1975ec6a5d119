/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Schemes, cycles and graders for tests of marks. Everything is written within a step of the
 * caller. */
#include "cy-test-score.h"

#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-draft.h"

/* So many indicators are a dimension of a made-up sheet. */
#define PER_DIMENSION 4

static gint64
save (CyConn *conn, CyRecord *record)
{
  g_autoptr (GError) error = NULL;

  cy_mapper_save (conn, record, &error);
  g_assert_no_error (error);

  return cy_record_get_id (record);
}

gint64
cy_test_score_add_scheme (CyConn *conn, int year)
{
  g_autoptr (CyRecord) scheme = cy_test_draft_scheme (year, "后备干部考核方案", "reserve", 1);

  return save (conn, scheme);
}

gint64
cy_test_score_add_part (CyConn *conn, gint64 scheme, const char *source, int weight)
{
  g_autoptr (CyRecord) part = cy_test_draft_part (scheme, source, source, weight);

  return save (conn, part);
}

gint64
cy_test_score_add_dimension (CyConn     *conn,
                             gint64      part,
                             const char *name,
                             const char *kind,
                             int         points)
{
  g_autoptr (CyRecord) dimension = cy_test_draft_dimension (part, name, kind, points);

  return save (conn, dimension);
}

gint64
cy_test_score_add_indicator (CyConn     *conn,
                             gint64      dimension,
                             const char *name,
                             const char *method,
                             int         points,
                             gint64      group)
{
  g_autoptr (CyRecord) indicator = cy_test_draft_indicator (dimension, name, method, points);

  if (group != 0)
    cy_record_set_int (indicator, CY_ASSESS_INDICATOR_GRADERS, group);

  return save (conn, indicator);
}

void
cy_test_score_add_band (CyConn *conn, gint64 indicator, const char *name, int points)
{
  g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);

  cy_record_set_int (band, CY_ASSESS_BAND_INDICATOR, indicator);
  cy_record_set_text (band, CY_ASSESS_BAND_NAME, name);
  cy_record_set_int (band, CY_ASSESS_BAND_POINTS, points);
  save (conn, band);
}

gint64
cy_test_score_add_group (CyConn *conn, gint64 scheme, const char *name, int weight)
{
  g_autoptr (CyRecord) group = cy_test_draft_group (scheme, name, weight);

  return save (conn, group);
}

gint64
cy_test_score_add_cycle (CyConn *conn, gint64 scheme, int year, const char *kind)
{
  g_autoptr (CyRecord) cycle = cy_test_draft_cycle (scheme, year, kind, "后备干部年度考核");

  cy_record_set_int (cycle, CY_ASSESS_CYCLE_OPENS, year * 10000 + 1101);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, year * 10000 + 1210);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY, 1);

  return save (conn, cycle);
}

gint64
cy_test_score_add_grader (CyConn *conn, gint64 cycle, gint64 group, const char *name, gint64 unit)
{
  g_autoptr (CyRecord) grader = cy_test_draft_grader (cycle, group, name);

  if (unit != 0)
    cy_record_set_int (grader, CY_ASSESS_GRADER_UNIT, unit);

  return save (conn, grader);
}

gint64
cy_test_score_add_entry (CyConn *conn, gint64 cycle, gint64 person, const char *special)
{
  g_autoptr (CyRecord) entry = cy_test_draft_entry (cycle, person, 0);

  if (special != NULL)
    cy_record_set_text (entry, CY_ASSESS_ENTRY_SPECIAL, special);

  return save (conn, entry);
}

static void
add_indicators (CyConn *conn, gint64 part, guint n)
{
  gint64 dimension = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u维度", i / PER_DIMENSION + 1);
      g_autofree char *indicator = g_strdup_printf ("第%u项指标", i + 1);

      if (i % PER_DIMENSION == 0)
        dimension =
          cy_test_score_add_dimension (conn, part, name, "weighted", 1000 * PER_DIMENSION);
      cy_test_score_add_indicator (conn, dimension, indicator, "points", 1000, 0);
    }
}

/* A year-end cycle of the first @n_people there are, all marked by graders of one group; a step of
 * its own. Returns the cycle. */
gint64
cy_test_score_add_sheet (CyConn *conn, guint n_people, guint n_indicators, guint n_graders)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (conn, "sheet", CY_STEP_BULK, &error);
  g_autoptr (GArray) people =
    cy_sql_list_ids (conn,
                     "SELECT id FROM person WHERE deleted IS NULL AND unit IS NOT NULL ORDER BY id"
                     " LIMIT ?",
                     &error,
                     "i",
                     (gint64) n_people);
  gint64 scheme;
  gint64 group;
  gint64 cycle;

  g_assert_no_error (error);
  scheme = cy_test_score_add_scheme (conn, 2026);
  group = cy_test_score_add_group (conn, scheme, "组织部", 10000);
  add_indicators (conn, cy_test_score_add_part (conn, scheme, "yearly", 10000), n_indicators);
  cycle = cy_test_score_add_cycle (conn, scheme, 2026, "year");
  for (guint i = 0; i < n_graders; i++)
    {
      g_autofree char *name = g_strdup_printf ("评分人%u", i + 1);

      cy_test_score_add_grader (conn, cycle, group, name, 0);
    }
  for (guint i = 0; i < people->len; i++)
    cy_test_score_add_entry (conn, cycle, g_array_index (people, gint64, i), NULL);
  g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);

  return cycle;
}
