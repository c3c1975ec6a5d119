/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assign.h"
#include "cy-exchange-case.h"

G_BEGIN_DECLS

const char *cy_exchange_rule_get_title (CyExchangeRule rule);
char       *cy_exchange_rules_dup_titles (guint rules);
CyAssign   *cy_exchange_case_make_problem (const CyExchangeCase *self);
guint       cy_exchange_case_find_broken (const CyExchangeCase *self,
                                          const int            *places,
                                          guint                 person,
                                          guint                 place);
char       *cy_exchange_case_dup_fault (const CyExchangeCase *self,
                                        const int            *places,
                                        guint                 person,
                                        guint                 place,
                                        CyExchangeRule        rule);

G_END_DECLS
