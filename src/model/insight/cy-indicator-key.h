/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-query.h"

G_BEGIN_DECLS

char    *cy_indicator_key_new (const char *column, CyOperator op, const char *const *values);
char    *cy_indicator_key_join (const char *one, const char *other);
gboolean cy_query_apply_key (CyQuery *self, const char *key);

G_END_DECLS
