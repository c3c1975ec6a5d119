/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyTwoWay:
 * @two_way: id
 * @place: (nullable): the person's village
 * @sense: (nullable): code of the set two_way_sense
 * @stage: (nullable): code of the set party_stage
 * @done: %CY_DATE_NONE when it was not by the base date
 *
 * Somebody who is cultivated in both senses, as of a day.
 */
typedef struct
{
  gint64      two_way;
  gint64      person;
  char       *name;
  gint64      unit;
  char       *place;
  const char *sense;
  CyDate      since;
  char       *goals;
  char       *helper;
  const char *stage;
  CyDate      done;
  char       *result;
} CyTwoWay;

GPtrArray *
cy_two_way_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error);
gboolean cy_two_way_matches (const CyTwoWay *self, const char *search);

G_END_DECLS
