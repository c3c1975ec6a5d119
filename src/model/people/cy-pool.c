/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field table of a stay in the talent pool. */
#include "cy-pool.h"

#include "cy-code.h"

#include <glib/gi18n.h>

static const CyField fields[] = {
  [CY_ENTRY_PERSON] = { "person",
                        N_ ("Person"),
                        CY_KIND_REF,
                        CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                        "person" },
  [CY_ENTRY_BATCH] = { "batch", N_ ("Batch"), CY_KIND_TEXT, .width = 10 },
  [CY_ENTRY_TIER] = { "tier", N_ ("Tier"), CY_KIND_CODE, CY_FIELD_REQUIRED, "tier", .width = 10 },
  [CY_ENTRY_DIRECTION] = { "direction",
                           N_ ("Direction of cultivation"),
                           CY_KIND_CODE,
                           .of = "direction",
                           .width = 14 },
  [CY_ENTRY_CHANNEL] = { "channel",
                         N_ ("Recommended by"),
                         CY_KIND_CODE,
                         .of = "channel",
                         .width = 10 },
  [CY_ENTRY_MATURITY] = { "maturity", N_ ("Maturity"), CY_KIND_CODE, .of = "maturity", .width = 8 },
  [CY_ENTRY_TAGS] = { "tags", N_ ("Own tags"), CY_KIND_TEXT, .width = 16 },
  [CY_ENTRY_STATE] = { "state",
                       N_ ("State"),
                       CY_KIND_CODE,
                       CY_FIELD_REQUIRED,
                       "pool_state",
                       .width = 8 },
  [CY_ENTRY_STEP] = { "step", N_ ("Step"), CY_KIND_CODE, .of = "step", .width = 12 },
  [CY_ENTRY_STEP_DATE] = { "step_date", N_ ("Step reached on"), CY_KIND_DATE, .width = 10 },
  [CY_ENTRY_DOCUMENT] = { "document",
                          N_ ("Document number of the filing"),
                          CY_KIND_TEXT,
                          .width = 18 },
  [CY_ENTRY_ADMITTED] = { "admitted", N_ ("Admitted on"), CY_KIND_DATE, .width = 10 },
  [CY_ENTRY_EXIT_DATE] = { "exit_date", N_ ("Left on"), CY_KIND_DATE, .width = 10 },
  [CY_ENTRY_EXIT_REASON] = { "exit_reason",
                             N_ ("Reason for leaving"),
                             CY_KIND_CODE,
                             .of = "exit_reason",
                             .width = 14 },
  [CY_ENTRY_DESTINATION] = { "destination", N_ ("Destination"), CY_KIND_TEXT, .width = 16 },
  [CY_ENTRY_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
  [CY_ENTRY_ROUTE] = { "route", N_ ("Way in"), CY_KIND_CODE, .of = "route", .width = 10 },
  [CY_ENTRY_EXIT_BASIS] = { "exit_basis", N_ ("Basis of leaving"), CY_KIND_TEXT, .width = 20 },
  [CY_ENTRY_EXIT_ORGAN] = { "exit_organ",
                            N_ ("Meeting that approved it"),
                            CY_KIND_TEXT,
                            .width = 16 },
  [CY_ENTRY_EXIT_DOCUMENT] = { "exit_document",
                               N_ ("Document of leaving"),
                               CY_KIND_TEXT,
                               .width = 18 },
};

const CyEntity cy_entry_entity = {
  .name = "pool_entry",
  .title = N_ ("Pool entry"),
  .fields = fields,
  .n_fields = CY_ENTRY_N_FIELDS,
  .order = "id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_ENTRY_N_FIELDS);

/**
 * cy_pool_step_get_stage:
 * @step: (nullable): code of the set step
 *
 * Signing up for an examination stands where recommendation does, the examination where screening
 * does, so that both routes can be seen in one picture.
 *
 * Returns: from 1 to %CY_POOL_N_STAGES; 0 for a step that is not known
 */
guint
cy_pool_step_get_stage (const char *step)
{
  return (guint) g_ascii_strtoull (cy_code_get_cell ("step", step, "stage"), NULL, 10);
}

/**
 * cy_pool_stage_get_step:
 * @stage: from 1 to %CY_POOL_N_STAGES
 * @route: (nullable): code of the set route; %NULL for recommendation
 *
 * Returns: (nullable) (transfer none): the step that stands there; %NULL when the route has none
 */
const char *
cy_pool_stage_get_step (guint stage, const char *route)
{
  CyCodeSet *set = cy_code_set_get ("step");

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      const char   *only = cy_code_set_get_cell (set, code, "route");

      if (cy_pool_step_get_stage (code->code) == stage &&
          (*only == '\0' || g_str_equal (only, route != NULL ? route : CY_POOL_ROUTE_RECOMMEND)))
        return code->code;
    }

  return NULL;
}

/**
 * cy_pool_is_admitted:
 * @state: (nullable): code of the set pool_state
 * @step: (nullable): the last one that is known, code of the set step
 * @admitted: `YYYYMMDD` of the filing, 0 when not known
 *
 * Who left may have left on the way: only what is recorded says that somebody was in the pool.
 * Whoever was used, and of whose way nothing is known, was in it.
 *
 * Returns: whether all steps into the pool are done
 */
gboolean
cy_pool_is_admitted (const char *state, const char *step, gint64 admitted)
{
  gboolean was_used = g_strcmp0 (state, CY_POOL_USED) == 0;

  if (g_strcmp0 (state, CY_POOL_IN) == 0)
    return TRUE;
  if (!was_used && g_strcmp0 (state, CY_POOL_OUT) != 0)
    return FALSE;

  return admitted != 0 || g_strcmp0 (step, CY_POOL_LAST_STEP) == 0 || (was_used && step == NULL);
}
