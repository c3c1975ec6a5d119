/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The first thing a new user sees: look around, begin, open, or import a roster. */
#include "cy-start-page.h"

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-demo.h"
#include "cy-files.h"
#include "cy-settings.h"
#include "cy-style.h"
#include "cy-window.h"

#include <glib/gi18n.h>

/* The demo county is the same for everybody. */
#define DEMO_RANDOM_STATE 1

struct _CyStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *choices;
  GtkWidget *recent_title;
  GtkWidget *recent;
  GtkWidget *busy;
};

G_DEFINE_FINAL_TYPE (CyStartPage, cy_start_page, GTK_TYPE_WIDGET)

static CyWindow *
get_window (CyStartPage *self)
{
  return CY_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- The demo county ---- */

static void
make_demo (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) conn = cy_conn_open (data, CY_OPEN_CREATE, &error);

  if (conn != NULL && cy_demo_fill (conn,
                                    _ ("Demo county"),
                                    CY_DEMO_PEOPLE,
                                    DEMO_RANDOM_STATE,
                                    cy_date_today (),
                                    NULL,
                                    NULL,
                                    cancellable,
                                    &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
demo_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CyStartPage *self = CY_START_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_files_get_demo_path ();

  gtk_widget_set_visible (self->busy, FALSE);
  gtk_widget_set_sensitive (self->scrolled, TRUE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    cy_window_open (get_window (self), path);
  else
    cy_window_present_error (get_window (self), error);
}

static void
demo_clicked_cb (GtkButton *button, CyStartPage *self)
{
  g_autofree char *path = cy_files_get_demo_path ();
  g_autoptr (GTask) task = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      cy_window_open (get_window (self), path);
      return;
    }
  gtk_widget_set_visible (self->busy, TRUE);
  gtk_widget_set_sensitive (self->scrolled, FALSE);
  task = g_task_new (self, NULL, demo_made_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, make_demo);
}

/* ---- Import into a library of its own ---- */

/**
 * cy_start_page_import:
 * @self: the page
 * @files: (element-type GFile) (nullable): rosters; %NULL to ask
 *
 * Makes a library beside the others and imports into it.
 */
void
cy_start_page_import (CyStartPage *self, GSList *files)
{
  g_autofree char *path = cy_files_get_default_path ();

  if (cy_window_create (get_window (self), path))
    cy_window_import (get_window (self), files);
}

static void
import_clicked_cb (GtkButton *button, CyStartPage *self)
{
  cy_start_page_import (self, NULL);
}

/* ---- Recent libraries ---- */

static void
recent_activated_cb (GtkListBox *list, GtkListBoxRow *row, CyStartPage *self)
{
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (row), "path"));

  cy_window_open (get_window (self), path);
}

static GtkWidget *
make_recent_row (const char *path)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  GtkWidget       *name = gtk_label_new (base);
  GtkWidget       *where = gtk_label_new (folder);

  gtk_widget_add_css_class (name, "bold");
  gtk_widget_add_css_class (where, "caption");
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_START);
  gtk_label_set_xalign (GTK_LABEL (where), 1);
  gtk_widget_set_hexpand (where, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), where);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, base, -1);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (path), g_free);

  return row;
}

/**
 * cy_start_page_refresh:
 * @self: the page
 *
 * Lists the libraries that were open lately anew.
 */
void
cy_start_page_refresh (CyStartPage *self)
{
  g_auto (GStrv) paths = cy_settings_list_recent ();
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->recent)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->recent), row);
  for (guint i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->recent), make_recent_row (paths[i]));
  gtk_widget_set_visible (self->recent, paths[0] != NULL);
  gtk_widget_set_visible (self->recent_title, paths[0] != NULL);
}

/* ---- Layout ---- */

