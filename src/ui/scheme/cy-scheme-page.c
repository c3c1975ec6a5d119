/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 方案: the schemes of assessment, and the one that is looked at. */
#include "cy-scheme-page.h"

#include "cy-code.h"
#include "cy-empty.h"
#include "cy-page-head.h"
#include "cy-scheme-dialogs.h"
#include "cy-scheme-view.h"
#include "cy-scheme.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 376

static const char *const column_ids[] = { "name", "year", "object", "state", NULL };

struct _CySchemePage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *list;
  GtkWidget *view;

  GPtrArray    *items; /* of CySchemeItem */
  gint64        shown;
  char         *search;
  GCancellable *reading; /* of the scheme that is shown */
};

G_DEFINE_FINAL_TYPE (CySchemePage, cy_scheme_page, CY_TYPE_PAGE)

static CySession *
get_session (CySchemePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static const CySchemeItem *
find_item (CySchemePage *self, gint64 id)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    {
      const CySchemeItem *item = g_ptr_array_index (self->items, i);

      if (item->id == id)
        return item;
    }

  return NULL;
}

/* ---- The scheme ---- */

static gpointer
read_plan (CyConn *conn, gpointer data, GError **error)
{
  return cy_scheme_plan_load (conn, *(const gint64 *) data, error);
}

static void
free_plan (gpointer data)
{
  cy_scheme_plan_unref (data);
}

static void
plan_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySchemePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemePlan) plan = cy_session_finish (result, &error);
  const CySchemeItem *item;

  if (self->reading == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (plan == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  item = find_item (self, plan->id);
  if (item == NULL)
    return;
  cy_scheme_view_set (CY_SCHEME_VIEW (self->view), item, g_steal_pointer (&plan));
  gtk_widget_set_visible (self->view, TRUE);
}

static void
set_enabled (CySchemePage *self)
{
  static const char *const actions[] = { "scheme.copy", "scheme.export" };
  const CySchemeItem      *item = find_item (self, self->shown);
  GtkWidget               *widget = GTK_WIDGET (self);
  gboolean                 is_open = item != NULL && item->frozen == 0;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], item != NULL);
  gtk_widget_action_set_enabled (widget, "scheme.compare", item != NULL && self->items->len > 1);
  gtk_widget_action_set_enabled (widget, "scheme.change", is_open);
  gtk_widget_action_set_enabled (widget, "scheme.remove", is_open && item->n_cycles == 0);
}

static void
show_scheme (CySchemePage *self, gint64 id)
{
  self->shown = id;
  set_enabled (self);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (id == 0)
    {
      gtk_widget_set_visible (self->view, FALSE);
      return;
    }
  self->reading = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_plan,
                   g_memdup2 (&id, sizeof id),
                   g_free,
                   free_plan,
                   self->reading,
                   plan_cb,
                   g_object_ref (self));
}

/* ---- The list ---- */

static void
append (CyTableStore *store, const CySchemeItem *item)
{
  g_autofree char *year = g_strdup_printf ("%d", item->year);
  g_autofree char *name = item->version > 1
                            ? g_strdup_printf (_ ("%s, version %d"), item->name, item->version)
                            : g_strdup (item->name);
  g_autofree char *faults =
    g_strdup_printf (ngettext ("%u scheme fault", "%u scheme faults", item->n_faults),
                     item->n_faults);
  const char *state = item->frozen != 0    ? _ ("Frozen")
                      : item->n_faults > 0 ? faults
                                           : _ ("Draft scheme");
  const char *texts[] = { name, year, cy_code_get_name ("assess_object", item->object), state };

  cy_table_store_append (store, item->id, texts);
  cy_table_store_set_style (store,
                            item->id,
                            "state",
                            item->frozen != 0    ? "info"
                            : item->n_faults > 0 ? "error"
                                                 : "warn");
}

static void
show_subtitle (CySchemePage *self)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  g_autofree char *words =
    g_strdup_printf (ngettext ("%s · %u scheme", "%s · %u schemes", self->items->len),
                     place,
                     self->items->len);

  gtk_label_set_text (GTK_LABEL (self->subtitle), words);
}

static void
show_list (CySchemePage *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (column_ids);
  gint64 first = 0;
  gint64 wanted = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CySchemeItem *item = g_ptr_array_index (self->items, i);

      if (!cy_text_contains (item->name, self->search))
        continue;
      append (store, item);
      if (first == 0)
        first = item->id;
      if (item->id == self->shown)
        wanted = item->id;
    }
  cy_table_set_source (CY_TABLE (self->list), CY_TABLE_SOURCE (store));
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->items->len > 0 ? self->body : self->empty);
  show_scheme (self, wanted != 0 ? wanted : first);
  if (self->shown != 0)
    cy_table_select (CY_TABLE (self->list), self->shown);
}

static void
cursor_cb (CySchemePage *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->list), &id) && id != self->shown)
    show_scheme (self, id);
}

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  return cy_scheme_list_load (conn, *(const gint64 *) data, error);
}

