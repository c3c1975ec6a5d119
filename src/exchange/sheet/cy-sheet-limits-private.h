/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

/**
 * CySheetLimits:
 * @CY_MAX_FILE_BYTES: of a file as it lies on the disk
 * @CY_MAX_PART_BYTES: of one unpacked part of a workbook
 * @CY_MAX_SMALL_PART_BYTES: of one unpacked part that is not a sheet or the shared strings
 * @CY_MAX_RATIO: unpacked bytes for each packed one, beyond @CY_RATIO_FREE_BYTES
 * @CY_MAX_ENTRIES: files in the container
 * @CY_MAX_IDLE_BYTES: unpacked bytes of a sheet without a single value among them
 * @CY_MAX_XML_MEMORY: what the XML parser may hold for names, depth and one tag
 * @CY_MAX_SHEETS: in a workbook
 * @CY_MAX_STYLES: cell formats, and number formats
 * @CY_MAX_ROWS: the format's own limit
 * @CY_MAX_COLUMNS: the format's own limit
 * @CY_MAX_USED_COLUMNS: columns that may hold a value
 * @CY_MAX_STRINGS: shared strings
 * @CY_MAX_ARENA_BYTES: all texts kept at once
 * @CY_MAX_CELL_BYTES: of one text
 * @CY_MAX_ROW_BYTES: all texts of one row
 * @CY_MAX_MERGES: merged ranges of one sheet
 *
 * The one table of what a reader takes. Together they keep the process below 256 MB whatever the
 * file holds: arena and index of the strings 148 MB, all else below 32 MB.
 */
typedef enum
{
  CY_MAX_FILE_BYTES = 256 << 20,
  CY_MAX_PART_BYTES = 512 << 20,
  CY_MAX_SMALL_PART_BYTES = 32 << 20,
  CY_MAX_RATIO = 200,
  CY_RATIO_FREE_BYTES = 1 << 20,
  CY_MAX_ENTRIES = 20000,
  CY_MAX_IDLE_BYTES = 128 << 20,
  CY_MAX_XML_MEMORY = 8 << 20,
  CY_MAX_SHEETS = 4096,
  CY_MAX_STYLES = 65536,
  CY_MAX_ROWS = 1048576,
  CY_MAX_COLUMNS = 16384,
  CY_MAX_USED_COLUMNS = 1024,
  CY_MAX_STRINGS = 5000000,
  CY_MAX_ARENA_BYTES = 128 << 20,
  CY_MAX_CELL_BYTES = 64 << 10,
  CY_MAX_ROW_BYTES = 4 << 20,
  CY_MAX_MERGES = 100000,
} CySheetLimits;

/* Bytes read at once; a cancel is noticed as often. */
#define CY_CHUNK_BYTES (64 << 10)
