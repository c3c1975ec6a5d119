/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 实践锻炼台账: the postings of a period with their tasks and how they were appraised. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-posting-list.h"

#include <glib/gi18n.h>

static const CySheetColumn columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Full name"), 9 },
  { N_ ("Village"), 12 },
  { N_ ("Kind of posting"), 12 },
  { N_ ("Crossings"), 16, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Host unit"), 18, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("Post held there"), 16, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("From and until"), 22 },
  { N_ ("Stretch tasks"), 24, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
  { N_ ("What was done"), 12 },
  { N_ ("Appraisal grade"), 9 },
};

/* Whoever is not back yet has no grade but a state. */
static const char *
get_outcome (const CyPosted *posted)
{
  if (posted->grade != NULL)
    return cy_code_get_name ("tempering_grade", posted->grade);

  return cy_code_get_name ("posting_state", cy_posting_state_get_code (posted->state));
}

static gboolean
write_row (CySheet *sheet, guint nth, const CyPosted *posted, GError **error)
{
  g_autofree char *crossings = cy_crossings_dup_words (posted->crossings);
  g_autofree char *span = cy_posted_dup_span (posted);
  g_autofree char *progress = cy_posted_dup_progress (posted);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, posted->name);
  cy_sheet_add_text (sheet, posted->place);
  cy_sheet_add_text (sheet, cy_code_get_name ("tempering_type", posted->kind));
  cy_sheet_add_text (sheet, crossings);
  cy_sheet_add_text (sheet, posted->host);
  cy_sheet_add_text (sheet, posted->post);
  cy_sheet_add_text (sheet, span);
  cy_sheet_add_text (sheet, posted->tasks);
  cy_sheet_add_text (sheet, progress);
  cy_sheet_add_text (sheet, get_outcome (posted));

  return cy_sheet_end_row (sheet, error);
}

/* Who went, and did so within the period. */
static GPtrArray *
pick (const CyPostingList *list, const CyReportArgs *args)
{
  CyDate     since = cy_report_args_get_since (args);
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < list->posted->len; i++)
    {
      CyPosted *posted = g_ptr_array_index (list->posted, i);

      if (posted->is_home && posted->since != CY_DATE_NONE &&
          cy_posted_get_end (posted, list->base_date) >= since)
        g_ptr_array_add (picked, posted);
    }

  return picked;
}

/* How many, how many are away, and what was paid. */
static char *
describe (const CyReportArgs *args, const CyPostingList *list, GPtrArray *picked)
{
  g_autofree char *from = cy_date_format (cy_report_args_get_since (args), CY_DATE_CHINESE);
  g_autofree char *until = cy_date_format (args->base_date, CY_DATE_CHINESE);
  guint            away = 0;
  guint            appraised = 0;
  gint64           paid = 0;

  for (guint i = 0; i < picked->len; i++)
    {
      const CyPosted *posted = g_ptr_array_index (picked, i);

      away += posted->state == CY_POSTING_RUNNING;
      appraised += posted->grade != NULL;
      paid += cy_posted_sum_subsidy (posted, list->base_date);
    }

  return g_strdup_printf (
    /* Translators: two days, then counts, and yuan */
    _ ("%s to %s: %u postings, %u people away now, %u appraised. Subsidies paid for them: %.2f "
       "yuan, a month begun counted whole."),
    from,
    until,
    picked->len,
    away,
    appraised,
    paid / 100.0);
}

static gboolean
write_rows (CySheet *sheet, GPtrArray *picked, CyReportArgs *args, GError **error)
{
  guint n = args->sample > 0 ? MIN (picked->len, args->sample) : picked->len;

  for (guint i = 0; i < n; i++)
    {
      if (!write_row (sheet, i + 1, g_ptr_array_index (picked, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, n);
    }

  return TRUE;
}

static gboolean
write_postings (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  CyPostingArgs    wish = { .scope = args->scope, .base_date = args->base_date };
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Ledger of postings"));
  g_autofree char *note = NULL;
  g_autoptr (CyPostingList) list = cy_posting_list_load (conn, &wish, error);
  g_autoptr (GPtrArray) picked = list != NULL ? pick (list, args) : NULL;
  CySheet *sheet;

  if (list == NULL)
    return FALSE;
  note = describe (args, list, picked);
  sheet = cy_book_add_sheet (book, _ ("Postings"));
  cy_sheet_set_marked_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_note (sheet, note);
  cy_sheet_set_frozen_columns (sheet, 2);

  return write_rows (sheet, picked, args, error);
}

const CyReport cy_report_postings = {
  .id = "postings",
  .title = N_ ("Ledger of postings"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_PERIOD |
          CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_postings,
};
