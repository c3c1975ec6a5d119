/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The window: band above, unit tree at the left, one page in the middle.
 *
 *   session ──"open-person", "show-people", "toast", "failed"──► window ──► page */
#include "cy-window-private.h"

#include "cy-band.h"
#include "cy-closing.h"
#include "cy-dialog.h"
#include "cy-import-page.h"
#include "cy-present.h"
#include "cy-rescue.h"
#include "cy-settings.h"
#include "cy-stack.h"
#include "cy-start-page.h"
#include "cy-tab-row.h"
#include "cy-toast.h"
#include "cy-unit-pane.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyWindow, cy_window, GTK_TYPE_APPLICATION_WINDOW)

/* ---- The library ---- */

static void
set_session (CyWindow *self, CyDb *db)
{
  g_autoptr (CySession) session = db != NULL ? cy_session_new (db) : NULL;
  GHashTableIter iter;
  GtkWidget     *page;

  g_clear_pointer (&self->backup_clock, cy_backup_clock_free);
  if (self->session != NULL)
    cy_dialog_close_all (GTK_WINDOW (self));
  g_hash_table_iter_init (&iter, self->made);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    {
      gtk_stack_remove (GTK_STACK (self->pages), page);
      g_hash_table_iter_remove (&iter);
    }
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  cy_band_set_session (CY_BAND (self->band), session);
  cy_unit_pane_set_session (CY_UNIT_PANE (self->units), session);
  if (self->db != NULL)
    cy_db_close (self->db);
  g_set_object (&self->db, db);
  cy_window_update_actions (self);
}

static gboolean
open_with (CyWindow *self, const char *path, CyOpenFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDb) db = NULL;
  g_autofree char *name = NULL;

  /* The old one first: it may be the same file. */
  if (self->db != NULL)
    set_session (self, NULL);
  db = cy_db_open (path, flags, &error);
  if (db == NULL)
    {
      cy_window_show_start (self);
      if (!cy_rescue_offer (self, path, error))
        cy_window_present_error (self, error);
      return FALSE;
    }
  set_session (self, db);
  self->backup_clock = cy_backup_clock_new (self->session);
  cy_settings_add_recent (path);
  name = cy_session_dup_name (self->session);
  gtk_window_set_title (GTK_WINDOW (self), name);
  gtk_stack_set_visible_child_name (GTK_STACK (self->outer), "library");
  cy_window_show_view (self, "overview");

  return TRUE;
}

/**
 * cy_window_open:
 * @self: the window
 * @path: of a library
 *
 * Returns: whether it is open now; if not, the user was told why
 */
gboolean
cy_window_open (CyWindow *self, const char *path)
{
  return open_with (self, path, CY_OPEN_NONE);
}

/**
 * cy_window_create:
 * @self: the window
 * @path: of a file that does not exist yet
 *
 * Returns: whether an empty library was made and is open now
 */
gboolean
cy_window_create (CyWindow *self, const char *path)
{
  return open_with (self, path, CY_OPEN_CREATE);
}

void
cy_window_close_library (CyWindow *self)
{
  set_session (self, NULL);
}

void
cy_window_show_start (CyWindow *self)
{
  cy_start_page_refresh (CY_START_PAGE (self->start));
  gtk_stack_set_visible_child_name (GTK_STACK (self->outer), "start");
  gtk_window_set_title (GTK_WINDOW (self), _ ("Chuyan"));
}

CySession *
cy_window_get_session (CyWindow *self)
{
  return self->session;
}

/**
 * cy_window_import:
 * @self: the window with an open library
 * @files: (element-type GFile) (nullable): what to import; %NULL to ask
 */
void
cy_window_import (CyWindow *self, GSList *files)
{
  CyPage *page = cy_window_get_page (self, "import");

  if (page == NULL)
    return;
  cy_window_show_view (self, "import");
  cy_import_page_start (CY_IMPORT_PAGE (page), files);
}

/**
 * cy_window_present_error:
 * @self: the window
 * @error: what went wrong
 *
 * Says what it is, where, and what to do.
 */
void
cy_window_present_error (CyWindow *self, const GError *error)
{
  g_autofree char *heading = NULL;
  g_autofree char *text = cy_present_error (error, &heading);

  g_debug ("%s", error->message);
  cy_dialog_message (GTK_WINDOW (self), heading, text);
}

void
cy_window_focus_search (CyWindow *self)
{
  cy_band_focus_search (CY_BAND (self->band));
}

void
cy_window_clear_search (CyWindow *self)
{
  cy_band_clear_search (CY_BAND (self->band));
}
/* ---- What the band and the row of tabs say ---- */

static void
search_changed_cb (CyBand *band, const char *text, CyWindow *self)
{
  cy_window_search (self, text);
}

