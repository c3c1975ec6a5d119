/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * chuyan-cli: finds the command that was asked for and runs it. */
#include "config.h"

#include "cy-cli.h"
#include "cy-locale.h"

#include <glib/gi18n.h>

static const CyCommand *const commands[] = {
  &cy_command_new,     &cy_command_info,    &cy_command_import, &cy_command_search,
  &cy_command_check,   &cy_command_reports, &cy_command_export, &cy_command_cells,
  &cy_command_history, &cy_command_undo,    &cy_command_redo,   &cy_command_backup,
  &cy_command_verify,  &cy_command_lrmx,
};

static CyCli    cli;
static gboolean show_version;

static const GOptionEntry global_options[] = {
  { "library",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_FILENAME,
    &cli.library,
    N_ ("The library file"),
    N_ ("FILE") },
  { "json",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_NONE,
    &cli.is_json,
    N_ ("Print one JSON object"),
    NULL },
  { "version",
    0,
    G_OPTION_FLAG_NONE,
    G_OPTION_ARG_NONE,
    &show_version,
    N_ ("Show the version"),
    NULL },
  { NULL },
};

/* ---- Help ---- */

static char *
list_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-10s%s", commands[i]->name, _ (commands[i]->summary));
  g_string_append (text, "\n\n");
  g_string_append (text,
                   _ ("'chuyan-cli COMMAND --help' shows the options of a command.\n"
                      "Exit status: 0 done, 1 done with refusals, 2 not done."));

  return g_string_free (text, FALSE);
}

static char *
make_usage (const CyCommand *command)
{
  return g_strjoin (" ", command->name, command->arguments, NULL);
}

static GOptionContext *
make_context (const CyCommand *command)
{
  g_autofree char *usage = command == NULL ? g_strdup (_ ("COMMAND …")) : make_usage (command);
  g_autofree char *list = command == NULL ? list_commands () : NULL;
  GOptionContext  *context = g_option_context_new (usage);

  g_option_context_add_main_entries (context, global_options, GETTEXT_PACKAGE);
  if (command == NULL)
    {
      g_option_context_set_strict_posix (context, TRUE);
      g_option_context_set_description (context, list);
      return context;
    }
  g_option_context_set_summary (context, _ (command->summary));
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);

  return context;
}

/* ---- What was typed ---- */

static gboolean
refuse (GError **error, const char *text, const char *what)
{
  g_set_error (error,
               CY_CLI_ERROR,
               CY_CLI_ERROR_USAGE,
               "%s%s\n%s",
               text,
               what,
               _ ("'chuyan-cli --help' lists the commands and options."));

  return FALSE;
}

/* Takes the options out of @arguments; the first of these is the name of the program. */
static gboolean
parse_options (const CyCommand *command, char ***arguments, GError **error)
{
  g_autoptr (GOptionContext) context = make_context (command);
  g_autoptr (GError) wrong = NULL;

  if (g_option_context_parse_strv (context, arguments, &wrong))
    return TRUE;

  return refuse (error, _ ("Wrong option: "), wrong->message);
}

static const CyCommand *
find_command (const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i]->name, name) == 0)
      return commands[i];
  if (name == NULL)
    refuse (error, _ ("No command was given."), "");
  else
    refuse (error, _ ("There is no such command: "), name);

  return NULL;
}

static void
set_library (void)
{
  if (cli.library == NULL)
    cli.library = g_build_filename (g_get_user_data_dir (), "chuyan", "library.chuyan", NULL);
}

/* @arguments begin with the name of the command. */
static CyCliExit
run_command (char ***arguments, GError **error)
{
  const CyCommand *command = find_command ((*arguments)[0], error);

  if (command == NULL || !parse_options (command, arguments, error))
    return CY_CLI_FAILED;
  if (g_strv_length (*arguments + 1) != command->n_arguments &&
      !(command->takes_more && g_strv_length (*arguments + 1) > command->n_arguments))
    {
      g_autofree char *usage = make_usage (command);

      refuse (error, _ ("This command is written: chuyan-cli "), usage);
      return CY_CLI_FAILED;
    }
  set_library ();

  return command->run (&cli, *arguments + 1, error);
}

static void
print_help (void)
{
  g_autoptr (GOptionContext) context = make_context (NULL);
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  g_print ("%s", help);
}

static CyCliExit
run (char **typed, GError **error)
{
  g_auto (GStrv) arguments = g_strdupv (typed);
  g_auto (GStrv) rest = NULL;

  if (!parse_options (NULL, &arguments, error))
    return CY_CLI_FAILED;
  if (show_version)
    {
      g_print ("chuyan-cli %s\n", CY_VERSION);
      return CY_CLI_DONE;
    }
  if (g_strcmp0 (arguments[1], "help") == 0)
    {
      print_help ();
      return CY_CLI_DONE;
    }
  rest = g_strdupv (arguments + 1);

  return run_command (&rest, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  CyCliExit status;

  cy_locale_init ("zh_CN");
  g_set_prgname ("chuyan-cli");
  status = run (argv, &error);
  if (error != NULL)
    cy_cli_report (&cli, error);
  g_free (cli.library);

  return error != NULL ? CY_CLI_FAILED : status;
}
