/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The mentoring page by clicks: who gets a mentor, what was talked about, what was handed in, and
 * what a mentor's card says. */
#include "cy-mentoring-page.h"

#include "cy-chip-row.h"
#include "cy-field-editor.h"
#include "cy-mentor-view.h"
#include "cy-mentored-table.h"
#include "cy-mentoring.h"
#include "cy-table-row.h"
#include "cy-test-desk.h"

#define N_PEOPLE 1500

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_mentoring_page_new, N_PEOPLE);
}

static void
choose (CyTestDesk *self, const char *chip, const char *value)
{
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)), chip, value);
}

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
select_first (CyTestDesk *self, guint n)
{
  gint64 ids[8];

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n; i++)
    ids[i] = cy_test_table_get_id (self->table, i);
  cy_table_unselect_all (self->table);
  cy_table_select_many (self->table, ids, n);
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, n);
}

static CyTable *
get_mentors (CyTestDesk *self)
{
  return CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 1));
}

static gint64
count_pairs (CyTestDesk *self)
{
  return cy_test_desk_count (self,
                             "SELECT count(*) FROM mentoring WHERE deleted IS NULL AND until IS "
                             "NULL");
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
  choose (self, CY_MENTORED_DUE, CY_MENTORED_ALONE);
  g_assert_cmpint (cy_test_table_get_n (self->table),
                   ==,
                   cy_test_desk_count (self,
                                       "SELECT count(*) FROM person p WHERE deleted IS NULL AND"
                                       " pool_state='in' AND NOT EXISTS (SELECT 1 FROM mentoring g"
                                       " WHERE g.person=p.id AND g.until IS NULL)"));
  choose (self, CY_MENTORED_DUE, CY_MENTORED_TALK);
  g_assert_cmpuint (cy_test_table_get_n (self->table), >, 0);
  g_assert_cmpuint (cy_test_table_get_n (self->table), <, n);
  g_assert_nonnull (strstr (cy_test_table_get_cell (self->table, 0, "overdue"), "Talk"));
  choose (self, CY_MENTORED_DUE, NULL);
  choose (self, CY_MENTORED_LEVEL, "M01");
  g_assert_cmpuint (cy_test_table_get_n (self->table), >, 0);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "county"), !=, "—");
  choose (self, CY_MENTORED_LEVEL, NULL);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
  g_assert_cmpuint (cy_test_table_get_n (get_mentors (self)), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

/* Chooses the mentor of some load in the dialog that is open. */
static void
choose_mentor (CyTestDesk *self, const char *load)
{
  CyTable *table = CY_TABLE (cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_TABLE, 0));

  for (guint i = 0; i < cy_test_table_get_n (table); i++)
    if (g_str_equal (cy_test_table_get_cell (table, i, "load"), load))
      {
        cy_table_select (table, cy_test_table_get_id (table, i));
        cy_test_desk_settle (self);
        return;
      }
  g_assert_not_reached ();
}

/* A mentor for three who have none, undone as one. */
static void
test_pair (CyTestDesk *self, gconstpointer data)
{
  gint64 n = count_pairs (self);

  choose (self, CY_MENTORED_DUE, CY_MENTORED_ALONE);
  select_first (self, 1);
  cy_test_desk_click (self, self->page, "Give a Mentor…");
  cy_test_desk_settle (self);
  /* Nobody is chosen yet. */
  g_assert_false (gtk_widget_is_sensitive (cy_test_desk_get_accept (self)));
  choose_mentor (self, "1 / 5");
  cy_test_ui_fill_in (find_control (self, CY_MENTORING_AGREEMENT), "帮带〔2026〕9号");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (count_pairs (self), ==, n + 1);
  g_assert_nonnull (strstr (self->toast, "guides 1 more person"));
  cy_test_desk_undo (self);
  g_assert_cmpint (count_pairs (self), ==, n);
}

/* More than the rule allows has to be confirmed. */
static void
test_overload (CyTestDesk *self, gconstpointer data)
{
  gint64     n = count_pairs (self);
  GtkWidget *exceed;

  choose (self, CY_MENTORED_DUE, CY_MENTORED_ALONE);
  select_first (self, 1);
  cy_test_desk_click (self, self->page, "Give a Mentor…");
  cy_test_desk_settle (self);
  choose_mentor (self, "7 / 5");
  g_assert_false (gtk_widget_is_sensitive (cy_test_desk_get_accept (self)));
  for (guint i = 0;; i++)
    {
      exceed = cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_CHECK_BUTTON, i);
      g_assert_nonnull (exceed);
      if (gtk_check_button_get_label (GTK_CHECK_BUTTON (exceed)) != NULL &&
          strstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (exceed)), "Guides 8 then") != NULL)
        break;
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (exceed), TRUE);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (count_pairs (self), ==, n + 1);
}

