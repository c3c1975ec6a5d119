/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-kin-word.h"

G_BEGIN_DECLS

/**
 * CyKinEvidence:
 * @CY_KIN_BY_ID: the same ID number
 * @CY_KIN_BY_BIRTH: the same name, born in the same month
 * @CY_KIN_BY_RELATION: each names the other, by name and with the relation that answers
 *
 * What a kinship rests on, the strongest first. A name alone is none.
 */
typedef enum
{
  CY_KIN_BY_ID,
  CY_KIN_BY_BIRTH,
  CY_KIN_BY_RELATION,
} CyKinEvidence;

/**
 * CyKinSide:
 * @id: of the person
 * @place: (nullable): name of the village
 * @title: (nullable): code of the highest post held there, or its own words; %NULL for somebody who
 * is only in the pool or on the way into it
 * @tier: (nullable): code of the set tier
 *
 * One of two relatives.
 */
typedef struct
{
  gint64 id;
  char  *name;
  char  *place;
  char  *title;
  char  *tier;
} CyKinSide;

/**
 * CyKinPair:
 * @person: the candidate; of two candidates or two in post either
 * @other: the relative
 * @word: the way from @person to @other
 * @rule: that it falls under
 * @evidence: what it rests on
 * @path: both ends and whom the kinship goes over, translated
 * @check: id of the newest conclusion, 0 for none; like the next four, see #CY_KIN_CHECK
 *
 * Two people of one place who are kin. Computed, never stored.
 */
typedef struct
{
  CyKinSide     person;
  CyKinSide     other;
  CyKinWord     word;
  CyKinRule     rule;
  CyKinEvidence evidence;
  char         *path;
  gint64        check;
  char         *verdict;
  char         *basis;
  CyDate        decided;
  char         *organ;
} CyKinPair;

/**
 * CyKinWish:
 * @scope: id of a unit, 0 for everything
 * @by_town: whether people of one township are compared, not only those of one village
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day on which posts are held
 */
typedef struct
{
  gint64   scope;
  gboolean by_town;
  gint64   person;
  CyDate   base_date;
} CyKinWish;

GPtrArray  *cy_kin_find (CyConn *conn, const CyKinWish *wish, GError **error);
GHashTable *cy_kin_list_people (const GPtrArray *pairs);
GPtrArray *
cy_kin_find_among (CyConn *conn, const char *sql, gint64 about, CyDate base_date, GError **error);
char       *cy_kin_side_dup_role (const CyKinSide *self);
const char *cy_kin_evidence_get_title (CyKinEvidence evidence);

G_END_DECLS
