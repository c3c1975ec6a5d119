/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a plan, its weights, a place and its mentor, and whether to adopt. */
#include "cy-exchange-dialogs.h"

#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-adopt.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-run.h"
#include "cy-exchange-why.h"
#include "cy-form-dialog.h"
#include "cy-mapper.h"
#include "cy-read-over.h"
#include "cy-record-dialog.h"

#include <glib/gi18n.h>

/* ---- Records ---- */

static gpointer
save_plan (CyConn *conn, gpointer data, GError **error)
{
  if (!cy_exchange_save_record (conn, data, _ ("Change an exchange plan"), error))
    return NULL;

  return g_strdup (_ ("Exchange plan saved"));
}

static gpointer
save_place (CyConn *conn, gpointer data, GError **error)
{
  if (!cy_exchange_save_record (conn, data, _ ("Change a place of an exchange plan"), error))
    return NULL;

  return g_strdup (_ ("Place saved"));
}

static void
plan_cb (CyRecord *record, gpointer user_data)
{
  cy_deed_run (user_data, save_plan, cy_record_copy (record), g_object_unref, TRUE);
}

static void
place_cb (CyRecord *record, gpointer user_data)
{
  cy_deed_run (user_data, save_place, cy_record_copy (record), g_object_unref, TRUE);
}

/**
 * cy_exchange_dialog_plan:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @plan: one that is there, or a new one
 */
