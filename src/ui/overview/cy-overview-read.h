/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-reminder.h"
#include "cy-session.h"
#include "cy-stats.h"

G_BEGIN_DECLS

/**
 * CyOverview:
 * @stats: what was counted
 * @reminders: (nullable) (element-type CyReminder): what somebody should look at; %NULL until it is
 *   read
 *
 * Everything the page shows.
 */
typedef struct
{
  CyStats   *stats;
  GPtrArray *reminders;
} CyOverview;

void        cy_overview_read (CySession          *session,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
void        cy_overview_read_reminders (CyOverview         *self,
                                        CySession          *session,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
CyOverview *cy_overview_read_finish (GAsyncResult *result, GError **error);
void        cy_overview_free (CyOverview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyOverview, cy_overview_free)

G_END_DECLS
