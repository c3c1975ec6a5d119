/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The elements of a form are those of the format, in its order. */
#include "cy-lrmx-form.h"

#include "cy-person.h"

#include <string.h>

/* The first column of the table of the format, line by line. */
static GPtrArray *
read_format (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "codes", "lrmx_fields.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#' && *lines[i] != '\0' && !g_str_has_prefix (lines[i], "element\t"))
      g_ptr_array_add (names, g_strndup (lines[i], strcspn (lines[i], "\t")));

  return names;
}

/* Those behind the version are of newer files only: we keep them, and write none. */
static void
test_format (void)
{
  g_autoptr (GPtrArray) names = read_format ();
  guint element = 0;
  guint kin = 0;

  for (guint i = 0; i < names->len && element < CY_LRMX_N; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const char *inside = strrchr (name, '/');

      if (inside != NULL)
        g_assert_cmpstr (cy_lrmx_kin_get_name ((CyLrmxKinElement) kin++), ==, inside + 1);
      else
        g_assert_cmpstr (cy_lrmx_element_get_name ((CyLrmxElement) element++), ==, name);
    }
  g_assert_cmpuint (element, ==, CY_LRMX_N);
  g_assert_cmpuint (kin, ==, CY_LRMX_KIN_N);
  for (guint i = 0; i < CY_LRMX_N; i++)
    g_assert_cmpint (cy_lrmx_element_find (cy_lrmx_element_get_name (i)), ==, i);
  g_assert_cmpint (cy_lrmx_element_find ("XueXiao"), ==, -1);
  g_assert_cmpint (cy_lrmx_kin_find ("ChuShengNianYue"), ==, -1);
}

/* What the fields of a person say of elements is true. */
static void
test_fields (void)
{
  guint n = 0;

  for (guint i = 0; i < CY_PERSON_N_FIELDS; i++)
    if (CY_PERSON->fields[i].lrmx != NULL)
      {
        g_assert_cmpint (cy_lrmx_element_find (CY_PERSON->fields[i].lrmx), >=, 0);
        n++;
      }
  g_assert_cmpuint (n, >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/lrmx-form/format", test_format);
  g_test_add_func ("/exchange/lrmx-form/fields", test_fields);

  return g_test_run ();
}
