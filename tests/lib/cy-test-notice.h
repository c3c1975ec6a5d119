/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test-pool.h"

#include "cy-notice.h"

G_BEGIN_DECLS

/**
 * CyTestNotice:
 * @people: 张三, with all that must never be in a notice, and 李四
 * @entries: of theirs, both at the public notice
 * @notice: of both, from Monday 2026-11-09, five working days
 */
typedef struct
{
  CyTest    test;
  gint64    town;
  gint64    village;
  gint64    people[2];
  gint64    entries[2];
  CyRecord *notice;
} CyTestNotice;

void   cy_test_notice_set_up (CyTestNotice *self, gconstpointer data);
void   cy_test_notice_tear_down (CyTestNotice *self, gconstpointer data);
gint64 cy_test_notice_object (CyTestNotice *self, gint64 person, const char *outcome);
gint64 cy_test_notice_add_candidate (CyTestNotice *self, const char *name);

G_END_DECLS
