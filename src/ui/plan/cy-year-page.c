/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 年度计划: what each unit means to train in a year, and how much of it was held. */
#include "cy-year-page.h"

#include "cy-code.h"
#include "cy-page-head.h"
#include "cy-plan-parts.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-unit-plan.h"
#include "cy-year-dialogs.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 428
#define NOTHING "—"

static const char *const plan_ids[] = { "name", "state", "held", "year", "unit", NULL };
static const char *const item_ids[] = { "month",    "name",   "state",   "people",
                                        "hours",    "budget", "ability", "content",
                                        "category", "form",   NULL };

struct _CyYearPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *plans;
  GtkWidget *items;
  GtkWidget *detail;
  GtkWidget *name;
  GtkWidget *facts;
  GtkWidget *over;

  GPtrArray *list; /* of CyUnitPlan */
  char      *search;
  gint64     shown;
};

G_DEFINE_FINAL_TYPE (CyYearPage, cy_year_page, CY_TYPE_PAGE)

static CySession *
get_session (CyYearPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static const CyUnitPlan *
get_shown (CyYearPage *self)
{
  for (guint i = 0; self->list != NULL && i < self->list->len; i++)
    if (((const CyUnitPlan *) g_ptr_array_index (self->list, i))->id == self->shown)
      return g_ptr_array_index (self->list, i);

  return NULL;
}

static const CyPlanItem *
get_item (CyYearPage *self)
{
  const CyUnitPlan *plan = get_shown (self);
  gint64            id;

  if (plan == NULL || !cy_table_get_cursor (CY_TABLE (self->items), &id))
    return NULL;
  for (guint i = 0; i < plan->items->len; i++)
    if (((const CyPlanItem *) g_ptr_array_index (plan->items, i))->id == id)
      return g_ptr_array_index (plan->items, i);

  return NULL;
}

/* ---- Showing ---- */

static const char *
get_code_name (const char *set, const char *code)
{
  return code != NULL ? cy_code_get_name (set, code) : NOTHING;
}

static const char *
get_state_style (const char *state)
{
  if (g_strcmp0 (state, CY_PLAN_ADOPTED) == 0)
    return "info";

  return g_strcmp0 (state, CY_PLAN_DONE) == 0 ? "ok" : "muted";
}

static void
append_plan (CyTableStore *store, const CyUnitPlan *plan)
{
  guint            n_held = plan->n_states[CY_PLAN_ITEM_HELD];
  g_autofree char *year = g_strdup_printf ("%d", plan->year);
  g_autofree char *held = g_strdup_printf ("%u/%u", n_held, plan->items->len);
  const char      *texts[] = {
         plan->name, get_code_name ("plan_state", plan->state),   held,
         year,       plan->place != NULL ? plan->place : NOTHING,
  };

  cy_table_store_append (store, plan->id, texts);
  cy_table_store_set_style (store, plan->id, "state", get_state_style (plan->state));
  cy_table_store_set_value (store,
                            plan->id,
                            "held",
                            plan->items->len > 0 ? (double) n_held / plan->items->len : -1);
}

static const char *
get_item_state (const CyPlanItem *item)
{
  static const char *const states[] = {
    [CY_PLAN_ITEM_OPEN] = NC_ ("planned course", "Not arranged"),
    [CY_PLAN_ITEM_LATE] = NC_ ("planned course", "Late"),
    [CY_PLAN_ITEM_ARRANGED] = NC_ ("planned course", "Arranged"),
    [CY_PLAN_ITEM_RUNNING] = NC_ ("planned course", "Running"),
    [CY_PLAN_ITEM_HELD] = NC_ ("planned course", "Held"),
  };

  return g_dpgettext2 (NULL, "planned course", states[item->state]);
}

static void
append_item (CyTableStore *store, const CyPlanItem *item)
{
  static const char *const styles[] = { "muted", "error", "info", "warn", "ok" };
  /* Translators: a month of the year */
  g_autofree char *month =
    item->month > 0 ? g_strdup_printf (_ ("month %d"), item->month) : g_strdup (NOTHING);
  g_autofree char *people = g_strdup_printf ("%u/%u", item->n_people, item->places);
  g_autofree char *held = cy_plan_format_tenths (item->held_hours);
  g_autofree char *planned = cy_plan_format_tenths (item->hours);
  g_autofree char *hours = g_strdup_printf ("%s/%s", held, planned);
  g_autofree char *budget = cy_plan_format_yuan (item->budget);
  const char      *texts[] = {
         month,
         item->name,
         get_item_state (item),
         people,
         hours,
         budget,
         get_code_name ("ability", item->ability),
         get_code_name ("training_content", item->content),
         get_code_name ("training_category", item->category),
         get_code_name ("training_form", item->form),
  };

  cy_table_store_append (store, item->id, texts);
  cy_table_store_set_style (store, item->id, "state", styles[item->state]);
  cy_table_store_set_value (store,
                            item->id,
                            "people",
                            item->places > 0 ? MIN (1.0, (double) item->n_people / item->places)
                                             : -1);
}

static char *
dup_approval (const CyUnitPlan *plan)
{
  g_autofree char *day = cy_plan_format_day (plan->approved);

  if (plan->approved == CY_DATE_NONE)
    return g_strdup (_ ("not approved yet"));
  if (plan->document == NULL)
    return g_strdup_printf (_ ("approved on %s"), day);

  return g_strdup_printf (_ ("approved on %s by %s"), day, plan->document);
}

static void
show_facts (CyYearPage *self, const CyUnitPlan *plan)
{
  gint64           over = cy_unit_plan_get_over (plan);
  g_autofree char *approval = dup_approval (plan);
  g_autofree char *budget = cy_plan_format_yuan (plan->budget);
  g_autofree char *sum = cy_plan_format_yuan (plan->item_budget);
  g_autofree char *excess = cy_plan_format_yuan (over);
  g_autofree char *warning =
    g_strdup_printf (_ ("The courses need %s yuan more than the plan has."), excess);
  g_autofree char *facts =
    g_strdup_printf (_ ("%s · %u of %u courses held, %u late · budget %s yuan, courses %s yuan"),
                     approval,
                     plan->n_states[CY_PLAN_ITEM_HELD],
                     plan->items->len,
                     plan->n_states[CY_PLAN_ITEM_LATE],
                     budget,
                     sum);

  gtk_label_set_text (GTK_LABEL (self->name), plan->name);
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  gtk_label_set_text (GTK_LABEL (self->over), warning);
  gtk_widget_set_visible (self->over, over > 0);
}

static void
show_items (CyYearPage *self, const CyUnitPlan *plan)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (item_ids);
  g_autofree char *held = cy_plan_format_tenths (plan->held_hours);
  g_autofree char *hours = cy_plan_format_tenths (plan->hours);
  g_autofree char *sum =
    g_strdup_printf (_ ("%u courses · %u of %u places taken · %s of %s hours held"),
                     plan->items->len,
                     plan->people,
                     plan->places,
                     held,
                     hours);

  for (guint i = 0; i < plan->items->len; i++)
    append_item (store, g_ptr_array_index (plan->items, i));
  cy_table_set_source (CY_TABLE (self->items), CY_TABLE_SOURCE (store));
  cy_table_set_totals (CY_TABLE (self->items), sum, _ ("Double-click or Enter changes a course"));
}

