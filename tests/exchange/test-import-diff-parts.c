/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The parts of a row laid over those that a person has: which study is meant, what is new. */
#include "cy-import-diff-private.h"

#include "cy-person-parts.h"

typedef struct
{
  CyImportRecords *records;
  CyImportRow     *row;
  GArray          *changes;
} Fixture;

static void
change_clear (gpointer data)
{
  CyImportChange *change = data;

  cy_value_clear (&change->old_value);
  cy_value_clear (&change->new_value);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->records = cy_import_records_new ();
  self->row = cy_import_row_new ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (CyImportChange));
  g_array_set_clear_func (self->changes, change_clear);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_array_unref (self->changes);
  cy_import_row_free (self->row);
  cy_import_records_free (self->records);
}

/* How many differences there are, and how many of them are taken over. */
static void
assert_merged (Fixture     *self,
               CyImportMode mode,
               void (*merge) (CyImportRecords *records, CyMerge *merge),
               guint n_changes,
               guint n_applied)
{
  CyMerge with = { self->row, mode, self->changes };

  g_array_set_size (self->changes, 0);
  merge (self->records, &with);
  g_assert_cmpuint (self->changes->len, ==, n_changes);
  g_assert_cmpuint (cy_import_changes_count (self->changes), ==, n_applied);
}

static CyRecord *
add_study (Fixture    *self,
           const char *level,
           const char *school,
           const char *major,
           gboolean    highest)
{
  CyRecord *study = cy_record_new (CY_EDUCATION);

  cy_record_set_text (study, CY_EDUCATION_LEVEL, level);
  cy_record_set_text (study, CY_EDUCATION_SCHOOL, school);
  cy_record_set_text (study, CY_EDUCATION_MAJOR, major);
  cy_record_set_int (study, CY_EDUCATION_IS_HIGHEST, highest);
  g_ptr_array_add (self->records->studies, study);

  return study;
}

/* The study of the row's level is meant, and the highest where the row has no level. */
static void
test_which_study (Fixture *self, gconstpointer data)
{
  CyRecord *school = add_study (self, "61", "云岭一中", NULL, FALSE);
  CyRecord *college = add_study (self, "21", "贵州大学", "农学", TRUE);

  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, SCHOOL), "贵州师范大学");
  assert_merged (self, CY_IMPORT_OVERWRITE, cy_merge_studies, 1, 1);
  g_assert_cmpstr (cy_record_get_text (college, CY_EDUCATION_SCHOOL), ==, "贵州师范大学");
  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, LEVEL), "61");
  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, SCHOOL), "云岭二中");
  assert_merged (self, CY_IMPORT_OVERWRITE, cy_merge_studies, 1, 1);
  g_assert_cmpstr (cy_record_get_text (school, CY_EDUCATION_SCHOOL), ==, "云岭二中");
  g_assert_cmpuint (self->records->studies->len, ==, 2);
}

/* Where a school's name ends is a guess; guessed otherwise it is no difference. */
static void
test_guess (Fixture *self, gconstpointer data)
{
  add_study (self, "21", "贵州大学", "农学院农学", TRUE);
  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, SCHOOL), "贵州大学农学院");
  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, MAJOR), "农学");
  assert_merged (self, CY_IMPORT_OVERWRITE, cy_merge_studies, 0, 0);
}

/* A study of another mode is a new one, which is told also where it is passed over. */
static void
test_new_study (Fixture *self, gconstpointer data)
{
  CyRecord *study = add_study (self, "21", "贵州大学", NULL, TRUE);

  cy_record_set_text (study, CY_EDUCATION_MODE, "1");
  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, MODE), "2");
  cy_import_row_set_text (self->row, CY_STUDY_SLOT (0, LEVEL), "22");
  assert_merged (self, CY_IMPORT_SKIP, cy_merge_studies, 1, 0);
  g_assert_cmpuint (self->records->studies->len, ==, 1);
  assert_merged (self, CY_IMPORT_FILL, cy_merge_studies, 1, 1);
  g_assert_cmpuint (self->records->studies->len, ==, 2);
  assert_merged (self, CY_IMPORT_FILL, cy_merge_studies, 0, 0);
}

static void
test_family (Fixture *self, gconstpointer data)
{
  CyRecord *father = cy_record_new (CY_FAMILY);

  cy_record_set_text (father, CY_FAMILY_RELATION, "51");
  cy_record_set_text (father, CY_FAMILY_NAME, "张大山");
  g_ptr_array_add (self->records->family, father);
  cy_import_row_set_text (self->row, CY_SLOT_KIN + CY_FAMILY_RELATION, "51");
  cy_import_row_set_text (self->row, CY_SLOT_KIN + CY_FAMILY_NAME, "张大山");
  cy_import_row_set_text (self->row, CY_SLOT_KIN + CY_FAMILY_N_FIELDS + CY_FAMILY_NAME, "周兰");
  assert_merged (self, CY_IMPORT_FILL, cy_merge_family, 1, 1);
  g_assert_cmpuint (self->records->family->len, ==, 2);
  g_assert_cmpint (cy_record_get_int (g_ptr_array_index (self->records->family, 1),
                                      CY_FAMILY_POSITION),
                   ==,
                   2);
  assert_merged (self, CY_IMPORT_FILL, cy_merge_family, 0, 0);
}

/* Only where there is none yet; what no line could be made of goes into the note, once. */
static void
test_resume (Fixture *self, gconstpointer data)
{
  cy_import_row_set_text (self->row, CY_SLOT_RESUME, "为人老实");
  assert_merged (self, CY_IMPORT_FILL, cy_merge_resume, 1, 1);
  g_assert_cmpstr (cy_record_get_text (self->records->person, CY_PERSON_NOTE), ==, "为人老实");
  assert_merged (self, CY_IMPORT_FILL, cy_merge_resume, 0, 0);
  cy_import_row_set_text (self->row,
                          CY_SLOT_RESUME,
                          "2018.03--2021.02  村委委员\n2021.02--         村主任");
  assert_merged (self, CY_IMPORT_FILL, cy_merge_resume, 2, 2);
  assert_merged (self, CY_IMPORT_OVERWRITE, cy_merge_resume, 0, 0);
  g_assert_cmpuint (self->records->resume->len, ==, 2);
}

/* A year agrees with a day in it. */
static void
test_awards (Fixture *self, gconstpointer data)
{
  CyRecord *award = cy_record_new (CY_AWARD);

  cy_record_set_text (award, CY_AWARD_NAME, "优秀共产党员");
  cy_record_set_int (award, CY_AWARD_DATE, 20240701);
  g_ptr_array_add (self->records->awards, award);
  cy_import_row_set_text (self->row, CY_SLOT_AWARDS, "2024年优秀共产党员");
  assert_merged (self, CY_IMPORT_FILL, cy_merge_awards, 0, 0);
  cy_import_row_set_text (self->row, CY_SLOT_AWARDS, "2023年优秀共产党员");
  assert_merged (self, CY_IMPORT_FILL, cy_merge_awards, 1, 1);
  g_assert_cmpuint (self->records->awards->len, ==, 2);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/exchange/import-diff-parts/which-study", test_which_study);
  add ("/exchange/import-diff-parts/guess", test_guess);
  add ("/exchange/import-diff-parts/new-study", test_new_study);
  add ("/exchange/import-diff-parts/family", test_family);
  add ("/exchange/import-diff-parts/resume", test_resume);
  add ("/exchange/import-diff-parts/awards", test_awards);

  return g_test_run ();
}
