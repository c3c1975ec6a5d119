/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-sheet.h"

G_BEGIN_DECLS

/** CY_BALLOT_PASSES: every paper is typed in so many times, by different people at best */
#define CY_BALLOT_PASSES 2

/**
 * CyBallotPaper:
 * @id: of the record
 * @voters: id of the group
 * @pass: 1 or 2
 * @number: on the paper
 * @marks: a digit for each person in order: the option ticked, 0 for none
 * @is_spoiled: whether the paper does not count
 */
typedef struct
{
  gint64   id;
  gint64   voters;
  gint64   pass;
  gint64   number;
  char    *marks;
  gboolean is_spoiled;
} CyBallotPaper;

/**
 * CyBallotDifference:
 * @voters: place of the group
 * @number: of the paper
 * @subject: place of the person, -1 when it is about the whole paper
 * @first: what the first pass says
 * @second: what the second pass says
 *
 * What two passes do not agree in. For a person both are options; for a paper 1 is that it counts,
 * 0 that it is spoiled, -1 that it was not typed in.
 */
typedef struct
{
  guint  voters;
  gint64 number;
  int    subject;
  int    first;
  int    second;
} CyBallotDifference;

GPtrArray *cy_ballot_papers_load (CyConn *conn, gint64 ballot, GError **error);
guint cy_ballot_papers_count (GPtrArray *papers, gint64 voters, gint64 pass, gint64 *next_number);
const CyBallotPaper          *
cy_ballot_papers_find (GPtrArray *papers, gint64 voters, gint64 pass, gint64 number);
gboolean cy_ballot_marks_check (const CyBallotSheet *sheet, const char *marks);
GArray  *cy_ballot_papers_compare (const CyBallotSheet *sheet, GPtrArray *papers);
char    *cy_ballot_difference_dup_text (const CyBallotDifference *self, const CyBallotSheet *sheet);

gboolean cy_ballot_paper_put (CyConn              *conn,
                              gint64               ballot,
                              const CyBallotPaper *paper,
                              const char          *step_name,
                              GError             **error);
gboolean
cy_ballot_papers_adopt (CyConn *conn, gint64 ballot, const char *step_name, GError **error);

G_END_DECLS
