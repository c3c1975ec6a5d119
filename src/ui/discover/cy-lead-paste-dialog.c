/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many leads at once: pasted from a spreadsheet or typed, each row with what is wrong with it. */
#include "cy-lead-dialogs.h"

#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-lead-paste.h"
#include "cy-lead.h"
#include "cy-paste-dialog.h"
#include "cy-phone.h"

#include <glib/gi18n.h>

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "name", N_ ("Full name"), 76, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "village", N_ ("Village"), 88, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "source", N_ ("Source"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "phone", N_ ("Phone"), 100, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("Result"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What to look at"), 200, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

/* ---- Reading ---- */

typedef struct
{
  GPtrArray *rows;
  gint64     scope;
  char      *found_by;
  CyDate     date;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_ptr_array_unref (wish->rows);
  g_free (wish->found_by);
  g_free (wish);
}

static gpointer
ask (CySession *session, GPtrArray *rows, gpointer entry)
{
  Wish       *wish = g_new0 (Wish, 1);
  const char *found_by = gtk_editable_get_text (entry);

  wish->rows = rows;
  wish->scope = cy_session_get_scope (session);
  wish->found_by = *found_by != '\0' ? g_strdup (found_by) : NULL;
  wish->date = cy_session_get_base_date (session);

  return wish;
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  CyLeadPaste paste = { wish->rows, wish->scope, wish->found_by, wish->date };

  return cy_lead_paste_read (conn, &paste, error);
}

/* ---- What was read ---- */

static gboolean
show (CyTableStore *store, guint nth, gconstpointer data)
{
  const CyLeadDraft *draft = data;
  const char        *own = cy_record_get_text (draft->lead, CY_LEAD_PHONE);
  g_autofree char   *phone = own != NULL ? cy_phone_mask (own) : NULL;
  g_autofree char   *row = g_strdup_printf ("%u", nth + 1);
  const char        *source =
    cy_code_get_short_name ("source", cy_record_get_text (draft->lead, CY_LEAD_SOURCE));
  const char *word = draft->error != NULL     ? _ ("Stays out")
                     : draft->warning != NULL ? _ ("Look at it")
                                              : _ ("Fine");
  const char *kind = draft->error != NULL ? "error" : draft->warning != NULL ? "warn" : "ok";
  const char *what = draft->error != NULL ? draft->error : draft->warning;
  const char *texts[] = {
    row,
    cy_table_or_dash (cy_record_get_text (draft->lead, CY_LEAD_NAME)),
    cy_table_or_dash (draft->village),
    cy_table_or_dash (source),
    cy_table_or_dash (phone),
    word,
    what != NULL ? what : "",
  };

  cy_table_store_append (store, nth + 1, texts);
  cy_table_store_set_style (store, nth + 1, "state", kind);

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

  if (!cy_lead_paste_save (conn, data, _ ("Register pasted leads"), &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u lead registered", "%u leads registered", n), n);
}

static void
run_save (CySession *session, GPtrArray *drafts, gpointer entry)
{
  cy_deed_run (session, save, g_ptr_array_ref (drafts), (GDestroyNotify) g_ptr_array_unref, TRUE);
}

/**
 * cy_lead_dialog_paste:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @rows: (nullable) (element-type GStrv): cells that were pasted already
 */
void
cy_lead_dialog_paste (GtkWidget *over, CySession *session, GPtrArray *rows)
{
  static const CyPasteKind kind = {
    .title = N_ ("Register Many Leads"),
    .accept = N_ ("Register"),
    .table = N_ ("Pasted leads"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .ask = ask,
    .asked_free = wish_free,
    .read = read_rows,
    .show = show,
    .count = count,
    .save = run_save,
  };
  g_autoptr (GArray) fields = cy_lead_paste_list_fields ();
  g_autofree char *hint = cy_paste_dup_hint (CY_LEAD, fields);
  GtkWidget       *found_by = gtk_entry_new ();
  CyPasteDialog   *dialog = cy_paste_dialog_new (over, session, &kind, hint, found_by, NULL);

  cy_paste_dialog_add_entry (dialog, _ ("Found by, for rows that do not say it"), found_by);
  if (rows != NULL)
    cy_paste_dialog_set_rows (dialog, rows);
  cy_paste_dialog_present (dialog);
}
