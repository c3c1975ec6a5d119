/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 锻炼 by its Chinese words: planned for two at once, sent out, checked, appraised; an exchange, a
 * stretch task and two-way cultivation; and the timeline by keyboard. */
#include "cy-posting-page.h"

#include "cy-code-choice.h"
#include "cy-field-editor.h"
#include "cy-locale.h"
#include "cy-mentor-choice.h"
#include "cy-people-picker.h"
#include "cy-posting-dialogs.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-timeline-view.h"

#define N_PEOPLE 600

#define COUNT "SELECT count(*) FROM posting WHERE deleted IS NULL"
#define COUNT_LEVELS "SELECT count(*) FROM ability_record WHERE deleted IS NULL"
#define FREE                                                          \
  "SELECT id FROM person WHERE deleted IS NULL AND pool_state = 'in'" \
  " AND id NOT IN (SELECT person FROM posting WHERE deleted IS NULL) ORDER BY id LIMIT 1"
#define FREE_ELSEWHERE                                                \
  "SELECT id FROM person WHERE deleted IS NULL AND pool_state = 'in'" \
  " AND id NOT IN (SELECT person FROM posting WHERE deleted IS NULL)" \
  " AND unit <> (SELECT unit FROM person WHERE id = (" FREE ")) ORDER BY id LIMIT 1"
#define NEWEST "SELECT max(id) FROM posting"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  char      *toast;
  guint      n_failed;
} Fixture;

static void
toast_cb (CySession *session, const char *text, gboolean undo, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
failed_cb (CySession *session, const GError *error, Fixture *self)
{
  g_test_message ("%s", error->message);
  self->n_failed++;
}

static void
settle (Fixture *self)
{
  cy_test_session_settle (self->session);
  cy_test_ui_frame (self->page);
  cy_test_session_settle (self->session);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (N_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  self->page = cy_posting_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1366, 700);
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->n_failed, ==, 0);
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
}

/* ---- By words ---- */

