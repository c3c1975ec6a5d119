/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The window: band above, unit tree at the left, one page in the middle.
 *
 *   session ──"open-person", "show-people", "toast", "failed"──► window ──► page */
#include "cy-window-private.h"

#include "cy-backup-clock.h"
#include "cy-band.h"
#include "cy-closing.h"
#include "cy-dialog.h"
#include "cy-error.h"
#include "cy-import-page.h"
#include "cy-person-page.h"
#include "cy-present.h"
#include "cy-rescue.h"
#include "cy-settings.h"
#include "cy-stack.h"
#include "cy-start-page.h"
#include "cy-tab-row.h"
#include "cy-toast.h"
#include "cy-unit-pane.h"

#include <glib/gi18n.h>

struct _CyWindow
{
  GtkApplicationWindow parent_instance;

  GtkWidget *toast;
  GtkWidget *band;
  GtkWidget *outer; /* start | library */
  GtkWidget *start;
  GtkWidget *units;
  GtkWidget *row; /* of tabs, for views that share one of the band */
  GtkWidget *pages;

  const char *group;   /* whose tabs stand in the row */
  char       *dropped; /* library to open once the page may be left */

  CyDb          *db;
  CySession     *session;
  GHashTable    *made; /* id → page */
  GHashTable    *last; /* id of a tab of the band → id of the view last shown behind it */
  GSignalGroup  *session_signals;
  CyBackupClock *backup_clock;
  gboolean       may_close; /* the page is left and the backup made */
};

G_DEFINE_FINAL_TYPE (CyWindow, cy_window, GTK_TYPE_APPLICATION_WINDOW)

static const CyView *
find_view (const char *id)
{
  for (guint i = 0; i < cy_window_n_views; i++)
    if (g_str_equal (cy_window_views[i].id, id))
      return &cy_window_views[i];

  return NULL;
}

/* ---- What the session says ---- */

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

/* ---- Pages ---- */

CyPage *
cy_window_get_page (CyWindow *self, const char *id)
{
  const CyView *view = find_view (id);
  GtkWidget    *page = g_hash_table_lookup (self->made, id);

  if (page == NULL && view != NULL && self->session != NULL)
    {
      page = view->new (self->session);
      gtk_stack_add_named (GTK_STACK (self->pages), page, id);
      g_hash_table_insert (self->made, (char *) view->id, page);
    }

  return page != NULL ? CY_PAGE (page) : NULL;
}

CyPage *
cy_window_get_current_page (CyWindow *self)
{
  const char *id = gtk_stack_get_visible_child_name (GTK_STACK (self->pages));

  return self->session != NULL && id != NULL ? cy_window_get_page (self, id) : NULL;
}

typedef struct
{
  CyWindow *window;
  char     *id;

  /* For the page of a person: whose, and where in it; -1 is nobody. */
  gint64 person;
  char  *entity;
  guint  index;
  int    field;
} Leaving;

static Leaving *
leaving_new (CyWindow *self, const char *id)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->window = g_object_ref (self);
  leaving->id = g_strdup (id);
  leaving->person = -1;

  return leaving;
}

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_object_unref (leaving->window);
  g_free (leaving->id);
  g_free (leaving->entity);
  g_free (leaving);
}

/* The tab of the band that leads to @view: its own, or that of the first of its group. */
static const char *
get_band_tab (const CyView *view)
{
  for (guint i = 0; view->group != NULL && i < cy_window_n_views; i++)
    if (g_strcmp0 (cy_window_views[i].group, view->group) == 0)
      return cy_window_views[i].id;

  return view->title != NULL ? view->id : NULL;
}

static const char *
get_band_title (const CyView *view)
{
  return _ (view->group != NULL ? view->group : view->title);
}

/* Made when another group is shown: a tab that has just been clicked must not go. */
static void
fill_row (CyWindow *self, const char *group)
{
  guint n = 0;

  for (guint i = 0; i < cy_window_n_views; i++)
    n += group != NULL && g_strcmp0 (cy_window_views[i].group, group) == 0;
  cy_tab_row_clear (CY_TAB_ROW (self->row));
  gtk_widget_set_visible (self->row, n > 1);
  for (guint i = 0; n > 1 && i < cy_window_n_views; i++)
    if (g_strcmp0 (cy_window_views[i].group, group) == 0)
      cy_tab_row_add (CY_TAB_ROW (self->row), cy_window_views[i].id, _ (cy_window_views[i].title));
  self->group = group;
}

