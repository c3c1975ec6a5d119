/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rules about study, résumé, family, posts and stays in the pool. */
#include "cy-check-private.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool-exit.h"
#include "cy-pool.h"
#include "cy-text.h"

#include <string.h>

#define DEGREE_EARLY_MONTHS 12
#define LINE_GAP_MONTHS 1
#define SCHOOL_AGE 6
#define GENERATION_YEARS 15
#define FAMILY_PRINTED 7
#define KIN_DEAD "2"

static GPtrArray *
parts_of (CyCheck *check)
{
  return cy_dossier_get_parts (check->dossier, check->rule->entity);
}

static CyDate
birth_of (CyCheck *check)
{
  return cy_record_get_int (cy_dossier_get_person (check->dossier), CY_PERSON_BIRTH);
}

/* ---- Study ---- */

/* General schooling (ZB64 6, 7, 8 and what is below them) has no major. */
static gboolean
has_major (CyRecord *study)
{
  const char *level = cy_record_get_text (study, CY_EDUCATION_LEVEL);

  return level == NULL || strchr ("678", level[0]) == NULL;
}

static gboolean
is_missing (CyRecord *study, guint field)
{
  if (field == CY_EDUCATION_LEVEL && cy_record_has (study, CY_EDUCATION_DEGREE))
    return FALSE;
  if (field == CY_EDUCATION_MAJOR && !has_major (study))
    return FALSE;

  return !cy_record_has (study, field);
}

void
cy_check_rule_education_whole (CyCheck *check)
{
  static const guint needed[] = { CY_EDUCATION_MODE,  CY_EDUCATION_LEVEL, CY_EDUCATION_SCHOOL,
                                  CY_EDUCATION_MAJOR, CY_EDUCATION_START, CY_EDUCATION_END };
  GPtrArray         *studies = parts_of (check);

  for (guint i = 0; i < studies->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (needed); j++)
      if (is_missing (g_ptr_array_index (studies, i), needed[j]))
        cy_check_report (check, i, (int) needed[j], NULL);
}

static gboolean
has_month (CyDate date)
{
  return cy_date_get_month (date) > 0;
}

/* Only what is known of the dates counts. */
static gboolean
ends_too_early (CyDate entry, CyDate end)
{
  if (entry == CY_DATE_NONE || end == CY_DATE_NONE)
    return FALSE;
  if (cy_date_agrees (entry, end))
    return has_month (entry) && has_month (end);

  return end < entry;
}

void
cy_check_rule_education_order (CyCheck *check)
{
  GPtrArray *studies = parts_of (check);

  for (guint i = 0; i < studies->len; i++)
    {
      CyRecord *study = g_ptr_array_index (studies, i);
      CyDate    entry = cy_record_get_int (study, CY_EDUCATION_START);
      CyDate    end = cy_record_get_int (study, CY_EDUCATION_END);
      CyDate    degree = cy_record_get_int (study, CY_EDUCATION_DEGREE_DATE);

      if (ends_too_early (entry, end))
        cy_check_report (check, i, CY_EDUCATION_END, NULL);
      if (degree != CY_DATE_NONE && end != CY_DATE_NONE &&
          cy_date_months_between (degree, end) > DEGREE_EARLY_MONTHS)
        cy_check_report (check, i, CY_EDUCATION_DEGREE_DATE, NULL);
    }
}

/* Reports every mark behind the first; whether there is one. */
static gboolean
report_second_marks (CyCheck *check, guint field)
{
  GPtrArray *parts = parts_of (check);
  gboolean   found = FALSE;

  for (guint i = 0; i < parts->len; i++)
    if (cy_record_get_int (g_ptr_array_index (parts, i), field))
      {
        if (found)
          cy_check_report (check, i, (int) field, NULL);
        found = TRUE;
      }

  return found;
}

void
cy_check_rule_education_highest (CyCheck *check)
{
  GPtrArray *studies = parts_of (check);
  gboolean   found = report_second_marks (check, CY_EDUCATION_IS_HIGHEST);

  report_second_marks (check, CY_EDUCATION_IS_HIGHEST_DEGREE);
  for (guint i = 0; i < studies->len && !found; i++)
    if (cy_record_has (g_ptr_array_index (studies, i), CY_EDUCATION_LEVEL))
      {
        cy_check_report (check, i, CY_EDUCATION_IS_HIGHEST, NULL);
        found = TRUE;
      }
}

