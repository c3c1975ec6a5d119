/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a new public notice: when, by whom, and who of those that wait for one is on it. */
#include "cy-notice-dialogs.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-mapper.h"
#include "cy-notice-act.h"
#include "cy-rules.h"
#include "cy-shortlist.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define TABLE_HEIGHT 190
#define TABLE_WIDTH 560

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 base_date;
  gint64 like;
} Wish;

typedef struct
{
  CyShortlist *list;
  GArray      *waiting; /* of pool entries */
  CyRecord    *like;    /* (nullable): a notice to take the organ from */
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_clear_pointer (&self->list, cy_shortlist_unref);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_object (&self->like);
  g_free (self);
}

static gpointer
read_waiting (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  Waiting    *self = g_new0 (Waiting, 1);

  self->waiting = cy_notice_list_waiting (conn, wish->scope, error);
  if (self->waiting != NULL &&
      (self->list = cy_shortlist_load (conn, wish->scope, 0, wish->base_date, error)) != NULL &&
      (wish->like == 0 ||
       (self->like = cy_mapper_load (conn, CY_NOTICE, wish->like, error)) != NULL))
    return self;
  waiting_free (self);

  return NULL;
}

/* ---- Writing ---- */

typedef struct
{
  CyRecord *record;
  GArray   *entries;
} Creation;

static void
creation_free (gpointer data)
{
  Creation *creation = data;

  g_object_unref (creation->record);
  g_array_unref (creation->entries);
  g_free (creation);
}

static gpointer
create (CyConn *conn, gpointer data, GError **error)
{
  Creation *creation = data;

  return GINT_TO_POINTER (cy_notice_create (conn,
                                            creation->record,
                                            (const gint64 *) creation->entries->data,
                                            creation->entries->len,
                                            _ ("New public notice"),
                                            error));
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (cy_session_finish (result, &error) != NULL)
    cy_session_toast (session, _ ("The notice is there: read its wording, then print it"), TRUE);
  else
    cy_session_present_error (session, error);
}

/* ---- The dialogue ---- */

typedef struct
{
  CySession *session;
  CyRecord  *record;
  GtkWidget *form;
  GtkWidget *table;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_free (self);
}

static gboolean
is_complete (Dialog *self, CyFormDialog *dialog)
{
  static const guint required[] = {
    CY_NOTICE_NAME, CY_NOTICE_SINCE, CY_NOTICE_DAYS, CY_NOTICE_ORGAN, CY_NOTICE_CONTACT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (!cy_record_has (self->record, required[i]))
      {
        g_autofree char *message =
          g_strdup_printf (_ ("Fill in: %s"), _ (CY_NOTICE->fields[required[i]].title));

        cy_form_dialog_set_message (dialog, message);
        return FALSE;
      }
  if (cy_table_get_n_selected (CY_TABLE (self->table)) > 0)
    return TRUE;
  cy_form_dialog_set_message (dialog, _ ("Choose who is on the notice."));

  return FALSE;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Dialog *self)
{
  Creation *creation;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self, dialog))
    return FALSE;
  creation = g_new0 (Creation, 1);
  *creation =
    (Creation){ cy_record_copy (self->record), cy_table_get_selected (CY_TABLE (self->table)) };
  cy_session_write (self->session,
                    create,
                    creation,
                    creation_free,
                    NULL,
                    NULL,
                    created_cb,
                    g_object_ref (self->session));

  return TRUE;
}

