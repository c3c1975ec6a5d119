/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Text with delimiters as rows of cells (RFC 4180), whatever the delimiter and the line ends. */
#include "cy-csv-parser-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

/* Records looked at to find the delimiter, and fields told apart in them. */
#define GUESS_RECORDS 64
#define GUESS_FIELDS 256

typedef enum
{
  STATE_FIELD_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE_IN_QUOTED, /* the end of the quotes, or the first of two */
} State;

struct _CyCsvParser
{
  CyRowBuffer *rows;
  GString     *field;
  char         delimiter;
  State        state;
  guint        column;
  gint64       next_row;
  gint64       quote_row; /* where the open quotation mark stands */
  gboolean     in_record;
  gboolean     after_return;
  gboolean     enough;
};

/* Grows with the columns that this delimiter makes, and more with how many records have them all.
 */
static guint
score_delimiter (const char *text, gsize length, char delimiter)
{
  guint    records[GUESS_FIELDS] = { 0 };
  guint    best = 0;
  guint    n_records = 0;
  guint    fields = 1;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length && n_records < GUESS_RECORDS; i++)
    {
      if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && text[i] == delimiter)
        fields++;
      else if (!quoted && text[i] == '\n')
        {
          records[MIN (fields, GUESS_FIELDS - 1)]++;
          fields = 1;
          n_records++;
        }
    }
  if (n_records < GUESS_RECORDS)
    records[MIN (fields, GUESS_FIELDS - 1)]++;

  for (guint i = 2; i < GUESS_FIELDS; i++)
    best = MAX (best, records[i] * records[i] * (i - 1));

  return best;
}

static gboolean
begin_record (CyCsvParser *self, GError **error)
{
  self->in_record = TRUE;
  self->column = 0;

  return cy_row_buffer_begin (self->rows, self->next_row++, error);
}

static gboolean
end_field (CyCsvParser *self, GError **error)
{
  const CyCell cell = { .column = self->column, .type = CY_CELL_TEXT, .text = self->field->str };

  self->state = STATE_FIELD_START;
  self->column++;
  if (self->field->len > 0 && !cy_row_buffer_add (self->rows, &cell, error))
    return FALSE;
  g_string_truncate (self->field, 0);

  return TRUE;
}

static gboolean
end_record (CyCsvParser *self, GError **error)
{
  if (!self->in_record && !begin_record (self, error))
    return FALSE;
  if (!end_field (self, error))
    return FALSE;

  self->in_record = FALSE;
  self->enough = !cy_row_buffer_deliver (self->rows);

  return TRUE;
}

static gboolean
append (CyCsvParser *self, const char *text, gsize length, GError **error)
{
  if (self->field->len + length > CY_MAX_CELL_BYTES)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "a text of more than %d KB",
                   CY_MAX_CELL_BYTES >> 10);
      cy_row_buffer_set_place (self->rows, self->column, error != NULL ? *error : NULL);
      return FALSE;
    }

  g_string_append_len (self->field, text, length);

  return TRUE;
}

/* Outside quotes: ends of fields and records, or text up to the next of them. */
static gboolean
take_plain (CyCsvParser *self, const char *text, gsize length, gsize *taken, GError **error)
{
  const char stops[] = { self->delimiter, '\r', '\n', '\0' };

  *taken = 1;
  if (text[0] == '\n' && self->after_return)
    {
      self->after_return = FALSE;
      return TRUE;
    }
  self->after_return = text[0] == '\r';
  if (text[0] == '\n' || text[0] == '\r')
    return end_record (self, error);
  if (!self->in_record && !begin_record (self, error))
    return FALSE;
  if (text[0] == self->delimiter)
    return end_field (self, error);

  if (text[0] == '"' && self->state == STATE_FIELD_START)
    {
      self->state = STATE_QUOTED;
      self->quote_row = self->next_row;
      return TRUE;
    }

  self->state = STATE_PLAIN;
  while (*taken < length && strchr (stops, text[*taken]) == NULL)
    (*taken)++;

  return append (self, text, *taken, error);
}

