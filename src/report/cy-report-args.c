/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a report is told, and what follows from it. */
#include "cy-report.h"

#include "cy-date.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

/* The unit reported on; without a scope the county or township that the library belongs to. */
static gboolean
find_scope (const CyReportArgs *self, CyConn *conn, gint64 *unit, GError **error)
{
  g_autoptr (GArray) tops = NULL;

  *unit = self->scope;
  if (self->scope != 0)
    return TRUE;

  tops = cy_sql_list_ids (conn,
                          "SELECT id FROM unit WHERE parent IS NULL AND deleted IS NULL LIMIT 2",
                          error,
                          "");
  if (tops == NULL)
    return FALSE;
  if (tops->len == 1)
    *unit = g_array_index (tops, gint64, 0);

  return TRUE;
}

/**
 * cy_report_today:
 *
 * Returns: the day it is here, as YYYYMMDD
 */
guint
cy_report_today (void)
{
  return (guint) cy_date_today ();
}

/**
 * cy_report_args_new:
 *
 * Returns: (transfer full): arguments, all of them unset; IDs, telephones and addresses are masked
 */
CyReportArgs *
cy_report_args_new (void)
{
  CyReportArgs *self = g_new0 (CyReportArgs, 1);

  self->mask = CY_MASK_BIRTH;

  return self;
}

/**
 * cy_report_args_copy:
 * @self: arguments
 *
 * Returns: (transfer full): the same choices; not who is told of them, nor what came of them
 */
CyReportArgs *
cy_report_args_copy (const CyReportArgs *self)
{
  CyReportArgs *copy = cy_report_args_new ();

  copy->scope = self->scope;
  copy->base_date = self->base_date;
  copy->since = self->since;
  copy->mask = self->mask;
  copy->any_state = self->any_state;
  copy->about = self->about;
  copy->about_name = g_strdup (self->about_name);
  copy->columns = g_strdupv (self->columns);
  copy->widths = self->widths != NULL ? g_array_copy (self->widths) : NULL;
  copy->title = g_strdup (self->title);
  copy->unit_name = g_strdup (self->unit_name);
  copy->leader = g_strdup (self->leader);
  copy->auditor = g_strdup (self->auditor);
  copy->filler = g_strdup (self->filler);
  copy->phone = g_strdup (self->phone);
  copy->reason = g_strdup (self->reason);
  copy->people = self->people != NULL ? g_array_ref (self->people) : NULL;
  copy->table = self->table != NULL ? cy_report_table_ref (self->table) : NULL;
  copy->office = g_strdup (self->office);
  copy->created = self->created;
  copy->book_flags = self->book_flags;
  cy_report_args_set_query (copy, self->query);

  return copy;
}

/**
 * cy_report_args_free:
 * @self: (transfer full): arguments
 */
void
cy_report_args_free (CyReportArgs *self)
{
  g_strfreev (self->columns);
  g_clear_pointer (&self->widths, g_array_unref);
  g_free (self->about_name);
  g_free (self->title);
  g_free (self->unit_name);
  g_free (self->leader);
  g_free (self->auditor);
  g_free (self->filler);
  g_free (self->phone);
  g_free (self->reason);
  g_free (self->office);
  g_free (self->scope_name);
  g_clear_pointer (&self->query, cy_query_free);
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->table, cy_report_table_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * cy_report_args_get_since:
 * @self: complete arguments
 *
 * Returns: the first day of the period as YYYYMMDD
 */
guint
cy_report_args_get_since (const CyReportArgs *self)
{
  return self->since != 0 ? self->since : self->base_date / 10000 * 10000 + 101;
}

/**
 * cy_report_args_set_columns:
 * @self: arguments
 * @columns: (nullable) (array zero-terminated=1): ids of columns in their order, copied
 */
void
cy_report_args_set_columns (CyReportArgs *self, const char *const *columns)
{
  g_strfreev (self->columns);
  self->columns = g_strdupv ((char **) columns);
}

/**
 * cy_report_args_set_widths:
 * @self: arguments
 * @widths: (array length=n_widths): of the columns in half Han widths, copied
 * @n_widths: how many
 */
void
cy_report_args_set_widths (CyReportArgs *self, const guint *widths, guint n_widths)
{
  g_clear_pointer (&self->widths, g_array_unref);
  self->widths = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_widths);
  g_array_append_vals (self->widths, widths, n_widths);
}

/**
 * cy_report_args_set_query:
 * @self: arguments
 * @query: (nullable): which people, in which order, copied
 */
