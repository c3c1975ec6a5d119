/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyAwardColumn:
 * @CY_AWARD_COLUMN_BOTH: 奖惩情况
 * @CY_AWARD_COLUMN_REWARDS: 奖励
 * @CY_AWARD_COLUMN_PENALTIES: 处分
 *
 * What the header of a text promises.
 */
typedef enum
{
  CY_AWARD_COLUMN_BOTH,
  CY_AWARD_COLUMN_REWARDS,
  CY_AWARD_COLUMN_PENALTIES,
} CyAwardColumn;

/**
 * CyAwardItem:
 * @kind: (transfer none): code of award_kind
 * @name: what was given
 * @organ: (nullable): by whom
 * @date: %CY_DATE_NONE when the text does not begin or end with one
 * @note: (nullable): the whole text, where @name is only a part of it
 */
typedef struct
{
  const char *kind;
  char       *name;
  char       *organ;
  CyDate      date;
  char       *note;
} CyAwardItem;

GArray *cy_award_text_parse (const char *text, CyAwardColumn column);

G_END_DECLS
