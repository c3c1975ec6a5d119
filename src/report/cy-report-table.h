/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-idcard.h"

G_BEGIN_DECLS

/**
 * CyReportTable:
 *
 * Columns and rows of a table as the window shows it, for a report of it. Once it is handed to a
 * report nobody changes it any more, so that threads can share it.
 */
typedef struct _CyReportTable CyReportTable;

CyReportTable *cy_report_table_new (void);
CyReportTable *cy_report_table_ref (CyReportTable *self);
void           cy_report_table_unref (CyReportTable *self);

void cy_report_table_set_caption (CyReportTable *self, const char *caption);
void cy_report_table_add_column (CyReportTable *self,
                                 const char    *title,
                                 guint          width,
                                 gboolean       is_number);
void cy_report_table_add_row (CyReportTable *self, const char *const *texts);
void cy_report_table_hide (CyReportTable *self, guint column, const char *name);

const char *cy_report_table_get_caption (CyReportTable *self);
guint       cy_report_table_get_n_columns (CyReportTable *self);
const char *cy_report_table_get_title (CyReportTable *self, guint column);
guint       cy_report_table_get_width (CyReportTable *self, guint column);
gboolean    cy_report_table_is_number (CyReportTable *self, guint column);
guint       cy_report_table_get_n_rows (CyReportTable *self);
char       *cy_report_table_dup_text (CyReportTable *self, guint row, guint column, CyMask mask);
char       *cy_report_table_describe (CyReportTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReportTable, cy_report_table_unref)

G_END_DECLS
