/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

G_BEGIN_DECLS

/**
 * CyTestDesk:
 * @session: over a demo county of its own
 * @page: what is tested
 * @window: around it
 * @table: the first one of @page, %NULL for none
 * @toast: the last one that the session asked for
 * @people: which people were to be shown, as the session says it
 * @opened: the person whose page was wanted, 0 for none
 * @failure: the last error that was to be shown; one that is expected is to be cleared
 *
 * A page, and hands to work on it. A dialog is the one over @window.
 */
typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  CyTable   *table;
  char      *toast;
  char      *people;
  gint64     opened;
  GError    *failure;
} CyTestDesk;

void       cy_test_desk_set_up (CyTestDesk *self, GtkWidget *(*make) (CySession *session), guint n);
void       cy_test_desk_tear_down (CyTestDesk *self, gconstpointer data);
void       cy_test_desk_settle (CyTestDesk *self);
void       cy_test_desk_undo (CyTestDesk *self);
gint64     cy_test_desk_count (CyTestDesk *self, const char *sql);
void       cy_test_desk_act (CyTestDesk *self, const char *action);
void       cy_test_desk_click (CyTestDesk *self, GtkWidget *root, const char *words);
GtkWidget *cy_test_desk_find_button (GtkWidget *root, const char *words);
GtkWidget *cy_test_desk_get_dialog (CyTestDesk *self);
GtkWidget *cy_test_desk_get_accept (CyTestDesk *self);
void       cy_test_desk_agree (CyTestDesk *self);
void       cy_test_desk_dismiss (CyTestDesk *self);
void       cy_test_desk_type_in (CyTestDesk *self, guint nth, const char *text);

guint       cy_test_table_get_n (CyTable *table);
gint64      cy_test_table_get_id (CyTable *table, guint row);
const char *cy_test_table_get_cell (CyTable *table, guint row, const char *column);

G_END_DECLS
