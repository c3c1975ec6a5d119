/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes of the set quota_rounding, in its order. */
typedef enum
{
  CY_QUOTA_HALF_UP,
  CY_QUOTA_UP,
  CY_QUOTA_DOWN,
} CyQuotaRounding;

/**
 * CyQuotaStanding:
 * @CY_QUOTA_OUTSIDE: not in the base: 5x or 6x of ZB18, or not assessed
 * @CY_QUOTA_BARRED: in the base, but may not have the grade
 * @CY_QUOTA_BELOW: has not reached the line of the grade
 * @CY_QUOTA_IN: has a place
 * @CY_QUOTA_TIED: stands at the line with others, and there are fewer places than they are
 * @CY_QUOTA_OUT: has reached the line of the grade, but the places are taken
 */
typedef enum
{
  CY_QUOTA_OUTSIDE,
  CY_QUOTA_BARRED,
  CY_QUOTA_BELOW,
  CY_QUOTA_IN,
  CY_QUOTA_TIED,
  CY_QUOTA_OUT,
} CyQuotaStanding;

/**
 * CyQuotaEntry:
 * @entry: id of the one assessed
 * @pool: whose places it is about: id of a township, number of a kind of unit, 0 for the county
 * @total: thousandths of a point; -1 without one
 * @counts: whether it is in the base
 * @is_barred: whether it may not have the grade
 * @reaches: whether it has reached the line of the grade
 * @standing: (out): what came of it
 */
typedef struct
{
  gint64          entry;
  gint64          pool;
  int             total;
  gboolean        counts;
  gboolean        is_barred;
  gboolean        reaches;
  CyQuotaStanding standing;
} CyQuotaEntry;

/**
 * CyQuotaPool:
 * @pool: as in the entries
 * @n_base: how many are in the base
 * @n_places: how many places there are
 * @n_in: how many have one
 * @n_tied: how many stand at the line for what is left
 * @line: thousandths; the least total that has a place, or for which several stand; -1 for none
 */
typedef struct
{
  gint64 pool;
  guint  n_base;
  guint  n_places;
  guint  n_in;
  guint  n_tied;
  int    line;
} CyQuotaPool;

guint   cy_quota_get_places (guint n_base, int share, CyQuotaRounding rounding);
GArray *cy_quota_share (CyQuotaEntry *entries, guint n, int share, CyQuotaRounding rounding);

G_END_DECLS
