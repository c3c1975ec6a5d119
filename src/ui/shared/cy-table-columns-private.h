/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-column.h"

G_BEGIN_DECLS

/* One column as it stands now: order, width and visibility are the user's. */
typedef struct
{
  CyTableColumn spec;  /* owns its strings */
  int           width; /* px at 100 % text */
  gboolean      hidden;
  gboolean      in_sight;
  gboolean      held; /* frozen, and there is room for that */
  int           x;    /* in the viewport */
  int           w;
  int           gap; /* of w: kept free at the right, before a column of words */
} CyTableLane;

typedef struct
{
  GPtrArray *lanes;    /* of CyTableLane, all, in order, the frozen ones first */
  GPtrArray *in_sight; /* of CyTableLane, none owned, from left to right */
  char      *initial;  /* the layout at first */
  int        least;    /* px, before what is left over is shared out */
  int        total;    /* px */
  int        held;     /* px, from the left edge */
  int        margin;   /* px, before the first column */
} CyTableColumns;

CyTableColumns *cy_table_columns_new (const CyTableColumn *columns, guint n);
void            cy_table_columns_free (CyTableColumns *self);
CyTableLane    *cy_table_columns_find (CyTableColumns *self, const char *id);
CyTableLane    *cy_table_columns_at (CyTableColumns *self, int x);
CyTableLane    *cy_table_columns_next (CyTableColumns *self, CyTableLane *lane, int step);
guint           cy_table_columns_n_shown (CyTableColumns *self);
void            cy_table_columns_place (CyTableColumns *self, int viewport, double em, int scroll);
gboolean cy_table_columns_move (CyTableColumns *self, CyTableLane *lane, CyTableLane *target);
char    *cy_table_columns_to_string (CyTableColumns *self);
void     cy_table_columns_from_string (CyTableColumns *self, const char *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTableColumns, cy_table_columns_free)

G_END_DECLS
