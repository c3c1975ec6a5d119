/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One personal plan: where it leads, what is lacking, the measures, and what reviews found. */
#include "cy-personal-detail.h"

#include "cy-code.h"
#include "cy-page-head.h"
#include "cy-personal-dialogs.h"
#include "cy-personal-plan.h"
#include "cy-plan-parts.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"

static const char *const ids[] = { "kind", "content", "due",    "state",
                                   "link", "ability", "result", NULL };

struct _CyPersonalDetail
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *facts;
  GtkWidget *goals;
  GtkWidget *gaps;
  GtkWidget *steps;
  GtkWidget *by;
  GtkWidget *review;

  CySession      *session;
  CyPersonalFile *file;
  gint64          asked; /* counts the questions, so that only the last is answered */
};

G_DEFINE_FINAL_TYPE (CyPersonalDetail, cy_personal_detail, GTK_TYPE_WIDGET)

/* ---- Showing ---- */

static char *
dup_due (CyRecord *step, const CyMeasureLink *link)
{
  CyDate done = cy_measure_get_done (step, link);

  return cy_plan_format_day (
    done != CY_DATE_NONE ? done : cy_record_get_int (step, CY_GROWTH_PLAN_STEP_DUE));
}

static char *
dup_link (const CyMeasureLink *link)
{
  if (link == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s · %s",
                          link->name != NULL ? link->name : NOTHING,
                          cy_measure_link_get_state (link));
}

static void
append_step (CyPersonalDetail *self, CyTableStore *store, CyRecord *step)
{
  static const char *const states[] = {
    [CY_MEASURE_OPEN] = NC_ ("measure", "Open"),
    [CY_MEASURE_OVERDUE] = NC_ ("measure", "Overdue"),
    [CY_MEASURE_DONE] = NC_ ("measure", "Done"),
  };
  static const char *const styles[] = { "info", "error", "ok" };
  const CyMeasureLink *link = cy_measure_links_find (self->file->links, cy_record_get_id (step));
  CyMeasureState       state = cy_measure_get_state (step, link, self->file->base_date);
  const char          *kind =
    cy_code_get_name ("plan_step_kind", cy_record_get_text (step, CY_GROWTH_PLAN_STEP_KIND));
  const char      *ability = cy_record_get_text (step, CY_GROWTH_PLAN_STEP_ABILITY);
  const char      *result = cy_record_get_text (step, CY_GROWTH_PLAN_STEP_RESULT);
  g_autofree char *due = dup_due (step, link);
  g_autofree char *by = dup_link (link);
  const char      *texts[] = {
         kind != NULL ? kind : NOTHING,
    cy_record_get_text (step, CY_GROWTH_PLAN_STEP_CONTENT),
    due,
    g_dpgettext2 (NULL, "measure", states[state]),
    by,
    ability != NULL ? cy_code_get_short_name ("ability", ability) : NOTHING,
    result != NULL ? result : "",
  };

  cy_table_store_append (store, cy_record_get_id (step), texts);
  cy_table_store_set_style (store, cy_record_get_id (step), "state", styles[state]);
}

static void
show_steps (CyPersonalDetail *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);

  for (guint i = 0; i < self->file->steps->len; i++)
    append_step (self, store, g_ptr_array_index (self->file->steps, i));
  cy_table_set_source (CY_TABLE (self->steps), CY_TABLE_SOURCE (store));
}

/* Reviews, and below them the quarterly reports, which are written under mentoring. */
static void
show_review (CyPersonalDetail *self)
{
  const char *review = cy_record_get_text (self->file->record, CY_GROWTH_PLAN_REVIEW);
  g_autoptr (GString) text = g_string_new (review);

  for (guint i = 0; i < self->file->reports->len; i++)
    {
      const CyPlanReport *report = g_ptr_array_index (self->file->reports, i);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              _ ("Report for quarter %d of %d: %s"),
                              report->quarter,
                              report->year,
                              report->content != NULL ? report->content : NOTHING);
    }
  gtk_label_set_text (GTK_LABEL (self->review),
                      text->len > 0 ? text->str : _ ("No review is recorded yet."));
}