static gboolean
take_quoted (CyCsvParser *self, const char *text, gsize length, gsize *taken, GError **error)
{
  const char *quote = memchr (text, '"', length);

  *taken = quote != NULL ? (gsize) (quote - text) : length;
  if (!append (self, text, *taken, error))
    return FALSE;

  if (quote != NULL)
    {
      self->state = STATE_QUOTE_IN_QUOTED;
      *taken += 1;
    }

  return TRUE;
}

static gboolean
take (CyCsvParser *self, const char *text, gsize length, gsize *taken, GError **error)
{
  if (self->state == STATE_QUOTED)
    return take_quoted (self, text, length, taken, error);

  if (self->state == STATE_QUOTE_IN_QUOTED)
    {
      if (text[0] == '"')
        {
          *taken = 1;
          self->state = STATE_QUOTED;
          return append (self, "\"", 1, error);
        }
      /* What follows the closing mark belongs to the field as it is. */
      self->state = STATE_PLAIN;
    }

  return take_plain (self, text, length, taken, error);
}

/**
 * cy_csv_guess_delimiter:
 * @text: the beginning of a file
 * @length: its bytes
 *
 * Returns: of comma, tab and semicolon the one that makes the most even table
 */
char
cy_csv_guess_delimiter (const char *text, gsize length)
{
  static const char delimiters[] = { ',', '\t', ';' };
  char              best = delimiters[0];
  guint             best_score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      const guint score = score_delimiter (text, length, delimiters[i]);

      if (score > best_score)
        {
          best = delimiters[i];
          best_score = score;
        }
    }

  return best;
}

/**
 * cy_csv_parser_new:
 * @delimiter: between fields
 * @rows: takes the rows; outlives the parser
 *
 * Returns: (transfer full): a parser before the first record
 */
CyCsvParser *
cy_csv_parser_new (char delimiter, CyRowBuffer *rows)
{
  CyCsvParser *self = g_new0 (CyCsvParser, 1);

  self->rows = rows;
  self->delimiter = delimiter;
  self->field = g_string_new (NULL);

  return self;
}

/**
 * cy_csv_parser_free:
 * @self: (transfer full): a parser
 */
void
cy_csv_parser_free (CyCsvParser *self)
{
  g_string_free (self->field, TRUE);
  g_free (self);
}

/**
 * cy_csv_parser_feed:
 * @self: a parser
 * @text: the next piece, in UTF-8
 * @length: its bytes
 * @error: return location
 *
 * Returns: %FALSE with %CY_ERROR_TOO_LARGE beyond a limit
 */
gboolean
cy_csv_parser_feed (CyCsvParser *self, const char *text, gsize length, GError **error)
{
  gsize taken = 0;

  for (gsize at = 0; at < length && !self->enough; at += taken)
    if (!take (self, text + at, length - at, &taken, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_csv_parser_finish:
 * @self: a parser that has been fed everything
 * @error: return location
 *
 * Returns: as cy_csv_parser_feed(), and %FALSE with %CY_ERROR_DAMAGED when a quotation mark was
 *   never closed
 */
gboolean
cy_csv_parser_finish (CyCsvParser *self, GError **error)
{
  if (self->enough || (!self->in_record && self->state == STATE_FIELD_START))
    return TRUE;

  if (self->state == STATE_QUOTED)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_DAMAGED,
                   "the quotation mark in row %" G_GINT64_FORMAT " is never closed",
                   self->quote_row);
      cy_row_buffer_set_place (self->rows, self->column, error != NULL ? *error : NULL);
      return FALSE;
    }

  return end_record (self, error);
}

/**
 * cy_csv_parser_has_enough:
 * @self: a parser
 *
 * Returns: whether the taker of the rows wants no more
 */
gboolean
cy_csv_parser_has_enough (CyCsvParser *self)
{
  return self->enough;
}
