/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mapper.h"

G_BEGIN_DECLS

void cy_mapper_sql_free (gpointer data);

G_END_DECLS
