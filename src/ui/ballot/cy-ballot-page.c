/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 测评: the ballots in the scope, and beside them the one that is worked on. */
#include "cy-ballot-page.h"

#include "cy-ballot-dialog.h"
#include "cy-ballot-export.h"
#include "cy-ballot-list.h"
#include "cy-ballot-print.h"
#include "cy-ballot-view.h"
#include "cy-code.h"
#include "cy-empty.h"
#include "cy-page-head.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 200

struct _CyBallotPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *print_button;
  GtkWidget *export_button;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *list;
  GtkWidget *detail;
  GtkWidget *view;
  GtkWidget *nothing;

  CyTableStore *store;
  GPtrArray    *items;
  char         *search;
  gint64        current; /* ballot that is shown, 0 for none */
  gint64        wanted;  /* one that was just set up */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CyBallotPage, cy_ballot_page, CY_TYPE_PAGE)

static const char *const column_ids[] = { "name", "date", "state", NULL };

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Name of the ballot"),
    158,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_SORTABLE },
  { "date", N_ ("Day"), 78, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "state", N_ ("State"), 62, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
};

static CySession *
get_session (CyBallotPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- One ballot ---- */

static gpointer
read_ballot (CyConn *conn, gpointer data, GError **error)
{
  return cy_ballot_data_load (conn, *(gint64 *) data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBallotPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBallotData) data = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading || self->reading == NULL)
    return;
  if (data == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  /* What was written meanwhile is read once it is stored. */
  if (cy_ballot_data_get_id (data) != self->current ||
      cy_ballot_view_is_busy (CY_BALLOT_VIEW (self->view)))
    return;
  gtk_widget_set_sensitive (self->print_button,
                            data->result != NULL && cy_ballot_sheet_is_done (data->sheet));
  cy_ballot_view_set (CY_BALLOT_VIEW (self->view), g_steal_pointer (&data));
  gtk_stack_set_visible_child (GTK_STACK (self->detail), self->view);
}

static void
read_current (CyBallotPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_set_sensitive (self->export_button, self->current != 0);
  if (self->current == 0)
    {
      gtk_widget_set_sensitive (self->print_button, FALSE);
      gtk_stack_set_visible_child (GTK_STACK (self->detail), self->nothing);
      return;
    }
  self->reading = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_ballot,
                   g_memdup2 (&self->current, sizeof self->current),
                   g_free,
                   (GDestroyNotify) cy_ballot_data_free,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}

/* ---- The list ---- */

static const CyBallotItem *
find_item (CyBallotPage *self, gint64 id)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    if (((const CyBallotItem *) g_ptr_array_index (self->items, i))->id == id)
      return g_ptr_array_index (self->items, i);

  return NULL;
}

static gboolean
is_found (CyBallotPage *self, const CyBallotItem *item)
{
  return cy_text_contains (item->name, self->search) || cy_text_contains (item->unit, self->search);
}

static void
append (CyBallotPage *self, const CyBallotItem *item)
{
  g_autofree char *day = cy_date_format (item->date, CY_DATE_DOTTED_DAY);
  const char      *texts[] = { item->name, day, cy_code_get_name ("work_state", item->state) };

  cy_table_store_append (self->store, item->id, texts);
  cy_table_store_set_style (self->store,
                            item->id,
                            "state",
                            g_strcmp0 (item->state, CY_BALLOT_DONE) == 0 ? "ok" : "warn");
}

static void
show_subtitle (CyBallotPage *self)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  guint            n_open = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->items->len; i++)
    n_open += g_strcmp0 (((const CyBallotItem *) g_ptr_array_index (self->items, i))->state,
                         CY_BALLOT_OPEN) == 0;
  text = g_strdup_printf (ngettext ("%s · %u ballot, %u under way",
                                    "%s · %u ballots, %u under way",
                                    self->items->len),
                          place,
                          self->items->len,
                          n_open);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
fill_list (CyBallotPage *self)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->items->len; i++)
    if (is_found (self, g_ptr_array_index (self->items, i)))
      append (self, g_ptr_array_index (self->items, i));
  cy_table_store_thaw (self->store);
}

/* The one that was looked at, or just made; else the newest. */
static gint64
choose (CyBallotPage *self)
{
  if (find_item (self, self->wanted) != NULL)
    return self->wanted;
  if (find_item (self, self->current) != NULL)
    return self->current;

  return self->items->len > 0 ? ((const CyBallotItem *) g_ptr_array_index (self->items, 0))->id : 0;
}

static void
show_list (CyBallotPage *self)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->items->len > 0 ? self->body : self->empty);
  show_subtitle (self);
  self->current = choose (self);
  if (self->current == self->wanted)
    self->wanted = 0;
  fill_list (self);
  if (self->current != 0)
    cy_table_select (CY_TABLE (self->list), self->current);
  read_current (self);
}

static gpointer
list_ballots (CyConn *conn, gpointer data, GError **error)
{
  return cy_ballot_list_load (conn, *(gint64 *) data, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBallotPage) self = user_data;
  g_autoptr (GPtrArray) items = cy_page_take_answer (CY_PAGE (self), result);

  if (items == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  show_list (self);
}

static void
cy_ballot_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyBallotPage *self = CY_BALLOT_PAGE (page);
  gint64        scope = cy_session_get_scope (get_session (self));

  cy_session_read (get_session (self),
                   list_ballots,
                   g_memdup2 (&scope, sizeof scope),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   cancellable,
                   listed_cb,
                   g_object_ref (self));
}

static void
selection_cb (CyTable *table, CyBallotPage *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (table);
  gint64 id = chosen->len == 1 ? g_array_index (chosen, gint64, 0) : 0;

  if (id == 0 || id == self->current)
    return;
  self->current = id;
  read_current (self);
}

