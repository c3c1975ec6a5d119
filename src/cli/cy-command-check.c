/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * check: lists what is wrong with the data, as 校核 of the window does. */
#include "cy-cli.h"

#include "cy-check-library.h"

#include <glib/gi18n.h>

static char *unit;
static char *base_date;

static const GOptionEntry options[] = {
  { "unit",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_STRING,
    &unit,
    N_ ("Only this unit and what lies below it"),
    N_ ("CODE") },
  { "base-date",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_STRING,
    &base_date,
    N_ ("The day that ages are as of"),
    N_ ("DATE") },
  { NULL },
};

static const char *
get_severity (const CyProblem *problem)
{
  return cy_problem_is_error (problem) ? "error" : "warning";
}

static const char *
get_field (const CyProblem *problem)
{
  return problem->entity != NULL && problem->field >= 0
           ? problem->entity->fields[problem->field].name
           : NULL;
}

static void
add_finding (CyJson *json, const CyFinding *finding)
{
  g_autofree char *message = cy_problem_dup_message (finding->problem);

  cy_json_open (json, NULL, '{');
  cy_json_add_int (json, "person", finding->person);
  cy_json_add_text (json, "name", finding->name);
  cy_json_add_text (json, "unit", finding->unit);
  cy_json_add_text (json, "rule", finding->problem->rule->id);
  cy_json_add_text (json, "severity", get_severity (finding->problem));
  cy_json_add_text (json, "field", get_field (finding->problem));
  cy_json_add_text (json, "message", message);
  cy_json_add_bool (json, "exempted", finding->problem->exempted);
  cy_json_close (json);
}

static void
print_json (const CyCheckReport *report)
{
  CyJson *json = cy_json_new ();

  cy_json_add_int (json, "people", report->n_people);
  cy_json_add_int (json, "faulty", report->n_faulty);
  cy_json_add_int (json, "errors", report->n_errors);
  cy_json_add_int (json, "warnings", report->n_warnings);
  cy_json_add_int (json, "exempted", report->n_exempted);
  cy_json_open (json, "findings", '[');
  for (guint i = 0; i < report->findings->len; i++)
    add_finding (json, g_ptr_array_index (report->findings, i));
  cy_cli_print_json (json);
}

static void
print_lines (const CyCheckReport *report)
{
  for (guint i = 0; i < report->findings->len; i++)
    {
      const CyFinding *finding = g_ptr_array_index (report->findings, i);
      g_autofree char *message = cy_problem_dup_message (finding->problem);

      if (!finding->problem->exempted)
        g_print ("%s\t%s\t%s\t%s\n",
                 cy_problem_is_error (finding->problem) ? _ ("error") : _ ("warning"),
                 finding->unit != NULL ? finding->unit : "",
                 finding->name,
                 message);
    }
  g_print (_ ("%u people checked: %u errors, %u warnings, %u lifted by a recorded exception\n"),
           report->n_people,
           report->n_errors,
           report->n_warnings,
           report->n_exempted);
}

static CyCheckReport *
make_report (CyCli *cli, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_READ_ONLY, error);
  gint64 scope;
  CyDate date;

  if (conn == NULL || !cy_cli_find_unit (conn, unit, &scope, error) ||
      !cy_cli_parse_date (base_date, &date, error))
    return NULL;

  return cy_check_library (conn, scope, date, cy_date_today (), NULL, NULL, NULL, error);
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyCheckReport) report = make_report (cli, error);

  g_clear_pointer (&unit, g_free);
  g_clear_pointer (&base_date, g_free);
  if (report == NULL)
    return CY_CLI_FAILED;
  if (cli->is_json)
    print_json (report);
  else
    print_lines (report);

  return report->n_errors == 0 ? CY_CLI_DONE : CY_CLI_REFUSED;
}

const CyCommand cy_command_check = {
  .name = "check",
  .summary = N_ ("List what is wrong with the data; exit status 1 while errors stand"),
  .options = options,
  .run = run,
};
