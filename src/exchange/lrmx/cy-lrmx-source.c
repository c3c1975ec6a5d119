/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds form files in what was chosen, and reads them one at a time. */
#include "cy-lrmx-source.h"

#include "cy-error.h"
#include "cy-import-folder.h"
#include "cy-lrmx-read.h"
#include "cy-zip.h"

#include <stdlib.h>
#include <string.h>

#define CHUNK (64 << 10)

typedef struct
{
  char *label;
  char *path;
  char *part; /* in the zip at that path */
} File;

struct _CyLrmxSource
{
  GPtrArray *files;
  CyZip     *zip; /* the one looked into last */
  char      *zip_path;
};

static void
file_free (gpointer data)
{
  File *file = data;

  g_free (file->label);
  g_free (file->path);
  g_free (file->part);
  g_free (file);
}

static void
add_file (CyLrmxSource *self, const char *path, const char *part, const char *label)
{
  File *file = g_new0 (File, 1);

  file->path = g_strdup (path);
  file->part = g_strdup (part);
  /* Names in a zip made on Windows are in the Chinese of Windows. */
  if (g_utf8_validate (label, -1, NULL))
    file->label = g_strdup (label);
  else
    file->label = g_convert (label, -1, "UTF-8", "GB18030", NULL, NULL, NULL);
  if (file->label == NULL)
    file->label = g_utf8_make_valid (label, -1);
  g_ptr_array_add (self->files, file);
}

static gboolean
is_old (const char *name)
{
  static const char *const endings[] = { ".lrm", NULL };

  return cy_import_has_ending (name, endings);
}

static gboolean
is_form (const char *name)
{
  static const char *const endings[] = { ".lrmx", ".lrm", NULL };

  return cy_import_has_ending (name, endings);
}

static gboolean
is_zip (const char *name)
{
  static const char *const endings[] = { ".zip", NULL };

  return cy_import_has_ending (name, endings);
}

/**
 * cy_lrmx_take_path:
 * @path: of a file
 *
 * Returns: whether it is named as form files, or zips that may hold some, are
 */
gboolean
cy_lrmx_take_path (const char *path)
{
  return is_form (path) || is_zip (path);
}

/* ---- Zips ---- */

static CyZip *
open_zip (CyLrmxSource *self, const char *path, GError **error)
{
  if (g_strcmp0 (self->zip_path, path) == 0)
    return self->zip;
  g_clear_pointer (&self->zip, cy_zip_free);
  g_clear_pointer (&self->zip_path, g_free);
  self->zip = cy_zip_open (path, error);
  if (self->zip != NULL)
    self->zip_path = g_strdup (path);

  return self->zip;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A zip that cannot be opened, or holds no form, stays on the list for the reader to refuse. */
static void
add_zip (CyLrmxSource *self, const char *path, const char *label)
{
  CyZip *zip = open_zip (self, path, NULL);
  g_auto (GStrv) names = zip != NULL ? cy_zip_list (zip) : NULL;
  const guint before = self->files->len;

  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (is_form (names[i]) && !g_str_has_prefix (names[i], "__MACOSX/"))
      add_file (self, path, names[i], names[i]);
  if (self->files->len == before)
    add_file (self, path, NULL, label);
}

static GBytes *
read_part (CyLrmxSource *self,
           const char   *path,
           const char   *part,
           GCancellable *cancellable,
           GError      **error)
{
  CyZip *zip = open_zip (self, path, error);
  g_autoptr (CyZipPart) opened =
    zip != NULL ? cy_zip_open_part (zip, part, CY_LRMX_MAX_BYTES, error) : NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize             got;

  if (opened == NULL)
    return NULL;
  while ((got = cy_zip_part_read (opened, chunk, CHUNK, cancellable, error)) > 0)
    g_byte_array_append (bytes, chunk, (guint) got);

  return got == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* ---- Folders ---- */

static gboolean
add_folder (CyLrmxSource *self, const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found =
    cy_import_list_folder (folder, cy_lrmx_take_path, cancellable, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const char      *label = g_ptr_array_index (found, i);
      g_autofree char *path = g_build_filename (folder, label, NULL);

      if (is_zip (label))
        add_zip (self, path, label);
      else
        add_file (self, path, NULL, label);
    }

  return found != NULL;
}

/**
 * cy_lrmx_source_new:
 * @paths: files, zips and folders
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full): the form files, in the order of @paths, of folders by their names
 */
CyLrmxSource *
cy_lrmx_source_new (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyLrmxSource) self = g_new0 (CyLrmxSource, 1);

  self->files = g_ptr_array_new_with_free_func (file_free);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *base = g_path_get_basename (paths[i]);

      if (g_file_test (paths[i], G_FILE_TEST_IS_DIR))
        {
          if (!add_folder (self, paths[i], cancellable, error))
            return NULL;
        }
      else if (is_zip (paths[i]))
        add_zip (self, paths[i], base);
      else
        add_file (self, paths[i], NULL, base);
    }

  return g_steal_pointer (&self);
}

