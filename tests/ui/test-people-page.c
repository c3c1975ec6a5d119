/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#include "cy-people-page-private.h"

#include "cy-chip.h"
#include "cy-export-dialog.h"
#include "cy-people-columns.h"
#include "cy-person-list.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-settings.h"
#include "cy-side.h"
#include "cy-table-row.h"
#include "cy-test-page.h"
#include "cy-test-ui.h"
#include "cy-unit-choice.h"

#define NARROW 1366
#define VILLAGE "松岭村"

typedef struct
{
  CyTestPage    fixture;
  gint64        village;
  gint64        empty_village;
  gint64        people[6];
  CyPeoplePage *page;
  CyTable      *table;
  guint         n_wanted;
} Test;

static gint64
add (Test *self, const char *name, const char *gender, const char *education, gint64 birth)
{
  CyTest *base = &self->fixture.base;
  gint64  id = cy_test_add_candidate (base, name, self->village, CY_TIER_SECRETARY);

  cy_test_set (base, CY_PERSON, id, CY_PERSON_GENDER, gender);
  cy_test_set (base, CY_PERSON, id, CY_PERSON_PHONE, "13800006621");
  cy_test_set (base, CY_PERSON, id, CY_PERSON_POLITICAL, "01");
  cy_test_set_int (base, CY_PERSON, id, CY_PERSON_BIRTH, birth);
  g_assert_nonnull (education);

  return id;
}

static void
set_up (Test *self, gconstpointer data)
{
  CyTest *base = &self->fixture.base;
  g_autoptr (CyRecord) county = NULL;
  g_autoptr (CyRecord) village = NULL;
  g_autoptr (CyRecord) other = NULL;

  g_settings_reset (cy_settings_get (), "people-columns");
  cy_test_set_up (base, data);
  county = cy_test_add_unit (base, "云岭县", "county", 0);
  village = cy_test_add_unit (base, VILLAGE, "village", cy_record_get_id (county));
  other = cy_test_add_unit (base, "新民村", "village", cy_record_get_id (county));
  self->village = cy_record_get_id (village);
  self->empty_village = cy_record_get_id (other);
  self->people[0] = add (self, "林晓雁", "2", "21", 19970300);
  self->people[1] = add (self, "何承志", "1", "21", 19950800);
  self->people[2] = add (self, "罗建军", "1", "22", 19800200);
  self->people[3] = cy_test_add_candidate (base, "孙雨晴", self->village, CY_TIER_COMMITTEE);
  self->people[4] = cy_record_get_id (cy_test_add_person (base, "唐国栋"));
  cy_test_add_entry (base, self->people[4], CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);
  self->people[5] = cy_record_get_id (cy_test_add_person (base, "马小龙"));
  cy_test_add_entry (base, self->people[5], CY_POOL_OUT, CY_TIER_COMMITTEE);
}

static void
tear_down (Test *self, gconstpointer data)
{
  cy_test_page_tear_down (&self->fixture, data);
}

static gboolean
has_rows (gpointer data)
{
  Test  *self = data;
  guint  n;
  gint64 id;

  cy_people_source_peek_ids (self->page->source, &n);

  return !cy_people_source_get_loading (self->page->source) && n == self->n_wanted &&
         (n == 0 || (cy_table_source_get_text (CY_TABLE_SOURCE (self->page->source), 0, "name") &&
                     cy_table_get_cursor (self->table, &id)));
}

static void
wait_for_rows (Test *self, guint n)
{
  self->n_wanted = n;
  cy_test_wait (has_rows, self);
}

static void
show (Test *self, int width)
{
  cy_test_page_show (&self->fixture, cy_people_page_new, width);
  self->page = CY_PEOPLE_PAGE (self->fixture.page);
  self->table = self->page->table;
}

static const char *
cell (Test *self, guint row, const char *column)
{
  return cy_table_source_get_text (CY_TABLE_SOURCE (self->page->source), row, column);
}

static guint
row_of (Test *self, gint64 id)
{
  guint row;

  g_assert_true (cy_table_source_find (CY_TABLE_SOURCE (self->page->source), id, &row));

  return row;
}

/* The first label of the totals line. */
static const char *
totals (Test *self)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (GTK_WIDGET (self->table), GTK_TYPE_LABEL, i)) != NULL;
       i++)
    if (gtk_widget_has_css_class (gtk_widget_get_parent (label), "totals"))
      return gtk_label_get_text (GTK_LABEL (label));

  return NULL;
}

static gboolean
has_totals (gpointer data)
{
  const char *text = totals (data);

  return text != NULL && *text != '\0';
}

