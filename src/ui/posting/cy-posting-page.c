/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 锻炼: postings as a table and as a timeline, who is away where, stretch tasks and two-way
 * cultivation; and all that is done about them. */
#include "cy-posting-page.h"

#include "cy-page-head.h"
#include "cy-posting-dialogs.h"
#include "cy-posting-filters.h"
#include "cy-posting-tables.h"
#include "cy-posting-view.h"
#include "cy-report-dialog.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"
#include "cy-task-list.h"
#include "cy-timeline-view.h"
#include "cy-two-way-list.h"

#include <glib/gi18n.h>

typedef enum
{
  PART_LIST,
  PART_TIMELINE,
  PART_AWAY,
  PART_TASKS,
  PART_TWO_WAY,
  N_PARTS,
} Part;

typedef enum
{
  ACTION_EXCHANGE,
  ACTION_TWO_WAY,
  ACTION_TASK,
  ACTION_PLAN,
  N_ACTIONS,
} Action;

/* Everything that the page shows, as of one day. */
typedef struct
{
  CyPostingList *list;
  GPtrArray     *tasks;
  GPtrArray     *two_ways;
} Data;

struct _CyPostingPage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *chosen;
  GtkWidget    *actions[N_ACTIONS];
  GtkWidget    *filters;
  GtkWidget    *parts[N_PARTS];
  GtkWidget    *stack;
  GtkWidget    *tables[N_PARTS]; /* none for the timeline */
  CyTableStore *stores[N_PARTS];
  GtkWidget    *timeline;
  GtkWidget    *name;
  GtkWidget    *view;

  Data      *data;
  GPtrArray *seen;
  GPtrArray *away;
  char      *search;
};

G_DEFINE_FINAL_TYPE (CyPostingPage, cy_posting_page, CY_TYPE_PAGE)

static const char *const part_names[N_PARTS] = { "list", "timeline", "away", "tasks", "two-way" };

static CySession *
get_session (CyPostingPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static Part
get_part (CyPostingPage *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->parts[i])))
      return i;

  return PART_LIST;
}

static void
data_free (gpointer data)
{
  Data *self = data;

  g_clear_pointer (&self->list, cy_posting_list_free);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->two_ways, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Data, data_free)

/* ---- Who is current ---- */

static gint64
get_cursor (CyPostingPage *self, Part part)
{
  gint64 id;

  return cy_table_get_cursor (CY_TABLE (self->tables[part]), &id) ? id : 0;
}

