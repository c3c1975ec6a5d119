/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The cards on top of the overview: one number each, what is due, and what is missing. */
#include "cy-figure.h"

#include "cy-dataset.h"
#include "cy-education.h"
#include "cy-indicator-key.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-share.h"

#include <glib/gi18n.h>

#define WHOLE 1000
#define MAX_NAMES 3

static CyFigure *
create (const char *id, char *title, const char *unit)
{
  CyFigure *self = g_new0 (CyFigure, 1);

  self->id = id;
  self->title = title;
  self->unit = g_strdup (unit);
  self->whole = CY_DATASET_MISSING;
  self->target = CY_DATASET_MISSING;

  return self;
}

/* ---- People and villages ---- */

static CyFigure *
create_in_pool (const CyStats *stats)
{
  CyFigure *self = create ("in-pool", g_strdup (_ ("In the pool")), _ ("persons"));

  self->value = stats->sum.in_pool;
  self->whole = stats->sum.quota;
  self->share = cy_share_permille (self->value, self->whole);
  self->state = self->value >= self->whole ? CY_FIGURE_GOOD : CY_FIGURE_SHORT;
  self->sentence = g_strdup_printf (_ ("%u secretary reserves, %u committee reserves"),
                                    stats->sum.secretaries,
                                    stats->sum.committees);
  self->key = g_strdup (stats->people_key);

  return self;
}

static char *
join_names (const CyStats *stats, const GArray *places)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (places->len, MAX_NAMES); i++)
    {
      const CyUnitNode *node = cy_unit_tree_get (stats->tree, g_array_index (places, guint, i));

      /* Translators: stands between the names of villages. */
      g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "", node->name);
    }
  if (places->len > MAX_NAMES)
    g_string_append_printf (names, _ (" and %u more"), places->len - MAX_NAMES);

  return g_string_free (names, FALSE);
}

static guint
count_villages (const CyStats *stats)
{
  guint villages = 0;

  for (guint i = CY_COVERAGE_BLANK; i < CY_COVERAGE_N; i++)
    villages += stats->sum.coverage[i];

  return villages;
}

static CyFigure *
create_blank (const CyStats *stats)
{
  CyFigure *self = create ("blank-villages", g_strdup (_ ("Villages with nobody")), _ ("villages"));
  g_autoptr (GArray) places = cy_unit_tree_list (stats->tree, stats->scope, CY_COVERAGE_BLANK);

  self->value = places->len;
  self->share = cy_share_permille (self->value, count_villages (stats));
  self->state = self->value > 0 ? CY_FIGURE_BAD : CY_FIGURE_GOOD;
  self->sentence =
    self->value > 0 ? join_names (stats, places) : g_strdup (_ ("every village has a candidate"));

  return self;
}

static char *
describe_covered (const CyFigure *self)
{
  g_autofree char *share = cy_share_format (self->share);
  g_autofree char *target = cy_share_format (self->target);

  if (self->state == CY_FIGURE_GOOD)
    return g_strdup_printf (_ ("%s, %s due, reached"), share, target);

  return g_strdup_printf (_ ("%s, %s due, %u villages missing"),
                          share,
                          target,
                          (guint) (self->whole - self->value));
}

/* Villages proper only, as the yearly statistics of the Party count them. */
static CyFigure *
create_covered (const CyStats *stats)
{
  CyFigure *self =
    create ("covered-villages", g_strdup (_ ("Villages with a secretary reserve")), _ ("villages"));
  const char      *tiers[] = { CY_TIER_SECRETARY, NULL };
  g_autofree char *tier = cy_indicator_key_new ("tier", CY_IS_ONE_OF, tiers);

  self->value = stats->sum.built_covered;
  self->whole = stats->sum.built;
  self->share = cy_share_permille (self->value, self->whole);
  self->target = WHOLE;
  self->state = self->value >= self->whole ? CY_FIGURE_GOOD : CY_FIGURE_SHORT;
  self->sentence = describe_covered (self);
  self->key = cy_stats_dup_key (stats, tier);

  return self;
}

