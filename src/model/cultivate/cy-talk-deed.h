/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-people-actions.h"

G_BEGIN_DECLS

const char *cy_talk_find_problem (CyRecord *talk, CyDate today);
gboolean    cy_people_talk (CyConn         *conn,
                            const CyPeople *people,
                            CyRecord       *talk,
                            CyDate          today,
                            CyPeopleCount  *count,
                            GError        **error);
const char *cy_quarter_report_find_problem (CyRecord *report, CyDate today);
gboolean    cy_people_hand_in (CyConn         *conn,
                               const CyPeople *people,
                               CyRecord       *report,
                               CyDate          today,
                               CyPeopleCount  *count,
                               GError        **error);
void        cy_quarter_report_set_last_quarter (CyRecord *report, CyDate day);

G_END_DECLS
