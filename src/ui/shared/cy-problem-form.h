/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyProblemForm:
 * @heading: what is being done
 * @text: (nullable): to what, and what follows
 * @accept: words of the button: a verb
 * @news: what is said when it is done, copied
 * @fields: indices of the fields to fill in, in order
 * @n_fields: how many
 * @side: (nullable) (transfer floating): stands at the left of the fields
 * @foot: (nullable) (transfer floating): stands below the fields
 * @prepare: takes what was entered for @write, on the main thread
 * @write: looks at it and writes it, on the writing thread; what is wrong grows @problems
 *   (element-type CyPostingProblem), and then nothing may be written
 * @work_free: for what @prepare gave
 * @user_data: for @prepare
 * @user_data_free: (nullable): for @user_data
 *
 * A window that asks for the fields of a record and stays until nothing is wrong with them.
 */
typedef struct
{
  const char  *heading;
  const char  *text;
  const char  *accept;
  const char  *news;
  const guint *fields;
  guint        n_fields;
  GtkWidget   *side;
  GtkWidget   *foot;
  gpointer (*prepare) (CyRecord *record, gpointer user_data);
  gboolean (*write) (CyConn *conn, gpointer work, GPtrArray *problems, GError **error);
  GDestroyNotify work_free;
  gpointer       user_data;
  GDestroyNotify user_data_free;
} CyProblemForm;

GtkWidget *cy_problem_form_present (GtkWidget           *over,
                                    CySession           *session,
                                    const CyProblemForm *spec,
                                    CyRecord            *record);

G_END_DECLS
