/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the elements of a form mean as the cells of a roster. */
#include "cy-lrmx-cells.h"

#include "cy-import-problem.h"
#include "cy-lrmx-compose.h"
#include "cy-person.h"
#include "cy-test.h"

typedef struct
{
  CyTest           base;
  CyImportOptions *options;
  CyImportPlaces  *places;
  GArray          *problems;
  CyLrmxCells     *cells;
  CyLrmxForm      *form;
  CyImportRow     *row;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->base, data);
  self->options = cy_import_options_new ();
  self->places = cy_import_places_new (self->base.conn, self->options, NULL);
  self->problems = cy_import_problems_new ();
  self->cells = cy_lrmx_cells_new (self->options, self->places, self->problems);
  self->form = cy_lrmx_form_new ();
  self->row = cy_import_row_new ();
  cy_lrmx_form_set (self->form, CY_LRMX_NAME, "张三");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_import_row_free (self->row);
  cy_lrmx_form_free (self->form);
  cy_lrmx_cells_free (self->cells);
  g_array_unref (self->problems);
  cy_import_places_free (self->places);
  cy_import_options_free (self->options);
  cy_test_tear_down (&self->base, data);
}

static gboolean
fill (Fixture *self)
{
  g_array_set_size (self->problems, 0);
  cy_import_row_clear (self->row);

  return cy_lrmx_cells_fill (self->cells, self->form, 0, self->row);
}

static const char *
get (Fixture *self, guint slot)
{
  return cy_import_row_get_text (self->row, slot);
}

/* A month, a party, both, in any order and by any mark; of a newer file the status beside it. */
static void
test_party (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *beside;
    gint64      date;
    const char *political;
  } cases[] = {
    { "201506", NULL, 20150600, NULL },
    { "民盟盟员", NULL, 0, "05" },
    { "201506；民盟", NULL, 20150600, "05" },
    { "九三学社;2015.06", NULL, 20150600, "10" },
    { "", NULL, 0, NULL },
    { "201506", "中共预备党员", 20150600, "02" },
    { "", "群众", 0, "13" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cy_lrmx_form_set (self->form, CY_LRMX_PARTY, cases[i].text);
      g_free (self->form->political);
      self->form->political = g_strdup (cases[i].beside);
      g_assert_true (fill (self));
      g_assert_cmpint (cy_import_row_get_int (self->row, CY_PERSON_SLOT (PARTY_DATE)),
                       ==,
                       cases[i].date);
      g_assert_cmpstr (get (self, CY_PERSON_SLOT (POLITICAL)), ==, cases[i].political);
      g_assert_cmpuint (self->problems->len, ==, 0);
    }
}

/* Where only the degree has a school, it is that of the level too. */
static void
test_school (Fixture *self, gconstpointer data)
{
  const guint full = 1;

  cy_lrmx_form_set (self->form, CY_LRMX_FULL_LEVEL, "大学");
  cy_lrmx_form_set (self->form, CY_LRMX_FULL_DEGREE_SCHOOL, "云岭大学农学专业");
  g_assert_true (fill (self));
  g_assert_cmpstr (get (self, CY_STUDY_SLOT (full, SCHOOL)), ==, "云岭大学");
  g_assert_cmpstr (get (self, CY_STUDY_SLOT (full, MAJOR)), ==, "农学专业");
  cy_lrmx_form_set (self->form, CY_LRMX_FULL_SCHOOL, "云岭师范学院");
  g_assert_true (fill (self));
  g_assert_cmpstr (get (self, CY_STUDY_SLOT (full, SCHOOL)), ==, "云岭师范学院");
}

/* A value that one relative has not must not slip over from the next. */
static void
test_family (Fixture *self, gconstpointer data)
{
  const guint first = CY_SLOT_KIN;
  const guint second = CY_SLOT_KIN + CY_FAMILY_N_FIELDS;
  CyLrmxKin  *father = cy_lrmx_form_add_kin (self->form);
  CyLrmxKin  *mother = cy_lrmx_form_add_kin (self->form);

  father->texts[CY_LRMX_KIN_RELATION] = g_strdup ("父亲");
  father->texts[CY_LRMX_KIN_NAME] = g_strdup ("张大山");
  father->texts[CY_LRMX_KIN_WORK] = g_strdup ("已去世");
  mother->texts[CY_LRMX_KIN_RELATION] = g_strdup ("母亲");
  mother->texts[CY_LRMX_KIN_NAME] = g_strdup ("李兰");
  mother->texts[CY_LRMX_KIN_BIRTH] = g_strdup ("196803");
  g_assert_true (fill (self));
  g_assert_cmpstr (get (self, first + CY_FAMILY_RELATION), ==, "51");
  g_assert_cmpstr (get (self, first + CY_FAMILY_STATE), ==, "2");
  g_assert_false (cy_import_row_has (self->row, first + CY_FAMILY_BIRTH));
  g_assert_cmpstr (get (self, second + CY_FAMILY_NAME), ==, "李兰");
  g_assert_cmpint (cy_import_row_get_int (self->row, second + CY_FAMILY_BIRTH), ==, 19680300);
  g_assert_false (cy_import_row_has (self->row, second + CY_FAMILY_STATE));
}

/* What a form of ours says of a relation is read as the same relation. */
static void
test_relations (Fixture *self, gconstpointer data)
{
  static const char *const codes[] = { "11", "12", "20", "21", "22", "30", "31",
                                       "51", "52", "71", "73", "75", "77" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (CyImportRecords) records = cy_import_records_new ();
      g_autoptr (CyLrmxForm) form = NULL;
      CyRecord *relative = cy_record_new (CY_FAMILY);

      cy_record_set_text (relative, CY_FAMILY_RELATION, codes[i]);
      cy_record_set_text (relative, CY_FAMILY_NAME, "张甲");
      g_ptr_array_add (records->family, relative);
      cy_record_set_text (records->person, CY_PERSON_NAME, "李四");
      form = cy_lrmx_compose (records);
      cy_import_row_clear (self->row);
      g_assert_true (cy_lrmx_cells_fill (self->cells, form, 0, self->row));
      g_assert_cmpstr (get (self, CY_SLOT_KIN + CY_FAMILY_RELATION), ==, codes[i]);
    }
}

/* Blank lines and carriage returns are no text; nobody without a name comes in. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  cy_lrmx_form_set (self->form, CY_LRMX_POST, "\r\n  \r\n");
  cy_lrmx_form_set (self->form, CY_LRMX_SPECIALTY, " 养殖\r\n");
  g_assert_true (fill (self));
  g_assert_false (cy_import_row_has (self->row, CY_PERSON_SLOT (OCCUPATION)));
  g_assert_cmpstr (get (self, CY_PERSON_SLOT (SPECIALTY)), ==, "养殖");
  for (guint i = 0; i < CY_LRMX_N; i++)
    cy_lrmx_form_set (self->form, i, NULL);
  g_assert_false (fill (self));
  g_assert_cmpuint (self->problems->len, ==, 1);
  g_assert_cmpstr (g_array_index (self->problems, CyImportProblem, 0).why, ==, CY_WHY_NAME_FORM);
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/exchange/lrmx-cells/party", test_party);
  add_case ("/exchange/lrmx-cells/school", test_school);
  add_case ("/exchange/lrmx-cells/family", test_family);
  add_case ("/exchange/lrmx-cells/relations", test_relations);
  add_case ("/exchange/lrmx-cells/nothing", test_nothing);

  return g_test_run ();
}
