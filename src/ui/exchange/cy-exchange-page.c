/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 交流: the exchange plans, and of one its people, places, rules and proposal. */
#include "cy-exchange-page-private.h"

#include "cy-code.h"
#include "cy-empty.h"
#include "cy-exchange-card.h"
#include "cy-exchange-list.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-tables.h"
#include "cy-exchange-why.h"
#include "cy-flow.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-side.h"
#include "cy-tab-row.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyExchangePage, cy_exchange_page, CY_TYPE_PAGE)

static const struct
{
  const char *id;
  const char *title;
} tabs[CY_EXCHANGE_N_TABS] = {
  [CY_EXCHANGE_TAB_PEOPLE] = { "people", N_ ("People of the plan") },
  [CY_EXCHANGE_TAB_PLACES] = { "places", N_ ("Places to go to") },
  [CY_EXCHANGE_TAB_RULES] = { "rules", N_ ("Weights and rules") },
  [CY_EXCHANGE_TAB_PROPOSAL] = { "proposal", N_ ("Proposal") },
};

CySession *
_cy_exchange_page_get_session (CyExchangePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Which plan ---- */

static char *
describe_listed (const CyExchangeListed *plan)
{
  return g_strdup_printf ("%s · %s", plan->name, cy_code_get_name ("plan_state", plan->state));
}

static void
show_list (CyExchangePage *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint nth = 0;

  for (guint i = 0; i < self->plans->len; i++)
    {
      const CyExchangeListed *plan = g_ptr_array_index (self->plans, i);
      g_autofree char        *text = describe_listed (plan);

      gtk_string_list_append (model, text);
      if (plan->id == self->chosen)
        nth = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->list), G_LIST_MODEL (model));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), nth);
  self->is_filling = FALSE;
}

static void
chosen_cb (CyExchangePage *self)
{
  guint                   nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));
  const CyExchangeListed *plan;

  if (self->is_filling || self->plans == NULL || nth >= self->plans->len)
    return;
  plan = g_ptr_array_index (self->plans, nth);
  self->chosen = plan->id;
  g_cancellable_cancel (self->solving);
  cy_page_reload (CY_PAGE (self));
}

/* ---- One plan ---- */

static char *
describe_crossings (const CyExchangeSummary *summary)
{
  static const char *const axes[] = { "A01", "A02", "A03", "A04" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    g_string_append_printf (text,
                            "%s%s %u",
                            i > 0 ? " " : "",
                            cy_code_get_name ("exchange_axis", axes[i]),
                            summary->n_crossings[i]);

  return g_string_free (text, FALSE);
}

static char *
describe_proof (CyRecord *plan)
{
  double gap = cy_exchange_get_gap (plan);

  if (gap < 0)
    return g_strdup (_ ("not solved since the last change"));
  if (gap == 0)
    return g_strdup (_ ("proven to be the best"));

  return g_strdup_printf (_ ("proven to be within %.1f %% of the best, in %.1f s"),
                          100 * gap,
                          (double) cy_record_get_int (plan, CY_EXCHANGE_PLAN_DURATION) / 1000);
}

static void
show_facts (CyExchangePage *self)
{
  g_autofree int   *places = cy_exchange_case_dup_places (self->it);
  g_autofree char  *crossings = NULL;
  g_autofree char  *proof = describe_proof (self->it->plan);
  g_autofree char  *text = NULL;
  CyExchangeSummary summary;

  cy_exchange_case_summarise (self->it, places, &summary);
  crossings = describe_crossings (&summary);
  text = g_strdup_printf (_ ("%u of %u placed in %u seats · %s · hard posts %u of %u · %u moved · "
                             "%s"),
                          summary.n_placed,
                          summary.n_people,
                          summary.n_seats,
                          crossings,
                          summary.n_hard,
                          summary.n_hard_seats,
                          summary.n_moved,
                          proof);
  gtk_label_set_text (GTK_LABEL (self->facts), text);
  gtk_widget_set_tooltip_text (self->facts, text);
}

/* What a reader has to know before believing the proposal. */
static void
show_note (CyExchangePage *self)
{
  CyRecord        *plan = self->it->plan;
  double           gap = cy_exchange_get_gap (plan);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (plan, CY_EXCHANGE_PLAN_ADOPTED), CY_DATE_ISO);
  g_autofree char *text = NULL;

  if (cy_exchange_is_adopted (plan))
    text =
      g_strdup_printf (_ (
                         "Adopted on %s: its postings are planned. It cannot be changed any more."),
                       day);
  else if (gap > 0 && cy_record_get_int (plan, CY_EXCHANGE_PLAN_BY_PROGRAM) == 0)
    text = g_strdup (_ ("The exact solver gave no answer; this is the program's own proposal, with "
                        "the gap that it proves."));
  gtk_widget_set_visible (self->note, text != NULL);
  if (text != NULL)
    cy_note_set (CY_NOTE (self->note), NULL, text, NULL);
}