/* ---- Shares ---- */

static char *
describe_share (const CyFigure *self, guint part, guint people)
{
  g_autofree char *target = cy_share_format (self->target);

  if (self->target == CY_DATASET_MISSING)
    return g_strdup_printf (_ ("%u persons"), part);
  if (self->state == CY_FIGURE_GOOD)
    return g_strdup_printf (_ ("%u persons, %s due, reached"), part, target);

  return g_strdup_printf (_ ("%u persons, %s due, %u missing"),
                          part,
                          target,
                          (guint) cy_share_missing (part, people, self->target));
}

static CyFigure *
create_share (const CyStats *stats,
              const char    *id,
              char          *title,
              guint          part,
              guint          target,
              const char    *key)
{
  CyFigure *self = create (id, title, "%");
  guint     people = stats->total->people;

  self->share = cy_share_permille (part, people);
  self->value = self->share;
  self->decimals = 1;
  if (cy_record_has (stats->rules, target))
    self->target = cy_record_get_int (stats->rules, target);
  if (self->target != CY_DATASET_MISSING && people > 0)
    self->state =
      cy_share_missing (part, people, self->target) == 0 ? CY_FIGURE_GOOD : CY_FIGURE_SHORT;
  self->sentence = describe_share (self, part, people);
  self->key = cy_stats_dup_key (stats, key);

  return self;
}

static CyFigure *
create_young (const CyStats *stats)
{
  int              age = cy_stats_get_young_age (stats);
  g_autofree char *oldest = g_strdup_printf ("%d", age);
  const char      *values[] = { "0", oldest, NULL };
  g_autofree char *key = cy_indicator_key_new ("age", CY_IS_BETWEEN, values);

  return create_share (stats,
                       "young",
                       g_strdup_printf (_ ("%d or younger"), age),
                       stats->total->young,
                       CY_RULES_TARGET_YOUNG,
                       key);
}

static CyFigure *
create_women (const CyStats *stats)
{
  g_autofree char *key = cy_classes_dup_key (stats->classes[CY_DIMENSION_GENDER], CY_CLASS_WOMAN);

  return create_share (stats,
                       "women",
                       g_strdup (_ ("Women")),
                       cy_tally_get_women (stats->total),
                       CY_RULES_TARGET_WOMEN,
                       key);
}

static CyFigure *
create_party (const CyStats *stats)
{
  g_autofree char *key =
    cy_classes_dup_key (stats->classes[CY_DIMENSION_PARTY], CY_CLASS_PARTY_MEMBER);

  return create_share (stats,
                       "party",
                       g_strdup (_ ("Party members")),
                       cy_tally_get_party (stats->total),
                       CY_RULES_TARGET_PARTY,
                       key);
}

static CyFigure *
create_education (const CyStats *stats)
{
  g_autofree char *key =
    cy_classes_dup_first_key (stats->classes[CY_DIMENSION_EDUCATION], CY_EDUCATION_COLLEGE);

  return create_share (stats,
                       "education",
                       g_strdup (_ ("College or above")),
                       cy_tally_get_college (stats->total),
                       CY_RULES_TARGET_EDUCATION,
                       key);
}

/* Another card is another line. */
static CyFigure *(*const makers[]) (const CyStats *) = {
  create_in_pool, create_blank, create_covered,   create_young,
  create_women,   create_party, create_education,
};

/**
 * cy_figure_list:
 * @stats: from cy_stats_compute()
 *
 * Returns: (transfer full) (element-type CyFigure): the cards, the most asked for first
 */
GPtrArray *
cy_figure_list (const CyStats *stats)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_figure_free);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    g_ptr_array_add (figures, makers[i](stats));

  return figures;
}

void
cy_figure_free (CyFigure *self)
{
  g_free (self->title);
  g_free (self->unit);
  g_free (self->sentence);
  g_free (self->key);
  g_free (self);
}
