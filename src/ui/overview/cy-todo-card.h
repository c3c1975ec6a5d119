/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_TODO_CARD (cy_todo_card_get_type ())
G_DECLARE_FINAL_TYPE (CyTodoCard, cy_todo_card, CY, TODO_CARD, GtkWidget)

GtkWidget *cy_todo_card_new (CySession *session);
void       cy_todo_card_set (CyTodoCard *self, GPtrArray *reminders);

G_END_DECLS
