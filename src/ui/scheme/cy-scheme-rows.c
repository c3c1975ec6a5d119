/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows of a scheme, each with what is wrong there. */
#include "cy-scheme-rows.h"

#include "cy-code.h"
#include "cy-scheme-check.h"
#include "cy-scheme-number.h"
#include "cy-scheme-words.h"
#include "cy-scheme.h"

/* What stands in a row of the tree, in the two lowest bits of its id. */
enum
{
  ROW_PART,
  ROW_DIMENSION,
  ROW_INDICATOR,
  N_ROW_KINDS
};

static gint64
make_id (gint64 id, guint kind)
{
  return id << 2 | kind;
}

/**
 * cy_scheme_rows_read_id:
 * @row: id of a row of the tree
 * @entity: (out): what stands there
 *
 * Returns: its id
 */
gint64
cy_scheme_rows_read_id (gint64 row, const CyEntity **entity)
{
  static const CyEntity *const entities[N_ROW_KINDS] = {
    [ROW_PART] = CY_ASSESS_PART,
    [ROW_DIMENSION] = CY_ASSESS_DIMENSION,
    [ROW_INDICATOR] = CY_ASSESS_INDICATOR,
  };

  *entity = entities[row & 3];

  return row >> 2;
}

/* All that is wrong with one thing, one after the other. */
static char *
dup_faults (const CySchemeRows *self, const CyEntity *entity, guint nth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->faults->len; i++)
    {
      const CySchemeFault *fault = g_ptr_array_index (self->faults, i);

      if (fault->entity == entity && fault->nth == nth)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", fault->text);
    }

  return g_string_free (text, FALSE);
}

void
cy_scheme_rows_append (const CySchemeRows *self,
                       CyTableStore       *store,
                       gint64              id,
                       const CyEntity     *entity,
                       guint               nth,
                       const char *const  *texts,
                       guint               n_texts)
{
  g_autofree char *faults = dup_faults (self, entity, nth);
  const char      *all[8] = { NULL };

  for (guint i = 0; i < n_texts; i++)
    all[i] = texts[i];
  all[n_texts] = faults;
  cy_table_store_append (store, id, all);
  if (*faults != '\0')
    cy_table_store_set_style (store, id, "fault", "error");
}

static void
append_indicators (const CySchemeRows *self, CyTableStore *store, const CyPlanDimension *dimension)
{
  for (guint i = dimension->first; i < dimension->first + dimension->n_indicators; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (self->plan, i);
      g_autofree char       *name = g_strdup_printf ("        %s", indicator->name);
      g_autofree char       *method = cy_scheme_dup_method (self->plan, i);
      g_autofree char       *points = cy_scheme_dup_points_of (self->plan, i);
      g_autofree char       *rule = cy_scheme_dup_rule (self->plan, i);
      const char            *texts[] = {
                   name, method, points, rule, indicator->evidence != NULL ? indicator->evidence : ""
      };

      cy_scheme_rows_append (self,
                             store,
                             make_id (indicator->id, ROW_INDICATOR),
                             CY_ASSESS_INDICATOR,
                             i,
                             texts,
                             G_N_ELEMENTS (texts));
    }
}

static void
append_dimension (const CySchemeRows *self, CyTableStore *store, guint nth)
{
  const CyPlanDimension *dimension = cy_plan_dimension (self->plan, nth);
  const CyCode    *kind = cy_code_set_get_nth (cy_code_set_get ("dimension_kind"), dimension->kind);
  g_autofree char *name = g_strdup_printf ("    %s", dimension->name);
  g_autofree char *points = dimension->kind == CY_DIMENSION_WEIGHTED
                              ? cy_scheme_dup_points (dimension->points)
                              : g_strdup ("—");
  const char      *texts[] = { name, kind->name, points, "", "" };
  gint64           id = make_id (dimension->id, ROW_DIMENSION);

  cy_scheme_rows_append (self, store, id, CY_ASSESS_DIMENSION, nth, texts, G_N_ELEMENTS (texts));
  cy_table_store_set_style (store, id, "method", "muted");
  append_indicators (self, store, dimension);
}

static gint64
sum_points (const CySchemeRows *self, guint part)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (self->plan, i);

      if (dimension->part == part && dimension->kind == CY_DIMENSION_WEIGHTED)
        sum += dimension->points;
    }

  return sum;
}

void
cy_scheme_rows_append_part (const CySchemeRows *self, CyTableStore *store, guint nth)
{
  const CyPlanPart *part = cy_plan_part (self->plan, nth);
  const CyCode     *source =
    cy_code_set_get_nth (cy_code_set_get ("part_source"), part->is_routine ? 0 : 1);
  g_autofree char *number = cy_scheme_dup_points (part->weight);
  g_autofree char *weight = g_strdup_printf ("%s%%", number);
  g_autofree char *total = cy_scheme_dup_total (sum_points (self, nth));
  const char      *texts[] = { part->name, source->name, weight, total, "" };
  gint64           id = make_id (part->id, ROW_PART);

  cy_scheme_rows_append (self, store, id, CY_ASSESS_PART, nth, texts, G_N_ELEMENTS (texts));
  cy_table_store_set_style (store, id, "name", "accent");
  cy_table_store_set_style (store, id, "rule", sum_points (self, nth) == 10000 ? "ok" : "error");
  for (guint i = 0; i < self->plan->dimensions->len; i++)
    if (cy_plan_dimension (self->plan, i)->part == nth)
      append_dimension (self, store, i);
}
