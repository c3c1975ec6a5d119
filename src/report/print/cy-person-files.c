/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The files of many people in one go: forms and documents in a folder a person.
 *
 *   松岭村/001-林雁-双河镇 松岭村/{个人信息表.pdf, …, 01履历/…, 04学历学位职称培训/…} */
#include "cy-person-files-private.h"

#include "cy-code.h"
#include "cy-content.h"
#include "cy-error.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-safe-name.h"
#include "cy-snapshot.h"
#include "cy-unit.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER_MODE 0700

static gboolean
fail_file (const char *path, GError **error)
{
  int      number = errno;
  gboolean full = number == ENOSPC || number == EDQUOT;

  g_set_error (error,
               CY_ERROR,
               full ? CY_ERROR_FULL : CY_ERROR_FAILED,
               "%s: %s",
               path,
               g_strerror (number));
  cy_error_set_file (*error, path);

  return FALSE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  return g_mkdir_with_parents (path, FOLDER_MODE) == 0 || fail_file (path, error);
}

/* ---- What both kinds need ---- */

static gboolean
set_photo (CyConn              *conn,
           const CyPersonFiles *self,
           CyDossier           *dossier,
           CyPersonPaper       *paper,
           GError             **error)
{
  const char *digest = cy_record_get_text (cy_dossier_get_person (dossier), CY_PERSON_PHOTO);
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *picture;

  if (digest == NULL || self->load_photo == NULL)
    return TRUE;
  bytes = cy_content_get (conn, digest, NULL, error);
  if (bytes == NULL)
    return FALSE;
  picture = self->load_photo (bytes);
  cy_person_paper_set_picture (paper, picture);
  g_clear_pointer (&picture, cairo_surface_destroy);

  return TRUE;
}

CyPersonPaper *
_cy_person_files_make_paper (CyConn              *conn,
                             const CyPersonFiles *self,
                             CyDossier           *dossier,
                             CyPersonPaperKind    kind,
                             GError             **error)
{
  g_autoptr (CyPersonPaper) paper =
    cy_person_paper_new (conn, kind, dossier, self->base_date, self->mask, error);

  return paper != NULL && set_photo (conn, self, dossier, paper, error) ? g_steal_pointer (&paper)
                                                                        : NULL;
}

gboolean
_cy_person_files_step (const CyPersonFiles *self, guint done, GError **error)
{
  if (self->progress != NULL)
    self->progress (done, self->people->len, self->progress_data);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* ---- Folders ---- */

static const char *
get_ending (CyRecord *document, const char *type)
{
  static const char *const endings[][2] = {
    { "image/jpeg", ".jpg" }, { "image/png", ".png" },  { "image/bmp", ".bmp" },
    { "image/gif", ".gif" },  { "image/tiff", ".tif" }, { "application/pdf", ".pdf" },
  };
  const char *name = cy_record_get_text (document, CY_ATTACHMENT_FILE_NAME);
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  if (dot != NULL && dot != name && strlen (dot) <= 6 && strpbrk (dot, "/\\:*?\"<>| ") == NULL)
    return dot;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_strcmp0 (endings[i][0], type) == 0)
      return endings[i][1];

  return "";
}

/* Two digits, so that the folders stand in the order of the classes. */
static char *
dup_class_folder (const char *folder, const char *class)
{
  const char      *name = cy_code_get_name ("attachment_class", class);
  g_autofree char *whole = g_strdup_printf ("%02" G_GINT64_FORMAT "%s",
                                            g_ascii_strtoll (class, NULL, 10),
                                            name != NULL ? name : class);
  g_autofree char *safe = cy_safe_name (whole);

  return g_build_filename (folder, safe, NULL);
}

static char *
dup_document_name (CyRecord *document, const char *ending)
{
  const char *name = cy_record_get_text (document, CY_ATTACHMENT_FILE_NAME);
  const char *title = cy_record_get_text (document, CY_ATTACHMENT_TITLE);
  const char *chosen = title != NULL ? title : name;

  if (chosen == NULL || *ending == '\0' || !g_str_has_suffix (chosen, ending))
    return g_strdup (chosen);

  return g_strndup (chosen, strlen (chosen) - strlen (ending));
}

static gboolean
write_document (CyConn *conn, CyRecord *document, const char *folder, GError **error)
{
  const char *digest = cy_record_get_text (document, CY_ATTACHMENT_CONTENT);
  const char *class = cy_record_get_text (document, CY_ATTACHMENT_CLASS);
  g_autofree char *type = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (digest == NULL)
    return TRUE;
  bytes = cy_content_get (conn, digest, &type, error);
  inner = dup_class_folder (folder, class != NULL ? class : "");
  if (bytes == NULL || !make_folder (inner, error))
    return FALSE;
  name = dup_document_name (document, get_ending (document, type));
  path = cy_safe_path (inner, name, get_ending (document, type));

  return g_file_set_contents (path,
                              g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes),
                              error);
}

