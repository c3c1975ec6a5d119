/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme goes into its tables and comes back unchanged; what cannot be read is said with its row
 * and column. */
#include "cy-scheme-table.h"

#include "cy-mapper.h"
#include "cy-scheme-compare.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

#include <string.h>

#define HEAD                                                                                                 \
  "[scheme]\nitem\tvalue\nyear\t2026\nname\t甲\nobject\t后备干部\nrounding\t四舍五入\n"             \
  "decimals\t2\nmissing\t按零分计\nfamily\tcivil\n[parts]\nname\tsource\tweight\n年终\t年终考核\t" \
  "100\n[groups]\nname\tweight\n组织部\t100\n[lines]\ngrade\tleast\n优秀\t90\n"                         \
  "[indicators]\npart\tdimension\tkind\tdimension_points\tname\tmethod\tpoints\tgraders\tbands\n"

static CySchemeDraft *
read_text (const char *text, GPtrArray **problems)
{
  g_autoptr (CySchemeTables) tables = cy_scheme_tables_new_from_text (text);

  return cy_scheme_table_read (tables, problems);
}

static void
test_round (CyTest *test, gconstpointer data)
{
  for (guint i = 0; i < cy_scheme_template_get_n (); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
      gint64 id = cy_scheme_template_make (test->conn, i, 2026, 0, &error);
      g_autoptr (CySchemeDraft) draft = NULL;
      g_autoptr (CySchemeTables) tables = NULL;
      g_autoptr (CySchemeDraft) again = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) changes = NULL;

      g_assert_true (cy_step_commit (step, &error));
      draft = cy_scheme_draft_load (test->conn, id, &error);
      tables = cy_scheme_tables_new_from_draft (draft);
      again = cy_scheme_table_read (tables, &problems);
      g_assert_cmpuint (problems->len, ==, 0);
      changes = cy_scheme_compare (draft, again);
      g_assert_cmpuint (changes->len, ==, 0);
    }
}

/* Each line is wrong in one cell, named by row and column. */
static void
test_cells (void)
{
  const struct
  {
    const char *row;
    guint       column;
    const char *words;
  } cases[] = {
    { "年中\t德\t计分\t100\t政治\t评分组打分\t100", 1, "no part" },
    { "年终\t\t计分\t100\t政治\t评分组打分\t100", 2, "missing" },
    { "年终\t德\t\t100\t政治\t评分组打分\t100", 3, "missing" },
    { "年终\t德\t记分\t100\t政治\t评分组打分\t100", 3, "words that can be chosen" },
    { "年终\t德\t计分\t一百\t政治\t评分组打分\t100", 4, "no number" },
    { "年终\t德\t计分\t100\t\t评分组打分\t100", 5, "missing" },
    { "年终\t德\t计分\t100\t政治\t打分吧\t100", 6, "words that can be chosen" },
    { "年终\t德\t计分\t100\t政治\t评分组打分\t10.005", 7, "no number" },
    { "年终\t德\t计分\t100\t政治\t评分组打分\t99999999999999999999", 7, "no number" },
    { "年终\t德\t计分\t100\t政治\t评分组打分\t9999999999", 7, "no number" },
    { "年终\t德\t计分\t100\t政治\t评分组打分\t100\t村民组", 8, "no grader group" },
    { "年终\t德\t计分\t100\t政治\t评定档次\t100\t\t好=100；差", 9, "cannot be read" },
    { "年终\t德\t计分\t100\t政治\t评定档次\t100\t\t好≥=100", 9, "cannot be read" },
    { "年终\t德\t计分\t100\t政治\t评定档次\t100\t\t好=", 9, "cannot be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, cases[i].row, "\n", NULL);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (CySchemeDraft) draft = read_text (text, &problems);
      const CySchemeProblem *problem;

      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpint (problem->sheet, ==, CY_SCHEME_SHEET_INDICATORS);
      g_assert_cmpuint (problem->row, ==, 2);
      g_assert_cmpuint (problem->column, ==, cases[i].column);
      g_assert_nonnull (strstr (problem->text, cases[i].words));
    }
}

/* Merged cells, repeated dimensions, blank rows and rows that contradict. */
static void
test_rows (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (CySchemeDraft) draft =
    read_text (HEAD "年终\t德\t计分\t100\t政治\t评分组打分\t60\t组织部\n"
                    "\t\t\t\t品行\t评定档次\t40\t\t好=40; 差≥0=0 \n"
                    "\t\t\t\t\t\t\n"
                    "年终\t德\t加减分\t90\t家风\t评分组打分\t10\n"
                    "年终\t加分\t加减分\t\t\t\n",
               &problems);
  const CyDraftNode *part = g_ptr_array_index (draft->parts, 0);
  const CyDraftNode *virtue = g_ptr_array_index (part->nodes, 0);
  const CyDraftNode *conduct = g_ptr_array_index (virtue->nodes, 1);

  g_assert_cmpuint (part->nodes->len, ==, 2);
  g_assert_cmpuint (virtue->nodes->len, ==, 3);
  g_assert_cmpuint (conduct->nodes->len, ==, 2);
  g_assert_cmpuint (conduct->row, ==, 3);
  g_assert_cmpuint (((const CyDraftNode *) g_ptr_array_index (part->nodes, 1))->nodes->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpuint (((const CySchemeProblem *) g_ptr_array_index (problems, 0))->row, ==, 5);
  g_assert_cmpuint (((const CySchemeProblem *) g_ptr_array_index (problems, 0))->column, ==, 3);
  g_assert_cmpuint (((const CySchemeProblem *) g_ptr_array_index (problems, 1))->column, ==, 4);
}

/* Nothing at all, no headings, a second item, an item of nowhere, missing items, a name twice. */
static void
test_sheets (void)
{
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (CySchemeDraft) empty = read_text ("", &nothing);
  g_autoptr (CySchemeDraft) draft =
    read_text ("[scheme]\nitem\tvalue\nyear\t2026\nyear\t2027\n天气\t晴\n[parts]\nname\tsource\n"
               "[groups]\nname\tweight\n组\t50\n组\t50\n[lines]\nx\ty\n[indicators]\n",
               &wrong);
  guint n_missing = 0;

  g_assert_nonnull (empty);
  g_assert_nonnull (draft);
  g_assert_cmpuint (nothing->len, ==, 5);
  for (guint i = 0; i < wrong->len; i++)
    n_missing +=
      strstr (((const CySchemeProblem *) g_ptr_array_index (wrong, i))->text, "missing") != NULL;
  g_assert_cmpuint (wrong->len, ==, 12);
  g_assert_cmpuint (n_missing, ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-table/round", test_round);
  g_test_add_func ("/model/scheme-table/cells", test_cells);
  g_test_add_func ("/model/scheme-table/rows", test_rows);
  g_test_add_func ("/model/scheme-table/sheets", test_sheets);

  return g_test_run ();
}
