/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CyTestTable: a sheet of a workbook that a test makes up */
typedef struct _CyTestTable CyTestTable;

CyTestTable *cy_test_table_new (const char *name);
void         cy_test_table_free (CyTestTable *self);
void         cy_test_table_hide (CyTestTable *self);
void         cy_test_table_set (CyTestTable *self, guint row, guint column, const char *text);
void  cy_test_table_set_number (CyTestTable *self, guint row, guint column, const char *digits);
void  cy_test_table_set_date (CyTestTable *self, guint row, guint column, guint serial);
void  cy_test_table_set_row (CyTestTable *self, guint row, const char *texts);
void  cy_test_table_merge (CyTestTable *self, guint top, guint left, guint bottom, guint right);
char *cy_test_tables_save (const char *name, GPtrArray *tables);
char *cy_test_table_save (const char *name, CyTestTable *table);
char *cy_test_table_save_csv (const char *name, CyTestTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTestTable, cy_test_table_free)

G_END_DECLS
