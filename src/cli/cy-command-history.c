/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * history: what was done to the library, the newest first. */
#include "cy-cli.h"

#include "cy-journal.h"

#include <glib/gi18n.h>

static gint limit = 20;

static const GOptionEntry options[] = {
  { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_ ("At most so many"), N_ ("N") },
  { NULL },
};

/* Names in JSON; the indices are CyStepInfo.kind. */
static const char *const kinds[] = { "done", "undo", "redo" };

static char *
format_time (gint64 when_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (when_ms / 1000);

  return g_date_time_format (time, "%Y-%m-%d %H:%M:%S");
}

static void
print_json (GPtrArray *steps)
{
  CyJson *json = cy_json_new ();

  cy_json_open (json, "steps", '[');
  for (guint i = 0; i < steps->len; i++)
    {
      const CyStepInfo *step = g_ptr_array_index (steps, i);
      g_autofree char  *time = format_time (step->when_ms);

      cy_json_open (json, NULL, '{');
      cy_json_add_int (json, "id", step->id);
      cy_json_add_text (json, "time", time);
      cy_json_add_text (json, "actor", step->actor);
      cy_json_add_text (json, "name", step->name);
      cy_json_add_text (json, "reason", step->reason);
      cy_json_add_text (json, "kind", kinds[CLAMP (step->kind, 0, 2)]);
      cy_json_add_bool (json, "undone", step->undone);
      cy_json_add_int (json, "changes", step->n_entries);
      cy_json_close (json);
    }
  cy_cli_print_json (json);
}

static void
print_lines (GPtrArray *steps)
{
  static const char *const titles[] = { "", N_ ("undo"), N_ ("redo") };

  for (guint i = 0; i < steps->len; i++)
    {
      const CyStepInfo *step = g_ptr_array_index (steps, i);
      g_autofree char  *time = format_time (step->when_ms);
      const char       *title = titles[CLAMP (step->kind, 0, 2)];

      g_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s%s%s\t%" G_GINT64_FORMAT "\t%s\n",
               step->id,
               time,
               step->actor,
               *title != '\0' ? _ (title) : "",
               *title != '\0' ? " " : "",
               step->name,
               step->n_entries,
               step->undone ? _ ("undone") : "");
    }
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_READ_ONLY, error);
  g_autoptr (GPtrArray) steps = NULL;

  if (conn == NULL ||
      (steps = cy_journal_list_steps (conn, 0, (guint) MAX (limit, 0), error)) == NULL)
    return CY_CLI_FAILED;
  if (cli->is_json)
    print_json (steps);
  else
    print_lines (steps);

  return CY_CLI_DONE;
}

const CyCommand cy_command_history = {
  .name = "history",
  .summary = N_ ("Show what was done to the library, the newest first"),
  .options = options,
  .run = run,
};
