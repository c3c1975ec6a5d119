/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 公示: every public notice, how long it still stands and what was objected. */
#include "cy-notice-page.h"

#include "cy-notice-detail.h"
#include "cy-notice-dialogs.h"
#include "cy-notice-list.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 280

static const char *const ids[] = {
  "name", "left", "people", "open", "since", "until", "names", NULL
};

struct _CyNoticePage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *table;
  GtkWidget *detail;

  GPtrArray *items; /* of CyNoticeItem */
  char      *search;
  gint64     shown;
};

G_DEFINE_FINAL_TYPE (CyNoticePage, cy_notice_page, CY_TYPE_PAGE)

static CySession *
get_session (CyNoticePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Showing ---- */

static const char *
get_style (const CyNoticeItem *item)
{
  static const char *const styles[] = {
    [CY_NOTICE_TO_COME] = "muted",
    [CY_NOTICE_RUNNING] = "info",
    [CY_NOTICE_OVER] = "warn",
    [CY_NOTICE_DONE] = "ok",
  };

  return styles[item->phase];
}

static void
append (CyTableStore *store, const CyNoticeItem *item)
{
  g_autofree char *left = cy_notice_item_dup_left (item);
  g_autofree char *people = g_strdup_printf ("%u", item->n_people);
  g_autofree char *since = cy_date_format (item->since, CY_DATE_ISO);
  g_autofree char *until = cy_date_format (item->until, CY_DATE_ISO);
  g_autofree char *objections =
    item->n_objections == 0 ? g_strdup ("—")
    : item->n_open > 0      ? g_strdup_printf (_ ("%u, %u open"), item->n_objections, item->n_open)
                            : g_strdup_printf ("%u", item->n_objections);
  const char *texts[] = {
    item->name, left, people, objections, since, until, item->names != NULL ? item->names : "",
  };

  cy_table_store_append (store, item->id, texts);
  cy_table_store_set_style (store, item->id, "left", get_style (item));
  if (item->n_open > 0)
    cy_table_store_set_style (store, item->id, "open", "error");
}

static gboolean
is_sought (CyNoticePage *self, const CyNoticeItem *item)
{
  return cy_text_contains (item->name, self->search) ||
         cy_text_contains (item->names, self->search);
}

static void
show_subtitle (CyNoticePage *self)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  g_autofree char *text = NULL;
  guint            n_running = 0;

  for (guint i = 0; i < self->items->len; i++)
    n_running +=
      ((const CyNoticeItem *) g_ptr_array_index (self->items, i))->phase != CY_NOTICE_DONE;
  text =
    g_strdup_printf (_ ("%s · %u notices, %u not concluded"), place, self->items->len, n_running);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
set_ready (CyNoticePage *self)
{
  const CyNoticeFile *file = cy_notice_detail_get_file (CY_NOTICE_DETAIL (self->detail));
  gboolean is_open = file != NULL && g_strcmp0 (cy_record_get_text (file->record, CY_NOTICE_STATE),
                                                CY_WORK_OPEN) == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notice.print", file != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notice.object", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notice.end", is_open);
}

static void
show_notice (CyNoticePage *self, gint64 notice)
{
  self->shown = notice;
  cy_notice_detail_show (CY_NOTICE_DETAIL (self->detail), notice);
  set_ready (self);
}

static void
cursor_cb (CyNoticePage *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->table), &id) && id != self->shown)
    show_notice (self, id);
}

/* The notice that was looked at stays, if it is still there. */
static void
show (CyNoticePage *self)
{
  g_autoptr (CyTableStore) store = NULL;
  gint64 first = 0;
  gint64 kept = 0;

  if (self->items == NULL)
    return;
  store = cy_table_store_new (ids);
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->items->len; i++)
    {
      const CyNoticeItem *item = g_ptr_array_index (self->items, i);

      if (!is_sought (self, item))
        continue;
      append (store, item);
      first = first == 0 ? item->id : first;
      kept = item->id == self->shown ? item->id : kept;
    }
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  if (self->items->len > 0)
    cy_table_set_empty (CY_TABLE (self->table), _ ("No notice fits the search."), NULL);
  else
    cy_table_set_empty (CY_TABLE (self->table),
                        _ ("There is no public notice here. Who stands at that step can be put on "
                           "one."),
                        _ ("New Notice…"));
  show_subtitle (self);
  show_notice (self, kept != 0 ? kept : first);
  if (self->shown != 0)
    cy_table_select (CY_TABLE (self->table), self->shown);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 base_date;
} Wish;

