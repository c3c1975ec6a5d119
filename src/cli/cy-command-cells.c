/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * cells: prints a sheet as the reader sees it. */
#include "cy-cli.h"

#include "cy-cells.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

static gint sheet = 1;

static const GOptionEntry options[] = {
  { "sheet",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_INT,
    &sheet,
    N_ ("Which sheet, counted from 1"),
    N_ ("N") },
  { NULL },
};

static gboolean
check_sheet (CyWorkbook *workbook, GError **error)
{
  guint n_sheets = cy_workbook_get_n_sheets (workbook);

  if (sheet >= 1 && (guint) sheet <= n_sheets)
    return TRUE;

  g_set_error (error,
               CY_CLI_ERROR,
               CY_CLI_ERROR_USAGE,
               _ ("There is no sheet %d; %s has %u, counted from 1. Choose one with --sheet."),
               sheet,
               cy_workbook_get_path (workbook),
               n_sheets);

  return FALSE;
}

static gboolean
print_json (CyWorkbook *workbook, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *csv = NULL;
  CyJson          *json;

  if (!cy_cells_print (workbook, sheet - 1, memory, NULL, error) ||
      !g_output_stream_write_all (memory, "", 1, NULL, NULL, error) ||
      !g_output_stream_close (memory, NULL, error))
    return FALSE;

  csv = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
  json = cy_json_new ();
  cy_json_add_text (json, "sheet", cy_workbook_get_sheet_name (workbook, sheet - 1));
  cy_json_add_int (json, "sheets", cy_workbook_get_n_sheets (workbook));
  cy_json_add_text (json, "csv", csv);
  cy_cli_print_json (json);

  return TRUE;
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyWorkbook) workbook = cy_workbook_open (arguments[0], NULL, error);
  g_autoptr (GOutputStream) output = NULL;
  gboolean printed;

  if (workbook == NULL || !check_sheet (workbook, error))
    return CY_CLI_FAILED;
  if (cli->is_json)
    return print_json (workbook, error) ? CY_CLI_DONE : CY_CLI_FAILED;

  output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  printed = cy_cells_print (workbook, sheet - 1, output, NULL, error);

  return printed ? CY_CLI_DONE : CY_CLI_FAILED;
}

const CyCommand cy_command_cells = {
  .name = "cells",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Print a sheet of a workbook or text table as CSV, cell by cell"),
  .options = options,
  .run = run,
};