void
cy_report_args_set_query (CyReportArgs *self, const CyQuery *query)
{
  g_clear_pointer (&self->query, cy_query_free);
  self->query = query != NULL ? cy_query_copy (query) : NULL;
}

/**
 * cy_report_args_complete:
 * @self: arguments
 * @conn: (nullable): a connection; without one, only the base date is found
 * @error: %CY_ERROR_NOT_FOUND when there is no unit of @scope
 *
 * Takes scope and base date from the query where they are not set, and finds what is left open:
 * today for the base date, the names of the units.
 *
 * Returns: whether it could
 */
gboolean
cy_report_args_complete (CyReportArgs *self, CyConn *conn, GError **error)
{
  g_autoptr (CyRecord) record = NULL;
  gint64 unit = 0;

  if (self->base_date == 0 && self->query != NULL)
    self->base_date = (guint) cy_query_get_base_date (self->query);
  if (self->base_date == 0)
    self->base_date = cy_report_today ();
  if (self->scope == 0 && self->query != NULL)
    self->scope = cy_query_get_scope (self->query);
  if (conn == NULL)
    return TRUE;

  if (!find_scope (self, conn, &unit, error))
    return FALSE;
  if (unit == 0)
    return TRUE;
  record = cy_mapper_load (conn, CY_UNIT, unit, error);
  if (record == NULL)
    return FALSE;
  g_free (self->scope_name);
  self->scope_name = g_strdup (cy_record_get_text (record, CY_UNIT_NAME));
  if (self->unit_name == NULL)
    self->unit_name = g_strdup (self->scope_name);

  return TRUE;
}

/**
 * cy_report_args_make_query:
 * @self: complete arguments
 * @spec: the kind of list when none was asked for
 *
 * Returns: (transfer full): the query asked for, with scope and base date
 */
CyQuery *
cy_report_args_make_query (const CyReportArgs *self, const CyListSpec *spec)
{
  CyQuery *query = self->query != NULL ? cy_query_copy (self->query) : cy_query_new (spec);

  cy_query_set_base_date (query, self->base_date);
  cy_query_set_scope (query, self->scope);

  return query;
}

/**
 * cy_report_args_load_tree:
 * @self: complete arguments
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full): the units as of the base date, with the rule set of its year
 */
CyUnitTree *
cy_report_args_load_tree (const CyReportArgs *self, CyConn *conn, GError **error)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (conn, self->base_date / 10000, error);

  return rules != NULL ? cy_unit_tree_load (conn, rules, self->base_date, cy_report_today (), error)
                       : NULL;
}

/**
 * cy_report_args_dup_title:
 * @self: complete arguments
 * @title: of the report, translated
 *
 * Returns: (transfer full): the heading asked for, or @title after the name of the unit
 */
char *
cy_report_args_dup_title (const CyReportArgs *self, const char *title)
{
  if (self->title != NULL)
    return g_strdup (self->title);

  /* Translators: name of a unit, title of a table. */
  return self->scope_name != NULL
           ? g_strdup_printf (C_ ("title of a table", "%s: %s"), self->scope_name, title)
           : g_strdup (title);
}

/**
 * cy_report_args_apply:
 * @self: arguments
 * @sheet: a sheet without rows
 *
 * Gives @sheet the unit line, the base date, the line of signatures of @self and, where errors
 * stand in the data, the mark that says so.
 */
void
cy_report_args_apply (const CyReportArgs *self, CySheet *sheet)
{
  cy_sheet_set_unit_line (sheet, self->unit_name);
  cy_sheet_set_as_of (sheet, self->base_date);
  cy_sheet_set_signature (sheet,
                          &(CySheetSignature){
                            .leader = self->leader,
                            .auditor = self->auditor,
                            .filler = self->filler,
                            .phone = self->phone,
                          });
  if (self->unchecked)
    {
      g_autofree char *mark = g_strdup_printf (_ ("UNCHECKED. Reason: %s"), self->reason);

      cy_sheet_set_caption (sheet, mark);
    }
}

/**
 * cy_report_args_tell:
 * @self: arguments
 * @done: rows written
 * @total: rows to write, 0 when unknown
 *
 * Keeps @done for the log, and tells every hundredth row, and the last, to who wants to know.
 */
void
cy_report_args_tell (CyReportArgs *self, guint64 done, guint64 total)
{
  self->n_rows = done;
  if (self->progress != NULL && (done % 100 == 0 || done == total))
    self->progress (done, total, self->progress_data);
}
