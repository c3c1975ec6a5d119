/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * reports and export: the tables for superiors, as workbooks. */
#include "cy-cli.h"

#include "cy-error.h"
#include "cy-report-about.h"

#include <glib/gi18n.h>

static char *output;
static char *unit;
static char *base_date;
static char *since;
static char *mask;
static char *columns;
static char *reason;
static char *round_name;
static char *ballot_name;
static char *cycle_name;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The workbook to write"), N_ ("FILE") },
  { "unit",
    0,
    0,
    G_OPTION_ARG_STRING,
    &unit,
    N_ ("Only this unit and what lies below it"),
    N_ ("CODE") },
  { "base-date",
    0,
    0,
    G_OPTION_ARG_STRING,
    &base_date,
    N_ ("The day that ages are as of"),
    N_ ("DATE") },
  { "since",
    0,
    0,
    G_OPTION_ARG_STRING,
    &since,
    N_ ("The first day of the period that ends on the base date"),
    N_ ("DATE") },
  { "mask",
    0,
    0,
    G_OPTION_ARG_STRING,
    &mask,
    N_ ("How IDs, phones and addresses are hidden: none, middle8, birth, last4, last6, omit"),
    N_ ("MASK") },
  { "columns",
    0,
    0,
    G_OPTION_ARG_STRING,
    &columns,
    N_ ("Names of columns, with commas between"),
    N_ ("NAMES") },
  { "round",
    0,
    0,
    G_OPTION_ARG_STRING,
    &round_name,
    N_ ("Name of the round of joint review; the newest unless told"),
    N_ ("NAME") },
  { "ballot",
    0,
    0,
    G_OPTION_ARG_STRING,
    &ballot_name,
    N_ ("Name of the finished ballot; all of them unless told"),
    N_ ("NAME") },
  { "cycle",
    0,
    0,
    G_OPTION_ARG_STRING,
    &cycle_name,
    N_ ("Name of the assessment cycle; the newest that fits unless told"),
    N_ ("NAME") },
  { "reason",
    0,
    0,
    G_OPTION_ARG_STRING,
    &reason,
    N_ ("Why the table goes out although errors stand in the data"),
    N_ ("TEXT") },
  { NULL },
};

static void
forget_options (void)
{
  g_clear_pointer (&output, g_free);
  g_clear_pointer (&unit, g_free);
  g_clear_pointer (&base_date, g_free);
  g_clear_pointer (&since, g_free);
  g_clear_pointer (&mask, g_free);
  g_clear_pointer (&columns, g_free);
  g_clear_pointer (&reason, g_free);
  g_clear_pointer (&round_name, g_free);
  g_clear_pointer (&ballot_name, g_free);
  g_clear_pointer (&cycle_name, g_free);
}

/* ---- reports ---- */

static CyCliExit
run_reports (CyCli *cli, char **arguments, GError **error)
{
  const CyReport *const *reports = cy_report_list ();
  CyJson                *json = cli->is_json ? cy_json_new () : NULL;

  if (json != NULL)
    cy_json_open (json, "reports", '[');
  for (guint i = 0; reports[i] != NULL; i++)
    if (reports[i]->args & CY_REPORT_ARG_TABLE)
      continue;
    else if (json == NULL)
      g_print ("%s\t%s\n", reports[i]->id, _ (reports[i]->title));
    else
      {
        cy_json_open (json, NULL, '{');
        cy_json_add_text (json, "id", reports[i]->id);
        cy_json_add_text (json, "title", _ (reports[i]->title));
        cy_json_close (json);
      }
  if (json != NULL)
    cy_cli_print_json (json);

  return CY_CLI_DONE;
}

const CyCommand cy_command_reports = {
  .name = "reports",
  .summary = N_ ("List the tables that can be exported"),
  .run = run_reports,
};

/* ---- export ---- */

static gboolean
read_mask (CyReportArgs *args, GError **error)
{
  if (mask == NULL || cy_mask_from_name (mask, &args->mask))
    return TRUE;
  g_set_error (error,
               CY_CLI_ERROR,
               CY_CLI_ERROR_USAGE,
               _ ("“%s” is no way of masking; use none, middle8, birth, last4, last6 or omit"),
               mask);

  return FALSE;
}

static const CyReport *
find_report (const char *id, GError **error)
{
  const CyReport *report = cy_report_find (id);

  /* There is no screen here to take the rows from. */
  if (report != NULL && (report->args & CY_REPORT_ARG_TABLE))
    report = NULL;
  if (report == NULL)
    g_set_error (error,
                 CY_CLI_ERROR,
                 CY_CLI_ERROR_USAGE,
                 _ ("There is no table “%s”; the command 'reports' lists them"),
                 id);
  else if (output == NULL)
    g_set_error_literal (error,
                         CY_CLI_ERROR,
                         CY_CLI_ERROR_USAGE,
                         _ ("Say where to write the workbook, with -o FILE"));

  return output != NULL ? report : NULL;
}

