/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The wording of a notice: to be changed while it is put up, with the placeholders there are, and
 * what may not be in it. */
#include "cy-wording-editor.h"

#include "cy-note.h"
#include "cy-notice-dialogs.h"

#include <glib/gi18n.h>

struct _CyWordingEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *note;
  GtkWidget *view;
  GtkWidget *words;
  GtkWidget *save;

  CySession *session;
  CyRecord  *record;
};

G_DEFINE_FINAL_TYPE (CyWordingEditor, cy_wording_editor, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (CyWordingEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static char *
dup_text (CyWordingEditor *self)
{
  char *text;

  g_object_get (get_buffer (self), "text", &text, NULL);

  return text;
}

static gboolean
is_changed (CyWordingEditor *self)
{
  const char *known =
    self->record != NULL ? cy_record_get_text (self->record, CY_NOTICE_WORDING) : NULL;
  g_autofree char *text = dup_text (self);

  return g_strcmp0 (known != NULL ? known : "", text) != 0;
}

static void
changed_cb (GtkTextBuffer *buffer, CyWordingEditor *self)
{
  gtk_widget_set_sensitive (self->save, self->record != NULL && is_changed (self));
}

static void
save_cb (GtkButton *button, CyWordingEditor *self)
{
  g_autoptr (CyRecord) record = cy_record_copy (self->record);
  g_autofree char *text = dup_text (self);

  cy_record_set_text (record, CY_NOTICE_WORDING, text);
  cy_notice_save_record (self->session, record, _ ("Wording saved"));
}

/* The first entry only says what the choice is for. */
static void
word_cb (GtkDropDown *choice, GParamSpec *pspec, CyWordingEditor *self)
{
  guint            chosen = gtk_drop_down_get_selected (choice);
  g_autofree char *mark = NULL;

  if (chosen == 0 || chosen > CY_NOTICE_N_WORDS)
    return;
  mark = cy_notice_word_dup_mark ((CyNoticeWord) (chosen - 1));
  gtk_text_buffer_insert_at_cursor (get_buffer (self), mark, -1);
  gtk_drop_down_set_selected (choice, 0);
  gtk_widget_grab_focus (self->view);
}

static GtkWidget *
make_words (CyWordingEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  gtk_string_list_append (names, _ ("Insert a placeholder…"));
  for (guint i = 0; i < CY_NOTICE_N_WORDS; i++)
    gtk_string_list_append (names, cy_notice_word_get_title ((CyNoticeWord) i));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Insert a placeholder…"),
                                  -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (word_cb), self);

  return choice;
}

static GtkWidget *
make_foot (CyWordingEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *hint =
    gtk_label_new (_ ("Numbers, addresses and families have no place in a notice."));

  gtk_widget_add_css_class (hint, "caption");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (hint, TRUE);
  self->words = make_words (self);
  self->save = gtk_button_new_with_label (_ ("Save Wording"));
  gtk_widget_add_css_class (self->save, "primary");
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), self->save);

  return box;
}

static GtkWidget *
make_view (CyWordingEditor *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self->view), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Wording"),
                                  -1);
  g_signal_connect (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_add_css_class (scrolled, "long-text");
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
cy_wording_editor_dispose (GObject *object)
{
  CyWordingEditor *self = CY_WORDING_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->record);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_wording_editor_parent_class)->dispose (object);
}

static void
cy_wording_editor_class_init (CyWordingEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_wording_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_wording_editor_init (CyWordingEditor *self)
{
  GtkWidget *view;
  GtkWidget *foot;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->note = cy_note_new ("error");
  foot = make_foot (self);
  view = make_view (self);
  gtk_box_append (GTK_BOX (self->box), self->note);
  gtk_box_append (GTK_BOX (self->box), view);
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_wording_editor_new (CySession *session)
{
  CyWordingEditor *self = g_object_new (CY_TYPE_WORDING_EDITOR, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

static void
show_faults (CyWordingEditor *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *words = cy_notice_fault_dup_words (g_ptr_array_index (faults, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }
  gtk_widget_set_visible (self->note, faults->len > 0);
  cy_note_set (CY_NOTE (self->note),
               _ ("This may not be made known; the notice cannot be printed"),
               text->str,
               NULL);
}

/**
 * cy_wording_editor_set:
 * @self: the wording
 * @file: the notice; what is typed but not saved stays while it is the same one
 */
void
cy_wording_editor_set (CyWordingEditor *self, const CyNoticeFile *file)
{
  const char *text = cy_record_get_text (file->record, CY_NOTICE_WORDING);
  gboolean    is_open =
    g_strcmp0 (cy_record_get_text (file->record, CY_NOTICE_STATE), CY_WORK_OPEN) == 0;
  gboolean stays = self->record != NULL &&
                   cy_record_get_id (self->record) == cy_record_get_id (file->record) &&
                   is_changed (self);

  g_set_object (&self->record, file->record);
  if (!stays)
    gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), is_open);
  gtk_widget_set_sensitive (self->words, is_open);
  changed_cb (NULL, self);
  show_faults (self, file->faults);
}
