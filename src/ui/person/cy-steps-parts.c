/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is missing for the next step of one person, and whether the rules are kept. */
#include "cy-steps-parts.h"

#include "cy-candidate-missing.h"
#include "cy-code.h"
#include "cy-kin-check.h"
#include "cy-note.h"
#include "cy-standing.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

/**
 * cy_steps_make_button:
 * @self: the parts
 * @label: what it says
 * @style: its class
 * @callback: what it does, with the data of the parts
 *
 * Returns: (transfer floating): a button that waits for the page to be saved
 */
GtkWidget *
cy_steps_make_button (const CyStepsParts *self,
                      const char         *label,
                      const char         *style,
                      GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, style);
  gtk_widget_set_sensitive (button, !self->waiting);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (self->waiting)
    gtk_widget_set_tooltip_text (button, _ ("Save or drop the changes of this page first."));
  g_signal_connect (button, "clicked", callback, self->user_data);

  return button;
}

/**
 * cy_steps_add_label:
 * @grid: a grid
 * @text: what is said
 * @style: its class
 * @column: where
 * @row: where
 * @wide: whether it takes the room that is left, on as many lines as it needs
 */
void
cy_steps_add_label (GtkWidget  *grid,
                    const char *text,
                    const char *style,
                    int         column,
                    int         row,
                    gboolean    wide)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wide);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, wide);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

/**
 * cy_steps_make_missing:
 * @steps: of somebody who is on the way
 *
 * Returns: (transfer floating): what keeps them back
 */
GtkWidget *
cy_steps_make_missing (CySteps *steps)
{
  const CyCandidate *candidate = cy_steps_get_candidate (steps);
  CyMissing          missing = cy_candidate_find_missing (candidate, steps->list, NULL);
  g_autofree char   *text = cy_candidate_dup_missing (candidate, steps->list, missing);
  GtkWidget         *note = cy_note_new (missing == 0 ? "info" : NULL);

  if (missing != 0)
    cy_note_set (CY_NOTE (note), _ ("Still missing before the next step"), text, NULL);
  else
    cy_note_set (CY_NOTE (note), _ ("Nothing is missing: can go on"), NULL, NULL);

  return note;
}

/**
 * cy_steps_make_kin:
 * @steps: of somebody
 *
 * A warning: people decide, and what was cleared is not told again.
 *
 * Returns: (transfer floating): their kin in the village; not visible for none
 */
GtkWidget *
cy_steps_make_kin (CySteps *steps)
{
  GtkWidget *note = cy_note_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->kin->len; i++)
    {
      const CyKinPair *pair = g_ptr_array_index (steps->kin, i);
      const char      *verdict =
        pair->verdict != NULL ? cy_code_get_name ("kin_verdict", pair->verdict) : NULL;

      if (g_strcmp0 (pair->verdict, CY_KIN_CLEAR) != 0)
        g_string_append_printf (text,
                                "%s%s [%s]",
                                text->len > 0 ? "\n" : "",
                                pair->path,
                                verdict != NULL ? verdict : _ ("To be looked into"));
    }
  cy_note_set (CY_NOTE (note), _ ("Kin in the village"), text->str, NULL);
  gtk_widget_set_visible (note, text->len > 0);

  return note;
}

/* ---- The rules ---- */

static const char *
get_verdict_kind (CyVerdict verdict)
{
  if (verdict == CY_VERDICT_EXCEPTED)
    return "info";

  return cy_verdict_is_good (verdict) ? "ok" : "warn";
}

static void
add_rule (const CyStepsParts *self,
          GtkWidget          *grid,
          const CyEligible   *person,
          CyEligibilityRule   rule)
{
  CyRecord        *rules = cy_steps_get_candidate (self->steps)->rules;
  CyDate           base_date = self->steps->list->base_date;
  CyVerdict        verdict = cy_eligibility_judge (person, rule, rules, base_date);
  g_autofree char *reason = NULL;
  GtkWidget       *tag;

  if (verdict == CY_VERDICT_NONE)
    return;
  reason = cy_eligibility_dup_reason (person, rule, rules, base_date);
  tag = cy_tag_new (cy_verdict_get_word (verdict), get_verdict_kind (verdict));
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  cy_steps_add_label (grid, cy_eligibility_get_title (rule), "value", 0, (int) rule, FALSE);
  gtk_grid_attach (GTK_GRID (grid), tag, 1, (int) rule, 1, 1);
  cy_steps_add_label (grid, reason, "secondary", 2, (int) rule, TRUE);
  if (verdict == CY_VERDICT_UNFIT || verdict == CY_VERDICT_NO_BASIS)
    {
      GtkWidget *button = cy_steps_make_button (self, _ ("Except…"), "link", self->except);

      g_object_set_data (G_OBJECT (button), "rule", GUINT_TO_POINTER (rule));
      gtk_grid_attach (GTK_GRID (grid), button, 3, (int) rule, 1, 1);
    }
}

/* What concerns the village and the pool: said, but nobody is kept back by it. */
static void
add_standing (GtkWidget *grid, const CyStanding *standing, int row)
{
  GtkWidget *tag = cy_tag_new (standing->is_good ? _ ("Fits") : _ ("For information"),
                               standing->is_good ? "ok" : NULL);

  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  cy_steps_add_label (grid, standing->title, "value", 0, row, FALSE);
  gtk_grid_attach (GTK_GRID (grid), tag, 1, row, 1, 1);
  cy_steps_add_label (grid, standing->reason, "secondary", 2, row, TRUE);
}

/**
 * cy_steps_make_rules:
 * @self: of somebody who is on the way
 *
 * Returns: (transfer floating): whether each rule is kept, and what concerns the village
 */
GtkWidget *
cy_steps_make_rules (const CyStepsParts *self)
{
  GtkWidget *grid = gtk_grid_new ();
  CyEligible person = cy_candidate_get_eligible (cy_steps_get_candidate (self->steps));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; i < CY_ELIGIBLE_N_RULES; i++)
    add_rule (self, grid, &person, (CyEligibilityRule) i);
  for (guint i = 0; i < self->steps->standings->len; i++)
    add_standing (grid,
                  g_ptr_array_index (self->steps->standings, i),
                  (int) (CY_ELIGIBLE_N_RULES + i));

  return grid;
}
