/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 锻炼: postings as a table and as a timeline, who is away where, stretch tasks and two-way
 * cultivation; and all that is done about them. */
#include "cy-posting-page-private.h"

#include "cy-flow.h"
#include "cy-page-head.h"
#include "cy-posting-dialogs.h"
#include "cy-posting-filters.h"
#include "cy-posting-view.h"
#include "cy-report-dialog.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"
#include "cy-task-list.h"
#include "cy-timeline-view.h"
#include "cy-two-way-list.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyPostingPage, cy_posting_page, CY_TYPE_PAGE)

static const char *const part_names[CY_N_PARTS] = { "list",
                                                    "timeline",
                                                    "away",
                                                    "tasks",
                                                    "two-way" };

static void
data_free (gpointer data)
{
  CyPostingData *self = data;

  g_clear_pointer (&self->list, cy_posting_list_free);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->two_ways, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPostingData, data_free)

/* ---- Showing ---- */

static void
show_next (CyPostingPage *self, const CyPosted *posted)
{
  CyPostingDeed next =
    posted != NULL ? cy_posted_find_next (posted, self->data->list) : CY_DEED_NOTHING;

  gtk_widget_set_visible (self->actions[CY_ACTION_NEXT],
                          next != CY_DEED_NOTHING && cy_side_is_folded (CY_SIDE (self->side)));
  gtk_button_set_label (GTK_BUTTON (self->actions[CY_ACTION_NEXT]),
                        cy_posting_deed_get_label (next));
}

static void
show_current (CyPostingPage *self)
{
  const CyPosted *posted;
  CyPostingPart   part = cy_posting_page_get_part (self);
  gint64          person;

  if (self->data == NULL)
    return;
  posted = cy_posting_page_find_posted (self);
  person = posted != NULL ? posted->person : 0;
  if (part == CY_PART_TASKS || part == CY_PART_TWO_WAY)
    person = cy_posting_page_find_person (self, part, cy_posting_page_get_cursor (self, part));
  gtk_label_set_text (GTK_LABEL (self->name),
                      posted != NULL ? posted->name : cy_posting_page_find_name (self, person));
  show_next (self, posted);
  cy_posting_view_show (CY_POSTING_VIEW (self->view), person, posted != NULL ? posted->posting : 0);
}

static void
selection_cb (CyTable *table, CyPostingPage *self)
{
  guint            n = cy_table_get_n_selected (CY_TABLE (self->tables[CY_PART_LIST]));
  gboolean         is_list = cy_posting_page_get_part (self) == CY_PART_LIST;
  g_autofree char *text = is_list && n > 1 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "posting.exchange", is_list);
}

static void
show_subtitle (CyPostingPage *self)
{
  CySession       *session = cy_posting_page_get_session (self);
  const char      *scope = cy_session_get_scope_name (session);
  g_autofree char *name = cy_session_dup_name (session);
  guint            away = 0;
  guint            soon = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->seen->len; i++)
    {
      const CyPosted *posted = g_ptr_array_index (self->seen, i);

      away += posted->state == CY_POSTING_RUNNING;
      soon += cy_posted_ends_soon (posted, self->data->list);
    }
  /* Translators: place, people away, of those ending soon */
  text =
    g_strdup_printf (_ ("%s · %u away, %u ending soon"), scope != NULL ? scope : name, away, soon);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

/* How many, and what was paid for them by now. */
static char *
dup_totals (CyPostingPage *self)
{
  guint            n = self->seen->len;
  gint64           paid = 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u posting", "%u postings", n), n);

  for (guint i = 0; i < n; i++)
    paid += cy_posted_sum_subsidy (g_ptr_array_index (self->seen, i), self->data->list->base_date);

  /* Translators: how many postings, and yuan */
  return g_strdup_printf (_ ("%s, subsidies so far %.2f yuan"), count, paid / 100.0);
}

