/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyCycleGrader:
 * @id: of the grader
 * @panel: id of the grader group
 * @name: of the grader
 * @unit: id of the unit marked, 0 for everybody
 * @first: place of the unit in the tree
 * @last: place of the last unit below it
 * @unit_name: (nullable): of the unit
 *
 * Who marks in a cycle.
 */
typedef struct
{
  gint64 id;
  gint64 panel;
  char  *name;
  gint64 unit;
  gint64 first;
  gint64 last;
  char  *unit_name;
} CyCycleGrader;

GPtrArray *cy_cycle_graders_load (CyConn *conn, gint64 cycle, GError **error);
gboolean   cy_cycle_grader_marks (const CyCycleGrader *self, gint64 ord);
gboolean   cy_cycle_graders_make (CyConn *conn, gint64 cycle, GError **error);
gboolean   cy_cycle_graders_split (CyConn *conn, gint64 cycle, gint64 panel, GError **error);
gboolean   cy_cycle_grader_save (CyConn *conn, CyRecord *grader, GError **error);
gboolean   cy_cycle_grader_delete (CyConn *conn, gint64 grader, GError **error);

G_END_DECLS