void
cy_lrmx_source_free (CyLrmxSource *self)
{
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->zip, cy_zip_free);
  g_free (self->zip_path);
  g_free (self);
}

guint
cy_lrmx_source_get_n (const CyLrmxSource *self)
{
  return self->files->len;
}

/**
 * cy_lrmx_source_get_label:
 * @self: form files
 * @nth: counted from 0
 *
 * Returns: (transfer none): what to call the file; in a folder or zip with the folders above it
 */
const char *
cy_lrmx_source_get_label (const CyLrmxSource *self, guint nth)
{
  return ((const File *) g_ptr_array_index (self->files, nth))->label;
}

/* ---- Reading ---- */

static GBytes *
read_path (const char *path, gsize max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file,
                       G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                       G_FILE_QUERY_INFO_NONE,
                       cancellable,
                       NULL);
  char *data;
  gsize length;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      cy_lrmx_set_error (error, CY_ERROR_NOT_FOUND, 0, NULL, path);
      return NULL;
    }
  if ((gsize) g_file_info_get_size (info) > max)
    {
      cy_lrmx_set_error (error, CY_ERROR_FORM_TOO_LARGE, 0, NULL, "the file is too large");
      return NULL;
    }

  return g_file_load_contents (file, cancellable, &data, &length, NULL, error)
           ? g_bytes_new_take (data, length)
           : NULL;
}

static GBytes *
read_bytes (CyLrmxSource *self,
            const char   *path,
            const char   *part,
            GCancellable *cancellable,
            GError      **error)
{
  return part != NULL ? read_part (self, path, part, cancellable, error)
                      : read_path (path, CY_LRMX_MAX_BYTES, cancellable, error);
}

/* The photo of 张三.lrm is 张三.pic beside it. */
static GBytes *
find_picture (CyLrmxSource *self, const File *file, GCancellable *cancellable)
{
  static const char *const ends[] = { ".pic", ".PIC", ".Pic" };
  const char              *name = file->part != NULL ? file->part : file->path;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".lrm"));
      g_autofree char *beside = g_strconcat (stem, ends[i], NULL);
      GBytes          *bytes = read_bytes (self,
                                  file->part != NULL ? file->path : beside,
                                  file->part != NULL ? beside : NULL,
                                  cancellable,
                                  NULL);

      if (bytes != NULL)
        return bytes;
    }

  return NULL;
}

/**
 * cy_lrmx_source_read:
 * @self: form files
 * @nth: counted from 0
 * @cancellable: (nullable): to stop
 * @error: return location, as of cy_lrmx_read(); the file is named in its place
 *
 * Returns: (transfer full): the form
 */
CyLrmxForm *
cy_lrmx_source_read (CyLrmxSource *self, guint nth, GCancellable *cancellable, GError **error)
{
  const File *file = g_ptr_array_index (self->files, nth);
  g_autoptr (GError) why = NULL;
  g_autoptr (GBytes) bytes = read_bytes (self, file->path, file->part, cancellable, &why);
  g_autoptr (GBytes) picture = NULL;
  CyLrmxForm *form = NULL;

  if (bytes != NULL && is_old (file->part != NULL ? file->part : file->path))
    {
      picture = find_picture (self, file, cancellable);
      form = cy_lrmx_read_old (bytes, picture, &why);
    }
  else if (bytes != NULL)
    form = cy_lrmx_read (bytes, &why);
  if (form != NULL)
    return form;
  cy_error_set_file (why, file->label);
  g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}
