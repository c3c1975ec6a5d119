/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The band at the top: mark, file, views, undo and redo, search, base date, menu. */
#include "cy-band.h"

#include "cy-base-date.h"
#include "cy-settings.h"
#include "cy-style.h"
#include "cy-tab-row.h"

#include <glib/gi18n.h>

#define SEARCH_CHARS 12
#define SEARCH_CHARS_LARGE 5

struct _CyBand
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *brand;
  GtkWidget *file;
  GtkWidget *tabs;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkWidget *search;
  GtkWidget *base_date;
  GtkWidget *menu;

  GSignalGroup *session_signals;
};

enum
{
  TAB_CHOSEN,
  SEARCH_CHANGED,
  SEARCH_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyBand, cy_band, GTK_TYPE_WIDGET)

static void
chosen_cb (CyTabRow *tabs, const char *id, CyBand *self)
{
  g_signal_emit (self, signals[TAB_CHOSEN], 0, id);
}

static void
search_changed_cb (GtkSearchEntry *entry, CyBand *self)
{
  g_signal_emit (self, signals[SEARCH_CHANGED], 0, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
search_activated_cb (GtkSearchEntry *entry, CyBand *self)
{
  g_signal_emit (self, signals[SEARCH_ACTIVATED], 0, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
update_turn (GtkWidget *button, const char *label, const char *name)
{
  g_autofree char *hint = name != NULL ? g_strdup_printf ("%s: %s", label, name) : g_strdup (label);

  gtk_widget_set_tooltip_text (button, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  name != NULL ? name : "",
                                  -1);
}

static void
names_changed_cb (CySession *session, GParamSpec *pspec, CyBand *self)
{
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  g_object_get (session, "undo-name", &undo_name, "redo-name", &redo_name, NULL);
  update_turn (self->undo, _ ("Undo"), undo_name);
  update_turn (self->redo, _ ("Redo"), redo_name);
}

static GtkWidget *
icon_button (const char *icon, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static GMenu *
make_file_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) data = g_menu_new ();

  g_menu_append (files, _ ("New Library…"), "win.new");
  g_menu_append (files, _ ("Open…"), "win.open");
  g_menu_append (files, _ ("Save a Copy…"), "win.save-copy");
  g_menu_append (files, _ ("Start Page"), "win.start");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append (data, _ ("Import…"), "win.import");
  g_menu_append (data, _ ("Check Data"), "win.check");
  g_menu_append (data, _ ("Recycle Bin"), "win.recycle");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (data));

  return menu;
}

static GMenu *
make_main_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenu) about = g_menu_new ();

  g_menu_append (view, _ ("Export This View…"), "win.export");
  g_menu_append (view, _ ("Print…"), "win.print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));
  g_menu_append (about, _ ("Preferences"), "win.preferences");
  g_menu_append (about, _ ("Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (about, _ ("Help"), "win.help");
  g_menu_append (about, _ ("About"), "win.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));

  return menu;
}

static GtkWidget *
make_brand (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = gtk_image_new_from_icon_name ("cn.chuyan.Chuyan-symbolic");
  GtkWidget *label = gtk_label_new (NULL);

  g_settings_bind (cy_settings_get (), "project-name", label, "label", G_SETTINGS_BIND_GET);
  gtk_image_set_pixel_size (GTK_IMAGE (mark), 22);
  gtk_widget_add_css_class (label, "brand");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_menu_button (GMenu *menu, const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_unref (menu);

  return button;
}

static GtkWidget *
make_search (CyBand *self)
{
  GtkWidget *search = gtk_search_entry_new ();

  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (search), 0);
  gtk_widget_set_tooltip_text (search, _ ("Name, pinyin, village, end of phone or ID"));
  gtk_editable_set_width_chars (GTK_EDITABLE (search), SEARCH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (search), 22);
  gtk_widget_set_valign (search, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"),
                                  -1);
  g_signal_connect (search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (search, "activate", G_CALLBACK (search_activated_cb), self);
  g_signal_connect_swapped (search, "stop-search", G_CALLBACK (cy_band_clear_search), self);

  return search;
}

static void
fill (CyBand *self)
{
  GtkWidget *spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->brand = make_brand ();
  self->file = make_menu_button (make_file_menu (), _ ("Library"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->file), TRUE);
  self->tabs = cy_tab_row_new ();
  g_signal_connect (self->tabs, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_hexpand (spacer, TRUE);
  self->undo = icon_button ("edit-undo-symbolic", "win.undo");
  self->redo = icon_button ("edit-redo-symbolic", "win.redo");
  update_turn (self->undo, _ ("Undo"), NULL);
  update_turn (self->redo, _ ("Redo"), NULL);
  self->search = make_search (self);
  self->base_date = cy_base_date_new ();
  self->menu = make_menu_button (make_main_menu (), _ ("Menu"));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "open-menu-symbolic");

  gtk_box_append (GTK_BOX (self->box), self->brand);
  gtk_box_append (GTK_BOX (self->box), self->file);
  gtk_box_append (GTK_BOX (self->box), self->tabs);
  gtk_box_append (GTK_BOX (self->box), spacer);
  gtk_box_append (GTK_BOX (self->box), self->undo);
  gtk_box_append (GTK_BOX (self->box), self->redo);
  gtk_box_append (GTK_BOX (self->box), self->search);
  gtk_box_append (GTK_BOX (self->box), self->base_date);
  gtk_box_append (GTK_BOX (self->box), self->menu);
}

static void
cy_band_dispose (GObject *object)
{
  CyBand *self = CY_BAND (object);

  g_clear_object (&self->session_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_band_parent_class)->dispose (object);
}

static guint
make_signal (const char *name)
{
  return g_signal_new (name,
                       CY_TYPE_BAND,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       1,
                       G_TYPE_STRING);
}

/* Large text leaves no room for all the words in the search. */
static void
cy_band_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CyBand *self = CY_BAND (widget);

  GTK_WIDGET_CLASS (cy_band_parent_class)->css_changed (widget, change);
  g_object_set (self->search,
                "placeholder-text",
                cy_style_is_large (widget) ? _ ("Search")
                                           : _ ("Name, pinyin, village, end of phone or ID"),
                "width-chars",
                cy_style_is_large (widget) ? SEARCH_CHARS_LARGE : SEARCH_CHARS,
                NULL);
}

static void
cy_band_class_init (CyBandClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = cy_band_css_changed;
  G_OBJECT_CLASS (klass)->dispose = cy_band_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[TAB_CHOSEN] = make_signal ("tab-chosen");
  signals[SEARCH_CHANGED] = make_signal ("search-changed");
  signals[SEARCH_ACTIVATED] = make_signal ("search-activated");
}

static void
cy_band_init (CyBand *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->box, "band");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (CY_TYPE_SESSION);
  g_signal_group_connect (self->session_signals,
                          "notify::undo-name",
                          G_CALLBACK (names_changed_cb),
                          self);
  g_signal_group_connect (self->session_signals,
                          "notify::redo-name",
                          G_CALLBACK (names_changed_cb),
                          self);
  fill (self);
}

GtkWidget *
cy_band_new (void)
{
  return g_object_new (CY_TYPE_BAND, NULL);
}

/**
 * cy_band_add_tab:
 * @self: the band
 * @id: of the view
 * @title: translated
 */
void
cy_band_add_tab (CyBand *self, const char *id, const char *title)
{
  cy_tab_row_add (CY_TAB_ROW (self->tabs), id, title);
}

/**
 * cy_band_set_current:
 * @self: the band
 * @id: (nullable): the view that is shown; %NULL for one that has no tab
 */
void
cy_band_set_current (CyBand *self, const char *id)
{
  cy_tab_row_set_current (CY_TAB_ROW (self->tabs), id);
}

/**
 * cy_band_set_session:
 * @self: the band
 * @session: (nullable): the open library; without one only the start page makes sense
 */
void
cy_band_set_session (CyBand *self, CySession *session)
{
  g_autofree char *name = session != NULL ? cy_session_dup_name (session) : NULL;

  g_signal_group_set_target (self->session_signals, session);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->file), name != NULL ? name : _ ("Library"));
  gtk_widget_set_visible (self->tabs, session != NULL);
  gtk_widget_set_visible (self->undo, session != NULL);
  gtk_widget_set_visible (self->redo, session != NULL);
  gtk_widget_set_visible (self->search, session != NULL);
  gtk_widget_set_visible (self->base_date, session != NULL);
  cy_base_date_set_session (CY_BASE_DATE (self->base_date), session);
}

const char *
cy_band_get_search (CyBand *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

/* What is typed next takes the place of what was looked for before. */
void
cy_band_focus_search (CyBand *self)
{
  gtk_widget_grab_focus (self->search);
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

void
cy_band_clear_search (CyBand *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}
