/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a form tells in full, the family and the résumé, laid over a person. */
#include "cy-lrmx-merge.h"

#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-step.h"
#include "cy-test.h"

/* A person with a year of work and a father. */
typedef struct
{
  CyTest           base;
  gint64           person;
  CyImportOptions *options;
  CyLrmxForm      *form;
  CyImportRow     *row;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = NULL;
  g_autoptr (CyRecord) period = cy_record_new (CY_RESUME);
  g_autoptr (CyRecord) father = cy_record_new (CY_FAMILY);

  cy_test_set_up (&self->base, data);
  person = cy_test_add_person (&self->base, "张三");
  self->person = cy_record_get_id (person);
  cy_record_set_int (period, CY_RESUME_PERSON, self->person);
  cy_record_set_int (period, CY_RESUME_START, 20180315);
  cy_record_set_text (period, CY_RESUME_TEXT, "外出务工");
  cy_record_set_text (period, CY_RESUME_MEANWHILE, "函授学习");
  cy_test_save (&self->base, period, "period");
  cy_record_set_int (father, CY_FAMILY_PERSON, self->person);
  cy_record_set_text (father, CY_FAMILY_RELATION, "51");
  cy_record_set_text (father, CY_FAMILY_NAME, "张大山");
  cy_test_save (&self->base, father, "father");
  self->options = cy_import_options_new ();
  self->form = cy_lrmx_form_new ();
  self->row = cy_import_row_new ();
  cy_import_row_set_text (self->row, CY_PERSON_SLOT (NAME), "张三");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_import_row_free (self->row);
  cy_lrmx_form_free (self->form);
  cy_import_options_free (self->options);
  cy_test_tear_down (&self->base, data);
}

/* Lays the row over the person and saves; how many differences there are, and are taken over. */
static void
assert_merged (Fixture *self, CyImportMode mode, guint n_changes, guint n_applied)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->base.conn, "merge", CY_STEP_NONE, &error);
  g_autoptr (CyLrmxMerge) merge = cy_lrmx_merge_new (self->base.conn,
                                                     self->person,
                                                     self->form,
                                                     self->row,
                                                     self->options,
                                                     mode,
                                                     &error);

  g_assert_no_error (error);
  g_assert_cmpuint (merge->changes->len, ==, n_changes);
  g_assert_cmpuint (cy_import_changes_count (merge->changes), ==, n_applied);
  g_assert_true (cy_lrmx_merge_save (merge, self->base.conn, &error));
  g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);
}

static void
assert_text (Fixture *self, const char *sql, const char *expected)
{
  g_autofree char *text = cy_test_text (&self->base, sql);

  g_assert_cmpstr (text, ==, expected);
}

#define RESUME                                                                    \
  "SELECT group_concat(since||' '||coalesce(until,'')||' '||text||' '||coalesce(" \
  "meanwhile,''),';') FROM (SELECT * FROM resume WHERE deleted IS NULL ORDER BY since)"

/* The period of the same month is the same, with brackets around 其间 or without. */
static void
test_same_period (Fixture *self, gconstpointer data)
{
  cy_import_row_set_text (self->row,
                          CY_SLOT_RESUME,
                          "2018.03--         外出务工\n                  （其间：函授学习）");
  assert_merged (self, CY_IMPORT_OVERWRITE, 0, 0);
  cy_import_row_set_text (self->row, CY_SLOT_RESUME, "2018.03--2020.01  外出务工");
  assert_merged (self, CY_IMPORT_FILL, 1, 1);
  assert_text (self, RESUME, "20180315 20200100 外出务工 函授学习");
}

/* Who only fills blanks does not put a period between others. */
static void
test_new_period (Fixture *self, gconstpointer data)
{
  cy_import_row_set_text (self->row, CY_SLOT_RESUME, "2020.01--2021.06  村委委员");
  assert_merged (self, CY_IMPORT_FILL, 1, 0);
  assert_text (self, RESUME, "20180315  外出务工 函授学习");
  assert_merged (self, CY_IMPORT_OVERWRITE, 1, 1);
  assert_text (self, RESUME, "20180315  外出务工 函授学习;20200100 20210600 村委委员 ");
}

static void
test_family (Fixture *self, gconstpointer data)
{
  const guint father = CY_SLOT_KIN;
  const guint son = CY_SLOT_KIN + CY_FAMILY_N_FIELDS;

  cy_import_row_set_text (self->row, father + CY_FAMILY_NAME, "张大山");
  cy_import_row_set_text (self->row, father + CY_FAMILY_RELATION, "51");
  cy_import_row_set_text (self->row, father + CY_FAMILY_WORK, "务农");
  cy_import_row_set_text (self->row, son + CY_FAMILY_NAME, "张小山");
  cy_import_row_set_text (self->row, son + CY_FAMILY_RELATION, "20");
  assert_merged (self, CY_IMPORT_SKIP, 2, 0);
  assert_merged (self, CY_IMPORT_FILL, 2, 2);
  assert_text (self,
               "SELECT group_concat(name||coalesce(work,''),';') FROM family",
               "张大山务农;张小山");
  cy_import_row_set_text (self->row, father + CY_FAMILY_WORK, "村民小组长");
  assert_merged (self, CY_IMPORT_FILL, 1, 0);
  assert_merged (self, CY_IMPORT_OVERWRITE, 1, 1);
  assert_text (self, "SELECT work FROM family WHERE name='张大山'", "村民小组长");
}

/* What the form does not say is not taken away. */
static void
test_silent (Fixture *self, gconstpointer data)
{
  assert_merged (self, CY_IMPORT_OVERWRITE, 0, 0);
  assert_text (self, RESUME, "20180315  外出务工 函授学习");
  g_assert_cmpint (cy_test_count (&self->base, "SELECT count(*) FROM family"), ==, 1);
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/exchange/lrmx-merge/same-period", test_same_period);
  add_case ("/exchange/lrmx-merge/new-period", test_new_period);
  add_case ("/exchange/lrmx-merge/family", test_family);
  add_case ("/exchange/lrmx-merge/silent", test_silent);

  return g_test_run ();
}
