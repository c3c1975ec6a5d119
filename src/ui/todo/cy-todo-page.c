/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 全部待办: everything that somebody should look at, each opening where it is done. */
#include "cy-todo-page.h"

#include "cy-chip-row.h"
#include "cy-date.h"
#include "cy-page-head.h"
#include "cy-reminder.h"
#include "cy-report-dialog.h"
#include "cy-table-list.h"
#include "cy-table-report.h"
#include "cy-table.h"
#include "cy-posting.h"

#include <glib/gi18n.h>
#include <string.h>

#define KIND "kind"
#define WHEN "when"
#define LATE "late"
#define AHEAD "ahead"

struct _CyTodoPage
{
  CyPage parent_instance;

  GtkWidget   *subtitle;
  GtkWidget   *filters;
  GtkWidget   *table;
  CyTableList *list; /* row n is reminder n - 1 of its owner */

  GPtrArray *reminders;
  char      *search;
};

G_DEFINE_FINAL_TYPE (CyTodoPage, cy_todo_page, CY_TYPE_PAGE)

static const char *const column_ids[] = {
  "kind", "name", "place", "text", "due", "overdue", NULL,
};

static const CyTableColumn columns[] = {
  { "kind", N_ ("Matter"), 130, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "name",
    N_ ("Whom or what"),
    284,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Where"), 166, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "text", N_ ("Why"), 240, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "due", N_ ("Due on"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "overdue",
    N_ ("Days late"),
    84,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
};

static CySession *
get_session (CyTodoPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Which ---- */

static gboolean
is_late (const CyReminder *reminder)
{
  return reminder->due == 0 || reminder->overdue_days >= 0;
}

static gboolean
matches_search (CyTodoPage *self, const CyReminder *reminder)
{
  return self->search == NULL || *self->search == '\0' ||
         strstr (reminder->name, self->search) != NULL ||
         strstr (reminder->place, self->search) != NULL ||
         strstr (reminder->text, self->search) != NULL;
}

static gboolean
matches (CyTodoPage *self, const CyReminder *reminder)
{
  const char *kind = cy_chip_row_get (CY_CHIP_ROW (self->filters), KIND);
  const char *when = cy_chip_row_get (CY_CHIP_ROW (self->filters), WHEN);

  if (kind != NULL && g_ascii_strtoull (kind, NULL, 10) != (guint64) reminder->kind)
    return FALSE;
  if (when != NULL && is_late (reminder) != g_str_equal (when, LATE))
    return FALSE;

  return matches_search (self, reminder);
}

/* ---- Showing ---- */

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyReminder *reminder = data;
  g_autofree char  *due =
    reminder->due != 0 ? cy_date_format (reminder->due, CY_DATE_ISO) : g_strdup ("—");
  g_autofree char *overdue = reminder->due != 0 && reminder->overdue_days > 0
                               ? g_strdup_printf ("%d", reminder->overdue_days)
                               : g_strdup ("");
  const char      *texts[] = {
         cy_reminder_kind_get_title (reminder->kind),
         reminder->name,
         reminder->place,
         reminder->text,
         due,
         overdue,
  };

  cy_table_line_set_texts (line, texts);
  if (*overdue != '\0')
    cy_table_line_set_style (line, "overdue", "accent bold");
}

static void
show_words (CyTodoPage *self, guint n_seen)
{
  guint            n = self->reminders->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u item", "%u items", n), n);
  g_autofree char *seen =
    n_seen == n ? g_strdup (count) : g_strdup_printf (_ ("%u of %u items"), n_seen, n);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
  cy_table_set_totals (CY_TABLE (self->table),
                       seen,
                       _ ("Double-click or Enter opens where it is done"));
  cy_table_set_empty (CY_TABLE (self->table),
                      n == 0 ? _ ("Nothing is waiting.") : _ ("Nothing fits these filters."),
                      NULL);
}

static void
show (CyTodoPage *self)
{
  GArray *items;

  if (self->reminders == NULL)
    return;
  items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));
  for (guint i = 0; i < self->reminders->len; i++)
    {
      const CyTableItem item = { i + 1, g_ptr_array_index (self->reminders, i) };

      if (matches (self, item.data))
        g_array_append_val (items, item);
    }
  show_words (self, items->len);
  cy_table_list_set (self->list,
                     items,
                     g_ptr_array_ref (self->reminders),
                     (GDestroyNotify) g_ptr_array_unref);
}

