/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A period, and what it did with the pool: use rate and adjustment rate, with what they are made
 * of. */
#include "cy-period-bar.h"

#include "cy-flow.h"
#include "cy-share.h"

#include <glib/gi18n.h>

enum
{
  FIGURE_EVER,
  FIGURE_USED,
  FIGURE_OUT,
  FIGURE_REVIEWED,
  N_FIGURES
};

/* One number with its name and what it is made of. */
typedef struct
{
  GtkWidget *number;
  GtkWidget *words;
} Figure;

struct _CyPeriodBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *days[2];
  GtkWidget *message;
  Figure     figures[N_FIGURES];
};

enum
{
  CHANGED,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPeriodBar, cy_period_bar, GTK_TYPE_WIDGET)

static gboolean
read_day (GtkWidget *entry, CyDate *day)
{
  CyDateParse parse;

  if (cy_date_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), &parse) != CY_DATE_OK ||
      cy_date_get_day (parse.date) == 0)
    return FALSE;
  *day = parse.date;

  return TRUE;
}

/**
 * cy_period_bar_get_days:
 * @self: the bar
 * @from: (out): the first day
 * @until: (out): the last one
 *
 * Returns: whether there is a period
 */
gboolean
cy_period_bar_get_days (CyPeriodBar *self, CyDate *from, CyDate *until)
{
  return read_day (self->days[0], from) && read_day (self->days[1], until) && *from <= *until;
}

static void
changed_cb (GtkEditable *entry, CyPeriodBar *self)
{
  CyDate   from;
  CyDate   until;
  gboolean is_good = cy_period_bar_get_days (self, &from, &until);

  gtk_label_set_text (GTK_LABEL (self->message),
                      is_good ? "" : _ ("Give two days as 2026-03-01, the earlier one first."));
  if (is_good)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
used_cb (GtkButton *button, CyPeriodBar *self)
{
  g_signal_emit (self, signals[OPEN], 0, TRUE);
}

static void
out_cb (GtkButton *button, CyPeriodBar *self)
{
  g_signal_emit (self, signals[OPEN], 0, FALSE);
}

static GtkWidget *
make_day (CyPeriodBar *self, const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 11);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), self);

  return entry;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_days (CyPeriodBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->days[0] = make_day (self, _ ("First day of the period"));
  self->days[1] = make_day (self, _ ("Last day of the period"));
  self->message = make_label ("", "error");
  gtk_box_append (GTK_BOX (box), make_label (_ ("Period"), "bold"));
  gtk_box_append (GTK_BOX (box), self->days[0]);
  gtk_box_append (GTK_BOX (box), make_label ("–", "secondary"));
  gtk_box_append (GTK_BOX (box), self->days[1]);
  gtk_box_append (GTK_BOX (box), self->message);

  return box;
}

/* What has people behind it is a button with the number on it. */
static GtkWidget *
make_figure (CyPeriodBar *self, guint nth, const char *title, const char *hint, GCallback open)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Figure    *figure = &self->figures[nth];

  figure->number = open != NULL ? gtk_button_new_with_label ("") : make_label ("", "bold");
  figure->words = make_label ("", "caption");
  gtk_box_append (GTK_BOX (box), make_label (title, "secondary"));
  gtk_box_append (GTK_BOX (box), figure->number);
  gtk_box_append (GTK_BOX (box), figure->words);
  gtk_widget_set_tooltip_text (box, hint);
  if (open != NULL)
    {
      gtk_widget_add_css_class (figure->number, "link");
      gtk_widget_add_css_class (figure->number, "bold");
      g_signal_connect (figure->number, "clicked", open, self);
    }

  return box;
}

