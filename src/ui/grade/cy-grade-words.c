/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the page of grades says of a grade, a place and the next thing to do. */
#include "cy-grade-words.h"

#include "cy-code.h"
#include "cy-cycle-list.h"
#include "cy-fixed.h"
#include "cy-grade-deed.h"
#include "cy-grade.h"

#include <glib/gi18n.h>

#define NOTHING "—"

/**
 * cy_grade_get_word:
 * @grade: (nullable): code of ZB18
 *
 * Returns: its word
 */
const char *
cy_grade_get_word (const char *grade)
{
  return grade != NULL ? cy_code_get_name ("zb18", grade) : NOTHING;
}

/**
 * cy_grade_get_style:
 * @grade: (nullable): code of ZB18
 *
 * Returns: classes of its tag
 */
const char *
cy_grade_get_style (const char *grade)
{
  static const char *const styles[CY_GRADE_N_RANKS] = { "ok", "info", "warn", "error" };
  int                      rank = cy_grade_get_rank (grade);

  return rank >= 0 ? styles[rank] : "line";
}

char *
cy_grade_dup_change (const char *before, const char *after)
{
  return g_strdup_printf ("%s → %s", cy_grade_get_word (before), cy_grade_get_word (after));
}

/**
 * cy_grade_person_dup_grade:
 * @self: somebody
 *
 * Returns: (transfer full): the grade; what it was before where it was changed
 */
char *
cy_grade_person_dup_grade (const CyGradePerson *self)
{
  if (self->special != NULL)
    return g_strdup (cy_code_get_short_name ("zb18", "5"));
  if (self->n_changes > 0 && g_strcmp0 (self->first, self->grade) != 0)
    return cy_grade_dup_change (self->first, self->grade);

  return g_strdup (cy_grade_get_word (self->grade));
}

/**
 * cy_grade_standing_get_word:
 * @self: somebody
 * @style: (out): classes of its tag
 *
 * Returns: where they stand for the places of the best grade
 */
const char *
cy_grade_standing_get_word (const CyGradePerson *self, const char **style)
{
  switch (self->standing)
    {
    case CY_QUOTA_IN:
      *style = "ok";
      return C_ ("quota", "Has a place");
    case CY_QUOTA_TIED:
      *style = "warn";
      return C_ ("quota", "Tied at the line");
    case CY_QUOTA_OUT:
      *style = "info";
      return C_ ("quota", "No place left");
    case CY_QUOTA_BARRED:
      *style = "error";
      return C_ ("quota", "Barred");
    case CY_QUOTA_OUTSIDE:
      *style = "line";
      return C_ ("quota", "Not graded");
    case CY_QUOTA_BELOW:
    default:
      *style = "line";
      return self->total < 0 ? _ ("No total") : C_ ("quota", "Below the line");
    }
}

/**
 * cy_grade_person_dup_why:
 * @self: somebody
 *
 * Returns: (transfer full): what keeps them from a grade or a place; empty when nothing does
 */
char *
cy_grade_person_dup_why (const CyGradePerson *self)
{
  if (self->special != NULL)
    return g_strdup (self->reason != NULL ? self->reason
                                          : cy_code_get_name ("zb18", self->special));
  if (self->bar == CY_GRADE_BARRED_VETO)
    return g_strdup (cy_code_get_name ("veto_effect", self->veto));
  if (self->bar == CY_GRADE_BARRED_PENALTY)
    {
      g_autofree char *until = cy_date_format (self->penalty_until, CY_DATE_ISO);

      return self->penalty_until != 0
               ? g_strdup_printf (_ ("%s, in effect until %s"), self->penalty, until)
               : g_strdup_printf (_ ("%s, end of its effect not entered"), self->penalty);
    }
  if (self->total < 0)
    return g_strdup (_ ("No total"));
  if (self->proposed == NULL)
    return g_strdup (_ ("Too little is covered for a grade"));

  return g_strdup ("");
}

/**
 * cy_grade_pool_dup_line:
 * @self: a pool
 *
 * Returns: (transfer full): how many places, how many are taken, and where the line is
 */
char *
cy_grade_pool_dup_line (const CyGradePool *self)
{
  g_autofree char *line = cy_fixed_format_total (self->quota.line);

  if (self->quota.line < 0)
    return g_strdup_printf (_ ("%s: %u of %u places, nobody reaches the line"),
                            self->name,
                            self->n_excellent,
                            self->quota.n_places);
  if (self->quota.n_tied > 0)
    return g_strdup_printf (_ ("%s: %u of %u places, %u tied at %s"),
                            self->name,
                            self->n_excellent,
                            self->quota.n_places,
                            self->quota.n_tied,
                            line);

  return g_strdup_printf (_ ("%s: %u of %u places, line at %s"),
                          self->name,
                          self->n_excellent,
                          self->quota.n_places,
                          line);
}

static char *
dup_next_open (const CyGradeList *list, guint n_stale)
{
  char *problem;

  if (list->sum.n_people == 0)
    return g_strdup (_ ("Nobody is assessed in this cycle. Put people in on the page of cycles."));
  if (list->sum.n_totals == 0 || n_stale > 0)
    return list->sum.n_totals == 0
             ? g_strdup (_ ("No totals yet: compute them."))
             : g_strdup_printf (ngettext ("The marks of %u person changed after the last "
                                          "computing: compute again.",
                                          "The marks of %u people changed after the last "
                                          "computing: compute again.",
                                          n_stale),
                                n_stale);
  if (list->sum.n_graded == 0)
    return g_strdup (_ ("Totals stand: propose grades by quota."));
  if (list->sum.n_tied > 0)
    return g_strdup_printf (_ ("%u people stand at the line with the same total. Select them and "
                               "decide with “Calibrate…”."),
                            list->sum.n_tied);
  problem = cy_grade_list_dup_problem (list);

  return problem != NULL ? problem : g_strdup (_ ("Everybody has a grade: close grading."));
}

/**
 * cy_grade_list_dup_next:
 * @list: a cycle
 * @n_stale: how many results were computed from something else
 *
 * Returns: (transfer full): what is to be done next, or that nothing is
 */
char *
cy_grade_list_dup_next (const CyGradeList *list, guint n_stale)
{
  g_autofree char *until = cy_date_format (list->appeal_until, CY_DATE_ISO);

  if (g_strcmp0 (list->state, CY_CYCLE_OPEN) == 0)
    return dup_next_open (list, n_stale);
  if (g_strcmp0 (list->state, CY_CYCLE_GRADED) == 0)
    return g_strdup (_ ("Grades are closed: publish them."));
  if (g_strcmp0 (list->state, CY_CYCLE_LOCKED) == 0)
    return g_strdup (_ ("Locked: the results stand in everybody's record. A mistake is corrected "
                        "with a reason."));
  if (list->sum.n_appeals > 0)
    return g_strdup_printf (ngettext ("%u appeal waits for an answer.",
                                      "%u appeals wait for an answer.",
                                      list->sum.n_appeals),
                            list->sum.n_appeals);

  return g_strdup_printf (_ ("Published. Appeals are taken until %s, then lock the results."),
                          until);
}
