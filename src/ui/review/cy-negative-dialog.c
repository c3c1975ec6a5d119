/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 负面清单: its versions, what stands in each, and editing those that no round uses yet. */
#include "cy-review-dialogs.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-mapper.h"
#include "cy-negative.h"
#include "cy-review-offices.h"
#include "cy-deed-run.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 900
#define HEIGHT 560

#define CY_TYPE_NEGATIVE_DIALOG (cy_negative_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CyNegativeDialog, cy_negative_dialog, CY, NEGATIVE_DIALOG, GtkWindow)

struct _CyNegativeDialog
{
  GtkWindow parent_instance;

  GtkWidget *choice;
  GtkWidget *state;
  GtkWidget *table;

  CySession    *session;
  CyTableStore *store;
  GPtrArray    *lists; /* CyNegativeInfo, the newest first */
  GPtrArray    *items; /* CyRecord */
  gint64        list;
  GCancellable *cancellable;
  gboolean      is_filling;
};

G_DEFINE_FINAL_TYPE (CyNegativeDialog, cy_negative_dialog, GTK_TYPE_WINDOW)

static const CyTableColumn columns[] = {
  { "number", N_ ("No."), 44, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "text", N_ ("Condition"), 330, .flags = CY_TABLE_COLUMN_EXPAND },
  { "severity", N_ ("Severity"), 72, CY_TABLE_TAG },
  { "look-back", N_ ("Look-back"), 100 },
  { "offices", N_ ("Offices asked"), 260 },
};
static const char *const column_ids[] = {
  "number", "text", "severity", "look-back", "offices", NULL
};

static const CyNegativeInfo *
get_info (CyNegativeDialog *self)
{
  for (guint i = 0; self->lists != NULL && i < self->lists->len; i++)
    {
      const CyNegativeInfo *info = g_ptr_array_index (self->lists, i);

      if (info->id == self->list)
        return info;
    }

  return NULL;
}

static CyRecord *
get_chosen (CyNegativeDialog *self)
{
  gint64 id = 0;

  if (self->items == NULL || cy_table_get_n_selected (CY_TABLE (self->table)) == 0 ||
      !cy_table_get_cursor (CY_TABLE (self->table), &id))
    return NULL;
  for (guint i = 0; i < self->items->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->items, i)) == id)
      return g_ptr_array_index (self->items, i);

  return NULL;
}

static void
update_actions (CyNegativeDialog *self)
{
  const CyNegativeInfo *info = get_info (self);
  gboolean              is_open = info != NULL && info->n_rounds == 0;
  gboolean              is_chosen = is_open && get_chosen (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.copy", info != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.add", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.change", is_chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "negative.delete", is_chosen);
}

/* ---- Showing ---- */

static char *
join_offices (const char *codes)
{
  g_auto (GStrv) offices = g_strsplit (codes != NULL ? codes : "", " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; offices[i] != NULL; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? "、" : "",
                            cy_code_get_name ("office", offices[i]));

  return g_string_free (text, FALSE);
}

static void
append (CyNegativeDialog *self, CyRecord *item)
{
  const char      *severity = cy_record_get_text (item, CY_NEGATIVE_ITEM_SEVERITY);
  const char      *look_back = cy_record_get_text (item, CY_NEGATIVE_ITEM_LOOK_BACK);
  g_autofree char *offices = join_offices (cy_record_get_text (item, CY_NEGATIVE_ITEM_OFFICES));
  g_autofree char *number =
    g_strdup_printf ("%" G_GINT64_FORMAT, cy_record_get_int (item, CY_NEGATIVE_ITEM_NUMBER));
  const char *texts[] = {
    number,
    cy_record_get_text (item, CY_NEGATIVE_ITEM_TEXT),
    cy_code_get_name ("severity", severity),
    look_back != NULL ? look_back : "",
    offices,
  };

  cy_table_store_append (self->store, cy_record_get_id (item), texts);
  cy_table_store_set_style (self->store,
                            cy_record_get_id (item),
                            "severity",
                            g_strcmp0 (severity, CY_SEVERITY_BAR) == 0 ? "error" : "warn");
}

static void
show_lists (CyNegativeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->lists->len; i++)
    {
      const CyNegativeInfo *info = g_ptr_array_index (self->lists, i);

      gtk_string_list_append (names, info->name);
      chosen = info->id == self->list ? i : chosen;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), chosen);
}