static void
set_current_tabs (CyWindow *self, const CyView *view)
{
  cy_band_set_current (CY_BAND (self->band), get_band_tab (view));
  cy_tab_row_set_current (CY_TAB_ROW (self->row), view->id);
}

static void
show_now (CyWindow *self, const CyView *view)
{
  CyPage *page = cy_window_get_page (self, view->id);

  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), view->id);
  gtk_widget_set_visible (self->units, view->has_tree);
  if (view->group != NULL)
    g_hash_table_insert (self->last, (char *) get_band_tab (view), (char *) view->id);
  if (g_strcmp0 (view->group, self->group) != 0)
    fill_row (self, view->group);
  set_current_tabs (self, view);
  if (cy_page_can_search (page))
    cy_page_set_search (page, cy_band_get_search (CY_BAND (self->band)));
  cy_window_update_actions (self);
}

static void
load_person (CyWindow *self, Leaving *leaving)
{
  CyPersonPage *page = CY_PERSON_PAGE (cy_window_get_page (self, "person"));

  if (leaving->entity != NULL)
    cy_person_page_load_at (page, leaving->person, leaving->entity, leaving->index, leaving->field);
  else if (leaving->person >= 0)
    cy_person_page_load (page, leaving->person);
}

static void
left_cb (gpointer data)
{
  Leaving *leaving = data;

  show_now (leaving->window, find_view (leaving->id));
  load_person (leaving->window, leaving);
  leaving_free (leaving);
}

/* Takes @leaving over. */
static void
leave_for (CyWindow *self, Leaving *leaving)
{
  CyPage *page = cy_window_get_current_page (self);

  if (page == NULL || cy_page_can_leave (page, left_cb, leaving_free, leaving))
    left_cb (leaving);
  else
    set_current_tabs (self, find_view (gtk_stack_get_visible_child_name (GTK_STACK (self->pages))));
}

/**
 * cy_window_show_view:
 * @self: the window
 * @id: of a view
 *
 * Shows another page, once the present one may be left.
 */
void
cy_window_show_view (CyWindow *self, const char *id)
{
  if (find_view (id) != NULL && self->session != NULL)
    leave_for (self, leaving_new (self, id));
}

/* The page of a person may show another one already, with changes. */
static void
open_person_cb (CySession *session, gint64 person, CyWindow *self)
{
  Leaving *leaving = leaving_new (self, "person");

  leaving->person = person;
  leave_for (self, leaving);
}

static void
open_person_at_cb (CySession  *session,
                   gint64      person,
                   const char *entity,
                   guint       index,
                   int         field,
                   CyWindow   *self)
{
  Leaving *leaving = leaving_new (self, "person");

  leaving->person = person;
  leaving->entity = g_strdup (entity);
  leaving->index = index;
  leaving->field = field;
  leave_for (self, leaving);
}

/**
 * cy_window_leave:
 * @self: the window
 * @then: what to do with the window once its page may be left
 *
 * Asks about changes before the library goes.
 */
void
cy_window_leave (CyWindow *self, CyPageFunc then)
{
  CyPage *page = cy_window_get_current_page (self);

  if (page == NULL || cy_page_can_leave (page, then, NULL, self))
    then (self);
}

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

/* ---- Search ---- */

static void
search_changed_cb (CyBand *band, const char *text, CyWindow *self)
{
  CyPage *page = cy_window_get_current_page (self);

  if (page == NULL)
    return;
  /* Where nothing can be searched, typing shows the people; clearing stays where one is. */
  if (!cy_page_can_search (page))
    {
      page = cy_window_get_page (self, "people");
      if (*text != '\0')
        cy_window_show_view (self, "people");
    }
  cy_page_set_search (page, text);
}

static void
tab_chosen_cb (CyBand *band, const char *id, CyWindow *self)
{
  const char *last = g_hash_table_lookup (self->last, id);

  cy_window_show_view (self, last != NULL ? last : id);
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
watch_session (CyWindow *self)
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

static void
cy_window_init (CyWindow *self)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->made = g_hash_table_new (g_str_hash, g_str_equal);
  self->last = g_hash_table_new (g_str_hash, g_str_equal);
  self->band = cy_band_new ();
  for (guint i = 0; i < cy_window_n_views; i++)
    if (g_strcmp0 (get_band_tab (&cy_window_views[i]), cy_window_views[i].id) == 0)
      cy_band_add_tab (CY_BAND (self->band),
                       cy_window_views[i].id,
                       get_band_title (&cy_window_views[i]));
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
  watch_session (self);
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
