/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The shared strings of a workbook, streamed into one arena (ECMA-376 part 1, 18.4). */
#include "cy-xlsx-strings-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"
#include "cy-text-arena-private.h"
#include "cy-xlsx-text-private.h"
#include "cy-xml-private.h"

/* Handles per block: a growing array would need room for two while it moves. */
#define BLOCK_HANDLES 65536

struct _CyXlsxStrings
{
  CyTextArena *arena;
  GPtrArray   *blocks; /* of BLOCK_HANDLES guint32 */
  guint64      n;

  CyXlsxText item; /* while loading */
  gboolean   in_item;
  guint32    empty; /* handle of the text that is repeated most */
};

static gboolean
append_handle (CyXlsxStrings *self, guint32 handle, GError **error)
{
  guint32 *block;

  if (self->n >= CY_MAX_STRINGS)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "more than %d shared strings",
                   CY_MAX_STRINGS);
      return FALSE;
    }
  if (self->n % BLOCK_HANDLES == 0)
    g_ptr_array_add (self->blocks, g_new (guint32, BLOCK_HANDLES));

  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  block[self->n % BLOCK_HANDLES] = handle;
  self->n++;

  return TRUE;
}

static gboolean
append_item (CyXlsxStrings *self, GError **error)
{
  GString *text = self->item.text;
  guint32  handle = self->empty;

  cy_xlsx_text_unescape (text);
  if (text->len > 0 && !cy_text_arena_add (self->arena, text->str, text->len, &handle, error))
    return FALSE;

  return append_handle (self, handle, error);
}

static void
start_cb (CyXml *xml, const char *name, const char **attributes, gpointer data)
{
  CyXlsxStrings *self = data;

  if (self->in_item)
    cy_xlsx_text_start (&self->item, name);
  else if (strcmp (name, "si") == 0)
    {
      self->in_item = TRUE;
      self->item.reading = 0;
      g_string_truncate (self->item.text, 0);
    }
}

static void
end_cb (CyXml *xml, const char *name, gpointer data)
{
  CyXlsxStrings *self = data;
  g_autoptr (GError) error = NULL;

  if (!self->in_item)
    return;

  cy_xlsx_text_end (&self->item, name);
  if (strcmp (name, "si") != 0)
    return;

  self->in_item = FALSE;
  cy_xml_touch (xml);
  if (!append_item (self, &error))
    cy_xml_stop (xml, g_steal_pointer (&error));
}

static void
text_cb (CyXml *xml, const char *text, gsize length, gpointer data)
{
  CyXlsxStrings *self = data;

  if (self->in_item && self->item.open)
    cy_xlsx_text_append (&self->item, xml, text, length);
}

/**
 * cy_xlsx_strings_load:
 * @zip: a workbook
 * @part: (nullable): name of its shared strings, if it has them
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full): the strings; %NULL with an error as of cy_xml_parse(), also
 *   %CY_ERROR_TOO_LARGE
 */
CyXlsxStrings *
cy_xlsx_strings_load (CyZip *zip, const char *part, GCancellable *cancellable, GError **error)
{
  static const CyXmlHandlers handlers = { .start = start_cb,
                                          .end = end_cb,
                                          .text = text_cb,
                                          .max_bytes = CY_MAX_PART_BYTES,
                                          .max_idle = CY_MAX_IDLE_BYTES };
  g_autoptr (CyXlsxStrings) self = g_new0 (CyXlsxStrings, 1);

  self->arena = cy_text_arena_new ();
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->item.text = g_string_new (NULL);
  if (!cy_text_arena_add (self->arena, "", 0, &self->empty, error))
    return NULL;
  if (part != NULL && !cy_xml_parse (zip, part, &handlers, self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_xlsx_strings_free:
 * @self: (transfer full): shared strings
 */
void
cy_xlsx_strings_free (CyXlsxStrings *self)
{
  cy_text_arena_free (self->arena);
  g_ptr_array_unref (self->blocks);
  g_string_free (self->item.text, TRUE);
  g_free (self);
}

/**
 * cy_xlsx_strings_get:
 * @self: shared strings
 * @index: counted from 0, as a cell says it
 *
 * Returns: (transfer none) (nullable): the text; %NULL when there are not so many
 */
const char *
cy_xlsx_strings_get (const CyXlsxStrings *self, guint64 index)
{
  const guint32 *block;

  if (index >= self->n)
    return NULL;

  block = g_ptr_array_index (self->blocks, index / BLOCK_HANDLES);

  return cy_text_arena_get (self->arena, block[index % BLOCK_HANDLES]);
}