static void
open_cb (CyTable *table, gint64 id, CyTodoPage *self)
{
  const GPtrArray  *reminders = cy_table_list_get_owner (self->list);
  const CyReminder *reminder = g_ptr_array_index (reminders, id - 1);

  if (reminder->page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", reminder->page);
  else if (reminder->kind == CY_REMINDER_POSTING || reminder->kind == CY_REMINDER_TASK)
    cy_session_open_person_at (get_session (self), reminder->person, CY_POSTING->name, 0, -1);
  else if (reminder->person != 0)
    cy_session_open_person (get_session (self), reminder->person);
  else
    {
      cy_session_set_scope (get_session (self), reminder->unit, reminder->name);
      cy_session_show_people (get_session (self), "");
    }
}

/* ---- Reading ---- */

static void
args_free (gpointer data)
{
  CyStatsArgs *args = data;

  g_clear_object (&args->rules);
  g_free (args);
}

static gpointer
read_reminders (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStats) stats = cy_stats_compute (conn, data, NULL, error);

  return stats != NULL ? cy_reminder_list (conn, stats, error) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyTodoPage) self = user_data;
  g_autoptr (GPtrArray) reminders = cy_page_take_answer (CY_PAGE (self), result);

  if (reminders == NULL)
    return;
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = g_steal_pointer (&reminders);
  show (self);
}

static void
cy_todo_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyTodoPage  *self = CY_TODO_PAGE (page);
  CySession   *session = get_session (self);
  CyRecord    *rules = cy_session_get_rules (session);
  CyStatsArgs *args;

  args = g_new0 (CyStatsArgs, 1);
  args->scope = cy_session_get_scope (session);
  args->base_date = cy_session_get_base_date (session);
  args->today = cy_session_get_today (session);
  args->rules = rules != NULL ? cy_record_copy (rules) : NULL;
  cy_session_read (session,
                   read_reminders,
                   args,
                   args_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_todo_page_set_search (CyPage *page, const char *text)
{
  CyTodoPage *self = CY_TODO_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_todo_page_export_view (CyPage *page)
{
  CyTodoPage *self = CY_TODO_PAGE (page);

  if (cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->list)) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "todo",
                                    cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyTodoPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("To Do"), &self->subtitle);
  GtkWidget *export = gtk_button_new_with_label (_ ("Export…"));

  g_signal_connect_swapped (export, "clicked", G_CALLBACK (cy_page_export_view), self);
  gtk_box_append (GTK_BOX (box), export);

  return box;
}

static GtkWidget *
make_filters (CyTodoPage *self)
{
  self->filters = cy_chip_row_new ();
  cy_chip_row_add (CY_CHIP_ROW (self->filters), KIND, _ ("Matter"));
  for (guint i = 0; i < CY_N_REMINDERS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      cy_chip_row_add_choice (CY_CHIP_ROW (self->filters),
                              KIND,
                              value,
                              cy_reminder_kind_get_title ((CyReminderKind) i));
    }
  cy_chip_row_add (CY_CHIP_ROW (self->filters), WHEN, _ ("When"));
  cy_chip_row_add_choice (CY_CHIP_ROW (self->filters), WHEN, LATE, _ ("Due by now"));
  cy_chip_row_add_choice (CY_CHIP_ROW (self->filters), WHEN, AHEAD, _ ("Soon"));
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);

  return self->filters;
}

static GtkWidget *
make_table (CyTodoPage *self)
{
  self->table = cy_table_new_marked (_ ("To Do"), columns, G_N_ELEMENTS (columns));
  self->list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->list));
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (open_cb), self);

  return self->table;
}

/* ---- Class ---- */

static void
cy_todo_page_constructed (GObject *object)
{
  CyTodoPage *self = CY_TODO_PAGE (object);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_todo_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), make_table (self));
  gtk_box_append (GTK_BOX (self), box);
}

static void
cy_todo_page_dispose (GObject *object)
{
  CyTodoPage *self = CY_TODO_PAGE (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_todo_page_parent_class)->dispose (object);
}

static void
cy_todo_page_class_init (CyTodoPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_todo_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_todo_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_todo_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_todo_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_todo_page_export_view;
}

static void
cy_todo_page_init (CyTodoPage *self)
{
}

GtkWidget *
cy_todo_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_TODO_PAGE, "session", session, NULL);
}

/**
 * cy_todo_page_show_kind:
 * @self: the page
 * @kind: the matter to show alone, %CY_N_REMINDERS for all
 */
void
cy_todo_page_show_kind (CyTodoPage *self, CyReminderKind kind)
{
  g_autofree char *value = kind < CY_N_REMINDERS ? g_strdup_printf ("%u", kind) : NULL;

  cy_chip_row_choose (CY_CHIP_ROW (self->filters), WHEN, NULL);
  cy_chip_row_choose (CY_CHIP_ROW (self->filters), KIND, value);
}
