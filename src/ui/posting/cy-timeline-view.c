/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 时间轴: the postings of a year in rows of people or of hosts, by pointer and by keyboard. */
#include "cy-timeline-view.h"

#include "cy-code.h"
#include "cy-empty.h"
#include "cy-flow.h"
#include "cy-timeline-chart.h"
#include "cy-timeline-kind.h"
#include "cy-timeline-report.h"

#include <glib/gi18n.h>

#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define WHEEL_ROWS 60

struct _CyTimelineView
{
  GtkWidget parent_instance;

  GtkWidget     *box;
  GtkWidget     *by[2]; /* people, hosts */
  GtkWidget     *caption;
  GtkWidget     *stack;
  GtkWidget     *area;
  GtkWidget     *legend;
  GtkAdjustment *adjustment;

  GPtrArray       *posted; /* must outlive the chart: the owner sets it anew */
  int              year;
  CyDate           today;
  CyTimelineChart *chart;
  int              current;
  gint64           posting; /* the same, by its id */
};

enum
{
  CURRENT,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyTimelineView, cy_timeline_view, GTK_TYPE_WIDGET)

static CyTimelineScene
get_scene (CyTimelineView *self, cairo_t *cr)
{
  return (CyTimelineScene){ self->area,
                            cr,
                            gtk_widget_get_width (self->area),
                            gtk_widget_get_height (self->area),
                            gtk_adjustment_get_value (self->adjustment),
                            self->current,
                            gtk_widget_has_focus (self->area) };
}

static const CyPosted *
get_posted (CyTimelineView *self, int bar)
{
  return bar >= 0
           ? ((const CyTimelineBar *) g_ptr_array_index (self->chart->bars, (guint) bar))->posted
           : NULL;
}

/* ---- In words ---- */

static char *
dup_details (const CyPosted *posted)
{
  g_autofree char *span = cy_posted_dup_span (posted);
  const char *state = cy_code_get_name ("posting_state", cy_posting_state_get_code (posted->state));
  const char *kind = cy_code_get_name ("tempering_type", posted->kind);

  return g_strdup_printf ("%s（%s） → %s %s\n%s · %s\n%s",
                          posted->name,
                          posted->place != NULL ? posted->place : "—",
                          posted->host != NULL ? posted->host : "—",
                          posted->post != NULL ? posted->post : "",
                          kind != NULL ? kind : "",
                          state,
                          span);
}

static void
describe (CyTimelineView *self)
{
  const CyPosted  *posted = self->chart != NULL ? get_posted (self, self->current) : NULL;
  g_autofree char *details = posted != NULL ? dup_details (posted) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  details,
                                  -1);
}

static gboolean
tooltip_cb (GtkWidget      *area,
            int             x,
            int             y,
            gboolean        by_keyboard,
            GtkTooltip     *tooltip,
            CyTimelineView *self)
{
  CyTimelineScene  scene = get_scene (self, NULL);
  int              bar = by_keyboard           ? self->current
                         : self->chart != NULL ? cy_timeline_chart_pick (self->chart, &scene, x, y)
                                               : -1;
  g_autofree char *details = bar >= 0 ? dup_details (get_posted (self, bar)) : NULL;

  if (details == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, details);

  return TRUE;
}

/* ---- Scrolling ---- */

static void
update_adjustment (CyTimelineView *self)
{
  double page = gtk_widget_get_height (self->area) - cy_timeline_chart_get_head (self->area);
  double length = self->chart != NULL ? cy_timeline_chart_get_length (self->chart, self->area) : 0;

  gtk_adjustment_configure (self->adjustment,
                            CLAMP (gtk_adjustment_get_value (self->adjustment),
                                   0,
                                   MAX (length - page, 0)),
                            0,
                            MAX (length, page),
                            WHEEL_ROWS,
                            MAX (page, 1),
                            MAX (page, 1));
}

static void
reveal (CyTimelineView *self)
{
  double top;
  double bottom;

  if (self->current < 0)
    return;
  cy_timeline_chart_get_span (self->chart, self->area, (guint) self->current, &top, &bottom);
  gtk_adjustment_clamp_page (self->adjustment, top, bottom);
}

static void
resize_cb (GtkDrawingArea *area, int width, int height, CyTimelineView *self)
{
  update_adjustment (self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CyTimelineView *self)
{
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + dy * WHEEL_ROWS);

  return TRUE;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CyTimelineView *self = data;
  CyTimelineScene scene = get_scene (self, cr);

  if (self->chart != NULL)
    cy_timeline_chart_draw (self->chart, &scene);
}

/* ---- Choosing ---- */

