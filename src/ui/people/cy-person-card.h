/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PERSON_CARD (cy_person_card_get_type ())
G_DECLARE_FINAL_TYPE (CyPersonCard, cy_person_card, CY, PERSON_CARD, GtkWidget)

GtkWidget *cy_person_card_new (CySession *session);
void       cy_person_card_show (CyPersonCard *self, gint64 person);
void       cy_person_card_set_reminders (CyPersonCard *self, GPtrArray *reminders);
void       cy_person_card_set_masked (CyPersonCard *self, gboolean masked);
gint64     cy_person_card_get_person (CyPersonCard *self);

G_END_DECLS
