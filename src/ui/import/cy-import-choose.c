/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The files and folders that an import of units or photos is given. */
#include "cy-import-choose.h"

#include <glib/gi18n.h>

static void
add_path (GStrvBuilder *builder, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    g_strv_builder_add (builder, path);
}

static void
take_built (CyImportAside *aside, GStrvBuilder *builder)
{
  g_auto (GStrv) paths = g_strv_builder_end (builder);

  if (paths[0] != NULL)
    cy_import_aside_take (aside, (const char *const *) paths);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CyImportAside *aside)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; response == GTK_RESPONSE_ACCEPT && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_path (builder, file);
    }
  take_built (aside, builder);
  g_object_unref (dialog);
}

static GtkFileChooser *
make_dialog (CyImportAside *aside, const char *title, GtkFileChooserAction action)
{
  GtkWindow            *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (aside)));
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, window, action, _ ("Choose"), _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), aside, 0);

  return GTK_FILE_CHOOSER (dialog);
}

static void
filter_files (GtkFileChooser *dialog, const CyImportListingKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  for (guint i = 0; kind->patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, kind->patterns[i]);
  gtk_file_filter_set_name (filter, _ (kind->title));
  gtk_file_chooser_add_filter (dialog, filter);
  gtk_file_chooser_set_select_multiple (dialog, kind->several);
}

/**
 * cy_import_choose:
 * @aside: takes what is chosen
 * @kind: of import
 * @folder: whether a folder is to be chosen
 *
 * Asks the user.
 */
void
cy_import_choose (CyImportAside *aside, const CyImportListingKind *kind, gboolean folder)
{
  GtkFileChooser *dialog =
    folder ? make_dialog (aside, _ (kind->folders), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
           : make_dialog (aside, _ (kind->title), GTK_FILE_CHOOSER_ACTION_OPEN);

  if (!folder)
    filter_files (dialog, kind);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * cy_import_choose_dropped:
 * @aside: takes them
 * @files: a GdkFileList that was dropped
 */
void
cy_import_choose_dropped (CyImportAside *aside, const GValue *files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GSList *file = g_value_get_boxed (files); file != NULL; file = file->next)
    add_path (builder, file->data);
  take_built (aside, builder);
}
