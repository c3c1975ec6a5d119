/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 代码表: those of the standards to look at, the program's own to add to. */
#include "cy-codes-panel.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-record-dialog.h"
#include "cy-mapper.h"
#include "cy-own-code.h"
#include "cy-rules.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyCodesPanel
{
  CyPanel parent_instance;

  GtkWidget    *sets;
  GtkWidget    *title;
  GtkWidget    *table;
  CyTableStore *store;
  GPtrArray    *own; /* records; row id is that of the record, below 0 for the program's */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyCodesPanel, cy_codes_panel, CY_TYPE_PANEL)

static const char *const column_ids[] = { "code", "name", "kind", NULL };

static const CyTableColumn columns[] = {
  { "code", N_ ("Code"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  { "name", N_ ("Name"), 260, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "kind", N_ ("Kind"), 70, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
};

static CySession *
get_session (CyCodesPanel *self)
{
  return cy_panel_get_session (CY_PANEL (self));
}

static CyCodeSet *
get_set (CyCodesPanel *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->sets));

  return row != NULL ? cy_code_get_nth_set ((guint) gtk_list_box_row_get_index (row)) : NULL;
}

/* ---- The codes of one table ---- */

static CyRecord *
find_own (CyCodesPanel *self, const char *set, const char *code)
{
  for (guint i = 0; self->own != NULL && i < self->own->len; i++)
    {
      CyRecord *record = g_ptr_array_index (self->own, i);

      if (g_strcmp0 (cy_record_get_text (record, CY_OWN_CODE_SET), set) == 0 &&
          g_strcmp0 (cy_record_get_text (record, CY_OWN_CODE_CODE), code) == 0)
        return record;
    }

  return NULL;
}

static CyRecord *
get_chosen_own (CyCodesPanel *self)
{
  g_autoptr (GArray) ids = cy_table_get_selected (CY_TABLE (self->table));

  for (guint i = 0; ids->len == 1 && self->own != NULL && i < self->own->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->own, i)) == g_array_index (ids, gint64, 0))
      return g_ptr_array_index (self->own, i);

  return NULL;
}

static void
update_actions (CyCodesPanel *self)
{
  CyCodeSet *set = get_set (self);
  CyRecord  *own = get_chosen_own (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "codes.add",
                                 set != NULL && !cy_code_set_is_national (set));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "codes.rename", own != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "codes.retire", own != NULL);
}

static void
append (CyCodesPanel *self, CyCodeSet *set, guint nth)
{
  const CyCode *code = cy_code_set_get_nth (set, nth);
  CyRecord     *own = find_own (self, cy_code_set_get_id (set), code->code);
  gint64        id = own != NULL ? cy_record_get_id (own) : -1 - (gint64) nth;
  const char   *texts[] = { code->code, code->name, own != NULL ? _ ("Own") : "" };

  cy_table_store_append (self->store, id, texts);
  if (own != NULL)
    cy_table_store_set_style (self->store, id, "kind", "info");
}

static char *
describe (CyCodeSet *set)
{
  if (cy_code_set_is_national (set))
    /* Translators: title of a table, number of the standard */
    return g_strdup_printf (_ ("%s · fixed by %s, to look at only"),
                            cy_code_set_get_title (set),
                            cy_code_set_get_standard (set));

  return g_strdup_printf (_ ("%s · may be added to"), cy_code_set_get_title (set));
}

static void
show_set (CyCodesPanel *self)
{
  CyCodeSet       *set = get_set (self);
  g_autofree char *title = NULL;
  g_autofree char *totals = NULL;
  guint            n;

  if (set == NULL)
    return;
  n = cy_code_set_get_n_codes (set);
  title = describe (set);
  totals = g_strdup_printf (ngettext ("%u code", "%u codes", n), n);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < n; i++)
    append (self, set, i);
  cy_table_store_thaw (self->store);
  cy_table_set_totals (CY_TABLE (self->table), totals, NULL);
  update_actions (self);
}

static void
set_cb (GtkListBox *list, GtkListBoxRow *row, CyCodesPanel *self)
{
  show_set (self);
}

static void
selection_cb (CyTable *table, CyCodesPanel *self)
{
  update_actions (self);
}

/* ---- Reading ---- */

static gpointer
read_own (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load_all (conn, CY_OWN_CODE, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCodesPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (own == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  g_clear_pointer (&self->own, g_ptr_array_unref);
  self->own = g_steal_pointer (&own);
  show_set (self);
}

static void
reload (CyCodesPanel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_own,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Changing ---- */

typedef enum
{
  ADD,
  RENAME,
  RETIRE,
} Deed;

typedef struct
{
  Deed      deed;
  CyRecord *record; /* a copy for the thread */
  char     *step_name;
  gint64   *n_uses; /* of the caller, who waits */
} Request;

typedef struct
{
  CyCodesPanel *panel;
  gint64        n_uses;
} Doing;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->record);
  g_free (request->step_name);
  g_free (request);
}

static void
doing_free (Doing *doing)
{
  g_object_unref (doing->panel);
  g_free (doing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Doing, doing_free)

static gboolean
run (CyConn *conn, Request *request, GError **error)
{
  const char *set = cy_record_get_text (request->record, CY_OWN_CODE_SET);
  const char *code = cy_record_get_text (request->record, CY_OWN_CODE_CODE);
  const char *name = cy_record_get_text (request->record, CY_OWN_CODE_NAME);
  gint64      id = cy_record_get_id (request->record);

  if (request->deed == ADD)
    return cy_own_code_add (conn, set, code, name, request->step_name, error) != 0;
  if (request->deed == RENAME)
    return cy_own_code_rename (conn, id, name, request->step_name, error);

  return cy_own_code_count_uses (conn, set, code, request->n_uses, error) &&
         cy_own_code_retire (conn, id, request->step_name, error);
}

static gpointer
do_deed (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  return run (conn, request, error) ? g_strdup (request->step_name) : NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Doing) doing = user_data;
  CyCodesPanel *self = doing->panel;
  g_autoptr (GError) error = NULL;
  g_autofree char *news = cy_session_finish (result, &error);
  g_autofree char *text = NULL;

  if (get_session (self) == NULL)
    return;
  if (news != NULL)
    {
      cy_session_toast (get_session (self), news, TRUE);
      return;
    }
  if (doing->n_uses == 0)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  text = g_strdup_printf (_ ("%u records have it. Give them another value first."),
                          (guint) doing->n_uses);
  cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("This code is in use"),
                     text);
}

