/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads entries on or back beside the work, and says what became of it. */
#include "cy-advance-run.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  GArray    *entries;
  char      *name;
  gint64     base_date;
  gint64     date;
  gboolean   goes_on;
  char      *organ;
  char      *document;
  char      *conclusion;
  char      *reason;
  char      *step;
  gboolean   is_final;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->session);
  g_array_unref (run->entries);
  g_free (run->name);
  g_free (run->organ);
  g_free (run->document);
  g_free (run->conclusion);
  g_free (run->reason);
  g_free (run->step);
  g_free (run);
}

static gboolean
go (CyConn *conn, Run *run, CyAdvanceCount *count, GError **error)
{
  CyEntries entries = {
    (const gint64 *) run->entries->data,
    run->entries->len,
    run->base_date,
    run->name,
  };
  CyPass    pass = { run->date, run->organ, run->document, run->conclusion };
  CySetback setback = { run->date, run->reason, run->step, run->is_final };

  return run->goes_on ? cy_entries_advance (conn, &entries, &pass, count, error)
                      : cy_entries_send_back (conn, &entries, &setback, count, error);
}

static gpointer
perform (CyConn *conn, gpointer data, GError **error)
{
  g_autofree CyAdvanceCount *count = g_new0 (CyAdvanceCount, 1);

  return go (conn, data, count, error) ? g_steal_pointer (&count) : NULL;
}

/* Nobody is passed over in silence. */
static char *
describe (const Run *run, const CyAdvanceCount *count)
{
  GString *text = g_string_new (run->name);

  if (count->n_moved == 0)
    g_string_append (text, _ (": nothing was changed"));
  if (count->n_refused > 0)
    g_string_append_printf (text,
                            ngettext (", %u could not and stays",
                                      ", %u could not and stay",
                                      count->n_refused),
                            count->n_refused);

  return g_string_free (text, FALSE);
}

static void
performed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree CyAdvanceCount *count = cy_session_finish (result, &error);
  g_autofree char           *text = count != NULL ? describe (run, count) : NULL;

  if (count != NULL)
    cy_session_toast (run->session, text, count->n_moved > 0);
  else
    cy_session_present_error (run->session, error);
  run_free (run);
}

static Run *
run_new (CySession *session, GArray *entries, const char *name, gint64 date)
{
  Run *run = g_new0 (Run, 1);

  run->session = g_object_ref (session);
  run->entries = g_array_ref (entries);
  run->name = g_strdup (name);
  run->base_date = cy_session_get_base_date (session);
  run->date = date;

  return run;
}

/**
 * cy_advance_run:
 * @session: a session
 * @entries: (element-type gint64): pool entries whose step is passed
 * @pass: how
 * @name: what is done, for the journal and the toast, translated
 */
void
cy_advance_run (CySession *session, GArray *entries, const CyPass *pass, const char *name)
{
  Run *run = run_new (session, entries, name, pass->date);

  run->goes_on = TRUE;
  run->organ = g_strdup (pass->organ);
  run->document = g_strdup (pass->document);
  run->conclusion = g_strdup (pass->conclusion);
  cy_session_write (session, perform, run, NULL, g_free, NULL, performed_cb, run);
}

/**
 * cy_setback_run:
 * @session: a session
 * @entries: (element-type gint64): pool entries that go back
 * @setback: how
 * @name: what is done, for the journal and the toast, translated
 */
void
cy_setback_run (CySession *session, GArray *entries, const CySetback *setback, const char *name)
{
  Run *run = run_new (session, entries, name, setback->date);

  run->reason = g_strdup (setback->reason);
  run->step = g_strdup (setback->step);
  run->is_final = setback->is_final;
  cy_session_write (session, perform, run, NULL, g_free, NULL, performed_cb, run);
}
