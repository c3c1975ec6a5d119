/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Courses by clicks, in the words of the department: the list, a block pasted into the attendance,
 * a session that cannot be, results from attendance. */
#include "cy-course-page.h"

#include "cy-code-choice.h"
#include "cy-course-grid.h"
#include "cy-course-people.h"
#include "cy-course-results.h"
#include "cy-course-sessions.h"
#include "cy-enrol-run.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <string.h>

#define N_PEOPLE 1400

#define COURSES "SELECT count(*) FROM course WHERE deleted IS NULL"
#define RUNNING "(SELECT id FROM course WHERE state='running')"
#define MARKS                                               \
  "SELECT count(*) FROM attendance a JOIN course_session s" \
  " ON s.id=a.session WHERE a.deleted IS NULL AND s.course=" RUNNING

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  char      *toast;
  char      *error;
} Fixture;

static void
toast_cb (CySession *session, const char *text, gboolean undo, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
error_cb (CySession *session, const GError *error, Fixture *self)
{
  g_free (self->error);
  self->error = g_strdup (error->message);
}

static void
settle (Fixture *self)
{
  for (guint i = 0; i < 3; i++)
    {
      cy_test_session_settle (self->session);
      cy_test_ui_frame (self->page);
    }
}

static CyTable *
get_list (Fixture *self)
{
  return CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

/* The one of the demo county that runs on the day. */
static gint64
find_running (CyTableSource *courses)
{
  for (guint i = 0; i < cy_table_source_get_n_rows (courses); i++)
    if (strstr (cy_table_source_get_text (courses, i, "name"), "任前培训班") != NULL)
      return cy_table_source_get_id (courses, i);

  return 0;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (N_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (error_cb), self);
  self->page = cy_course_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
  cy_table_select (get_list (self), find_running (cy_table_get_source (get_list (self))));
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
  g_free (self->error);
}

static gint64
count (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

static GtkWidget *
find_dialog (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (self->window))
      return link->data;

  return NULL;
}

static void
agree (Fixture *self)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (find_dialog (self))),
                         "clicked");
  settle (self);
}

static void
click (Fixture *self, GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (cy_test_ui_find_button (root, label), "clicked");
  settle (self);
}

static void
type_in (Fixture *self, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (find_dialog (self), GTK_TYPE_ENTRY, nth)),
                         text);
}

static guint
count_rows (Fixture *self)
{
  return cy_table_source_get_n_rows (cy_table_get_source (get_list (self)));
}

/* ---- The list ---- */

static void
test_list (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, COURSES);

  g_assert_cmpint (n, >, 20);
  g_assert_cmpuint (count_rows (self), ==, n);
  cy_page_set_search (CY_PAGE (self->page), "电商");
  g_assert_cmpuint (count_rows (self), ==, 2);
  cy_page_set_search (CY_PAGE (self->page), "没有这个班");
  g_assert_cmpuint (count_rows (self), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  settle (self);
  g_assert_cmpuint (count_rows (self), ==, 0);
}

/* ---- Attendance ---- */

static CyTable *
get_grid (Fixture *self)
{
  GtkWidget *grid = cy_test_ui_find (self->page, CY_TYPE_COURSE_GRID, 0);

  return CY_TABLE (cy_test_ui_find (grid, CY_TYPE_TABLE, 0));
}

static void
paste (Fixture *self, const char *first, const char *second, const char *third)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  char **cells = g_new0 (char *, 4);

  cells[0] = g_strdup (first);
  cells[1] = g_strdup (second);
  cells[2] = g_strdup (third);
  g_ptr_array_add (rows, cells);
  g_clear_pointer (&self->toast, g_free);
  g_signal_emit_by_name (get_grid (self), "paste", rows);
  settle (self);
}

static void
test_paste (Fixture *self, gconstpointer data)
{
  CyTableSource   *source = cy_table_get_source (get_grid (self));
  g_autofree char *name = g_strdup (cy_table_source_get_text (source, 0, "name"));
  gint64           n = count (self, MARKS);

  g_assert_cmpint (n, ==, 4 * cy_table_source_get_n_rows (source));
  paste (self, "欧阳外人", "√", "√");
  g_assert_nonnull (strstr (self->toast, "本班学员中没有此人"));
  paste (self, name, "好", "√");
  g_assert_nonnull (strstr (self->toast, "第 1 行第 2 列“好”"));
  g_assert_cmpint (count (self, MARKS), ==, n);
  paste (self, name, "", "×");
  g_assert_cmpstr (self->toast, ==, "已粘贴 2 格考勤");
  g_assert_null (self->error);
  g_assert_cmpint (count (self, MARKS), ==, n - 1);
  g_assert_cmpstr (cy_table_source_get_text (cy_table_get_source (get_grid (self)), 0, "s1"),
                   ==,
                   "×");
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, MARKS), ==, n);
  g_assert_cmpstr (cy_table_source_get_text (cy_table_get_source (get_grid (self)), 0, "s1"),
                   !=,
                   "×");
}

