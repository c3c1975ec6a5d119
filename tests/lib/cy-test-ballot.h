/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-edit.h"
#include "cy-test.h"

G_BEGIN_DECLS

CyBallotSheet *
cy_test_ballot_sheet (const char *kind, const char *options, const char *scores, guint n_people);
void cy_test_ballot_vote (CyBallotSheet *sheet,
                          guint          voters,
                          guint          subject,
                          const gint64  *votes,
                          guint          n_votes);
void cy_test_ballot_account (CyBallotSheet *sheet, guint voters, gint64 n_papers);

gint64   cy_test_ballot_add (CyTest *self, gboolean on_paper, guint n_people);
gboolean cy_test_ballot_enter_all (CyTest       *self,
                                   gint64        ballot,
                                   guint         voters,
                                   gint64        n_papers,
                                   const gint64 *votes,
                                   guint         n_votes,
                                   GError      **error);

G_END_DECLS
