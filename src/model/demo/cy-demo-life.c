/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a person of the demo county has learnt and done, month after month without a gap. */
#include "cy-demo-private.h"

#include "cy-person-parts.h"
#include "cy-person.h"

#include <string.h>

/* Of China's school year. */
#define ENTRY_MONTH 9
#define LEAVING_MONTH 7

/* Law: nobody works before. */
#define WORK_AGE 16

/* Months of part-time study. */
#define IN_SERVICE_MONTHS 30

/* Shorter than this nobody stays anywhere. */
#define PHASE_MONTHS 8

/**
 * Course:
 * @level: code of the set education
 * @age: of entry
 * @years: it takes
 * @schools: (nullable): where; NULL for the middle school of the township
 * @major: (nullable): the one there is, NULL to pick
 * @degree: first digit of the degrees it leads to, 0 for none
 */
typedef struct
{
  const char *level;
  int         age;
  int         years;
  CyDemoWords schools;
  const char *major;
  char        degree;
} Course;

/* From the lowest. */
static const Course courses[] = {
  { "71", 12, 3, NULL, "普通初中", 0 },
  { "61", 15, 3, cy_demo_high_schools, "普通高中", 0 },
  { "41", 15, 3, cy_demo_vocational_schools, NULL, 0 },
  { "22", 18, 3, cy_demo_colleges, NULL, 0 },
  { "21", 18, 4, cy_demo_universities, NULL, '4' },
  { "12", 22, 3, cy_demo_universities, NULL, '3' },
};

/* Major: the last digits of its degree in GB/T 6864. */
static const struct
{
  const char *major;
  const char *degree;
} degrees[] = {
  { "法学", "03" },       { "社会工作", "03" },   { "学前教育", "04" },
  { "汉语言文学", "05" }, { "计算机应用", "08" }, { "工程造价", "08" },
  { "农学", "09" },       { "畜牧兽医", "09" },   { "园林技术", "09" },
};

static const char other_degree[] = "12";

/* ---- Study ---- */

/* Children begin in the September after their birthday. */
static CyDate
get_entry (const CyDemoPerson *person, const Course *course)
{
  int year = cy_date_get_year (person->birth) + course->age;

  return cy_date_new (cy_date_get_month (person->birth) < ENTRY_MONTH ? year : year + 1,
                      ENTRY_MONTH,
                      0);
}

static CyDate
get_leaving (const CyDemoPerson *person, const Course *course)
{
  return cy_date_new (cy_date_get_year (get_entry (person, course)) + course->years,
                      LEAVING_MONTH,
                      0);
}

static guint
find_course (const char *level)
{
  guint i = G_N_ELEMENTS (courses) - 1;

  while (i > 0 && strcmp (courses[i].level, level) != 0)
    i--;

  return i;
}

/* The highest that can be over by today. */
static const Course *
choose_course (CyDemo *demo, CyDemoPerson *person)
{
  guint nth = find_course (cy_demo_pick (demo, person->life->study));

  while (nth > 0 &&
         cy_date_compare (get_leaving (person, &courses[nth]), cy_demo_to_month (demo->today)) > 0)
    nth--;

  return &courses[nth];
}

static void
set_degree (CyRecord *study, char first, const char *major, CyDate until)
{
  char degree[4] = { first, '\0' };

  strcpy (degree + 1, other_degree);
  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    if (strcmp (degrees[i].major, major) == 0)
      strcpy (degree + 1, degrees[i].degree);
  cy_record_set_text (study, CY_EDUCATION_DEGREE, degree);
  cy_record_set_int (study, CY_EDUCATION_DEGREE_DATE, until);
}

