/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 能力 by its Chinese words: recorded, corrected, judged by the block, filtered, the standards
 * changed. */
#include "cy-abilities-page.h"

#include "cy-abilities-table.h"
#include "cy-code-choice.h"
#include "cy-field-editor.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#define N_PEOPLE 600
#define COUNT "SELECT count(*) FROM ability_record WHERE deleted IS NULL"

typedef struct
{
  CySession        *session;
  GtkWidget        *page;
  GtkWidget        *window;
  CyAbilitiesTable *table;
  char             *toast;
  guint             n_failed;
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
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (N_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  self->page = cy_abilities_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1366, 700);
  settle (self);
  self->table = CY_ABILITIES_TABLE (cy_test_ui_find (self->page, CY_TYPE_ABILITIES_TABLE, 0));
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

static gboolean
is_button (GtkWidget *widget, const char *words)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && g_str_has_prefix (label, words) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_button (GtkWidget *root, const char *words)
{
  if (is_button (root, words))
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
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), words))
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
  return cy_test_ui_find_dialog (self->window);
}

static GtkWidget *
find_editor (Fixture *self, const char *title)
{
  GtkWidget *dialog = find_dialog (self);
  GtkWidget *editor;

  for (guint i = 0; (editor = cy_test_ui_find (dialog, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (says (editor, title))
      return cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
  g_error ("no field %s", title);
}

static void
fill_in (Fixture *self, const char *title, const char *text)
{
  GtkWidget *control = find_editor (self, title);

  if (CY_IS_CODE_CHOICE (control))
    cy_code_choice_set_code (CY_CODE_CHOICE (control), text);
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

/* Somebody who has records. */
static gint64
choose_judged (Fixture *self)
{
  gint64 person = ask (self,
                       "SELECT min(r.person) FROM ability_record r JOIN person p ON p.id=r.person"
                       " WHERE p.pool_state='in' AND p.deleted IS NULL");

  cy_abilities_table_choose (self->table, person);
  settle (self);

  return person;
}

/* ---- Cases ---- */

static void
test_record (Fixture *self, gconstpointer data)
{
  gint64 n = ask (self, COUNT);
  gint64 person = choose_judged (self);

  g_assert_cmpint (person, >, 0);
  press (self, self->page, "记一次评定…");
  fill_in (self, "能力", "2");
  fill_in (self, "评定等级", "7");
  fill_in (self, "评定来源", "5");
  press (self, find_dialog (self), "登记");
  g_assert_true (says (find_dialog (self), "等级是 1 到 5 的数"));
  fill_in (self, "评定等级", "3.5");
  press (self, find_dialog (self), "登记");
  g_assert_true (says (find_dialog (self), "请写明评定依据"));
  fill_in (self, "事实依据", "导师季度评价");
  g_assert_true (says (find_dialog (self), "3 级：能独立开展专题调查"));
  press (self, find_dialog (self), "登记");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "已记入 1 条评定");
  g_assert_cmpint (ask (self, COUNT), ==, n + 1);
  g_assert_cmpint (ask (self, "SELECT level FROM ability_record ORDER BY id DESC LIMIT 1"), ==, 35);
  g_assert_true (says (self->page, "调查研究 3.5"));
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (ask (self, COUNT), ==, n);
}

static void
test_correct (Fixture *self, gconstpointer data)
{
  gint64 n = ask (self, COUNT);

  choose_judged (self);
  press (self, self->page, "更正…");
  fill_in (self, "评定等级", "2");
  press (self, find_dialog (self), "更正");
  g_assert_true (says (find_dialog (self), "请写明更正原因"));
  fill_in (self, "更正原因", "抄错一格");
  press (self, find_dialog (self), "更正");
  g_assert_null (find_dialog (self));
  g_assert_true (g_str_has_prefix (self->toast, "已更正"));
  g_assert_cmpint (ask (self, COUNT), ==, n + 1);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM ability_record WHERE corrects NOT NULL"),
                   ==,
                   1);
  g_assert_true (says (self->page, "已更正"));
}

static void
test_withdraw (Fixture *self, gconstpointer data)
{
  choose_judged (self);
  press (self, self->page, "更正…");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (
                                 cy_test_ui_find (find_dialog (self), GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);
  fill_in (self, "更正原因", "记错了人");
  press (self, find_dialog (self), "更正");
  g_assert_null (find_dialog (self));
  g_assert_true (g_str_has_prefix (self->toast, "已撤销"));
  g_assert_cmpint (ask (self, "SELECT level FROM ability_record WHERE corrects NOT NULL"), ==, 0);
}

static void
test_potential (Fixture *self, gconstpointer data)
{
  gint64 n = ask (self, "SELECT count(*) FROM potential");

  choose_judged (self);
  press (self, self->page, "潜能判断…");
  fill_in (self, "潜能等次", "1");
  press (self, find_dialog (self), "登记");
  g_assert_true (says (find_dialog (self), "这一项必须填写"));
  fill_in (self, "判断人", "王五、赵六");
  fill_in (self, "判断依据", "两年考核稳步上升");
  fill_in (self, "判断日期", "2099-01-01");
  press (self, find_dialog (self), "登记");
  g_assert_true (says (find_dialog (self), "这一天还没有到"));
  fill_in (self, "判断日期", "2026-11-20");
  press (self, find_dialog (self), "登记");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "潜能判断已记入");
  g_assert_cmpint (ask (self, "SELECT count(*) FROM potential"), ==, n + 1);
}

static void
paste (Fixture *self, const char *text)
{
  CyTable *table = CY_TABLE (cy_test_ui_find (find_dialog (self), CY_TYPE_TABLE, 0));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
  cy_table_select (table, cy_table_source_get_id (cy_table_get_source (table), 0));
  g_signal_emit_by_name (table, "paste", rows);
  settle (self);
}

/* A block with one bad cell, or one too many, is taken not at all. */
static void
test_batch (Fixture *self, gconstpointer data)
{
  gint64     n = ask (self, COUNT);
  GtkWidget *dialog;

  press (self, self->page, "批量评定…");
  dialog = find_dialog (self);
  paste (self, "3.5\t4\n六\t3");
  g_assert_true (says (dialog, "未粘贴任何内容：第 2 行第 1 列“六”"));
  press (self, dialog, "全部记入");
  g_assert_true (says (dialog, "请在表格中至少填写一个等级"));
  paste (self, "3\t3\t3\t3\t3\t3\t3\t3");
  g_assert_true (says (dialog, "未粘贴任何内容：第 1 行第 8 列"));
  paste (self, "3.5\t4\n\t３");
  press (self, dialog, "全部记入");
  g_assert_true (says (dialog, "请选择评定来源"));
  cy_code_choice_set_code (CY_CODE_CHOICE (cy_test_ui_find (dialog, CY_TYPE_CODE_CHOICE, 0)), "1");
  press (self, dialog, "全部记入");
  g_assert_true (says (dialog, "请写明评定依据"));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 2)), "年度考核");
  press (self, dialog, "全部记入");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "已记入 3 条评定");
  g_assert_cmpint (ask (self, COUNT), ==, n + 3);
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (ask (self, COUNT), ==, n);
}

