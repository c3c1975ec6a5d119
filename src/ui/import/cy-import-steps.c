/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The steps of an import in a row: what is done, where one is, what comes. */
#include "cy-import-steps.h"

#include <glib/gi18n.h>

struct _CyImportSteps
{
  GtkBox parent_instance;

  GtkWidget *buttons[CY_IMPORT_STEP_N];
};

enum
{
  GO_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const titles[] = {
  [CY_IMPORT_STEP_FILES] = N_ ("Choose files"),
  [CY_IMPORT_STEP_SHEETS] = N_ ("Check sheets"),
  [CY_IMPORT_STEP_COLUMNS] = N_ ("Match columns"),
  [CY_IMPORT_STEP_PREVIEW] = N_ ("Preview"),
  [CY_IMPORT_STEP_DONE] = NC_ ("import step", "Done"),
};

G_DEFINE_FINAL_TYPE (CyImportSteps, cy_import_steps, GTK_TYPE_BOX)

static void
clicked_cb (GtkButton *button, CyImportSteps *self)
{
  g_signal_emit (self,
                 signals[GO_BACK],
                 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "step")));
}

static void
cy_import_steps_class_init (CyImportStepsClass *klass)
{
  /** CyImportSteps::go-back: the user wants to see an earlier step again */
  signals[GO_BACK] = g_signal_new ("go-back",
                                   CY_TYPE_IMPORT_STEPS,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);
}

static const char *
get_title (CyImportStep step)
{
  return step == CY_IMPORT_STEP_DONE ? g_dpgettext2 (NULL, "import step", titles[step])
                                     : _ (titles[step]);
}

static void
cy_import_steps_init (CyImportSteps *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "import-steps");
  for (CyImportStep step = CY_IMPORT_STEP_FILES; step < CY_IMPORT_STEP_N; step++)
    {
      g_autofree char *label = g_strdup_printf ("%u  %s", step + 1, get_title (step));
      GtkWidget       *button = gtk_button_new_with_label (label);

      if (step > CY_IMPORT_STEP_FILES)
        {
          GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

          gtk_widget_add_css_class (arrow, "muted");
          gtk_box_append (GTK_BOX (self), arrow);
        }
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "step", GUINT_TO_POINTER (step));
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_box_append (GTK_BOX (self), button);
      self->buttons[step] = button;
    }
}

GtkWidget *
cy_import_steps_new (void)
{
  return g_object_new (CY_TYPE_IMPORT_STEPS, NULL);
}

/**
 * cy_import_steps_set:
 * @self: the row
 * @step: where one is; earlier steps can be pressed, unless all is done
 */
void
cy_import_steps_set (CyImportSteps *self, CyImportStep step)
{
  for (CyImportStep i = CY_IMPORT_STEP_FILES; i < CY_IMPORT_STEP_N; i++)
    {
      gtk_widget_remove_css_class (self->buttons[i], "current");
      gtk_widget_remove_css_class (self->buttons[i], "past");
      if (i == step)
        gtk_widget_add_css_class (self->buttons[i], "current");
      else if (i < step)
        gtk_widget_add_css_class (self->buttons[i], "past");
      gtk_widget_set_can_target (self->buttons[i], i < step && step != CY_IMPORT_STEP_DONE);
      gtk_widget_set_focusable (self->buttons[i], i < step && step != CY_IMPORT_STEP_DONE);
    }
}
