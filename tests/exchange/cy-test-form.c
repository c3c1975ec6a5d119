/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Appointment forms for tests. */
#include "cy-test-form.h"

#include "cy-lrmx-read.h"

#include <string.h>

char *
cy_test_form_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "forms", CY_TEST_FORM, NULL);
}

GBytes *
cy_test_form_bytes (void)
{
  g_autofree char *path = cy_test_form_path ();
  char            *data = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));

  return g_bytes_new_take (data, length);
}

CyLrmxForm *
cy_test_form_read (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CyLrmxForm *form = cy_lrmx_read (bytes, &error);

  g_assert_no_error (error);

  return form;
}

/* A small form: a name, and whatever else. */
GBytes *
cy_test_form_make (const char *name, const char *inside)
{
  char *text = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Person>\n"
                                "<XingMing>%s</XingMing>%s</Person>",
                                name,
                                inside != NULL ? inside : "");

  return g_bytes_new_take (text, strlen (text));
}

/* Every element with its text, one a line; the photo by its size and sum. */
char *
cy_test_form_tell (const CyLrmxForm *form)
{
  GString         *told = g_string_new (NULL);
  g_autofree char *sum =
    form->photo != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, form->photo) : NULL;

  for (CyLrmxElement i = 0; i < CY_LRMX_N; i++)
    g_string_append_printf (told,
                            "%s=%s\n",
                            cy_lrmx_element_get_name (i),
                            i == CY_LRMX_PHOTO ? (sum != NULL ? sum : "")
                                               : cy_lrmx_form_get (form, i));
  for (guint i = 0; i < form->others->len; i++)
    {
      const CyLrmxOther *other = g_ptr_array_index (form->others, i);

      g_string_append_printf (told, "%s > %s\n", other->follows, other->xml);
    }

  return g_string_free (told, FALSE);
}
