/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyRecordDialogDone:
 * @record: as the user filled it in
 * @user_data: data of the caller
 */
typedef void (*CyRecordDialogDone) (CyRecord *record, gpointer user_data);

/**
 * CyRecordDialog:
 * @heading: what is being done
 * @text: (nullable): to what, and what follows
 * @accept: words of the button: a verb
 * @fields: indices of the fields to fill in, in order
 * @n_fields: how many
 * @last_day: the last day that a date may be, 0 for any
 */
typedef struct
{
  const char  *heading;
  const char  *text;
  const char  *accept;
  const guint *fields;
  guint        n_fields;
  gint64       last_day;
} CyRecordDialog;

GtkWidget *cy_record_dialog_present (GtkWidget            *over,
                                     CySession            *session,
                                     const CyRecordDialog *spec,
                                     CyRecord             *record,
                                     CyRecordDialogDone    done,
                                     gpointer              user_data);

G_END_DECLS
