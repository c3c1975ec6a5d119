/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 线索: whom discovery found, by class, and what leads them on into the pool. */
#include "cy-leads-page.h"

#include "cy-chip.h"
#include "cy-class-panel.h"
#include "cy-lead-dialogs.h"
#include "cy-lead-filters.h"
#include "cy-lead-table.h"
#include "cy-lead.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-rules.h"
#include "cy-table-report.h"

#include <glib/gi18n.h>

#define PANEL_WIDTH 280

struct _CyLeadsPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *chosen;
  GtkWidget *filters;
  GtkWidget *figure_chip;
  GtkWidget *table;
  GtkWidget *panel;

  GPtrArray     *rows;     /* of CyLeadRow */
  GHashTable    *by_id;    /* id → CyLeadRow */
  CyLeadClasses *of_leads; /* by the axis of the panel */
  CyLeadClasses *of_pool;
  int class; /* the figure that the list is narrowed to; -1 for none */
  CyLeadFigure figure;
};

G_DEFINE_FINAL_TYPE (CyLeadsPage, cy_leads_page, CY_TYPE_PAGE)

static CySession *
get_session (CyLeadsPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static CyTable *
get_table (CyLeadsPage *self)
{
  return cy_lead_table_get_table (CY_LEAD_TABLE (self->table));
}

static int
get_young_age (CyLeadsPage *self)
{
  CyRecord *rules = cy_session_get_rules (get_session (self));

  return rules != NULL ? (int) cy_record_get_int (rules, CY_RULES_YOUNG_AGE) : 0;
}

/* ---- What is seen ---- */

static gboolean
matches (CyLeadsPage *self, const CyLeadRow *row)
{
  CyLeadFacts facts = cy_lead_row_get_facts (row);

  return cy_lead_filters_match (CY_LEAD_FILTERS (self->filters), row) &&
         (self->class < 0 ||
          cy_lead_classes_has (self->of_leads, (guint) self->class, self->figure, &facts));
}

static guint
count_open (CyLeadsPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += g_str_equal (((CyLeadRow *) g_ptr_array_index (self->rows, i))->state, CY_LEAD_OPEN);

  return n;
}

static void
show_subtitle (CyLeadsPage *self, guint n_seen)
{
  g_autofree char *count =
    n_seen == self->rows->len
      ? g_strdup_printf (ngettext ("%u lead, %u open", "%u leads, %u open", n_seen),
                         n_seen,
                         count_open (self))
      : g_strdup_printf (_ ("%u of %u leads"), n_seen, self->rows->len);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show_empty (CyLeadsPage *self)
{
  if (self->rows->len == 0)
    cy_table_set_empty (get_table (self),
                        _ ("No leads here yet. Register whom discovery finds, or paste a list."),
                        _ ("Register a Lead…"));
  else
    cy_table_set_empty (get_table (self), _ ("No lead fits these filters."), NULL);
}

static void
show_rows (CyLeadsPage *self)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  if (self->rows == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (matches (self, g_ptr_array_index (self->rows, i)))
      g_ptr_array_add (seen, g_ptr_array_index (self->rows, i));
  show_empty (self);
  cy_lead_table_set (CY_LEAD_TABLE (self->table),
                     seen,
                     cy_session_get_base_date (get_session (self)));
  show_subtitle (self, seen->len);
}

static void
show_panel (CyLeadsPage *self)
{
  gboolean is_pool = cy_class_panel_get_is_pool (CY_CLASS_PANEL (self->panel));

  cy_class_panel_set (CY_CLASS_PANEL (self->panel),
                      is_pool ? self->of_pool : self->of_leads,
                      get_young_age (self));
}

/* ---- Classes ---- */

static void
forget_figure (CyLeadsPage *self)
{
  self->class = -1;
  gtk_widget_set_visible (self->figure_chip, FALSE);
}

static void
classify (CyLeadsPage *self)
{
  CyLeadAxis axis = cy_class_panel_get_axis (CY_CLASS_PANEL (self->panel));

  forget_figure (self);
  g_clear_pointer (&self->of_leads, cy_lead_classes_free);
  self->of_leads =
    cy_lead_classes_new (axis, cy_session_get_base_date (get_session (self)), get_young_age (self));
  for (guint i = 0; i < self->rows->len; i++)
    {
      CyLeadFacts facts = cy_lead_row_get_facts (g_ptr_array_index (self->rows, i));

      cy_lead_classes_add (self->of_leads, &facts);
    }
}

static void
show_pool (CyLeadsPage *self, guint class, guint figure)
{
  g_autofree char *key = cy_lead_classes_dup_key (self->of_pool, class, figure);

  cy_session_show_people (get_session (self), key);
}

static void
figure_cb (CyClassPanel *panel, guint class, guint figure, CyLeadsPage *self)
{
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (cy_class_panel_get_is_pool (panel))
    {
      show_pool (self, class, figure);
      return;
    }
  self->class = (int) class;
  self->figure = figure;
  title = cy_lead_figure_dup_title (figure, get_young_age (self));
  words = g_strdup_printf ("%s · %s", cy_lead_classes_get_label (self->of_leads, class), title);
  cy_chip_set_value (CY_CHIP (self->figure_chip), words);
  gtk_widget_set_visible (self->figure_chip, TRUE);
  show_rows (self);
}

static void
figure_cleared_cb (CyChip *chip, CyLeadsPage *self)
{
  forget_figure (self);
  show_rows (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64     scope;
  CyDate     base_date;
  CyDate     today;
  CyLeadAxis axis;
  int        young_age;
} Wish;

typedef struct
{
  GPtrArray     *rows;
  CyLeadClasses *pool;
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->rows, g_ptr_array_unref);
  g_clear_pointer (&answer->pool, cy_lead_classes_free);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
read_leads (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);

  answer->rows = cy_lead_list_load (conn, wish->scope, error);
  if (answer->rows == NULL)
    return NULL;
  answer->pool = cy_lead_classes_load_pool (conn,
                                            wish->axis,
                                            wish->scope,
                                            wish->base_date,
                                            wish->today,
                                            wish->young_age,
                                            error);

  return answer->pool != NULL ? g_steal_pointer (&answer) : NULL;
}

static void
take_answer (CyLeadsPage *self, Answer *answer)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->of_pool, cy_lead_classes_free);
  self->rows = g_steal_pointer (&answer->rows);
  self->of_pool = g_steal_pointer (&answer->pool);
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CyLeadRow *row = g_ptr_array_index (self->rows, i);

      g_hash_table_insert (self->by_id, &row->id, row);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyLeadsPage) self = user_data;
  g_autoptr (Answer) answer = cy_page_take_answer (CY_PAGE (self), result);

  if (answer == NULL)
    return;
  take_answer (self, answer);
  classify (self);
  show_panel (self);
  show_rows (self);
}

