/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"
#include "cy-reminder.h"

G_BEGIN_DECLS

#define CY_TYPE_TODO_PAGE (cy_todo_page_get_type ())
G_DECLARE_FINAL_TYPE (CyTodoPage, cy_todo_page, CY, TODO_PAGE, CyPage)

GtkWidget *cy_todo_page_new (CySession *session);
void       cy_todo_page_show_kind (CyTodoPage *self, CyReminderKind kind);

G_END_DECLS
