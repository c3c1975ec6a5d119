/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The small widgets: chips, toasts, cards, notes, tags and dialogs. */
#include "cy-badge.h"
#include "cy-bar.h"
#include "cy-card.h"
#include "cy-chip.h"
#include "cy-dialog.h"
#include "cy-empty.h"
#include "cy-figure-card.h"
#include "cy-menu-button.h"
#include "cy-note.h"
#include "cy-section-title.h"
#include "cy-style.h"
#include "cy-tag.h"
#include "cy-test-ui.h"
#include "cy-toast.h"

static void
count (guint *n)
{
  (*n)++;
}

static void
test_chip (void)
{
  GtkWidget *chip = cy_chip_new ("Age", gtk_popover_new ());
  GtkWidget *window = cy_test_ui_show (chip, 200, 60);
  GtkWidget *open = cy_test_ui_find (chip, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *clear = gtk_widget_get_last_child (chip);
  guint      cleared = 0;

  g_signal_connect_swapped (chip, "cleared", G_CALLBACK (count), &cleared);
  g_assert_false (gtk_widget_get_visible (clear));
  cy_chip_set_value (CY_CHIP (chip), "under 35");
  g_assert_true (gtk_widget_get_visible (clear));
  g_assert_true (gtk_widget_has_css_class (chip, "set"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (open),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Age: under 35");
  gtk_widget_grab_focus (clear);
  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpuint (cleared, ==, 1);
  g_assert_null (cy_chip_get_value (CY_CHIP (chip)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), open));
  cy_chip_clear (CY_CHIP (chip));
  g_assert_cmpuint (cleared, ==, 1);
  cy_chip_open (CY_CHIP (chip));
  cy_test_ui_frame (window);
  g_assert_true (
    gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (open)))));
  cy_test_ui_close (window);
}

static void
test_toast (void)
{
  GtkWidget *widget = cy_toast_new (gtk_label_new ("page"));
  GtkWidget *window = cy_test_ui_show (widget, 400, 200);
  CyToast   *toast = CY_TOAST (widget);
  GtkWidget *undo = cy_test_ui_find (widget, GTK_TYPE_BUTTON, 0);
  guint      undone = 0;
  guint      freed = 0;

  cy_toast_show_undo (toast, "first", 1, G_CALLBACK (count), &undone, NULL);
  cy_toast_show (toast, "second");
  cy_toast_show_undo (toast, "third", 1, G_CALLBACK (count), &undone, (GDestroyNotify) count);
  cy_toast_show_undo (toast, "fourth", 1, NULL, &freed, (GDestroyNotify) count);
  g_assert_cmpstr (cy_toast_get_text (toast), ==, "first");
  g_assert_true (gtk_widget_get_visible (undo));
  g_signal_emit_by_name (undo, "clicked");
  g_assert_cmpuint (undone, ==, 1);
  g_assert_cmpstr (cy_toast_get_text (toast), ==, "second");
  g_assert_false (gtk_widget_get_visible (undo));
  cy_toast_dismiss (toast);
  g_assert_cmpstr (cy_toast_get_text (toast), ==, "third");
  cy_toast_dismiss (toast);
  g_assert_cmpuint (undone, ==, 2); /* freed, not undone: the same counter stands for both */
  cy_toast_dismiss (toast);
  g_assert_cmpuint (freed, ==, 1);
  g_assert_null (cy_toast_get_text (toast));
  cy_toast_dismiss (toast);
  cy_test_ui_close (window);
}

