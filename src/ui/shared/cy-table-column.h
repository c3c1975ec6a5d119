/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyTableCellType:
 * @CY_TABLE_TEXT: words or a number
 * @CY_TABLE_TAG: one or two words in a coloured box
 * @CY_TABLE_PIPS: how many of seven steps are done, and a word
 * @CY_TABLE_BAR: a small bar and a number
 */
typedef enum
{
  CY_TABLE_TEXT,
  CY_TABLE_TAG,
  CY_TABLE_PIPS,
  CY_TABLE_BAR,
} CyTableCellType;

/**
 * CyTableColumnFlags:
 * @CY_TABLE_COLUMN_FROZEN: stays in view while the others scroll sideways; frozen columns lead
 * @CY_TABLE_COLUMN_HIDDEN: not shown until the user asks for it
 * @CY_TABLE_COLUMN_BOLD: bold text
 * @CY_TABLE_COLUMN_MUTED: quiet text
 * @CY_TABLE_COLUMN_NUMERIC: aligned at the right
 * @CY_TABLE_COLUMN_CENTER: aligned in the middle
 * @CY_TABLE_COLUMN_SORTABLE: a click on the header sorts by it
 * @CY_TABLE_COLUMN_EXPAND: takes the room that is left over
 */
typedef enum
{
  CY_TABLE_COLUMN_NONE = 0,
  CY_TABLE_COLUMN_FROZEN = 1 << 0,
  CY_TABLE_COLUMN_HIDDEN = 1 << 1,
  CY_TABLE_COLUMN_BOLD = 1 << 2,
  CY_TABLE_COLUMN_MUTED = 1 << 3,
  CY_TABLE_COLUMN_NUMERIC = 1 << 4,
  CY_TABLE_COLUMN_CENTER = 1 << 5,
  CY_TABLE_COLUMN_SORTABLE = 1 << 6,
  CY_TABLE_COLUMN_EXPAND = 1 << 7,
} CyTableColumnFlags;

/**
 * CyTableColumn:
 * @id: letters, digits, dots, hyphens; what sources know it by
 * @title: the user's word for it
 * @width: in pixels at 100 % text; grows with the text
 * @type: how its cells are drawn
 * @flags: see there
 * @group: (nullable): a word over several neighbouring columns
 * @note: (nullable): a second, quiet line under @title, such as the full mark
 */
typedef struct
{
  const char        *id;
  const char        *title;
  int                width;
  CyTableCellType    type;
  CyTableColumnFlags flags;
  const char        *group;
  const char        *note;
} CyTableColumn;

G_END_DECLS