static gint64
find_person (CyPostingPage *self, Part part, gint64 id)
{
  for (guint i = 0; part == PART_TASKS && i < self->data->tasks->len; i++)
    if (((const CyTask *) g_ptr_array_index (self->data->tasks, i))->task == id)
      return ((const CyTask *) g_ptr_array_index (self->data->tasks, i))->person;
  for (guint i = 0; part == PART_TWO_WAY && i < self->data->two_ways->len; i++)
    if (((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->two_way == id)
      return ((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->person;

  return 0;
}

/* Of a unit the first who is away from there, else the first who is there. */
static const CyPosted *
find_of_unit (CyPostingPage *self, gint64 place)
{
  const CyAwayUnit *unit;

  if (place <= 0 || place > self->away->len)
    return NULL;
  unit = g_ptr_array_index (self->away, place - 1);

  return g_ptr_array_index (unit->sent->len > 0 ? unit->sent : unit->received, 0);
}

static const CyPosted *
find_posted (CyPostingPage *self)
{
  switch (get_part (self))
    {
    case PART_LIST:
      return cy_posting_list_find (self->data->list, get_cursor (self, PART_LIST));
    case PART_TIMELINE:
      return cy_posting_list_find (self->data->list,
                                   cy_timeline_view_get_current (
                                     CY_TIMELINE_VIEW (self->timeline)));
    case PART_AWAY:
      return find_of_unit (self, get_cursor (self, PART_AWAY));
    case PART_TASKS:
    case PART_TWO_WAY:
    case N_PARTS:
      break;
    }

  return NULL;
}

static const char *
find_name (CyPostingPage *self, gint64 person)
{
  for (guint i = 0; i < self->data->tasks->len; i++)
    if (((const CyTask *) g_ptr_array_index (self->data->tasks, i))->person == person)
      return ((const CyTask *) g_ptr_array_index (self->data->tasks, i))->name;
  for (guint i = 0; i < self->data->two_ways->len; i++)
    if (((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->person == person)
      return ((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->name;

  return "";
}

/* ---- Showing ---- */

static void
show_current (CyPostingPage *self)
{
  const CyPosted *posted;
  Part            part = get_part (self);
  gint64          person;

  if (self->data == NULL)
    return;
  posted = find_posted (self);
  person = posted != NULL ? posted->person : 0;
  if (part == PART_TASKS || part == PART_TWO_WAY)
    person = find_person (self, part, get_cursor (self, part));
  gtk_label_set_text (GTK_LABEL (self->name),
                      posted != NULL ? posted->name : find_name (self, person));
  cy_posting_view_show (CY_POSTING_VIEW (self->view), person, posted != NULL ? posted->posting : 0);
}

static void
selection_cb (CyTable *table, CyPostingPage *self)
{
  guint            n = cy_table_get_n_selected (CY_TABLE (self->tables[PART_LIST]));
  gboolean         is_list = get_part (self) == PART_LIST;
  g_autofree char *text = is_list && n > 1 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "posting.exchange", is_list && n > 1);
}

static void
show_subtitle (CyPostingPage *self)
{
  const char      *scope = cy_session_get_scope_name (get_session (self));
  g_autofree char *name = cy_session_dup_name (get_session (self));
  guint            away = 0;
  guint            soon = 0;
  gint64           paid = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->seen->len; i++)
    {
      const CyPosted *posted = g_ptr_array_index (self->seen, i);

      away += posted->state == CY_POSTING_RUNNING;
      soon += cy_posted_ends_soon (posted, self->data->list);
      paid += cy_posted_sum_subsidy (posted, self->data->list->base_date);
    }
  /* Translators: place, postings, people away, of those ending soon, yuan */
  text = g_strdup_printf (_ ("%s · %u postings, %u away, %u ending soon · subsidy %.2f"),
                          scope != NULL ? scope : name,
                          self->seen->len,
                          away,
                          soon,
                          paid / 100.0);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
show_words (CyPostingPage *self)
{
  gboolean         is_empty = self->data->list->posted->len == 0;
  guint            n = self->seen->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u posting", "%u postings", n), n);

  cy_table_set_totals (CY_TABLE (self->tables[PART_LIST]),
                       count,
                       _ ("Ctrl or Shift and a click choose several"));
  cy_table_set_empty (CY_TABLE (self->tables[PART_LIST]),
                      is_empty ? _ ("Nobody here was posted anywhere yet.")
                               : _ ("No posting fits these filters."),
                      is_empty ? _ ("Plan Postings…") : NULL);
  cy_table_set_empty (CY_TABLE (self->tables[PART_AWAY]),
                      _ ("Nobody is away on the base date."),
                      NULL);
  cy_table_set_empty (CY_TABLE (self->tables[PART_TASKS]),
                      _ ("No stretch task was given yet."),
                      _ ("Give a Stretch Task…"));
  cy_table_set_empty (CY_TABLE (self->tables[PART_TWO_WAY]),
                      _ ("Nobody is cultivated in both senses yet."),
                      _ ("Begin Two-Way Cultivation…"));
}

static int
get_timeline_year (CyPostingPage *self)
{
  int year = cy_posting_filters_get_year (CY_CHIP_ROW (self->filters));

  return year != 0 ? year : cy_date_get_year (self->data->list->base_date);
}

/* Somebody is always current, so that the card is never empty without a reason. */
static void
go_to_first (CyPostingPage *self)
{
  CyTableSource *source;
  Part           part = get_part (self);

  if (part == PART_TIMELINE || get_cursor (self, part) != 0)
    return;
  source = CY_TABLE_SOURCE (self->stores[part]);
  if (cy_table_source_get_n_rows (source) > 0)
    {
      gint64 id = cy_table_source_get_id (source, 0);

      cy_table_reveal (CY_TABLE (self->tables[part]), id);
      cy_table_select (CY_TABLE (self->tables[part]), id);
    }
}

/* Only what is in sight is filled. */
static void
show_part (CyPostingPage *self)
{
  const CyPostingList *list = self->data->list;

  switch (get_part (self))
    {
    case PART_LIST:
      cy_posting_table_fill (self->stores[PART_LIST], self->seen, list);
      break;
    case PART_TIMELINE:
      cy_timeline_view_set (CY_TIMELINE_VIEW (self->timeline),
                            self->seen,
                            get_timeline_year (self),
                            list->base_date);
      break;
    case PART_AWAY:
      g_clear_pointer (&self->away, g_ptr_array_unref);
      self->away = cy_away_table_collect (list, self->search);
      cy_away_table_fill (self->stores[PART_AWAY], self->away);
      break;
    case PART_TASKS:
      cy_task_table_fill (self->stores[PART_TASKS], self->data->tasks, self->search);
      break;
    case PART_TWO_WAY:
      cy_two_way_table_fill (self->stores[PART_TWO_WAY], self->data->two_ways, self->search);
      break;
    case N_PARTS:
      break;
    }
}

/* What is begun in a part stands above it, and nothing else. */
static void
show_actions (CyPostingPage *self, Part part)
{
  gtk_widget_set_visible (self->actions[ACTION_EXCHANGE], part == PART_LIST);
  gtk_widget_set_visible (self->actions[ACTION_TWO_WAY], part == PART_TWO_WAY);
  gtk_widget_set_visible (self->actions[ACTION_TASK], part == PART_TASKS);
  gtk_widget_set_visible (self->actions[ACTION_PLAN], part != PART_TASKS && part != PART_TWO_WAY);
}

static void
show (CyPostingPage *self)
{
  Part   part = get_part (self);
  gint64 current;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), part_names[part]);
  gtk_widget_set_visible (self->filters, part == PART_LIST || part == PART_TIMELINE);
  show_actions (self, part);
  if (self->data == NULL)
    return;
  current = part != PART_TIMELINE ? get_cursor (self, part) : 0;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen =
    cy_posting_filters_apply (CY_CHIP_ROW (self->filters), self->search, self->data->list);
  show_part (self);
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->tables[part]), current);
  show_subtitle (self);
  show_words (self);
  go_to_first (self);
  selection_cb (NULL, self);
  show_current (self);
}

static void
part_toggled_cb (GtkToggleButton *button, CyPostingPage *self)
{
  if (gtk_toggle_button_get_active (button))
    show (self);
}

/* ---- Reading ---- */

static gpointer
read_data (CyConn *conn, gpointer user_data, GError **error)
{
  const CyPostingArgs *args = user_data;
  g_autoptr (Data) data = g_new0 (Data, 1);

  data->list = cy_posting_list_load (conn, args, error);
  if (data->list == NULL)
    return NULL;
  data->tasks = cy_task_list_load (conn, args->scope, 0, args->base_date, error);
  if (data->tasks == NULL)
    return NULL;
  data->two_ways = cy_two_way_list_load (conn, args->scope, 0, args->base_date, error);

  return data->two_ways != NULL ? g_steal_pointer (&data) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPostingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Data) data = cy_session_finish (result, &error);
  g_autoptr (Data) old = NULL;

  if (!cy_page_is_awaited (CY_PAGE (self), result))
    return;
  if (data == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  /* What is drawn borrows from the old data until it is filled anew. */
  cy_timeline_view_set (CY_TIMELINE_VIEW (self->timeline), NULL, 0, CY_DATE_NONE);
  g_clear_pointer (&self->away, g_ptr_array_unref);
  self->away = g_ptr_array_new ();
  old = g_steal_pointer (&self->data);
  self->data = g_steal_pointer (&data);
  show (self);
}

static void
cy_posting_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyPostingPage *self = CY_POSTING_PAGE (page);
  CyPostingArgs  args = { .scope = cy_session_get_scope (get_session (self)),
                          .base_date = cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_data,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   data_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_posting_page_set_search (CyPage *page, const char *text)
{
  CyPostingPage *self = CY_POSTING_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

/* ---- Acting ---- */

/* The people behind the rows that are chosen. */
static GArray *
list_people (CyPostingPage *self)
{
  Part    part = get_part (self);
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) chosen = part == PART_LIST || part == PART_TASKS || part == PART_TWO_WAY
                                ? cy_table_get_selected (CY_TABLE (self->tables[part]))
                                : NULL;

  for (guint i = 0; chosen != NULL && self->data != NULL && chosen->len > 1 && i < chosen->len; i++)
    {
      gint64          id = g_array_index (chosen, gint64, i);
      const CyPosted *posted =
        part == PART_LIST ? cy_posting_list_find (self->data->list, id) : NULL;
      gint64 person = posted != NULL ? posted->person : find_person (self, part, id);

      if (person != 0)
        g_array_append_val (people, person);
    }

  return people;
}

static void
plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);

  cy_posting_plan_present (widget, get_session (self), NULL);
}

static void
task_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);
  g_autoptr (GArray) people = list_people (self);

  cy_task_give_present (widget, get_session (self), people);
}