static void
cy_ballot_page_set_search (CyPage *page, const char *text)
{
  CyBallotPage *self = CY_BALLOT_PAGE (page);

  g_free (self->search);
  self->search = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  if (self->items != NULL)
    fill_list (self);
}

/* ---- A new one ---- */

static void
created_cb (gint64 ballot, gpointer user_data)
{
  g_autoptr (CyBallotPage) self = user_data;

  self->wanted = ballot;
  cy_page_reload (CY_PAGE (self));
}

static gpointer
list_candidates (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *wish = data;

  return cy_shortlist_load (conn, wish[0], 0, wish[1], error);
}

static void
read_candidates (CyBallotPage *self, GAsyncReadyCallback callback)
{
  gint64 wish[] = { cy_session_get_scope (get_session (self)),
                    cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   list_candidates,
                   g_memdup2 (wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_shortlist_unref,
                   NULL,
                   callback,
                   g_object_ref (self));
}

static void
candidates_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBallotPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = cy_session_finish (result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (list == NULL)
    cy_session_present_error (get_session (self), error);
  else if (root != NULL)
    cy_ballot_dialog_present (GTK_WINDOW (root),
                              get_session (self),
                              list,
                              created_cb,
                              g_object_ref (self));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_candidates (CY_BALLOT_PAGE (widget), candidates_cb);
}

static void
plan_candidates_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBallotPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = cy_session_finish (result, &error);
  CyBallotSheet *sheet = cy_ballot_view_get_sheet (CY_BALLOT_VIEW (self->view));
  GtkRoot       *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (list == NULL)
    cy_session_present_error (get_session (self), error);
  else if (root != NULL && sheet != NULL)
    cy_ballot_dialog_present_change (GTK_WINDOW (root), get_session (self), list, sheet);
}

static void
plan_cb (CyBallotPage *self)
{
  read_candidates (self, plan_candidates_cb);
}

static void
empty_cb (CyEmpty *empty, CyBallotPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "ballot.new", NULL);
}

/* ---- Export ---- */

static void
cy_ballot_page_export_view (CyPage *page)
{
  CyBallotPage       *self = CY_BALLOT_PAGE (page);
  const CyBallotItem *item = find_item (self, self->current);

  if (item != NULL)
    cy_ballot_export (GTK_WIDGET (self), get_session (self), item, CY_TABLE (self->list));
}

static void
cy_ballot_page_print_view (CyPage *page)
{
  CyBallotPage         *self = CY_BALLOT_PAGE (page);
  const CyBallotResult *result = cy_ballot_view_get_result (CY_BALLOT_VIEW (self->view));

  if (self->current != 0 && result != NULL && cy_ballot_sheet_is_done (result->sheet))
    cy_ballot_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     get_session (self),
                     result);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyBallotPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Ballots"), &self->subtitle);
  GtkWidget *new_button = gtk_button_new_with_label (_ ("New Ballot…"));

  self->print_button = gtk_button_new_with_label (_ ("Print…"));
  gtk_widget_set_sensitive (self->print_button, FALSE);
  g_signal_connect_swapped (self->print_button, "clicked", G_CALLBACK (cy_page_print_view), self);
  self->export_button = gtk_button_new_with_label (_ ("Export…"));
  g_signal_connect_swapped (self->export_button, "clicked", G_CALLBACK (cy_page_export_view), self);
  gtk_widget_add_css_class (new_button, "primary");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (new_button), "ballot.new");
  gtk_box_append (GTK_BOX (box), self->print_button);
  gtk_box_append (GTK_BOX (box), self->export_button);
  gtk_box_append (GTK_BOX (box), new_button);

  return box;
}

static GtkWidget *
make_list (CyBallotPage *self)
{
  self->list = cy_table_new_marked (_ ("Ballots"), columns, G_N_ELEMENTS (columns));
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (self->list), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->list), _ ("No ballot is called so."), NULL);
  gtk_widget_set_size_request (self->list, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (self->list, FALSE);
  g_signal_connect (self->list, "selection-changed", G_CALLBACK (selection_cb), self);

  return self->list;
}

static GtkWidget *
make_body (CyBallotPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->view = cy_ballot_view_new (get_session (self));
  g_signal_connect_swapped (self->view, "failed", G_CALLBACK (read_current), self);
  g_signal_connect_swapped (self->view, "plan", G_CALLBACK (plan_cb), self);
  self->nothing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->detail = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->detail), self->nothing);
  gtk_stack_add_child (GTK_STACK (self->detail), self->view);
  gtk_widget_set_hexpand (self->detail, TRUE);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), self->detail);

  return box;
}

static void
fill (CyBallotPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->body = make_body (self);
  self->empty =
    cy_empty_new (_ ("No recommendation or appraisal was voted on here yet."), _ ("New Ballot…"));
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
}

/* ---- Class ---- */

static void
cy_ballot_page_constructed (GObject *object)
{
  CyBallotPage *self = CY_BALLOT_PAGE (object);

  G_OBJECT_CLASS (cy_ballot_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_ballot_page_dispose (GObject *object)
{
  CyBallotPage *self = CY_BALLOT_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_ballot_page_parent_class)->dispose (object);
}

static void
cy_ballot_page_class_init (CyBallotPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_ballot_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_ballot_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_ballot_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_ballot_page_export_view;
  CY_PAGE_CLASS (klass)->print_view = cy_ballot_page_print_view;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "ballot.new", NULL, new_cb);
}

static void
cy_ballot_page_init (CyBallotPage *self)
{
}

GtkWidget *
cy_ballot_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_BALLOT_PAGE, "session", session, NULL);
}
