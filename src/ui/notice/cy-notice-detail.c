/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One notice: its period and why it ends when it does, its people, wording, paper and objections.
 */
#include "cy-notice-detail.h"

#include "cy-notice-dialogs.h"
#include "cy-wording-editor.h"
#include "cy-objection-list.h"
#include "cy-print-notice.h"
#include "cy-record-dialog.h"
#include "cy-sheet-view.h"
#include "cy-stack.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyNoticeDetail
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *period;
  GtkWidget *edit;
  GtkWidget *stack;
  GtkWidget *people;
  GtkWidget *wording;
  GtkWidget *preview;
  GtkWidget *objections;
  GtkWidget *objections_tab;
  GtkWidget *report;

  CySession    *session;
  CyNoticeFile *file;
  gint64        asked; /* counts the questions, so that only the last is answered */
};

G_DEFINE_FINAL_TYPE (CyNoticeDetail, cy_notice_detail, GTK_TYPE_WIDGET)

static guint loaded_signal;

/* ---- Showing ---- */

static void
show_head (CyNoticeDetail *self)
{
  CyRecord        *record = self->file->record;
  g_autofree char *since =
    cy_date_format (cy_record_get_int (record, CY_NOTICE_SINCE), CY_DATE_ISO);
  g_autofree char *until =
    cy_date_format (cy_record_get_int (record, CY_NOTICE_UNTIL), CY_DATE_ISO);
  g_autofree char *period = g_strdup_printf (_ ("%s to %s · %s"), since, until, self->file->period);
  guint            n = cy_notice_file_count_open (self->file);
  g_autofree char *tab =
    n > 0 ? g_strdup_printf (_ ("Objections (%u open)"), n) : g_strdup (_ ("Objections"));

  gtk_label_set_text (GTK_LABEL (self->name), cy_record_get_text (record, CY_NOTICE_NAME));
  gtk_label_set_text (GTK_LABEL (self->period), period);
  gtk_button_set_label (GTK_BUTTON (self->objections_tab), tab);
  gtk_widget_set_sensitive (self->edit,
                            g_strcmp0 (cy_record_get_text (record, CY_NOTICE_STATE),
                                       CY_WORK_OPEN) == 0);
}

static void
show_people (CyNoticeDetail *self)
{
  static const char *const ids[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL };
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);

  for (guint i = 0; i < self->file->people->len; i++)
    {
      const CyNoticePerson *person = g_ptr_array_index (self->file->people, i);
      g_auto (GStrv) texts = g_new0 (char *, CY_NOTICE_N_COLUMNS + 1);

      for (guint j = 0; j < CY_NOTICE_N_COLUMNS; j++)
        texts[j] = cy_notice_word_dup_value ((CyNoticeWord) j, person, i);
      cy_table_store_append (store, person->person, (const char *const *) texts);
    }
  cy_table_set_source (CY_TABLE (self->people), CY_TABLE_SOURCE (store));
}

static void
show_report (CyNoticeDetail *self)
{
  const char      *kept = cy_record_get_text (self->file->record, CY_NOTICE_RESULT);
  g_autofree char *report = kept == NULL ? cy_notice_file_dup_report (self->file) : NULL;

  gtk_label_set_text (GTK_LABEL (self->report), kept != NULL ? kept : report);
}

static void
show (CyNoticeDetail *self)
{
  gtk_widget_set_visible (self->box, self->file != NULL);
  if (self->file == NULL)
    return;
  show_head (self);
  show_people (self);
  cy_wording_editor_set (CY_WORDING_EDITOR (self->wording), self->file);
  cy_sheet_view_set (CY_SHEET_VIEW (self->preview), cy_print_notice_new (self->file, NULL));
  cy_objection_list_set (CY_OBJECTION_LIST (self->objections), self->file);
  show_report (self);
}

/* ---- Reading ---- */

static void
file_free (gpointer data)
{
  cy_notice_file_free (data);
}

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  return cy_notice_file_load (conn, *(gint64 *) data, error);
}

typedef struct
{
  CyNoticeDetail *detail;
  gint64          asked;
} Question;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (CyNoticeDetail) self = question->detail;
  g_autoptr (GError) error = NULL;
  CyNoticeFile *file = cy_session_finish (result, &error);

  if (self->session == NULL || question->asked != self->asked)
    {
      g_clear_pointer (&file, cy_notice_file_free);
      return;
    }
  if (file == NULL)
    cy_session_present_error (self->session, error);
  cy_objection_list_set (CY_OBJECTION_LIST (self->objections), NULL);
  g_clear_pointer (&self->file, cy_notice_file_free);
  self->file = file;
  show (self);
  g_signal_emit (self, loaded_signal, 0);
}

/* ---- Acting ---- */

static void
person_cb (CyTable *table, gint64 person, CyNoticeDetail *self)
{
  cy_session_open_person (self->session, person);
}

static void
edited_cb (CyRecord *record, gpointer user_data)
{
  CyNoticeDetail *self = user_data;

  cy_notice_save_record (self->session, record, _ ("Notice changed"));
}

