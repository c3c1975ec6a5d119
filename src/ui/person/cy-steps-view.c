/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 入库流程 of one person: what is missing, whether the rules are kept, and each step with its
 * papers. */
#include "cy-steps-view.h"

#include "cy-advance-dialog.h"
#include "cy-code.h"
#include "cy-kin-check.h"
#include "cy-note.h"
#include "cy-person-parts.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-record-dialog.h"
#include "cy-save.h"
#include "cy-section-title.h"
#include "cy-setback-dialog.h"
#include "cy-standing.h"
#include "cy-steps-read.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

struct _CyStepsView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession *session;
  gint64     person;
  CySteps   *steps;
  gboolean   waiting;
};

G_DEFINE_FINAL_TYPE (CyStepsView, cy_steps_view, GTK_TYPE_WIDGET)

/* ---- Acting ---- */

static GArray *
dup_entry (CyStepsView *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64  id = cy_record_get_id (self->steps->entry);

  g_array_append_val (entries, id);

  return entries;
}

static GtkWindow *
get_window (CyStepsView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
advance_cb (GtkButton *button, CyStepsView *self)
{
  g_autoptr (GArray) entries = dup_entry (self);

  cy_advance_dialog_present (get_window (self), self->session, self->steps->list, entries);
}

static void
back_cb (GtkButton *button, CyStepsView *self)
{
  g_autoptr (GArray) entries = dup_entry (self);

  cy_setback_dialog_present (get_window (self), self->session, self->steps->list, entries);
}

static void
record_filled_cb (CyRecord *record, gpointer user_data)
{
  CyStepsView     *self = user_data;
  const char      *step = cy_record_get_text (record, CY_POOL_STEP_STEP);
  g_autofree char *name =
    g_strdup_printf (_ ("Record of the step %s"), cy_code_get_short_name ("step", step));

  cy_save_record (self->session, record, name, _ ("Saved"));
}

/* A step that lies behind without a record gets one that says it was passed. */
static CyRecord *
dup_record (CyStepsView *self, const char *step)
{
  CyRecord          *known = cy_steps_find (self->steps, step);
  const CyCandidate *candidate = cy_steps_get_candidate (self->steps);
  gboolean           is_present = candidate != NULL && g_str_equal (candidate->step, step);
  CyRecord          *record;

  if (known != NULL && (!is_present || candidate->record == cy_record_get_id (known)))
    return cy_record_copy (known);
  record = cy_record_new (CY_POOL_STEP);
  cy_record_set_int (record, CY_POOL_STEP_PERSON, self->person);
  cy_record_set_int (record, CY_POOL_STEP_ENTRY, cy_record_get_id (self->steps->entry));
  cy_record_set_text (record, CY_POOL_STEP_STEP, step);
  cy_record_set_text (record, CY_POOL_STEP_STATE, is_present ? CY_STEP_OPEN : CY_STEP_PASSED);
  if (is_present && candidate->since != 0)
    cy_record_set_int (record, CY_POOL_STEP_SINCE, candidate->since);

  return record;
}

static void
fill_cb (GtkButton *button, CyStepsView *self)
{
  /* The day of the end comes last, as a step under way has none. */
  static const guint fields[] = {
    CY_POOL_STEP_SINCE,      CY_POOL_STEP_ORGAN, CY_POOL_STEP_DOCUMENT,
    CY_POOL_STEP_CONCLUSION, CY_POOL_STEP_NOTE,  CY_POOL_STEP_DATE,
  };
  const char *step = g_object_get_data (G_OBJECT (button), "step");
  g_autoptr (CyRecord) record = dup_record (self, step);
  gboolean is_open = g_strcmp0 (cy_record_get_text (record, CY_POOL_STEP_STATE), CY_STEP_OPEN) == 0;

  cy_record_dialog_present (GTK_WIDGET (self),
                            self->session,
                            &(CyRecordDialog){ .heading = cy_code_get_name ("step", step),
                                               .accept = _ ("Save"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) - is_open },
                            record,
                            record_filled_cb,
                            self);
}

static void
excepted_cb (CyRecord *record, gpointer user_data)
{
  CyStepsView *self = user_data;

  cy_save_record (self->session, record, _ ("Record an exception"), _ ("Exception recorded"));
}

static void
except_cb (GtkButton *button, CyStepsView *self)
{
  static const guint fields[] = { CY_EXEMPTION_REASON, CY_EXEMPTION_BASIS };
  CyEligibilityRule  rule = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "rule"));
  g_autoptr (CyRecord) record = cy_record_new (CY_EXEMPTION);

  cy_record_set_int (record, CY_EXEMPTION_PERSON, self->person);
  cy_record_set_text (record, CY_EXEMPTION_RULE, cy_eligibility_get_id (rule));
  cy_record_dialog_present (GTK_WIDGET (self),
                            self->session,
                            &(CyRecordDialog){
                              .heading = _ ("Record an Exception"),
                              .text = _ ("An exception holds only with the written basis it rests "
                                         "on: document, organ and day."),
                              .accept = _ ("Record"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            excepted_cb,
                            self);
}

/* ---- What is missing ---- */

static GtkWidget *
make_button (CyStepsView *self, const char *label, const char *style, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, style);
  gtk_widget_set_sensitive (button, !self->waiting);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (self->waiting)
    gtk_widget_set_tooltip_text (button, _ ("Save or drop the changes of this page first."));
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_head (CyStepsView *self, const CyCandidate *candidate)
{
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  int              days = cy_date_days_between (candidate->step_date, self->steps->list->base_date);
  g_autofree char *text =
    days >= 0
      ? g_strdup_printf (ngettext ("Stands at %s for %d day", "Stands at %s for %d days", days),
                         cy_code_get_name ("step", candidate->step),
                         days)
      : g_strdup_printf (_ ("Stands at %s"), cy_code_get_name ("step", candidate->step));
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "card-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line),
                  make_button (self, _ ("Send Back…"), "plain", G_CALLBACK (back_cb)));
  gtk_box_append (GTK_BOX (line),
                  make_button (self, _ ("Lead On…"), "primary", G_CALLBACK (advance_cb)));

  return line;
}

