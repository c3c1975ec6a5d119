/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Panels of the preferences: looks at once, rules by year, units, codes and backups. */
#include "cy-preferences.h"

#include "cy-backup-panel.h"
#include "cy-code.h"
#include "cy-codes-panel.h"
#include "cy-rules-panel.h"
#include "cy-rules.h"
#include "cy-style.h"
#include "cy-field-editor.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-unit-choice.h"
#include "cy-units-panel.h"

static CyTableSource *
get_source (GtkWidget *panel)
{
  return cy_table_get_source (CY_TABLE (cy_test_ui_find (panel, CY_TYPE_TABLE, 0)));
}

static void
test_look (void)
{
  GtkWidget *parent = cy_test_ui_show (gtk_label_new ("work"), 200, 100);
  GtkWidget *window;
  GtkWidget *list;

  cy_preferences_present (GTK_WINDOW (parent), NULL);
  window = cy_test_ui_find_dialog (parent);
  list = cy_test_ui_find (window, GTK_TYPE_LIST_BOX, 0);
  /* Without a library there is nothing else to set. */
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (cy_test_ui_find (window, GTK_TYPE_SPIN_BUTTON, 0)),
                             150);
  g_assert_cmpint (cy_style_get_text_scale (), ==, 150);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cy_test_ui_find_button (window, "Dark")), TRUE);
  g_assert_true (cy_style_is_dark ());
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cy_test_ui_find_button (window, "Light")), TRUE);
  cy_style_set_text_scale (100);
  cy_test_ui_close (window);
  cy_test_ui_close (parent);
}

