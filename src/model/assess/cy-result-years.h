/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyResultYear:
 * @year: assessed
 * @grade: (nullable): code of ZB18
 * @total: thousandths of a point, -1 for none
 * @name: (nullable): of the cycle, or who assessed where it came from elsewhere
 * @is_final: whether the cycle is locked
 * @town_mean: thousandths; of those assessed with the person in the township, -1 when not known
 * @county_mean: thousandths; of all assessed with the person, -1 when not known
 * @cycle: id of the cycle, 0 for a year from elsewhere
 * @rank: in the cycle, 0 for none
 *
 * How somebody stood in a year.
 */
typedef struct
{
  int      year;
  char    *grade;
  int      total;
  char    *name;
  gboolean is_final;
  int      town_mean;
  int      county_mean;
  gint64   cycle;
  guint    rank;
} CyResultYear;

/**
 * CyShares:
 * @n: how many dimensions that have points
 * @names: of each
 * @means: of each, tenths of a percent of its points, of all with a value; -1 without one
 * @by_person: id → an array of @n such shares, -1 for none
 *
 * How much of the points of each dimension everybody of a cycle has.
 */
typedef struct
{
  guint       n;
  char      **names;
  int        *means;
  GHashTable *by_person;
} CyShares;

GPtrArray *cy_result_years_load (CyConn *conn, gint64 person, int until, GError **error);
CyShares  *cy_shares_load (CyConn *conn, gint64 cycle, GError **error);
const int *cy_shares_get (const CyShares *self, gint64 person);
void       cy_shares_free (CyShares *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyShares, cy_shares_free)

G_END_DECLS
