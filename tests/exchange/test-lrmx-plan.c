/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Forms from the file to the library and back. */
#include "cy-lrmx-plan.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-lrmx-export.h"
#include "cy-mapper.h"
#include "cy-test-form.h"
#include "cy-test.h"

#include <string.h>

#define ID "520599199005030025"

static CyLrmxPlan *
plan_paths (CyTest *test, const char *const *paths, CyImportMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  CyLrmxPlan *plan;

  options->mode = mode;
  plan = cy_lrmx_plan_new (paths, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

static CyLrmxPlan *
plan_path (CyTest *test, const char *path, CyImportMode mode)
{
  const char *const paths[] = { path, NULL };

  return plan_paths (test, paths, mode);
}

static CyImportCounts
apply (CyTest *test, CyLrmxPlan *plan)
{
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;

  cy_lrmx_plan_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

static CyImportCounts
import (CyTest *test, const char *path, CyImportMode mode)
{
  g_autoptr (CyLrmxPlan) plan = plan_path (test, path, mode);

  return apply (test, plan);
}

static void
import_sample (CyTest *test)
{
  g_autofree char *path = cy_test_form_path ();

  g_assert_cmpuint (import (test, path, CY_IMPORT_FILL).people, ==, 1);
}

static char *
write_form (CyTest *test, const char *file, const char *name, const char *inside)
{
  g_autoptr (GBytes) bytes = cy_test_form_make (name, inside);
  char *path = cy_test_path (test, file);

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));

  return path;
}

static CyLrmxForm *
export_first (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cy_lrmx_make (test->conn, 1, 20260501, NULL, &error);

  g_assert_no_error (error);

  return cy_test_form_read (bytes);
}

static void
assert_text (CyTest *test, const char *sql, const char *expected)
{
  g_autofree char *text = cy_test_text (test, sql);

  g_assert_cmpstr (text, ==, expected);
}

/* ---- In ---- */

static void
test_whole (CyTest *test, gconstpointer data)
{
  import_sample (test);
  assert_text (test, "SELECT name||gender||id_number||birth FROM person", "林晓雁2" ID "19900503");
  assert_text (test, "SELECT political||party_date||work_date FROM person", "012015070020120700");
  assert_text (test, "SELECT occupation FROM person", "双河镇新民村党支部副书记");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM education"), ==, 2);
  assert_text (test, "SELECT school||major FROM education WHERE mode='2'", "贵州大学农学专业");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume"), ==, 4);
  assert_text (test,
               "SELECT meanwhile FROM resume WHERE since=20180300",
               "（其间：2018.09--2021.01 贵州大学函授本科农学专业学习）");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume WHERE until IS NULL"), ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM family"), ==, 3);
  assert_text (test, "SELECT state FROM family WHERE name='林大山'", "2");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM award"), ==, 2);
  assert_text (test, "SELECT organ FROM award WHERE kind='A2'", "中共云岭县委");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM content"), ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM import_person"), ==, 1);
}

static void
test_undone (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  import_sample (test);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM form_element WHERE deleted IS NULL"),
                   ==,
                   0);
}

/* ---- And out again ---- */

static void
test_back (CyTest *test, gconstpointer data)
{
  g_autoptr (GBytes) bytes = cy_test_form_bytes ();
  g_autoptr (CyLrmxForm) before = cy_test_form_read (bytes);
  g_autoptr (CyLrmxForm) after = NULL;
  g_autofree char *told_before = cy_test_form_tell (before);
  g_autofree char *told_after = NULL;

  import_sample (test);
  after = export_first (test);
  told_after = cy_test_form_tell (after);
  g_assert_cmpstr (told_after, ==, told_before);
  g_assert_true (g_bytes_equal (after->photo, before->photo));
}

/* What has changed since is written anew; the rest stays in the words of the file. */
static void
test_changed (CyTest *test, gconstpointer data)
{
  g_autoptr (CyLrmxForm) form = NULL;

  import_sample (test);
  cy_test_set_text (test, CY_PERSON, 1, CY_PERSON_OCCUPATION, "双河镇新民村党支部书记");
  cy_test_set_text (test, CY_PERSON, 1, CY_PERSON_POLITICAL, "13");
  cy_test_set_text (test, CY_FAMILY, 1, CY_FAMILY_WORK, "外出务工");
  form = export_first (test);
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_POST), ==, "双河镇新民村党支部书记");
  g_assert_cmpstr (form->political, ==, "群众");
  g_assert_nonnull (strstr (cy_lrmx_form_get (form, CY_LRMX_FAMILY), "外出务工"));
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_NEW_POST), ==, "双河镇新民村党支部书记");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_PART_LEVEL), ==, "大学");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_AGE_DATE), ==, "20240601");
}

