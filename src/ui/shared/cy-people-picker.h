/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PEOPLE_PICKER (cy_people_picker_get_type ())
G_DECLARE_FINAL_TYPE (CyPeoplePicker, cy_people_picker, CY, PEOPLE_PICKER, GtkWidget)

GtkWidget *cy_people_picker_new (CySession *session);
GPtrArray *cy_people_picker_list_chosen (CyPeoplePicker *self);
GArray    *cy_people_picker_dup_chosen (CyPeoplePicker *self);
void       cy_people_picker_choose (CyPeoplePicker *self, GArray *people);

G_END_DECLS