static GtkWidget *
make_figures (CyPeriodBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 22);

  gtk_box_append (GTK_BOX (box),
                  make_figure (self, FIGURE_EVER, _ ("Ever in the pool"), NULL, NULL));
  gtk_box_append (GTK_BOX (box),
                  make_figure (self,
                               FIGURE_USED,
                               _ ("Use rate"),
                               _ ("Left for a post ÷ ever in the pool in the period"),
                               G_CALLBACK (used_cb)));
  gtk_box_append (GTK_BOX (box),
                  make_figure (self,
                               FIGURE_OUT,
                               _ ("Adjustment rate"),
                               _ ("Left otherwise ÷ ever in the pool in the period"),
                               G_CALLBACK (out_cb)));
  gtk_box_append (GTK_BOX (box),
                  make_figure (self, FIGURE_REVIEWED, _ ("Adjustment made of"), NULL, NULL));

  return box;
}

static void
cy_period_bar_dispose (GObject *object)
{
  g_clear_pointer (&CY_PERIOD_BAR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_period_bar_parent_class)->dispose (object);
}

static void
cy_period_bar_class_init (CyPeriodBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_period_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPeriodBar::changed: another period was given */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_PERIOD_BAR,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /** CyPeriodBar::open: who left in the period is wanted (whether those who were used) */
  signals[OPEN] = g_signal_new ("open",
                                CY_TYPE_PERIOD_BAR,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_BOOLEAN);
}

static void
cy_period_bar_init (CyPeriodBar *self)
{
  self->box = cy_flow_new (22, 0);
  cy_flow_insert (CY_FLOW (self->box), make_figures (self), NULL);
  cy_flow_insert (CY_FLOW (self->box), make_days (self), gtk_widget_get_first_child (self->box));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_period_bar_new (void)
{
  return g_object_new (CY_TYPE_PERIOD_BAR, NULL);
}

/**
 * cy_period_bar_set_days:
 * @self: the bar
 * @from: the first day
 * @until: the last one
 */
void
cy_period_bar_set_days (CyPeriodBar *self, CyDate from, CyDate until)
{
  const CyDate days[] = { from, until };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = cy_date_format (days[i], CY_DATE_ISO);

      g_signal_handlers_block_by_func (self->days[i], changed_cb, self);
      gtk_editable_set_text (GTK_EDITABLE (self->days[i]), text);
      g_signal_handlers_unblock_by_func (self->days[i], changed_cb, self);
    }
}

static void
set_figure (CyPeriodBar *self, guint nth, char *number, char *words)
{
  Figure *figure = &self->figures[nth];

  if (GTK_IS_BUTTON (figure->number))
    gtk_button_set_label (GTK_BUTTON (figure->number), number);
  else
    gtk_label_set_text (GTK_LABEL (figure->number), number);
  gtk_label_set_text (GTK_LABEL (figure->words), words);
  g_free (number);
  g_free (words);
}

/**
 * cy_period_bar_show:
 * @self: the bar
 * @period: what was counted
 */
void
cy_period_bar_show (CyPeriodBar *self, const CyPoolPeriod *period)
{
  set_figure (self,
              FIGURE_EVER,
              g_strdup_printf (ngettext ("%d person",
                                         "%d people",
                                         (gulong) cy_pool_period_get_ever (period)),
                               (int) cy_pool_period_get_ever (period)),
              g_strdup_printf (_ ("%d at the start, %d admitted, %d at the end"),
                               (int) period->at_start,
                               (int) period->admitted,
                               (int) period->at_end));
  set_figure (self,
              FIGURE_USED,
              cy_share_format (cy_pool_period_get_use_rate (period)),
              g_strdup_printf (_ ("%d left for a post"), (int) period->used));
  set_figure (self,
              FIGURE_OUT,
              cy_share_format (cy_pool_period_get_adjustment_rate (period)),
              period->undated > 0 ? g_strdup_printf (_ ("%d left otherwise; %d on a day not known"),
                                                     (int) period->out,
                                                     (int) period->undated)
                                  : g_strdup_printf (_ ("%d left otherwise"), (int) period->out));
  set_figure (self,
              FIGURE_REVIEWED,
              g_strdup_printf (ngettext ("%d person", "%d people", (gulong) period->reviewed),
                               (int) period->reviewed),
              g_strdup (""));
}
