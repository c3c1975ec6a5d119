/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 等次: from totals to locked results: who has a place, what the meeting changed, what was
 * published and said against it. */
#include "cy-grade-page-private.h"

#include "cy-code.h"
#include "cy-cycle-choice.h"
#include "cy-grade-appeals.h"
#include "cy-grade-card.h"
#include "cy-grade-figures.h"
#include "cy-grade-filter.h"
#include "cy-grade-meeting-view.h"
#include "cy-grade-table.h"
#include "cy-grade-words.h"
#include "cy-menu-button.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyGradePage, cy_grade_page, CY_TYPE_PAGE)

static const char *const tab_ids[CY_GRADE_N_TABS] = { "people", "meeting", "appeals" };

CySession *
_cy_grade_page_get_session (CyGradePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

CyGradeTab
_cy_grade_page_get_tab (CyGradePage *self)
{
  return cy_segments_get_chosen (CY_SEGMENTS (self->tabs));
}

gboolean
_cy_grade_page_is_in (CyGradePage *self, const char *state)
{
  return self->read != NULL && g_strcmp0 (self->read->list->state, state) == 0;
}

/* ---- Showing ---- */

static gboolean
is_seen (CyGradePage *self, gint64 entry)
{
  for (guint i = 0; i < self->seen->len; i++)
    if (((const CyGradePerson *) g_ptr_array_index (self->seen, i))->entry == entry)
      return TRUE;

  return FALSE;
}

/* Whoever is looked at, and can be calibrated, is among those who are seen. */
static void
show_people (CyGradePage *self)
{
  g_autofree char *count = NULL;
  g_autofree char *line = NULL;

  if (self->read == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen = cy_grade_filter_find (CY_CHIP_ROW (self->chips), self->read->list, self->search);
  count = g_strdup_printf (ngettext ("%u person", "%u people", self->seen->len), self->seen->len);
  line = cy_grade_filter_dup_line (CY_CHIP_ROW (self->chips), self->read->list);
  cy_grade_table_fill (self->people, self->seen, self->read->list);
  cy_table_set_totals (CY_TABLE (self->table), count, line);
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody fits these filters."), NULL);
  if (!is_seen (self, self->current))
    self->current =
      self->seen->len > 0 ? ((const CyGradePerson *) g_ptr_array_index (self->seen, 0))->entry : 0;
  _cy_grade_page_show_actions (self);
  cy_grade_card_show (CY_GRADE_CARD (self->card), self->read, self->current);
}

static void
show_head (CyGradePage *self)
{
  const CyGradeList *list = self->read->list;
  g_autofree char   *next = cy_grade_list_dup_next (list, self->read->n_stale);
  const char        *state = cy_code_get_name ("cycle_state", list->state);

  cy_page_head_show_place (self->subtitle, _cy_grade_page_get_session (self), state);
  cy_note_set (CY_NOTE (self->note), next, NULL, NULL);
}

static void
show_tab (CyGradePage *self)
{
  guint tab = _cy_grade_page_get_tab (self);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), tab_ids[tab]);
  gtk_widget_set_visible (self->chips, tab == CY_GRADE_TAB_PEOPLE);
  gtk_widget_set_visible (self->card, tab == CY_GRADE_TAB_PEOPLE);
  if (self->read == NULL)
    return;
  if (tab == CY_GRADE_TAB_MEETING && self->read->leans != NULL)
    cy_grade_meeting_view_show (CY_GRADE_MEETING_VIEW (self->meeting), self->read);
  else if (tab == CY_GRADE_TAB_MEETING)
    cy_page_reload (CY_PAGE (self));
}

static void
show_appeals (CyGradePage *self)
{
  gboolean is_published = _cy_grade_page_is_in (self, CY_CYCLE_PUBLISHED);

  cy_grade_appeals_fill (self->appeals_store, self->read);
  cy_table_set_empty (CY_TABLE (self->appeals),
                      self->read->list->published == 0
                        ? _ ("Appeals are taken once the results are published.")
                        : _ ("Nobody appealed."),
                      is_published ? _ ("Register an Appeal…") : NULL);
}

