/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be done about the grades of a cycle, when, and what comes next. */
#include "cy-grade-page-private.h"

#include "cy-compute-run.h"
#include "cy-cycle-list.h"
#include "cy-grade-dialogs.h"
#include "cy-report-dialog.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* ---- What can be done ---- */

typedef struct
{
  const char *action;
  const char *words;
} Next;

/* What the primary button does; the others stand in the menu. */
static Next
find_next (CyGradePage *self)
{
  const CyGradeSum *sum = &self->read->list->sum;

  if (_cy_grade_page_is_in (self, CY_CYCLE_GRADED))
    return (Next){ "grade.publish", N_ ("Publish…") };
  if (_cy_grade_page_is_in (self, CY_CYCLE_PUBLISHED))
    return sum->n_appeals > 0 ? (Next){ "grade.answer", N_ ("Answer the Appeal…") }
                              : (Next){ "grade.lock", N_ ("Lock the Results…") };
  if (_cy_grade_page_is_in (self, CY_CYCLE_LOCKED))
    return (Next){ "grade.report", N_ ("Summary Table…") };
  if (sum->n_totals == 0 || self->read->n_stale > 0)
    return (Next){ "grade.compute", N_ ("Compute") };
  if (sum->n_graded == 0)
    return (Next){ "grade.propose", N_ ("Propose Grades by Quota") };
  if (sum->n_graded < sum->n_base || sum->n_excellent > sum->n_places)
    return (Next){ "grade.change", N_ ("Calibrate…") };

  return (Next){ "grade.close", N_ ("Close Grading") };
}

static void
show_next (CyGradePage *self)
{
  Next next = find_next (self);

  gtk_button_set_label (GTK_BUTTON (self->next), _ (next.words));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), next.action);
  gtk_widget_set_visible (self->calibrate, !g_str_equal (next.action, "grade.change"));
}

static void
set_enabled (CyGradePage *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

void
_cy_grade_page_show_actions (CyGradePage *self)
{
  gboolean has = self->read != NULL;
  gboolean is_open = _cy_grade_page_is_in (self, CY_CYCLE_OPEN);
  gboolean is_published = _cy_grade_page_is_in (self, CY_CYCLE_PUBLISHED);

  set_enabled (self, "grade.compute", is_open);
  set_enabled (self, "grade.propose", is_open && self->read->list->sum.n_totals > 0);
  set_enabled (self, "grade.change", has && self->current != 0);
  set_enabled (self, "grade.approve", is_open);
  set_enabled (self, "grade.close", is_open);
  set_enabled (self,
               "grade.reopen",
               _cy_grade_page_is_in (self, CY_CYCLE_GRADED) ||
                 _cy_grade_page_is_in (self, CY_CYCLE_PUBLISHED));
  set_enabled (self, "grade.publish", _cy_grade_page_is_in (self, CY_CYCLE_GRADED));
  set_enabled (self, "grade.appeal", is_published && self->current != 0);
  set_enabled (self, "grade.answer", is_published && self->read->list->sum.n_appeals > 0);
  set_enabled (self, "grade.lock", is_published);
  set_enabled (self, "grade.unlock", _cy_grade_page_is_in (self, CY_CYCLE_LOCKED));
  set_enabled (self, "grade.report", has);
  set_enabled (self, "grade.notice", has && self->read->list->sum.n_graded > 0);
  if (has)
    show_next (self);
}

/* ---- Doing it ---- */

/* What is done about the whole cycle, at once or after a question. */
static const struct
{
  const char *name;
  void (*run) (CySession *session, const CyGradeList *list);
  void (*ask) (GtkWidget *over, CySession *session, const CyGradeList *list);
} deeds[] = {
  { "grade.propose", cy_grade_propose_run, NULL },
  { "grade.close", cy_grade_close_run, NULL },
  { "grade.approve", NULL, cy_grade_approve_present },
  { "grade.publish", NULL, cy_grade_publish_present },
  { "grade.reopen", NULL, cy_grade_reopen_present },
  { "grade.lock", NULL, cy_grade_lock_ask },
  { "grade.unlock", NULL, cy_grade_unlock_present },
};

static void
deed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (!g_str_equal (deeds[i].name, name))
        continue;
      if (deeds[i].run != NULL)
        deeds[i].run (_cy_grade_page_get_session (self), self->read->list);
      else
        deeds[i].ask (widget, _cy_grade_page_get_session (self), self->read->list);
    }
}

static void
compute_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);

  cy_compute_run_start (_cy_grade_page_get_session (self), self->read->list->cycle);
}

