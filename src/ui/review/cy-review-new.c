/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Begins a round: its name and days, which offices are asked, by which list, about whom. */
#include "cy-review-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-deed-run.h"
#include "cy-negative.h"
#include "cy-review-offices.h"
#include "cy-review-round.h"
#include "cy-review-waiting.h"
#include "cy-shortlist.h"

#include <glib/gi18n.h>

#define WIDTH 700

/* What an office usually has to answer. */
#define USUAL_DAYS 10

/* Those that xlsx_tables.tsv names. */
#define USUAL_OFFICES "1 2 3 4 5 6 7 8 9 10"

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  GtkWidget    *name;
  GtkWidget    *document;
  GtkWidget    *sent;
  GtkWidget    *due;
  GtkWidget    *list;
  GtkWidget    *offices;
  GtkWidget    *waiting;
  GPtrArray    *lists;
  GCancellable *cancellable;
} NewRound;

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* ---- Reading ---- */

typedef struct
{
  gint64       scope;
  gint64       base_date;
  GPtrArray   *lists;
  GArray      *waiting;
  GPtrArray   *rounds;
  CyShortlist *people;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->lists, g_ptr_array_unref);
  g_clear_pointer (&load->waiting, g_array_unref);
  g_clear_pointer (&load->rounds, g_ptr_array_unref);
  g_clear_pointer (&load->people, cy_shortlist_unref);
  g_free (load);
}

/* On the writing thread: a library without a list gets the shipped one. */
static gpointer
read_all (CyConn *conn, gpointer data, GError **error)
{
  const Load *wish = data;
  Load       *load = g_memdup2 (wish, sizeof *wish);

  if (cy_negative_get_newest (conn, _ ("Negative list put in"), error) != 0 &&
      (load->lists = cy_negative_load_all (conn, error)) != NULL &&
      (load->rounds = cy_review_rounds_load (conn, load->base_date, error)) != NULL &&
      (load->waiting = cy_review_find_waiting (conn, load->scope, error)) != NULL &&
      (load->people = cy_shortlist_load (conn, load->scope, 0, load->base_date, error)) != NULL)
    return load;
  load_free (load);

  return NULL;
}

/* As rounds are counted in the name of a document. */
static char *
dup_number (guint n)
{
  g_auto (GStrv) numbers = g_strsplit (C_ ("numbers of rounds", "1 2 3 4 5 6 7 8 9 10"), " ", -1);

  return n <= g_strv_length (numbers) ? g_strdup (numbers[n - 1]) : g_strdup_printf ("%u", n);
}

static void
show (NewRound *self, const Load *load)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *number = dup_number (load->rounds->len + 1);
  g_autofree char *name =
    g_strdup_printf (_ ("Joint review %d, round %s"), cy_date_get_year (load->base_date), number);

  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  for (guint i = 0; i < load->lists->len; i++)
    gtk_string_list_append (names, ((CyNegativeInfo *) g_ptr_array_index (load->lists, i))->name);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->list), G_LIST_MODEL (names));
  cy_review_waiting_set (CY_REVIEW_WAITING (self->waiting), load->waiting, load->people);
}

static void
chosen_cb (GtkWidget *waiting, guint n, NewRound *self)
{
  cy_form_dialog_set_ready (self->window, n > 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Load     *load = cy_session_finish (result, &error);
  NewRound *self = user_data;

  /* The dialog is gone when it was cancelled. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&load, load_free);
      return;
    }
  if (load == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  self->lists = g_ptr_array_ref (load->lists);
  show (self, load);
  load_free (load);
}

/* ---- Agreeing ---- */

typedef struct
{
  char        *name;
  char        *document;
  CyReviewPlan plan;
  char       **offices;
  GArray      *entries;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->name);
  g_free (request->document);
  g_strfreev (request->offices);
  g_array_unref (request->entries);
  g_free (request);
}

static gpointer
create (CyConn *conn, gpointer data, GError **error)
{
  Request         *request = data;
  g_autofree char *step = g_strdup_printf (_ ("Begin the joint review “%s”"), request->name);

  if (cy_review_round_create (conn, &request->plan, step, error) == 0)
    return NULL;

  return g_strdup_printf (ngettext ("Joint review of %u person begun",
                                    "Joint review of %u people begun",
                                    request->entries->len),
                          request->entries->len);
}

static gboolean
fill_plan (NewRound *self, Request *request)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));

  if (*get_text (self->name) == '\0')
    cy_form_dialog_set_message (self->window, _ ("Give the round a name."));
  else if (request->offices[0] == NULL)
    cy_form_dialog_set_message (self->window, _ ("Tick at least one office."));
  else if (self->lists == NULL || nth >= self->lists->len)
    cy_form_dialog_set_message (self->window, _ ("Choose a negative list."));
  else if (cy_form_dialog_read_day (self->window, self->sent, &request->plan.sent) &&
           cy_form_dialog_read_day (self->window, self->due, &request->plan.due))
    {
      request->plan.list = ((CyNegativeInfo *) g_ptr_array_index (self->lists, nth))->id;
      if (request->plan.due >= request->plan.sent)
        return TRUE;
      cy_form_dialog_set_message (self->window, _ ("The answers are due before they are asked."));
    }

  return FALSE;
}

