/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person of the library in the words of an appointment form. */
#include "cy-lrmx-compose.h"

#include "cy-award.h"
#include "cy-code.h"
#include "cy-date.h"
#include "cy-education.h"
#include "cy-family.h"
#include "cy-lrmx-write.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-political.h"

#include <string.h>

/* Codes of the set kinship. */
#define ONLY_SON "21"
#define ONLY_DAUGHTER "31"

/* Behind a dash without an end stand as many blanks as the date would take. */
#define NO_DATE "       "
#define BEFORE_TEXT "  "
#define CONTINUED "                  "
#define NOTHING "无"
#define FULL_TIME "1"
#define PART_TIME "2"

/* ---- Single values ---- */

static void
set_text (CyLrmxForm *form, CyLrmxElement element, CyRecord *record, guint field)
{
  cy_lrmx_form_set (form, element, cy_record_get_text (record, field));
}

static void
set_code (CyLrmxForm *form, CyLrmxElement element, CyRecord *record, guint field)
{
  const char *set = cy_record_get_entity (record)->fields[field].of;

  cy_lrmx_form_set (form, element, cy_code_get_name (set, cy_record_get_text (record, field)));
}

static void
set_short (CyLrmxForm *form, CyLrmxElement element, CyRecord *record, guint field)
{
  const char *set = cy_record_get_entity (record)->fields[field].of;
  const char *code = cy_record_get_text (record, field);

  cy_lrmx_form_set (form, element, cy_code_get_short_name (set, code));
}

static void
set_month (CyLrmxForm *form, CyLrmxElement element, CyRecord *record, guint field)
{
  const CyDate     date = cy_record_get_int (record, field);
  g_autofree char *text =
    date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_COMPACT_MONTH) : NULL;

  cy_lrmx_form_set (form, element, text);
}

/* A member of the Party: the month. Of another one: its name, with the month where it is known. Of
 * none: nothing. */
static void
compose_party (CyLrmxForm *form, CyRecord *person)
{
  const char      *code = cy_record_get_text (person, CY_PERSON_POLITICAL);
  const CyDate     date = cy_record_get_int (person, CY_PERSON_PARTY_DATE);
  g_autofree char *month =
    date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_COMPACT_MONTH) : NULL;
  g_autofree char *both = NULL;

  form->political = g_strdup (cy_code_get_short_name ("political", code));
  if (code == NULL || cy_political_is_member (code))
    {
      cy_lrmx_form_set (form, CY_LRMX_PARTY, month);
      return;
    }
  if (!cy_political_is_other_party (code))
    return;
  both = g_strconcat (month != NULL ? month : "", month != NULL ? "；" : "", form->political, NULL);
  cy_lrmx_form_set (form, CY_LRMX_PARTY, both);
}

static void
compose_person (CyLrmxForm *form, CyRecord *person)
{
  set_text (form, CY_LRMX_NAME, person, CY_PERSON_NAME);
  set_short (form, CY_LRMX_GENDER, person, CY_PERSON_GENDER);
  set_month (form, CY_LRMX_BIRTH, person, CY_PERSON_BIRTH);
  set_code (form, CY_LRMX_ETHNIC, person, CY_PERSON_ETHNIC);
  set_text (form, CY_LRMX_NATIVE_PLACE, person, CY_PERSON_NATIVE_PLACE);
  set_text (form, CY_LRMX_BIRTH_PLACE, person, CY_PERSON_BIRTH_PLACE);
  compose_party (form, person);
  set_month (form, CY_LRMX_WORK_DATE, person, CY_PERSON_WORK_DATE);
  set_short (form, CY_LRMX_HEALTH, person, CY_PERSON_HEALTH);
  set_text (form, CY_LRMX_TECH_TITLE, person, CY_PERSON_TECH_TITLE);
  set_text (form, CY_LRMX_SPECIALTY, person, CY_PERSON_SPECIALTY);
  set_text (form, CY_LRMX_POST, person, CY_PERSON_OCCUPATION);
  set_text (form, CY_LRMX_ID_NUMBER, person, CY_PERSON_ID_NUMBER);
}

