/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks how the files of people go out, and where to: a folder each, or one booklet. */
#include "cy-files-dialog.h"

#include "cy-date.h"
#include "cy-files-run.h"
#include "cy-form-dialog.h"
#include "cy-report-form.h"
#include "cy-safe-name.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession    *session;
  GtkWindow    *parent; /* weak */
  char         *whose;
  GtkWidget    *kind;
  GtkWidget    *mask;
  GtkWidget    *documents;
  CyPersonFiles files;
} FilesDialog;

static void
files_dialog_free (FilesDialog *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->session);
  g_array_unref (self->files.people);
  g_free (self->whose);
  g_free (self);
}

/* ---- Where to ---- */

static char *
dup_name (const FilesDialog *self)
{
  gboolean         booklet = self->files.kind == CY_PERSON_FILES_BOOKLET;
  g_autofree char *day = cy_date_format (cy_session_get_base_date (self->session), CY_DATE_COMPACT);
  g_autofree char *name =
    g_strdup_printf ("%s-%s-%s", booklet ? _ ("Booklet") : _ ("Files"), self->whose, day);

  return cy_safe_name (name);
}

/* A folder of files is a new one in that which was chosen. */
static char *
dup_target (const FilesDialog *self, const char *chosen)
{
  g_autofree char *name = dup_name (self);

  if (self->files.kind == CY_PERSON_FILES_FOLDERS)
    return cy_safe_path (chosen, name, NULL);

  return g_str_has_suffix (chosen, ".pdf") ? g_strdup (chosen) : g_strconcat (chosen, ".pdf", NULL);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, FilesDialog *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *chosen = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && chosen != NULL)
    {
      g_autofree char *path = dup_target (self, chosen);

      cy_files_run (self->parent, self->session, &self->files, path);
    }
  g_object_unref (chooser);
  files_dialog_free (self);
}

static void
choose_place (FilesDialog *self)
{
  gboolean              booklet = self->files.kind == CY_PERSON_FILES_BOOKLET;
  g_autofree char      *name = dup_name (self);
  g_autofree char      *file = g_strconcat (name, ".pdf", NULL);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (booklet ? _ ("Save the Booklet") : _ ("Folder for the Files"),
                                 self->parent,
                                 booklet ? GTK_FILE_CHOOSER_ACTION_SAVE
                                         : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 _ ("Save"),
                                 _ ("Cancel"));

  if (booklet)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- What ---- */

static void
kind_cb (GtkDropDown *choice, GParamSpec *pspec, FilesDialog *self)
{
  self->files.kind = gtk_drop_down_get_selected (choice);
  gtk_widget_set_sensitive (self->documents, self->files.kind == CY_PERSON_FILES_FOLDERS);
}

static void
read_choices (FilesDialog *self)
{
  self->files.kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  self->files.mask = cy_mask_choice_get (self->mask);
  self->files.with_documents = self->files.kind == CY_PERSON_FILES_FOLDERS &&
                               gtk_check_button_get_active (GTK_CHECK_BUTTON (self->documents));
}

static FilesDialog *
copy (const FilesDialog *self)
{
  FilesDialog *other = g_memdup2 (self, sizeof *self);

  other->parent = NULL;
  g_set_weak_pointer (&other->parent, self->parent);
  g_object_ref (other->session);
  g_array_ref (other->files.people);
  other->whose = g_strdup (self->whose);

  return other;
}

static gboolean
accepted_cb (CyFormDialog *dialog, FilesDialog *self)
{
  read_choices (self);
  choose_place (copy (self));

  return TRUE;
}

static void
closed_cb (gpointer data, GClosure *closure)
{
  files_dialog_free (data);
}

static void
add_fields (FilesDialog *self, CyFormDialog *dialog)
{
  const char *kinds[] = { _ ("A folder for each person"), _ ("One booklet (PDF)"), NULL };
  GtkWidget  *caption =
    gtk_label_new (_ ("Each folder has the forms as PDF. A booklet has a cover, a list and a "
                      "registration form each. Documents are originals: numbers on them cannot "
                      "be hidden. What goes out is noted in the export history."));

  self->kind = gtk_drop_down_new_from_strings (kinds);
  self->mask = cy_mask_choice_new (CY_MASK_BIRTH);
  self->documents = gtk_check_button_new_with_label (_ ("With the documents, by class"));
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 40);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  cy_form_dialog_add_field (dialog, _ ("What to make"), self->kind);
  cy_form_dialog_add_field (dialog, _ ("ID and phone numbers"), self->mask);
  cy_form_dialog_add (dialog, self->documents);
  cy_form_dialog_add (dialog, caption);
  g_signal_connect (self->kind, "notify::selected", G_CALLBACK (kind_cb), self);
}

/**
 * cy_files_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): of whom
 * @whose: (nullable): in the name of the file: a person or unit
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_files_dialog_present (GtkWindow *parent, CySession *session, GArray *people, const char *whose)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Export the file of %u person",
                                                      "Export the files of %u people",
                                                      people->len),
                                            people->len);
  GtkWidget       *dialog = cy_form_dialog_new (parent, title, _ ("Choose Where…"));
  FilesDialog     *self = g_new0 (FilesDialog, 1);

  self->session = g_object_ref (session);
  self->files.people = g_array_ref (people);
  self->whose = g_strdup (whose != NULL ? whose : _ ("All units"));
  g_set_weak_pointer (&self->parent, parent);
  add_fields (self, CY_FORM_DIALOG (dialog));
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, closed_cb, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
