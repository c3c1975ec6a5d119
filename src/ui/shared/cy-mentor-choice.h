/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_MENTOR_CHOICE (cy_mentor_choice_get_type ())
G_DECLARE_FINAL_TYPE (CyMentorChoice, cy_mentor_choice, CY, MENTOR_CHOICE, GtkWidget)

GtkWidget *cy_mentor_choice_new (CySession *session, gint64 mentor);
gint64     cy_mentor_choice_get (CyMentorChoice *self);

G_END_DECLS
