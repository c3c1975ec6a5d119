/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A year of cycles is begun after a look at the list, its list is updated, and a cycle is deleted
 * and brought back. */
#include "cy-cycle-page.h"

#include "cy-cycle-choice.h"
#include "cy-locale.h"
#include "cy-scheme-template.h"
#include "cy-step.h"
#include "cy-test-desk.h"

#define CYCLES "SELECT count(*) FROM assess_cycle WHERE deleted IS NULL"
#define ENTRIES "SELECT count(*) FROM assess_entry WHERE deleted IS NULL"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_cycle_page_new, 60);
}

static gpointer
make_scheme (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "新建方案", CY_STEP_NONE, error);

  return step != NULL && cy_scheme_template_make (conn, 0, 2026, 0, error) != 0 &&
             cy_step_commit (step, error)
           ? GINT_TO_POINTER (TRUE)
           : NULL;
}

static void
begin_year (CyTestDesk *self)
{
  GtkWidget *dialog;

  cy_session_write (self->session, make_scheme, NULL, NULL, NULL, NULL, NULL, NULL);
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "新建周期…");
  dialog = cy_test_desk_get_dialog (self);
  for (guint i = 0;; i++)
    {
      GtkWidget  *tick = cy_test_ui_find (dialog, GTK_TYPE_CHECK_BUTTON, i);
      const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (tick));

      if (label == NULL || !g_str_has_prefix (label, "整年新建"))
        continue;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
      break;
    }
  cy_test_desk_click (self, dialog, "查看名单");
}

/* Nothing is written before the list was seen. */
static void
test_year (CyTestDesk *self, gconstpointer data)
{
  begin_year (self);
  g_assert_cmpint (cy_test_desk_count (self, CYCLES), ==, 0);
  cy_test_desk_agree (self);
  g_assert_cmpstr (self->toast, ==, "已新建 5 个周期");
  g_assert_cmpint (cy_test_desk_count (self, CYCLES), ==, 5);
  g_assert_cmpint (cy_test_desk_count (self, ENTRIES), >, 5);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM assess_grader"), ==, 15);
  g_assert_cmpint (cy_session_get_cycle (self->session), ==, 5);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, CYCLES), ==, 0);
}

static void
test_update (CyTestDesk *self, gconstpointer data)
{
  gint64 n;

  begin_year (self);
  cy_test_desk_agree (self);
  n = cy_test_desk_count (self, ENTRIES);
  cy_test_desk_click (self, self->page, "更新名单…");
  g_assert_cmpstr (self->toast, ==, "名单与现有人员一致，不用更新");
  cy_test_desk_act (self, "cycle.delete");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "删除");
  g_assert_cmpstr (self->toast, ==, "周期已删除");
  g_assert_cmpint (cy_test_desk_count (self, CYCLES), ==, 4);
  g_assert_cmpint (cy_test_desk_count (self, ENTRIES), <, n);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, ENTRIES), ==, n);
}

static CyCycleChoice *
find_choice (GtkWidget *root)
{
  return CY_CYCLE_CHOICE (cy_test_ui_find (root, CY_TYPE_CYCLE_CHOICE, 0));
}

/* Before there is a cycle nothing is chosen; then the one being marked, and what the session says.
 */
static void
test_choice (CyTestDesk *self, gconstpointer data)
{
  CyCycleChoice *choice = find_choice (self->page);

  g_assert_null (cy_cycle_choice_get (choice));
  begin_year (self);
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_cycle_choice_get (choice));
  g_assert_cmpint (cy_cycle_choice_get (choice)->id, ==, cy_session_get_cycle (self->session));
  cy_session_set_cycle (self->session, 1);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_cycle_choice_get (choice)->id, ==, 1);
  g_assert_cmpstr (cy_cycle_choice_get (choice)->kind, ==, "q1");
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
#define add_case(name, func) \
  g_test_add ("/ui/cycle-page/" name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)
  add_case ("year", test_year);
  add_case ("update", test_update);
  add_case ("choice", test_choice);

  return g_test_run ();
}
