/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many places at once: pasted from a spreadsheet, each row with what is wrong with it. */
#include "cy-exchange-dialogs.h"

#include "cy-deed-run.h"
#include "cy-exchange-paste.h"
#include "cy-exchange-plan.h"
#include "cy-paste-dialog.h"

#include <glib/gi18n.h>

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "host", N_ ("Host unit"), 130, .flags = CY_TABLE_COLUMN_BOLD },
  { "post", N_ ("Post offered"), 130 },
  { "capacity", N_ ("People it takes"), 76, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "state", N_ ("Result"), 76, CY_TABLE_TAG },
  { "what", N_ ("What to look at"), 200, .flags = CY_TABLE_COLUMN_EXPAND },
};

/* ---- Reading ---- */

typedef struct
{
  gint64     plan;
  GPtrArray *rows;
} Wish;

static void
wish_free (gpointer data)
{
  g_ptr_array_unref (((Wish *) data)->rows);
  g_free (data);
}

static gpointer
ask (CySession *session, GPtrArray *rows, gpointer plan)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish){ *(gint64 *) plan, rows };

  return wish;
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_exchange_paste_read (conn, wish->plan, wish->rows, error);
}

/* ---- What was read ---- */

static gboolean
show (CyTableStore *store, guint nth, gconstpointer data)
{
  const CyExchangeDraft *draft = data;
  const char            *post = cy_record_get_text (draft->place, CY_EXCHANGE_PLACE_POST);
  g_autofree char       *row = g_strdup_printf ("%u", nth + 1);
  g_autofree char       *capacity =
    g_strdup_printf ("%d", (int) cy_record_get_int (draft->place, CY_EXCHANGE_PLACE_CAPACITY));
  gboolean    is_new = cy_record_has (draft->place, CY_EXCHANGE_PLACE_HOST);
  const char *what = draft->error != NULL ? draft->error
                     : is_new             ? _ ("A host outside the county")
                                          : "";
  const char *texts[] = {
    row,
    cy_table_or_dash (draft->host),
    cy_table_or_dash (post),
    capacity,
    draft->error != NULL ? _ ("Stays out") : _ ("Fine"),
    what,
  };

  cy_table_store_append (store, nth + 1, texts);
  cy_table_store_set_style (store, nth + 1, "state", draft->error != NULL ? "error" : "ok");

  return draft->error == NULL;
}

static char *
count (guint n, guint n_good)
{
  return g_strdup_printf (_ ("%u rows: %u places will be added, %u stay out"),
                          n,
                          n_good,
                          n - n_good);
}

/* ---- Saving ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  guint       n;

  if (!cy_exchange_paste_save (conn,
                               wish->plan,
                               wish->rows,
                               _ ("Paste places into an exchange plan"),
                               &n,
                               error))
    return NULL;

  return g_strdup_printf (ngettext ("%u place added", "%u places added", n), n);
}

static void
run_save (CySession *session, GPtrArray *drafts, gpointer plan)
{
  cy_deed_run (session, save, ask (session, g_ptr_array_ref (drafts), plan), wish_free, TRUE);
}

/**
 * cy_exchange_dialog_paste:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @plan: id of a plan
 */
void
cy_exchange_dialog_paste (GtkWidget *over, CySession *session, gint64 plan)
{
  static const CyPasteKind kind = {
    .title = N_ ("Paste Places"),
    .accept = N_ ("Add"),
    .table = N_ ("Pasted places"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .ask = ask,
    .asked_free = wish_free,
    .read = read_rows,
    .show = show,
    .count = count,
    .save = run_save,
  };
  g_autoptr (GArray) fields = cy_exchange_paste_list_fields ();
  g_autofree char *hint = cy_paste_dup_hint (CY_EXCHANGE_PLACE, fields);
  gint64          *data = g_memdup2 (&plan, sizeof plan);

  cy_paste_dialog_present (cy_paste_dialog_new (over, session, &kind, hint, data, g_free));
}
