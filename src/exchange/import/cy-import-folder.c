/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The files of a kind in a folder and below it. */
#include "cy-import-folder.h"

#include <string.h>

/* Townships, villages, years: nobody sorts files deeper. */
#define MAX_DEPTH 12

typedef struct
{
  const char   *folder;
  CyImportTakes takes;
  GCancellable *cancellable;
  GPtrArray    *found;
} Walk;

static gboolean walk (Walk *self, const char *below, guint depth, GError **error);

/* Hidden ones are somebody else's; a link may lead round in a circle. */
static gboolean
add_entry (Walk *self, const char *below, const char *name, guint depth, GError **error)
{
  g_autofree char *inside = *below != '\0' ? g_build_filename (below, name, NULL) : g_strdup (name);
  g_autofree char *path = g_build_filename (self->folder, inside, NULL);

  if (*name == '.' || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return depth == MAX_DEPTH || walk (self, inside, depth + 1, error);
  if (self->takes (name))
    g_ptr_array_add (self->found, g_steal_pointer (&inside));

  return TRUE;
}

static gboolean
walk (Walk *self, const char *below, guint depth, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, below, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, error);
  const char *name;

  if (folder == NULL)
    return FALSE;
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
        !add_entry (self, below, name, depth, error))
      return FALSE;

  return TRUE;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cy_import_list_folder:
 * @folder: path of a folder
 * @takes: what is looked for
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (element-type filename): the files in and below it, as paths inside it,
 *   in their order
 */
GPtrArray *
cy_import_list_folder (const char   *folder,
                       CyImportTakes takes,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Walk self = { folder, takes, cancellable, found };

  if (!walk (&self, "", 0, error))
    return NULL;
  g_ptr_array_sort (found, compare_paths);

  return g_steal_pointer (&found);
}

/**
 * cy_import_has_ending:
 * @path: of a file
 * @endings: (array zero-terminated=1): with their dots, in small letters
 *
 * Returns: whether it ends with one of them, in letters of any size
 */
gboolean
cy_import_has_ending (const char *path, const char *const *endings)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (small, endings[i]))
      return TRUE;

  return FALSE;
}
