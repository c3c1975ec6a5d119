/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORE_KINDS (cy_score_kinds_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreKinds, cy_score_kinds, CY, SCORE_KINDS, GtkBox)

GtkWidget *cy_score_kinds_new (CySession *session);
void       cy_score_kinds_show (CyScoreKinds *self, GPtrArray *cycles, gint64 cycle);

G_END_DECLS