static void
show_words (CyPostingPage *self)
{
  gboolean         is_empty = self->data->list->posted->len == 0;
  g_autofree char *totals = dup_totals (self);

  cy_table_set_totals (CY_TABLE (self->tables[CY_PART_LIST]),
                       totals,
                       _ ("Ctrl or Shift and a click choose several"));
  cy_table_set_empty (CY_TABLE (self->tables[CY_PART_LIST]),
                      is_empty ? _ ("Nobody here was posted anywhere yet.")
                               : _ ("No posting fits these filters."),
                      is_empty ? _ ("Plan Postings…") : NULL);
  cy_table_set_empty (CY_TABLE (self->tables[CY_PART_AWAY]),
                      _ ("Nobody is away on the base date."),
                      NULL);
  cy_table_set_empty (CY_TABLE (self->tables[CY_PART_TASKS]),
                      _ ("No stretch task was given yet."),
                      _ ("Give a Stretch Task…"));
  cy_table_set_empty (CY_TABLE (self->tables[CY_PART_TWO_WAY]),
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
  CyPostingPart  part = cy_posting_page_get_part (self);

  if (part == CY_PART_TIMELINE || cy_posting_page_get_cursor (self, part) != 0)
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

  switch (cy_posting_page_get_part (self))
    {
    case CY_PART_LIST:
      cy_posting_table_fill (self->stores[CY_PART_LIST], self->seen, list);
      break;
    case CY_PART_TIMELINE:
      cy_timeline_view_set (CY_TIMELINE_VIEW (self->timeline),
                            self->seen,
                            get_timeline_year (self),
                            list->base_date);
      break;
    case CY_PART_AWAY:
      g_clear_pointer (&self->away, g_ptr_array_unref);
      self->away = cy_away_table_collect (list, self->search);
      cy_away_table_fill (self->stores[CY_PART_AWAY], self->away);
      break;
    case CY_PART_TASKS:
      cy_task_table_fill (self->stores[CY_PART_TASKS], self->data->tasks, self->search);
      break;
    case CY_PART_TWO_WAY:
      cy_two_way_table_fill (self->stores[CY_PART_TWO_WAY], self->data->two_ways, self->search);
      break;
    case CY_N_PARTS:
      break;
    }
}

/* What is begun in a part stands above it, and nothing else. */
static void
show_actions (CyPostingPage *self, CyPostingPart part)
{
  gtk_widget_set_visible (self->actions[CY_ACTION_EXCHANGE], part == CY_PART_LIST);
  gtk_widget_set_visible (self->actions[CY_ACTION_TWO_WAY], part == CY_PART_TWO_WAY);
  gtk_widget_set_visible (self->actions[CY_ACTION_TASK], part == CY_PART_TASKS);
  gtk_widget_set_visible (self->actions[CY_ACTION_PLAN],
                          part != CY_PART_TASKS && part != CY_PART_TWO_WAY);
}

static void
show (CyPostingPage *self)
{
  CyPostingPart part = cy_posting_page_get_part (self);
  gint64        current;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), part_names[part]);
  gtk_widget_set_visible (self->filters, part == CY_PART_LIST || part == CY_PART_TIMELINE);
  show_actions (self, part);
  if (self->data == NULL)
    return;
  current = part != CY_PART_TIMELINE ? cy_posting_page_get_cursor (self, part) : 0;
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
  g_autoptr (CyPostingData) data = g_new0 (CyPostingData, 1);

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
  g_autoptr (CyPostingData) data = cy_page_take_answer (CY_PAGE (self), result);
  g_autoptr (CyPostingData) old = NULL;

  if (data == NULL)
    return;
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
  CyPostingArgs  args = { .scope = cy_session_get_scope (cy_posting_page_get_session (self)),
                          .base_date =
                            cy_session_get_base_date (cy_posting_page_get_session (self)) };

  cy_session_read (cy_posting_page_get_session (self),
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

/* ---- Going out ---- */

static void
export_timeline (CyPostingPage *self)
{
  CyTimelineView *timeline = CY_TIMELINE_VIEW (self->timeline);

  if (cy_timeline_view_get_n_rows (timeline) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_posting_page_get_session (self),
                                    "posting-timeline",
                                    cy_timeline_view_make_report (timeline));
}

static void
cy_posting_page_export_view (CyPage *page)
{
  static const char *const names[CY_N_PARTS] = {
    [CY_PART_LIST] = "posting-list",
    [CY_PART_AWAY] = "posting-away",
    [CY_PART_TASKS] = "stretch-tasks",
    [CY_PART_TWO_WAY] = "two-way",
  };
  CyPostingPage *self = CY_POSTING_PAGE (page);
  CyPostingPart  part = cy_posting_page_get_part (self);

  if (self->data == NULL)
    return;
  if (part == CY_PART_TIMELINE)
    export_timeline (self);
  else if (cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->stores[part])) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_page_get_session (page),
                                    names[part],
                                    cy_table_make_report (CY_TABLE (self->tables[part]),
                                                          NULL,
                                                          NULL));
}

static void
open_cb (CyTable *table, gint64 id, CyPostingPage *self)
{
  cy_posting_page_open_row (self, id);
}