static gboolean
accepted_cb (CyFormDialog *window, NewRound *self)
{
  Request *request = g_new0 (Request, 1);

  request->name = g_strdup (get_text (self->name));
  request->document =
    *get_text (self->document) != '\0' ? g_strdup (get_text (self->document)) : NULL;
  request->offices = cy_review_offices_get (self->offices);
  request->entries = cy_review_waiting_get_chosen (CY_REVIEW_WAITING (self->waiting));
  if (!fill_plan (self, request))
    {
      request_free (request);
      return FALSE;
    }
  request->plan.name = request->name;
  request->plan.document = request->document;
  request->plan.offices = (const char *const *) request->offices;
  request->plan.entries = (const gint64 *) request->entries->data;
  request->plan.n_entries = request->entries->len;
  cy_deed_run (self->session, create, request, request_free, TRUE);

  return TRUE;
}

static void
dialog_free (gpointer data)
{
  NewRound *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_free (self);
}

/* ---- Layout ---- */

static GtkWidget *
add_field (GtkWidget *row, const char *label, GtkWidget *editor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *words = gtk_label_new (label);

  gtk_widget_add_css_class (words, "label");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_box_append (GTK_BOX (row), box);

  return editor;
}

static GtkWidget *
make_row (NewRound *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  cy_form_dialog_add (self->window, row);

  return row;
}

static void
fill (NewRound *self)
{
  gint64           today = cy_session_get_base_date (self->session);
  g_autofree char *sent = cy_date_format (today, CY_DATE_ISO);
  g_autofree char *due = cy_date_format (cy_date_add_days (today, USUAL_DAYS), CY_DATE_ISO);
  GtkWidget       *row = make_row (self);

  self->name = add_field (row, _ ("Name of the round"), gtk_entry_new ());
  self->document = add_field (row, _ ("Document number"), gtk_entry_new ());
  row = make_row (self);
  self->sent = add_field (row, _ ("Sent on"), gtk_entry_new ());
  self->due = add_field (row, _ ("Answers due on"), gtk_entry_new ());
  self->list = add_field (row, _ ("Negative list"), gtk_drop_down_new (NULL, NULL));
  gtk_editable_set_text (GTK_EDITABLE (self->sent), sent);
  gtk_editable_set_text (GTK_EDITABLE (self->due), due);
  self->offices = cy_review_offices_new (_ ("Offices of the round"));
  cy_review_offices_set (self->offices, USUAL_OFFICES);
  cy_form_dialog_add_field (self->window, _ ("Offices of the round"), self->offices);
  self->waiting = cy_review_waiting_new ();
  gtk_widget_set_vexpand (self->waiting, TRUE);
  g_signal_connect (self->waiting, "changed", G_CALLBACK (chosen_cb), self);
  cy_form_dialog_add (self->window, self->waiting);
  cy_form_dialog_set_ready (self->window, FALSE);
}

/**
 * cy_review_new_present:
 * @parent: the window
 * @session: a session; people of its scope are offered
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_review_new_present (GtkWindow *parent, CySession *session)
{
  NewRound *self = g_new0 (NewRound, 1);
  Load      wish = { cy_session_get_scope (session), cy_session_get_base_date (session) };

  self->session = g_object_ref (session);
  self->cancellable = g_cancellable_new ();
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, _ ("New Round"), _ ("Begin")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  fill (self);
  g_object_set_data_full (G_OBJECT (self->window), "round", self, dialog_free);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  cy_session_write (session,
                    read_all,
                    g_memdup2 (&wish, sizeof wish),
                    g_free,
                    load_free,
                    self->cancellable,
                    read_cb,
                    self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
