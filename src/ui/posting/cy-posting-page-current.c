/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which part of the page is shown, and who is the current one there. */
#include "cy-posting-page-private.h"

#include "cy-table.h"
#include "cy-task-list.h"
#include "cy-timeline-view.h"
#include "cy-two-way-list.h"

CySession *
cy_posting_page_get_session (CyPostingPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

CyPostingPart
cy_posting_page_get_part (CyPostingPage *self)
{
  for (guint i = 0; i < CY_N_PARTS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->parts[i])))
      return i;

  return CY_PART_LIST;
}

gint64
cy_posting_page_get_cursor (CyPostingPage *self, CyPostingPart part)
{
  gint64 id;

  return cy_table_get_cursor (CY_TABLE (self->tables[part]), &id) ? id : 0;
}

gint64
cy_posting_page_find_person (CyPostingPage *self, CyPostingPart part, gint64 id)
{
  for (guint i = 0; part == CY_PART_TASKS && i < self->data->tasks->len; i++)
    if (((const CyTask *) g_ptr_array_index (self->data->tasks, i))->task == id)
      return ((const CyTask *) g_ptr_array_index (self->data->tasks, i))->person;
  for (guint i = 0; part == CY_PART_TWO_WAY && i < self->data->two_ways->len; i++)
    if (((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->two_way == id)
      return ((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->person;

  return 0;
}

/* Of a unit the first who is away from there, else the first who is there. */
const CyPosted *
cy_posting_page_find_of_unit (CyPostingPage *self, gint64 place)
{
  const CyAwayUnit *unit;

  if (place <= 0 || place > self->away->len)
    return NULL;
  unit = g_ptr_array_index (self->away, place - 1);

  return g_ptr_array_index (unit->sent->len > 0 ? unit->sent : unit->received, 0);
}

const CyPosted *
cy_posting_page_find_posted (CyPostingPage *self)
{
  switch (cy_posting_page_get_part (self))
    {
    case CY_PART_LIST:
      return cy_posting_list_find (self->data->list,
                                   cy_posting_page_get_cursor (self, CY_PART_LIST));
    case CY_PART_TIMELINE:
      return cy_posting_list_find (self->data->list,
                                   cy_timeline_view_get_current (
                                     CY_TIMELINE_VIEW (self->timeline)));
    case CY_PART_AWAY:
      return cy_posting_page_find_of_unit (self, cy_posting_page_get_cursor (self, CY_PART_AWAY));
    case CY_PART_TASKS:
    case CY_PART_TWO_WAY:
    case CY_N_PARTS:
      break;
    }

  return NULL;
}

const char *
cy_posting_page_find_name (CyPostingPage *self, gint64 person)
{
  for (guint i = 0; i < self->data->tasks->len; i++)
    if (((const CyTask *) g_ptr_array_index (self->data->tasks, i))->person == person)
      return ((const CyTask *) g_ptr_array_index (self->data->tasks, i))->name;
  for (guint i = 0; i < self->data->two_ways->len; i++)
    if (((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->person == person)
      return ((const CyTwoWay *) g_ptr_array_index (self->data->two_ways, i))->name;

  return "";
}
