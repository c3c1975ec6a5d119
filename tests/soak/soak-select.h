/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/** CY_SOAK_N_PEOPLE: whom cy_soak_select_make() makes */
#define CY_SOAK_N_PEOPLE 120

/**
 * CySoakSelect:
 * @n_replies: how often an office answered of everybody
 * @n_moves: how often everybody went a step on, or back again
 * @n_leads: leads that were pasted
 *
 * What was done to many at once.
 */
typedef struct
{
  gint64 n_replies;
  gint64 n_moves;
  gint64 n_leads;
} CySoakSelect;

void         cy_soak_select_make (CyConn *conn);
gboolean     cy_soak_select_write (CyConn *conn, guint kind, CySoakSelect *done);
CySoakSelect cy_soak_select_check (CyConn *conn, const CySoakSelect *reported);

G_END_DECLS
