/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-workbook.h"

G_BEGIN_DECLS

/**
 * CyTestPart:
 * @name: of the part
 * @text: what it holds
 * @length: its bytes, 0 for up to the zero byte
 * @stored: not packed, so that its ratio is 1
 */
typedef struct
{
  const char *name;
  const char *text;
  gsize       length;
  gboolean    stored;
} CyTestPart;

#define CY_TEST_MAIN "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
#define CY_TEST_SHEET(rows) CY_TEST_MAIN "<sheetData>" rows "</sheetData></worksheet>"

char *cy_test_file_new (const char *name, const void *bytes, gsize length);
char *cy_test_zip_new (const char *name, const CyTestPart *parts, guint n_parts);
char *cy_test_xlsx_new (const CyTestPart *parts, guint n_parts);
char *cy_test_xlsx_new_sheet (const char *sheet);
char *cy_test_dump (CyWorkbook *book, guint sheet, GError **error);
char *cy_test_dump_file (const char *path, GError **error);
void  cy_test_clean_up (void);

G_END_DECLS
