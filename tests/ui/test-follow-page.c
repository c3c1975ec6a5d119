/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The follow-up of the pool: who is seen, and what is noted, concluded and adjusted for many at
 * once, undone as one. */
#include "cy-follow-page.h"

#include "cy-chip-row.h"
#include "cy-code-choice.h"
#include "cy-field-editor.h"
#include "cy-follow-filters.h"
#include "cy-follow-up.h"
#include "cy-table-row.h"
#include "cy-table.h"
#include "cy-test-desk.h"

#define N_PEOPLE 400

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_follow_page_new, N_PEOPLE);
}

static void
choose (CyTestDesk *self, const char *chip, const char *value)
{
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)), chip, value);
}

/* The editor of a field in the dialog that is open. */
static GtkWidget *
find_control (CyTestDesk *self, guint field)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *editor = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_FIELD_EDITOR, i);

      g_assert_nonnull (editor);
      if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
        return cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
    }
}

static void
set_code (CyTestDesk *self, guint field, const char *code)
{
  GtkWidget *choice = find_control (self, field);

  cy_code_choice_set_code (CY_CODE_CHOICE (choice), code);
  g_signal_emit_by_name (choice, "chosen");
}

static void
select_first (CyTestDesk *self, guint n)
{
  CyTableSource *source = cy_table_get_source (self->table);

  cy_table_unselect_all (self->table);
  cy_table_select (self->table, cy_table_source_get_id (source, 0));
  for (guint i = 1; i < n; i++)
    {
      cy_table_reveal (self->table, cy_table_source_get_id (source, i));
      gtk_widget_grab_focus (cy_test_ui_find (GTK_WIDGET (self->table), CY_TYPE_TABLE_ROW, 0));
      cy_test_ui_key (gtk_root_get_focus (GTK_ROOT (self->window)),
                      GDK_KEY_space,
                      GDK_CONTROL_MASK);
    }
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, n);
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  guint n = cy_test_table_get_n (self->table);

  g_assert_cmpint (n,
                   ==,
                   cy_test_desk_count (self,
                                       "SELECT count(*) FROM person WHERE deleted IS NULL AND "
                                       "pool_state='in'"));
  choose (self, CY_FOLLOW_DUE, CY_DUE_NEVER);
  g_assert_cmpint (cy_test_table_get_n (self->table),
                   ==,
                   cy_test_desk_count (self,
                                       "SELECT count(*) FROM person p WHERE deleted IS NULL AND"
                                       " pool_state='in' AND NOT EXISTS"
                                       " (SELECT 1 FROM follow_up f WHERE f.person=p.id)"));
  choose (self, CY_FOLLOW_DUE, NULL);
  choose (self, CY_FOLLOW_SCREENING, CY_SCREENING_PASS);
  g_assert_cmpuint (cy_test_table_get_n (self->table), >, 0);
  g_assert_cmpuint (cy_test_table_get_n (self->table), <, n);
  choose (self, CY_FOLLOW_SCREENING, NULL);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

static void
test_note (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, "SELECT count(*) FROM follow_up WHERE deleted IS NULL");

  select_first (self, 3);
  gtk_widget_activate_action (self->page, "follow.note", NULL);
  /* Nothing was written yet: the dialog stays. */
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  set_code (self, CY_FOLLOW_UP_KIND, CY_FOLLOW_WHEREABOUTS);
  g_assert_false (gtk_widget_is_visible (find_control (self, CY_FOLLOW_UP_EMPLOYMENT)));
  set_code (self, CY_FOLLOW_UP_WHEREABOUTS, "county");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM follow_up WHERE deleted IS NULL AND"
                                       " whereabouts='county' AND date=20261123 AND "
                                       "next_date=20270223"),
                   ==,
                   3);
  g_assert_nonnull (strstr (self->toast, "Noted of 3 people"));
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM follow_up WHERE deleted IS NULL"),
                   ==,
                   n);
}

/* Without names there is no conclusion, and of several people only one. */
static void
test_screen (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, "SELECT count(*) FROM screening");

  select_first (self, 2);
  gtk_widget_activate_action (self->page, "follow.screen", NULL);
  cy_test_ui_fill_in (find_control (self, CY_SCREENING_BASIS), "走访党员群众");
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_PASS);
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_ui_fill_in (find_control (self, CY_SCREENING_SCREENERS), "王五、赵六");
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_WATCH);
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM screening"), ==, n);
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_PASS);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM screening"), ==, n + 2);
}

/* Who did not pass is decided on: out of the pool, with its papers, in one step. */
static void
test_decide (CyTestDesk *self, gconstpointer data)
{
  gint64 n_out =
    cy_test_desk_count (self, "SELECT count(*) FROM pool_entry WHERE exit_reason='X8'");

  select_first (self, 1);
  gtk_widget_activate_action (self->page, "follow.screen", NULL);
  cy_test_ui_fill_in (find_control (self, CY_SCREENING_SCREENERS), "王五、赵六");
  cy_test_ui_fill_in (find_control (self, CY_SCREENING_BASIS), "有关部门反馈");
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_FAIL);
  cy_test_desk_agree (self);
  choose (self, CY_FOLLOW_DUE, CY_DUE_DECISION);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 1);
  select_first (self, 1);
  gtk_widget_activate_action (self->page, "follow.decide", NULL);
  cy_code_choice_set_code (CY_CODE_CHOICE (cy_test_ui_find (cy_test_desk_get_dialog (self),
                                                            CY_TYPE_CODE_CHOICE,
                                                            0)),
                           CY_DECISION_EXIT);
  cy_test_desk_type_in (self, 1, "双河镇党委会");
  cy_test_desk_type_in (self, 2, "研究决定出库");
  /* The reason needs a paper. */
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 3, "双党纪〔2026〕9号");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM pool_entry WHERE exit_reason='X8'"),
                   ==,
                   n_out + 1);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

static void
test_adjust (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, "SELECT count(*) FROM adjustment");

  select_first (self, 2);
  gtk_widget_activate_action (self->page, "follow.adjust", NULL);
  set_code (self, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_KEEP);
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_ui_fill_in (find_control (self, CY_ADJUSTMENT_BASIS), "年度研判");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM adjustment"), ==, n + 2);
  /* Leaving goes on in a dialog of its own, with what is known. */
  select_first (self, 1);
  gtk_widget_activate_action (self->page, "follow.adjust", NULL);
  cy_test_ui_fill_in (find_control (self, CY_ADJUSTMENT_BASIS), "年度研判，优化结构");
  set_code (self, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_OUT);
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_ENTRY, 2))),
                   ==,
                   "年度研判，优化结构");
}

static void
test_villages (CyTestDesk *self, gconstpointer data)
{
  CyTable *villages = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 1));
  guint    n = cy_test_table_get_n (villages);
  gint64   people = 0;

  for (guint i = 0; i < n; i++)
    people += g_ascii_strtoll (cy_test_table_get_cell (villages, i, "people"), NULL, 10);
  g_assert_cmpint (people, ==, cy_test_table_get_n (self->table));
  g_signal_emit_by_name (self->table, "activate", cy_test_table_get_id (self->table, 0));
  g_assert_cmpint (self->opened, >, 0);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/follow-page/filters", test_filters);
  add ("/ui/follow-page/note", test_note);
  add ("/ui/follow-page/screen", test_screen);
  add ("/ui/follow-page/decide", test_decide);
  add ("/ui/follow-page/adjust", test_adjust);
  add ("/ui/follow-page/villages", test_villages);

  return g_test_run ();
}
