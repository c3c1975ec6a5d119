/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-edit.h"
#include "cy-ballot-paper.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyBallotWorked:
 * @ballot: id of the ballot, 0 when nothing was done
 * @user_data: data of the caller
 *
 * Called when a deed is done, or could not be; the user has been told by then.
 */
typedef void (*CyBallotWorked) (gint64 ballot, gpointer user_data);

void cy_ballot_work_create (CySession          *session,
                            const CyBallotPlan *plan,
                            CyBallotWorked      done,
                            gpointer            user_data);
void cy_ballot_work_replan (CySession *session, const CyBallotPlan *plan);
void cy_ballot_work_change (CySession *session, CyRecord *ballot);
void cy_ballot_work_enter (CySession     *session,
                           gint64         ballot,
                           GArray        *cells,
                           CyBallotWorked done,
                           gpointer       user_data);
void cy_ballot_work_put (CySession           *session,
                         gint64               ballot,
                         const CyBallotPaper *paper,
                         CyBallotWorked       done,
                         gpointer             user_data);
void cy_ballot_work_adopt (CySession *session, gint64 ballot);
void cy_ballot_work_finish (CySession *session, gint64 ballot);
void cy_ballot_work_reopen (CySession *session, gint64 ballot);

G_END_DECLS
