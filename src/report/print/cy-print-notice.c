/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 公示 and 公示情况报告 as official documents. */
#include "cy-print-notice.h"

#include "cy-error.h"
#include "cy-print-official.h"

#include <glib/gi18n.h>

/* Shares of the width, in the order of the words. */
static const guint widths[CY_NOTICE_N_COLUMNS] = { 24, 44, 24, 52, 41, 52, 40, 70, 76, 52 };

static void
add_table (CyPrintOfficial *document, GPtrArray *people)
{
  CyPrintOfficialColumn columns[CY_NOTICE_N_COLUMNS];
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < CY_NOTICE_N_COLUMNS; i++)
    columns[i] = (CyPrintOfficialColumn){ cy_notice_word_get_title ((CyNoticeWord) i), widths[i] };
  for (guint i = 0; i < people->len; i++)
    {
      char **texts = g_new0 (char *, CY_NOTICE_N_COLUMNS + 1);

      for (guint j = 0; j < CY_NOTICE_N_COLUMNS; j++)
        texts[j] = cy_notice_word_dup_value ((CyNoticeWord) j, g_ptr_array_index (people, i), i);
      g_ptr_array_add (rows, texts);
    }
  cy_print_official_add_table (document, columns, CY_NOTICE_N_COLUMNS, rows);
}

static void
add_signature (CyPrintOfficial *document, CyRecord *notice, gint64 date)
{
  const char      *organ = cy_record_get_text (notice, CY_NOTICE_ORGAN);
  g_autofree char *day = cy_date_format (date, CY_DATE_CHINESE);

  cy_print_official_add_signature (document, organ != NULL ? organ : "", day);
}

static gboolean
check (const CyNoticeFile *file, GError **error)
{
  g_autofree char *words = NULL;

  if (file->faults->len == 0)
    return TRUE;
  words = cy_notice_fault_dup_words (g_ptr_array_index (file->faults, 0));
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, words);

  return FALSE;
}

/**
 * cy_print_notice_new:
 * @file: a notice
 * @error: return location; %CY_ERROR_CONSTRAINT with the place, translated, when there is something
 *   in it that may never be made known
 *
 * Returns: (transfer full): the notice on paper, dated on its first day
 */
CyPrintSheet *
cy_print_notice_new (const CyNoticeFile *file, GError **error)
{
  const char      *wording = cy_record_get_text (file->record, CY_NOTICE_WORDING);
  CyPrintOfficial *document;
  g_autoptr (GPtrArray) lines = NULL;

  if (!check (file, error))
    return NULL;
  document = cy_print_official_new (cy_record_get_text (file->record, CY_NOTICE_NAME));
  lines =
    cy_notice_text_fill (wording != NULL ? wording : "", file->record, file->people, file->period);
  for (guint i = 0; i < lines->len; i++)
    {
      const CyNoticeLine *line = g_ptr_array_index (lines, i);

      if (line->is_list)
        add_table (document, file->people);
      else
        cy_print_official_add_text (document, line->text);
    }
  add_signature (document, file->record, cy_record_get_int (file->record, CY_NOTICE_SINCE));

  return cy_print_official_finish (document);
}

/**
 * cy_print_notice_report_new:
 * @file: a notice
 * @text: the report on it
 * @date: of the report
 *
 * Returns: (transfer full): the report on paper
 */
CyPrintSheet *
cy_print_notice_report_new (const CyNoticeFile *file, const char *text, gint64 date)
{
  CyPrintOfficial *document = cy_print_official_new (_ ("Report on the Public Notice"));

  cy_print_official_add_text (document, text);
  add_signature (document, file->record, date);

  return cy_print_official_finish (document);
}
