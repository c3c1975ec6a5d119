/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * search: finds people as the search field of the window does. */
#include "cy-cli.h"

#include "cy-format.h"
#include "cy-person-list.h"

#include <glib/gi18n.h>

static gint limit = 50;

static const GOptionEntry options[] = {
  { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_ ("At most so many"), N_ ("N") },
  { NULL },
};

/* ID and phone stay out: what is on a terminal stays in its memory. */
static const char *const columns[] = { "name",     "gender", "birth", "political", "education",
                                       "township", "unit",   "state", NULL };

#define N_COLUMNS (G_N_ELEMENTS (columns) - 1)

static void
print_row (CyJson *json, const CyQuery *query, gint64 id, const CyValue *values)
{
  if (json != NULL)
    {
      cy_json_open (json, NULL, '{');
      cy_json_add_int (json, "id", id);
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const CyColumn  *column = cy_list_spec_find (&cy_person_list, columns[i]);
      g_autofree char *text =
        cy_format_cell (column, &values[i], cy_query_get_base_date (query), TRUE);

      if (json != NULL)
        cy_json_add_text (json, columns[i], text);
      else
        g_print ("%s%c", text, i + 1 < N_COLUMNS ? '\t' : '\n');
    }
  if (json != NULL)
    cy_json_close (json);
}

static void
print_rows (CyCli *cli, const CyQuery *query, GArray *ids, const CyValue *values, guint n)
{
  CyJson *json = cli->is_json ? cy_json_new () : NULL;

  if (json != NULL)
    {
      cy_json_add_int (json, "found", ids->len);
      cy_json_open (json, "people", '[');
    }
  for (guint i = 0; i < n; i++)
    print_row (json, query, g_array_index (ids, gint64, i), values + i * N_COLUMNS);
  if (json != NULL)
    cy_cli_print_json (json);
}

static CyCliExit
run (CyCli *cli, char **arguments, GError **error)
{
  g_autoptr (CyConn) conn = cy_cli_open (cli, CY_OPEN_READ_ONLY, error);
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (GArray) ids = NULL;
  g_autofree CyValue *values = NULL;
  guint               n;
  gboolean            read;

  if (conn == NULL)
    return CY_CLI_FAILED;
  cy_query_set_search (query, arguments[0]);
  if ((ids = cy_query_list_ids (query, conn, error)) == NULL)
    return CY_CLI_FAILED;

  n = MIN (ids->len, (guint) MAX (limit, 0));
  values = g_new0 (CyValue, MAX (n, 1) * N_COLUMNS);
  read =
    cy_query_load (query, conn, columns, (const gint64 *) (void *) ids->data, n, values, error);
  if (read)
    print_rows (cli, query, ids, values, n);
  for (guint i = 0; i < n * N_COLUMNS; i++)
    cy_value_clear (&values[i]);

  return read ? CY_CLI_DONE : CY_CLI_FAILED;
}

const CyCommand cy_command_search = {
  .name = "search",
  .arguments = "TEXT",
  .n_arguments = 1,
  .summary = N_ ("Find people by name, pinyin, initials, village, the end of ID or phone"),
  .options = options,
  .run = run,
};