/* ---- Study ---- */

static gboolean
is_of_mode (CyRecord *study, const char *mode)
{
  const char *own = cy_record_get_text (study, CY_EDUCATION_MODE);

  /* What nobody has said to be part-time is taken for full-time. */
  return g_str_equal (own != NULL ? own : FULL_TIME, mode);
}

static guint
rank (CyRecord *study)
{
  return cy_education_band (cy_record_get_text (study, CY_EDUCATION_LEVEL)) * 2 +
         (cy_record_get_int (study, CY_EDUCATION_IS_HIGHEST) ? 0 : 1);
}

static CyRecord *
find_study (GPtrArray *studies, const char *mode, gboolean with_degree)
{
  CyRecord *best = NULL;

  for (guint i = 0; i < studies->len; i++)
    {
      CyRecord *study = g_ptr_array_index (studies, i);

      if (is_of_mode (study, mode) &&
          (!with_degree || cy_record_has (study, CY_EDUCATION_DEGREE)) &&
          (best == NULL || rank (study) < rank (best)))
        best = study;
    }

  return best;
}

static void
set_school (CyLrmxForm *form, CyLrmxElement element, CyRecord *study)
{
  const char      *school = cy_record_get_text (study, CY_EDUCATION_SCHOOL);
  const char      *major = cy_record_get_text (study, CY_EDUCATION_MAJOR);
  g_autofree char *both = g_strconcat (school != NULL ? school : "", major, NULL);

  cy_lrmx_form_set (form, element, both);
}

/* The elements of one mode follow each other: level, degree, school of each. */
static void
compose_study (CyLrmxForm *form, GPtrArray *studies, const char *mode, CyLrmxElement first)
{
  CyRecord *of_level = find_study (studies, mode, FALSE);
  CyRecord *of_degree = find_study (studies, mode, TRUE);

  if (of_level != NULL)
    {
      set_code (form, first, of_level, CY_EDUCATION_LEVEL);
      set_school (form, first + 2, of_level);
    }
  if (of_degree != NULL)
    {
      set_code (form, first + 1, of_degree, CY_EDUCATION_DEGREE);
      set_school (form, first + 3, of_degree);
    }
}

static gpointer
copy_reference (gconstpointer record, gpointer data)
{
  return g_object_ref ((gpointer) record);
}

/* ---- What is told as text ---- */

/**
 * cy_lrmx_bracket_meanwhile:
 * @meanwhile: what was done meanwhile, in brackets or not
 *
 * Returns: (transfer full): the same as forms have it: （其间：…）
 */
char *
cy_lrmx_bracket_meanwhile (const char *meanwhile)
{
  if (g_str_has_prefix (meanwhile, "（") || g_str_has_prefix (meanwhile, "("))
    return g_strdup (meanwhile);

  return g_strconcat ("（其间：", meanwhile, "）", NULL);
}

static void
append_meanwhile (GString *text, const char *meanwhile)
{
  g_autofree char *bracketed = cy_lrmx_bracket_meanwhile (meanwhile);
  g_auto (GStrv) lines = g_strsplit (bracketed, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "\n" CONTINUED "%s", lines[i]);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const CyDate one = cy_record_get_int (*(CyRecord *const *) a, CY_RESUME_START);
  const CyDate two = cy_record_get_int (*(CyRecord *const *) b, CY_RESUME_START);

  return one < two ? -1 : one > two;
}

/**
 * cy_lrmx_compose_resume:
 * @lines: (element-type CyRecord): lines of a résumé
 *
 * A line a period: yyyy.MM--yyyy.MM, two blanks, unit and post; a period that lasts has blanks
 * for its end. What was done meanwhile stands below, behind the column of dates.
 *
 * Returns: (transfer full): the text, with line feeds
 */