static void
set_ready (CyYearPage *self)
{
  const CyUnitPlan *plan = get_shown (self);
  const CyPlanItem *item = get_item (self);
  gboolean          is_draft = plan != NULL && g_strcmp0 (plan->state, CY_PLAN_DRAFT) == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.change", plan != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.copy", plan != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.item", plan != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.adopt", is_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.delete", plan != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "year.drop",
                                 item != NULL && item->n_courses == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "year.hold",
                                 item != NULL && item->n_courses == 0);
}

static void
show_plan (CyYearPage *self, gint64 id)
{
  const CyUnitPlan *plan;

  self->shown = id;
  plan = get_shown (self);
  gtk_widget_set_visible (self->detail, plan != NULL);
  if (plan != NULL)
    {
      show_facts (self, plan);
      show_items (self, plan);
    }
  set_ready (self);
}

static void
plan_cursor_cb (CyYearPage *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->plans), &id) && id != self->shown)
    show_plan (self, id);
}

static void
show_subtitle (CyYearPage *self)
{
  guint            n_late = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->list->len; i++)
    n_late += ((const CyUnitPlan *) g_ptr_array_index (self->list, i))->n_states[CY_PLAN_ITEM_LATE];
  words = g_strdup_printf (_ ("%u plans, %u planned courses late"), self->list->len, n_late);
  cy_plan_show_subtitle (self->subtitle, get_session (self), words);
}

