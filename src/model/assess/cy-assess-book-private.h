/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-book.h"

G_BEGIN_DECLS

CyAssessBook  *cy_assess_book_new (CySchemePlan *plan, const char *kind);
void           cy_assess_book_put (CyAssessBook *self,
                                   guint         entry,
                                   guint         indicator,
                                   guint         grader,
                                   gint32        mark,
                                   gint32        day);
CyAssessEntry *cy_assess_book_add_entry (CyAssessBook *self, gint64 id);
void           cy_assess_book_add_grader (CyAssessBook *self, CyAssessGrader *grader);
void           cy_assess_book_seat_graders (CyAssessBook *self);
void           cy_assess_book_add_note (CyAssessBook *self, guint entry, CyAssessNote note);
void  cy_assess_book_add_quarter (CyAssessBook *self, guint entry, CyAssessQuarter quarter);
char *cy_assess_book_dup_rules (const CyAssessBook *self);
CyAssessEntry *cy_assess_book_get_by_id (const CyAssessBook *self, gint64 entry);
gboolean       cy_assess_book_load_facts (CyAssessBook *self, CyConn *conn, GError **error);

G_END_DECLS