static void
cy_leads_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyLeadsPage *self = CY_LEADS_PAGE (page);
  CySession   *session = get_session (self);
  Wish         wish = { cy_session_get_scope (session),
                        cy_session_get_base_date (session),
                        cy_session_get_today (session),
                        cy_class_panel_get_axis (CY_CLASS_PANEL (self->panel)),
                        get_young_age (self) };

  cy_session_read (session,
                   read_leads,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) answer_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_leads_page_set_search (CyPage *page, const char *text)
{
  cy_lead_filters_set_search (CY_LEAD_FILTERS (CY_LEADS_PAGE (page)->filters), text);
}

/* ---- Acting ---- */

static guint
count_in_state (CyLeadsPage *self, GArray *ids, const char *state)
{
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      const CyLeadRow *row = g_hash_table_lookup (self->by_id, &g_array_index (ids, gint64, i));

      n += row != NULL && g_str_equal (row->state, state);
    }

  return n;
}

static void
selection_cb (CyTable *table, CyLeadsPage *self)
{
  g_autoptr (GArray) ids = cy_table_get_selected (table);
  guint            n_open = count_in_state (self, ids, CY_LEAD_OPEN);
  g_autofree char *text =
    ids->len > 0 ? g_strdup_printf (_ ("%u chosen"), ids->len) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "leads.take", n_open > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "leads.close", n_open > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "leads.reopen",
                                 count_in_state (self, ids, CY_LEAD_SHUT) > 0);
}

/* Whom somebody was recommended as is a page of its own. */
static void
activate_cb (CyTable *table, gint64 id, CyLeadsPage *self)
{
  const CyLeadRow *row = g_hash_table_lookup (self->by_id, &id);

  if (row != NULL && row->person != 0)
    cy_session_open_person (get_session (self), row->person);
  else
    cy_lead_dialog_edit (GTK_WIDGET (self), get_session (self), id);
}

static void
register_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_lead_dialog_register (widget, get_session (CY_LEADS_PAGE (widget)));
}

static void
empty_cb (CyTable *table, CyLeadsPage *self)
{
  cy_lead_dialog_register (GTK_WIDGET (self), get_session (self));
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_lead_dialog_paste (widget, get_session (CY_LEADS_PAGE (widget)), NULL);
}

static void
pasted_cb (CyTable *table, GPtrArray *rows, CyLeadsPage *self)
{
  cy_lead_dialog_paste (GTK_WIDGET (self), get_session (self), rows);
}

