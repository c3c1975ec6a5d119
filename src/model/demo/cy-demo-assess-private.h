/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-demo-private.h"

#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/**
 * CyDemoCycle:
 * @id: of the cycle
 * @plan: its scheme
 * @kind: code of the set cycle_kind
 * @year: assessed
 * @since: first day of the period
 * @until: its last day
 * @is_open: whether marking still goes on
 *
 * A cycle of the demo county while it is filled.
 */
typedef struct
{
  gint64        id;
  CySchemePlan *plan;
  const char   *kind;
  int           year;
  CyDate        since;
  CyDate        until;
  gboolean      is_open;
} CyDemoCycle;

int      cy_demo_assess_quality (gint64 id, int year);
gboolean cy_demo_marks_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error);
gboolean cy_demo_notes_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error);
gboolean cy_demo_diagnoses_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error);
gboolean cy_demo_results_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error);
gboolean cy_demo_figures_make (CyDemo *demo, GError **error);

G_END_DECLS
