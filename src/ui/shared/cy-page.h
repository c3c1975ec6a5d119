/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PAGE (cy_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CyPage, cy_page, CY, PAGE, GtkBox)

typedef void (*CyPageFunc) (gpointer data);

/**
 * CyPageClass:
 * @reload: (nullable): reads what the page shows; called while the page is looked at, whenever the
 *   library, the scope, the base date or the rule set changed
 * @set_search: (nullable): the window's search text changed, or the page is shown again; without
 * it, what is typed there looks for people
 * @show_people: (nullable): the people behind a figure are wanted
 * @export_view: (nullable): Ctrl+E, what is on screen as a workbook
 * @print_view: (nullable): Ctrl+P
 * @save: (nullable): Ctrl+S
 * @has_changes: (nullable): whether something was entered that is not saved
 * @can_leave: (nullable): called before the page is left; a page with unsaved changes asks, returns
 *   %FALSE and calls @leave itself once the user has decided to go, or @stay (nullable) in its
 *   place when not
 *
 * One view of the window. The window knows only pages, and pages know only the session.
 */
struct _CyPageClass
{
  GtkBoxClass parent_class;

  void (*reload) (CyPage *self, GCancellable *cancellable);
  void (*set_search) (CyPage *self, const char *text);
  void (*show_people) (CyPage *self, const char *key);
  void (*export_view) (CyPage *self);
  void (*print_view) (CyPage *self);
  void (*save) (CyPage *self);
  gboolean (*has_changes) (CyPage *self);
  gboolean (*can_leave) (CyPage *self, CyPageFunc leave, CyPageFunc stay, gpointer data);
};

CySession    *cy_page_get_session (CyPage *self);
void          cy_page_reload (CyPage *self);
gboolean      cy_page_is_awaited (CyPage *self, GAsyncResult *result);
gpointer      cy_page_take_answer (CyPage *self, GAsyncResult *result);
GCancellable *cy_page_read_on (CyPage *self);
gboolean      cy_page_can_search (CyPage *self);
void          cy_page_set_search (CyPage *self, const char *text);
void          cy_page_show_people (CyPage *self, const char *key);
void          cy_page_export_view (CyPage *self);
void          cy_page_print_view (CyPage *self);
void          cy_page_save (CyPage *self);
gboolean      cy_page_has_changes (CyPage *self);
gboolean      cy_page_can_leave (CyPage *self, CyPageFunc leave, CyPageFunc stay, gpointer data);

G_END_DECLS
