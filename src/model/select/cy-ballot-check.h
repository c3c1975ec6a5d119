/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-sheet.h"

G_BEGIN_DECLS

/**
 * CyBallotFaultKind:
 * @CY_BALLOT_FAULT_BLANK: a number is missing in a group that has others
 * @CY_BALLOT_FAULT_PRESENT: more present than entitled
 * @CY_BALLOT_FAULT_ISSUED: more papers issued than voters entitled
 * @CY_BALLOT_FAULT_RETURNED: more papers returned than issued
 * @CY_BALLOT_FAULT_PAPERS: valid and spoiled papers are not those returned
 * @CY_BALLOT_FAULT_VOTES: options and no opinion are not the valid papers
 * @CY_BALLOT_FAULT_WEIGHTS: the weights do not make 100 %
 */
typedef enum
{
  CY_BALLOT_FAULT_BLANK,
  CY_BALLOT_FAULT_PRESENT,
  CY_BALLOT_FAULT_ISSUED,
  CY_BALLOT_FAULT_RETURNED,
  CY_BALLOT_FAULT_PAPERS,
  CY_BALLOT_FAULT_VOTES,
  CY_BALLOT_FAULT_WEIGHTS,
} CyBallotFaultKind;

/**
 * CyBallotFault:
 * @kind: what is wrong
 * @voters: place of the group, -1 for all
 * @subject: place of the person, -1 when it is about the account of the papers
 * @account: the number it stands at, when @subject is -1
 * @off: how many too many, negative for too few, 0 when a number is missing
 *
 * An identity of the numbers of a ballot that does not hold, and at which cell.
 */
typedef struct
{
  CyBallotFaultKind kind;
  int               voters;
  int               subject;
  CyBallotAccount   account;
  gint64            off;
} CyBallotFault;

GArray              *cy_ballot_check (const CyBallotSheet *sheet);
const CyBallotFault *cy_ballot_faults_find (GArray *faults, int voters, int subject, int account);
char *cy_ballot_fault_dup_text (const CyBallotFault *self, const CyBallotSheet *sheet);
char *cy_ballot_fault_dup_place (const CyBallotFault *self, const CyBallotSheet *sheet);

G_END_DECLS
