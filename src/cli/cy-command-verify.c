/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * verify: whether the file is whole and nobody has altered the journal. */
#include "cy-cli.h"

#include "cy-journal.h"

#include <glib/gi18n.h>

static void
print_json (gboolean is_whole, gint64 broken_step)
{
  CyJson *json = cy_json_new ();

  cy_json_add_text (json, "integrity", is_whole ? "ok" : "damaged");
  cy_json_add_text (json, "journal", broken_step == 0 ? "ok" : "altered");
  if (broken_step != 0)
    cy_json_add_int (json, "step", broken_step);
  cy_cli_print_json (json);
}

static void
print_facts (gboolean is_whole, gint64 broken_step)
{
  g_autofree char *step = g_strdup_printf ("%" G_GINT64_FORMAT, broken_step);
  g_autofree char *altered = g_strdup_printf (_ ("altered from step %s on"), step);

  cy_cli_print_fact (_ ("Integrity"), is_whole ? _ ("whole") : _ ("damaged"));
  cy_cli_print_fact (_ ("Journal"), broken_step == 0 ? _ ("unaltered") : altered);
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_NONE, error);
  g_autoptr (GError) damage = NULL;
  gint64   broken_step = 0;
  gboolean is_whole;

  if (conn == NULL)
    return CY_CLI_FAILED;
  is_whole = cy_conn_check (conn, &damage);
  if (!cy_journal_verify (conn, &broken_step, error))
    return CY_CLI_FAILED;
  if (cli->is_json)
    print_json (is_whole, broken_step);
  else
    print_facts (is_whole, broken_step);

  return is_whole && broken_step == 0 ? CY_CLI_DONE : CY_CLI_REFUSED;
}

const CyCommand cy_command_verify = {
  .name = "verify",
  .summary = N_ ("Check that the file is whole and the journal unaltered"),
  .run = run,
};
