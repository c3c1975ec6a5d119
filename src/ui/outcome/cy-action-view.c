/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 能上能下: whom the rules propose to consider, and what was decided about whom. */
#include "cy-action-view.h"

#include "cy-action-dialog.h"
#include "cy-action-rule.h"
#include "cy-code.h"
#include "cy-outcome.h"
#include "cy-pinyin.h"
#include "cy-result-action.h"
#include "cy-segments.h"
#include "cy-table-list.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define PROPOSED "proposed"
#define RECORDED "recorded"

enum
{
  BY_RULE,
  BY_ACTION,
};

/**
 * Found:
 * @proposals: (element-type CyProposal): of the cycle
 * @actions: (element-type CyActionLine): all of them
 * @base_date: the day looked at
 */
typedef struct
{
  GPtrArray *proposals;
  GPtrArray *actions;
  CyDate     base_date;
} Found;

struct _CyActionView
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkWidget   *summary;
  GtkWidget   *by;
  GtkWidget   *record;
  GtkWidget   *follow;
  GtkWidget   *stack;
  GtkWidget   *rules;
  GtkWidget   *actions;
  CyTableList *rule_list;
  CyTableList *action_list;

  CySession    *session;
  gint64        cycle;
  Found        *found;
  char         *search;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CyActionView, cy_action_view, GTK_TYPE_WIDGET)

static const char *const rule_ids[] = { "name", "place", "town", "rule", "basis", "state", NULL };

