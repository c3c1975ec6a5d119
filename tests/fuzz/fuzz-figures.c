/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Feeds mutated workbooks of village figures: each is taken whole, changes what is in the scope
 * only, and says nothing new when it is read again; or it is refused cell by cell. */
#include "cy-error.h"
#include "cy-figure-import.h"
#include "cy-figure-sheet.h"
#include "cy-fuzz-rows.h"
#include "cy-fuzz-run.h"
#include "cy-journal.h"
#include "cy-test-book.h"
#include "cy-test.h"

#include <string.h>

/* A library that grows for ever says nothing new. */
#define BOOKS_A_LIBRARY 300
#define YEAR 2026
/* All that a workbook can name. */
#define N_YEARS 40

typedef struct
{
  CyTest test;
  GRand *chance;
  gint64 scope; /* a township */
  gint64 n_taken;
} Fuzz;

static const char *const head[] = { "序号",
                                    "所属乡镇",
                                    "村名",
                                    "年度",
                                    "村集体经济收入(万元)",
                                    "人均可支配收入(元)",
                                    "在建项目(个)",
                                    "党建考评得分",
                                    "群众满意率(%)",
                                    NULL };

static const char *const villages[] = { "柳村", "石桥村", "新民村", "新民村", "河湾社区" };

static const char *const words[] = {
  "柳村",
  "石桥村",
  "外村",
  "新民村",
  "东镇新民村",
  "东镇",
  "西镇",
  "合计",
  "平均",
  "全县中位数",
  "村名",
  "年度",
  "单位",
  "备注",
  "村集体收入",
  "满意率",
  "2025",
  "2026年度",
  "2027",
  "1989",
  "12.5",
  "12.505",
  "125000",
  "-3",
  "95%",
  "120",
  "0",
  "1e5",
  "99999999999999",
  "9223372036854775807",
  "1,234.5",
  "１２",
  "十二",
  "—",
  "",
  " ",
  "　",
  "\n",
  "\xE2\x80\x8B",
  "填表人：",
};

/* ---- What comes of the villages ---- */

static char *
dup_figure (Fuzz *self)
{
  return g_strdup_printf ("%d.%d",
                          g_rand_int_range (self->chance, 0, 100),
                          g_rand_int_range (self->chance, 0, 10));
}

static char **
make_row (Fuzz *self, guint nth)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (head));

  cells[0] = g_strdup_printf ("%u", nth + 1);
  cells[1] = g_strdup (nth == 3 ? "西镇" : "东镇");
  cells[2] = g_strdup (villages[nth]);
  cells[3] = g_strdup_printf ("%d", YEAR - g_rand_int_range (self->chance, 0, 3));
  for (guint i = 4; i + 1 < G_N_ELEMENTS (head); i++)
    cells[i] = g_str_equal (head[i], "在建项目(个)") ? g_strdup ("3") : dup_figure (self);

  return cells;
}

static char *
write_book (Fuzz *self)
{
  static const char *const title[] = { "2026年村级数据", "", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const CyFuzzSheet sheet = { "村级数据", rows };

  if (g_rand_boolean (self->chance))
    g_ptr_array_add (rows, g_strdupv ((char **) title));
  g_ptr_array_add (rows, g_strdupv ((char **) head));
  for (guint i = 0; i < G_N_ELEMENTS (villages); i++)
    if (i != 3 || g_rand_int_range (self->chance, 0, 8) == 0)
      g_ptr_array_add (rows, make_row (self, i));
  cy_fuzz_mutate_rows (self->chance, rows, words, G_N_ELEMENTS (words));

  return cy_fuzz_write_xlsx (self->chance, &sheet, 1);
}

/* ---- What must hold ---- */

static CyFigureSheet *
load (Fuzz *self)
{
  g_autoptr (GError) error = NULL;
  CyFigureSheet *sheet = cy_figure_sheet_load (self->test.conn, self->scope, YEAR, N_YEARS, &error);

  g_assert_no_error (error);

  return sheet;
}

static void
check_faults (const CyFigureImport *import)
{
  if ((import->cells != NULL) != (import->fault == NULL && import->faults->len == 0))
    g_error ("taken with faults, or refused without");
  for (guint i = 0; i < import->faults->len; i++)
    {
      const CyFigureFault *fault = g_ptr_array_index (import->faults, i);
      g_autofree char     *text = cy_figure_fault_dup_words (fault);

      if (fault->row == 0 || fault->column == 0 || *fault->what == '\0' ||
          !g_utf8_validate (text, -1, NULL))
        g_error ("a fault that says nothing: %s", text);
    }
}

static void
check_cell (const CyFigureSheet *known, const CyFigureCell *cell, GHashTable *met)
{
  int              place = cy_figure_sheet_find_village (known, cell->unit);
  g_autofree char *why = NULL;
  g_autofree char *key =
    g_strdup_printf ("%" G_GINT64_FORMAT " %d %d", cell->unit, cell->year, (int) cell->figure);

  if (place < 0 || !cy_figure_sheet_get_village (known, (guint) place)->is_seen)
    g_error ("a village that is not shown");
  if (cell->year > YEAR || cell->year <= YEAR - N_YEARS)
    g_error ("a figure of %d", cell->year);
  if (!cy_village_figure_check (cell->figure, cell->value, &why))
    g_error ("%s", why);
  if (cy_figure_sheet_get (known, (guint) place, cell->year, cell->figure) == cell->value)
    g_error ("a figure that is nothing new");
  if (!g_hash_table_add (met, g_steal_pointer (&key)))
    g_error ("a figure that comes twice");
}

static void
check_cells (const CyFigureSheet *known, const CyFigureImport *import)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < import->cells->len; i++)
    check_cell (known, &g_array_index (import->cells, CyFigureCell, i), met);
}

