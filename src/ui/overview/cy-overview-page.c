/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 总览: what is thin, what waits, what the pool is made of. Every figure opens its people. */
#include "cy-overview-page.h"

#include "cy-card.h"
#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-date.h"
#include "cy-empty.h"
#include "cy-figure-card.h"
#include "cy-figure.h"
#include "cy-indicator.h"
#include "cy-overview-read.h"
#include "cy-page-head.h"
#include "cy-stack.h"
#include "cy-style.h"
#include "cy-todo-card.h"

#include <glib/gi18n.h>

#define CHART_HEIGHT 196
#define PIPELINE_HEIGHT 236
#define TODO_WIDTH 320

/* In one line, and where text is large. */
#define FIGURES 7
#define FIGURES_MOST 8 /* with that of the hours */
#define FIGURES_LARGE 4
#define CHARTS 3
#define CHARTS_LARGE 2

struct _CyOverviewPage
{
  CyPage parent_instance;

  GtkWidget *stack; /* empty | figures */
  GtkWidget *subtitle;
  GtkWidget *figures;
  GtkWidget *hours;
  GtkWidget *columns;
  GtkWidget *pipeline;
  GtkWidget *charts;
  GtkWidget *todo;

  GPtrArray *figure_cards;
};

G_DEFINE_FINAL_TYPE (CyOverviewPage, cy_overview_page, CY_TYPE_PAGE)

/* ---- Figures ---- */

static const char *
state_class (CyFigureState state)
{
  if (state == CY_FIGURE_GOOD)
    return "ok";
  if (state == CY_FIGURE_SHORT)
    return "warn";

  return state == CY_FIGURE_BAD ? "accent" : NULL;
}

static char *
format_number (gint64 value, guint decimals)
{
  if (value == CY_DATASET_MISSING)
    return g_strdup ("—");
  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, value / 10, value % 10);
}

static void
figure_clicked_cb (GtkButton *button, CyOverviewPage *self)
{
  const char *key = g_object_get_data (G_OBJECT (button), "key");

  if (key != NULL)
    cy_session_show_people (cy_page_get_session (CY_PAGE (self)), key);
}

/* The arrow keys go from card to card by themselves; the places around them take no focus. */
static void
append (GtkWidget *flow, GtkWidget *card)
{
  gtk_flow_box_append (GTK_FLOW_BOX (flow), card);
  gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
}

static void
set_figure (CyOverviewPage *self, guint nth, const CyFigure *figure)
{
  GtkWidget *card =
    nth < self->figure_cards->len ? g_ptr_array_index (self->figure_cards, nth) : NULL;
  g_autofree char *number = format_number (figure->value, figure->decimals);
  g_autofree char *unit =
    figure->whole != CY_DATASET_MISSING
      ? g_strdup_printf ("/ %" G_GINT64_FORMAT " %s", figure->whole, figure->unit)
      : g_strdup (figure->unit);

  if (card == NULL)
    {
      card = cy_figure_card_new (figure->title);
      g_signal_connect (card, "clicked", G_CALLBACK (figure_clicked_cb), self);
      append (self->figures, card);
      g_ptr_array_add (self->figure_cards, card);
    }
  cy_figure_card_set (CY_FIGURE_CARD (card),
                      &(CyFigureLook){
                        .figure = number,
                        .unit = unit,
                        .sentence = figure->sentence,
                        .kind = state_class (figure->state),
                        .share = figure->share == CY_DATASET_MISSING ? 0 : figure->share / 1000.0,
                        .target =
                          figure->target == CY_DATASET_MISSING ? -1 : figure->target / 1000.0,
                      });
  g_object_set_data_full (G_OBJECT (card), "key", g_strdup (figure->key), g_free);
}

static void
hours_clicked_cb (GtkButton *button, CyOverviewPage *self)
{
  cy_session_show_page (cy_page_get_session (CY_PAGE (self)), "hours", "behind");
}

static GtkWidget *
make_hours (CyOverviewPage *self)
{
  GtkWidget *card = cy_figure_card_new (_ ("Behind in hours"));

  g_signal_connect (card, "clicked", G_CALLBACK (hours_clicked_cb), self);
  append (self->figures, card);

  return card;
}

/* Where nobody is behind there may be nobody who writes hours down: then it is not there. */
static void
show_hours (CyOverviewPage *self, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (n > 0 && self->hours == NULL)
    self->hours = make_hours (self);
  if (self->hours == NULL)
    return;
  gtk_widget_set_visible (gtk_widget_get_parent (self->hours), n > 0);
  cy_figure_card_set (CY_FIGURE_CARD (self->hours),
                      &(CyFigureLook){
                        .figure = number,
                        .unit = _ ("persons"),
                        .sentence = _ ("fewer credit hours than the months that are over ask for"),
                        .kind = "accent",
                        .target = -1,
                      });
}

