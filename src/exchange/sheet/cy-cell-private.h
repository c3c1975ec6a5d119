/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cell.h"

G_BEGIN_DECLS

/* Days between the two calendars a workbook may count in. */
#define CY_SERIAL_1904 1462

gboolean cy_serial_parse_iso (const char *text, double *serial, CyDateParts *parts);
char    *cy_serial_dup_text (double serial);
gboolean cy_number_parse (const char *text, double *number);
char    *cy_number_dup_text (double number);

G_END_DECLS
