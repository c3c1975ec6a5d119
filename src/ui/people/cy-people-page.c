/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 人才库: who is in the pool, as a table with filters, totals and a card for the current row.
 *
 *   filters, scope, base date, search, order ──► query ──► source ──► table ──► card, totals */
#include "cy-people-page-private.h"

#include "cy-date.h"
#include "cy-indicator-key.h"
#include "cy-people-columns.h"
#include "cy-person-list.h"
#include "cy-pool.h"
#include "cy-settings.h"
#include "cy-side.h"
#include "cy-sql.h"
#include "cy-style.h"
#include "cy-tsv.h"

#include <glib/gi18n.h>

#define COLUMNS_KEY "people-columns"
#define WIDE_FROM 1120 /* px at 100 % text beside tree and card */

G_DEFINE_FINAL_TYPE (CyPeoplePage, cy_people_page, CY_TYPE_PAGE)

/* ---- The query ---- */

CyQuery *
cy_people_page_make_query (CyPeoplePage *self)
{
  CySession *session = cy_page_get_session (CY_PAGE (self));
  CyQuery   *query = cy_query_copy (cy_people_filters_get_query (self->filters));

  cy_query_set_base_date (query, cy_session_get_base_date (session));
  cy_query_set_scope (query, cy_session_get_scope (session));
  cy_query_set_search (query, self->search);
  cy_query_set_sort (query, self->sort, self->descending);

  return query;
}

/* Ids of the columns of the list that are shown, in their order. */
char **
cy_people_page_list_columns (CyPeoplePage *self)
{
  g_autofree char *layout = cy_table_get_layout (self->table);

  return cy_people_columns_get_shown (layout);
}

/**
 * cy_people_page_refresh:
 * @self: the page
 * @from_top: whether the new rows are shown from the first one on
 *
 * Asks for the rows of the present query.
 */
void
cy_people_page_refresh (CyPeoplePage *self, gboolean from_top)
{
  g_autoptr (CyQuery) query = cy_people_page_make_query (self);
  g_auto (GStrv) columns = cy_people_page_list_columns (self);

  self->from_top = self->from_top || from_top;
  cy_people_source_set_query (self->source, query, (const char *const *) columns);
}

/* In the pool or on the way into it: the people that the department works with. */
static CyQuery *
make_usual_query (void)
{
  CyQuery *query = cy_query_new (&cy_person_list);

  cy_query_set_condition (query,
                          "state",
                          CY_IS_ONE_OF,
                          (const char *const[]){ CY_POOL_IN, CY_POOL_IN_PROGRESS, NULL });

  return query;
}

/* ---- Rows ---- */

static void
show_current (CyPeoplePage *self)
{
  gint64 id;

  cy_person_card_show (self->card, cy_table_get_cursor (self->table, &id) ? id : 0);
}

static void
rows_changed_cb (CyTableSource *source, CyPeoplePage *self)
{
  guint  n = cy_table_source_get_n_rows (source);
  gint64 id;

  cy_table_set_loading (self->table, FALSE);
  if (self->from_top)
    cy_table_set_top (self->table, 0);
  self->from_top = FALSE;
  if (n == 0)
    {
      cy_people_page_explain_empty (self);
      cy_person_card_show (self->card, 0);
    }
  else if (!cy_table_get_cursor (self->table, &id))
    cy_table_reveal (self->table, cy_table_source_get_id (source, 0));
  cy_people_page_count (self);
}

static void
sort_wanted_cb (CyPeopleSource *source, const char *column, gboolean descending, CyPeoplePage *self)
{
  g_free (self->sort);
  self->sort = g_strdup (column);
  self->descending = descending;
  cy_people_page_refresh (self, TRUE);
}

static void
cursor_cb (CyTable *table, CyPeoplePage *self)
{
  show_current (self);
}

static void
selection_cb (CyTable *table, CyPeoplePage *self)
{
  cy_people_head_set_chosen (self->head, cy_table_get_n_selected (table));
  cy_people_page_update_actions (self);
  cy_people_page_count (self);
}

static void
activate_cb (CyTable *table, gint64 id, CyPeoplePage *self)
{
  cy_session_open_person (cy_page_get_session (CY_PAGE (self)), id);
}

static void
context_menu_cb (CyTable *table, gint64 id, double x, double y, CyPeoplePage *self)
{
  cy_people_page_popup_menu (self, x, y);
}

static gboolean
copy_cb (CyTable *table, CyPeoplePage *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (table);

  if (chosen->len == 0)
    return FALSE;
  cy_people_page_copy (self, chosen);

  return TRUE;
}