static CyRecord *
add_study (CyDemoPerson *person,
           const char   *mode,
           const char   *level,
           const char   *school,
           const char   *major,
           CyDate        since,
           CyDate        until)
{
  CyRecord *study = cy_demo_person_add (person, CY_EDUCATION);

  cy_record_set_text (study, CY_EDUCATION_MODE, mode);
  cy_record_set_text (study, CY_EDUCATION_LEVEL, level);
  cy_record_set_text (study, CY_EDUCATION_SCHOOL, school);
  cy_record_set_text (study, CY_EDUCATION_MAJOR, major);
  cy_record_set_int (study, CY_EDUCATION_START, since);
  cy_record_set_int (study, CY_EDUCATION_END, until);
  cy_record_set_int (study, CY_EDUCATION_IS_HIGHEST, 0);
  cy_record_set_int (study, CY_EDUCATION_IS_HIGHEST_DEGREE, 0);

  return study;
}

static void
add_line (CyDemoPerson *person, CyDate since, CyDate until, const char *text)
{
  CyRecord *line = cy_demo_person_add (person, CY_RESUME);

  cy_record_set_int (line, CY_RESUME_START, cy_demo_to_month (since));
  if (until != CY_DATE_NONE)
    cy_record_set_int (line, CY_RESUME_END, cy_demo_to_month (until));
  cy_record_set_text (line, CY_RESUME_TEXT, text);
}

static char *
choose_school (CyDemo *demo, CyDemoPerson *person, const Course *course)
{
  return course->schools != NULL ? g_strdup (cy_demo_pick (demo, course->schools))
                                 : g_strdup_printf ("云岭县%s初级中学", person->village->town);
}

static CyRecord *
add_course (CyDemo *demo, CyDemoPerson *person, const Course *course)
{
  g_autofree char *school = choose_school (demo, person, course);
  const char      *major = course->major ? course->major : cy_demo_pick (demo, cy_demo_majors);
  CyDate           since = get_entry (person, course);
  CyDate           until = get_leaving (person, course);
  g_autofree char *text = course->major != NULL ? g_strdup_printf ("%s学习", school)
                                                : g_strdup_printf ("%s%s专业学习", school, major);
  CyRecord        *study = add_study (person, "1", course->level, school, major, since, until);

  if (course->degree != 0)
    set_degree (study, course->degree, major, until);
  add_line (person, since, until, text);
  person->schooled = until;

  return study;
}

/* Those who left school early may catch up beside their work, by one level. */
static CyRecord *
add_in_service (CyDemo *demo, CyDemoPerson *person, const Course *course)
{
  CyDate      earliest = cy_date_add_months (person->schooled, 36);
  CyDate      latest = cy_date_add_months (demo->today, -IN_SERVICE_MONTHS - 6);
  const char *level = strcmp (course->level, "22") == 0 ? "21" : "22";
  const char *major = cy_demo_pick (demo, cy_demo_majors);
  CyDate      since;

  earliest = cy_date_new (cy_date_get_year (earliest), cy_date_get_month (earliest), 1);
  if (cy_date_compare (earliest, latest) >= 0)
    return NULL;
  since = cy_demo_to_month (cy_demo_pick_date (demo, earliest, latest));

  return add_study (person,
                    "2",
                    level,
                    "国家开放大学",
                    major,
                    since,
                    cy_date_add_months (since, IN_SERVICE_MONTHS));
}

/**
 * cy_demo_study_make:
 * @demo: the county
 * @person: gets records of study, the lines of the résumé that go with them, and `schooled`
 */
void
cy_demo_study_make (CyDemo *demo, CyDemoPerson *person)
{
  const Course *course = choose_course (demo, person);
  CyRecord     *highest;
  CyRecord     *later = NULL;

  if (course->degree == '3')
    add_course (demo, person, course - 1);
  highest = add_course (demo, person, course);
  if (course->degree != 0)
    cy_record_set_int (highest, CY_EDUCATION_IS_HIGHEST_DEGREE, 1);
  else if (course != courses && !demo->is_lean && cy_demo_happens (demo, 24))
    later = add_in_service (demo, person, course);
  cy_record_set_int (later != NULL ? later : highest, CY_EDUCATION_IS_HIGHEST, 1);
}

/* ---- Work ---- */

static CyDate
add_phase (CyDemo *demo, CyDemoPerson *person, CyDate since, CyDate until, CyDemoWords words)
{
  g_autofree char *text = cy_demo_fill_in (cy_demo_pick (demo, words), person->village->place);

  if (cy_date_months_between (since, until) < 1)
    return since;
  add_line (person, since, until, text);

  return until;
}