static GtkWidget *
make_missing (CyStepsView *self, const CyCandidate *candidate)
{
  CyMissing        missing = cy_candidate_find_missing (candidate, self->steps->list, NULL);
  g_autofree char *text = cy_candidate_dup_missing (candidate, self->steps->list, missing);
  GtkWidget       *note = cy_note_new (missing == 0 ? "info" : NULL);

  if (missing != 0)
    cy_note_set (CY_NOTE (note), _ ("Still missing before the next step"), text, NULL);
  else
    cy_note_set (CY_NOTE (note), _ ("Nothing is missing: can go on"), NULL, NULL);

  return note;
}

/* A warning: people decide, and what was cleared is not told again. */
static GtkWidget *
make_kin (CyStepsView *self)
{
  GtkWidget *note = cy_note_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->steps->kin->len; i++)
    {
      const CyKinPair *pair = g_ptr_array_index (self->steps->kin, i);
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

static void
add_label (GtkWidget *grid, const char *text, const char *style, int column, int row, gboolean wide)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wide);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, wide);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

static const char *
get_verdict_kind (CyVerdict verdict)
{
  if (verdict == CY_VERDICT_EXCEPTED)
    return "info";

  return cy_verdict_is_good (verdict) ? "ok" : "warn";
}

static void
add_rule (CyStepsView *self, GtkWidget *grid, const CyEligible *person, CyEligibilityRule rule)
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
  add_label (grid, cy_eligibility_get_title (rule), "value", 0, (int) rule, FALSE);
  gtk_grid_attach (GTK_GRID (grid), tag, 1, (int) rule, 1, 1);
  add_label (grid, reason, "secondary", 2, (int) rule, TRUE);
  if (verdict == CY_VERDICT_UNFIT || verdict == CY_VERDICT_NO_BASIS)
    {
      GtkWidget *button = make_button (self, _ ("Except…"), "link", G_CALLBACK (except_cb));

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
  add_label (grid, standing->title, "value", 0, row, FALSE);
  gtk_grid_attach (GTK_GRID (grid), tag, 1, row, 1, 1);
  add_label (grid, standing->reason, "secondary", 2, row, TRUE);
}

