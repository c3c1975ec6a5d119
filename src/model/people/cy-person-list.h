/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-query.h"

G_BEGIN_DECLS

/** CY_PERSON_LIST_IMPORT: filter: those whom an import added or changed, by its step */
#define CY_PERSON_LIST_IMPORT "import"

extern const CyListSpec cy_person_list;

GArray *cy_person_search (CyConn *conn, const char *text, guint limit, GError **error);

G_END_DECLS
