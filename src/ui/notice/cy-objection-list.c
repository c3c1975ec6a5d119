/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was objected to a notice; the words themselves are hidden until they are asked for, which is
 * noted. */
#include "cy-objection-list.h"

#include "cy-code.h"
#include "cy-export-log.h"
#include "cy-idcard.h"
#include "cy-notice-dialogs.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define HIDDEN "••••••"

static const char *const ids[] = {
  "date", "way", "signed", "whom", "content", "handler", "outcome", NULL,
};

struct _CyObjectionList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *table;
  GtkWidget *reveal;
  GtkWidget *answer;

  CySession          *session;
  const CyNoticeFile *file; /* of the owner */
  gint64              notice;
};

G_DEFINE_FINAL_TYPE (CyObjectionList, cy_objection_list, GTK_TYPE_WIDGET)

static gboolean
is_revealed (CyObjectionList *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->reveal));
}

/* ---- Showing ---- */

static void
append (CyObjectionList *self, CyTableStore *store, CyRecord *record)
{
  gint64      id = cy_record_get_id (record);
  gboolean    is_open = !cy_record_has (record, CY_OBJECTION_OUTCOME);
  const char *whom =
    cy_notice_file_get_name (self->file, cy_record_get_int (record, CY_OBJECTION_PERSON));
  const char *outcome =
    cy_code_get_name ("objection_outcome", cy_record_get_text (record, CY_OBJECTION_OUTCOME));
  const char      *handler = cy_record_get_text (record, CY_OBJECTION_HANDLER);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (record, CY_OBJECTION_DATE), CY_DATE_ISO);
  const char *texts[] = {
    day,
    cy_code_get_name ("objection_way", cy_record_get_text (record, CY_OBJECTION_WAY)),
    cy_record_get_int (record, CY_OBJECTION_IS_SIGNED) ? _ ("Yes") : _ ("No"),
    whom != NULL ? whom : "—",
    is_revealed (self) ? cy_record_get_text (record, CY_OBJECTION_CONTENT) : HIDDEN,
    handler != NULL ? handler : "—",
    is_open ? _ ("To be looked into") : outcome,
  };

  cy_table_store_append (store, id, texts);
  cy_table_store_set_style (store, id, "outcome", is_open ? "error" : "ok");
}

static void
show (CyObjectionList *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);

  for (guint i = 0; i < self->file->objections->len; i++)
    append (self, store, g_ptr_array_index (self->file->objections, i));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  gtk_widget_set_sensitive (self->reveal, self->file->objections->len > 0);
  gtk_widget_set_sensitive (self->answer, FALSE);
}

/* ---- Revealing ---- */

typedef struct
{
  char  *name;
  gint64 base_date;
  gint64 n;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->name);
  g_free (look);
}

static gpointer
note_look (CyConn *conn, gpointer data, GError **error)
{
  const Look *look = data;
  CyExport export = { .report = (char *) "screen-objections",
                      .base_date = look->base_date,
                      .mask = (char *) cy_mask_get_name (CY_MASK_NONE),
                      .n_rows = look->n,
                      .file = look->name };

  return GINT_TO_POINTER (cy_export_log_append (conn, &export, error));
}

/* What nobody could note is not shown. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyObjectionList) self = user_data;
  g_autoptr (GError) error = NULL;

  if (cy_session_finish (result, &error) == NULL && self->session != NULL)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->reveal), FALSE);
      cy_session_present_error (self->session, error);
    }
  else if (self->file != NULL)
    show (self);
}

static void
reveal_cb (GtkToggleButton *button, CyObjectionList *self)
{
  Look *look;

  if (self->file == NULL)
    return;
  if (!is_revealed (self))
    {
      show (self);
      return;
    }
  look = g_new0 (Look, 1);
  *look = (Look){ g_strdup (cy_record_get_text (self->file->record, CY_NOTICE_NAME)),
                  cy_session_get_base_date (self->session),
                  self->file->objections->len };
  cy_session_write (self->session,
                    note_look,
                    look,
                    look_free,
                    NULL,
                    NULL,
                    noted_cb,
                    g_object_ref (self));
}

/* ---- Answering ---- */

static void
open_objection (CyObjectionList *self, gint64 id)
{
  for (guint i = 0; self->file != NULL && i < self->file->objections->len; i++)
    {
      CyRecord *record = g_ptr_array_index (self->file->objections, i);

      if (cy_record_get_id (record) == id)
        cy_objection_dialog_present (GTK_WIDGET (self),
                                     self->session,
                                     self->file,
                                     record,
                                     is_revealed (self));
    }
}

static void
activate_cb (CyTable *table, gint64 id, CyObjectionList *self)
{
  open_objection (self, id);
}

static void
answer_cb (GtkButton *button, CyObjectionList *self)
{
  gint64 id;

  if (cy_table_get_cursor (CY_TABLE (self->table), &id))
    open_objection (self, id);
}

static void
cursor_cb (CyObjectionList *self)
{
  gint64 id;

  gtk_widget_set_sensitive (self->answer, cy_table_get_cursor (CY_TABLE (self->table), &id));
}

/* ---- Class ---- */

static GtkWidget *
make_table (void)
{
  const CyTableColumn columns[] = {
    { "date", _ ("Received on"), 88 },
    { "way", _ ("Came by"), 68 },
    { "signed", _ ("Signed"), 48 },
    { "whom", _ ("About whom"), 72, .flags = CY_TABLE_COLUMN_BOLD },
    { "content", _ ("What was objected"), 150, .flags = CY_TABLE_COLUMN_EXPAND },
    { "handler", _ ("Looked into by"), 130 },
    { "outcome", _ ("Outcome of the objection"), 76, CY_TABLE_TAG },
  };

  return cy_table_new (_ ("Objections"), columns, G_N_ELEMENTS (columns));
}

static void
cy_objection_list_dispose (GObject *object)
{
  CyObjectionList *self = CY_OBJECTION_LIST (object);

  self->file = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_objection_list_parent_class)->dispose (object);
}

static void
cy_objection_list_class_init (CyObjectionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_objection_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_objection_list_init (CyObjectionList *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *hint =
    gtk_label_new (_ ("That these words are shown is noted in the export history."));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->table = make_table ();
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody objected."), NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  self->reveal = gtk_toggle_button_new_with_label (_ ("Show What Was Objected"));
  self->answer = gtk_button_new_with_label (_ ("Answer…"));
  gtk_widget_add_css_class (hint, "caption");
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_box_append (GTK_BOX (foot), self->reveal);
  gtk_box_append (GTK_BOX (foot), hint);
  gtk_box_append (GTK_BOX (foot), self->answer);
  gtk_box_append (GTK_BOX (self->box), self->table);
  gtk_box_append (GTK_BOX (self->box), foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->reveal, "toggled", G_CALLBACK (reveal_cb), self);
  g_signal_connect (self->answer, "clicked", G_CALLBACK (answer_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
}

GtkWidget *
cy_objection_list_new (CySession *session)
{
  CyObjectionList *self = g_object_new (CY_TYPE_OBJECTION_LIST, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_objection_list_set:
 * @self: a list
 * @file: (nullable): the notice, which must stay until another is set
 *
 * What was shown of one notice is hidden again with another.
 */
void
cy_objection_list_set (CyObjectionList *self, const CyNoticeFile *file)
{
  self->file = NULL;
  if (file == NULL)
    return;
  if (cy_record_get_id (file->record) != self->notice)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->reveal), FALSE);
  self->notice = cy_record_get_id (file->record);
  self->file = file;
  show (self);
}
