/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whose political status is membership: of the Party, or of another one. */
#include "cy-political.h"

#include "cy-code.h"

#define OTHER_PARTIES "民主党派"

/**
 * cy_political_is_member:
 * @code: (nullable): of the set political (GB/T 4762)
 *
 * Returns: whether it is that of a member of the Party, full or probationary
 */
gboolean
cy_political_is_member (const char *code)
{
  return g_str_equal (cy_code_get_cell ("political", code, "is_cpc"), "1");
}

/**
 * cy_political_is_other_party:
 * @code: (nullable): of the set political (GB/T 4762)
 *
 * Returns: whether it is that of a member of one of the eight other parties
 */
gboolean
cy_political_is_other_party (const char *code)
{
  return g_str_equal (cy_code_get_cell ("political", code, "stat_group"), OTHER_PARTIES);
}
