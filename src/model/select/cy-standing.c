/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a candidate means for the quota of the village and the structure of the pool that the rule
 * set asks for: said beside the rules about the person, which alone keep somebody back. */
#include "cy-standing.h"

#include "cy-lead-classes.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-share.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
standing_free (gpointer data)
{
  CyStanding *self = data;

  g_free (self->reason);
  g_free (self);
}

static void
add (GPtrArray *list, const char *title, char *reason, gboolean is_good)
{
  CyStanding *self = g_new0 (CyStanding, 1);

  *self = (CyStanding){ title, reason, is_good };
  g_ptr_array_add (list, self);
}

/* ---- Quota ---- */

static gboolean
add_quota (CyConn *conn, GPtrArray *list, const CyCandidate *candidate, GError **error)
{
  guint  field = g_strcmp0 (candidate->tier, CY_TIER_SECRETARY) == 0 ? CY_RULES_QUOTA_SECRETARY
                                                                     : CY_RULES_QUOTA_COMMITTEE;
  gint64 due = cy_record_get_int (candidate->rules, field);
  gint64 there = 0;

  if (!cy_record_has (candidate->rules, field) || candidate->unit == 0)
    return TRUE;
  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM person WHERE unit=? AND tier IS ? AND pool_state='in'"
                       " AND deleted IS NULL",
                       &there,
                       error,
                       "it",
                       candidate->unit,
                       candidate->tier))
    return FALSE;
  add (list,
       _ (CY_RULES->fields[field].title),
       g_strdup_printf (_ ("%d of %d due in the village are in the pool"), (int) there, (int) due),
       there < due);

  return TRUE;
}

/* ---- Structure ---- */

static const struct
{
  CyLeadFigure figure;
  guint        target;
  const char  *title;
} shares[] = {
  { CY_LEAD_YOUNG, CY_RULES_TARGET_YOUNG, N_ ("Share of young people") },
  { CY_LEAD_WOMEN, CY_RULES_TARGET_WOMEN, N_ ("Share of women") },
  { CY_LEAD_PARTY, CY_RULES_TARGET_PARTY, N_ ("Share of Party members") },
  { CY_LEAD_COLLEGE, CY_RULES_TARGET_EDUCATION, N_ ("Share with college or above") },
};

/* Everybody is in one class of the source, so that the classes add up to the pool. */
static guint
sum (const CyLeadClasses *pool, CyLeadFigure figure)
{
  guint n = 0;

  for (guint i = 0; i < cy_lead_classes_get_n (pool); i++)
    n += cy_lead_classes_get (pool, i)->counts[figure];

  return n;
}

static gboolean
counts (const CyLeadClasses *pool, const CyCandidate *candidate, CyLeadFigure figure)
{
  CyLeadFacts facts = { .gender = candidate->gender,
                        .birth = candidate->birth,
                        .political = candidate->political,
                        .education = candidate->education };

  return cy_lead_classes_counts (pool, figure, &facts);
}

static void
add_share (GPtrArray *list, const CyLeadClasses *pool, const CyCandidate *candidate, guint nth)
{
  gint64   target = cy_record_get_int (candidate->rules, shares[nth].target);
  gint64   share = cy_share_permille (sum (pool, shares[nth].figure), sum (pool, CY_LEAD_ALL));
  gboolean is_one = counts (pool, candidate, shares[nth].figure);
  g_autofree char *now = cy_share_format (share);
  g_autofree char *due = cy_share_format (target);

  /* Translators: share of the pool now, share that is due, whether the candidate raises it */
  add (list,
       _ (shares[nth].title),
       g_strdup_printf (_ ("%s of the pool, %s due; %s"),
                        now,
                        due,
                        is_one ? _ ("would be one of them") : _ ("would not be one of them")),
       is_one || share >= target);
}

/**
 * cy_standing_list:
 * @conn: a connection
 * @candidate: somebody on the way into the pool
 * @base_date: the day the numbers are as of
 * @today: the day it is, 0 to ask the clock
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyStanding): the quota of the village for the tier, then
 *   the shares that the rule set asks for
 */
GPtrArray *
cy_standing_list (CyConn            *conn,
                  const CyCandidate *candidate,
                  CyDate             base_date,
                  CyDate             today,
                  GError           **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (standing_free);
  int young_age = (int) cy_record_get_int (candidate->rules, CY_RULES_YOUNG_AGE);
  g_autoptr (CyLeadClasses) pool =
    cy_lead_classes_load_pool (conn, CY_LEAD_BY_SOURCE, 0, base_date, today, young_age, error);

  if (pool == NULL || !add_quota (conn, list, candidate, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    if (cy_record_has (candidate->rules, shares[i].target))
      add_share (list, pool, candidate, i);

  return g_steal_pointer (&list);
}
