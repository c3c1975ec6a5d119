/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyFreeMentor:
 * @mentor: id
 * @organ: (nullable): where they work
 * @n_people: those mentored, and those on a posting under them
 * @most: how many at most: their own number, else that of the rule set; 0 for any number
 *
 * A mentor whom a posting can have.
 */
typedef struct
{
  gint64 mentor;
  char  *name;
  char  *organ;
  guint  n_people;
  guint  most;
} CyFreeMentor;

GPtrArray *cy_free_mentors_load (CyConn *conn, gint64 own, CyDate base_date, GError **error);

G_END_DECLS