/* ---- Charts ---- */

static void
point_activated_cb (CyChartView    *view,
                    const char     *key,
                    guint           series,
                    guint           point,
                    CyOverviewPage *self)
{
  cy_session_show_people (cy_page_get_session (CY_PAGE (self)), key);
}

static void
chart_failed_cb (CyChartView *view, const GError *error, CyOverviewPage *self)
{
  cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
}

static GtkWidget *
make_view (CyOverviewPage *self, const char *title, int height)
{
  GtkWidget *view = cy_chart_view_new (title);

  cy_chart_view_set_min_height (CY_CHART_VIEW (view), height);
  g_signal_connect (view, "point-activated", G_CALLBACK (point_activated_cb), self);
  g_signal_connect (view, "failed", G_CALLBACK (chart_failed_cb), self);

  return view;
}

static void
set_indicator (GtkWidget *view, const CyIndicator *indicator, const CyStats *stats)
{
  g_autoptr (CyDataset) dataset = cy_indicator_compute (indicator, stats);
  g_autoptr (CyChart) chart = cy_chart_new (indicator->chart, dataset);
  guint divider = cy_indicator_get_divider (indicator, stats);
  guint highlight = cy_indicator_get_highlight (indicator, stats);

  if (divider > 0)
    cy_chart_set_divider (chart, divider);
  if (highlight > 0)
    cy_chart_set_highlight (chart, 0, highlight);
  cy_chart_set_shares (chart, TRUE);
  cy_chart_view_set_chart (CY_CHART_VIEW (view), chart);
}

static void
set_charts (CyOverviewPage *self, const CyStats *stats)
{
  for (guint i = 0; i < cy_indicator_get_n (); i++)
    {
      const CyIndicator *indicator = cy_indicator_get (i);
      GtkWidget         *view = g_object_get_data (G_OBJECT (self), indicator->id);

      if (view != NULL)
        set_indicator (view, indicator, stats);
    }
}

/* ---- Reading ---- */

static void
show_subtitle (CyOverviewPage *self, const CyStats *stats)
{
  CySession       *session = cy_page_get_session (CY_PAGE (self));
  g_autofree char *place = cy_session_dup_place (session);
  g_autofree char *text = g_strdup_printf (_ ("%s · %u villages · rules of %d"),
                                           place,
                                           stats->sum.coverage[CY_COVERAGE_BLANK] +
                                             stats->sum.coverage[CY_COVERAGE_SHORT] +
                                             stats->sum.coverage[CY_COVERAGE_FULL],
                                           cy_date_get_year (stats->base_date));

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
show_stats (CyOverviewPage *self, const CyStats *stats)
{
  g_autoptr (GPtrArray) figures = cy_figure_list (stats);
  gboolean empty = cy_unit_tree_get_n (stats->tree) == 0 && stats->total->people == 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), empty ? "empty" : "figures");
  if (empty)
    return;
  show_subtitle (self, stats);
  for (guint i = 0; i < figures->len; i++)
    set_figure (self, i, g_ptr_array_index (figures, i));
  set_charts (self, stats);
}

static void
set_per_line (GtkWidget *flow, guint n)
{
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), n);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), n);
}

static guint
count_figures (CyOverviewPage *self)
{
  gboolean has_hours =
    self->hours != NULL && gtk_widget_get_visible (gtk_widget_get_parent (self->hours));

  return has_hours ? FIGURES_MOST : FIGURES;
}

/* Large text: fewer in a line, and what waits below what is there. */
static void
arrange (CyOverviewPage *self)
{
  gboolean large = cy_style_is_large (GTK_WIDGET (self));

  set_per_line (self->figures, large ? FIGURES_LARGE : count_figures (self));
  set_per_line (self->charts, large ? CHARTS_LARGE : CHARTS);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* The figures come first: what is to be done takes several times as long to find. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyOverviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyOverview) overview = cy_overview_read_finish (result, &error);
  CySession *session = cy_page_get_session (CY_PAGE (self));

  if (!cy_page_is_awaited (CY_PAGE (self), result))
    return;
  if (overview == NULL)
    {
      cy_session_present_error (session, error);
      return;
    }
  if (overview->reminders != NULL)
    {
      cy_todo_card_set (CY_TODO_CARD (self->todo), overview->reminders);
      show_hours (self, cy_reminder_count (overview->reminders, CY_REMINDER_HOURS));
      arrange (self);
      return;
    }
  show_stats (self, overview->stats);
  cy_overview_read_reminders (g_steal_pointer (&overview),
                              session,
                              cy_page_read_on (CY_PAGE (self)),
                              read_cb,
                              g_object_ref (self));
}