/* What was taken is nothing new; half of the time it is taken back. */
static void
apply (Fuzz *self, const char *path, const CyFigureImport *import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyFigureSheet) known = NULL;
  g_autoptr (CyFigureImport) again = NULL;

  if (!cy_figure_cells_write (self->test.conn,
                              (const CyFigureCell *) (gconstpointer) import->cells->data,
                              import->cells->len,
                              "workbook",
                              "import",
                              &error))
    g_error ("Figures that cannot be taken: %s", error->message);
  known = load (self);
  again = cy_figure_import_read (path, known, YEAR, NULL, NULL);
  if (again == NULL || again->cells == NULL || again->cells->len != 0)
    g_error ("What was taken does not stand there");
  if (import->cells->len > 0 && g_rand_boolean (self->chance) &&
      !cy_journal_undo (self->test.conn, NULL, NULL))
    g_error ("Figures that cannot be undone");
  self->n_taken++;
}

static void
try_book (Fuzz *self)
{
  g_autofree char *path = write_book (self);
  g_autoptr (CyFigureSheet) known = load (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyFigureImport) import = cy_figure_import_read (path, known, YEAR, NULL, &error);

  if (import == NULL)
    {
      if (error->domain != CY_ERROR)
        g_error ("Refused without a reason: %s", error->message);
      return;
    }
  check_faults (import);
  if (import->cells == NULL)
    return;
  check_cells (known, import);
  apply (self, path, import);
}

/* ---- The loop ---- */

static void
begin_library (Fuzz *self)
{
  gint64 other;

  cy_test_set_up (&self->test, NULL);
  {
    g_autoptr (CyRecord) east = cy_test_add_unit (&self->test, "东镇", "town", 0);
    g_autoptr (CyRecord) west = cy_test_add_unit (&self->test, "西镇", "town", 0);

    self->scope = cy_record_get_id (east);
    other = cy_record_get_id (west);
  }
  for (guint i = 0; i < G_N_ELEMENTS (villages); i++)
    g_object_unref (
      cy_test_add_unit (&self->test, villages[i], "village", i == 3 ? other : self->scope));
}

int
main (int argc, char **argv)
{
  g_auto (CyFuzzRun) run = { 0 };
  Fuzz fuzz = { 0 };

  if (!cy_fuzz_run_begin (&run, NULL, &argc, &argv))
    return EXIT_FAILURE;
  fuzz.chance = run.chance;
  begin_library (&fuzz);
  while (cy_fuzz_run_goes_on (&run))
    {
      if (run.n % BOOKS_A_LIBRARY == 0)
        {
          cy_test_tear_down (&fuzz.test, NULL);
          begin_library (&fuzz);
        }
      try_book (&fuzz);
    }
  cy_test_tear_down (&fuzz.test, NULL);
  cy_test_clean_up ();
  g_print ("%" G_GUINT64_FORMAT " workbooks, %" G_GINT64_FORMAT " taken\n", run.n, fuzz.n_taken);

  return EXIT_SUCCESS;
}
