/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyContentUse:
 * @CY_CONTENT_PHOTO: a portrait: JPEG, PNG, BMP, GIF or TIFF of at most 4 MB
 * @CY_CONTENT_DOCUMENT: a picture, PDF, Word, Excel or WPS file of at most 50 MB
 */
typedef enum
{
  CY_CONTENT_PHOTO,
  CY_CONTENT_DOCUMENT,
} CyContentUse;

const char *cy_content_get_type (GBytes *bytes);
gboolean    cy_content_is_photo (GBytes *bytes);
char       *cy_content_digest (GBytes *bytes);
char       *cy_content_put (CyConn *conn, CyContentUse use, GBytes *bytes, GError **error);
char       *cy_content_put_file (CyConn *conn, CyContentUse use, const char *path, GError **error);
GBytes     *cy_content_get (CyConn *conn, const char *digest, char **type, GError **error);
gboolean    cy_content_purge (CyConn *conn, gint64 *n_purged, GError **error);

G_END_DECLS