/* ---- People that the library has ---- */

static void
test_again (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_form_path ();

  import_sample (test);
  for (CyImportMode mode = CY_IMPORT_FILL; mode <= CY_IMPORT_SKIP; mode++)
    {
      const CyImportCounts counts = import (test, path, mode);

      g_assert_cmpuint (counts.unchanged, ==, 1);
      g_assert_cmpint (counts.step, ==, 0);
    }
}

static const CyImportChange *
find_change (GArray *changes, const CyEntity *entity, int field)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const CyImportChange *change = &g_array_index (changes, CyImportChange, i);

      if (change->entity == entity && change->field == field)
        return change;
    }

  return NULL;
}

#define OTHER                                                                                                        \
  "<ShenFenZheng>" ID "</ShenFenZheng><XianRenZhiWu>新民村村委会主任</XianRenZhiWu>"                         \
  "<JianLi>2018.03--2021.02  双河镇新民村村委会委员\n2024.01--         新民村村委会主任</JianLi>" \
  "<JiaTingChengYuan><Item><ChengWei>丈夫</ChengWei><XingMing>周明</XingMing>"                                   \
  "<GongZuoDanWeiJiZhiWu>务工</GongZuoDanWeiJiZhiWu></Item></JiaTingChengYuan>"                                    \
  "<TianBiaoRen>李志</TianBiaoRen><DaoLingNianYue>204605</DaoLingNianYue>"                                         \
  "<XinYuanSu>新</XinYuanSu>"

static void
test_compared (CyTest *test, gconstpointer data)
{
  g_autofree char *path = write_form (test, "b.lrmx", "林晓雁", OTHER);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyLrmxPlan) plan = NULL;
  GArray               *changes;
  const CyImportChange *post;

  import_sample (test);
  plan = plan_path (test, path, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (cy_lrmx_plan_get_item (plan, 0)->state, ==, CY_IMPORT_ROW_KNOWN);
  changes = cy_lrmx_plan_get_changes (plan, 0);
  post = find_change (changes, CY_PERSON, CY_PERSON_OCCUPATION);
  g_assert_cmpstr (post->old_value.text, ==, "双河镇新民村党支部副书记");
  g_assert_cmpstr (post->new_value.text, ==, "新民村村委会主任");
  g_assert_nonnull (find_change (changes, CY_FAMILY, CY_FAMILY_WORK));
  g_assert_nonnull (find_change (changes, CY_RESUME, CY_RESUME_END));
  g_assert_nonnull (find_change (changes, CY_RESUME, -1));
  g_assert_nonnull (find_change (changes, CY_FORM_ELEMENT, CY_FORM_ELEMENT_TEXT));
  g_assert_cmpuint (cy_lrmx_plan_get_item (plan, 0)->n_changes, ==, changes->len);
  /* Nothing has been written. */
  assert_text (test, "SELECT occupation FROM person", "双河镇新民村党支部副书记");
  g_assert_true (cy_lrmx_plan_set_mode (plan, test->conn, 0, CY_IMPORT_SKIP, &error));
  g_assert_cmpuint (cy_lrmx_plan_get_item (plan, 0)->n_changes, ==, 0);
}

static void
test_overwritten (CyTest *test, gconstpointer data)
{
  g_autofree char *path = write_form (test, "b.lrmx", "林晓雁", OTHER);
  g_autoptr (CyLrmxForm) form = NULL;

  import_sample (test);
  g_assert_cmpuint (import (test, path, CY_IMPORT_OVERWRITE).updated, ==, 1);
  assert_text (test, "SELECT occupation FROM person", "新民村村委会主任");
  assert_text (test, "SELECT work FROM family WHERE name='周明'", "务工");
  g_assert_cmpint (cy_test_count (test, "SELECT until FROM resume WHERE since=20180300"),
                   ==,
                   20210200);
  /* Nothing is lost that the second file does not have. */
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume WHERE deleted IS NULL"),
                   ==,
                   5);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM family WHERE deleted IS NULL"),
                   ==,
                   3);
  form = export_first (test);
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_AUTHOR), ==, "李志");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_NEW_POST), ==, "双河镇新民村党支部书记");
  g_assert_cmpuint (form->others->len, ==, 4);
  g_assert_nonnull (form->photo);
}