static void
two_way_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);

  cy_two_way_begin_present (widget, get_session (self), NULL);
}

static void
exchange_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->tables[PART_LIST]));
  g_autoptr (GPtrArray) posted = g_ptr_array_new ();

  for (guint i = 0; self->data != NULL && i < chosen->len; i++)
    {
      const CyPosted *one =
        cy_posting_list_find (self->data->list, g_array_index (chosen, gint64, i));

      if (one != NULL)
        g_ptr_array_add (posted, (gpointer) one);
    }
  if (posted->len > 1)
    cy_posting_exchange_present (widget, get_session (self), posted);
}

static void
open_cb (CyTable *table, gint64 id, CyPostingPage *self)
{
  Part            part = get_part (self);
  const CyPosted *posted = part == PART_AWAY ? find_of_unit (self, id) : NULL;

  if (part == PART_LIST)
    posted = cy_posting_list_find (self->data->list, id);
  if (posted != NULL || part == PART_TASKS || part == PART_TWO_WAY)
    cy_session_open_person (get_session (self),
                            posted != NULL ? posted->person : find_person (self, part, id));
}

static void
open_person_cb (CyTimelineView *timeline, gint64 person, CyPostingPage *self)
{
  cy_session_open_person (get_session (self), person);
}

static void
empty_action_cb (CyTable *table, CyPostingPage *self)
{
  static const char *const actions[N_PARTS] = {
    [PART_LIST] = "posting.plan",
    [PART_TASKS] = "posting.task",
    [PART_TWO_WAY] = "posting.two-way",
  };
  const char *action = actions[get_part (self)];

  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

/* The timeline goes out as the table of what it shows. */
static void
cy_posting_page_export_view (CyPage *page)
{
  static const char *const names[N_PARTS] = {
    "posting-list", "posting-list", "posting-away", "stretch-tasks", "two-way",
  };
  CyPostingPage *self = CY_POSTING_PAGE (page);
  Part           part = get_part (self);
  Part           shown = part == PART_TIMELINE ? PART_LIST : part;

  if (self->data == NULL)
    return;
  if (part == PART_TIMELINE)
    cy_posting_table_fill (self->stores[PART_LIST], self->seen, self->data->list);
  if (cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->stores[shown])) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_page_get_session (page),
                                    names[part],
                                    cy_table_make_report (CY_TABLE (self->tables[shown]),
                                                          NULL,
                                                          NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyPostingPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Postings"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  self->actions[ACTION_EXCHANGE] =
    cy_page_head_add_action (box, _ ("Link an Exchange…"), "posting.exchange", NULL);
  self->actions[ACTION_TWO_WAY] =
    cy_page_head_add_action (box, _ ("Begin Two-Way Cultivation…"), "posting.two-way", "primary");
  self->actions[ACTION_TASK] =
    cy_page_head_add_action (box, _ ("Give a Stretch Task…"), "posting.task", "primary");
  self->actions[ACTION_PLAN] =
    cy_page_head_add_action (box, _ ("Plan Postings…"), "posting.plan", "primary");

  return box;
}

static GtkWidget *
make_parts (CyPostingPage *self)
{
  static const char *const labels[N_PARTS] = {
    NC_ ("posting", "Ledger"), NC_ ("posting", "Timeline"), NC_ ("posting", "Whereabouts"),
    NC_ ("posting", "Tasks"),  NC_ ("posting", "Two-way"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segments");
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->parts[i] = gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "posting", labels[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->parts[i]),
                                     GTK_TOGGLE_BUTTON (self->parts[0]));
      gtk_box_append (GTK_BOX (box), self->parts[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->parts[0]), TRUE);
  for (guint i = 0; i < N_PARTS; i++)
    g_signal_connect (self->parts[i], "toggled", G_CALLBACK (part_toggled_cb), self);

  return box;
}

static GtkWidget *
make_bar (CyPostingPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *parts = make_parts (self);

  self->filters =
    cy_posting_filters_new (cy_date_get_year (cy_session_get_base_date (get_session (self))));
  gtk_widget_set_hexpand (self->filters, TRUE);
  gtk_widget_set_valign (parts, GTK_ALIGN_START);
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);
  gtk_box_append (GTK_BOX (bar), parts);
  gtk_box_append (GTK_BOX (bar), self->filters);

  return bar;
}

static GtkWidget *
make_stack (CyPostingPage *self)
{
  self->stack = gtk_stack_new ();
  self->tables[PART_LIST] = cy_posting_table_new (&self->stores[PART_LIST]);
  self->tables[PART_AWAY] = cy_away_table_new (&self->stores[PART_AWAY]);
  self->tables[PART_TASKS] = cy_task_table_new (&self->stores[PART_TASKS]);
  self->tables[PART_TWO_WAY] = cy_two_way_table_new (&self->stores[PART_TWO_WAY]);
  self->timeline = cy_timeline_view_new ();
  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *child = i == PART_TIMELINE ? self->timeline : self->tables[i];

      gtk_stack_add_named (GTK_STACK (self->stack), child, part_names[i]);
      if (i == PART_TIMELINE)
        continue;
      g_signal_connect (child, "activate", G_CALLBACK (open_cb), self);
      g_signal_connect (child, "empty-action", G_CALLBACK (empty_action_cb), self);
      g_signal_connect_swapped (child, "cursor-changed", G_CALLBACK (show_current), self);
    }
  g_signal_connect (self->tables[PART_LIST], "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect_swapped (self->timeline, "current", G_CALLBACK (show_current), self);
  g_signal_connect (self->timeline, "open", G_CALLBACK (open_person_cb), self);
  gtk_widget_set_vexpand (self->stack, TRUE);

  return self->stack;
}

static GtkWidget *
make_card (CyPostingPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->name = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->name, "view-title");
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  self->view = cy_posting_view_new (get_session (self));
  gtk_widget_add_css_class (box, "side-body");
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (scrolled, "side");
  gtk_widget_add_css_class (scrolled, "flush");

  return scrolled;
}