static const CyTableColumn rule_columns[] = {
  { "name",
    N_ ("Full name"),
    72,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "rule", N_ ("Rule"), 150, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "basis", N_ ("What it rests on"), 320, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "state", N_ ("Considered"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
};

static const char *const action_ids[] = { "name",       "place",  "date", "outcome", "basis",
                                          "authoriser", "follow", "due",  "state",   NULL };

static const CyTableColumn action_columns[] = {
  { "name",
    N_ ("Full name"),
    72,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "date", N_ ("Decided on"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "outcome", N_ ("Use of the result"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "basis", N_ ("Basis of the action"), 220, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "authoriser", N_ ("Authorised by"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "follow", N_ ("Follow-up agreed"), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "due", N_ ("Follow-up due"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "state", N_ ("How it stands"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
};

static void
found_free (gpointer data)
{
  Found *self = data;

  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_free (self);
}

/* ---- Rows ---- */

static void
make_rule_line (CyTableLine *out, gconstpointer data, gconstpointer owner)
{
  const CyProposal *proposal = data;
  const char       *texts[] = {
          proposal->name,
          cy_table_or_dash (proposal->place),
          cy_table_or_dash (proposal->town_name),
          cy_code_get_name ("action_rule", cy_action_rule_get_code (proposal->rule)),
          proposal->basis,
    proposal->is_settled ? _ ("decided") : _ ("to be considered"),
  };

  cy_table_line_set_texts (out, texts);
  cy_table_line_set_style (out, "state", proposal->is_settled ? "ok" : "warn");
}

static char *
dup_day (CyDate date)
{
  return date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_ISO) : g_strdup (NOTHING);
}

static void
make_action_line (CyTableLine *out, gconstpointer data, gconstpointer owner)
{
  const CyActionLine *line = data;
  CyActionState       state = cy_action_line_get_state (line, *(const CyDate *) owner);
  g_autofree char    *date = dup_day (line->date);
  g_autofree char    *due = dup_day (line->due);
  const char         *texts[] = {
            line->name,
            cy_table_or_dash (line->place),
            date,
            cy_code_get_name ("result_outcome", line->outcome),
            line->basis,
            line->authoriser,
            cy_table_or_dash (line->follow_up),
            due,
            cy_action_state_get_word (state),
  };

  cy_table_line_set_texts (out, texts);
  if (state == CY_ACTION_LATE)
    cy_table_line_set_style (out, "state", "accent");
}

/* ---- Showing ---- */

static gboolean
is_by_action (CyActionView *self)
{
  return cy_segments_get_chosen (CY_SEGMENTS (self->by)) == BY_ACTION;
}

/* One person may be found by two rules: rows are told apart by their place in the list. */
static void
show_proposals (CyActionView *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; i < self->found->proposals->len; i++)
    {
      const CyProposal *proposal = g_ptr_array_index (self->found->proposals, i);
      const CyTableItem item = { i + 1, proposal };

      if (cy_pinyin_finds (proposal->name, self->search) ||
          cy_text_contains (proposal->place, self->search) ||
          cy_text_contains (proposal->town_name, self->search))
        g_array_append_val (items, item);
    }
  cy_table_list_set (self->rule_list,
                     items,
                     g_ptr_array_ref (self->found->proposals),
                     (GDestroyNotify) g_ptr_array_unref);
  cy_table_set_totals (CY_TABLE (self->rules),
                       _ ("The rules only propose; people decide"),
                       _ ("Double-click or Enter records what was decided"));
}

static void
show_actions (CyActionView *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; i < self->found->actions->len; i++)
    {
      const CyActionLine *line = g_ptr_array_index (self->found->actions, i);
      const CyTableItem   item = { line->id, line };

      if (cy_pinyin_finds (line->name, self->search) ||
          cy_text_contains (line->place, self->search))
        g_array_append_val (items, item);
    }
  cy_table_set_totals (CY_TABLE (self->actions),
                       NULL,
                       _ ("Double-click or Enter opens the person"));
  cy_table_list_set (self->action_list,
                     items,
                     g_memdup2 (&self->found->base_date, sizeof (CyDate)),
                     g_free);
}

static char *
dup_summary (CyActionView *self)
{
  guint n_open = 0;
  guint n_late = 0;

  for (guint i = 0; i < self->found->proposals->len; i++)
    n_open += !((const CyProposal *) g_ptr_array_index (self->found->proposals, i))->is_settled;
  for (guint i = 0; i < self->found->actions->len; i++)
    n_late += cy_action_line_get_state (g_ptr_array_index (self->found->actions, i),
                                        self->found->base_date) == CY_ACTION_LATE;

  return g_strdup_printf (_ ("The rules find %u people of this cycle to consider; %u decisions are "
                             "on "
                             "record, %u follow-ups are overdue."),
                          n_open,
                          self->found->actions->len,
                          n_late);
}

static void
update_buttons (CyActionView *self)
{
  gboolean   by_action = is_by_action (self);
  gint64     id;
  GtkWidget *table = by_action ? self->actions : self->rules;

  gtk_widget_set_visible (self->record, !by_action);
  gtk_widget_set_visible (self->follow, by_action);
  gtk_widget_set_sensitive (by_action ? self->follow : self->record,
                            cy_table_get_cursor (CY_TABLE (table), &id));
}

static void
show (CyActionView *self)
{
  g_autofree char *summary = self->found != NULL ? dup_summary (self) : NULL;

  gtk_label_set_text (GTK_LABEL (self->summary), summary != NULL ? summary : "");
  cy_table_set_empty (CY_TABLE (self->rules),
                      _ ("The rules find nobody in this cycle. They look at the decided grades of "
                         "year-end cycles."),
                      NULL);
  cy_table_set_empty (CY_TABLE (self->actions),
                      _ ("No use of a result is recorded yet."),
                      _ ("Show What the Rules Propose"));
  if (self->found != NULL)
    {
      show_proposals (self);
      show_actions (self);
    }
  update_buttons (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 cycle;
  gint64 scope;
  CyDate base_date;
} Wish;

static gpointer
read_found (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  Found      *found = g_new0 (Found, 1);

  found->base_date = wish->base_date;
  found->proposals = wish->cycle != 0 ? cy_action_propose (conn, wish->cycle, wish->scope, error)
                                      : g_ptr_array_new ();
  if (found->proposals != NULL)
    found->actions = cy_action_list_load (conn, wish->scope, 0, wish->base_date, error);
  if (found->actions != NULL)
    return found;
  found_free (found);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyActionView) self = user_data;
  g_autoptr (GError) error = NULL;
  Found *found = cy_session_finish (result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    {
      g_clear_pointer (&found, found_free);
      return;
    }
  if (found == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->found, found_free);
  self->found = found;
  show (self);
}

/* ---- Deeds ---- */

static void
record_of (CyActionView *self, gint64 nth)
{
  const CyProposal *proposal;
  g_autoptr (CyRecord) action = NULL;

  if (self->found == NULL || nth < 1 || nth > self->found->proposals->len)
    return;
  proposal = g_ptr_array_index (self->found->proposals, nth - 1);
  action = cy_record_new (CY_RESULT_ACTION);
  cy_record_set_int (action, CY_RESULT_ACTION_PERSON, proposal->person);
  cy_record_set_int (action, CY_RESULT_ACTION_CYCLE, self->cycle);
  cy_record_set_text (action, CY_RESULT_ACTION_RULE, cy_action_rule_get_code (proposal->rule));
  cy_record_set_text (action,
                      CY_RESULT_ACTION_OUTCOME,
                      cy_action_rule_get_outcome (proposal->rule));
  cy_record_set_text (action, CY_RESULT_ACTION_BASIS, proposal->basis);
  cy_action_dialog_record (GTK_WIDGET (self), self->session, action, proposal->name);
}

static void
activate_cb (CyTable *table, gint64 id, CyActionView *self)
{
  record_of (self, id);
}

static void
record_cb (GtkButton *button, CyActionView *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->rules), &id))
    record_of (self, id);
}

static void
follow_cb (GtkButton *button, CyActionView *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->actions), &id))
    cy_action_dialog_follow (GTK_WIDGET (self), self->session, id);
}

