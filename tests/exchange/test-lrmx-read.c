/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Form files as they come, and as nobody should send them. */
#include "cy-lrmx-read.h"

#include "cy-error.h"
#include "cy-lrmx-write.h"
#include "cy-test-form.h"

#include <string.h>

static void
test_sample (void)
{
  g_autoptr (GBytes) bytes = cy_test_form_bytes ();
  g_autoptr (CyLrmxForm) form = cy_test_form_read (bytes);
  const CyLrmxKin   *child;
  const CyLrmxOther *other;

  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_NAME), ==, "林晓雁");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_BIRTH), ==, "199005");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_REASON), ==, "工作需要 & 群众<公认>");
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_VERSION), ==, "3.2.1.16");
  g_assert_cmpuint (form->lines[CY_LRMX_NAME], ==, 3);
  g_assert_nonnull (
    strstr (cy_lrmx_form_get (form, CY_LRMX_RESUME), "\n2021.01--         双河镇新民村"));
  g_assert_cmpuint (form->family->len, ==, 3);
  child = g_ptr_array_index (form->family, 1);
  g_assert_cmpstr (child->texts[CY_LRMX_KIN_NAME], ==, "周小禾");
  g_assert_cmpuint (g_bytes_get_size (form->photo), >, 1000);
  g_assert_cmpstr (form->political, ==, "中共党员");
  g_assert_cmpuint (form->others->len, ==, 3);
  other = g_ptr_array_index (form->others, 2);
  g_assert_cmpstr (other->follows, ==, "Version");
  g_assert_cmpstr (other->xml,
                   ==,
                   "<KuoZhan BanBen=\"1&quot;2\"><A>甲</A><A></A>&amp;乙</KuoZhan>");
}

static void
test_written (void)
{
  g_autoptr (GBytes) bytes = cy_test_form_bytes ();
  g_autoptr (CyLrmxForm) form = cy_test_form_read (bytes);
  g_autoptr (GBytes) written = cy_lrmx_write (form);
  g_autoptr (CyLrmxForm) again = cy_test_form_read (written);
  g_autofree char *before = cy_test_form_tell (form);
  g_autofree char *after = cy_test_form_tell (again);

  g_assert_cmpstr (after, ==, before);
}

static void
test_little (void)
{
  g_autoptr (GBytes) bytes = cy_test_form_make ("张三", NULL);
  g_autoptr (GBytes) twice =
    cy_test_form_make ("张三",
                       "<XingBie>男</XingBie><XingBie>女</XingBie><MinZu><b>汉</b></MinZu>");
  g_autoptr (CyLrmxForm) form = cy_test_form_read (bytes);
  g_autoptr (CyLrmxForm) second = cy_test_form_read (twice);

  g_assert_null (form->texts[CY_LRMX_GENDER]);
  g_assert_null (form->photo);
  g_assert_cmpstr (cy_lrmx_form_get (second, CY_LRMX_GENDER), ==, "男");
  g_assert_cmpuint (second->others->len, ==, 2);
}

/* ---- Hostile ---- */

static CyErrorPlace *
assert_refused_bytes (GBytes *bytes, int code, GError **error)
{
  g_assert_null (cy_lrmx_read (bytes, error));
  g_assert_error (*error, CY_ERROR, code);

  return cy_error_get_place (*error);
}

static void
assert_refused (const char *text, int code, guint line, const char *element)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  const CyErrorPlace *place = assert_refused_bytes (bytes, code, &error);

  g_assert_cmpuint (place->row, ==, line);
  g_assert_cmpstr (place->field, ==, element);
}

static void
test_others (void)
{
  assert_refused ("", CY_ERROR_FORM_DAMAGED, 1, NULL);
  assert_refused ("PK\x03\x04 and more", CY_ERROR_NOT_A_FORM, 1, NULL);
  assert_refused ("<html>\n</html>", CY_ERROR_NOT_A_FORM, 1, NULL);
  assert_refused ("<?xml version='1.0'?>\n\n<Persons><Person/></Persons>",
                  CY_ERROR_NOT_A_FORM,
                  3,
                  NULL);
  assert_refused ("<Person>\n<Version>4.0</Version></Person>", CY_ERROR_FORM_VERSION, 2, "Version");
  assert_refused ("<Person><Version>3.x</Version></Person>", CY_ERROR_FORM_VERSION, 1, "Version");
  assert_refused ("<Person>\n<ZhaoPian>!!!!</ZhaoPian></Person>",
                  CY_ERROR_FORM_DAMAGED,
                  2,
                  "ZhaoPian");
  assert_refused ("<Person>\n<ZhaoPian>QUJD<b/></ZhaoPian></Person>",
                  CY_ERROR_FORM_DAMAGED,
                  2,
                  "ZhaoPian");
}

