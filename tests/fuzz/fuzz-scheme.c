/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Feeds mutated workbooks of assessment schemes: each comes in whole and stands in the library as
 * it was read, or is refused with where and why; looking at one leaves nothing behind. */
#include "cy-error.h"
#include "cy-fuzz-rows.h"
#include "cy-fuzz-run.h"
#include "cy-journal.h"
#include "cy-scheme-import.h"
#include "cy-scheme-template.h"
#include "cy-step.h"
#include "cy-test-book.h"
#include "cy-test.h"

#include <string.h>

/* A library that grows for ever says nothing new. */
#define BOOKS_A_LIBRARY 300
#define YEAR 2026
#define MAX_TEMPLATES 16
#define SCHEMES "SELECT count(*) FROM assess_scheme"

typedef struct
{
  CyTest         test;
  GRand         *chance;
  CySchemeDraft *templates[MAX_TEMPLATES];
  guint          n_templates;
  gint64         n_taken;
} Fuzz;

static const char *const words[] = {
  "年终考核",
  "平时考核",
  "组织评价",
  "民主测评",
  "乡镇党委",
  "评分",
  "评定档次",
  "扣分",
  "加分",
  "否决",
  "村级数据",
  "优秀=10；良好=8",
  "≥80=8;≥60=6",
  "≥=",
  "=10",
  "优秀=",
  "0",
  "100",
  "100.01",
  "-5",
  "1e9",
  "99999999999",
  "2000000000",
  "33.33",
  "25%",
  "，",
  "",
  " ",
  "　",
  "项目",
  "内容",
  "部分名称",
  "权重",
  "指标名称",
  "\n",
  "=1+1",
  "９０",
  "称职",
  "不称职",
  "四舍五入",
  "\xE2\x80\x8B",
};

static GPtrArray *
copy_rows (const GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (copy, g_strdupv (g_ptr_array_index (rows, i)));

  return copy;
}

/* Now and then a sheet is gone, or there twice. */
static char *
write_book (Fuzz *self)
{
  const CySchemeDraft *draft =
    self->templates[g_rand_int_range (self->chance, 0, (gint32) self->n_templates)];
  g_autoptr (CySchemeTables) tables = cy_scheme_tables_new_from_draft (draft);
  CyFuzzSheet sheets[CY_N_SCHEME_SHEETS + 1];
  guint       n = 0;
  char       *path;

  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    if (g_rand_int_range (self->chance, 0, 100) != 0)
      {
        sheets[n] = (CyFuzzSheet){ cy_scheme_table_get_title (i), copy_rows (tables->rows[i]) };
        /* With all of them changed none ever came in. */
        if (g_rand_int_range (self->chance, 0, 4) == 0)
          cy_fuzz_mutate_rows (self->chance, sheets[n].rows, words, G_N_ELEMENTS (words));
        n++;
      }
  if (n > 0 && g_rand_int_range (self->chance, 0, 20) == 0)
    {
      sheets[n] = (CyFuzzSheet){ sheets[0].name, copy_rows (sheets[0].rows) };
      n++;
    }
  path = cy_fuzz_write_xlsx (self->chance, sheets, n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_unref (sheets[i].rows);

  return path;
}

/* ---- What must hold ---- */

static void
check_lines (const CySchemeImport *import)
{
  guint n_errors = 0;

  for (guint i = 0; i < import->lines->len; i++)
    {
      const CySchemeImportLine *line = g_ptr_array_index (import->lines, i);

      n_errors += line->is_error;
      if (line->sheet == NULL || *line->text == '\0' || !g_utf8_validate (line->text, -1, NULL))
        g_error ("a line that says nothing");
    }
  if (n_errors != import->n_errors)
    g_error ("the errors are miscounted");
}

static void
check_same (const CySchemeDraft *read, const CySchemeDraft *stored)
{
  g_autoptr (CySchemeTables) one = cy_scheme_tables_new_from_draft (read);
  g_autoptr (CySchemeTables) other = cy_scheme_tables_new_from_draft (stored);

  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    {
      if (one->rows[i]->len != other->rows[i]->len)
        g_error ("%s: rows came or went", cy_scheme_table_get_title (i));
      for (guint j = 0; j < one->rows[i]->len; j++)
        {
          g_autofree char *before = g_strjoinv ("|", g_ptr_array_index (one->rows[i], j));
          g_autofree char *after = g_strjoinv ("|", g_ptr_array_index (other->rows[i], j));

          if (strcmp (before, after) != 0)
            g_error ("%s: “%s” became “%s”", cy_scheme_table_get_title (i), before, after);
        }
    }
}

/* Half of the time it is taken back. */
static void
apply (Fuzz *self, const CySchemeImport *import)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cy_scheme_import_apply (import, self->test.conn, 0, "import", &error);
  g_autoptr (CySchemeDraft) stored = NULL;

  if (id == 0)
    g_error ("A scheme that cannot be taken: %s", error->message);
  stored = cy_scheme_draft_load (self->test.conn, id, &error);
  if (stored == NULL)
    g_error ("A scheme that cannot be read: %s", error->message);
  check_same (import->draft, stored);
  if (g_rand_boolean (self->chance) && !cy_journal_undo (self->test.conn, NULL, NULL))
    g_error ("A scheme that cannot be undone");
  self->n_taken++;
}

static void
try_book (Fuzz *self)
{
  g_autofree char *path = write_book (self);
  gint64           before = cy_test_count (&self->test, SCHEMES);
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemeImport) import = cy_scheme_import_read (path, self->test.conn, NULL, &error);

  if (cy_test_count (&self->test, SCHEMES) != before)
    g_error ("What was looked at stands in the library");
  if (import == NULL)
    {
      if (error->domain != CY_ERROR)
        g_error ("Refused without a reason: %s", error->message);
      return;
    }
  check_lines (import);
  if (import->n_errors == 0)
    apply (self, import);
}

/* ---- The loop ---- */

static void
load_templates (Fuzz *self)
{
  g_autoptr (GError) error = NULL;

  self->n_templates = MIN (cy_scheme_template_get_n (), MAX_TEMPLATES);
  for (guint i = 0; i < self->n_templates; i++)
    {
      g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "make", CY_STEP_NONE, &error);
      gint64 id = cy_scheme_template_make (self->test.conn, i, YEAR, 0, &error);

      g_assert_no_error (error);
      self->templates[i] = cy_scheme_draft_load (self->test.conn, id, &error);
      g_assert_no_error (error);
      /* It goes again with its step. */
    }
}

int
main (int argc, char **argv)
{
  g_auto (CyFuzzRun) run = { 0 };
  Fuzz fuzz = { 0 };

  if (!cy_fuzz_run_begin (&run, NULL, &argc, &argv))
    return EXIT_FAILURE;
  fuzz.chance = run.chance;
  cy_test_set_up (&fuzz.test, NULL);
  load_templates (&fuzz);
  while (cy_fuzz_run_goes_on (&run))
    {
      if (run.n % BOOKS_A_LIBRARY == 0)
        {
          cy_test_tear_down (&fuzz.test, NULL);
          cy_test_set_up (&fuzz.test, NULL);
        }
      try_book (&fuzz);
    }
  cy_test_tear_down (&fuzz.test, NULL);
  cy_test_clean_up ();
  for (guint i = 0; i < fuzz.n_templates; i++)
    cy_scheme_draft_free (fuzz.templates[i]);
  g_print ("%" G_GUINT64_FORMAT " workbooks, %" G_GINT64_FORMAT " taken\n", run.n, fuzz.n_taken);

  return EXIT_SUCCESS;
}
