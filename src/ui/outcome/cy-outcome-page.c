/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 运用: what follows from the results of a cycle: pay, honours, up and down. */
#include "cy-outcome-page.h"

#include "cy-action-view.h"
#include "cy-cycle-choice.h"
#include "cy-date.h"
#include "cy-honour-view.h"
#include "cy-page-head.h"
#include "cy-pay-view.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-table-report.h"

#include <glib/gi18n.h>

typedef enum
{
  PART_PAY,
  PART_HONOURS,
  PART_ACTIONS,
  N_PARTS,
} Part;

static const struct
{
  const char *id;
  const char *title;
  const char *report;
} parts[] = {
  { "pay", N_ ("Pay"), "pay-list" },
  { "honours", N_ ("Honours"), "honours" },
  { "actions", N_ ("Up and down"), "result-actions" },
};

struct _CyOutcomePage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *cycle;
  GtkWidget *by;
  GtkWidget *stack;
  GtkWidget *views[N_PARTS];
};

G_DEFINE_FINAL_TYPE (CyOutcomePage, cy_outcome_page, CY_TYPE_PAGE)

static CySession *
get_session (CyOutcomePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static Part
get_part (CyOutcomePage *self)
{
  return (Part) cy_segments_get_chosen (CY_SEGMENTS (self->by));
}

/* Honours are of a year, not of a cycle. */
static int
get_year (CyOutcomePage *self)
{
  const CyCycleItem *item = cy_cycle_choice_get (CY_CYCLE_CHOICE (self->cycle));

  return item != NULL ? item->year
                      : cy_date_get_year (cy_session_get_base_date (get_session (self)));
}

static void
show_current (CyOutcomePage *self)
{
  gint64 cycle = cy_session_get_cycle (get_session (self));

  switch (get_part (self))
    {
    case PART_PAY:
      cy_pay_view_show (CY_PAY_VIEW (self->views[PART_PAY]), cycle);
      break;
    case PART_HONOURS:
      cy_honour_view_show (CY_HONOUR_VIEW (self->views[PART_HONOURS]), get_year (self));
      break;
    case PART_ACTIONS:
    case N_PARTS:
    default:
      cy_action_view_show (CY_ACTION_VIEW (self->views[PART_ACTIONS]), cycle);
    }
}

static void
show_place (CyOutcomePage *self)
{
  const CyCycleItem *item = cy_cycle_choice_get (CY_CYCLE_CHOICE (self->cycle));
  g_autofree char   *count =
    item != NULL
        ? g_strdup_printf (_ ("%u of %u people have a total"), item->n_totals, item->n_entries)
        : NULL;

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
read_cb (CyOutcomePage *self)
{
  show_place (self);
  show_current (self);
}

static void
part_cb (CyOutcomePage *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), parts[get_part (self)].id);
  show_current (self);
}

static void
cy_outcome_page_reload (CyPage *page, GCancellable *cancellable)
{
  read_cb (CY_OUTCOME_PAGE (page));
}

static void
cy_outcome_page_set_search (CyPage *page, const char *text)
{
  CyOutcomePage *self = CY_OUTCOME_PAGE (page);

  cy_pay_view_set_search (CY_PAY_VIEW (self->views[PART_PAY]), text);
  cy_honour_view_set_search (CY_HONOUR_VIEW (self->views[PART_HONOURS]), text);
  cy_action_view_set_search (CY_ACTION_VIEW (self->views[PART_ACTIONS]), text);
}

static void
cy_outcome_page_show_people (CyPage *page, const char *key)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (g_strcmp0 (key, parts[i].id) == 0)
      cy_segments_choose (CY_SEGMENTS (CY_OUTCOME_PAGE (page)->by), i);
}

static CyTable *
get_table (CyOutcomePage *self)
{
  switch (get_part (self))
    {
    case PART_PAY:
      return cy_pay_view_get_table (CY_PAY_VIEW (self->views[PART_PAY]));
    case PART_HONOURS:
      return cy_honour_view_get_table (CY_HONOUR_VIEW (self->views[PART_HONOURS]));
    case PART_ACTIONS:
    case N_PARTS:
    default:
      return cy_action_view_get_table (CY_ACTION_VIEW (self->views[PART_ACTIONS]));
    }
}

static void
cy_outcome_page_export_view (CyPage *page)
{
  CyOutcomePage *self = CY_OUTCOME_PAGE (page);
  CyTable       *table = get_table (self);

  if (cy_table_source_get_n_rows (cy_table_get_source (table)) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    parts[get_part (self)].report,
                                    cy_table_make_report (table, NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyOutcomePage *self)
{
  GtkWidget *head = cy_page_head_new (_ ("Use of results"), &self->subtitle);

  self->cycle = cy_cycle_choice_new (CY_PAGE (self));
  g_signal_connect_swapped (self->cycle, "read", G_CALLBACK (read_cb), self);
  gtk_box_append (GTK_BOX (head), self->cycle);

  return head;
}

static GtkWidget *
make_switch (CyOutcomePage *self)
{
  self->by = cy_segments_new ();
  gtk_widget_set_halign (self->by, GTK_ALIGN_START);
  for (guint i = 0; i < N_PARTS; i++)
    cy_segments_add (CY_SEGMENTS (self->by), i, _ (parts[i].title));
  g_signal_connect_swapped (self->by, "chosen", G_CALLBACK (part_cb), self);

  return self->by;
}

static GtkWidget *
make_stack (CyOutcomePage *self)
{
  self->stack = gtk_stack_new ();
  self->views[PART_PAY] = cy_pay_view_new (get_session (self));
  self->views[PART_HONOURS] = cy_honour_view_new (get_session (self));
  self->views[PART_ACTIONS] = cy_action_view_new (get_session (self));
  for (guint i = 0; i < N_PARTS; i++)
    gtk_stack_add_named (GTK_STACK (self->stack), self->views[i], parts[i].id);
  gtk_widget_set_vexpand (self->stack, TRUE);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_outcome_page_constructed (GObject *object)
{
  CyOutcomePage *self = CY_OUTCOME_PAGE (object);
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_outcome_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_switch (self));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  gtk_box_append (GTK_BOX (self), box);
}

static void
cy_outcome_page_class_init (CyOutcomePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_outcome_page_constructed;
  CY_PAGE_CLASS (klass)->reload = cy_outcome_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_outcome_page_set_search;
  CY_PAGE_CLASS (klass)->show_people = cy_outcome_page_show_people;
  CY_PAGE_CLASS (klass)->export_view = cy_outcome_page_export_view;
}

static void
cy_outcome_page_init (CyOutcomePage *self)
{
}

GtkWidget *
cy_outcome_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_OUTCOME_PAGE, "session", session, NULL);
}
