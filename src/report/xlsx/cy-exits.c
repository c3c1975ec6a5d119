/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 动态调整（出库）情况表: who left the pool in a period, why, where to and on what basis. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-election.h"
#include "cy-exit-list.h"
#include "cy-share.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static const CySheetColumn columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Full name"), 9 },
  { N_ ("Village"), 14 },
  { N_ ("Admitted on"), 11, CY_COLUMN_DATE_TEXT },
  { N_ ("Left on"), 11, CY_COLUMN_DATE_TEXT },
  { N_ ("Reason for leaving"), 22, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Destination"), 18, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Meeting that approved it"), 18, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Remarks"), 26, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
};

/* Basis, paper and what else was noted. */
static char *
dup_remarks (const CyExited *exited)
{
  const char *texts[] = { exited->basis, exited->document, exited->note };
  GString    *remarks = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (cy_text_has_words (texts[i]))
      {
        if (remarks->len > 0)
          g_string_append (remarks, _ ("; "));
        g_string_append (remarks, texts[i]);
      }

  return g_string_free (remarks, FALSE);
}

static void
add_day (CySheet *sheet, CyDate date)
{
  g_autofree char *day = cy_date_format (date, CY_DATE_DOTTED_DAY);

  cy_sheet_add_text (sheet, day);
}

static gboolean
write_row (CySheet *sheet, guint nth, const CyExited *exited, GError **error)
{
  g_autofree char *remarks = dup_remarks (exited);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, exited->name);
  cy_sheet_add_text (sheet, exited->place);
  add_day (sheet, exited->admitted);
  add_day (sheet, exited->left);
  cy_sheet_add_text (sheet,
                     exited->reason != NULL ? cy_code_get_name ("exit_reason", exited->reason)
                                            : NULL);
  cy_sheet_add_text (sheet, exited->destination);
  cy_sheet_add_text (sheet, exited->organ);
  cy_sheet_add_text (sheet, remarks);

  return cy_sheet_end_row (sheet, error);
}

/* The two headline figures, with what they are made of. */
static char *
describe (const CyReportArgs *args, const CyPoolPeriod *period)
{
  g_autofree char *from = cy_date_format (cy_report_args_get_since (args), CY_DATE_CHINESE);
  g_autofree char *until = cy_date_format (args->base_date, CY_DATE_CHINESE);
  g_autofree char *used = cy_share_format (cy_pool_period_get_use_rate (period));
  g_autofree char *adjusted = cy_share_format (cy_pool_period_get_adjustment_rate (period));
  GString         *text = g_string_new (NULL);

  g_string_append_printf (text,
                          /* Translators: two days, then counts and shares */
                          _ ("%s to %s: ever in the pool %d. Used: %d, use rate %s. Left "
                             "otherwise: %d, adjustment rate %s."),
                          from,
                          until,
                          (int) cy_pool_period_get_ever (period),
                          (int) period->used,
                          used,
                          (int) period->out,
                          adjusted);
  if (period->undated > 0)
    g_string_append_printf (text,
                            _ (" Left on a day that is not known, and not listed: %d."),
                            (int) period->undated);

  return g_string_free (text, FALSE);
}

static gboolean
write_exits (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  CyDate           since = cy_report_args_get_since (args);
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Adjustment of the pool (people who left)"));
  g_autofree char *note = NULL;
  g_autoptr (GPtrArray) list = cy_exit_list_load (conn, args->scope, since, args->base_date, error);
  CyPoolPeriod period;
  CySheet     *sheet;

  if (list == NULL ||
      !cy_pool_period_count (conn, args->scope, since, args->base_date, &period, error))
    return FALSE;
  note = describe (args, &period);
  sheet = cy_book_add_sheet (book, _ ("People who left"));
  cy_sheet_set_marked_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_note (sheet, note);
  cy_sheet_set_frozen_columns (sheet, 2);
  for (guint i = 0; i < list->len; i++)
    {
      if (!write_row (sheet, i + 1, g_ptr_array_index (list, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, list->len);
    }

  return TRUE;
}

const CyReport cy_report_exits = {
  .id = "exits",
  .title = N_ ("Adjustment of the pool (people who left)"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_PERIOD |
          CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_exits,
};
