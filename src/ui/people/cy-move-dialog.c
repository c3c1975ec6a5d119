/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for the unit that the chosen people belong to from now on. */
#include "cy-people-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-people-deed.h"
#include "cy-sql.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define TABLE_HEIGHT 320

typedef struct
{
  gint64 id;
  char  *name;
  char  *superior;
} Unit;

typedef struct
{
  CySession    *session;
  GArray       *people;
  CyFormDialog *window;
  CyTableStore *store;
  GtkWidget    *search;
  GtkWidget    *table;
  GPtrArray    *units;
  GCancellable *cancellable;
} MoveDialog;

static void
unit_free (gpointer data)
{
  Unit *unit = data;

  g_free (unit->name);
  g_free (unit->superior);
  g_free (unit);
}

/* ---- Reading ---- */

static gboolean
take_unit (CySqlRow *row, gpointer data, GError **error)
{
  Unit *unit = g_new0 (Unit, 1);

  unit->id = cy_sql_row_get_int (row, 0);
  unit->name = g_strdup (cy_sql_row_get_text (row, 1));
  unit->superior = g_strdup (cy_sql_row_get_text (row, 2));
  g_ptr_array_add (data, unit);

  return TRUE;
}

static gpointer
read_units (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (unit_free);

  if (!cy_sql_each (conn,
                    "SELECT u.id,u.name,coalesce(t.name,'') FROM unit u LEFT JOIN unit t"
                    " ON t.id=u.parent WHERE u.deleted IS NULL ORDER BY u.ord",
                    take_unit,
                    units,
                    error,
                    ""))
    return NULL;

  return g_steal_pointer (&units);
}

/* ---- Moving ---- */

static gboolean
move (CyConn *conn, const CyPeople *people, gpointer data, CyPeopleCount *count, GError **error)
{
  return cy_people_move (conn, people, *(gint64 *) data, count, error);
}

static const Unit *
find_unit (MoveDialog *self, gint64 id)
{
  for (guint i = 0; self->units != NULL && i < self->units->len; i++)
    if (((const Unit *) g_ptr_array_index (self->units, i))->id == id)
      return g_ptr_array_index (self->units, i);

  return NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, MoveDialog *self)
{
  gint64           id;
  const Unit      *unit = NULL;
  g_autofree char *name = NULL;

  if (cy_table_get_n_selected (CY_TABLE (self->table)) > 0 &&
      cy_table_get_cursor (CY_TABLE (self->table), &id))
    unit = find_unit (self, id);
  if (unit == NULL)
    {
      cy_form_dialog_set_message (window, _ ("Choose a unit from the list."));
      return FALSE;
    }
  name =
    g_strdup_printf (ngettext ("Moved %u person to %s", "Moved %u people to %s", self->people->len),
                     self->people->len,
                     unit->name);
  cy_people_deed_run (self->session,
                      self->people,
                      name,
                      move,
                      g_memdup2 (&unit->id, sizeof unit->id),
                      g_free);

  return TRUE;
}

static void
activated_cb (CyTable *table, gint64 id, MoveDialog *self)
{
  if (accepted_cb (self->window, self))
    gtk_window_destroy (GTK_WINDOW (self->window));
}

/* ---- The list ---- */

static void
fill (MoveDialog *self)
{
  const char *wanted = gtk_editable_get_text (GTK_EDITABLE (self->search));

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; self->units != NULL && i < self->units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (self->units, i);
      const char *texts[] = { unit->name, unit->superior };

      if (strstr (unit->name, wanted) != NULL || strstr (unit->superior, wanted) != NULL)
        cy_table_store_append (self->store, unit->id, texts);
    }
  cy_table_store_thaw (self->store);
}

static void
search_cb (GtkSearchEntry *search, MoveDialog *self)
{
  fill (self);
}

typedef struct
{
  MoveDialog   *self;
  GCancellable *cancellable;
} Reading;

static void
units_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reading *reading = user_data;
  g_autoptr (GCancellable) cancellable = reading->cancellable;
  g_autoptr (GError) error = NULL;
  GPtrArray *units = cy_session_finish (result, &error);

  /* A dialog that has gone has cancelled what it was waiting for. */
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_clear_pointer (&units, g_ptr_array_unref);
      return;
    }
  if (units == NULL)
    {
      cy_session_present_error (reading->self->session, error);
      return;
    }
  reading->self->units = units;
  fill (reading->self);
}

static void
move_dialog_free (gpointer data, GClosure *closure)
{
  MoveDialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_object_unref (self->store);
  g_object_unref (self->session);
  g_array_unref (self->people);
  g_free (self);
}

static void
make_table (MoveDialog *self)
{
  const CyTableColumn columns[] = {
    { "unit", _ ("Unit"), 170, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
    { "superior", _ ("Superior"), 150, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  };

  self->store = cy_table_store_new ((const char *const[]){ "unit", "superior", NULL });
  self->search = gtk_search_entry_new ();
  self->table = cy_table_new (_ ("Units"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("No unit has such a name."), NULL);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  cy_form_dialog_add_field (self->window, _ ("Search units"), self->search);
  cy_form_dialog_add (self->window, self->table);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (activated_cb), self);
}

/**
 * cy_move_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): whom to move
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_move_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("Move %u person to a unit", "Move %u people to a unit", people->len),
                     people->len);
  GtkWidget  *dialog = cy_form_dialog_new (parent, title, _ ("Move"));
  MoveDialog *self = g_new0 (MoveDialog, 1);
  Reading    *reading = g_new0 (Reading, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->window = CY_FORM_DIALOG (dialog);
  self->cancellable = g_cancellable_new ();
  make_table (self);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, move_dialog_free, 0);
  *reading = (Reading){ self, g_object_ref (self->cancellable) };
  cy_session_read (session,
                   read_units,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   units_read_cb,
                   reading);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
