/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 评议: how grades and totals spread over townships, how mild or strict graders are, and what was
 * changed by whom and why. */
#include "cy-grade-meeting-view.h"

#include "cy-card.h"
#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-code.h"
#include "cy-fixed.h"
#include "cy-grade-meeting.h"
#include "cy-grade-words.h"
#include "cy-section-title.h"
#include "cy-share.h"
#include "cy-style.h"
#include "cy-table-store.h"

#include <glib/gi18n.h>

#define CHART_HEIGHT 220
#define TABLE_HEIGHT 250
#define NOTHING "—"
#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)

typedef enum
{
  TABLE_UNITS,
  TABLE_GRADERS,
  TABLE_CHANGES,
  N_TABLES,
} Table;

struct _CyGradeMeetingView
{
  GtkWidget parent_instance;

  GtkWidget    *scrolled;
  GtkWidget    *flow;
  GtkWidget    *charts[2]; /* townships, graders */
  GtkWidget    *tables[N_TABLES];
  CyTableStore *stores[N_TABLES];
};

G_DEFINE_FINAL_TYPE (CyGradeMeetingView, cy_grade_meeting_view, GTK_TYPE_WIDGET)

static const char *const unit_ids[] = { "name",  "people", "first", "second", "third", "fourth",
                                        "share", "open",   "mean",  "median", NULL };

static const CyTableColumn unit_columns[] = {
  { "name",
    N_ ("Township"),
    96,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "people", N_ ("To be graded"), 56, CY_TABLE_TEXT, NUMBER },
  { "first", N_ ("Excellent"), 50, CY_TABLE_TEXT, NUMBER },
  { "second", N_ ("Second grade"), 50, CY_TABLE_TEXT, NUMBER },
  { "third", N_ ("Third grade"), 50, CY_TABLE_TEXT, NUMBER },
  { "fourth", N_ ("Fourth grade"), 50, CY_TABLE_TEXT, NUMBER },
  { "share", N_ ("Share of excellent"), 66, CY_TABLE_TEXT, NUMBER },
  { "open", N_ ("Without a grade"), 56, CY_TABLE_TEXT, NUMBER },
  { "mean", N_ ("Mean of totals"), 64, CY_TABLE_TEXT, NUMBER },
  { "median", N_ ("Median of totals"), 64, CY_TABLE_TEXT, NUMBER },
};

static const char *const grader_ids[] = { "name", "group",  "people", "marks",
                                          "own",  "others", "lean",   NULL };

