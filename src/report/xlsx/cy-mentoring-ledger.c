/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 结对帮带台账: who guides whom, with talks and quarterly reports; a row a pair. */
#include "cy-reports.h"

#include "cy-mentor-ledger.h"

#include <glib/gi18n.h>

static const CySheetColumn columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Reserve candidate"), 10 },
  { N_ ("Village"), 14 },
  { N_ ("Mentor"), 10 },
  { N_ ("Organ and post"), 32, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Level (county, township, village)"), 12 },
  { N_ ("Paired on"), 12, CY_COLUMN_DATE_TEXT },
  { N_ ("Agreement number"), 18 },
  { N_ ("Talks held"), 10 },
  { N_ ("Latest talk"), 12, CY_COLUMN_DATE_TEXT },
  { N_ ("Reports handed in"), 10 },
};

static void
add_day (CySheet *sheet, CyDate date)
{
  g_autofree char *day = date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_DOTTED_DAY) : NULL;

  cy_sheet_add_text (sheet, day);
}

static char *
dup_office (const CyMentorLedgerRow *row)
{
  if (row->organ == NULL || row->post == NULL)
    return g_strdup (row->organ != NULL ? row->organ : row->post);

  return g_strdup_printf ("%s %s", row->organ, row->post);
}

static gboolean
write_row (CySheet *sheet, guint nth, const CyMentorLedgerRow *row, GError **error)
{
  g_autofree char *office = dup_office (row);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, row->name);
  cy_sheet_add_text (sheet, row->place);
  cy_sheet_add_text (sheet, row->mentor);
  cy_sheet_add_text (sheet, office);
  cy_sheet_add_text (sheet, cy_mentor_kind_get_short (row->kind));
  add_day (sheet, row->since);
  cy_sheet_add_text (sheet, row->agreement);
  cy_sheet_add_int (sheet, row->n_talks);
  add_day (sheet, row->last_talk);
  cy_sheet_add_int (sheet, row->n_reports);

  return cy_sheet_end_row (sheet, error);
}

/* How many people, and how many pairs of each level. */
static char *
describe (GPtrArray *rows)
{
  guint  n_people = 0;
  guint  n_levels[3] = { 0 };
  gint64 last = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CyMentorLedgerRow *row = g_ptr_array_index (rows, i);

      n_people += row->person != last;
      last = row->person;
      if (row->kind != NULL && row->kind[0] == 'M' && row->kind[2] >= '1' && row->kind[2] <= '3')
        n_levels[row->kind[2] - '1']++;
    }

  return g_strdup_printf (_ ("%u people are guided, in %u pairs: by mentors of the county %u, of "
                             "townships %u, of villages %u."),
                          n_people,
                          rows->len,
                          n_levels[0],
                          n_levels[1],
                          n_levels[2]);
}

static gboolean
write_ledger (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Ledger of pairs in mentoring"));
  g_autofree char *note = NULL;
  g_autoptr (GPtrArray) rows = cy_mentor_ledger_load (conn, args->scope, 0, args->base_date, error);
  CySheet *sheet;

  if (rows == NULL)
    return FALSE;
  note = describe (rows);
  sheet = cy_book_add_sheet (book, _ ("Mentoring"));
  cy_sheet_set_marked_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_note (sheet, note);
  cy_sheet_set_frozen_columns (sheet, 2);
  for (guint i = 0; i < rows->len; i++)
    {
      if (!write_row (sheet, i + 1, g_ptr_array_index (rows, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, rows->len);
    }

  return TRUE;
}

const CyReport cy_report_mentoring = {
  .id = "mentoring",
  .title = N_ ("Ledger of pairs in mentoring"),
  .args =
    CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_ledger,
};
