/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four marks beside each other: bars on one scale, and in words where they disagree. */
#include "cy-diagnosis-compare.h"

#include "cy-bar.h"
#include "cy-diagnosis-block.h"
#include "cy-note.h"

#include <glib/gi18n.h>

#define BAR_WIDTH 120
#define MAX_SAID 3

struct _CyDiagnosisCompare
{
  GtkBox parent_instance;

  GtkWidget *bars[CY_N_BLOCKS];
  GtkWidget *marks[CY_N_BLOCKS];
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (CyDiagnosisCompare, cy_diagnosis_compare, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
cy_diagnosis_compare_class_init (CyDiagnosisCompareClass *klass)
{
}

static void
cy_diagnosis_compare_init (CyDiagnosisCompare *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (int i = 0; i < CY_N_BLOCKS; i++)
    {
      self->bars[i] = cy_bar_new ();
      self->marks[i] = make_label (NULL, "bold");
      gtk_widget_set_size_request (self->bars[i], BAR_WIDTH, -1);
      gtk_widget_set_valign (self->bars[i], GTK_ALIGN_CENTER);
      gtk_label_set_xalign (GTK_LABEL (self->marks[i]), 1);
      gtk_label_set_width_chars (GTK_LABEL (self->marks[i]), 5);
      gtk_grid_attach (GTK_GRID (grid),
                       make_label (cy_diagnosis_block_get_name ((CyDiagnosisBlock) i), "label"),
                       0,
                       i,
                       1,
                       1);
      gtk_grid_attach (GTK_GRID (grid), self->bars[i], 1, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->marks[i], 2, i, 1, 1);
    }
  self->note = cy_note_new ("info");
  gtk_widget_set_hexpand (self->note, TRUE);
  gtk_widget_set_valign (self->note, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), grid);
  gtk_box_append (GTK_BOX (self), self->note);
}

GtkWidget *
cy_diagnosis_compare_new (void)
{
  return g_object_new (CY_TYPE_DIAGNOSIS_COMPARE, NULL);
}

static gboolean
is_apart (GArray *clashes, CyDiagnosisBlock block)
{
  for (guint i = 0; i < clashes->len; i++)
    if (g_array_index (clashes, CyDiagnosisClash, i).high == block ||
        g_array_index (clashes, CyDiagnosisClash, i).low == block)
      return TRUE;

  return FALSE;
}

static void
show_words (CyDiagnosisCompare *self, GArray *clashes, const gint64 *marks, guint n_marks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *fine =
    g_strdup_printf (_ ("No two marks are more than %d points apart."), CY_DIAGNOSIS_SPREAD / 100);

  for (guint i = 0; i < MIN (clashes->len, MAX_SAID); i++)
    {
      g_autofree char *words =
        cy_diagnosis_clash_dup_words (&g_array_index (clashes, CyDiagnosisClash, i), marks);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }
  if (clashes->len > 0)
    {
      g_autofree char *title =
        g_strdup_printf (_ ("The four disagree: more than %d points"), CY_DIAGNOSIS_SPREAD / 100);

      gtk_widget_remove_css_class (self->note, "info");
      gtk_widget_add_css_class (self->note, "warn");
      cy_note_set (CY_NOTE (self->note), title, text->str, NULL);
      return;
    }
  gtk_widget_remove_css_class (self->note, "warn");
  gtk_widget_add_css_class (self->note, "info");
  cy_note_set (CY_NOTE (self->note),
               n_marks == CY_N_BLOCKS ? _ ("The four agree") : _ ("Not all blocks have a mark yet"),
               n_marks > 1 ? fine : _ ("With two marks it is said here whether they disagree."),
               NULL);
}

/**
 * cy_diagnosis_compare_set:
 * @self: a comparison
 * @diagnosis: whose marks
 */
void
cy_diagnosis_compare_set (CyDiagnosisCompare *self, CyRecord *diagnosis)
{
  gint64 marks[CY_N_BLOCKS];
  guint  n_marks = 0;
  g_autoptr (GArray) clashes = NULL;

  for (guint i = 0; i < CY_N_BLOCKS; i++)
    {
      marks[i] = cy_diagnosis_get_mark (diagnosis, (CyDiagnosisBlock) i);
      n_marks += marks[i] != CY_DIAGNOSIS_NO_MARK;
    }
  clashes = cy_diagnosis_find_clashes (marks);
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    {
      g_autofree char *mark = cy_diagnosis_mark_format (marks[i]);

      cy_bar_set (CY_BAR (self->bars[i]),
                  (double) MAX (marks[i], 0) / CY_DIAGNOSIS_FULL,
                  -1,
                  is_apart (clashes, (CyDiagnosisBlock) i) ? CY_BAR_SHORT : CY_BAR_PLAIN);
      gtk_label_set_text (GTK_LABEL (self->marks[i]), *mark != '\0' ? mark : "—");
    }
  show_words (self, clashes, marks, n_marks);
}
