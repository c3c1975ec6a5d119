/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-job.h"
#include "cy-import-page.h"
#include "cy-import-steps.h"

G_BEGIN_DECLS

struct _CyImportPage
{
  CyPage parent_instance;

  GtkWidget *steps;
  GtkWidget *stack;
  GtkWidget *views[CY_IMPORT_STEP_N];
  GtkWidget *aside;
  GtkWidget *status;
  GtkWidget *progress;
  GtkWidget *stop;
  GtkWidget *foot;
  GtkWidget *cancel;
  GtkWidget *back;
  GtkWidget *next;

  CyImportJob *job;
  CyImportStep step;
  gboolean     hurries; /* files were given: on to their sheets once they are read */
};

G_END_DECLS
