/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-review-matrix.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_review_new_present (GtkWindow *parent, CySession *session);
GtkWidget *cy_review_add_present (GtkWindow *parent, CySession *session, CyRecord *round);
GtkWidget *cy_review_answer_present (GtkWindow      *parent,
                                     CySession      *session,
                                     CyReviewMatrix *matrix,
                                     GArray         *subjects,
                                     const char     *office);
GtkWidget *cy_review_conclude_present (GtkWindow      *parent,
                                       CySession      *session,
                                       CyReviewMatrix *matrix,
                                       GArray         *subjects);
GtkWidget *cy_review_incoming_present (GtkWindow      *parent,
                                       CySession      *session,
                                       CyReviewMatrix *matrix,
                                       const char     *path);
GtkWidget *cy_negative_dialog_present (GtkWindow *parent, CySession *session);

G_END_DECLS