/* What a table can be told to be about, and how. */
static const struct
{
  const char        *option;
  CyReportArgFlags   flag;
  char *const *const name;
} subjects[] = {
  { "--round", CY_REPORT_ARG_ROUND, &round_name },
  { "--ballot", CY_REPORT_ARG_BALLOT, &ballot_name },
  { "--cycle", CY_REPORT_ARG_CYCLE, &cycle_name },
};

/* The newest of that name. */
static gboolean
find_about (CyConn         *conn,
            const CyReport *report,
            const char     *name,
            CyReportArgs   *args,
            GError        **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GPtrArray) list =
    cy_report_about_list (report, conn, args->scope, args->base_date, error);

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const CyReportAbout *about = g_ptr_array_index (list, i);

      g_string_append_printf (names, "\n  %s", about->name);
      if (args->about == 0 && g_str_equal (about->name, name))
        args->about = about->id;
    }
  if (args->about == 0)
    g_set_error (error,
                 CY_CLI_ERROR,
                 CY_CLI_ERROR_USAGE,
                 _ ("This table cannot be made of “%s”, but of these: %s"),
                 name,
                 names->len > 0 ? names->str : "—");

  return args->about != 0;
}

/* What a table is not about would be taken for something else. */
static gboolean
read_about (CyConn *conn, const CyReport *report, CyReportArgs *args, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      const char *name = *subjects[i].name;

      if (name == NULL)
        continue;
      if (!(report->args & subjects[i].flag))
        {
          g_set_error (error,
                       CY_CLI_ERROR,
                       CY_CLI_ERROR_USAGE,
                       _ ("The table “%s” has no option %s"),
                       report->id,
                       subjects[i].option);
          return FALSE;
        }
      if (!find_about (conn, report, name, args, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_args (CyConn *conn, const CyReport *report, CyReportArgs *args, GError **error)
{
  CyDate date;
  CyDate first = CY_DATE_NONE;

  if (!cy_cli_find_unit (conn, unit, &args->scope, error) ||
      !cy_cli_parse_date (base_date, &date, error) ||
      (since != NULL && !cy_cli_parse_date (since, &first, error)) || !read_mask (args, error))
    return FALSE;
  args->base_date = (guint) date;
  args->since = (guint) first;
  /* Nobody is there to be asked; what went out unchecked says so itself, and who let it. */
  args->reason = g_strdup (reason != NULL ? reason : _ ("written by the command line"));
  if (columns != NULL)
    {
      g_auto (GStrv) names = g_strsplit (columns, ",", -1);

      cy_report_args_set_columns (args, (const char *const *) names);
    }

  return read_about (conn, report, args, error);
}

static void
print_result (CyCli *cli, const CyReport *report, const CyReportArgs *args)
{
  CyJson *json;

  if (args->unchecked && reason == NULL)
    g_printerr (_ ("Errors stand in the data, so the table is marked as unchecked; the command "
                   "'check' lists them\n"));
  if (!cli->is_json)
    {
      g_print (_ ("%s: %s, %u rows\n"), _ (report->title), output, (guint) args->n_rows);
      return;
    }
  json = cy_json_new ();
  cy_json_add_text (json, "report", report->id);
  cy_json_add_text (json, "file", output);
  cy_json_add_int (json, "rows", (gint64) args->n_rows);
  cy_json_add_bool (json, "unchecked", args->unchecked);
  cy_cli_print_json (json);
}

static gboolean export(CyCli *cli, const char *id, GError **error)
{
  const CyReport *report = find_report (id, error);
  g_autoptr (CyConn) conn = NULL;
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  /* Every export is logged, so the library is opened for writing. */
  if (report == NULL || (conn = cy_cli_open (cli, CY_OPEN_NONE, error)) == NULL ||
      !make_args (conn, report, args, error) || !cy_report_run (report, conn, args, output, error))
    return FALSE;
  print_result (cli, report, args);

  return TRUE;
}

static CyCliExit
run_export (CyCli *cli, char **arguments, GError **error)
{
  gboolean done = export(cli, arguments[0], error);

  forget_options ();

  return done ? CY_CLI_DONE : CY_CLI_FAILED;
}

const CyCommand cy_command_export = {
  .name = "export",
  .arguments = "REPORT",
  .n_arguments = 1,
  .summary = N_ ("Write a table for superiors as a workbook"),
  .options = options,
  .run = run_export,
};