/* Rows from a spreadsheet are people to be imported. */
static void
paste_cb (CyTable *table, GPtrArray *rows, CyPeoplePage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    cy_tsv_append_row (text, g_ptr_array_index (rows, i));
  cy_session_import_text (cy_page_get_session (CY_PAGE (self)), text->str);
}

static void
empty_action_cb (CyTable *table, CyPeoplePage *self)
{
  if (self->emptiness_action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), self->emptiness_action, NULL);
}

/* ---- Columns ---- */

static void
widen (CyPeoplePage *self)
{
  g_autofree char *layout = cy_table_get_layout (self->table);
  g_autofree char *wanted = cy_people_columns_widen (layout, self->wide);

  if (self->own_columns || g_str_equal (layout, wanted))
    return;
  cy_table_set_layout (self->table, wanted);
  cy_people_page_refresh (self, FALSE);
}

static void
layout_changed_cb (CyTable *table, CyPeoplePage *self)
{
  g_autofree char *layout = cy_table_get_layout (table);

  /* Back at what the program has, the columns follow the room again. */
  self->own_columns = !g_str_equal (layout, self->usual_layout);
  g_settings_set_string (cy_settings_get (), COLUMNS_KEY, self->own_columns ? layout : "");
  widen (self);
  cy_people_page_refresh (self, FALSE);
}

static gboolean
widen_idle (gpointer data)
{
  CyPeoplePage *self = data;

  self->width_idle = 0;
  widen (self);

  return G_SOURCE_REMOVE;
}

static void
resized_cb (CySide *side, int width, CyPeoplePage *self)
{
  gboolean wide = width / cy_style_get_em (GTK_WIDGET (self)) >= WIDE_FROM;

  if (wide == self->wide)
    return;
  self->wide = wide;
  if (self->width_idle == 0)
    self->width_idle = g_idle_add (widen_idle, self);
}

/* ---- Views and filters ---- */

/**
 * cy_people_page_show_view:
 * @self: the page
 * @query: conditions and order
 * @columns: (nullable): ids of the columns to be shown, %NULL to keep those that are
 */
void
cy_people_page_show_view (CyPeoplePage *self, const CyQuery *query, char **columns)
{
  g_autofree char *layout = cy_table_get_layout (self->table);
  g_autofree char *arranged = NULL;
  const char      *sort = cy_query_get_sort (query, &self->descending);

  if (columns != NULL && columns[0] != NULL)
    {
      arranged = cy_people_columns_arrange (layout, (const char *const *) columns);
      cy_table_set_layout (self->table, arranged);
      self->own_columns = TRUE;
    }
  cy_people_filters_set_query (self->filters, query);
  g_free (self->sort);
  self->sort = g_strdup (sort);
  cy_table_set_sort (self->table, self->sort, self->descending);
  cy_people_page_refresh (self, TRUE);
}

static void
view_chosen_cb (CyPeopleViews *views, const CySavedView *view, CyPeoplePage *self)
{
  cy_people_page_show_view (self, view->query, view->columns);
}

static void
save_view_cb (CyPeopleViews *views, const char *name, CyPeoplePage *self)
{
  g_autoptr (CyQuery) query = cy_people_page_make_query (self);
  g_auto (GStrv) columns = cy_people_page_list_columns (self);

  cy_people_views_save (views, name, query, (const char *const *) columns);
}

static void
filters_changed_cb (CyPeopleFilters *filters, CyPeoplePage *self)
{
  cy_people_views_set_current (cy_people_head_get_views (self->head), NULL);
  cy_people_page_refresh (self, TRUE);
}

/* ---- The session ---- */

static void
show_scope (CyPeoplePage *self)
{
  CySession       *session = cy_page_get_session (CY_PAGE (self));
  gint64           base_date = cy_session_get_base_date (session);
  const char      *name = cy_session_get_scope_name (session);
  g_autofree char *day = cy_date_format (base_date, CY_DATE_ISO);
  g_autofree char *text = NULL;

  if (name == NULL)
    name = _ ("All units");
  /* The list shows where everybody stands now, beside figures of a day gone by. */
  if (base_date < cy_session_get_today (session))
    /* Translators: a unit, then the base date */
    text = g_strdup_printf (_ ("%s · states are as of now, ages as of %s"), name, day);
  cy_people_head_set_scope (self->head, text != NULL ? text : name);
}

