/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/** CY_PHOTO_LARGEST: bytes that a photo should have at most, so that packages stay small */
#define CY_PHOTO_LARGEST (200 * 1024)

/**
 * CyPhoto:
 * @size: of the file, in bytes; 0 when there is none
 * @width: in pixels; 0 when it is no JPEG
 * @height: in pixels; 0 when it is no JPEG
 *
 * What a check needs to know of a photo.
 */
typedef struct
{
  gsize size;
  guint width;
  guint height;
} CyPhoto;

void     cy_photo_measure (CyPhoto *self, GBytes *data);
gboolean cy_photo_read (CyPhoto *self, CyConn *conn, const char *digest, GError **error);
gboolean cy_photo_is_fit (const CyPhoto *self);

G_END_DECLS
