/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-diagnosis-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_diagnosis_print (GtkWidget *over, CySession *session, const CyDiagnosisFile *file);

G_END_DECLS
