/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A text file as UTF-8, piece by piece: finds its encoding by decoding it strictly, and takes
 * nothing for text that holds what no text holds. */
#include "cy-text-source-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

/* UTF-16 grows by a half at most, GB18030 by a half. */
#define TEXT_BYTES (2 * CY_CHUNK_BYTES)
/* Longest character of any of the encodings. */
#define CARRY_BYTES 8
/* So many characters that are right by chance would be a wonder: then it is UTF-8 with a flaw. */
#define CERTAIN_CHARACTERS 16
/* Enough to meet the end of a line. */
#define HEAD_BYTES 4096

typedef struct
{
  const char *bytes;
  gsize       length;
  const char *encoding;
} Mark;

struct _CyTextSource
{
  int     fd;
  GIConv  converter;
  guint64 done;
  guint64 total;
  gsize   kept; /* bytes of a character that is not whole yet */
  char    bytes[CARRY_BYTES + CY_CHUNK_BYTES];
  char    text[TEXT_BYTES];
};

static const Mark marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
  { "\x84\x31\x95\x33", 4, "GB18030" },
};

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error (error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK, "neither a workbook nor text: %s", why);
  return FALSE;
}

static const Mark *
find_mark (const char *bytes, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (bytes, marks[i].bytes, marks[i].length) == 0)
      return &marks[i];

  return NULL;
}

/* Control characters, and the two of UTF-8 that are none: U+0080 to U+009F, U+FFFE and U+FFFF. */
static gboolean
is_text (const char *text, gsize length)
{
  const guchar *at = (const guchar *) text;
  const guchar *end = at + length;

  for (; at < end; at++)
    {
      if ((*at < 0x20 && *at != '\t' && *at != '\n' && *at != '\r') || *at == 0x7f)
        return FALSE;
      if (*at == 0xc2 && end - at > 1 && at[1] < 0xa0)
        return FALSE;
      if (*at == 0xef && end - at > 2 && at[1] == 0xbf && at[2] >= 0xbe)
        return FALSE;
    }

  return TRUE;
}

static guint
count_characters (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (((guchar) text[i] & 0xc0) == 0xc0)
      n++;

  return n;
}

/* Decodes what is in the buffer; *@flaw is the errno of the first thing that is no text. */
static gsize
decode (CyTextSource *self, gsize length, int *flaw)
{
  char *from = self->bytes;
  char *to = self->text;
  gsize left = length;
  gsize room = TEXT_BYTES;

  *flaw = g_iconv (self->converter, &from, &left, &to, &room) == (gsize) -1 ? errno : 0;
  if (*flaw == EINVAL && left <= CARRY_BYTES)
    *flaw = 0;
  self->kept = left;
  memmove (self->bytes, from, MIN (left, CARRY_BYTES));

  return TEXT_BYTES - room;
}

static gssize
fill (CyTextSource *self, GError **error)
{
  const gssize got = read (self->fd, self->bytes + self->kept, CY_CHUNK_BYTES);

  if (got < 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "cannot read: %s", g_strerror (errno));
      return -1;
    }
  self->done += got;

  return got;
}

/* Tries to decode all of the file; @characters counts what was right beyond ASCII. */
static gboolean
try_encoding (const char   *path,
              const char   *encoding,
              guint64      *characters,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (CyTextSource) self = NULL;
  gssize got;
  int    flaw;

  *characters = 0;
  if (!(self = cy_text_source_open (path, encoding, error)))
    return FALSE;

  while ((got = fill (self, error)) > 0)
    {
      const gsize length = decode (self, self->kept + got, &flaw);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      *characters += count_characters (self->text, length);
      if (!is_text (self->text, length))
        return refuse ("control characters", error);
      if (flaw != 0)
        return refuse ("no encoding fits", error);
    }
  if (got < 0)
    return FALSE;

  return self->kept == 0 || refuse ("it ends inside a character", error);
}

static gssize
read_head (const char *path, char *head, GError **error)
{
  const int    fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  const gssize got = fd < 0 ? -1 : read (fd, head, HEAD_BYTES);

  if (got < 0)
    g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "cannot read: %s", g_strerror (errno));
  if (fd >= 0)
    close (fd);

  return got;
}

/* Whether a line ends in this order of bytes, and every zero byte stands on the side it has then.
 */
static gboolean
looks_like_utf16 (const char *head, gsize length, guint zero_side)
{
  gboolean line_end = FALSE;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      if (head[i + 1 - zero_side] == '\0')
        return FALSE;
      if (head[i + zero_side] == '\0' && head[i + 1 - zero_side] == '\n')
        line_end = TRUE;
    }

  return line_end;
}

