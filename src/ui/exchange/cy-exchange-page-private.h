/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-page.h"

#include "cy-exchange-case.h"
#include "cy-exchange-run.h"
#include "cy-table-store.h"
#include "cy-table.h"

G_BEGIN_DECLS

/* The tabs of a plan. */
typedef enum
{
  CY_EXCHANGE_TAB_PEOPLE,
  CY_EXCHANGE_TAB_PLACES,
  CY_EXCHANGE_TAB_RULES,
  CY_EXCHANGE_TAB_PROPOSAL,
  CY_EXCHANGE_N_TABS
} CyExchangeTab;

struct _CyExchangePage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *stack;
  GtkWidget    *body;
  GtkWidget    *empty;
  GtkWidget    *list;
  GtkWidget    *facts;
  GtkWidget    *note;
  GtkWidget    *tabs;
  GtkWidget    *tools; /* those of the tab */
  GtkWidget    *pages;
  GtkWidget    *tables[CY_EXCHANGE_N_TABS];
  CyTableStore *stores[CY_EXCHANGE_N_TABS];
  GtkWidget    *card;
  GtkWidget    *progress;
  GtkWidget    *spinner;
  GtkWidget    *state;

  GPtrArray      *plans; /* of CyExchangeListed */
  CyExchangeCase *it;
  gint64          chosen;
  CyExchangeTab   tab;
  char           *search;
  gboolean        is_filling;
  GCancellable   *solving; /* (nullable): while it is being solved */
};

void       _cy_exchange_page_install_actions (GtkWidgetClass *klass);
void       _cy_exchange_page_update_actions (CyExchangePage *self);
void       _cy_exchange_page_start_new (CyExchangePage *self);
void       _cy_exchange_page_take_back (CyExchangePage *self);
void       _cy_exchange_page_fill (CyExchangePage *self);
void       _cy_exchange_page_choose (CyExchangePage *self);
void       _cy_exchange_page_show_card (CyExchangePage *self);
void       _cy_exchange_page_show_facts (CyExchangePage *self);
void       _cy_exchange_page_show_note (CyExchangePage *self);
void       _cy_exchange_page_show_tab (CyExchangePage *self, CyExchangeTab tab);
void       _cy_exchange_page_show_progress (CyExchangePage *self, const char *text);
CySession *_cy_exchange_page_get_session (CyExchangePage *self);

G_END_DECLS