static void
choose (CyTimelineView *self, int bar)
{
  if (bar == self->current)
    return;
  self->current = bar;
  self->posting = get_posted (self, bar)->posting;
  describe (self);
  reveal (self);
  gtk_widget_queue_draw (self->area);
  g_signal_emit (self, signals[CURRENT], 0);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CyTimelineView *self)
{
  CyTimelineScene scene = get_scene (self, NULL);
  int             bar;

  gtk_widget_grab_focus (self->area);
  if (self->chart == NULL || (bar = cy_timeline_chart_pick (self->chart, &scene, x, y)) < 0)
    return;
  choose (self, bar);
  if (n_press == 2)
    g_signal_emit (self, signals[OPEN], 0, get_posted (self, bar)->person);
}

/* The first bar of the row that lies @by pages away. */
static int
find_page (CyTimelineView *self, int by)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double top;
  double bottom;
  int    bar = self->current;
  double from;

  cy_timeline_chart_get_span (self->chart, self->area, (guint) bar, &from, &bottom);
  while (bar + by >= 0 && bar + by < (int) self->chart->bars->len)
    {
      bar += by;
      cy_timeline_chart_get_span (self->chart, self->area, (guint) bar, &top, &bottom);
      if (ABS (top - from) >= page)
        break;
    }

  return bar;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyTimelineView        *self)
{
  int last = self->chart != NULL ? (int) self->chart->bars->len - 1 : -1;

  if (last < 0)
    return FALSE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      if (self->current >= 0)
        g_signal_emit (self, signals[OPEN], 0, get_posted (self, self->current)->person);
      return self->current >= 0;
    }
  if (key == GDK_KEY_Down || key == GDK_KEY_Right)
    choose (self, MIN (self->current + 1, last));
  else if (key == GDK_KEY_Up || key == GDK_KEY_Left)
    choose (self, MAX (self->current - 1, 0));
  else if (key == GDK_KEY_Home)
    choose (self, 0);
  else if (key == GDK_KEY_End)
    choose (self, last);
  else if ((key == GDK_KEY_Page_Down || key == GDK_KEY_Page_Up) && self->current >= 0)
    choose (self, find_page (self, key == GDK_KEY_Page_Down ? 1 : -1));
  else
    return FALSE;

  return TRUE;
}

/* ---- Showing ---- */

static void
draw_swatch_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer kind)
{
  cairo_rectangle_t box = { 0.5, (height - SWATCH_HEIGHT) / 2 + 0.5, width - 1, SWATCH_HEIGHT - 1 };

  cy_timeline_draw_kind (GTK_WIDGET (area), cr, kind, &box);
}

static GtkWidget *
make_swatch (const char *kind, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_set_size_request (area, SWATCH_WIDTH, SWATCH_HEIGHT + 2);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch_cb, (gpointer) kind, NULL);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), area);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
fill_legend (CyTimelineView *self)
{
  CyCodeSet *set = cy_code_set_get ("tempering_type");
  guint      kinds = cy_timeline_chart_get_kinds (self->chart);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < MIN (cy_code_set_get_n_codes (set), 32); i++)
    if (kinds & 1u << i)
      cy_flow_insert (CY_FLOW (self->legend),
                      make_swatch (cy_code_set_get_nth (set, i)->code,
                                   cy_code_set_get_nth (set, i)->short_name),
                      NULL);
  cy_flow_insert (CY_FLOW (self->legend), make_swatch (NULL, _ ("Only planned")), NULL);
}

static void
show (CyTimelineView *self)
{
  gboolean         by_host = cy_timeline_view_get_by_host (self);
  g_autofree char *caption = NULL;

  g_clear_pointer (&self->chart, cy_timeline_chart_free);
  self->current = -1;
  if (self->posted == NULL)
    return;
  self->chart =
    cy_timeline_chart_new (cy_posting_timeline_new (self->posted, by_host, self->year, self->today),
                           by_host,
                           self->year,
                           self->today);
  for (guint i = 0; self->posting != 0 && i < self->chart->bars->len; i++)
    if (get_posted (self, (int) i)->posting == self->posting)
      self->current = (int) i;
  if (self->current < 0 && self->chart->bars->len > 0)
    {
      self->current = 0;
      self->posting = get_posted (self, 0)->posting;
    }
  /* Translators: a year, and rows of a chart */
  caption =
    g_strdup_printf (by_host ? ngettext ("%d, %u host", "%d, %u hosts", self->chart->rows->len)
                             : ngettext ("%d, %u person posted",
                                         "%d, %u people posted",
                                         self->chart->rows->len),
                     self->year,
                     self->chart->rows->len);
  gtk_label_set_text (GTK_LABEL (self->caption), caption);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->chart->rows->len > 0 ? "chart" : "empty");
  fill_legend (self);
  update_adjustment (self);
  describe (self);
  gtk_widget_queue_draw (self->area);
}

