/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

gboolean cy_penalty_is_one (const char *kind);
CyDate   cy_penalty_get_end (const char *kind, CyDate date, CyDate until);
gboolean
cy_penalty_is_in_effect (const char *kind, CyDate date, CyDate until, CyDate from, CyDate to);

G_END_DECLS
