/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dataset.h"

G_BEGIN_DECLS

/* More parts than the palette has plain colours cannot be told apart. */
#define CY_SHARES_MAX 5

/* The first series as parts of a whole: each point a part, or the largest four and the rest. */
typedef struct
{
  CyDataset *dataset;
  guint      n;
  guint      n_own;
  guint      own[CY_SHARES_MAX];
  gint64     whole;
} CyShares;

void     cy_shares_init (CyShares *self, CyDataset *dataset);
gboolean cy_shares_is_rest (const CyShares *self, guint part);
gint64   cy_shares_get_value (const CyShares *self, guint part);
char    *cy_shares_create_label (const CyShares *self, guint part);

G_END_DECLS
