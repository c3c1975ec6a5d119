/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assign.h"

G_BEGIN_DECLS

/* Prices are in thousandths of a point, so that whole numbers stay exact. */
#define CY_ASSIGN_SCALE 1000

/*
 * @weights: by person and place, CY_ASSIGN_BARRED for what must not be
 * @limits: of guint, by row
 * @pairs: of CyAssignPair, in the order in which they were given
 * @starts: where the rows of each arc begin in @rows; NULL until _cy_assign_prepare()
 * @reward: what one person more with a place counts, above any points
 */
struct _CyAssign
{
  guint   n_people;
  guint   n_places;
  int    *weights;
  guint  *capacity;
  GArray *limits;
  GArray *pairs;
  guint  *starts;
  guint  *rows;
  gint64  reward;
};

typedef struct
{
  guint arc;
  guint row;
} CyAssignPair;

/*
 * Prices that prove a bound, see _cy_assign_get_bound().
 * @places: of each place, in thousandths of a point
 * @rows: of each limit
 * @bound: in thousandths, the rewards in it
 */
typedef struct
{
  gint64 *places;
  gint64 *rows;
  gint64  bound;
} CyAssignPrices;

/* An answer while it is being worked at. */
typedef struct
{
  CyAssign *assign;
  int      *places; /* of each person */
  guint    *load;   /* of each place */
  guint    *usage;  /* of each limit */
} CyAssignDraft;

static inline guint
_cy_assign_arc (const CyAssign *self, guint person, guint place)
{
  return person * self->n_places + place;
}

static inline gint64
_cy_assign_profit (const CyAssign *self, guint arc)
{
  return self->weights[arc] + self->reward;
}

void   _cy_assign_prepare (CyAssign *self);
gint64 _cy_assign_count (const CyAssign *self, const int *places);
gint64 _cy_assign_get_bound (CyAssign *self, CyAssignPrices *prices);
gint64 _cy_assign_get_loss (const CyAssign *self, const CyAssignPrices *prices, guint arc);

gboolean _cy_assign_flow (CyAssign     *self,
                          const gint64 *profits,
                          int          *places,
                          gint64       *prices,
                          GCancellable *cancellable,
                          GError      **error);

void   _cy_assign_draft_init (CyAssignDraft *self, CyAssign *assign);
void   _cy_assign_draft_clear (CyAssignDraft *self);
gint64 _cy_assign_draft_take (CyAssignDraft *self, const int *places);

gboolean _cy_assign_start (CyAssign       *self,
                           int            *places,
                           CyAssignPrices *prices,
                           GCancellable   *cancellable,
                           GError        **error);

gboolean _cy_assign_ask (CyAssign              *self,
                         const CyAssignOptions *options,
                         const CyAssignPrices  *prices,
                         int                   *places,
                         gint64                *bound,
                         GCancellable          *cancellable,
                         GError               **error);

G_END_DECLS
