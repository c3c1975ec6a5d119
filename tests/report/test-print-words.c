/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Forms write names, Party, study, awards and family as their readers are used to. */
#include "cy-print-words-private.h"

#include "cy-family.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-test-paper.h"

static void
assert_words (char *words, const char *expected)
{
  g_autofree char *own = words;

  g_assert_cmpstr (own, ==, expected);
}

static void
test_name (void)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  assert_words (_cy_print_words_name (person, CY_PERSON_NAME), "");
  cy_record_set_text (person, CY_PERSON_NAME, "林雁");
  assert_words (_cy_print_words_name (person, CY_PERSON_NAME), "林　雁");
  cy_record_set_text (person, CY_PERSON_NAME, "林晓雁");
  assert_words (_cy_print_words_name (person, CY_PERSON_NAME), "林晓雁");
  cy_record_set_text (person, CY_PERSON_NAME, "Li");
  assert_words (_cy_print_words_name (person, CY_PERSON_NAME), "Li");
}

static void
test_birth (void)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  assert_words (_cy_print_words_birth (person, CY_TEST_PAPER_DAY), "");
  cy_record_set_int (person, CY_PERSON_BIRTH, 19931218);
  assert_words (_cy_print_words_birth (person, CY_TEST_PAPER_DAY), "1993.12\n（32岁）");
}

/* A date for the CPC, a name for other parties, nothing for people of none. */
static void
test_party (void)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_int (person, CY_PERSON_PARTY_DATE, 20150600);
  cy_record_set_text (person, CY_PERSON_POLITICAL, "01");
  assert_words (_cy_print_words_party (person), "2015.06");
  cy_record_set_text (person, CY_PERSON_POLITICAL, "05");
  assert_words (_cy_print_words_party (person), "民盟盟员");
  cy_record_set_text (person, CY_PERSON_POLITICAL, "13");
  assert_words (_cy_print_words_party (person), "");
}

static void
add_study (CyDossier  *dossier,
           const char *mode,
           const char *level,
           const char *degree,
           const char *school,
           const char *major)
{
  CyRecord *study = cy_dossier_add (dossier, CY_EDUCATION);

  cy_record_set_text (study, CY_EDUCATION_MODE, mode);
  cy_record_set_text (study, CY_EDUCATION_LEVEL, level);
  cy_record_set_text (study, CY_EDUCATION_DEGREE, degree);
  cy_record_set_text (study, CY_EDUCATION_SCHOOL, school);
  cy_record_set_text (study, CY_EDUCATION_MAJOR, major);
}

/* The highest of each kind; schools without majors get none. */
static void
test_study (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_auto (CyPrintStudy) full = { NULL };
  g_auto (CyPrintStudy) later = { NULL };

  add_study (dossier, "1", "61", NULL, "云岭县第一中学", "普通高中");
  add_study (dossier, "1", "22", NULL, "云岭职业学院", "农学");
  add_study (dossier, "2", "21", "409", "云岭大学", "农学专业");
  _cy_print_study_init (&full, dossier, CY_PRINT_FULL_TIME);
  _cy_print_study_init (&later, dossier, CY_PRINT_IN_SERVICE);
  g_assert_cmpstr (full.level, ==, "大专");
  g_assert_cmpstr (full.degree, ==, "");
  g_assert_cmpstr (full.level_school, ==, "云岭职业学院农学专业");
  g_assert_cmpstr (later.level, ==, "大学");
  g_assert_cmpstr (later.degree, ==, "农学学士");
  g_assert_cmpstr (later.level_school, ==, "云岭大学农学专业");
  g_assert_cmpstr (later.degree_school, ==, "");
}

static void
test_awards (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  CyRecord *award;

  /* A form without a person is to be filled in by hand. */
  assert_words (_cy_print_words_awards (dossier), "");
  cy_record_set_text (cy_dossier_get_person (dossier), CY_PERSON_NAME, "林雁");
  assert_words (_cy_print_words_awards (dossier), "无");
  award = cy_dossier_add (dossier, CY_AWARD);
  cy_record_set_text (award, CY_AWARD_NAME, "优秀共产党员");
  cy_record_set_text (award, CY_AWARD_ORGAN, "双河镇党委");
  cy_record_set_int (award, CY_AWARD_DATE, 20240701);
  award = cy_dossier_add (dossier, CY_AWARD);
  cy_record_set_text (award, CY_AWARD_NAME, "先进个人");
  assert_words (_cy_print_words_awards (dossier),
                "2024.07，经双河镇党委批准，优秀共产党员；先进个人");
}

/* The dead have no age, and it is said of them where others work. */
static void
test_family (void)
{
  g_autoptr (CyRecord) member = cy_record_new (CY_FAMILY);

  cy_record_set_int (member, CY_FAMILY_BIRTH, 19600300);
  assert_words (_cy_print_words_age (member, CY_TEST_PAPER_DAY), "66");
  assert_words (cy_family_dup_work (member), "");
  cy_record_set_text (member, CY_FAMILY_STATE, "2");
  assert_words (_cy_print_words_age (member, CY_TEST_PAPER_DAY), "");
  assert_words (cy_family_dup_work (member), "已去世");
  cy_record_set_text (member, CY_FAMILY_WORK, "原松岭村村民");
  assert_words (cy_family_dup_work (member), "原松岭村村民（已去世）");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-words/name", test_name);
  g_test_add_func ("/report/print-words/birth", test_birth);
  g_test_add_func ("/report/print-words/party", test_party);
  g_test_add_func ("/report/print-words/study", test_study);
  g_test_add_func ("/report/print-words/awards", test_awards);
  g_test_add_func ("/report/print-words/family", test_family);

  return g_test_run ();
}