static const CyTableColumn grader_columns[] = {
  { "name",
    N_ ("Name of the grader"),
    96,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "group", N_ ("Grader group"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "people", N_ ("People compared"), 60, CY_TABLE_TEXT, NUMBER },
  { "marks", N_ ("Marks compared"), 60, CY_TABLE_TEXT, NUMBER },
  { "own", N_ ("Own mean, %"), 66, CY_TABLE_TEXT, NUMBER },
  { "others", N_ ("Median of the others, %"), 76, CY_TABLE_TEXT, NUMBER },
  { "lean", N_ ("Mild or strict"), 84, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
};

static const char *const change_ids[] = { "name", "change", "occasion", "date",
                                          "who",  "reason", NULL };

static const CyTableColumn change_columns[] = {
  { "name", N_ ("Full name"), 76, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "change", N_ ("Before and after"), 130, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "occasion", N_ ("Occasion of the change"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "date", N_ ("Date"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "who", N_ ("Authorised by"), 130, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "reason", N_ ("Reason of the change"), 200, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

/* How far from the others counts as mild or strict, hundredths of a percent of full marks. */
#define LEANS_FROM 300

/* ---- Charts ---- */

static CyDataset *
start (const char *title, const char *unit, guint decimals)
{
  CyDataset *dataset = cy_dataset_new (title, unit, CY_GRADE_N_FIVE);

  cy_dataset_set_decimals (dataset, decimals);

  return dataset;
}

static void
add_box (CyDataset *dataset, const char *label, const int *five, int by)
{
  gint64 values[CY_GRADE_N_FIVE];

  for (guint i = 0; i < CY_GRADE_N_FIVE; i++)
    values[i] = (five[i] + by / 2) / by;
  cy_dataset_add (dataset, label, NULL, values);
}

static void
set_chart (CyGradeMeetingView *self, guint nth, CyDataset *dataset)
{
  g_autoptr (CyChart) chart = cy_chart_new ("box", dataset);

  cy_chart_view_set_chart (CY_CHART_VIEW (self->charts[nth]), chart);
}

static void
show_unit_chart (CyGradeMeetingView *self, GPtrArray *spreads)
{
  g_autoptr (CyDataset) dataset = start (_ ("Totals by township"), NULL, 1);

  for (guint i = 0; i < spreads->len; i++)
    {
      const CyGradeSpread *spread = g_ptr_array_index (spreads, i);

      if (spread->n_totals > 0)
        add_box (dataset, spread->name, spread->five, 100);
    }
  set_chart (self, 0, dataset);
}

static void
show_grader_chart (CyGradeMeetingView *self, GPtrArray *leans)
{
  g_autoptr (CyDataset) dataset = start (_ ("Marks by grader"), "%", 1);

  for (guint i = 0; i < leans->len; i++)
    {
      const CyGradeLean *lean = g_ptr_array_index (leans, i);

      add_box (dataset, lean->name, lean->five, 10);
    }
  set_chart (self, 1, dataset);
}

/* ---- Tables ---- */

static void
add_unit (CyTableStore *store, const CyGradeSpread *spread, gint64 id)
{
  g_autofree char *people = g_strdup_printf ("%u", spread->n);
  g_autofree char *first = g_strdup_printf ("%u", spread->counts[0]);
  g_autofree char *second = g_strdup_printf ("%u", spread->counts[1]);
  g_autofree char *third = g_strdup_printf ("%u", spread->counts[2]);
  g_autofree char *fourth = g_strdup_printf ("%u", spread->counts[3]);
  g_autofree char *share = cy_share_format (cy_share_permille (spread->counts[0], spread->n));
  g_autofree char *open = g_strdup_printf ("%u", spread->n_open);
  g_autofree char *mean =
    cy_fixed_format_total (spread->n_totals > 0 ? (spread->mean + 5) / 10 * 10 : -1);
  g_autofree char *median = cy_fixed_format_total (
    spread->n_totals > 0 ? (spread->five[CY_GRADE_N_FIVE / 2] + 5) / 10 * 10 : -1);
  const char *texts[] = { spread->name, people, first, second, third,
                          fourth,       share,  open,  mean,   median };

  cy_table_store_append (store, id, texts);
  if (spread->n_open > 0)
    cy_table_store_set_style (store, id, "open", "warn");
}

static char *
dup_lean (const CyGradeLean *lean, const char **style)
{
  int by = lean->own - lean->others;

  *style = "line";
  if (lean->n_marks == 0)
    return g_strdup (_ ("nobody to compare"));
  if (ABS (by) >= LEANS_FROM)
    *style = by > 0 ? "warn" : "info";

  return g_strdup_printf (by >= LEANS_FROM    ? _ ("mild %+.1f")
                          : by <= -LEANS_FROM ? _ ("strict %+.1f")
                                              : _ ("even %+.1f"),
                          by / 100.0);
}

static void
add_grader (CyTableStore *store, const CyGradeLean *lean)
{
  const char      *style;
  g_autofree char *people = g_strdup_printf ("%u", lean->n_people);
  g_autofree char *marks = g_strdup_printf ("%u", lean->n_marks);
  g_autofree char *own =
    lean->n_marks > 0 ? g_strdup_printf ("%.1f", lean->own / 100.0) : g_strdup (NOTHING);
  g_autofree char *others =
    lean->n_marks > 0 ? g_strdup_printf ("%.1f", lean->others / 100.0) : g_strdup (NOTHING);
  g_autofree char *leans = dup_lean (lean, &style);
  const char      *texts[] = { lean->name, lean->group, people, marks, own, others, leans };

  cy_table_store_append (store, lean->grader, texts);
  cy_table_store_set_style (store, lean->grader, "lean", style);
}

static void
add_change (CyTableStore *store, const CyGradeChange *change)
{
  g_autofree char *words = cy_grade_dup_change (change->before, change->after);
  g_autofree char *date = cy_date_format (change->date, CY_DATE_ISO);
  const char      *texts[] = {
         change->name,       words,         cy_code_get_name ("change_occasion", change->occasion), date,
         change->authoriser, change->reason
  };

  cy_table_store_append (store, change->id, texts);
  cy_table_store_set_style (store, change->id, "change", cy_grade_get_style (change->after));
}

static void
clear (CyGradeMeetingView *self)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      cy_table_store_freeze (self->stores[i]);
      cy_table_store_clear (self->stores[i]);
    }
}

/* ---- Layout ---- */

static GtkWidget *
make_table (CyGradeMeetingView  *self,
            Table                nth,
            const char          *label,
            const char *const   *ids,
            const CyTableColumn *columns,
            guint                n)
{
  GtkWidget *table = cy_table_new_marked (label, columns, n);

  self->stores[nth] = cy_table_store_new (ids);
  self->tables[nth] = table;
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->stores[nth]));
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);

  return table;
}

static GtkWidget *
make_charts (CyGradeMeetingView *self)
{
  const char *const titles[] = { _ ("Totals by township"), _ ("Marks by grader") };
  const char *const notes[] = { _ ("least, quartiles, median, greatest"),
                                _ ("in percent of full marks") };

  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->flow), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 10);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 10);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      self->charts[i] = cy_chart_view_new (titles[i]);
      cy_chart_view_set_min_height (CY_CHART_VIEW (self->charts[i]), CHART_HEIGHT);
      gtk_flow_box_append (GTK_FLOW_BOX (self->flow),
                           cy_card_new (titles[i], notes[i], self->charts[i]));
    }

  return self->flow;
}

