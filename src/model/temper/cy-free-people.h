/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyFreePerson:
 * @unit: id of their village, 0 for none
 * @place: (nullable): its name
 * @town: (nullable): the unit above it
 * @tier: (nullable): code of the set tier
 * @n_postings: how many began by the base date
 * @last: the last day of the latest of them, %CY_DATE_NONE when there was none
 * @away: (nullable): where they are or are to go
 *
 * Somebody in the pool, and whether they can be sent.
 */
typedef struct
{
  gint64      person;
  char       *name;
  gint64      unit;
  char       *place;
  char       *town;
  const char *tier;
  guint       n_postings;
  CyDate      last;
  char       *away;
} CyFreePerson;

GPtrArray *cy_free_people_load (CyConn *conn, gint64 scope, CyDate base_date, GError **error);

G_END_DECLS