static CyTableSource *
get_grid (GtkWidget *dialog)
{
  return cy_table_get_source (CY_TABLE (cy_test_ui_find (dialog, CY_TYPE_TABLE, 0)));
}

/* A block that says whom each row is of goes there in whatever order; foreign names are said. */
static void
test_batch_names (Fixture *self, gconstpointer data)
{
  GtkWidget       *dialog;
  const char      *names[2];
  const char      *places[2];
  g_autofree char *foreign = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *block = NULL;

  press (self, self->page, "批量评定…");
  dialog = find_dialog (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      names[i] = cy_table_source_get_text (get_grid (dialog), i + 1, "name");
      places[i] = cy_table_source_get_text (get_grid (dialog), i + 1, "place");
    }
  foreign = g_strdup_printf ("%s\t%s\t3\n外人甲\t4", names[0], places[0]);
  twice = g_strdup_printf ("%s\t%s\t3\n%s\t%s\t4", names[0], places[0], names[0], places[0]);
  block = g_strdup_printf ("%s\t%s\t3\t4.5\n%s\t%s\t2", names[1], places[1], names[0], places[0]);
  paste (self, foreign);
  g_assert_true (says (dialog, "未粘贴任何内容：第 2 行第 1 列“外人甲”。表格中没有此人。"));
  paste (self, twice);
  g_assert_true (says (dialog, "未粘贴任何内容：第 2 行第 1 列"));
  g_assert_cmpstr (cy_table_source_get_text (get_grid (dialog), 1, "ability0"), ==, "");
  paste (self, block);
  g_assert_cmpstr (cy_table_source_get_text (get_grid (dialog), 1, "ability0"), ==, "2");
  g_assert_cmpstr (cy_table_source_get_text (get_grid (dialog), 2, "ability0"), ==, "3");
  g_assert_cmpstr (cy_table_source_get_text (get_grid (dialog), 2, "ability1"), ==, "4.5");
  g_assert_cmpstr (cy_table_source_get_text (get_grid (dialog), 0, "ability0"), ==, "");
  press (self, dialog, "取消");
}

