/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A form as a file: every element in its order, the others where they were. */
#include "cy-lrmx-write.h"

#include "cy-test-form.h"

#include <string.h>

static char *
write_text (const CyLrmxForm *form)
{
  g_autoptr (GBytes) bytes = cy_lrmx_write (form);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_order (void)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_form_new ();
  g_autofree char *text = NULL;
  const char      *at;

  text = write_text (form);
  g_assert_true (g_str_has_prefix (text, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<Person>"));
  at = text;
  for (CyLrmxElement i = 0; i < CY_LRMX_N; i++)
    {
      g_autofree char *tag = g_strdup_printf ("<%s>", cy_lrmx_element_get_name (i));

      at = strstr (at, tag);
      g_assert_nonnull (at);
    }
  g_assert_true (g_str_has_suffix (text, "</Person>\r\n"));
}

static void
add_other (CyLrmxForm *form, const char *name, const char *follows)
{
  CyLrmxOther *other = cy_lrmx_form_add_other (form, name, follows);

  other->xml = g_strdup_printf ("<%s/>", name);
}

static void
test_others (void)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_form_new ();
  g_autofree char *text = NULL;

  add_other (form, "B", "XingMing");
  add_other (form, "A", "Person");
  add_other (form, "C", "XingMing");
  add_other (form, "D", "Version");
  cy_lrmx_form_set (form, CY_LRMX_NAME, "张三");
  text = write_text (form);
  g_assert_nonnull (strstr (text,
                            "<Person>\r\n  <A/>\r\n  <XingMing>张三</XingMing>\r\n  <B/>\r\n"
                            "  <C/>\r\n  <XingBie></XingBie>"));
  g_assert_nonnull (strstr (text, "</Version>\r\n  <D/>\r\n</Person>"));
}

/* What a text may hold comes back from the file, and what a file may not hold is left out. */
static void
test_characters (void)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_form_new ();
  g_autoptr (CyLrmxForm) again = NULL;
  g_autoptr (GBytes) bytes = NULL;

  cy_lrmx_form_set (form, CY_LRMX_NAME, "<a & \"b\" 'c'>]]>");
  cy_lrmx_form_set (form, CY_LRMX_RESUME, "一\n二\r三\t四\x01\x1b五");
  bytes = cy_lrmx_write (form);
  again = cy_test_form_read (bytes);
  g_assert_cmpstr (cy_lrmx_form_get (again, CY_LRMX_NAME), ==, "<a & \"b\" 'c'>]]>");
  g_assert_cmpstr (cy_lrmx_form_get (again, CY_LRMX_RESUME), ==, "一\n二\r三\t四五");
}

static void
test_family (void)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_form_new ();
  CyLrmxKin       *kin = cy_lrmx_form_add_kin (form);
  g_autofree char *xml = NULL;

  kin->texts[CY_LRMX_KIN_NAME] = g_strdup ("李<四>");
  xml = cy_lrmx_write_family (form->family);
  g_assert_cmpstr (xml,
                   ==,
                   "<Item><ChengWei></ChengWei><XingMing>李&lt;四&gt;</XingMing>"
                   "<ChuShengRiQi></ChuShengRiQi><ZhengZhiMianMao></ZhengZhiMianMao>"
                   "<GongZuoDanWeiJiZhiWu></GongZuoDanWeiJiZhiWu></Item>");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/lrmx-write/order", test_order);
  g_test_add_func ("/exchange/lrmx-write/others", test_others);
  g_test_add_func ("/exchange/lrmx-write/characters", test_characters);
  g_test_add_func ("/exchange/lrmx-write/family", test_family);

  return g_test_run ();
}