static void
show (CyNegativeDialog *self)
{
  const CyNegativeInfo *info = get_info (self);
  g_autofree char      *text =
    info == NULL ? g_strdup ("")
         : info->n_rounds > 0
           ? g_strdup_printf (ngettext ("Frozen: %u round uses it. Copy it to change it.",
                                   "Frozen: %u rounds use it. Copy it to change it.",
                                   info->n_rounds),
                         info->n_rounds)
           : g_strdup (_ ("No round uses it yet; it can be changed."));

  self->is_filling = TRUE;
  show_lists (self);
  gtk_label_set_text (GTK_LABEL (self->state), text);
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->items->len; i++)
    append (self, g_ptr_array_index (self->items, i));
  cy_table_store_thaw (self->store);
  self->is_filling = FALSE;
  update_actions (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64     list; /* 0 for the newest */
  GPtrArray *lists;
  GPtrArray *items;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->lists, g_ptr_array_unref);
  g_clear_pointer (&load->items, g_ptr_array_unref);
  g_free (load);
}

/* On the writing thread: a library without a list gets the shipped one. */
static gpointer
read_all (CyConn *conn, gpointer data, GError **error)
{
  Load  *load = g_new0 (Load, 1);
  gint64 newest = cy_negative_get_newest (conn, _ ("Negative list put in"), error);

  load->list = *(gint64 *) data != 0 ? *(gint64 *) data : newest;
  if (newest != 0 && (load->lists = cy_negative_load_all (conn, error)) != NULL &&
      (load->items = cy_mapper_load_parts (conn, CY_NEGATIVE_ITEM, load->list, error)) != NULL)
    return load;
  load_free (load);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNegativeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Load *load = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&load, load_free);
      return;
    }
  if (load == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  self->list = load->list;
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->lists = g_steal_pointer (&load->lists);
  self->items = g_steal_pointer (&load->items);
  show (self);
  load_free (load);
}

static void
reload (CyNegativeDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_write (self->session,
                    read_all,
                    g_memdup2 (&self->list, sizeof self->list),
                    g_free,
                    load_free,
                    self->cancellable,
                    read_cb,
                    g_object_ref (self));
}

static void
chosen_cb (CyNegativeDialog *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (self->is_filling || self->lists == NULL || nth >= self->lists->len)
    return;
  self->list = ((CyNegativeInfo *) g_ptr_array_index (self->lists, nth))->id;
  reload (self);
}

static void
data_changed_cb (CySession *session, guint64 entities, CyNegativeDialog *self)
{
  if (entities & (cy_entity_get_bit (CY_NEGATIVE_LIST) | cy_entity_get_bit (CY_NEGATIVE_ITEM)))
    reload (self);
}

/* ---- Changing ---- */

typedef struct
{
  CyRecord *item; /* NULL to copy the list */
  gint64    list;
  char     *name;
  gboolean  deletes;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->item);
  g_free (request->name);
  g_free (request);
}

static gpointer
change (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  if (request->item == NULL)
    return cy_negative_copy (conn,
                             request->list,
                             request->name,
                             _ ("Copy the negative list"),
                             error)
             ? g_strdup_printf (_ ("New version: %s"), request->name)
             : NULL;
  if (request->deletes)
    return cy_negative_delete_item (conn, request->item, _ ("Delete a condition"), error)
             ? g_strdup (_ ("Condition deleted"))
             : NULL;

  return cy_negative_save_item (conn, request->item, _ ("Change the negative list"), error)
           ? g_strdup (_ ("Negative list changed"))
           : NULL;
}

static void
start (CyNegativeDialog *self, Request request)
{
  cy_deed_run (self->session, change, g_memdup2 (&request, sizeof request), request_free, TRUE);
}

/* ---- One condition ---- */

typedef struct
{
  CyNegativeDialog *owner;
  CyRecord         *item;
  GtkWidget        *form;
  GtkWidget        *offices;
} Editor;

static void
editor_free (gpointer data)
{
  Editor *editor = data;

  g_object_unref (editor->owner);
  g_object_unref (editor->item);
  g_free (editor);
}

static gboolean
edited_cb (CyFormDialog *window, Editor *editor)
{
  g_auto (GStrv) codes = cy_review_offices_get (editor->offices);
  g_autofree char *joined = g_strjoinv (" ", codes);

  if (!cy_form_section_commit (CY_FORM_SECTION (editor->form)))
    return FALSE;
  if (!cy_record_has (editor->item, CY_NEGATIVE_ITEM_TEXT) ||
      !cy_record_has (editor->item, CY_NEGATIVE_ITEM_SEVERITY))
    {
      cy_form_dialog_set_message (window, _ ("A condition needs words and a severity."));
      return FALSE;
    }
  if (*joined != '\0')
    cy_record_set_text (editor->item, CY_NEGATIVE_ITEM_OFFICES, joined);
  else
    cy_record_unset (editor->item, CY_NEGATIVE_ITEM_OFFICES);
  start (editor->owner, (Request){ .item = cy_record_copy (editor->item) });

  return TRUE;
}