static void
test_standards (Fixture *self, gconstpointer data)
{
  g_autofree char *message = NULL;
  GtkWidget       *dialog;
  CyTableSource   *source;
  gint64           n_needs = ask (self, "SELECT count(*) FROM ability_need WHERE deleted IS NULL");

  press (self, self->page, "能力标准…");
  dialog = find_dialog (self);
  source = cy_table_get_source (CY_TABLE (cy_test_ui_find (dialog, CY_TYPE_TABLE, 0)));
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 7);
  g_assert_false (cy_table_source_set_text (source, 0, "need0", "6", &message));
  g_assert_nonnull (message);
  g_assert_true (cy_table_source_set_text (source, 0, "need0", "4.5", &message));
  g_assert_true (cy_table_source_set_text (source, 0, "level0", "本县的话", &message));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "数字化能力");
  press (self, dialog, "保存");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "能力标准已修改");
  g_assert_cmpint (ask (self, "SELECT count(*) FROM ability_need WHERE deleted IS NULL"),
                   ==,
                   n_needs + 1);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM ability_level WHERE words='本县的话'"), ==, 1);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM own_code WHERE name='数字化能力'"), ==, 1);
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  guint n = cy_abilities_table_get_n_shown (self->table);
  guint n_below;

  g_assert_cmpuint (n, >, 0);
  press (self, self->page, "低于要求");
  n_below = cy_abilities_table_get_n_shown (self->table);
  g_assert_cmpuint (n_below, >, 0);
  g_assert_cmpuint (n_below, <, n);
  press (self, self->page, "未评定");
  g_assert_cmpuint (cy_abilities_table_get_n_shown (self->table), <, n - n_below + 1);
  press (self, self->page, "全部");
  g_assert_cmpuint (cy_abilities_table_get_n_shown (self->table), ==, n);
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  g_assert_cmpuint (cy_abilities_table_get_n_shown (self->table), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_page_export_view (CY_PAGE (self->page));
  g_assert_nonnull (find_dialog (self));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
  cy_session_set_scope (self->session, 99999, "甲村");
  settle (self);
  g_assert_cmpuint (cy_abilities_table_get_n_shown (self->table), ==, 0);
}

/* On a day of the past, what came later is not known. */
static void
test_past (Fixture *self, gconstpointer data)
{
  cy_session_set_base_date (self->session, 20200101);
  settle (self);
  g_assert_cmpuint (cy_abilities_table_get_n_shown (self->table), ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/abilities-page/record", test_record);
  add ("/ui/abilities-page/correct", test_correct);
  add ("/ui/abilities-page/withdraw", test_withdraw);
  add ("/ui/abilities-page/potential", test_potential);
  add ("/ui/abilities-page/batch", test_batch);
  add ("/ui/abilities-page/batch-names", test_batch_names);
  add ("/ui/abilities-page/standards", test_standards);
  add ("/ui/abilities-page/filters", test_filters);
  add ("/ui/abilities-page/past", test_past);

  return g_test_run ();
}
