/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is begun from the page of the postings. */
#include "cy-posting-page-private.h"

#include "cy-posting-dialogs.h"
#include "cy-posting-view.h"
#include "cy-posting.h"
#include "cy-table.h"

/* The people behind the rows that are chosen. */
static GArray *
list_people (CyPostingPage *self)
{
  CyPostingPart part = cy_posting_page_get_part (self);
  GArray       *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) chosen =
    part == CY_PART_LIST || part == CY_PART_TASKS || part == CY_PART_TWO_WAY
      ? cy_table_get_selected (CY_TABLE (self->tables[part]))
      : NULL;

  for (guint i = 0; chosen != NULL && self->data != NULL && chosen->len > 1 && i < chosen->len; i++)
    {
      gint64          id = g_array_index (chosen, gint64, i);
      const CyPosted *posted =
        part == CY_PART_LIST ? cy_posting_list_find (self->data->list, id) : NULL;
      gint64 person =
        posted != NULL ? posted->person : cy_posting_page_find_person (self, part, id);

      if (person != 0)
        g_array_append_val (people, person);
    }

  return people;
}

static void
plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);

  cy_posting_plan_present (widget, cy_posting_page_get_session (self), NULL);
}

static void
task_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);
  g_autoptr (GArray) people = list_people (self);

  cy_task_give_present (widget, cy_posting_page_get_session (self), people);
}

static void
two_way_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);

  cy_two_way_begin_present (widget, cy_posting_page_get_session (self), NULL);
}

/* Of postings that are chosen, or else one from the beginning. */
static void
exchange_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPostingPage *self = CY_POSTING_PAGE (widget);
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->tables[CY_PART_LIST]));
  g_autoptr (GPtrArray) posted = g_ptr_array_new ();

  for (guint i = 0; self->data != NULL && i < chosen->len; i++)
    {
      const CyPosted *one =
        cy_posting_list_find (self->data->list, g_array_index (chosen, gint64, i));

      if (one != NULL)
        g_ptr_array_add (posted, (gpointer) one);
    }
  if (posted->len > 1)
    cy_posting_exchange_present (widget, cy_posting_page_get_session (self), posted);
  else
    cy_posting_round_present (widget, cy_posting_page_get_session (self));
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_posting_view_do_next (CY_POSTING_VIEW (CY_POSTING_PAGE (widget)->view));
}

/* Their postings, which stand on a tab of their own. */
void
cy_posting_page_open_person (CyPostingPage *self, gint64 person)
{
  cy_session_open_person_at (cy_posting_page_get_session (self), person, CY_POSTING->name, 0, -1);
}

/* The page of whom the row is about. */
void
cy_posting_page_open_row (CyPostingPage *self, gint64 id)
{
  CyPostingPart   part = cy_posting_page_get_part (self);
  const CyPosted *posted = part == CY_PART_AWAY   ? cy_posting_page_find_of_unit (self, id)
                           : part == CY_PART_LIST ? cy_posting_list_find (self->data->list, id)
                                                  : NULL;

  if (posted != NULL || part == CY_PART_TASKS || part == CY_PART_TWO_WAY)
    cy_posting_page_open_person (self,
                                 posted != NULL ? posted->person
                                                : cy_posting_page_find_person (self, part, id));
}

/* What an empty part begins with. */
void
cy_posting_page_begin (CyPostingPage *self)
{
  static const char *const actions[CY_N_PARTS] = {
    [CY_PART_LIST] = "posting.plan",
    [CY_PART_TASKS] = "posting.task",
    [CY_PART_TWO_WAY] = "posting.two-way",
  };
  const char *action = actions[cy_posting_page_get_part (self)];

  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

void
cy_posting_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "posting.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "posting.task", NULL, task_cb);
  gtk_widget_class_install_action (widget_class, "posting.two-way", NULL, two_way_cb);
  gtk_widget_class_install_action (widget_class, "posting.exchange", NULL, exchange_cb);
  gtk_widget_class_install_action (widget_class, "posting.next", NULL, next_cb);
}