static GtkWidget *
make_rules (CyStepsView *self, const CyCandidate *candidate)
{
  GtkWidget *grid = gtk_grid_new ();
  CyEligible person = cy_candidate_get_eligible (candidate);

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

/* ---- The steps ---- */

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

  add_label (grid,
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
add_line (CyStepsView *self, GtkWidget *grid, const char *step, CyRecord *record, gboolean can_fill)
{
  int row = take_row (grid);

  add_label (grid, cy_code_get_short_name ("step", step), "bold", COLUMN_NAME, row, FALSE);
  if (record != NULL)
    add_record (grid, record, row);
  else
    add_cell (grid, NULL, COLUMN_DAYS, row);
  if (can_fill)
    {
      GtkWidget *button = make_button (self, _ ("Fill In…"), "link", G_CALLBACK (fill_cb));

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
    add_label (grid,
               fields[i] == CY_POOL_STEP_DATE ? _ ("Days")
                                              : _ (CY_POOL_STEP->fields[fields[i]].title),
               "caption",
               (int) i,
               row,
               FALSE);
}

/* Steps to come have nothing to fill in; of one that was repeated the newest can be. */
static void
add_step (CyStepsView *self, GtkWidget *grid, guint nth, int place)
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

static GtkWidget *
make_steps (CyStepsView *self)
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

/* ---- Showing ---- */

static void
fill (CyStepsView *self)
{
  const CyCandidate *candidate = cy_steps_get_candidate (self->steps);
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  gtk_widget_set_visible (GTK_WIDGET (self), self->steps->entry != NULL);
  if (self->steps->entry == NULL)
    return;
  if (candidate != NULL)
    {
      gtk_box_append (GTK_BOX (self->box), make_head (self, candidate));
      gtk_box_append (GTK_BOX (self->box), make_missing (self, candidate));
      gtk_box_append (GTK_BOX (self->box), make_kin (self));
      gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Conditions"), NULL));
      gtk_box_append (GTK_BOX (self->box), make_rules (self, candidate));
    }
  gtk_box_append (GTK_BOX (self->box),
                  cy_section_title_new (_ ("Steps into the pool"),
                                        cy_record_get_text (self->steps->entry, CY_ENTRY_BATCH)));
  gtk_box_append (GTK_BOX (self->box), make_steps (self));
}

typedef struct
{
  gint64 person;
  gint64 base_date;
  gint64 today;
} Wish;

static gpointer
read_steps (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_steps_load (conn, wish->person, wish->base_date, wish->today, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyStepsView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CySteps) steps = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (steps == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  if (steps->entry != NULL && cy_record_get_int (steps->entry, CY_ENTRY_PERSON) != self->person)
    return;
  g_clear_pointer (&self->steps, cy_steps_free);
  self->steps = g_steal_pointer (&steps);
  fill (self);
}

/* ---- Class ---- */

static void
cy_steps_view_dispose (GObject *object)
{
  CyStepsView *self = CY_STEPS_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->steps, cy_steps_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_steps_view_parent_class)->dispose (object);
}

static void
cy_steps_view_class_init (CyStepsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_steps_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_steps_view_init (CyStepsView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cy_steps_view_new (CySession *session)
{
  CyStepsView *self = g_object_new (CY_TYPE_STEPS_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_steps_view_show:
 * @self: the view
 * @person: local id; 0 for nobody
 *
 * Reads again, also when it is the same person.
 */
void
cy_steps_view_show (CyStepsView *self, gint64 person)
{
  Wish wish = { person,
                cy_session_get_base_date (self->session),
                cy_session_get_today (self->session) };

  if (person != self->person)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->person = person;
  if (person != 0)
    cy_session_read (self->session,
                     read_steps,
                     g_memdup2 (&wish, sizeof wish),
                     g_free,
                     (GDestroyNotify) cy_steps_free,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}

/**
 * cy_steps_view_set_waiting:
 * @self: the view
 * @waiting: whether the page has changes that are not saved, which a step would pass by
 */
void
cy_steps_view_set_waiting (CyStepsView *self, gboolean waiting)
{
  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  if (self->steps != NULL)
    fill (self);
}
