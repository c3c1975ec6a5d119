/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Help: chapters at the left, text at the right, both found by words. */
#include "cy-help.h"

#include "cy-dialog.h"
#include "cy-help-text.h"

#include <glib/gi18n.h>

#define RESOURCE "/cn/chuyan/Chuyan/help/zh.txt"
#define WIDTH 920
#define HEIGHT 680
#define CONTENTS_WIDTH 200

typedef struct
{
  GPtrArray *chapters;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *view;
  GtkWidget *nothing;
} Help;

static void
help_free (gpointer data)
{
  Help *self = data;

  g_ptr_array_unref (self->chapters);
  g_free (self);
}

static GPtrArray *
load_chapters (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return cy_help_text_parse (text);
}

/* ---- The text ---- */

static const char *const tag_names[] = {
  [CY_HELP_PARAGRAPH] = "paragraph",
  [CY_HELP_HEADING] = "heading",
  [CY_HELP_BULLET] = "item",
  [CY_HELP_NUMBER] = "item",
};

static void
make_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer,
                              "title",
                              "weight",
                              PANGO_WEIGHT_BOLD,
                              "scale",
                              1.45,
                              "pixels-below-lines",
                              8,
                              NULL);
  gtk_text_buffer_create_tag (buffer,
                              "heading",
                              "weight",
                              PANGO_WEIGHT_BOLD,
                              "scale",
                              1.1,
                              "pixels-above-lines",
                              14,
                              "pixels-below-lines",
                              4,
                              NULL);
  gtk_text_buffer_create_tag (buffer,
                              "paragraph",
                              "pixels-below-lines",
                              6,
                              "pixels-inside-wrap",
                              3,
                              NULL);
  gtk_text_buffer_create_tag (buffer,
                              "item",
                              "left-margin",
                              34,
                              "indent",
                              -16,
                              "pixels-below-lines",
                              5,
                              "pixels-inside-wrap",
                              3,
                              NULL);
  gtk_text_buffer_create_tag (buffer,
                              "found",
                              "weight",
                              PANGO_WEIGHT_BOLD,
                              "underline",
                              PANGO_UNDERLINE_SINGLE,
                              NULL);
}

static void
append_block (GtkTextBuffer *buffer, const CyHelpBlock *block)
{
  g_autofree char *text =
    g_strdup_printf ("%s%s\n", block->kind == CY_HELP_BULLET ? "•  " : "", block->text);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, -1, tag_names[block->kind], NULL);
}

/* Marks every place; the first is scrolled to. */
static void
mark_found (Help *self, GtkTextBuffer *buffer)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GtkTextIter from;
  GtkTextIter start;
  GtkTextIter end;
  gboolean    is_first = TRUE;

  gtk_text_buffer_get_start_iter (buffer, &from);
  while (*words != '\0' && gtk_text_iter_forward_search (&from,
                                                         words,
                                                         GTK_TEXT_SEARCH_CASE_INSENSITIVE,
                                                         &start,
                                                         &end,
                                                         NULL))
    {
      gtk_text_buffer_apply_tag_by_name (buffer, "found", &start, &end);
      if (is_first)
        gtk_text_buffer_place_cursor (buffer, &start);
      is_first = FALSE;
      from = end;
    }
  if (is_first)
    {
      gtk_text_buffer_get_start_iter (buffer, &from);
      gtk_text_buffer_place_cursor (buffer, &from);
    }
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view),
                                gtk_text_buffer_get_insert (buffer),
                                0.1,
                                FALSE,
                                0,
                                0);
}

static void
show_chapter (Help *self, const CyHelpChapter *chapter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter    end;

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, chapter->title, -1, "title", NULL);
  gtk_text_buffer_insert (buffer, &end, "\n", 1);
  for (guint i = 0; i < chapter->blocks->len; i++)
    append_block (buffer, g_ptr_array_index (chapter->blocks, i));
  mark_found (self, buffer);
}

/* ---- The contents ---- */

static void
chosen_cb (GtkListBox *list, GtkListBoxRow *row, Help *self)
{
  if (row != NULL)
    show_chapter (self, g_ptr_array_index (self->chapters, gtk_list_box_row_get_index (row)));
}

static void
search_cb (GtkSearchEntry *entry, Help *self)
{
  const char    *words = gtk_editable_get_text (GTK_EDITABLE (entry));
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  GtkListBoxRow *first = NULL;

  for (guint i = 0; i < self->chapters->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i);
      gboolean       shown = cy_help_chapter_matches (g_ptr_array_index (self->chapters, i), words);

      gtk_widget_set_visible (GTK_WIDGET (row), shown);
      if (shown && (first == NULL || row == chosen))
        first = row;
    }
  gtk_widget_set_visible (self->nothing, first == NULL);
  if (first == NULL)
    return;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), first);
  show_chapter (self, g_ptr_array_index (self->chapters, gtk_list_box_row_get_index (first)));
}

static GtkWidget *
make_row (const CyHelpChapter *chapter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (chapter->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chapter->title,
                                  -1);

  return row;
}

static GtkWidget *
make_contents (Help *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Search the help"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the help"),
                                  -1);
  gtk_widget_set_margin_start (self->search, 10);
  gtk_widget_set_margin_end (self->search, 10);
  self->nothing = gtk_label_new (_ ("Nothing found."));
  gtk_widget_add_css_class (self->nothing, "caption");
  gtk_widget_set_visible (self->nothing, FALSE);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Contents"),
                                  -1);
  for (guint i = 0; i < self->chapters->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         make_row (g_ptr_array_index (self->chapters, i)));
  gtk_widget_add_css_class (box, "sidebar");
  gtk_widget_set_size_request (box, CONTENTS_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->nothing);
  gtk_box_append (GTK_BOX (box), self->list);

  return box;
}

static GtkWidget *
make_view (Help *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 24);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 24);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 18);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 18);
  gtk_widget_add_css_class (self->view, "help");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Help"),
                                  -1);
  make_tags (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (scrolled, TRUE);

  return scrolled;
}

/**
 * cy_help_present:
 * @parent: the window that asks
 *
 * Shows the help in a window of its own, which may stand beside the work.
 */
void
cy_help_present (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Help      *self = g_new0 (Help, 1);

  self->chapters = load_chapters ();
  g_object_set_data_full (G_OBJECT (window), "help", self, help_free);
  gtk_box_append (GTK_BOX (box), make_contents (self));
  gtk_box_append (GTK_BOX (box), make_view (self));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_cb), self);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  cy_dialog_close_on_escape (GTK_WINDOW (window));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Help"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_display (GTK_WINDOW (window), gtk_widget_get_display (GTK_WIDGET (parent)));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}
