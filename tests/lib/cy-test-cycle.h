/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/**
 * CyTestScheme:
 * @id: of the scheme
 * @groups: ids of 组织部 and 乡党委, 50 % each
 * @routine: ids of the indicators of the quarters, 10 points each
 * @yearly: ids of those of the year-end, 10 points each; the second is marked by 组织部 alone
 */
typedef struct
{
  gint64 id;
  gint64 groups[2];
  gint64 routine[2];
  gint64 yearly[2];
} CyTestScheme;

void   cy_test_add_scheme (CyTest *self, const char *object, int year, CyTestScheme *scheme);
gint64 cy_test_add_cycle (CyTest *self, gint64 scheme, const char *kind, gint64 today);
void   cy_test_mark (CyTest *self, gint64 entry, gint64 indicator, gint64 grader, int mark);

G_END_DECLS
