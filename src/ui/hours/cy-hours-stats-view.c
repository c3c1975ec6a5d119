/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Credit hours in figures: by month, band, category, form, content and unit. */
#include "cy-hours-stats-view.h"

#include "cy-card.h"
#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-code.h"
#include "cy-hours-words.h"
#include "cy-section-title.h"
#include "cy-share.h"
#include "cy-style.h"
#include "cy-table-store.h"

#include <glib/gi18n.h>

#define CHART_HEIGHT 190
#define TABLE_HEIGHT 300
#define PER_LINE 3
#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)

typedef enum
{
  CHART_MONTHS,
  CHART_BANDS,
  CHART_UNITS,
  CHART_CATEGORY,
  CHART_FORM,
  CHART_CONTENT,
  N_CHARTS,
} Chart;

struct _CyHoursStatsView
{
  GtkWidget parent_instance;

  GtkWidget    *scrolled;
  GtkWidget    *flow;
  GtkWidget    *charts[N_CHARTS];
  GtkWidget    *classes;
  GtkWidget    *units;
  CyTableStore *classes_store;
  CyTableStore *units_store;
};

G_DEFINE_FINAL_TYPE (CyHoursStatsView, cy_hours_stats_view, GTK_TYPE_WIDGET)

enum
{
  BAND,
  UNIT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const titles[N_CHARTS] = {
  [CHART_MONTHS] = N_ ("Hours earned by month"), [CHART_BANDS] = N_ ("People by hours earned"),
  [CHART_UNITS] = N_ ("Tasks done by unit"),     [CHART_CATEGORY] = N_ ("Hours by category"),
  [CHART_FORM] = N_ ("Hours by form"),           [CHART_CONTENT] = N_ ("Hours by content"),
};

static const char *const sets[CY_HOURS_N_DIMENSIONS] = {
  [CY_HOURS_BY_CATEGORY] = "training_category",
  [CY_HOURS_BY_FORM] = "training_form",
  [CY_HOURS_BY_CONTENT] = "training_content",
};

static const char *const class_ids[] = { "by",    "class", "courses", "people",
                                         "times", "hours", "counted", NULL };

static const CyTableColumn class_columns[] = {
  { "by", N_ ("Told apart by"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "class",
    N_ ("Training class"),
    150,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "courses", N_ ("Courses held"), 64, CY_TABLE_TEXT, NUMBER },
  { "people", N_ ("People trained"), 64, CY_TABLE_TEXT, NUMBER },
  { "times", N_ ("Attendances"), 64, CY_TABLE_TEXT, NUMBER },
  { "hours", N_ ("Hours earned"), 84, CY_TABLE_TEXT, NUMBER },
  { "counted", N_ ("Towards the task"), 84, CY_TABLE_TEXT, NUMBER },
};

static const char *const unit_ids[] = { "name", "people",  "met",     "rate",  "behind",
                                        "none", "counted", "average", "share", NULL };

static const CyTableColumn unit_columns[] = {
  { "name",
    N_ ("Unit"),
    120,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE |
      CY_TABLE_COLUMN_EXPAND },
  { "people", N_ ("Number of people"), 60, CY_TABLE_TEXT, NUMBER },
  { "met", N_ ("Have done the task"), 64, CY_TABLE_TEXT, NUMBER },
  { "rate", N_ ("Rate of tasks done"), 72, CY_TABLE_TEXT, NUMBER },
  { "behind", N_ ("Behind the plan of the month"), 76, CY_TABLE_TEXT, NUMBER },
  { "none", N_ ("No hours at all"), 72, CY_TABLE_TEXT, NUMBER },
  { "counted", N_ ("Hours that count"), 84, CY_TABLE_TEXT, NUMBER },
  { "average", N_ ("Hours a head"), 72, CY_TABLE_TEXT, NUMBER },
  { "share", N_ ("Hours of the tasks"), 84, CY_TABLE_TEXT, NUMBER },
};

/* ---- Charts ---- */

static CyDataset *
start (Chart chart, const char *unit)
{
  return cy_dataset_new (_ (titles[chart]), unit, 1);
}

/* Takes @dataset. */
static void
set_chart (CyHoursStatsView *self, Chart nth, const char *kind, CyDataset *dataset)
{
  g_autoptr (CyDataset) data = dataset;
  g_autoptr (CyChart) chart = cy_chart_new (kind, data);

  cy_chart_view_set_chart (CY_CHART_VIEW (self->charts[nth]), chart);
}

static void
show_months (CyHoursStatsView *self, const CyHoursList *list)
{
  CyDataset *dataset = start (CHART_MONTHS, C_ ("after a number", "hours"));

  cy_dataset_set_decimals (dataset, 1);
  for (guint i = 0; i < G_N_ELEMENTS (list->months); i++)
    {
      g_autofree char *label = g_strdup_printf (C_ ("month of a chart", "%u"), i + 1);

      cy_dataset_add (dataset, label, NULL, &list->months[i]);
    }
  set_chart (self, CHART_MONTHS, "column", dataset);
}

static void
show_bands (CyHoursStatsView *self, const CyHoursSum *sum)
{
  CyDataset *dataset = start (CHART_BANDS, C_ ("after a number", "people"));

  for (guint i = 0; i < CY_HOURS_N_BANDS; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      const gint64     value = sum->bands[i];

      cy_dataset_add (dataset, cy_hours_band_get_word (i), key, &value);
    }
  set_chart (self, CHART_BANDS, "column", dataset);
}

static const char *
get_unit_name (const CyHoursSum *sum)
{
  return sum->name != NULL ? sum->name : C_ ("unit", "Not known");
}

static void
show_unit_chart (CyHoursStatsView *self, const GArray *units)
{
  CyDataset *dataset = start (CHART_UNITS, "%");

  cy_dataset_set_decimals (dataset, 1);
  for (guint i = 0; i < units->len; i++)
    {
      const CyHoursSum *sum = &g_array_index (units, CyHoursSum, i);
      g_autofree char  *key = g_strdup_printf ("%" G_GINT64_FORMAT, sum->unit);
      const gint64      value = cy_share_permille (sum->n_met, sum->n_tasks);

      cy_dataset_add (dataset, get_unit_name (sum), key, &value);
    }
  set_chart (self, CHART_UNITS, "bar", dataset);
}

static const char *
get_class_name (guint dimension, const CyHoursClass *class)
{
  return class->code != NULL ? cy_code_get_name (sets[dimension], class->code)
                             : C_ ("training class", "Not said");
}

static void
show_class_charts (CyHoursStatsView *self, const CyHoursList *list)
{
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    {
      CyDataset *dataset = start (CHART_CATEGORY + i, C_ ("after a number", "hours"));

      cy_dataset_set_decimals (dataset, 1);
      for (guint j = 0; j < list->classes[i]->len; j++)
        {
          const CyHoursClass *class = &g_array_index (list->classes[i], CyHoursClass, j);

          cy_dataset_add (dataset, get_class_name (i, class), NULL, &class->hours);
        }
      set_chart (self, CHART_CATEGORY + i, "bar", dataset);
    }
}

/* ---- Tables ---- */

static void
add_class (CyHoursStatsView *self, guint dimension, const CyHoursClass *class)
{
  static const char *const words[CY_HOURS_N_DIMENSIONS] = {
    [CY_HOURS_BY_CATEGORY] = N_ ("Course category"),
    [CY_HOURS_BY_FORM] = N_ ("Form of training"),
    [CY_HOURS_BY_CONTENT] = N_ ("Content of training"),
  };
  g_autofree char *courses = g_strdup_printf ("%u", class->n_courses);
  g_autofree char *people = g_strdup_printf ("%u", class->n_people);
  g_autofree char *times = g_strdup_printf ("%u", class->n_times);
  g_autofree char *hours = cy_hours_format (class->hours);
  g_autofree char *counted = cy_hours_format (class->task_hours);
  const char      *texts[] = {
         _ (words[dimension]), get_class_name (dimension, class), courses, people, times, hours, counted,
  };

  cy_table_store_append (self->classes_store,
                         cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->classes_store)) + 1,
                         texts);
}

