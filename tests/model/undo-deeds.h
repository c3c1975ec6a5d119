/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/** CY_UNDO_TODAY: the day on which the deeds are done */
#define CY_UNDO_TODAY 20261122

/**
 * CyUndoDeed:
 * @name: what is done, as the journal calls it
 * @act: does it in a demo county, one step and no more
 */
typedef struct
{
  const char *name;
  gboolean (*act) (CyTest *test, const char *name, GError **error);
} CyUndoDeed;

/* Until one without a name. */
extern const CyUndoDeed cy_undo_way_deeds[];
extern const CyUndoDeed cy_undo_record_deeds[];

G_END_DECLS