/* ---- Posts ---- */

/* The only post that somebody holds is the main one, marked or not. */
void
cy_check_rule_main_post (CyCheck *check)
{
  GPtrArray *posts = parts_of (check);
  guint      n_held = 0;
  guint      n_main = 0;
  guint      last = 0;

  for (guint i = 0; i < posts->len; i++)
    {
      CyRecord *post = g_ptr_array_index (posts, i);

      if (cy_record_has (post, CY_POST_END))
        continue;
      n_held++;
      if (n_main == 0 || cy_record_get_int (post, CY_POST_IS_MAIN))
        last = i;
      n_main += cy_record_get_int (post, CY_POST_IS_MAIN) != 0;
    }
  if (n_held > 1 && n_main != 1)
    cy_check_report (check, last, CY_POST_IS_MAIN, NULL);
}

/* ---- Résumé ---- */

typedef struct
{
  guint  index; /* among the parts */
  CyDate start;
  CyDate end; /* none: open */
} Line;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return cy_date_compare (((const Line *) a)->start, ((const Line *) b)->start);
}

/* Lines that have a start, by their start: a form may hold them in any order. */
static GArray *
read_lines (CyCheck *check)
{
  GPtrArray *parts = parts_of (check);
  GArray    *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < parts->len; i++)
    {
      CyRecord *part = g_ptr_array_index (parts, i);
      Line      line = { i,
                         cy_record_get_int (part, CY_RESUME_START),
                         cy_record_get_int (part, CY_RESUME_END) };

      if (line.start != CY_DATE_NONE)
        g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);

  return lines;
}

/* Between two lines, or of a line whose end lies before its start. */
static char *
format_span (CyDate from, CyDate to)
{
  g_autofree char *first = cy_date_format (from, CY_DATE_DOTTED);
  g_autofree char *last = cy_date_format (to, CY_DATE_DOTTED);

  return g_strdup_printf ("%s--%s", first, last);
}

static void
check_line (CyCheck *check, const Line *line, const Line *next)
{
  if (!has_month (line->start))
    cy_check_report (check, line->index, CY_RESUME_START, NULL);
  else if ((line->end == CY_DATE_NONE) != (next == NULL))
    cy_check_report (check, line->index, CY_RESUME_END, NULL);
  else if (line->end != CY_DATE_NONE && !has_month (line->end))
    cy_check_report (check, line->index, CY_RESUME_END, NULL);
  else if (line->end != CY_DATE_NONE && cy_date_months_between (line->start, line->end) < 0)
    cy_check_report (check, line->index, CY_RESUME_END, format_span (line->start, line->end));
  else if (next != NULL && has_month (next->start) &&
           ABS (cy_date_months_between (line->end, next->start)) > LINE_GAP_MONTHS)
    cy_check_report (check, next->index, CY_RESUME_START, format_span (line->end, next->start));
}

void
cy_check_rule_resume_gap (CyCheck *check)
{
  g_autoptr (GArray) lines = read_lines (check);

  for (guint i = 0; i < lines->len; i++)
    check_line (check,
                &g_array_index (lines, Line, i),
                i + 1 < lines->len ? &g_array_index (lines, Line, i + 1) : NULL);
}

/* Whoever starts a résumé after starting work left the first years out. */
void
cy_check_rule_resume_start (CyCheck *check)
{
  g_autoptr (GArray) lines = read_lines (check);
  CyRecord *person = cy_dossier_get_person (check->dossier);
  CyDate    birth = birth_of (check);
  CyDate    work = cy_record_get_int (person, CY_PERSON_WORK_DATE);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      gboolean too_early = birth != CY_DATE_NONE && cy_date_age (birth, line->start) < SCHOOL_AGE;
      gboolean too_late = i == 0 && work != CY_DATE_NONE &&
                          cy_date_months_between (work, line->start) > LINE_GAP_MONTHS;

      if (too_early || too_late)
        cy_check_report (check,
                         line->index,
                         CY_RESUME_START,
                         cy_date_format (line->start, CY_DATE_DOTTED));
    }
}