static void
show_classes (CyHoursStatsView *self, const CyHoursList *list)
{
  cy_table_store_freeze (self->classes_store);
  cy_table_store_clear (self->classes_store);
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    for (guint j = 0; j < list->classes[i]->len; j++)
      add_class (self, i, &g_array_index (list->classes[i], CyHoursClass, j));
  cy_table_store_thaw (self->classes_store);
}

static void
add_unit (CyHoursStatsView *self, const CyHoursSum *sum)
{
  g_autofree char *people = g_strdup_printf ("%u", sum->n_people);
  g_autofree char *met = g_strdup_printf ("%u", sum->n_met);
  g_autofree char *rate = cy_share_format (cy_share_permille (sum->n_met, sum->n_tasks));
  g_autofree char *behind = g_strdup_printf ("%u", sum->n_behind);
  g_autofree char *none = g_strdup_printf ("%u", sum->bands[CY_HOURS_NONE]);
  g_autofree char *counted = cy_hours_format (sum->counted);
  g_autofree char *average = cy_hours_format ((sum->counted + sum->n_people / 2) / sum->n_people);
  g_autofree char *share = cy_share_format (cy_share_permille (sum->counted, sum->task));
  const char      *texts[] = {
         get_unit_name (sum), people, met, rate, behind, none, counted, average, share,
  };

  cy_table_store_append (self->units_store, sum->unit, texts);
}

static void
show_units (CyHoursStatsView *self, const GArray *units)
{
  cy_table_store_freeze (self->units_store);
  cy_table_store_clear (self->units_store);
  for (guint i = 0; i < units->len; i++)
    add_unit (self, &g_array_index (units, CyHoursSum, i));
  cy_table_store_thaw (self->units_store);
}

/* ---- Signals ---- */

static void
point_cb (CyChartView *view, const char *key, guint series, guint point, CyHoursStatsView *self)
{
  guint64 number = key != NULL ? g_ascii_strtoull (key, NULL, 10) : 0;

  if (GTK_WIDGET (view) == self->charts[CHART_BANDS])
    g_signal_emit (self, signals[BAND], 0, (guint) number);
  else if (number != 0)
    g_signal_emit (self, signals[UNIT], 0, (gint64) number);
}