static const char *
guess_utf16 (const char *head, gsize length)
{
  if (looks_like_utf16 (head, length, 1))
    return "UTF-16LE";
  if (looks_like_utf16 (head, length, 0))
    return "UTF-16BE";

  return NULL;
}

static const char *
damaged (const char *encoding, GError **error)
{
  g_clear_error (error);
  g_set_error (error, CY_ERROR, CY_ERROR_DAMAGED, "%s text that is cut or broken", encoding);

  return NULL;
}

/* The file says or shows what it is in: nothing else is tried. */
static const char *
check_encoding (const char   *path,
                const char   *encoding,
                gboolean      certain,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  guint64 characters;

  if (try_encoding (path, encoding, &characters, cancellable, &local_error))
    return encoding;
  if (certain && g_error_matches (local_error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK) &&
      characters >= CERTAIN_CHARACTERS)
    return damaged (encoding, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * cy_text_source_detect:
 * @path: a file
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * A mark at the beginning decides; else zero bytes on one side, UTF-16; else UTF-8 where all of
 * the file is that, and GB18030, which GBK and GB 2312 are part of, where all of it is that.
 *
 * Returns: (transfer none): the encoding; %NULL with %CY_ERROR_NOT_A_WORKBOOK when it is no text,
 *   %CY_ERROR_DAMAGED when it is text with a flaw
 */
const char *
cy_text_source_detect (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  char         head[HEAD_BYTES];
  const gssize length = read_head (path, head, error);
  const Mark  *mark;
  const char  *utf16;
  guint64      characters;

  if (length < 0)
    return NULL;

  mark = find_mark (head, length);
  if (mark != NULL)
    return check_encoding (path, mark->encoding, TRUE, cancellable, error);
  utf16 = guess_utf16 (head, length);
  if (utf16 != NULL)
    return check_encoding (path, utf16, FALSE, cancellable, error);

  if (try_encoding (path, "UTF-8", &characters, cancellable, &local_error))
    return "UTF-8";
  if (!g_error_matches (local_error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (characters >= CERTAIN_CHARACTERS)
    return damaged ("UTF-8", error);

  return check_encoding (path, "GB18030", FALSE, cancellable, error);
}

/**
 * cy_text_source_open:
 * @path: a file
 * @encoding: of it
 * @error: return location
 *
 * Returns: (transfer full): the text, behind the mark at its beginning
 */
CyTextSource *
cy_text_source_open (const char *path, const char *encoding, GError **error)
{
  g_autoptr (CyTextSource) self = g_new0 (CyTextSource, 1);
  char        head[CARRY_BYTES];
  const Mark *mark;
  struct stat info;
  gssize      length;

  self->converter = (GIConv) -1;
  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (self->fd < 0 || fstat (self->fd, &info) != 0 ||
      (length = pread (self->fd, head, sizeof head, 0)) < 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "cannot read: %s", g_strerror (errno));
      return NULL;
    }
  self->converter = g_iconv_open ("UTF-8", encoding);
  if (self->converter == (GIConv) -1)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "this system cannot decode %s", encoding);
      return NULL;
    }

  mark = find_mark (head, length);
  self->total = info.st_size;
  self->done = mark != NULL ? mark->length : 0;
  if (lseek (self->fd, self->done, SEEK_SET) < 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "cannot read: %s", g_strerror (errno));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * cy_text_source_free:
 * @self: (transfer full): a text
 */
void
cy_text_source_free (CyTextSource *self)
{
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

/**
 * cy_text_source_read:
 * @self: a text
 * @text: (out) (transfer none): the next piece in UTF-8, good until the next call
 * @length: (out): its bytes, 0 at the end
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: %FALSE with %CY_ERROR_DAMAGED when the file is no longer what it was found to be
 */
gboolean
cy_text_source_read (CyTextSource *self,
                     const char  **text,
                     gsize        *length,
                     GCancellable *cancellable,
                     GError      **error)
{
  gssize got;
  int    flaw = 0;

  *text = self->text;
  *length = 0;
  while (*length == 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          (got = fill (self, error)) < 0)
        return FALSE;
      if (got == 0)
        break;
      *length = decode (self, self->kept + got, &flaw);
      if (flaw != 0 || !is_text (self->text, *length))
        {
          g_set_error_literal (error, CY_ERROR, CY_ERROR_DAMAGED, "text that breaks off");
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * cy_text_source_get_done:
 * @self: a text
 *
 * Returns: bytes read so far
 */
guint64
cy_text_source_get_done (CyTextSource *self)
{
  return self->done;
}

/**
 * cy_text_source_get_total:
 * @self: a text
 *
 * Returns: bytes of the file
 */
guint64
cy_text_source_get_total (CyTextSource *self)
{
  return self->total;
}
