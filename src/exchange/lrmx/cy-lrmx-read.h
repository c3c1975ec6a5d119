/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-lrmx-form.h"

G_BEGIN_DECLS

/**
 * CyLrmxLimits:
 * @CY_LRMX_MAX_BYTES: of a file as it lies on the disk
 * @CY_LRMX_MAX_PHOTO: of the photo, unpacked; what a library keeps of one
 * @CY_LRMX_MAX_TEXT: all else of a file together
 * @CY_LRMX_MAX_DEPTH: elements inside each other
 * @CY_LRMX_MAX_NAME: of the name of an element
 * @CY_LRMX_MAX_KIN: members of the family
 *
 * What a reader takes. A file that is in memory takes twice its size; one that is read, its text
 * and photo.
 */
typedef enum
{
  CY_LRMX_MAX_BYTES = 48 << 20,
  CY_LRMX_MAX_PHOTO = 4 << 20,
  CY_LRMX_MAX_TEXT = 1 << 20,
  CY_LRMX_MAX_DEPTH = 16,
  CY_LRMX_MAX_NAME = 200,
  CY_LRMX_MAX_KIN = 100,
} CyLrmxLimits;

CyLrmxForm *cy_lrmx_read (GBytes *bytes, GError **error);
CyLrmxForm *cy_lrmx_read_old (GBytes *bytes, GBytes *picture, GError **error);
void
cy_lrmx_set_error (GError **error, int code, guint line, const char *element, const char *message);
gboolean cy_lrmx_take_photo (CyLrmxForm *form, const char *base64, guint line, GError **error);

G_END_DECLS
