/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A chart on the screen: a click or a key opens what is behind a mark, a menu saves the picture. */
#include "cy-chart-view.h"

#include "cy-chart-export.h"
#include "cy-style.h"

#include <glib/gi18n.h>

struct _CyChartView
{
  GtkWidget parent_instance;

  GtkWidget *area;
  GtkWidget *menu;
  CyChart   *chart;
  char      *title;
  gboolean   at_point; /* the keyboard stands on a mark */
  guint      series;
  guint      point;
};

enum
{
  POINT_ACTIVATED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyChartView, cy_chart_view, GTK_TYPE_WIDGET)

static void
get_theme (CyChartTheme *theme)
{
  cy_chart_theme_init (theme,
                       cy_style_is_dark () ? CY_CHART_DARK : CY_CHART_LIGHT,
                       cy_style_get_text_scale () / 100.0);
}

/* ---- Drawing ---- */

static void
draw_focus (CyChartView *self, cairo_t *cr, int width, int height, const CyChartTheme *theme)
{
  cairo_rectangle_t area;
  GdkRGBA           accent;

  if (!self->at_point || !gtk_widget_has_focus (self->area) ||
      !cy_chart_get_area (self->chart, self->series, self->point, width, height, theme, &area))
    return;
  cy_style_get_color (GTK_WIDGET (self), "accent", &accent);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, area.x - 2, area.y - 2, area.width + 4, area.height + 4);
  cairo_stroke (cr);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CyChartView *self = data;
  CyChartTheme theme;

  if (self->chart == NULL)
    return;
  get_theme (&theme);
  cy_chart_draw (self->chart, cr, width, height, &theme);
  draw_focus (self, cr, width, height, &theme);
}

/* ---- Choosing a mark ---- */

static void
activate (CyChartView *self, guint series, guint point)
{
  const char *key = cy_dataset_get_key (cy_chart_get_dataset (self->chart), point);

  if (key != NULL)
    g_signal_emit (self, signals[POINT_ACTIVATED], 0, key, series, point);
}

static gboolean
pick (CyChartView *self, double x, double y, guint *series, guint *point)
{
  CyChartTheme theme;

  if (self->chart == NULL)
    return FALSE;
  get_theme (&theme);

  return cy_chart_pick (self->chart,
                        x,
                        y,
                        gtk_widget_get_width (self->area),
                        gtk_widget_get_height (self->area),
                        &theme,
                        series,
                        point);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CyChartView *self)
{
  guint series;
  guint point;

  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                                   &(GdkRectangle){ (int) x, (int) y, 1, 1 });
      gtk_popover_popup (GTK_POPOVER (self->menu));
    }
  else if (pick (self, x, y, &series, &point))
    activate (self, series, point);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, CyChartView *self)
{
  guint    series;
  guint    point;
  gboolean over = pick (self, x, y, &series, &point) &&
                  cy_dataset_get_key (cy_chart_get_dataset (self->chart), point) != NULL;

  gtk_widget_set_cursor_from_name (self->area, over ? "pointer" : NULL);
}

static void
move (CyChartView *self, int by)
{
  int n = cy_dataset_get_n_points (cy_chart_get_dataset (self->chart));

  if (n == 0)
    return;
  self->point = self->at_point ? (self->point + n + by) % n : 0;
  self->at_point = TRUE;
  gtk_widget_queue_draw (self->area);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyChartView           *self)
{
  if (self->chart == NULL)
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_Right)
    move (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Left)
    move (self, -1);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_space) && self->at_point)
    activate (self, self->series, self->point);
  else if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    gtk_popover_popup (GTK_POPOVER (self->menu));
  else
    return FALSE;

  return TRUE;
}

/* ---- Saving the picture ---- */

static const struct
{
  const char   *action;
  const char   *label;
  const char   *ending;
  CyChartFormat format;
} formats[] = {
  { "chart.save-png", N_ ("Save as Image (PNG)…"), ".png", CY_CHART_PNG },
  { "chart.save-svg", N_ ("Save as Drawing (SVG)…"), ".svg", CY_CHART_SVG },
  { "chart.save-pdf", N_ ("Save as PDF…"), ".pdf", CY_CHART_PDF },
};

