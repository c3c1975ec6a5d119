/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * From what a cycle was marked with to the table that weights are tried on. */
#include "cy-weight-room.h"

#include "cy-assess-compute.h"
#include "cy-mapper.h"
#include "cy-quota.h"
#include "cy-unit.h"
#include "cy-weight.h"

#include <math.h>
#include <string.h>

#define PERCENT 100.0

/* ---- Values ---- */

static gboolean
counts (const CyPlanIndicator *indicator)
{
  return indicator->points > 0 && indicator->method != CY_METHOD_VETO;
}

/* Percent of the points that could be had over @n indicators from @first on. What is missing is
 * left out or counts as nothing, as the scheme says; a single mark that may not stand, or a scheme
 * that wants it said, leaves no value. */
static double
get_share (const CyAssessBook *assessed, const CyAssessMark *mark, guint first, guint n)
{
  const CySchemePlan *plan = assessed->plan;
  gint64              value = 0;
  gint64              points = 0;

  for (guint i = first; i < first + n; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (plan, i);
      const CyAssessNode    *node = &mark->indicators[i];

      if (!counts (indicator))
        continue;
      if (cy_assess_is_broken (node->why))
        return NAN;
      if (node->value == CY_ASSESS_NO_VALUE && plan->missing == CY_MISSING_FLAG)
        return NAN;
      if (node->value == CY_ASSESS_NO_VALUE && plan->missing == CY_MISSING_RESCALE)
        continue;
      value += node->value != CY_ASSESS_NO_VALUE ? node->value : 0;
      points += indicator->points;
    }

  return points > 0 ? PERCENT * (double) value / ((double) points * CY_ASSESS_UNIT) : NAN;
}

/* ---- Voices ---- */

/* The grade of a share of the points by the lines of the scheme, which are out of 100. */
static guint
find_grade (const CySchemePlan *plan, double percent)
{
  for (guint i = 0; i + 1 < plan->lines->len; i++)
    if (percent * 100 >= ((const CyPlanLine *) g_ptr_array_index (plan->lines, i))->least)
      return i;

  return plan->lines->len - 1;
}

/* Every grader is a voice within the group, every group counts by its weight. */
static gboolean
add_graders (const CyAssessBook *assessed, guint entry, guint nth, double factor, double *voices)
{
  const CySchemePlan    *plan = assessed->plan;
  const CyPlanIndicator *indicator = cy_plan_indicator (plan, nth);
  const CyAssessEntry   *of = cy_assess_book_entry (assessed, entry);
  g_autofree guint      *n_voices = g_new0 (guint, plan->groups->len + 1);
  double                 weights = 0;

  for (guint i = 0; i < of->n_graders; i++)
    if (of->marks[nth * of->n_graders + i] >= 0)
      n_voices[cy_assess_book_grader (assessed, of->graders[i])->group]++;
  for (guint i = 0; i < plan->groups->len; i++)
    weights += n_voices[i] > 0 ? cy_plan_group (plan, i)->weight : 0;
  for (guint i = 0; i < of->n_graders && weights > 0; i++)
    {
      gint32 given = of->marks[nth * of->n_graders + i];
      guint  group = cy_assess_book_grader (assessed, of->graders[i])->group;

      if (given >= 0)
        voices[find_grade (plan, PERCENT * given / indicator->points)] +=
          factor * cy_plan_group (plan, group)->weight / weights / n_voices[group];
    }

  return weights > 0;
}

/* What nobody marked but was counted or measured is one voice by itself. */
static void
add_voices (const CyAssessBook *assessed,
            const CyAssessMark *mark,
            guint               entry,
            guint               first,
            guint               n,
            double             *voices)
{
  const CySchemePlan *plan = assessed->plan;
  double              points = 0;

  for (guint i = first; i < first + n; i++)
    if (counts (cy_plan_indicator (plan, i)) && mark->indicators[i].value != CY_ASSESS_NO_VALUE)
      points += cy_plan_indicator (plan, i)->points;
  for (guint i = first; i < first + n && points > 0; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (plan, i);
      gint64                 value = mark->indicators[i].value;

      if (!counts (indicator) || value == CY_ASSESS_NO_VALUE)
        continue;
      if (!add_graders (assessed, entry, i, indicator->points / points, voices))
        voices[find_grade (plan, get_share (assessed, mark, i, 1))] += indicator->points / points;
    }
}

