/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The open examinations by name, day and state, one below the other. */
#include "cy-exam-picker.h"

#include "cy-code.h"
#include "cy-date.h"
#include "cy-exam.h"
#include "cy-record.h"

#include <glib/gi18n.h>

#define WIDTH 250

struct _CyExamPicker
{
  GtkWidget parent_instance;

  GtkWidget *scroll;
  GtkWidget *list;
  gboolean   is_filling;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CyExamPicker, cy_exam_picker, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (CyRecord *exam)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *name = gtk_label_new (cy_record_get_text (exam, CY_EXAM_NAME));
  g_autofree char *date = cy_date_format (cy_record_get_int (exam, CY_EXAM_DATE), CY_DATE_ISO);
  g_autofree char *text =
    g_strdup_printf ("%s · %s",
                     *date != '\0' ? date : "—",
                     cy_code_get_name ("work_state", cy_record_get_text (exam, CY_EXAM_STATE)));
  GtkWidget *more = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (more), 0);
  gtk_widget_add_css_class (more, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), more);
  g_object_set_data_full (G_OBJECT (row), "exam", g_object_ref (exam), g_object_unref);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cy_record_get_text (exam, CY_EXAM_NAME),
                                  -1);

  return row;
}

static void
row_cb (GtkListBox *list, GtkListBoxRow *row, CyExamPicker *self)
{
  if (row != NULL && !self->is_filling)
    g_signal_emit (self,
                   chosen_signal,
                   0,
                   cy_record_get_id (g_object_get_data (G_OBJECT (row), "exam")));
}

static void
cy_exam_picker_dispose (GObject *object)
{
  g_clear_pointer (&CY_EXAM_PICKER (object)->scroll, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_exam_picker_parent_class)->dispose (object);
}

static void
cy_exam_picker_class_init (CyExamPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_exam_picker_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyExamPicker::chosen: with the id of the examination to be looked at */
  chosen_signal = g_signal_new ("chosen",
                                CY_TYPE_EXAM_PICKER,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT64);
}

static void
cy_exam_picker_init (CyExamPicker *self)
{
  self->scroll = gtk_scrolled_window_new ();
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "exams");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open examinations"),
                                  -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scroll, "card");
  gtk_widget_set_size_request (self->scroll, WIDTH, -1);
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
}

GtkWidget *
cy_exam_picker_new (void)
{
  return g_object_new (CY_TYPE_EXAM_PICKER, NULL);
}

/**
 * cy_exam_picker_show:
 * @self: the list
 * @exams: (element-type CyRecord): in their order
 * @chosen: id of the one that is looked at
 */
void
cy_exam_picker_show (CyExamPicker *self, GPtrArray *exams, gint64 chosen)
{
  GtkWidget *row;

  self->is_filling = TRUE;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < exams->len; i++)
    {
      CyRecord *exam = g_ptr_array_index (exams, i);

      row = make_row (exam);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (cy_record_get_id (exam) == chosen)
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    }
  self->is_filling = FALSE;
}
