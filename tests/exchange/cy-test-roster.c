/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters of a few rows, planned and imported. */
#include "cy-test-roster.h"

#include "cy-test-table.h"

const char *const cy_test_two_people[] = {
  "云岭县村级后备干部花名册",
  "乡镇|村|姓名|性别|民族|身份证号|政治面貌|学历|联系电话",
  "双河镇|新民村|张建国|男|汉|520599199003120019|党员|本科|13900000001",
  "双河镇|青山村|李芳|女|彝|520599199105170025|群众|大专|13900000002",
  NULL,
};

CyImportPlan *
cy_test_roster_plan (CyTest *test, const char *path, const CyImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportOptions) own = options == NULL ? cy_import_options_new () : NULL;
  CyImportSource *source = cy_import_source_open (path, test->conn, NULL, &error);
  CyImportPlan   *plan;

  g_assert_no_error (error);
  g_ptr_array_add (sources, source);
  plan =
    cy_import_plan_new (sources, options ? options : own, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

CyImportCounts
cy_test_roster_apply (CyTest *test, CyImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;

  cy_import_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

char *
cy_test_roster_save (const char *name, const char *const *rows)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("花名册");

  for (guint i = 0; rows[i] != NULL; i++)
    cy_test_table_set_row (table, i, rows[i]);

  return cy_test_table_save (name, table);
}

CyImportCounts
cy_test_roster_import (CyTest *test, const char *const *rows, CyImportMode mode)
{
  g_autofree char *path = cy_test_roster_save ("rows.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;

  options->mode = mode;
  plan = cy_test_roster_plan (test, path, options);

  return cy_test_roster_apply (test, plan);
}
