/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People of the library as form files, one each. */
#include "cy-lrmx-export.h"

#include "cy-content.h"
#include "cy-digest.h"
#include "cy-error.h"
#include "cy-export-log.h"
#include "cy-lrmx-compose.h"
#include "cy-lrmx-keep.h"
#include "cy-lrmx-write.h"
#include "cy-mapper.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define END ".lrmx"
/* In bytes; file systems take 255. */
#define LONGEST_STEM 120
#define TAIL 4

/* ---- One form ---- */

/* The form is as of the day it is made, unless its author has said another. */
static void
fill_day (CyLrmxForm *form, CyLrmxElement element, CyDate today)
{
  g_autofree char *text = today != CY_DATE_NONE ? cy_date_format (today, CY_DATE_COMPACT) : NULL;

  if (form->texts[element] == NULL)
    cy_lrmx_form_set (form, element, text);
}

static gboolean
read_photo (CyConn *conn, CyRecord *person, CyLrmxForm *form, GError **error)
{
  const char *digest = cy_record_get_text (person, CY_PERSON_PHOTO);

  if (digest == NULL)
    return TRUE;
  form->photo = cy_content_get (conn, digest, NULL, error);

  return form->photo != NULL;
}

/* What Windows or a shell would take for something else is left out of a name. */
static char *
make_stem (CyRecord *person)
{
  const char *name = cy_record_get_text (person, CY_PERSON_NAME);
  const char *id = cy_record_get_text (person, CY_PERSON_ID_NUMBER);
  GString    *stem = g_string_new (NULL);

  for (const char *at = name != NULL ? name : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (stem->len > LONGEST_STEM)
        break;
      g_string_append_unichar (stem,
                               g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0xb7 ? c
                                                                                          : '_');
    }
  if (id != NULL && g_str_is_ascii (id) && strlen (id) >= TAIL)
    {
      const char *tail = id + strlen (id) - TAIL;

      if (strspn (tail, "0123456789Xx") == TAIL)
        g_string_append_printf (stem, "_%s", tail);
    }

  return g_string_free (stem, FALSE);
}

/**
 * cy_lrmx_make:
 * @conn: a connection
 * @person: local id
 * @today: the day that the form is as of, where nobody has said another
 * @file_name: (out) (optional) (transfer full): a name for the file: full name and the end of the
 *   ID number
 * @error: return location
 *
 * What came from a file and has not changed since is written in its own words, and what we do not
 * know is written back.
 *
 * Returns: (transfer full): the file
 */
GBytes *
cy_lrmx_make (CyConn *conn, gint64 person, CyDate today, char **file_name, GError **error)
{
  g_autoptr (CyImportRecords) records = cy_import_records_load (conn, person, error);
  g_autoptr (CyLrmxKeep) keep = records != NULL ? cy_lrmx_keep_load (conn, person, error) : NULL;
  g_autoptr (CyLrmxForm) form = keep != NULL ? cy_lrmx_compose (records) : NULL;

  if (form == NULL || !read_photo (conn, records->person, form, error))
    return NULL;
  cy_lrmx_keep_fill (keep, form);
  cy_lrmx_keep_lay_over (keep, form);
  fill_day (form, CY_LRMX_AGE_DATE, today);
  fill_day (form, CY_LRMX_FORM_DATE, today);
  if (file_name != NULL)
    {
      g_autofree char *stem = make_stem (records->person);

      *file_name = g_strconcat (stem, END, NULL);
    }

  return cy_lrmx_write (form);
}

/* ---- Many of them ---- */

/* Two of one name and one end: the second gets a number. */
static char *
choose_path (const char *folder, const char *name, GHashTable *taken)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (END));
  g_autofree char *own = g_strdup (name);

  for (guint i = 2; g_hash_table_contains (taken, own); i++)
    {
      g_free (own);
      own = g_strdup_printf ("%s-%u" END, stem, i);
    }
  g_hash_table_add (taken, g_strdup (own));

  return g_build_filename (folder, own, NULL);
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) why = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_set_contents_full (path,
                                data,
                                (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT,
                                0600,
                                &why))
    return TRUE;
  g_set_error_literal (error,
                       CY_ERROR,
                       g_error_matches (why, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? CY_ERROR_FULL
                                                                               : CY_ERROR_READ_ONLY,
                       why->message);
  if (error != NULL)
    cy_error_set_file (*error, path);

  return FALSE;
}