static void
scope_cb (CySession *session, GParamSpec *pspec, CyPeoplePage *self)
{
  show_scope (self);
  cy_people_page_refresh (self, TRUE);
}

static void
base_date_cb (CySession *session, GParamSpec *pspec, CyPeoplePage *self)
{
  show_scope (self);
  cy_people_page_refresh (self, FALSE);
  show_current (self);
  cy_people_page_look_for_reminders (self);
}

static void
data_changed_cb (CySession *session, guint64 entities, CyPeoplePage *self)
{
  cy_people_source_reload (self->source);
  show_current (self);
  cy_people_page_look_for_reminders (self);
}

static gpointer
read_unit_name (CyConn *conn, gpointer data, GError **error)
{
  CyValue name = CY_VALUE_INIT;

  if (!cy_sql_get_values (conn,
                          "SELECT name FROM unit WHERE id=?",
                          &name,
                          1,
                          NULL,
                          error,
                          "i",
                          *(gint64 *) data))
    return NULL;

  return name.type == CY_VALUE_TEXT ? name.text : g_strdup ("");
}

typedef struct
{
  CySession *session;
  gint64     unit;
} Narrowing;

static void
unit_named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Narrowing *narrowing = user_data;
  g_autoptr (CySession) session = narrowing->session;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);

  if (name != NULL)
    cy_session_set_scope (session, narrowing->unit, name);
  else
    cy_session_present_error (session, error);
}

/* The key names a unit: the tree goes there, and the page follows. */
static void
go_to_unit (CyPeoplePage *self, gint64 unit)
{
  CySession *session = cy_page_get_session (CY_PAGE (self));
  Narrowing *narrowing = g_new0 (Narrowing, 1);

  *narrowing = (Narrowing){ g_object_ref (session), unit };
  cy_session_read (session,
                   read_unit_name,
                   g_memdup2 (&unit, sizeof unit),
                   g_free,
                   g_free,
                   NULL,
                   unit_named_cb,
                   narrowing);
}

/* ---- Page ---- */

static void
cy_people_page_set_search (CyPage *page, const char *text)
{
  CyPeoplePage *self = CY_PEOPLE_PAGE (page);

  if (g_strcmp0 (text, self->search != NULL ? self->search : "") == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  cy_people_page_refresh (self, TRUE);
}

static void
cy_people_page_show_people (CyPage *page, const char *key)
{
  CyPeoplePage *self = CY_PEOPLE_PAGE (page);
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);

  if (!cy_query_apply_key (query, key))
    g_warning ("not understood: %s", key);
  cy_people_views_set_current (cy_people_head_get_views (self->head), NULL);
  if (cy_query_get_scope (query) != 0)
    go_to_unit (self, cy_query_get_scope (query));
  cy_people_page_show_view (self, query, NULL);
}

static void
cy_people_page_export_view (CyPage *page)
{
  cy_people_page_export (CY_PEOPLE_PAGE (page), NULL);
}

/**
 * cy_people_page_list_shown:
 * @self: the page
 *
 * Returns: (transfer full) (element-type gint64): everybody in the list, in its order
 */
GArray *
cy_people_page_list_shown (CyPeoplePage *self)
{
  GArray       *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint         n;
  const gint64 *ids = cy_people_source_peek_ids (self->source, &n);

  if (n > 0)
    g_array_append_vals (people, ids, n);

  return people;
}

static void
cy_people_page_print_view (CyPage *page)
{
  CyPeoplePage *self = CY_PEOPLE_PAGE (page);
  g_autoptr (GArray) people = cy_people_page_list_shown (self);

  cy_people_page_print (self, people);
}

static void
fill_main (CyPeoplePage *self, GtkWidget *main)
{
  g_autoptr (GArray) columns = cy_people_columns_list ();
  g_autofree char *layout = g_settings_get_string (cy_settings_get (), COLUMNS_KEY);

  self->head = CY_PEOPLE_HEAD (cy_people_head_new (cy_page_get_session (CY_PAGE (self))));
  self->filters = CY_PEOPLE_FILTERS (cy_people_filters_new ());
  self->table =
    CY_TABLE (cy_table_new (_ ("People"), (const CyTableColumn *) columns->data, columns->len));
  self->usual_layout = cy_table_get_layout (self->table);
  self->own_columns = *layout != '\0';
  if (self->own_columns)
    cy_table_set_layout (self->table, layout);
  gtk_widget_add_css_class (main, "page");
  gtk_box_append (GTK_BOX (main), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (main), GTK_WIDGET (self->filters));
  gtk_box_append (GTK_BOX (main), GTK_WIDGET (self->table));
}

