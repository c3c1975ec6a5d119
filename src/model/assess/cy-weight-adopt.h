/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-weight-level.h"

G_BEGIN_DECLS

/** CY_WEIGHT_WHOLE: all weights together, hundredths of a percent */
#define CY_WEIGHT_WHOLE 10000

gboolean cy_weight_share_out (const double *weights, guint n, int total, int *shares);
gint64   cy_weight_adopt (CyConn              *conn,
                          gint64               scheme,
                          const CyWeightLevel *level,
                          const double        *weights,
                          const char          *step_name,
                          GError             **error);

G_END_DECLS
