/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * lrmx: appointment form files in, as one step, and out, one a person. */
#include "cy-cli.h"

#include "cy-error.h"
#include "cy-lrmx-export.h"
#include "cy-lrmx-plan.h"
#include "cy-person-list.h"
#include "cy-present.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

static char    *unit;
static char    *mode;
static char    *output;
static gboolean dry_run;

static const GOptionEntry options[] = {
  { "output",
    'o',
    0,
    G_OPTION_ARG_FILENAME,
    &output,
    N_ ("export: the folder that takes the files"),
    N_ ("DIR") },
  { "unit",
    0,
    0,
    G_OPTION_ARG_STRING,
    &unit,
    N_ ("export: only this unit and what lies below it; import: the unit of people who have none"),
    N_ ("CODE") },
  { "mode",
    0,
    0,
    G_OPTION_ARG_STRING,
    &mode,
    N_ ("import: for people whom the library has: fill, overwrite or skip"),
    N_ ("MODE") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("import: only say what would happen"), NULL },
  { NULL },
};

static void
forget_options (void)
{
  g_clear_pointer (&unit, g_free);
  g_clear_pointer (&mode, g_free);
  g_clear_pointer (&output, g_free);
  dry_run = FALSE;
}

/* ---- import ---- */

static const char *
name_state (const CyLrmxItem *item)
{
  switch (item->state)
    {
    case CY_IMPORT_ROW_NEW:
      return "new";
    case CY_IMPORT_ROW_KNOWN:
      return item->n_changes > 0 ? "update" : "unchanged";
    case CY_IMPORT_ROW_UNCLEAR:
      return "unclear";
    case CY_IMPORT_ROW_REFUSED:
    default:
      return "refused";
    }
}

static void
add_error (CyJson *json, const GError *error)
{
  g_autoptr (GError) copy = g_error_copy (error);
  const CyErrorPlace *place = error->domain == CY_ERROR ? cy_error_get_place (copy) : NULL;

  cy_json_add_text (json, "error", error->message);
  if (place == NULL)
    return;
  cy_json_add_int (json, "line", place->row);
  if (place->field != NULL)
    cy_json_add_text (json, "element", place->field);
}

static void
add_item (CyJson *json, const CyLrmxPlan *plan, guint nth)
{
  const CyLrmxItem      *item = cy_lrmx_plan_get_item (plan, nth);
  guint                  n_problems;
  const CyImportProblem *problems = cy_lrmx_plan_get_problems (plan, nth, &n_problems);

  cy_json_open (json, NULL, '{');
  cy_json_add_text (json, "file", item->label);
  cy_json_add_text (json, "name", item->name);
  cy_json_add_text (json, "state", name_state (item));
  cy_json_add_int (json, "changes", item->n_changes);
  if (item->drops_photo)
    cy_json_add_bool (json, "photo_left_out", TRUE);
  if (item->error != NULL)
    add_error (json, item->error);
  cy_json_open (json, "problems", '[');
  for (guint i = 0; i < n_problems; i++)
    {
      cy_json_open (json, NULL, '{');
      cy_json_add_text (json, "field", cy_target_get_id (problems[i].target));
      cy_json_add_text (json, "value", problems[i].value);
      cy_json_add_text (json, "why", problems[i].why);
      cy_json_add_bool (json, "refuses", problems[i].refuses);
      cy_json_close (json);
    }
  cy_json_close (json);
  cy_json_close (json);
}

static void
print_json (const CyLrmxPlan *plan, const CyImportCounts *counts)
{
  CyJson *json = cy_json_new ();

  cy_json_add_int (json, "people", counts->people);
  cy_json_add_int (json, "updated", counts->updated);
  cy_json_add_int (json, "unchanged", counts->unchanged);
  cy_json_add_int (json, "unclear", counts->unclear);
  cy_json_add_int (json, "refused", counts->refused);
  cy_json_open (json, "files", '[');
  for (guint i = 0; i < cy_lrmx_plan_get_n (plan); i++)
    add_item (json, plan, i);
  cy_cli_print_json (json);
}

static void
print_problems (const CyLrmxPlan *plan, guint nth)
{
  const CyLrmxItem      *item = cy_lrmx_plan_get_item (plan, nth);
  guint                  n;
  const CyImportProblem *problems = cy_lrmx_plan_get_problems (plan, nth, &n);

  if (item->error != NULL)
    {
      g_autofree char *heading = NULL;
      g_autofree char *text = cy_present_error (item->error, &heading);

      g_print ("%s: %s\n%s\n", item->label, heading, g_strchomp (text));
    }
  if (item->drops_photo)
    g_print (_ ("%s: the photo is no picture and was left out\n"), item->label);
  for (guint i = 0; i < n; i++)
    g_print (_ ("%s: %s (%s)\n"),
             item->label,
             problems[i].value != NULL ? problems[i].value : "",
             problems[i].why);
}

static void
print_lines (const CyLrmxPlan *plan, const CyImportCounts *counts)
{
  for (guint i = 0; i < cy_lrmx_plan_get_n (plan); i++)
    print_problems (plan, i);
  g_print (_ ("%u people added, %u changed, %u unchanged, %u to be decided, %u files refused\n"),
           counts->people,
           counts->updated,
           counts->unchanged,
           counts->unclear,
           counts->refused);
}

