/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the window does when the session speaks. */
#include "cy-window-private.h"

#include "cy-band.h"
#include "cy-error.h"
#include "cy-import-page.h"
#include "cy-rescue.h"
#include "cy-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  CyWindow *window;
  gint64    step;
} ToastUndo;

static void
toast_undo_cb (ToastUndo *undo)
{
  if (undo->window->session != NULL)
    cy_session_undo_step (undo->window->session, undo->step);
}

static void
toast_cb (CySession *session, const char *text, gboolean with_undo, CyWindow *self)
{
  const ToastUndo undo = { self, cy_session_get_undo_step (session) };

  if (with_undo && undo.step != 0)
    cy_toast_show_undo (CY_TOAST (self->toast),
                        text,
                        undo.step,
                        G_CALLBACK (toast_undo_cb),
                        g_memdup2 (&undo, sizeof undo),
                        g_free);
  else
    cy_toast_show (CY_TOAST (self->toast), text);
}

static void
turned_cb (CySession *session, const char *text, CyWindow *self)
{
  cy_toast_replace (CY_TOAST (self->toast), text);
}

/* A button that undoes something never undoes something else. */
static void
data_changed_cb (CySession *session, guint64 entities, CyWindow *self)
{
  cy_toast_set_undo_step (CY_TOAST (self->toast), cy_session_get_undo_step (session));
}

static void
open_folder_cb (gpointer data)
{
  GtkWidget       *toast = g_object_get_data (data, "toast");
  GtkRoot         *window = toast != NULL ? gtk_widget_get_root (toast) : NULL;
  g_autofree char *uri = g_file_get_uri (data);

  gtk_show_uri (window != NULL ? GTK_WINDOW (window) : NULL, uri, GDK_CURRENT_TIME);
}

static void
toast_file_cb (CySession *session, const char *text, const char *path, CyWindow *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *folder = g_file_get_parent (file);

  g_object_set_data (G_OBJECT (folder), "toast", self->toast);
  cy_toast_show_action (CY_TOAST (self->toast),
                        text,
                        _ ("Open Folder"),
                        G_CALLBACK (open_folder_cb),
                        folder,
                        g_object_unref);
}

static void
failed_cb (CySession *session, const GError *error, CyWindow *self)
{
  if (!g_error_matches (error, CY_ERROR, CY_ERROR_CORRUPT) ||
      !cy_rescue_offer (self, cy_db_get_path (self->db), error))
    cy_window_present_error (self, error);
}

static void
show_people_cb (CySession *session, const char *key, CyWindow *self)
{
  cy_window_show_view (self, "people");
  cy_page_show_people (cy_window_get_page (self, "people"), key);
}

static void
show_page_cb (CySession *session, const char *page, const char *key, CyWindow *self)
{
  cy_window_show_view (self, page);
  cy_page_show_people (cy_window_get_page (self, page), key);
}

static void
import_text_cb (CySession *session, const char *text, CyWindow *self)
{
  CyPage *page = cy_window_get_page (self, "import");

  cy_window_show_view (self, "import");
  cy_import_page_start_text (CY_IMPORT_PAGE (page), text);
}

static void
names_changed_cb (CySession *session, GParamSpec *pspec, CyWindow *self)
{
  cy_window_update_actions (self);
}

static void
open_person_cb (CySession *session, gint64 person, CyWindow *self)
{
  cy_window_open_person (self, person, NULL, 0, -1);
}

static void
open_person_at_cb (CySession  *session,
                   gint64      person,
                   const char *entity,
                   guint       index,
                   int         field,
                   CyWindow   *self)
{
  cy_window_open_person (self, person, entity, index, field);
}

/* Everything a view wants of the window comes this way. */
void
cy_window_watch_session (CyWindow *self)
{
  self->session_signals = g_signal_group_new (CY_TYPE_SESSION);
  g_signal_group_connect (self->session_signals, "toast", G_CALLBACK (toast_cb), self);
  g_signal_group_connect (self->session_signals, "toast-file", G_CALLBACK (toast_file_cb), self);
  g_signal_group_connect (self->session_signals, "turned", G_CALLBACK (turned_cb), self);
  g_signal_group_connect (self->session_signals,
                          "data-changed",
                          G_CALLBACK (data_changed_cb),
                          self);
  g_signal_group_connect (self->session_signals, "failed", G_CALLBACK (failed_cb), self);
  g_signal_group_connect (self->session_signals, "open-person", G_CALLBACK (open_person_cb), self);
  g_signal_group_connect (self->session_signals,
                          "open-person-at",
                          G_CALLBACK (open_person_at_cb),
                          self);
  g_signal_group_connect (self->session_signals, "show-people", G_CALLBACK (show_people_cb), self);
  g_signal_group_connect (self->session_signals, "show-page", G_CALLBACK (show_page_cb), self);
  g_signal_group_connect (self->session_signals, "import-text", G_CALLBACK (import_text_cb), self);
  g_signal_group_connect (self->session_signals,
                          "notify::undo-name",
                          G_CALLBACK (names_changed_cb),
                          self);
  g_signal_group_connect (self->session_signals,
                          "notify::redo-name",
                          G_CALLBACK (names_changed_cb),
                          self);
}
