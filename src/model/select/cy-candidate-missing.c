/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What keeps a candidate from passing the present step, and how it is said. */
#include "cy-candidate-missing.h"

#include "cy-code.h"
#include "cy-exam.h"
#include "cy-inspect-coverage.h"
#include "cy-pool.h"
#include "cy-review.h"
#include "cy-rules.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* Where the candidate stands; who stands at a step that is not required, before the next one. */
static guint
get_place (const CyCandidate *self)
{
  int place = cy_route_find (self->route, self->step);

  if (place < 0)
    place = cy_route_find (self->route, cy_route_get_next (self->route, self->step));

  return (guint) MAX (place, 0);
}

/* ---- Rules ---- */

static gboolean
fits (const CyCandidate *self, const CyShortlist *list)
{
  CyEligible person = cy_candidate_get_eligible (self);

  for (guint i = 0; i < CY_ELIGIBLE_N_RULES; i++)
    if (!cy_verdict_is_good (
          cy_eligibility_judge (&person, (CyEligibilityRule) i, self->rules, list->base_date)))
      return FALSE;

  return TRUE;
}

/* Screening, the first step, is what tests them. */
static gboolean
lacks_rules (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return get_place (self) > 0 && !fits (self, list);
}

static char *
describe_rules (const CyCandidate *self, const CyShortlist *list)
{
  CyEligible person = cy_candidate_get_eligible (self);
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < CY_ELIGIBLE_N_RULES; i++)
    {
      CyEligibilityRule rule = (CyEligibilityRule) i;
      CyVerdict        verdict = cy_eligibility_judge (&person, rule, self->rules, list->base_date);
      g_autofree char *reason = NULL;

      if (cy_verdict_is_good (verdict))
        continue;
      reason = cy_eligibility_dup_reason (&person, rule, self->rules, list->base_date);
      if (text->len > 0)
        g_string_append (text, _ (", "));
      /* Translators: verdict, rule, what the person has and what is asked for */
      g_string_append_printf (text,
                              _ ("%s: %s (%s)"),
                              cy_verdict_get_word (verdict),
                              cy_eligibility_get_title (rule),
                              reason);
    }

  return g_string_free (text, FALSE);
}

/* ---- Steps before ---- */

static gboolean
has_passed (const CyCandidate *self, const char *step)
{
  g_auto (GStrv) passed = g_strsplit (self->passed != NULL ? self->passed : "", " ", -1);

  return g_strv_contains ((const char *const *) passed, step);
}

/* The first step before the present one that has no record; %NULL when there is none. */
static const char *
find_gap (const CyCandidate *self)
{
  guint place = get_place (self);

  for (guint i = 0; i < place; i++)
    if (!has_passed (self, self->route->steps[i].code))
      return self->route->steps[i].code;

  return NULL;
}

static gboolean
lacks_previous (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return find_gap (self) != NULL;
}

static char *
describe_previous (const CyCandidate *self, const CyShortlist *list)
{
  return g_strdup_printf (_ ("no record of the step %s"),
                          cy_code_get_short_name ("step", find_gap (self)));
}

/* ---- Public notice ---- */

static gboolean
is_notice (const CyCandidate *self)
{
  return g_str_equal (self->step, CY_POOL_NOTICE_STEP) &&
         (self->route->notice_days > 0 || self->notice != 0);
}

/* A notice in the library says itself how long it stands; a longer one than the rules ask for holds
 * too. */
static gboolean
is_notice_over (const CyCandidate *self, const CyShortlist *list, CyDate date)
{
  if (self->notice != 0)
    return date >= self->notice_until;

  return cy_workdays_count (list->calendar, self->since, date) >= self->route->notice_days;
}

static gboolean
lacks_notice (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return is_notice (self) &&
         !is_notice_over (self, list, pass != NULL ? pass->date : list->base_date);
}

static char *
describe_notice (const CyCandidate *self, const CyShortlist *list)
{
  CyDate           last = self->notice != 0
                            ? self->notice_until
                            : cy_workdays_find_last (list->calendar, self->since, self->route->notice_days);
  g_autofree char *day = cy_date_format (last, CY_DATE_ISO);

  if (last == CY_DATE_NONE)
    return g_strdup (_ ("day on which the notice was put up"));

  return g_strdup_printf (_ ("public notice until %s"), day);
}

static gboolean
lacks_outcome (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return g_str_equal (self->step, CY_POOL_NOTICE_STEP) && self->n_objections > 0;
}

static char *
describe_outcome (const CyCandidate *self, const CyShortlist *list)
{
  return g_strdup_printf (ngettext ("%u objection without an outcome",
                                    "%u objections without an outcome",
                                    self->n_objections),
                          self->n_objections);
}

/* ---- Inspection ---- */

/* Only where candidates are inspected; later steps do not look back. */
static CyLack
find_lack (const CyCandidate *self, const CyShortlist *list)
{
  if (!g_str_equal (self->step, CY_INSPECT_STEP))
    return CY_LACKS_NOTHING;

  return cy_inspect_coverage_find_lack (g_hash_table_lookup (list->coverage, &self->person),
                                        self->rules);
}

static gboolean
lacks_inspection (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return find_lack (self, list) != CY_LACKS_NOTHING;
}

static char *
describe_inspection (const CyCandidate *self, const CyShortlist *list)
{
  return cy_inspect_coverage_dup_lack (g_hash_table_lookup (list->coverage, &self->person),
                                       self->rules,
                                       find_lack (self, list));
}

/* ---- Joint review ---- */

static gboolean
lacks_review (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return self->is_reviewed && g_strcmp0 (self->verdict, CY_CONCLUSION_PASS) != 0;
}

