/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-dossier.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyStepPapers:
 *
 * The documents of the steps into the pool, and a way to add more.
 */
#define CY_TYPE_STEP_PAPERS (cy_step_papers_get_type ())
G_DECLARE_FINAL_TYPE (CyStepPapers, cy_step_papers, CY, STEP_PAPERS, GtkBox)

GtkWidget *cy_step_papers_new (CySession *session);
void       cy_step_papers_set_dossier (CyStepPapers *self, CyDossier *dossier);
void       cy_step_papers_set_waiting (CyStepPapers *self, gboolean waiting);
void       cy_step_papers_add (CyStepPapers *self, CyRecord *step, const char *path);

G_END_DECLS
