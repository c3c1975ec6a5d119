/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"
#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyHonourItem:
 * @id: of the honours list
 * @year: for which it is
 * @name: of the honour
 * @unit_name: (nullable): among whom, %NULL for all
 * @places: how many can have it, 0 for no limit
 * @is_decided: whether it is decided
 * @n_chosen: how many are chosen
 *
 * One honours list.
 */
typedef struct
{
  gint64   id;
  int      year;
  char    *name;
  char    *unit_name;
  guint    places;
  gboolean is_decided;
  guint    n_chosen;
} CyHonourItem;

/**
 * CyHonourLine:
 * @person: id of the person
 * @name: of the person
 * @place: (nullable): of the village at the time
 * @town_name: (nullable): of its township
 * @total: thousandths of a point, -1 for none
 * @grade: (nullable): code of ZB18 of the year
 * @fits: whether all conditions hold
 * @reason: what holds, or each that does not, translated
 * @candidate: id of what is stored, 0 for nothing
 * @is_chosen: whether the person is chosen
 *
 * Somebody assessed in the year, and whether they can have the honour.
 */
typedef struct
{
  gint64   person;
  char    *name;
  char    *place;
  char    *town_name;
  int      total;
  char    *grade;
  gboolean fits;
  char    *reason;
  gint64   candidate;
  gboolean is_chosen;
} CyHonourLine;

GPtrArray  *cy_honour_list_load (CyConn *conn, GError **error);
GPtrArray  *cy_honour_people_load (CyConn *conn, gint64 honour, CyDate base_date, GError **error);
const char *cy_honour_find_problem (CyRecord *honour);
gboolean    cy_honour_save (CyConn *conn, CyRecord *honour, const char *step_name, GError **error);
gboolean    cy_honour_choose (CyConn     *conn,
                              gint64      honour,
                              gint64      person,
                              gboolean    chosen,
                              CyDate      today,
                              const char *step_name,
                              GError    **error);
gboolean    cy_honour_decide (CyConn     *conn,
                              gint64      honour,
                              CyRecord   *decision,
                              CyDate      today,
                              const char *step_name,
                              guint      *n_awards,
                              GError    **error);

G_END_DECLS
