/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 变更记录: every step of the library, the newest first, a page of them at a time. */
#include "cy-step-list.h"

#include "cy-journal.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define PAGE 500

struct _CyStepList
{
  GtkWidget parent_instance;

  CySession    *session;
  GtkWidget    *box;
  GtkWidget    *table;
  GtkWidget    *more;
  CyTableStore *store;
  gint64        oldest; /* id of the last step in the list, 0 for none */
  guint         n_steps;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyStepList, cy_step_list, GTK_TYPE_WIDGET)

static const char *const column_ids[] = { "when", "who", "what", "rows", "state", "reason", NULL };

static const CyTableColumn columns[] = {
  { "when", N_ ("Time"), 132, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "who", N_ ("Who"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What"), 260, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
  { "rows", N_ ("Rows changed"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "state", N_ ("Standing"), 84, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "reason", N_ ("Reason"), 160, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
};

/**
 * cy_step_list_format_time:
 * @when_ms: milliseconds since 1970
 *
 * Returns: (transfer full): day and time by the local clock
 */
char *
cy_step_list_format_time (gint64 when_ms)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (when_ms / 1000);

  return g_date_time_format (when, "%Y-%m-%d %H:%M");
}

static const char *
get_state (const CyStepInfo *step)
{
  if (step->undone)
    return _ ("Undone");
  if (step->kind == 1)
    return _ ("An undo");

  return step->kind == 2 ? _ ("A redo") : "";
}

static void
append (CyStepList *self, const CyStepInfo *step)
{
  g_autofree char *when = cy_step_list_format_time (step->when_ms);
  g_autofree char *rows = g_strdup_printf ("%" G_GINT64_FORMAT, step->n_entries);
  const char      *texts[] = { when, step->actor,      step->name,
                               rows, get_state (step), step->reason != NULL ? step->reason : "" };

  cy_table_store_append (self->store, step->id, texts);
  if (step->undone)
    cy_table_store_set_style (self->store, step->id, "what", "muted");
}

static gpointer
list_steps (CyConn *conn, gpointer data, GError **error)
{
  return cy_journal_list_steps (conn, *(gint64 *) data, PAGE, error);
}

static void
show_steps (CyStepList *self, GPtrArray *steps)
{
  g_autofree char *text = NULL;

  cy_table_store_freeze (self->store);
  if (self->oldest == 0)
    {
      cy_table_store_clear (self->store);
      self->n_steps = 0;
    }
  for (guint i = 0; i < steps->len; i++)
    {
      const CyStepInfo *step = g_ptr_array_index (steps, i);

      append (self, step);
      self->oldest = step->id;
    }
  cy_table_store_thaw (self->store);
  self->n_steps += steps->len;
  text = g_strdup_printf (ngettext ("%u step", "%u steps", self->n_steps), self->n_steps);
  cy_table_set_totals (CY_TABLE (self->table), text, NULL);
  gtk_widget_set_visible (self->more, steps->len == PAGE);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyStepList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = cy_session_finish (result, &error);

  /* Another list was asked for since. */
  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (steps != NULL)
    show_steps (self, steps);
  else
    cy_session_present_error (self->session, error);
}

static void
load (CyStepList *self, gint64 before)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->oldest = before;
  cy_session_read (self->session,
                   list_steps,
                   g_memdup2 (&before, sizeof before),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   listed_cb,
                   g_object_ref (self));
}

static void
more_cb (GtkButton *button, CyStepList *self)
{
  load (self, self->oldest);
}

static void
cy_step_list_dispose (GObject *object)
{
  CyStepList *self = CY_STEP_LIST (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_step_list_parent_class)->dispose (object);
}

static void
cy_step_list_class_init (CyStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_step_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_step_list_init (CyStepList *self)
{
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Steps"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nothing was changed yet."), NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  self->more = gtk_button_new_with_label (_ ("Show Older Steps"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect (self->more, "clicked", G_CALLBACK (more_cb), self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (self->box), self->table);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_step_list_new (CySession *session)
{
  CyStepList *self = g_object_new (CY_TYPE_STEP_LIST, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_step_list_reload:
 * @self: a list
 *
 * Begins again with the newest steps.
 */
void
cy_step_list_reload (CyStepList *self)
{
  load (self, 0);
}

/**
 * cy_step_list_make_report:
 * @self: a list
 *
 * Returns: (transfer full) (nullable): the steps that are shown, to be exported; %NULL while there
 *   are none
 */
CyReportTable *
cy_step_list_make_report (CyStepList *self)
{
  return self->n_steps > 0 ? cy_table_make_report (CY_TABLE (self->table), NULL, NULL) : NULL;
}
