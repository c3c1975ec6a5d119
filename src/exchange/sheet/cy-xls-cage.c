/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Starts the caged reader of binary workbooks and takes its records, believing none of them. */
#include "cy-xls-cage-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-helper.h"
#include "cy-sheet-limits-private.h"

#define HELPER "chuyan-xls-reader"
#define BUILD_FOLDER "src/exchange/sheet"
/* The longest record is a text with its column. */
#define MAX_RECORD_BYTES (CY_MAX_CELL_BYTES + 16)

struct _CyXlsCage
{
  GSubprocess  *process;
  GInputStream *output;
};

static GSubprocess *
spawn (const char *path, gint sheet, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *helper = cy_helper_find (HELPER, BUILD_FOLDER);
  g_autofree char *number = sheet >= 0 ? g_strdup_printf ("%d", sheet) : NULL;
  g_auto (GStrv) environment = g_new0 (char *, 1);

  launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_stdin_file_path (launcher, path);

  return g_subprocess_launcher_spawn (launcher, error, helper, number, NULL);
}

/* The helper said nothing more, which it does only when it was stopped. */
static void
set_stopped_error (GError **error)
{
  g_set_error_literal (error,
                       CY_ERROR,
                       CY_ERROR_DAMAGED,
                       "the reader broke down or took too long over it");
}

static gboolean
read_exactly (CyXlsCage    *self,
              gpointer      bytes,
              gsize         length,
              GCancellable *cancellable,
              GError      **error)
{
  gsize got;

  if (!g_input_stream_read_all (self->output, bytes, length, &got, cancellable, error))
    return FALSE;
  if (got < length)
    {
      set_stopped_error (error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
set_fault (GBytes *payload, GError **error)
{
  gsize            length;
  const char      *text = g_bytes_get_data (payload, &length);
  g_autofree char *message = length > 1 ? g_utf8_make_valid (text + 1, length - 1) : NULL;
  int              code = CY_ERROR_DAMAGED;

  if (length > 0 && text[0] == CY_XLS_FAULT_ENCRYPTED)
    code = CY_ERROR_ENCRYPTED;
  else if (length > 0 && text[0] == CY_XLS_FAULT_TOO_LARGE)
    code = CY_ERROR_TOO_LARGE;

  g_set_error_literal (error, CY_ERROR, code, message != NULL ? message : "unknown fault");

  return FALSE;
}

/**
 * cy_xls_cage_new:
 * @path: a binary workbook
 * @sheet: to be read, counted from 0; -1 to list the sheets
 * @error: return location
 *
 * Returns: (transfer full): the running reader
 */
CyXlsCage *
cy_xls_cage_new (const char *path, gint sheet, GError **error)
{
  g_autoptr (GSubprocess) process = NULL;
  CyXlsCage *self;

  if (!(process = spawn (path, sheet, error)))
    return NULL;

  self = g_new0 (CyXlsCage, 1);
  self->output =
    g_buffered_input_stream_new_sized (g_subprocess_get_stdout_pipe (process), CY_CHUNK_BYTES);
  self->process = g_steal_pointer (&process);

  return self;
}

/**
 * cy_xls_cage_free:
 * @self: (transfer full): a reader, which is stopped if it still runs
 */
void
cy_xls_cage_free (CyXlsCage *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_object_unref (self->output);
  g_object_unref (self->process);
  g_free (self);
}

/**
 * cy_xls_cage_next:
 * @self: a reader
 * @tag: (out): kind of the next record, never %CY_XLS_FAULT
 * @payload: (out) (transfer full): what it holds, ending in a zero byte that is not counted
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: %FALSE with the reader's fault, or with %CY_ERROR_DAMAGED when it broke down
 */
gboolean
cy_xls_cage_next (CyXlsCage    *self,
                  CyXlsTag     *tag,
                  GBytes      **payload,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  CyXlsHead head;
  char     *text;

  if (!read_exactly (self, &head, sizeof head, cancellable, error))
    return FALSE;
  if (head.length > MAX_RECORD_BYTES)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "a text of more than %d KB",
                   CY_MAX_CELL_BYTES >> 10);
      return FALSE;
    }

  text = g_malloc0 (head.length + 1);
  bytes = g_bytes_new_take (text, head.length);
  if (!read_exactly (self, text, head.length, cancellable, error))
    return FALSE;
  if (head.tag == CY_XLS_FAULT)
    return set_fault (bytes, error);

  *tag = head.tag;
  *payload = g_steal_pointer (&bytes);

  return TRUE;
}
