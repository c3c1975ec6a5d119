/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person and the parts are loaded, edited and saved as one. */
#include "cy-test.h"

#include "cy-content.h"
#include "cy-dossier.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-step.h"

#define FILE_BYTES "\xff\xd8\xff\xc0\x00\x11\x08\x01\xcc\x01\x78"

static CyDossier *
make_dossier (void)
{
  CyDossier *dossier = cy_dossier_new ();
  CyRecord  *study = cy_dossier_add (dossier, CY_EDUCATION);

  cy_record_set_text (cy_dossier_get_person (dossier), CY_PERSON_NAME, "张三");
  cy_record_set_text (study, CY_EDUCATION_LEVEL, "21");
  for (int i = 0; i < 2; i++)
    {
      CyRecord *line = cy_dossier_add (dossier, CY_RESUME);

      cy_record_set_int (line, CY_RESUME_START, 20200100 - i * 10000);
      cy_record_set_text (line, CY_RESUME_TEXT, "务农");
    }

  return dossier;
}

static void
save (CyTest *test, CyDossier *dossier)
{
  g_autoptr (GError) error = NULL;

  cy_dossier_save (dossier, test->conn, "save", &error);
  g_assert_no_error (error);
}

static CyDossier *
load (CyTest *test, CyDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  CyDossier *loaded =
    cy_dossier_load (test->conn, cy_record_get_id (cy_dossier_get_person (dossier)), &error);

  g_assert_no_error (error);

  return loaded;
}

static guint
n_parts (CyDossier *dossier, const CyEntity *entity)
{
  return cy_dossier_get_parts (dossier, entity)->len;
}

static void
test_round_trip (CyTest *test, gconstpointer data)
{
  g_autoptr (CyDossier) dossier = make_dossier ();
  g_autoptr (CyDossier) loaded = NULL;
  CyRecord *line;

  save (test, dossier);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 1);
  loaded = load (test, dossier);
  g_assert_cmpstr (cy_record_get_text (cy_dossier_get_person (loaded), CY_PERSON_NAME), ==, "张三");
  g_assert_cmpstr (cy_record_get_text (cy_dossier_get_person (loaded), CY_PERSON_EDUCATION),
                   ==,
                   "21");
  g_assert_cmpuint (n_parts (loaded, CY_EDUCATION), ==, 1);
  g_assert_cmpuint (n_parts (loaded, CY_RESUME), ==, 2);
  line = g_ptr_array_index (cy_dossier_get_parts (loaded, CY_RESUME), 0);
  g_assert_cmpint (cy_record_get_int (line, CY_RESUME_START), ==, 20190100);
  g_assert_cmpuint (n_parts (loaded, CY_FAMILY), ==, 0);
}

/* Nothing but what changed is written, and what was removed goes to the recycle bin. */
static void
test_save_again (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = make_dossier ();
  g_autoptr (CyDossier) loaded = NULL;
  g_autoptr (GPtrArray) deleted = NULL;

  save (test, dossier);
  loaded = load (test, dossier);
  cy_record_set_text (cy_dossier_get_person (loaded), CY_PERSON_NOTE, "x");
  cy_dossier_remove (loaded, CY_RESUME, 0);
  cy_record_set_text (cy_dossier_add (loaded, CY_FAMILY), CY_FAMILY_NAME, "张一");
  save (test, loaded);
  g_assert_cmpint (cy_test_count (test, "SELECT entries FROM step ORDER BY id DESC LIMIT 1"),
                   ==,
                   3);
  deleted = cy_mapper_load_deleted (test->conn, CY_RESUME, &error);
  g_assert_cmpuint (deleted->len, ==, 1);
  g_assert_cmpint (cy_record_get_int (g_ptr_array_index (deleted, 0), CY_RESUME_START),
                   ==,
                   20190100);

  save (test, loaded);
  g_assert_cmpint (cy_test_count (test, "SELECT sum(entries) FROM step"), ==, 4 + 3);
}

static void
test_unchanged_keeps_time (CyTest *test, gconstpointer data)
{
  g_autoptr (CyDossier) dossier = make_dossier ();
  gint64 before;

  save (test, dossier);
  before = cy_test_count (test,
                          "SELECT max(hlc) FROM (SELECT hlc FROM person UNION ALL"
                          " SELECT hlc FROM resume)");
  save (test, dossier);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT max(hlc) FROM (SELECT hlc FROM person UNION ALL"
                                  " SELECT hlc FROM resume)"),
                   ==,
                   before);
}

static void
test_undo (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = make_dossier ();
  g_autoptr (CyDossier) loaded = NULL;

  save (test, dossier);
  cy_dossier_remove (dossier, CY_RESUME, 1);
  cy_dossier_remove (dossier, CY_EDUCATION, 0);
  save (test, dossier);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  loaded = load (test, dossier);
  g_assert_cmpuint (n_parts (loaded, CY_RESUME), ==, 2);
  g_assert_cmpuint (n_parts (loaded, CY_EDUCATION), ==, 1);
}

