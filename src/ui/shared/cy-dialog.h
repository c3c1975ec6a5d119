/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyDialogDone:
 * @accepted: whether the user agreed
 * @user_data: data of the caller
 */
typedef void (*CyDialogDone) (gboolean accepted, gpointer user_data);

/**
 * CyDialogAnswer:
 * @CY_DIALOG_STAY: do not leave after all
 * @CY_DIALOG_DROP: leave, the changes are lost
 * @CY_DIALOG_SAVE: save, then leave
 */
typedef enum
{
  CY_DIALOG_STAY,
  CY_DIALOG_DROP,
  CY_DIALOG_SAVE,
} CyDialogAnswer;

typedef void (*CyDialogAnswered) (CyDialogAnswer answer, gpointer user_data);

GtkWidget *cy_dialog_message (GtkWindow *parent, const char *heading, const char *text);
GtkWidget *cy_dialog_confirm (GtkWindow   *parent,
                              const char  *heading,
                              const char  *text,
                              const char  *accept,
                              gboolean     destructive,
                              CyDialogDone done,
                              gpointer     user_data);
GtkWidget *cy_dialog_ask_save (GtkWindow       *parent,
                               const char      *heading,
                               const char      *text,
                               CyDialogAnswered done,
                               gpointer         user_data);
void       cy_dialog_close_all (GtkWindow *parent);
void       cy_dialog_close_on_escape (GtkWindow *window);

G_END_DECLS
