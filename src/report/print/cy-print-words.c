/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands in the cells of official forms: their own habits of writing names, dates, study,
 * Party and awards. These words are Chinese whatever the program speaks. */
#include "cy-print-words-private.h"

#include "cy-award.h"
#include "cy-code.h"
#include "cy-education.h"
#include "cy-family.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-political.h"

#include <string.h>

#define NOTHING "无"
#define MAJOR "专业"
#define DEGREE_SUFFIX "学位"
#define BIRTH_AND_AGE "%s\n（%d岁）"
#define WIDE_BLANK "　"

static const char *
peek (CyRecord *record, guint field)
{
  const char *text = cy_record_get_text (record, field);

  return text != NULL ? text : "";
}

/* ---- Names, dates, codes ---- */

/* Two characters are as wide as three. */
char *
_cy_print_words_name (CyRecord *record, guint field)
{
  const char *name = peek (record, field);
  const char *second = *name != '\0' ? g_utf8_next_char (name) : name;

  if (g_utf8_strlen (name, -1) != 2 || !g_unichar_iswide (g_utf8_get_char (name)))
    return g_strdup (name);

  return g_strdup_printf ("%.*s" WIDE_BLANK "%s", (int) (second - name), name, second);
}

char *
_cy_print_words_code (CyRecord *record, guint field)
{
  const CyField *spec = &cy_record_get_entity (record)->fields[field];
  const char    *code = peek (record, field);
  const char    *name = *code != '\0' ? cy_code_get_short_name (spec->of, code) : NULL;

  return g_strdup (name != NULL ? name : code);
}

char *
_cy_print_words_month (CyRecord *record, guint field)
{
  return cy_date_format (cy_record_get_int (record, field), CY_DATE_DOTTED);
}

char *
_cy_print_words_birth (CyRecord *person, CyDate base_date)
{
  g_autofree char *month = _cy_print_words_month (person, CY_PERSON_BIRTH);
  int              age = cy_date_age (cy_record_get_int (person, CY_PERSON_BIRTH), base_date);

  return *month != '\0' && age >= 0 ? g_strdup_printf (BIRTH_AND_AGE, month, age)
                                    : g_steal_pointer (&month);
}

/* ---- Party ---- */

/* A date for members of the CPC, the name for those of another party, nothing for the rest. */
char *
_cy_print_words_party (CyRecord *person)
{
  const char *code = cy_record_get_text (person, CY_PERSON_POLITICAL);

  if (code == NULL || cy_political_is_member (code))
    return _cy_print_words_month (person, CY_PERSON_PARTY_DATE);

  return cy_political_is_other_party (code) ? g_strdup (cy_code_get_short_name ("political", code))
                                            : g_strdup ("");
}

/* ---- Study ---- */

static CyRecord *
find_highest (GPtrArray *studies, const char *mode, guint field)
{
  CyRecord *best = NULL;

  for (guint i = 0; i < studies->len; i++)
    {
      CyRecord   *study = g_ptr_array_index (studies, i);
      const char *kind = peek (study, CY_EDUCATION_MODE);
      const char *code = cy_record_get_text (study, field);

      /* What is not said to be in service is taken for full-time, as school is. */
      if (code == NULL ||
          g_str_equal (kind, CY_PRINT_IN_SERVICE) != g_str_equal (mode, CY_PRINT_IN_SERVICE))
        continue;
      if (best == NULL || strcmp (code, peek (best, field)) < 0)
        best = study;
    }

  return best;
}

/* Schools have no majors below the vocational ones: codes of ZB64. */
static gboolean
has_major (CyRecord *study)
{
  const char *level = peek (study, CY_EDUCATION_LEVEL);

  return *level == '1' || *level == '2' || *level == '4';
}

static char *
dup_school (CyRecord *study)
{
  const char *school = study != NULL ? peek (study, CY_EDUCATION_SCHOOL) : "";
  const char *major = study != NULL ? peek (study, CY_EDUCATION_MAJOR) : "";
  gboolean    bare = *major != '\0' && has_major (study) && !g_str_has_suffix (major, MAJOR);

  return g_strconcat (school, major, bare ? MAJOR : "", NULL);
}

/* 农学学士学位 is written 农学学士. */
static char *
dup_degree (CyRecord *study)
{
  char *name = study != NULL ? _cy_print_words_code (study, CY_EDUCATION_DEGREE) : g_strdup ("");

  if (g_str_has_suffix (name, DEGREE_SUFFIX))
    name[strlen (name) - strlen (DEGREE_SUFFIX)] = '\0';

  return name;
}

void
_cy_print_study_init (CyPrintStudy *self, CyDossier *dossier, const char *mode)
{
  GPtrArray *studies = cy_dossier_get_parts (dossier, CY_EDUCATION);
  CyRecord  *level = find_highest (studies, mode, CY_EDUCATION_LEVEL);
  CyRecord  *degree = find_highest (studies, mode, CY_EDUCATION_DEGREE);

  self->level = level != NULL ? _cy_print_words_code (level, CY_EDUCATION_LEVEL) : g_strdup ("");
  self->degree = dup_degree (degree);
  self->level_school = dup_school (level);
  self->degree_school = degree != level ? dup_school (degree) : g_strdup ("");
}

void
_cy_print_study_clear (CyPrintStudy *self)
{
  g_free (self->level);
  g_free (self->degree);
  g_free (self->level_school);
  g_free (self->degree_school);
}

/* ---- Awards ---- */

/* Date, organ, name; 无 where a person has none, so that nobody takes it for left out. */
char *
_cy_print_words_awards (CyDossier *dossier)
{
  GPtrArray *awards = cy_dossier_get_parts (dossier, CY_AWARD);

  return awards->len == 0 && cy_record_has (cy_dossier_get_person (dossier), CY_PERSON_NAME)
           ? g_strdup (NOTHING)
           : cy_awards_format (awards);
}

/* ---- Family ---- */

/* The dead have none. */
char *
_cy_print_words_age (CyRecord *member, CyDate base_date)
{
  int age = cy_date_age (cy_record_get_int (member, CY_FAMILY_BIRTH), base_date);

  return age >= 0 && !cy_family_is_dead (member) ? g_strdup_printf ("%d", age) : g_strdup ("");
}
