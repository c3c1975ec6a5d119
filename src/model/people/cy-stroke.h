/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CY_STROKE_VERSION:
 *
 * Changes with the tables or the form of the key: stored keys of another version are made again.
 */
#define CY_STROKE_VERSION 1

guint cy_stroke_count (gunichar c);
char *cy_stroke_sequence (gunichar c);
char *cy_stroke_sort_key (const char *name);

G_END_DECLS