static void
show_card (CyExchangePage *self)
{
  g_autoptr (GArray) chosen =
    cy_table_get_selected (CY_TABLE (self->tables[CY_EXCHANGE_TAB_PROPOSAL]));
  int person = -1;

  if (self->it != NULL && chosen->len == 1)
    person = cy_exchange_case_find_person (self->it, g_array_index (chosen, gint64, 0));
  cy_exchange_card_set (CY_EXCHANGE_CARD (self->card), self->it, person);
}

static void
show_tables (CyExchangePage *self)
{
  if (self->it == NULL)
    return;
  cy_exchange_people_table_fill (self->tables[CY_EXCHANGE_TAB_PEOPLE],
                                 self->stores[CY_EXCHANGE_TAB_PEOPLE],
                                 self->it,
                                 self->search);
  cy_exchange_places_table_fill (self->tables[CY_EXCHANGE_TAB_PLACES],
                                 self->stores[CY_EXCHANGE_TAB_PLACES],
                                 self->it,
                                 self->search);
  cy_exchange_rules_table_fill (self->stores[CY_EXCHANGE_TAB_RULES], self->it);
  cy_exchange_proposal_table_fill (self->tables[CY_EXCHANGE_TAB_PROPOSAL],
                                   self->stores[CY_EXCHANGE_TAB_PROPOSAL],
                                   self->it,
                                   self->search);
  show_card (self);
}

static void
show_subtitle (CyExchangePage *self)
{
  const char      *scope = cy_session_get_scope_name (_cy_exchange_page_get_session (self));
  g_autofree char *name = cy_session_dup_name (_cy_exchange_page_get_session (self));
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u exchange plan", "%u exchange plans", self->plans->len),
                     self->plans->len);
  g_autofree char *text = g_strdup_printf ("%s · %s", scope != NULL ? scope : name, count);

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

void
_cy_exchange_page_show_tab (CyExchangePage *self, CyExchangeTab tab)
{
  self->tab = tab;
  cy_tab_row_set_current (CY_TAB_ROW (self->tabs), tabs[tab].id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->tools), tabs[tab].id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), tabs[tab].id);
  _cy_exchange_page_update_actions (self);
}

/* @text is %NULL when nothing is under way. */
void
_cy_exchange_page_show_progress (CyExchangePage *self, const char *text)
{
  gtk_widget_set_visible (self->progress, text != NULL);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), text != NULL);
  gtk_label_set_text (GTK_LABEL (self->state), text != NULL ? text : "");
}

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 chosen;
  CyDate base_date;
} Wish;

typedef struct
{
  GPtrArray      *plans;
  CyExchangeCase *it;
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->plans, g_ptr_array_unref);
  g_clear_pointer (&answer->it, cy_exchange_case_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

/* The one that was chosen, or the newest. */
static gint64
find_chosen (GPtrArray *plans, gint64 chosen)
{
  for (guint i = 0; i < plans->len; i++)
    if (((const CyExchangeListed *) g_ptr_array_index (plans, i))->id == chosen)
      return chosen;

  return plans->len > 0 ? ((const CyExchangeListed *) g_ptr_array_index (plans, 0))->id : 0;
}

static gpointer
read_plans (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  gint64 chosen;

  answer->plans = cy_exchange_list (conn, wish->scope, error);
  if (answer->plans == NULL)
    return NULL;
  chosen = find_chosen (answer->plans, wish->chosen);
  if (chosen != 0 &&
      (answer->it = cy_exchange_case_load (conn, chosen, wish->base_date, error)) == NULL)
    return NULL;

  return g_steal_pointer (&answer);
}

static void
take_answer (CyExchangePage *self, Answer *answer)
{
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->it, cy_exchange_case_unref);
  self->plans = g_steal_pointer (&answer->plans);
  self->it = g_steal_pointer (&answer->it);
  self->chosen = self->it != NULL ? cy_record_get_id (self->it->plan) : 0;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyExchangePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = cy_session_finish (result, &error);

  if (!cy_page_is_awaited (CY_PAGE (self), result))
    return;
  if (answer == NULL)
    {
      cy_session_present_error (_cy_exchange_page_get_session (self), error);
      return;
    }
  take_answer (self, answer);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->it != NULL ? self->body : self->empty);
  show_list (self);
  show_subtitle (self);
  if (self->it != NULL)
    {
      show_facts (self);
      show_note (self);
      show_tables (self);
    }
  _cy_exchange_page_update_actions (self);
}

