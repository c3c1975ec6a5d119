/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-check-library.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

/**
 * CyFindingFilter:
 * @CY_FINDINGS_ALL: all, also what a recorded exception lifts
 * @CY_FINDINGS_ERRORS: errors that stand
 * @CY_FINDINGS_WARNINGS: warnings that stand
 */
typedef enum
{
  CY_FINDINGS_ALL,
  CY_FINDINGS_ERRORS,
  CY_FINDINGS_WARNINGS,
} CyFindingFilter;

#define CY_TYPE_FINDING_LIST (cy_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (CyFindingList, cy_finding_list, CY, FINDING_LIST, GtkWidget)

GtkWidget *cy_finding_list_new (void);
void       cy_finding_list_set_report (CyFindingList *self, CyCheckReport *report);
void cy_finding_list_set_filter (CyFindingList *self, CyFindingFilter filter, const CyRule *rule);
const CyFinding *cy_finding_list_get_chosen (CyFindingList *self);
guint            cy_finding_list_get_n_shown (CyFindingList *self);
CyReportTable   *cy_finding_list_make_report (CyFindingList *self);

G_END_DECLS
