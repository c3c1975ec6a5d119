/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks how leads are recommended, or why they are closed. */
#include "cy-lead-dialogs.h"

#include "cy-code-choice.h"
#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-lead-list.h"
#include "cy-lead-take.h"
#include "cy-lead.h"
#include "cy-mapper.h"
#include "cy-pool.h"

#include <glib/gi18n.h>

/* ---- What is done ---- */

typedef struct
{
  GArray  *leads;
  char    *name;
  CyTaking taking;
  char    *channel;
  char    *tier;
  char    *batch;
  char    *reason;
  CyDate   date;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_array_unref (deed->leads);
  g_free (deed->name);
  g_free (deed->channel);
  g_free (deed->tier);
  g_free (deed->batch);
  g_free (deed->reason);
  g_free (deed);
}

static CyLeads
get_leads (const Deed *deed)
{
  return (CyLeads){ (const gint64 *) deed->leads->data, deed->leads->len, deed->name };
}

/* Nobody is passed over in silence. */
static char *
describe_taken (const CyTakeCount *count)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u lead recommended, %u of them new on file",
                                                     "%u leads recommended, %u of them new on file",
                                                     count->n_taken),
                                           count->n_taken,
                                           count->n_new);

  if (count->n_refused == 0)
    return g_steal_pointer (&text);

  /* Translators: what was done; how many were left */
  return g_strdup_printf (_ ("%s; %u left as they were (taken already, in the pool or on the way, "
                             "or more than one person of that name)"),
                          text,
                          count->n_refused);
}

static gpointer
take (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  CyLeads     leads = get_leads (deed);
  CyTakeCount count;

  return cy_leads_take (conn, &leads, &deed->taking, &count, error) ? describe_taken (&count)
                                                                    : NULL;
}

static gpointer
close_leads (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  CyLeads     leads = get_leads (deed);
  guint       n;

  if (!cy_leads_close (conn, &leads, deed->date, deed->reason, &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u lead closed", "%u leads closed", n), n);
}

static gpointer
reopen (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  CyLeads     leads = get_leads (deed);
  guint       n;

  if (!cy_leads_reopen (conn, &leads, &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u lead opened again", "%u leads opened again", n), n);
}

static Deed *
deed_new (GArray *leads, const char *name)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->leads = g_array_ref (leads);
  deed->name = g_strdup (name);

  return deed;
}

/**
 * cy_leads_reopen_run:
 * @session: a session
 * @leads: (element-type gint64): closed ones
 */
void
cy_leads_reopen_run (CySession *session, GArray *leads)
{
  cy_deed_run (session, reopen, deed_new (leads, _ ("Open leads again")), deed_free, TRUE);
}

/* ---- Recommending ---- */

typedef struct
{
  CySession *session;
  GArray    *leads;
  GtkWidget *over;
  GPtrArray *people; /* of CyLeadTwin: on file, who may be the only lead */
  GtkWidget *person;
  GtkWidget *route;
  GtkWidget *channel;
  GtkWidget *tier;
  GtkWidget *batch;
  GtkWidget *date;
  GtkWidget *reason;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->over);
  g_array_unref (self->leads);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

static Dialog *
dialog_new (GtkWidget *over, CySession *session, GArray *leads)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->over = g_object_ref (over);
  self->leads = g_array_ref (leads);

  return self;
}

static gint64
get_person (Dialog *self)
{
  guint chosen;

  if (self->person == NULL)
    return 0;
  chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person));
  if (chosen >= self->people->len)
    return CY_TAKING_NEW;

  return ((CyLeadTwin *) g_ptr_array_index (self->people, chosen))->id;
}

static gboolean
taken_cb (CyFormDialog *window, Dialog *self)
{
  g_autofree char *name =
    g_strdup_printf (ngettext ("Recommend %u lead", "Recommend %u leads", self->leads->len),
                     self->leads->len);
  CyDate date;
  Deed  *deed;

  if (!cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  deed = deed_new (self->leads, name);
  deed->channel = g_strdup (cy_code_choice_get_code (CY_CODE_CHOICE (self->channel)));
  deed->tier = g_strdup (cy_code_choice_get_code (CY_CODE_CHOICE (self->tier)));
  deed->batch = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->batch)));
  deed->taking = (CyTaking){
    .date = date,
    .channel = deed->channel,
    .tier = deed->tier,
    .batch = *deed->batch != '\0' ? deed->batch : NULL,
    .route = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->route)) == 1
               ? CY_POOL_ROUTE_EXAM
               : CY_POOL_ROUTE_RECOMMEND,
    .person = get_person (self),
  };
  cy_deed_run (self->session, take, deed, deed_free, TRUE);

  return TRUE;
}

