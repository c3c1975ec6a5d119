/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-backup-clock.h"
#include "cy-window.h"

G_BEGIN_DECLS

struct _CyWindow
{
  GtkApplicationWindow parent_instance;

  GtkWidget *toast;
  GtkWidget *band;
  GtkWidget *outer; /* start | library */
  GtkWidget *start;
  GtkWidget *units;
  GtkWidget *row; /* of tabs, for views that share one of the band */
  GtkWidget *pages;

  const char *before;  /* id of the view from which a person was opened */
  const char *group;   /* whose tabs stand in the row */
  char       *dropped; /* library to open once the page may be left */

  CyDb          *db;
  CySession     *session;
  GHashTable    *made; /* id → page */
  GHashTable    *last; /* id of a tab of the band → id of the view last shown behind it */
  GSignalGroup  *session_signals;
  CyBackupClock *backup_clock;
  gboolean       may_close; /* the page is left and the backup made */
};

void cy_window_watch_session (CyWindow *self);
void cy_window_search (CyWindow *self, const char *text);
void cy_window_choose_tab (CyWindow *self, const char *id);
void
cy_window_open_person (CyWindow *self, gint64 person, const char *entity, guint index, int field);
void    cy_window_go_back (CyWindow *self);
void    cy_window_add_tabs (CyWindow *self);
void    cy_window_class_install_actions (GtkWidgetClass *klass);
void    cy_window_update_actions (CyWindow *self);
void    cy_window_leave (CyWindow *self, CyPageFunc then);
void    cy_window_focus_search (CyWindow *self);
void    cy_window_clear_search (CyWindow *self);
CyPage *cy_window_get_current_page (CyWindow *self);

extern const CyView cy_window_views[];
extern const guint  cy_window_n_views;

G_END_DECLS
