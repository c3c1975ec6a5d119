/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The work behind imports of units and photos: find out what will happen, then do it. */
#include "cy-import-aside-private.h"

#include "cy-table.h"

#include <glib/gi18n.h>

/* What is over sooner needs no bar. */
#define TICK 100 /* ms */

static gboolean
get_option (CyImportAside *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->option));
}

/* ---- Work ---- */

static void
progress_cb (double fraction, gpointer permille)
{
  g_atomic_int_set ((int *) permille, (int) (fraction * 1000));
}

static gboolean
tick_cb (gpointer data)
{
  CyImportAside *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 g_atomic_int_get (&self->permille) / 1000.0);
  gtk_widget_show (self->progress);
  gtk_widget_show (self->stop);

  return G_SOURCE_CONTINUE;
}

static void
begin_work (CyImportAside *self, gboolean writes)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->writes = writes;
  g_atomic_int_set (&self->permille, 0);
  if (self->ticks == 0)
    self->ticks = g_timeout_add (TICK, tick_cb, self);
}

static void
end_work (CyImportAside *self)
{
  g_clear_handle_id (&self->ticks, g_source_remove);
  self->writes = FALSE;
  gtk_widget_hide (self->progress);
  gtk_widget_hide (self->stop);
}

/* Nothing of it can be changed while it is written; the columns are those of what was found. */
static void
update_sensitivity (CyImportAside *self)
{
  GtkWidget *const widgets[] = { self->choose, self->folder, self->option,
                                 self->close,  self->table,  self->pane };

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    gtk_widget_set_sensitive (widgets[i], !self->writes);
  gtk_widget_set_sensitive (self->columns, self->listing != NULL);
}

typedef struct
{
  const CyImportListingKind *kind;
  CyImportListing           *listing; /* what is to be written */
  CyImportListingOrder       order;
} Errand;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_clear_pointer (&errand->listing, cy_import_listing_unref);
  g_strfreev (errand->order.paths);
  g_array_unref (errand->order.choices);
  g_hash_table_unref (errand->order.modes);
  g_object_unref (errand->order.cancellable);
  g_free (errand);
}

static GHashTable *
copy_modes (GHashTable *modes)
{
  GHashTable    *copy = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       person;
  gpointer       mode;

  g_hash_table_iter_init (&iter, modes);
  while (g_hash_table_iter_next (&iter, &person, &mode))
    g_hash_table_insert (copy, g_memdup2 (person, sizeof (gint64)), mode);

  return copy;
}

/* Whoever waits for it keeps @self, and so its number. */
static Errand *
errand_new (CyImportAside *self, CyImportListing *listing)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->kind = self->kind;
  errand->listing = listing;
  errand->order = (CyImportListingOrder){
    g_strdupv (self->paths),         get_option (self), g_array_copy (self->choices),
    copy_modes (self->modes),        progress_cb,       &self->permille,
    g_object_ref (self->cancellable)
  };

  return errand;
}

/* ---- What will happen ---- */

static void
explain_empty (CyImportAside *self)
{
  cy_table_set_loading (CY_TABLE (self->table), self->paths != NULL && self->listing == NULL);
  cy_table_set_empty (CY_TABLE (self->table),
                      self->listing == NULL ? _ ("No file is chosen yet.")
                                            : _ ("Nothing to import was found."),
                      NULL);
}

/* While it is found out anew, what was said before stays, but cannot be done. */
void
cy_import_aside_update (CyImportAside *self)
{
  const guint      n = cy_import_aside_get_n_coming (self);
  g_autofree char *label = g_strdup_printf (_ ("Import %u"), n);
  g_autofree char *text = self->listing != NULL
                            ? g_strdup_printf (_ ("%u of %u come in"), n, self->listing->rows->len)
                            : NULL;

  gtk_widget_set_sensitive (self->apply, n > 0);
  update_sensitivity (self);
  if ((self->listing != NULL && (!self->is_current || self->n_choosing > 0)) || self->writes)
    return;
  gtk_button_set_label (GTK_BUTTON (self->apply), label);
  gtk_label_set_text (GTK_LABEL (self->status), text != NULL ? text : "");
}

static void
fill (CyImportAside *self)
{
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; self->listing != NULL && i < self->listing->rows->len; i++)
    {
      const CyImportListingRow *row = g_ptr_array_index (self->listing->rows, i);
      const char *const         texts[] = { row->what,
                                    row->who != NULL ? row->who : "",
                                            row->word,
                                    row->remark != NULL ? row->remark : "",
                                            NULL };

      cy_table_store_append (self->store, i + 1, texts);
      cy_table_store_set_style (self->store, i + 1, "word", row->style);
    }
  cy_table_store_thaw (self->store);
  explain_empty (self);
  cy_import_aside_update (self);
  cy_import_aside_show_row (self);
}

