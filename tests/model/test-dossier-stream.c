/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many dossiers in one pass are what they are one by one. */
#include "cy-test.h"

#include "cy-dossier-stream.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-step.h"

static gint64
add (CyTest *test, const char *name, gint64 unit, guint n_studies, guint n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  CyRecord *person = cy_dossier_get_person (dossier);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  if (unit != 0)
    cy_record_set_int (person, CY_PERSON_UNIT, unit);
  for (guint i = 0; i < n_studies; i++)
    cy_record_set_int (cy_dossier_add (dossier, CY_EDUCATION), CY_EDUCATION_START, 20200000 - i);
  for (guint i = 0; i < n_lines; i++)
    {
      CyRecord *line = cy_dossier_add (dossier, CY_RESUME);

      cy_record_set_int (line, CY_RESUME_START, 20200100 - i);
      cy_record_set_text (line, CY_RESUME_TEXT, name);
    }
  cy_dossier_save (dossier, test->conn, "add", &error);
  g_assert_no_error (error);

  return cy_record_get_id (person);
}

static void
drop (CyTest *test, gint64 person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "drop", CY_STEP_NONE, &error);

  g_assert_true (cy_mapper_delete (test->conn, CY_PERSON, person, &error));
  g_assert_true (cy_step_commit (step, &error));
}

static void
assert_same_parts (CyDossier *one, CyDossier *other)
{
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    {
      const CyEntity *entity = cy_dossier_list_entities ()[i];
      GPtrArray      *a = cy_dossier_get_parts (one, entity);
      GPtrArray      *b = cy_dossier_get_parts (other, entity);

      g_assert_cmpuint (a->len, ==, b->len);
      for (guint j = 0; j < a->len; j++)
        {
          g_assert_cmpint (cy_record_get_id (g_ptr_array_index (a, j)),
                           ==,
                           cy_record_get_id (g_ptr_array_index (b, j)));
          g_assert_cmpuint (cy_record_diff (g_ptr_array_index (a, j),
                                            g_ptr_array_index (b, j),
                                            NULL),
                            ==,
                            0);
        }
    }
}

/* Joins the names that come by, and compares each dossier with the one loaded alone. */
static char *
read_names (CyTest *test, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossierStream) stream = cy_dossier_stream_new (test->conn,
                                                              scope,
                                                              cy_dossier_list_entities (),
                                                              CY_DOSSIER_N_ENTITIES,
                                                              &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  while (TRUE)
    {
      g_autoptr (CyDossier) dossier = NULL;
      g_autoptr (CyDossier) alone = NULL;
      CyRecord *person;

      g_assert_true (cy_dossier_stream_next (stream, &dossier, &error));
      if (dossier == NULL)
        return g_string_free (names, FALSE);
      person = cy_dossier_get_person (dossier);
      g_string_append (names, cy_record_get_text (person, CY_PERSON_NAME));
      alone = cy_dossier_load (test->conn, cy_record_get_id (person), &error);
      g_assert_no_error (error);
      assert_same_parts (dossier, alone);
    }
}

static void
test_everybody (CyTest *test, gconstpointer data)
{
  g_autofree char *none = read_names (test, 0);
  g_autofree char *all = NULL;

  g_assert_cmpstr (none, ==, "");
  add (test, "甲", 0, 0, 1);
  add (test, "乙", 0, 2, 0);
  drop (test, add (test, "丙", 0, 2, 2));
  add (test, "丁", 0, 0, 0);
  add (test, "戊", 0, 1, 3);
  drop (test, add (test, "己", 0, 1, 1));
  all = read_names (test, 0);
  g_assert_cmpstr (all, ==, "甲乙丁戊");
}

static void
test_scope (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "云岭县", "county", 0);
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "新民村", "village", cy_record_get_id (town));
  g_autofree char *in_county = NULL;
  g_autofree char *in_town = NULL;
  g_autofree char *in_village = NULL;

  add (test, "甲", cy_record_get_id (village), 1, 1);
  add (test, "乙", 0, 1, 1);
  add (test, "丙", cy_record_get_id (county), 1, 1);
  add (test, "丁", cy_record_get_id (town), 1, 1);
  in_county = read_names (test, cy_record_get_id (county));
  in_town = read_names (test, cy_record_get_id (town));
  in_village = read_names (test, cy_record_get_id (village));
  g_assert_cmpstr (in_county, ==, "甲丙丁");
  g_assert_cmpstr (in_town, ==, "甲丁");
  g_assert_cmpstr (in_village, ==, "甲");
}

static void
test_no_unit (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_dossier_stream_new (test->conn, 9, NULL, 0, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/dossier-stream/everybody", test_everybody);
  cy_test_case ("/model/dossier-stream/scope", test_scope);
  cy_test_case ("/model/dossier-stream/no-unit", test_no_unit);

  return g_test_run ();
}
