/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The result of a ballot onto paper. */
#include "cy-ballot-print.h"

#include "cy-date.h"
#include "cy-print-run.h"
#include "cy-share.h"

#include <glib/gi18n.h>

/* 序号 姓名 职务, then the options, then 弃权 综合得分 排名. */
#define N_BEFORE 3
#define N_AFTER 3

static CyPrintList *
make_list (const CyBallotResult *result)
{
  const CyBallotSheet *sheet = result->sheet;
  CyPrintColumn        columns[N_BEFORE + CY_BALLOT_MAX_OPTIONS + N_AFTER] = {
           { _ ("No."), 5, TRUE }, { _ ("Full name"), 10, TRUE }, { _ ("Post"), 26, FALSE }
  };
  guint            n = N_BEFORE;
  g_autofree char *title =
    g_strdup_printf (_ ("Summary of %s"), cy_record_get_text (sheet->ballot, CY_BALLOT_NAME));

  for (guint i = 1; i <= sheet->options.n; i++)
    columns[n++] = (CyPrintColumn){ sheet->options.names[i], 13, TRUE };
  columns[n++] = (CyPrintColumn){ _ ("No opinion"), 13, TRUE };
  columns[n++] = (CyPrintColumn){ _ ("Score"), 10, TRUE };
  columns[n++] = (CyPrintColumn){ _ ("Rank"), 10, TRUE };

  return cy_print_list_new (title, columns, n);
}

/* Votes with their rate under them. */
static char *
format_votes (const CyBallotResult *result, guint subject, guint option)
{
  g_autofree char *rate = cy_share_format (cy_ballot_result_get_rate (result, subject, option));

  if (result->is_hidden)
    return g_strdup ("—");

  return g_strdup_printf ("%d (%s)", (int) result->lines[subject].votes[option], rate);
}

static void
add_row (CyPrintList *list, const CyBallotResult *result, guint nth)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint                  subject = result->order[nth];
  const CyBallotSubject *person = cy_ballot_sheet_get_subject (result->sheet, subject);

  g_ptr_array_add (texts, g_strdup_printf ("%u", nth + 1));
  g_ptr_array_add (texts, g_strdup (person->name));
  g_ptr_array_add (texts, g_strdup (person->post != NULL ? person->post : ""));
  for (guint i = 1; i <= result->sheet->options.n; i++)
    g_ptr_array_add (texts, format_votes (result, subject, i));
  g_ptr_array_add (texts, format_votes (result, subject, 0));
  g_ptr_array_add (texts, cy_ballot_result_dup_score (result, subject));
  g_ptr_array_add (texts, cy_ballot_result_dup_rank (result, subject));
  g_ptr_array_add (texts, NULL);
  cy_print_list_add_row (list, (const char *const *) texts->pdata);
}

static void
set_lines (CyPrintList *list, const CyBallotResult *result)
{
  g_autofree char *day =
    cy_date_format (cy_record_get_int (result->sheet->ballot, CY_BALLOT_DATE), CY_DATE_CHINESE);
  g_autofree char *papers =
    g_strdup_printf (_ ("%d entitled, %d present, %d papers returned, %d valid, %d spoiled"),
                     (int) result->totals[CY_BALLOT_EXPECTED],
                     (int) result->totals[CY_BALLOT_PRESENT],
                     (int) result->totals[CY_BALLOT_RETURNED],
                     (int) result->totals[CY_BALLOT_VALID],
                     (int) result->totals[CY_BALLOT_SPOILED]);

  cy_print_list_set_lines (list, papers, day);
}

/**
 * cy_ballot_print:
 * @parent: the window
 * @session: the open library
 * @result: of a ballot
 *
 * Asks for a printer and prints the summary.
 */
void
cy_ballot_print (GtkWindow *parent, CySession *session, const CyBallotResult *result)
{
  CyPrintList *list = make_list (result);
  CyPrintJob   job = {
      .report = "print-ballot",
      .title = cy_record_get_text (result->sheet->ballot, CY_BALLOT_NAME),
      .mask = CY_MASK_NONE,
      .n_rows = result->sheet->subjects->len,
  };

  cy_print_job_set_list (&job, list);
  set_lines (list, result);
  for (guint i = 0; i < result->sheet->subjects->len; i++)
    add_row (list, result, i);
  cy_print_run (parent, session, &job, NULL);
}
