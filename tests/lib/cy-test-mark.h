/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-compute.h"
#include "cy-test-assess.h"

G_BEGIN_DECLS

/** Indicators of the year-end part, in the order they are made */
enum
{
  CY_TEST_POINTS,
  CY_TEST_DEDUCT,
  CY_TEST_FIGURE,
  CY_TEST_HOURS,
  CY_TEST_BONUS,
  CY_TEST_PENALTY,
  CY_TEST_VETO,
  CY_TEST_N_INDICATORS
};

/**
 * CyTestMark:
 * @indicators: ids
 * @graders: ids, two of each of three groups
 * @book: a year-end cycle of two people, in memory
 * @mark: what was computed last
 *
 * Three groups that count 40, 40 and 20 %; the first person is marked 40, 45 and 42.5 of 50.
 */
typedef struct
{
  gint64        indicators[CY_TEST_N_INDICATORS];
  gint64        graders[6];
  CyAssessBook *book;
  CyAssessMark *mark;
} CyTestMark;

void             cy_test_mark_set_up (CyTest *test, CyTestMark *self);
void             cy_test_mark_clear (CyTestMark *self);
CyPlanIndicator *cy_test_mark_edit (CyTestMark *self, guint nth);
CyAssessFact    *cy_test_mark_fact (CyTestMark *self, guint nth);
void   cy_test_mark_note (CyTestMark *self, guint nth, int times, int points, int multiplier);
gint64 cy_test_mark_value (CyTestMark *self, guint nth);

G_END_DECLS
