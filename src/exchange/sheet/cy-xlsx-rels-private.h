/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-zip.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *type;   /* the last word of its address, which transitional and strict books share */
  char *target; /* name of the part */
} CyXlsxRel;

GArray *
cy_xlsx_rels_load (CyZip *zip, const char *source, GCancellable *cancellable, GError **error);
const CyXlsxRel *cy_xlsx_rels_find (const GArray *rels, const char *id);
const char      *cy_xlsx_rels_find_type (const GArray *rels, const char *type);

G_END_DECLS
