/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

CyRecord *cy_test_draft_scheme (int year, const char *name, const char *object, int decimals);
CyRecord *cy_test_draft_part (gint64 scheme, const char *name, const char *source, int weight);
CyRecord *cy_test_draft_dimension (gint64 part, const char *name, const char *kind, int points);
CyRecord *
cy_test_draft_indicator (gint64 dimension, const char *name, const char *method, int points);
CyRecord *cy_test_draft_group (gint64 scheme, const char *name, int weight);
CyRecord *cy_test_draft_line (gint64 scheme, const char *grade, int least);
CyRecord *cy_test_draft_cycle (gint64 scheme, int year, const char *kind, const char *name);
CyRecord *cy_test_draft_grader (gint64 cycle, gint64 group, const char *name);
CyRecord *cy_test_draft_entry (gint64 cycle, gint64 person, gint64 unit);
CyRecord *cy_test_draft_mark (gint64 entry, gint64 indicator, gint64 grader, int mark);

G_END_DECLS
