/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The backup between closing the window and its end. */
#include "cy-closing.h"

#include "cy-backup-run.h"
#include "cy-dialog.h"
#include "cy-present.h"

#include <glib/gi18n.h>

/* A backup that is quicker needs no words. */
#define WORDS_AFTER_MS 400

typedef struct
{
  CyWindow     *window;
  CyClosingDone done;
  GtkWindow    *words;
  GCancellable *cancellable;
  guint         words_source;
} Closing;

static void
closing_free (Closing *self)
{
  g_object_set_data (G_OBJECT (self->window), "closing", NULL);
  g_clear_handle_id (&self->words_source, g_source_remove);
  g_clear_pointer (&self->words, gtk_window_destroy);
  g_object_unref (self->cancellable);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Closing, closing_free)

static void
skip_cb (GtkButton *button, Closing *self)
{
  g_cancellable_cancel (self->cancellable);
}

static gboolean
words_closed_cb (GtkWindow *words, Closing *self)
{
  g_cancellable_cancel (self->cancellable);

  return TRUE;
}

static gboolean
show_words_cb (gpointer data)
{
  Closing   *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = gtk_label_new (_ ("Making a backup…"));
  GtkWidget *skip = gtk_button_new_with_label (_ ("Close Without a Backup"));

  self->words_source = 0;
  gtk_spinner_start (GTK_SPINNER (spinner));
  g_signal_connect (skip, "clicked", G_CALLBACK (skip_cb), self);
  gtk_widget_add_css_class (box, "panel");
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), skip);
  self->words = GTK_WINDOW (gtk_window_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dialog");
  gtk_window_set_title (self->words, _ ("Making a backup…"));
  gtk_window_set_child (self->words, box);
  gtk_window_set_modal (self->words, TRUE);
  gtk_window_set_resizable (self->words, FALSE);
  gtk_window_set_transient_for (self->words, GTK_WINDOW (self->window));
  g_signal_connect (self->words, "close-request", G_CALLBACK (words_closed_cb), self);
  gtk_window_present (self->words);

  return G_SOURCE_REMOVE;
}

static void
close_anyway_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (Closing) self = user_data;

  if (accepted)
    self->done (self->window);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Closing) self = user_data;
  CyWindow *window = self->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->words_source, g_source_remove);
  g_clear_pointer (&self->words, gtk_window_destroy);
  if (cy_backup_run_finish (result, NULL, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->done (window);
      return;
    }
  text = cy_present_error (error, &heading);
  cy_dialog_confirm (GTK_WINDOW (window),
                     _ ("The backup failed"),
                     text,
                     _ ("Close Without a Backup"),
                     TRUE,
                     close_anyway_cb,
                     g_steal_pointer (&self));
}

/**
 * cy_closing_start:
 * @window: with an open library
 * @done: called when the window may be closed: a backup was made, was not due or not wanted
 *
 * The user may go without the backup at any time; it is then made at the next opening.
 */
void
cy_closing_start (CyWindow *window, CyClosingDone done)
{
  Closing *self;

  if (g_object_get_data (G_OBJECT (window), "closing") != NULL)
    return;

  self = g_new0 (Closing, 1);
  g_object_set_data (G_OBJECT (window), "closing", self);
  self->window = g_object_ref (window);
  self->done = done;
  self->cancellable = g_cancellable_new ();
  self->words_source = g_timeout_add (WORDS_AFTER_MS, show_words_cb, self);
  cy_backup_run (cy_window_get_session (window),
                 CY_BACKUP_IF_CHANGED,
                 self->cancellable,
                 made_cb,
                 self);
}
