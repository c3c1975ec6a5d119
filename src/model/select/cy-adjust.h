/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-follow-up.h"
#include "cy-people-actions.h"

G_BEGIN_DECLS

char    *cy_adjustment_dup_problem (CyRecord *adjustment, const CyPoolExit *exit, CyDate today);
gboolean cy_people_adjust (CyConn           *conn,
                           const CyPeople   *people,
                           CyRecord         *adjustment,
                           const CyPoolExit *exit,
                           CyDate            today,
                           CyPeopleCount    *count,
                           GError          **error);

G_END_DECLS
