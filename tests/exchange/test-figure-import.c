/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Village figures from a file: columns by their headings, taken whole or not at all. */
#include "cy-figure-import.h"

#include "cy-test.h"

#define YEAR 2026

static CyFigureImport *
import (CyTest *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (self, "figures.csv");
  g_autoptr (CyFigureSheet) known = NULL;
  CyFigureImport *read;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  known = cy_figure_sheet_load (self->conn, 0, YEAR, 3, &error);
  g_assert_no_error (error);
  read = cy_figure_import_read (path, known, YEAR, NULL, &error);
  g_assert_no_error (error);

  return read;
}

static void
add_villages (CyTest *self)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (self, "东镇", "town", 0);
  gint64 id = cy_record_get_id (town);

  g_object_unref (cy_test_add_unit (self, "柳村", "village", id));
  g_object_unref (cy_test_add_unit (self, "石桥村", "village", id));
}

static void
test_good (CyTest *self, gconstpointer data)
{
  g_autoptr (CyFigureImport) read = NULL;

  add_villages (self);
  read = import (self,
                 "2026年村级数据\n"
                 "序号,村名,年度,户数,村集体经济收入(万元),群众满意率(%)\n"
                 "1,柳村,2025,310,12.5,95.5\n2,石桥村,2026,280,8,\n合计,,,590,20.5,\n");
  g_assert_null (read->fault);
  g_assert_cmpuint (read->faults->len, ==, 0);
  g_assert_cmpuint (read->cells->len, ==, 3);
  g_assert_cmpint (g_array_index (read->cells, CyFigureCell, 0).year, ==, 2025);
  g_assert_cmpint (g_array_index (read->cells, CyFigureCell, 0).value, ==, 1250);
  g_assert_null (read->asked);
}

static void
test_wrong (CyTest *self, gconstpointer data)
{
  g_autoptr (CyFigureImport) read = NULL;
  const CyFigureFault *fault;

  add_villages (self);
  read = import (self, "村名,满意率,村集体收入\n柳村,95,12\n外村,90,13\n石桥村,120,8\n");
  g_assert_null (read->cells);
  g_assert_cmpuint (read->faults->len, ==, 2);
  fault = g_ptr_array_index (read->faults, 1);
  g_assert_cmpuint (fault->row, ==, 4);
  g_assert_cmpuint (fault->column, ==, 2);
  g_assert_cmpstr (fault->found, ==, "120");
}

static void
test_other (CyTest *self, gconstpointer data)
{
  g_autoptr (CyFigureImport) read = import (self, "姓名,性别\n安一,男\n");

  g_assert_nonnull (read->fault);
  g_assert_null (read->cells);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/figure-import/good", test_good);
  cy_test_case ("/exchange/figure-import/wrong", test_wrong);
  cy_test_case ("/exchange/figure-import/other", test_other);

  return g_test_run ();
}
