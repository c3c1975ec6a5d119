/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a workbook can hold as text, how wide it is, and what libxlsxwriter's codes mean. */
#include "cy-book-private.h"

#include "cy-error.h"

#include <errno.h>

/* Excel specifications and limits: total number of characters that a cell can contain. */
#define MAX_LENGTH 32767

/*
 * Measures @text: a Han character is two units wide, as every other of three or more bytes.
 * Returns whether XML can carry it; invalid UTF-8, U+FFFE and U+FFFF would break the workbook.
 */
gboolean
_cy_text_measure (const char *text, CyTextSize *size)
{
  guint width = 0;

  *size = (CyTextSize){ 0, 0 };
  for (const guchar *at = (const guchar *) text; *at != '\0'; at++)
    {
      /* Bytes that continue a character. */
      if ((*at & 0xc0) == 0x80)
        continue;
      if (at[0] == 0xef && at[1] == 0xbf && at[2] >= 0xbe)
        return FALSE;

      width = *at == '\n' ? 0 : width + (*at < 0xe0 ? 1 : 2);
      size->width = MAX (size->width, width);
      size->length += *at < 0xf0 ? 1 : 2;
    }

  return g_utf8_validate (text, -1, NULL);
}

/* Whether @text fits a cell; the error names the reason, the caller the place. */
gboolean
_cy_text_check (const char *text, CyTextSize *size, GError **error)
{
  if (!_cy_text_measure (text, size))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_FAILED, "The text is not valid UTF-8");
      return FALSE;
    }
  if (size->length > MAX_LENGTH)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   "The text has %u characters, a cell holds %d",
                   size->length,
                   MAX_LENGTH);
      return FALSE;
    }

  return TRUE;
}

/* Turns a code of libxlsxwriter into an error. */
gboolean
_cy_book_check (lxw_error code, const char *what, GError **error)
{
  int system_code = errno;

  switch ((int) code)
    {
    case LXW_NO_ERROR:
      return TRUE;
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE:
      _cy_book_set_errno (error, system_code, what, lxw_strerror (code));
      return FALSE;
    default:
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "%s: %s", what, lxw_strerror (code));
      return FALSE;
    }
}
