/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A page with the table and the small widgets, for looking at and for measuring:
 * table-sheet [light|dark] [text per cent] [measure|sheet|cards|empty]. */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "cy-badge.h"
#include "cy-card.h"
#include "cy-chip.h"
#include "cy-figure-card.h"
#include "cy-menu-button.h"
#include "cy-note.h"
#include "cy-section-title.h"
#include "cy-style.h"
#include "cy-table-store.h"
#include "cy-tag.h"
#include "cy-test-rows.h"
#include "cy-test-ui.h"
#include "cy-toast.h"

#define N_ROWS 1000000
#define N_FRAMES 200

static void
undo_cb (gpointer user_data)
{
  g_print ("undone\n");
}

static GtkWidget *
add (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);

  return child;
}

static GtkWidget *
label (const char *text, const char *css_class)
{
  GtkWidget *widget = gtk_label_new (text);

  gtk_widget_add_css_class (widget, css_class);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);

  return widget;
}

static GtkWidget *
make_band (void)
{
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  const char *views[] = { "总览", "人才库", "培养锻炼", "考核", "岗位班子", "报表" };

  gtk_widget_add_css_class (band, "band");
  add (band, label ("雏雁", "brand"));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *tab = add (band, gtk_toggle_button_new_with_label (views[i]));

      gtk_widget_add_css_class (tab, "tab");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), i == 1);
    }

  return band;
}

static GtkWidget *
make_bar (void)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *title = add (bar, label ("人才库", "view-title"));

  g_menu_append (menu, "花名册", "sheet.none");
  add (bar, label ("云岭县", "caption"));
  gtk_widget_set_hexpand (gtk_widget_get_last_child (bar), TRUE);
  gtk_widget_set_halign (title, GTK_ALIGN_START);
  add (bar, cy_menu_button_new ("方案：书记后备名册", G_MENU_MODEL (menu)));
  add (bar, cy_menu_button_new ("导入", G_MENU_MODEL (menu)));
  gtk_widget_add_css_class (add (bar, gtk_button_new_with_label ("新建")), "primary");

  return bar;
}

static GtkWidget *
make_chips (void)
{
  GtkWidget  *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *names[] = { "类别", "来源", "年龄", "学历", "步骤", "考核" };
  GtkWidget  *status = add (chips, cy_chip_new ("状态", gtk_popover_new ()));

  cy_chip_set_value (CY_CHIP (status), "在库、在办");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add (chips, cy_chip_new (names[i], gtk_popover_new ()));

  return chips;
}

static GtkWidget *
make_table (const char *mode)
{
  GtkWidget *table = cy_table_new ("人才库", cy_test_columns, cy_test_n_columns);
  g_autoptr (CyTestRows) rows = cy_test_rows_new (g_str_equal (mode, "empty") ? 0 : N_ROWS);

  cy_table_set_empty (CY_TABLE (table), "这个村还没有后备人选。", "推荐一人");
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (rows));
  cy_table_set_totals (CY_TABLE (table),
                       "共 <b>41</b> 人，其中女 <b>12</b> 人，党员 <b>25</b> 人，平均 <b>35.2</b> "
                       "岁",
                       "另有在办 19 人");

  return table;
}

static gboolean
check_score (CyTableStore *store,
             gint64        id,
             const char   *column,
             const char   *text,
             char        **message,
             gpointer      user_data)
{
  double score = g_ascii_strtod (text, NULL);

  if (score >= 0 && score <= 10)
    return TRUE;

  *message = g_strdup_printf ("满分 10，录入了 %s\n改为 0 至 10，或按 Esc 恢复", text);

  return FALSE;
}

static void
fill_scores (CyTableStore *store)
{
  cy_table_store_freeze (store);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("林晓%s", i % 2 ? "雁" : "燕");
      const char      *texts[] = { name,  "松岭村", "9.5", "7.2", "6.8",  "9.0",
                                   "8.5", "6.4",    "5.6", "7.6", "89.7", "100%" };

      cy_table_store_append (store, i, texts);
    }
  cy_table_store_set_style (store, 3, "c4", "error");
  cy_table_store_set (store, 3, "c4", "12");
  cy_table_store_thaw (store);
}

static GtkWidget *
make_sheet (void)
{
  const CyTableColumn columns[] = {
    { "name", "姓名", 62, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD },
    { "village", "村", 64, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_MUTED },
    { "c1", "政治表现", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "政治品格 25", "10" },
    { "c2", "理论学习", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "政治品格 25", "8" },
    { "c3", "组织纪律", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "政治品格 25", "7" },
    { "c4", "群众工作", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "能力本领 35", "10" },
    { "c5", "抓落实", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "能力本领 35", "10" },
    { "c6", "应急处突", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "能力本领 35", "8" },
    { "c7", "产业带富", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "能力本领 35", "7" },
    { "c8", "出勤履职", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC, "工作作风 20", "8" },
    { "sum", "合计", 60, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD },
    { "whole", "完整度", 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  };
  const char *ids[G_N_ELEMENTS (columns) + 1] = { NULL };
  GtkWidget  *table = cy_table_new ("评分表", columns, G_N_ELEMENTS (columns));
  g_autoptr (CyTableStore) store = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ids[i] = columns[i].id;
  store = cy_table_store_new (ids);
  for (guint i = 2; i < 10; i++)
    cy_table_store_set_editable (store, ids[i], check_score, NULL);
  fill_scores (store);
  cy_table_set_cell_mode (CY_TABLE (table), TRUE);
  gtk_widget_add_css_class (table, "grid");
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (store));
  cy_table_set_totals (CY_TABLE (table), "共 <b>60</b> 人", "可从 Excel 整块粘贴");

  return table;
}

