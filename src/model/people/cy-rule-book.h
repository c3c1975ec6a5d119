/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyRuleBook:
 *
 * The rule sets that hold in one year, that of the county and those of townships or villages with
 * their own. Read once; asking for a unit's takes no reading.
 */
typedef struct _CyRuleBook CyRuleBook;

CyRuleBook *cy_rule_book_load (CyConn *conn, int year, GError **error);
void        cy_rule_book_free (CyRuleBook *self);
CyRecord   *cy_rule_book_find_own (const CyRuleBook *self, gint64 unit);
GPtrArray  *cy_rule_book_list (const CyRuleBook *self);
CyRecord   *cy_rule_book_get (const CyRuleBook *self, gint64 unit);

CyRecord *cy_rules_for_unit (CyConn *conn, int year, gint64 unit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyRuleBook, cy_rule_book_free)

G_END_DECLS