/* The plan that was looked at stays, if it is still there. */
static void
show (CyYearPage *self)
{
  g_autoptr (CyTableStore) store = NULL;
  gint64 first = 0;
  gint64 kept = 0;

  if (self->list == NULL)
    return;
  store = cy_table_store_new (plan_ids);
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->list->len; i++)
    {
      const CyUnitPlan *plan = g_ptr_array_index (self->list, i);

      if (!cy_unit_plan_fits (plan, self->search))
        continue;
      append_plan (store, plan);
      first = first == 0 ? plan->id : first;
      kept = plan->id == self->shown ? plan->id : kept;
    }
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->plans), CY_TABLE_SOURCE (store));
  cy_table_set_empty (CY_TABLE (self->plans),
                      self->list->len > 0 ? _ ("No plan fits the search.")
                                          : _ ("No training is planned here yet."),
                      self->list->len > 0 ? NULL : _ ("New Plan…"));
  show_subtitle (self);
  show_plan (self, kept != 0 ? kept : first);
  if (self->shown != 0)
    cy_table_select (CY_TABLE (self->plans), self->shown);
}

/* ---- Reading ---- */

static gpointer
read_plans (CyConn *conn, gpointer data, GError **error)
{
  return cy_unit_plan_list_load (conn, data, error);
}

static void
list_free (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyYearPage) self = user_data;
  g_autoptr (GPtrArray) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_year_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyYearPage    *self = CY_YEAR_PAGE (page);
  CyUnitPlanArgs args = { .scope = cy_session_get_scope (get_session (self)),
                          .base_date = cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_plans,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   list_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_year_page_set_search (CyPage *page, const char *text)
{
  CyYearPage *self = CY_YEAR_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_year_page_export_view (CyPage *page)
{
  CyYearPage *self = CY_YEAR_PAGE (page);

  if (get_shown (self) != NULL)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "training-plan",
                                    cy_table_make_report (CY_TABLE (self->items), NULL, NULL));
}

/* ---- Acting ---- */

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_year_plan_present (widget, cy_page_get_session (CY_PAGE (widget)), 0);
}

static void
empty_cb (CyTable *table, CyYearPage *self)
{
  new_cb (GTK_WIDGET (self), NULL, NULL);
}

/* Something that is done with the plan that is shown. */
static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyYearPage       *self = CY_YEAR_PAGE (widget);
  const CyUnitPlan *plan = get_shown (self);

  if (plan == NULL)
    return;
  if (g_str_equal (name, "year.change"))
    cy_year_plan_present (widget, get_session (self), plan->id);
  else if (g_str_equal (name, "year.item"))
    cy_year_item_present (widget, get_session (self), plan->id, 0);
  else if (g_str_equal (name, "year.copy"))
    cy_year_copy_present (widget, get_session (self), plan);
  else if (g_str_equal (name, "year.delete"))
    cy_year_plan_delete (get_session (self), plan);
  else
    cy_year_adopt_present (widget, get_session (self), plan);
}

static void
item_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const CyPlanItem *item = get_item (CY_YEAR_PAGE (widget));

  if (item == NULL || item->n_courses > 0)
    return;
  if (g_str_equal (name, "year.drop"))
    cy_year_item_delete (cy_page_get_session (CY_PAGE (widget)), item->id);
  else
    cy_year_hold_present (widget, cy_page_get_session (CY_PAGE (widget)), item->id);
}