static GtkWidget *
make_cards (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *figures = add (page, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));
  GtkWidget *rest = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *labels[] = { "在库人数", "空白村", "有书记后备的村", "35 岁以下", "女性" };
  const CyFigureLook values[] = {
    { "41", "/ 48 人", "书记后备 22，两委后备 19", NULL, 0.85, -1 },
    { "3", "个", "新民村、大坝村、源头村", "accent", 0.12, -1 },
    { "19", "/ 24 村", "占 79%，目标 100%，差 5 村", "warn", 0.79, -1 },
    { "48.8", "%", "20 人，目标 50%，差 1 人", "warn", 0.488, 0.5 },
    { "29.3", "%", "12 人，目标 25%，已达到", "ok", 0.293, 0.25 },
  };
  GtkWidget *note = cy_note_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    cy_figure_card_set (CY_FIGURE_CARD (add (figures, cy_figure_card_new (labels[i]))), &values[i]);
  cy_note_set (CY_NOTE (note),
               "林晓雁与村会计为夫妻",
               "按任职回避规定，须在任用前说明处理办法。",
               "写明处理");
  add (page, note);
  add (rest, cy_tag_new ("在库", "ok"));
  add (rest, cy_tag_new ("锻炼中", "info"));
  add (rest, cy_tag_new ("拟出库", "warn"));
  add (rest, cy_tag_new ("待研究", "line"));
  add (rest, cy_tag_new ("书记后备", "accent"));
  add (rest, cy_badge_new (3, TRUE));
  add (rest, cy_badge_new (5, FALSE));
  add (rest, gtk_entry_new ());
  add (rest, gtk_check_button_new_with_label ("困难村"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_last_child (rest)), TRUE);
  add (rest, gtk_drop_down_new_from_strings ((const char *[]){ "大学", "大专", NULL }));
  add (rest, gtk_spin_button_new_with_range (0, 100, 1));
  add (rest, gtk_switch_new ());
  add (page, cy_card_new ("年龄与性别", "在库 41 人", rest));
  add (page, cy_section_title_new ("七种能力", "短板 2 项"));

  return page;
}

/* The work of one frame, from the change to the paint, in milliseconds. */
static double
frame (GtkWidget *table, guint top)
{
  gint64 start = g_get_monotonic_time ();

  cy_table_set_top (CY_TABLE (table), top);

  return (double) (g_get_monotonic_time () - start) / 1000 + cy_test_ui_time_frame (table);
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (GtkWidget *table, const char *what, guint step)
{
  double times[N_FRAMES];
  guint  top = 0;

  for (guint i = 0; i < N_FRAMES; i++)
    {
      times[i] = frame (table, top);
      top = (top + step) % (N_ROWS - 100);
    }
  qsort (times, N_FRAMES, sizeof (double), compare);
  g_print ("%-24s median %5.1f ms, p95 %5.1f ms\n",
           what,
           times[N_FRAMES / 2],
           times[N_FRAMES * 95 / 100]);
}

static gboolean
measure_cb (gpointer table)
{
  report (table, "2 rows a frame", 2);
  report (table, "3 rows a frame", 3);
  report (table, "one page a frame", cy_table_get_page (table));
  report (table, "6000 rows a frame", 6000);
  report (table, "jumps", 487651);
  exit (0);
}

static gboolean
stage_cb (gpointer table)
{
  cy_table_select (table, 2);
  gtk_widget_grab_focus (table);
  gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  const char *mode = argc > 3 ? argv[3] : "";
  GtkWidget  *window;
  GtkWidget  *box;
  GtkWidget  *page;
  GtkWidget  *main_widget;

  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  gtk_disable_setlocale ();
  bindtextdomain (GETTEXT_PACKAGE, CY_BUILD_LOCALEDIR);
  textdomain (GETTEXT_PACKAGE);
  gtk_init ();
  cy_style_init ();
  cy_style_set_scheme (argc > 1 && g_str_equal (argv[1], "dark") ? CY_STYLE_DARK : CY_STYLE_LIGHT);
  cy_style_set_text_scale (argc > 2 ? atoi (argv[2]) : 100);

  window = gtk_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (page, "page");
  gtk_widget_set_vexpand (page, TRUE);
  add (box, make_band ());
  add (box, page);
  add (page, make_bar ());
  add (page, make_chips ());
  main_widget = g_str_equal (mode, "cards")   ? make_cards ()
                : g_str_equal (mode, "sheet") ? make_sheet ()
                                              : make_table (mode);
  add (page, main_widget);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_set_child (GTK_WINDOW (window), cy_toast_new (box));
  gtk_window_present (GTK_WINDOW (window));
  if (g_str_equal (mode, "measure"))
    g_timeout_add (700, measure_cb, main_widget);
  else if (CY_IS_TABLE (main_widget))
    g_timeout_add (500, stage_cb, main_widget);
  if (g_str_equal (mode, "cards"))
    cy_toast_show_undo (CY_TOAST (gtk_window_get_child (GTK_WINDOW (window))),
                        "已出库 2 人",
                        1,
                        G_CALLBACK (undo_cb),
                        NULL,
                        NULL);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
