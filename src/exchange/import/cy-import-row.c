/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The values of one row, and many rows in few bytes: a slot, then a number, a text, or the number
 * of a word that many rows share. */
#include "cy-import-row.h"

#include <string.h>

#define BLOCK_BITS 18
#define BLOCK_BYTES (1U << BLOCK_BITS)
#define END_OF_ROW 0xFF

/* Distinct texts of a slot that are kept once; a slot with more of them holds no words. */
#define MAX_WORDS 4096

/* How a value is packed, in the two lowest bits of its head. */
enum
{
  PACKED_NUMBER,
  PACKED_TEXT,
  PACKED_WORD,
};

typedef struct
{
  GHashTable *numbers; /* text → its place in texts */
  GPtrArray  *texts;
} Words;

struct _CyRowStore
{
  GPtrArray  *blocks; /* of GByteArray */
  GByteArray *scratch;
  Words       words[CY_SLOT_N];
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
  for (guint i = 0; i < CY_SLOT_N; i++)
    {
      g_clear_pointer (&self->words[i].numbers, g_hash_table_unref);
      g_clear_pointer (&self->words[i].texts, g_ptr_array_unref);
    }
  g_ptr_array_unref (self->blocks);
  g_byte_array_unref (self->scratch);
  g_free (self);
}

/* The number of @text among the words of its slot; FALSE when the slot holds too many. */
static gboolean
find_word (Words *words, const char *text, guint *number)
{
  gpointer known;
  char    *copy;

  if (words->numbers == NULL)
    {
      words->numbers = g_hash_table_new (g_str_hash, g_str_equal);
      words->texts = g_ptr_array_new_with_free_func (g_free);
    }
  if (g_hash_table_lookup_extended (words->numbers, text, NULL, &known))
    {
      *number = GPOINTER_TO_UINT (known);
      return TRUE;
    }
  if (words->texts->len >= MAX_WORDS)
    return FALSE;

  *number = words->texts->len;
  copy = g_strdup (text);
  g_ptr_array_add (words->texts, copy);
  g_hash_table_insert (words->numbers, copy, GUINT_TO_POINTER (*number));

  return TRUE;
}

static void
pack_text (CyRowStore *self, guint slot, const char *text)
{
  guint number;
  gsize length;

  if (find_word (&self->words[slot], text, &number))
    {
      append_number (self->scratch, (guint64) number << 2 | PACKED_WORD);
      return;
    }
  length = strlen (text);
  append_number (self->scratch, (guint64) length << 2 | PACKED_TEXT);
  g_byte_array_append (self->scratch, (const guint8 *) text, length);
}

static void
pack (CyRowStore *self, const CyImportRow *row)
{
  const guint8 end = END_OF_ROW;

  g_byte_array_set_size (self->scratch, 0);
  for (guint i = 0; i < row->n_used; i++)
    {
      const guint    slot = row->used[i];
      const CyValue *value = &row->values[slot];

      g_byte_array_append (self->scratch, &row->used[i], 1);
      if (value->type == CY_VALUE_INT)
        append_number (self->scratch, (guint64) value->number << 2 | PACKED_NUMBER);
      else
        pack_text (self, slot, value->text);
    }
  g_byte_array_append (self->scratch, &end, 1);
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

  pack (self, row);
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
      const guint64 rest = head >> 2;

      if ((head & 3) == PACKED_NUMBER)
        cy_import_row_set_int (row, slot, (gint64) rest);
      else if ((head & 3) == PACKED_WORD)
        cy_import_row_set_text (row, slot, g_ptr_array_index (self->words[slot].texts, rest));
      else
        {
          use (row, slot);
          row->values[slot].type = CY_VALUE_TEXT;
          row->values[slot].text = g_strndup ((const char *) at, rest);
          at += rest;
        }
    }
}
