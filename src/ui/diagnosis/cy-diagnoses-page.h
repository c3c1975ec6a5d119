/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_DIAGNOSES_PAGE (cy_diagnoses_page_get_type ())
G_DECLARE_FINAL_TYPE (CyDiagnosesPage, cy_diagnoses_page, CY, DIAGNOSES_PAGE, CyPage)

GtkWidget *cy_diagnoses_page_new (CySession *session);

G_END_DECLS
