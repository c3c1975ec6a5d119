/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-people-actions.h"

G_BEGIN_DECLS

void     cy_task_check (CyRecord *task, gint64 today, GPtrArray *problems);
gboolean cy_task_give (CyConn         *conn,
                       CyRecord       *task,
                       const CyPeople *people,
                       gint64          today,
                       GPtrArray      *problems,
                       GError        **error);
void     cy_two_way_check (CyRecord *two_way, gint64 today, GPtrArray *problems);
gboolean cy_two_way_begin (CyConn         *conn,
                           CyRecord       *two_way,
                           const CyPeople *people,
                           gint64          today,
                           GPtrArray      *problems,
                           GError        **error);

G_END_DECLS
