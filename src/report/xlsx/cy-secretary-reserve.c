/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 村级党组织书记后备情况统计: the figures that the annual intra-party statistics ask for, by the
 * definitions of data/codes/party_annual_report_rural_columns.tsv. */
#include "cy-reports.h"

#include "cy-pool-members.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-unit-rows.h"

#include <glib/gi18n.h>

typedef enum
{
  COLUMN_VILLAGES,
  COLUMN_COVERED,
  COLUMN_SHARE,
  COLUMN_SECRETARIES,
  COLUMN_COLLEGE,
  COLUMN_YOUNG,
  COLUMN_WOMEN,
  COLUMN_USED,
  N_FIGURES,
} FigureColumn;

/* One line of figures; the share is made of two of the others. */
typedef struct
{
  gint64 values[N_FIGURES];
} Figures;

typedef struct
{
  CyConn       *conn;
  CyReportArgs *args;
  CyUnitRows   *rows;
  GArray       *secretaries; /* of CyPoolMember */
} Annual;

/* Whether @unit belongs to the row: lies at or below its unit, or, in a row without one, nowhere.
 */
static gboolean
belongs (const Annual *self, guint nth, gint64 unit)
{
  const CyUnitTree *tree = cy_unit_rows_get_stats (self->rows)->tree;
  const CyUnitNode *node = cy_unit_rows_get_node (self->rows, nth);
  int               place = cy_unit_tree_find (tree, unit);

  if (node == NULL)
    return place < 0;
  if (cy_unit_rows_is_own (self->rows, nth))
    return unit == node->id;

  return place >= cy_unit_tree_find (tree, node->id) && place <= node->last;
}

static GArray *
list_secretaries (const Annual *self, guint nth)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->secretaries->len; i++)
    {
      CyPoolMember *member = &g_array_index (self->secretaries, CyPoolMember, i);

      if (belongs (self, nth, member->unit))
        g_array_append_val (ids, member->id);
    }

  return ids;
}

/* Nobody was ever given a post out of nowhere: rows that are no whole unit have none. */
static gboolean
count_used (const Annual *self, guint nth, gint64 *used, GError **error)
{
  const CyUnitNode *node = cy_unit_rows_get_node (self->rows, nth);

  if (node == NULL || cy_unit_rows_is_own (self->rows, nth))
    return TRUE;

  return cy_pool_count_used (self->conn,
                             node->id,
                             self->args->base_date,
                             CY_TIER_SECRETARY,
                             used,
                             error);
}

static gboolean
count_row (const Annual *self, guint nth, Figures *figures, GError **error)
{
  const CyUnitNode *node = cy_unit_rows_get_node (self->rows, nth);
  gboolean          whole = node != NULL && !cy_unit_rows_is_own (self->rows, nth);
  g_autoptr (GArray) ids = list_secretaries (self, nth);
  g_autoptr (CyStats) stats = cy_stats_of_ids (self->conn,
                                               (const gint64 *) ids->data,
                                               ids->len,
                                               self->args->base_date,
                                               NULL,
                                               self->args->cancellable,
                                               error);

  if (stats == NULL)
    return FALSE;
  figures->values[COLUMN_VILLAGES] = whole ? node->built : 0;
  figures->values[COLUMN_COVERED] = whole ? node->built_covered : 0;
  figures->values[COLUMN_SECRETARIES] = stats->total->people;
  figures->values[COLUMN_COLLEGE] = cy_tally_get_college (stats->total);
  figures->values[COLUMN_YOUNG] = stats->total->young;
  figures->values[COLUMN_WOMEN] = cy_tally_get_women (stats->total);

  return count_used (self, nth, &figures->values[COLUMN_USED], error);
}

static gboolean
write_row (CySheet *sheet, const char *name, const Figures *figures, gboolean sums, GError **error)
{
  cy_sheet_add_text (sheet, name);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      if (i == COLUMN_SHARE)
        cy_sheet_add_ratio (sheet,
                            figures->values[COLUMN_COVERED],
                            figures->values[COLUMN_VILLAGES]);
      else if (sums)
        cy_sheet_add_column_sum (sheet, figures->values[i], 0);
      else
        cy_sheet_add_int (sheet, figures->values[i]);
    }

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_rows (CySheet *sheet, const Annual *self, GError **error)
{
  guint   n = cy_unit_rows_get_n (self->rows);
  Figures total = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = cy_unit_rows_dup_name (self->rows, i);
      Figures          figures = { 0 };

      if (!count_row (self, i, &figures, error))
        return FALSE;
      cy_sheet_begin_row (sheet);
      if (!write_row (sheet, name, &figures, FALSE, error))
        return FALSE;
      for (guint j = 0; j < N_FIGURES; j++)
        total.values[j] += figures.values[j];
      cy_report_args_tell (self->args, i + 1, n);
    }
  cy_sheet_begin_total (sheet);

  return write_row (sheet, _ ("Sum"), &total, TRUE, error);
}

static void
set_columns (CySheet *sheet, const Annual *self)
{
  const CyRecord     *rules = cy_unit_rows_get_stats (self->rows)->rules;
  int                 young_age = (int) cy_record_get_int ((CyRecord *) rules, CY_RULES_YOUNG_AGE);
  g_autofree char    *young = g_strdup_printf (_ ("%d or younger"), young_age);
  const CySheetColumn columns[] = {
    { cy_unit_rows_get_title (self->rows), 16 },
    { _ ("Villages"), 10, CY_COLUMN_NUMBER },
    { _ ("Villages with a secretary reserve"), 16, CY_COLUMN_NUMBER },
    { _ ("Share"), 10, CY_COLUMN_PERCENT },
    { _ ("Secretary reserves"), 12, CY_COLUMN_NUMBER },
    { _ ("College or above"), 12, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_CENTER, _ ("Of these") },
    { young, 12, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_CENTER, _ ("Of these") },
    { _ ("Women"), 10, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_CENTER, _ ("Of these") },
    { _ ("Given a post"), 10, CY_COLUMN_NUMBER },
  };

  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
}

static gboolean
write_secretary_reserve (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Reserves for secretaries of village Party organisations"));
  g_autoptr (CyUnitRows) rows = cy_unit_rows_load (conn, args, error);
  g_autoptr (GArray) secretaries = NULL;
  Annual   annual = { conn, args, rows, NULL };
  CySheet *sheet;

  if (rows == NULL ||
      !(secretaries = cy_pool_list_members (conn, args->base_date, 0, CY_TIER_SECRETARY, error)))
    return FALSE;

  annual.secretaries = secretaries;
  sheet = cy_book_add_sheet (book, _ ("Secretary reserves"));
  set_columns (sheet, &annual);
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_note (sheet, _ ("Shares are rounded to one decimal."));
  cy_sheet_set_frozen_columns (sheet, 1);

  return write_rows (sheet, &annual, error);
}

const CyReport cy_report_secretary_reserve = {
  .id = "secretary-reserve",
  .title = N_ ("Reserves for secretaries of village Party organisations"),
  .args =
    CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_secretary_reserve,
};