static void
test_toast_undo_step (void)
{
  GtkWidget *widget = cy_toast_new (gtk_label_new ("page"));
  GtkWidget *window = cy_test_ui_show (widget, 400, 200);
  CyToast   *toast = CY_TOAST (widget);
  GtkWidget *undo = cy_test_ui_find (widget, GTK_TYPE_BUTTON, 0);
  guint      undone = 0;

  cy_toast_show_undo (toast, "first", 7, G_CALLBACK (count), &undone, NULL);
  cy_toast_show_action (toast, "second", "Open", G_CALLBACK (count), &undone, NULL);
  cy_toast_show_undo (toast, "third", 8, G_CALLBACK (count), &undone, NULL);
  cy_toast_set_undo_step (toast, 7);
  g_assert_true (gtk_widget_get_visible (undo));
  cy_toast_set_undo_step (toast, 6);
  g_assert_cmpstr (cy_toast_get_text (toast), ==, "first");
  g_assert_false (gtk_widget_get_visible (undo));
  cy_toast_dismiss (toast);
  g_assert_cmpstr (cy_toast_get_text (toast), ==, "second");
  g_assert_true (gtk_widget_get_visible (undo));
  cy_toast_replace (toast, "fourth");
  g_assert_cmpstr (cy_toast_get_text (toast), ==, "fourth");
  g_assert_false (gtk_widget_get_visible (undo));
  cy_toast_dismiss (toast);
  g_assert_null (cy_toast_get_text (toast));
  g_assert_cmpuint (undone, ==, 0);
  cy_test_ui_close (window);
}

static void
test_toast_goes (void)
{
  GtkWidget *widget = cy_toast_new (gtk_label_new ("page"));
  GtkWidget *window = cy_test_ui_show (widget, 400, 200);

  cy_toast_set_duration (CY_TOAST (widget), 20);
  cy_toast_show (CY_TOAST (widget), "first");
  cy_toast_show (CY_TOAST (widget), "second");
  while (cy_toast_get_text (CY_TOAST (widget)) != NULL)
    g_main_context_iteration (NULL, TRUE);
  cy_toast_show (CY_TOAST (widget), "left when the window closes");
  cy_test_ui_close (window);
}

static void
test_figure_card (void)
{
  GtkWidget         *card = cy_figure_card_new ("In the pool");
  GtkWidget         *window = cy_test_ui_show (card, 300, 150);
  const CyFigureLook figure = { "41", "/ 48", "7 short", "warn", 0.85, 1 };
  guint              pressed = 0;

  cy_figure_card_set (CY_FIGURE_CARD (card), &figure);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "In the pool 41 / 48 7 short");
  g_signal_connect_swapped (card, "clicked", G_CALLBACK (count), &pressed);
  g_signal_emit_by_name (card, "clicked");
  g_assert_cmpuint (pressed, ==, 1);
  cy_test_ui_close (window);
}

static guint32
pixel (GdkTexture *texture, int x, int y)
{
  int                width = gdk_texture_get_width (texture);
  g_autofree guint8 *data = g_malloc ((gsize) width * gdk_texture_get_height (texture) * 4);
  guint32            value;

  gdk_texture_download (texture, data, (gsize) width * 4);
  memcpy (&value, data + ((gsize) y * width + x) * 4, 4);

  return value;
}

static void
test_bar (void)
{
  GtkWidget *bar = cy_bar_new ();
  GtkWidget *window;
  g_autoptr (GdkTexture) texture = NULL;
  int middle;

  gtk_widget_set_valign (bar, GTK_ALIGN_START);
  cy_bar_set (CY_BAR (bar), 0.5, 0.75, CY_BAR_STRONG);
  window = cy_test_ui_show (bar, 200, 40);
  texture = cy_test_ui_render (bar);
  middle = gdk_texture_get_height (texture) / 2;
  g_assert_cmphex (pixel (texture, 50, middle), ==, 0xff8f1a1d);
  g_assert_cmphex (pixel (texture, 120, middle), ==, 0xffe6e9ee);
  g_assert_cmphex (pixel (texture, 149, middle), ==, 0xff1f2329);
  g_assert_cmphex (pixel (texture, 147, middle), ==, 0xffffffff);
  cy_test_ui_close (window);
}