static void
cy_overview_page_reload (CyPage *page, GCancellable *cancellable)
{
  CySession *session = cy_page_get_session (page);

  if (cy_session_get_rules (session) != NULL)
    cy_overview_read (session, cancellable, read_cb, g_object_ref (page));
}

/* ---- Layout ---- */

static GtkWidget *
make_chart_card (CyOverviewPage *self, const CyIndicator *indicator, int height)
{
  GtkWidget *view = make_view (self, _ (indicator->title), height);

  g_object_set_data (G_OBJECT (self), indicator->id, view);

  return cy_card_new (_ (indicator->title), NULL, view);
}

static void
fill_charts (CyOverviewPage *self)
{
  for (guint i = 0; i < cy_indicator_get_n (); i++)
    {
      const CyIndicator *indicator = cy_indicator_get (i);

      if (g_str_equal (indicator->id, "pipeline"))
        continue;
      append (self->charts, make_chart_card (self, indicator, CHART_HEIGHT));
    }
}

static GtkWidget *
make_flow (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 10);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 10);

  return flow;
}

static GtkWidget *
make_report_button (const char *label, const char *report)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.report");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", report);

  return button;
}

static GtkWidget *
make_head (CyOverviewPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Overview"), &self->subtitle);

  gtk_box_append (GTK_BOX (box), make_report_button (_ ("Annual Table…"), "secretary-reserve"));
  gtk_box_append (GTK_BOX (box), make_report_button (_ ("Structure Table…"), "structure"));

  return box;
}

static GtkWidget *
make_main (CyOverviewPage *self)
{
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  const CyIndicator *pipeline = cy_indicator_find ("pipeline");

  self->pipeline = make_chart_card (self, pipeline, PIPELINE_HEIGHT);
  self->charts = make_flow ();
  fill_charts (self);
  gtk_box_append (GTK_BOX (box), self->pipeline);
  gtk_box_append (GTK_BOX (box), self->charts);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static GtkWidget *
make_figures_page (CyOverviewPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->figures = make_flow ();
  self->todo = cy_todo_card_new (cy_page_get_session (CY_PAGE (self)));
  gtk_widget_set_size_request (self->todo, TODO_WIDTH, -1);
  gtk_box_append (GTK_BOX (self->columns), make_main (self));
  gtk_box_append (GTK_BOX (self->columns), self->todo);
  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->figures);
  gtk_box_append (GTK_BOX (box), self->columns);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
import_clicked_cb (CyEmpty *empty, CyOverviewPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

/* ---- Class ---- */

static void
cy_overview_page_export_view (CyPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.report", "s", "structure");
}

static void
cy_overview_page_constructed (GObject *object)
{
  CyOverviewPage *self = CY_OVERVIEW_PAGE (object);
  GtkWidget      *empty =
    cy_empty_new (_ ("There is nobody in this library yet."), _ ("Import a Roster"));

  G_OBJECT_CLASS (cy_overview_page_parent_class)->constructed (object);

  self->figure_cards = g_ptr_array_new ();
  self->stack = cy_stack_new ();
  g_signal_connect (empty, "action", G_CALLBACK (import_clicked_cb), self);
  gtk_stack_add_named (GTK_STACK (self->stack), make_figures_page (self), "figures");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_box_append (GTK_BOX (self), self->stack);
}

static void
cy_overview_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cy_overview_page_parent_class)->css_changed (widget, change);
  arrange (CY_OVERVIEW_PAGE (widget));
}

static void
cy_overview_page_dispose (GObject *object)
{
  CyOverviewPage *self = CY_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->figure_cards, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_overview_page_parent_class)->dispose (object);
}

static void
cy_overview_page_class_init (CyOverviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_overview_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_overview_page_dispose;
  GTK_WIDGET_CLASS (klass)->css_changed = cy_overview_page_css_changed;
  CY_PAGE_CLASS (klass)->reload = cy_overview_page_reload;
  CY_PAGE_CLASS (klass)->export_view = cy_overview_page_export_view;
}

static void
cy_overview_page_init (CyOverviewPage *self)
{
}

GtkWidget *
cy_overview_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_OVERVIEW_PAGE, "session", session, NULL);
}
