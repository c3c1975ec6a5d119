/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The program: command line, style, one window. */
#include "config.h"

#include "cy-application.h"

#include "cy-settings.h"
#include "cy-shortcuts.h"
#include "cy-style.h"
#include "cy-window.h"

#include <glib/gi18n.h>
#include <malloc.h>

/* Each thread that ever allocated would have an arena of its own: 4 MB that nobody uses. */
#define MAX_ARENAS 4

struct _CyApplication
{
  GtkApplication parent_instance;

  char    *page;
  gboolean light;
  gboolean dark;
  int      text_scale;
};

G_DEFINE_FINAL_TYPE (CyApplication, cy_application, GTK_TYPE_APPLICATION)

static CyWindow *
get_window (CyApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return CY_WINDOW (window != NULL ? window : GTK_WINDOW (cy_window_new (GTK_APPLICATION (self))));
}

static void
show (CyApplication *self, CyWindow *window)
{
  gtk_window_present (GTK_WINDOW (window));
  if (self->page == NULL)
    return;
  if (g_str_equal (self->page, "preferences"))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  else
    cy_window_show_view (window, self->page);
}

static void
cy_application_activate (GApplication *application)
{
  CyWindow *window = get_window (CY_APPLICATION (application));

  cy_window_show_start (window);
  show (CY_APPLICATION (application), window);
}

static void
cy_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  CyWindow        *window = get_window (CY_APPLICATION (application));
  g_autofree char *path = g_file_get_path (files[0]);

  gtk_window_present (GTK_WINDOW (window));
  if (path != NULL && cy_window_open (window, path))
    show (CY_APPLICATION (application), window);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (window);
}

static void
apply_settings (CyApplication *self)
{
  GSettings *settings = cy_settings_get ();

  cy_style_init ();
  if (self->dark || self->light)
    cy_style_set_scheme (self->dark ? CY_STYLE_DARK : CY_STYLE_LIGHT);
  else
    cy_style_set_scheme ((CyStyleScheme) g_settings_get_enum (settings, "scheme"));
  cy_style_set_text_scale (self->text_scale != 0 ? self->text_scale
                                                 : g_settings_get_int (settings, "text-scale"));
}

static void
cy_application_startup (GApplication *application)
{
  const GActionEntry entries[] = { { .name = "quit", .activate = quit_cb } };

  G_APPLICATION_CLASS (cy_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   application);
  cy_shortcuts_install (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (CY_APP_ID);
  apply_settings (CY_APPLICATION (application));
}

static void
cy_application_shutdown (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  /* The library is closed here, explicitly, not when the last reference happens to go. */
  if (window != NULL)
    cy_window_close_library (CY_WINDOW (window));

  G_APPLICATION_CLASS (cy_application_parent_class)->shutdown (application);
}

static void
cy_application_finalize (GObject *object)
{
  g_free (CY_APPLICATION (object)->page);

  G_OBJECT_CLASS (cy_application_parent_class)->finalize (object);
}

static void
cy_application_class_init (CyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cy_application_finalize;
  application_class->activate = cy_application_activate;
  application_class->open = cy_application_open;
  application_class->startup = cy_application_startup;
  application_class->shutdown = cy_application_shutdown;
}

static void
cy_application_init (CyApplication *self)
{
  const GOptionEntry entries[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page, N_ ("Show this page first"), "PAGE" },
    { "light", 0, 0, G_OPTION_ARG_NONE, &self->light, N_ ("Light colours"), NULL },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->dark, N_ ("Dark colours"), NULL },
    { "text-scale", 0, 0, G_OPTION_ARG_INT, &self->text_scale, N_ ("Size of the text"), "PERCENT" },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

GtkApplication *
cy_application_new (void)
{
  mallopt (M_ARENA_MAX, MAX_ARENAS);

  return g_object_new (CY_TYPE_APPLICATION,
                       "application-id",
                       CY_APP_ID,
                       "resource-base-path",
                       "/cn/chuyan/Chuyan",
                       "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE,
                       NULL);
}
