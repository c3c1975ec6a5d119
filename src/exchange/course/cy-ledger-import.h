/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyLedgerRow:
 * @row: counted from 1, as a person sees it
 * @name: of the person, as it stands there
 * @course: (nullable): name of the course
 * @person: id of the person, 0 when that is not known
 * @nth: place of the course in #CyLedgerImport.courses, -1 for none
 * @result: (nullable): code of the set training_result, as long as the program lives
 * @score: tenths of marks, -1 for none
 * @error: (nullable): why the row cannot be taken, and what to do, translated
 *
 * One person on one course, as a ledger has it.
 */
typedef struct
{
  guint       row;
  char       *name;
  char       *course;
  gint64      person;
  int         nth;
  const char *result;
  gint64      score;
  char       *error;
} CyLedgerRow;

/**
 * CyLedgerImport:
 * @fault: (nullable): why nothing of the file can be taken, translated
 * @sheet: (nullable): name of the sheet
 * @courses: (element-type CyRecord): what will be made, each once
 * @hours: (element-type gint64): what its one session counts, in tenths of hours or of days
 * @rows: (element-type CyLedgerRow): the people, in the order of the file
 * @n_wrong: rows with an error
 *
 * What taking a ledger will do, all of it known before anything is done.
 */
typedef struct
{
  char      *fault;
  char      *sheet;
  GPtrArray *courses;
  GArray    *hours;
  GPtrArray *rows;
  guint      n_wrong;
} CyLedgerImport;

CyLedgerImport *
cy_ledger_import_read (const char *path, CyConn *conn, GCancellable *cancellable, GError **error);
void     cy_ledger_import_free (CyLedgerImport *self);
gboolean cy_ledger_import_can_apply (const CyLedgerImport *self);
gboolean cy_ledger_import_apply (const CyLedgerImport *self,
                                 CyConn               *conn,
                                 const char           *step_name,
                                 GError              **error);

GPtrArray *cy_ledger_make_sessions (CyRecord *course, gint64 quantity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLedgerImport, cy_ledger_import_free)

G_END_DECLS
