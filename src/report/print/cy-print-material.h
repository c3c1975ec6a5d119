/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-print-sheet.h"

G_BEGIN_DECLS

CyPrintSheet *cy_print_material_new (const char *text);

G_END_DECLS
