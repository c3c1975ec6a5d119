/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-dossier.h"
#include "cy-field-editor.h"

G_BEGIN_DECLS

#define CY_TYPE_PARTS_EDITOR (cy_parts_editor_get_type ())
G_DECLARE_FINAL_TYPE (CyPartsEditor, cy_parts_editor, CY, PARTS_EDITOR, GtkWidget)

GtkWidget     *cy_parts_editor_new (CySession      *session,
                                    const CyEntity *entity,
                                    const char     *add,
                                    const char     *empty);
void           cy_parts_editor_set_dossier (CyPartsEditor *self, CyDossier *dossier);
gboolean       cy_parts_editor_commit (CyPartsEditor *self);
CyFieldEditor *cy_parts_editor_find (CyPartsEditor *self, guint index, guint field);
void           cy_parts_editor_clear_problems (CyPartsEditor *self);

G_END_DECLS
