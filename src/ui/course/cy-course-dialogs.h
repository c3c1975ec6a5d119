/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-report-table.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_course_dialog_present (GtkWidget    *over,
                               CySession    *session,
                               CyRecord     *course,
                               CyCourseFile *file);
void cy_course_session_dialog_present (GtkWidget    *over,
                                       CySession    *session,
                                       CyCourseFile *file,
                                       CyRecord     *record);
void cy_course_series_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file);
void cy_course_enrol_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file);
void cy_course_choose_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file);
void
cy_course_certificates_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file);
void cy_course_print_sign_in (GtkWidget *over, CySession *session, CyCourseFile *file);
void cy_course_import_present (GtkWindow *parent, CySession *session, const char *path);

void
cy_course_export_table (GtkWidget *over, CySession *session, const char *id, CyReportTable *table);
void cy_course_export_ledger (GtkWidget *over, CySession *session);

void cy_course_mark_dialog_present (GtkWidget  *over,
                                    CySession  *session,
                                    gint64      enrolment,
                                    gint64      sitting,
                                    const char *whose);

G_END_DECLS