char *
cy_lrmx_compose_resume (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (lines, copy_reference, NULL);

  g_ptr_array_sort (sorted, compare_starts);
  for (guint i = 0; i < sorted->len; i++)
    {
      CyRecord        *line = g_ptr_array_index (sorted, i);
      const CyDate     until = cy_record_get_int (line, CY_RESUME_END);
      const char      *meanwhile = cy_record_get_text (line, CY_RESUME_MEANWHILE);
      const char      *what = cy_record_get_text (line, CY_RESUME_TEXT);
      g_autofree char *from =
        cy_date_format (cy_record_get_int (line, CY_RESUME_START), CY_DATE_DOTTED);
      g_autofree char *to =
        until != CY_DATE_NONE ? cy_date_format (until, CY_DATE_DOTTED) : g_strdup (NO_DATE);

      g_string_append_printf (text,
                              "%s%s--%s" BEFORE_TEXT "%s",
                              i > 0 ? "\n" : "",
                              from,
                              to,
                              what != NULL ? what : "");
      if (meanwhile != NULL)
        append_meanwhile (text, meanwhile);
    }

  return g_string_free (text, FALSE);
}

/* ---- Family ---- */

/* What is read back as the same relation: a form on paper says 儿子 of an only son too. */
static const char *
get_relation (CyRecord *relative)
{
  const char *code = cy_record_get_text (relative, CY_FAMILY_RELATION);

  return g_strcmp0 (code, ONLY_SON) == 0 || g_strcmp0 (code, ONLY_DAUGHTER) == 0
           ? cy_code_get_name ("kinship", code)
           : cy_family_get_relation (relative);
}

static void
compose_family (CyLrmxForm *form, GPtrArray *family)
{
  g_autoptr (GPtrArray) sorted = cy_family_list_for_form (family);

  for (guint i = 0; i < sorted->len; i++)
    {
      CyRecord    *relative = g_ptr_array_index (sorted, i);
      CyLrmxKin   *kin = cy_lrmx_form_add_kin (form);
      const CyDate birth = cy_record_get_int (relative, CY_FAMILY_BIRTH);

      kin->texts[CY_LRMX_KIN_RELATION] = g_strdup (get_relation (relative));
      kin->texts[CY_LRMX_KIN_NAME] = g_strdup (cy_record_get_text (relative, CY_FAMILY_NAME));
      if (birth != CY_DATE_NONE)
        kin->texts[CY_LRMX_KIN_BIRTH] = cy_date_format (birth, CY_DATE_COMPACT_MONTH);
      kin->texts[CY_LRMX_KIN_POLITICAL] = g_strdup (
        cy_code_get_short_name ("political", cy_record_get_text (relative, CY_FAMILY_POLITICAL)));
      kin->texts[CY_LRMX_KIN_WORK] = cy_family_dup_work (relative);
    }
  g_free (form->texts[CY_LRMX_FAMILY]);
  form->texts[CY_LRMX_FAMILY] = cy_lrmx_write_family (form->family);
}

/**
 * cy_lrmx_compose:
 * @records: a person with the parts
 *
 * A form has no room for the fields of a person whose row in the table names no element of it, for
 * the pool, for more studies than the highest of each mode, for the kind of a reward, and for what
 * relatives have beside name, relation, month of birth, status and work. Of dates it has the
 * months, of political status the day of joining a party.
 *
 * Returns: (transfer full): the form as we would write it, without the photo and without what no
 *   field holds
 */
CyLrmxForm *
cy_lrmx_compose (const CyImportRecords *records)
{
  CyLrmxForm      *form = cy_lrmx_form_new ();
  g_autofree char *resume = cy_lrmx_compose_resume (records->resume);
  g_autofree char *awards = cy_awards_format (records->awards);

  compose_person (form, records->person);
  compose_study (form, records->studies, FULL_TIME, CY_LRMX_FULL_LEVEL);
  compose_study (form, records->studies, PART_TIME, CY_LRMX_PART_LEVEL);
  compose_family (form, records->family);
  cy_lrmx_form_set (form, CY_LRMX_RESUME, resume);
  cy_lrmx_form_set (form, CY_LRMX_AWARDS, *awards != '\0' ? awards : NOTHING);
  cy_lrmx_form_set (form, CY_LRMX_VERSION, CY_LRMX_OUR_VERSION);

  return form;
}
