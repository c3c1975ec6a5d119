/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-people-page.h"

#include "cy-people-filters.h"
#include "cy-people-head.h"
#include "cy-people-source.h"
#include "cy-person-card.h"
#include "cy-table.h"

G_BEGIN_DECLS

struct _CyPeoplePage
{
  CyPage parent_instance;

  CyPeopleHead    *head;
  CyPeopleFilters *filters;
  CyTable         *table;
  CyPersonCard    *card;
  GtkWidget       *menu; /* of the right mouse button */

  CyPeopleSource *source;
  GSignalGroup   *session_signals;
  char           *search;
  char           *sort; /* (nullable) */
  gboolean        descending;
  gboolean        from_top;         /* the next rows are shown from the first one on */
  gboolean        wide;             /* there is room for more columns */
  gboolean        own_columns;      /* the user has chosen columns */
  char           *usual_layout;     /* of a narrow window */
  const char     *emptiness_action; /* of the button of an empty table */
  guint           totals_timer;
  guint           reminders_timer;
  guint           width_idle;
  GCancellable   *totals_cancellable;
  GCancellable   *reminders_cancellable;
};

CyQuery *cy_people_page_make_query (CyPeoplePage *self);
char   **cy_people_page_list_columns (CyPeoplePage *self);
GArray  *cy_people_page_list_shown (CyPeoplePage *self);
void     cy_people_page_refresh (CyPeoplePage *self, gboolean from_top);
void     cy_people_page_count (CyPeoplePage *self);
void     cy_people_page_look_for_reminders (CyPeoplePage *self);
void     cy_people_page_explain_empty (CyPeoplePage *self);
void     cy_people_page_show_view (CyPeoplePage *self, const CyQuery *query, char **columns);
void     cy_people_page_install_actions (CyPeoplePage *self);
void     cy_people_page_update_actions (CyPeoplePage *self);
void     cy_people_page_popup_menu (CyPeoplePage *self, double x, double y);
void     cy_people_page_copy (CyPeoplePage *self, GArray *people);
void     cy_people_page_print (CyPeoplePage *self, GArray *people);
void     cy_people_page_export (CyPeoplePage *self, GArray *people);

G_END_DECLS
