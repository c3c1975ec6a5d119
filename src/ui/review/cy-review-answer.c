/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Takes down by hand what an office said of one person or of several. */
#include "cy-review-dialogs.h"

#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-review-deed.h"
#include "cy-review-items.h"
#include "cy-deed-run.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession      *session;
  CyReviewMatrix *matrix;
  GArray         *subjects;
  CyFormDialog   *window;
  GtkWidget      *office;
  GtkWidget      *answer;
  GtkWidget      *item;
  GtkWidget      *finding;
  GtkWidget      *date;
} Answer;

/* ---- Writing ---- */

typedef struct
{
  GArray         *replies;
  char           *office;
  char           *finding;
  CyReviewReplies all;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->replies);
  g_free (request->office);
  g_free (request->finding);
  g_free (request);
}

static gpointer
take (CyConn *conn, gpointer data, GError **error)
{
  Request         *request = data;
  CyReviewTaken    taken;
  g_autofree char *name =
    g_strdup_printf (_ ("Answer of %s taken down"), cy_code_get_name ("office", request->office));

  request->all.step_name = name;
  if (!cy_review_take_replies (conn, &request->all, &taken, error))
    return NULL;

  return g_strdup_printf (ngettext ("%s: %u person", "%s: %u people", request->replies->len),
                          name,
                          request->replies->len);
}

/* ---- Agreeing ---- */

static gboolean
is_clear (Answer *self)
{
  return g_strcmp0 (cy_review_code_choice_get (self->answer), CY_ANSWER_CLEAR) == 0;
}

static char *
dup_finding (Answer *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->finding))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
check (Answer *self, CyReviewReply *reply)
{
  if (!cy_form_dialog_read_day (self->window, self->date, &reply->date))
    return FALSE;
  /* Kept as the code set has it: the request outlives the choice. */
  reply->answer = is_clear (self) ? CY_ANSWER_CLEAR : CY_ANSWER_FOUND;
  reply->item = is_clear (self) ? 0 : cy_review_item_choice_get (self->item);
  if (is_clear (self) || reply->item != 0 || reply->finding != NULL)
    return TRUE;
  cy_form_dialog_set_message (self->window, _ ("Say what was found: choose it, or write it down."));

  return FALSE;
}

static gboolean
accepted_cb (CyFormDialog *window, Answer *self)
{
  Request      *request = g_new0 (Request, 1);
  CyReviewReply reply = { 0 };

  request->replies = g_array_new (FALSE, FALSE, sizeof (CyReviewReply));
  request->office = g_strdup (cy_review_office_choice_get (self->office, self->matrix));
  request->finding = is_clear (self) ? NULL : dup_finding (self);
  reply.finding = request->finding;
  if (!check (self, &reply))
    {
      request_free (request);
      return FALSE;
    }
  for (guint i = 0; i < self->subjects->len; i++)
    {
      reply.subject = g_array_index (self->subjects, gint64, i);
      g_array_append_val (request->replies, reply);
    }
  request->all = (CyReviewReplies){
    .round = cy_record_get_id (self->matrix->round),
    .office = request->office,
    .replies = (const CyReviewReply *) request->replies->data,
    .n_replies = request->replies->len,
  };
  cy_deed_run (self->session, take, request, request_free, TRUE);

  return TRUE;
}

static void
office_cb (Answer *self)
{
  cy_review_item_choice_set (self->item,
                             self->matrix,
                             cy_review_office_choice_get (self->office, self->matrix));
}

static void
answer_cb (Answer *self)
{
  gtk_widget_set_sensitive (self->item, !is_clear (self));
  gtk_widget_set_sensitive (self->finding, !is_clear (self));
}

static void
dialog_free (gpointer data)
{
  Answer *self = data;

  g_object_unref (self->session);
  cy_review_matrix_unref (self->matrix);
  g_array_unref (self->subjects);
  g_free (self);
}

/* ---- Layout ---- */

static char *
dup_whom (Answer *self)
{
  guint row;

  if (self->subjects->len == 1 &&
      cy_review_matrix_find (self->matrix, g_array_index (self->subjects, gint64, 0), &row))
    return g_strdup (cy_review_matrix_get_subject (self->matrix, row)->name);

  return g_strdup_printf (_ ("%u people, all with the same answer"), self->subjects->len);
}

static void
fill (Answer *self, const char *office)
{
  g_autofree char *today = cy_date_format (cy_session_get_base_date (self->session), CY_DATE_ISO);
  g_autofree char *whom = dup_whom (self);
  GtkWidget       *label = gtk_label_new (whom);

  gtk_widget_add_css_class (label, "bold");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  cy_form_dialog_add (self->window, label);
  self->office = cy_review_office_choice_new (self->matrix, NULL);
  cy_review_office_choice_set (self->office, self->matrix, office);
  self->answer = cy_review_code_choice_new ("review_answer");
  self->item = cy_review_item_choice_new ();
  self->finding = gtk_entry_new ();
  self->date = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  gtk_entry_set_activates_default (GTK_ENTRY (self->finding), TRUE);
  cy_form_dialog_add_field (self->window, _ ("Office"), self->office);
  cy_form_dialog_add_field (self->window, _ ("Answer"), self->answer);
  cy_form_dialog_add_field (self->window, _ ("Condition"), self->item);
  cy_form_dialog_add_field (self->window, _ ("In words"), self->finding);
  cy_form_dialog_add_field (self->window, _ ("Replied on"), self->date);
  g_signal_connect_swapped (self->office, "notify::selected", G_CALLBACK (office_cb), self);
  g_signal_connect_swapped (self->answer, "notify::selected", G_CALLBACK (answer_cb), self);
  office_cb (self);
  answer_cb (self);
}

/**
 * cy_review_answer_present:
 * @parent: the window
 * @session: a session
 * @matrix: the round
 * @subjects: (element-type gint64): of whom
 * @office: (nullable): code of the office that is chosen first
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_review_answer_present (GtkWindow      *parent,
                          CySession      *session,
                          CyReviewMatrix *matrix,
                          GArray         *subjects,
                          const char     *office)
{
  Answer *self = g_new0 (Answer, 1);

  self->session = g_object_ref (session);
  self->matrix = cy_review_matrix_ref (matrix);
  self->subjects = g_array_ref (subjects);
  self->window =
    CY_FORM_DIALOG (cy_form_dialog_new (parent, _ ("Take Down an Answer"), _ ("Save")));
  g_object_set_data_full (G_OBJECT (self->window), "answer", self, dialog_free);
  fill (self, office);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
