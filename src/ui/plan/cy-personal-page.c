/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 个人计划: who in the pool has a plan for the year, how far it is, and the plan itself. */
#include "cy-personal-page.h"

#include "cy-chip-row.h"
#include "cy-code.h"
#include "cy-page-head.h"
#include "cy-personal-detail.h"
#include "cy-personal-dialogs.h"
#include "cy-personal-plan.h"
#include "cy-plan-parts.h"
#include "cy-report-dialog.h"
#include "cy-table-list.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define DETAIL_WIDTH 430
#define NOTHING "—"

/* Filter and its values. */
#define WHICH "which"
#define NONE "none"
#define OVERDUE "overdue"
#define REVIEW "review"
#define TIER "tier"

static const char *const ids[] = { "name",   "place",  "state", "target", "progress", "overdue",
                                   "review", "mentor", "town",  "tier",   NULL };

struct _CyPersonalPage
{
  CyPage parent_instance;

  GtkWidget   *subtitle;
  GtkWidget   *chosen;
  GtkWidget   *filters;
  GtkWidget   *table;
  GtkWidget   *detail;
  CyTableList *rows;

  GPtrArray *list; /* of CyPersonalPlan */
  char      *search;
};

G_DEFINE_FINAL_TYPE (CyPersonalPage, cy_personal_page, CY_TYPE_PAGE)

static guint next_signal;

static CySession *
get_session (CyPersonalPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Rows ---- */

static const char *
get_state_style (const CyPersonalPlan *plan)
{
  if (g_strcmp0 (plan->state, CY_PLAN_DONE) == 0)
    return "ok";

  return g_strcmp0 (plan->state, CY_PLAN_ADOPTED) == 0 ? "info" : "muted";
}

static char *
dup_progress (const CyPersonalPlan *plan)
{
  return plan->n_steps > 0 ? g_strdup_printf ("%u/%u", plan->n_done, plan->n_steps)
                           : g_strdup (NOTHING);
}

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyPersonalPlan *plan = data;
  g_autofree char      *progress = dup_progress (plan);
  g_autofree char      *overdue =
    plan->n_overdue > 0 ? g_strdup_printf ("%u", plan->n_overdue) : g_strdup ("");
  g_autofree char *review = cy_plan_format_day (plan->review.date);
  const char      *texts[] = {
         plan->name,
         cy_table_or_dash (plan->place),
    plan->plan == 0 ? _ ("No plan")
                         : cy_table_or_dash (cy_code_get_name ("plan_state", plan->state)),
         cy_table_or_dash (plan->target_post),
         progress,
         overdue,
         review,
         cy_table_or_dash (plan->mentor),
         cy_table_or_dash (plan->town),
    plan->tier != NULL ? cy_code_get_name ("tier", plan->tier) : NOTHING,
  };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "state", plan->plan == 0 ? "warn" : get_state_style (plan));
  cy_table_line_set_value (line,
                           "progress",
                           plan->n_steps > 0 ? (double) plan->n_done / plan->n_steps : -1);
  if (plan->n_overdue > 0)
    cy_table_line_set_style (line, "overdue", "accent bold");
  if (plan->review.is_here)
    cy_table_line_set_style (line, "review", "accent");
}

/* ---- Showing ---- */

static gboolean
is_wanted (CyPersonalPage *self, const CyPersonalPlan *plan)
{
  const char *which = cy_chip_row_get (CY_CHIP_ROW (self->filters), WHICH);
  const char *tier = cy_chip_row_get (CY_CHIP_ROW (self->filters), TIER);

  if (!cy_personal_plan_fits (plan, self->search) ||
      (tier != NULL && g_strcmp0 (tier, plan->tier) != 0))
    return FALSE;
  if (g_strcmp0 (which, NONE) == 0)
    return plan->plan == 0;
  if (g_strcmp0 (which, OVERDUE) == 0)
    return plan->n_overdue > 0;

  return g_strcmp0 (which, REVIEW) != 0 || plan->review.is_here;
}

static void
show_subtitle (CyPersonalPage *self)
{
  guint            n_planned = 0;
  guint            n_overdue = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->list->len; i++)
    {
      const CyPersonalPlan *plan = g_ptr_array_index (self->list, i);

      n_planned += plan->plan != 0;
      n_overdue += plan->n_overdue > 0;
    }
  words = g_strdup_printf (_ ("%u people in the pool, %u with a plan for the year, %u overdue"),
                           self->list->len,
                           n_planned,
                           n_overdue);
  cy_plan_show_subtitle (self->subtitle, get_session (self), words);
}