static void
test_note_card_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *note = cy_note_new ("error");
  GtkWidget *card = cy_card_new ("Ages", "41 people", gtk_label_new ("chart"));
  GtkWidget *empty = cy_empty_new ("Nobody yet.", "Recommend");
  GtkWidget *window;
  guint      followed = 0;

  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), empty);
  gtk_box_append (GTK_BOX (box), cy_section_title_new ("Abilities", NULL));
  window = cy_test_ui_show (box, 300, 300);

  g_signal_connect_swapped (note, "action", G_CALLBACK (count), &followed);
  g_signal_connect_swapped (empty, "action", G_CALLBACK (count), &followed);
  cy_note_set (CY_NOTE (note), "Married", "Rule 7.", "Explain");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (note),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Married");
  g_signal_emit_by_name (cy_test_ui_find (note, GTK_TYPE_BUTTON, 0), "clicked");
  g_signal_emit_by_name (cy_test_ui_find (empty, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (followed, ==, 2);
  cy_note_set (CY_NOTE (note), "Married", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (cy_test_ui_find (note, GTK_TYPE_BUTTON, 0)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ages");
  cy_test_ui_close (window);
}

static void
test_tag_badge (void)
{
  GtkWidget *tag = g_object_ref_sink (cy_tag_new ("In", "ok"));
  GtkWidget *badge = g_object_ref_sink (cy_badge_new (3, TRUE));

  g_assert_true (gtk_widget_has_css_class (tag, "ok"));
  cy_tag_set (tag, "Out", NULL);
  g_assert_false (gtk_widget_has_css_class (tag, "ok"));
  g_assert_true (gtk_widget_has_css_class (tag, "tag"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (badge)), ==, "3");
  g_assert_true (gtk_widget_has_css_class (badge, "due"));
  cy_badge_set (badge, 0, FALSE);
  g_assert_false (gtk_widget_get_visible (badge));
  g_object_unref (tag);
  g_object_unref (badge);
}

static void
test_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = g_object_ref_sink (cy_menu_button_new ("Export", G_MENU_MODEL (menu)));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Export");
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "Export");
  g_object_unref (button);
}

static void
answered (gboolean accepted, gpointer user_data)
{
  *(int *) user_data = accepted;
}

static void
test_dialog (void)
{
  GtkWidget *window = cy_test_ui_show (gtk_label_new ("page"), 300, 200);
  GtkWidget *dialog;
  int        answer = -1;

  dialog =
    cy_dialog_confirm (GTK_WINDOW (window), "Remove?", "Two.", "Remove", TRUE, answered, &answer);
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog)) ==
                 gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL));
  gtk_window_close (GTK_WINDOW (dialog));
  while (answer == -1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (answer, ==, FALSE);

  dialog =
    cy_dialog_confirm (GTK_WINDOW (window), "Go on?", NULL, "Go on", FALSE, answered, &answer);
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog)) ==
                 gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (answer, ==, TRUE);

  dialog = cy_dialog_message (GTK_WINDOW (window), "Done.", NULL);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  cy_test_ui_close (window);
}

static void
test_style (void)
{
  cy_style_set_text_scale (500);
  g_assert_cmpint (cy_style_get_text_scale (), ==, 200);
  cy_style_set_text_scale (10);
  g_assert_cmpint (cy_style_get_text_scale (), ==, 100);
  cy_style_set_scheme (CY_STYLE_DARK);
  g_assert_true (cy_style_is_dark ());
  cy_style_set_scheme (CY_STYLE_SYSTEM);
  g_assert_false (cy_style_is_dark ());
  cy_style_set_scheme (CY_STYLE_LIGHT);
  g_assert_cmpint (cy_style_get_scheme (), ==, CY_STYLE_LIGHT);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/chip/set-and-clear", test_chip);
  g_test_add_func ("/ui/toast/queue", test_toast);
  g_test_add_func ("/ui/toast/undo-step", test_toast_undo_step);
  g_test_add_func ("/ui/toast/goes", test_toast_goes);
  g_test_add_func ("/ui/figure-card/reads-and-activates", test_figure_card);
  g_test_add_func ("/ui/bar/pixels", test_bar);
  g_test_add_func ("/ui/note/card/empty", test_note_card_empty);
  g_test_add_func ("/ui/tag/badge", test_tag_badge);
  g_test_add_func ("/ui/menu-button/label", test_menu_button);
  g_test_add_func ("/ui/dialog/answers", test_dialog);
  g_test_add_func ("/ui/style/limits", test_style);

  return g_test_run ();
}
