/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/**
 * CyTestGrade:
 * @scheme: id of a scheme with lines at 90, 75, 60 and 0 points
 * @cycle: id of its year-end cycle of 2026
 * @towns: ids of two townships
 * @villages: ids of a village of each
 */
typedef struct
{
  gint64 scheme;
  gint64 cycle;
  gint64 towns[2];
  gint64 villages[2];
} CyTestGrade;

void   cy_test_grade_make (CyTest *self, int quota, const char *scope, CyTestGrade *made);
gint64 cy_test_grade_add (CyTest            *self,
                          const CyTestGrade *made,
                          guint              village,
                          const char        *name,
                          int                total);
gint64 cy_test_grade_add_penalty (CyTest *self, gint64 entry, const char *kind, gint64 date);

G_END_DECLS
