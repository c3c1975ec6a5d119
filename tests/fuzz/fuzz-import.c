/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Feeds mutated tables to the import: whatever stands in them, it must come to a plan and an end.
 */
#include "cy-import-apply.h"
#include "cy-import-units.h"

#include "cy-fuzz-run.h"
#include "cy-test.h"

#include <string.h>

#define MAX_ROWS 40
#define MAX_COLUMNS 14

static const char *const words[] = {
  "姓名",
  "性别",
  "身份证号",
  "出生年月",
  "村",
  "乡镇",
  "学历",
  "毕业院校及专业",
  "家庭成员",
  "称谓",
  "简历",
  "所在村及职务",
  "张伟",
  "李　芳",
  "男",
  "女",
  "汉/男",
  "520599199003120015",
  "5.2E+17",
  "1990.1",
  "1990.05（34岁）",
  "199013",
  "双河镇新民村",
  "新民",
  "村村村",
  "镇",
  "乡镇乡",
  "县县",
  "合计",
  "共9人",
  "说明：",
  "填报单位：双河镇",
  "2010.07--2015.06 务工",
  "--",
  "（",
  "）",
  "(",
  ":",
  "：",
  "/",
  "中共党员（2019.06",
  "大学/",
  "法学学士",
  "\xE2\x80\x8B",
  "𬙯",
  "=1+1",
  "-",
  "无",
};

/* A cell: a word, two of them, or a few odd bytes that are still UTF-8. */
static void
append_cell (GString *text, GRand *chance)
{
  const int kind = g_rand_int_range (chance, 0, 8);

  if (kind == 0)
    return;
  g_string_append_c (text, '"');
  for (int i = 0; i < (kind == 1 ? 2 : 1); i++)
    g_string_append (text, words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))]);
  if (kind == 2)
    g_string_append_unichar (text, (gunichar) g_rand_int_range (chance, 0x4E00, 0x9FA5));
  if (kind == 3)
    g_string_append_printf (text, "%d", g_rand_int_range (chance, 0, 30000000));
  if (kind == 4)
    g_string_append_c (text, '\n');
  g_string_append_c (text, '"');
}

static char *
make_table (GRand *chance)
{
  GString  *text = g_string_new (NULL);
  const int n_rows = g_rand_int_range (chance, 0, MAX_ROWS);
  const int n_columns = g_rand_int_range (chance, 1, MAX_COLUMNS);

  for (int row = 0; row < n_rows; row++)
    {
      for (int column = 0; column < n_columns; column++)
        {
          if (column > 0)
            g_string_append_c (text, ',');
          /* Mostly headers where headers are. */
          if (row == 1 && g_rand_int_range (chance, 0, 4) > 0)
            g_string_append (text, words[(guint) column % 12]);
          else
            append_cell (text, chance);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static gboolean
refused_cb (const CyImportRefused *refused, gpointer data, GError **error)
{
  return refused->row < G_MAXUINT;
}

static void
import_units (CyTest *test, CyImportSource *source, const CyImportOptions *options)
{
  g_autoptr (CyUnitPlan) plan =
    cy_unit_plan_new (source, options, test->conn, NULL, NULL, NULL, NULL);
  CyImportCounts counts;

  if (plan != NULL)
    cy_unit_plan_apply (plan, test->conn, "units", NULL, NULL, NULL, &counts, NULL);
}

static void
import (CyTest *test, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;
  CyImportSource *source = cy_import_source_open_text (text, test->conn, NULL, &error);
  CyImportCounts  counts;

  if (source == NULL)
    return;
  g_ptr_array_add (sources, source);
  plan = cy_import_plan_new (sources, options, test->conn, NULL, NULL, NULL, &error);
  if (plan == NULL)
    return;
  cy_import_plan_each_refused (plan, refused_cb, NULL, NULL, NULL);
  if (!cy_import_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error))
    g_error ("A plan that cannot be done: %s\n%s", error->message, text);
  import_units (test, source, options);
}

int
main (int argc, char **argv)
{
  g_auto (CyFuzzRun) run = { 0 };
  CyTest test;

  if (!cy_fuzz_run_begin (&run, NULL, &argc, &argv))
    return EXIT_FAILURE;
  cy_test_set_up (&test, NULL);
  while (cy_fuzz_run_goes_on (&run))
    {
      g_autofree char *text = make_table (run.chance);

      import (&test, text);
    }
  cy_test_tear_down (&test, NULL);
  g_print ("%" G_GUINT64_FORMAT " tables\n", run.n);

  return EXIT_SUCCESS;
}
