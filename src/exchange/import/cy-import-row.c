/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The values of one row, and many rows in few bytes: a slot, a number or a length, the text. */
#include "cy-import-row.h"

#include <string.h>

#define BLOCK_BITS 18
#define BLOCK_BYTES (1U << BLOCK_BITS)
#define END_OF_ROW 0xFF

struct _CyRowStore
{
  GPtrArray  *blocks; /* of GByteArray */
  GByteArray *scratch;
};

CyImportRow *
cy_import_row_new (void)
{
  return g_new0 (CyImportRow, 1);
}

void
cy_import_row_free (CyImportRow *self)
{
  cy_import_row_clear (self);
  g_free (self);
}

/**
 * cy_import_row_clear:
 * @self: a row
 *
 * Empties it for the next.
 */
void
cy_import_row_clear (CyImportRow *self)
{
  for (guint i = 0; i < self->n_used; i++)
    cy_value_clear (&self->values[self->used[i]]);
  self->n_used = 0;
}

static void
use (CyImportRow *self, guint slot)
{
  if (self->values[slot].type == CY_VALUE_NULL)
    self->used[self->n_used++] = (guint8) slot;
}

/**
 * cy_import_row_set_text:
 * @self: a row
 * @slot: a slot
 * @text: (nullable): its value; nothing or "" leaves it as it is
 */
void
cy_import_row_set_text (CyImportRow *self, guint slot, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  use (self, slot);
  cy_value_set_text (&self->values[slot], text);
}

void
cy_import_row_set_int (CyImportRow *self, guint slot, gint64 number)
{
  use (self, slot);
  cy_value_set_int (&self->values[slot], number);
}

void
cy_import_row_unset (CyImportRow *self, guint slot)
{
  for (guint i = 0; i < self->n_used; i++)
    if (self->used[i] == slot)
      {
        cy_value_clear (&self->values[slot]);
        self->used[i] = self->used[--self->n_used];
        return;
      }
}

gboolean
cy_import_row_has (const CyImportRow *self, guint slot)
{
  return self->values[slot].type != CY_VALUE_NULL;
}

const char *
cy_import_row_get_text (const CyImportRow *self, guint slot)
{
  return self->values[slot].type == CY_VALUE_TEXT ? self->values[slot].text : NULL;
}

gint64
cy_import_row_get_int (const CyImportRow *self, guint slot)
{
  return self->values[slot].type == CY_VALUE_INT ? self->values[slot].number : 0;
}

/**
 * cy_import_row_has_any:
 * @self: a row
 * @first: a slot
 * @n: how many from it on
 *
 * Returns: whether one of them holds something
 */
gboolean
cy_import_row_has_any (const CyImportRow *self, guint first, guint n)
{
  for (guint slot = first; slot < first + n; slot++)
    if (cy_import_row_has (self, slot))
      return TRUE;

  return FALSE;
}

/* ---- Packed ---- */

static void
append_number (GByteArray *bytes, guint64 number)
{
  guint8 buffer[10];
  guint  n = 0;

  do
    {
      buffer[n] = (number & 0x7F) | (number > 0x7F ? 0x80 : 0);
      number >>= 7;
      n++;
    }
  while (number > 0);
  g_byte_array_append (bytes, buffer, n);
}

static guint64
read_number (const guint8 **at)
{
  guint64 number = 0;
  guint   shift = 0;

  for (;; shift += 7)
    {
      const guint8 byte = *(*at)++;

      number |= (guint64) (byte & 0x7F) << shift;
      if (!(byte & 0x80))
        return number;
    }
}

CyRowStore *
cy_row_store_new (void)
{
  CyRowStore *self = g_new0 (CyRowStore, 1);

  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  self->scratch = g_byte_array_new ();

  return self;
}

void
cy_row_store_free (CyRowStore *self)
{
  g_ptr_array_unref (self->blocks);
  g_byte_array_unref (self->scratch);
  g_free (self);
}

static void
pack (GByteArray *bytes, const CyImportRow *row)
{
  const guint8 end = END_OF_ROW;

  g_byte_array_set_size (bytes, 0);
  for (guint i = 0; i < row->n_used; i++)
    {
      const CyValue *value = &row->values[row->used[i]];

      g_byte_array_append (bytes, &row->used[i], 1);
      if (value->type == CY_VALUE_INT)
        append_number (bytes, (guint64) value->number << 1);
      else
        {
          const gsize length = strlen (value->text);

          append_number (bytes, (guint64) length << 1 | 1);
          g_byte_array_append (bytes, (const guint8 *) value->text, length);
        }
    }
  g_byte_array_append (bytes, &end, 1);
}

/**
 * cy_row_store_add:
 * @self: a store
 * @row: a row; numbers in it are not negative
 *
 * Returns: what to ask for it with
 */
guint32
cy_row_store_add (CyRowStore *self, const CyImportRow *row)
{
  GByteArray *block =
    self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;
  guint32 handle;

  pack (self->scratch, row);
  /* A row longer than a block has one of its own. */
  if (block == NULL || block->len + self->scratch->len > BLOCK_BYTES)
    {
      block = g_byte_array_sized_new (BLOCK_BYTES);
      g_ptr_array_add (self->blocks, block);
    }
  handle = (self->blocks->len - 1) << BLOCK_BITS | block->len;
  g_byte_array_append (block, self->scratch->data, self->scratch->len);

  return handle;
}

/**
 * cy_row_store_get:
 * @self: a store
 * @handle: of a row
 * @row: (inout): takes its values instead of its own
 */
void
cy_row_store_get (const CyRowStore *self, guint32 handle, CyImportRow *row)
{
  const GByteArray *block = g_ptr_array_index (self->blocks, handle >> BLOCK_BITS);
  const guint8     *at = block->data + (handle & (BLOCK_BYTES - 1));

  cy_import_row_clear (row);
  while (*at != END_OF_ROW)
    {
      const guint   slot = *at++;
      const guint64 head = read_number (&at);

      if (!(head & 1))
        {
          cy_import_row_set_int (row, slot, (gint64) (head >> 1));
          continue;
        }
      use (row, slot);
      row->values[slot].type = CY_VALUE_TEXT;
      row->values[slot].text = g_strndup ((const char *) at, head >> 1);
      at += head >> 1;
    }
}