/* What is typed is taken or said at the cell. */
static void
test_type (Fixture *self, gconstpointer data)
{
  CyTableSource   *source = cy_table_get_source (get_grid (self));
  g_autofree char *no_mark = NULL;
  g_autofree char *to_come = NULL;

  g_assert_false (cy_table_source_set_text (source, 0, "s0", "很好", &no_mark));
  g_assert_nonnull (strstr (no_mark, "不是考勤符号"));
  g_assert_false (cy_table_source_set_text (source, 0, "s7", "√", &to_come));
  g_assert_nonnull (strstr (to_come, "尚未举行"));
  g_assert_true (cy_table_source_set_text (source, 0, "s0", "补课", &no_mark));
  settle (self);
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "s0"), ==, "补");
}

/* ---- Sessions ---- */

static void
test_session (Fixture *self, gconstpointer data)
{
  GtkWidget  *sessions = cy_test_ui_find (self->page, CY_TYPE_COURSE_SESSIONS, 0);
  const char *sql = "SELECT count(*) FROM course_session WHERE deleted IS NULL AND course=" RUNNING;
  gint64      n = count (self, sql);

  click (self, sessions, "新增场次…");
  type_in (self, 1, "0.1");
  type_in (self, 2, "11:30");
  type_in (self, 3, "12:30");
  agree (self);
  /* It meets one of the morning: it stays, and says so. */
  g_assert_nonnull (find_dialog (self));
  g_assert_cmpint (count (self, sql), ==, n);
  type_in (self, 2, "19:00");
  type_in (self, 3, "18:00");
  agree (self);
  g_assert_nonnull (find_dialog (self));
  type_in (self, 3, "20:00");
  agree (self);
  g_assert_null (find_dialog (self));
  g_assert_null (self->error);
  g_assert_cmpint (count (self, sql), ==, n + 1);
}

/* ---- Results ---- */

/* The course is not over: only who missed too much has a result. */
static void
test_results (Fixture *self, gconstpointer data)
{
  GtkWidget *results = cy_test_ui_find (self->page, CY_TYPE_COURSE_RESULTS, 0);
  gint64     n;

  click (self, results, "按考勤填写结果");
  g_assert_null (self->error);
  n = count (self, "SELECT count(*) FROM enrolment WHERE result='R03' AND course=" RUNNING);
  g_assert_cmpint (n, >, 0);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM enrolment WHERE result='R01' AND course=" RUNNING),
                   ==,
                   0);
}

/* ---- From elsewhere ---- */

/* Two people, one of whom takes part already, into a course that is full. */
static void
test_enrol (Fixture *self, gconstpointer data)
{
  const char      *planned = "(SELECT id FROM course WHERE state='planned')";
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM enrolment WHERE deleted IS NULL AND course=%s", planned);
  g_autofree char *one =
    g_strdup_printf ("SELECT min(person) FROM enrolment WHERE course=%s", planned);
  g_autofree char *other =
    g_strdup_printf ("SELECT min(id) FROM person WHERE deleted IS NULL"
                     " AND id NOT IN (SELECT person FROM enrolment WHERE course=%s)",
                     planned);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 n = count (self, sql);
  gint64 ids[] = { count (self, one), count (self, other) };

  g_array_append_vals (people, ids, 2);
  cy_enrol_run_ask (GTK_WINDOW (self->window), self->session, people);
  settle (self);
  g_assert_nonnull (find_dialog (self));
  agree (self);
  g_assert_null (self->error);
  g_assert_cmpint (count (self, sql), ==, n + 1);
  g_assert_nonnull (strstr (self->toast, "超出计划人数 1 人"));
}

/* By kind and gap, those who fit are chosen and enrolled; who is there already is not. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  GtkWidget  *people = cy_test_ui_find (self->page, CY_TYPE_COURSE_PEOPLE, 0);
  const char *sql = "SELECT count(*) FROM enrolment WHERE deleted IS NULL AND course=" RUNNING;
  gint64      n = count (self, sql);
  CyTable    *table;
  guint       n_chosen;

  click (self, people, "添加学员…");
  table = CY_TABLE (cy_test_ui_find (find_dialog (self), CY_TYPE_TABLE, 0));
  g_assert_cmpuint (cy_table_source_get_n_rows (cy_table_get_source (table)), >, 0);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, 0);
  cy_code_choice_set_code (CY_CODE_CHOICE (
                             cy_test_ui_find (find_dialog (self), CY_TYPE_CODE_CHOICE, 1)),
                           "01");
  cy_code_choice_set_code (CY_CODE_CHOICE (
                             cy_test_ui_find (find_dialog (self), CY_TYPE_CODE_CHOICE, 2)),
                           "secretary");
  settle (self);
  n_chosen = cy_table_get_n_selected (table);
  g_assert_cmpuint (n_chosen, >, 0);
  g_assert_cmpuint (n_chosen, <=, cy_table_source_get_n_rows (cy_table_get_source (table)));
  agree (self);
  g_assert_null (self->error);
  g_assert_cmpint (count (self, sql), ==, n + n_chosen);
}

#define page_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  page_case ("/ui/course-page/list", test_list);
  page_case ("/ui/course-page/paste", test_paste);
  page_case ("/ui/course-page/type", test_type);
  page_case ("/ui/course-page/session", test_session);
  page_case ("/ui/course-page/results", test_results);
  page_case ("/ui/course-page/enrol", test_enrol);
  page_case ("/ui/course-page/choose", test_choose);

  return g_test_run ();
}
