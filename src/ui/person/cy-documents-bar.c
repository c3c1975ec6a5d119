/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The files behind a person's documents: brought in from the disk, and given out again. */
#include "cy-documents-bar.h"

#include "cy-content.h"
#include "cy-document-classes.h"
#include "cy-document-run.h"
#include "cy-person-parts.h"

#include <glib/gi18n.h>

/* 其他, where the class is chosen afterwards. */
#define OTHER_CLASS "10"

struct _CyDocumentsBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *classes;
  GtkWidget *add;
  GtkWidget *files;

  CySession *session;
  CyDossier *dossier;
};

G_DEFINE_FINAL_TYPE (CyDocumentsBar, cy_documents_bar, GTK_TYPE_WIDGET)

/* ---- In ---- */

static void
add_of_class (CyDocumentsBar *self, const char *class)
{
  const CyDocument document = {
    .person = cy_record_get_id (cy_dossier_get_person (self->dossier)),
    .class = class,
  };

  cy_document_run_ask (GTK_WIDGET (self), self->session, &document);
}

static void
add_clicked_cb (GtkButton *button, CyDocumentsBar *self)
{
  add_of_class (self, OTHER_CLASS);
}

static void
class_add_cb (CyDocumentClasses *classes, const char *class, CyDocumentsBar *self)
{
  add_of_class (self, class);
}

/* ---- Out ---- */

static gpointer
read_content (CyConn *conn, gpointer data, GError **error)
{
  return cy_content_get (conn, data, NULL, error);
}

typedef struct
{
  CySession *session;
  GFile     *file;
} Saving;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (CySession) session = saving->session;
  g_autoptr (GFile) file = saving->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cy_session_finish (result, &error);

  g_free (saving);
  if (bytes != NULL && g_file_replace_contents (file,
                                                g_bytes_get_data (bytes, NULL),
                                                g_bytes_get_size (bytes),
                                                NULL,
                                                FALSE,
                                                G_FILE_CREATE_PRIVATE,
                                                NULL,
                                                NULL,
                                                &error))
    cy_session_toast (session, _ ("Document saved"), FALSE);
  else
    cy_session_present_error (session, error);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, CyDocumentsBar *self)
{
  GFile  *file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  Saving *saving;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      saving = g_new0 (Saving, 1);
      saving->session = g_object_ref (self->session);
      saving->file = g_object_ref (file);
      cy_session_read (self->session,
                       read_content,
                       g_strdup (g_object_get_data (G_OBJECT (dialog), "digest")),
                       g_free,
                       (GDestroyNotify) g_bytes_unref,
                       NULL,
                       read_cb,
                       saving);
    }
  g_clear_object (&file);
  g_object_unref (dialog);
}

static void
save_clicked_cb (GtkButton *button, CyDocumentsBar *self)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Save the Document"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _ ("Save"),
                                 _ ("Cancel"));
  const char *name = g_object_get_data (G_OBJECT (button), "name");
  const char *digest = g_object_get_data (G_OBJECT (button), "digest");

  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_object_set_data_full (G_OBJECT (dialog), "digest", g_strdup (digest), g_free);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_file (CyDocumentsBar *self, CyRecord *document)
{
  const char      *name = cy_record_get_text (document, CY_ATTACHMENT_FILE_NAME);
  const char      *digest = cy_record_get_text (document, CY_ATTACHMENT_CONTENT);
  g_autofree char *label = NULL;
  GtkWidget       *button;

  if (digest == NULL)
    return;
  label = g_strdup_printf (_ ("Save %s…"), name != NULL ? name : _ ("document"));
  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "link");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (button), "digest", g_strdup (digest), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (save_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->files), button);
}

/* ---- Class ---- */

static void
cy_documents_bar_dispose (GObject *object)
{
  CyDocumentsBar *self = CY_DOCUMENTS_BAR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_documents_bar_parent_class)->dispose (object);
}

static void
cy_documents_bar_class_init (CyDocumentsBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_documents_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_documents_bar_init (CyDocumentsBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->classes = cy_document_classes_new ();
  g_signal_connect (self->classes, "add", G_CALLBACK (class_add_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->classes);
  self->add = gtk_button_new_with_label (_ ("Add a File…"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);
  self->files = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_halign (self->files, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_box_append (GTK_BOX (self->box), self->files);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_documents_bar_new (CySession *session)
{
  CyDocumentsBar *self = g_object_new (CY_TYPE_DOCUMENTS_BAR, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_documents_bar_set_dossier:
 * @self: the bar
 * @dossier: (nullable): whose documents; somebody who was never saved cannot have files yet
 */
void
cy_documents_bar_set_dossier (CyDocumentsBar *self, CyDossier *dossier)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *documents = dossier != NULL ? cy_dossier_get_parts (dossier, CY_ATTACHMENT) : none;
  gboolean   may_add = dossier != NULL && cy_record_get_id (cy_dossier_get_person (dossier)) != 0;
  GtkWidget *child;

  g_set_object (&self->dossier, dossier);
  while ((child = gtk_widget_get_first_child (self->files)) != NULL)
    gtk_box_remove (GTK_BOX (self->files), child);
  for (guint i = 0; i < documents->len; i++)
    add_file (self, g_ptr_array_index (documents, i));
  gtk_widget_set_sensitive (self->add, may_add);
  gtk_widget_set_tooltip_text (self->add,
                               may_add ? NULL : _ ("Save this person before you add files."));
  cy_document_classes_show (CY_DOCUMENT_CLASSES (self->classes), documents, may_add);
}
