/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks where a workbook goes: into the folder of the last one, over nothing without a question. */
#include "cy-report-target.h"

#include "cy-dialog.h"
#include "cy-settings.h"

#include <glib/gi18n.h>

#define FOLDER "report-folder"

typedef struct
{
  CyReportTargetFunc chosen;
} Answer;

static void
file_chosen (GtkWindow *over, const Answer *answer, const char *path)
{
  g_autofree char *full = g_str_has_suffix (path, CY_REPORT_SUFFIX)
                            ? g_strdup (path)
                            : g_strconcat (path, CY_REPORT_SUFFIX, NULL);

  /* The chooser asked about the name that was typed, not about the one with the ending. */
  if (!g_str_equal (full, path) && g_file_test (full, G_FILE_TEST_EXISTS))
    cy_dialog_message (over,
                       _ ("There is a file of this name already"),
                       _ ("Choose another name."));
  else
    answer->chosen (over, full);
}

static void
response_cb (GtkNativeDialog *chooser, int response, GtkWindow *over)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    file_chosen (over, g_object_get_data (G_OBJECT (chooser), "answer"), path);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static char *
dup_folder (void)
{
  g_autofree char *last = g_settings_get_string (cy_settings_get (), FOLDER);
  const char      *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (*last != '\0' && g_file_test (last, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&last);

  return g_strdup (documents != NULL ? documents : g_get_home_dir ());
}

/**
 * cy_report_target_ask:
 * @over: the window that asks
 * @name: that is proposed
 * @chosen: called once a file was chosen, unless @over is gone by then
 */
void
cy_report_target_ask (GtkWindow *over, const char *name, CyReportTargetFunc chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export"),
                                                               over,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               _ ("Export"),
                                                               _ ("Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *path = dup_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  const Answer answer = { chosen };

  gtk_file_filter_set_name (filter, _ ("Workbook (*.xlsx)"));
  gtk_file_filter_add_pattern (filter, "*" CY_REPORT_SUFFIX);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (chooser), "answer", g_memdup2 (&answer, sizeof answer), g_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), over, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * cy_report_target_remember:
 * @path: where a workbook went; the next one is proposed beside it
 */
void
cy_report_target_remember (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_settings_set_string (cy_settings_get (), FOLDER, folder);
}
