/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Village figures: reading of values, medians, pasted blocks and what is wrong with them, writing
 * of all or nothing. */
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-figure-block.h"
#include "cy-journal.h"
#include "cy-test.h"
#include "cy-unit.h"

#include <string.h>

#define YEAR 2026

/* Two townships with two villages each; one name is in both. */
typedef struct
{
  CyTest         test;
  gint64         towns[2];
  gint64         villages[4];
  CyFigureSheet *sheet;
} County;

static void
load (County *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->sheet, cy_figure_sheet_unref);
  self->sheet = cy_figure_sheet_load (self->test.conn, scope, YEAR, 3, &error);
  g_assert_no_error (error);
}

static gint64
add_unit (County *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  cy_record_set_int (unit, CY_UNIT_POSITION, cy_record_get_id (unit));
  cy_test_save (&self->test, unit, "排序");

  return cy_record_get_id (unit);
}

static void
set_up (County *self, gconstpointer data)
{
  gint64 county;

  cy_test_set_up (&self->test, NULL);
  county = add_unit (self, "甲县", "county", 0);
  self->towns[0] = add_unit (self, "东镇", "town", county);
  self->towns[1] = add_unit (self, "西镇", "town", county);
  self->villages[0] = add_unit (self, "柳村", "village", self->towns[0]);
  self->villages[1] = add_unit (self, "新民村", "village", self->towns[0]);
  self->villages[2] = add_unit (self, "新民村", "village", self->towns[1]);
  self->villages[3] = add_unit (self, "石桥村", "village", self->towns[1]);
  load (self, 0);
}

static void
tear_down (County *self, gconstpointer data)
{
  g_clear_pointer (&self->sheet, cy_figure_sheet_unref);
  cy_test_tear_down (&self->test, NULL);
}

static gboolean
write_one (County *self, guint village, int year, CyVillageFigure figure, gint64 value)
{
  CyFigureCell cell = { self->villages[village], year, figure, value };
  g_autoptr (GError) error = NULL;
  gboolean is_written = cy_figure_cells_write (self->test.conn, &cell, 1, NULL, "录入", &error);

  if (!is_written)
    g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return is_written;
}

/* ---- Values ---- */

