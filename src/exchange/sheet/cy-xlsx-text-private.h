/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-xml-private.h"

G_BEGIN_DECLS

/**
 * CyXlsxText:
 *
 * Gathers the text of a shared or inline string: plain, or runs one after another, without the
 * readings that stand beside it.
 */
typedef struct
{
  GString *text;
  guint    reading; /* depth inside rPh */
  gboolean open;    /* inside t */
} CyXlsxText;

void     cy_xlsx_text_start (CyXlsxText *self, const char *name);
void     cy_xlsx_text_end (CyXlsxText *self, const char *name);
gboolean cy_xlsx_text_append (CyXlsxText *self, CyXml *xml, const char *text, gsize length);
void     cy_xlsx_text_unescape (GString *text);

G_END_DECLS
