/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

char *cy_scheme_dup_points (gint64 hundredths);
char *cy_scheme_dup_value (CyRecord *record, guint field);

G_END_DECLS
