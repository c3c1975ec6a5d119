/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme as it is computed with and drawn. */
#include "cy-scheme-plan.h"

#include "cy-code.h"
#include "cy-cycle-list.h"
#include "cy-mapper.h"
#include "cy-record.h"
#include "cy-scheme.h"
#include "cy-sql.h"

G_DEFINE_BOXED_TYPE (CySchemePlan, cy_scheme_plan, cy_scheme_plan_ref, cy_scheme_plan_unref)

static void
part_free (gpointer data)
{
  CyPlanPart *self = data;

  g_free (self->name);
  g_free (self);
}

static void
dimension_free (gpointer data)
{
  CyPlanDimension *self = data;

  g_free (self->name);
  g_free (self);
}

static void
indicator_free (gpointer data)
{
  CyPlanIndicator *self = data;

  g_free (self->name);
  g_free (self->effect);
  g_free (self->figure);
  g_free (self->function);
  g_free (self->ballot);
  g_free (self->ability);
  g_free (self->block);
  g_free (self->evidence);
  g_free (self->basis);
  g_ptr_array_unref (self->bands);
  g_free (self);
}

static void
band_free (gpointer data)
{
  CyPlanBand *self = data;

  g_free (self->name);
  g_free (self);
}

static void
group_free (gpointer data)
{
  CyPlanGroup *self = data;

  g_free (self->name);
  g_free (self);
}

static void
line_free (gpointer data)
{
  CyPlanLine *self = data;

  g_free (self->grade);
  g_free (self);
}

static void
plan_clear (gpointer data)
{
  CySchemePlan *self = data;

  g_free (self->name);
  g_free (self->object);
  g_free (self->family);
  g_free (self->quota_rounding);
  g_free (self->quota_scope);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->dimensions);
  g_ptr_array_unref (self->indicators);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->lines);
}

/* ---- Rows ---- */

/* The place of @code in its table, which is the order of the enumeration; 0 when it is unknown. */
static guint
get_place (const char *set_id, const char *code)
{
  CyCodeSet *set = cy_code_set_get (set_id);

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    if (g_strcmp0 (cy_code_set_get_nth (set, i)->code, code) == 0)
      return i;

  return 0;
}

static int
find_id (const GPtrArray *items, gint64 id)
{
  /* Every item begins with its id. */
  for (guint i = 0; i < items->len; i++)
    if (*(const gint64 *) g_ptr_array_index (items, i) == id)
      return i;

  return -1;
}

static gboolean
add_part (CySqlRow *row, gpointer data, GError **error)
{
  CySchemePlan *self = data;
  CyPlanPart   *part = g_new0 (CyPlanPart, 1);

  part->id = cy_sql_row_get_int (row, 0);
  part->name = cy_sql_row_dup_text (row, 1);
  part->is_routine = g_strcmp0 (cy_sql_row_get_text (row, 2), "routine") == 0;
  part->weight = cy_sql_row_get_int (row, 3);
  g_ptr_array_add (self->parts, part);

  return TRUE;
}

static gboolean
add_dimension (CySqlRow *row, gpointer data, GError **error)
{
  CySchemePlan    *self = data;
  CyPlanDimension *dimension = g_new0 (CyPlanDimension, 1);

  dimension->id = cy_sql_row_get_int (row, 0);
  dimension->name = cy_sql_row_dup_text (row, 1);
  dimension->part = find_id (self->parts, cy_sql_row_get_int (row, 2));
  dimension->kind = get_place ("dimension_kind", cy_sql_row_get_text (row, 3));
  dimension->points = cy_sql_row_get_int (row, 4);
  g_ptr_array_add (self->dimensions, dimension);

  return TRUE;
}