static void
show (CyPersonalPage *self)
{
  GArray          *items;
  g_autofree char *totals = NULL;

  if (self->list == NULL)
    return;
  items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));
  for (guint i = 0; i < self->list->len; i++)
    {
      const CyPersonalPlan *plan = g_ptr_array_index (self->list, i);
      const CyTableItem     item = { plan->person, plan };

      if (is_wanted (self, plan))
        g_array_append_val (items, item);
    }
  totals = g_strdup_printf (_ ("%u of %u people"), items->len, self->list->len);
  cy_table_list_set (self->rows,
                     items,
                     g_ptr_array_ref (self->list),
                     (GDestroyNotify) g_ptr_array_unref);
  cy_table_set_totals (CY_TABLE (self->table),
                       totals,
                       _ ("Double-click or Enter opens the person"));
  cy_table_set_empty (CY_TABLE (self->table),
                      self->list->len == 0 ? _ ("Nobody here is in the pool.")
                                           : _ ("Nobody fits these filters."),
                      NULL);
  show_subtitle (self);
}

static const CyPersonalPlan *
find (CyPersonalPage *self, gint64 person)
{
  for (guint i = 0; self->list != NULL && i < self->list->len; i++)
    if (((const CyPersonalPlan *) g_ptr_array_index (self->list, i))->person == person)
      return g_ptr_array_index (self->list, i);

  return NULL;
}

static void
show_detail (CyPersonalPage *self)
{
  gint64                person;
  const CyPersonalPlan *plan =
    cy_table_get_cursor (CY_TABLE (self->table), &person) ? find (self, person) : NULL;

  cy_personal_detail_show (CY_PERSONAL_DETAIL (self->detail), plan != NULL ? plan->plan : 0);
}

static void
selection_cb (CyTable *table, CyPersonalPage *self)
{
  guint            n = cy_table_get_n_selected (CY_TABLE (self->table));
  g_autofree char *text = n > 0 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "personal.make", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "personal.next", n > 0);
}

/* ---- Reading ---- */

static gpointer
read_plans (CyConn *conn, gpointer data, GError **error)
{
  return cy_personal_plan_list_load (conn, data, error);
}

static void
list_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPersonalPage) self = user_data;
  g_autoptr (GPtrArray) list = cy_page_take_answer (CY_PAGE (self), result);
  gint64 id;

  if (list == NULL)
    return;
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = g_steal_pointer (&list);
  show (self);
  if (!cy_table_get_cursor (CY_TABLE (self->table), &id) &&
      cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->rows)) > 0)
    cy_table_select (CY_TABLE (self->table),
                     cy_table_source_get_id (CY_TABLE_SOURCE (self->rows), 0));
  show_detail (self);
}

static void
cy_personal_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyPersonalPage    *self = CY_PERSONAL_PAGE (page);
  CySession         *session = get_session (self);
  gint64             base_date = cy_session_get_base_date (session);
  CyPersonalPlanArgs args = { .scope = cy_session_get_scope (session),
                              .year = cy_date_get_year (base_date),
                              .base_date = base_date,
                              .is_past = base_date < cy_session_get_today (session) };

  cy_session_read (session,
                   read_plans,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   list_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_personal_page_set_search (CyPage *page, const char *text)
{
  CyPersonalPage *self = CY_PERSONAL_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_personal_page_export_view (CyPage *page)
{
  CyPersonalPage *self = CY_PERSONAL_PAGE (page);

  if (self->list != NULL && self->list->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "growth-plans",
                                    cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Acting ---- */

static void
make_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonalPage *self = CY_PERSONAL_PAGE (widget);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));

  if (people->len > 0)
    cy_personal_make_present (widget, get_session (self), people);
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPersonalPage *self = CY_PERSONAL_PAGE (widget);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));

  if (people->len > 0)
    g_signal_emit (self, next_signal, 0, people);
}

static void
person_cb (CyTable *table, gint64 id, CyPersonalPage *self)
{
  cy_session_open_person (get_session (self), id);
}

/* ---- Layout ---- */

