/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every command of the command line needs: the library, output, errors. */
#include "cy-cli.h"

#include "cy-error.h"
#include "cy-present.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (cy - cli - error, cy_cli_error)

/* In the order of CyErrorCode; scripts rely on these words. */
static const char *const error_words[] = {
  [CY_ERROR_FAILED] = "failed",
  [CY_ERROR_BUSY] = "busy",
  [CY_ERROR_CONSTRAINT] = "constraint",
  [CY_ERROR_FULL] = "full",
  [CY_ERROR_CORRUPT] = "corrupt",
  [CY_ERROR_TOO_NEW] = "too-new",
  [CY_ERROR_NOT_FOUND] = "not-found",
  [CY_ERROR_NOT_OURS] = "not-ours",
  [CY_ERROR_NETWORK] = "network",
  [CY_ERROR_READ_ONLY] = "read-only",
  [CY_ERROR_UNCHECKED] = "unchecked",
  [CY_ERROR_OPEN_ELSEWHERE] = "open-elsewhere",
  [CY_ERROR_NOT_A_WORKBOOK] = "not-a-workbook",
  [CY_ERROR_DAMAGED] = "damaged",
  [CY_ERROR_ENCRYPTED] = "encrypted",
  [CY_ERROR_TOO_LARGE] = "too-large",
  [CY_ERROR_HOSTILE] = "hostile",
  [CY_ERROR_TOO_OLD] = "too-old",
  [CY_ERROR_NOT_A_FORM] = "not-a-form",
  [CY_ERROR_FORM_DAMAGED] = "form-damaged",
  [CY_ERROR_FORM_VERSION] = "form-version",
  [CY_ERROR_FORM_TOO_LARGE] = "form-too-large",
};

/**
 * cy_cli_open:
 * @cli: the program
 * @flags: how
 * @error: return location, as of cy_conn_open()
 *
 * A library of an earlier version is brought up to date first, with a copy of it kept beside it.
 *
 * Returns: (transfer full): a connection to the library that was named
 */
CyConn *
cy_cli_open (CyCli *cli, CyOpenFlags flags, GError **error)
{
  g_autoptr (GError) why = NULL;
  CyConn *conn = cy_conn_open (cli->library, flags, &why);

  if (conn == NULL && g_error_matches (why, CY_ERROR, CY_ERROR_TOO_OLD))
    {
      g_autoptr (CyConn) writer = cy_conn_open (cli->library, CY_OPEN_NONE, error);

      if (writer == NULL)
        return NULL;
      g_clear_pointer (&writer, cy_conn_free);
      return cy_conn_open (cli->library, flags, error);
    }
  if (conn == NULL)
    g_propagate_error (error, g_steal_pointer (&why));

  return conn;
}

/**
 * cy_cli_parse_mode:
 * @text: (nullable): as typed: fill, overwrite or skip; %NULL for fill
 * @mode: (out): what becomes of people whom the library has
 * @error: return location
 *
 * Returns: whether there is such a mode
 */
gboolean
cy_cli_parse_mode (const char *text, CyImportMode *mode, GError **error)
{
  static const char *const names[] = {
    [CY_IMPORT_FILL] = "fill",
    [CY_IMPORT_OVERWRITE] = "overwrite",
    [CY_IMPORT_SKIP] = "skip",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text != NULL ? text : names[CY_IMPORT_FILL], names[i]))
      {
        *mode = (CyImportMode) i;
        return TRUE;
      }
  g_set_error (error,
               CY_CLI_ERROR,
               CY_CLI_ERROR_USAGE,
               _ ("“%s” is no mode; use fill, overwrite or skip"),
               text);

  return FALSE;
}

/**
 * cy_cli_find_unit:
 * @conn: the library
 * @code: (nullable): 12 digits as typed; %NULL for everything
 * @id: (out): local id of the unit, 0 for everything
 * @error: return location
 *
 * Returns: whether there is such a unit
 */
gboolean
cy_cli_find_unit (CyConn *conn, const char *code, gint64 *id, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (CyRecord) unit = NULL;

  *id = 0;
  if (code == NULL)
    return TRUE;
  unit = cy_unit_find_by_code (conn, code, &why);
  if (unit != NULL)
    {
      *id = cy_record_get_id (unit);
      return TRUE;
    }
  if (why != NULL)
    g_propagate_error (error, g_steal_pointer (&why));
  else
    g_set_error (error,
                 CY_CLI_ERROR,
                 CY_CLI_ERROR_USAGE,
                 _ ("There is no unit with the code %s. --unit takes the 12 digits of a unit in "
                    "this library."),
                 code);

  return FALSE;
}

/**
 * cy_cli_parse_date:
 * @text: (nullable): as typed; %NULL for today
 * @date: (out): a whole date
 * @error: return location
 *
 * Returns: whether it is one
 */
gboolean
cy_cli_parse_date (const char *text, CyDate *date, GError **error)
{
  CyDateParse parse;

  *date = cy_date_today ();
  if (text == NULL)
    return TRUE;
  if (cy_date_parse (text, &parse) == CY_DATE_OK && cy_date_get_day (parse.date) != 0)
    {
      *date = parse.date;
      return TRUE;
    }
  g_set_error (error,
               CY_CLI_ERROR,
               CY_CLI_ERROR_USAGE,
               _ ("This is no whole date: %s. Write it as 2026-11-22."),
               text);

  return FALSE;
}

/**
 * cy_cli_print_json:
 * @json: (transfer full): the object that the command prints
 */
void
cy_cli_print_json (CyJson *json)
{
  g_autofree char *text = cy_json_end (json);

  g_print ("%s\n", text);
}

/**
 * cy_cli_print_fact:
 * @title: of the value, translated
 * @value: for people
 */
void
cy_cli_print_fact (const char *title, const char *value)
{
  g_print ("%s\t%s\n", title, value);
}

static const char *
get_word (GError *error)
{
  if (g_error_matches (error, CY_CLI_ERROR, CY_CLI_ERROR_USAGE))
    return "usage";
  if (error->domain == CY_CLI_ERROR)
    return "nothing";
  if (error->domain == CY_ERROR && (guint) error->code < G_N_ELEMENTS (error_words))
    return error_words[error->code];

  return "failed";
}

static char *
make_text (GError *error)
{
  g_autofree char *heading = NULL;
  g_autofree char *remedy = NULL;

  if (error->domain == CY_CLI_ERROR)
    return g_strdup (error->message);
  remedy = cy_present_error (error, &heading);

  return g_strdup_printf ("%s\n%s", heading, g_strchomp (remedy));
}

/**
 * cy_cli_report:
 * @cli: the program
 * @error: why the command was not done
 *
 * Says so on stderr in the user's words, and with --json as the object on stdout too.
 */
void
cy_cli_report (CyCli *cli, GError *error)
{
  g_autofree char *text = make_text (error);
  CyErrorPlace    *place = cy_error_get_place (error);
  CyJson          *json;

  g_printerr ("%s\n", text);
  if (!cli->is_json)
    return;
  json = cy_json_new ();
  cy_json_open (json, "error", '{');
  cy_json_add_text (json, "code", get_word (error));
  cy_json_add_text (json, "message", text);
  cy_json_add_text (json, "file", place != NULL ? place->file : NULL);
  cy_cli_print_json (json);
}
