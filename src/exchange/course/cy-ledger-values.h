/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

/** CY_LEDGER_SURE: how well a word must fit a code, of 100 */
#define CY_LEDGER_SURE 90

gboolean cy_ledger_read_day (const char *text, CyDate *day);
gboolean cy_ledger_read_days (const char *text, CyDate *since, CyDate *until);
gboolean cy_ledger_read_hours (const char *text, gint64 *quantity, gboolean *by_day);
gboolean cy_ledger_read_result (const char *text, const char **result, gint64 *score);
gboolean cy_ledger_is_yes (const char *text);

G_END_DECLS
