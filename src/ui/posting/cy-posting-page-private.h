/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-posting-page.h"
#include "cy-posting-tables.h"

G_BEGIN_DECLS

typedef enum
{
  CY_PART_LIST,
  CY_PART_TIMELINE,
  CY_PART_AWAY,
  CY_PART_TASKS,
  CY_PART_TWO_WAY,
  CY_N_PARTS,
} CyPostingPart;

typedef enum
{
  CY_ACTION_NEXT, /* of the current posting, when there is no room for its card */
  CY_ACTION_EXCHANGE,
  CY_ACTION_TWO_WAY,
  CY_ACTION_TASK,
  CY_ACTION_PLAN,
  CY_N_ACTIONS,
} CyPostingAction;

/* Everything that the page shows, as of one day. */
typedef struct
{
  CyPostingList *list;
  GPtrArray     *tasks;
  GPtrArray     *two_ways;
} CyPostingData;

struct _CyPostingPage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *chosen;
  GtkWidget    *actions[CY_N_ACTIONS];
  GtkWidget    *side;
  GtkWidget    *filters;
  GtkWidget    *parts[CY_N_PARTS];
  GtkWidget    *stack;
  GtkWidget    *tables[CY_N_PARTS]; /* none for the timeline */
  CyTableStore *stores[CY_N_PARTS];
  GtkWidget    *timeline;
  GtkWidget    *name;
  GtkWidget    *view;

  CyPostingData *data;
  GPtrArray     *seen;
  GPtrArray     *away;
  char          *search;
};

CySession      *cy_posting_page_get_session (CyPostingPage *self);
CyPostingPart   cy_posting_page_get_part (CyPostingPage *self);
gint64          cy_posting_page_get_cursor (CyPostingPage *self, CyPostingPart part);
gint64          cy_posting_page_find_person (CyPostingPage *self, CyPostingPart part, gint64 id);
const CyPosted *cy_posting_page_find_of_unit (CyPostingPage *self, gint64 place);
const CyPosted *cy_posting_page_find_posted (CyPostingPage *self);
const char     *cy_posting_page_find_name (CyPostingPage *self, gint64 person);
void            cy_posting_page_install_actions (GtkWidgetClass *widget_class);
void            cy_posting_page_open_person (CyPostingPage *self, gint64 person);
void            cy_posting_page_open_row (CyPostingPage *self, gint64 id);
void            cy_posting_page_begin (CyPostingPage *self);

G_END_DECLS