static gboolean
export_one (CyConn     *conn,
            gint64      person,
            const char *folder,
            CyDate      today,
            GHashTable *taken,
            GPtrArray  *paths,
            GPtrArray  *made,
            GError    **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = cy_lrmx_make (conn, person, today, &name, error);
  gboolean is_new;

  if (bytes == NULL)
    return FALSE;
  path = choose_path (folder, name, taken);
  is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (!write_file (path, bytes, error))
    return FALSE;
  if (is_new)
    g_ptr_array_add (made, g_strdup (path));
  g_ptr_array_add (paths, g_steal_pointer (&path));

  return TRUE;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, CY_ERROR, CY_ERROR_READ_ONLY, "%s: %s", folder, g_strerror (errno));

  return FALSE;
}

/**
 * cy_lrmx_export:
 * @conn: a connection, best the reading one
 * @people: (element-type gint64): local ids
 * @folder: made when it is not there; files of the same names are replaced
 * @today: as of cy_lrmx_make()
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @paths: (out) (transfer full) (element-type filename): the files; not set on failure
 * @error: return location; %CY_ERROR_FULL, %CY_ERROR_READ_ONLY
 *
 * Each file gets its name only when it is whole. When anything fails, no new one is left.
 * cy_lrmx_export_log() has to be called.
 *
 * Returns: whether all were written
 */
gboolean
cy_lrmx_export (CyConn          *conn,
                GArray          *people,
                const char      *folder,
                CyDate           today,
                CyImportProgress progress,
                gpointer         data,
                GCancellable    *cancellable,
                GPtrArray      **paths,
                GError         **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  gboolean done = make_folder (folder, error);

  for (guint i = 0; done && i < people->len; i++)
    {
      if (progress != NULL)
        progress ((double) i / people->len, data);
      done = !g_cancellable_set_error_if_cancelled (cancellable, error) &&
             export_one (conn,
                         g_array_index (people, gint64, i),
                         folder,
                         today,
                         taken,
                         written,
                         made,
                         error);
    }
  for (guint i = 0; !done && i < made->len; i++)
    g_unlink (g_ptr_array_index (made, i));
  if (done)
    *paths = g_steal_pointer (&written);

  return done;
}

/**
 * cy_lrmx_export_log:
 * @conn: a writing connection
 * @paths: (element-type filename): what was written
 * @folder: where
 * @scope: (nullable): name of the unit they are of
 * @today: as of cy_lrmx_make()
 * @error: return location
 *
 * Notes an export: of one file itself, of several their folder. Files that nobody could note are
 * taken away.
 *
 * Returns: whether it was noted
 */
gboolean
cy_lrmx_export_log (CyConn     *conn,
                    GPtrArray  *paths,
                    const char *folder,
                    const char *scope,
                    CyDate      today,
                    GError    **error)
{
  const char      *file = paths->len == 1 ? g_ptr_array_index (paths, 0) : folder;
  g_autofree char *digest = paths->len == 1 ? cy_digest_file (file, NULL, error) : NULL;
  const CyExport export = { .report = (char *) CY_LRMX_EXPORT_ID,
                            .scope = (char *) scope,
                            .base_date = today,
                            .mask = (char *) "none",
                            .n_rows = paths->len,
                            .file = (char *) file,
                            .digest = digest };

  if ((paths->len != 1 || digest != NULL) && cy_export_log_append (conn, &export, error))
    return TRUE;
  for (guint i = 0; i < paths->len; i++)
    g_unlink (g_ptr_array_index (paths, i));

  return FALSE;
}