static void
edit_cb (GtkButton *button, CyNoticeDetail *self)
{
  static const guint fields[] = {
    CY_NOTICE_NAME,    CY_NOTICE_SINCE,  CY_NOTICE_DAYS, CY_NOTICE_ORGAN,
    CY_NOTICE_CONTACT, CY_NOTICE_PLACES, CY_NOTICE_NOTE,
  };
  g_autoptr (CyRecord) record = cy_record_copy (self->file->record);

  cy_record_dialog_present (GTK_WIDGET (self),
                            self->session,
                            &(CyRecordDialog){
                              .heading = _ ("Public Notice"),
                              .text = _ ("The last day follows from the working days; the steps "
                                         "of its people begin with the notice."),
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            edited_cb,
                            self);
}

/* ---- Layout ---- */

static void
part_toggled_cb (GtkToggleButton *button, CyNoticeDetail *self)
{
  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child (GTK_STACK (self->stack),
                                 g_object_get_data (G_OBJECT (button), "part"));
}

static GtkWidget *
add_part (CyNoticeDetail *self, GtkWidget *parts, const char *label, GtkWidget *part)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *first = gtk_widget_get_first_child (parts);

  gtk_stack_add_child (GTK_STACK (self->stack), part);
  g_object_set_data (G_OBJECT (button), "part", part);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect (button, "toggled", G_CALLBACK (part_toggled_cb), self);
  gtk_box_append (GTK_BOX (parts), button);

  return button;
}

static GtkWidget *
make_people (CyNoticeDetail *self)
{
  static const char *const ids[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" };
  static const int         widths[] = { 40, 62, 40, 66, 56, 70, 48, 112, 104, 66 };
  CyTableColumn            columns[CY_NOTICE_N_COLUMNS] = { 0 };

  for (guint i = 0; i < CY_NOTICE_N_COLUMNS; i++)
    columns[i] = (CyTableColumn){ .id = ids[i],
                                  .title = cy_notice_word_get_title ((CyNoticeWord) i),
                                  .width = widths[i] };
  columns[CY_NOTICE_WORD_NAME].flags = CY_TABLE_COLUMN_BOLD;
  columns[CY_NOTICE_WORD_OCCUPATION].flags = CY_TABLE_COLUMN_EXPAND;
  self->people = cy_table_new (_ ("People on the notice"), columns, G_N_ELEMENTS (columns));
  g_signal_connect (self->people, "activate", G_CALLBACK (person_cb), self);

  return self->people;
}

static GtkWidget *
make_report (CyNoticeDetail *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->report = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->report), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->report), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (self->report), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->report), 0);
  gtk_label_set_yalign (GTK_LABEL (self->report), 0);
  gtk_widget_add_css_class (self->report, "panel");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->report);

  return scrolled;
}

static GtkWidget *
make_head (CyNoticeDetail *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->name = gtk_label_new (NULL);
  self->period = gtk_label_new (NULL);
  self->edit = gtk_button_new_with_label (_ ("Change…"));
  gtk_widget_add_css_class (self->name, "paper-title");
  gtk_widget_add_css_class (self->period, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_xalign (GTK_LABEL (self->period), 0);
  gtk_label_set_wrap (GTK_LABEL (self->period), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (self->edit, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->period);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), self->edit);
  g_signal_connect (self->edit, "clicked", G_CALLBACK (edit_cb), self);

  return line;
}

/* ---- Class ---- */

static void
cy_notice_detail_dispose (GObject *object)
{
  CyNoticeDetail *self = CY_NOTICE_DETAIL (object);

  if (self->box != NULL)
    cy_objection_list_set (CY_OBJECTION_LIST (self->objections), NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file, cy_notice_file_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_notice_detail_parent_class)->dispose (object);
}

static void
cy_notice_detail_class_init (CyNoticeDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_notice_detail_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /** CyNoticeDetail::loaded: another notice is shown, or the same one anew */
  loaded_signal = g_signal_new ("loaded",
                                CY_TYPE_NOTICE_DETAIL,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static void
cy_notice_detail_init (CyNoticeDetail *self)
{
}

static void
fill (CyNoticeDetail *self)
{
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->stack = cy_stack_new ();
  self->wording = cy_wording_editor_new (self->session);
  self->preview = cy_sheet_view_new ();
  self->objections = cy_objection_list_new (self->session);
  gtk_widget_add_css_class (parts, "segments");
  gtk_widget_set_halign (parts, GTK_ALIGN_START);
  add_part (self, parts, _ ("People"), make_people (self));
  add_part (self, parts, _ ("Wording"), self->wording);
  add_part (self, parts, _ ("Preview"), self->preview);
  self->objections_tab = add_part (self, parts, _ ("Objections"), self->objections);
  add_part (self, parts, _ ("Report on the notice"), make_report (self));
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), parts);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (self->box, FALSE);
}

GtkWidget *
cy_notice_detail_new (CySession *session)
{
  CyNoticeDetail *self = g_object_new (CY_TYPE_NOTICE_DETAIL, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * cy_notice_detail_show:
 * @self: the detail
 * @notice: id of a notice, 0 for none
 *
 * Reads again, also when it is the same one.
 */
void
cy_notice_detail_show (CyNoticeDetail *self, gint64 notice)
{
  Question *question;

  self->asked++;
  if (notice == 0)
    {
      cy_objection_list_set (CY_OBJECTION_LIST (self->objections), NULL);
      g_clear_pointer (&self->file, cy_notice_file_free);
      show (self);
      return;
    }
  question = g_new0 (Question, 1);
  *question = (Question){ g_object_ref (self), self->asked };
  cy_session_read (self->session,
                   read_file,
                   g_memdup2 (&notice, sizeof notice),
                   g_free,
                   file_free,
                   NULL,
                   read_cb,
                   question);
}

/**
 * cy_notice_detail_get_file:
 * @self: the detail
 *
 * Returns: (nullable): the notice that is shown
 */
const CyNoticeFile *
cy_notice_detail_get_file (CyNoticeDetail *self)
{
  return self->file;
}
