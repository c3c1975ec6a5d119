/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyPhotoMatch:
 * @CY_PHOTO_FOUND: one person is meant
 * @CY_PHOTO_NOBODY: the library has nobody of that name or number
 * @CY_PHOTO_SEVERAL: more than one could be meant
 * @CY_PHOTO_TWICE: another file of the list is for the same person
 * @CY_PHOTO_NO_PICTURE: not a JPEG or PNG
 */
typedef enum
{
  CY_PHOTO_FOUND,
  CY_PHOTO_NOBODY,
  CY_PHOTO_SEVERAL,
  CY_PHOTO_TWICE,
  CY_PHOTO_NO_PICTURE,
} CyPhotoMatch;

/**
 * CyPhoto:
 * @path: of the file
 * @person: local id of the person, 0 for none; may be corrected
 * @match: how sure that is
 * @replaces: whether the person has a photo already
 */
typedef struct
{
  char        *path;
  gint64       person;
  CyPhotoMatch match;
  gboolean     replaces;
} CyPhoto;

gboolean cy_photos_take_path (const char *path);
char   **cy_photos_list_files (const char *const *paths, GCancellable *cancellable, GError **error);
GArray  *cy_photos_match (CyConn            *conn,
                          const char *const *paths,
                          CyImportProgress   progress,
                          gpointer           data,
                          GCancellable      *cancellable,
                          GError           **error);
gboolean cy_photos_apply (CyConn          *conn,
                          GArray          *photos,
                          const char      *step_name,
                          gboolean         replace,
                          CyImportProgress progress,
                          gpointer         data,
                          GCancellable    *cancellable,
                          guint           *n_stored,
                          GError         **error);

G_END_DECLS