static GtkWidget *
find_button (GtkWidget *root, const char *words)
{
  const char *label = GTK_IS_BUTTON (root) ? gtk_button_get_label (GTK_BUTTON (root)) : NULL;

  if (label != NULL && g_str_has_prefix (label, words) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (Fixture *self, GtkWidget *root, const char *words)
{
  GtkWidget *button = find_button (root, words);

  g_test_message ("%s", words);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
  settle (self);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && g_strrstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
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

static GtkWidget *
find_field (Fixture *self, const char *title)
{
  GtkWidget *dialog = find_dialog (self);
  GtkWidget *editor;

  g_assert_nonnull (dialog);
  for (guint i = 0; (editor = cy_test_ui_find (dialog, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (says (editor, title))
      return editor;
  g_error ("no field %s", title);
}

static void
fill_in (Fixture *self, const char *title, const char *text)
{
  GtkWidget *control = cy_field_editor_get_control (CY_FIELD_EDITOR (find_field (self, title)));

  if (CY_IS_CODE_CHOICE (control))
    {
      cy_code_choice_set_code (CY_CODE_CHOICE (control), text);
      g_signal_emit_by_name (control, "chosen");
    }
  else if (GTK_IS_EDITABLE (control))
    gtk_editable_set_text (GTK_EDITABLE (control), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (
                                GTK_TEXT_VIEW (cy_test_ui_find (control, GTK_TYPE_TEXT_VIEW, 0))),
                              text,
                              -1);
}

static gint64
ask (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

static void
pick (Fixture *self, const gint64 *people, guint n)
{
  GtkWidget *picker = cy_test_ui_find (find_dialog (self), CY_TYPE_PEOPLE_PICKER, 0);

  cy_table_select_many (CY_TABLE (cy_test_ui_find (picker, CY_TYPE_TABLE, 0)), people, n);
  settle (self);
}

static CyTable *
get_table (Fixture *self)
{
  GtkWidget *table;

  for (guint i = 0; (table = cy_test_ui_find (self->page, CY_TYPE_TABLE, i)) != NULL; i++)
    if (gtk_widget_get_mapped (table))
      return CY_TABLE (table);
  g_assert_not_reached ();
}

static void
go_to (Fixture *self, gint64 id)
{
  g_assert_true (cy_table_reveal (get_table (self), id));
  cy_table_select (get_table (self), id);
  settle (self);
}

/* The first one in the list. */
static void
pick_mentor (Fixture *self)
{
  GtkWidget *choice = cy_test_ui_find (find_dialog (self), CY_TYPE_MENTOR_CHOICE, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (choice, GTK_TYPE_DROP_DOWN, 0)), 1);
  settle (self);
}

/* ---- Cases ---- */

/* Wrong at first: said at its field, and nothing is written. */
static void
plan_one (Fixture *self)
{
  gint64 person = ask (self, FREE);
  gint64 n = ask (self, COUNT);

  press (self, self->page, "安排锻炼…");
  pick (self, &person, 1);
  fill_in (self, "锻炼形式", "F02");
  fill_in (self, "锻炼岗位", "专干");
  fill_in (self, "接收单位(其他)", "县供销社");
  fill_in (self, "计划开始", "2026-10-01");
  fill_in (self, "计划结束", "2026-09-01");
  press (self, find_dialog (self), "安排");
  g_assert_nonnull (find_dialog (self));
  g_assert_true (says (find_field (self, "计划结束"), "结束早于开始"));
  g_assert_cmpint (ask (self, COUNT), ==, n);
  fill_in (self, "计划结束", "2026-12-10");
  pick_mentor (self);
  press (self, find_dialog (self), "安排");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, COUNT), ==, n + 1);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  gint64     n_levels = ask (self, COUNT_LEVELS);
  GtkWidget *dialog;

  plan_one (self);
  go_to (self, ask (self, NEWEST));
  g_assert_true (says (self->page, "县供销社"));
  g_assert_true (says (self->page, "导师"));
  press (self, self->page, "派出…");
  fill_in (self, "实际开始", "2026-10-08");
  press (self, find_dialog (self), "派出");
  g_assert_null (find_dialog (self));
  press (self, self->page, "中期检查…");
  fill_in (self, "检查人", "王五");
  fill_in (self, "中期检查情况", "表现良好");
  press (self, find_dialog (self), "记录中期检查");
  g_assert_null (find_dialog (self));
  press (self, self->page, "期满鉴定…");
  fill_in (self, "鉴定等次", "1");
  fill_in (self, "鉴定人", "县供销社");
  fill_in (self, "鉴定意见", "能独当一面");
  dialog = find_dialog (self);
  press (self, dialog, "期满鉴定");
  g_assert_true (says (dialog, "至少填写一种能力"));
  for (guint i = 0; i < 7; i++)
    {
      GtkWidget *entry = NULL;
      guint      nth = 0;
      guint      seen = 0;

      while ((entry = cy_test_ui_find (dialog, GTK_TYPE_ENTRY, nth++)) != NULL)
        if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), "1.0–5.0") == 0 &&
            seen++ == i)
          break;
      g_assert_nonnull (entry);
      gtk_editable_set_text (GTK_EDITABLE (entry), i == 0 ? "3.5" : "4");
    }
  press (self, dialog, "期满鉴定");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, COUNT_LEVELS), ==, n_levels + 7);
  g_assert_cmpint (ask (self,
                        "SELECT count(*) FROM posting WHERE id = (" NEWEST
                        ") AND state = 'done' AND cross_region = 1 AND mentor IS NOT NULL"),
                   ==,
                   1);
}

