/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * import: brings a roster in as one step that can be undone whole. */
#include "cy-cli.h"

#include "cy-error.h"
#include "cy-import-apply.h"

#include <glib/gi18n.h>

static char    *unit;
static char    *mode;
static gboolean dry_run;

static const GOptionEntry options[] = {
  { "unit",
    0,
    0,
    G_OPTION_ARG_STRING,
    &unit,
    N_ ("The unit of people whose row names no village"),
    N_ ("CODE") },
  { "mode",
    0,
    0,
    G_OPTION_ARG_STRING,
    &mode,
    N_ ("For people whom the library has: fill, overwrite or skip"),
    N_ ("MODE") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only say what would happen"), NULL },
  { NULL },
};

static CyImportPlan *
make_plan (CyConn *conn, const char *path, GError **error)
{
  g_autoptr (CyImportOptions) import = cy_import_options_new ();
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  CyImportSource *source;

  if (!cy_cli_parse_mode (mode, &import->mode, error) ||
      !cy_cli_find_unit (conn, unit, &import->default_unit, error) ||
      (source = cy_import_source_open (path, conn, NULL, error)) == NULL)
    return NULL;
  g_ptr_array_add (sources, source);
  if (cy_import_source_count_used (source) == 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK, "no list of people in %s", path);
      return NULL;
    }
  import->today = cy_date_today ();

  return cy_import_plan_new (sources, import, conn, NULL, NULL, NULL, error);
}

/* ---- What is printed ---- */

static void
add_layout (CyJson *json, const CyImportSource *source)
{
  const CyImportSheet *first = NULL;

  for (guint i = 0; i < source->sheets->len && first == NULL; i++)
    if (((CyImportSheet *) g_ptr_array_index (source->sheets, i))->state == CY_IMPORT_SHEET_USED)
      first = g_ptr_array_index (source->sheets, i);

  cy_json_open (json, "layout", '{');
  cy_json_add_text (json, "encoding", cy_workbook_get_encoding (source->book));
  cy_json_add_int (json, "sheets", cy_import_source_count_used (source));
  cy_json_open (json, "header_rows", '[');
  if (first != NULL)
    for (guint i = 0; i < first->layout->n_header_rows; i++)
      cy_json_add_int (json, NULL, first->layout->header_row + i + 1);
  cy_json_close (json);
  cy_json_close (json);
}

static void
add_problem (CyJson *json, const CyImportSource *source, const CyImportProblem *problem)
{
  const CyImportSheet *sheet = g_ptr_array_index (source->sheets, problem->sheet);

  cy_json_open (json, NULL, '{');
  cy_json_add_text (json, "sheet", sheet->name);
  cy_json_add_int (json, "row", problem->row);
  cy_json_add_int (json, "column", problem->column);
  cy_json_add_text (json, "field", cy_target_get_id (problem->target));
  cy_json_add_text (json, "value", problem->value);
  cy_json_add_text (json, "why", problem->why);
  cy_json_close (json);
}

static void
print_json (CyImportPlan *plan, const CyImportCounts *counts)
{
  const CyImportSource *source = g_ptr_array_index (cy_import_plan_get_sources (plan), 0);
  GArray               *problems = cy_import_plan_get_problems (plan);
  CyJson               *json = cy_json_new ();

  cy_json_add_int (json, "people", counts->people);
  cy_json_add_int (json, "updated", counts->updated);
  cy_json_add_int (json, "unchanged", counts->unchanged);
  cy_json_add_int (json, "unclear", counts->unclear);
  add_layout (json, source);
  cy_json_open (json, "rejected", '[');
  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      if (problem->refuses)
        add_problem (json, source, problem);
    }
  cy_cli_print_json (json);
}

static void
print_lines (CyImportPlan *plan, const CyImportCounts *counts)
{
  GArray *problems = cy_import_plan_get_problems (plan);

  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      if (problem->refuses)
        g_print (_ ("row %u, column %u: %s (%s)\n"),
                 problem->row,
                 problem->column,
                 problem->value != NULL ? problem->value : "",
                 problem->why);
    }
  g_print (_ ("%u people added, %u changed, %u unchanged, %u to be decided, %u rows refused\n"),
           counts->people,
           counts->updated,
           counts->unchanged,
           counts->unclear,
           counts->refused);
}

static gboolean
apply (CyImportPlan *plan, CyConn *conn, const char *path, CyImportCounts *counts, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = NULL;

  *counts = cy_import_plan_count (plan);
  if (dry_run)
    return TRUE;
  name = g_strdup_printf (_ ("Import %s, %u people"), base, counts->people + counts->updated);

  return cy_import_apply (plan, conn, name, NULL, NULL, NULL, counts, error);
}

static CyCliExit
import (CyCli *cli, const char *path, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, dry_run ? CY_OPEN_READ_ONLY : CY_OPEN_NONE, error);
  g_autoptr (CyImportPlan) plan = NULL;
  CyImportCounts counts;

  if (conn == NULL || (plan = make_plan (conn, path, error)) == NULL ||
      !apply (plan, conn, path, &counts, error))
    {
      cy_error_set_file (error != NULL ? *error : NULL, path);
      return CY_CLI_FAILED;
    }
  if (cli->is_json)
    print_json (plan, &counts);
  else
    print_lines (plan, &counts);

  return counts.refused + counts.unclear > 0 ? CY_CLI_REFUSED : CY_CLI_DONE;
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  CyCliExit result = import (cli, arguments[0], error);

  g_clear_pointer (&unit, g_free);
  g_clear_pointer (&mode, g_free);

  return result;
}

const CyCommand cy_command_import = {
  .name = "import",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Bring in a roster; exit status 1 when rows were refused"),
  .options = options,
  .run = run,
};