static void
show (CyGradePage *self)
{
  if (cy_grade_list_find (self->read->list, self->current) == NULL)
    self->current = 0;
  gtk_stack_set_visible_child_name (GTK_STACK (self->outer), "work");
  gtk_widget_set_visible (self->next, TRUE);
  show_head (self);
  cy_grade_figures_show (CY_GRADE_FIGURES (self->figures), self->read->list);
  cy_grade_filter_fill (CY_CHIP_ROW (self->chips), self->read);
  show_people (self);
  show_appeals (self);
  show_tab (self);
  _cy_grade_page_show_actions (self);
}

static void
show_nothing (CyGradePage *self)
{
  g_clear_pointer (&self->read, cy_grade_read_free);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->current = 0;
  gtk_stack_set_visible_child_name (GTK_STACK (self->outer), "empty");
  gtk_widget_set_visible (self->next, FALSE);
  gtk_widget_set_visible (self->card, FALSE);
  gtk_label_set_text (GTK_LABEL (self->subtitle), "");
  _cy_grade_page_show_actions (self);
}

/* ---- Reading ---- */

static gpointer
read_page (CyConn *conn, gpointer data, GError **error)
{
  return cy_grade_read_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyGradePage) self = user_data;
  g_autoptr (CyGradeRead) read = cy_page_take_answer (CY_PAGE (self), result);

  if (read == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->read, cy_grade_read_free);
  self->read = g_steal_pointer (&read);
  show (self);
}

static void
cy_grade_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyGradePage *self = CY_GRADE_PAGE (page);
  CyGradeWish  wish = { cy_session_get_cycle (_cy_grade_page_get_session (self)),
                        cy_session_get_scope (_cy_grade_page_get_session (self)),
                        _cy_grade_page_get_tab (self) == CY_GRADE_TAB_MEETING };

  if (wish.cycle == 0)
    {
      show_nothing (self);
      return;
    }
  cy_session_read (_cy_grade_page_get_session (self),
                   read_page,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_grade_read_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_grade_page_set_search (CyPage *page, const char *text)
{
  CyGradePage *self = CY_GRADE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_people (self);
}

/* ---- Acting ---- */

static void
cursor_cb (CyTable *table, CyGradePage *self)
{
  gint64 id = 0;

  if (self->read == NULL || !cy_table_get_cursor (table, &id) || id == self->current)
    return;
  self->current = id;
  cy_grade_card_show (CY_GRADE_CARD (self->card), self->read, id);
  _cy_grade_page_show_actions (self);
}

static void
person_cb (CyTable *table, gint64 id, CyGradePage *self)
{
  const CyGradePerson *person = cy_grade_list_find (self->read->list, id);

  if (person != NULL && person->person != 0)
    cy_session_open_person (_cy_grade_page_get_session (self), person->person);
}

static void
appeal_activated_cb (CyTable *table, gint64 id, CyGradePage *self)
{
  if (_cy_grade_page_is_in (self, CY_CYCLE_PUBLISHED))
    _cy_grade_page_answer (self, id);
}

static void
appeals_empty_cb (CyTable *table, CyGradePage *self)
{
  _cy_grade_page_appeal (self);
}

static void
cycles_cb (GtkWidget *empty, CyGradePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "cycles");
}

static void
cy_grade_page_export_view (CyPage *page)
{
  CyGradePage *self = CY_GRADE_PAGE (page);
  CyTable     *tables[CY_GRADE_N_TABS] = {
        CY_TABLE (self->table),
        cy_grade_meeting_view_get_changes (CY_GRADE_MEETING_VIEW (self->meeting)),
        CY_TABLE (self->appeals),
  };

  if (self->read != NULL)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    _cy_grade_page_get_session (self),
                                    "grades",
                                    cy_table_make_report (tables[_cy_grade_page_get_tab (self)],
                                                          NULL,
                                                          NULL));
}

static void
figure_cb (CyGradeFigures *figures, const char *standing, CyGradePage *self)
{
  cy_segments_choose (CY_SEGMENTS (self->tabs), CY_GRADE_TAB_PEOPLE);
  show_tab (self);
  cy_grade_filter_choose_standing (CY_CHIP_ROW (self->chips), standing);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyGradePage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Grades"), &self->subtitle);
  g_autoptr (GMenuModel) menu = _cy_grade_page_make_menu ();

  gtk_box_insert_child_after (GTK_BOX (box),
                              cy_cycle_choice_new (CY_PAGE (self)),
                              gtk_widget_get_first_child (box));
  gtk_box_append (GTK_BOX (box), cy_menu_button_new (C_ ("grades", "Steps"), menu));
  cy_page_head_add_action (box, _ ("Summary Table…"), "grade.report", NULL);
  self->calibrate = cy_page_head_add_action (box, _ ("Calibrate…"), "grade.change", NULL);
  self->next = cy_page_head_add_action (box, _ ("Compute"), "grade.compute", "primary");

  return box;
}

