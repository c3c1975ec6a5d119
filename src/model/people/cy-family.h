/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

/** CY_FAMILY_DEAD: code of the set kin_state for somebody who has died */
#define CY_FAMILY_DEAD "2"

GPtrArray  *cy_family_list_for_form (GPtrArray *members);
const char *cy_family_get_relation (CyRecord *member);
gboolean    cy_family_is_dead (CyRecord *member);
char       *cy_family_dup_work (CyRecord *member);

G_END_DECLS
