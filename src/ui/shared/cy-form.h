/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-field-editor.h"

G_BEGIN_DECLS

#define CY_TYPE_FORM_SECTION (cy_form_section_get_type ())
G_DECLARE_FINAL_TYPE (CyFormSection, cy_form_section, CY, FORM_SECTION, GtkWidget)

GtkWidget     *cy_form_section_new (CySession      *session,
                                    const char     *title,
                                    const CyEntity *entity,
                                    const guint    *fields,
                                    guint           n_fields);
void           cy_form_section_set_columns (CyFormSection *self, guint n);
void           cy_form_section_set_record (CyFormSection *self, CyRecord *record);
CyFieldEditor *cy_form_section_find (CyFormSection *self, guint field);
gboolean       cy_form_section_commit (CyFormSection *self);
void           cy_form_section_clear_problems (CyFormSection *self);
void           cy_form_section_update_count (CyFormSection *self);

G_END_DECLS
