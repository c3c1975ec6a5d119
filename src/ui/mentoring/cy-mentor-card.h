/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-mentor-list.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_MENTOR_CARD (cy_mentor_card_get_type ())
G_DECLARE_FINAL_TYPE (CyMentorCard, cy_mentor_card, CY, MENTOR_CARD, GtkWidget)

GtkWidget *cy_mentor_card_new (CySession *session);
void       cy_mentor_card_show (CyMentorCard *self, gint64 mentor);

G_END_DECLS
