/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"
#include "cy-test-pool.h"

G_BEGIN_DECLS

/**
 * CyTestPage:
 * @base: the library; its connection is closed once the page is shown
 * @db: of the page
 * @session: of the page
 * @page: what is tested
 * @window: around it
 * @toast: the last one that the session asked for
 * @undo: whether it offers to undo
 * @opened: the person whose page was wanted, -1 for none
 * @text: what was to be imported
 * @failure: the last error that was to be shown
 */
typedef struct
{
  CyTest     base;
  CyDb      *db;
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  char      *toast;
  gboolean   undo;
  gint64     opened;
  char      *text;
  GError    *failure;
} CyTestPage;

typedef gboolean (*CyTestCondition) (gpointer data);

void cy_test_page_show (CyTestPage *self, GtkWidget *(*make) (CySession *session), int width);
void cy_test_page_tear_down (CyTestPage *self, gconstpointer data);
void cy_test_wait (CyTestCondition condition, gpointer data);

G_END_DECLS