static GtkWidget *
find_chip (Test *self, const char *name)
{
  GtkWidget *chip;

  for (guint i = 0;
       (chip = cy_test_ui_find (GTK_WIDGET (self->page->filters), CY_TYPE_CHIP, i)) != NULL;
       i++)
    {
      GtkWidget *label = cy_test_ui_find (chip, GTK_TYPE_LABEL, 0);

      if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), name))
        return chip;
    }
  g_assert_not_reached ();
}

static GtkWidget *
find_check (Test *self, const char *label)
{
  GtkWidget *check;

  for (guint i = 0;
       (check = cy_test_ui_find (GTK_WIDGET (self->page->filters), GTK_TYPE_CHECK_BUTTON, i));
       i++)
    if (g_str_equal (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), label))
      return check;
  g_assert_not_reached ();
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  g_assert_not_reached ();
}

/* Chooses the first @n of those in the fixture; they are made current one by one. */
static void
choose (Test *self, guint n)
{
  cy_table_unselect_all (self->table);
  cy_table_select (self->table, self->people[0]);
  for (guint i = 1; i < n; i++)
    {
      cy_table_reveal (self->table, self->people[i]);
      gtk_widget_grab_focus (cy_test_ui_find (GTK_WIDGET (self->table), CY_TYPE_TABLE_ROW, 0));
      cy_test_ui_key (gtk_root_get_focus (GTK_ROOT (self->fixture.window)),
                      GDK_KEY_space,
                      GDK_CONTROL_MASK);
    }
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, n);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) != NULL)
        return GTK_WIDGET (window);
    }
  g_assert_not_reached ();
}

static gboolean
has_toast (gpointer data)
{
  return ((Test *) data)->fixture.toast != NULL;
}

static void
wait_for_toast (Test *self)
{
  cy_test_wait (has_toast, self);
}

/* ---- Cases ---- */

static void
test_rows (Test *self, gconstpointer data)
{
  guint row;

  show (self, NARROW);
  wait_for_rows (self, 5);
  row = row_of (self, self->people[0]);
  g_assert_cmpstr (cell (self, row, "name"), ==, "林晓雁");
  g_assert_cmpstr (cell (self, row, "age"), ==, "29");
  g_assert_cmpstr (cell (self, row, "unit"), ==, VILLAGE);
  g_assert_cmpstr (cell (self, row, "step"), ==, "Admitted");
  g_assert_cmpstr (cy_table_source_get_style (CY_TABLE_SOURCE (self->page->source), row, "state"),
                   ==,
                   "ok");
  g_assert_cmpfloat (cy_table_source_get_value (CY_TABLE_SOURCE (self->page->source), row, "step"),
                     ==,
                     7);
  g_assert_cmpstr (cell (self, 0, CY_PEOPLE_NUMBER), ==, "1");
  g_assert_cmpstr (cell (self, 4, CY_PEOPLE_NUMBER), ==, "5");
  /* What is not known is said, never left blank. */
  g_assert_cmpstr (cell (self, row_of (self, self->people[3]), "age"), ==, "—");
}

static void
test_totals (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_test_wait (has_totals, self);
  g_assert_cmpstr (totals (self),
                   ==,
                   "4 people, of these 1 women, 3 Party members, up to 35 years old 2, "
                   "college or above 0, average age 35.3");
}

static gboolean
counts_chosen (gpointer data)
{
  return g_str_has_prefix (totals (data), "Chosen: 2 people, of these 1 women");
}

static void
test_totals_of_chosen (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_test_wait (has_totals, self);
  choose (self, 2);
  cy_test_wait (counts_chosen, self);
}

static void
test_filter (Test *self, gconstpointer data)
{
  GtkWidget *chip;

  show (self, NARROW);
  wait_for_rows (self, 5);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (self, "女性")), TRUE);
  wait_for_rows (self, 1);
  g_assert_cmpint (cy_table_source_get_id (CY_TABLE_SOURCE (self->page->source), 0),
                   ==,
                   self->people[0]);
  chip = find_chip (self, "Gender");
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (chip)), ==, "女");
  cy_chip_clear (CY_CHIP (chip));
  wait_for_rows (self, 5);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (self, "女性"))));
}

static void
test_clear (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (find_chip (self, "State"))), ==, "在库、在办");
  gtk_widget_activate_action (self->fixture.page, "people.clear", NULL);
  wait_for_rows (self, 6);
  g_assert_null (cy_chip_get_value (CY_CHIP (find_chip (self, "State"))));
}

