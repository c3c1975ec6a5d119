/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-book.h"
#include "cy-cycle-list.h"
#include "cy-idcard.h"
#include "cy-query.h"
#include "cy-report-table.h"
#include "cy-sheet.h"
#include "cy-unit-tree.h"

G_BEGIN_DECLS

/**
 * CyReportArgFlags:
 * @CY_REPORT_ARG_SCOPE: a unit to report on
 * @CY_REPORT_ARG_BASE_DATE: the date that ages and states are taken at
 * @CY_REPORT_ARG_QUERY: which people, in which order
 * @CY_REPORT_ARG_COLUMNS: which fields
 * @CY_REPORT_ARG_MASK: IDs, telephones and addresses may be masked
 * @CY_REPORT_ARG_ANY_STATE: people who are not in the pool now may be asked for, too
 * @CY_REPORT_ARG_UNIT: who reports, over the table
 * @CY_REPORT_ARG_SIGNATURE: who signs, under the table
 * @CY_REPORT_ARG_PERIOD: the first day of a period of which the base date is the last
 * @CY_REPORT_ARG_ROUND: of which round of joint review
 * @CY_REPORT_ARG_BALLOT: of which finished ballot
 * @CY_REPORT_ARG_CYCLE: of which assessment cycle
 * @CY_REPORT_ARG_TABLE: rows that stand on the screen; only the window, which has them, offers it
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
  CY_REPORT_ARG_ANY_STATE = 1 << 5,
  CY_REPORT_ARG_UNIT = 1 << 6,
  CY_REPORT_ARG_SIGNATURE = 1 << 7,
  CY_REPORT_ARG_TABLE = 1 << 8,
  CY_REPORT_ARG_PERIOD = 1 << 10,
  CY_REPORT_ARG_ROUND = 1 << 9,
  CY_REPORT_ARG_BALLOT = 1 << 11,
  CY_REPORT_ARG_CYCLE = 1 << 12,
} CyReportArgFlags;

/**
 * CyReportFlags:
 * @CY_REPORT_FOR_SUPERIORS: leaves the house under a seal; refused while errors stand in the data,
 *   unless a reason is given
 *
 * What kind of paper a report is.
 */
typedef enum
{
  CY_REPORT_NONE = 0,
  CY_REPORT_FOR_SUPERIORS = 1 << 0,
} CyReportFlags;

/**
 * CyReportProgress:
 * @done: rows written
 * @total: rows to write, 0 when unknown
 * @user_data: as given
 *
 * Called in the thread of the report, seldom enough to cost nothing.
 */
typedef void (*CyReportProgress) (guint64 done, guint64 total, gpointer user_data);

typedef struct _CyReport CyReport;

/**
 * CyReportArgs:
 * @scope: id of a unit, 0 for all
 * @base_date: as YYYYMMDD, 0 for today
 * @since: the first day of the period as YYYYMMDD, 0 for the first of the year of @base_date
 * @mask: how IDs, telephones and addresses are hidden
 * @any_state: whether people who are not in the pool now are listed, too
 * @columns: (nullable): names of fields in their order, %NULL for the usual ones
 * @widths: (nullable): widths of @columns in half Han widths, 0 for the usual one
 * @title: (nullable): the heading, %NULL for the usual one
 * @unit_name: (nullable): who reports and puts the seal, %NULL for the unit of @scope
 * @leader: (nullable): head of the unit
 * @auditor: (nullable): who checked the table
 * @filler: (nullable): who filled it in
 * @phone: (nullable): of @filler
 * @reason: (nullable): why the report goes out although errors stand in the data
 * @query: (nullable): which people, in which order; its scope and base date give way to @scope
 *   and @base_date where these are set
 * @people: (nullable) (element-type gint64): ids of those to be listed in this order, in the place
 *   of everybody whom @query finds; only the report `view` knows it
 * @table: (nullable): the rows and columns of a report of what is on the screen
 * @about: id of the one record that is meant, 0 for all; what kind of record the report says
 * @about_name: (nullable): what @about is called, for who is asked once more before it is made
 * @office: (nullable): code of an office of a round of joint review
 * @sample: rows of people that are enough for a look, 0 for all; a sample is neither gated nor
 *   marked, and may have some more
 * @created: seconds since 1970 to be written as the time of making, 0 for now
 * @book_flags: added to those of the report
 * @cancellable: (nullable): looked at after every row
 * @progress: (nullable): told how far the report is
 * @progress_data: for @progress
 * @scope_name: (nullable): name of the unit of @scope, or of the one that everything belongs to;
 *   set by cy_report_args_complete()
 * @report: (nullable): what is made; set by cy_report_run()
 * @n_rows: (out): people or units written, for the log
 * @unchecked: (out): whether errors stood in the data and @reason let it pass
 *
 * What a report is made from. All strings and objects belong to the struct.
 */
