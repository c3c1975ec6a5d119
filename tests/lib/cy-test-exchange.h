/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test-pool.h"

#include "cy-exchange-case.h"

G_BEGIN_DECLS

#define CY_TEST_EXCHANGE_DAY 20261123

/**
 * CyTestExchange:
 * @towns: two townships
 * @villages: three villages, two of the first township and one of the second
 * @plan: a plan for the first half of the next year without any rule, all weights 0 but the
 *   specialty
 */
typedef struct
{
  CyTest test;
  gint64 towns[2];
  gint64 villages[3];
  gint64 plan;
} CyTestExchange;

void            cy_test_exchange_set_up (CyTestExchange *self, gconstpointer data);
void            cy_test_exchange_tear_down (CyTestExchange *self, gconstpointer data);
gint64          cy_test_exchange_add_person (CyTestExchange *self,
                                             const char     *name,
                                             guint           village,
                                             const char     *specialty);
gint64          cy_test_exchange_add_place (CyTestExchange *self,
                                            guint           village,
                                            const char     *post,
                                            const char     *specialty,
                                            guint           capacity);
gint64          cy_test_exchange_add_mentor (CyTestExchange *self, gint64 unit, guint capacity);
gint64          cy_test_exchange_add_posting (CyTestExchange *self,
                                              gint64          person,
                                              gint64          unit,
                                              const char     *kind,
                                              CyDate          until);
void            cy_test_exchange_set_plan (CyTestExchange *self, guint field, gint64 value);
CyExchangeCase *cy_test_exchange_load (CyTestExchange *self);
void            cy_test_exchange_propose (CyTestExchange *self);
GArray         *cy_test_exchange_list_one (gint64 id);

#define cy_test_exchange_case(name, func) \
  g_test_add (name, CyTestExchange, NULL, cy_test_exchange_set_up, func, cy_test_exchange_tear_down)

G_END_DECLS