static void
test_task (Fixture *self, gconstpointer data)
{
  gint64 person = ask (self, FREE);
  gint64 n = ask (self, "SELECT count(*) FROM stretch_task");

  press (self, self->page, "任务");
  press (self, self->page, "压担子…");
  pick (self, &person, 1);
  press (self, find_dialog (self), "交办");
  g_assert_true (says (find_field (self, "任务名称"), "请填写任务名称"));
  fill_in (self, "任务类别", "K01");
  fill_in (self, "任务名称", "修水渠");
  press (self, find_dialog (self), "交办");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, "SELECT count(*) FROM stretch_task"), ==, n + 1);
}

static void
test_two_way (Fixture *self, gconstpointer data)
{
  gint64 person = ask (self, FREE);
  gint64 n = ask (self, "SELECT count(*) FROM two_way");

  press (self, self->page, "双向培养");
  press (self, self->page, "列为双向培养…");
  pick (self, &person, 1);
  fill_in (self, "培养方式", "2");
  press (self, find_dialog (self), "列为双向培养");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, "SELECT count(*) FROM two_way"), ==, n + 1);
}

/* Two who go to each other's village. */
static void
test_exchange (Fixture *self, gconstpointer data)
{
  gint64           id = ask (self, "SELECT min(id) FROM exchange WHERE way = 'D01'");
  gint64           first;
  gint64           second;
  g_autofree char *sql =
    g_strdup_printf ("SELECT min(id) FROM posting WHERE exchange = %" G_GINT64_FORMAT, id);
  g_autofree char *other =
    g_strdup_printf ("SELECT max(id) FROM posting WHERE exchange = %" G_GINT64_FORMAT, id);

  first = ask (self, sql);
  second = ask (self, other);
  g_assert_cmpint (first, >, 0);
  go_to (self, first);
  press (self, self->page, "解除交流");
  cy_table_select_many (get_table (self), (gint64[]){ first, second }, 2);
  settle (self);
  press (self, self->page, "联动交流…");
  press (self, find_dialog (self), "建立");
  g_assert_true (says (find_dialog (self), "请填写交流名称"));
  fill_in (self, "交流名称", "两村互派");
  press (self, find_dialog (self), "建立");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self,
                        "SELECT count(*) FROM posting p JOIN exchange x ON x.id = p.exchange"
                        " WHERE x.name = '两村互派'"),
                   ==,
                   2);
}

/* Two people of two villages are chosen, and go to each other's. */
static void
test_round (Fixture *self, gconstpointer data)
{
  gint64 people[] = { ask (self, FREE), ask (self, FREE_ELSEWHERE) };
  gint64 n = ask (self, COUNT);

  press (self, self->page, "联动交流…");
  pick (self, people, 1);
  g_assert_true (says (find_dialog (self), "请选择来自不同单位的两人以上"));
  pick (self, people, 2);
  g_assert_true (says (find_dialog (self), " → "));
  fill_in (self, "锻炼形式", "F03");
  fill_in (self, "锻炼岗位", "村书记助理");
  press (self, find_dialog (self), "安排");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, COUNT), ==, n + 2);
  g_assert_cmpint (ask (self,
                        "SELECT count(*) FROM posting WHERE exchange ="
                        " (SELECT max(id) FROM exchange WHERE name LIKE '%人员交流')"),
                   ==,
                   2);
}

/* As many names as rows on the screen; somebody who is away now stands in the month of today. */
static void
assert_report (CyTimelineView *timeline, gboolean by_host)
{
  g_autoptr (CyReportTable) table = cy_timeline_view_make_report (timeline);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = cy_report_table_get_n_rows (table);

  g_assert_cmpstr (cy_report_table_get_title (table, 0), ==, by_host ? "接收单位" : "姓名");
  g_assert_cmpstr (cy_report_table_get_title (table, 7), ==, "1 月");
  g_assert_cmpuint (cy_report_table_get_n_columns (table), ==, 19);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = cy_report_table_dup_text (table, i, 0, CY_MASK_NONE);
      g_autofree char *state = cy_report_table_dup_text (table, i, 6, CY_MASK_NONE);
      g_autofree char *november = cy_report_table_dup_text (table, i, 17, CY_MASK_NONE);

      if (g_str_equal (state, "锻炼中"))
        g_assert_cmpstr (november, ==, "●");
      g_hash_table_add (names, g_steal_pointer (&name));
    }
  /* People can be called the same. */
  g_assert_cmpuint (g_hash_table_size (names), <=, cy_timeline_view_get_n_rows (timeline));
  g_assert_cmpuint (g_hash_table_size (names) * 2, >, cy_timeline_view_get_n_rows (timeline));
  g_assert_cmpuint (n, >=, cy_timeline_view_get_n_rows (timeline));
}