static GtkWidget *
make_filters (CyPersonalPage *self)
{
  CyChipRow *row;

  self->filters = cy_chip_row_new ();
  row = CY_CHIP_ROW (self->filters);
  cy_chip_row_add (row, WHICH, _ ("Plan state"));
  cy_chip_row_add_choice (row, WHICH, NONE, _ ("No plan"));
  cy_chip_row_add_choice (row, WHICH, OVERDUE, _ ("Measures overdue"));
  cy_chip_row_add_choice (row, WHICH, REVIEW, _ ("Review due"));
  cy_chip_row_add (row, TIER, _ ("Tier"));
  cy_chip_row_add_codes (row, TIER, "tier");
  g_signal_connect_swapped (row, "changed", G_CALLBACK (show), self);

  return self->filters;
}

static GtkWidget *
make_head (CyPersonalPage *self)
{
  GtkWidget *box =
    cy_page_head_new (g_dpgettext2 (NULL, "plans", "Personal Plans"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  cy_page_head_add_action (box, _ ("Next Course for Them"), "personal.next", NULL);
  cy_page_head_add_action (box, _ ("Plans from a Template…"), "personal.make", "primary");

  return box;
}

static GtkWidget *
make_table (CyPersonalPage *self)
{
  const CyTableColumnFlags sort = CY_TABLE_COLUMN_SORTABLE;
  const CyTableColumn      columns[] = {
         { "name",
           _ ("Full name"),
           76,
           CY_TABLE_TEXT,
           sort | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_FROZEN },
         { "place", _ ("Village"), 84, CY_TABLE_TEXT, sort },
         { "state", _ ("Plan state"), 70, CY_TABLE_TAG, sort },
         { "target", _ ("Target post"), 130, CY_TABLE_TEXT, sort | CY_TABLE_COLUMN_EXPAND },
         { "progress", _ ("Measures done"), 92, CY_TABLE_BAR, sort },
         { "overdue", _ ("Overdue"), 52, CY_TABLE_TEXT, sort | CY_TABLE_COLUMN_CENTER },
         { "review", _ ("Next review on"), 90, CY_TABLE_TEXT, sort },
         { "mentor", _ ("Mentor"), 70, CY_TABLE_TEXT, sort | CY_TABLE_COLUMN_HIDDEN },
         { "town", _ ("Township"), 90, CY_TABLE_TEXT, sort | CY_TABLE_COLUMN_HIDDEN },
         { "tier", _ ("Tier"), 80, CY_TABLE_TEXT, sort | CY_TABLE_COLUMN_HIDDEN },
  };

  self->table =
    cy_table_new_marked (_ ("Personal plans of the pool"), columns, G_N_ELEMENTS (columns));
  self->rows = cy_table_list_new (ids, make_line);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->rows));
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (show_detail), self);
  gtk_widget_set_hexpand (self->table, TRUE);

  return self->table;
}

static GtkWidget *
make_body (CyPersonalPage *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_box_append (GTK_BOX (body), make_table (self));
  self->detail = cy_personal_detail_new (get_session (self));
  gtk_widget_set_size_request (self->detail, DETAIL_WIDTH, -1);
  gtk_widget_set_hexpand (self->detail, FALSE);
  gtk_box_append (GTK_BOX (body), self->detail);

  return body;
}

/* ---- Class ---- */

static void
cy_personal_page_constructed (GObject *object)
{
  CyPersonalPage *self = CY_PERSONAL_PAGE (object);
  GtkWidget      *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_personal_page_parent_class)->constructed (object);

  gtk_box_append (GTK_BOX (head), make_head (self));
  gtk_box_append (GTK_BOX (head), make_filters (self));
  cy_plan_box_new (GTK_BOX (self), head, make_body (self));
  selection_cb (CY_TABLE (self->table), self);
}

static void
cy_personal_page_dispose (GObject *object)
{
  CyPersonalPage *self = CY_PERSONAL_PAGE (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_personal_page_parent_class)->dispose (object);
}

static void
cy_personal_page_class_init (CyPersonalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_personal_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_personal_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_personal_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_personal_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_personal_page_export_view;
  gtk_widget_class_install_action (widget_class, "personal.make", NULL, make_cb);
  gtk_widget_class_install_action (widget_class, "personal.next", NULL, next_cb);
  /** CyPersonalPage::next-course: the next course of some people (a #GArray of gint64) is wanted */
  next_signal = g_signal_new ("next-course",
                              CY_TYPE_PERSONAL_PAGE,
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL,
                              NULL,
                              NULL,
                              G_TYPE_NONE,
                              1,
                              G_TYPE_ARRAY);
}

static void
cy_personal_page_init (CyPersonalPage *self)
{
}

GtkWidget *
cy_personal_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PERSONAL_PAGE, "session", session, NULL);
}
