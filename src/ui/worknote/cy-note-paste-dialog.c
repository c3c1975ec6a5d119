/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many notes at once: pasted from a spreadsheet, each row with what is wrong with it. */
#include "cy-note-dialogs.h"

#include "cy-cycle.h"
#include "cy-deed-run.h"
#include "cy-note-paste.h"
#include "cy-paste-dialog.h"

#include <glib/gi18n.h>

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "date", N_ ("Date"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "who", N_ ("Person or village"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "content", N_ ("What happened"), 200, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("Result"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What to look at"), 220, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

/* ---- What was read ---- */

typedef struct
{
  GPtrArray *rows;
  CyDate     today;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

static gpointer
ask (CySession *session, GPtrArray *rows, gpointer data)
{
  Request *request = g_new (Request, 1);

  *request = (Request){ rows, cy_session_get_today (session) };

  return request;
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return cy_note_paste_read (conn, request->rows, request->today, error);
}

static gboolean
show (CyTableStore *store, guint nth, gconstpointer data)
{
  const CyNoteDraft *draft = data;
  CyDate             date = cy_record_get_int (draft->note, CY_WORK_NOTE_DATE);
  g_autofree char   *row = g_strdup_printf ("%u", nth + 1);
  g_autofree char   *day = date != 0 ? cy_date_format (date, CY_DATE_ISO) : NULL;
  const char        *texts[] = {
           row,
           cy_table_or_dash (day),
           cy_table_or_dash (draft->who),
           cy_table_or_dash (cy_record_get_text (draft->note, CY_WORK_NOTE_CONTENT)),
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
  return g_strdup_printf (_ ("%u rows: %u will be written down, %u stay out"),
                          n,
                          n_good,
                          n - n_good);
}

/* ---- Saving ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  guint n;

  if (!cy_note_paste_save (conn, data, _ ("Write down pasted notes"), &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u note written down", "%u notes written down", n), n);
}

static void
run_save (CySession *session, GPtrArray *drafts, gpointer data)
{
  cy_deed_run (session, save, g_ptr_array_ref (drafts), (GDestroyNotify) g_ptr_array_unref, TRUE);
}

/**
 * cy_note_paste_present:
 * @over: a widget of the window
 * @session: a session
 */
void
cy_note_paste_present (GtkWidget *over, CySession *session)
{
  static const CyPasteKind kind = {
    .title = N_ ("Paste Notes"),
    .accept = N_ ("Write Down"),
    .table = N_ ("Pasted notes"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .ask = ask,
    .asked_free = request_free,
    .read = read_rows,
    .show = show,
    .count = count,
    .save = run_save,
  };
  const char *hint =
    _ ("Paste cells copied from a spreadsheet. With a row of titles the columns may "
       "stand in any order; without one they are: day, name, village, kind (正面, "
       "负面, 一般), what happened, indicator, times, points, multiplier, recorder, "
       "evidence. A row without a name is about the village.");

  cy_paste_dialog_present (cy_paste_dialog_new (over, session, &kind, hint, NULL, NULL));
}