static gboolean
write_documents (CyConn *conn, CyDossier *dossier, const char *folder, GError **error)
{
  GPtrArray *documents = cy_dossier_get_parts (dossier, CY_ATTACHMENT);

  for (guint i = 0; i < documents->len; i++)
    if (!write_document (conn, g_ptr_array_index (documents, i), folder, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_papers (CyConn              *conn,
              const CyPersonFiles *self,
              CyDossier           *dossier,
              const char          *folder,
              GError             **error)
{
  for (guint kind = 0; kind < CY_PERSON_PAPER_N_KINDS; kind++)
    {
      g_autofree char *path = cy_safe_path (folder, cy_person_paper_kind_get_title (kind), ".pdf");
      g_autoptr (CyPersonPaper) paper =
        _cy_person_files_make_paper (conn, self, dossier, kind, error);

      if (paper == NULL || !cy_person_paper_write_pdf (paper, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_person (CyConn              *conn,
              const CyPersonFiles *self,
              guint                nth,
              const char          *folder,
              GError             **error)
{
  g_autoptr (CyDossier) dossier =
    cy_dossier_load (conn, g_array_index (self->people, gint64, nth), error);
  CyRecord        *person = dossier != NULL ? cy_dossier_get_person (dossier) : NULL;
  g_autofree char *place = NULL;
  g_autofree char *name = NULL;
  g_autofree char *inner = NULL;

  if (dossier == NULL ||
      (place = cy_unit_dup_place (conn, cy_record_get_int (person, CY_PERSON_UNIT), error)) == NULL)
    return FALSE;
  name = g_strdup_printf ("%03u-%s%s%s",
                          nth + 1,
                          cy_record_get_text (person, CY_PERSON_NAME),
                          *place != '\0' ? "-" : "",
                          place);
  inner = cy_safe_path (folder, name, NULL);

  return make_folder (inner, error) && write_papers (conn, self, dossier, inner, error) &&
         (!self->with_documents || write_documents (conn, dossier, inner, error));
}

static gboolean
write_folders (CyConn *conn, const CyPersonFiles *self, const char *path, GError **error)
{
  if (!make_folder (path, error))
    return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    if (!_cy_person_files_step (self, i, error) || !write_person (conn, self, i, path, error))
      return FALSE;

  return TRUE;
}

/* ---- All of it ---- */

/**
 * cy_person_files_get_id:
 * @kind: what is made
 *
 * Returns: what the export log calls it
 */
const char *
cy_person_files_get_id (CyPersonFilesKind kind)
{
  return kind == CY_PERSON_FILES_BOOKLET ? "person-booklet" : "person-files";
}

/**
 * cy_person_files_get_mask:
 * @self: what is made
 *
 * Returns: what the export log has to say: with documents, numbers go out whole
 */
CyMask
cy_person_files_get_mask (const CyPersonFiles *self)
{
  return self->kind == CY_PERSON_FILES_FOLDERS && self->with_documents ? CY_MASK_NONE : self->mask;
}

static gboolean
write_either (CyConn *conn, const CyPersonFiles *self, const char *path, GError **error)
{
  g_autoptr (CySnapshot) snapshot = cy_snapshot_begin (conn, error);

  if (snapshot == NULL)
    return FALSE;

  return self->kind == CY_PERSON_FILES_BOOKLET ? _cy_person_booklet_write (conn, self, path, error)
                                               : write_folders (conn, self, path, error);
}

/**
 * cy_person_files_write:
 * @conn: a connection
 * @self: what to make of whom
 * @path: a folder or PDF that is not there yet
 * @error: %CY_ERROR_FULL, %CY_ERROR_NOT_FOUND, %CY_ERROR_FAILED, %G_IO_ERROR_CANCELLED
 *
 * Everything is as of one moment. When it fails or is cancelled, nothing is left of it.
 *
 * Returns: whether all of it stands
 */
gboolean
cy_person_files_write (CyConn *conn, const CyPersonFiles *self, const char *path, GError **error)
{
  g_return_val_if_fail (!g_file_test (path, G_FILE_TEST_EXISTS), FALSE);

  if (write_either (conn, self, path, error) &&
      _cy_person_files_step (self, self->people->len, error))
    return TRUE;
  cy_remove_tree (path);

  return FALSE;
}
