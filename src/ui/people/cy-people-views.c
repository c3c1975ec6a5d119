/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The saved views of the people: choose one, keep the present one under a name, delete one. */
#include "cy-people-views.h"

#include "cy-dialog.h"
#include "cy-person-list.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 300

struct _CyPeopleViews
{
  GtkWidget parent_instance;

  CySession *session;
  GPtrArray *views;
  GtkWidget *button;
  GtkWidget *list;
  GtkWidget *name;
};

enum
{
  CHOSEN,
  SAVE_AS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPeopleViews, cy_people_views, GTK_TYPE_WIDGET)

/* ---- Reading and writing ---- */

static gpointer
read_views (CyConn *conn, gpointer data, GError **error)
{
  return cy_saved_view_list (conn, &cy_person_list, error);
}

typedef struct
{
  char    *name;
  CyQuery *query;
  char   **columns;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_free (saving->name);
  cy_query_free (saving->query);
  g_strfreev (saving->columns);
  g_free (saving);
}

/* The name, as a sign that it was written. */
static gpointer
write_view (CyConn *conn, gpointer data, GError **error)
{
  const Saving *saving = data;

  return cy_saved_view_save (conn,
                             saving->name,
                             saving->query,
                             (const char *const *) saving->columns,
                             error)
           ? g_strdup (saving->name)
           : NULL;
}

static gpointer
delete_view (CyConn *conn, gpointer data, GError **error)
{
  return cy_saved_view_delete (conn, *(gint64 *) data, error) ? g_strdup ("") : NULL;
}

/* ---- The list ---- */

static const CySavedView *
get_view (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "view");
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeopleViews) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  if (name == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  if (*name == '\0')
    return;
  cy_people_views_set_current (self, name);
  text = g_strdup_printf (_ ("Saved the view “%s”"), name);
  cy_session_toast (self->session, text, FALSE);
}

typedef struct
{
  CyPeopleViews *self;
  gint64         id;
} Deleting;

static void
confirmed_cb (gboolean accepted, gpointer user_data)
{
  g_autofree Deleting *deleting = user_data;
  g_autoptr (CyPeopleViews) self = deleting->self;

  if (accepted && self->session != NULL)
    cy_session_write (self->session,
                      delete_view,
                      g_memdup2 (&deleting->id, sizeof deleting->id),
                      g_free,
                      g_free,
                      NULL,
                      written_cb,
                      g_object_ref (self));
}

static void
delete_cb (GtkButton *button, CyPeopleViews *self)
{
  GtkWidget         *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  const CySavedView *view = get_view (GTK_LIST_BOX_ROW (row));
  Deleting          *deleting = g_new0 (Deleting, 1);
  g_autofree char   *heading = g_strdup_printf (_ ("Delete the view “%s”?"), view->name);

  *deleting = (Deleting){ g_object_ref (self), view->id };
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     heading,
                     _ ("The people in it stay as they are."),
                     _ ("Delete"),
                     TRUE,
                     confirmed_cb,
                     deleting);
}

static void
add_view (CyPeopleViews *self, const CySavedView *view)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (view->name);
  GtkWidget *delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Delete %s"), view->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (delete, "flat");
  gtk_widget_set_tooltip_text (delete, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  view->name,
                                  -1);
  g_signal_connect (delete, "clicked", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), delete);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "view", (gpointer) view);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
views_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeopleViews) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *views = cy_session_finish (result, &error);
  GtkWidget *row;

  if (self->session == NULL || views == NULL)
    {
      if (self->session != NULL)
        cy_session_present_error (self->session, error);
      g_clear_pointer (&views, g_ptr_array_unref);
      return;
    }
  while ((row = gtk_widget_get_first_child (self->list)) != NULL && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  self->views = views;
  for (guint i = 0; i < views->len; i++)
    add_view (self, g_ptr_array_index (views, i));
}

/* ---- Callbacks ---- */

static void
shown_cb (GtkPopover *popover, CyPeopleViews *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  cy_session_read (self->session,
                   read_views,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   views_read_cb,
                   g_object_ref (self));
}

static void
row_cb (GtkListBox *list, GtkListBoxRow *row, CyPeopleViews *self)
{
  const CySavedView *view = get_view (row);

  cy_people_views_set_current (self, view->name);
  g_signal_emit (self, signals[CHOSEN], 0, view);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
save_cb (GtkWidget *widget, CyPeopleViews *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  if (*name == '\0')
    {
      gtk_widget_grab_focus (self->name);
      return;
    }
  g_signal_emit (self, signals[SAVE_AS], 0, name);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

/* ---- Making ---- */

static GtkWidget *
make_save_line (CyPeopleViews *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));

  self->name = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _ ("Name of the present view"));
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the present view"),
                                  -1);
  g_signal_connect (self->name, "activate", G_CALLBACK (save_cb), self);
  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), save);

  return line;
}

static GtkWidget *
make_popover (CyPeopleViews *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *nothing = gtk_label_new (_ ("No view was saved yet."));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (nothing, "caption");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), nothing);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->list);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_save_line (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect (popover, "show", G_CALLBACK (shown_cb), self);

  return popover;
}

/* ---- Class ---- */

static void
cy_people_views_dispose (GObject *object)
{
  CyPeopleViews *self = CY_PEOPLE_VIEWS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_people_views_parent_class)->dispose (object);
}

static void
cy_people_views_class_init (CyPeopleViewsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_people_views_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPeopleViews::chosen: the user wants this view (#CySavedView) */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_POINTER);
  /** CyPeopleViews::save-as: the user wants to keep what is shown under a name */
  signals[SAVE_AS] = g_signal_new ("save-as",
                                   type,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING);
}

static void
cy_people_views_init (CyPeopleViews *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  cy_people_views_set_current (self, NULL);
}

/**
 * cy_people_views_new:
 * @session: a session
 *
 * Returns: (transfer floating): a button with the saved views below it
 */
GtkWidget *
cy_people_views_new (CySession *session)
{
  CyPeopleViews *self = g_object_new (CY_TYPE_PEOPLE_VIEWS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_people_views_save:
 * @self: saved views
 * @name: an earlier view of that name is replaced
 * @query: conditions and order
 * @columns: ids of the columns shown
 */
void
cy_people_views_save (CyPeopleViews     *self,
                      const char        *name,
                      const CyQuery     *query,
                      const char *const *columns)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->name = g_strdup (name);
  saving->query = cy_query_copy (query);
  saving->columns = g_strdupv ((char **) columns);
  cy_session_write (self->session,
                    write_view,
                    saving,
                    saving_free,
                    g_free,
                    NULL,
                    written_cb,
                    g_object_ref (self));
}

/**
 * cy_people_views_set_current:
 * @self: saved views
 * @name: (nullable): of the view that is shown; %NULL when it is none of them any more
 */
void
cy_people_views_set_current (CyPeopleViews *self, const char *name)
{
  g_autofree char *label =
    name != NULL ? g_strdup_printf (_ ("View: %s"), name) : g_strdup (_ ("Views"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
}