static void
add_table (GtkWidget *box, const char *title, const char *caption, GtkWidget *table)
{
  gtk_box_append (GTK_BOX (box), cy_section_title_new (title, caption));
  gtk_box_append (GTK_BOX (box), table);
}

static GtkWidget *
make_body (CyGradeMeetingView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (box), make_charts (self));
  add_table (box,
             _ ("Changes of grades"),
             _ ("before and after, by whom and why"),
             make_table (self,
                         TABLE_CHANGES,
                         _ ("Changes of grades"),
                         change_ids,
                         change_columns,
                         G_N_ELEMENTS (change_columns)));
  add_table (box,
             _ ("Grades by township"),
             NULL,
             make_table (self,
                         TABLE_UNITS,
                         _ ("Grades by township"),
                         unit_ids,
                         unit_columns,
                         G_N_ELEMENTS (unit_columns)));
  add_table (box,
             _ ("Mild and strict graders"),
             _ ("each mark against the median of what the others gave the same person for the same "
                "indicator"),
             make_table (self,
                         TABLE_GRADERS,
                         _ ("Mild and strict graders"),
                         grader_ids,
                         grader_columns,
                         G_N_ELEMENTS (grader_columns)));

  return box;
}

static void
cy_grade_meeting_view_dispose (GObject *object)
{
  CyGradeMeetingView *self = CY_GRADE_MEETING_VIEW (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  for (guint i = 0; i < N_TABLES; i++)
    g_clear_object (&self->stores[i]);

  G_OBJECT_CLASS (cy_grade_meeting_view_parent_class)->dispose (object);
}

static void
cy_grade_meeting_view_class_init (CyGradeMeetingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_grade_meeting_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_grade_meeting_view_init (CyGradeMeetingView *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), make_body (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
cy_grade_meeting_view_new (void)
{
  return g_object_new (CY_TYPE_GRADE_MEETING_VIEW, NULL);
}

/**
 * cy_grade_meeting_view_show:
 * @self: the view
 * @read: what the page shows, with graders
 */
void
cy_grade_meeting_view_show (CyGradeMeetingView *self, const CyGradeRead *read)
{
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->flow),
                                          cy_style_is_large (GTK_WIDGET (self)) ? 1 : 2);
  show_unit_chart (self, read->spreads);
  show_grader_chart (self, read->leans);
  clear (self);
  for (guint i = 0; i < read->spreads->len; i++)
    add_unit (self->stores[TABLE_UNITS], g_ptr_array_index (read->spreads, i), i + 1);
  for (guint i = 0; i < read->leans->len; i++)
    add_grader (self->stores[TABLE_GRADERS], g_ptr_array_index (read->leans, i));
  for (guint i = 0; i < read->changes->len; i++)
    add_change (self->stores[TABLE_CHANGES], g_ptr_array_index (read->changes, i));
  for (guint i = 0; i < N_TABLES; i++)
    cy_table_store_thaw (self->stores[i]);
  cy_table_set_empty (CY_TABLE (self->tables[TABLE_CHANGES]), _ ("No grade was changed."), NULL);
  cy_table_set_empty (CY_TABLE (self->tables[TABLE_UNITS]), _ ("Nobody is to be graded."), NULL);
  cy_table_set_empty (CY_TABLE (self->tables[TABLE_GRADERS]),
                      _ ("Nobody gave marks in points in this cycle."),
                      NULL);
}

CyTable *
cy_grade_meeting_view_get_changes (CyGradeMeetingView *self)
{
  return CY_TABLE (self->tables[TABLE_CHANGES]);
}
