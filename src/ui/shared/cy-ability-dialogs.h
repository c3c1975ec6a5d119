/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ability-frame.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_ability_dialog_record (GtkWidget      *over,
                                     CySession      *session,
                                     CyAbilityFrame *frame,
                                     gint64          person,
                                     const char     *name);
GtkWidget *cy_ability_dialog_correct (GtkWidget      *over,
                                      CySession      *session,
                                      CyAbilityFrame *frame,
                                      CyRecord       *wrong,
                                      const char     *name);
GtkWidget *
cy_ability_dialog_potential (GtkWidget *over, CySession *session, gint64 person, const char *name);

G_END_DECLS
