/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar cy_text_half_width (gunichar c);
gboolean cy_text_is_blank (gunichar c);
gboolean cy_text_is_han (gunichar c);
gboolean cy_text_has_words (const char *text);
gboolean cy_text_contains (const char *text, const char *part);
char    *cy_text_dup_brief (const char *text);
char    *cy_text_squeeze (const char *text);
gboolean cy_text_same (const char *text, const char *squeezed);
void     cy_text_add_remark (char **remarks, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
