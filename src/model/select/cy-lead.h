/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/**
 * CY_LEAD: somebody whom discovery (摸排) came upon in a village: who it is, who found them where
 * and when, and what became of it. Nobody is a candidate by being a lead.
 */
extern const CyEntity cy_lead_entity;
#define CY_LEAD (&cy_lead_entity)

enum
{
  CY_LEAD_UNIT,
  CY_LEAD_NAME,
  CY_LEAD_GENDER,
  CY_LEAD_BIRTH,
  CY_LEAD_POLITICAL,
  CY_LEAD_EDUCATION,
  CY_LEAD_PHONE,
  CY_LEAD_SOURCE,
  CY_LEAD_OCCUPATION,
  CY_LEAD_STRENGTHS,
  CY_LEAD_FOUND_BY,
  CY_LEAD_FOUND_DATE,
  CY_LEAD_FOUND_WHERE,
  CY_LEAD_DIRECTION,
  CY_LEAD_MATURITY,
  CY_LEAD_TAGS,
  CY_LEAD_STATE,
  CY_LEAD_CLOSED,
  CY_LEAD_REASON,
  CY_LEAD_PERSON,
  CY_LEAD_NOTE,
  CY_LEAD_N_FIELDS
};

/* Codes of the set lead_state. */
#define CY_LEAD_OPEN "open"
#define CY_LEAD_TAKEN "taken"
#define CY_LEAD_SHUT "closed"

G_END_DECLS
