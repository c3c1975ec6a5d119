/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Says by its content what a file is, and names what it is when it is no table. */
#include "cy-sniff-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cy-error.h"
#include "cy-ole-private.h"
#include "cy-sheet-limits-private.h"
#include "cy-zip.h"

#define HEAD_BYTES 4096

typedef struct
{
  const char *magic;
  gsize       length;
  const char *name;
} Magic;

typedef struct
{
  const char *entry;
  const char *name;
} Container;

/* What people drop on an import by mistake. */
static const Magic magics[] = {
  { "%PDF", 4, "a PDF document" },
  { "\x89PNG", 4, "a PNG picture" },
  { "\xff\xd8\xff", 3, "a JPEG picture" },
  { "GIF8", 4, "a GIF picture" },
  { "{\\rtf", 5, "an RTF document" },
  { "\x1f\x8b", 2, "a gzip archive" },
  { "7z\xbc\xaf", 4, "a 7z archive" },
  { "Rar!", 4, "a RAR archive" },
  { "SQLite format 3", 16, "a database" },
  { "\x7f"
    "ELF",
    4,
    "a program" },
  { "MZ", 2, "a program" },
};

static const Container containers[] = {
  { "xl/workbook.bin", "a binary workbook (.xlsb)" },
  { "word/document.xml", "a text document (.docx)" },
  { "ppt/presentation.xml", "a presentation (.pptx)" },
  { "mimetype", "an OpenDocument or e-book file (.ods, .odt)" },
};

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error (error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK, "not a workbook but %s", what);
  return FALSE;
}

static gboolean
sniff_zip (const char *path, CySheetKind *kind, GError **error)
{
  g_autoptr (CyZip) zip = NULL;

  if (!(zip = cy_zip_open (path, error)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (containers); i++)
    if (cy_zip_has (zip, containers[i].entry))
      return refuse (containers[i].name, error);

  if (!cy_zip_has (zip, "xl/workbook.xml") && !cy_zip_has (zip, "_rels/.rels"))
    return refuse ("a zip archive", error);

  *kind = CY_SHEET_KIND_XLSX;

  return TRUE;
}

static gboolean
sniff_ole (int fd, CySheetKind *kind, GError **error)
{
  CyOleKind ole;

  if (!cy_ole_identify (fd, &ole, error))
    return FALSE;

  switch (ole)
    {
    case CY_OLE_WORKBOOK:
      *kind = CY_SHEET_KIND_XLS;
      return TRUE;
    case CY_OLE_ENCRYPTED:
      g_set_error_literal (error, CY_ERROR, CY_ERROR_ENCRYPTED, "an encrypted document");
      return FALSE;
    case CY_OLE_WORD:
      return refuse ("a text document (.doc)", error);
    case CY_OLE_POWERPOINT:
      return refuse ("a presentation (.ppt)", error);
    case CY_OLE_OTHER:
    default:
      return refuse ("another compound file", error);
    }
}

/* Web pages are often handed out under the name of a workbook. */
static gboolean
is_markup (const char *head, gsize length)
{
  gsize i = g_str_has_prefix (head, "\xef\xbb\xbf") ? 3 : 0;

  while (i < length && g_ascii_isspace (head[i]))
    i++;

  return i + 1 < length && head[i] == '<' &&
         (head[i + 1] == '!' || head[i + 1] == '?' || g_ascii_isalpha (head[i + 1]));
}

static gboolean
sniff_head (const char  *path,
            int          fd,
            const char  *head,
            gsize        length,
            CySheetKind *kind,
            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (head, magics[i].magic, magics[i].length) == 0)
      return refuse (magics[i].name, error);

  if (length == 0)
    return refuse ("an empty file", error);
  if (length >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0))
    return sniff_zip (path, kind, error);
  if (length >= 8 && memcmp (head, CY_OLE_MAGIC, 8) == 0)
    return sniff_ole (fd, kind, error);
  if (is_markup (head, length))
    return refuse ("a web page or XML file", error);

  *kind = CY_SHEET_KIND_TEXT;

  return TRUE;
}

static gboolean
check_file (int fd, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    return refuse ("a folder or device", error);
  if (info.st_size > CY_MAX_FILE_BYTES)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_TOO_LARGE, "more than %d MB", CY_MAX_FILE_BYTES >> 20);
      return FALSE;
    }

  return TRUE;
}

static gboolean
sniff_fd (const char *path, int fd, CySheetKind *kind, GError **error)
{
  char   head[HEAD_BYTES + 1];
  gssize length;

  if (!check_file (fd, error))
    return FALSE;

  length = pread (fd, head, HEAD_BYTES, 0);
  if (length < 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "cannot read: %s", g_strerror (errno));
      return FALSE;
    }
  head[length] = '\0';

  return sniff_head (path, fd, head, length, kind, error);
}

/**
 * cy_sniff:
 * @path: a file
 * @kind: (out): which reader takes it
 * @error: return location
 *
 * Returns: %FALSE with an error as of cy_workbook_open() when none does
 */
gboolean
cy_sniff (const char *path, CySheetKind *kind, GError **error)
{
  /* Without O_NONBLOCK a named pipe would hold us here. */
  const int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  gboolean  known;

  if (fd < 0)
    {
      const int code = errno == ENOENT ? CY_ERROR_NOT_FOUND : CY_ERROR_FAILED;

      g_set_error (error, CY_ERROR, code, "cannot open: %s", g_strerror (errno));
      return FALSE;
    }

  known = sniff_fd (path, fd, kind, error);
  close (fd);

  return known;
}
