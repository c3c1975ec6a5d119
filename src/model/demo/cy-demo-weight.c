/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Three experts compare the dimensions of the schemes that have four; one of them contradicts
 * himself, so that there is something to revise. */
#include "cy-demo-private.h"

#include "cy-mapper.h"
#include "cy-scheme-plan.h"
#include "cy-sql.h"
#include "cy-weight-level.h"
#include "cy-weight.h"

#define N_THINGS 4
#define N_PAIRS 6

/* Of the pairs 12 13 14 23 24 34. */
static const struct
{
  const char *name;
  int         judgements[N_PAIRS];
} experts[] = {
  { "县委党校 谭老师", { 1, 2, 3, 2, 3, 2 } },
  { "组织部 罗科长", { 2, 3, 2, 2, 1, -2 } },
  { "乡镇党委 覃书记", { -3, 3, 5, 5, -2, 4 } },
};

static gboolean
add_judgement (CyDemo     *demo,
               gint64      study,
               const char *expert,
               gint64      one,
               gint64      other,
               int         judgement,
               GError    **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_WEIGHT_JUDGEMENT);

  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_STUDY, study);
  cy_record_set_text (record, CY_WEIGHT_JUDGEMENT_EXPERT, expert);
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_THIS, one);
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_OTHER, other);
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_RATIO, judgement);

  return cy_mapper_save (demo->conn, record, error);
}

static gboolean
add_expert (CyDemo *demo, gint64 study, guint nth, const GArray *ids, GError **error)
{
  guint pair = 0;

  for (guint i = 0; i < N_THINGS; i++)
    for (guint j = i + 1; j < N_THINGS; j++)
      if (!add_judgement (demo,
                          study,
                          experts[nth].name,
                          g_array_index (ids, gint64, i),
                          g_array_index (ids, gint64, j),
                          experts[nth].judgements[pair++],
                          error))
        return FALSE;

  return TRUE;
}

static gboolean
add_study (CyDemo *demo, const CySchemePlan *plan, const GArray *ids, GError **error)
{
  g_autoptr (CyRecord) study = cy_record_new (CY_WEIGHT_STUDY);

  cy_record_set_int (study, CY_WEIGHT_STUDY_SCHEME, plan->id);
  cy_record_set_text (study, CY_WEIGHT_STUDY_NAME, "权重论证");
  cy_record_set_int (study,
                     CY_WEIGHT_STUDY_DATE,
                     MIN (cy_date_new (plan->year, 3, 12), demo->today));
  cy_record_set_text (study, CY_WEIGHT_STUDY_NOTE, "方案印发前请三位专家背对背比较。");
  if (!cy_mapper_save (demo->conn, study, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (experts); i++)
    if (!add_expert (demo, cy_record_get_id (study), i, ids, error))
      return FALSE;

  return TRUE;
}

static gboolean
make_study (CyDemo *demo, gint64 scheme, GError **error)
{
  g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (demo->conn, scheme, error);
  g_autoptr (GPtrArray) levels = plan != NULL ? cy_weight_levels_list (plan, "year") : NULL;
  const CyWeightLevel *level =
    levels != NULL && levels->len > 0 ? g_ptr_array_index (levels, 0) : NULL;
  g_autoptr (GArray) ids = level != NULL ? cy_weight_level_list_ids (level, plan) : NULL;

  if (plan == NULL)
    return FALSE;

  return ids == NULL || ids->len != N_THINGS || level->parent != 0 ||
         add_study (demo, plan, ids, error);
}

/* Needs the schemes. */
gboolean
cy_demo_weight_make (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) schemes = cy_sql_list_ids (demo->conn,
                                                "SELECT id FROM assess_scheme WHERE year>=?1 AND "
                                                "deleted IS NULL ORDER BY id",
                                                error,
                                                "i",
                                                (gint64) cy_date_get_year (demo->today) - 1);

  for (guint i = 0; schemes != NULL && i < schemes->len; i++)
    if (!make_study (demo, g_array_index (schemes, gint64, i), error))
      return FALSE;

  return schemes != NULL;
}
