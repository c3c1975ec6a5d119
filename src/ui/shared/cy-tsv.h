/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *cy_tsv_parse (const char *text);
void       cy_tsv_append_row (GString *tsv, const char *const *fields);
void       cy_tsv_append_html_row (GString *html, const char *const *fields, const char *element);

G_END_DECLS
