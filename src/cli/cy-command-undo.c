/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * undo and redo: turn the last step of the journal, as the window does. */
#include "cy-cli.h"

#include "cy-error.h"
#include "cy-journal.h"

#include <glib/gi18n.h>

typedef gboolean (*Turn) (CyConn *conn, char **name, GError **error);

static CyCliExit
run_turn (CyCli *cli, Turn turn, const char *key, const char *nothing, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_NONE, error);
  g_autoptr (GError) why = NULL;
  g_autofree char *name = NULL;
  CyJson          *json;

  if (conn == NULL)
    return CY_CLI_FAILED;
  if (!turn (conn, &name, &why))
    {
      if (g_error_matches (why, CY_ERROR, CY_ERROR_NOT_FOUND))
        g_set_error_literal (error, CY_CLI_ERROR, CY_CLI_ERROR_NOTHING, nothing);
      else
        g_propagate_error (error, g_steal_pointer (&why));
      return CY_CLI_FAILED;
    }

  if (!cli->is_json)
    {
      g_print ("%s\n", name);
      return CY_CLI_DONE;
    }
  json = cy_json_new ();
  cy_json_add_text (json, key, name);
  cy_cli_print_json (json);

  return CY_CLI_DONE;
}

static CyCliExit
run_undo (CyCli *cli, char **arguments, GError **error)
{
  return run_turn (cli,
                   cy_journal_undo,
                   "undone",
                   _ ("There is nothing to undo. The library was not changed."),
                   error);
}

static CyCliExit
run_redo (CyCli *cli, char **arguments, GError **error)
{
  return run_turn (cli,
                   cy_journal_redo,
                   "redone",
                   _ ("There is nothing to redo. The library was not changed."),
                   error);
}

const CyCommand cy_command_undo = {
  .name = "undo",
  .summary = N_ ("Undo the last step"),
  .run = run_undo,
};

const CyCommand cy_command_redo = {
  .name = "redo",
  .summary = N_ ("Redo the step that was undone last"),
  .run = run_redo,
};