/* Wherever it ends, it is said, with the line. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = cy_test_form_bytes ();
  const gsize length = g_bytes_get_size (bytes);

  for (gsize n = 0; n < length - 12; n += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (GError) error = NULL;
      const CyErrorPlace *place = assert_refused_bytes (part, CY_ERROR_FORM_DAMAGED, &error);

      g_assert_cmpuint (place->row, >, 0);
    }
}

static void
test_gbk (void)
{
  const char *const text = "<?xml version='1.0' encoding='gb2312'?>\n<Person>\n<XingMing>张三"
                           "</XingMing></Person>";
  g_autoptr (GError) error = NULL;
  gsize            length;
  g_autofree char *gbk = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (gbk, length);
  g_autoptr (GBytes) good = g_bytes_new (text, strlen (text));
  g_autoptr (CyLrmxForm) form = NULL;
  const CyErrorPlace *place = assert_refused_bytes (bytes, CY_ERROR_FORM_DAMAGED, &error);

  g_assert_cmpuint (place->row, ==, 3);
  g_assert_cmpstr (place->field, ==, "XingMing");
  g_assert_nonnull (strstr (error->message, "UTF-8"));
  /* What only says so is read. */
  form = cy_test_form_read (good);
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_NAME), ==, "张三");
}

static void
test_entities (void)
{
  assert_refused ("<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]>\n"
                  "<Person><XingMing>&b;</XingMing></Person>",
                  CY_ERROR_HOSTILE,
                  1,
                  NULL);
  assert_refused ("<!DOCTYPE p SYSTEM 'file:///etc/passwd'>\n<Person/>", CY_ERROR_HOSTILE, 1, NULL);
  assert_refused ("<Person>\n<XingMing>&a;</XingMing></Person>",
                  CY_ERROR_FORM_DAMAGED,
                  2,
                  "XingMing");
}

static char *
repeat (const char *before, const char *what, gsize n, const char *behind)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, what);
  g_string_append (text, behind);

  return g_string_free (text, FALSE);
}

static void
test_large (void)
{
  const gsize      photo = 30 << 20;
  g_autofree char *base64 =
    repeat ("<Person>\n<ZhaoPian>", "QUJD", photo / 3, "</ZhaoPian></Person>");
  g_autofree char *text =
    repeat ("<Person>\n<JianLi>", "0123456789abcdef", 70000, "</JianLi></Person>");
  g_autofree char *unknown = repeat ("<Person>\n<X>", "<y z='1'/>", 120000, "</X></Person>");
  g_autofree char *deep = repeat ("<Person>\n<X>", "<y>", 100000, "");
  g_autofree char *family = repeat ("<Person>\n<JiaTingChengYuan>", "<Item/>", 200, "");
  g_autofree char *name = repeat ("<Person>\n<", "x", 1000, "/></Person>");
  g_autoptr (GBytes) huge =
    g_bytes_new_take (g_malloc0 (CY_LRMX_MAX_BYTES + 1), CY_LRMX_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  assert_refused (base64, CY_ERROR_FORM_TOO_LARGE, 2, "ZhaoPian");
  assert_refused (text, CY_ERROR_FORM_TOO_LARGE, 2, "JianLi");
  assert_refused (unknown, CY_ERROR_FORM_TOO_LARGE, 2, "X");
  assert_refused (deep, CY_ERROR_FORM_TOO_LARGE, 2, "X");
  assert_refused (family, CY_ERROR_FORM_TOO_LARGE, 2, "JiaTingChengYuan");
  assert_refused (name, CY_ERROR_FORM_TOO_LARGE, 2, NULL);
  assert_refused_bytes (huge, CY_ERROR_FORM_TOO_LARGE, &error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/lrmx-read/sample", test_sample);
  g_test_add_func ("/exchange/lrmx-read/written", test_written);
  g_test_add_func ("/exchange/lrmx-read/little", test_little);
  g_test_add_func ("/exchange/lrmx-read/others", test_others);
  g_test_add_func ("/exchange/lrmx-read/truncated", test_truncated);
  g_test_add_func ("/exchange/lrmx-read/gbk", test_gbk);
  g_test_add_func ("/exchange/lrmx-read/entities", test_entities);
  g_test_add_func ("/exchange/lrmx-read/large", test_large);

  return g_test_run ();
}
