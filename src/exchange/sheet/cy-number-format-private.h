/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cell.h"

G_BEGIN_DECLS

CyDateParts cy_number_format_parts (const char *format);
CyDateParts cy_number_format_builtin_parts (guint id);

CyNumberLook cy_number_format_look (const char *format);
CyNumberLook cy_number_format_builtin_look (guint id);

G_END_DECLS