static void
item_cb (CyTable *table, gint64 id, CyYearPage *self)
{
  cy_year_item_present (GTK_WIDGET (self), get_session (self), self->shown, id);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyYearPage *self)
{
  GtkWidget *box = cy_page_head_new (g_dpgettext2 (NULL, "plans", "Yearly Plans"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Copy to Another Year…"), "year.copy", NULL);
  cy_page_head_add_action (box, _ ("Approve…"), "year.adopt", NULL);
  cy_page_head_add_action (box, _ ("Add Planned Course…"), "year.item", NULL);
  cy_page_head_add_action (box, _ ("Delete Planned Course"), "year.drop", NULL);
  cy_page_head_add_action (box, _ ("Hold This Course…"), "year.hold", NULL);
  cy_page_head_add_action (box, _ ("New Plan…"), "year.new", "primary");

  return box;
}

static GtkWidget *
make_plans (CyYearPage *self)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Plan name"), 160, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "state", _ ("State"), 72, CY_TABLE_TAG },
    { "held", _ ("Courses held"), 92, CY_TABLE_BAR },
    { "year", _ ("Year"), 48, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "unit", _ ("Unit that plans"), 80, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  self->plans = cy_table_new (_ ("Yearly training plans"), columns, G_N_ELEMENTS (columns));
  g_signal_connect (self->plans, "empty-action", G_CALLBACK (empty_cb), self);
  g_signal_connect_swapped (self->plans, "cursor-changed", G_CALLBACK (plan_cursor_cb), self);

  return self->plans;
}

static GtkWidget *
make_items (CyYearPage *self)
{
  const CyTableColumn columns[] = {
    { "month", _ ("Month"), 52 },
    { "name",
      _ ("Planned course name"),
      180,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "state", _ ("Progress"), 84, CY_TABLE_TAG },
    { "people", _ ("Places taken"), 96, CY_TABLE_BAR },
    { "hours", _ ("Hours"), 66, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "budget", _ ("Budget, yuan"), 80, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "ability", _ ("Ability it is for"), 96 },
    { "content", _ ("Content of training"), 130, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "category", _ ("Course category"), 110, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "form", _ ("Form of training"), 110, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  self->items = cy_table_new (_ ("Planned courses"), columns, G_N_ELEMENTS (columns));
  cy_table_set_empty (CY_TABLE (self->items),
                      _ ("The plan has no courses yet."),
                      _ ("Add Planned Course…"));
  g_signal_connect (self->items, "activate", G_CALLBACK (item_cb), self);
  g_signal_connect_swapped (self->items, "cursor-changed", G_CALLBACK (set_ready), self);
  gtk_widget_set_vexpand (self->items, TRUE);

  return self->items;
}

static void
items_empty_cb (CyTable *table, CyYearPage *self)
{
  change_cb (GTK_WIDGET (self), "year.item", NULL);
}

static GtkWidget *
make_detail (CyYearPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->name = cy_plan_title_new ();
  self->facts = cy_plan_label_new ("secondary");
  self->over = cy_plan_label_new ("error");
  gtk_box_append (GTK_BOX (line), self->name);
  cy_page_head_add_action (line, _ ("Delete"), "year.delete", NULL);
  cy_page_head_add_action (line, _ ("Change…"), "year.change", NULL);
  gtk_box_append (GTK_BOX (self->detail), line);
  gtk_box_append (GTK_BOX (self->detail), self->facts);
  gtk_box_append (GTK_BOX (self->detail), self->over);
  gtk_box_append (GTK_BOX (self->detail), make_items (self));
  g_signal_connect (self->items, "empty-action", G_CALLBACK (items_empty_cb), self);

  return self->detail;
}

/* ---- Class ---- */

static void
cy_year_page_constructed (GObject *object)
{
  CyYearPage *self = CY_YEAR_PAGE (object);

  G_OBJECT_CLASS (cy_year_page_parent_class)->constructed (object);

  cy_plan_box_new (GTK_BOX (self),
                   make_head (self),
                   cy_plan_body_new (make_plans (self), LIST_WIDTH, make_detail (self)));
  show_plan (self, 0);
}

static void
cy_year_page_dispose (GObject *object)
{
  CyYearPage *self = CY_YEAR_PAGE (object);

  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_year_page_parent_class)->dispose (object);
}

static void
cy_year_page_class_init (CyYearPageClass *klass)
{
  static const char *const changes[] = {
    "year.change", "year.item", "year.copy", "year.adopt", "year.delete"
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_year_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_year_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_year_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_year_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_year_page_export_view;
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (widget_class, changes[i], NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "year.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "year.hold", NULL, item_act_cb);
  gtk_widget_class_install_action (widget_class, "year.drop", NULL, item_act_cb);
}

static void
cy_year_page_init (CyYearPage *self)
{
}

GtkWidget *
cy_year_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_YEAR_PAGE, "session", session, NULL);
}