/* Those who are marked, or the current one. */
static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  g_autoptr (GArray) entries = cy_table_get_selected (CY_TABLE (self->table));

  if (entries->len == 0)
    g_array_append_val (entries, self->current);
  for (guint i = entries->len; i > 0; i--)
    if (cy_grade_list_find (self->read->list, g_array_index (entries, gint64, i - 1)) == NULL)
      g_array_remove_index (entries, i - 1);
  if (entries->len > 0)
    cy_grade_change_present (widget, _cy_grade_page_get_session (self), self->read->list, entries);
}

/* Those who are marked, or everybody who is seen. */
static void
notice_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  g_autoptr (GArray) entries = cy_table_get_selected (CY_TABLE (self->table));

  if (entries->len <= 1)
    {
      g_array_set_size (entries, 0);
      for (guint i = 0; i < self->seen->len; i++)
        g_array_append_val (entries,
                            ((const CyGradePerson *) g_ptr_array_index (self->seen, i))->entry);
    }
  cy_grade_notice_present (widget, _cy_grade_page_get_session (self), self->read->list, entries);
}

void
_cy_grade_page_appeal (CyGradePage *self)
{
  const CyGradePerson *person = cy_grade_list_find (self->read->list, self->current);

  if (person != NULL)
    cy_grade_appeal_present (GTK_WIDGET (self),
                             _cy_grade_page_get_session (self),
                             self->read->list,
                             person);
}

static void
appeal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _cy_grade_page_appeal (CY_GRADE_PAGE (widget));
}

static const CyGradeAppeal *
find_appeal (CyGradePage *self, gint64 id)
{
  for (guint i = 0; i < self->read->appeals->len; i++)
    {
      const CyGradeAppeal *appeal = g_ptr_array_index (self->read->appeals, i);

      if (appeal->outcome == NULL && (id == 0 || appeal->id == id))
        return appeal;
    }

  return NULL;
}

/* @id: 0 for the first that waits */
void
_cy_grade_page_answer (CyGradePage *self, gint64 id)
{
  const CyGradeAppeal *appeal = find_appeal (self, id);

  if (appeal != NULL)
    cy_grade_answer_present (GTK_WIDGET (self),
                             _cy_grade_page_get_session (self),
                             self->read->list,
                             appeal);
}

/* The one that is looked at, else the first that waits. */
static void
answer_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  gint64       id = 0;

  if (_cy_grade_page_get_tab (self) != CY_GRADE_TAB_APPEALS ||
      !cy_table_get_cursor (CY_TABLE (self->appeals), &id) || find_appeal (self, id) == NULL)
    id = 0;
  _cy_grade_page_answer (self, id);
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGradePage *self = CY_GRADE_PAGE (widget);
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  args->about = self->read->list->cycle;
  args->about_name = g_strdup (self->read->list->name);
  args->scope = cy_session_get_scope (_cy_grade_page_get_session (self));
  cy_report_dialog_present_args (widget, _cy_grade_page_get_session (self), "annual-results", args);
}

void
_cy_grade_page_print_view (CyPage *page)
{
  if (CY_GRADE_PAGE (page)->read != NULL)
    notice_cb (GTK_WIDGET (page), NULL, NULL);
}

/* ---- Where it stands ---- */

GMenuModel *
_cy_grade_page_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) work = g_menu_new ();
  g_autoptr (GMenu) public = g_menu_new ();
  g_autoptr (GMenu) back = g_menu_new ();

  g_menu_append (work, _ ("Compute"), "grade.compute");
  g_menu_append (work, _ ("Propose Grades by Quota"), "grade.propose");
  g_menu_append (work, _ ("Approved Share of Excellent…"), "grade.approve");
  g_menu_append (work, _ ("Close Grading"), "grade.close");
  g_menu_append (public, _ ("Publish…"), "grade.publish");
  g_menu_append (public, _ ("Register an Appeal…"), "grade.appeal");
  g_menu_append (public, _ ("Answer the Appeal…"), "grade.answer");
  g_menu_append (public, _ ("Lock the Results…"), "grade.lock");
  g_menu_append (public, _ ("Notices of Results…"), "grade.notice");
  g_menu_append (back, _ ("Open Grading Again…"), "grade.reopen");
  g_menu_append (back, _ ("Unlock the Results…"), "grade.unlock");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (work));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (public));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (back));

  return G_MENU_MODEL (menu);
}

void
_cy_grade_page_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (klass, deeds[i].name, NULL, deed_cb);
  gtk_widget_class_install_action (klass, "grade.compute", NULL, compute_cb);
  gtk_widget_class_install_action (klass, "grade.change", NULL, change_cb);
  gtk_widget_class_install_action (klass, "grade.notice", NULL, notice_cb);
  gtk_widget_class_install_action (klass, "grade.appeal", NULL, appeal_cb);
  gtk_widget_class_install_action (klass, "grade.answer", NULL, answer_cb);
  gtk_widget_class_install_action (klass, "grade.report", NULL, report_cb);
}
