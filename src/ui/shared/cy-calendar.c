/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A month to choose a day of, headed in the language of the program: GtkCalendar takes its words
 * from the C library, which knows only the languages that were installed with the system. */
#include "cy-calendar.h"

#include "cy-date.h"

#include <glib/gi18n.h>
#include <langinfo.h>

struct _CyCalendar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *days;
};

enum
{
  DAY_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyCalendar, cy_calendar, GTK_TYPE_WIDGET)

static const char *const weekdays[] = { NC_ ("weekday", "Su"), NC_ ("weekday", "Mo"),
                                        NC_ ("weekday", "Tu"), NC_ ("weekday", "We"),
                                        NC_ ("weekday", "Th"), NC_ ("weekday", "Fr"),
                                        NC_ ("weekday", "Sa") };

/* The day that GtkCalendar puts first, 0 for Sunday; glibc says it by a number in a pointer. */
static guint
get_first_weekday (void)
{
  guint  first = (guint) *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  gsize  origin = GPOINTER_TO_SIZE (nl_langinfo (_NL_TIME_WEEK_1STDAY)) & G_MAXUINT32;
  gint64 monday = 19971201;

  return (first + (origin == (gsize) monday ? 1 : 0) + G_N_ELEMENTS (weekdays) - 1) %
         G_N_ELEMENTS (weekdays);
}

static void
update_heading (CyCalendar *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->days));
  /* Translators: a month of a year: its number, then that of the year. */
  g_autofree char *text =
    g_strdup_printf (_ ("%2$d-%1$02d"), g_date_time_get_month (day), g_date_time_get_year (day));

  gtk_label_set_text (GTK_LABEL (self->heading), text);
}

static void
day_selected_cb (GtkCalendar *days, CyCalendar *self)
{
  update_heading (self);
  g_signal_emit (self, signals[DAY_SELECTED], 0);
}

/* Without a signal: GtkCalendar gives one where the number of the day changes, and else none. */
static void
select_day (CyCalendar *self, GDateTime *day)
{
  g_signal_handlers_block_by_func (self->days, day_selected_cb, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->days), day);
  g_signal_handlers_unblock_by_func (self->days, day_selected_cb, self);
}

static void
turn (CyCalendar *self, int n_months)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->days));
  g_autoptr (GDateTime) other = g_date_time_add_months (day, n_months);

  if (other == NULL)
    return;
  select_day (self, other);
  day_selected_cb (GTK_CALENDAR (self->days), self);
}

static void
back_cb (GtkButton *button, CyCalendar *self)
{
  turn (self, -1);
}

static void
on_cb (GtkButton *button, CyCalendar *self)
{
  turn (self, 1);
}

static GtkWidget *
make_turn (CyCalendar *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_head (CyCalendar *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->heading = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_box_append (GTK_BOX (head),
                  make_turn (self,
                             "go-previous-symbolic",
                             _ ("Month before"),
                             G_CALLBACK (back_cb)));
  gtk_box_append (GTK_BOX (head), self->heading);
  gtk_box_append (GTK_BOX (head),
                  make_turn (self, "go-next-symbolic", _ ("Next month"), G_CALLBACK (on_cb)));

  return head;
}

static GtkWidget *
make_weekdays (void)
{
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const guint first = get_first_weekday ();

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      const char *day = weekdays[(first + i) % G_N_ELEMENTS (weekdays)];
      GtkWidget  *label = gtk_label_new (g_dpgettext2 (NULL, "weekday", day));

      gtk_widget_add_css_class (label, "weekday");
      gtk_box_append (GTK_BOX (line), label);
    }

  return line;
}

static void
cy_calendar_dispose (GObject *object)
{
  g_clear_pointer (&CY_CALENDAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_calendar_parent_class)->dispose (object);
}

static void
cy_calendar_class_init (CyCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_calendar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyCalendar::day-selected: by whomever */
  signals[DAY_SELECTED] = g_signal_new ("day-selected",
                                        CY_TYPE_CALENDAR,
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        0);
}

static void
cy_calendar_init (CyCalendar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->days = gtk_calendar_new ();
  gtk_calendar_set_show_heading (GTK_CALENDAR (self->days), FALSE);
  gtk_calendar_set_show_day_names (GTK_CALENDAR (self->days), FALSE);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), make_weekdays ());
  gtk_box_append (GTK_BOX (self->box), self->days);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->days, "day-selected", G_CALLBACK (day_selected_cb), self);
  update_heading (self);
}

GtkWidget *
cy_calendar_new (void)
{
  return g_object_new (CY_TYPE_CALENDAR, NULL);
}

/**
 * cy_calendar_set_date:
 * @self: a calendar
 * @date: a whole day
 *
 * Shows the month and marks the day, without a signal.
 */
void
cy_calendar_set_date (CyCalendar *self, gint64 date)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (cy_date_get_year (date),
                                                     cy_date_get_month (date),
                                                     cy_date_get_day (date),
                                                     0,
                                                     0,
                                                     0);

  select_day (self, day);
  update_heading (self);
}

gint64
cy_calendar_get_date (CyCalendar *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->days));

  return cy_date_new (g_date_time_get_year (day),
                      g_date_time_get_month (day),
                      g_date_time_get_day_of_month (day));
}