static void
test_rules (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_rules_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);
  gint64     n;

  cy_test_session_settle (session);
  n = cy_test_session_count (session, "SELECT count(*) FROM rules");
  g_assert_false (gtk_widget_get_sensitive (cy_test_ui_find_button (panel, "Save")));
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Copy to Next Year"), "clicked");
  g_assert_cmpint (cy_test_session_count (session, "SELECT count(*) FROM rules"), ==, n + 1);
  g_assert_cmpint (cy_test_session_count (session, "SELECT max(year) FROM rules"), ==, 2027);
  /* The new one is shown; its first entry is the year, which is taken. */
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (panel, GTK_TYPE_ENTRY, 0)), "2026");
  g_signal_emit_by_name (cy_test_ui_find (panel, GTK_TYPE_ENTRY, 0), "activate");
  g_assert_true (cy_panel_get_unsaved (CY_PANEL (panel)));
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpint (cy_test_session_count (session, "SELECT max(year) FROM rules"), ==, 2027);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (panel, GTK_TYPE_ENTRY, 0)), "2028");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpint (cy_test_session_count (session, "SELECT max(year) FROM rules"), ==, 2028);
  g_assert_false (cy_panel_get_unsaved (CY_PANEL (panel)));
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static void
write_rule (GtkWidget *panel, guint field, const char *text)
{
  GtkWidget *editor;

  for (guint i = 0; (editor = cy_test_ui_find (panel, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
      gtk_editable_set_text (GTK_EDITABLE (cy_field_editor_get_control (CY_FIELD_EDITOR (editor))),
                             text);
}

static guint
count_problems (GtkWidget *panel)
{
  GtkWidget *editor;
  guint      n = 0;

  for (guint i = 0; (editor = cy_test_ui_find (panel, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    n += cy_field_editor_has_problem (CY_FIELD_EDITOR (editor));

  return n;
}

static void
test_rules_nonsense (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_rules_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);

  cy_test_session_settle (session);
  write_rule (panel, CY_RULES_AGE_MIN, "500");
  write_rule (panel, CY_RULES_AGE_BANDS, "50,x,25");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  /* The least age, the greatest ones below it, the young ones and the bands. */
  g_assert_cmpuint (count_problems (panel), ==, 4);
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Copy to Next Year"), "clicked");
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM rules WHERE age_min=500 OR"
                                          " age_bands LIKE '%x%'"),
                   ==,
                   0);
  g_assert_true (cy_panel_get_unsaved (CY_PANEL (panel)));
  write_rule (panel, CY_RULES_AGE_MIN, "19");
  write_rule (panel, CY_RULES_AGE_BANDS, "30,40");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpuint (count_problems (panel), ==, 0);
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM rules WHERE age_min=19 AND"
                                          " age_bands='30,40'"),
                   ==,
                   1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* A township gets its own, once a year; the rules of examinations are checked as the others. */
static void
test_rules_unit (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_rules_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);
  GtkWidget *dialog;
  GtkWidget *choice;

  cy_test_session_settle (session);
  write_rule (panel, CY_RULES_EXAM_WRITTEN, "70");
  write_rule (panel, CY_RULES_STEPS_EXAM, "报名、抽签");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpuint (count_problems (panel), ==, 2);
  write_rule (panel, CY_RULES_EXAM_INTERVIEW, "30");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpuint (count_problems (panel), ==, 1);
  write_rule (panel, CY_RULES_STEPS_EXAM, "报名、考试、备案");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpint (cy_test_session_count (session, "SELECT exam_written FROM rules"), ==, 70);
  for (guint i = 0; i < 2; i++)
    {
      cy_test_session_settle (session);
      g_signal_emit_by_name (cy_test_ui_find_button (panel, "Copy for a Unit…"), "clicked");
      dialog = cy_test_ui_find_dialog (window);
      choice = cy_test_ui_find (dialog, CY_TYPE_UNIT_CHOICE, 0);
      cy_unit_choice_set_unit (
        CY_UNIT_CHOICE (choice),
        cy_test_session_count (session, "SELECT min(id) FROM unit WHERE kind='town'"));
      g_signal_emit_by_name (choice, "chosen");
      g_signal_emit_by_name (cy_test_ui_find_button (dialog, "Copy"), "clicked");
      cy_test_session_settle (session);
      g_assert_cmpint (cy_test_session_count (session,
                                              "SELECT count(*) FROM rules WHERE unit IS NOT NULL"
                                              " AND exam_written=70"),
                       ==,
                       1);
    }
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static void
test_units (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_units_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);
  CyTable   *table = CY_TABLE (cy_test_ui_find (panel, CY_TYPE_TABLE, 0));
  guint      n;
  GtkWidget *dialog;

  cy_test_session_settle (session);
  n = cy_table_source_get_n_rows (get_source (panel));
  g_assert_cmpuint (n, >, 2);
  cy_table_select (table, cy_table_source_get_id (get_source (panel), 0));
  cy_test_session_settle (session);
  gtk_widget_activate_action (panel, "units.add", NULL);
  dialog = cy_test_ui_find_dialog (window);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "新镇");
  g_signal_emit_by_name (cy_test_ui_find_button (dialog, "Add"), "clicked");
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, n + 1);
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM unit WHERE name='新镇' AND"
                                          " kind='town' AND parent IS NOT NULL"),
                   ==,
                   1);
  /* The county has units below it. */
  gtk_widget_activate_action (panel, "units.delete", NULL);
  cy_test_session_settle (session);
  dialog = cy_test_ui_find_dialog (window);
  g_assert_nonnull (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, n + 1);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (panel, GTK_TYPE_SEARCH_ENTRY, 0)), "新镇");
  g_signal_emit_by_name (cy_test_ui_find (panel, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, 1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static GtkWidget *
find_superior (GtkWidget *panel)
{
  return cy_test_ui_find (panel, CY_TYPE_UNIT_CHOICE, 0);
}

static void
test_superior (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_units_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);
  CyTable   *table = CY_TABLE (cy_test_ui_find (panel, CY_TYPE_TABLE, 0));
  gint64     county = cy_test_session_count (session, "SELECT id FROM unit WHERE kind='county'");
  gint64     town = cy_test_session_count (session, "SELECT min(id) FROM unit WHERE kind='town'");
  GtkWidget *list;

  cy_table_select (table, town);
  cy_test_session_settle (session);
  /* A town is only offered the county. */
  list = cy_test_ui_find (find_superior (panel), GTK_TYPE_LIST_BOX, 0);
  g_signal_emit_by_name (cy_test_ui_find (find_superior (panel), GTK_TYPE_SEARCH_ENTRY, 0),
                         "search-changed");
  cy_test_session_settle (session);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  /* What gets there anyhow is refused at the field and stays unsaved. */
  cy_table_select (table, county);
  cy_test_session_settle (session);
  cy_unit_choice_set_unit (CY_UNIT_CHOICE (find_superior (panel)), town);
  g_signal_emit_by_name (find_superior (panel), "chosen");
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Save"), "clicked");
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM unit WHERE parent=id OR"
                                          " (kind='county' AND parent IS NOT NULL)"),
                   ==,
                   0);
  g_assert_true (cy_panel_get_unsaved (CY_PANEL (panel)));
  g_assert_true (cy_field_editor_has_problem (
    CY_FIELD_EDITOR (gtk_widget_get_ancestor (find_superior (panel), CY_TYPE_FIELD_EDITOR))));
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static guint
find_set (const char *id)
{
  guint nth = 0;

  while (!g_str_equal (cy_code_set_get_id (cy_code_get_nth_set (nth)), id))
    nth++;

  return nth;
}

