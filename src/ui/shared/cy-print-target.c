/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for the PDF that a paper is written into in the place of a printer. */
#include "cy-print-target.h"

#include "cy-safe-name.h"

#include <glib/gi18n.h>

typedef struct
{
  CyPrintTargetFunc chosen;
} Answer;

static void
response_cb (GtkNativeDialog *dialog, int response, GtkWindow *over)
{
  const Answer *answer = g_object_get_data (G_OBJECT (dialog), "answer");
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    answer->chosen (over, path);
  g_object_unref (dialog);
}

/**
 * cy_print_target_ask:
 * @over: the window that asks
 * @title: of the paper, from which a name is proposed
 * @chosen: called once a file was chosen, unless @over is gone by then
 */
void
cy_print_target_ask (GtkWindow *over, const char *title, CyPrintTargetFunc chosen)
{
  g_autofree char      *stem = cy_safe_name (title);
  g_autofree char      *name = g_strconcat (stem, ".pdf", NULL);
  const Answer          answer = { chosen };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save as PDF"),
                                                              over,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _ ("Save"),
                                                              _ ("Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "answer", g_memdup2 (&answer, sizeof answer), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), over, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
