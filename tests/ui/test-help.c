/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The help is read as written, is whole, and is found by words. */
#include "cy-help-text.h"
#include "cy-help.h"
#include "cy-test-ui.h"

static CyHelpBlock *
get_block (CyHelpChapter *chapter, guint nth)
{
  return g_ptr_array_index (chapter->blocks, nth);
}

static void
test_parse (void)
{
  g_autoptr (GPtrArray) chapters =
    cy_help_text_parse ("lost\n# One\n\nwords\n## Part\n- first\n10. tenth\n10.x\n# Two\n");
  CyHelpChapter *one = g_ptr_array_index (chapters, 0);

  g_assert_cmpuint (chapters->len, ==, 2);
  g_assert_cmpstr (one->title, ==, "One");
  g_assert_cmpuint (one->blocks->len, ==, 5);
  g_assert_cmpint (get_block (one, 0)->kind, ==, CY_HELP_PARAGRAPH);
  g_assert_cmpint (get_block (one, 1)->kind, ==, CY_HELP_HEADING);
  g_assert_cmpstr (get_block (one, 1)->text, ==, "Part");
  g_assert_cmpint (get_block (one, 2)->kind, ==, CY_HELP_BULLET);
  g_assert_cmpstr (get_block (one, 2)->text, ==, "first");
  g_assert_cmpint (get_block (one, 3)->kind, ==, CY_HELP_NUMBER);
  g_assert_cmpstr (get_block (one, 3)->text, ==, "10. tenth");
  g_assert_cmpint (get_block (one, 4)->kind, ==, CY_HELP_PARAGRAPH);
  g_assert_true (cy_help_chapter_matches (one, "FIRST"));
  g_assert_true (cy_help_chapter_matches (one, "one"));
  g_assert_true (cy_help_chapter_matches (one, ""));
  g_assert_false (cy_help_chapter_matches (one, "lost"));
}

static GtkWidget *
find_window (const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (g_strcmp0 (gtk_window_get_title (link->data), title) == 0)
      return link->data;

  return NULL;
}

static char *
get_text (GtkWidget *window)
{
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (cy_test_ui_find (window, GTK_TYPE_TEXT_VIEW, 0)));
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static void
test_window (void)
{
  GtkWidget       *parent = cy_test_ui_show (gtk_label_new ("work"), 200, 100);
  GtkWidget       *window;
  GtkWidget       *list;
  g_autofree char *first = NULL;
  g_autofree char *found = NULL;

  cy_help_present (GTK_WINDOW (parent));
  window = find_window ("Help");
  g_assert_nonnull (window);
  list = cy_test_ui_find (window, GTK_TYPE_LIST_BOX, 0);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 9));
  first = get_text (window);
  g_assert_true (g_str_has_prefix (first, "开始\n"));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (window, GTK_TYPE_SEARCH_ENTRY, 0)),
                         "脱敏方式不存在");
  g_signal_emit_by_name (cy_test_ui_find (window, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  g_assert_false (
    gtk_widget_get_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0))));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (window, GTK_TYPE_SEARCH_ENTRY, 0)),
                         "部分遮挡");
  g_signal_emit_by_name (cy_test_ui_find (window, GTK_TYPE_SEARCH_ENTRY, 0), "search-changed");
  found = get_text (window);
  g_assert_true (g_str_has_prefix (found, "导出与脱敏\n"));
  cy_test_ui_close (window);
  cy_test_ui_close (parent);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/help/parse", test_parse);
  g_test_add_func ("/ui/help/window", test_window);

  return g_test_run ();
}