static void
test_filled (CyTest *test, gconstpointer data)
{
  g_autofree char *path = write_form (test, "b.lrmx", "林晓雁", OTHER);
  g_autoptr (CyLrmxForm) form = NULL;

  import_sample (test);
  g_assert_cmpuint (import (test, path, CY_IMPORT_FILL).updated, ==, 1);
  assert_text (test, "SELECT occupation FROM person", "双河镇新民村党支部副书记");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume"), ==, 4);
  form = export_first (test);
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_POST), ==, "双河镇新民村党支部副书记");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_AUTHOR), ==, "王志");
  g_assert_cmpuint (form->others->len, ==, 4);
}

static void
test_skipped (CyTest *test, gconstpointer data)
{
  g_autofree char *path = write_form (test, "b.lrmx", "林晓雁", OTHER);

  import_sample (test);
  g_assert_cmpuint (import (test, path, CY_IMPORT_SKIP).unchanged, ==, 1);
}

/* Without an ID number: name and month of birth. */
static void
test_by_name (CyTest *test, gconstpointer data)
{
  g_autofree char *same =
    write_form (test, "b.lrmx", "林晓雁", "<ChuShengNianYue>199005</ChuShengNianYue>");
  g_autofree char *other =
    write_form (test, "c.lrmx", "林晓雁", "<ChuShengNianYue>199006</ChuShengNianYue>");
  const char *const paths[] = { same, other, NULL };
  g_autoptr (CyLrmxPlan) plan = NULL;

  import_sample (test);
  plan = plan_paths (test, paths, CY_IMPORT_FILL);
  g_assert_cmpint (cy_lrmx_plan_get_item (plan, 0)->state, ==, CY_IMPORT_ROW_KNOWN);
  g_assert_cmpint (cy_lrmx_plan_get_item (plan, 0)->person, ==, 1);
  g_assert_cmpint (cy_lrmx_plan_get_item (plan, 1)->state, ==, CY_IMPORT_ROW_NEW);
}

/* A date of joining does not say whether somebody is a full member: 02 stays, 03 does not. */
static void
test_membership (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *political;
    const char *expected;
    gboolean    is_changed;
  } cases[] = {
    { "01", "01", FALSE },
    { "02", "02", FALSE },
    { "03", "01", TRUE },
  };
  g_autofree char *path = write_form (test,
                                      "b.lrmx",
                                      "林晓雁",
                                      "<ChuShengNianYue>199005</ChuShengNianYue>"
                                      "<RuDangShiJian>201507</RuDangShiJian>");

  import_sample (test);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cy_test_set_text (test, CY_PERSON, 1, CY_PERSON_POLITICAL, cases[i].political);
      g_assert_cmpuint (import (test, path, CY_IMPORT_OVERWRITE).updated, ==, cases[i].is_changed);
      assert_text (test, "SELECT political FROM person", cases[i].expected);
    }
}

/* ---- What stays out ---- */

