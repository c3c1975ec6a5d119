/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Loads the stylesheet and switches its colours and text size while the program runs. */
#include "cy-style.h"

#define RESOURCES "/cn/chuyan/Chuyan/"
#define FONT "Noto Sans CJK SC 10"
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"

/* Pixels of the body size, 9.75 pt at 96 dpi: what widths in pixels are measured against. */
#define BODY_PX 13.0

/* From this size on, what stands side by side at the usual size no longer fits a small screen. */
#define LARGE_EM 1.4

static struct
{
  GtkCssProvider *colors;
  GtkCssProvider *flat; /* for displays without transparency */
  CyStyleScheme   scheme;
  gboolean        system_dark;
  int             text_scale;
  int             system_dpi; /* 1024ths of a dot per inch */
} style = { .scheme = CY_STYLE_LIGHT, .text_scale = 100 };

static void
apply_scheme (void)
{
  gboolean dark = cy_style_is_dark ();

  gtk_css_provider_load_from_resource (style.colors,
                                       dark ? RESOURCES "colors-dark.css"
                                            : RESOURCES "colors-light.css");
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
take_system_scheme (GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  /* The portal's Read wraps the value twice, its signal once. */
  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *child = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = child;
    }

  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;

  style.system_dark = g_variant_get_uint32 (inner) == 1;
  apply_scheme ();
}

static void
portal_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) value = NULL;

  /* No portal is an ordinary desktop: it then has no say. */
  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply == NULL)
    return;

  g_variant_get (reply, "(v)", &value);
  take_system_scheme (value);
}

static void
portal_changed_cb (GDBusConnection *bus,
                   const char      *sender,
                   const char      *path,
                   const char      *interface,
                   const char      *signal,
                   GVariant        *parameters,
                   gpointer         user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *space;
  const char *key;

  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, APPEARANCE) && g_str_equal (key, "color-scheme"))
    take_system_scheme (value);
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    return;

  g_dbus_connection_signal_subscribe (bus,
                                      PORTAL_NAME,
                                      PORTAL_SETTINGS,
                                      "SettingChanged",
                                      PORTAL_PATH,
                                      NULL,
                                      G_DBUS_SIGNAL_FLAGS_NONE,
                                      portal_changed_cb,
                                      NULL,
                                      NULL);
  g_dbus_connection_call (bus,
                          PORTAL_NAME,
                          PORTAL_PATH,
                          PORTAL_SETTINGS,
                          "Read",
                          g_variant_new ("(ss)", APPEARANCE, "color-scheme"),
                          G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          NULL,
                          portal_read_cb,
                          NULL);
}

/* Without a compositor what is see-through is black: no shadows and no round corners there. */
static void
composited_cb (GdkDisplay *display)
{
  gtk_css_provider_load_from_data (style.flat,
                                   gdk_display_is_composited (display)
                                     ? ""
                                     : "popover > contents, tooltip { border-radius: 0;"
                                       " box-shadow: none; margin: 0; }",
                                   -1);
}

static void
add_provider (GtkCssProvider *provider)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * cy_style_init:
 *
 * Loads the stylesheet for the default display; GTK must have been initialised. Does nothing the
 * second time.
 */
void
cy_style_init (void)
{
  g_autoptr (GtkCssProvider) sheet = NULL;
  GtkSettings *settings = gtk_settings_get_default ();

  if (style.colors != NULL)
    return;

  g_object_get (settings,
                "gtk-xft-dpi",
                &style.system_dpi,
                "gtk-application-prefer-dark-theme",
                &style.system_dark,
                NULL);
  if (style.system_dpi <= 0)
    style.system_dpi = 96 * 1024;

  /* Without a name, pango takes Japanese shapes when the locale is not Chinese. */
  g_object_set (settings, "gtk-font-name", FONT, NULL);
  style.colors = gtk_css_provider_new ();
  sheet = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (sheet, RESOURCES "style.css");
  apply_scheme ();
  add_provider (style.colors);
  add_provider (sheet);
  style.flat = gtk_css_provider_new ();
  add_provider (style.flat);
  g_signal_connect (gdk_display_get_default (),
                    "notify::composited",
                    G_CALLBACK (composited_cb),
                    NULL);
  composited_cb (gdk_display_get_default ());
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, NULL);
}

/**
 * cy_style_set_scheme:
 * @scheme: which colours to show
 *
 * Switches at once; charts that draw by themselves listen to
 * #GtkSettings:gtk-application-prefer-dark-theme.
 */
void
cy_style_set_scheme (CyStyleScheme scheme)
{
  style.scheme = scheme;
  if (style.colors != NULL)
    apply_scheme ();
}

/**
 * cy_style_get_scheme:
 *
 * Returns: the scheme that was asked for
 */
CyStyleScheme
cy_style_get_scheme (void)
{
  return style.scheme;
}

/**
 * cy_style_is_dark:
 *
 * Returns: whether the dark colours are shown now
 */
gboolean
cy_style_is_dark (void)
{
  return style.scheme == CY_STYLE_DARK || (style.scheme == CY_STYLE_SYSTEM && style.system_dark);
}

/**
 * cy_style_set_text_scale:
 * @percent: size of all text in per cent of the desktop's; kept within 100 and 200
 */
void
cy_style_set_text_scale (int percent)
{
  style.text_scale = CLAMP (percent, 100, 200);
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi",
                style.system_dpi / 100 * style.text_scale,
                NULL);
}

/**
 * cy_style_get_text_scale:
 *
 * Returns: per cent
 */
int
cy_style_get_text_scale (void)
{
  return style.text_scale;
}

/**
 * cy_style_get_color:
 * @widget: a widget on the screen
 * @token: a colour of the stylesheet, such as "cy_accent"
 * @color: (out caller-allocates): the colour; magenta when there is no such token
 */
void
cy_style_get_color (GtkWidget *widget, const char *token, GdkRGBA *color)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), token, color))
    *color = (GdkRGBA){ 1, 0, 1, 1 };
}

/**
 * cy_style_get_em:
 * @widget: a widget
 *
 * Returns: how much larger than the body text at 100 % the text of @widget is; what is drawn or
 *   laid out in pixels is multiplied by it
 */
double
cy_style_get_em (GtkWidget *widget)
{
  PangoContext               *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double                      px = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    px *= pango_cairo_context_get_resolution (context) / 72.0;

  return px > 0 ? px / BODY_PX : 1;
}

/**
 * cy_style_is_large:
 * @widget: a widget
 *
 * Returns: whether its text is so large that views put one thing below the other
 */
gboolean
cy_style_is_large (GtkWidget *widget)
{
  return cy_style_get_em (widget) >= LARGE_EM;
}