static void
tab_chosen_cb (CyBand *band, const char *id, CyWindow *self)
{
  cy_window_choose_tab (self, id);
}

static void
row_chosen_cb (CyTabRow *row, const char *id, CyWindow *self)
{
  cy_window_show_view (self, id);
}

/* ---- Files dropped on the window ---- */

static void
open_dropped_cb (gpointer data)
{
  CyWindow        *self = data;
  g_autofree char *path = g_steal_pointer (&self->dropped);

  cy_window_open (self, path);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, CyWindow *self)
{
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL)
    return FALSE;
  if (g_str_has_suffix (path, ".chuyan"))
    {
      g_free (self->dropped);
      self->dropped = g_steal_pointer (&path);
      cy_window_leave (self, open_dropped_cb);
    }
  else if (self->session != NULL)
    cy_window_import (self, files);
  else
    cy_start_page_import (CY_START_PAGE (self->start), files);

  return TRUE;
}
/* ---- Class ---- */

static void
save_size (CyWindow *self)
{
  GSettings *settings = cy_settings_get ();
  int        width;
  int        height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings,
                          "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && width > 0)
    g_settings_set (settings, "window-size", "(ii)", width, height);
}

static void
backed_up_at_end (CyWindow *self)
{
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
left_at_end_cb (gpointer data)
{
  cy_closing_start (CY_WINDOW (data), backed_up_at_end);
}

/* The page may ask about what is not saved, then a backup is made; both come back here. */
static gboolean
begin_closing (CyWindow *self)
{
  if (self->session == NULL || self->may_close)
    return FALSE;
  cy_window_leave (self, left_at_end_cb);

  return TRUE;
}

static gboolean
cy_window_close_request (GtkWindow *window)
{
  CyWindow *self = CY_WINDOW (window);

  if (begin_closing (self))
    return TRUE;
  save_size (self);
  cy_window_close_library (self);

  return GTK_WINDOW_CLASS (cy_window_parent_class)->close_request (window);
}

static void
cy_window_dispose (GObject *object)
{
  CyWindow *self = CY_WINDOW (object);

  g_clear_pointer (&self->backup_clock, cy_backup_clock_free);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  if (self->db != NULL)
    cy_db_close (self->db);
  g_clear_object (&self->db);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_pointer (&self->last, g_hash_table_unref);
  g_clear_pointer (&self->dropped, g_free);

  G_OBJECT_CLASS (cy_window_parent_class)->dispose (object);
}

static void
cy_window_class_init (CyWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cy_window_close_request;
  cy_window_class_install_actions (GTK_WIDGET_CLASS (klass));
}

static GtkWidget *
make_library (CyWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->units = cy_unit_pane_new ();
  self->row = cy_tab_row_new ();
  gtk_widget_add_css_class (self->row, "view-row");
  g_signal_connect (self->row, "chosen", G_CALLBACK (row_chosen_cb), self);
  self->pages = cy_stack_new ();
  gtk_widget_set_vexpand (self->pages, TRUE);
  gtk_widget_set_hexpand (main, TRUE);
  gtk_box_append (GTK_BOX (main), self->row);
  gtk_box_append (GTK_BOX (main), self->pages);
  gtk_box_append (GTK_BOX (box), self->units);
  gtk_box_append (GTK_BOX (box), main);

  return box;
}

static void
cy_window_init (CyWindow *self)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->made = g_hash_table_new (g_str_hash, g_str_equal);
  self->last = g_hash_table_new (g_str_hash, g_str_equal);
  self->band = cy_band_new ();
  cy_window_add_tabs (self);
  self->outer = cy_stack_new ();
  gtk_widget_set_vexpand (self->outer, TRUE);
  self->start = cy_start_page_new ();
  gtk_stack_add_named (GTK_STACK (self->outer), self->start, "start");
  gtk_stack_add_named (GTK_STACK (self->outer), make_library (self), "library");
  gtk_box_append (GTK_BOX (box), self->band);
  gtk_box_append (GTK_BOX (box), self->outer);
  self->toast = cy_toast_new (box);
  gtk_window_set_child (GTK_WINDOW (self), self->toast);

  g_signal_connect (self->band, "tab-chosen", G_CALLBACK (tab_chosen_cb), self);
  g_signal_connect (self->band, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  cy_window_watch_session (self);
  cy_band_set_session (CY_BAND (self->band), NULL);
  cy_window_update_actions (self);
}

GtkWidget *
cy_window_new (GtkApplication *application)
{
  CyWindow *self = g_object_new (CY_TYPE_WINDOW, "application", application, NULL);
  int       width;
  int       height;

  g_settings_get (cy_settings_get (), "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (cy_settings_get (), "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