static GtkWidget *
make_choice (const char *icon, const char *title, const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *body = gtk_label_new (text);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 28);
  gtk_widget_add_css_class (image, "accent");
  gtk_widget_set_halign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (heading, "card-title");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (body, "caption");
  gtk_label_set_xalign (GTK_LABEL (body), 0);
  gtk_label_set_wrap (GTK_LABEL (body), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (body), 24);
  gtk_label_set_width_chars (GTK_LABEL (body), 20);
  gtk_label_set_yalign (GTK_LABEL (body), 0);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), body);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "start-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text,
                                  -1);

  return button;
}

static GtkWidget *
make_choices (CyStartPage *self)
{
  GtkWidget *flow = gtk_flow_box_new ();
  GtkWidget *demo = make_choice ("view-grid-symbolic",
                                 _ ("Look Around"),
                                 _ ("An invented county with 320 villages and 1,400 people."));
  GtkWidget *make = make_choice ("document-new-symbolic",
                                 _ ("New Library"),
                                 _ ("One file for a county or a township."));
  GtkWidget *open = make_choice ("document-open-symbolic",
                                 _ ("Open a Library"),
                                 _ ("A .chuyan file on this computer."));
  GtkWidget *import = make_choice ("document-send-symbolic",
                                   _ ("Import a Roster"),
                                   _ ("Excel or CSV, as the townships send it. Or drop it here."));

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 1);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 10);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 10);
  g_signal_connect (demo, "clicked", G_CALLBACK (demo_clicked_cb), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (make), "win.new");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open");
  g_signal_connect (import, "clicked", G_CALLBACK (import_clicked_cb), self);
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *choices[] = { demo, make, open, import };

      gtk_flow_box_append (GTK_FLOW_BOX (flow), choices[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (choices[i]), FALSE);
    }

  return flow;
}

static GtkWidget *
make_greeting (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_label_new (_ ("The talent pool of village reserve cadres"));
  GtkWidget *text = gtk_label_new (_ (
    "Select, cultivate, temper, assess. One file, on this computer only, nothing on a network."));

  gtk_widget_add_css_class (title, "figure");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (text, "secondary");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), text);

  return box;
}

static void
cy_start_page_dispose (GObject *object)
{
  CyStartPage *self = CY_START_PAGE (object);
  GtkWidget   *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_start_page_parent_class)->dispose (object);
}

/* Four side by side or two over two, never three and one. */
static void
cy_start_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CyStartPage *self = CY_START_PAGE (widget);

  GTK_WIDGET_CLASS (cy_start_page_parent_class)->css_changed (widget, change);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->choices),
                                          cy_style_is_large (widget) ? 2 : 4);
}

static void
cy_start_page_class_init (CyStartPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = cy_start_page_css_changed;
  G_OBJECT_CLASS (klass)->dispose = cy_start_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_start_page_init (CyStartPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->scrolled = gtk_scrolled_window_new ();
  self->recent_title = gtk_label_new (_ ("Opened lately"));
  gtk_widget_add_css_class (self->recent_title, "card-title");
  gtk_label_set_xalign (GTK_LABEL (self->recent_title), 0);
  self->recent = gtk_list_box_new ();
  gtk_widget_add_css_class (self->recent, "card");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->recent), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->recent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Opened lately"),
                                  -1);
  g_signal_connect (self->recent, "row-activated", G_CALLBACK (recent_activated_cb), self);
  self->busy = gtk_label_new (_ ("Making the demo county…"));
  gtk_widget_set_visible (self->busy, FALSE);

  gtk_box_append (GTK_BOX (box), make_greeting ());
  self->choices = make_choices (self);
  gtk_box_append (GTK_BOX (box), self->choices);
  gtk_box_append (GTK_BOX (box), self->busy);
  gtk_box_append (GTK_BOX (box), self->recent_title);
  gtk_box_append (GTK_BOX (box), self->recent);
  gtk_widget_add_css_class (box, "start");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  cy_start_page_refresh (self);
}

GtkWidget *
cy_start_page_new (void)
{
  return g_object_new (CY_TYPE_START_PAGE, NULL);
}