static void
test_search (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_page_set_search (CY_PAGE (self->fixture.page), "lxy");
  wait_for_rows (self, 1);
  g_assert_cmpstr (cell (self, 0, "name"), ==, "林晓雁");
  cy_page_set_search (CY_PAGE (self->fixture.page), "");
  wait_for_rows (self, 5);
}

static void
test_key (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_page_show_people (CY_PAGE (self->fixture.page), "state|one-of|out");
  wait_for_rows (self, 1);
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (find_chip (self, "State"))), ==, "已出库");
  cy_page_show_people (CY_PAGE (self->fixture.page), "age|between|30|35;gender|one-of|1");
  wait_for_rows (self, 1);
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (find_chip (self, "Age"))), ==, "30–35");
  g_assert_null (cy_chip_get_value (CY_CHIP (find_chip (self, "State"))));
}

static void
test_sort (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_table_set_sort (self->table, "age", TRUE);
  wait_for_rows (self, 5);
  while (cy_table_source_get_id (CY_TABLE_SOURCE (self->page->source), 0) != self->people[2])
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (cell (self, 0, "age"), ==, "46");
}

static gint64
count (Test *self, const char *sql)
{
  return cy_test_count (&self->fixture.base, sql);
}

static gboolean
has_undo (gpointer data)
{
  g_autofree char *name = NULL;

  g_object_get (((Test *) data)->fixture.session, "undo-name", &name, NULL);

  return g_strcmp0 (name, "Deleted 2 people") == 0;
}

static void
test_delete (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.delete", NULL);
  wait_for_toast (self);
  g_assert_cmpstr (self->fixture.toast, ==, "Deleted 2 people");
  g_assert_true (self->fixture.undo);
  wait_for_rows (self, 3);
  g_assert_cmpint (count (self, "SELECT count(*) FROM person WHERE deleted IS NOT NULL"), ==, 2);
  cy_test_wait (has_undo, self);
  cy_session_undo (self->fixture.session);
  wait_for_rows (self, 5);
  g_assert_cmpint (count (self, "SELECT count(*) FROM person WHERE deleted IS NOT NULL"), ==, 0);
}

static void
test_exit (Test *self, gconstpointer data)
{
  GtkWidget *dialog;

  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.exit", NULL);
  dialog = find_dialog ();
  /* Without a reason nothing happens, and the dialog says so. */
  g_signal_emit_by_name (find_button (dialog, "Let leave"), "clicked");
  g_assert_true (GTK_IS_WINDOW (find_dialog ()));
  g_assert_null (self->fixture.toast);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 0)), 1);
  g_signal_emit_by_name (find_button (dialog, "Let leave"), "clicked");
  wait_for_toast (self);
  g_assert_true (g_str_has_prefix (self->fixture.toast, "2 people left the pool"));
  wait_for_rows (self, 3);
  g_assert_cmpint (count (self, "SELECT count(*) FROM pool_entry WHERE exit_date=20261122"), ==, 2);
}

static void
test_set_field (Test *self, gconstpointer data)
{
  GtkWidget *dialog;

  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.set-field", NULL);
  dialog = find_dialog ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 1)), 2);
  g_signal_emit_by_name (find_button (dialog, "Set"), "clicked");
  wait_for_toast (self);
  g_assert_cmpstr (self->fixture.toast, ==, "Tier set to “两委” for 2 people");
  g_assert_cmpint (count (self, "SELECT count(*) FROM person WHERE tier='committee'"), ==, 5);
}

static void
test_move (Test *self, gconstpointer data)
{
  GtkWidget *dialog;

  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 1);
  gtk_widget_activate_action (self->fixture.page, "people.move", NULL);
  dialog = find_dialog ();
  cy_unit_choice_set_unit (CY_UNIT_CHOICE (cy_test_ui_find (dialog, CY_TYPE_UNIT_CHOICE, 0)),
                           self->empty_village);
  g_signal_emit_by_name (find_button (dialog, "Move"), "clicked");
  wait_for_toast (self);
  g_assert_true (self->fixture.undo);
  g_assert_cmpstr (cy_test_text (&self->fixture.base,
                                 "SELECT u.name FROM person p JOIN unit u ON u.id=p.unit"
                                 " WHERE p.name='林晓雁'"),
                   ==,
                   "新民村");
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_get_sensitive (data);
}

