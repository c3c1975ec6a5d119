/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Brings a document in from the disk beside the work, and says so. */
#include "cy-document-run.h"

#include "cy-deed-run.h"

#include <glib/gi18n.h>

/* ---- Adding ---- */

typedef struct
{
  CyDocument document;
  char *class;
  char *path;
  char *name; /* of the step */
} Addition;

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  g_free (addition->class);
  g_free (addition->path);
  g_free (addition->name);
  g_free (addition);
}

static gpointer
add (CyConn *conn, gpointer data, GError **error)
{
  Addition *addition = data;

  return cy_document_add (conn, &addition->document, addition->name, error)
           ? g_strdup (addition->name)
           : NULL;
}

/**
 * cy_document_run_add:
 * @session: the open library
 * @document: what to bring in; copied
 */
void
cy_document_run_add (CySession *session, const CyDocument *document)
{
  g_autofree char *base = g_path_get_basename (document->path);
  Addition        *addition = g_new0 (Addition, 1);

  addition->class = g_strdup (document->class);
  addition->path = g_strdup (document->path);
  addition->name = g_strdup_printf (_ ("Add the document %s"), base);
  addition->document = *document;
  addition->document.class = addition->class;
  addition->document.path = addition->path;
  cy_deed_run (session, add, addition, addition_free, TRUE);
}

/* ---- Asking ---- */

typedef struct
{
  CySession *session;
  CyDocument document;
  char *class;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->session);
  g_free (question->class);
  g_free (question);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      question->document.path = path;
      cy_document_run_add (question->session, &question->document);
    }
  g_object_unref (dialog);
}

/**
 * cy_document_run_ask:
 * @over: a widget of the window that asks
 * @session: the open library
 * @document: what is known of the document but for its path; copied
 *
 * Asks for a file and brings it in.
 */
void
cy_document_run_ask (GtkWidget *over, CySession *session, const CyDocument *document)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Add a Document"),
                                 GTK_WINDOW (gtk_widget_get_root (over)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("Add"),
                                 _ ("Cancel"));
  Question *question = g_new0 (Question, 1);

  question->session = g_object_ref (session);
  question->document = *document;
  question->class = g_strdup (document->class);
  question->document.class = question->class;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
