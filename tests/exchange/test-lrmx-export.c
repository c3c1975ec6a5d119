/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People written as form files, and how these are composed and found again. */
#include "cy-lrmx-export.h"

#include "cy-error.h"
#include "cy-lrmx-compose.h"
#include "cy-lrmx-source.h"
#include "cy-test-book.h"
#include "cy-test-form.h"
#include "cy-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- Composing ---- */

static CyRecord *
add (GPtrArray *parts, const CyEntity *entity)
{
  CyRecord *record = cy_record_new (entity);

  g_ptr_array_add (parts, record);

  return record;
}

static void
test_resume (CyTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  CyRecord        *now = add (lines, CY_RESUME);
  CyRecord        *before = add (lines, CY_RESUME);
  g_autofree char *text = NULL;

  cy_record_set_int (now, CY_RESUME_START, 20210100);
  cy_record_set_text (now, CY_RESUME_TEXT, "村支书");
  cy_record_set_int (before, CY_RESUME_START, 20180315);
  cy_record_set_int (before, CY_RESUME_END, 20210100);
  cy_record_set_text (before, CY_RESUME_TEXT, "村委委员");
  cy_record_set_text (before, CY_RESUME_MEANWHILE, "函授学习");
  text = cy_lrmx_compose_resume (lines);
  g_assert_cmpstr (text,
                   ==,
                   "2018.03--2021.01  村委委员\n"
                   "                  （其间：函授学习）\n"
                   "2021.01--         村支书");
}

static void
add_relative (CyImportRecords *records, const char *relation, const char *name)
{
  CyRecord *relative = add (records->family, CY_FAMILY);

  cy_record_set_text (relative, CY_FAMILY_RELATION, relation);
  cy_record_set_text (relative, CY_FAMILY_NAME, name);
  cy_record_set_int (relative, CY_FAMILY_POSITION, records->family->len);
}

static void
test_family (CyTest *test, gconstpointer data)
{
  g_autoptr (CyImportRecords) records = cy_import_records_new ();
  g_autoptr (CyLrmxForm) form = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  add_relative (records, "71", "哥哥甲");
  add_relative (records, "51", "父亲乙");
  add_relative (records, "20", "儿子丙");
  add_relative (records, "30", "女儿丁");
  add_relative (records, NULL, "不知戊");
  add_relative (records, "12", "妻子己");
  cy_record_set_text (g_ptr_array_index (records->family, 1), CY_FAMILY_STATE, "2");
  form = cy_lrmx_compose (records);
  for (guint i = 0; i < form->family->len; i++)
    {
      const CyLrmxKin *kin = g_ptr_array_index (form->family, i);

      g_string_append_printf (names, "%s ", kin->texts[CY_LRMX_KIN_NAME]);
    }
  g_assert_cmpstr (names->str, ==, "妻子己 儿子丙 女儿丁 父亲乙 哥哥甲 不知戊 ");
  g_assert_cmpstr (((CyLrmxKin *) g_ptr_array_index (form->family, 0))->texts[0], ==, "妻子");
  g_assert_cmpstr (((CyLrmxKin *) g_ptr_array_index (form->family, 3))->texts[CY_LRMX_KIN_WORK],
                   ==,
                   "已去世");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_AWARDS), ==, "无");
}

/* 201507, a party, or both. */
static void
test_party (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *political;
    gint64      date;
    const char *expected;
  } cases[] = {
    { "01", 20150701, "201507" },
    { "05", 0, "民盟盟员" },
    { "05", 20150700, "201507；民盟盟员" },
    { "13", 0, "" },
    { "03", 20150701, "" },
    { NULL, 20150701, "201507" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyImportRecords) records = cy_import_records_new ();
      g_autoptr (CyLrmxForm) form = NULL;

      cy_record_set_text (records->person, CY_PERSON_GENDER, "2");
      cy_record_set_text (records->person, CY_PERSON_HEALTH, "1");
      cy_record_set_text (records->person, CY_PERSON_POLITICAL, cases[i].political);
      if (cases[i].date != 0)
        cy_record_set_int (records->person, CY_PERSON_PARTY_DATE, cases[i].date);
      form = cy_lrmx_compose (records);
      g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_PARTY), ==, cases[i].expected);
      g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_GENDER), ==, "女");
      g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_HEALTH), ==, "健康");
    }
}

/* ---- Files ---- */

static GArray *
add_people (CyTest *test, const char *const *names)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (test, names[i]);
      const gint64 id = cy_record_get_id (person);

      g_array_append_val (people, id);
    }

  return people;
}

static char *
tell_names (GPtrArray *paths)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));

      g_string_append_printf (told, "%s ", name);
    }

  return g_string_free (told, FALSE);
}

static void
test_files (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", "张三", "../阿依·古丽/.x", NULL };
  g_autofree char         *folder = cy_test_path (test, "out/forms");
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  cy_test_set_text (test,
                    CY_PERSON,
                    g_array_index (people, gint64, 0),
                    CY_PERSON_ID_NUMBER,
                    "520599199005030025");
  g_assert_true (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, &error));
  g_assert_no_error (error);
  told = tell_names (paths);
  g_assert_cmpstr (told, ==, "张三_0025.lrmx 张三.lrmx ___阿依·古丽__x.lrmx ");
  g_assert_true (cy_lrmx_export_log (test->conn, paths, folder, NULL, 20260501, &error));
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM export_log WHERE report='lrmx' AND rows=3"),
                   ==,
                   1);
  for (guint i = 0; i < paths->len; i++)
    g_assert_true (g_file_test (g_ptr_array_index (paths, i), G_FILE_TEST_IS_REGULAR));
}

