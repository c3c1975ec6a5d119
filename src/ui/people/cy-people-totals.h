/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPeopleTotals:
 * @start: markup: how many people there are, and of what kind
 * @end: (nullable): markup: who is listed but not counted
 *
 * The line below the table.
 */
typedef struct
{
  char *start;
  char *end;
} CyPeopleTotals;

void            cy_people_totals_count (CySession          *session,
                                        const gint64       *ids,
                                        guint               n_ids,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
CyPeopleTotals *cy_people_totals_count_finish (GAsyncResult *result, GError **error);
void            cy_people_totals_free (CyPeopleTotals *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPeopleTotals, cy_people_totals_free)

G_END_DECLS
