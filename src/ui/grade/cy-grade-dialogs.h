/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-grade-meeting.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_grade_propose_run (CySession *session, const CyGradeList *list);
void cy_grade_close_run (CySession *session, const CyGradeList *list);
void cy_grade_lock_ask (GtkWidget *over, CySession *session, const CyGradeList *list);
void cy_grade_change_present (GtkWidget         *over,
                              CySession         *session,
                              const CyGradeList *list,
                              GArray            *entries);
void cy_grade_approve_present (GtkWidget *over, CySession *session, const CyGradeList *list);
void cy_grade_publish_present (GtkWidget *over, CySession *session, const CyGradeList *list);
void cy_grade_notice_present (GtkWidget         *over,
                              CySession         *session,
                              const CyGradeList *list,
                              GArray            *entries);
void cy_grade_reopen_present (GtkWidget *over, CySession *session, const CyGradeList *list);
void cy_grade_unlock_present (GtkWidget *over, CySession *session, const CyGradeList *list);
void cy_grade_appeal_present (GtkWidget           *over,
                              CySession           *session,
                              const CyGradeList   *list,
                              const CyGradePerson *person);
void cy_grade_answer_present (GtkWidget           *over,
                              CySession           *session,
                              const CyGradeList   *list,
                              const CyGradeAppeal *appeal);

G_END_DECLS
