/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-person-summary.h"

G_BEGIN_DECLS

typedef enum
{
  CY_FACT_BIRTH,
  CY_FACT_GENDER,
  CY_FACT_POLITICAL,
  CY_FACT_EDUCATION,
  CY_FACT_SOURCE,
  CY_FACT_PARTY_DATE,
  CY_FACT_WORK_DATE,
  CY_FACT_MATURITY,
  CY_FACT_DIRECTION,
  CY_FACT_CHANNEL,
  CY_FACT_WHEREABOUTS,
  CY_FACT_EMPLOYMENT,
  CY_FACT_PHONE,
  CY_N_FACTS,
} CyFact;

const char *cy_fact_get_title (CyFact fact);
char *
cy_fact_format (CyFact fact, const CyPersonSummary *summary, gint64 base_date, gboolean masked);

char *cy_fact_format_admission (const CyPersonSummary *summary, gint64 base_date);
guint cy_fact_get_steps (const CyPersonSummary *summary, guint *present, gint64 *date);

G_END_DECLS
