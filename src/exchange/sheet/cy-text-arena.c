/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Millions of short texts in blocks that never move, each named by four bytes. */
#include "cy-text-arena-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

/* A block holds a text of the greatest length several times over. */
#define BLOCK_BITS 20
#define BLOCK_BYTES (1U << BLOCK_BITS)

struct _CyTextArena
{
  GPtrArray *blocks;
  guint      used; /* of the last block */
};

static gboolean
arena_grow (CyTextArena *self, GError **error)
{
  if (self->blocks->len >= CY_MAX_ARENA_BYTES / BLOCK_BYTES)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "more than %d MB of text",
                   CY_MAX_ARENA_BYTES >> 20);
      return FALSE;
    }

  g_ptr_array_add (self->blocks, g_malloc (BLOCK_BYTES));
  self->used = 0;

  return TRUE;
}

/**
 * cy_text_arena_new:
 *
 * Returns: (transfer full): an arena that holds nothing
 */
CyTextArena *
cy_text_arena_new (void)
{
  CyTextArena *self = g_new0 (CyTextArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->used = BLOCK_BYTES;

  return self;
}

/**
 * cy_text_arena_free:
 * @self: (transfer full): an arena
 */
void
cy_text_arena_free (CyTextArena *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * cy_text_arena_add:
 * @self: an arena
 * @text: the text, which need not end in a zero byte
 * @length: its bytes, at most %CY_MAX_CELL_BYTES
 * @handle: (out): what to ask for it with
 * @error: return location
 *
 * Returns: %FALSE with %CY_ERROR_TOO_LARGE when the arena is full
 */
gboolean
cy_text_arena_add (CyTextArena *self,
                   const char  *text,
                   gsize        length,
                   guint32     *handle,
                   GError     **error)
{
  char *block;

  g_return_val_if_fail (length <= CY_MAX_CELL_BYTES, FALSE);

  if (self->used + length + 1 > BLOCK_BYTES && !arena_grow (self, error))
    return FALSE;

  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  memcpy (block + self->used, text, length);
  block[self->used + length] = '\0';
  *handle = (self->blocks->len - 1) << BLOCK_BITS | self->used;
  self->used += length + 1;

  return TRUE;
}

/**
 * cy_text_arena_get:
 * @self: an arena
 * @handle: of a text of this arena
 *
 * Returns: (transfer none): the text, good as long as @self
 */
const char *
cy_text_arena_get (const CyTextArena *self, guint32 handle)
{
  const char *block = g_ptr_array_index (self->blocks, handle >> BLOCK_BITS);

  return block + (handle & (BLOCK_BYTES - 1));
}
