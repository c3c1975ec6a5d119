/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of all rules: data/codes/validation_rules.tsv with words for users. */
#include "cy-check-private.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"

#include <glib/gi18n.h>

static const CyRule rules[] = {
  /* The person */
  { "name-form",
    CY_PERSON,
    CY_PERSON_NAME,
    CY_SEVERITY_ERROR,
    CY_RULE_EXCEPTION,
    N_ ("Full name: use 2 to 18 Chinese characters; for a foreign name in letters, record an "
        "exception"),
    .func = cy_check_rule_name },
  { "name-dot",
    CY_PERSON,
    CY_PERSON_NAME,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("Full name: the dot stands between characters, once, and is ·; type it again"),
    .func = cy_check_rule_name },
  { "name-blank",
    CY_PERSON,
    CY_PERSON_NAME,
    CY_SEVERITY_ERROR,
    CY_RULE_EXCEPTION,
    N_ ("Full name: take out the blanks; forms put them in by themselves"),
    .func = cy_check_rule_name },
  { "name-private-use",
    CY_PERSON,
    CY_PERSON_NAME,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Full name: other computers cannot show one of the characters; type it again from the "
        "standard character set"),
    .func = cy_check_rule_name },
  { "id-form",
    CY_PERSON,
    CY_PERSON_ID_NUMBER,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("ID number: must have 18 characters, 17 digits and a digit or X; type it from the card"),
    .func = cy_check_rule_id_number },
  { "id-province",
    CY_PERSON,
    CY_PERSON_ID_NUMBER,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("ID number: the first two digits are no province; compare it with the card"),
    N_ ("ID number: it begins like a residence permit (83 or 91); make sure that it is right"),
    cy_check_rule_id_number },
  { "id-birth-date",
    CY_PERSON,
    CY_PERSON_ID_NUMBER,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("ID number: digits 7 to 14 are no date, or one to come; compare it with the card"),
    .func = cy_check_rule_id_number },
  { "id-check-digit",
    CY_PERSON,
    CY_PERSON_ID_NUMBER,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("ID number: the last character does not fit the others; compare each with the card"),
    .func = cy_check_rule_id_number },
  { "sex-disagrees-with-id",
    CY_PERSON,
    CY_PERSON_GENDER,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("Gender: the ID number says otherwise; correct one of the two"),
    .func = cy_check_rule_gender },
  { "birth-disagrees-with-id",
    CY_PERSON,
    CY_PERSON_BIRTH,
    CY_SEVERITY_ERROR,
    CY_RULE_EXCEPTION,
    N_ ("Born: the ID number says otherwise; correct one of the two, or record as an exception "
        "what the file review found"),
    .func = cy_check_rule_birth },
  { "id-not-unique",
    CY_PERSON,
    CY_PERSON_ID_NUMBER,
    CY_SEVERITY_ERROR,
    CY_RULE_LIBRARY,
    N_ ("ID number: somebody else has the same; correct it, or merge the two people"),
    .func = cy_check_rule_id_unique },
  { "age-range",
    CY_PERSON,
    CY_PERSON_BIRTH,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Born: the age at the base date is not from 18 to 70; check the date"),
    .func = cy_check_rule_age },
  { "work-start-age",
    CY_PERSON,
    CY_PERSON_WORK_DATE,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Started work: before the age of 16, or still to come; check the date"),
    .func = cy_check_rule_work_date },
  { "party-date-required",
    CY_PERSON,
    CY_PERSON_PARTY_DATE,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("Joined the Party: needed of members and probationary members, and of nobody else; fill "
        "it in, or correct the political status"),
    .func = cy_check_rule_party_date },
  { "party-date-order",
    CY_PERSON,
    CY_PERSON_PARTY_DATE,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("Joined the Party: must be after birth and not in the future; check the date"),
    .func = cy_check_rule_party_date },
  { "party-age",
    CY_PERSON,
    CY_PERSON_PARTY_DATE,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("Joined the Party: members are at least 18; check this date and the date of birth"),
    .func = cy_check_rule_party_date },
  { "probation-over-a-year",
    CY_PERSON,
    CY_PERSON_POLITICAL,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Political status: probationary for more than a year; ask whether full membership was "
        "granted"),
    .func = cy_check_rule_political },
  { "league-age",
    CY_PERSON,
    CY_PERSON_POLITICAL,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Political status: League member over 28; ask what holds now"),
    .func = cy_check_rule_political },
  { "required-before-report",
    CY_PERSON,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_NAMES_FIELD,
    N_ ("must be known before anything is reported; fill it in"),
    .func = cy_check_rule_required },
  { "place-form",
    CY_PERSON,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_NAMES_FIELD,
    N_ ("write province and county in short, such as 贵州赫章"),
    .func = cy_check_rule_place },
  { "photo-form",
    CY_PERSON,
    CY_PERSON_PHOTO,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Photo: must be a JPEG in portrait format of at most 200 KB; choose or cut it again"),
    .func = cy_check_rule_photo },
  { "phone-form",
    CY_PERSON,
    CY_PERSON_PHONE,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Phone: write a mobile number of 11 digits, or area code and number"),
    .func = cy_check_rule_phone },

  /* The parts */
  { "education-incomplete",
    CY_EDUCATION,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_NAMES_FIELD,
    N_ ("is missing; fill it in"),
    .func = cy_check_rule_education_whole },
  { "education-order",
    CY_EDUCATION,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_NAMES_FIELD,
    N_ ("comes too early; check the dates of entry, graduation and degree"),
    .func = cy_check_rule_education_order },
  { "education-highest",
    CY_EDUCATION,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_NAMES_FIELD,
    N_ ("mark exactly one highest education, and at most one highest degree"),
    .func = cy_check_rule_education_highest },
  { "main-post-single",
    CY_POST,
    CY_POST_IS_MAIN,
    CY_SEVERITY_ERROR,
    CY_RULE_NONE,
    N_ ("Main post: mark exactly one of the posts held now"),
    .func = cy_check_rule_main_post },
  { "resume-gap",
    CY_RESUME,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("From and to: give every line its months, leave no gap or overlap of more than a month, "
        "and leave only the last line open"),
    .func = cy_check_rule_resume_gap },
  { "resume-start",
    CY_RESUME,
    CY_RESUME_START,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("From: the résumé begins with school or work, and no line before the age of 6; check the "
        "dates"),
    .func = cy_check_rule_resume_start },
  { "family-incomplete",
    CY_FAMILY,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_NAMES_FIELD,
    N_ ("is missing; fill it in, or delete the line"),
    .func = cy_check_rule_family_whole },
  { "family-count",
    CY_FAMILY,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Family: forms print 7 members and packages take 10; keep the closest"),
    .func = cy_check_rule_family_count },
  { "family-plausible",
    CY_FAMILY,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_NONE,
    N_ ("Relation and birth: more than one living spouse, or less than 15 years between parent "
        "and child; check relation, date of birth and present state"),
    .func = cy_check_rule_family_plausible },

  /* The stays in the pool */
  { "exit-basis",
    CY_ENTRY,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_NAMES_FIELD,
    N_ ("nobody leaves the pool without it, and the reason for leaving may ask for a document; "
        "write it down"),
    .func = cy_check_rule_exit },

  /* Training */
  { "course-twice",
    CY_PERSON,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_LIBRARY,
    N_ ("Training: on the list of two courses at the same hour; take the person off one of them, "
        "or mend the hours of its session"),
    .func = cy_check_rule_course_twice },

  /* Of records that come with assessments, courses and appointment forms */
  { "assessment-single",
    NULL,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_LATER,
    N_ ("Assessment: keep one result for each year and kind") },
  { "excellent-share",
    NULL,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_LATER,
    N_ ("Assessment: more are excellent than the unit may have; lower some") },
  { "training-hours",
    NULL,
    -1,
    CY_SEVERITY_WARNING,
    CY_RULE_LATER,
    N_ ("Training: it ends before it starts, or has more than 8 hours a day; correct it") },
  { "form-dates",
    NULL,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_LATER,
    N_ ("Appointment form: give the day on which ages count and the day of filling in") },

  /* Of cells that are read */
  { "id-precision-lost",
    CY_PERSON,
    CY_PERSON_ID_NUMBER,
    CY_SEVERITY_ERROR,
    CY_RULE_IMPORT,
    N_ ("ID number: the workbook kept it as a number and lost its last digits; type it again as "
        "text") },
  { "duplicate-in-file",
    CY_PERSON,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_IMPORT,
    N_ ("The same person stands in the file twice; delete one of the rows") },
  { "date-ambiguous",
    NULL,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_IMPORT,
    N_ ("The date can be read in two ways, such as 1990.1 for January or October; say which") },
  { "value-unknown",
    NULL,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_IMPORT,
    N_ ("The value is not in the code table; choose what it means") },
  { "row-unreadable",
    NULL,
    -1,
    CY_SEVERITY_ERROR,
    CY_RULE_IMPORT,
    N_ ("The row cannot be read; compare it with the header and correct it") },
};

/**
 * cy_rule_list:
 * @n_rules: (out): how many there are
 *
 * Returns: (array length=n_rules): all rules, also those that are not checked on dossiers
 */
const CyRule *
cy_rule_list (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);

  return rules;
}

/**
 * cy_rule_find:
 * @id: of a rule
 *
 * Returns: (nullable) (transfer none): the rule
 */
const CyRule *
cy_rule_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].id, id) == 0)
      return &rules[i];

  return NULL;
}

/**
 * cy_rule_is_checked:
 * @self: a rule
 *
 * Returns: whether dossiers are checked for it; lists of what was checked must show the others as
 *   not applicable in this version, never as passed
 */
gboolean
cy_rule_is_checked (const CyRule *self)
{
  return self->func != NULL;
}