static void
add_people (Dialog *self, CyFormDialog *window)
{
  g_autoptr (GtkStringList) names = NULL;

  if (self->people == NULL || self->people->len == 0)
    return;
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *words = cy_lead_twin_dup_words (g_ptr_array_index (self->people, i));

      gtk_string_list_append (names, words);
    }
  gtk_string_list_append (names, _ ("Somebody new"));
  self->person = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  cy_form_dialog_add_field (window, _ ("Who it is"), self->person);
}

static GtkWidget *
make_route (void)
{
  const char *names[] = { cy_code_get_name ("route", CY_POOL_ROUTE_RECOMMEND),
                          cy_code_get_name ("route", CY_POOL_ROUTE_EXAM),
                          NULL };

  return gtk_drop_down_new_from_strings (names);
}

/* The batches of a year are its halves. */
static char *
name_batch (CyDate date)
{
  return g_strdup_printf (cy_date_get_month (date) <= 6 ? _ ("%d, first batch")
                                                        : _ ("%d, second batch"),
                          cy_date_get_year (date));
}

static GtkWidget *
make_date (CySession *session)
{
  GtkWidget       *entry = gtk_entry_new ();
  g_autofree char *today = cy_date_format (cy_session_get_base_date (session), CY_DATE_ISO);

  gtk_editable_set_text (GTK_EDITABLE (entry), today);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);

  return entry;
}

static void
present_take (Dialog *self)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("Recommend %u Lead", "Recommend %u Leads", self->leads->len),
                     self->leads->len);
  g_autofree char *batch = name_batch (cy_session_get_base_date (self->session));
  GtkWidget       *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->over)), title, _ ("Recommend"));

  self->route = make_route ();
  self->channel = cy_code_choice_new ("channel");
  self->tier = cy_code_choice_new ("tier");
  self->batch = gtk_entry_new ();
  self->date = make_date (self->session);
  cy_code_choice_set_code (CY_CODE_CHOICE (self->channel), "4");
  gtk_editable_set_text (GTK_EDITABLE (self->batch), batch);
  add_people (self, CY_FORM_DIALOG (window));
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Route into the pool"), self->route);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Recommended by"), self->channel);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window),
                            _ ("Tier; empty for that of the direction"),
                            self->tier);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Batch"), self->batch);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Recommended on"), self->date);
  g_object_set_data_full (G_OBJECT (window), "take", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (taken_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

static void
drop_leads (GPtrArray *twins)
{
  for (guint i = twins->len; i > 0; i--)
    if (((CyLeadTwin *) g_ptr_array_index (twins, i - 1))->is_lead)
      g_ptr_array_remove_index (twins, i - 1);
}

static gpointer
find_people (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyRecord) lead = cy_mapper_load (conn, CY_LEAD, *(gint64 *) data, error);

  return lead != NULL ? cy_lead_list_twins (conn, lead, error) : NULL;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Dialog *self = user_data;
  g_autoptr (GError) error = NULL;

  self->people = cy_session_finish (result, &error);
  if (self->people == NULL)
    {
      cy_session_present_error (self->session, error);
      dialog_free (self);
      return;
    }
  drop_leads (self->people);
  present_take (self);
}

/**
 * cy_lead_dialog_take:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @leads: (element-type gint64): whom to recommend
 *
 * Of one lead that may be on file it is asked who it is.
 */
void
cy_lead_dialog_take (GtkWidget *over, CySession *session, GArray *leads)
{
  Dialog *self = dialog_new (over, session, leads);

  if (leads->len == 1)
    cy_session_read (session,
                     find_people,
                     g_memdup2 (leads->data, sizeof (gint64)),
                     g_free,
                     (GDestroyNotify) g_ptr_array_unref,
                     NULL,
                     found_cb,
                     self);
  else
    present_take (self);
}

/* ---- Closing ---- */

static gboolean
closed_cb (CyFormDialog *window, Dialog *self)
{
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  CyDate date;
  Deed  *deed;

  if (!cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  if (*reason == '\0')
    {
      cy_form_dialog_set_message (window, _ ("Say why: it stays on record."));
      return FALSE;
    }
  deed = deed_new (self->leads, _ ("Close leads"));
  deed->date = date;
  deed->reason = g_steal_pointer (&reason);
  cy_deed_run (self->session, close_leads, deed, deed_free, TRUE);

  return TRUE;
}

/**
 * cy_lead_dialog_close:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @leads: (element-type gint64): which are not followed up
 */
void
cy_lead_dialog_close (GtkWidget *over, CySession *session, GArray *leads)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("Close %u Lead", "Close %u Leads", leads->len), leads->len);
  Dialog    *self = dialog_new (over, session, leads);
  GtkWidget *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), title, _ ("Close the Lead"));

  self->date = make_date (session);
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Required"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Closed on"), self->date);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Reason"), self->reason);
  g_object_set_data_full (G_OBJECT (window), "close", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (closed_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}
