/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyUnitUses:
 * @n_people: living people who belong to the unit, or hold a post in it
 * @n_units: living units directly below it
 *
 * What keeps a unit from being deleted.
 */
typedef struct
{
  gint64 n_people;
  gint64 n_units;
} CyUnitUses;

/**
 * CyUnitFault:
 * @CY_UNIT_SOUND: none
 * @CY_UNIT_LOOP: the superior is the unit itself or below it
 * @CY_UNIT_RANK: the superior, or a unit below, is of a kind that cannot be there
 *
 * Why a unit cannot hang where it is to hang.
 */
typedef enum
{
  CY_UNIT_SOUND,
  CY_UNIT_LOOP,
  CY_UNIT_RANK,
} CyUnitFault;

gboolean cy_unit_may_be_below (const char *kind, const char *superior);
gboolean cy_unit_add (CyConn      *conn,
                      CyRecord    *unit,
                      const char  *step_name,
                      CyUnitFault *fault,
                      GError     **error);
gboolean cy_unit_save (CyConn      *conn,
                       CyRecord    *unit,
                       const char  *step_name,
                       CyUnitFault *fault,
                       GError     **error);
gboolean cy_unit_move (CyConn *conn, gint64 id, int by, const char *step_name, GError **error);
gboolean cy_unit_count_uses (CyConn *conn, gint64 id, CyUnitUses *uses, GError **error);
gboolean
cy_unit_delete (CyConn *conn, gint64 id, const char *step_name, CyUnitUses *uses, GError **error);

G_END_DECLS
