/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ability-list.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_ability_batch_present (GtkWidget     *over,
                                     CySession     *session,
                                     CyAbilityList *list,
                                     const GArray  *people);
GtkWidget *cy_ability_frame_present (GtkWidget *over, CySession *session, CyAbilityFrame *frame);

G_END_DECLS