/* From school to @until; a long time is told in two phases. */
static void
add_past (CyDemo *demo, CyDemoPerson *person, CyDate until)
{
  int    months = cy_date_months_between (person->schooled, until);
  CyDate middle = until;

  if (months < 1)
    return;
  if (months > 4 * PHASE_MONTHS && !demo->is_lean)
    middle = cy_date_add_months (person->schooled,
                                 (int) cy_demo_pick_number (demo,
                                                            2 * PHASE_MONTHS,
                                                            MIN (months - PHASE_MONTHS, 96)));
  add_phase (demo, person, person->schooled, middle, person->life->past);
  if (middle != until)
    add_phase (demo, person, middle, until, cy_demo_lives[3].past);
}

static CyDate
choose_turn (CyDemo *demo, CyDemoPerson *person)
{
  int months = cy_date_months_between (person->schooled, demo->today);

  if (months < 2 * PHASE_MONTHS)
    return person->schooled;

  return cy_date_add_months (person->schooled,
                             (int) cy_demo_pick_number (demo,
                                                        months * 2 / 5,
                                                        months - PHASE_MONTHS / 2));
}

static void
add_now (CyDemo *demo, CyDemoPerson *person, CyDate since)
{
  g_autofree char *text =
    person->post != NULL
      ? cy_demo_title_text (person, person->post)
      : cy_demo_fill_in (cy_demo_pick (demo, person->life->now), person->village->place);

  add_line (person, since, CY_DATE_NONE, text);
  cy_record_set_text (person->record, CY_PERSON_OCCUPATION, text);
}

/* Told beside the line in which it began. */
static void
add_meanwhile (CyDemoPerson *person, CyRecord *study)
{
  CyDate           since = cy_record_get_int (study, CY_EDUCATION_START);
  g_autofree char *from = cy_date_format (since, CY_DATE_DOTTED);
  g_autofree char *to =
    cy_date_format (cy_record_get_int (study, CY_EDUCATION_END), CY_DATE_DOTTED);
  g_autofree char *text = g_strdup_printf ("%s--%s在国家开放大学%s专业学习",
                                           from,
                                           to,
                                           cy_record_get_text (study, CY_EDUCATION_MAJOR));

  for (guint i = person->parts->len; i > 0; i--)
    {
      CyRecord *line = g_ptr_array_index (person->parts, i - 1);

      if (cy_record_get_entity (line) != CY_RESUME ||
          cy_date_compare (cy_record_get_int (line, CY_RESUME_START), since) > 0)
        continue;
      cy_record_set_text (line, CY_RESUME_MEANWHILE, text);
      return;
    }
}

static void
set_work_date (CyDemoPerson *person)
{
  CyDate of_age = cy_demo_to_month (cy_date_add_months (person->birth, WORK_AGE * 12 + 1));

  cy_record_set_int (person->record,
                     CY_PERSON_WORK_DATE,
                     cy_date_compare (person->schooled, of_age) >= 0 ? person->schooled : of_age);
}

/**
 * cy_demo_resume_make:
 * @demo: the county
 * @person: gets the lines of the résumé after school, and what he or she does now
 */
void
cy_demo_resume_make (CyDemo *demo, CyDemoPerson *person)
{
  CyDate turn = person->post != NULL ? person->post_start : choose_turn (demo, person);

  if (person->earlier_post != NULL)
    {
      g_autofree char *text = cy_demo_title_text (person, person->earlier_post);

      add_past (demo, person, person->earlier_start);
      add_line (person, person->earlier_start, turn, text);
    }
  else
    add_past (demo, person, turn);
  add_now (demo, person, turn);
  set_work_date (person);

  for (guint i = 0; i < person->parts->len; i++)
    {
      CyRecord *part = g_ptr_array_index (person->parts, i);

      if (cy_record_get_entity (part) == CY_EDUCATION &&
          g_strcmp0 (cy_record_get_text (part, CY_EDUCATION_MODE), "2") == 0)
        add_meanwhile (person, part);
    }
}
