/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Concludes the joint review of the chosen people, and says who cannot have that conclusion. */
#include "cy-review-dialogs.h"

#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-review-deed.h"
#include "cy-review-items.h"
#include "cy-deed-run.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 620
#define TABLE_HEIGHT 190

typedef struct
{
  CySession      *session;
  CyReviewMatrix *matrix;
  GArray         *subjects;
  CyFormDialog   *window;
  GtkWidget      *conclusion;
  GtkWidget      *date;
  GtkWidget      *reason;
  GtkWidget      *sum;
  CyTableStore   *store;
  guint           n_ready;
} Conclude;

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "place", N_ ("Village"), 100, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("State"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "reason", N_ ("What is missing"), 300, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};
static const char *const column_ids[] = { "name", "place", "state", "reason", NULL };

static const char *
get_conclusion (Conclude *self)
{
  return cy_review_code_choice_get (self->conclusion);
}

static char *
dup_reason (Conclude *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* ---- Who can ---- */

static gboolean
add_row (Conclude *self, gint64 id, const char *reason, gboolean ready_ones)
{
  const CyReviewSubject *subject;
  CyReviewObstacle       obstacle;
  g_autofree char       *words = NULL;
  guint                  row;

  if (!cy_review_matrix_find (self->matrix, id, &row))
    return FALSE;
  obstacle = cy_review_matrix_find_obstacle (self->matrix, row, get_conclusion (self), reason);
  if ((obstacle == 0) != ready_ones)
    return FALSE;
  subject = cy_review_matrix_get_subject (self->matrix, row);
  words = cy_review_matrix_dup_obstacle (self->matrix, row, obstacle);
  cy_table_store_append (self->store,
                         id,
                         (const char *const[]){
                           subject->name,
                           subject->place != NULL ? subject->place : "—",
                           obstacle == 0 ? _ ("Can be") : _ ("Cannot be"),
                           words,
                         });
  cy_table_store_set_style (self->store, id, "state", obstacle == 0 ? "ok" : "warn");

  return TRUE;
}

/* First those who cannot: they are what has to be looked at. */
static void
update (Conclude *self)
{
  g_autofree char *reason = dup_reason (self);
  g_autofree char *text = NULL;

  self->n_ready = 0;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->subjects->len; i++)
    add_row (self, g_array_index (self->subjects, gint64, i), reason, FALSE);
  for (guint i = 0; i < self->subjects->len; i++)
    self->n_ready += add_row (self, g_array_index (self->subjects, gint64, i), reason, TRUE);
  cy_table_store_thaw (self->store);
  text = g_strdup_printf (_ ("%u of %u can be concluded so"), self->n_ready, self->subjects->len);
  gtk_label_set_text (GTK_LABEL (self->sum), text);
  cy_form_dialog_set_ready (self->window, self->n_ready > 0);
}

/* ---- Agreeing ---- */

typedef struct
{
  GArray         *subjects;
  char           *conclusion;
  char           *reason;
  CyReviewVerdict verdict;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->subjects);
  g_free (request->conclusion);
  g_free (request->reason);
  g_free (request);
}

static gpointer
conclude (CyConn *conn, gpointer data, GError **error)
{
  Request         *request = data;
  g_autofree char *name =
    g_strdup_printf (_ ("Joint review concluded: %s"),
                     cy_code_get_name ("review_conclusion", request->conclusion));
  guint n_done;
  guint n_refused;

  request->verdict.step_name = name;
  if (!cy_review_conclude (conn, &request->verdict, &n_done, &n_refused, error))
    return NULL;

  return n_refused > 0
           ? g_strdup_printf (_ ("%s, %u people; %u could not be"), name, n_done, n_refused)
           : g_strdup_printf (ngettext ("%s, %u person", "%s, %u people", n_done), name, n_done);
}

static gboolean
accepted_cb (CyFormDialog *window, Conclude *self)
{
  Request *request;
  gint64   date;

  update (self);
  if (self->n_ready == 0 || !cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  request = g_new0 (Request, 1);
  request->subjects = g_array_ref (self->subjects);
  request->conclusion = g_strdup (get_conclusion (self));
  request->reason = dup_reason (self);
  request->verdict = (CyReviewVerdict){
    .round = cy_record_get_id (self->matrix->round),
    .subjects = (const gint64 *) self->subjects->data,
    .n_subjects = self->subjects->len,
    .conclusion = request->conclusion,
    .date = date,
    .reason = request->reason,
  };
  cy_deed_run (self->session, conclude, request, request_free, TRUE);

  return TRUE;
}

static void
dialog_free (gpointer data)
{
  Conclude *self = data;

  g_object_unref (self->session);
  cy_review_matrix_unref (self->matrix);
  g_array_unref (self->subjects);
  g_object_unref (self->store);
  g_free (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_table (Conclude *self)
{
  GtkWidget *table = cy_table_new_marked (_ ("Who can be"), columns, G_N_ELEMENTS (columns));

  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

static void
fill (Conclude *self)
{
  g_autofree char *today = cy_date_format (cy_session_get_base_date (self->session), CY_DATE_ISO);

  self->conclusion = cy_review_code_choice_new ("review_conclusion");
  self->date = gtk_entry_new ();
  self->reason = gtk_entry_new ();
  self->sum = gtk_label_new (NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason),
                                  _ ("needed unless everybody was cleared and passes"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  cy_form_dialog_add_field (self->window, _ ("Conclusion"), self->conclusion);
  cy_form_dialog_add_field (self->window, _ ("Concluded on"), self->date);
  cy_form_dialog_add_field (self->window, _ ("Reason"), self->reason);
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, make_table (self));
  g_signal_connect_swapped (self->conclusion, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * cy_review_conclude_present:
 * @parent: the window
 * @session: a session
 * @matrix: the round
 * @subjects: (element-type gint64): of whom
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_review_conclude_present (GtkWindow      *parent,
                            CySession      *session,
                            CyReviewMatrix *matrix,
                            GArray         *subjects)
{
  Conclude        *self = g_new0 (Conclude, 1);
  g_autofree char *title = g_strdup_printf (ngettext ("Conclude the Review of %u Person",
                                                      "Conclude the Review of %u People",
                                                      subjects->len),
                                            subjects->len);

  self->session = g_object_ref (session);
  self->matrix = cy_review_matrix_ref (matrix);
  self->subjects = g_array_ref (subjects);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, title, _ ("Conclude")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "conclude", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
