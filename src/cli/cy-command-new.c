/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * new: makes a library, empty or with the demo county. */
#include "cy-cli.h"

#include "cy-demo.h"
#include "cy-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean with_demo;
static gint     n_people = -1;
static gint64   random_state = 1;

static const GOptionEntry options[] = {
  { "demo",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_NONE,
    &with_demo,
    N_ ("Fill it with the demo county"),
    NULL },
  { "people",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_INT,
    &n_people,
    N_ ("People of the demo county"),
    N_ ("N") },
  { "random-state",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_INT64,
    &random_state,
    N_ ("The same number makes the same county"),
    N_ ("N") },
  { NULL },
};

static gboolean
check_options (GError **error)
{
  if (n_people >= 0)
    with_demo = TRUE;
  else
    n_people = CY_DEMO_PEOPLE;
  if (n_people <= CY_DEMO_MAX_PEOPLE && random_state >= 0 && random_state <= G_MAXUINT32)
    return TRUE;

  g_set_error (error,
               CY_CLI_ERROR,
               CY_CLI_ERROR_USAGE,
               _ ("--people goes up to %d, --random-state from 0 to %u."),
               CY_DEMO_MAX_PEOPLE,
               G_MAXUINT32);

  return FALSE;
}

static gboolean
check_target (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error,
                   CY_CLI_ERROR,
                   CY_CLI_ERROR_USAGE,
                   _ ("There is a file of this name already: %s\nChoose another with --library, or "
                      "move that one away. It was not touched."),
                   path);
      return FALSE;
    }
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, CY_ERROR, CY_ERROR_READ_ONLY, "%s: %s", folder, g_strerror (errno));
  cy_error_set_file (*error, folder);

  return FALSE;
}

static gboolean
make (const char *path, GError **error)
{
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_CREATE, error);

  if (conn == NULL)
    return FALSE;

  return !with_demo || cy_demo_fill (conn,
                                     _ ("Demo county"),
                                     (guint) n_people,
                                     (guint32) random_state,
                                     cy_date_today (),
                                     NULL,
                                     NULL,
                                     NULL,
                                     error);
}

static gboolean
give_name (const char *part, const char *path, GError **error)
{
  if (g_rename (part, path) == 0)
    return TRUE;

  g_set_error (error, CY_ERROR, CY_ERROR_READ_ONLY, "%s: %s", path, g_strerror (errno));
  cy_error_set_file (*error, path);

  return FALSE;
}

/* A half-made library never gets the name. */
static gboolean
make_whole (const char *path, GError **error)
{
  g_autofree char *part = g_strdup_printf ("%s.%d.part", path, (int) getpid ());

  if (make (part, error) && give_name (part, path, error))
    return TRUE;
  g_unlink (part);

  return FALSE;
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  CyJson *json;

  if (!check_options (error) || !check_target (cli->library, error) ||
      !make_whole (cli->library, error))
    return CY_CLI_FAILED;
  if (!cli->is_json)
    return CY_CLI_DONE;

  json = cy_json_new ();
  cy_json_add_text (json, "library", cli->library);
  cy_json_add_int (json, "people", with_demo ? n_people : 0);
  cy_cli_print_json (json);

  return CY_CLI_DONE;
}

const CyCommand cy_command_new = {
  .name = "new",
  .summary = N_ ("Make a library, empty or with the demo county"),
  .options = options,
  .run = run,
};
