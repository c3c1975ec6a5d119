/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-page.h"

#include "cy-grade-read.h"
#include "cy-table-list.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

typedef enum
{
  CY_GRADE_TAB_PEOPLE,
  CY_GRADE_TAB_MEETING,
  CY_GRADE_TAB_APPEALS,
  CY_GRADE_N_TABS
} CyGradeTab;

struct _CyGradePage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *calibrate;
  GtkWidget    *next;
  GtkWidget    *outer; /* empty | work */
  GtkWidget    *note;
  GtkWidget    *figures;
  GtkWidget    *tabs;
  GtkWidget    *chips;
  GtkWidget    *stack;
  GtkWidget    *table;
  CyTableList  *people;
  GtkWidget    *meeting;
  GtkWidget    *appeals;
  CyTableStore *appeals_store;
  GtkWidget    *card;

  CyGradeRead *read;
  GPtrArray   *seen;
  char        *search;
  gint64       current;
};

CySession *_cy_grade_page_get_session (CyGradePage *self);
CyGradeTab _cy_grade_page_get_tab (CyGradePage *self);
gboolean   _cy_grade_page_is_in (CyGradePage *self, const char *state);

/* cy-grade-page-actions.c */
void        _cy_grade_page_install_actions (GtkWidgetClass *klass);
void        _cy_grade_page_show_actions (CyGradePage *self);
GMenuModel *_cy_grade_page_make_menu (void);
void        _cy_grade_page_print_view (CyPage *page);
void        _cy_grade_page_appeal (CyGradePage *self);
void        _cy_grade_page_answer (CyGradePage *self, gint64 appeal);

G_END_DECLS
