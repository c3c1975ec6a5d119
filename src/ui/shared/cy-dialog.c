/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Messages and questions over the window: Enter takes the safe answer, Escape leaves. */
#include "cy-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  CyDialogDone done;
  gpointer     user_data;
} Question;

typedef struct
{
  CyDialogAnswered done;
  gpointer         user_data;
} SaveQuestion;

static GtkWidget *
make_dialog (GtkWindow *parent, const char *heading, const char *text)
{
  GtkWidget *dialog = gtk_message_dialog_new (parent,
                                              GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT |
                                                GTK_DIALOG_USE_HEADER_BAR,
                                              GTK_MESSAGE_OTHER,
                                              GTK_BUTTONS_NONE,
                                              "%s",
                                              heading);

  if (text != NULL)
    gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_widget_add_css_class (dialog, "dialog");
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading,
                                  -1);

  return dialog;
}

static void
response_cb (GtkDialog *dialog, int response, Question *question)
{
  CyDialogDone done = question->done;
  gpointer     user_data = question->user_data;

  gtk_window_destroy (GTK_WINDOW (dialog));
  done (response == GTK_RESPONSE_ACCEPT, user_data);
}

static void
question_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * cy_dialog_message:
 * @parent: (nullable): the window it belongs to
 * @heading: what is the matter
 * @text: (nullable): more of it, and what to do
 *
 * Shows a message with one button; Enter and Escape close it.
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_dialog_message (GtkWindow *parent, const char *heading, const char *text)
{
  GtkWidget *dialog = make_dialog (parent, heading, text);

  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("OK"), GTK_RESPONSE_CLOSE);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * cy_dialog_confirm:
 * @parent: (nullable): the window it belongs to
 * @heading: the question
 * @text: (nullable): what follows from agreeing
 * @accept: words of the button that agrees: a verb
 * @destructive: whether something is lost by it; Enter then does not agree
 * @done: called once, after the dialog has gone
 * @user_data: for @done
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_dialog_confirm (GtkWindow   *parent,
                   const char  *heading,
                   const char  *text,
                   const char  *accept,
                   gboolean     destructive,
                   CyDialogDone done,
                   gpointer     user_data)
{
  GtkWidget *dialog = make_dialog (parent, heading, text);
  Question  *question = g_new (Question, 1);
  GtkWidget *button;

  *question = (Question){ done, user_data };
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Cancel"), GTK_RESPONSE_CANCEL);
  button = gtk_dialog_add_button (GTK_DIALOG (dialog), accept, GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (button, destructive ? "destructive" : "primary");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog),
                                   destructive ? GTK_RESPONSE_CANCEL : GTK_RESPONSE_ACCEPT);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

static void
save_response_cb (GtkDialog *dialog, int response, SaveQuestion *question)
{
  CyDialogAnswered done = question->done;
  gpointer         user_data = question->user_data;
  CyDialogAnswer   answer = response == GTK_RESPONSE_ACCEPT   ? CY_DIALOG_SAVE
                            : response == GTK_RESPONSE_REJECT ? CY_DIALOG_DROP
                                                              : CY_DIALOG_STAY;

  gtk_window_destroy (GTK_WINDOW (dialog));
  done (answer, user_data);
}

/**
 * cy_dialog_ask_save:
 * @parent: (nullable): the window it belongs to
 * @heading: the question
 * @text: (nullable): what was changed
 * @done: called once, after the dialog has gone
 * @user_data: for @done
 *
 * Asks what becomes of changes before they are left. Escape and closing stay.
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_dialog_ask_save (GtkWindow       *parent,
                    const char      *heading,
                    const char      *text,
                    CyDialogAnswered done,
                    gpointer         user_data)
{
  GtkWidget    *dialog = make_dialog (parent, heading, text);
  SaveQuestion *question = g_new (SaveQuestion, 1);
  GtkWidget    *drop;
  GtkWidget    *save;

  *question = (SaveQuestion){ done, user_data };
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Cancel"), GTK_RESPONSE_CANCEL);
  drop = gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Don't Save"), GTK_RESPONSE_REJECT);
  save = gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Save"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (drop, "destructive");
  gtk_widget_add_css_class (save, "primary");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect_data (dialog,
                         "response",
                         G_CALLBACK (save_response_cb),
                         question,
                         question_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

/**
 * cy_dialog_close_on_escape:
 * @window: a window that is no dialog of GTK
 *
 * Lets Escape close it, as it closes dialogs.
 */
void
cy_dialog_close_on_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_callback_action_new (escape_cb,
                                                                                   NULL,
                                                                                   NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

/**
 * cy_dialog_close_all:
 * @parent: a window
 *
 * Closes everything that stands over it: questions and preferences are about the library that
 * goes.
 */
void
cy_dialog_close_all (GtkWindow *parent)
{
  GList *windows = gtk_window_list_toplevels ();

  /* One may take another along. */
  for (GList *link = windows; link != NULL; link = link->next)
    g_object_ref (link->data);
  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == parent)
      gtk_window_destroy (link->data);
  g_list_free_full (windows, g_object_unref);
}
