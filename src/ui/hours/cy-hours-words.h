/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-hours-sum.h"

G_BEGIN_DECLS

char       *cy_hours_format (gint64 hours);
char       *cy_hours_format_share (gint64 permille);
char       *cy_hours_describe_kinds (const CyHoursPerson *person);
const char *cy_hours_describe_state (const CyHoursPerson *person, const char **style);
const char *cy_hours_band_get_word (CyHoursBand band);
const char *cy_hours_kind_get_word (CyHoursKind kind);

G_END_DECLS
