/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-form.h"
#include "cy-people-actions.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPeopleForm:
 * @heading: what is being done
 * @text: (nullable): to whom, and what follows
 * @accept: words of the button: a verb
 * @fields: (array length=n_fields): indices of the fields to fill in
 * @n_fields: how many
 * @changed: (nullable): called when @field was changed, and once before with -1: shows and hides
 *   what goes with it
 * @dup_problem: what is missing, translated; %NULL when nothing is
 * @dup_name: what the journal calls it
 * @accepted: (nullable): does something else instead of running; returns whether it did
 * @run: does it, on the writing thread
 *
 * One form that is filled in for many people.
 */
typedef struct
{
  const char  *heading;
  const char  *text;
  const char  *accept;
  const guint *fields;
  guint        n_fields;
  void (*changed) (CyFormSection *form, CyRecord *record, int field);
  char *(*dup_problem) (CyRecord *record, guint n_people, gint64 today);
  char *(*dup_name) (CyRecord *record, guint n_people);
  gboolean (*accepted) (GtkWindow *parent, CySession *session, GArray *people, CyRecord *record);
  gboolean (*run) (CyConn         *conn,
                   const CyPeople *people,
                   CyRecord       *record,
                   gint64          today,
                   CyPeopleCount  *count,
                   GError        **error);
} CyPeopleForm;

GtkWidget *cy_people_form_present (GtkWindow          *parent,
                                   CySession          *session,
                                   const CyPeopleForm *spec,
                                   CyRecord           *record,
                                   GArray             *people);
void       cy_people_form_show (CyFormSection *form, guint field, gboolean visible);
gint64     cy_people_form_get_day (CySession *session);

G_END_DECLS