static void
act_on_chosen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyLeadsPage *self = CY_LEADS_PAGE (widget);
  g_autoptr (GArray) ids = cy_table_get_selected (get_table (self));

  if (ids->len == 0)
    return;
  if (g_str_equal (name, "leads.take"))
    cy_lead_dialog_take (widget, get_session (self), ids);
  else if (g_str_equal (name, "leads.close"))
    cy_lead_dialog_close (widget, get_session (self), ids);
  else
    cy_leads_reopen_run (get_session (self), ids);
}

static const char *
find_secret (gint64 id, const char *column, const char **name, gpointer data)
{
  CyLeadsPage     *self = data;
  const CyLeadRow *row = g_hash_table_lookup (self->by_id, &id);

  if (row == NULL || !g_str_equal (column, "phone"))
    return NULL;
  *name = _ (CY_LEAD->fields[CY_LEAD_PHONE].title);

  return row->phone;
}

static void
cy_leads_page_export_view (CyPage *page)
{
  CyLeadsPage *self = CY_LEADS_PAGE (page);

  if (self->rows != NULL && self->rows->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "leads",
                                    cy_table_make_report (get_table (self), find_secret, self));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyLeadsPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Leads"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  cy_page_head_add_action (box, _ ("Register a Lead…"), "leads.register", NULL);
  cy_page_head_add_action (box, _ ("Paste a List…"), "leads.paste", NULL);
  cy_page_head_add_action (box, _ ("Open Again"), "leads.reopen", NULL);
  cy_page_head_add_action (box, _ ("Close…"), "leads.close", NULL);
  cy_page_head_add_action (box, _ ("Recommend…"), "leads.take", "primary");

  return box;
}

static GtkWidget *
make_filters (CyLeadsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->filters = cy_lead_filters_new ();
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show_rows), self);
  self->figure_chip = cy_chip_new (_ ("Class"), NULL);
  gtk_widget_set_visible (self->figure_chip, FALSE);
  g_signal_connect (self->figure_chip, "cleared", G_CALLBACK (figure_cleared_cb), self);
  gtk_box_append (GTK_BOX (box), self->filters);
  gtk_box_append (GTK_BOX (box), self->figure_chip);

  return box;
}

static void
panel_changed_cb (CyClassPanel *panel, CyLeadsPage *self)
{
  cy_page_reload (CY_PAGE (self));
}

static GtkWidget *
make_body (CyLeadsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  self->table = cy_lead_table_new ();
  gtk_widget_set_hexpand (self->table, TRUE);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (get_table (self), "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (get_table (self), "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (get_table (self), "paste", G_CALLBACK (pasted_cb), self);
  g_signal_connect (get_table (self), "empty-action", G_CALLBACK (empty_cb), self);
  self->panel = cy_class_panel_new ();
  gtk_widget_add_css_class (self->panel, "card");
  gtk_widget_set_size_request (self->panel, PANEL_WIDTH, -1);
  g_signal_connect (self->panel, "changed", G_CALLBACK (panel_changed_cb), self);
  g_signal_connect (self->panel, "figure", G_CALLBACK (figure_cb), self);
  gtk_box_append (GTK_BOX (box), self->table);
  gtk_box_append (GTK_BOX (box), self->panel);

  return box;
}

static void
fill (CyLeadsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), make_body (self));
  gtk_box_append (GTK_BOX (self), box);
  selection_cb (get_table (self), self);
}

/* ---- Class ---- */

static void
cy_leads_page_constructed (GObject *object)
{
  CyLeadsPage *self = CY_LEADS_PAGE (object);

  G_OBJECT_CLASS (cy_leads_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_leads_page_dispose (GObject *object)
{
  CyLeadsPage *self = CY_LEADS_PAGE (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->of_leads, cy_lead_classes_free);
  g_clear_pointer (&self->of_pool, cy_lead_classes_free);

  G_OBJECT_CLASS (cy_leads_page_parent_class)->dispose (object);
}

static void
cy_leads_page_class_init (CyLeadsPageClass *klass)
{
  static const char *const deeds[] = { "leads.take", "leads.close", "leads.reopen" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_leads_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_leads_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_leads_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_leads_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_leads_page_export_view;
  gtk_widget_class_install_action (widget_class, "leads.register", NULL, register_cb);
  gtk_widget_class_install_action (widget_class, "leads.paste", NULL, paste_cb);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (widget_class, deeds[i], NULL, act_on_chosen);
}

static void
cy_leads_page_init (CyLeadsPage *self)
{
  self->class = -1;
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
}

GtkWidget *
cy_leads_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_LEADS_PAGE, "session", session, NULL);
}
