/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The steps into the pool of one person, each with what is on paper of it. */
#include "cy-steps-parts.h"

#include "cy-code.h"
#include "cy-pool-step.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

static char *
describe_days (CyRecord *record)
{
  g_autofree char *since =
    cy_date_format (cy_record_get_int (record, CY_POOL_STEP_SINCE), CY_DATE_ISO);
  g_autofree char *date =
    cy_date_format (cy_record_get_int (record, CY_POOL_STEP_DATE), CY_DATE_ISO);

  if (*since != '\0' && *date != '\0' && !g_str_equal (since, date))
    return g_strdup_printf ("%s – %s", since, date);

  return g_strdup (*date != '\0' ? date : since);
}

/* What came of it, and what else there is to say. */
static char *
describe_outcome (CyRecord *record)
{
  const char *conclusion = cy_record_get_text (record, CY_POOL_STEP_CONCLUSION);
  const char *note = cy_record_get_text (record, CY_POOL_STEP_NOTE);

  if (conclusion != NULL && note != NULL)
    return g_strdup_printf ("%s · %s", conclusion, note);

  return g_strdup (conclusion != NULL ? conclusion : note);
}

static const char *
get_state_kind (const char *state)
{
  if (g_strcmp0 (state, CY_STEP_PASSED) == 0)
    return "ok";
  if (g_strcmp0 (state, CY_STEP_OPEN) == 0)
    return "info";

  return "warn";
}

/* The rows of a grid of steps: name, outcome, days, organ, document, conclusion, button. */
enum
{
  COLUMN_NAME,
  COLUMN_STATE,
  COLUMN_DAYS,
  COLUMN_ORGAN,
  COLUMN_DOCUMENT,
  COLUMN_CONCLUSION,
  COLUMN_BUTTON,
};

static int
take_row (GtkWidget *grid)
{
  int row = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (grid), "rows"));

  g_object_set_data (G_OBJECT (grid), "rows", GINT_TO_POINTER (row + 1));

  return row;
}

static void
add_cell (GtkWidget *grid, const char *text, int column, int row)
{
  gboolean is_known = text != NULL && *text != '\0';

  cy_steps_add_label (grid,
                      is_known ? text : "—",
                      is_known ? "value" : "muted",
                      column,
                      row,
                      column == COLUMN_CONCLUSION);
}

static void
add_record (GtkWidget *grid, CyRecord *record, int row)
{
  const char *state = cy_record_get_text (record, CY_POOL_STEP_STATE);
  GtkWidget  *tag = cy_tag_new (cy_code_get_name ("step_state", state), get_state_kind (state));
  g_autofree char *days = describe_days (record);
  g_autofree char *outcome = describe_outcome (record);

  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (grid), tag, COLUMN_STATE, row, 1, 1);
  add_cell (grid, days, COLUMN_DAYS, row);
  add_cell (grid, cy_record_get_text (record, CY_POOL_STEP_ORGAN), COLUMN_ORGAN, row);
  add_cell (grid, cy_record_get_text (record, CY_POOL_STEP_DOCUMENT), COLUMN_DOCUMENT, row);
  add_cell (grid, outcome, COLUMN_CONCLUSION, row);
}

static void
add_line (const CyStepsParts *self,
          GtkWidget          *grid,
          const char         *step,
          CyRecord           *record,
          gboolean            can_fill)
{
  int row = take_row (grid);

  cy_steps_add_label (grid, cy_code_get_short_name ("step", step), "bold", COLUMN_NAME, row, FALSE);
  if (record != NULL)
    add_record (grid, record, row);
  else
    add_cell (grid, NULL, COLUMN_DAYS, row);
  if (can_fill)
    {
      GtkWidget *button = cy_steps_make_button (self, _ ("Fill In…"), "link", self->fill);

      g_object_set_data_full (G_OBJECT (button), "step", g_strdup (step), g_free);
      gtk_grid_attach (GTK_GRID (grid), button, COLUMN_BUTTON, row, 1, 1);
    }
}

static void
add_heads (GtkWidget *grid)
{
  static const guint fields[] = {
    CY_POOL_STEP_STEP,  CY_POOL_STEP_STATE,    CY_POOL_STEP_DATE,
    CY_POOL_STEP_ORGAN, CY_POOL_STEP_DOCUMENT, CY_POOL_STEP_CONCLUSION,
  };
  int row = take_row (grid);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cy_steps_add_label (grid,
                        fields[i] == CY_POOL_STEP_DATE ? _ ("Days")
                                                       : _ (CY_POOL_STEP->fields[fields[i]].title),
                        "caption",
                        (int) i,
                        row,
                        FALSE);
}

/* Steps to come have nothing to fill in; of one that was repeated the newest can be. */
static void
add_step (const CyStepsParts *self, GtkWidget *grid, guint nth, int place)
{
  const char *step = self->steps->route->steps[nth].code;
  CyRecord   *newest = cy_steps_find (self->steps, step);

  for (guint i = 0; i < self->steps->records->len; i++)
    {
      CyRecord *record = g_ptr_array_index (self->steps->records, i);

      if (record != newest && g_strcmp0 (cy_record_get_text (record, CY_POOL_STEP_STEP), step) == 0)
        add_line (self, grid, step, record, FALSE);
    }
  add_line (self, grid, step, newest, newest != NULL || (int) nth <= place);
}

/**
 * cy_steps_make_grid:
 * @self: the parts
 *
 * Returns: (transfer floating): each step of the route with its papers
 */
GtkWidget *
cy_steps_make_grid (const CyStepsParts *self)
{
  const CyCandidate *candidate = cy_steps_get_candidate (self->steps);
  const CyRoute     *route = self->steps->route;
  int        place = candidate != NULL ? cy_route_find (route, candidate->step) : CY_ROUTE_MAX;
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "steps");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  add_heads (grid);
  for (guint i = 0; i < route->n_steps; i++)
    add_step (self, grid, i, place);

  return grid;
}
