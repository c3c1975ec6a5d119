/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Walks the directory of a compound file ([MS-CFB] 2.2, 2.6) to learn what it holds, and nothing
 * else of it. */
#include "cy-ole-private.h"

#include <string.h>
#include <unistd.h>

#include "cy-error.h"

#define HEADER_BYTES 512
#define ENTRY_BYTES 128
#define ENTRY_NAME_LENGTH 64
#define FIRST_FAT 76
#define N_HEADER_FATS 109
/* 8,192 entries at the least: a workbook has about ten. */
#define MAX_DIRECTORY_SECTORS 2048
#define MAX_SECTOR_BYTES 4096

typedef struct
{
  int    fd;
  guint8 header[HEADER_BYTES];
  guint  sector_bytes;
} Ole;

typedef struct
{
  const char *name;
  CyOleKind   kind;
} Stream;

/* The encrypted package comes first: it stands alone in its file. */
static const Stream streams[] = {
  { "EncryptedPackage", CY_OLE_ENCRYPTED },
  { "Workbook", CY_OLE_WORKBOOK },
  { "Book", CY_OLE_WORKBOOK },
  { "WordDocument", CY_OLE_WORD },
  { "PowerPoint Document", CY_OLE_POWERPOINT },
};

static guint32
get_u32 (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);

  return GUINT32_FROM_LE (value);
}

static gboolean
read_sector (const Ole *self, guint32 sector, guint8 *bytes)
{
  const goffset at = ((goffset) sector + 1) * self->sector_bytes;

  return pread (self->fd, bytes, self->sector_bytes, at) == (gssize) self->sector_bytes;
}

/* The sector after @sector; only the allocation tables named in the header are looked at, which
 * cover 7 MB, and directories stand early. */
static gboolean
next_sector (const Ole *self, guint32 *sector)
{
  const guint per_fat = self->sector_bytes / sizeof (guint32);
  const guint fat = *sector / per_fat;
  guint8      bytes[MAX_SECTOR_BYTES];

  if (fat >= N_HEADER_FATS ||
      !read_sector (self, get_u32 (self->header + FIRST_FAT + fat * 4), bytes))
    return FALSE;

  *sector = get_u32 (bytes + (*sector % per_fat) * 4);

  return TRUE;
}

static CyOleKind
identify_entry (const guint8 *entry)
{
  const guint      length = entry[ENTRY_NAME_LENGTH] | entry[ENTRY_NAME_LENGTH + 1] << 8;
  g_autofree char *name = NULL;

  if (length < 4 || length > ENTRY_NAME_LENGTH)
    return CY_OLE_OTHER;

  name = g_convert ((const char *) entry, length - 2, "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
    if (g_strcmp0 (name, streams[i].name) == 0)
      return streams[i].kind;

  return CY_OLE_OTHER;
}

static CyOleKind
identify_sector (const Ole *self, const guint8 *bytes)
{
  for (guint at = 0; at < self->sector_bytes; at += ENTRY_BYTES)
    {
      const CyOleKind kind = identify_entry (bytes + at);

      if (kind != CY_OLE_OTHER)
        return kind;
    }

  return CY_OLE_OTHER;
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (error, CY_ERROR, CY_ERROR_DAMAGED, "the compound file is cut or broken");
  return FALSE;
}

/**
 * cy_ole_identify:
 * @fd: a file that begins with %CY_OLE_MAGIC
 * @kind: (out): what kind of document it is
 * @error: return location
 *
 * Returns: %FALSE with %CY_ERROR_DAMAGED when its directory cannot be read
 */
gboolean
cy_ole_identify (int fd, CyOleKind *kind, GError **error)
{
  Ole     self = { .fd = fd };
  guint8  bytes[MAX_SECTOR_BYTES];
  guint32 sector;

  if (pread (fd, self.header, HEADER_BYTES, 0) != HEADER_BYTES)
    return damaged (error);
  if (self.header[30] != 9 && self.header[30] != 12)
    return damaged (error);

  self.sector_bytes = 1U << self.header[30];
  sector = get_u32 (self.header + 48);
  *kind = CY_OLE_OTHER;

  for (guint i = 0; i < MAX_DIRECTORY_SECTORS && sector < 0xfffffffa; i++)
    {
      if (!read_sector (&self, sector, bytes))
        return damaged (error);
      *kind = identify_sector (&self, bytes);
      if (*kind != CY_OLE_OTHER)
        return TRUE;
      if (!next_sector (&self, &sector))
        return damaged (error);
    }

  return TRUE;
}
