/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is counted of the village in the last years, beside the block 望. */
#include "cy-diagnosis-figures.h"

#include <glib/gi18n.h>

/* The name, the years, the median. */
#define N_COLUMNS (CY_DIAGNOSIS_YEARS + 2)

struct _CyDiagnosisFigures
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *heads[N_COLUMNS];
  GtkWidget *cells[CY_N_VILLAGE_FIGURES][N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (CyDiagnosisFigures, cy_diagnosis_figures, GTK_TYPE_WIDGET)

static void
cy_diagnosis_figures_dispose (GObject *object)
{
  CyDiagnosisFigures *self = CY_DIAGNOSIS_FIGURES (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_diagnosis_figures_parent_class)->dispose (object);
}

static void
cy_diagnosis_figures_class_init (CyDiagnosisFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_diagnosis_figures_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_label (CyDiagnosisFigures *self, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           column == 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);

  return label;
}

static void
cy_diagnosis_figures_init (CyDiagnosisFigures *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 2);
  for (int i = 0; i < N_COLUMNS; i++)
    {
      self->heads[i] = add_label (self, i, 0, "caption");
      for (int j = 0; j < CY_N_VILLAGE_FIGURES; j++)
        self->cells[j][i] = add_label (self,
                                       i,
                                       j + 1,
                                       i == 0                    ? "label"
                                       : i == N_COLUMNS - 1      ? "muted"
                                       : i == CY_DIAGNOSIS_YEARS ? "bold"
                                                                 : NULL);
    }
  gtk_label_set_text (GTK_LABEL (self->heads[N_COLUMNS - 1]), _ ("Township median"));
  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s (%s)",
                                               cy_village_figure_get_brief ((CyVillageFigure) i),
                                               cy_village_figure_get_measure ((CyVillageFigure) i));

      gtk_label_set_text (GTK_LABEL (self->cells[i][0]), name);
    }
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
cy_diagnosis_figures_new (void)
{
  return g_object_new (CY_TYPE_DIAGNOSIS_FIGURES, NULL);
}

static void
set_value (GtkWidget *label, CyVillageFigure figure, gint64 value)
{
  g_autofree char *text = cy_village_figure_format (figure, value);

  gtk_label_set_text (GTK_LABEL (label), value == CY_VILLAGE_NONE ? "·" : text);
}

void
cy_diagnosis_figures_set (CyDiagnosisFigures *self, const CyDiagnosisFile *file)
{
  for (guint i = 0; i < CY_DIAGNOSIS_YEARS; i++)
    {
      g_autofree char *year = g_strdup_printf ("%d", cy_diagnosis_file_get_year (file, i));

      gtk_label_set_text (GTK_LABEL (self->heads[i + 1]), year);
      for (guint j = 0; j < CY_N_VILLAGE_FIGURES; j++)
        set_value (self->cells[j][i + 1], (CyVillageFigure) j, file->figures[i][j]);
    }
  for (guint j = 0; j < CY_N_VILLAGE_FIGURES; j++)
    set_value (self->cells[j][N_COLUMNS - 1],
               (CyVillageFigure) j,
               file->medians[CY_DIAGNOSIS_YEARS - 1][j]);
}