/* ---- Family ---- */

static gboolean
has_anything (CyRecord *member)
{
  const CyEntity *entity = cy_record_get_entity (member);

  for (guint i = 0; i < entity->n_fields; i++)
    if (!(entity->fields[i].flags & (CY_FIELD_OWNER | CY_FIELD_HIDDEN)) &&
        cy_record_has (member, i))
      return TRUE;

  return FALSE;
}

void
cy_check_rule_family_whole (CyCheck *check)
{
  static const guint needed[] = { CY_FAMILY_RELATION, CY_FAMILY_NAME };
  GPtrArray         *members = parts_of (check);

  for (guint i = 0; i < members->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (needed); j++)
      {
        CyRecord *member = g_ptr_array_index (members, i);

        if (has_anything (member) && !cy_record_has (member, needed[j]))
          cy_check_report (check, i, (int) needed[j], NULL);
      }
}

void
cy_check_rule_family_count (CyCheck *check)
{
  guint n = parts_of (check)->len;

  if (n > FAMILY_PRINTED)
    cy_check_report (check, FAMILY_PRINTED, -1, g_strdup_printf ("%u", n));
}

/* One of a list of codes of GB/T 4761-2008, two digits each. */
static gboolean
is_kin (CyRecord *member, const char *codes)
{
  const char *relation = cy_record_get_text (member, CY_FAMILY_RELATION);

  for (const char *code = codes; relation != NULL && *code != '\0'; code += 2)
    if (strncmp (code, relation, 2) == 0 && strlen (relation) == 2)
      return TRUE;

  return FALSE;
}

/* Step-parents and foster children may be of any age. */
static gboolean
is_too_close (CyRecord *member, CyDate birth)
{
  CyDate other = cy_record_get_int (member, CY_FAMILY_BIRTH);

  if (birth == CY_DATE_NONE || other == CY_DATE_NONE)
    return FALSE;
  if (is_kin (member, "505152"))
    return cy_date_age (other, birth) < GENERATION_YEARS;

  return is_kin (member, "2021222324252630313233343536") &&
         cy_date_age (birth, other) < GENERATION_YEARS;
}

static gboolean
is_living_spouse (CyRecord *member)
{
  return is_kin (member, "101112") &&
         g_strcmp0 (cy_record_get_text (member, CY_FAMILY_STATE), KIN_DEAD) != 0;
}

void
cy_check_rule_family_plausible (CyCheck *check)
{
  GPtrArray *members = parts_of (check);
  gboolean   has_spouse = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      CyRecord *member = g_ptr_array_index (members, i);
      gboolean  spouse = is_living_spouse (member);

      if (spouse && has_spouse)
        cy_check_report (check, i, CY_FAMILY_RELATION, NULL);
      else if (is_too_close (member, birth_of (check)))
        cy_check_report (check, i, CY_FAMILY_BIRTH, NULL);
      has_spouse = has_spouse || spouse;
    }
}

/* ---- Leaving the pool ---- */

static gboolean
has_left (CyRecord *entry)
{
  const char *state = cy_record_get_text (entry, CY_ENTRY_STATE);

  return g_strcmp0 (state, CY_POOL_OUT) == 0 || g_strcmp0 (state, CY_POOL_USED) == 0;
}

static gboolean
lacks_document (CyRecord *entry)
{
  const char *reason = cy_record_get_text (entry, CY_ENTRY_EXIT_REASON);

  return reason != NULL && cy_exit_reason_get_document (reason) != NULL &&
         !cy_text_has_words (cy_record_get_text (entry, CY_ENTRY_EXIT_DOCUMENT));
}

void
cy_check_rule_exit (CyCheck *check)
{
  GPtrArray *entries = parts_of (check);

  for (guint i = 0; i < entries->len; i++)
    {
      CyRecord *entry = g_ptr_array_index (entries, i);

      if (!has_left (entry))
        continue;
      if (!cy_text_has_words (cy_record_get_text (entry, CY_ENTRY_EXIT_BASIS)))
        cy_check_report (check, i, CY_ENTRY_EXIT_BASIS, NULL);
      if (lacks_document (entry))
        cy_check_report (check, i, CY_ENTRY_EXIT_DOCUMENT, NULL);
    }
}