static char *
describe_review (const CyCandidate *self, const CyShortlist *list)
{
  g_auto (GStrv) silent = NULL;
  g_autofree char *names = NULL;

  if (self->verdict != NULL)
    return g_strdup_printf (_ ("joint review: %s"),
                            cy_code_get_name ("review_conclusion", self->verdict));
  if (self->silent == NULL)
    return g_strdup (_ ("joint review not concluded"));
  silent = g_strsplit (self->silent, " ", -1);
  for (guint i = 0; silent[i] != NULL; i++)
    {
      char *name = g_strdup (cy_code_get_name ("office", silent[i]));

      g_free (silent[i]);
      silent[i] = name;
    }
  names = g_strjoinv ("、", silent);

  return g_strdup_printf (_ ("joint review, no answer yet: %s"), names);
}

/* ---- Open examination ---- */

static gboolean
is_chosen (const CyCandidate *self)
{
  return self->is_marked && (g_strcmp0 (self->outcome, CY_EXAM_CHOSEN) == 0 ||
                             g_strcmp0 (self->outcome, CY_EXAM_NEXT) == 0);
}

static gboolean
lacks_exam (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return g_str_equal (self->step, CY_POOL_EXAM_STEP) && !is_chosen (self);
}

static char *
describe_exam (const CyCandidate *self, const CyShortlist *list)
{
  const char *outcome = cy_code_get_name ("exam_outcome", self->outcome);

  if (outcome != NULL && !is_chosen (self))
    /* Translators: outcome of an open examination */
    return g_strdup_printf (_ ("open examination: %s"), outcome);

  return g_strdup (self->is_marked ? _ ("the open examination is not concluded")
                                   : _ ("no marks of the open examination"));
}

/* ---- Record of the step ---- */

/* %NULL for a step that the route does not have. */
static const CyRouteStep *
find_step (const CyCandidate *self)
{
  int place = cy_route_find (self->route, self->step);

  return place >= 0 ? &self->route->steps[place] : NULL;
}

static gboolean
is_blank (const char *own, const char *given)
{
  return !cy_text_has_words (own) && !cy_text_has_words (given);
}

static gboolean
lacks_document (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  const CyRouteStep *step = find_step (self);

  return step != NULL && step->needs_document &&
         is_blank (self->document, pass != NULL ? pass->document : NULL);
}

static char *
describe_document (const CyCandidate *self, const CyShortlist *list)
{
  return g_strdup (_ ("no document number"));
}

static gboolean
lacks_conclusion (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  const CyRouteStep *step = find_step (self);

  return step != NULL && step->needs_conclusion &&
         is_blank (self->conclusion, pass != NULL ? pass->conclusion : NULL);
}

static char *
describe_conclusion (const CyCandidate *self, const CyShortlist *list)
{
  return g_strdup (_ ("no conclusion"));
}

/* A step that began in a month that is all that is known, ends in that month or later. */
static gboolean
is_good_date (const CyCandidate *self, const CyShortlist *list, CyDate date)
{
  return cy_date_is_valid (date) && cy_date_get_day (date) != 0 && date <= list->base_date &&
         (self->since == CY_DATE_NONE || date >= self->since);
}

static gboolean
lacks_date (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  return pass != NULL && !is_good_date (self, list, pass->date);
}

static char *
describe_date (const CyCandidate *self, const CyShortlist *list)
{
  return g_strdup (_ ("the day is before the step began, or still to come"));
}

/* ---- All of it ---- */

/* What may be missing, in the order in which it is said. */
static const struct
{
  CyMissing flag;
  gboolean (*lacks) (const CyCandidate *self, const CyShortlist *list, const CyPass *pass);
  char *(*describe) (const CyCandidate *self, const CyShortlist *list);
} rows[] = {
  { CY_MISSING_RULES, lacks_rules, describe_rules },
  { CY_MISSING_PREVIOUS, lacks_previous, describe_previous },
  { CY_MISSING_NOTICE, lacks_notice, describe_notice },
  { CY_MISSING_INSPECTION, lacks_inspection, describe_inspection },
  { CY_MISSING_OBJECTION, lacks_outcome, describe_outcome },
  { CY_MISSING_REVIEW, lacks_review, describe_review },
  { CY_MISSING_DOCUMENT, lacks_document, describe_document },
  { CY_MISSING_CONCLUSION, lacks_conclusion, describe_conclusion },
  { CY_MISSING_EXAM, lacks_exam, describe_exam },
  { CY_MISSING_DATE, lacks_date, describe_date },
};

/**
 * cy_candidate_find_missing:
 * @self: a candidate
 * @list: that @self is of
 * @pass: (nullable): how the present step is to be passed; %NULL for what is on record, today
 *
 * Returns: what keeps @self from passing the present step
 */
CyMissing
cy_candidate_find_missing (const CyCandidate *self, const CyShortlist *list, const CyPass *pass)
{
  CyMissing missing = CY_MISSING_NOTHING;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].lacks (self, list, pass))
      missing |= rows[i].flag;

  return missing;
}

/**
 * cy_candidate_dup_missing:
 * @self: a candidate
 * @list: that @self is of
 * @missing: what is missing
 *
 * Returns: (transfer full): the same in words, translated
 */
char *
cy_candidate_dup_missing (const CyCandidate *self, const CyShortlist *list, CyMissing missing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (missing & rows[i].flag)
      {
        g_autofree char *words = rows[i].describe (self, list);

        if (text->len > 0)
          g_string_append (text, _ (", "));
        g_string_append (text, words);
      }

  return g_string_free (text, FALSE);
}