/* Nothing is half-written, and the dossier can be mended and saved afterwards. */
static void
test_failure_leaves_nothing (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = make_dossier ();
  CyRecord *line = cy_dossier_add (dossier, CY_RESUME);

  cy_record_set_int (line, CY_RESUME_START, 20210000);
  g_assert_false (cy_dossier_save (dossier, test->conn, "save", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (cy_error_get_place (error)->field, ==, "text");
  g_assert_cmpstr (cy_error_get_place (error)->title, ==, CY_RESUME->fields[CY_RESUME_TEXT].title);
  g_assert_cmpint (cy_record_get_id (cy_dossier_get_person (dossier)), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 0);

  cy_record_set_text (line, CY_RESUME_TEXT, "务工");
  save (test, dossier);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume"), ==, 3);
}

static void
test_removed_before_saved (CyTest *test, gconstpointer data)
{
  g_autoptr (CyDossier) dossier = make_dossier ();

  cy_dossier_remove (dossier, CY_RESUME, 0);
  save (test, dossier);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume"), ==, 1);
}

static void
test_part_of_step (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (CyStep) step = cy_step_begin (test->conn, "import", CY_STEP_BULK, &error);

    for (int i = 0; i < 3; i++)
      {
        g_autoptr (CyDossier) dossier = make_dossier ();

        save (test, dossier);
      }
    g_assert_true (cy_step_commit (step, &error));
  }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step WHERE name='import'"), ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 3);
}

static void
test_copy (CyTest *test, gconstpointer data)
{
  g_autoptr (CyDossier) dossier = make_dossier ();
  g_autoptr (CyDossier) loaded = NULL;
  g_autoptr (CyDossier) copy = NULL;
  g_autoptr (CyDossier) again = NULL;

  save (test, dossier);
  loaded = load (test, dossier);
  cy_dossier_remove (loaded, CY_RESUME, 0);
  copy = cy_dossier_copy (loaded);
  cy_record_set_text (cy_dossier_get_person (copy), CY_PERSON_NOTE, "copy");
  g_assert_null (cy_record_get_text (cy_dossier_get_person (loaded), CY_PERSON_NOTE));
  save (test, copy);
  g_assert_cmpint (cy_test_count (test, "SELECT entries FROM step ORDER BY id DESC LIMIT 1"),
                   ==,
                   2);
  again = load (test, dossier);
  g_assert_cmpuint (n_parts (again, CY_RESUME), ==, 1);
}

static void
test_photo (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDossier) dossier = make_dossier ();
  g_autoptr (CyDossier) loaded = NULL;
  g_autoptr (CyDossier) copy = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (FILE_BYTES, sizeof FILE_BYTES - 1);
  g_autoptr (GBytes) stored = NULL;

  cy_dossier_set_photo (dossier, file);
  g_assert_cmpuint (cy_dossier_get_photo (dossier)->width, ==, 376);
  copy = cy_dossier_copy (dossier);
  save (test, copy);
  loaded = load (test, copy);
  g_assert_cmpuint (cy_dossier_get_photo (loaded)->height, ==, 460);
  stored = cy_content_get (test->conn,
                           cy_record_get_text (cy_dossier_get_person (loaded), CY_PERSON_PHOTO),
                           NULL,
                           &error);
  g_assert_true (g_bytes_equal (stored, file));

  cy_dossier_set_photo (loaded, NULL);
  save (test, loaded);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE photo IS NULL"), ==, 1);
}

static void
test_missing (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_dossier_load (test->conn, 17, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

/* Whatever belongs to a person is in the dossier, or a merge and a form would forget it. */
static void
test_entities (CyTest *test, gconstpointer data)
{
  guint                  n_entities;
  const CyEntity *const *entities = cy_entity_list (&n_entities);
  guint                  n_parts_known = 0;

  for (guint i = 0; i < n_entities; i++)
    {
      int owner = cy_entity_get_owner_field (entities[i]);

      if (owner >= 0 && g_str_equal (entities[i]->fields[owner].of, "person"))
        {
          gboolean found = FALSE;

          for (guint j = 0; j < CY_DOSSIER_N_ENTITIES; j++)
            found = found || cy_dossier_list_entities ()[j] == entities[i];
          g_assert_true (found);
          n_parts_known++;
        }
    }
  g_assert_cmpuint (n_parts_known, ==, CY_DOSSIER_N_ENTITIES);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/dossier/round-trip", test_round_trip);
  cy_test_case ("/model/dossier/save-again", test_save_again);
  cy_test_case ("/model/dossier/unchanged-keeps-time", test_unchanged_keeps_time);
  cy_test_case ("/model/dossier/undo", test_undo);
  cy_test_case ("/model/dossier/failure-leaves-nothing", test_failure_leaves_nothing);
  cy_test_case ("/model/dossier/removed-before-saved", test_removed_before_saved);
  cy_test_case ("/model/dossier/part-of-step", test_part_of_step);
  cy_test_case ("/model/dossier/copy", test_copy);
  cy_test_case ("/model/dossier/photo", test_photo);
  cy_test_case ("/model/dossier/missing", test_missing);
  cy_test_case ("/model/dossier/entities", test_entities);

  return g_test_run ();
}
