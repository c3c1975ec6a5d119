/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ahp.h"
#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyWeightExpert:
 * @name: of the expert
 * @judgements: of each pair of the upper half, row by row of @n × @n: −9 to 9 as
 *   cy_ahp_scale_to_ratio(), 0 for not given
 * @n_given: how many pairs are given
 * @is_complete: whether all are, so that there are weights
 * @ahp: what comes of them
 */
typedef struct
{
  char    *name;
  int      judgements[CY_AHP_MAX * CY_AHP_MAX];
  guint    n_given;
  gboolean is_complete;
  CyAhp    ahp;
} CyWeightExpert;

/**
 * CyWeightStudy:
 * @n: how many things are compared; 0 when they are more than can be
 * @n_pairs: n (n − 1) ÷ 2
 * @ids: (element-type gint64): of the things, in order
 * @experts: (element-type CyWeightExpert): in the order they were added
 * @n_complete: how many of them gave all judgements, and count
 * @joined: the weights of the group, when @n_complete is not 0
 *
 * What experts say of the weights of one level, by comparisons in pairs.
 */
typedef struct
{
  guint      n;
  guint      n_pairs;
  GArray    *ids;
  GPtrArray *experts;
  guint      n_complete;
  CyAhp      joined;
} CyWeightStudy;

CyWeightStudy *cy_weight_study_new (GArray *ids);
CyWeightStudy *
cy_weight_study_load (CyConn *conn, gint64 study, gint64 parent, GArray *ids, GError **error);
CyWeightExpert *cy_weight_study_add_expert (CyWeightStudy *self, const char *name);
void            cy_weight_study_put (CyWeightStudy *self,
                                     const char    *expert,
                                     gint64         one,
                                     gint64         other,
                                     int            judgement);
void            cy_weight_study_solve (CyWeightStudy *self);
int             cy_weight_study_find (const CyWeightStudy *self, const char *expert);
int             cy_weight_expert_get (const CyWeightStudy  *self,
                                      const CyWeightExpert *expert,
                                      guint                 row,
                                      guint                 column);
void            cy_weight_study_free (CyWeightStudy *self);

#define cy_weight_study_expert(study, nth) \
  ((CyWeightExpert *) g_ptr_array_index ((study)->experts, nth))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyWeightStudy, cy_weight_study_free)

G_END_DECLS