static CyLrmxPlan *
make_plan (CyConn *conn, char **paths, GError **error)
{
  g_autoptr (CyImportOptions) import = cy_import_options_new ();

  if (!cy_cli_parse_mode (mode, &import->mode, error) ||
      !cy_cli_find_unit (conn, unit, &import->default_unit, error))
    return NULL;
  import->today = cy_date_today ();

  return cy_lrmx_plan_new ((const char *const *) paths, import, conn, NULL, NULL, NULL, error);
}

/* One file that cannot be read is not done; among others it is refused. */
static gboolean
check_plan (const CyLrmxPlan *plan, char **paths, GError **error)
{
  const guint n = cy_lrmx_plan_get_n (plan);

  for (guint i = 0; i < n; i++)
    if (cy_lrmx_plan_get_item (plan, i)->error == NULL)
      return TRUE;
  if (n > 0)
    g_propagate_error (error, g_error_copy (cy_lrmx_plan_get_item (plan, 0)->error));
  else
    g_set_error (error, CY_ERROR, CY_ERROR_NOT_A_FORM, "no form file in %s", paths[0]);

  return FALSE;
}

static gboolean
apply (CyLrmxPlan *plan, CyConn *conn, CyImportCounts *counts, GError **error)
{
  g_autofree char *name = NULL;
  guint            n;

  *counts = cy_lrmx_plan_count (plan);
  n = counts->people + counts->updated;
  if (dry_run || n == 0)
    return TRUE;
  name =
    g_strdup_printf (ngettext ("Import %u appointment form", "Import %u appointment forms", n), n);

  return cy_lrmx_plan_apply (plan, conn, name, NULL, NULL, NULL, counts, error);
}

static CyCliExit
import (CyCli *cli, char **paths, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, dry_run ? CY_OPEN_READ_ONLY : CY_OPEN_NONE, error);
  g_autoptr (CyLrmxPlan) plan = conn != NULL ? make_plan (conn, paths, error) : NULL;
  CyImportCounts counts;

  if (plan == NULL || !check_plan (plan, paths, error) || !apply (plan, conn, &counts, error))
    return CY_CLI_FAILED;
  if (cli->is_json)
    print_json (plan, &counts);
  else
    print_lines (plan, &counts);

  return counts.refused + counts.unclear > 0 ? CY_CLI_REFUSED : CY_CLI_DONE;
}

/* ---- export ---- */

static GArray *
list_people (CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

  cy_query_set_scope (query, scope);

  return cy_query_list_ids (query, conn, error);
}

static gboolean
write_files (CyConn *conn, gint64 scope, GPtrArray **paths, GError **error)
{
  const CyDate today = cy_date_today ();
  g_autoptr (GArray) people = list_people (conn, scope, error);

  if (people == NULL)
    return FALSE;
  if (people->len == 0)
    {
      g_set_error_literal (error, CY_CLI_ERROR, CY_CLI_ERROR_NOTHING, _ ("There is nobody there"));
      return FALSE;
    }
  if (!cy_lrmx_export (conn, people, output, today, NULL, NULL, NULL, paths, error))
    return FALSE;
  if (cy_lrmx_export_log (conn, *paths, output, unit, today, error))
    return TRUE;
  g_clear_pointer (paths, g_ptr_array_unref);

  return FALSE;
}

static void
print_written (CyCli *cli, GPtrArray *paths)
{
  CyJson *json;

  if (!cli->is_json)
    {
      g_print (_ ("%u appointment forms written to %s\n"), paths->len, output);
      return;
    }
  json = cy_json_new ();
  cy_json_add_text (json, "folder", output);
  cy_json_add_int (json, "people", paths->len);
  cy_json_open (json, "files", '[');
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));

      cy_json_add_text (json, NULL, name);
    }
  cy_cli_print_json (json);
}

static CyCliExit
export_people (CyCli *cli, GError **error)
{
  g_autoptr (CyConn) conn = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  gint64 scope;

  if (output == NULL)
    {
      g_set_error_literal (error,
                           CY_CLI_ERROR,
                           CY_CLI_ERROR_USAGE,
                           _ ("Say which folder takes the files, with -o DIR"));
      return CY_CLI_FAILED;
    }
  conn = cy_cli_open (cli, CY_OPEN_NONE, error);
  if (conn == NULL || !cy_cli_find_unit (conn, unit, &scope, error) ||
      !write_files (conn, scope, &paths, error))
    return CY_CLI_FAILED;
  print_written (cli, paths);

  return CY_CLI_DONE;
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  CyCliExit result = CY_CLI_FAILED;

  if (g_str_equal (arguments[0], "import") && arguments[1] != NULL)
    result = import (cli, arguments + 1, error);
  else if (g_str_equal (arguments[0], "export") && arguments[1] == NULL)
    result = export_people (cli, error);
  else
    g_set_error_literal (error,
                         CY_CLI_ERROR,
                         CY_CLI_ERROR_USAGE,
                         _ ("This command is written: lrmx import FILE…, or lrmx export -o DIR"));
  forget_options ();

  return result;
}

const CyCommand cy_command_lrmx = {
  .name = "lrmx",
  .arguments = "import FILE… | export -o DIR",
  .n_arguments = 1,
  .takes_more = TRUE,
  .summary = N_ ("Bring in appointment forms (.lrmx, .lrm, zips, folders), or write them"),
  .options = options,
  .run = run,
};
