/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CY_SHEET_KIND_XLSX,
  CY_SHEET_KIND_XLS,
  CY_SHEET_KIND_TEXT,
} CySheetKind;

gboolean cy_sniff (const char *path, CySheetKind *kind, GError **error);

G_END_DECLS
