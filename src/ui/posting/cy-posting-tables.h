/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-posting-list.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

GtkWidget *cy_posting_table_new (CyTableStore **store);
void       cy_posting_table_fill (CyTableStore *store, GPtrArray *seen, const CyPostingList *list);

/**
 * CyAwayUnit:
 * @unit: id, 0 for a host that is not in the tree
 * @name: (nullable): of the unit
 * @sent: (element-type CyPosted): who is away from there
 * @received: (element-type CyPosted): who is there from elsewhere
 *
 * Who is away from a unit and who is there, on a day.
 */
typedef struct
{
  gint64      unit;
  const char *name;
  const char *town;
  GPtrArray  *sent;
  GPtrArray  *received;
} CyAwayUnit;

GtkWidget *cy_away_table_new (CyTableStore **store);
GPtrArray *cy_away_table_collect (const CyPostingList *list, const char *search);
void       cy_away_table_fill (CyTableStore *store, GPtrArray *units);

GtkWidget *cy_task_table_new (CyTableStore **store);
void       cy_task_table_fill (CyTableStore *store, GPtrArray *tasks, const char *search);

GtkWidget *cy_two_way_table_new (CyTableStore **store);
void       cy_two_way_table_fill (CyTableStore *store, GPtrArray *two_ways, const char *search);

G_END_DECLS
