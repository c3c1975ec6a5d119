/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyMentorEdit:
 * @heading: what is being done
 * @text: (nullable): to what
 * @fields: (array length=n_fields): indices of the fields to fill in
 * @n_fields: how many
 * @find_problem: what is wrong, translated; %NULL when nothing is
 * @step_name: what the journal calls it
 *
 * How one record of the mentoring is entered or corrected.
 */
typedef struct
{
  const char  *heading;
  const char  *text;
  const guint *fields;
  guint        n_fields;
  const char *(*find_problem) (CyRecord *record, gint64 today);
  const char *step_name;
} CyMentorEdit;

GtkWidget *cy_mentor_edit_present (GtkWindow          *parent,
                                   CySession          *session,
                                   const CyMentorEdit *spec,
                                   CyRecord           *record);
GtkWidget *cy_mentor_pair_present (GtkWindow *parent, CySession *session, GArray *people);
GtkWidget *
cy_mentor_talk_present (GtkWindow *parent, CySession *session, GArray *people, const char *talker);
GtkWidget *cy_mentor_report_present (GtkWindow  *parent,
                                     CySession  *session,
                                     GArray     *people,
                                     const char *reader);
GtkWidget *cy_mentor_end_present (GtkWindow *parent, CySession *session, GArray *pairs);

G_END_DECLS
