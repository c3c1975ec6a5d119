/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Form files are found where people keep them: in folders and zips. */
#include "cy-lrmx-source.h"

#include "cy-error.h"
#include "cy-test-book.h"
#include "cy-test-form.h"
#include "cy-test.h"

#include <glib/gstdio.h>
#include <string.h>

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
  cy_test_case ("/exchange/lrmx-source/folder", test_folder);
  cy_test_case ("/exchange/lrmx-source/zip", test_zip);
  cy_test_case ("/exchange/lrmx-source/zip-gbk", test_zip_gbk);

  return g_test_run ();
}