static void
tab_cb (CySegments *segments, guint tab, CyGradePage *self)
{
  show_tab (self);
}

static GtkWidget *
make_tabs (CyGradePage *self)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  const char *titles[CY_GRADE_N_TABS] = { _ ("Everybody's grade"),
                                          _ ("Calibration meeting"),
                                          _ ("Publishing and appeals") };

  self->tabs = cy_segments_new ();
  for (guint i = 0; i < CY_GRADE_N_TABS; i++)
    cy_segments_add (CY_SEGMENTS (self->tabs), i, titles[i]);
  g_signal_connect (self->tabs, "chosen", G_CALLBACK (tab_cb), self);
  self->chips = cy_grade_filter_new ();
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (show_people), self);
  gtk_widget_set_valign (self->tabs, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->tabs);
  gtk_box_append (GTK_BOX (box), self->chips);

  return box;
}

static GtkWidget *
make_stack (CyGradePage *self)
{
  self->stack = gtk_stack_new ();
  self->table = cy_grade_table_new (&self->people);
  self->meeting = cy_grade_meeting_view_new ();
  self->appeals = cy_grade_appeals_new (&self->appeals_store);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->appeals, "activate", G_CALLBACK (appeal_activated_cb), self);
  g_signal_connect (self->appeals, "empty-action", G_CALLBACK (appeals_empty_cb), self);
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, tab_ids[CY_GRADE_TAB_PEOPLE]);
  gtk_stack_add_named (GTK_STACK (self->stack), self->meeting, tab_ids[CY_GRADE_TAB_MEETING]);
  gtk_stack_add_named (GTK_STACK (self->stack), self->appeals, tab_ids[CY_GRADE_TAB_APPEALS]);
  gtk_widget_set_vexpand (self->stack, TRUE);

  return self->stack;
}

static GtkWidget *
make_work (CyGradePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->figures = cy_grade_figures_new ();
  g_signal_connect (self->figures, "chosen", G_CALLBACK (figure_cb), self);
  self->note = cy_note_new ("info");
  gtk_box_append (GTK_BOX (box), self->figures);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), make_tabs (self));
  gtk_box_append (GTK_BOX (box), make_stack (self));

  return box;
}

static void
cy_grade_page_constructed (GObject *object)
{
  CyGradePage *self = CY_GRADE_PAGE (object);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget   *empty = cy_grade_card_new_empty ();

  G_OBJECT_CLASS (cy_grade_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  self->outer = gtk_stack_new ();
  g_signal_connect (empty, "action", G_CALLBACK (cycles_cb), self);
  self->card = cy_grade_card_new (_cy_grade_page_get_session (self));
  gtk_widget_set_vexpand (self->outer, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_stack_add_named (GTK_STACK (self->outer), empty, "empty");
  gtk_stack_add_named (GTK_STACK (self->outer), make_work (self), "work");
  gtk_box_append (GTK_BOX (box), self->outer);
  gtk_box_append (GTK_BOX (self), cy_side_new (box, self->card));
  show_nothing (self);
}

/* ---- Class ---- */

static void
cy_grade_page_dispose (GObject *object)
{
  CyGradePage *self = CY_GRADE_PAGE (object);

  g_clear_object (&self->people);
  g_clear_object (&self->appeals_store);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->read, cy_grade_read_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_grade_page_parent_class)->dispose (object);
}

static void
cy_grade_page_class_init (CyGradePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_grade_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_grade_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_grade_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_grade_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_grade_page_export_view;
  CY_PAGE_CLASS (klass)->print_view = _cy_grade_page_print_view;
  _cy_grade_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cy_grade_page_init (CyGradePage *self)
{
}

GtkWidget *
cy_grade_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_GRADE_PAGE, "session", session, NULL);
}