/* ---- The table ---- */

static void
find_indicators (const CySchemePlan  *plan,
                 const CyWeightLevel *level,
                 guint                nth,
                 guint               *first,
                 guint               *n)
{
  guint item = g_array_index (level->items, guint, nth);

  *first = level->dimension < 0 ? cy_plan_dimension (plan, item)->first : item;
  *n = level->dimension < 0 ? cy_plan_dimension (plan, item)->n_indicators : 1;
}

static void
add_row (CyWeightBook        *book,
         const CyAssessBook  *assessed,
         const CyWeightLevel *level,
         guint                entry,
         CyAssessMark        *mark)
{
  const CyAssessEntry *of = cy_assess_book_entry (assessed, entry);
  g_autofree double   *values = g_new0 (double, level->items->len + 1);
  CyWeightRow         *row;
  guint                first;
  guint                n;

  cy_assess_compute (assessed, entry, mark);
  for (guint i = 0; i < level->items->len; i++)
    {
      find_indicators (assessed->plan, level, i, &first, &n);
      values[i] = get_share (assessed, mark, first, n);
    }
  row = cy_weight_book_add_row (book, values);
  if (row == NULL)
    return;
  row->entry = of->id;
  row->person = of->person;
  row->name = g_strdup (of->name);
  row->place = g_strdup (of->place);
  for (guint i = 0; i < level->items->len && book->n_grades > 0; i++)
    {
      find_indicators (assessed->plan, level, i, &first, &n);
      add_voices (assessed, mark, entry, first, n, row->shares + i * book->n_grades);
    }
}

static guint
count_places (const CySchemePlan *plan, guint n_base)
{
  static const char *const roundings[] = { "half_up", "up", "down" };

  for (guint i = 0; i < G_N_ELEMENTS (roundings); i++)
    if (plan->quota > 0 && g_strcmp0 (plan->quota_rounding, roundings[i]) == 0)
      return cy_quota_get_places (n_base, plan->quota, (CyQuotaRounding) i);

  return plan->quota > 0 ? cy_quota_get_places (n_base, plan->quota, CY_QUOTA_HALF_UP) : 0;
}

static CyWeightBook *
make_empty (const CySchemePlan *plan, const CyWeightLevel *level)
{
  g_autoptr (GPtrArray) grades = g_ptr_array_new ();
  CyWeightBook *book;

  for (guint i = 0; i < plan->lines->len; i++)
    g_ptr_array_add (grades, ((CyPlanLine *) g_ptr_array_index (plan->lines, i))->grade);
  g_ptr_array_add (grades, NULL);
  book = cy_weight_book_new ((const char *const *) grades->pdata);
  for (guint i = 0; i < level->items->len; i++)
    cy_weight_book_add_column (book,
                               cy_weight_level_get_id (level, plan, i),
                               cy_weight_level_get_name (level, plan, i),
                               cy_weight_level_get_points (level, plan, i));

  return book;
}

/**
 * cy_weight_room_make_book:
 * @assessed: a cycle in memory
 * @level: what of its scheme is compared
 * @first: place in the walk through the tree of the first unit that counts, 0 for all
 * @last: of the last
 *
 * Values are percent of the points that could be had, so that columns can be compared. The places
 * of the quota are those of all rows together, whatever the scheme counts them by.
 *
 * Returns: (transfer full): the people who have a value everywhere; not computed yet
 */
CyWeightBook *
cy_weight_room_make_book (const CyAssessBook  *assessed,
                          const CyWeightLevel *level,
                          gint64               first,
                          gint64               last)
{
  CyWeightBook *book = make_empty (assessed->plan, level);
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (assessed);

  for (guint i = 0; i < assessed->entries->len; i++)
    {
      const CyAssessEntry *entry = cy_assess_book_entry (assessed, i);

      if (first != 0 && (entry->ord < first || entry->ord > last))
        continue;
      if (entry->special != NULL)
        book->n_special++;
      else
        add_row (book, assessed, level, i, mark);
    }
  book->n_places = count_places (assessed->plan, book->rows->len);

  return book;
}