static void
cy_exchange_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (page);
  CySession      *session = _cy_exchange_page_get_session (self);
  Wish wish = { cy_session_get_scope (session), self->chosen, cy_session_get_base_date (session) };

  cy_session_read (session,
                   read_plans,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) answer_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_exchange_page_set_search (CyPage *page, const char *text)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_tables (self);
}

static void
cy_exchange_page_export_view (CyPage *page)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (page);

  if (self->it != NULL &&
      cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->stores[self->tab])) > 0)
    cy_exchange_table_export (self->tables[self->tab], _cy_exchange_page_get_session (self));
}

/* ---- Layout ---- */

static void
tab_cb (CyTabRow *row, const char *id, CyExchangePage *self)
{
  for (guint i = 0; i < CY_EXCHANGE_N_TABS; i++)
    if (g_str_equal (tabs[i].id, id))
      _cy_exchange_page_show_tab (self, i);
}

static void
activate_cb (CyTable *table, gint64 id, CyExchangePage *self)
{
  int person = self->it != NULL ? cy_exchange_case_find_person (self->it, id) : -1;

  if (person >= 0)
    cy_session_open_person (_cy_exchange_page_get_session (self),
                            cy_exchange_case_get_person (self->it, (guint) person)->person);
}

static void
place_activate_cb (CyTable *table, gint64 id, CyExchangePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "exchange.edit-place", NULL);
}

static void
rule_activate_cb (CyTable *table, gint64 id, CyExchangePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "exchange.weights", NULL);
}

static GtkWidget *
make_head (CyExchangePage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Exchange plans"), &self->subtitle);

  cy_page_head_add_action (box, _ ("New Exchange Plan…"), "exchange.new", NULL);
  cy_page_head_add_action (box, _ ("Change…"), "exchange.edit", NULL);
  cy_page_head_add_action (box, _ ("Adopt…"), "exchange.adopt", NULL);
  cy_page_head_add_action (box, _ ("Solve"), "exchange.solve", "primary");

  return box;
}

static GtkWidget *
make_list (CyExchangePage *self)
{
  self->list = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Exchange plans"),
                                  -1);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (chosen_cb), self);

  return self->list;
}

static GtkWidget *
make_progress (CyExchangePage *self)
{
  GtkWidget *stop = gtk_button_new_with_label (_ ("Stop"));

  self->progress = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->spinner = gtk_spinner_new ();
  self->state = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->state), 0);
  gtk_widget_set_hexpand (self->state, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "exchange.stop");
  gtk_box_append (GTK_BOX (self->progress), self->spinner);
  gtk_box_append (GTK_BOX (self->progress), self->state);
  gtk_box_append (GTK_BOX (self->progress), stop);
  gtk_widget_set_visible (self->progress, FALSE);

  return self->progress;
}

typedef struct
{
  const char *label;
  const char *action;
} Tool;

static GtkWidget *
make_tab (CyExchangePage *self, CyExchangeTab tab, const Tool *tools, guint n_tools)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  for (guint i = 0; i < n_tools; i++)
    cy_page_head_add_action (row, _ (tools[i].label), tools[i].action, NULL);
  gtk_stack_add_named (GTK_STACK (self->tools), row, tabs[tab].id);
  gtk_box_append (GTK_BOX (box),
                  tab == CY_EXCHANGE_TAB_PROPOSAL ? cy_side_new (self->tables[tab], self->card)
                                                  : self->tables[tab]);
  gtk_stack_add_named (GTK_STACK (self->pages), box, tabs[tab].id);

  return box;
}

static void
make_tables (CyExchangePage *self)
{
  self->tables[CY_EXCHANGE_TAB_PEOPLE] =
    cy_exchange_people_table_new (&self->stores[CY_EXCHANGE_TAB_PEOPLE]);
  self->tables[CY_EXCHANGE_TAB_PLACES] =
    cy_exchange_places_table_new (&self->stores[CY_EXCHANGE_TAB_PLACES]);
  self->tables[CY_EXCHANGE_TAB_RULES] =
    cy_exchange_rules_table_new (&self->stores[CY_EXCHANGE_TAB_RULES]);
  self->tables[CY_EXCHANGE_TAB_PROPOSAL] =
    cy_exchange_proposal_table_new (&self->stores[CY_EXCHANGE_TAB_PROPOSAL]);
  self->card = cy_exchange_card_new ();
  for (guint i = 0; i < CY_EXCHANGE_N_TABS; i++)
    {
      g_signal_connect (self->tables[i],
                        "activate",
                        i == CY_EXCHANGE_TAB_PLACES  ? G_CALLBACK (place_activate_cb)
                        : i == CY_EXCHANGE_TAB_RULES ? G_CALLBACK (rule_activate_cb)
                                                     : G_CALLBACK (activate_cb),
                        self);
      g_signal_connect_swapped (self->tables[i],
                                "selection-changed",
                                G_CALLBACK (_cy_exchange_page_update_actions),
                                self);
    }
  g_signal_connect_swapped (self->tables[CY_EXCHANGE_TAB_PROPOSAL],
                            "selection-changed",
                            G_CALLBACK (show_card),
                            self);
}