static void
test_merge (Test *self, gconstpointer data)
{
  GtkWidget *merge;
  GtkWidget *dialog;
  GtkWidget *check;

  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.merge", NULL);
  dialog = find_dialog ();
  merge = find_button (dialog, "Merge");
  cy_test_wait (is_ready, merge);
  /* The second one's name is right, the rest is as the first record has it. */
  check = cy_test_ui_find (dialog, GTK_TYPE_CHECK_BUTTON, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_emit_by_name (merge, "clicked");
  wait_for_toast (self);
  wait_for_rows (self, 4);
  g_assert_cmpint (count (self, "SELECT count(*) FROM person WHERE deleted IS NOT NULL"), ==, 1);
  g_assert_true (self->fixture.undo);
}

static void
test_columns (Test *self, gconstpointer data)
{
  g_autofree char *layout = NULL;
  g_auto (GStrv) shown = NULL;

  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_table_set_column_hidden (self->table, "phone", FALSE);
  wait_for_rows (self, 5);
  layout = g_settings_get_string (cy_settings_get (), "people-columns");
  shown = cy_people_columns_get_shown (layout);
  g_assert_true (g_strv_contains ((const char *const *) shown, "phone"));
  /* What is not to be seen is masked. */
  g_assert_cmpstr (cell (self, row_of (self, self->people[0]), "phone"), ==, "138****6621");
  cy_table_reset_layout (self->table);
  g_free (layout);
  layout = g_settings_get_string (cy_settings_get (), "people-columns");
  g_assert_cmpstr (layout, ==, "");
}

static gboolean
is_revealed (gpointer data)
{
  return !cy_people_source_get_masked (((Test *) data)->page->source);
}

static void
test_reveal (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_table_set_column_hidden (self->table, "phone", FALSE);
  wait_for_rows (self, 5);
  gtk_widget_activate_action (self->fixture.page, "people.reveal", NULL);
  cy_test_wait (is_revealed, self);
  g_assert_cmpstr (cell (self, row_of (self, self->people[0]), "phone"), ==, "13800006621");
  g_assert_cmpint (count (self, "SELECT count(*) FROM export_log WHERE report='screen' AND rows=5"),
                   ==,
                   1);
  gtk_widget_activate_action (self->fixture.page, "people.reveal", NULL);
  g_assert_cmpstr (cell (self, row_of (self, self->people[0]), "phone"), ==, "138****6621");
}

static gboolean
has_action (gpointer data)
{
  return ((Test *) data)->page->emptiness_action != NULL;
}

static void
assert_empty (Test *self, const char *action)
{
  wait_for_rows (self, 0);
  cy_test_wait (has_action, self);
  g_assert_cmpstr (self->page->emptiness_action, ==, action);
}

static void
test_nobody_fits (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_page_set_search (CY_PAGE (self->fixture.page), "nobody");
  assert_empty (self, "people.clear");
  gtk_widget_activate_action (self->fixture.page, "people.clear", NULL);
  wait_for_rows (self, 6);
}

static void
test_nobody_in_village (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  cy_session_set_scope (self->fixture.session, self->empty_village, "新民村");
  assert_empty (self, "win.new-person");
}

static void
test_nobody (Test *self, gconstpointer data)
{
  CyTest *base = &self->fixture.base;

  /* Another library: one without anybody. */
  cy_test_tear_down (base, NULL);
  cy_test_set_up (base, NULL);
  show (self, NARROW);
  assert_empty (self, "win.import");
}

static gboolean
shows_second (gpointer data)
{
  Test *self = data;

  return cy_person_card_get_person (self->page->card) == self->people[1];
}

static void
test_card (Test *self, gconstpointer data)
{
  CySide *side;

  show (self, NARROW);
  wait_for_rows (self, 5);
  side = CY_SIDE (cy_test_ui_find (self->fixture.page, CY_TYPE_SIDE, 0));
  g_assert_false (cy_side_is_folded (side));
  cy_table_reveal (self->table, self->people[1]);
  cy_test_wait (shows_second, self);
}

static void
test_narrow (Test *self, gconstpointer data)
{
  show (self, 1100);
  wait_for_rows (self, 5);
  g_assert_true (
    cy_side_is_folded (CY_SIDE (cy_test_ui_find (self->fixture.page, CY_TYPE_SIDE, 0))));
}

static void
test_open (Test *self, gconstpointer data)
{
  show (self, NARROW);
  wait_for_rows (self, 5);
  g_signal_emit_by_name (self->table, "activate", self->people[2]);
  g_assert_cmpint (self->fixture.opened, ==, self->people[2]);
}

static void
test_paste (Test *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  const char *const titles[] = { "姓名", "性别", NULL };
  const char *const person[] = { "沈悦", "女", NULL };

  show (self, NARROW);
  wait_for_rows (self, 5);
  g_ptr_array_add (rows, (gpointer) titles);
  g_ptr_array_add (rows, (gpointer) person);
  g_signal_emit_by_name (self->table, "paste", rows);
  g_assert_nonnull (self->fixture.text);
  g_assert_nonnull (strstr (self->fixture.text, "姓名\t性别"));
  g_assert_nonnull (strstr (self->fixture.text, "沈悦\t女"));
}

static void
test_export (Test *self, gconstpointer data)
{
  g_autofree char *path = cy_test_path (&self->fixture.base, "所选.xlsx");

  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.export-chosen", NULL);
  cy_export_dialog_write (find_dialog (), path);
  wait_for_toast (self);
  g_assert_cmpstr (self->fixture.toast, ==, "Exported 所选.xlsx");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  /* The two that were chosen, with what the screen hides hidden. */
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM export_log WHERE report='view' AND rows=2"
                          " AND mask='birth'"),
                   ==,
                   1);
}