static void
read_rule (CyPlanIndicator *self, CySqlRow *row)
{
  self->step = cy_sql_row_get_int (row, 6);
  self->least = cy_sql_row_get_int (row, 7);
  self->most = cy_sql_row_get_int (row, 8);
  self->cap = cy_sql_row_get_int (row, 9);
  self->multiplier = cy_sql_row_get_int (row, 10);
  self->effect = cy_sql_row_dup_text (row, 11);
  self->figure = cy_sql_row_dup_text (row, 12);
  self->function = cy_sql_row_dup_text (row, 13);
  self->less_is_better = g_strcmp0 (cy_sql_row_get_text (row, 14), "less") == 0;
  self->low = cy_sql_row_get_int (row, 15);
  self->high = cy_sql_row_get_int (row, 16);
  self->ballot = cy_sql_row_dup_text (row, 17);
  self->ability = cy_sql_row_dup_text (row, 18);
  self->block = cy_sql_row_dup_text (row, 19);
  self->evidence = cy_sql_row_dup_text (row, 20);
  self->basis = cy_sql_row_dup_text (row, 21);
}

static int
find_group (const CySchemePlan *self, CySqlRow *row, guint column)
{
  int nth = find_id (self->groups, cy_sql_row_get_int (row, column));

  return nth < 0 && !cy_sql_row_is_null (row, column) ? CY_PLAN_GROUP_LOST : nth;
}

static gboolean
add_indicator (CySqlRow *row, gpointer data, GError **error)
{
  CySchemePlan    *self = data;
  CyPlanIndicator *indicator = g_new0 (CyPlanIndicator, 1);
  CyPlanDimension *dimension;

  indicator->id = cy_sql_row_get_int (row, 0);
  indicator->name = cy_sql_row_dup_text (row, 1);
  indicator->dimension = find_id (self->dimensions, cy_sql_row_get_int (row, 2));
  indicator->method = get_place ("indicator_method", cy_sql_row_get_text (row, 3));
  indicator->points = cy_sql_row_get_int (row, 4);
  indicator->group = find_group (self, row, 5);
  indicator->bands = g_ptr_array_new_with_free_func (band_free);
  read_rule (indicator, row);
  dimension = g_ptr_array_index (self->dimensions, indicator->dimension);
  if (dimension->n_indicators++ == 0)
    dimension->first = self->indicators->len;
  g_ptr_array_add (self->indicators, indicator);

  return TRUE;
}

static gboolean
add_band (CySqlRow *row, gpointer data, GError **error)
{
  CySchemePlan *self = data;
  int           nth = find_id (self->indicators, cy_sql_row_get_int (row, 1));
  CyPlanBand   *band = g_new0 (CyPlanBand, 1);

  band->id = cy_sql_row_get_int (row, 0);
  band->name = cy_sql_row_dup_text (row, 2);
  band->value = cy_sql_row_get_int (row, 3);
  band->points = cy_sql_row_get_int (row, 4);
  g_ptr_array_add (cy_plan_indicator (self, nth)->bands, band);

  return TRUE;
}

static gboolean
add_group (CySqlRow *row, gpointer data, GError **error)
{
  CySchemePlan *self = data;
  CyPlanGroup  *group = g_new0 (CyPlanGroup, 1);

  group->id = cy_sql_row_get_int (row, 0);
  group->name = cy_sql_row_dup_text (row, 1);
  group->weight = cy_sql_row_get_int (row, 2);
  g_ptr_array_add (self->groups, group);

  return TRUE;
}

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  CySchemePlan *self = data;
  CyPlanLine   *line = g_new0 (CyPlanLine, 1);

  line->id = cy_sql_row_get_int (row, 0);
  line->grade = cy_sql_row_dup_text (row, 1);
  line->least = cy_sql_row_get_int (row, 2);
  g_ptr_array_add (self->lines, line);

  return TRUE;
}

/* ---- The whole ---- */

static CySchemePlan *
plan_new (void)
{
  CySchemePlan *self = g_rc_box_new0 (CySchemePlan);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->dimensions = g_ptr_array_new_with_free_func (dimension_free);
  self->indicators = g_ptr_array_new_with_free_func (indicator_free);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->lines = g_ptr_array_new_with_free_func (line_free);

  return self;
}