static GtkWidget *
make_table (const Waiting *waiting)
{
  static const char *const ids[] = { "name", "place", "tier", "since", NULL };
  const CyTableColumn      columns[] = {
         { "name", _ ("Full name"), 90, .flags = CY_TABLE_COLUMN_BOLD },
         { "place", _ ("Village"), 150, .flags = CY_TABLE_COLUMN_EXPAND },
         { "tier", _ ("Tier"), 70 },
         { "since", _ ("In the step since"), 110 },
  };
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  GtkWidget *table =
    cy_table_new_marked (_ ("Who waits for a notice"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < waiting->waiting->len; i++)
    {
      gint64             id = g_array_index (waiting->waiting, gint64, i);
      const CyCandidate *one = cy_shortlist_find (waiting->list, id);
      g_autofree char   *place = NULL;
      g_autofree char   *day = NULL;

      if (one == NULL)
        continue;
      place = g_strconcat (one->town != NULL ? one->town : "",
                           one->place != NULL ? one->place : "—",
                           NULL);
      day = cy_date_format (one->step_date, CY_DATE_ISO);
      cy_table_store_append (store,
                             id,
                             (const char *[]){
                               one->name, place, cy_code_get_short_name ("tier", one->tier), day });
    }
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (store));
  cy_table_select_all (CY_TABLE (table));
  gtk_widget_set_size_request (table, TABLE_WIDTH, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

static CyRecord *
make_record (CySession *session, const Waiting *waiting)
{
  static const guint like[] = { CY_NOTICE_ORGAN, CY_NOTICE_CONTACT, CY_NOTICE_PLACES };
  CyRecord          *record = cy_record_new (CY_NOTICE);
  gint64             today = cy_session_get_base_date (session);
  const char        *scope = cy_session_get_scope_name (session);
  gint64             days = cy_record_get_int (waiting->list->rules, CY_RULES_NOTICE_DAYS);
  g_autofree char   *name = g_strdup_printf (_ ("%s: people proposed for the reserve of %d"),
                                           scope != NULL ? scope : "",
                                           cy_date_get_year (today));

  cy_record_set_text (record,
                      CY_NOTICE_NAME,
                      scope != NULL ? name : _ ("People proposed for the reserve"));
  if (cy_session_get_scope (session) != 0)
    cy_record_set_int (record, CY_NOTICE_UNIT, cy_session_get_scope (session));
  cy_record_set_int (record, CY_NOTICE_SINCE, today);
  cy_record_set_int (record, CY_NOTICE_DAYS, MAX (days, 1));
  for (guint i = 0; waiting->like != NULL && i < G_N_ELEMENTS (like); i++)
    cy_record_set (record, like[i], cy_record_get (waiting->like, like[i]));

  return record;
}

static void
present (GtkWidget *over, CySession *session, const Waiting *waiting)
{
  static const guint fields[] = {
    CY_NOTICE_NAME,  CY_NOTICE_SINCE,   CY_NOTICE_DAYS,
    CY_NOTICE_ORGAN, CY_NOTICE_CONTACT, CY_NOTICE_PLACES,
  };
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("New Public Notice"),
                                          _ ("Put Up"));
  Dialog    *self = g_new0 (Dialog, 1);

  *self = (Dialog){
    .session = g_object_ref (session),
    .record = make_record (session, waiting),
    .form = cy_form_section_new (session, NULL, CY_NOTICE, fields, G_N_ELEMENTS (fields)),
    .table = make_table (waiting),
  };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  cy_form_dialog_add (CY_FORM_DIALOG (window), self->form);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("People on the notice"), self->table);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

typedef struct
{
  GtkWidget *over;
  CySession *session;
} Asking;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GtkWidget) over = asking->over;
  g_autoptr (CySession) session = asking->session;
  g_autoptr (GError) error = NULL;
  Waiting *waiting = cy_session_finish (result, &error);

  if (waiting == NULL)
    {
      cy_session_present_error (session, error);
      return;
    }
  if (gtk_widget_get_root (over) != NULL && waiting->waiting->len > 0)
    present (over, session, waiting);
  else if (gtk_widget_get_root (over) != NULL)
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (over)),
                       _ ("Nobody waits for a notice"),
                       _ ("A notice is for people who stand at the step of the public notice. Lead "
                          "them on to it on the board first."));
  waiting_free (waiting);
}

/**
 * cy_notice_new_ask:
 * @over: a widget of the window
 * @session: the open library
 * @like: id of a notice to take organ, telephone and places from, 0 for none
 *
 * Everybody of the scope who waits for a notice is offered.
 */
void
cy_notice_new_ask (GtkWidget *over, CySession *session, gint64 like)
{
  Wish    wish = { cy_session_get_scope (session), cy_session_get_base_date (session), like };
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking){ g_object_ref (over), g_object_ref (session) };
  cy_session_read (session,
                   read_waiting,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   waiting_free,
                   NULL,
                   read_cb,
                   asking);
}
