/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-book.h"
#include "cy-sheet.h"

G_BEGIN_DECLS

/**
 * CyReportArgFlags:
 * @CY_REPORT_ARG_SCOPE: a unit to report on
 * @CY_REPORT_ARG_BASE_DATE: the date that ages and states are taken at
 * @CY_REPORT_ARG_QUERY: which people, in which order
 * @CY_REPORT_ARG_COLUMNS: which fields
 * @CY_REPORT_ARG_MASK: IDs and telephones may be masked
 *
 * What a report can be told, for the dialogue that asks.
 */
typedef enum
{
  CY_REPORT_ARG_SCOPE = 1 << 0,
  CY_REPORT_ARG_BASE_DATE = 1 << 1,
  CY_REPORT_ARG_QUERY = 1 << 2,
  CY_REPORT_ARG_COLUMNS = 1 << 3,
  CY_REPORT_ARG_MASK = 1 << 4,
} CyReportArgFlags;

/**
 * CyReportProgress:
 * @done: rows written
 * @total: rows to write, 0 when unknown
 * @user_data: as given
 *
 * Called in the thread of the report, seldom enough to cost nothing.
 */
typedef void (*CyReportProgress) (guint64 done, guint64 total, gpointer user_data);

/**
 * CyReportArgs:
 * @scope: id of a unit, 0 for all
 * @base_date: as YYYYMMDD
 * @mask: whether IDs and telephones are masked
 * @columns: (nullable): names of fields in their order, %NULL for the usual ones
 * @unit_name: (nullable): who reports and puts the seal
 * @leader: (nullable): head of the unit
 * @auditor: (nullable): who checked the table
 * @filler: (nullable): who filled it in
 * @phone: (nullable): of @filler
 * @query: (nullable): which people; belongs to @query_free
 * @query_free: (nullable): frees @query
 * @created: seconds since 1970 to be written as the time of making, 0 for now
 * @book_flags: added to those of the report
 * @cancellable: (nullable): looked at after every row
 * @progress: (nullable): told how far the report is
 * @progress_data: for @progress
 *
 * What a report is made from. All strings belong to the struct.
 */
typedef struct
{
  gint64           scope;
  guint            base_date;
  gboolean         mask;
  char           **columns;
  char            *unit_name;
  char            *leader;
  char            *auditor;
  char            *filler;
  char            *phone;
  gpointer         query;
  GDestroyNotify   query_free;
  gint64           created;
  CyBookFlags      book_flags;
  GCancellable    *cancellable;
  CyReportProgress progress;
  gpointer         progress_data;
} CyReportArgs;

/**
 * CyReport:
 * @id: stable name
 * @title: as the user reads it, marked with N_()
 * @args: what it can be told
 * @book_flags: how its workbook is made
 * @write: adds sheets to an empty book, using a connection of the caller's
 *
 * A table that superiors know, and how to make it.
 */
typedef struct
{
  const char      *id;
  const char      *title;
  CyReportArgFlags args;
  CyBookFlags      book_flags;
  gboolean (*write) (gpointer conn, CyBook *book, CyReportArgs *args, GError **error);
} CyReport;

CyReportArgs *cy_report_args_new (void);
void          cy_report_args_free (CyReportArgs *self);
void          cy_report_args_apply (const CyReportArgs *self, CySheet *sheet);
void          cy_report_args_tell (const CyReportArgs *self, guint64 done, guint64 total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReportArgs, cy_report_args_free)

const CyReport *const *cy_report_list (void);
const CyReport        *cy_report_find (const char *id);
gboolean               cy_report_run (const CyReport *report,
                                      gpointer        conn,
                                      CyReportArgs   *args,
                                      const char     *path,
                                      GError        **error);

G_END_DECLS