static void
show_head (CyPersonalDetail *self)
{
  CyRecord        *record = self->file->record;
  g_autofree char *review =
    cy_plan_format_day (cy_record_get_int (record, CY_GROWTH_PLAN_REVIEW_DATE));
  g_autofree char *lacking = cy_personal_file_dup_gaps (self->file);
  g_autofree char *gaps = g_strdup_printf (_ ("Gaps: %s"), lacking);
  g_autofree char *name = g_strdup_printf ("%s → %s",
                                           self->file->name,
                                           cy_record_get_text (record, CY_GROWTH_PLAN_TARGET_POST));
  g_autofree char *facts =
    g_strdup_printf (_ ("%d · %s · mentor: %s · next review: %s"),
                     (int) cy_record_get_int (record, CY_GROWTH_PLAN_YEAR),
                     cy_code_get_name ("plan_state",
                                       cy_record_get_text (record, CY_GROWTH_PLAN_STATE)),
                     self->file->mentor != NULL ? self->file->mentor : NOTHING,
                     review);
  const char *goals = cy_record_get_text (record, CY_GROWTH_PLAN_GOALS);

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  gtk_label_set_text (GTK_LABEL (self->goals), goals != NULL ? goals : "");
  gtk_widget_set_visible (self->goals, goals != NULL);
  gtk_label_set_text (GTK_LABEL (self->gaps), gaps);
}

static gint64
get_step (CyPersonalDetail *self)
{
  gint64 id;

  return self->file != NULL && cy_table_get_cursor (CY_TABLE (self->steps), &id) ? id : 0;
}

/* By what the measure that is looked at is carried out. */
static void
show_link (CyPersonalDetail *self)
{
  const CyMeasureLink *link =
    self->file != NULL ? cy_measure_links_find (self->file->links, get_step (self)) : NULL;
  g_autofree char *by = dup_link (link);
  g_autofree char *text = g_strdup_printf (_ ("Carried out by: %s"), by);

  gtk_label_set_text (GTK_LABEL (self->by), text);
  gtk_widget_set_visible (self->by, link != NULL);
}

static void
set_ready (CyPersonalDetail *self)
{
  static const char *const actions[] = { "measure.finish", "measure.link", "measure.delete" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], get_step (self) != 0);
  show_link (self);
}

static void
show (CyPersonalDetail *self)
{
  gtk_widget_set_visible (self->box, self->file != NULL);
  if (self->file != NULL)
    {
      show_head (self);
      show_steps (self);
      show_review (self);
    }
  set_ready (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 plan;
  gint64 base_date;
} Wish;

typedef struct
{
  CyPersonalDetail *detail;
  gint64            asked;
} Question;

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_personal_file_load (conn, wish->plan, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (CyPersonalDetail) self = question->detail;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPersonalFile) file = cy_session_finish (result, &error);

  if (self->session == NULL || question->asked != self->asked)
    return;
  if (file == NULL)
    cy_session_present_error (self->session, error);
  g_clear_pointer (&self->file, cy_personal_file_free);
  self->file = g_steal_pointer (&file);
  show (self);
}

/* ---- Acting ---- */

static void
act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonalDetail *self = CY_PERSONAL_DETAIL (widget);
  gint64            step = get_step (self);
  gint64            plan;

  if (self->file == NULL)
    return;
  plan = cy_record_get_id (self->file->record);
  if (g_str_equal (name, "measure.new"))
    cy_measure_present (widget, self->session, plan, 0);
  else if (g_str_equal (name, "measure.review"))
    cy_personal_review_present (widget, self->session, plan);
  else if (g_str_equal (name, "measure.change"))
    cy_personal_change_present (widget, self->session, plan);
  else if (step == 0)
    return;
  else if (g_str_equal (name, "measure.link"))
    cy_measure_link_present (widget,
                             self->session,
                             step,
                             cy_measure_links_find (self->file->links, step));
  else if (g_str_equal (name, "measure.delete"))
    cy_measure_delete_run (self->session, step);
  else
    cy_measure_finish_present (widget, self->session, step);
}

static void
step_cb (CyTable *table, gint64 id, CyPersonalDetail *self)
{
  if (self->file != NULL)
    cy_measure_present (GTK_WIDGET (self),
                        self->session,
                        cy_record_get_id (self->file->record),
                        id);
}

static void
empty_cb (CyTable *table, CyPersonalDetail *self)
{
  act_cb (GTK_WIDGET (self), "measure.new", NULL);
}

/* ---- Layout ---- */

