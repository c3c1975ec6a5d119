/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_QUESTIONS (cy_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (CyImportQuestions, cy_import_questions, CY, IMPORT_QUESTIONS, GtkBox)

GtkWidget *cy_import_questions_new (CyImportJob *job);

G_END_DECLS
