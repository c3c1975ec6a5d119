/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 入库流程 of one person: what is missing, whether the rules are kept, and each step with its
 * papers. */
#include "cy-steps-view.h"

#include "cy-advance-dialog.h"
#include "cy-code.h"
#include "cy-person-parts.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-record-dialog.h"
#include "cy-save.h"
#include "cy-section-title.h"
#include "cy-setback-dialog.h"
#include "cy-steps-parts.h"

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

/* ---- Showing ---- */

static GtkWidget *
make_head (CyStepsView *self, const CyStepsParts *parts, const CyCandidate *candidate)
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
                  cy_steps_make_button (parts, _ ("Send Back…"), "plain", G_CALLBACK (back_cb)));
  gtk_box_append (GTK_BOX (line),
                  cy_steps_make_button (parts, _ ("Lead On…"), "primary", G_CALLBACK (advance_cb)));

  return line;
}

static void
fill (CyStepsView *self)
{
  const CyCandidate *candidate = cy_steps_get_candidate (self->steps);
  const CyStepsParts parts = { .steps = self->steps,
                               .waiting = self->waiting,
                               .except = G_CALLBACK (except_cb),
                               .fill = G_CALLBACK (fill_cb),
                               .user_data = self };
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  gtk_widget_set_visible (GTK_WIDGET (self), self->steps->entry != NULL);
  if (self->steps->entry == NULL)
    return;
  if (candidate != NULL)
    {
      gtk_box_append (GTK_BOX (self->box), make_head (self, &parts, candidate));
      gtk_box_append (GTK_BOX (self->box), cy_steps_make_missing (self->steps));
      gtk_box_append (GTK_BOX (self->box), cy_steps_make_kin (self->steps));
      gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Conditions"), NULL));
      gtk_box_append (GTK_BOX (self->box), cy_steps_make_rules (&parts));
    }
  gtk_box_append (GTK_BOX (self->box),
                  cy_section_title_new (_ ("Steps into the pool"),
                                        cy_record_get_text (self->steps->entry, CY_ENTRY_BATCH)));
  gtk_box_append (GTK_BOX (self->box), cy_steps_make_grid (&parts));
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
