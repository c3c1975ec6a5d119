/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 外观: scheme, size of the text, language, and what the project is called here. */
#include "cy-look-panel.h"

#include "cy-panel.h"

#include "cy-segments.h"
#include "cy-settings.h"
#include "cy-style.h"

#include <glib/gi18n.h>

#define SCALE_STEP 10

/* ---- Scheme ---- */

static void
scheme_cb (CySegments *segments, guint scheme, gpointer data)
{
  g_settings_set_enum (cy_settings_get (), "scheme", (int) scheme);
  cy_style_set_scheme ((CyStyleScheme) scheme);
}

static GtkWidget *
make_scheme (void)
{
  static const struct
  {
    CyStyleScheme scheme;
    const char   *title;
  } choices[] = {
    { CY_STYLE_LIGHT, N_ ("Light") },
    { CY_STYLE_DARK, N_ ("Dark") },
    { CY_STYLE_SYSTEM, N_ ("As the system") },
  };
  GtkWidget *segments = cy_segments_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    cy_segments_add (CY_SEGMENTS (segments), choices[i].scheme, _ (choices[i].title));
  cy_segments_choose (CY_SEGMENTS (segments), cy_style_get_scheme ());
  g_signal_connect (segments, "chosen", G_CALLBACK (scheme_cb), NULL);

  return segments;
}

/* ---- Size of the text ---- */

static void
scale_changed_cb (GtkSpinButton *spin, gpointer data)
{
  int percent = gtk_spin_button_get_value_as_int (spin);

  g_settings_set_int (cy_settings_get (), "text-scale", percent);
  cy_style_set_text_scale (percent);
}

static GtkWidget *
make_scale (void)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (100, 200, SCALE_STEP);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), cy_style_get_text_scale ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Size of the text"),
                                  -1);
  g_signal_connect (spin, "value-changed", G_CALLBACK (scale_changed_cb), NULL);
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("%"));

  return box;
}

/* ---- Language ---- */

static const char *const languages[] = { "zh_CN", "en", "" };

static void
language_cb (GtkDropDown *drop_down, GParamSpec *pspec, GtkWidget *note)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected >= G_N_ELEMENTS (languages))
    return;
  g_settings_set_string (cy_settings_get (), "language", languages[selected]);
  gtk_widget_set_visible (note, TRUE);
}

static GtkWidget *
make_language (GtkWidget *note)
{
  const char *const names[] = { "中文", "English", _ ("As the system"), NULL };
  g_autofree char  *language = g_settings_get_string (cy_settings_get (), "language");
  GtkWidget        *drop_down = gtk_drop_down_new_from_strings (names);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (language_cb), note);

  return drop_down;
}

/* ---- Name of the project ---- */

static GtkWidget *
make_name (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 14);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 12);
  g_settings_bind (cy_settings_get (),
                   "project-name",
                   gtk_entry_get_buffer (GTK_ENTRY (entry)),
                   "text",
                   G_SETTINGS_BIND_DEFAULT);

  return entry;
}

/**
 * cy_look_panel_new:
 * @session: (nullable): not needed
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_look_panel_new (CySession *session)
{
  GtkWidget *panel = g_object_new (CY_TYPE_PANEL, NULL);
  GtkWidget *note = gtk_label_new (_ ("The language changes when the program is started again."));

  cy_panel_set_words (CY_PANEL (panel),
                      _ ("Appearance"),
                      _ ("Holds for this user on this computer, at once."));
  gtk_widget_add_css_class (note, "warn");
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_set_visible (note, FALSE);
  gtk_box_append (GTK_BOX (panel), cy_panel_row_new (_ ("Colours"), NULL, make_scheme ()));
  gtk_box_append (GTK_BOX (panel),
                  cy_panel_row_new (_ ("Size of the text"),
                                    _ ("From 100 to 200 percent."),
                                    make_scale ()));
  gtk_box_append (GTK_BOX (panel),
                  cy_panel_row_new (_ ("Language"),
                                    _ ("Needs a new start."),
                                    make_language (note)));
  gtk_box_append (GTK_BOX (panel), note);
  gtk_box_append (GTK_BOX (panel),
                  cy_panel_row_new (_ ("Name of the project"),
                                    _ ("What stands at the top of the window and in reports."),
                                    make_name ()));

  return panel;
}
