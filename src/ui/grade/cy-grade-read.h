/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-list.h"

G_BEGIN_DECLS

/**
 * CyGradeWish:
 * @cycle: id
 * @scope: id of the unit looked at, 0 for all
 * @with_graders: whether marks are to be looked through
 */
typedef struct
{
  gint64   cycle;
  gint64   scope;
  gboolean with_graders;
} CyGradeWish;

/**
 * CyGradeRead:
 * @list: everybody
 * @n_stale: how many results were computed from something else
 * @changes: (element-type CyGradeChange): of all, newest first
 * @appeals: (element-type CyGradeAppeal): of all, the open ones first
 * @spreads: (element-type CyGradeSpread): townships
 * @leans: (nullable) (element-type CyGradeLean): graders, when they were asked for
 *
 * All that the page of grades shows.
 */
typedef struct
{
  CyGradeList *list;
  guint        n_stale;
  GPtrArray   *changes;
  GPtrArray   *appeals;
  GPtrArray   *spreads;
  GPtrArray   *leans;
} CyGradeRead;

CyGradeRead *cy_grade_read_load (CyConn *conn, const CyGradeWish *wish, GError **error);
void         cy_grade_read_free (CyGradeRead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyGradeRead, cy_grade_read_free)

G_END_DECLS