static void
connect_table (CyPeoplePage *self)
{
  self->source = cy_people_source_new (cy_page_get_session (CY_PAGE (self)));
  cy_table_set_source (self->table, CY_TABLE_SOURCE (self->source));
  cy_table_set_loading (self->table, TRUE);
  /* After the table, which then has the new rows already. */
  g_signal_connect (self->source, "changed", G_CALLBACK (rows_changed_cb), self);
  g_signal_connect (self->source, "sort-wanted", G_CALLBACK (sort_wanted_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->table, "context-menu", G_CALLBACK (context_menu_cb), self);
  g_signal_connect (self->table, "copy", G_CALLBACK (copy_cb), self);
  g_signal_connect (self->table, "paste", G_CALLBACK (paste_cb), self);
  g_signal_connect (self->table, "layout-changed", G_CALLBACK (layout_changed_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (empty_action_cb), self);
}

static void
connect_session (CyPeoplePage *self)
{
  self->session_signals = g_signal_group_new (CY_TYPE_SESSION);
  g_signal_group_connect (self->session_signals, "notify::scope", G_CALLBACK (scope_cb), self);
  g_signal_group_connect (self->session_signals,
                          "notify::base-date",
                          G_CALLBACK (base_date_cb),
                          self);
  g_signal_group_connect (self->session_signals,
                          "data-changed",
                          G_CALLBACK (data_changed_cb),
                          self);
  g_signal_group_set_target (self->session_signals, cy_page_get_session (CY_PAGE (self)));
}

static void
cy_people_page_constructed (GObject *object)
{
  CyPeoplePage *self = CY_PEOPLE_PAGE (object);
  CySession    *session = cy_page_get_session (CY_PAGE (self));
  GtkWidget    *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget    *side;
  g_autoptr (CyQuery) usual = make_usual_query ();

  G_OBJECT_CLASS (cy_people_page_parent_class)->constructed (object);

  fill_main (self, main);
  self->card = CY_PERSON_CARD (cy_person_card_new (session));
  side = cy_side_new (main, GTK_WIDGET (self->card));
  g_signal_connect (side, "resized", G_CALLBACK (resized_cb), self);
  gtk_box_append (GTK_BOX (self), side);
  connect_table (self);
  connect_session (self);
  g_signal_connect (self->filters, "changed", G_CALLBACK (filters_changed_cb), self);
  g_signal_connect (cy_people_head_get_views (self->head),
                    "chosen",
                    G_CALLBACK (view_chosen_cb),
                    self);
  g_signal_connect (cy_people_head_get_views (self->head),
                    "save-as",
                    G_CALLBACK (save_view_cb),
                    self);
  cy_people_page_install_actions (self);
  show_scope (self);
  cy_people_filters_set_query (self->filters, usual);
  cy_people_page_refresh (self, TRUE);
  cy_people_page_look_for_reminders (self);
}

static void
stop (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
cy_people_page_dispose (GObject *object)
{
  CyPeoplePage *self = CY_PEOPLE_PAGE (object);

  g_clear_handle_id (&self->totals_timer, g_source_remove);
  g_clear_handle_id (&self->reminders_timer, g_source_remove);
  g_clear_handle_id (&self->width_idle, g_source_remove);
  stop (&self->totals_cancellable);
  stop (&self->reminders_cancellable);
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->source);
  self->table = NULL;

  G_OBJECT_CLASS (cy_people_page_parent_class)->dispose (object);
}

static void
cy_people_page_finalize (GObject *object)
{
  CyPeoplePage *self = CY_PEOPLE_PAGE (object);

  g_free (self->search);
  g_free (self->sort);
  g_free (self->usual_layout);

  G_OBJECT_CLASS (cy_people_page_parent_class)->finalize (object);
}

static void
cy_people_page_class_init (CyPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CyPageClass  *page_class = CY_PAGE_CLASS (klass);

  object_class->constructed = cy_people_page_constructed;
  object_class->dispose = cy_people_page_dispose;
  object_class->finalize = cy_people_page_finalize;
  page_class->set_search = cy_people_page_set_search;
  page_class->show_people = cy_people_page_show_people;
  page_class->export_view = cy_people_page_export_view;
  page_class->print_view = cy_people_page_print_view;
}

static void
cy_people_page_init (CyPeoplePage *self)
{
}

GtkWidget *
cy_people_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PEOPLE_PAGE, "session", session, NULL);
}
