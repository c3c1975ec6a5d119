/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-workbook.h"

G_BEGIN_DECLS

/**
 * CyWorkbookClass:
 * @format: of all its instances
 * @load: finds the sheets of the file
 * @read: streams one sheet; @func may be %NULL
 * @get_merges: (nullable): of one sheet; without it there are none
 */
struct _CyWorkbookClass
{
  GObjectClass parent_class;

  CyWorkbookFormat format;
  gboolean (*load) (CyWorkbook *self, GCancellable *cancellable, GError **error);
  gboolean (*read) (CyWorkbook   *self,
                    guint         sheet,
                    CyRowFunc     func,
                    gpointer      data,
                    GCancellable *cancellable,
                    GError      **error);
  GArray *(*get_merges) (CyWorkbook *self, guint sheet, GCancellable *cancellable, GError **error);
};

void cy_workbook_add_sheet (CyWorkbook *self, const char *name, gboolean hidden);
void cy_workbook_set_encoding (CyWorkbook *self, const char *encoding);
void cy_workbook_set_progress (CyWorkbook *self, guint64 done, guint64 total);

GType cy_csv_book_get_type (void);
GType cy_xls_book_get_type (void);
GType cy_xlsx_book_get_type (void);

G_END_DECLS