static void
choose_set (GtkWidget *panel, const char *id)
{
  GtkListBox *list = GTK_LIST_BOX (cy_test_ui_find (panel, GTK_TYPE_LIST_BOX, 0));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, (int) find_set (id)));
}

static void
test_codes (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_codes_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);
  guint      n = cy_code_set_get_n_codes (cy_code_set_get ("channel"));
  GtkWidget *dialog;

  cy_test_session_settle (session);
  choose_set (panel, "ethnic");
  g_assert_false (gtk_widget_get_sensitive (cy_test_ui_find_button (panel, "Add…")));
  choose_set (panel, "channel");
  g_assert_true (gtk_widget_get_sensitive (cy_test_ui_find_button (panel, "Add…")));
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, n);
  gtk_widget_activate_action (panel, "codes.add", NULL);
  dialog = cy_test_ui_find_dialog (window);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "驻村队推荐");
  g_signal_emit_by_name (cy_test_ui_find_button (dialog, "Add"), "clicked");
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, n + 1);
  g_assert_cmpstr (cy_table_source_get_text (get_source (panel), n, "kind"), ==, "Own");
  cy_table_select (CY_TABLE (cy_test_ui_find (panel, CY_TYPE_TABLE, 0)),
                   cy_table_source_get_id (get_source (panel), n));
  gtk_widget_activate_action (panel, "codes.retire", NULL);
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, n);
  /* An undo brings it back into the table and to every choice. */
  cy_session_undo (session);
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_code_set_get_n_codes (cy_code_set_get ("channel")), ==, n + 1);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, n + 1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static void
test_backups (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_backup_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 760, 640);

  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, 0);
  g_signal_emit_by_name (cy_test_ui_find_button (panel, "Back Up Now"), "clicked");
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (panel)), ==, 1);
  g_assert_cmpstr (cy_table_source_get_text (get_source (panel), 0, "people"), ==, "20");
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/preferences/look", test_look);
  g_test_add_func ("/ui/preferences/rules", test_rules);
  g_test_add_func ("/ui/preferences/rules-nonsense", test_rules_nonsense);
  g_test_add_func ("/ui/preferences/rules-unit", test_rules_unit);
  g_test_add_func ("/ui/preferences/units", test_units);
  g_test_add_func ("/ui/preferences/superior", test_superior);
  g_test_add_func ("/ui/preferences/codes", test_codes);
  g_test_add_func ("/ui/preferences/backups", test_backups);

  return g_test_run ();
}