static void
test_read (void)
{
  const struct
  {
    CyVillageFigure figure;
    const char     *text;
    gint64          value;
  } good[] = {
    { CY_VILLAGE_INCOME, "12.5", 1250 },         { CY_VILLAGE_INCOME, " 1,234.56 ", 123456 },
    { CY_VILLAGE_INCOME, "０.１", 10 },          { CY_VILLAGE_INCOME, "3.14159", 314 },
    { CY_VILLAGE_INCOME, "2.675", 268 },         { CY_VILLAGE_SATISFACTION, "96.5%", 9650 },
    { CY_VILLAGE_SATISFACTION, "100", 10000 },   { CY_VILLAGE_PROJECTS, "3", 300 },
    { CY_VILLAGE_PARTY, "", CY_VILLAGE_NONE },   { CY_VILLAGE_PARTY, "—", CY_VILLAGE_NONE },
    { CY_VILLAGE_PARTY, NULL, CY_VILLAGE_NONE },
  };
  const struct
  {
    CyVillageFigure figure;
    const char     *text;
  } bad[] = {
    { CY_VILLAGE_INCOME, "-1" },        { CY_VILLAGE_INCOME, "12万" },
    { CY_VILLAGE_INCOME, "1 2" },       { CY_VILLAGE_INCOME, "1.2.3" },
    { CY_VILLAGE_INCOME, "12%" },       { CY_VILLAGE_PROJECTS, "2.5" },
    { CY_VILLAGE_SATISFACTION, "101" }, { CY_VILLAGE_SATISFACTION, "100.01" },
    { CY_VILLAGE_DISPUTES, "好" },      { CY_VILLAGE_INCOME, "99999999999999999999" },
    { CY_VILLAGE_INCOME, "\xff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *message = NULL;
      gint64           value = 0;

      g_assert_true (cy_village_figure_read (good[i].figure, good[i].text, &value, &message));
      g_assert_cmpint (value, ==, good[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *message = NULL;
      gint64           value = 0;

      g_assert_false (cy_village_figure_read (bad[i].figure, bad[i].text, &value, &message));
      g_assert_nonnull (message);
    }
}

static void
test_format (void)
{
  const struct
  {
    gint64      value;
    const char *text;
  } cases[] = { { 1250, "12.5" }, { 1205, "12.05" }, { 1200, "12" },
                { 7, "0.07" },    { 0, "0" },        { CY_VILLAGE_NONE, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_village_figure_format (CY_VILLAGE_INCOME, cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_median (void)
{
  gint64 odd[] = { 300, 100, 200 };
  gint64 even[] = { 400, 100, 201, 200 };

  g_assert_cmpint (cy_village_figure_median (odd, 3), ==, 200);
  g_assert_cmpint (cy_village_figure_median (even, 4), ==, 201);
  g_assert_cmpint (cy_village_figure_median (odd, 0), ==, CY_VILLAGE_NONE);
}

static void
test_jump (void)
{
  g_assert_false (cy_village_figure_is_jump (CY_VILLAGE_INCOME, 1000, 5000));
  g_assert_true (cy_village_figure_is_jump (CY_VILLAGE_INCOME, 1000, 5001));
  g_assert_false (cy_village_figure_is_jump (CY_VILLAGE_INCOME, 5000, 1000));
  g_assert_true (cy_village_figure_is_jump (CY_VILLAGE_INCOME, 5000, 999));
  g_assert_false (cy_village_figure_is_jump (CY_VILLAGE_INCOME, 0, 999));
  g_assert_false (cy_village_figure_is_jump (CY_VILLAGE_INCOME, CY_VILLAGE_NONE, 999));
  g_assert_false (cy_village_figure_is_jump (CY_VILLAGE_PROJECTS, 100, 900));
}

/* ---- Library ---- */

static void
test_write (County *self, gconstpointer data)
{
  g_assert_true (write_one (self, 0, YEAR, CY_VILLAGE_INCOME, 1250));
  g_assert_true (write_one (self, 0, YEAR, CY_VILLAGE_INCOME, 1300));
  g_assert_true (write_one (self, 1, YEAR, CY_VILLAGE_INCOME, 2000));
  g_assert_true (write_one (self, 3, YEAR, CY_VILLAGE_INCOME, 4100));
  g_assert_false (write_one (self, 0, YEAR, CY_VILLAGE_INCOME, -1));
  g_assert_false (write_one (self, 0, YEAR, CY_VILLAGE_PARTY, 10001));
  load (self, self->towns[0]);
  g_assert_cmpuint (self->sheet->villages->len, ==, 4);
  g_assert_cmpuint (self->sheet->n_seen, ==, 2);
  g_assert_cmpint (cy_figure_sheet_get (self->sheet, 0, YEAR, CY_VILLAGE_INCOME), ==, 1300);
  g_assert_cmpint (cy_figure_sheet_get (self->sheet, 0, YEAR - 1, CY_VILLAGE_INCOME),
                   ==,
                   CY_VILLAGE_NONE);
  g_assert_cmpint (cy_figure_sheet_get (self->sheet, 0, YEAR - 9, CY_VILLAGE_INCOME),
                   ==,
                   CY_VILLAGE_NONE);
  g_assert_cmpint (cy_figure_sheet_get_median (self->sheet,
                                               self->towns[0],
                                               YEAR,
                                               CY_VILLAGE_INCOME),
                   ==,
                   1650);
  g_assert_cmpint (cy_figure_sheet_get_median (self->sheet, 0, YEAR, CY_VILLAGE_INCOME), ==, 2000);
  g_assert_cmpuint (cy_figure_sheet_count (self->sheet, YEAR), ==, 2);
  g_assert_true (write_one (self, 0, YEAR, CY_VILLAGE_INCOME, CY_VILLAGE_NONE));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM unit_figure WHERE deleted IS NULL"),
                   ==,
                   2);
}

static void
test_all_or_nothing (County *self, gconstpointer data)
{
  CyFigureCell cells[] = { { self->villages[0], YEAR, CY_VILLAGE_INCOME, 100 },
                           { self->towns[0], YEAR, CY_VILLAGE_INCOME, 100 } };
  g_autoptr (GError) error = NULL;

  g_assert_false (cy_figure_cells_write (self->test.conn, cells, 2, "统计站", "粘贴", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM unit_figure"), ==, 0);
}

static void
test_ask (County *self, gconstpointer data)
{
  CyFigureCell     cells[] = { { self->villages[0], YEAR, CY_VILLAGE_INCOME, 120000 },
                               { self->villages[1], YEAR, CY_VILLAGE_INCOME, 1500 },
                               { self->villages[1], YEAR - 1, CY_VILLAGE_INCOME, 100 } };
  g_autofree char *asked = NULL;
  g_autofree char *none = NULL;

  write_one (self, 0, YEAR - 1, CY_VILLAGE_INCOME, 1200);
  load (self, 0);
  asked = cy_figure_sheet_ask (self->sheet, cells, 2);
  g_assert_nonnull (strstr (asked, "柳村"));
  g_assert_null (strstr (asked, "新民村"));
  /* Two columns changed places: 15000 times 10,000 yuan, and people who live of 12 yuan. */
  g_assert_true (cy_village_figure_is_odd (CY_VILLAGE_INCOME, 1500000));
  g_assert_true (cy_village_figure_is_odd (CY_VILLAGE_PER_CAPITA, 1200));
  g_assert_false (cy_village_figure_is_odd (CY_VILLAGE_PER_CAPITA, CY_VILLAGE_NONE));
  none = cy_figure_sheet_ask (self->sheet, &cells[1], 1);
  g_assert_null (none);
  /* Two years of one block are compared with each other. */
  g_free (asked);
  asked = cy_figure_sheet_ask (self->sheet, cells, 3);
  g_assert_nonnull (strstr (asked, "新民村"));
}

/* ---- Blocks ---- */

static GPtrArray *
make_rows (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));

  return rows;
}

/* "village.figure=value" of what changes, or "row:column " of each fault. */
static char *
paste (County *self, const char *text, guint top, guint left)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (CyFigureLine));
  g_autoptr (GPtrArray) rows = make_rows (text);
  g_autoptr (GPtrArray) faults = cy_figure_faults_new ();
  g_autoptr (GArray) cells = NULL;
  CyFigureAim aim = { .sheet = self->sheet, .year = YEAR, .top = top, .left = left };
  GString    *said = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->villages); i++)
    {
      CyFigureLine line = { self->villages[i], YEAR };

      if (cy_figure_sheet_get_village (self->sheet, i)->is_seen)
        g_array_append_val (lines, line);
    }
  aim.lines = (const CyFigureLine *) (gconstpointer) lines->data;
  aim.n_lines = lines->len;
  aim.is_strict = TRUE;
  cells = cy_figure_block_read (&aim, rows, faults);
  g_assert_true ((cells == NULL) == (faults->len > 0));
  for (guint i = 0; i < faults->len; i++)
    {
      const CyFigureFault *fault = g_ptr_array_index (faults, i);

      g_string_append_printf (said, "%u:%u ", fault->row, fault->column);
    }
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    {
      const CyFigureCell *cell = &g_array_index (cells, CyFigureCell, i);

      g_string_append_printf (said,
                              "%d.%d=%" G_GINT64_FORMAT " ",
                              cy_figure_sheet_find_village (self->sheet, cell->unit),
                              (int) cell->figure,
                              cell->value);
    }

  return g_string_free (said, FALSE);
}

static void
assert_paste (County *self, const char *text, guint top, guint left, const char *expected)
{
  g_autofree char *said = paste (self, text, top, left);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_paste (County *self, gconstpointer data)
{
  assert_paste (self, "12|15000\n13|16000", 0, 0, "0.0=1200 0.1=1500000 1.0=1300 1.1=1600000 ");
  assert_paste (self, "88", 3, 3, "3.3=8800 ");
  assert_paste (self, "柳村|12|\n石桥村|13|16000", 0, 0, "0.0=1200 3.0=1300 3.1=1600000 ");
  assert_paste (self, "西镇|新民村|12", 0, 0, "2.0=1200 ");
  assert_paste (self, "东镇新民村|12", 0, 0, "1.0=1200 ");
  /* Headings say what the columns are, in any order; sums are no villages. */
  assert_paste (self,
                "2026年村级数据\n序号|村名|群众满意率（%）|村集体经济收入（万元）|备注\n"
                "1|柳村|95.5%|12|\n2|石桥村||20|无\n|合计||32|\n|制表人：安一",
                0,
                0,
                "0.5=9550 0.0=1200 3.0=2000 ");
  assert_paste (self,
                "村名|群众满意率（%）|村集体经济收入（万元）|备注\n"
                "柳村|95.5%|12|\n石桥村||20|无\n合计||32|",
                0,
                0,
                "0.5=9550 0.0=1200 3.0=2000 ");
  assert_paste (self, "\n\n", 0, 0, "");
}

static void
test_paste_refused (County *self, gconstpointer data)
{
  /* Foreign, several of one name, twice. */
  assert_paste (self, "柳村|12\n外村|13", 0, 0, "2:1 ");
  assert_paste (self, "新民村|12", 0, 0, "1:1 ");
  assert_paste (self, "柳村|12\n石桥村|13\n柳　村|14", 0, 0, "3:1 ");
  /* The columns stand in another order: percentages would be beyond 100. */
  assert_paste (self, "柳村|12|15000|2|90|15000|99|98", 0, 0, "1:6 ");
  /* More columns than figures, more rows than villages. */
  assert_paste (self, "1|2", 0, 6, "1:2 ");
  assert_paste (self, "1\n2", 3, 0, "2:1 ");
  /* Headings nobody knows, or twice. */
  assert_paste (self, "村|集体经济收入|户籍人口\n柳村|12|340", 0, 0, "1:3 ");
  assert_paste (self, "村|集体经济收入|村集体收入\n柳村|12|12", 0, 0, "1:3 ");
  assert_paste (self, "集体经济收入|满意率\n12|95", 0, 0, "1:1 ");
  /* Everything that is wrong is said, not only the first. */
  assert_paste (self, "柳村|-1\n外村|1\n石桥村|x", 0, 0, "1:2 2:1 3:2 ");
}

static void
test_paste_scope (County *self, gconstpointer data)
{
  load (self, self->towns[1]);
  assert_paste (self, "新民村|12", 0, 0, "2.0=1200 ");
  assert_paste (self, "柳村|12", 0, 0, "1:1 ");
}

static void
test_years (County *self, gconstpointer data)
{
  const CyFigureLine lines[] = { { self->villages[0], YEAR }, { self->villages[0], YEAR - 1 } };
  CyFigureAim        aim = { self->sheet, lines, 2, self->villages[0], YEAR, 0, 0, TRUE };
  const struct
  {
    const char *text;
    int         year;
    gint64      value;
  } good[] = { { "年度|集体经济收入\n2025|12", YEAR - 1, 1200 },
               { "2024|12", YEAR - 2, 1200 },
               { "12", YEAR, 1200 } };
  const char *const bad[] = { "年度|集体经济收入\n2027|12",
                              "年度|集体经济收入\n去年|12",
                              "2025|1\n2025|2" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (good[i].text);
      g_autoptr (GPtrArray) faults = cy_figure_faults_new ();
      g_autoptr (GArray) cells = cy_figure_block_read (&aim, rows, faults);

      g_assert_nonnull (cells);
      g_assert_cmpuint (cells->len, ==, 1);
      g_assert_cmpint (g_array_index (cells, CyFigureCell, 0).year, ==, good[i].year);
      g_assert_cmpint (g_array_index (cells, CyFigureCell, 0).value, ==, good[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (bad[i]);
      g_autoptr (GPtrArray) faults = cy_figure_faults_new ();
      g_autoptr (GArray) cells = cy_figure_block_read (&aim, rows, faults);

      g_assert_null (cells);
    }
}

#define county_case(name, func) g_test_add (name, County, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/village-figure/read", test_read);
  g_test_add_func ("/model/village-figure/format", test_format);
  g_test_add_func ("/model/village-figure/median", test_median);
  g_test_add_func ("/model/village-figure/jump", test_jump);
  county_case ("/model/figure-sheet/write", test_write);
  county_case ("/model/figure-sheet/all-or-nothing", test_all_or_nothing);
  county_case ("/model/figure-sheet/ask", test_ask);
  county_case ("/model/figure-block/paste", test_paste);
  county_case ("/model/figure-block/refused", test_paste_refused);
  county_case ("/model/figure-block/scope", test_paste_scope);
  county_case ("/model/figure-block/years", test_years);

  return g_test_run ();
}
