/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses whose marks are looked at: those of a grader, or of all groups together. */
#include "cy-score-graders.h"

#include <glib/gi18n.h>

struct _CyScoreGraders
{
  GtkBox parent_instance;

  GtkWidget    *drop_down;
  CyScoreSheet *sheet; /* (nullable): whose graders can be chosen */
  gboolean      is_filling;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CyScoreGraders, cy_score_graders, GTK_TYPE_BOX)

static char *
dup_grader (const CyScoreSheet *sheet, const CyScoreGrader *grader)
{
  return g_strdup_printf ("%s · %s%s%s  %u / %u",
                          cy_plan_group (sheet->plan, grader->group)->name,
                          grader->name,
                          grader->place != NULL ? " · " : "",
                          grader->place != NULL ? grader->place : "",
                          grader->n_marked,
                          cy_score_sheet_count_due (sheet, grader));
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, CyScoreGraders *self)
{
  guint nth = gtk_drop_down_get_selected (drop_down);

  if (self->is_filling || self->sheet == NULL || nth == GTK_INVALID_LIST_POSITION)
    return;
  g_signal_emit (self,
                 chosen_signal,
                 0,
                 nth > 0 ? cy_score_sheet_grader (self->sheet, nth - 1)->id : (gint64) 0);
}

static void
cy_score_graders_dispose (GObject *object)
{
  CyScoreGraders *self = CY_SCORE_GRADERS (object);

  g_clear_pointer (&self->sheet, cy_score_sheet_unref);

  G_OBJECT_CLASS (cy_score_graders_parent_class)->dispose (object);
}

static void
cy_score_graders_class_init (CyScoreGradersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_score_graders_dispose;
  /**
   * CyScoreGraders::chosen:
   * @grader: id of the grader, 0 for all groups together
   */
  chosen_signal = g_signal_new ("chosen",
                                CY_TYPE_SCORE_GRADERS,
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
cy_score_graders_init (CyScoreGraders *self)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->drop_down = gtk_drop_down_new (NULL, expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whose marks"),
                                  -1);
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  gtk_box_append (GTK_BOX (self), self->drop_down);
}

GtkWidget *
cy_score_graders_new (void)
{
  return g_object_new (CY_TYPE_SCORE_GRADERS, NULL);
}

/**
 * cy_score_graders_show:
 * @self: the choice
 * @sheet: whose graders can be chosen
 * @grader: id of the one that is, 0 for all groups together
 */
void
cy_score_graders_show (CyScoreGraders *self, CyScoreSheet *sheet, gint64 grader)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  cy_score_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  self->sheet = sheet;
  gtk_string_list_append (names, _ ("All groups (as counted)"));
  for (guint i = 0; i < sheet->graders->len; i++)
    {
      const CyScoreGrader *one = cy_score_sheet_grader (sheet, i);
      g_autofree char     *name = dup_grader (sheet, one);

      gtk_string_list_append (names, name);
      if (one->id == grader)
        chosen = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), chosen);
  self->is_filling = FALSE;
}
