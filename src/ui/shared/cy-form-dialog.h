/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyFormDialogDone:
 * @record: as the user filled it in
 * @user_data: data of the caller
 */
typedef void (*CyFormDialogDone) (CyRecord *record, gpointer user_data);

/**
 * CyFormDialogSpec:
 * @heading: what is being done
 * @text: (nullable): to what, and what follows
 * @accept: words of the button: a verb
 * @fields: indices of the fields to fill in, in order
 * @n_fields: how many
 */
typedef struct
{
  const char  *heading;
  const char  *text;
  const char  *accept;
  const guint *fields;
  guint        n_fields;
} CyFormDialogSpec;

GtkWidget *cy_form_dialog_present (GtkWidget              *over,
                                   CySession              *session,
                                   const CyFormDialogSpec *spec,
                                   CyRecord               *record,
                                   CyFormDialogDone        done,
                                   gpointer                user_data);

G_END_DECLS
