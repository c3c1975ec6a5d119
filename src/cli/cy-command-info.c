/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * info: what a library holds, who wrote it, and whether it is whole. */
#include "config.h"

#include "cy-cli.h"

#include "cy-error.h"
#include "cy-sql.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  const char *name;
  const char *title;
  const char *sql;
} Count;

static const Count counts[] = {
  { "people", N_ ("People"), "SELECT count(*) FROM person WHERE deleted IS NULL" },
  { "candidates",
    N_ ("Candidates in the pool"),
    "SELECT count(*) FROM person WHERE deleted IS NULL AND pool_state='in'" },
  { "units", N_ ("Units"), "SELECT count(*) FROM unit WHERE deleted IS NULL" },
  { "townships",
    N_ ("Townships"),
    "SELECT count(*) FROM unit WHERE deleted IS NULL AND kind IN('town','township','street')" },
  { "villages",
    N_ ("Villages and communities"),
    "SELECT count(*) FROM unit WHERE deleted IS NULL AND kind IN('village','community')" },
  { "steps", N_ ("Steps in the journal"), "SELECT count(*) FROM step" },
};

static gboolean
count_all (CyConn *conn, gint64 numbers[G_N_ELEMENTS (counts)], GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (!cy_sql_get_int (conn, counts[i].sql, &numbers[i], error, ""))
      return FALSE;

  return TRUE;
}

static gint64
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gint64) info.st_size : 0;
}

static void
print_json (CyCli *cli, CyConn *conn, const gint64 *numbers, gboolean is_whole)
{
  CyJson *json = cy_json_new ();

  cy_json_add_text (json, "library", cli->library);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    cy_json_add_int (json, counts[i].name, numbers[i]);
  cy_json_add_text (json, "version", CY_VERSION);
  cy_json_add_int (json, "schema", cy_conn_get_version (conn));
  cy_json_add_int (json, "size", get_size (cli->library));
  cy_json_add_text (json, "integrity", is_whole ? "ok" : "damaged");
  cy_cli_print_json (json);
}

static void
print_facts (CyCli *cli, CyConn *conn, const gint64 *numbers, gboolean is_whole)
{
  g_autofree char *size =
    g_format_size_full ((guint64) get_size (cli->library), G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *version =
    g_strdup_printf (_ ("%s (schema %d)"), CY_VERSION, cy_conn_get_version (conn));

  cy_cli_print_fact (_ ("Library"), cli->library);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, numbers[i]);

      cy_cli_print_fact (_ (counts[i].title), number);
    }
  cy_cli_print_fact (_ ("Version"), version);
  cy_cli_print_fact (_ ("Size"), size);
  cy_cli_print_fact (_ ("Integrity"), is_whole ? _ ("whole") : _ ("damaged"));
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_READ_ONLY, error);
  g_autoptr (GError) damage = NULL;
  gint64   numbers[G_N_ELEMENTS (counts)] = { 0 };
  gboolean is_whole;

  if (conn == NULL || !count_all (conn, numbers, error))
    return CY_CLI_FAILED;

  is_whole = cy_conn_check (conn, &damage);
  if (cli->is_json)
    print_json (cli, conn, numbers, is_whole);
  else
    print_facts (cli, conn, numbers, is_whole);

  return is_whole ? CY_CLI_DONE : CY_CLI_REFUSED;
}

const CyCommand cy_command_info = {
  .name = "info",
  .summary = N_ ("Show what the library holds and whether it is whole"),
  .run = run,
};
