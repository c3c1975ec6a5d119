/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-exchange-case.h"
#include "cy-session.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

GtkWidget *cy_exchange_people_table_new (CyTableStore **store);
GtkWidget *cy_exchange_places_table_new (CyTableStore **store);
GtkWidget *cy_exchange_rules_table_new (CyTableStore **store);
GtkWidget *cy_exchange_proposal_table_new (CyTableStore **store);
void       cy_exchange_people_table_fill (GtkWidget            *table,
                                          CyTableStore         *store,
                                          const CyExchangeCase *it,
                                          const char           *search);
void       cy_exchange_places_table_fill (GtkWidget            *table,
                                          CyTableStore         *store,
                                          const CyExchangeCase *it,
                                          const char           *search);
void       cy_exchange_rules_table_fill (CyTableStore *store, const CyExchangeCase *it);
void       cy_exchange_proposal_table_fill (GtkWidget            *table,
                                            CyTableStore         *store,
                                            const CyExchangeCase *it,
                                            const char           *search);
void       cy_exchange_table_export (GtkWidget *table, CySession *session);

G_END_DECLS
