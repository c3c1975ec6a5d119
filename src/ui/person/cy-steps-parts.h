/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-steps-read.h"

G_BEGIN_DECLS

/**
 * CyStepsParts:
 * @steps: of one person
 * @waiting: whether the page has changes that are not saved, so that nothing can be done
 * @except: of a button that has the #CyEligibilityRule as its data `rule`
 * @fill: of a button that has the code of the step as its data `step`
 * @user_data: for both
 *
 * What is shown of the way of one person, and what can be done there.
 */
typedef struct
{
  CySteps  *steps;
  gboolean  waiting;
  GCallback except;
  GCallback fill;
  gpointer  user_data;
} CyStepsParts;

GtkWidget *cy_steps_make_missing (CySteps *steps);
GtkWidget *cy_steps_make_kin (CySteps *steps);
GtkWidget *cy_steps_make_rules (const CyStepsParts *self);
GtkWidget *cy_steps_make_grid (const CyStepsParts *self);
GtkWidget *cy_steps_make_button (const CyStepsParts *self,
                                 const char         *label,
                                 const char         *style,
                                 GCallback           callback);
void       cy_steps_add_label (GtkWidget  *grid,
                               const char *text,
                               const char *style,
                               int         column,
                               int         row,
                               gboolean    wide);

G_END_DECLS
