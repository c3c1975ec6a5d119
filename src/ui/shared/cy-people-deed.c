/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Does something to the chosen people as one step, and says so with a way back. */
#include "cy-people-deed.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession       *session;
  GArray          *people;
  char            *name;
  CyPeopleDeedFunc func;
  gpointer         data;
  GDestroyNotify   data_free;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  if (deed->data_free != NULL)
    deed->data_free (deed->data);
  g_array_unref (deed->people);
  g_object_unref (deed->session);
  g_free (deed->name);
  g_free (deed);
}

static gpointer
perform (CyConn *conn, gpointer data, GError **error)
{
  Deed          *deed = data;
  CyPeople       people = { (const gint64 *) deed->people->data, deed->people->len, deed->name };
  CyPeopleCount *count = g_new0 (CyPeopleCount, 1);

  if (!deed->func (conn, &people, deed->data, count, error))
    g_clear_pointer (&count, g_free);

  return count;
}

/* What became of it; nobody is passed over in silence. */
static char *
describe (const char *name, const CyPeopleCount *count)
{
  GString *text = g_string_new (name);

  if (count->n_changed == 0)
    g_string_append (text, _ (": nothing was changed"));
  if (count->n_same > 0)
    g_string_append_printf (text, _ (", %u were so already"), count->n_same);
  if (count->n_refused > 0)
    g_string_append_printf (text, _ (", %u are not in the pool and were left"), count->n_refused);

  return g_string_free (text, FALSE);
}

static void
performed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deed *deed = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree CyPeopleCount *count = cy_session_finish (result, &error);
  g_autofree char          *text = NULL;

  if (count == NULL)
    {
      cy_session_present_error (deed->session, error);
    }
  else
    {
      text = describe (deed->name, count);
      cy_session_toast (deed->session, text, count->n_changed > 0);
    }
  deed_free (deed);
}

/**
 * cy_people_deed_run:
 * @session: a session
 * @people: (element-type gint64): whom
 * @name: what is done, for the journal and the toast, translated
 * @func: does it, on the writing thread
 * @data: for @func
 * @data_free: (nullable): frees @data
 */
void
cy_people_deed_run (CySession       *session,
                    GArray          *people,
                    const char      *name,
                    CyPeopleDeedFunc func,
                    gpointer         data,
                    GDestroyNotify   data_free)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->session = g_object_ref (session);
  deed->people = g_array_ref (people);
  deed->name = g_strdup (name);
  deed->func = func;
  deed->data = data;
  deed->data_free = data_free;
  cy_session_write (session, perform, deed, NULL, g_free, NULL, performed_cb, deed);
}

static gboolean
delete_people (CyConn         *conn,
               const CyPeople *people,
               gpointer        data,
               CyPeopleCount  *count,
               GError        **error)
{
  return cy_people_delete (conn, people, count, error);
}

/**
 * cy_people_deed_delete:
 * @session: a session
 * @people: (element-type gint64): whom to put into the recycle bin
 */
void
cy_people_deed_delete (CySession *session, GArray *people)
{
  g_autofree char *name =
    g_strdup_printf (ngettext ("Deleted %u person", "Deleted %u people", people->len), people->len);

  cy_people_deed_run (session, people, name, delete_people, NULL, NULL);
}