static void
start (CyCodesPanel *self, Deed deed, CyRecord *record, const char *deed_name)
{
  const char *name = cy_record_get_text (record, CY_OWN_CODE_NAME);
  Request    *request = g_new0 (Request, 1);
  Doing      *doing = g_new0 (Doing, 1);

  doing->panel = g_object_ref (self);
  request->deed = deed;
  request->record = cy_record_copy (record);
  request->step_name = g_strdup_printf ("%s %s", deed_name, name);
  request->n_uses = &doing->n_uses;
  cy_session_write (get_session (self),
                    do_deed,
                    request,
                    request_free,
                    g_free,
                    NULL,
                    done_cb,
                    doing);
}

static void
added_cb (CyRecord *record, gpointer user_data)
{
  start (user_data, ADD, record, _ ("Add code"));
}

static void
renamed_cb (CyRecord *record, gpointer user_data)
{
  start (user_data, RENAME, record, _ ("Rename code"));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCodesPanel *self = CY_CODES_PANEL (widget);
  CyCodeSet    *set = get_set (self);
  const guint   fields[] = { CY_OWN_CODE_NAME };
  g_autoptr (CyRecord) record = cy_record_new (CY_OWN_CODE);

  cy_record_set_text (record, CY_OWN_CODE_SET, cy_code_set_get_id (set));
  cy_record_dialog_present (widget,
                            NULL,
                            &(CyRecordDialog){ .heading = _ ("New Code"),
                                               .text = cy_code_set_get_title (set),
                                               .accept = _ ("Add"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            added_cb,
                            self);
}

static void
rename_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCodesPanel *self = CY_CODES_PANEL (widget);
  const guint   fields[] = { CY_OWN_CODE_NAME };
  CyRecord     *own = get_chosen_own (self);
  g_autoptr (CyRecord) copy = own != NULL ? cy_record_copy (own) : NULL;

  if (copy == NULL)
    return;
  cy_record_dialog_present (widget,
                            NULL,
                            &(CyRecordDialog){ .heading = _ ("Rename Code"),
                                               .text = _ ("Every record that has it shows the new "
                                                          "name."),
                                               .accept = _ ("Rename"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            copy,
                            renamed_cb,
                            self);
}

static void
retire_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyCodesPanel *self = CY_CODES_PANEL (widget);
  CyRecord     *own = get_chosen_own (self);

  if (own != NULL)
    start (self, RETIRE, own, _ ("Retire code"));
}

/* ---- Layout ---- */

static GtkWidget *
make_set (CyCodeSet *set)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (cy_code_set_get_title (set));
  GtkWidget *standard = gtk_label_new (cy_code_set_get_standard (set));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (standard, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), standard);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cy_code_set_get_title (set),
                                  -1);

  return row;
}

static GtkWidget *
make_sets (CyCodesPanel *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->sets = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sets),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Code tables"),
                                  -1);
  for (guint i = 0; i < cy_code_get_n_sets (); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->sets), make_set (cy_code_get_nth_set (i)));
  g_signal_connect (self->sets, "row-selected", G_CALLBACK (set_cb), self);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->sets);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
make_codes (CyCodesPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "card-title");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Codes"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  cy_panel_add_button (tools, _ ("Add…"), "codes.add");
  cy_panel_add_button (tools, _ ("Rename…"), "codes.rename");
  cy_panel_add_button (tools, _ ("Retire"), "codes.retire");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->table);
  gtk_box_append (GTK_BOX (box), tools);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

/* ---- Class ---- */

static void
cy_codes_panel_dispose (GObject *object)
{
  CyCodesPanel *self = CY_CODES_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->own, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_codes_panel_parent_class)->dispose (object);
}

static void
cy_codes_panel_class_init (CyCodesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_codes_panel_dispose;
  gtk_widget_class_install_action (widget_class, "codes.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "codes.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "codes.retire", NULL, retire_cb);
}

static void
cy_codes_panel_init (CyCodesPanel *self)
{
  cy_panel_set_words (CY_PANEL (self),
                      _ ("Code Tables"),
                      _ ("Tables of a standard stay as they are; the others take codes of your "
                         "own."));
}

/**
 * cy_codes_panel_new:
 * @session: the open library
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_codes_panel_new (CySession *session)
{
  CyCodesPanel *self = g_object_new (CY_TYPE_CODES_PANEL, NULL);
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  cy_panel_set_session (CY_PANEL (self), session);
  gtk_box_append (GTK_BOX (box), make_sets (self));
  gtk_box_append (GTK_BOX (box), make_codes (self));
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  gtk_list_box_select_row (GTK_LIST_BOX (self->sets),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->sets), 0));
  reload (self);

  return GTK_WIDGET (self);
}
