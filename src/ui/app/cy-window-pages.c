/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which page the window shows: the tabs that lead there, and leaving one with changes. */
#include "cy-window-private.h"

#include "cy-band.h"
#include "cy-person-page.h"
#include "cy-tab-row.h"

#include <glib/gi18n.h>

static const CyView *
find_view (const char *id)
{
  for (guint i = 0; i < cy_window_n_views; i++)
    if (g_str_equal (cy_window_views[i].id, id))
      return &cy_window_views[i];

  return NULL;
}
CyPage *
cy_window_get_page (CyWindow *self, const char *id)
{
  const CyView *view = find_view (id);
  GtkWidget    *page = g_hash_table_lookup (self->made, id);

  if (page == NULL && view != NULL && self->session != NULL)
    {
      page = view->new (self->session);
      gtk_stack_add_named (GTK_STACK (self->pages), page, id);
      g_hash_table_insert (self->made, (char *) view->id, page);
    }

  return page != NULL ? CY_PAGE (page) : NULL;
}

CyPage *
cy_window_get_current_page (CyWindow *self)
{
  const char *id = gtk_stack_get_visible_child_name (GTK_STACK (self->pages));

  return self->session != NULL && id != NULL ? cy_window_get_page (self, id) : NULL;
}

typedef struct
{
  CyWindow *window;
  char     *id;

  /* For the page of a person: whose, and where in it; -1 is nobody. */
  gint64 person;
  char  *entity;
  guint  index;
  int    field;
} Leaving;

static Leaving *
leaving_new (CyWindow *self, const char *id)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->window = g_object_ref (self);
  leaving->id = g_strdup (id);
  leaving->person = -1;

  return leaving;
}

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_object_unref (leaving->window);
  g_free (leaving->id);
  g_free (leaving->entity);
  g_free (leaving);
}

/* The tab of the band that leads to @view: its own, or that of the first of its group. */
static const char *
get_band_tab (const CyView *view)
{
  for (guint i = 0; view->group != NULL && i < cy_window_n_views; i++)
    if (g_strcmp0 (cy_window_views[i].group, view->group) == 0)
      return cy_window_views[i].id;

  return view->title != NULL ? view->id : NULL;
}

static const char *
get_band_title (const CyView *view)
{
  return _ (view->group != NULL ? view->group : view->title);
}

/* Made when another group is shown: a tab that has just been clicked must not go. */
static void
fill_row (CyWindow *self, const char *group)
{
  guint n = 0;

  for (guint i = 0; i < cy_window_n_views; i++)
    n += group != NULL && g_strcmp0 (cy_window_views[i].group, group) == 0;
  cy_tab_row_clear (CY_TAB_ROW (self->row));
  gtk_widget_set_visible (self->row, n > 1);
  for (guint i = 0; n > 1 && i < cy_window_n_views; i++)
    if (g_strcmp0 (cy_window_views[i].group, group) == 0)
      cy_tab_row_add (CY_TAB_ROW (self->row), cy_window_views[i].id, _ (cy_window_views[i].title));
  self->group = group;
}

static void
set_current_tabs (CyWindow *self, const CyView *view)
{
  cy_band_set_current (CY_BAND (self->band), get_band_tab (view));
  cy_tab_row_set_current (CY_TAB_ROW (self->row), view->id);
}

static void
show_now (CyWindow *self, const CyView *view)
{
  CyPage *page = cy_window_get_page (self, view->id);

  if (!g_str_equal (view->id, "person"))
    self->before = view->id;
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), view->id);
  gtk_widget_set_visible (self->units, view->has_tree);
  if (view->group != NULL)
    g_hash_table_insert (self->last, (char *) get_band_tab (view), (char *) view->id);
  if (g_strcmp0 (view->group, self->group) != 0)
    fill_row (self, view->group);
  set_current_tabs (self, view);
  if (cy_page_can_search (page))
    cy_page_set_search (page, cy_band_get_search (CY_BAND (self->band)));
  cy_window_update_actions (self);
}

static void
load_person (CyWindow *self, Leaving *leaving)
{
  CyPersonPage *page = CY_PERSON_PAGE (cy_window_get_page (self, "person"));

  if (leaving->entity != NULL)
    cy_person_page_load_at (page, leaving->person, leaving->entity, leaving->index, leaving->field);
  else if (leaving->person >= 0)
    cy_person_page_load (page, leaving->person);
}

static void
left_cb (gpointer data)
{
  Leaving *leaving = data;

  show_now (leaving->window, find_view (leaving->id));
  load_person (leaving->window, leaving);
  leaving_free (leaving);
}

/* Takes @leaving over. */
static void
leave_for (CyWindow *self, Leaving *leaving)
{
  CyPage *page = cy_window_get_current_page (self);

  if (page == NULL || cy_page_can_leave (page, left_cb, leaving_free, leaving))
    left_cb (leaving);
  else
    set_current_tabs (self, find_view (gtk_stack_get_visible_child_name (GTK_STACK (self->pages))));
}

/**
 * cy_window_show_view:
 * @self: the window
 * @id: of a view
 *
 * Shows another page, once the present one may be left.
 */
void
cy_window_show_view (CyWindow *self, const char *id)
{
  if (find_view (id) != NULL && self->session != NULL)
    leave_for (self, leaving_new (self, id));
}

/**
 * cy_window_open_person:
 * @self: the window
 * @person: id; 0 for a new one
 * @entity: (nullable): kind of the part to show; %NULL for where the page opens
 * @index: which of these parts
 * @field: which field of it, -1 for none
 *
 * The page of a person may show another one already, with changes.
 */
void
cy_window_open_person (CyWindow *self, gint64 person, const char *entity, guint index, int field)
{
  Leaving *leaving = leaving_new (self, "person");

  leaving->person = person;
  leaving->entity = g_strdup (entity);
  leaving->index = index;
  leaving->field = field;
  leave_for (self, leaving);
}

/**
 * cy_window_leave:
 * @self: the window
 * @then: what to do with the window once its page may be left
 *
 * Asks about changes before the library goes.
 */
void
cy_window_leave (CyWindow *self, CyPageFunc then)
{
  CyPage *page = cy_window_get_current_page (self);

  if (page == NULL || cy_page_can_leave (page, then, NULL, self))
    then (self);
}
void
cy_window_search (CyWindow *self, const char *text)
{
  CyPage *page = cy_window_get_current_page (self);

  if (page == NULL)
    return;
  /* Where nothing can be searched, typing shows the people; clearing stays where one is. */
  if (!cy_page_can_search (page))
    {
      page = cy_window_get_page (self, "people");
      if (*text != '\0')
        cy_window_show_view (self, "people");
    }
  cy_page_set_search (page, text);
}

/* Comes back to what was shown last behind the tab of the band @id. */
void
cy_window_choose_tab (CyWindow *self, const char *id)
{
  const char *last = g_hash_table_lookup (self->last, id);

  cy_window_show_view (self, last != NULL ? last : id);
}

/* From a person to the view that led there. */
void
cy_window_go_back (CyWindow *self)
{
  cy_window_show_view (self, self->before);
}

void
cy_window_add_tabs (CyWindow *self)
{
  for (guint i = 0; i < cy_window_n_views; i++)
    if (g_strcmp0 (get_band_tab (&cy_window_views[i]), cy_window_views[i].id) == 0)
      cy_band_add_tab (CY_BAND (self->band),
                       cy_window_views[i].id,
                       get_band_title (&cy_window_views[i]));
}