typedef struct
{
  char    *text;
  gboolean done;
} Clip;

static void
clip_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Clip *clip = data;

  clip->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  clip->done = TRUE;
}

static void
test_copy (Test *self, gconstpointer data)
{
  Clip clip = { NULL, FALSE };

  show (self, NARROW);
  wait_for_rows (self, 5);
  choose (self, 1);
  cy_table_copy (self->table);
  wait_for_toast (self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->fixture.page),
                                 NULL,
                                 clip_read_cb,
                                 &clip);
  while (!clip.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (clip.text, "Full name\tGender\tAge"));
  g_assert_nonnull (strstr (clip.text, "林晓雁\t女\t29"));
  /* Nothing stays nothing: a dash is only for the eye. */
  g_assert_null (strstr (clip.text, "—"));
  g_free (clip.text);
}

static gboolean
has_saved (gpointer data)
{
  return count (data, "SELECT count(*) FROM saved_view") == 1;
}

static void
test_saved_view (Test *self, gconstpointer data)
{
  CyPeopleViews *views;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  char *columns[] = { (char *) "name", (char *) "phone", NULL };
  g_auto (GStrv) shown = NULL;

  show (self, NARROW);
  wait_for_rows (self, 5);
  views = cy_people_head_get_views (self->page->head);
  g_signal_emit_by_name (views, "save-as", "名册");
  cy_test_wait (has_saved, self);
  cy_query_set_condition (query, "gender", CY_IS_ONE_OF, (const char *const[]){ "2", NULL });
  cy_people_page_show_view (self->page, query, columns);
  wait_for_rows (self, 1);
  shown = cy_people_page_list_columns (self->page);
  g_assert_cmpuint (g_strv_length (shown), ==, 2);
  g_assert_cmpstr (shown[1], ==, "phone");
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (find_chip (self, "Gender"))), ==, "女");
}

static void
test_accessible (Test *self, gconstpointer data)
{
  GtkWidget *button;

  show (self, NARROW);
  wait_for_rows (self, 5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->table),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "People");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->page->card),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The person at a glance");
  /* A button without words has a name. */
  for (guint i = 0; (button = cy_test_ui_find (self->fixture.page, GTK_TYPE_BUTTON, i)) != NULL;
       i++)
    if (gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
      g_assert_true (
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

#define add_case(name, func) \
  g_test_add ("/ui/people-page/" name, Test, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);

  add_case ("rows", test_rows);
  add_case ("totals", test_totals);
  add_case ("totals-of-chosen", test_totals_of_chosen);
  add_case ("filter", test_filter);
  add_case ("clear", test_clear);
  add_case ("search", test_search);
  add_case ("key", test_key);
  add_case ("sort", test_sort);
  add_case ("delete", test_delete);
  add_case ("exit", test_exit);
  add_case ("set-field", test_set_field);
  add_case ("move", test_move);
  add_case ("merge", test_merge);
  add_case ("columns", test_columns);
  add_case ("reveal", test_reveal);
  add_case ("nobody-fits", test_nobody_fits);
  add_case ("nobody-in-village", test_nobody_in_village);
  add_case ("nobody", test_nobody);
  add_case ("card", test_card);
  add_case ("narrow", test_narrow);
  add_case ("open", test_open);
  add_case ("paste", test_paste);
  add_case ("copy", test_copy);
  add_case ("export", test_export);
  add_case ("saved-view", test_saved_view);
  add_case ("accessible", test_accessible);

  return g_test_run ();
}
