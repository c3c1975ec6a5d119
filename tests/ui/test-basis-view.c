/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据 beside a list, by its Chinese words: unfolded, written out, computed, undone, seen to be
 * an old result. */
#include "cy-basis-view.h"

#include "cy-compute-run.h"
#include "cy-cycle.h"
#include "cy-locale.h"
#include "cy-test-assess.h"
#include "cy-test-desk.h"

#define N_PEOPLE 60
#define N_ENTRIES 3

typedef struct
{
  CyTestDesk   desk;
  CyBasisView *view;
  GtkWidget   *list;
  gint64       cycle;
  gint64       indicator;
  gint64       graders[3];
  gint64       entries[N_ENTRIES];
} Fixture;

/* ---- The cycle ---- */

static void
add_indicators (CyTest *test, gint64 part, gint64 *first)
{
  gint64 work = cy_test_assess_dimension (test, part, "能力本领", "weighted", 3500);
  gint64 style = cy_test_assess_dimension (test, part, "工作作风", "weighted", 6500);

  *first = cy_test_assess_indicator (test, work, "抓落实", "points", 1000);
  cy_test_assess_indicator (test, work, "应急处突", "points", 2500);
  cy_test_assess_indicator (test, style, "担当作为", "deduct", 6500);
}

static gpointer
fill (CyConn *conn, gpointer data, GError **error)
{
  static const char *const groups[] = { "组织部", "乡党委", "村支部" };
  static const int         weights[] = { 4000, 4000, 2000 };
  static const int         marks[] = { 800, 900, 850 };
  Fixture                 *self = data;
  CyTest                   test = { .conn = conn };
  gint64                   scheme = cy_test_assess_scheme (&test);
  gint64 part = cy_test_assess_part (&test, scheme, "年终考核", "yearly", 10000);

  add_indicators (&test, part, &self->indicator);
  cy_test_assess_line (&test, scheme, "1", 9500);
  cy_test_assess_line (&test, scheme, "2", 6000);
  self->cycle = cy_test_assess_cycle (&test, scheme, "year");
  for (guint i = 0; i < 3; i++)
    self->graders[i] =
      cy_test_assess_grader (&test,
                             self->cycle,
                             cy_test_assess_group (&test, scheme, groups[i], weights[i]),
                             groups[i]);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (&test, "林晓雁");

      self->entries[i] = cy_test_assess_entry (&test, self->cycle, cy_record_get_id (person), 0);
      for (guint j = 0; j < 3; j++)
        cy_test_assess_mark (&test,
                             self->entries[i],
                             self->indicator,
                             self->graders[j],
                             marks[j] - 50 * (int) i);
    }

  return g_strdup ("");
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *done = cy_session_finish (result, &error);

  g_assert_no_error (error);
  g_assert_nonnull (done);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_desk_set_up (&self->desk, cy_basis_view_new, N_PEOPLE);
  self->view = CY_BASIS_VIEW (self->desk.page);
  cy_session_write (self->desk.session, fill, self, NULL, g_free, NULL, filled_cb, NULL);
  cy_test_desk_settle (&self->desk);
  cy_basis_view_set_entry (self->view, self->cycle, self->entries[0]);
  cy_test_desk_settle (&self->desk);
  self->list = cy_test_ui_find (self->desk.page, GTK_TYPE_LIST_BOX, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_desk_tear_down (&self->desk, data);
}

/* ---- What is seen ---- */

static gboolean
shows (Fixture *self, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (self->desk.page, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) &&
        g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
      return TRUE;

  return FALSE;
}

static void
test_tree (Fixture *self, gconstpointer data)
{
  g_assert_true (shows (self, "98.0"));
  g_assert_true (shows (self, "建议 优秀"));
  g_assert_true (shows (self, "覆盖 75%"));
  g_assert_true (shows (self, "能力本领"));
  g_assert_false (shows (self, "抓落实"));
  cy_basis_view_select (self->view, self->indicator);
  cy_test_desk_settle (&self->desk);
  g_assert_true (shows (self, "8.5 / 10"));
  g_assert_true (shows (self, "“抓落实”是怎么来的"));
  g_assert_true (shows (self, "8.0×40% + 9.0×40% + 8.5×20% = 8.5"));
}

/* The next person stands unfolded as the one before was. */
static void
test_next (Fixture *self, gconstpointer data)
{
  cy_basis_view_select (self->view, self->indicator);
  cy_basis_view_set_entry (self->view, self->cycle, self->entries[1]);
  cy_test_desk_settle (&self->desk);
  g_assert_true (shows (self, "8.0 / 10"));
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  cy_test_ui_key (self->list, GDK_KEY_Left, 0);
  cy_test_desk_settle (&self->desk);
  g_assert_false (shows (self, "能力本领"));
  cy_test_ui_key (self->list, GDK_KEY_Right, 0);
  cy_test_desk_settle (&self->desk);
  g_assert_true (shows (self, "能力本领"));
}

static gpointer
change (CyConn *conn, gpointer data, GError **error)
{
  Fixture *self = data;
  CyTest   test = { .conn = conn };

  cy_test_set_text (&test, CY_ASSESS_ENTRY, self->entries[0], CY_ASSESS_ENTRY_SPECIAL, "5");

  return g_strdup ("");
}

static void
test_compute (Fixture *self, gconstpointer data)
{
  cy_compute_run_start (self->desk.session, self->cycle);
  cy_test_desk_settle (&self->desk);
  g_assert_cmpstr (self->desk.toast, ==, "已算出 3 / 3 人总分，3 人有建议等次，3 人有变动");
  g_assert_false (shows (self, "已变动，请重新计算"));
  cy_session_write (self->desk.session, change, self, NULL, g_free, NULL, filled_cb, NULL);
  cy_test_desk_settle (&self->desk);
  g_assert_true (shows (self, "已变动，请重新计算"));
  g_assert_true (shows (self, "不定等次"));
  cy_compute_run_start (self->desk.session, self->cycle);
  cy_test_desk_settle (&self->desk);
  g_assert_false (shows (self, "已变动，请重新计算"));
  cy_compute_run_start (self->desk.session, self->cycle);
  cy_test_desk_settle (&self->desk);
  g_assert_cmpstr (self->desk.toast, ==, "已计算，结果没有变化");
  cy_test_desk_undo (&self->desk);
  g_assert_true (shows (self, "已变动，请重新计算"));
}

/* A change that is not stored yet is seen at once. */
static void
test_book (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (cy_db_get_path (cy_session_get_db (self->desk.session)));
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_READ_ONLY, &error);
  g_autoptr (CyAssessBook) book = cy_assess_book_load (conn, self->cycle, &error);
  int nth = cy_assess_book_find (book, self->entries[0]);

  g_assert_no_error (error);
  cy_basis_view_select (self->view, self->indicator);
  cy_assess_book_set_mark (book,
                           (guint) nth,
                           (guint) cy_scheme_plan_find_indicator (book->plan, self->indicator),
                           (guint) cy_assess_book_find_grader (book, self->graders[0]),
                           1000);
  cy_basis_view_show_book (self->view, book, (guint) nth);
  cy_test_desk_settle (&self->desk);
  g_assert_true (shows (self, "9.3 / 10"));
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");

  add_case ("/ui/basis-view/tree", test_tree);
  add_case ("/ui/basis-view/next", test_next);
  add_case ("/ui/basis-view/keys", test_keys);
  add_case ("/ui/basis-view/compute", test_compute);
  add_case ("/ui/basis-view/book", test_book);

  return g_test_run ();
}
