/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <stdint.h>

/**
 * CyXlsTag:
 * @CY_XLS_SHEET: name of the next sheet
 * @CY_XLS_ROW: uint32 number of a row that has cells, counted from 0
 * @CY_XLS_TEXT: uint32 column, then the text
 * @CY_XLS_NUMBER: uint32 column, then a double
 * @CY_XLS_DATE: uint32 column, then YYYY-MM-DD, hh:mm:ss or both
 * @CY_XLS_FAULT: one letter, CyXlsFault, then what the matter is
 * @CY_XLS_END: nothing; all has been said
 *
 * What the caged reader says on its standard output: a tag, the length of what follows, and that;
 * numbers as this machine has them.
 */
typedef enum
{
  CY_XLS_SHEET = 'S',
  CY_XLS_ROW = 'R',
  CY_XLS_TEXT = 'T',
  CY_XLS_NUMBER = 'N',
  CY_XLS_DATE = 'D',
  CY_XLS_FAULT = 'F',
  CY_XLS_END = 'Z',
} CyXlsTag;

typedef enum
{
  CY_XLS_FAULT_DAMAGED = 'd',
  CY_XLS_FAULT_ENCRYPTED = 'e',
  CY_XLS_FAULT_TOO_LARGE = 'l',
} CyXlsFault;

typedef struct
{
  uint32_t tag;
  uint32_t length;
} CyXlsHead;
