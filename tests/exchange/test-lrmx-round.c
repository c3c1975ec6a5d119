/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody of the demo county goes out as a form, and comes in again without a difference. */
#include "cy-demo.h"
#include "cy-lrmx-export.h"
#include "cy-lrmx-plan.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-test.h"

#define TODAY 20261122

#define N_FRESH 200

/* Who cannot come in at all: what the ID number says is not what the form says. */
static const char *const refusals[] = {
  "id-check-digit",
  "birth-disagrees-with-id",
  "sex-disagrees-with-id",
};

static CyLrmxPlan *
plan_folder (CyTest *test, const char *folder)
{
  const char *const paths[] = { folder, NULL };
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (GError) error = NULL;
  CyLrmxPlan *plan;

  options->mode = CY_IMPORT_OVERWRITE;
  options->today = TODAY;
  plan = cy_lrmx_plan_new (paths, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

static void
tell_changes (CyLrmxPlan *plan, guint nth)
{
  GArray *changes = cy_lrmx_plan_get_changes (plan, nth);

  for (guint i = 0; i < changes->len; i++)
    {
      const CyImportChange *change = &g_array_index (changes, CyImportChange, i);
      g_autofree char      *before = cy_import_change_dup_old (change);
      g_autofree char      *after = cy_import_change_dup_new (change);

      g_test_message ("%s: %s.%s: %s → %s",
                      cy_lrmx_plan_get_item (plan, nth)->label,
                      change->entity->name,
                      change->field >= 0 ? change->entity->fields[change->field].name : "(new)",
                      before,
                      after);
    }
}

static void
assert_refused (CyLrmxPlan *plan, guint nth)
{
  guint                  n;
  const CyImportProblem *problems = cy_lrmx_plan_get_problems (plan, nth, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_true (g_strv_contains (refusals, problems[0].why));
}

/* Everybody as a form, in a folder of the case. */
static char *
export_all (CyTest *test, const char *name)
{
  char *folder = cy_test_path (test, name);
  g_autoptr (GArray) people = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;

  people = cy_sql_list_ids (test->conn, "SELECT id FROM person ORDER BY id", &error, "");
  cy_lrmx_export (test->conn, people, folder, TODAY, NULL, NULL, NULL, &paths, &error);
  g_assert_no_error (error);

  return folder;
}

static void
fill (CyTest *test, guint n_people)
{
  g_autoptr (GError) error = NULL;

  cy_demo_fill (test->conn, "demo", n_people, 1, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_demo (CyTest *test, gconstpointer data)
{
  g_autofree char *folder = NULL;
  g_autoptr (CyLrmxPlan) plan = NULL;
  CyImportCounts counts;

  fill (test, CY_DEMO_PEOPLE);
  folder = export_all (test, "out");
  plan = plan_folder (test, folder);
  g_assert_cmpuint (cy_lrmx_plan_get_n (plan), ==, CY_DEMO_PEOPLE);
  for (guint i = 0; i < CY_DEMO_PEOPLE; i++)
    if (cy_lrmx_plan_get_item (plan, i)->state == CY_IMPORT_ROW_REFUSED)
      assert_refused (plan, i);
    else
      tell_changes (plan, i);
  counts = cy_lrmx_plan_count (plan);
  g_assert_cmpuint (counts.people + counts.updated + counts.unclear, ==, 0);
  g_assert_cmpuint (counts.refused, <, 10);
}

/* ---- Into an empty library ---- */

/* A form has months; the row of a field says whether it has the field at all. Political status is
 * not among them: the date of joining tells of members, whether full or not nobody says. */
static void
assert_field (CyRecord *person, CyRecord *fresh, guint nth)
{
  const CyField *field = &CY_PERSON->fields[nth];
  const CyValue *value = cy_record_get (person, nth);
  const CyValue *again = cy_record_get (fresh, nth);

  if ((field->flags & CY_FIELD_DERIVED) != 0 || nth == CY_PERSON_POLITICAL)
    return;
  g_test_message ("%s of %s", field->name, cy_record_get_text (person, CY_PERSON_NAME));
  if (field->lrmx == NULL)
    g_assert_true (again->type == CY_VALUE_NULL);
  else if (field->kind == CY_KIND_DATE)
    g_assert_cmpint (value->number / 100, ==, again->number / 100);
  else
    g_assert_true (cy_value_equal (value, again));
}

static void
assert_person (CyTest *test, CyRecord *fresh)
{
  const char *id = cy_record_get_text (fresh, CY_PERSON_ID_NUMBER);
  g_autoptr (CyRecord) person = NULL;
  gint64 local = 0;

  g_assert_true (
    cy_sql_get_int (test->conn, "SELECT id FROM person WHERE id_number=?", &local, NULL, "t", id));
  person = cy_mapper_load (test->conn, CY_PERSON, local, NULL);
  for (guint i = 0; i < CY_PERSON_N_FIELDS; i++)
    assert_field (person, fresh, i);
}

/* The files of a folder as one set: of two people of one name either may be the second. */
static GHashTable *
read_folder (const char *folder)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char            *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_hash_table_add (files, text);
    }

  return files;
}

static void
assert_same_files (const char *folder, const char *other, guint n_other)
{
  g_autoptr (GHashTable) before = read_folder (folder);
  g_autoptr (GHashTable) after = read_folder (other);
  GHashTableIter iter;
  gpointer       text;

  g_assert_cmpuint (g_hash_table_size (after), ==, n_other);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (!g_hash_table_contains (before, text))
      g_error ("%s", (const char *) text);
}

static void
test_fresh (CyTest *test, gconstpointer data)
{
  CyTest           other = { NULL };
  g_autofree char *folder = NULL;
  g_autofree char *again = NULL;
  g_autoptr (CyLrmxPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) people = NULL;
  CyImportCounts counts;

  fill (test, N_FRESH);
  folder = export_all (test, "out");
  cy_test_set_up (&other, NULL);
  plan = plan_folder (&other, folder);
  cy_lrmx_plan_apply (plan, other.conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.people + counts.refused, ==, N_FRESH);

  people = cy_sql_list_ids (other.conn, "SELECT id FROM person", NULL, "");
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (CyRecord) fresh =
        cy_mapper_load (other.conn, CY_PERSON, g_array_index (people, gint64, i), NULL);

      assert_person (test, fresh);
    }
  again = export_all (&other, "again");
  assert_same_files (folder, again, counts.people);
  cy_test_tear_down (&other, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/lrmx-round/demo", test_demo);
  cy_test_case ("/exchange/lrmx-round/fresh", test_fresh);

  return g_test_run ();
}