static void
by_toggled_cb (GtkToggleButton *button, CyTimelineView *self)
{
  if (gtk_toggle_button_get_active (button))
    show (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyTimelineView *self)
{
  static const char *const labels[] = { N_ ("By person"), N_ ("By host unit") };
  GtkWidget               *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget               *segments = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (segments, "segments");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      self->by[i] = gtk_toggle_button_new_with_label (_ (labels[i]));
      g_signal_connect (self->by[i], "toggled", G_CALLBACK (by_toggled_cb), self);
      gtk_box_append (GTK_BOX (segments), self->by[i]);
    }
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->by[1]), GTK_TOGGLE_BUTTON (self->by[0]));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->by[0]), TRUE);
  self->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->caption, "secondary");
  gtk_box_append (GTK_BOX (row), segments);
  gtk_box_append (GTK_BOX (row), self->caption);

  return row;
}

static void
add_controllers (CyTimelineView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self->area);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self->area);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->area, keys);
  gtk_widget_add_controller (self->area, focus);
  gtk_widget_add_controller (self->area, scroll);
}

static GtkWidget *
make_chart (CyTimelineView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->area =
    g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  gtk_widget_set_focusable (self->area, TRUE);
  gtk_widget_set_hexpand (self->area, TRUE);
  gtk_widget_set_vexpand (self->area, TRUE);
  gtk_widget_set_has_tooltip (self->area, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"),
                                  -1);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  g_signal_connect (self->area, "resize", G_CALLBACK (resize_cb), self);
  g_signal_connect (self->area, "query-tooltip", G_CALLBACK (tooltip_cb), self);
  g_signal_connect_swapped (self->adjustment,
                            "value-changed",
                            G_CALLBACK (gtk_widget_queue_draw),
                            self->area);
  add_controllers (self);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_set_overflow (row, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (row), self->area);
  gtk_box_append (GTK_BOX (row), gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment));

  return row;
}

/* ---- Class ---- */

static void
cy_timeline_view_dispose (GObject *object)
{
  CyTimelineView *self = CY_TIMELINE_VIEW (object);

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self->area);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->chart, cy_timeline_chart_free);
  g_clear_pointer (&self->posted, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_timeline_view_parent_class)->dispose (object);
}

static void
cy_timeline_view_class_init (CyTimelineViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_timeline_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyTimelineView::current: another posting is the current one */
  signals[CURRENT] = g_signal_new ("current",
                                   CY_TYPE_TIMELINE_VIEW,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /** CyTimelineView::open: the page of a person (id) is wanted */
  signals[OPEN] = g_signal_new ("open",
                                CY_TYPE_TIMELINE_VIEW,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT64);
}

static void
cy_timeline_view_init (CyTimelineView *self)
{
  self->current = -1;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->stack = gtk_stack_new ();
  self->legend = cy_flow_new (14, 0);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), make_chart (self), "chart");
  gtk_stack_add_named (GTK_STACK (self->stack),
                       cy_empty_new (_ ("Nobody is posted anywhere in this year."), NULL),
                       "empty");
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_box_append (GTK_BOX (self->box), self->legend);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_timeline_view_new (void)
{
  return g_object_new (CY_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * cy_timeline_view_set:
 * @self: a view
 * @posted: (nullable) (element-type CyPosted): what is to be seen; its postings must live until the
 *   next call
 * @year: in view
 * @today: where the line stands
 */
void
cy_timeline_view_set (CyTimelineView *self, GPtrArray *posted, int year, CyDate today)
{
  if (posted != NULL)
    g_ptr_array_ref (posted);
  g_clear_pointer (&self->posted, g_ptr_array_unref);
  self->posted = posted;
  self->year = year;
  self->today = today;
  show (self);
}

/**
 * cy_timeline_view_get_current:
 * @self: a view
 *
 * Returns: id of the posting that is chosen, 0 for none
 */
gint64
cy_timeline_view_get_current (CyTimelineView *self)
{
  return self->current >= 0 ? self->posting : 0;
}

/**
 * cy_timeline_view_get_n_rows:
 * @self: a view
 *
 * Returns: how many people or hosts there are
 */
guint
cy_timeline_view_get_n_rows (CyTimelineView *self)
{
  return self->chart != NULL ? self->chart->rows->len : 0;
}

/**
 * cy_timeline_view_get_by_host:
 * @self: a view
 *
 * Returns: whether rows are hosts
 */
gboolean
cy_timeline_view_get_by_host (CyTimelineView *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by[1]));
}

/**
 * cy_timeline_view_make_report:
 * @self: a view with rows
 *
 * Returns: (transfer full): what is on the screen, as a table
 */
CyReportTable *
cy_timeline_view_make_report (CyTimelineView *self)
{
  return cy_timeline_report_new (self->chart->rows,
                                 cy_timeline_view_get_by_host (self),
                                 self->year);
}
