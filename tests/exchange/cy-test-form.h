/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-lrmx-form.h"

G_BEGIN_DECLS

#define CY_TEST_FORM "林晓雁.lrmx"
/* A picture to whoever looks at its first bytes only. */
#define CY_TEST_JPEG "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xd9"

/* Whole pictures of a few pixels, in base64. */
#define CY_TEST_BMP                                                                          \
  "Qk1mAAAAAAAAADYAAAAoAAAAAwAAAAQAAAABABgAAAAAADAAAAATCwAAEwsAAAAAAAAAAAAAyGQyyGQyyGQyAAAA" \
  "yGQyyGQyyGQyAAAAyGQyyGQyyGQyAAAAyGQyyGQyyGQyAAAA"
#define CY_TEST_GIF "R0lGODlhAQABAIAAAAAAAAD///8h+QQBAAAAACwAAAAAAQABAAACAUQAOw=="

char       *cy_test_form_path (void);
GBytes     *cy_test_form_bytes (void);
CyLrmxForm *cy_test_form_read (GBytes *bytes);
GBytes     *cy_test_form_make (const char *name, const char *inside);
char       *cy_test_form_tell (const CyLrmxForm *form);

G_END_DECLS
