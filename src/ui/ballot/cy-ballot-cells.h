/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CY_BALLOT_CELLS_ID: room for the id of a column */
#define CY_BALLOT_CELLS_ID 8

gint64 cy_ballot_cells_row (guint voters, guint subject);
void   cy_ballot_cells_name (char *id, gboolean is_votes, guint nth);
guint  cy_ballot_cells_count (const CyBallotSheet *sheet, gboolean is_votes);
void  cy_ballot_cells_name_nth (const CyBallotSheet *sheet, char *id, gboolean is_votes, guint nth);
guint cy_ballot_cells_find (const CyBallotSheet *sheet, gboolean is_votes, const char *column);
gboolean cy_ballot_cells_is_open (const CyBallotSheet *sheet, gboolean is_votes, guint nth);
char    *cy_ballot_cells_format (gint64 number);
gboolean cy_ballot_cells_read (const CyBallotSheet *sheet,
                               gboolean             is_votes,
                               gint64               row,
                               const char          *column,
                               const char          *text,
                               CyBallotCell        *cell,
                               char               **message);
void     cy_ballot_cells_apply (CyBallotSheet *sheet, const CyBallotCell *cell);
GArray  *cy_ballot_cells_list_columns (const CyBallotSheet *sheet, gboolean is_votes);
char    *cy_ballot_cells_dup_shape (const CyBallotSheet *sheet);

G_END_DECLS
