/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-edit.h"
#include "cy-session.h"

G_BEGIN_DECLS

const char *cy_ability_fault_get_words (CyAbilityFault fault);
void        cy_ability_run_add (CySession *session, GPtrArray *records);
void        cy_ability_run_correct (CySession *session, gint64 wrong, CyRecord *right);
void        cy_ability_run_withdraw (CySession *session, gint64 wrong, const char *reason);

G_END_DECLS
