/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 回收站: what was deleted and how it comes back; beside it everything that was ever done. */
#include "cy-recycle-page.h"

#include "cy-deed-run.h"
#include "cy-recycle.h"
#include "cy-report-dialog.h"
#include "cy-stack.h"
#include "cy-step-list.h"
#include "cy-step.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyRecyclePage
{
  CyPage parent_instance;

  GtkWidget    *stack; /* deleted | steps */
  GtkWidget    *hint;
  GtkWidget    *export_button;
  GtkWidget    *restore;
  GtkWidget    *undo;
  GtkWidget    *table;
  GtkWidget    *steps;
  CyTableStore *store;
  GPtrArray    *records; /* row n is record n - 1 */
  GCancellable *cancellable;
  gboolean      stale;
};

G_DEFINE_FINAL_TYPE (CyRecyclePage, cy_recycle_page, CY_TYPE_PAGE)

static const char *const column_ids[] = { "kind", "name", "owner", "when", "who", NULL };

static const CyTableColumn columns[] = {
  { "kind", N_ ("Kind"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "name", N_ ("Name"), 220, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "owner",
    N_ ("Belongs to"),
    160,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "when", N_ ("Deleted"), 140, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "who", N_ ("Who"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
};

static gboolean
shows_steps (CyRecyclePage *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->steps;
}

/* There is always a step: the one that made the library. */
static void
show_exportable (CyRecyclePage *self)
{
  gtk_widget_set_sensitive (self->export_button,
                            shows_steps (self) ||
                              (self->records != NULL && self->records->len > 0));
}

/* ---- The list ---- */

static void
append (CyRecyclePage *self, gint64 id, const CyRecycled *recycled)
{
  g_autofree char *when = cy_step_list_format_time (recycled->when_ms);
  const char      *texts[] = { _ (recycled->entity->title),
                          recycled->name != NULL ? recycled->name : "",
                          recycled->owner != NULL ? recycled->owner : "",
                               when,
                          recycled->who != NULL ? recycled->who : "" };

  cy_table_store_append (self->store, id, texts);
}

static void
show_records (CyRecyclePage *self)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u deleted record", "%u deleted records", self->records->len),
                     self->records->len);

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->records->len; i++)
    append (self, i + 1, g_ptr_array_index (self->records, i));
  cy_table_store_thaw (self->store);
  cy_table_set_totals (CY_TABLE (self->table),
                       text,
                       _ ("What belonged to a deleted record comes back with it"));
}

static gpointer
list_recycled (CyConn *conn, gpointer data, GError **error)
{
  return cy_recycle_list (conn, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyRecyclePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (records == NULL)
    {
      cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
      return;
    }
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  show_records (self);
  show_exportable (self);
}

static void
reload (CyRecyclePage *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (cy_page_get_session (CY_PAGE (self)),
                   list_recycled,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   listed_cb,
                   g_object_ref (self));
  cy_step_list_reload (CY_STEP_LIST (self->steps));
}

static void
mapped_cb (GtkWidget *widget, CyRecyclePage *self)
{
  if (self->stale)
    reload (self);
}

/* ---- Bringing back ---- */

typedef struct
{
  const CyEntity *entity;
  gint64          id;
} Place;

typedef struct
{
  GArray *places;
  char   *step_name;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->places);
  g_free (request->step_name);
  g_free (request);
}

static gpointer
restore (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (CyStep) step = cy_step_begin (conn, request->step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return NULL;
  for (guint i = 0; i < request->places->len; i++)
    {
      const Place *place = &g_array_index (request->places, Place, i);

      if (!cy_recycle_restore (conn, place->entity, place->id, request->step_name, error))
        return NULL;
    }

  return cy_step_commit (step, error) ? g_strdup (request->step_name) : NULL;
}

static char *
name_step (CyRecyclePage *self, GArray *ids)
{
  const CyRecycled *first = g_ptr_array_index (self->records, g_array_index (ids, gint64, 0) - 1);

  if (ids->len == 1)
    /* Translators: name of what comes back */
    return g_strdup_printf (_ ("Bring back %s"), first->name != NULL ? first->name : "");

  return g_strdup_printf (_ ("Bring back %u records"), ids->len);
}

static void
restore_chosen (CyRecyclePage *self)
{
  CySession *session = cy_page_get_session (CY_PAGE (self));
  g_autoptr (GArray) ids = cy_table_get_selected (CY_TABLE (self->table));
  Request *request;

  if (ids->len == 0)
    return;
  request = g_new0 (Request, 1);
  request->places = g_array_new (FALSE, FALSE, sizeof (Place));
  request->step_name = name_step (self, ids);
  for (guint i = 0; i < ids->len; i++)
    {
      const CyRecycled *recycled =
        g_ptr_array_index (self->records, g_array_index (ids, gint64, i) - 1);
      const Place place = { recycled->entity, recycled->id };

      g_array_append_val (request->places, place);
    }
  cy_deed_run (session, restore, request, request_free, TRUE);
}

static void
activate_cb (CyTable *table, gint64 id, CyRecyclePage *self)
{
  restore_chosen (self);
}

static void
selection_cb (CyTable *table, CyRecyclePage *self)
{
  gtk_widget_set_sensitive (self->restore, cy_table_get_n_selected (table) > 0);
}

/* ---- Export ---- */

static void
cy_recycle_page_export_view (CyPage *page)
{
  CyRecyclePage *self = CY_RECYCLE_PAGE (page);
  gboolean       steps = shows_steps (self);
  CyReportTable *table = NULL;

  if (steps)
    table = cy_step_list_make_report (CY_STEP_LIST (self->steps));
  else if (self->records != NULL && self->records->len > 0)
    table = cy_table_make_report (CY_TABLE (self->table), NULL, NULL);
  if (table != NULL)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_page_get_session (page),
                                    steps ? "steps" : "recycled",
                                    table);
}

