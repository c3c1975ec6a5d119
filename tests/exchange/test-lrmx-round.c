/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody of the demo county goes out as a form, and comes in again without a difference. */
#include "cy-demo.h"
#include "cy-lrmx-export.h"
#include "cy-lrmx-plan.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-test-form.h"
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

/* ---- Written by hand ---- */

/* All that the format allows beside what our own files do: carriage returns, long and full-width
 * dashes, a doubled dot, lines that go on, a party beside the date, ten relatives, elements that
 * nobody knows. */
static char *
find_by_hand (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "forms", "阿依古丽.lrmx", NULL);
}

static void
assert_text (CyTest *test, const char *sql, const char *expected)
{
  g_autofree char *text = cy_test_text (test, sql);

  g_assert_cmpstr (text, ==, expected);
}

static CyImportCounts
import_by_hand (CyTest *test)
{
  g_autofree char *path = find_by_hand ();
  g_autoptr (CyLrmxPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;
  guint          n_problems;

  plan = plan_folder (test, path);
  cy_lrmx_plan_get_problems (plan, 0, &n_problems);
  g_assert_cmpuint (n_problems, ==, 0);
  cy_lrmx_plan_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

static void
test_by_hand (CyTest *test, gconstpointer data)
{
  g_assert_cmpuint (import_by_hand (test).people, ==, 1);
  assert_text (test,
               "SELECT name||','||gender||','||birth||','||ethnic||','||native_place||','||"
               "birth_place||','||political||','||party_date||','||work_date||','||health||','||"
               "tech_title||','||specialty||','||occupation||','||id_number FROM person",
               "阿依·古丽,2,19950608,05,贵州云岭,贵州双河,05,20210600,20130700,1,农艺师,果树栽培,"
               "双河镇新民村村委会委员,520599199506080020");
  assert_text (test,
               "SELECT group_concat(mode||','||level||','||coalesce(degree,'')||','||school||','||"
               "coalesce(major,''),';') FROM (SELECT * FROM education ORDER BY mode)",
               "1,22,,云岭职业学院,园艺专业;2,21,409,云岭大学,农学专业");
  assert_text (test,
               "SELECT group_concat(since||','||coalesce(until,'')||','||text||','||"
               "coalesce(meanwhile,''),';') FROM (SELECT * FROM resume ORDER BY since)",
               "20100900,20130700,云岭职业学院园艺专业学习,;20130700,20150300,外出务工,;"
               "20150300,20180100,云岭县城经商,;20180100,,双河镇新民村村委会委员,"
               "（其间：2019.09--2022.01 云岭大学农学专业学习）");
  assert_text (test, "SELECT date||organ||name FROM award", "20220700中共双河镇委员会先进个人");
  assert_text (test,
               "SELECT group_concat(relation||','||name||','||birth||','||political||','||"
               "coalesce(work,'')||','||coalesce(state,''),';')"
               " FROM (SELECT * FROM family ORDER BY position)",
               "11,周明,19931100,13,务农,;20,周小河,20180100,13,学生,;"
               "20,周小江,20200100,13,,;51,古丽山,19650200,13,已去世,2;"
               "52,阿依,19680300,13,务农,;71,古丽江,19900100,13,务工,;"
               "75,古丽河,19910100,13,教师,;73,古丽海,19980100,13,务工,;"
               "77,古丽湖,19990100,13,务工,;77,古丽泉,20010100,13,学生,");
}

/* Nothing is lost of it on its way out, and it brings no news. */
static void
test_by_hand_back (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (CyLrmxForm) before = NULL;
  g_autoptr (CyLrmxForm) after = NULL;
  g_autoptr (GBytes) by_hand = NULL;
  g_autofree char *path = find_by_hand ();
  char            *bytes = NULL;
  gsize            length;
  g_autofree char *told_before = NULL;
  g_autofree char *told_after = NULL;

  import_by_hand (test);
  g_assert_cmpuint (import_by_hand (test).unchanged, ==, 1);
  file = cy_lrmx_make (test->conn, 1, CY_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  by_hand = g_bytes_new_take (bytes, length);
  before = cy_test_form_read (by_hand);
  after = cy_test_form_read (file);
  told_before = cy_test_form_tell (before);
  told_after = cy_test_form_tell (after);
  g_assert_cmpstr (told_after, ==, told_before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/lrmx-round/demo", test_demo);
  cy_test_case ("/exchange/lrmx-round/fresh", test_fresh);
  cy_test_case ("/exchange/lrmx-round/by-hand", test_by_hand);
  cy_test_case ("/exchange/lrmx-round/by-hand-back", test_by_hand_back);

  return g_test_run ();
}