static void
unit_cb (CyTable *table, gint64 id, CyHoursStatsView *self)
{
  if (id != 0)
    g_signal_emit (self, signals[UNIT], 0, id);
}

static void
failed_cb (CyChartView *view, const GError *error, CyHoursStatsView *self)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- Layout ---- */

static void
arrange (CyHoursStatsView *self)
{
  guint n = cy_style_is_large (GTK_WIDGET (self)) ? 1 : PER_LINE;

  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->flow), n);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), n);
}

static GtkWidget *
make_charts (CyHoursStatsView *self)
{
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 10);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 10);
  for (guint i = 0; i < N_CHARTS; i++)
    {
      GtkWidget *view = cy_chart_view_new (_ (titles[i]));

      self->charts[i] = view;
      cy_chart_view_set_min_height (CY_CHART_VIEW (view), CHART_HEIGHT);
      g_signal_connect (view, "point-activated", G_CALLBACK (point_cb), self);
      g_signal_connect (view, "failed", G_CALLBACK (failed_cb), self);
      gtk_flow_box_append (GTK_FLOW_BOX (self->flow), cy_card_new (_ (titles[i]), NULL, view));
    }

  return self->flow;
}

static GtkWidget *
make_tables (CyHoursStatsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->units_store = cy_table_store_new (unit_ids);
  self->units =
    cy_table_new_marked (_ ("Credit hours by unit"), unit_columns, G_N_ELEMENTS (unit_columns));
  cy_table_set_source (CY_TABLE (self->units), CY_TABLE_SOURCE (self->units_store));
  cy_table_set_totals (CY_TABLE (self->units),
                       NULL,
                       _ ("Double-click or Enter shows the people of a unit"));
  g_signal_connect (self->units, "activate", G_CALLBACK (unit_cb), self);
  self->classes_store = cy_table_store_new (class_ids);
  self->classes =
    cy_table_new_marked (_ ("Credit hours by class"), class_columns, G_N_ELEMENTS (class_columns));
  cy_table_set_source (CY_TABLE (self->classes), CY_TABLE_SOURCE (self->classes_store));
  gtk_widget_set_size_request (self->units, -1, TABLE_HEIGHT);
  gtk_widget_set_size_request (self->classes, -1, TABLE_HEIGHT);
  gtk_box_append (GTK_BOX (box), cy_section_title_new (_ ("Credit hours by unit"), NULL));
  gtk_box_append (GTK_BOX (box), self->units);
  gtk_box_append (GTK_BOX (box),
                  cy_section_title_new (_ ("Credit hours by category, form and content"),
                                        _ ("a person counts once in a class, and once a course in "
                                           "attendances")));
  gtk_box_append (GTK_BOX (box), self->classes);

  return box;
}

static void
cy_hours_stats_view_dispose (GObject *object)
{
  CyHoursStatsView *self = CY_HOURS_STATS_VIEW (object);

  g_clear_object (&self->units_store);
  g_clear_object (&self->classes_store);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_hours_stats_view_parent_class)->dispose (object);
}

static void
cy_hours_stats_view_class_init (CyHoursStatsViewClass *klass)
{
  GType type = CY_TYPE_HOURS_STATS_VIEW;

  G_OBJECT_CLASS (klass)->dispose = cy_hours_stats_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /** CyHoursStatsView::band: the people of a #CyHoursBand are wanted */
  signals[BAND] = g_signal_new ("band",
                                type,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_UINT);
  /** CyHoursStatsView::unit: the people of a unit are wanted (id) */
  signals[UNIT] = g_signal_new ("unit",
                                type,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT64);
  /** CyHoursStatsView::failed: a picture of a chart was not saved (error) */
  signals[FAILED] = g_signal_new ("failed",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_ERROR);
}

static void
cy_hours_stats_view_init (CyHoursStatsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (box), make_charts (self));
  gtk_box_append (GTK_BOX (box), make_tables (self));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  arrange (self);
  g_signal_connect (self, "map", G_CALLBACK (arrange), NULL);
}

GtkWidget *
cy_hours_stats_view_new (void)
{
  return g_object_new (CY_TYPE_HOURS_STATS_VIEW, NULL);
}

/**
 * cy_hours_stats_view_show:
 * @self: the view
 * @list: everybody in the scope
 */
void
cy_hours_stats_view_show (CyHoursStatsView *self, CyHoursList *list)
{
  g_autoptr (GArray) units = cy_hours_sum_units (list->people);
  CyHoursSum sum;

  cy_hours_sum_people (&sum, list->people);
  show_months (self, list);
  show_bands (self, &sum);
  show_unit_chart (self, units);
  show_class_charts (self, list);
  show_units (self, units);
  show_classes (self, list);
}

/**
 * cy_hours_stats_view_get_units:
 * @self: the view
 *
 * Returns: (transfer none): the table by unit
 */
CyTable *
cy_hours_stats_view_get_units (CyHoursStatsView *self)
{
  return CY_TABLE (self->units);
}
