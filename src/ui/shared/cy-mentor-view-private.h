/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mentor-file.h"
#include "cy-mentor-view.h"

G_BEGIN_DECLS

struct _CyMentorView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession    *session;
  gint64        person;
  CyMentorFile *file;
  gboolean      is_revealed;
  gboolean      waiting;
};

void _cy_mentor_view_fill (CyMentorView *self);

/* What its buttons do; those of one record have it as their data "record". */
void _cy_mentor_view_pair_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_talk_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_report_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_reveal_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_end_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_edit_pair_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_edit_talk_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_edit_report_cb (GtkButton *button, CyMentorView *self);
void _cy_mentor_view_delete_cb (GtkButton *button, CyMentorView *self);

G_END_DECLS