static GtkWidget *
make_steps (CyPersonalDetail *self)
{
  const CyTableColumn columns[] = {
    { "kind", _ ("Measure"), 88 },
    { "content",
      _ ("Content of the measure"),
      150,
      .flags = CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_BOLD },
    { "due", _ ("Due or done"), 88 },
    { "state", _ ("State"), 60, CY_TABLE_TAG },
    { "link", _ ("Measure carried out by"), 150, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "ability", _ ("Ability it is for"), 76, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "result", _ ("Measure result"), 120, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  self->steps = cy_table_new (_ ("Measures of the plan"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->steps),
                      _ ("The plan has no measures yet."),
                      _ ("Add Measure…"));
  gtk_widget_set_vexpand (self->steps, TRUE);
  g_signal_connect (self->steps, "activate", G_CALLBACK (step_cb), self);
  g_signal_connect (self->steps, "empty-action", G_CALLBACK (empty_cb), self);
  g_signal_connect_swapped (self->steps, "cursor-changed", G_CALLBACK (set_ready), self);

  return self->steps;
}

static GtkWidget *
make_title (CyPersonalDetail *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = cy_plan_title_new ();
  gtk_box_append (GTK_BOX (line), self->name);
  cy_page_head_add_action (line, _ ("Review…"), "measure.review", NULL);
  cy_page_head_add_action (line, _ ("Change…"), "measure.change", NULL);

  return line;
}

static GtkWidget *
make_buttons (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  cy_page_head_add_action (line, _ ("Add Measure…"), "measure.new", NULL);
  cy_page_head_add_action (line, _ ("Carried Out…"), "measure.finish", NULL);
  cy_page_head_add_action (line, _ ("Link…"), "measure.link", NULL);
  cy_page_head_add_action (line, _ ("Delete"), "measure.delete", NULL);

  return line;
}

static GtkWidget *
make_review (CyPersonalDetail *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->review = cy_plan_label_new ("secondary");
  gtk_label_set_yalign (GTK_LABEL (self->review), 0);
  gtk_label_set_selectable (GTK_LABEL (self->review), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->review);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 76);

  return scrolled;
}

static void
fill (CyPersonalDetail *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->facts = cy_plan_label_new ("secondary");
  self->goals = cy_plan_label_new ("plan-goals");
  self->gaps = cy_plan_label_new ("plan-gaps");
  gtk_box_append (GTK_BOX (self->box), make_title (self));
  gtk_box_append (GTK_BOX (self->box), self->facts);
  gtk_box_append (GTK_BOX (self->box), self->goals);
  gtk_box_append (GTK_BOX (self->box), self->gaps);
  gtk_box_append (GTK_BOX (self->box), make_buttons ());
  gtk_box_append (GTK_BOX (self->box), make_steps (self));
  self->by = cy_plan_label_new ("secondary");
  gtk_box_append (GTK_BOX (self->box), self->by);
  gtk_box_append (GTK_BOX (self->box), make_review (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (self->box, FALSE);
}

/* ---- Class ---- */

static void
cy_personal_detail_dispose (GObject *object)
{
  CyPersonalDetail *self = CY_PERSONAL_DETAIL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file, cy_personal_file_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_personal_detail_parent_class)->dispose (object);
}

static void
cy_personal_detail_class_init (CyPersonalDetailClass *klass)
{
  static const char *const actions[] = {
    "measure.new",    "measure.finish", "measure.link",
    "measure.delete", "measure.review", "measure.change",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_personal_detail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act_cb);
}

static void
cy_personal_detail_init (CyPersonalDetail *self)
{
}

GtkWidget *
cy_personal_detail_new (CySession *session)
{
  CyPersonalDetail *self = g_object_new (CY_TYPE_PERSONAL_DETAIL, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * cy_personal_detail_show:
 * @self: the detail
 * @plan: id of a personal plan, 0 for none
 *
 * Reads again, also when it is the same one.
 */
void
cy_personal_detail_show (CyPersonalDetail *self, gint64 plan)
{
  Wish      wish = { plan, cy_session_get_base_date (self->session) };
  Question *question;

  self->asked++;
  if (plan == 0)
    {
      g_clear_pointer (&self->file, cy_personal_file_free);
      show (self);
      return;
    }
  question = g_new0 (Question, 1);
  *question = (Question){ g_object_ref (self), self->asked };
  cy_session_read (self->session,
                   read_file,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_personal_file_free,
                   NULL,
                   read_cb,
                   question);
}
