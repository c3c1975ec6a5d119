/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The days of marking as a bar with today in it, and what is entered, open, faulty and missing. */
#include "cy-cycle-page-private.h"

#include "cy-bar.h"
#include "cy-cycle.h"
#include "cy-flow.h"

#include <glib/gi18n.h>

#define BAR_WIDTH 260

typedef enum
{
  FIGURE_ENTERED,
  FIGURE_OPEN,
  FIGURE_BAD,
  FIGURE_MISSING,
  FIGURE_DONE,
  N_FIGURES,
} Figure;

typedef struct
{
  GtkWidget *left;
  GtkWidget *bar;
  GtkWidget *opens;
  GtkWidget *deadline;
  GtkWidget *figures[N_FIGURES];
} Dates;

static const char *const figure_labels[N_FIGURES] = { N_ ("Entered"),
                                                      N_ ("Not entered"),
                                                      N_ ("Faulty"),
                                                      N_ ("Lacking a part"),
                                                      N_ ("Marked in full") };

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_figure (const char *title, GtkWidget **value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  *value = make_label (NULL, "card-title");
  gtk_box_append (GTK_BOX (box), make_label (title, "caption"));
  gtk_box_append (GTK_BOX (box), *value);

  return box;
}

static GtkWidget *
make_days (Dates *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->bar = cy_bar_new ();
  self->opens = make_label (NULL, "caption");
  self->deadline = make_label (NULL, "caption");
  gtk_widget_set_hexpand (self->opens, TRUE);
  gtk_widget_set_size_request (self->bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (ends), self->opens);
  gtk_box_append (GTK_BOX (ends), self->deadline);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), ends);

  return box;
}

/**
 * cy_cycle_dates_new:
 *
 * Returns: (transfer floating): an empty strip
 */
GtkWidget *
cy_cycle_dates_new (void)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *flow = cy_flow_new (26, 0);
  Dates     *self = g_new0 (Dates, 1);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (flow, "card-body");
  gtk_box_append (GTK_BOX (card), flow);
  cy_flow_insert (CY_FLOW (flow), make_figure (_ ("Days of marking"), &self->left), NULL);
  cy_flow_insert (CY_FLOW (flow), make_days (self), NULL);
  for (guint i = 0; i < N_FIGURES; i++)
    cy_flow_insert (CY_FLOW (flow), make_figure (_ (figure_labels[i]), &self->figures[i]), NULL);
  g_object_set_data_full (G_OBJECT (card), "dates", self, g_free);

  return card;
}

static char *
dup_left (CyDate opens, CyDate deadline, CyDate today)
{
  int days = cy_date_days_between (today, deadline);

  if (today < opens)
    return g_strdup_printf (_ ("begins in %d days"), cy_date_days_between (today, opens));

  return days >= 0 ? g_strdup_printf (_ ("%d days left"), days)
                   : g_strdup_printf (_ ("over for %d days"), -days);
}

static void
show_days (Dates *self, const CyCycleProgress *progress, CyDate today)
{
  CyDate deadline = cy_record_get_int (progress->cycle, CY_ASSESS_CYCLE_DEADLINE);
  CyDate since = cy_record_get_int (progress->cycle, CY_ASSESS_CYCLE_OPENS);
  CyDate opens = since != 0 ? since : cy_record_get_int (progress->cycle, CY_ASSESS_CYCLE_UNTIL);
  int    all = MAX (cy_date_days_between (opens, deadline), 1);
  double gone = CLAMP ((double) cy_date_days_between (opens, today) / all, 0, 1);
  g_autofree char *left = dup_left (opens, deadline, today);
  g_autofree char *first = cy_date_format (opens, CY_DATE_ISO);
  g_autofree char *last = cy_date_format (deadline, CY_DATE_ISO);
  g_autofree char *from = g_strdup_printf (_ ("%s begins"), first);
  g_autofree char *to = g_strdup_printf (_ ("%s ends"), last);

  gtk_label_set_text (GTK_LABEL (self->left), left);
  gtk_label_set_text (GTK_LABEL (self->opens), from);
  gtk_label_set_text (GTK_LABEL (self->deadline), to);
  cy_bar_set (CY_BAR (self->bar),
              gone,
              gone,
              cy_cycle_progress_is_late (progress, today) ? CY_BAR_SHORT : CY_BAR_PLAIN);
}

static void
set_figure (Dates *self, Figure figure, const char *text, const char *style)
{
  static const char *const styles[] = { "warn", "error" };

  gtk_label_set_text (GTK_LABEL (self->figures[figure]), text);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (style != NULL && g_str_equal (style, styles[i]))
      gtk_widget_add_css_class (self->figures[figure], styles[i]);
    else
      gtk_widget_remove_css_class (self->figures[figure], styles[i]);
}

/**
 * cy_cycle_dates_show:
 * @strip: by cy_cycle_dates_new()
 * @progress: (nullable): of the cycle; without one the strip is not to be seen
 * @today: a day
 */
void
cy_cycle_dates_show (GtkWidget *strip, const CyCycleProgress *progress, CyDate today)
{
  Dates               *self = g_object_get_data (G_OBJECT (strip), "dates");
  const CyProgressSum *sum = progress != NULL ? &progress->sum : NULL;
  guint                left = sum != NULL && sum->due > sum->entered ? sum->due - sum->entered : 0;
  char                *texts[N_FIGURES] = { NULL };

  gtk_widget_set_visible (strip, progress != NULL);
  if (progress == NULL)
    return;
  show_days (self, progress, today);
  texts[FIGURE_ENTERED] = g_strdup_printf (_ ("%u / %u cells"), sum->entered, sum->due);
  texts[FIGURE_OPEN] = g_strdup_printf (_ ("%u cells"), left);
  texts[FIGURE_BAD] = g_strdup_printf (_ ("%u cells"), sum->bad);
  texts[FIGURE_MISSING] = g_strdup_printf (_ ("%u people"), sum->n_missing);
  texts[FIGURE_DONE] =
    g_strdup_printf (_ ("%u / %u people"), sum->n_done, sum->n_people - sum->n_special);
  set_figure (self, FIGURE_ENTERED, texts[FIGURE_ENTERED], NULL);
  set_figure (self, FIGURE_OPEN, texts[FIGURE_OPEN], left > 0 ? "warn" : NULL);
  set_figure (self, FIGURE_BAD, texts[FIGURE_BAD], sum->bad > 0 ? "error" : NULL);
  set_figure (self, FIGURE_MISSING, texts[FIGURE_MISSING], sum->n_missing > 0 ? "warn" : NULL);
  set_figure (self, FIGURE_DONE, texts[FIGURE_DONE], NULL);
  for (guint i = 0; i < N_FIGURES; i++)
    g_clear_pointer (&texts[i], g_free);
}