static void
person_cb (CyTable *table, gint64 id, CyActionView *self)
{
  for (guint i = 0; self->found != NULL && i < self->found->actions->len; i++)
    {
      const CyActionLine *line = g_ptr_array_index (self->found->actions, i);

      if (line->id == id)
        cy_session_open_person (self->session, line->person);
    }
}

static void
to_rules_cb (CyTable *table, CyActionView *self)
{
  cy_segments_choose (CY_SEGMENTS (self->by), BY_RULE);
}

static void
by_cb (CyActionView *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    is_by_action (self) ? RECORDED : PROPOSED);
  update_buttons (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_bar (CyActionView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_widget_set_hexpand (self->summary, TRUE);
  self->by = cy_segments_new ();
  cy_segments_add (CY_SEGMENTS (self->by), BY_RULE, _ ("To consider"));
  cy_segments_add (CY_SEGMENTS (self->by), BY_ACTION, _ ("Recorded"));
  self->record = gtk_button_new_with_label (_ ("Record a Decision…"));
  self->follow = gtk_button_new_with_label (_ ("Follow-up Done…"));
  gtk_widget_add_css_class (self->record, "primary");
  gtk_widget_add_css_class (self->follow, "primary");
  gtk_box_append (GTK_BOX (bar), self->summary);
  gtk_box_append (GTK_BOX (bar), self->by);
  gtk_box_append (GTK_BOX (bar), self->record);
  gtk_box_append (GTK_BOX (bar), self->follow);
  g_signal_connect_swapped (self->by, "chosen", G_CALLBACK (by_cb), self);
  g_signal_connect (self->record, "clicked", G_CALLBACK (record_cb), self);
  g_signal_connect (self->follow, "clicked", G_CALLBACK (follow_cb), self);

  return bar;
}

static GtkWidget *
make_stack (CyActionView *self)
{
  self->stack = gtk_stack_new ();
  self->rules =
    cy_table_new_marked (_ ("Whom the rules propose"), rule_columns, G_N_ELEMENTS (rule_columns));
  self->actions =
    cy_table_new_marked (_ ("Uses of results"), action_columns, G_N_ELEMENTS (action_columns));
  self->rule_list = cy_table_list_new (rule_ids, make_rule_line);
  self->action_list = cy_table_list_new (action_ids, make_action_line);
  cy_table_set_source (CY_TABLE (self->rules), CY_TABLE_SOURCE (self->rule_list));
  cy_table_set_source (CY_TABLE (self->actions), CY_TABLE_SOURCE (self->action_list));
  gtk_stack_add_named (GTK_STACK (self->stack), self->rules, PROPOSED);
  gtk_stack_add_named (GTK_STACK (self->stack), self->actions, RECORDED);
  gtk_widget_set_vexpand (self->stack, TRUE);
  g_signal_connect (self->rules, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->actions, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->actions, "empty-action", G_CALLBACK (to_rules_cb), self);
  g_signal_connect_swapped (self->rules, "cursor-changed", G_CALLBACK (update_buttons), self);
  g_signal_connect_swapped (self->actions, "cursor-changed", G_CALLBACK (update_buttons), self);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_action_view_dispose (GObject *object)
{
  CyActionView *self = CY_ACTION_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->rule_list);
  g_clear_object (&self->action_list);
  g_clear_pointer (&self->found, found_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_action_view_parent_class)->dispose (object);
}

static void
cy_action_view_class_init (CyActionViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_action_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_action_view_init (CyActionView *self)
{
  GtkWidget *stack = make_stack (self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), stack);
}

GtkWidget *
cy_action_view_new (CySession *session)
{
  CyActionView *self = g_object_new (CY_TYPE_ACTION_VIEW, NULL);

  self->session = g_object_ref (session);
  show (self);

  return GTK_WIDGET (self);
}

/**
 * cy_action_view_show:
 * @self: the view
 * @cycle: id of a cycle, 0 for none
 *
 * Reads again, also when it is the same cycle.
 */
void
cy_action_view_show (CyActionView *self, gint64 cycle)
{
  Wish wish = { cycle,
                cy_session_get_scope (self->session),
                cy_session_get_base_date (self->session) };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->cycle = cycle;
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_found,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   found_free,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}

void
cy_action_view_set_search (CyActionView *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

CyTable *
cy_action_view_get_table (CyActionView *self)
{
  return CY_TABLE (is_by_action (self) ? self->actions : self->rules);
}