void
cy_exchange_dialog_plan (GtkWidget *over, CySession *session, CyRecord *plan)
{
  static const guint fields[] = {
    CY_EXCHANGE_PLAN_NAME,  CY_EXCHANGE_PLAN_YEAR,  CY_EXCHANGE_PLAN_UNIT, CY_EXCHANGE_PLAN_KIND,
    CY_EXCHANGE_PLAN_SINCE, CY_EXCHANGE_PLAN_UNTIL, CY_EXCHANGE_PLAN_NOTE,
  };

  cy_record_dialog_present (over,
                            session,
                            &(CyRecordDialog){
                              .heading = cy_record_get_id (plan) != 0
                                           ? _ ("Change the Exchange Plan")
                                           : _ ("New Exchange Plan"),
                              .text =
                                _ ("Its weights and rules start as usual; the tab “Weights and "
                                   "rules” changes them."),
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            plan,
                            plan_cb,
                            session);
}

/**
 * cy_exchange_dialog_weights:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @plan: a plan
 */
void
cy_exchange_dialog_weights (GtkWidget *over, CySession *session, CyRecord *plan)
{
  static const guint fields[] = {
    CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY, CY_EXCHANGE_PLAN_WEIGHT_GAP,
    CY_EXCHANGE_PLAN_WEIGHT_POTENTIAL, CY_EXCHANGE_PLAN_WEIGHT_TARGET,
    CY_EXCHANGE_PLAN_WEIGHT_CROSSING,  CY_EXCHANGE_PLAN_WEIGHT_HARD,
    CY_EXCHANGE_PLAN_WEIGHT_SERVICE,   CY_EXCHANGE_PLAN_NO_REPEAT,
    CY_EXCHANGE_PLAN_NO_RETURN,        CY_EXCHANGE_PLAN_NOT_HOME,
    CY_EXCHANGE_PLAN_KIN_APART,        CY_EXCHANGE_PLAN_MENTOR_REQUIRED,
    CY_EXCHANGE_PLAN_HARD_YEARS,       CY_EXCHANGE_PLAN_HARD_SHARE,
  };

  cy_record_dialog_present (over,
                            session,
                            &(CyRecordDialog){
                              .heading = _ ("Weights and Rules"),
                              .text =
                                _ ("Weights count against each other; they need not make 100."),
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            plan,
                            plan_cb,
                            session);
}

/**
 * cy_exchange_dialog_place:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @place: one that is there, or a new one
 */
void
cy_exchange_dialog_place (GtkWidget *over, CySession *session, CyRecord *place)
{
  static const guint fields[] = {
    CY_EXCHANGE_PLACE_UNIT,     CY_EXCHANGE_PLACE_HOST,  CY_EXCHANGE_PLACE_POST,
    CY_EXCHANGE_PLACE_CAPACITY, CY_EXCHANGE_PLACE_HARD,  CY_EXCHANGE_PLACE_SPECIALTY,
    CY_EXCHANGE_PLACE_ABILITY,  CY_EXCHANGE_PLACE_TRADE, CY_EXCHANGE_PLACE_SYSTEM,
    CY_EXCHANGE_PLACE_NOTE,
  };

  cy_record_dialog_present (over,
                            session,
                            &(CyRecordDialog){
                              .heading = cy_record_get_id (place) != 0 ? _ ("Change the Place")
                                                                       : _ ("Add a Place"),
                              .text =
                                _ ("A unit of the county, or a host outside of it. Several needed "
                                   "specialties are parted by 、"),
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            place,
                            place_cb,
                            session);
}

/* ---- A place that is there ---- */

static gpointer
read_place (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_EXCHANGE_PLACE, *(gint64 *) data, error);
}

static void
show_place (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  g_autoptr (CyRecord) place = found;

  cy_exchange_dialog_place (over, session, place);
}

/**
 * cy_exchange_dialog_edit_place:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @place: id
 */
void
cy_exchange_dialog_edit_place (GtkWidget *over, CySession *session, gint64 place)
{
  cy_read_over (over,
                session,
                &(CyReadOver){ .read = read_place,
                               .data = g_memdup2 (&place, sizeof place),
                               .data_free = g_free,
                               .found_free = g_object_unref,
                               .show = show_place });
}

/* ---- Mentor ---- */

typedef struct
{
  CySession *session;
  gint64     place;
  GArray    *mentors; /* of gint64, the first 0 */
  GtkWidget *choice;
} MentorDialog;

static void
mentor_dialog_free (gpointer data)
{
  MentorDialog *self = data;

  g_object_unref (self->session);
  g_array_unref (self->mentors);
  g_free (self);
}

static gpointer
save_mentor (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *ids = data;
  g_autoptr (CyRecord) place = cy_mapper_load (conn, CY_EXCHANGE_PLACE, ids[0], error);

  if (place == NULL)
    return NULL;
  if (ids[1] != 0)
    cy_record_set_int (place, CY_EXCHANGE_PLACE_MENTOR, ids[1]);
  else
    cy_record_unset (place, CY_EXCHANGE_PLACE_MENTOR);

  return save_place (conn, place, error);
}

static gboolean
mentor_accepted_cb (CyFormDialog *dialog, MentorDialog *self)
{
  guint  nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  gint64 ids[] = { self->place, g_array_index (self->mentors, gint64, nth) };

  cy_deed_run (self->session, save_mentor, g_memdup2 (ids, sizeof ids), g_free, TRUE);

  return TRUE;
}

static GtkWidget *
make_mentors (MentorDialog *self, const CyExchangeCase *it)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  gint64 none = 0;

  gtk_string_list_append (model, _ ("Whoever is free in the unit or township"));
  g_array_append_val (self->mentors, none);
  for (guint i = 0; i < it->mentors->len; i++)
    {
      const CyExchangeMentor *mentor = g_ptr_array_index (it->mentors, i);
      g_autofree char *text = g_strdup_printf (_ ("%s, %u free"), mentor->name, mentor->n_free);

      gtk_string_list_append (model, text);
      g_array_append_val (self->mentors, mentor->id);
    }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
}

/**
 * cy_exchange_dialog_mentor:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @it: the plan
 * @place: id of a place of it
 */
void
cy_exchange_dialog_mentor (GtkWidget            *over,
                           CySession            *session,
                           const CyExchangeCase *it,
                           gint64                place)
{
  MentorDialog *self = g_new0 (MentorDialog, 1);
  GtkWidget    *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("Mentor of the Place"),
                                          _ ("Save"));
  int           nth = cy_exchange_case_find_place (it, place);

  self->session = g_object_ref (session);
  self->place = place;
  self->mentors = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->choice = make_mentors (self, it);
  if (nth >= 0 && cy_exchange_case_get_place (it, (guint) nth)->own_mentor != 0 &&
      cy_exchange_case_get_place (it, (guint) nth)->mentor >= 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice),
                                (guint) cy_exchange_case_get_place (it, (guint) nth)->mentor + 1);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Mentor"), self->choice);
  g_object_set_data_full (G_OBJECT (window), "mentor", self, mentor_dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (mentor_accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Adopting ---- */

typedef struct
{
  CySession *session;
  gint64     plan;
  gint64     base_date;
} Adoption;

static gpointer
adopt (CyConn *conn, gpointer data, GError **error)
{
  const Adoption *adoption = data;
  guint           n;

  if (!cy_exchange_adopt (conn,
                          adoption->plan,
                          adoption->base_date,
                          _ ("Adopt an exchange plan"),
                          &n,
                          error))
    return NULL;

  return g_strdup_printf (ngettext ("Adopted: %u planned posting",
                                    "Adopted: %u planned postings",
                                    n),
                          n);
}

static gpointer
take_back (CyConn *conn, gpointer data, GError **error)
{
  const Adoption *adoption = data;
  guint           n;

  if (!cy_exchange_take_back (conn, adoption->plan, _ ("Take an adoption back"), &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("Taken back: %u planned posting is gone",
                                    "Taken back: %u planned postings are gone",
                                    n),
                          n);
}

static Adoption *
adoption_new (CySession *session, const CyExchangeCase *it)
{
  Adoption *adoption = g_new0 (Adoption, 1);

  *adoption = (Adoption){ g_object_ref (session),
                          cy_record_get_id (it->plan),
                          cy_session_get_base_date (session) };

  return adoption;
}

static void
finish (Adoption *adoption, gboolean accepted, CyDbFunc work)
{
  CySession *session = adoption->session;

  if (accepted)
    cy_deed_run (session, work, g_memdup2 (adoption, sizeof *adoption), g_free, TRUE);
  g_object_unref (session);
  g_free (adoption);
}

static void
adopted_cb (gboolean accepted, gpointer user_data)
{
  finish (user_data, accepted, adopt);
}

static void
taken_back_cb (gboolean accepted, gpointer user_data)
{
  finish (user_data, accepted, take_back);
}

static char *
describe (const CyExchangeCase *it)
{
  g_autofree int   *places = cy_exchange_case_dup_places (it);
  CyExchangeSummary summary;
  g_autoptr (GString) text = g_string_new (NULL);

  cy_exchange_case_summarise (it, places, &summary);
  g_string_append_printf (text,
                          _ ("%u of %u people get a planned posting each; the plan cannot be "
                             "changed afterwards, but one step back undoes it."),
                          summary.n_placed,
                          summary.n_people);
  if (summary.n_broken > 0)
    g_string_append_printf (text,
                            _ (" %u of them break a rule; those that are locked are adopted with "
                               "their reason."),
                            summary.n_broken);

  return g_strdup (text->str);
}

/**
 * cy_exchange_dialog_adopt:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @it: the plan
 */
void
cy_exchange_dialog_adopt (GtkWidget *over, CySession *session, const CyExchangeCase *it)
{
  g_autofree char *text = describe (it);

  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (over)),
                     _ ("Adopt This Exchange Plan?"),
                     text,
                     _ ("Adopt"),
                     FALSE,
                     adopted_cb,
                     adoption_new (session, it));
}

/**
 * cy_exchange_dialog_take_back:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @it: a plan that is adopted
 */
void
cy_exchange_dialog_take_back (GtkWidget *over, CySession *session, const CyExchangeCase *it)
{
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (over)),
                     _ ("Take the Adoption Back?"),
                     _ ("Its planned postings go, and the plan can be changed again. Nobody may "
                        "have been sent out yet."),
                     _ ("Take Back"),
                     FALSE,
                     taken_back_cb,
                     adoption_new (session, it));
}