static void
open_person_cb (CyTimelineView *timeline, gint64 person, CyPostingPage *self)
{
  cy_posting_page_open_person (self, person);
}

static void
empty_action_cb (CyTable *table, CyPostingPage *self)
{
  cy_posting_page_begin (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyPostingPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Postings"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  self->actions[CY_ACTION_NEXT] = cy_page_head_add_action (box, "", "posting.next", NULL);
  self->actions[CY_ACTION_EXCHANGE] =
    cy_page_head_add_action (box, _ ("Link an Exchange…"), "posting.exchange", NULL);
  self->actions[CY_ACTION_TWO_WAY] =
    cy_page_head_add_action (box, _ ("Begin Two-Way Cultivation…"), "posting.two-way", "primary");
  self->actions[CY_ACTION_TASK] =
    cy_page_head_add_action (box, _ ("Give a Stretch Task…"), "posting.task", "primary");
  self->actions[CY_ACTION_PLAN] =
    cy_page_head_add_action (box, _ ("Plan Postings…"), "posting.plan", "primary");

  return box;
}

static GtkWidget *
make_parts (CyPostingPage *self)
{
  static const char *const labels[CY_N_PARTS] = {
    NC_ ("posting", "Ledger"), NC_ ("posting", "Timeline"), NC_ ("posting", "Whereabouts"),
    NC_ ("posting", "Tasks"),  NC_ ("posting", "Two-way"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segments");
  for (guint i = 0; i < CY_N_PARTS; i++)
    {
      self->parts[i] = gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "posting", labels[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->parts[i]),
                                     GTK_TOGGLE_BUTTON (self->parts[0]));
      gtk_box_append (GTK_BOX (box), self->parts[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->parts[0]), TRUE);
  for (guint i = 0; i < CY_N_PARTS; i++)
    g_signal_connect (self->parts[i], "toggled", G_CALLBACK (part_toggled_cb), self);

  return box;
}

/* Below each other where the text is large. */
static GtkWidget *
make_bar (CyPostingPage *self)
{
  GtkWidget *bar = cy_flow_new (10, 0);

  self->filters = cy_posting_filters_new (
    cy_date_get_year (cy_session_get_base_date (cy_posting_page_get_session (self))));
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);
  cy_flow_insert (CY_FLOW (bar), make_parts (self), NULL);
  cy_flow_insert (CY_FLOW (bar), self->filters, NULL);

  return bar;
}

static GtkWidget *
make_stack (CyPostingPage *self)
{
  self->stack = gtk_stack_new ();
  self->tables[CY_PART_LIST] = cy_posting_table_new (&self->stores[CY_PART_LIST]);
  self->tables[CY_PART_AWAY] = cy_away_table_new (&self->stores[CY_PART_AWAY]);
  self->tables[CY_PART_TASKS] = cy_task_table_new (&self->stores[CY_PART_TASKS]);
  self->tables[CY_PART_TWO_WAY] = cy_two_way_table_new (&self->stores[CY_PART_TWO_WAY]);
  self->timeline = cy_timeline_view_new ();
  for (guint i = 0; i < CY_N_PARTS; i++)
    {
      GtkWidget *child = i == CY_PART_TIMELINE ? self->timeline : self->tables[i];

      gtk_stack_add_named (GTK_STACK (self->stack), child, part_names[i]);
      if (i == CY_PART_TIMELINE)
        continue;
      g_signal_connect (child, "activate", G_CALLBACK (open_cb), self);
      g_signal_connect (child, "empty-action", G_CALLBACK (empty_action_cb), self);
      g_signal_connect_swapped (child, "cursor-changed", G_CALLBACK (show_current), self);
    }
  g_signal_connect (self->tables[CY_PART_LIST],
                    "selection-changed",
                    G_CALLBACK (selection_cb),
                    self);
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
  self->view = cy_posting_view_new (cy_posting_page_get_session (self));
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
  self->side = cy_side_new (main, make_card (self));
  gtk_box_append (GTK_BOX (self), self->side);
  selection_cb (NULL, self);
  show_actions (self, CY_PART_LIST);
  gtk_widget_set_visible (self->actions[CY_ACTION_NEXT], FALSE);
}

static void
cy_posting_page_dispose (GObject *object)
{
  CyPostingPage *self = CY_POSTING_PAGE (object);

  for (guint i = 0; i < CY_N_PARTS; i++)
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
  cy_posting_page_install_actions (widget_class);
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
