/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What has to be known before somebody leaves the pool. */
#include "cy-pool-exit.h"

#include "cy-code.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/**
 * cy_exit_reason_is_used:
 * @reason: code of the set exit_reason
 *
 * Returns: whether who leaves for @reason counts as used (使用), by the column of the table; a
 *   reason of the library's own is no success
 */
gboolean
cy_exit_reason_is_used (const char *reason)
{
  return g_str_equal (cy_code_get_cell ("exit_reason", reason, "used"), "1");
}

/**
 * cy_exit_reason_get_document:
 * @reason: code of the set exit_reason
 *
 * Returns: (nullable) (transfer none): what paper @reason has to be shown by; %NULL for none
 */
const char *
cy_exit_reason_get_document (const char *reason)
{
  const char *name = cy_code_get_cell ("exit_reason", reason, "requires_document");

  return *name != '\0' ? name : NULL;
}

/**
 * cy_pool_exit_dup_problem:
 * @exit: how somebody is to leave
 *
 * Returns: (nullable) (transfer full): what is missing, translated; %NULL when nothing is
 */
char *
cy_pool_exit_dup_problem (const CyPoolExit *exit)
{
  const char *document;

  if (exit->reason == NULL ||
      cy_code_lookup (cy_code_set_get ("exit_reason"), exit->reason) == NULL)
    return g_strdup (_ ("Choose a reason for leaving."));
  if (!cy_date_is_valid (exit->date) || cy_date_get_day (exit->date) == 0)
    return g_strdup (_ ("Give the day on which they left."));
  if (!cy_text_has_words (exit->basis))
    return g_strdup (_ ("Say on what it rests: nobody leaves without a basis."));
  if (cy_exit_reason_is_used (exit->reason) && !cy_text_has_words (exit->destination))
    return g_strdup (_ ("Say where they go: this reason counts as used."));
  document = cy_exit_reason_get_document (exit->reason);
  if (document != NULL && !cy_text_has_words (exit->document))
    /* Translators: the paper that has to be there */
    return g_strdup_printf (_ ("This reason needs a document: %s."), document);

  return NULL;
}
