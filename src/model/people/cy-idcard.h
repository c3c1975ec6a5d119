/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyIdcardResult:
 * @CY_IDCARD_OK: a number that can be
 * @CY_IDCARD_EMPTY: nothing there
 * @CY_IDCARD_PRECISION_LOST: a spreadsheet made a number of it and lost its last digits
 * @CY_IDCARD_BAD_FORM: not 17 digits and a digit or X
 * @CY_IDCARD_BAD_PROVINCE: the first two digits are no province
 * @CY_IDCARD_BAD_BIRTH: digits 7 to 14 are no day, or a day to come
 * @CY_IDCARD_BAD_CHECK: the check character is another
 */
typedef enum
{
  CY_IDCARD_OK,
  CY_IDCARD_EMPTY,
  CY_IDCARD_PRECISION_LOST,
  CY_IDCARD_BAD_FORM,
  CY_IDCARD_BAD_PROVINCE,
  CY_IDCARD_BAD_BIRTH,
  CY_IDCARD_BAD_CHECK,
} CyIdcardResult;

/**
 * CyMask:
 * @CY_MASK_NONE: 完整, nothing hidden
 * @CY_MASK_MIDDLE8: 中间 8 位, the 8 characters in the middle of the 18, the 6th to the 13th
 * @CY_MASK_BIRTH: 出生日期, the 8 digits of the date of birth, the 7th to the 14th
 * @CY_MASK_LAST4: 后 4 位, the last 4 characters
 * @CY_MASK_LAST6: 后 6 位, the last 6 characters
 * @CY_MASK_OMIT: 不含, no number at all
 *
 * The six ways in which offices ask for numbers to be hidden. @CY_MASK_MIDDLE8 counts from the
 * middle of the number and so leaves the last digit of the day of birth to be seen.
 */
typedef enum
{
  CY_MASK_NONE,
  CY_MASK_MIDDLE8,
  CY_MASK_BIRTH,
  CY_MASK_LAST4,
  CY_MASK_LAST6,
  CY_MASK_OMIT,
} CyMask;

char          *cy_idcard_normalise (const char *text);
char          *cy_idcard_upgrade (const char *id15);
char           cy_idcard_check_char (const char *id);
CyIdcardResult cy_idcard_check (const char *id, CyDate today);
gboolean       cy_idcard_is_damaged (const char *text, gboolean from_number);
const char    *cy_idcard_result_get_rule (CyIdcardResult result);

CyDate      cy_idcard_get_birth (const char *id);
const char *cy_idcard_get_gender (const char *id);
const char *cy_idcard_get_province (const char *id);
char       *cy_idcard_mask (const char *id, CyMask mask);

gboolean    cy_mask_from_name (const char *name, CyMask *mask);
const char *cy_mask_get_name (CyMask mask);

G_END_DECLS