static void
test_timeline (Fixture *self, gconstpointer data)
{
  CyTimelineView *timeline;
  gint64          first;
  guint           n_people;

  press (self, self->page, "时间轴");
  timeline = CY_TIMELINE_VIEW (cy_test_ui_find (self->page, CY_TYPE_TIMELINE_VIEW, 0));
  n_people = cy_timeline_view_get_n_rows (timeline);
  g_assert_cmpuint (n_people, >, 0);
  first = cy_timeline_view_get_current (timeline);
  g_assert_cmpint (first, >, 0);
  cy_test_ui_key (cy_test_ui_find (GTK_WIDGET (timeline), GTK_TYPE_DRAWING_AREA, 0),
                  GDK_KEY_Down,
                  0);
  settle (self);
  g_assert_cmpint (cy_timeline_view_get_current (timeline), !=, first);
  cy_test_ui_key (cy_test_ui_find (GTK_WIDGET (timeline), GTK_TYPE_DRAWING_AREA, 0),
                  GDK_KEY_End,
                  0);
  cy_test_ui_key (cy_test_ui_find (GTK_WIDGET (timeline), GTK_TYPE_DRAWING_AREA, 0),
                  GDK_KEY_Home,
                  0);
  g_assert_cmpint (cy_timeline_view_get_current (timeline), ==, first);
  assert_report (timeline, FALSE);
  press (self, self->page, "按接收单位");
  g_assert_true (cy_timeline_view_get_by_host (timeline));
  assert_report (timeline, TRUE);
  g_assert_cmpuint (cy_timeline_view_get_n_rows (timeline), >, 0);
}

static void
test_parts (Fixture *self, gconstpointer data)
{
  CyTableSource *source;

  press (self, self->page, "去向");
  source = cy_table_get_source (get_table (self));
  g_assert_cmpuint (cy_table_source_get_n_rows (source), >, 0);
  press (self, self->page, "台账");
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  settle (self);
  source = cy_table_get_source (get_table (self));
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 0);
  g_assert_true (says (self->page, "没有符合条件的锻炼"));
}

/* Who was chosen before stays chosen, also while the search hides them. */
static void
test_chosen (Fixture *self, gconstpointer data)
{
  gint64 person = ask (self, FREE);
  gint64 n = ask (self, COUNT);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *dialog;
  GtkWidget *search;

  g_array_append_val (people, person);
  dialog = cy_posting_plan_present (self->page, self->session, people);
  settle (self);
  g_assert_true (says (dialog, "已选 1 人"));
  search = cy_test_ui_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "没有这个人");
  g_signal_emit_by_name (search, "search-changed");
  settle (self);
  g_assert_true (says (dialog, "已选 1 人"));
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  g_signal_emit_by_name (search, "search-changed");
  settle (self);
  g_assert_true (says (dialog, "已选 1 人"));
  press (self, dialog, "取消");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, COUNT), ==, n);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/posting-page/whole", test_whole);
  add ("/ui/posting-page/task", test_task);
  add ("/ui/posting-page/two-way", test_two_way);
  add ("/ui/posting-page/exchange", test_exchange);
  add ("/ui/posting-page/round", test_round);
  add ("/ui/posting-page/chosen", test_chosen);
  add ("/ui/posting-page/timeline", test_timeline);
  add ("/ui/posting-page/parts", test_parts);

  return g_test_run ();
}
