/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grid.h"

G_BEGIN_DECLS

/**
 * CyLedgerColumn:
 *
 * What the columns of a ledger hold.
 */
typedef enum
{
  CY_LEDGER_NAME,
  CY_LEDGER_NUMBER,
  CY_LEDGER_VILLAGE,
  CY_LEDGER_SENDER,
  CY_LEDGER_YEAR,
  CY_LEDGER_ORGANISER,
  CY_LEDGER_CATEGORY,
  CY_LEDGER_COURSE,
  CY_LEDGER_FORM,
  CY_LEDGER_DAYS,
  CY_LEDGER_SINCE,
  CY_LEDGER_UNTIL,
  CY_LEDGER_HOURS,
  CY_LEDGER_PLACE,
  CY_LEDGER_RESULT,
  CY_LEDGER_COUNTS,
  CY_LEDGER_N_COLUMNS
} CyLedgerColumn;

/**
 * CyLedgerSheet:
 * @name: (nullable): of the sheet
 * @fault: (nullable): why no ledger can be read from it, translated
 * @grid: (nullable): its cells
 * @head: place of the row of headings
 * @columns: place of each column, -1 for none
 *
 * A sheet with the headings of a training ledger.
 */
typedef struct
{
  char   *name;
  char   *fault;
  CyGrid *grid;
  guint   head;
  int     columns[CY_LEDGER_N_COLUMNS];
} CyLedgerSheet;

CyLedgerSheet *cy_ledger_sheet_find (CyWorkbook *book, GCancellable *cancellable, GError **error);
void           cy_ledger_sheet_free (CyLedgerSheet *self);
char    *cy_ledger_sheet_dup_cell (const CyLedgerSheet *self, guint row, CyLedgerColumn column);
gboolean cy_ledger_sheet_is_row (const CyLedgerSheet *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLedgerSheet, cy_ledger_sheet_free)

G_END_DECLS