static void
read_scheme (CySchemePlan *self, CyRecord *scheme)
{
  self->id = cy_record_get_id (scheme);
  self->year = cy_record_get_int (scheme, CY_ASSESS_SCHEME_YEAR);
  self->name = g_strdup (cy_record_get_text (scheme, CY_ASSESS_SCHEME_NAME));
  self->object = g_strdup (cy_record_get_text (scheme, CY_ASSESS_SCHEME_OBJECT));
  self->frozen = cy_record_get_int (scheme, CY_ASSESS_SCHEME_FROZEN);
  self->rounding =
    get_place ("rounding_rule", cy_record_get_text (scheme, CY_ASSESS_SCHEME_ROUNDING));
  self->decimals = cy_record_get_int (scheme, CY_ASSESS_SCHEME_DECIMALS);
  self->missing = get_place ("missing_rule", cy_record_get_text (scheme, CY_ASSESS_SCHEME_MISSING));
  self->coverage_min = cy_record_get_int (scheme, CY_ASSESS_SCHEME_COVERAGE_MIN);
  self->trim = cy_record_get_int (scheme, CY_ASSESS_SCHEME_TRIM);
  self->trim_min = cy_record_get_int (scheme, CY_ASSESS_SCHEME_TRIM_MIN);
  self->bonus_cap = cy_record_get_int (scheme, CY_ASSESS_SCHEME_BONUS_CAP);
  self->penalty_cap = cy_record_get_int (scheme, CY_ASSESS_SCHEME_PENALTY_CAP);
  self->family = g_strdup (cy_record_get_text (scheme, CY_ASSESS_SCHEME_FAMILY));
  self->quota = cy_record_get_int (scheme, CY_ASSESS_SCHEME_QUOTA);
  self->quota_approved = cy_record_get_int (scheme, CY_ASSESS_SCHEME_QUOTA_APPROVED);
  self->quota_rounding = g_strdup (cy_record_get_text (scheme, CY_ASSESS_SCHEME_QUOTA_ROUNDING));
  self->quota_scope = g_strdup (cy_record_get_text (scheme, CY_ASSESS_SCHEME_QUOTA_SCOPE));
  self->routine_good_max = cy_record_get_int (scheme, CY_ASSESS_SCHEME_ROUTINE_GOOD_MAX);
}

/**
 * cy_scheme_plan_load:
 * @conn: a connection
 * @scheme: id of a scheme
 * @error: return location
 *
 * Returns: (transfer full): the scheme, read whole
 */
CySchemePlan *
cy_scheme_plan_load (CyConn *conn, gint64 scheme, GError **error)
{
  /* Groups before the indicators that name them. */
  static const struct
  {
    const char *sql;
    CySqlFunc   add;
  } tables[] = {
    { "assess/plan-parts.sql", add_part },
    { "assess/plan-dimensions.sql", add_dimension },
    { "assess/plan-groups.sql", add_group },
    { "assess/plan-lines.sql", add_line },
    { "assess/plan-indicators.sql", add_indicator },
    { "assess/plan-bands.sql", add_band },
  };
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_SCHEME, scheme, error);
  g_autoptr (CySchemePlan) self = NULL;

  if (record == NULL)
    return NULL;
  self = plan_new ();
  read_scheme (self, record);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!cy_sql_each (conn, cy_sql_get (tables[i].sql), tables[i].add, self, error, "i", scheme))
      return NULL;

  return g_steal_pointer (&self);
}

CySchemePlan *
cy_scheme_plan_ref (CySchemePlan *self)
{
  return g_rc_box_acquire (self);
}

void
cy_scheme_plan_unref (CySchemePlan *self)
{
  g_rc_box_release_full (self, plan_clear);
}

/**
 * cy_scheme_plan_find_indicator:
 * @self: a plan
 * @id: of an indicator
 *
 * Returns: its index, -1 if the scheme has none of that id
 */
int
cy_scheme_plan_find_indicator (const CySchemePlan *self, gint64 id)
{
  return find_id (self->indicators, id);
}

/**
 * cy_scheme_plan_is_asked:
 * @self: a plan
 * @indicator: index of an indicator
 * @kind: code of the set cycle_kind
 *
 * Returns: whether a cycle of that kind marks it: a quarter what is routine, the year-end the rest
 */
gboolean
cy_scheme_plan_is_asked (const CySchemePlan *self, guint indicator, const char *kind)
{
  const CyPlanDimension *dimension =
    cy_plan_dimension (self, cy_plan_indicator (self, indicator)->dimension);

  return cy_plan_part (self, dimension->part)->is_routine != g_str_equal (kind, CY_CYCLE_YEAR_END);
}