static void
test_refused (CyTest *test, gconstpointer data)
{
  g_autofree char *good =
    write_form (test, "a.lrmx", "张三", "<ShenFenZheng>" ID "</ShenFenZheng>");
  g_autofree char *twice =
    write_form (test, "b.lrmx", "张三", "<ShenFenZheng>" ID "</ShenFenZheng>");
  g_autofree char *bad_id =
    write_form (test, "c.lrmx", "李四", "<ShenFenZheng>520599199005030026</ShenFenZheng>");
  g_autofree char  *nobody = write_form (test, "d.lrmx", "", NULL);
  g_autofree char  *version = write_form (test, "e.lrmx", "王五", "<Version>9</Version>");
  g_autofree char  *missing = cy_test_path (test, "missing.lrmx");
  const char *const paths[] = { good, twice, bad_id, nobody, version, missing, NULL };
  g_autoptr (CyLrmxPlan) plan = plan_paths (test, paths, CY_IMPORT_FILL);
  const CyImportProblem *problems;
  CyImportCounts         counts;
  guint                  n;

  problems = cy_lrmx_plan_get_problems (plan, 1, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (problems[0].why, ==, CY_WHY_DUPLICATE);
  problems = cy_lrmx_plan_get_problems (plan, 2, &n);
  g_assert_cmpstr (problems[0].why, ==, "id-check-digit");
  cy_lrmx_plan_get_problems (plan, 3, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_error (cy_lrmx_plan_get_item (plan, 4)->error, CY_ERROR, CY_ERROR_FORM_VERSION);
  g_assert_error (cy_lrmx_plan_get_item (plan, 5)->error, CY_ERROR, CY_ERROR_NOT_FOUND);
  counts = apply (test, plan);
  g_assert_cmpuint (counts.people, ==, 1);
  g_assert_cmpuint (counts.refused, ==, 5);
}

/* Whatever kind of picture a form has goes out again as it came. */
static void
test_photo (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *base64;
    const char *type;
  } cases[] = {
    { "/9j/4AAQ", "image/jpeg" },
    { CY_TEST_BMP, "image/bmp" },
    { CY_TEST_GIF, "image/gif" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *photo = g_strdup_printf ("<ChuShengNianYue>199005</ChuShengNianYue>"
                                                "<ZhaoPian>%s</ZhaoPian>",
                                                cases[i].base64);
      g_autofree char *path = write_form (test, "a.lrmx", "张三", photo);
      g_autoptr (CyLrmxForm) form = NULL;
      g_autofree char *base64 = NULL;
      g_autofree char *type = NULL;

      import (test, path, CY_IMPORT_OVERWRITE);
      type = cy_test_text (test,
                           "SELECT mime FROM content JOIN person ON photo=digest"
                           " WHERE person.id=1");
      g_assert_cmpstr (type, ==, cases[i].type);
      form = export_first (test);
      base64 =
        g_base64_encode (g_bytes_get_data (form->photo, NULL), g_bytes_get_size (form->photo));
      g_assert_cmpstr (base64, ==, cases[i].base64);
    }
}

static void
test_no_photo (CyTest *test, gconstpointer data)
{
  g_autofree char *path = write_form (test, "a.lrmx", "张三", "<ZhaoPian>Qk0AAAAA</ZhaoPian>");
  g_autoptr (CyLrmxPlan) plan = plan_path (test, path, CY_IMPORT_FILL);

  g_assert_true (cy_lrmx_plan_get_item (plan, 0)->drops_photo);
  g_assert_cmpuint (apply (test, plan).people, ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM content"), ==, 0);
}

/* A file that is another one when it is read again stops all. */
static void
test_swapped (CyTest *test, gconstpointer data)
{
  g_autofree char *path = write_form (test, "a.lrmx", "张三", "<ZhaoPian>/9j/4AAQ</ZhaoPian>");
  g_autoptr (CyLrmxPlan) plan = plan_path (test, path, CY_IMPORT_FILL);
  g_autofree char *again = write_form (test, "a.lrmx", "张三", "<ZhaoPian>/9j/4AAR</ZhaoPian>");
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;

  g_assert_false (
    cy_lrmx_plan_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FORM_DAMAGED);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 0);
}

static void
test_cancelled (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_form_path ();
  g_autoptr (CyLrmxPlan) plan = plan_path (test, path, CY_IMPORT_FILL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;

  g_cancellable_cancel (cancellable);
  g_assert_false (
    cy_lrmx_plan_apply (plan, test->conn, "import", NULL, NULL, cancellable, &counts, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/lrmx-plan/whole", test_whole);
  cy_test_case ("/exchange/lrmx-plan/undone", test_undone);
  cy_test_case ("/exchange/lrmx-plan/back", test_back);
  cy_test_case ("/exchange/lrmx-plan/changed", test_changed);
  cy_test_case ("/exchange/lrmx-plan/again", test_again);
  cy_test_case ("/exchange/lrmx-plan/compared", test_compared);
  cy_test_case ("/exchange/lrmx-plan/overwritten", test_overwritten);
  cy_test_case ("/exchange/lrmx-plan/filled", test_filled);
  cy_test_case ("/exchange/lrmx-plan/skipped", test_skipped);
  cy_test_case ("/exchange/lrmx-plan/by-name", test_by_name);
  cy_test_case ("/exchange/lrmx-plan/membership", test_membership);
  cy_test_case ("/exchange/lrmx-plan/refused", test_refused);
  cy_test_case ("/exchange/lrmx-plan/photo", test_photo);
  cy_test_case ("/exchange/lrmx-plan/no-photo", test_no_photo);
  cy_test_case ("/exchange/lrmx-plan/swapped", test_swapped);
  cy_test_case ("/exchange/lrmx-plan/cancelled", test_cancelled);

  return g_test_run ();
}