static void
test_same_names (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", "张三", NULL };
  g_autofree char         *folder = cy_test_path (test, "out");
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *told = NULL;

  g_assert_true (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, NULL));
  told = tell_names (paths);
  g_assert_cmpstr (told, ==, "张三.lrmx 张三-2.lrmx ");
}

static void
test_cancelled (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", "李四", NULL };
  g_autofree char         *folder = cy_test_path (test, "out");
  g_autofree char         *file = g_build_filename (folder, "张三.lrmx", NULL);
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 nobody = 999;

  /* The second cannot be read: the first is not left behind. */
  g_array_index (people, gint64, 1) = nobody;
  g_assert_false (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, &error));
  g_assert_nonnull (error);
  g_assert_null (paths);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", NULL };
  g_autofree char         *folder = g_build_filename (test->path, "out", NULL);
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

/* ---- Finding files ---- */

static void
put (const char *path, const char *name)
{
  g_autoptr (GBytes) bytes = cy_test_form_make (name, NULL);

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

static char *
tell_source (CyLrmxSource *source)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < cy_lrmx_source_get_n (source); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyLrmxForm) form = cy_lrmx_source_read (source, i, NULL, &error);

      g_string_append_printf (told,
                              "%s=%s ",
                              cy_lrmx_source_get_label (source, i),
                              form != NULL ? cy_lrmx_form_get (form, CY_LRMX_NAME) : "?");
      if (error != NULL)
        g_assert_cmpstr (cy_error_get_place (error)->file,
                         ==,
                         cy_lrmx_source_get_label (source, i));
    }

  return g_string_free (told, FALSE);
}

static void
test_folder (CyTest *test, gconstpointer data)
{
  g_autofree char  *folder = cy_test_path (test, "forms");
  g_autofree char  *below = g_build_filename (folder, "双河镇", NULL);
  g_autofree char  *one = g_build_filename (folder, "甲.lrmx", NULL);
  g_autofree char  *two = g_build_filename (below, "乙.LRMX", NULL);
  g_autofree char  *other = g_build_filename (folder, "说明.txt", NULL);
  const char *const paths[] = { folder, NULL };
  g_autoptr (CyLrmxSource) source = NULL;
  g_autofree char *told = NULL;

  g_mkdir_with_parents (below, 0700);
  put (one, "甲");
  put (two, "乙");
  put (other, "丙");
  source = cy_lrmx_source_new (paths, NULL, NULL);
  told = tell_source (source);
  g_assert_cmpstr (told, ==, "双河镇/乙.LRMX=乙 甲.lrmx=甲 ");
}

/* Zips made on Windows have names in GBK, which the zip library itself would never write. */
static void
test_zip_gbk (CyTest *test, gconstpointer data)
{
  const CyTestPart  part = { "aaaa.lrmx", "<Person><XingMing>张伟</XingMing></Person>" };
  g_autofree char  *path = cy_test_zip_new ("gbk.zip", &part, 1);
  const char *const paths[] = { path, NULL };
  g_autofree char  *bytes = NULL;
  g_autofree char  *told = NULL;
  g_autoptr (CyLrmxSource) source = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (char *at = bytes; (at = memmem (at, length - (gsize) (at - bytes), "aaaa", 4)) != NULL;)
    memcpy (at, "\xd5\xc5\xce\xb0", 4);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  source = cy_lrmx_source_new (paths, NULL, NULL);
  told = tell_source (source);
  g_assert_cmpstr (told, ==, "张伟.lrmx=张伟 ");
  g_unlink (path);
}

static void
test_zip (CyTest *test, gconstpointer data)
{
  const CyTestPart parts[] = {
    { "a.lrmx", "<Person><XingMing>李四</XingMing></Person>" },
    { "双河镇/张三.lrmx", "<Person><XingMing>张三</XingMing></Person>" },
    { "readme.txt", "none" },
    { "bad.lrmx", "<Person><XingMing>" },
  };
  g_autofree char  *path = cy_test_zip_new ("forms.zip", parts, G_N_ELEMENTS (parts));
  g_autofree char  *empty = cy_test_zip_new ("empty.zip", parts + 2, 1);
  const char *const paths[] = { path, empty, NULL };
  g_autoptr (CyLrmxSource) source = cy_lrmx_source_new (paths, NULL, NULL);
  g_autofree char *told = tell_source (source);

  g_assert_cmpstr (told, ==, "a.lrmx=李四 bad.lrmx=? 双河镇/张三.lrmx=张三 empty.zip=? ");
  g_unlink (path);
  g_unlink (empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/lrmx-export/resume", test_resume);
  cy_test_case ("/exchange/lrmx-export/family", test_family);
  cy_test_case ("/exchange/lrmx-export/party", test_party);
  cy_test_case ("/exchange/lrmx-export/files", test_files);
  cy_test_case ("/exchange/lrmx-export/same-names", test_same_names);
  cy_test_case ("/exchange/lrmx-export/cancelled", test_cancelled);
  cy_test_case ("/exchange/lrmx-export/no-folder", test_no_folder);
  cy_test_case ("/exchange/lrmx-source/folder", test_folder);
  cy_test_case ("/exchange/lrmx-source/zip", test_zip);
  cy_test_case ("/exchange/lrmx-source/zip-gbk", test_zip_gbk);

  return g_test_run ();
}