static void
free_list (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
list_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySchemePage) self = user_data;
  g_autoptr (GPtrArray) items = cy_page_take_answer (CY_PAGE (self), result);

  if (items == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  show_subtitle (self);
  show_list (self);
}

static void
cy_scheme_page_reload (CyPage *page, GCancellable *cancellable)
{
  gint64 scope = cy_session_get_scope (cy_page_get_session (page));

  cy_session_read (cy_page_get_session (page),
                   read_list,
                   g_memdup2 (&scope, sizeof scope),
                   g_free,
                   free_list,
                   cancellable,
                   list_cb,
                   g_object_ref (page));
}

static void
cy_scheme_page_set_search (CyPage *page, const char *text)
{
  CySchemePage *self = CY_SCHEME_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  if (self->items != NULL)
    show_list (self);
}

/* ---- Acting ---- */

static void
made_cb (GtkWidget *page, gint64 id)
{
  CySchemePage *self = CY_SCHEME_PAGE (page);

  self->shown = id;
  cy_page_reload (CY_PAGE (page));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CySchemePage *self = CY_SCHEME_PAGE (widget);

  if (g_str_equal (name, "scheme.import"))
    cy_scheme_import_ask (widget, get_session (self), made_cb);
  else
    cy_scheme_new_present (widget, get_session (self), made_cb);
}

static void
act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CySchemePage       *self = CY_SCHEME_PAGE (widget);
  const CySchemePlan *plan = cy_scheme_view_get_plan (CY_SCHEME_VIEW (self->view));

  if (plan == NULL || plan->id != self->shown)
    return;
  if (g_str_equal (name, "scheme.change"))
    cy_scheme_record_present (widget, get_session (self), CY_ASSESS_SCHEME, self->shown, 0);
  else if (g_str_equal (name, "scheme.copy"))
    cy_scheme_copy_present (widget, get_session (self), plan, made_cb);
  else if (g_str_equal (name, "scheme.compare"))
    cy_scheme_compare_present (widget, get_session (self), self->items, self->shown);
  else if (g_str_equal (name, "scheme.export"))
    cy_scheme_export_ask (widget, get_session (self), plan);
  else
    cy_scheme_remove_run (get_session (self), CY_ASSESS_SCHEME, self->shown);
}

static void
empty_cb (CyEmpty *empty, CySchemePage *self)
{
  cy_scheme_new_present (GTK_WIDGET (self), get_session (self), made_cb);
}

static void
cy_scheme_page_export_view (CyPage *page)
{
  CySchemePage *self = CY_SCHEME_PAGE (page);

  if (find_item (self, self->shown) != NULL)
    cy_scheme_export_table (GTK_WIDGET (self),
                            get_session (self),
                            "scheme-view",
                            cy_scheme_view_get_tree (CY_SCHEME_VIEW (self->view)));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CySchemePage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Schemes of Assessment"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Import a Scheme…"), "scheme.import", NULL);
  cy_page_head_add_action (box, _ ("New Scheme…"), "scheme.new", "primary");

  return box;
}

static GtkWidget *
make_list (CySchemePage *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Scheme name"), 130, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "year", _ ("Year"), 48, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "object", _ ("Object of assessment"), 76 },
    { "state", _ ("State"), 74, CY_TABLE_TAG },
  };

  self->list = cy_table_new (_ ("Schemes of Assessment"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->list), _ ("No scheme has this in its name."), NULL);
  gtk_widget_set_size_request (self->list, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (self->list, FALSE);
  gtk_widget_set_vexpand (self->list, TRUE);
  g_signal_connect_swapped (self->list, "cursor-changed", G_CALLBACK (cursor_cb), self);

  return self->list;
}

static void
fill (CySchemePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  self->view = cy_scheme_view_new (get_session (self));
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_box_append (GTK_BOX (self->body), make_list (self));
  gtk_box_append (GTK_BOX (self->body), self->view);
  self->empty = cy_empty_new (_ ("There is no scheme yet. Begin with one of those that come along, "
                                 "and change what your rules say otherwise."),
                              _ ("New Scheme…"));
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  show_scheme (self, 0);
}

/* ---- Class ---- */

static void
cy_scheme_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (cy_scheme_page_parent_class)->constructed (object);

  fill (CY_SCHEME_PAGE (object));
}

static void
cy_scheme_page_dispose (GObject *object)
{
  CySchemePage *self = CY_SCHEME_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_scheme_page_parent_class)->dispose (object);
}

static void
cy_scheme_page_class_init (CySchemePageClass *klass)
{
  static const char *const actions[] = {
    "scheme.change", "scheme.copy", "scheme.compare", "scheme.export", "scheme.remove"
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_scheme_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_scheme_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_scheme_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_scheme_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_scheme_page_export_view;
  gtk_widget_class_install_action (widget_class, "scheme.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "scheme.import", NULL, new_cb);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act_cb);
}

static void
cy_scheme_page_init (CySchemePage *self)
{
}

GtkWidget *
cy_scheme_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_SCHEME_PAGE, "session", session, NULL);
}
