/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How the page of the exchange plans is laid out. */
#include "cy-exchange-page-private.h"

#include "cy-empty.h"
#include "cy-exchange-card.h"
#include "cy-exchange-tables.h"
#include "cy-flow.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-side.h"
#include "cy-tab-row.h"

#include <glib/gi18n.h>

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

void
_cy_exchange_page_show_tab (CyExchangePage *self, CyExchangeTab tab)
{
  self->tab = tab;
  cy_tab_row_set_current (CY_TAB_ROW (self->tabs), tabs[tab].id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->tools), tabs[tab].id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), tabs[tab].id);
  _cy_exchange_page_update_actions (self);
}

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
  g_signal_connect_swapped (self->list,
                            "notify::selected",
                            G_CALLBACK (_cy_exchange_page_choose),
                            self);

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

/* The reasons are what the proposal is read for, so they never fold away. */
static GtkWidget *
make_reasoned (CyExchangePage *self)
{
  GtkWidget *side = cy_side_new (self->tables[CY_EXCHANGE_TAB_PROPOSAL], self->card);

  cy_side_set_goes_below (CY_SIDE (side), TRUE);

  return side;
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
                  tab == CY_EXCHANGE_TAB_PROPOSAL ? make_reasoned (self) : self->tables[tab]);
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
                            G_CALLBACK (_cy_exchange_page_show_card),
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
  g_signal_connect_swapped (self->note, "action", G_CALLBACK (_cy_exchange_page_take_back), self);
  gtk_box_append (GTK_BOX (self->body), make_facts (self));
  gtk_box_append (GTK_BOX (self->body), self->note);
  gtk_box_append (GTK_BOX (self->body), make_progress (self));
  gtk_box_append (GTK_BOX (self->body), make_bar (self));
  gtk_box_append (GTK_BOX (self->body), make_pages (self));
}

/* Fills a new page. */
void
_cy_exchange_page_fill (CyExchangePage *self)
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
