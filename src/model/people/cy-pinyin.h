/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CY_PINYIN_VERSION:
 *
 * Changes with the readings or the form of the keys: stored keys of another version are made again.
 */
#define CY_PINYIN_VERSION 1

char    *cy_pinyin_of_name (const char *name);
char    *cy_pinyin_initials (const char *name, const char *pinyin);
char    *cy_pinyin_sort_key (const char *name, const char *pinyin);
char   **cy_pinyin_search_keys (const char *name, const char *pinyin);
gboolean cy_pinyin_finds (const char *name, const char *part);
guint    cy_pinyin_surname_length (const char *name);

G_END_DECLS