static void
save (CyChartView *self, const char *path, CyChartFormat format)
{
  g_autoptr (GError) error = NULL;
  CyChartTheme theme;
  double       width = MAX (480, gtk_widget_get_width (self->area));

  /* A saved picture goes on paper: print colours, and as much height as it needs. */
  cy_chart_theme_init (&theme, CY_CHART_PRINT, 1.0);
  if (!cy_chart_export (self->chart,
                        path,
                        format,
                        width,
                        MAX (cy_chart_measure (self->chart, width, &theme), 200),
                        &theme,
                        &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, CyChartView *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && self->chart != NULL)
    save (self, path, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "format")));
  g_object_unref (dialog);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyChartView          *self = CY_CHART_VIEW (widget);
  GtkFileChooserNative *dialog;
  guint                 format = 0;
  g_autofree char      *suggestion = NULL;

  while (!g_str_equal (formats[format].action, name))
    format++;
  suggestion = g_strconcat (self->title, formats[format].ending, NULL);
  dialog = gtk_file_chooser_native_new (_ ("Save Chart"),
                                        GTK_WINDOW (gtk_widget_get_root (widget)),
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("Save"),
                                        _ ("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggestion);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data (G_OBJECT (dialog), "format", GINT_TO_POINTER (formats[format].format));
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- Class ---- */

static void
cy_chart_view_dispose (GObject *object)
{
  CyChartView *self = CY_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->area, gtk_widget_unparent);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (cy_chart_view_parent_class)->dispose (object);
}

static void
cy_chart_view_finalize (GObject *object)
{
  g_free (CY_CHART_VIEW (object)->title);

  G_OBJECT_CLASS (cy_chart_view_parent_class)->finalize (object);
}

static void
cy_chart_view_class_init (CyChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_chart_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_widget_class_install_action (widget_class, formats[i].action, NULL, save_cb);

  /** CyChartView::point-activated: a mark was chosen (its key, series, point) */
  signals[POINT_ACTIVATED] = g_signal_new ("point-activated",
                                           CY_TYPE_CHART_VIEW,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           3,
                                           G_TYPE_STRING,
                                           G_TYPE_UINT,
                                           G_TYPE_UINT);
  /** CyChartView::failed: the picture could not be saved (#GError) */
  signals[FAILED] = g_signal_new ("failed",
                                  CY_TYPE_CHART_VIEW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_ERROR);
}

static GtkWidget *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_menu_append (menu, _ (formats[i].label), formats[i].action);

  return gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
}

static void
cy_chart_view_init (CyChartView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->area =
    g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_widget_set_focusable (self->area, TRUE);
  gtk_widget_set_hexpand (self->area, TRUE);
  gtk_widget_set_vexpand (self->area, TRUE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->area, keys);
  gtk_widget_add_controller (self->area, motion);
  gtk_widget_set_parent (self->area, GTK_WIDGET (self));
  self->menu = make_menu ();
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

/**
 * cy_chart_view_new:
 * @title: for screen readers and file names, translated
 *
 * Returns: a view without a chart
 */
GtkWidget *
cy_chart_view_new (const char *title)
{
  CyChartView *self = g_object_new (CY_TYPE_CHART_VIEW, NULL);

  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * cy_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): what to show
 */
void
cy_chart_view_set_chart (CyChartView *self, CyChart *chart)
{
  g_autofree char *description = chart != NULL ? cy_chart_describe (chart) : g_strdup ("");

  g_set_object (&self->chart, chart);
  self->at_point = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description,
                                  -1);
  gtk_widget_queue_draw (self->area);
}

CyChart *
cy_chart_view_get_chart (CyChartView *self)
{
  return self->chart;
}

/**
 * cy_chart_view_set_min_height:
 * @self: a view
 * @height: in pixels at 100 % text; it grows with the text
 */
void
cy_chart_view_set_min_height (CyChartView *self, int height)
{
  gtk_widget_set_size_request (self->area, -1, height * cy_style_get_text_scale () / 100);
}
