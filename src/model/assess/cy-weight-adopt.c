/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A new version of a scheme with weights that were found in the laboratory. */
#include "cy-weight-adopt.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-draft.h"
#include "cy-scheme.h"
#include "cy-step.h"

#include <glib/gi18n.h>
#include <math.h>

/* ---- Whole numbers ---- */

static int
find_greatest_rest (const double *rests, guint n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (rests[i] > rests[best])
      best = i;

  return best;
}

/**
 * cy_weight_share_out:
 * @weights: (array length=n): none negative
 * @n: how many
 * @total: what is shared out, in the smallest unit
 * @shares: (out caller-allocates) (array length=n): together exactly @total
 *
 * By the largest remainder (Hare–Niemeyer); of equal remainders the first goes first.
 *
 * Returns: whether there was any weight to go by
 */
gboolean
cy_weight_share_out (const double *weights, guint n, int total, int *shares)
{
  g_autofree double *rests = g_new (double, MAX (n, 1));
  double             sum = 0;
  int                left = total;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  if (!(sum > 0) || !isfinite (sum))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      /* What a double holds of a whole number may be a hair too small. */
      double exact = weights[i] / sum * total;

      shares[i] = (int) floor (exact + 1e-9);
      rests[i] = exact - shares[i];
      left -= shares[i];
    }
  for (; left > 0; left--)
    {
      int nth = find_greatest_rest (rests, n);

      shares[nth]++;
      rests[nth] = -1;
    }

  return TRUE;
}

/* ---- Points below ---- */

static const CyDraftNode *
get_node (const GPtrArray *nodes, guint nth)
{
  return g_ptr_array_index (nodes, nth);
}

/* What an indicator gives for a word or a value goes with its full points; what an incident takes
 * or gives each time is the rule of somebody else, and stays. */
static void
scale_bands (const CyDraftNode *indicator, int before, int after)
{
  for (guint i = 0; i < indicator->nodes->len; i++)
    {
      CyRecord *band = get_node (indicator->nodes, i)->record;
      gint64    points = cy_record_get_int (band, CY_ASSESS_BAND_POINTS);

      cy_record_set_int (band, CY_ASSESS_BAND_POINTS, (points * after * 2 + before) / (before * 2));
    }
}

static void
set_indicator (const CyDraftNode *indicator, int after)
{
  CyRecord *record = indicator->record;
  int       before = cy_record_get_int (record, CY_ASSESS_INDICATOR_POINTS);

  if (before <= 0)
    return;
  cy_record_set_int (record, CY_ASSESS_INDICATOR_POINTS, after);
  if (cy_record_get_int (record, CY_ASSESS_INDICATOR_CAP) > after)
    cy_record_set_int (record, CY_ASSESS_INDICATOR_CAP, after);
  scale_bands (indicator, before, after);
}

static void
set_dimension (const CyDraftNode *dimension, int after)
{
  guint              n = dimension->nodes->len;
  g_autofree double *before = g_new0 (double, n + 1);
  g_autofree int    *points = g_new0 (int, n + 1);

  for (guint i = 0; i < n; i++)
    before[i] =
      cy_record_get_int (get_node (dimension->nodes, i)->record, CY_ASSESS_INDICATOR_POINTS);
  cy_record_set_int (dimension->record, CY_ASSESS_DIMENSION_POINTS, after);
  if (!cy_weight_share_out (before, n, after, points))
    return;
  for (guint i = 0; i < n; i++)
    set_indicator (get_node (dimension->nodes, i), points[i]);
}

/* ---- The scheme ---- */

static const CyDraftNode *
find_node (const GPtrArray *nodes, gint64 id)
{
  for (guint i = 0; i < nodes->len; i++)
    if (cy_record_get_id (get_node (nodes, i)->record) == id)
      return get_node (nodes, i);

  return NULL;
}

/* The dimensions of the part, or the indicators of the dimension. */
static const GPtrArray *
find_nodes (const CySchemeDraft *draft, const CyWeightLevel *level)
{
  const CyDraftNode *part = find_node (draft->parts, level->part_id);
  const CyDraftNode *dimension =
    part != NULL && level->parent != 0 ? find_node (part->nodes, level->parent) : NULL;

  if (level->parent != 0)
    return dimension != NULL ? dimension->nodes : NULL;

  return part != NULL ? part->nodes : NULL;
}

static gboolean
share_points (const CySchemePlan  *plan,
              const CyWeightLevel *level,
              const double        *weights,
              int                 *points,
              GError             **error)
{
  int total = 0;

  for (guint i = 0; i < level->items->len; i++)
    total += cy_weight_level_get_points (level, plan, i);
  if (!cy_weight_share_out (weights, level->items->len, total, points))
    return cy_error_refuse (error, _ ("There are no weights to take over."));
  for (guint i = 0; i < level->items->len; i++)
    if (points[i] == 0)
      return cy_error_refuse (error,
                              _ ("One of the weights is so small that nothing would be left of it. "
                                 "Such a "
                                 "scheme cannot be run."));

  return TRUE;
}

static gboolean
put_weights (CySchemeDraft       *draft,
             const CySchemePlan  *plan,
             const CyWeightLevel *level,
             const double        *weights,
             GError             **error)
{
  const GPtrArray *nodes = find_nodes (draft, level);
  g_autofree int  *points = g_new0 (int, level->items->len);

  if (nodes == NULL)
    return cy_error_refuse (error, _ ("The scheme has changed meanwhile."));
  if (!share_points (plan, level, weights, points, error))
    return FALSE;
  for (guint i = 0; i < level->items->len; i++)
    {
      const CyDraftNode *node = find_node (nodes, cy_weight_level_get_id (level, plan, i));

      if (node == NULL)
        return cy_error_refuse (error, _ ("The scheme has changed meanwhile."));
      if (level->parent != 0)
        set_indicator (node, points[i]);
      else
        set_dimension (node, points[i]);
    }

  return TRUE;
}

/**
 * cy_weight_adopt:
 * @conn: a writing connection
 * @scheme: id of a scheme, frozen or not
 * @level: whose weights are taken over
 * @weights: (array): one for each thing of @level
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when nothing would be left of a weight
 *
 * The scheme itself stays as it is. Points are shared out in hundredths so that they total the same
 * as before; below a dimension its indicators keep their proportions, and bands go with them.
 *
 * Returns: id of a new version with these weights, as one step; 0 on failure
 */
gint64
cy_weight_adopt (CyConn              *conn,
                 gint64               scheme,
                 const CyWeightLevel *level,
                 const double        *weights,
                 const char          *step_name,
                 GError             **error)
{
  g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (conn, scheme, error);
  g_autoptr (CySchemeDraft) draft =
    plan != NULL ? cy_scheme_draft_load (conn, scheme, error) : NULL;
  g_autoptr (CyStep) step = NULL;
  gint64 id;

  if (draft == NULL || !put_weights (draft, plan, level, weights, error))
    return 0;
  cy_scheme_draft_make_version (draft, scheme, plan->year);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  id = step != NULL ? cy_scheme_draft_save (draft, conn, error) : 0;

  return id != 0 && cy_step_commit (step, error) ? id : 0;
}