/* ---- Layout ---- */

static void
tab_cb (GtkToggleButton *button, CyRecyclePage *self)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (button));
  gboolean    steps = g_str_equal (name, "steps");

  if (!gtk_toggle_button_get_active (button))
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->restore, !steps);
  gtk_widget_set_visible (self->undo, steps);
  show_exportable (self);
  gtk_label_set_text (GTK_LABEL (self->hint),
                      steps ? _ ("Steps are undone one by one, the newest first; an undo is itself "
                                 "a step and stays on record.")
                            : _ ("Nothing is deleted for good: choose what to bring back."));
}

static GtkWidget *
make_tab (CyRecyclePage *self, const char *name, const char *title, GtkWidget *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (title);

  gtk_widget_set_name (button, name);
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  g_signal_connect (button, "toggled", G_CALLBACK (tab_cb), self);

  return button;
}

static GtkWidget *
make_head (CyRecyclePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *title = gtk_label_new (_ ("Deleted and Done"));
  GtkWidget *deleted;

  self->hint = gtk_label_new (NULL);
  self->export_button = gtk_button_new_with_label (_ ("Export…"));
  self->restore = gtk_button_new_with_label (_ ("Bring Back"));
  self->undo = gtk_button_new_with_label (_ ("Undo the Newest Step"));
  deleted = make_tab (self, "deleted", _ ("Recycle Bin"), NULL);
  gtk_widget_add_css_class (title, "view-title");
  gtk_widget_add_css_class (tabs, "segments");
  gtk_widget_add_css_class (self->hint, "secondary");
  gtk_widget_add_css_class (self->restore, "primary");
  gtk_widget_set_sensitive (self->restore, FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_set_hexpand (self->hint, TRUE);
  gtk_box_append (GTK_BOX (tabs), deleted);
  gtk_box_append (GTK_BOX (tabs), make_tab (self, "steps", _ ("All Steps"), deleted));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo), "win.undo");
  g_signal_connect_swapped (self->restore, "clicked", G_CALLBACK (restore_chosen), self);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), tabs);
  gtk_box_append (GTK_BOX (box), self->hint);
  g_signal_connect_swapped (self->export_button, "clicked", G_CALLBACK (cy_page_export_view), self);
  gtk_box_append (GTK_BOX (box), self->export_button);
  gtk_box_append (GTK_BOX (box), self->restore);
  gtk_box_append (GTK_BOX (box), self->undo);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (deleted), TRUE);

  return box;
}

static GtkWidget *
make_table (CyRecyclePage *self)
{
  GtkWidget *table;

  self->store = cy_table_store_new (column_ids);
  table = cy_table_new_marked (_ ("Deleted records"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (table), _ ("The recycle bin is empty."), NULL);
  g_signal_connect (table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (table, "selection-changed", G_CALLBACK (selection_cb), self);

  return table;
}

/* ---- Class ---- */

static void
cy_recycle_page_constructed (GObject *object)
{
  CyRecyclePage *self = CY_RECYCLE_PAGE (object);
  CySession     *session = cy_page_get_session (CY_PAGE (self));
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_recycle_page_parent_class)->constructed (object);

  self->stack = cy_stack_new ();
  self->table = make_table (self);
  self->steps = cy_step_list_new (session);
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, "deleted");
  gtk_stack_add_named (GTK_STACK (self->stack), self->steps, "steps");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), self);
}

static void
cy_recycle_page_dispose (GObject *object)
{
  CyRecyclePage *self = CY_RECYCLE_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_recycle_page_parent_class)->dispose (object);
}

static void
cy_recycle_page_class_init (CyRecyclePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_recycle_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_recycle_page_dispose;
  CY_PAGE_CLASS (klass)->export_view = cy_recycle_page_export_view;
}

static void
cy_recycle_page_init (CyRecyclePage *self)
{
  self->stale = TRUE;
}

GtkWidget *
cy_recycle_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_RECYCLE_PAGE, "session", session, NULL);
}
