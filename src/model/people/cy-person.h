/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_PERSON: a person, whether a candidate, in post or both over time */
extern const CyEntity cy_person_entity;
#define CY_PERSON (&cy_person_entity)

enum
{
  CY_PERSON_NAME,
  CY_PERSON_PINYIN,
  CY_PERSON_GENDER,
  CY_PERSON_ID_NUMBER,
  CY_PERSON_BIRTH,
  CY_PERSON_ETHNIC,
  CY_PERSON_NATIVE_PLACE,
  CY_PERSON_BIRTH_PLACE,
  CY_PERSON_POLITICAL,
  CY_PERSON_PARTY_DATE,
  CY_PERSON_PARTY_STAGE,
  CY_PERSON_WORK_DATE,
  CY_PERSON_HEALTH,
  CY_PERSON_TECH_TITLE,
  CY_PERSON_SPECIALTY,
  CY_PERSON_PHONE,
  CY_PERSON_ADDRESS,
  CY_PERSON_SOURCE,
  CY_PERSON_OCCUPATION,
  CY_PERSON_UNIT,
  CY_PERSON_RECOGNITION,
  CY_PERSON_PHOTO,
  CY_PERSON_NOTE,
  CY_PERSON_SORT_PINYIN,
  CY_PERSON_SORT_STROKE,
  CY_PERSON_KEYS,
  CY_PERSON_POOL_STATE,
  CY_PERSON_TIER,
  CY_PERSON_MATURITY,
  CY_PERSON_EDUCATION,
  CY_PERSON_IN_POST,
  CY_PERSON_N_FIELDS
};

gboolean  cy_person_fill_from_id (CyRecord *person);
CyRecord *cy_person_find_by_id_number (CyConn *conn, const char *id_number, GError **error);
GArray *cy_person_find_by_name (CyConn *conn, const char *name, gint64 birth_month, GError **error);

G_END_DECLS
