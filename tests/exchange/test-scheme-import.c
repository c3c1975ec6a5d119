/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme of assessment out of a workbook: taken whole or not at all, and what is wrong is said
 * with its sheet, row and column. */
#include "cy-scheme-import.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-test-book.h"
#include "cy-test-table.h"
#include "cy-test.h"

#include <string.h>

#define N_SCHEMES "SELECT count(*) FROM assess_scheme"
#define MANY_ROWS 5001

/* Rows by sheet, cells parted by |; what a case leaves out is of the good one. */
static const char *const good[CY_N_SCHEME_SHEETS] = {
  "item|value\nyear|2026\nname|村干部考核方案\nobject|后备干部\nrounding|四舍五入\ndecimals|2\n"
  "missing|按零分计\nfamily|civil",
  "name|source|weight\n年终|年终考核|100",
  "name|weight\n组织部|60\n乡党委|40",
  "grade|least\n优秀|90\n称职|70\n基本称职|60\n不称职|0",
  "part|dimension|kind|dimension_points|name|method|points|graders\n"
  "年终|德|计分|100|政治|评分组打分|60|组织部\n||||品行|评分组打分|40|",
};

/* One sheet of @sheets may be another than that of the good workbook; "" leaves it out. */
static char *
make_book (int other, const char *rows)
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_test_table_free);
  CyTestTable *remarks = cy_test_table_new ("说明");

  cy_test_table_set_row (remarks, 0, "年终|与方案无关");
  g_ptr_array_add (tables, remarks);
  for (int i = CY_N_SCHEME_SHEETS - 1; i >= 0; i--)
    {
      CyTestTable *table;
      g_auto (GStrv) lines = g_strsplit (i == other ? rows : good[i], "\n", -1);

      if (lines[0] == NULL)
        continue;
      table = cy_test_table_new (cy_scheme_table_get_title ((CySchemeSheet) i));
      for (guint j = 0; lines[j] != NULL; j++)
        cy_test_table_set_row (table, j, lines[j]);
      g_ptr_array_add (tables, table);
    }

  return cy_test_tables_save ("方案.xlsx", tables);
}

static CySchemeImport *
read_book (CyTest *self, int other, const char *rows)
{
  g_autofree char *path = make_book (other, rows);
  g_autoptr (GError) error = NULL;
  CySchemeImport *import = cy_scheme_import_read (path, self->conn, NULL, &error);

  g_assert_no_error (error);

  return import;
}

static void
assert_untouched (CyTest *self)
{
  g_assert_cmpint (cy_test_count (self, N_SCHEMES), ==, 0);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM step"), ==, 0);
}

