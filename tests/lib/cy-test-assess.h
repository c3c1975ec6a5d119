/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/** CY_TEST_NO_MARK: in a row of marks: nobody gave one */
#define CY_TEST_NO_MARK G_MININT32

gint64 cy_test_assess_scheme (CyTest *self);
gint64
cy_test_assess_part (CyTest *self, gint64 scheme, const char *name, const char *source, int weight);
gint64 cy_test_assess_dimension (CyTest     *self,
                                 gint64      part,
                                 const char *name,
                                 const char *kind,
                                 int         points);
gint64 cy_test_assess_indicator (CyTest     *self,
                                 gint64      dimension,
                                 const char *name,
                                 const char *method,
                                 int         points);
gint64 cy_test_assess_group (CyTest *self, gint64 scheme, const char *name, int weight);
void   cy_test_assess_line (CyTest *self, gint64 scheme, const char *grade, int least);
gint64 cy_test_assess_cycle (CyTest *self, gint64 scheme, const char *kind);
gint64 cy_test_assess_grader (CyTest *self, gint64 cycle, gint64 group, const char *name);
gint64 cy_test_assess_entry (CyTest *self, gint64 cycle, gint64 person, gint64 unit);
void   cy_test_assess_mark (CyTest *self, gint64 entry, gint64 indicator, gint64 grader, int mark);
gint64 cy_test_assess_note (CyTest *self, gint64 person, gint64 indicator, gint64 date, int points);
void   cy_test_assess_run (CyTest *self, gint64 cycle);

G_END_DECLS
