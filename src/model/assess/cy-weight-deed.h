/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyWeightPair:
 * @study: id of a study of weights
 * @parent: id of the dimension whose indicators are compared, 0 for dimensions
 * @one: id of one thing
 * @other: id of another
 *
 * What a judgement is about.
 */
typedef struct
{
  gint64 study;
  gint64 parent;
  gint64 one;
  gint64 other;
} CyWeightPair;

gboolean
cy_weight_save_study (CyConn *conn, CyRecord *study, const char *step_name, GError **error);
gboolean cy_weight_remove_study (CyConn *conn, gint64 study, const char *step_name, GError **error);
gboolean cy_weight_add_expert (CyConn             *conn,
                               const CyWeightPair *pair,
                               const char         *expert,
                               const char         *step_name,
                               GError            **error);
gboolean cy_weight_remove_expert (CyConn     *conn,
                                  gint64      study,
                                  const char *expert,
                                  const char *step_name,
                                  GError    **error);
gboolean cy_weight_judge (CyConn             *conn,
                          const CyWeightPair *pair,
                          const char         *expert,
                          int                 judgement,
                          const char         *step_name,
                          GError            **error);

G_END_DECLS