static void
items_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static gpointer
read_items (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_notice_list_load (conn, wish->scope, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNoticePage) self = user_data;
  g_autoptr (GPtrArray) items = cy_page_take_answer (CY_PAGE (self), result);

  if (items == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  show (self);
}

static void
cy_notice_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyNoticePage *self = CY_NOTICE_PAGE (page);
  Wish          wish = { cy_session_get_scope (get_session (self)),
                         cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_items,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   items_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_notice_page_set_search (CyPage *page, const char *text)
{
  CyNoticePage *self = CY_NOTICE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

/* ---- Acting ---- */

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNoticePage *self = CY_NOTICE_PAGE (widget);
  gint64        like = self->items != NULL && self->items->len > 0
                         ? ((const CyNoticeItem *) g_ptr_array_index (self->items, 0))->id
                         : 0;

  cy_notice_new_ask (widget, get_session (self), like);
}

static void
empty_cb (CyTable *table, CyNoticePage *self)
{
  new_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNoticePage *self = CY_NOTICE_PAGE (widget);

  if (self->shown != 0)
    cy_notice_print_ask (widget, get_session (self), self->shown);
}

static void
object_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNoticePage       *self = CY_NOTICE_PAGE (widget);
  const CyNoticeFile *file = cy_notice_detail_get_file (CY_NOTICE_DETAIL (self->detail));
  g_autoptr (CyRecord) record = NULL;

  if (file == NULL)
    return;
  record = cy_record_new (CY_OBJECTION);
  cy_record_set_int (record, CY_OBJECTION_NOTICE, cy_record_get_id (file->record));
  cy_record_set_int (record, CY_OBJECTION_DATE, cy_session_get_base_date (get_session (self)));
  cy_objection_dialog_present (widget, get_session (self), file, record, TRUE);
}

static void
end_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNoticePage       *self = CY_NOTICE_PAGE (widget);
  const CyNoticeFile *file = cy_notice_detail_get_file (CY_NOTICE_DETAIL (self->detail));

  if (file != NULL)
    cy_notice_end_present (widget, get_session (self), file);
}

static void
cy_notice_page_export_view (CyPage *page)
{
  CyNoticePage *self = CY_NOTICE_PAGE (page);

  if (self->items != NULL && self->items->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "notices",
                                    cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

static void
cy_notice_page_print_view (CyPage *page)
{
  print_cb (GTK_WIDGET (page), NULL, NULL);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyNoticePage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Public Notices"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Print…"), "notice.print", NULL);
  cy_page_head_add_action (box, _ ("Record Objection…"), "notice.object", NULL);
  cy_page_head_add_action (box, _ ("Conclude the Notice…"), "notice.end", NULL);
  cy_page_head_add_action (box, _ ("New Notice…"), "notice.new", "primary");

  return box;
}

static GtkWidget *
make_table (CyNoticePage *self)
{
  const CyTableColumn columns[] = {
    { "name",
      _ ("Name of the notice"),
      172,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "left", _ ("State"), 92, CY_TABLE_TAG },
    { "people", _ ("Head count"), 40, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "open", _ ("Objections"), 112 },
    { "since", _ ("From"), 84, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "until", _ ("Until"), 84, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "names", _ ("Names"), 160, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  self->table = cy_table_new (_ ("Public notices"), columns, G_N_ELEMENTS (columns));
  g_signal_connect (self->table, "empty-action", G_CALLBACK (empty_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_widget_set_size_request (self->table, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (self->table, FALSE);

  return self->table;
}

static void
fill (CyNoticePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_add_css_class (box, "page");
  self->detail = cy_notice_detail_new (get_session (self));
  g_signal_connect_swapped (self->detail, "loaded", G_CALLBACK (set_ready), self);
  gtk_widget_set_hexpand (self->detail, TRUE);
  gtk_box_append (GTK_BOX (body), make_table (self));
  gtk_box_append (GTK_BOX (body), self->detail);
  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), body);
  gtk_box_append (GTK_BOX (self), box);
  set_ready (self);
}

/* ---- Class ---- */

static void
cy_notice_page_constructed (GObject *object)
{
  CyNoticePage *self = CY_NOTICE_PAGE (object);

  G_OBJECT_CLASS (cy_notice_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_notice_page_dispose (GObject *object)
{
  CyNoticePage *self = CY_NOTICE_PAGE (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_notice_page_parent_class)->dispose (object);
}

static void
cy_notice_page_class_init (CyNoticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_notice_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_notice_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_notice_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_notice_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_notice_page_export_view;
  CY_PAGE_CLASS (klass)->print_view = cy_notice_page_print_view;
  gtk_widget_class_install_action (widget_class, "notice.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "notice.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "notice.object", NULL, object_cb);
  gtk_widget_class_install_action (widget_class, "notice.end", NULL, end_cb);
}

static void
cy_notice_page_init (CyNoticePage *self)
{
}

GtkWidget *
cy_notice_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_NOTICE_PAGE, "session", session, NULL);
}
