/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-page.h"

G_BEGIN_DECLS

/**
 * CyView:
 * @id: name in code, for the stack and `--page`
 * @title: (nullable): of its tab, marked N_(); %NULL for a page without one
 * @group: (nullable): the tab of the band that it shares with others, marked N_(): they have a row
 *   of tabs of their own below the band, and the first of them gives the band's tab its id
 * @has_tree: whether the unit tree stands beside it
 * @new: makes the page
 *
 * One row per page of the window, in the order of the tabs.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *group;
  gboolean    has_tree;
  GtkWidget *(*new) (CySession *session);
} CyView;

#define CY_TYPE_WINDOW (cy_window_get_type ())
G_DECLARE_FINAL_TYPE (CyWindow, cy_window, CY, WINDOW, GtkApplicationWindow)

GtkWidget *cy_window_new (GtkApplication *application);
gboolean   cy_window_open (CyWindow *self, const char *path);
gboolean   cy_window_create (CyWindow *self, const char *path);
void       cy_window_close_library (CyWindow *self);
void       cy_window_show_view (CyWindow *self, const char *id);
CyPage    *cy_window_get_page (CyWindow *self, const char *id);
CySession *cy_window_get_session (CyWindow *self);
void       cy_window_show_start (CyWindow *self);
void       cy_window_import (CyWindow *self, GSList *files);
void       cy_window_present_error (CyWindow *self, const GError *error);

G_END_DECLS
