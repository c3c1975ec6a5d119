/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-election.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

GtkWidget *cy_election_table_new (CyTableStore **store);
void  cy_election_table_fill (CyTableStore *store, const CyElection *election, GPtrArray *villages);
char *cy_election_table_dup_key (gint64 unit, const char *column);

G_END_DECLS