static gpointer
make_plan (CyConn *conn, gpointer data, GError **error)
{
  const Errand *errand = data;

  return errand->kind->plan (conn, &errand->order, error);
}

typedef struct
{
  CyImportAside *self;
  guint          turn;
} Answer;

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (CyImportAside) self = answer->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportListing) listing = cy_session_finish (result, &error);
  const guint turn = answer->turn;

  g_free (answer);
  if (turn != self->turn)
    return;
  end_work (self);
  if (listing == NULL)
    {
      cy_session_present_error (self->session, error);
      g_clear_pointer (&self->paths, g_strfreev);
    }
  g_clear_pointer (&self->listing, cy_import_listing_unref);
  self->listing = g_steal_pointer (&listing);
  self->is_current = TRUE;
  if (self->listing != NULL)
    cy_import_column_pane_show (CY_IMPORT_COLUMN_PANE (self->columns), self->listing->sheets);
  else
    cy_import_column_pane_clear (CY_IMPORT_COLUMN_PANE (self->columns));
  fill (self);
}

/* What was found out before stays in sight until there is something newer. */
void
cy_import_aside_plan (CyImportAside *self)
{
  Answer *answer;

  self->turn++;
  self->is_current = FALSE;
  cy_import_aside_update (self);
  if (self->listing == NULL)
    explain_empty (self);
  begin_work (self, FALSE);
  answer = g_new0 (Answer, 1);
  *answer = (Answer){ g_object_ref (self), self->turn };
  cy_session_read (self->session,
                   make_plan,
                   errand_new (self, NULL),
                   errand_free,
                   (GDestroyNotify) cy_import_listing_unref,
                   self->cancellable,
                   planned_cb,
                   answer);
}

/* Back to where nothing is chosen. */
void
cy_import_aside_forget (CyImportAside *self)
{
  self->turn++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  end_work (self);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_pointer (&self->listing, cy_import_listing_unref);
  g_array_set_size (self->choices, 0);
  g_hash_table_remove_all (self->modes);
  self->is_current = FALSE;
  cy_import_column_pane_clear (CY_IMPORT_COLUMN_PANE (self->columns));
  fill (self);
}

/**
 * cy_import_aside_take:
 * @self: the page with a kind
 * @paths: (array zero-terminated=1): files, and folders where the kind takes them
 *
 * Finds out what they will do.
 */
void
cy_import_aside_take (CyImportAside *self, const char *const *paths)
{
  if (self->writes)
    return;
  cy_import_aside_forget (self);
  self->paths = g_strdupv ((char **) paths);
  cy_import_aside_plan (self);
}

guint
cy_import_aside_get_n_coming (CyImportAside *self)
{
  return self->listing != NULL && self->is_current && self->n_choosing == 0
           ? cy_import_listing_count (self->listing)
           : 0;
}

/**
 * cy_import_aside_is_writing:
 * @self: the page
 *
 * Returns: whether nothing else may begin
 */
gboolean
cy_import_aside_is_writing (CyImportAside *self)
{
  return self->writes;
}

/* ---- Doing it ---- */

static gpointer
do_it (CyConn *conn, gpointer data, GError **error)
{
  const Errand *errand = data;

  return errand->kind->apply (conn, errand->listing, &errand->order, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyImportAside) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);

  if (self->store == NULL)
    return;
  end_work (self);
  cy_import_aside_update (self);
  if (name == NULL)
    {
      cy_session_present_error (self->session, error);
      cy_import_aside_plan (self);
      return;
    }
  cy_session_toast (self->session, name, TRUE);
  g_signal_emit_by_name (self, "closed");
}

/**
 * cy_import_aside_apply:
 * @self: the page with something to import
 *
 * Writes it as one step, then closes.
 */
void
cy_import_aside_apply (CyImportAside *self)
{
  if (cy_import_aside_get_n_coming (self) == 0)
    return;
  begin_work (self, TRUE);
  cy_session_write (self->session,
                    do_it,
                    errand_new (self, g_steal_pointer (&self->listing)),
                    errand_free,
                    g_free,
                    self->cancellable,
                    done_cb,
                    g_object_ref (self));
  cy_import_aside_update (self);
}
