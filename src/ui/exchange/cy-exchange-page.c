/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 交流: the exchange plans, and of one its people, places, rules and proposal. */
#include "cy-exchange-page-private.h"

#include "cy-code.h"
#include "cy-exchange-card.h"
#include "cy-exchange-list.h"
#include "cy-exchange-tables.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyExchangePage, cy_exchange_page, CY_TYPE_PAGE)

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

void
_cy_exchange_page_choose (CyExchangePage *self)
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

/* Why whoever is chosen goes there. */
void
_cy_exchange_page_show_card (CyExchangePage *self)
{
  g_autoptr (GArray) chosen =
    cy_table_get_selected (CY_TABLE (self->tables[CY_EXCHANGE_TAB_PROPOSAL]));
  int person = -1;

  if (self->it != NULL && chosen->len == 1)
    person = cy_exchange_case_find_person (self->it, g_array_index (chosen, gint64, 0));
  cy_exchange_card_set (CY_EXCHANGE_CARD (self->card), self->it, person);
}

/* Somebody is always chosen, so that the card is never empty without a reason. */
static void
go_to_first (CyExchangePage *self)
{
  CyTable       *table = CY_TABLE (self->tables[CY_EXCHANGE_TAB_PROPOSAL]);
  CyTableSource *source = CY_TABLE_SOURCE (self->stores[CY_EXCHANGE_TAB_PROPOSAL]);

  if (cy_table_get_n_selected (table) == 0 && cy_table_source_get_n_rows (source) > 0)
    cy_table_select (table, cy_table_source_get_id (source, 0));
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
  go_to_first (self);
  _cy_exchange_page_show_card (self);
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
  g_autoptr (Answer) answer = cy_page_take_answer (CY_PAGE (self), result);

  if (answer == NULL)
    return;
  take_answer (self, answer);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->it != NULL ? self->body : self->empty);
  show_list (self);
  show_subtitle (self);
  if (self->it != NULL)
    {
      _cy_exchange_page_show_facts (self);
      _cy_exchange_page_show_note (self);
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

/* ---- Class ---- */

static void
cy_exchange_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (cy_exchange_page_parent_class)->constructed (object);

  _cy_exchange_page_fill (CY_EXCHANGE_PAGE (object));
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
