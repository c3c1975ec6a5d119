/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_DOCUMENT_CLASSES (cy_document_classes_get_type ())
G_DECLARE_FINAL_TYPE (CyDocumentClasses, cy_document_classes, CY, DOCUMENT_CLASSES, GtkWidget)

GtkWidget *cy_document_classes_new (void);
void cy_document_classes_show (CyDocumentClasses *self, GPtrArray *documents, gboolean may_add);

G_END_DECLS
