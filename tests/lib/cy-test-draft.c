/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What an assessment is made of, not saved yet: each fixture saves it in its own way. */
#include "cy-test-draft.h"

#include "cy-cycle.h"
#include "cy-scheme.h"

/* Rounded half up, absent groups rescaled, no caps. */
CyRecord *
cy_test_draft_scheme (int year, const char *name, const char *object, int decimals)
{
  CyRecord *scheme = cy_record_new (CY_ASSESS_SCHEME);

  cy_record_set_int (scheme, CY_ASSESS_SCHEME_YEAR, year);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_NAME, name);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_OBJECT, object);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_ROUNDING, "half_up");
  cy_record_set_int (scheme, CY_ASSESS_SCHEME_DECIMALS, decimals);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_MISSING, "rescale");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_FAMILY, "civil");

  return scheme;
}

/* @weight in hundredths of a percent. */
CyRecord *
cy_test_draft_part (gint64 scheme, const char *name, const char *source, int weight)
{
  CyRecord *part = cy_record_new (CY_ASSESS_PART);

  cy_record_set_int (part, CY_ASSESS_PART_SCHEME, scheme);
  cy_record_set_text (part, CY_ASSESS_PART_NAME, name);
  cy_record_set_text (part, CY_ASSESS_PART_SOURCE, source);
  cy_record_set_int (part, CY_ASSESS_PART_WEIGHT, weight);

  return part;
}

/* @points in hundredths. */
CyRecord *
cy_test_draft_dimension (gint64 part, const char *name, const char *kind, int points)
{
  CyRecord *dimension = cy_record_new (CY_ASSESS_DIMENSION);

  cy_record_set_int (dimension, CY_ASSESS_DIMENSION_PART, part);
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_NAME, name);
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_KIND, kind);
  cy_record_set_int (dimension, CY_ASSESS_DIMENSION_POINTS, points);

  return dimension;
}

/* @points in hundredths, 0 for none. */
CyRecord *
cy_test_draft_indicator (gint64 dimension, const char *name, const char *method, int points)
{
  CyRecord *indicator = cy_record_new (CY_ASSESS_INDICATOR);

  cy_record_set_int (indicator, CY_ASSESS_INDICATOR_DIMENSION, dimension);
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_NAME, name);
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_METHOD, method);
  if (points != 0)
    cy_record_set_int (indicator, CY_ASSESS_INDICATOR_POINTS, points);

  return indicator;
}

/* @weight in hundredths of a percent. */
CyRecord *
cy_test_draft_group (gint64 scheme, const char *name, int weight)
{
  CyRecord *group = cy_record_new (CY_ASSESS_GROUP);

  cy_record_set_int (group, CY_ASSESS_GROUP_SCHEME, scheme);
  cy_record_set_text (group, CY_ASSESS_GROUP_NAME, name);
  cy_record_set_int (group, CY_ASSESS_GROUP_WEIGHT, weight);

  return group;
}

/* @least in hundredths. */
CyRecord *
cy_test_draft_line (gint64 scheme, const char *grade, int least)
{
  CyRecord *line = cy_record_new (CY_ASSESS_LINE);

  cy_record_set_int (line, CY_ASSESS_LINE_SCHEME, scheme);
  cy_record_set_text (line, CY_ASSESS_LINE_GRADE, grade);
  cy_record_set_int (line, CY_ASSESS_LINE_LEAST, least);

  return line;
}

/* Open, of the whole year, due on its last day; @kind is a code of cycle_kind. */
CyRecord *
cy_test_draft_cycle (gint64 scheme, int year, const char *kind, const char *name)
{
  CyRecord *cycle = cy_record_new (CY_ASSESS_CYCLE);

  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SCHEME, scheme);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_YEAR, year);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_KIND, kind);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_NAME, name);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SINCE, year * 10000 + 101);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNTIL, year * 10000 + 1231);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, year * 10000 + 1231);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_STATE, "open");

  return cycle;
}

CyRecord *
cy_test_draft_grader (gint64 cycle, gint64 group, const char *name)
{
  CyRecord *grader = cy_record_new (CY_ASSESS_GRADER);

  cy_record_set_int (grader, CY_ASSESS_GRADER_CYCLE, cycle);
  cy_record_set_int (grader, CY_ASSESS_GRADER_PANEL, group);
  cy_record_set_text (grader, CY_ASSESS_GRADER_NAME, name);

  return grader;
}

/* @person or @unit may be 0. */
CyRecord *
cy_test_draft_entry (gint64 cycle, gint64 person, gint64 unit)
{
  CyRecord *entry = cy_record_new (CY_ASSESS_ENTRY);

  cy_record_set_int (entry, CY_ASSESS_ENTRY_CYCLE, cycle);
  if (person != 0)
    cy_record_set_int (entry, CY_ASSESS_ENTRY_PERSON, person);
  if (unit != 0)
    cy_record_set_int (entry, CY_ASSESS_ENTRY_UNIT, unit);

  return entry;
}

/* @mark in hundredths. */
CyRecord *
cy_test_draft_mark (gint64 entry, gint64 indicator, gint64 grader, int mark)
{
  CyRecord *score = cy_record_new (CY_ASSESS_SCORE);

  cy_record_set_int (score, CY_ASSESS_SCORE_ENTRY, entry);
  cy_record_set_int (score, CY_ASSESS_SCORE_INDICATOR, indicator);
  cy_record_set_int (score, CY_ASSESS_SCORE_GRADER, grader);
  cy_record_set_int (score, CY_ASSESS_SCORE_MARK, mark);

  return score;
}
