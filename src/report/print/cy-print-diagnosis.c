/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 四诊研判表 of one person: the four blocks, what they say against each other, and room to sign.
 *
 * These words are Chinese whatever the program speaks. */
#include "cy-print-diagnosis.h"

#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-print-official.h"

static const guint widths[] = { 22, 134 };

static void
add_row (GPtrArray *rows, const char *title, const char *text)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (widths) + 1);

  cells[0] = g_strdup (title);
  cells[1] = g_strdup (text);
  g_ptr_array_add (rows, cells);
}

static void
append_text (GString *text, CyRecord *record, guint field, const char *before)
{
  const char *value = cy_record_get_text (record, field);

  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", before, value);
}

static void
append_day (GString *text, CyRecord *record, guint field)
{
  g_autofree char *day = cy_date_format (cy_record_get_int (record, field), CY_DATE_CHINESE);

  if (cy_record_has (record, field))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "，" : "", day);
}

static char *
dup_title (const CyDiagnosisFile *file, CyDiagnosisBlock block)
{
  g_autofree char *mark = cy_diagnosis_mark_format (cy_diagnosis_get_mark (file->record, block));

  return g_strdup_printf ("%s\n%s%s",
                          cy_diagnosis_block_get_name (block),
                          *mark != '\0' ? mark : "未评",
                          *mark != '\0' ? "分" : "");
}

static void
append_figures (GString *text, const CyDiagnosisFile *file)
{
  guint last = CY_DIAGNOSIS_YEARS - 1;

  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    {
      CyVillageFigure  figure = (CyVillageFigure) i;
      g_autofree char *first = cy_village_figure_format (figure, file->figures[0][i]);
      g_autofree char *now = cy_village_figure_format (figure, file->figures[last][i]);
      g_autofree char *median = cy_village_figure_format (figure, file->medians[last][i]);

      if (file->figures[last][i] == CY_VILLAGE_NONE)
        continue;
      g_string_append_printf (text,
                              "%s%s %s",
                              text->len > 0 ? "；" : "",
                              cy_village_figure_get_name (figure),
                              now);
      if (*first != '\0')
        g_string_append_printf (text, "（%d年 %s）", cy_diagnosis_file_get_year (file, 0), first);
      g_string_append_printf (text, "，全镇中位 %s", median);
    }
}

static void
add_look (GPtrArray *rows, const CyDiagnosisFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = dup_title (file, CY_BLOCK_LOOK);

  append_figures (text, file);
  append_text (text, file->record, CY_DIAGNOSIS_LOOK_TEXT, "");
  add_row (rows, title, text->str);
}

static void
add_listen (GPtrArray *rows, const CyDiagnosisFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = dup_title (file, CY_BLOCK_LISTEN);

  append_day (text, file->record, CY_DIAGNOSIS_LISTEN_DATE);
  if (cy_record_has (file->record, CY_DIAGNOSIS_LISTEN_HEARD))
    g_string_append_printf (text,
                            "%s听取%d人意见，其中满意%d人",
                            text->len > 0 ? "，" : "",
                            (int) cy_record_get_int (file->record, CY_DIAGNOSIS_LISTEN_HEARD),
                            (int) cy_record_get_int (file->record, CY_DIAGNOSIS_LISTEN_SATISFIED));
  if (file->ballot != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", file->ballot);
  append_text (text, file->record, CY_DIAGNOSIS_LISTEN_TEXT, "");
  add_row (rows, title, text->str);
}

static void
add_ask (GPtrArray *rows, const CyDiagnosisFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = dup_title (file, CY_BLOCK_ASK);

  append_day (text, file->record, CY_DIAGNOSIS_ASK_DATE);
  append_text (text, file->record, CY_DIAGNOSIS_ASK_BY, "谈话人：");
  for (guint i = 0; i < file->answers->len; i++)
    {
      CyRecord        *answer = g_ptr_array_index (file->answers, i);
      const char      *question = cy_record_get_text (answer, CY_DIAGNOSIS_ANSWER_QUESTION);
      g_autofree char *before =
        g_strdup_printf ("%s：", cy_code_get_name ("interview_question", question));

      append_text (text, answer, CY_DIAGNOSIS_ANSWER_ANSWER, before);
    }
  append_text (text, file->record, CY_DIAGNOSIS_ASK_TEXT, "");
  add_row (rows, title, text->str);
}

static void
add_judge (GPtrArray *rows, const CyDiagnosisFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = dup_title (file, CY_BLOCK_JUDGE);

  append_day (text, file->record, CY_DIAGNOSIS_JUDGE_DATE);
  append_text (text, file->record, CY_DIAGNOSIS_JUDGE_BY, "研判人员：");
  append_text (text, file->record, CY_DIAGNOSIS_STRENGTHS, "主要优点：");
  append_text (text, file->record, CY_DIAGNOSIS_SHORTCOMINGS, "主要不足：");
  append_text (text, file->record, CY_DIAGNOSIS_ADVICE, "使用建议：");
  add_row (rows, title, text->str);
}

/* Where they disagree stands on paper as on the screen. */
static void
add_compare (GPtrArray *rows, const CyDiagnosisFile *file)
{
  gint64 marks[CY_N_BLOCKS];
  g_autoptr (GArray) clashes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < CY_N_BLOCKS; i++)
    marks[i] = cy_diagnosis_get_mark (file->record, (CyDiagnosisBlock) i);
  clashes = cy_diagnosis_find_clashes (marks);
  for (guint i = 0; i < clashes->len; i++)
    {
      const CyDiagnosisClash *clash = &g_array_index (clashes, CyDiagnosisClash, i);
      g_autofree char        *high = cy_diagnosis_mark_format (marks[clash->high]);
      g_autofree char        *low = cy_diagnosis_mark_format (marks[clash->low]);
      g_autofree char        *spread = cy_diagnosis_mark_format (clash->spread);

      g_string_append_printf (text,
                              "%s“%s”%s分与“%s”%s分相差%s分",
                              i > 0 ? "；" : "",
                              cy_diagnosis_block_get_name (clash->high),
                              high,
                              cy_diagnosis_block_get_name (clash->low),
                              low,
                              spread);
    }
  if (clashes->len == 0)
    g_string_append_printf (text, "任何两项相差都不超过%d分", CY_DIAGNOSIS_SPREAD / 100);
  add_row (rows, "四诊\n比较", text->str);
}

/**
 * cy_print_diagnosis_new:
 * @file: the four diagnoses of somebody
 *
 * Returns: (transfer full): them on paper, with sensitive texts in full
 */
CyPrintSheet *
cy_print_diagnosis_new (const CyDiagnosisFile *file)
{
  const CyPrintOfficialColumn columns[] = { { "四诊", widths[0] }, { "情况", widths[1] } };
  const char *const signers[] = { "研判人员签字：", "年　　月　　日", NULL };
  CyPrintOfficial  *document = cy_print_official_new ("四诊研判表");
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *head = g_strdup_printf ("%s　%s%s　%s",
                                           file->name,
                                           file->town != NULL ? file->town : "",
                                           file->place != NULL ? file->place : "",
                                           cy_record_get_text (file->cycle, CY_ASSESS_CYCLE_NAME));

  cy_print_official_add_text (document, head);
  add_look (rows, file);
  add_listen (rows, file);
  add_ask (rows, file);
  add_judge (rows, file);
  add_compare (rows, file);
  cy_print_official_add_table (document, columns, G_N_ELEMENTS (columns), rows);
  cy_print_official_add_signers (document, signers);

  return cy_print_official_finish (document);
}