/* Takes @item over. */
static void
edit (CyNegativeDialog *self, CyRecord *item, const char *title)
{
  static const guint fields[] = {
    CY_NEGATIVE_ITEM_NUMBER,    CY_NEGATIVE_ITEM_TEXT,   CY_NEGATIVE_ITEM_SEVERITY,
    CY_NEGATIVE_ITEM_LOOK_BACK, CY_NEGATIVE_ITEM_MONTHS,
  };
  CyFormDialog *window = CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (self), title, _ ("Save")));
  Editor       *editor = g_new0 (Editor, 1);

  editor->owner = g_object_ref (self);
  editor->item = item;
  editor->form =
    cy_form_section_new (self->session, NULL, CY_NEGATIVE_ITEM, fields, G_N_ELEMENTS (fields));
  editor->offices = cy_review_offices_new (_ ("Offices asked"));
  g_object_set_data_full (G_OBJECT (window), "editor", editor, editor_free);
  cy_form_section_set_record (CY_FORM_SECTION (editor->form), item);
  cy_review_offices_set (editor->offices, cy_record_get_text (item, CY_NEGATIVE_ITEM_OFFICES));
  cy_form_dialog_add_section (window, editor->form);
  cy_form_dialog_add_field (window, _ ("Offices asked (none: all)"), editor->offices);
  g_signal_connect (window, "accepted", G_CALLBACK (edited_cb), editor);
  gtk_window_present (GTK_WINDOW (window));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNegativeDialog *self = CY_NEGATIVE_DIALOG (widget);
  CyRecord         *item = cy_record_new (CY_NEGATIVE_ITEM);

  cy_record_set_int (item, CY_NEGATIVE_ITEM_LIST, self->list);
  cy_record_set_int (item, CY_NEGATIVE_ITEM_NUMBER, self->items->len + 1);
  edit (self, item, _ ("Add a Condition"));
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNegativeDialog *self = CY_NEGATIVE_DIALOG (widget);
  CyRecord         *chosen = get_chosen (self);

  if (chosen != NULL)
    edit (self, cy_record_copy (chosen), _ ("Change a Condition"));
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNegativeDialog *self = CY_NEGATIVE_DIALOG (widget);
  CyRecord         *chosen = get_chosen (self);

  if (chosen != NULL)
    start (self, (Request){ .item = cy_record_copy (chosen), .deletes = TRUE });
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNegativeDialog     *self = CY_NEGATIVE_DIALOG (widget);
  const CyNegativeInfo *info = get_info (self);

  if (info == NULL)
    return;
  start (self,
         (Request){
           .list = info->id,
           .name = g_strdup_printf (_ ("Negative list, %d version %u"),
                                    cy_date_get_year (cy_session_get_base_date (self->session)),
                                    self->lists->len + 1),
         });
  /* The copy is what the user wants to see next. */
  self->list = 0;
}

/* ---- Class ---- */

static void
cy_negative_dialog_dispose (GObject *object)
{
  CyNegativeDialog *self = CY_NEGATIVE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_negative_dialog_parent_class)->dispose (object);
}

static void
cy_negative_dialog_class_init (CyNegativeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_negative_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "negative.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "negative.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "negative.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "negative.delete", NULL, delete_cb);
}

static void
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_head (CyNegativeDialog *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->choice = gtk_drop_down_new (NULL, NULL);
  self->state = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->state, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->state), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->state), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->state, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Version of the negative list"),
                                  -1);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (head), self->choice);
  gtk_box_append (GTK_BOX (head), self->state);
  add_button (head, _ ("Copy as New Version"), "negative.copy");

  return head;
}

static void
cy_negative_dialog_init (CyNegativeDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->store = cy_table_store_new (column_ids);
  self->table =
    cy_table_new_marked (_ ("Conditions of the negative list"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (update_actions), self);
  add_button (tools, _ ("Add…"), "negative.add");
  add_button (tools, _ ("Change…"), "negative.change");
  add_button (tools, _ ("Delete"), "negative.delete");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->table);
  gtk_box_append (GTK_BOX (box), tools);
  gtk_widget_add_css_class (box, "dialog-body");
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Negative Lists"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dialog");
  cy_dialog_close_on_escape (GTK_WINDOW (self));
}

/**
 * cy_negative_dialog_present:
 * @parent: the window
 * @session: a session
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_negative_dialog_present (GtkWindow *parent, CySession *session)
{
  CyNegativeDialog *self = g_object_new (CY_TYPE_NEGATIVE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (data_changed_cb), self, 0);
  update_actions (self);
  reload (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
