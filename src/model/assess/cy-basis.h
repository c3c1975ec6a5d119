/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-compute.h"

G_BEGIN_DECLS

/**
 * CyBasisKind:
 * @CY_BASIS_TOTAL: the total
 * @CY_BASIS_PART: 平时, 年终
 * @CY_BASIS_QUARTER: one cycle of the routine part
 * @CY_BASIS_DIMENSION: a group of indicators
 * @CY_BASIS_BONUS: what comes on top
 * @CY_BASIS_PENALTY: what is taken off
 * @CY_BASIS_INDICATOR: what was looked at
 * @CY_BASIS_GROUP: a group of graders
 * @CY_BASIS_MARK: what one of them gave
 * @CY_BASIS_NOTE: a note of what happened
 * @CY_BASIS_FACT: what another room says
 * @CY_BASIS_TARGET: what that is divided by, where it is not the same for everybody or not said
 *   with the fact
 *
 * What a line of the basis stands for.
 */
typedef enum
{
  CY_BASIS_TOTAL,
  CY_BASIS_PART,
  CY_BASIS_QUARTER,
  CY_BASIS_DIMENSION,
  CY_BASIS_BONUS,
  CY_BASIS_PENALTY,
  CY_BASIS_INDICATOR,
  CY_BASIS_GROUP,
  CY_BASIS_MARK,
  CY_BASIS_NOTE,
  CY_BASIS_FACT,
  CY_BASIS_TARGET,
} CyBasisKind;

/**
 * CyBasisRule:
 * @CY_BASIS_GIVEN: as it was given
 * @CY_BASIS_MEAN: Σ marks that count × 10 ÷ divisor
 * @CY_BASIS_WEIGHTED: Σ (value × weight) ÷ divisor
 * @CY_BASIS_SUM: Σ values
 * @CY_BASIS_RESCALED: Σ values × factor ÷ divisor
 * @CY_BASIS_AVERAGE: Σ values ÷ divisor
 * @CY_BASIS_NOTES: Σ notes ÷ 10, at most @factor, and taken from @divisor where that is not 0
 * @CY_BASIS_FACT_RULE: what the indicator says of the first value below, of the second where there
 *   is one; not below 0, at most @factor
 * @CY_BASIS_CAPPED: Σ values, at most @factor where that is not 0
 * @CY_BASIS_JOINED: parts by weight, with bonus and penalty
 *
 * How the value of a line comes of the lines right below it.
 */
typedef enum
{
  CY_BASIS_GIVEN,
  CY_BASIS_MEAN,
  CY_BASIS_WEIGHTED,
  CY_BASIS_SUM,
  CY_BASIS_RESCALED,
  CY_BASIS_AVERAGE,
  CY_BASIS_NOTES,
  CY_BASIS_FACT_RULE,
  CY_BASIS_CAPPED,
  CY_BASIS_JOINED,
} CyBasisRule;

/**
 * CyBasisNode:
 * @kind: what it stands for
 * @rule: how @value came about
 * @depth: how deep it stands, 0 for the total
 * @parent: place of the line above it in the tree, -1 for the total
 * @nth: place of the part, dimension, indicator, group, grader or note in plan or book
 * @name: what it is called
 * @value: in @scale, or %CY_ASSESS_NO_VALUE
 * @scale: so many make a point: 1000, of marks 100, of notes 10000; of facts their own
 * @points: full marks, hundredths; 0 where there are none
 * @weight: hundredths of a percent; 0 where there is none
 * @share: of a part, what it is of the total, thousandths
 * @factor: see #CyBasisRule
 * @divisor: see #CyBasisRule
 * @is_out: whether it does not count: left out as highest or lowest, out of range, or typed in
 *   twice and not the same
 * @coverage: tenths of a percent, -1 where that says nothing
 * @date: `YYYYMMDD`, the oldest below it; 0 for none
 * @sum: (nullable): the sum written out; of what was given, where it is from
 * @words: (nullable): what is missing, rescaled, capped or left out, translated
 * @county: median over all that are assessed, thousandths; of indicators and the total
 * @town: the same over the township
 *
 * One line of the basis.
 */
typedef struct
{
  CyBasisKind kind;
  CyBasisRule rule;
  guint       depth;
  int         parent;
  guint       nth;
  char       *name;
  gint64      value;
  gint64      scale;
  gint64      points;
  int         weight;
  gint64      share;
  gint64      factor;
  gint64      divisor;
  gboolean    is_out;
  int         coverage;
  int         date;
  char       *sum;
  char       *words;
  gint64      county;
  gint64      town;
} CyBasisNode;

/**
 * CyBasisPeers:
 *
 * What all of a cycle come to, for medians and ranks; made once of a book.
 */
typedef struct _CyBasisPeers CyBasisPeers;

/**
 * CyBasis:
 * @book: what it was computed from
 * @entry: place of the entry in it
 * @nodes: (element-type CyBasisNode): every line after the one it belongs to
 * @mark: all that was computed
 * @rank: 0 for none
 * @n_ranked: how many have one
 * @is_stale: whether the stored result is another
 *
 * How one total came about, as a tree that is written line by line.
 */
typedef struct
{
  CyAssessBook *book;
  guint         entry;
  GPtrArray    *nodes;
  CyAssessMark *mark;
  guint         rank;
  guint         n_ranked;
  gboolean      is_stale;
} CyBasis;

#define cy_basis_node(self, nth) ((const CyBasisNode *) g_ptr_array_index ((self)->nodes, nth))

CyBasisPeers *cy_basis_peers_new (const CyAssessBook *book);
CyBasisPeers *cy_basis_peers_ref (CyBasisPeers *self);
void          cy_basis_peers_unref (CyBasisPeers *self);
guint         cy_basis_peers_get_rank (const CyBasisPeers *self, guint entry, guint *n_ranked);
gint64        cy_basis_peers_get_total (const CyBasisPeers *self, guint entry);
gint64        cy_basis_peers_get_median (const CyBasisPeers *self, int indicator, gint64 town);

CyBasis *cy_basis_new (CyAssessBook *book, const CyBasisPeers *peers, guint entry);
void     cy_basis_free (CyBasis *self);
char    *cy_basis_format (gint64 value, gint64 scale);
char    *cy_basis_dup_why (const CyBasis *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBasisPeers, cy_basis_peers_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBasis, cy_basis_free)

G_END_DECLS
