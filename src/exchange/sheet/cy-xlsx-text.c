/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The text of strings: rich runs joined, phonetic readings left out, escapes undone. */
#include "cy-xlsx-text-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

/* _xHHHH_ */
#define ESCAPE_LENGTH 7

/* The code unit that @at stands for, or -1 when it is no escape. */
static gint
parse_escape (const char *at)
{
  gint unit = 0;

  if (at[0] != '_' || at[1] != 'x')
    return -1;

  for (guint i = 2; i < ESCAPE_LENGTH - 1; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (at[i]);
    }

  return at[ESCAPE_LENGTH - 1] == '_' ? unit : -1;
}

/* Reads an escape, or two that make up one character; @length is 0 when there is none to undo. */
static gunichar
parse_character (const char *at, gsize *length)
{
  const gint high = parse_escape (at);
  gint       low;

  *length = 0;
  if (high <= 0)
    return 0;
  if (high < 0xd800 || high > 0xdfff)
    {
      *length = ESCAPE_LENGTH;
      return high;
    }

  low = high < 0xdc00 ? parse_escape (at + ESCAPE_LENGTH) : -1;
  if (low < 0xdc00 || low > 0xdfff)
    return 0;
  *length = 2 * ESCAPE_LENGTH;

  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/**
 * cy_xlsx_text_start:
 * @self: a text
 * @name: of the element that begins inside it
 */
void
cy_xlsx_text_start (CyXlsxText *self, const char *name)
{
  if (strcmp (name, "rPh") == 0)
    self->reading++;
  else if (strcmp (name, "t") == 0)
    self->open = self->reading == 0;
}

/**
 * cy_xlsx_text_end:
 * @self: a text
 * @name: of the element that ends inside it
 */
void
cy_xlsx_text_end (CyXlsxText *self, const char *name)
{
  if (strcmp (name, "t") == 0)
    self->open = FALSE;
  else if (strcmp (name, "rPh") == 0 && self->reading > 0)
    self->reading--;
}

/**
 * cy_xlsx_text_append:
 * @self: a text
 * @xml: stopped with %CY_ERROR_TOO_LARGE when the text grows too long
 * @text: the next piece
 * @length: its bytes
 *
 * Returns: whether it was taken
 */
gboolean
cy_xlsx_text_append (CyXlsxText *self, CyXml *xml, const char *text, gsize length)
{
  if (self->text->len + length > CY_MAX_CELL_BYTES)
    {
      cy_xml_stop (xml,
                   g_error_new (CY_ERROR,
                                CY_ERROR_TOO_LARGE,
                                "a text of more than %d KB",
                                CY_MAX_CELL_BYTES >> 10));
      return FALSE;
    }

  g_string_append_len (self->text, text, length);

  return TRUE;
}

/**
 * cy_xlsx_text_unescape:
 * @text: as a part holds it
 *
 * Undoes _x000D_ and its like (ECMA-376 part 1, 22.9.2.19), in place.
 */
void
cy_xlsx_text_unescape (GString *text)
{
  char *to = strstr (text->str, "_x");

  if (to == NULL)
    return;

  for (const char *from = to; *from != '\0';)
    {
      gsize          length;
      const gunichar c = parse_character (from, &length);

      if (length > 0)
        to += g_unichar_to_utf8 (c, to);
      else
        *to++ = *from;
      from += MAX (length, 1);
    }
  g_string_truncate (text, to - text->str);
}
