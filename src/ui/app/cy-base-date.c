/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The day that every age, term and figure is as of, typed or picked from a calendar. */
#include "cy-base-date.h"

#include "cy-calendar.h"
#include "cy-date.h"

#include <glib/gi18n.h>

struct _CyBaseDate
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *entry;
  GtkWidget *calendar;
  GtkWidget *error;

  CySession *session;
};

G_DEFINE_FINAL_TYPE (CyBaseDate, cy_base_date, GTK_TYPE_WIDGET)

static void
show_date (CyBaseDate *self)
{
  gint64 date = self->session != NULL ? cy_session_get_base_date (self->session) : cy_date_today ();
  g_autofree char *iso = cy_date_format (date, CY_DATE_ISO);
  g_autofree char *label = g_strdup_printf (_ ("As of %s"), iso);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
  cy_calendar_set_date (CY_CALENDAR (self->calendar), date);
  gtk_widget_set_visible (self->error, FALSE);
}

static void
apply (CyBaseDate *self, gint64 date)
{
  if (self->session != NULL)
    cy_session_set_base_date (self->session, date);
  show_date (self);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}

static void
entry_activated_cb (GtkEntry *entry, CyBaseDate *self)
{
  CyDateParse parse;

  if (cy_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &parse) == CY_DATE_OK &&
      cy_date_get_day (parse.date) != 0)
    apply (self, parse.date);
  else
    gtk_widget_set_visible (self->error, TRUE);
}

static void
day_selected_cb (CyCalendar *calendar, CyBaseDate *self)
{
  g_autofree char *iso = cy_date_format (cy_calendar_get_date (calendar), CY_DATE_ISO);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
}

static void
apply_clicked_cb (GtkButton *button, CyBaseDate *self)
{
  entry_activated_cb (GTK_ENTRY (self->entry), self);
}

static void
today_clicked_cb (GtkButton *button, CyBaseDate *self)
{
  apply (self, cy_date_today ());
}

static GtkWidget *
make_buttons (CyBaseDate *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *now = gtk_button_new_with_label (_ ("Today"));
  GtkWidget *use = gtk_button_new_with_label (_ ("Use This Day"));

  gtk_widget_add_css_class (use, "primary");
  gtk_widget_set_hexpand (use, TRUE);
  g_signal_connect (now, "clicked", G_CALLBACK (today_clicked_cb), self);
  g_signal_connect (use, "clicked", G_CALLBACK (apply_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), now);
  gtk_box_append (GTK_BOX (box), use);

  return box;
}

static GtkWidget *
make_popover (CyBaseDate *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *hint = gtk_label_new (_ ("Ages, terms and figures are as of this day."));

  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Base date"),
                                  -1);
  g_signal_connect (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  self->calendar = cy_calendar_new ();
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  self->error = gtk_label_new (_ ("Write a whole day, such as 2026-11-22."));
  gtk_widget_add_css_class (self->error, "error");
  gtk_widget_set_visible (self->error, FALSE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);

  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->error);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static void
cy_base_date_dispose (GObject *object)
{
  CyBaseDate *self = CY_BASE_DATE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_base_date_parent_class)->dispose (object);
}

static void
cy_base_date_class_init (CyBaseDateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_base_date_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_base_date_init (CyBaseDate *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  show_date (self);
}

GtkWidget *
cy_base_date_new (void)
{
  return g_object_new (CY_TYPE_BASE_DATE, NULL);
}

/**
 * cy_base_date_set_session:
 * @self: the button
 * @session: (nullable): whose base date it shows and sets
 */
void
cy_base_date_set_session (CyBaseDate *self, CySession *session)
{
  g_set_object (&self->session, session);
  show_date (self);
}
