/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Plans for the chosen people, made from a template. */
#include "cy-personal-dialogs.h"

#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-personal-deed.h"
#include "cy-plan-template.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  GtkWidget *over;
  GArray    *people;
  GPtrArray *templates;
  GtkWidget *choice;
  GtkWidget *year;
  GtkWidget *review;
  GtkWidget *gaps;
} Dialog;

typedef struct
{
  CyPersonalMaking making;
  GArray          *people;
} Work;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_clear_object (&self->over);
  g_array_unref (self->people);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_array_unref (work->people);
  g_free (work);
}

/* Who has a plan already is said by name. */
static gpointer
make_plans (CyConn *conn, gpointer data, GError **error)
{
  Work            *work = data;
  CyPersonalMade   made;
  g_autofree char *name = g_strdup_printf (ngettext ("Made a growth plan for %u person",
                                                     "Made growth plans for %u people",
                                                     work->people->len),
                                           work->people->len);
  g_autofree char *names = NULL;

  work->making.step_name = name;
  if (!cy_personal_plan_make (conn, &work->making, &made, error))
    return NULL;
  names = made.names;
  if (made.n_already == 0)
    return g_steal_pointer (&name);

  return g_strdup_printf (_ ("%u plans made; %u people have one for %d already: %s"),
                          made.n_made,
                          made.n_already,
                          work->making.year,
                          names);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  guint  chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  gint64 review;
  Work  *work;

  if (chosen >= self->templates->len || !cy_form_dialog_read_day (window, self->review, &review))
    return FALSE;
  work = g_new0 (Work, 1);
  work->people = g_array_ref (self->people);
  work->making = (CyPersonalMaking){
    .template = cy_record_get_id (
      ((const CyPlanTemplate *) g_ptr_array_index (self->templates, chosen))->record),
    .year = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->year)),
    .people = (const gint64 *) self->people->data,
    .n_people = self->people->len,
    .base_date = cy_session_get_base_date (self->session),
    .review_date = review,
    .with_gaps = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->gaps)),
  };
  cy_deed_run (self->session, make_plans, work, work_free, TRUE);

  return TRUE;
}

static GtkWidget *
make_choice (Dialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->templates->len; i++)
    gtk_string_list_append (list,
                            cy_record_get_text (((const CyPlanTemplate *)
                                                   g_ptr_array_index (self->templates, i))
                                                  ->record,
                                                CY_PLAN_TEMPLATE_NAME));

  return gtk_drop_down_new (G_LIST_MODEL (list), NULL);
}

/* In half a year, but before the plan is over. */
static CyDate
find_review (CyDate base_date)
{
  CyDate last = cy_date_new (cy_date_get_year (base_date), 12, 20);

  return MAX (MIN (cy_date_add_months (base_date, 6), last), base_date);
}

static void
fill (Dialog *self, CyFormDialog *window)
{
  gint64           base_date = cy_session_get_base_date (self->session);
  int              year = cy_date_get_year (base_date);
  g_autofree char *review = cy_date_format (find_review (base_date), CY_DATE_ISO);

  self->choice = make_choice (self);
  self->year = gtk_spin_button_new_with_range (year - 1, year + 1, 1);
  self->review = gtk_entry_new ();
  self->gaps = gtk_check_button_new_with_label (
    _ ("Also a measure for each gap that the template leaves out"));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->year), year);
  gtk_editable_set_text (GTK_EDITABLE (self->review), review);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->gaps), TRUE);
  cy_form_dialog_add_field (window, _ ("Plan template"), self->choice);
  cy_form_dialog_add_field (window, _ ("Year"), self->year);
  cy_form_dialog_add_field (window, _ ("Next review on"), self->review);
  cy_form_dialog_add (window, self->gaps);
}

static void
present (Dialog *self)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Growth Plan for %u Person",
                                                      "Growth Plans for %u People",
                                                      self->people->len),
                                            self->people->len);
  GtkWidget       *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->over)), title, _ ("Make Plans"));

  fill (self, CY_FORM_DIALOG (window));
  if (self->templates->len == 0)
    {
      cy_form_dialog_set_message (CY_FORM_DIALOG (window),
                                  _ ("There is no template yet. Add one under Templates."));
      cy_form_dialog_set_ready (CY_FORM_DIALOG (window), FALSE);
    }
  g_object_set_data_full (G_OBJECT (window), "making", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
  g_clear_object (&self->over);
}

static gpointer
read_templates (CyConn *conn, gpointer data, GError **error)
{
  return cy_plan_template_list_load (conn, error);
}

static void
list_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Dialog *self = user_data;
  g_autoptr (GError) error = NULL;

  self->templates = cy_session_finish (result, &error);
  if (self->templates != NULL && gtk_widget_get_root (self->over) != NULL)
    {
      present (self);
      return;
    }
  if (error != NULL)
    cy_session_present_error (self->session, error);
  dialog_free (self);
}

/**
 * cy_personal_make_present:
 * @over: a widget of the window
 * @session: the open library
 * @people: (element-type gint64): for whom
 */
void
cy_personal_make_present (GtkWidget *over, CySession *session, GArray *people)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->over = g_object_ref (over);
  self->people = g_array_ref (people);
  cy_session_read (session, read_templates, NULL, NULL, list_free, NULL, read_cb, self);
}