static GtkWidget *
make_pages (CyExchangePage *self)
{
  static const Tool people[] = {
    { N_ ("Add People…"), "exchange.add-people" },
    { N_ ("Take Out"), "exchange.remove" },
  };
  static const Tool places[] = {
    { N_ ("Add a Place…"), "exchange.add-place" }, { N_ ("Paste…"), "exchange.paste-places" },
    { N_ ("Change…"), "exchange.edit-place" },     { N_ ("Mentor…"), "exchange.mentor" },
    { N_ ("Take Out"), "exchange.remove" },
  };
  static const Tool rules[] = { { N_ ("Change Weights and Rules…"), "exchange.weights" } };
  static const Tool proposal[] = {
    { N_ ("Lock in Place"), "exchange.lock" }, { N_ ("Unlock"), "exchange.unlock" },
    { N_ ("Move…"), "exchange.move" },         { N_ ("Bar a Place…"), "exchange.bar" },
    { N_ ("Lift Bars"), "exchange.unbar" },
  };

  self->pages = gtk_stack_new ();
  make_tables (self);
  make_tab (self, CY_EXCHANGE_TAB_PEOPLE, people, G_N_ELEMENTS (people));
  make_tab (self, CY_EXCHANGE_TAB_PLACES, places, G_N_ELEMENTS (places));
  make_tab (self, CY_EXCHANGE_TAB_RULES, rules, G_N_ELEMENTS (rules));
  make_tab (self, CY_EXCHANGE_TAB_PROPOSAL, proposal, G_N_ELEMENTS (proposal));

  return self->pages;
}

static GtkWidget *
make_facts (CyExchangePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->facts = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->facts, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_wrap (GTK_LABEL (self->facts), TRUE);
  gtk_widget_set_hexpand (self->facts, TRUE);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), self->facts);

  return box;
}

/* Below each other where the text is large. */
static GtkWidget *
make_bar (CyExchangePage *self)
{
  GtkWidget *bar = cy_flow_new (16, 0);

  self->tabs = cy_tab_row_new ();
  gtk_widget_add_css_class (self->tabs, "segments");
  for (guint i = 0; i < CY_EXCHANGE_N_TABS; i++)
    cy_tab_row_add (CY_TAB_ROW (self->tabs), tabs[i].id, _ (tabs[i].title));
  g_signal_connect (self->tabs, "chosen", G_CALLBACK (tab_cb), self);
  self->tools = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->tools), FALSE);
  cy_flow_insert (CY_FLOW (bar), self->tabs, NULL);
  cy_flow_insert (CY_FLOW (bar), self->tools, NULL);

  return bar;
}

static void
make_body (CyExchangePage *self)
{
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->note = cy_note_new (NULL);
  gtk_box_append (GTK_BOX (self->body), make_facts (self));
  gtk_box_append (GTK_BOX (self->body), self->note);
  gtk_box_append (GTK_BOX (self->body), make_progress (self));
  gtk_box_append (GTK_BOX (self->body), make_bar (self));
  gtk_box_append (GTK_BOX (self->body), make_pages (self));
}

static void
fill (CyExchangePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  make_body (self);
  self->empty = cy_empty_new (_ ("No exchange plan here yet. A plan joins people and places, and "
                                 "the program finds who should go where."),
                              _ ("New Exchange Plan…"));
  g_signal_connect_swapped (self->empty, "action", G_CALLBACK (_cy_exchange_page_start_new), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  _cy_exchange_page_show_tab (self, CY_EXCHANGE_TAB_PROPOSAL);
}

/* ---- Class ---- */

static void
cy_exchange_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (cy_exchange_page_parent_class)->constructed (object);

  fill (CY_EXCHANGE_PAGE (object));
}

static void
cy_exchange_page_dispose (GObject *object)
{
  CyExchangePage *self = CY_EXCHANGE_PAGE (object);

  if (self->solving != NULL)
    g_cancellable_cancel (self->solving);
  g_clear_object (&self->solving);
  for (guint i = 0; i < CY_EXCHANGE_N_TABS; i++)
    g_clear_object (&self->stores[i]);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->it, cy_exchange_case_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_exchange_page_parent_class)->dispose (object);
}

static void
cy_exchange_page_class_init (CyExchangePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_exchange_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_exchange_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_exchange_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_exchange_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_exchange_page_export_view;
  _cy_exchange_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cy_exchange_page_init (CyExchangePage *self)
{
}

GtkWidget *
cy_exchange_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_EXCHANGE_PAGE, "session", session, NULL);
}