/* Nothing is there after the look, all of it after the step, and nothing after taking it back. */
static void
test_good (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (self, "双河镇", "town", 0);
  g_autoptr (CySchemeImport) import = read_book (self, -1, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_cmpuint (import->lines->len, ==, 0);
  g_assert_cmpuint (import->n_errors, ==, 0);
  g_assert_cmpuint (import->n_indicators, ==, 2);
  g_assert_cmpint (cy_test_count (self, N_SCHEMES), ==, 0);
  id = cy_scheme_import_apply (import, self->conn, cy_record_get_id (town), "导入", &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM step"), ==, 2);
  cy_test_assert_text (self,
                       "SELECT name || ' ' || version || ' ' || (unit IS NOT NULL) || ' ' || "
                       "coalesce(frozen, '-') FROM assess_scheme",
                       "村干部考核方案 1 1 -");
  cy_test_assert_text (self,
                       "SELECT group_concat(i.name || ' ' || i.points || ' ' || "
                       "coalesce(g.name, '-'), ';') FROM assess_indicator i "
                       "LEFT JOIN assess_group g ON g.id = i.graders",
                       "政治 6000 组织部;品行 4000 -");
  g_assert_true (cy_journal_undo (self->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (self, N_SCHEMES " WHERE deleted IS NULL"), ==, 0);
}

/* What somebody took back can be done again after a look at a workbook. */
static void
test_look_only (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemeImport) import = NULL;

  g_object_unref (cy_test_add_unit (self, "双河镇", "town", 0));
  g_assert_true (cy_journal_undo (self->conn, NULL, &error));
  import = read_book (self, -1, NULL);
  g_assert_cmpuint (import->lines->len, ==, 0);
  g_assert_true (cy_journal_redo (self->conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM unit WHERE deleted IS NULL"), ==, 1);
}

static void
test_cells (CyTest *self, gconstpointer data)
{
  static const struct
  {
    CySchemeSheet sheet;
    const char   *rows;
    guint         row;
    const char   *column;
    const char   *words;
  } cases[] = {
    { CY_SCHEME_SHEET_PARTS, "name|source|weight\n年终|年终考核|一百", 2, "weight", "no number" },
    { CY_SCHEME_SHEET_PARTS,
      "考核方案\n| Part name | Marked in |Weight of the part, %\n|年终|年末|100",
      3,
      "Marked in",
      "words that can be chosen" },
    { CY_SCHEME_SHEET_GROUPS, "name|weight\n组织部|60\n\n组织部|40", 4, "name", "second time" },
    { CY_SCHEME_SHEET_GROUPS, "name|weight\n组织部|60\n|40", 3, "name", "missing" },
    { CY_SCHEME_SHEET_LINES, "grade|least\n优秀|99999999999", 2, "least", "no number" },
    { CY_SCHEME_SHEET_LINES, "grade|least\n优秀|90.5.1", 2, "least", "no number" },
    { CY_SCHEME_SHEET_SCHEME,
      "item|value\nyear|2026\nname|甲\nobject|后备干部\nrounding|四舍五入\ndecimals|2\n"
      "missing|按零分计\nfamily|civil\n天气|晴",
      9,
      "item",
      "no item of a scheme" },
    { CY_SCHEME_SHEET_INDICATORS,
      "part|dimension|kind|dimension_points|name|method|points|graders\n"
      "年终|德|计分|100|政治|评分组打分|60|组织部\n||||品行|评分组打分|40|县委办",
      3,
      "graders",
      "no grader group" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CySchemeImport) import = read_book (self, cases[i].sheet, cases[i].rows);
      g_autoptr (GError) error = NULL;
      const CySchemeImportLine *line = g_ptr_array_index (import->lines, 0);

      g_assert_cmpuint (import->n_errors, >=, 1);
      g_assert_true (line->is_error);
      g_assert_cmpstr (line->sheet, ==, cy_scheme_table_get_title (cases[i].sheet));
      g_assert_cmpuint (line->row, ==, cases[i].row);
      g_assert_cmpstr (line->column, ==, cases[i].column);
      g_assert_nonnull (strstr (line->text, cases[i].words));
      g_assert_cmpint (cy_scheme_import_apply (import, self->conn, 0, "导入", &error), ==, 0);
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      assert_untouched (self);
    }
}

/* Each sheet is asked for by its name, whatever else is in the workbook. */
static void
test_sheets (CyTest *self, gconstpointer data)
{
  for (int i = 0; i < CY_N_SCHEME_SHEETS; i++)
    {
      g_autoptr (CySchemeImport) import = read_book (self, i, "");
      gboolean is_found = FALSE;

      g_assert_cmpuint (import->n_errors, >, 0);
      for (guint j = 0; j < import->lines->len; j++)
        {
          const CySchemeImportLine *line = g_ptr_array_index (import->lines, j);

          is_found |= line->row == 0 && line->column == NULL &&
                      g_str_equal (line->sheet, cy_scheme_table_get_title ((CySchemeSheet) i)) &&
                      strstr (line->text, "missing") != NULL;
        }
      g_assert_true (is_found);
    }
  assert_untouched (self);
}

/* What does not add up comes in and is mended there; it is said where it stands. */
static void
test_faults (CyTest *self, gconstpointer data)
{
  static const struct
  {
    CySchemeSheet other;
    const char   *rows;
    CySchemeSheet sheet;
    guint         row;
    const char   *words;
  } cases[] = {
    { CY_SCHEME_SHEET_PARTS,
      "name|source|weight\n\n年终|年终考核|90",
      CY_SCHEME_SHEET_SCHEME,
      0,
      "90 in all, not 100" },
    { CY_SCHEME_SHEET_GROUPS,
      "name|weight\n\n组织部|-20\n乡党委|120",
      CY_SCHEME_SHEET_GROUPS,
      3,
      "above 0" },
    { CY_SCHEME_SHEET_INDICATORS,
      "part|dimension|kind|dimension_points|name|method|points|graders\n\n"
      "年终|德|计分|100|政治|评分组打分|60|组织部\n||||品行|评分组打分|30|",
      CY_SCHEME_SHEET_INDICATORS,
      3,
      "90 in all, not 100" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CySchemeImport) import = read_book (self, cases[i].other, cases[i].rows);
      const CySchemeImportLine *line;

      g_assert_cmpuint (import->n_errors, ==, 0);
      g_assert_cmpuint (import->lines->len, >=, 1);
      line = g_ptr_array_index (import->lines, 0);
      g_assert_false (line->is_error);
      g_assert_cmpstr (line->sheet, ==, cy_scheme_table_get_title (cases[i].sheet));
      g_assert_cmpuint (line->row, ==, cases[i].row);
      g_assert_true ((line->column != NULL) == (line->row > 0));
      g_assert_nonnull (strstr (line->text, cases[i].words));
      assert_untouched (self);
    }
}

/* Too long, too large, too many and meant to be computed: said, and nothing else happens. */
static void
test_hostile (CyTest *self, gconstpointer data)
{
  g_autofree char *many = g_strnfill (9000, 'x');
  g_autofree char *long_name = g_strconcat ("name|source|weight\n", many, "|年终考核|100", NULL);
  const char      *rows[] = {
         long_name,
         "name|source|weight\n年终|年终考核|=1+1",
         "name|source|weight\n年终|年终考核|1e300",
         "name|source|weight\n年终|年终考核|-9999999999999999999999",
         "name|name|name|source\n年终|年终考核|100|年终考核",
         "name\n年终",
         "||||\n|||",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CySchemeImport) import = read_book (self, CY_SCHEME_SHEET_PARTS, rows[i]);

      g_assert_cmpuint (import->n_errors, >, 0);
    }
  assert_untouched (self);
}

static void
test_too_many (CyTest *self, gconstpointer data)
{
  g_autoptr (GString) rows = g_string_new ("name|weight");
  g_autoptr (CySchemeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < MANY_ROWS; i++)
    g_string_append_printf (rows, "\n组%u|0", i);
  path = make_book (CY_SCHEME_SHEET_GROUPS, rows->str);
  import = cy_scheme_import_read (path, self->conn, NULL, &error);
  g_assert_null (import);
  g_assert_error (error, CY_ERROR, CY_ERROR_TOO_LARGE);
  assert_untouched (self);
}

static void
test_stopped (CyTest *self, gconstpointer data)
{
  g_autofree char *path = make_book (-1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cy_scheme_import_read (path, self->conn, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (self);
}

/* A unit that is not there: the scheme does not stand without it either. */
static void
test_half (CyTest *self, gconstpointer data)
{
  g_autoptr (CySchemeImport) import = read_book (self, -1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cy_scheme_import_apply (import, self->conn, 4711, "导入", &error), ==, 0);
  g_assert_nonnull (error);
  assert_untouched (self);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/scheme-import/good", test_good);
  cy_test_case ("/exchange/scheme-import/look-only", test_look_only);
  cy_test_case ("/exchange/scheme-import/cells", test_cells);
  cy_test_case ("/exchange/scheme-import/sheets", test_sheets);
  cy_test_case ("/exchange/scheme-import/faults", test_faults);
  cy_test_case ("/exchange/scheme-import/hostile", test_hostile);
  cy_test_case ("/exchange/scheme-import/too-many", test_too_many);
  cy_test_case ("/exchange/scheme-import/stopped", test_stopped);
  cy_test_case ("/exchange/scheme-import/half", test_half);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
