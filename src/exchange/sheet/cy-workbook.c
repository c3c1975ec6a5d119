/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Any table file as sheets of cells, whatever format its content turns out to be. */
#include "cy-workbook-private.h"

#include "cy-error.h"
#include "cy-sniff-private.h"

#define PROGRESS_STEPS 10000

typedef struct
{
  char    *name;
  gboolean hidden;
} Sheet;

typedef struct
{
  char       *path;
  const char *encoding; /* interned */
  GArray     *sheets;
  gint        progress; /* of PROGRESS_STEPS, atomic */
} CyWorkbookPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CyWorkbook, cy_workbook, G_TYPE_OBJECT)

static void
sheet_clear (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
}

static const Sheet *
get_sheet (CyWorkbook *self, guint sheet)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  g_return_val_if_fail (sheet < priv->sheets->len, NULL);

  return &g_array_index (priv->sheets, Sheet, sheet);
}

static void
set_place (CyWorkbook *self, const Sheet *sheet, GError *error)
{
  CyErrorPlace *place = cy_error_get_place (error);

  cy_error_set_file (error, cy_workbook_get_path (self));
  if (place != NULL && place->sheet == NULL && sheet != NULL)
    place->sheet = g_strdup (sheet->name);
}

static CyWorkbook *
new_for_kind (CySheetKind kind)
{
  switch (kind)
    {
    case CY_SHEET_KIND_XLSX:
      return g_object_new (cy_xlsx_book_get_type (), NULL);
    case CY_SHEET_KIND_XLS:
      return g_object_new (cy_xls_book_get_type (), NULL);
    case CY_SHEET_KIND_TEXT:
    default:
      return g_object_new (cy_csv_book_get_type (), NULL);
    }
}

static void
cy_workbook_finalize (GObject *object)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (CY_WORKBOOK (object));

  g_free (priv->path);
  g_array_unref (priv->sheets);

  G_OBJECT_CLASS (cy_workbook_parent_class)->finalize (object);
}

static void
cy_workbook_class_init (CyWorkbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_workbook_finalize;
}

static void
cy_workbook_init (CyWorkbook *self)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  priv->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (priv->sheets, sheet_clear);
}

/**
 * cy_workbook_add_sheet:
 * @self: a workbook that is being opened
 * @name: of the next sheet, empty where the format has no names
 * @hidden: whether the user does not see it
 */
void
cy_workbook_add_sheet (CyWorkbook *self, const char *name, gboolean hidden)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);
  const Sheet        sheet = { .name = g_strdup (name), .hidden = hidden };

  g_array_append_val (priv->sheets, sheet);
}

/**
 * cy_workbook_set_encoding:
 * @self: a workbook that is being opened
 * @encoding: name of the encoding that was found
 */
void
cy_workbook_set_encoding (CyWorkbook *self, const char *encoding)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  priv->encoding = g_intern_string (encoding);
}

/**
 * cy_workbook_set_progress:
 * @self: a workbook that is being read
 * @done: how much has been read
 * @total: of how much
 */
void
cy_workbook_set_progress (CyWorkbook *self, guint64 done, guint64 total)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);
  const double       fraction = total > 0 ? (double) done / total : 0;

  g_atomic_int_set (&priv->progress, (gint) (CLAMP (fraction, 0, 1) * PROGRESS_STEPS));
}

/**
 * cy_workbook_open:
 * @path: the file
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Recognises the file by its content, never by its name, and finds its sheets.
 *
 * A workbook belongs to one thread at a time; only cy_workbook_get_progress() may be called from
 * another.
 *
 * Returns: (transfer full): the workbook; %NULL with %CY_ERROR_NOT_FOUND, %CY_ERROR_FAILED (it
 *   may not be read), %CY_ERROR_NOT_A_WORKBOOK (the message names what it is),
 *   %CY_ERROR_DAMAGED, %CY_ERROR_ENCRYPTED, %CY_ERROR_TOO_LARGE or %CY_ERROR_HOSTILE
 */