static void
test_talk (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, "SELECT count(*) FROM talk WHERE deleted IS NULL");

  select_first (self, 3);
  cy_test_desk_click (self, self->page, "Note a Talk…");
  cy_test_ui_fill_in (find_control (self, CY_TALK_TALKER), "");
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_ui_fill_in (find_control (self, CY_TALK_TALKER), "王部长");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM talk WHERE deleted IS NULL AND"
                                       " talker='王部长' AND date=20261123"),
                   ==,
                   3);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM talk WHERE deleted IS NULL"),
                   ==,
                   n);
}

/* Who has handed in that quarter's is counted, not doubled. */
static void
test_report (CyTestDesk *self, gconstpointer data)
{
  select_first (self, 4);
  cy_test_desk_click (self, self->page, "Take In Reports…");
  cy_test_ui_fill_in (find_control (self, CY_QUARTER_REPORT_QUARTER), "5");
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_ui_fill_in (find_control (self, CY_QUARTER_REPORT_QUARTER), "4");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  select_first (self, 5);
  cy_test_desk_click (self, self->page, "Take In Reports…");
  cy_test_ui_fill_in (find_control (self, CY_QUARTER_REPORT_QUARTER), "4");
  cy_test_desk_agree (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM quarter_report WHERE deleted IS NULL"
                                       " AND year=2026 AND quarter=4"),
                   ==,
                   5);
  g_assert_nonnull (strstr (self->toast, "4 were so already"));
}

static void
test_end (CyTestDesk *self, gconstpointer data)
{
  gint64 n = count_pairs (self);

  choose (self, CY_MENTORED_LEVEL, "M01");
  select_first (self, 1);
  cy_test_desk_click (self, self->page, "End Pairings…");
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_ui_fill_in (find_control (self, CY_MENTORING_END_REASON), "导师调离");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (count_pairs (self), <, n);
  cy_test_desk_undo (self);
  g_assert_cmpint (count_pairs (self), ==, n);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
      return TRUE;

  return FALSE;
}

/* What was said is hidden until somebody asks, and that is on record. */
static void
test_reveal (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *view = cy_test_ui_find (self->page, CY_TYPE_MENTOR_VIEW, 0);
  gint64     person =
    cy_test_desk_count (self, "SELECT person FROM talk WHERE deleted IS NULL LIMIT 1");

  cy_mentor_view_show (CY_MENTOR_VIEW (view), person);
  cy_test_desk_settle (self);
  g_assert_true (says (view, "Content of the talk: hidden"));
  cy_test_desk_click (self, view, "Show What Was Said");
  cy_test_desk_settle (self);
  g_assert_false (says (view, "Content of the talk: hidden"));
  g_assert_true (says (view, "Content of the talk: 谈"));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM export_log WHERE"
                                       " report='mentoring-talks'"),
                   ==,
                   1);
}

/* The card of a mentor, and one who leaves. */
static void
test_mentor (CyTestDesk *self, gconstpointer data)
{
  CyTable *mentors = get_mentors (self);
  gint64   n = count_pairs (self);
  guint    nth = 0;

  cy_test_desk_click (self, self->page, "By mentor");
  while (!g_str_equal (cy_test_table_get_cell (mentors, nth, "load"), "7 / 5"))
    nth++;
  cy_table_reveal (mentors, cy_test_table_get_id (mentors, nth));
  cy_test_desk_settle (self);
  g_assert_true (says (self->page, "Guides 7, at most 5"));
  cy_test_desk_click (self, self->page, "No Longer a Mentor…");
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 1, "调任外县");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (count_pairs (self), ==, n - 7);
  cy_test_desk_undo (self);
  g_assert_cmpint (count_pairs (self), ==, n);
}

static void
test_paste (CyTestDesk *self, gconstpointer data)
{
  gint64     n = cy_test_desk_count (self, "SELECT count(*) FROM mentor WHERE deleted IS NULL");
  GtkWidget *text;

  cy_test_desk_click (self, self->page, "By mentor");
  cy_test_desk_click (self, self->page, "Paste Mentors…");
  text = cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                            "姓名\t级别\t单位\n赵六一\t县级\t县委办\n钱七\t无\t县委办\n",
                            -1);
  cy_test_desk_settle (self);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM mentor WHERE deleted IS NULL"),
                   ==,
                   n + 1);
  g_assert_cmpint (cy_test_table_get_n (get_mentors (self)), ==, n + 1);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/mentoring-page/end", test_end);
  add ("/ui/mentoring-page/filters", test_filters);
  add ("/ui/mentoring-page/mentor", test_mentor);
  add ("/ui/mentoring-page/overload", test_overload);
  add ("/ui/mentoring-page/pair", test_pair);
  add ("/ui/mentoring-page/paste", test_paste);
  add ("/ui/mentoring-page/report", test_report);
  add ("/ui/mentoring-page/reveal", test_reveal);
  add ("/ui/mentoring-page/talk", test_talk);

  return g_test_run ();
}
