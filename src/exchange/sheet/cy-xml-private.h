/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-zip.h"

G_BEGIN_DECLS

typedef struct _CyXml CyXml;

/**
 * CyXmlHandlers:
 * @start: an element begins; names come without their namespace prefix, attributes with it
 * @end: (nullable): an element ends
 * @text: (nullable): a piece of text
 * @progress: (nullable): another chunk has been read
 * @max_bytes: what the part may unpack to
 * @max_idle: (or 0): bytes that may pass without cy_xml_touch()
 */
typedef struct
{
  void (*start) (CyXml *xml, const char *name, const char **attributes, gpointer data);
  void (*end) (CyXml *xml, const char *name, gpointer data);
  void (*text) (CyXml *xml, const char *text, gsize length, gpointer data);
  void (*progress) (guint64 done, guint64 total, gpointer data);
  guint64 max_bytes;
  guint64 max_idle;
} CyXmlHandlers;

gboolean cy_xml_parse (CyZip               *zip,
                       const char          *part,
                       const CyXmlHandlers *handlers,
                       gpointer             data,
                       GCancellable        *cancellable,
                       GError             **error);
void     cy_xml_stop (CyXml *self, GError *error);
void     cy_xml_touch (CyXml *self);

const char *cy_xml_local_name (const char *name);
const char *cy_xml_get (const char **attributes, const char *name);
gboolean    cy_xml_get_bool (const char **attributes, const char *name);

G_END_DECLS
