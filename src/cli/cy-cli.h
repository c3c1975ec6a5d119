/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-import-options.h"
#include "cy-json.h"

G_BEGIN_DECLS

/**
 * CyCliExit:
 * @CY_CLI_DONE: done
 * @CY_CLI_REFUSED: done, and something was refused or found wrong
 * @CY_CLI_FAILED: not done
 *
 * What the program tells its caller; scripts rely on these numbers.
 */
typedef enum
{
  CY_CLI_DONE = 0,
  CY_CLI_REFUSED = 1,
  CY_CLI_FAILED = 2,
} CyCliExit;

/** CY_CLI_ERROR: errors whose message is in the user's words already */
#define CY_CLI_ERROR (cy_cli_error_quark ())

typedef enum
{
  CY_CLI_ERROR_USAGE,
  CY_CLI_ERROR_NOTHING,
} CyCliErrorCode;

/**
 * CyCli:
 * @library: path of the library file
 * @is_json: whether one JSON object is printed instead of lines for people
 */
typedef struct
{
  char    *library;
  gboolean is_json;
} CyCli;

/**
 * CyCommand:
 * @name: as typed
 * @arguments: (nullable): of the command, after its options
 * @n_arguments: how many it takes
 * @takes_more: whether it takes more than that too
 * @summary: marked N_(): what it does, one line
 * @options: (nullable): of the command
 * @run: does it; sets the error when it returns %CY_CLI_FAILED
 */
typedef struct
{
  const char         *name;
  const char         *arguments;
  guint               n_arguments;
  gboolean            takes_more;
  const char         *summary;
  const GOptionEntry *options;
  CyCliExit (*run) (CyCli *cli, char **arguments, GError **error);
} CyCommand;

/* One file each. */
extern const CyCommand cy_command_backup;
extern const CyCommand cy_command_cells;
extern const CyCommand cy_command_check;
extern const CyCommand cy_command_export;
extern const CyCommand cy_command_history;
extern const CyCommand cy_command_import;
extern const CyCommand cy_command_info;
extern const CyCommand cy_command_lrmx;
extern const CyCommand cy_command_new;
extern const CyCommand cy_command_redo;
extern const CyCommand cy_command_reports;
extern const CyCommand cy_command_search;
extern const CyCommand cy_command_undo;
extern const CyCommand cy_command_verify;

GQuark   cy_cli_error_quark (void);
CyConn  *cy_cli_open (CyCli *cli, CyOpenFlags flags, GError **error);
gboolean cy_cli_find_unit (CyConn *conn, const char *code, gint64 *id, GError **error);
gboolean cy_cli_parse_mode (const char *text, CyImportMode *mode, GError **error);
gboolean cy_cli_parse_date (const char *text, CyDate *date, GError **error);
void     cy_cli_print_json (CyJson *json);
void     cy_cli_print_fact (const char *title, const char *value);
void     cy_cli_report (CyCli *cli, GError *error);

G_END_DECLS
