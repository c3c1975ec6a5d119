/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_INSPECT_GROUP_MIN: nobody inspects alone: 干部任用条例 asks for two */
#define CY_INSPECT_GROUP_MIN 2

gboolean cy_heard_count (const char *text, gint64 *n_voices);
guint    cy_group_count (const char *leader, const char *members);

G_END_DECLS