CyWorkbook *
cy_workbook_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyWorkbook) self = NULL;
  g_autoptr (GError) local_error = NULL;
  CyWorkbookPrivate *priv;
  CySheetKind        kind;

  g_return_val_if_fail (path != NULL, NULL);

  if (!cy_sniff (path, &kind, &local_error))
    {
      cy_error_set_file (local_error, path);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self = new_for_kind (kind);
  priv = cy_workbook_get_instance_private (self);
  priv->path = g_strdup (path);
  if (!CY_WORKBOOK_GET_CLASS (self)->load (self, cancellable, &local_error))
    {
      set_place (self, NULL, local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * cy_workbook_get_format:
 * @self: a workbook
 *
 * Returns: what the content is
 */
CyWorkbookFormat
cy_workbook_get_format (CyWorkbook *self)
{
  g_return_val_if_fail (CY_IS_WORKBOOK (self), CY_WORKBOOK_XLSX);

  return CY_WORKBOOK_GET_CLASS (self)->format;
}

/**
 * cy_workbook_get_path:
 * @self: a workbook
 *
 * Returns: (transfer none): the file
 */
const char *
cy_workbook_get_path (CyWorkbook *self)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  g_return_val_if_fail (CY_IS_WORKBOOK (self), NULL);

  return priv->path;
}

/**
 * cy_workbook_get_encoding:
 * @self: a workbook
 *
 * Returns: (transfer none) (nullable): of a text file UTF-8, UTF-16LE, UTF-16BE or GB18030
 */
const char *
cy_workbook_get_encoding (CyWorkbook *self)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  g_return_val_if_fail (CY_IS_WORKBOOK (self), NULL);

  return priv->encoding;
}

/**
 * cy_workbook_get_n_sheets:
 * @self: a workbook
 *
 * Returns: how many sheets with cells there are, hidden ones too
 */
guint
cy_workbook_get_n_sheets (CyWorkbook *self)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  g_return_val_if_fail (CY_IS_WORKBOOK (self), 0);

  return priv->sheets->len;
}

/**
 * cy_workbook_get_sheet_name:
 * @self: a workbook
 * @sheet: counted from 0
 *
 * Returns: (transfer none): its name, empty for a text file
 */
const char *
cy_workbook_get_sheet_name (CyWorkbook *self, guint sheet)
{
  g_return_val_if_fail (CY_IS_WORKBOOK (self), NULL);

  return get_sheet (self, sheet)->name;
}

/**
 * cy_workbook_get_sheet_hidden:
 * @self: a workbook
 * @sheet: counted from 0
 *
 * Returns: whether the user does not see it; the binary format does not tell
 */
gboolean
cy_workbook_get_sheet_hidden (CyWorkbook *self, guint sheet)
{
  g_return_val_if_fail (CY_IS_WORKBOOK (self), FALSE);

  return get_sheet (self, sheet)->hidden;
}

/**
 * cy_workbook_read:
 * @self: a workbook
 * @sheet: counted from 0
 * @func: (scope call): takes one row at a time
 * @data: for @func
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Streams a sheet; memory does not grow with its rows.
 *
 * Returns: %TRUE at the end of the sheet or when @func has stopped; %FALSE with an error as of
 *   cy_workbook_open(), its place filled as far as known
 */
gboolean
cy_workbook_read (CyWorkbook   *self,
                  guint         sheet,
                  CyRowFunc     func,
                  gpointer      data,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (CY_IS_WORKBOOK (self), FALSE);
  g_return_val_if_fail (sheet < cy_workbook_get_n_sheets (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  cy_workbook_set_progress (self, 0, 1);
  if (!CY_WORKBOOK_GET_CLASS (self)->read (self, sheet, func, data, cancellable, &local_error))
    {
      set_place (self, get_sheet (self, sheet), local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_workbook_get_merges:
 * @self: a workbook
 * @sheet: counted from 0
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * After a sheet has been read to its end this costs nothing; before, it costs reading it.
 *
 * Returns: (transfer full) (element-type CyMerge): the merged ranges by top row; text files have
 *   none, and the binary format does not tell; %NULL with an error as of cy_workbook_read()
 */
GArray *
cy_workbook_get_merges (CyWorkbook *self, guint sheet, GCancellable *cancellable, GError **error)
{
  CyWorkbookClass *klass = CY_WORKBOOK_GET_CLASS (self);
  g_autoptr (GError) local_error = NULL;
  GArray *merges;

  g_return_val_if_fail (CY_IS_WORKBOOK (self), NULL);
  g_return_val_if_fail (sheet < cy_workbook_get_n_sheets (self), NULL);

  if (klass->get_merges == NULL)
    return g_array_new (FALSE, FALSE, sizeof (CyMerge));

  merges = klass->get_merges (self, sheet, cancellable, &local_error);
  if (merges == NULL)
    {
      set_place (self, get_sheet (self, sheet), local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
    }

  return merges;
}

/**
 * cy_workbook_get_progress:
 * @self: a workbook
 *
 * From any thread.
 *
 * Returns: how far the sheet that is being read has come, 0 to 1
 */
double
cy_workbook_get_progress (CyWorkbook *self)
{
  CyWorkbookPrivate *priv = cy_workbook_get_instance_private (self);

  g_return_val_if_fail (CY_IS_WORKBOOK (self), 0);

  return (double) g_atomic_int_get (&priv->progress) / PROGRESS_STEPS;
}
