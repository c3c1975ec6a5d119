/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The cards of the board as a table, for a workbook and for paper. */
#include "cy-select-report.h"

#include "cy-candidate-missing.h"
#include "cy-code.h"
#include "cy-date.h"
#include "cy-print-run.h"
#include "cy-report-dialog.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  guint       width;
  gboolean    is_number;
} columns[] = {
  { N_ ("Step"), 10, FALSE },
  { N_ ("Full name"), 10, FALSE },
  { N_ ("Township"), 16, FALSE },
  { N_ ("Village"), 14, FALSE },
  { N_ ("Tier"), 8, FALSE },
  { N_ ("Batch"), 16, FALSE },
  { N_ ("Here since"), 12, FALSE },
  { N_ ("Days here"), 8, TRUE },
  { N_ ("What is missing"), 40, FALSE },
};

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static char *
dup_days (const CyShortlist *list, const CyCandidate *candidate)
{
  int days = cy_date_days_between (candidate->step_date, list->base_date);

  return days != CY_DATE_NO_SPAN ? g_strdup_printf ("%d", days) : g_strdup ("");
}

static void
add_row (CyReportTable *table, const CyShortlist *list, const CyCandidate *candidate)
{
  CyMissing        missing = cy_candidate_find_missing (candidate, list, NULL);
  g_autofree char *reason = missing != CY_MISSING_NOTHING
                              ? cy_candidate_dup_missing (candidate, list, missing)
                              : g_strdup (_ ("Can go on"));
  g_autofree char *since = cy_date_format (candidate->step_date, CY_DATE_ISO);
  g_autofree char *days = dup_days (list, candidate);
  const char      *texts[] = {
         or_empty (cy_code_get_short_name ("step", candidate->step)),
         or_empty (candidate->name),
         or_empty (candidate->town),
         or_empty (candidate->place),
         or_empty (cy_code_get_short_name ("tier", candidate->tier)),
         or_empty (candidate->batch),
         since,
         days,
         reason,
         NULL,
  };

  cy_report_table_add_row (table, texts);
}

static CyReportTable *
make_table (const CyShortlist *list, const GPtrArray *candidates)
{
  CyReportTable *table = cy_report_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    cy_report_table_add_column (table,
                                _ (columns[i].title),
                                columns[i].width,
                                columns[i].is_number);
  for (guint i = 0; i < candidates->len; i++)
    add_row (table, list, g_ptr_array_index (candidates, i));

  return table;
}

static CyPrintList *
make_list (CyReportTable *table, const char *of, CyDate base_date)
{
  g_autofree char *day = cy_date_format (base_date, CY_DATE_CHINESE);
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  CyPrintColumn    heads[G_N_ELEMENTS (columns)];
  CyPrintList     *list;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    heads[i] = (CyPrintColumn){ _ (columns[i].title), columns[i].width, columns[i].is_number };
  list = cy_print_list_new (_ ("On the way into the pool"), heads, G_N_ELEMENTS (columns));
  cy_print_list_set_lines (list, of, as_of);
  for (guint i = 0; i < cy_report_table_get_n_rows (table); i++)
    {
      g_auto (GStrv) texts = g_new0 (char *, G_N_ELEMENTS (columns) + 1);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        texts[j] = cy_report_table_dup_text (table, i, j, CY_MASK_NONE);
      cy_print_list_add_row (list, (const char *const *) texts);
    }

  return list;
}

/**
 * cy_select_report_export:
 * @page: the board's
 * @session: whose library
 * @list: the candidates
 * @candidates: (element-type CyCandidate): those on the screen, step by step; nobody is no table
 */
void
cy_select_report_export (GtkWidget         *page,
                         CySession         *session,
                         const CyShortlist *list,
                         const GPtrArray   *candidates)
{
  if (candidates->len > 0)
    cy_report_dialog_present_table (page, session, "candidates", make_table (list, candidates));
}

/**
 * cy_select_report_print:
 * @page: the board's
 * @session: whose library
 * @list: the candidates
 * @candidates: (element-type CyCandidate): those on the screen, step by step; nobody is no paper
 * @of: which unit and how many
 */
void
cy_select_report_print (GtkWidget         *page,
                        CySession         *session,
                        const CyShortlist *list,
                        const GPtrArray   *candidates,
                        const char        *of)
{
  g_autoptr (CyReportTable) table = make_table (list, candidates);
  CyPrintJob job = { .report = "print-candidates",
                     .title = _ ("On the way into the pool"),
                     .mask = CY_MASK_NONE,
                     .n_rows = candidates->len };

  if (candidates->len == 0)
    return;
  cy_print_job_set_list (&job, make_list (table, of, list->base_date));
  cy_print_run (GTK_WINDOW (gtk_widget_get_root (page)), session, &job, NULL);
}
