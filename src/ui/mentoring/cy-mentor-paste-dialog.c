/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many mentors at once: pasted from a spreadsheet, each row with what is wrong with it. */
#include "cy-mentoring-dialogs.h"

#include "cy-deed-run.h"
#include "cy-mentor-ledger.h"
#include "cy-mentor-paste.h"
#include "cy-mentoring.h"
#include "cy-paste-dialog.h"

#include <glib/gi18n.h>

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "name", N_ ("Mentor name"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "kind", N_ ("Level"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "organ", N_ ("Organ of the mentor"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "post", N_ ("Post of the mentor"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("Result"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What to look at"), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

/* ---- What was read ---- */

static gpointer
ask (CySession *session, GPtrArray *rows, gpointer data)
{
  return rows;
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  return cy_mentor_paste_read (conn, data, error);
}

static gboolean
show (CyTableStore *store, guint nth, gconstpointer data)
{
  const CyMentorDraft *draft = data;
  CyRecord            *mentor = draft->mentor;
  g_autofree char     *row = g_strdup_printf ("%u", nth + 1);
  const char          *kind = cy_record_get_text (mentor, CY_MENTOR_KIND);
  const char          *texts[] = {
             row,
             cy_table_or_dash (cy_record_get_text (mentor, CY_MENTOR_NAME)),
             cy_table_or_dash (cy_mentor_kind_get_short (kind)),
             cy_table_or_dash (cy_record_get_text (mentor, CY_MENTOR_ORGAN)),
             cy_table_or_dash (cy_record_get_text (mentor, CY_MENTOR_POST)),
    draft->error != NULL ? _ ("Stays out") : _ ("Fine"),
    draft->error != NULL ? draft->error : "",
  };

  cy_table_store_append (store, nth + 1, texts);
  cy_table_store_set_style (store, nth + 1, "state", draft->error != NULL ? "error" : "ok");

  return draft->error == NULL;
}

static char *
count (guint n, guint n_good)
{
  return g_strdup_printf (_ ("%u rows: %u will be registered, %u stay out"), n, n_good, n - n_good);
}

/* ---- Saving ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  guint n;

  if (!cy_mentor_paste_save (conn, data, _ ("Register pasted mentors"), &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u mentor registered", "%u mentors registered", n), n);
}

static void
run_save (CySession *session, GPtrArray *drafts, gpointer data)
{
  cy_deed_run (session, save, g_ptr_array_ref (drafts), (GDestroyNotify) g_ptr_array_unref, TRUE);
}

/**
 * cy_mentor_paste_present:
 * @over: a widget of the window that it stands over
 * @session: a session
 */
void
cy_mentor_paste_present (GtkWidget *over, CySession *session)
{
  static const CyPasteKind kind = {
    .title = N_ ("Register Many Mentors"),
    .accept = N_ ("Register"),
    .table = N_ ("Pasted mentors"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .ask = ask,
    .asked_free = (GDestroyNotify) g_ptr_array_unref,
    .read = read_rows,
    .show = show,
    .count = count,
    .save = run_save,
  };
  const char *hint = _ ("Paste cells copied from a spreadsheet. With a row of titles the columns "
                        "may stand in any order; without one they are: name, level (县级, 乡镇, "
                        "村), organ, post, phone, specialty, remarks.");

  cy_paste_dialog_present (cy_paste_dialog_new (over, session, &kind, hint, NULL, NULL));
}
