/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cy_political_is_member (const char *code);
gboolean cy_political_is_other_party (const char *code);

G_END_DECLS
