/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Photos in bulk: files named by identity number or name find their people, wherever they lie in
 * a folder. */
#include "cy-import-photos.h"

#include "cy-content.h"
#include "cy-idcard.h"
#include "cy-import-folder.h"
#include "cy-mapper.h"
#include "cy-name.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <string.h>

#define ID_LENGTH 18
/* What tells the type of a picture stands at its beginning. */
#define HEAD_BYTES 64

static void
photo_clear (gpointer data)
{
  CyPhoto *photo = data;

  g_free (photo->path);
}

/* ---- Folders ---- */

static gboolean
has_picture_name (const char *path)
{
  static const char *const endings[] = { ".jpg", ".jpeg", ".png", NULL };

  return cy_import_has_ending (path, endings);
}

/**
 * cy_photos_take_path:
 * @path: of a file or folder
 *
 * Returns: whether it is a folder, or named as a picture is
 */
gboolean
cy_photos_take_path (const char *path)
{
  return has_picture_name (path) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

static gboolean
add_folder (GPtrArray *files, const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found =
    cy_import_list_folder (folder, has_picture_name, cancellable, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_ptr_array_add (files, g_build_filename (folder, g_ptr_array_index (found, i), NULL));

  return found != NULL;
}

/**
 * cy_photos_list_files:
 * @paths: files and folders
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full): the files, and the pictures anywhere below the folders, by their paths
 */
char **
cy_photos_list_files (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_file_test (paths[i], G_FILE_TEST_IS_DIR))
      g_ptr_array_add (files, g_strdup (paths[i]));
    else if (!add_folder (files, paths[i], cancellable, error))
      return NULL;
  g_ptr_array_add (files, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&files), FALSE);
}

/* ---- Whom a file shows ---- */

static gboolean
is_picture (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GBytes) head =
    stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), HEAD_BYTES, NULL, NULL)
                   : NULL;
  const char *type = head != NULL ? cy_content_get_type (head) : NULL;

  return g_strcmp0 (type, "image/jpeg") == 0 || g_strcmp0 (type, "image/png") == 0;
}

static char *
dup_stem (const char *path)
{
  char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot > base)
    *dot = '\0';

  return base;
}

/* 张三_520599199001010011 and 520599199001010011(2) hold the number too. */
static char *
find_id (const char *stem)
{
  g_autofree char *plain = cy_idcard_normalise (stem);

  for (const char *p = plain; strlen (p) >= ID_LENGTH; p++)
    if (strspn (p, "0123456789") >= ID_LENGTH - 1)
      {
        char *id = g_strndup (p, ID_LENGTH);

        if (cy_idcard_check (id, CY_DATE_NONE) == CY_IDCARD_OK)
          return id;
        g_free (id);
      }

  return NULL;
}

/* 张三, 03张三, 新民村-张三: the last word without digits. */
static char *
find_name (const char *stem)
{
  g_auto (GStrv) parts = g_strsplit_set (stem, "-_ ()0123456789,.+#&", -1);
  const char *last = "";

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      last = parts[i];

  return cy_name_normalise (last);
}

static GArray *
list_people (CyConn *conn, const char *path, GError **error)
{
  g_autofree char *stem = dup_stem (path);
  g_autofree char *id = find_id (stem);
  g_autofree char *name = NULL;

  if (id != NULL)
    return cy_sql_list_ids (conn,
                            "SELECT id FROM person WHERE id_number=? AND deleted IS NULL",
                            error,
                            "t",
                            id);
  name = find_name (stem);

  return cy_person_find_by_name (conn, name, 0, error);
}

static gboolean
match_photo (CyConn *conn, CyPhoto *photo, GHashTable *seen, GError **error)
{
  g_autoptr (GArray) people = NULL;
  gint64 has = 0;

  if (!is_picture (photo->path))
    {
      photo->match = CY_PHOTO_NO_PICTURE;
      return TRUE;
    }
  people = list_people (conn, photo->path, error);
  if (people == NULL)
    return FALSE;
  if (people->len != 1)
    {
      photo->match = people->len == 0 ? CY_PHOTO_NOBODY : CY_PHOTO_SEVERAL;
      return TRUE;
    }
  photo->person = g_array_index (people, gint64, 0);
  if (!g_hash_table_add (seen, g_memdup2 (&photo->person, sizeof photo->person)))
    photo->match = CY_PHOTO_TWICE;
  if (!cy_sql_get_int (conn,
                       "SELECT photo IS NOT NULL FROM person WHERE id=?",
                       &has,
                       error,
                       "i",
                       photo->person))
    return FALSE;
  photo->replaces = has != 0;

  return TRUE;
}

/**
 * cy_photos_match:
 * @conn: a connection
 * @paths: files
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyPhoto): for each file whom it shows
 */
GArray *
cy_photos_match (CyConn            *conn,
                 const char *const *paths,
                 CyImportProgress   progress,
                 gpointer           data,
                 GCancellable      *cancellable,
                 GError           **error)
{
  const guint n = g_strv_length ((char **) paths);
  g_autoptr (GArray) photos = g_array_new (FALSE, TRUE, sizeof (CyPhoto));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_array_set_clear_func (photos, photo_clear);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      CyPhoto photo = { .path = g_strdup (paths[i]) };

      g_array_append_val (photos, photo);
      if (progress != NULL)
        progress ((double) i / n, data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !match_photo (conn, &g_array_index (photos, CyPhoto, i), seen, error))
        return NULL;
    }

  return g_steal_pointer (&photos);
}

static gboolean
store (CyConn *conn, const CyPhoto *photo, GError **error)
{
  g_autofree char *digest = cy_content_put_file (conn, CY_CONTENT_PHOTO, photo->path, error);

  return digest != NULL && cy_mapper_set (conn,
                                          CY_PERSON,
                                          photo->person,
                                          CY_PERSON_PHOTO,
                                          &(CyValue){ .type = CY_VALUE_TEXT, .text = digest },
                                          error);
}

/**
 * cy_photos_apply:
 * @conn: a writing connection
 * @photos: (element-type CyPhoto): matches; those without a person, or doubtful, stay out
 * @step_name: what to call it in the journal
 * @replace: whether people who have a photo get the new one
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @n_stored: (out): how many people have a new photo
 * @error: return location; as of cy_content_put_file()
 *
 * Returns: whether all are in the library; if not, none is
 */
gboolean
cy_photos_apply (CyConn          *conn,
                 GArray          *photos,
                 const char      *step_name,
                 gboolean         replace,
                 CyImportProgress progress,
                 gpointer         data,
                 GCancellable    *cancellable,
                 guint           *n_stored,
                 GError         **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_BULK, error);

  *n_stored = 0;
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < photos->len; i++)
    {
      const CyPhoto *photo = &g_array_index (photos, CyPhoto, i);

      if (progress != NULL)
        progress ((double) i / photos->len, data);
      if (photo->person == 0 || photo->match != CY_PHOTO_FOUND || (photo->replaces && !replace))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !store (conn, photo, error))
        return FALSE;
      (*n_stored)++;
    }

  return cy_step_commit (step, error);
}
