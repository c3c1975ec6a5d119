/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CY_CELL_EMPTY,
  CY_CELL_TEXT,
  CY_CELL_NUMBER,
  CY_CELL_DATE,
  CY_CELL_BOOL,
  CY_CELL_ERROR,
} CyCellType;

/**
 * CyDateParts:
 *
 * What the number format of a date shows: "1990年5月" is stored as a whole date, but says no day.
 */
typedef enum
{
  CY_DATE_NO_PARTS = 0,
  CY_DATE_YEAR = 1 << 0,
  CY_DATE_MONTH = 1 << 1,
  CY_DATE_DAY = 1 << 2,
  CY_DATE_TIME = 1 << 3,
} CyDateParts;

/**
 * CyNumberLook:
 *
 * What the number format of a number shows: 0 says nothing, else the number of decimals and one,
 * and %CY_LOOK_PERCENT when it is per cent. Four bits.
 */
typedef guint8 CyNumberLook;

#define CY_LOOK_MAX_DECIMALS 6
#define CY_LOOK_DECIMALS 7
#define CY_LOOK_PERCENT 8

/**
 * CyCell:
 * @column: counted from 0
 * @type: what it holds
 * @date_parts: of a date, what its number format shows
 * @look: of a number, what its number format shows
 * @number: of a number; of a date the serial day of the 1900 calendar, whatever the file counts in;
 *   of a boolean 0 or 1
 * @text: as stored: the text, the digits of the number or serial day, TRUE or FALSE, #N/A
 */
typedef struct
{
  guint        column;
  CyCellType   type;
  CyDateParts  date_parts;
  CyNumberLook look;
  double       number;
  const char  *text;
} CyCell;

/**
 * CyMerge:
 *
 * A merged range; all four are inside it and counted from 0.
 */
typedef struct
{
  guint top;
  guint left;
  guint bottom;
  guint right;
} CyMerge;

char    *cy_cell_dup_text (const CyCell *cell);
char    *cy_number_look_format (CyNumberLook look, const char *digits);
gboolean cy_cell_get_date (const CyCell *cell, GDate *date);

G_END_DECLS
