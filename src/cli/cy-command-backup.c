/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * backup: makes a checked copy of the library, where the window looks for it. */
#include "cy-cli.h"

#include "cy-backup.h"

#include <glib/gi18n.h>

static char *folder;

static const GOptionEntry options[] = {
  { "output",
    'o',
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_FILENAME,
    &folder,
    N_ ("The folder to keep it in"),
    N_ ("FOLDER") },
  { NULL },
};

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_READ_ONLY, error);
  g_autofree char *made = NULL;
  CyJson          *json;

  if (conn == NULL)
    return CY_CLI_FAILED;
  if (folder == NULL)
    folder = cy_backup_get_default_folder (cli->library);
  made = cy_backup_make (conn, folder, cy_backup_get_now (), error);
  g_clear_pointer (&folder, g_free);
  if (made == NULL)
    return CY_CLI_FAILED;

  if (!cli->is_json)
    {
      g_print ("%s\n", made);
      return CY_CLI_DONE;
    }
  json = cy_json_new ();
  cy_json_add_text (json, "backup", made);
  cy_cli_print_json (json);

  return CY_CLI_DONE;
}

const CyCommand cy_command_backup = {
  .name = "backup",
  .summary = N_ ("Make a checked copy of the library and print where it is"),
  .options = options,
  .run = run,
};
