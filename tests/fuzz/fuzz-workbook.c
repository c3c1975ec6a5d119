/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Feeds mutated files to the sheet readers: under libFuzzer, or alone over a folder of samples. */
#include "cy-workbook.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cy-error.h"

#define MAX_MUTATIONS 16
#define MAX_BYTES (1 << 20)

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

static gboolean
row_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *text = cy_cell_dup_text (&cells[i]);

      if (!g_utf8_validate (text, -1, NULL) || (i > 0 && cells[i].column <= cells[i - 1].column))
        g_error ("row %u holds what no row may hold", row);
    }

  return TRUE;
}

static void
check_error (const GError *error)
{
  if (error != NULL && error->domain != CY_ERROR)
    g_error ("%s", error->message);
}

static void
read_all (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);

  check_error (error);
  for (guint i = 0; book != NULL && i < cy_workbook_get_n_sheets (book); i++)
    {
      g_autoptr (GError) read_error = NULL;
      g_autoptr (GError) merge_error = NULL;
      g_autoptr (GArray) merges = NULL;

      cy_workbook_read (book, i, row_cb, NULL, NULL, &read_error);
      check_error (read_error);
      merges = cy_workbook_get_merges (book, i, NULL, &merge_error);
      check_error (merge_error);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  const int        fd = memfd_create ("fuzz-workbook", 0);
  g_autofree char *path = g_strdup_printf ("/proc/%d/fd/%d", getpid (), fd);

  if (fd >= 0 && write (fd, bytes, length) == (gssize) length)
    read_all (path);
  close (fd);

  return 0;
}

#ifndef CY_LIBFUZZER
static void
mutate (GRand *chance, GByteArray *bytes)
{
  const guint n = g_rand_int_range (chance, 1, MAX_MUTATIONS);

  for (guint i = 0; i < n && bytes->len > 0; i++)
    {
      const guint at = g_rand_int_range (chance, 0, bytes->len);

      switch (g_rand_int_range (chance, 0, 4))
        {
        case 0:
          bytes->data[at] ^= 1 << g_rand_int_range (chance, 0, 8);
          break;
        case 1:
          bytes->data[at] = g_rand_int (chance);
          break;
        case 2:
          g_byte_array_remove_range (bytes, at, MIN (bytes->len - at, n));
          break;
        default:
          bytes->data[at] = bytes->data[g_rand_int_range (chance, 0, bytes->len)];
          break;
        }
    }
}

static GPtrArray *
load_samples (char **folders)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folders[i], name, NULL);
          char            *bytes = NULL;
          gsize            length;

          if (g_file_get_contents (path, &bytes, &length, NULL) && length <= MAX_BYTES)
            g_ptr_array_add (samples, g_bytes_new_take (g_steal_pointer (&bytes), length));
          g_free (bytes);
        }
    }

  return samples;
}

static guint64
run (GPtrArray *samples, gint seconds, gint state)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (state);
  const gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  guint64      n = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      gsize         length;
      const guint8 *bytes = g_bytes_get_data (g_ptr_array_index (samples, i), &length);

      LLVMFuzzerTestOneInput (bytes, length);
    }
  for (; g_get_monotonic_time () < end; n++)
    {
      gsize         length;
      const guint8 *sample =
        g_bytes_get_data (g_ptr_array_index (samples, n % samples->len), &length);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, sample, length);
      mutate (chance, bytes);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }

  return n;
}

int
main (int argc, char **argv)
{
  gint seconds = 10;
  gint state = 1;
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "how long", "N" },
    { "random-state", 0, 0, G_OPTION_ARG_INT, &state, "where chance begins", "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, NULL, "FOLDER…" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) samples = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_printerr ("%s\n", error->message);
  samples = load_samples (folders);
  if (error != NULL || samples->len == 0)
    return EXIT_FAILURE;

  g_print ("%" G_GUINT64_FORMAT " mutations of %u samples\n",
           run (samples, seconds, state),
           samples->len);

  return EXIT_SUCCESS;
}
#endif