/* ---- The room ---- */

static void
choose_level (CyWeightRoom *self, const CyWeightLevel *wanted)
{
  self->level = self->levels->len > 0 ? 0 : -1;
  for (guint i = 0; wanted != NULL && i < self->levels->len; i++)
    if (cy_weight_level_is_same (wanted, g_ptr_array_index (self->levels, i)))
      self->level = i;
}

static gint
compare_studies (gconstpointer a, gconstpointer b)
{
  gint64 first = cy_record_get_id (*(CyRecord *const *) a);
  gint64 second = cy_record_get_id (*(CyRecord *const *) b);

  return first < second ? 1 : first > second ? -1 : 0;
}

static gboolean
load_studies (CyWeightRoom *self, CyConn *conn, gint64 wanted, GError **error)
{
  self->studies = cy_mapper_load_parts (conn, CY_WEIGHT_STUDY, self->plan->id, error);
  if (self->studies == NULL)
    return FALSE;
  g_ptr_array_sort (self->studies, compare_studies);
  self->study = self->studies->len > 0 ? 0 : -1;
  for (guint i = 0; i < self->studies->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->studies, i)) == wanted)
      self->study = i;

  return TRUE;
}

static gboolean
load_experts (CyWeightRoom *self, CyConn *conn, GError **error)
{
  const CyWeightLevel *level = cy_weight_room_get_level (self);
  CyRecord            *study = cy_weight_room_get_study (self);
  g_autoptr (GArray) ids = NULL;

  if (level == NULL || study == NULL)
    return TRUE;
  ids = cy_weight_level_list_ids (level, self->plan);
  self->experts = cy_weight_study_load (conn, cy_record_get_id (study), level->parent, ids, error);

  return self->experts != NULL;
}

/**
 * cy_weight_room_load:
 * @conn: a connection
 * @args: which cycle, which people, which things
 * @error: return location
 *
 * Returns: (transfer full): everything the laboratory shows, computed
 */
CyWeightRoom *
cy_weight_room_load (CyConn *conn, const CyWeightArgs *args, GError **error)
{
  g_autoptr (CyAssessBook) assessed = cy_assess_book_load (conn, args->cycle, error);
  g_autoptr (CyWeightRoom) self = NULL;
  gint64 first;
  gint64 last;

  if (assessed == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (CyWeightRoom);
  self->plan = cy_scheme_plan_ref (assessed->plan);
  self->levels = cy_weight_levels_list (assessed->plan, assessed->kind);
  choose_level (self, args->level);
  if (!load_studies (self, conn, args->study, error) || !load_experts (self, conn, error) ||
      !cy_unit_get_span (conn, args->scope, &first, &last, error))
    return NULL;
  if (self->level >= 0)
    {
      self->book =
        cy_weight_room_make_book (assessed, cy_weight_room_get_level (self), first, last);
      cy_weight_book_compute (self->book, self->experts);
    }

  return g_steal_pointer (&self);
}

/**
 * cy_weight_room_get_level:
 * @self: a room
 *
 * Returns: (transfer none) (nullable): what is compared
 */
const CyWeightLevel *
cy_weight_room_get_level (const CyWeightRoom *self)
{
  return self->level >= 0 ? g_ptr_array_index (self->levels, self->level) : NULL;
}

/**
 * cy_weight_room_get_study:
 * @self: a room
 *
 * Returns: (transfer none) (nullable): the study that is shown
 */
CyRecord *
cy_weight_room_get_study (const CyWeightRoom *self)
{
  return self->study >= 0 ? g_ptr_array_index (self->studies, self->study) : NULL;
}

static void
clear_room (gpointer data)
{
  CyWeightRoom *self = data;

  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->studies, g_ptr_array_unref);
  g_clear_pointer (&self->experts, cy_weight_study_free);
  g_clear_pointer (&self->book, cy_weight_book_free);
}

CyWeightRoom *
cy_weight_room_ref (CyWeightRoom *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_weight_room_unref (CyWeightRoom *self)
{
  g_atomic_rc_box_release_full (self, clear_room);
}
