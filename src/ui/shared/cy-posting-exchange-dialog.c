/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Joins chosen postings to an exchange of people between units. */
#include "cy-posting-dialogs.h"

#include "cy-exchange-link.h"
#include "cy-posting-work.h"
#include "cy-posting.h"
#include "cy-problem-form.h"

#include <glib/gi18n.h>

static const guint fields[] = {
  CY_EXCHANGE_NAME, CY_EXCHANGE_WAY, CY_EXCHANGE_DATE, CY_EXCHANGE_DOCUMENT, CY_EXCHANGE_NOTE,
};

typedef struct
{
  CyPostingAsk *ask;
  GArray       *postings;
} Joining;

static void
joining_free (gpointer data)
{
  Joining *self = data;

  cy_posting_ask_free (self->ask);
  g_array_unref (self->postings);
  g_free (self);
}

/* The postings travel where people do elsewhere. */
static gpointer
prepare (CyRecord *record, gpointer data)
{
  Joining       *self = data;
  CyPostingWork *work = cy_posting_ask_prepare (record, self->ask);

  work->people = g_array_ref (self->postings);

  return work;
}

static gboolean
write_link (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;

  return cy_exchange_link (conn,
                           work->record,
                           (const gint64 *) work->people->data,
                           work->people->len,
                           work->name,
                           problems,
                           error);
}

/* Everybody with where they come from and go to. */
static char *
dup_legs (GPtrArray *posted)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < posted->len; i++)
    {
      const CyPosted *one = g_ptr_array_index (posted, i);

      g_string_append_printf (text,
                              "%s%s：%s → %s",
                              i > 0 ? "\n" : "",
                              one->name,
                              one->place != NULL ? one->place : "—",
                              one->host != NULL ? one->host : "—");
    }

  return g_string_free (text, FALSE);
}

static CyRecord *
make_exchange (GPtrArray *posted)
{
  CyRecord *exchange = cy_record_new (CY_EXCHANGE);
  g_autoptr (GArray) legs = g_array_new (FALSE, FALSE, sizeof (CyExchangeLeg));

  for (guint i = 0; i < posted->len; i++)
    {
      const CyPosted *one = g_ptr_array_index (posted, i);
      CyExchangeLeg   leg = { one->unit, one->host_unit };

      g_array_append_val (legs, leg);
    }
  cy_record_set_text (exchange,
                      CY_EXCHANGE_WAY,
                      cy_exchange_guess_way ((const CyExchangeLeg *) legs->data, legs->len));
  if (posted->len > 0)
    cy_record_set_int (exchange,
                       CY_EXCHANGE_DATE,
                       cy_posted_get_start (g_ptr_array_index (posted, 0)));

  return exchange;
}

static GArray *
list_ids (GPtrArray *posted)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < posted->len; i++)
    g_array_append_val (ids, ((const CyPosted *) g_ptr_array_index (posted, i))->posting);

  return ids;
}

/**
 * cy_posting_exchange_present:
 * @over: a widget of the window
 * @session: a session
 * @posted: (element-type CyPosted): the postings that are chosen
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_posting_exchange_present (GtkWidget *over, CySession *session, GPtrArray *posted)
{
  g_autoptr (CyRecord) exchange = make_exchange (posted);
  g_autofree char *legs = dup_legs (posted);
  Joining         *self = g_new0 (Joining, 1);

  self->ask = cy_posting_ask_new (session, CY_DEED_NOTHING, g_strdup (_ ("Link an exchange")));
  self->postings = list_ids (posted);

  return cy_problem_form_present (over,
                                  session,
                                  &(CyProblemForm){ .heading = _ ("Link an Exchange"),
                                                    .text = legs,
                                                    .accept = _ ("Link"),
                                                    .news = _ ("Exchange linked"),
                                                    .fields = fields,
                                                    .n_fields = G_N_ELEMENTS (fields),
                                                    .prepare = prepare,
                                                    .write = write_link,
                                                    .work_free = cy_posting_work_free,
                                                    .user_data = self,
                                                    .user_data_free = joining_free },
                                  exchange);
}
