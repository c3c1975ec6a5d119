/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyKinRule:
 * @CY_KIN_NONE: no kin, or too far for anybody to avoid
 * @CY_KIN_SPOUSE: 夫妻
 * @CY_KIN_DIRECT: 直系血亲; by adoption and with step-parents too
 * @CY_KIN_COLLATERAL: 三代以内旁系血亲: siblings, cousins, and the siblings of parents
 * @CY_KIN_IN_LAW: 近姻亲: parents, siblings and those close collaterals of the spouse, the spouses
 * of siblings, children and close collaterals, and the parents of a child's spouse
 * @CY_KIN_OTHER: 其他亲属: kin of whom the form does not say how close; people have to look
 *
 * By what kin have to avoid one another. Source: 公务员回避规定 (2020), article 5, which the rules
 * on village cadres follow.
 */
typedef enum
{
  CY_KIN_NONE,
  CY_KIN_SPOUSE,
  CY_KIN_DIRECT,
  CY_KIN_COLLATERAL,
  CY_KIN_IN_LAW,
  CY_KIN_OTHER,
} CyKinRule;

/**
 * CyKinWord:
 * @steps: a letter a step, from the one person to the other: U up to a parent, D down to a child, S
 *   to a sibling, M to whom one is married to; empty for nobody; "?" for kin of an unknown kind
 *
 * A way from one person to a relative. "USD" is a cousin: a parent's sibling's child.
 */
typedef struct
{
  char steps[16];
} CyKinWord;

CyKinWord   cy_kin_word_from_code (const char *code);
CyKinWord   cy_kin_word_invert (CyKinWord word);
CyKinWord   cy_kin_word_join (CyKinWord one, CyKinWord other);
CyKinRule   cy_kin_word_get_rule (CyKinWord word);
const char *cy_kin_word_get_title (CyKinWord word);
const char *cy_kin_rule_get_title (CyKinRule rule);

G_END_DECLS