/* ---- Class ---- */

static void
cy_posting_page_constructed (GObject *object)
{
  CyPostingPage *self = CY_POSTING_PAGE (object);
  GtkWidget     *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_posting_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (main, "page");
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_bar (self));
  gtk_box_append (GTK_BOX (main), make_stack (self));
  gtk_box_append (GTK_BOX (self), cy_side_new (main, make_card (self)));
  selection_cb (NULL, self);
  show_actions (self, PART_LIST);
}

static void
cy_posting_page_dispose (GObject *object)
{
  CyPostingPage *self = CY_POSTING_PAGE (object);

  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->stores[i]);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_posting_page_parent_class)->dispose (object);
}

static void
cy_posting_page_finalize (GObject *object)
{
  CyPostingPage *self = CY_POSTING_PAGE (object);

  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->away, g_ptr_array_unref);
  g_clear_pointer (&self->data, data_free);

  G_OBJECT_CLASS (cy_posting_page_parent_class)->finalize (object);
}

static void
cy_posting_page_class_init (CyPostingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_posting_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_posting_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_posting_page_finalize;
  CY_PAGE_CLASS (klass)->reload = cy_posting_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_posting_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_posting_page_export_view;
  gtk_widget_class_install_action (widget_class, "posting.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "posting.task", NULL, task_cb);
  gtk_widget_class_install_action (widget_class, "posting.two-way", NULL, two_way_cb);
  gtk_widget_class_install_action (widget_class, "posting.exchange", NULL, exchange_cb);
}

static void
cy_posting_page_init (CyPostingPage *self)
{
}

GtkWidget *
cy_posting_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_POSTING_PAGE, "session", session, NULL);
}
