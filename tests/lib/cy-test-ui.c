/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Widgets on a private screen: shown, waited for, pressed and looked at, in process. */
#include "cy-test-ui.h"

#include <locale.h>

#include "cy-style.h"

void
cy_test_ui_init (int *argc, char ***argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "C.UTF-8");
  gtk_init ();
  cy_style_init ();
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations",
                FALSE,
                "gtk-cursor-blink",
                FALSE,
                "gtk-xft-antialias",
                1,
                "gtk-xft-hinting",
                0,
                "gtk-xft-hintstyle",
                "hintnone",
                "gtk-xft-rgba",
                "none",
                NULL);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Waits until the next frame of the widget's window is on the screen. */
void
cy_test_ui_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean       painted = FALSE;
  gulong         handler;

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/**
 * cy_test_ui_time_frame:
 * @widget: a widget on the screen
 *
 * Waits for the next frame of the widget's window.
 *
 * Returns: the work that it made, without the waiting, in milliseconds
 */
double
cy_test_ui_time_frame (GtkWidget *widget)
{
  /* Shorter turns of the main loop are waiting, not work. */
  const gint64   idle_us = 200;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean       painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gint64 work = 0;

  gtk_widget_queue_draw (widget);
  while (!painted)
    {
      gint64 start = g_get_monotonic_time ();

      g_main_context_iteration (NULL, FALSE);
      if (g_get_monotonic_time () - start > idle_us)
        work += g_get_monotonic_time () - start;
    }
  g_signal_handler_disconnect (clock, handler);

  return (double) work / 1000;
}

/* A window of that size around @child, painted once. */
GtkWidget *
cy_test_ui_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_frame_clock (window) == NULL || gtk_widget_get_width (window) == 0)
    g_main_context_iteration (NULL, TRUE);
  cy_test_ui_frame (window);

  return window;
}

/* The pixels of @widget by a renderer of its own: the same on every machine with the same fonts. */
GdkTexture *
cy_test_ui_render (GtkWidget *widget)
{
  GdkPaintable  *paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderer   *renderer = gsk_cairo_renderer_new ();
  int            width = gtk_widget_get_width (widget);
  int            height = gtk_widget_get_height (widget);
  GskRenderNode *node;
  GdkTexture    *texture;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_renderer_realize (renderer, NULL, NULL);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);
  g_object_unref (renderer);
  gsk_render_node_unref (node);
  g_object_unref (paintable);

  return texture;
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* A tooltip that was just set is asked for when nothing else is to be done; GTK 4.8 finds that a
 * critical where the window has gone by then. */
void
cy_test_ui_close (GtkWidget *window)
{
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The @nth widget of @type below @root, counted from 0 in the order of the tree. */
GtkWidget *
cy_test_ui_find (GtkWidget *root, GType type, guint nth)
{
  return find (root, type, &nth);
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

/* The first button below @root that says @label, alone or beside a picture; %NULL when there is
 * none. */
GtkWidget *
cy_test_ui_find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (has_label (button, label))
      return button;

  return NULL;
}

/* The dialogue that stands over the window @over; %NULL when there is none. */
GtkWidget *
cy_test_ui_find_dialog (GtkWidget *over)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (over))
      return link->data;

  return NULL;
}

/* Into the @nth entry below @root, counted from 0. */
void
cy_test_ui_type_in (GtkWidget *root, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (root, GTK_TYPE_ENTRY, nth)), text);
}

/* Into @control, be it a line or have it a text of many lines below it. */
void
cy_test_ui_fill_in (GtkWidget *control, const char *text)
{
  if (GTK_IS_EDITABLE (control))
    gtk_editable_set_text (GTK_EDITABLE (control), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (
                                GTK_TEXT_VIEW (cy_test_ui_find (control, GTK_TYPE_TEXT_VIEW, 0))),
                              text,
                              -1);
}

/* Lets the key controllers of @widget see a key, as if it had the focus; those of its parents
 * follow while it is not handled. */
void
cy_test_ui_key (GtkWidget *widget, guint key, GdkModifierType state)
{
  gboolean handled = FALSE;

  while (widget != NULL && !handled)
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
      GtkWidget *parent = gtk_widget_get_parent (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", key, 0u, state, &handled);
        }
      widget = parent;
    }
}