typedef struct
{
  gint64           scope;
  guint            base_date;
  guint            since;
  CyMask           mask;
  gboolean         any_state;
  char           **columns;
  GArray          *widths;
  char            *title;
  char            *unit_name;
  char            *leader;
  char            *auditor;
  char            *filler;
  char            *phone;
  char            *reason;
  CyQuery         *query;
  GArray          *people;
  CyReportTable   *table;
  gint64           about;
  char            *about_name;
  char            *office;
  guint            sample;
  gint64           created;
  CyBookFlags      book_flags;
  GCancellable    *cancellable;
  CyReportProgress progress;
  gpointer         progress_data;
  char            *scope_name;
  const CyReport  *report;
  guint64          n_rows;
  gboolean         unchecked;
} CyReportArgs;

/**
 * CyReport:
 * @id: stable name
 * @title: as the user reads it, marked with N_()
 * @args: what it can be told
 * @flags: what kind of paper it is
 * @book_flags: how its workbook is made
 * @usual_columns: (nullable): ids of the columns it has unless told otherwise, as many of them as
 *   may be shown under a mask; to be freed
 * @column_title: (nullable): what it calls a column, translated; %NULL for one it has not
 * @untold: (nullable): what it is about where no round, ballot or cycle is chosen, marked with N_()
 * @takes_cycle: (nullable): whether it can be about a cycle; %NULL where it can be about any
 * @write: adds sheets to an empty book; the base date and the name of the unit are set by then
 *
 * A table that superiors know, and how to make it.
 */
struct _CyReport
{
  const char      *id;
  const char      *title;
  CyReportArgFlags args;
  CyReportFlags    flags;
  CyBookFlags      book_flags;
  char **(*usual_columns) (CyMask mask);
  const char *(*column_title) (const char *id);
  const char *untold;
  gboolean (*takes_cycle) (const CyCycleItem *cycle);
  gboolean (*write) (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error);
};

guint         cy_report_today (void);
CyReportArgs *cy_report_args_new (void);
CyReportArgs *cy_report_args_copy (const CyReportArgs *self);
void          cy_report_args_free (CyReportArgs *self);
void          cy_report_args_set_columns (CyReportArgs *self, const char *const *columns);
void          cy_report_args_set_widths (CyReportArgs *self, const guint *widths, guint n_widths);
void          cy_report_args_set_query (CyReportArgs *self, const CyQuery *query);
guint         cy_report_args_get_since (const CyReportArgs *self);
gboolean      cy_report_args_complete (CyReportArgs *self, CyConn *conn, GError **error);
CyQuery      *cy_report_args_make_query (const CyReportArgs *self, const CyListSpec *spec);
CyUnitTree   *cy_report_args_load_tree (const CyReportArgs *self, CyConn *conn, GError **error);
char         *cy_report_args_dup_title (const CyReportArgs *self, const char *title);
void          cy_report_args_apply (const CyReportArgs *self, CySheet *sheet);
void          cy_report_args_tell (CyReportArgs *self, guint64 done, guint64 total);
char         *cy_report_args_to_text (const CyReportArgs *self);
CyReportArgs *cy_report_args_from_text (const char *text, const CyListSpec *spec, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReportArgs, cy_report_args_free)

const CyReport *const *cy_report_list (void);
const CyReport        *cy_report_find (const char *id);
gboolean               cy_report_run (const CyReport *report,
                                      CyConn         *conn,
                                      CyReportArgs   *args,
                                      const char     *path,
                                      GError        **error);
gboolean               cy_report_log (const CyReport     *report,
                                      CyConn             *conn,
                                      const CyReportArgs *args,
                                      const char         *path,
                                      GError            **error);

G_END_DECLS
