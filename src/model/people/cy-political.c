/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whose political status is membership: of the Party, or of another one. */
#include "cy-political.h"

#include "cy-code.h"

#define OTHER_PARTIES "民主党派"

static const char *
get_cell (const char *code, const char *header)
{
  CyCodeSet    *set = cy_code_set_get ("political");
  const CyCode *found = code != NULL ? cy_code_lookup (set, code) : NULL;

  return found != NULL ? cy_code_set_get_cell (set, found, header) : NULL;
}

/**
 * cy_political_is_member:
 * @code: (nullable): of the set political (GB/T 4762)
 *
 * Returns: whether it is that of a member of the Party, full or probationary
 */
gboolean
cy_political_is_member (const char *code)
{
  return g_strcmp0 (get_cell (code, "is_cpc"), "1") == 0;
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
  return g_strcmp0 (get_cell (code, "stat_group"), OTHER_PARTIES) == 0;
}
