/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The card at the right: every figure of one village over the years, as small lines beside the
 * median of its township. */
#include "cy-figure-trend.h"

#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-side.h"

#include <glib/gi18n.h>

#define CHART_HEIGHT 128

struct _CyFigureTrend
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *title;
  GtkWidget *caption;
  GtkWidget *headings[CY_N_VILLAGE_FIGURES];
  GtkWidget *charts[CY_N_VILLAGE_FIGURES];
};

G_DEFINE_FINAL_TYPE (CyFigureTrend, cy_figure_trend, GTK_TYPE_WIDGET)

enum
{
  SERIES_VILLAGE,
  SERIES_MEDIAN,
  N_SERIES
};

static gint64
to_dataset (gint64 value)
{
  return value == CY_VILLAGE_NONE ? CY_DATASET_MISSING : value;
}

static CyDataset *
make_dataset (const CyFigureSheet *sheet, guint village, CyVillageFigure figure)
{
  const CyFigureVillage *self = cy_figure_sheet_get_village (sheet, village);
  CyDataset             *dataset = cy_dataset_new (cy_village_figure_get_brief (figure),
                                       cy_village_figure_get_measure (figure),
                                       N_SERIES);

  cy_dataset_set_decimals (dataset, 2);
  cy_dataset_set_series (dataset, SERIES_VILLAGE, self->name);
  cy_dataset_set_series (dataset, SERIES_MEDIAN, _ ("Township median"));
  for (guint i = 0; i < sheet->n_years; i++)
    {
      int              year = sheet->first_year + (int) i;
      g_autofree char *label = g_strdup_printf ("%d", year);
      const gint64     values[N_SERIES] = {
            to_dataset (cy_figure_sheet_get (sheet, village, year, figure)),
            to_dataset (cy_figure_sheet_get_median (sheet, self->town, year, figure)),
      };

      /* Years before anything was kept would press the others together. */
      if (values[SERIES_MEDIAN] != CY_DATASET_MISSING || cy_dataset_get_n_points (dataset) > 0)
        cy_dataset_add (dataset, label, NULL, values);
    }
  cy_dataset_drop_idle_decimals (dataset);

  return dataset;
}

static void
cy_figure_trend_dispose (GObject *object)
{
  CyFigureTrend *self = CY_FIGURE_TREND (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_figure_trend_parent_class)->dispose (object);
}

static void
cy_figure_trend_class_init (CyFigureTrendClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_figure_trend_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

static void
cy_figure_trend_init (CyFigureTrend *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->caption = make_label ("caption");
  gtk_box_append (GTK_BOX (box), self->caption);
  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    {
      g_autofree char *heading =
        g_strdup_printf ("%s (%s)",
                         cy_village_figure_get_brief ((CyVillageFigure) i),
                         cy_village_figure_get_measure ((CyVillageFigure) i));

      self->headings[i] = make_label ("label");
      gtk_label_set_text (GTK_LABEL (self->headings[i]), heading);
      self->charts[i] = cy_chart_view_new (heading);
      cy_chart_view_set_min_height (CY_CHART_VIEW (self->charts[i]), CHART_HEIGHT);
      gtk_box_append (GTK_BOX (box), self->headings[i]);
      gtk_box_append (GTK_BOX (box), self->charts[i]);
    }
  self->card = cy_side_card_new_titled (&self->title, box);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}

GtkWidget *
cy_figure_trend_new (void)
{
  return g_object_new (CY_TYPE_FIGURE_TREND, NULL);
}

/**
 * cy_figure_trend_set:
 * @self: a card
 * @sheet: the figures
 * @unit: id of a village, 0 for none
 */
void
cy_figure_trend_set (CyFigureTrend *self, const CyFigureSheet *sheet, gint64 unit)
{
  int village = cy_figure_sheet_find_village (sheet, unit);

  gtk_label_set_text (GTK_LABEL (self->title),
                      village >= 0 ? cy_figure_sheet_get_village (sheet, (guint) village)->name
                                   : _ ("No village chosen"));
  gtk_label_set_text (GTK_LABEL (self->caption),
                      village >= 0 ? _ ("Each figure over the years, beside the township median")
                                   : _ ("Choose a row of the table."));
  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    {
      g_autoptr (CyDataset) dataset = NULL;
      g_autoptr (CyChart) chart = NULL;

      gtk_widget_set_visible (self->charts[i], village >= 0);
      gtk_widget_set_visible (self->headings[i], village >= 0);
      if (village < 0)
        continue;
      dataset = make_dataset (sheet, (guint) village, (CyVillageFigure) i);
      chart = cy_chart_new ("line", dataset);
      cy_chart_view_set_chart (CY_CHART_VIEW (self->charts[i]), chart);
    }
}
