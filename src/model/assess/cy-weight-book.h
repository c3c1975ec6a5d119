/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-fuzzy.h"
#include "cy-rank-range.h"
#include "cy-weight-study.h"

G_BEGIN_DECLS

/**
 * CyWeightWay:
 * @CY_WEIGHT_SCHEME: by the weights of the scheme
 * @CY_WEIGHT_EXPERTS: by the experts' comparisons in pairs
 * @CY_WEIGHT_ENTROPY: by what tells people apart
 * @CY_WEIGHT_TOPSIS: by the distance to the best and the worst, with the weights of the scheme
 *
 * A way to rank people. Only the first three have weights of their own.
 */
typedef enum
{
  CY_WEIGHT_SCHEME,
  CY_WEIGHT_EXPERTS,
  CY_WEIGHT_ENTROPY,
  CY_WEIGHT_TOPSIS,
  CY_WEIGHT_N_WAYS,
} CyWeightWay;

/**
 * CyWeightColumn:
 * @id: of a dimension or an indicator
 * @name: its name
 * @points: hundredths; its full points
 * @entropy: 0 to 1; see cy_entropy_weights()
 * @first: within which range of its weight the first place stays
 * @quota: within which range those who have a place stay the same
 */
typedef struct
{
  gint64      id;
  char       *name;
  int         points;
  double      entropy;
  CyRankRange first;
  CyRankRange quota;
} CyWeightColumn;

/**
 * CyWeightRow:
 * @entry: id of the one assessed
 * @person: id, 0 for a village team
 * @name: of the person or team
 * @place: (nullable): the village
 * @shares: of each column as many as there are grades: the share of the voices for it
 */
typedef struct
{
  gint64  entry;
  gint64  person;
  char   *name;
  char   *place;
  double *shares;
} CyWeightRow;

/**
 * CyWeightRanking:
 * @is_known: whether there is anything to rank by
 * @weights: of each column, together 1; unused for TOPSIS
 * @totals: of each row, 0 to 100; for TOPSIS the closeness, 0 to 1
 * @ranks: of each row, from 1; those alike share one
 * @spearman: rank correlation with the ranks of the scheme, −1 to 1
 * @has_spearman: whether there is one: not when all share one rank
 * @n_moved: how many have another rank than by the scheme
 */
typedef struct
{
  gboolean is_known;
  double  *weights;
  double  *totals;
  guint   *ranks;
  double   spearman;
  gboolean has_spearman;
  guint    n_moved;
} CyWeightRanking;

/**
 * CyWeightBook:
 * @columns: (element-type CyWeightColumn): dimensions, or indicators of one
 * @rows: (element-type CyWeightRow): those who have a value in every column
 * @values: row by row, percent of the points that could be had
 * @grades: (array length=n_grades): codes of ZB18, highest first
 * @n_grades: how many grades there are
 * @n_missing: how many are left out because a value is missing
 * @n_special: how many are left out because they are in no base (5x and 6x of ZB18)
 * @n_places: how many places the quota has for @rows; 0 for no quota
 * @rankings: in every way
 *
 * The people of a cycle in a table to try weights on.
 */
typedef struct
{
  GPtrArray      *columns;
  GPtrArray      *rows;
  GArray         *values;
  char          **grades;
  guint           n_grades;
  guint           n_missing;
  guint           n_special;
  guint           n_places;
  CyWeightRanking rankings[CY_WEIGHT_N_WAYS];
} CyWeightBook;

#define cy_weight_book_column(book, nth) \
  ((CyWeightColumn *) g_ptr_array_index ((book)->columns, nth))
#define cy_weight_book_row(book, nth) ((CyWeightRow *) g_ptr_array_index ((book)->rows, nth))

CyWeightBook *cy_weight_book_new (const char *const *grades);
void cy_weight_book_add_column (CyWeightBook *self, gint64 id, const char *name, int points);
CyWeightRow *cy_weight_book_add_row (CyWeightBook *self, const double *values);
void         cy_weight_book_compute (CyWeightBook *self, const CyWeightStudy *study);
void         cy_weight_book_free (CyWeightBook *self);

double   cy_weight_book_get_value (const CyWeightBook *self, guint row, guint column);
int      cy_weight_book_get_move (const CyWeightBook *self, CyWeightWay way, guint row);
gboolean cy_weight_book_evaluate (const CyWeightBook *self,
                                  guint               row,
                                  CyWeightWay         way,
                                  CyFuzzyWay          fuzzy,
                                  double             *result);
void     cy_weight_rank (const double *totals, guint n, guint *ranks);
gboolean cy_weight_spearman (const guint *one, const guint *other, guint n, double *spearman);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyWeightBook, cy_weight_book_free)

G_END_DECLS
