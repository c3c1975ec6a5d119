/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CY_OLE_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

typedef enum
{
  CY_OLE_OTHER,
  CY_OLE_WORKBOOK,
  CY_OLE_ENCRYPTED,
  CY_OLE_WORD,
  CY_OLE_POWERPOINT,
} CyOleKind;

gboolean cy_ole_identify (int fd, CyOleKind *kind, GError **error);

G_END_DECLS
