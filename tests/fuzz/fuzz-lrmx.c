/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Feeds mutated form files to the reader and to a library: each comes in and goes out again as it
 * was read, or is refused. */
#include "cy-lrmx-export.h"
#include "cy-lrmx-plan.h"
#include "cy-lrmx-read.h"
#include "cy-lrmx-write.h"

#include "cy-fuzz-run.h"
#include "cy-test.h"

#include <string.h>

/* A library that grows for ever says nothing new. */
#define FORMS_A_LIBRARY 500
#define SAMPLE                                                                       \
  "<Person><XingMing>张三</XingMing><JianLi>2010.07--2012.01  务工</JianLi><X/>" \
  "</Person>"

static const char *const words[] = {
  "<Person>",
  "</Person>",
  "<Item>",
  "</Item>",
  "<XingMing>",
  "</XingMing>",
  "<X a='1'>",
  "</X>",
  "<JianLi>",
  "&amp;",
  "&#13;",
  "&a;",
  "<!DOCTYPE p>",
  "<![CDATA[",
  "]]>",
  "<ZhaoPian>",
  "/9j/",
  "=",
  "2010.07--",
  "（其间：",
  "\r\n",
  "\"",
  "\",\"",
  "@",
  "#",
  "\xE2\x80\x8B",
  "\xff",
  "199005",
  "无",
  "；",
  "经",
  "批准，",
  "520599199005030025",
};

static GByteArray *
mutate (GPtrArray *samples, GRand *chance)
{
  GBytes     *sample = g_ptr_array_index (samples, g_rand_int_range (chance, 0, samples->len));
  gsize       length;
  const void *bytes = g_bytes_get_data (sample, &length);
  GByteArray *made = g_byte_array_new ();
  const int   n = g_rand_int_range (chance, 0, 8);

  g_byte_array_append (made, bytes, (guint) length);
  for (int i = 0; i < n && made->len > 0; i++)
    {
      const guint at = (guint) g_rand_int_range (chance, 0, (gint32) made->len);
      const char *word = words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))];
      const guint w = MIN ((guint) strlen (word), made->len - at);

      switch (g_rand_int_range (chance, 0, 4))
        {
        case 0:
          made->data[at] ^= (guint8) (1 << g_rand_int_range (chance, 0, 8));
          break;
        case 1:
          memcpy (made->data + at, word, w);
          break;
        case 2:
          g_byte_array_remove_range (made, at, MIN (made->len - at, 40));
          break;
        default:
          if (g_rand_int_range (chance, 0, 8) == 0)
            g_byte_array_set_size (made, at);
        }
    }

  return made;
}

/* What was read is read again from what is written. */
static gboolean
check_reader (GBytes *bytes)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_read (bytes, NULL);
  g_autoptr (CyLrmxForm) old = cy_lrmx_read_old (bytes, NULL, NULL);
  g_autoptr (CyLrmxForm) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  if (form == NULL)
    return old != NULL;
  written = cy_lrmx_write (form);
  again = cy_lrmx_read (written, &error);
  if (again == NULL)
    g_error ("A file of our own that cannot be read: %s", error->message);
  for (CyLrmxElement i = 0; i < CY_LRMX_N; i++)
    if (!g_str_equal (cy_lrmx_form_get (form, i), cy_lrmx_form_get (again, i)))
      g_error ("%s has changed", cy_lrmx_element_get_name (i));
  if (form->others->len != again->others->len)
    g_error ("unknown elements are lost");

  return TRUE;
}

static void
import (CyTest *test, const char *path)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CyLrmxPlan) plan =
    cy_lrmx_plan_new (paths, options, test->conn, NULL, NULL, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  CyImportCounts counts;
  gint64         last;

  if (plan == NULL)
    return;
  if (!cy_lrmx_plan_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error))
    g_error ("A plan that cannot be done: %s", error->message);
  last = cy_test_count (test, "SELECT coalesce(max(id),0) FROM person");
  if (last > 0 && (bytes = cy_lrmx_make (test->conn, last, 20260501, NULL, &error)) == NULL)
    g_error ("A person who cannot be written: %s", error->message);
}

static GPtrArray *
read_samples (int n_paths, char **paths)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (int i = 0; i < n_paths; i++)
    {
      char *data;
      gsize length;

      if (g_file_get_contents (paths[i], &data, &length, NULL))
        g_ptr_array_add (samples, g_bytes_new_take (data, length));
    }
  if (samples->len == 0)
    g_ptr_array_add (samples, g_bytes_new_static (SAMPLE, strlen (SAMPLE)));

  return samples;
}

int
main (int argc, char **argv)
{
  g_auto (CyFuzzRun) run = { 0 };
  g_autoptr (GPtrArray) samples = NULL;
  CyTest test;

  if (!cy_fuzz_run_begin (&run, "FORM…", &argc, &argv))
    return EXIT_FAILURE;
  samples = read_samples (argc - 1, argv + 1);
  cy_test_set_up (&test, NULL);
  while (cy_fuzz_run_goes_on (&run))
    {
      g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (mutate (samples, run.chance));
      g_autofree char *path = cy_test_path (&test, run.n % 2 == 0 ? "form.lrmx" : "form.lrm");

      if (run.n % FORMS_A_LIBRARY == 0)
        {
          cy_test_tear_down (&test, NULL);
          cy_test_set_up (&test, NULL);
          continue;
        }
      if (check_reader (bytes) && g_file_set_contents (path,
                                                       g_bytes_get_data (bytes, NULL),
                                                       (gssize) g_bytes_get_size (bytes),
                                                       NULL))
        import (&test, path);
    }
  cy_test_tear_down (&test, NULL);
  g_print ("%" G_GUINT64_FORMAT " forms\n", run.n);

  return EXIT_SUCCESS;
}
