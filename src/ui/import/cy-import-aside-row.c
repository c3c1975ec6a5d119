/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The row under the cursor of an import beside the library, and what becomes of whom it means. */
#include "cy-import-aside-private.h"

#include "cy-import-compare.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 330

typedef struct
{
  CyImportAside             *self;
  const CyImportListingKind *kind;
  CyImportListing           *listing;
  guint                      nth;
  CyImportMode               mode;
  guint                      turn;
  guint                      look;
} Request;

static Request *
request_new (CyImportAside *self, guint nth)
{
  Request *request = g_new0 (Request, 1);

  request->self = g_object_ref (self);
  request->kind = self->kind;
  request->listing = cy_import_listing_ref (self->listing);
  request->nth = nth;
  request->turn = self->turn;
  request->look = self->look;

  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->self);
  cy_import_listing_unref (request->listing);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* ---- What differs ---- */

static const CyImportListingRow *
get_row (CyImportAside *self, guint *nth)
{
  gint64 id;

  if (self->kind == NULL || self->kind->compare == NULL || self->listing == NULL ||
      !cy_table_get_cursor (CY_TABLE (self->table), &id) || id < 1 ||
      (guint) id > self->listing->rows->len)
    return NULL;
  *nth = (guint) id - 1;

  return g_ptr_array_index (self->listing->rows, *nth);
}

static const char *
explain (const CyImportListingRow *row, const GPtrArray *differences)
{
  if (row->person == 0)
    return row->comes ? _ ("Not in the library yet: a new person.") : row->remark;
  if (differences == NULL)
    return "";

  return differences->len == 0 ? _ ("The library says the same.")
                               : _ ("In the library already. What is bold is taken over.");
}

static void
show_sentence (CyImportAside *self, const CyImportListingRow *row, const GPtrArray *differences)
{
  const char *sentence = explain (row, differences);

  gtk_label_set_text (GTK_LABEL (self->pane_sentence), sentence != NULL ? sentence : "");
}

static gpointer
compare (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return request->kind->compare (conn, request->listing, request->nth, error);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  CyImportAside *self = request->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) differences = cy_session_finish (result, &error);
  const CyImportListingRow *row;
  guint                     nth;

  if (request->look != self->look || request->turn != self->turn || self->store == NULL ||
      (row = get_row (self, &nth)) == NULL)
    return;
  if (differences == NULL)
    cy_session_present_error (self->session, error);
  else
    {
      show_sentence (self, row, differences);
      cy_import_compare_show (CY_IMPORT_COMPARE (self->compare), differences);
    }
}

/* Shows the row under the cursor, where there is one and its kind compares people. */
void
cy_import_aside_show_row (CyImportAside *self)
{
  guint                     nth = 0;
  const CyImportListingRow *row = get_row (self, &nth);
  Request                  *request;

  self->look++;
  gtk_widget_set_visible (self->pane, row != NULL);
  if (row == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->pane_title), row->who != NULL ? row->who : row->what);
  cy_import_compare_set_mode (CY_IMPORT_COMPARE (self->compare), row->person != 0, row->mode);
  if (row->person == 0)
    {
      show_sentence (self, row, NULL);
      cy_import_compare_show (CY_IMPORT_COMPARE (self->compare), NULL);
      return;
    }
  request = request_new (self, nth);
  cy_session_read (self->session,
                   compare,
                   request,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   compared_cb,
                   request);
}

/* ---- What becomes of it ---- */

static void
replace_row (CyImportAside *self, guint nth, CyImportListingRow *row)
{
  const gint64 id = (gint64) nth + 1;

  cy_import_listing_row_free (self->listing->rows->pdata[nth]);
  self->listing->rows->pdata[nth] = row;
  cy_table_store_set (self->store, id, "word", row->word);
  cy_table_store_set_style (self->store, id, "word", row->style);
  cy_table_store_set (self->store, id, "remark", row->remark != NULL ? row->remark : "");
}

static gpointer
set_mode (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return request->kind->set_mode (conn, request->listing, request->nth, request->mode, error);
}

static void
set_mode_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  CyImportAside *self = request->self;
  g_autoptr (GError) error = NULL;
  CyImportListingRow *row = cy_session_finish (result, &error);

  self->n_choosing--;
  if (self->store == NULL || request->turn != self->turn)
    {
      g_clear_pointer (&row, cy_import_listing_row_free);
      return;
    }
  if (row == NULL)
    cy_session_present_error (self->session, error);
  else
    replace_row (self, request->nth, row);
  cy_import_aside_update (self);
  cy_import_aside_show_row (self);
}

static void
mode_chosen_cb (CyImportCompare *pane, guint mode, CyImportAside *self)
{
  guint                     nth;
  const CyImportListingRow *row = get_row (self, &nth);
  Request                  *request;

  if (row == NULL || row->person == 0 || self->writes)
    return;
  g_hash_table_insert (self->modes,
                       g_memdup2 (&row->person, sizeof row->person),
                       GUINT_TO_POINTER (mode));
  request = request_new (self, nth);
  request->mode = (CyImportMode) mode;
  self->n_choosing++;
  cy_import_aside_update (self);
  cy_session_read (self->session,
                   set_mode,
                   request,
                   NULL,
                   (GDestroyNotify) cy_import_listing_row_free,
                   NULL,
                   set_mode_cb,
                   request);
}

/**
 * cy_import_aside_add_pane:
 * @self: the page
 * @box: takes the pane, hidden
 */
void
cy_import_aside_add_pane (CyImportAside *self, GtkWidget *box)
{
  GtkWidget *inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->pane_title = gtk_label_new (NULL);
  self->pane_sentence = gtk_label_new (NULL);
  self->compare = cy_import_compare_new ();
  gtk_widget_add_css_class (self->pane_title, "card-title");
  gtk_widget_add_css_class (self->pane_sentence, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->pane_title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->pane_sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->pane_sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->pane_sentence), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (inside), self->pane_title);
  gtk_box_append (GTK_BOX (inside), self->pane_sentence);
  gtk_box_append (GTK_BOX (inside), self->compare);
  gtk_widget_add_css_class (inside, "import-pane");
  self->pane = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->pane),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->pane), inside);
  gtk_widget_set_size_request (self->pane, WIDTH, -1);
  gtk_widget_add_css_class (self->pane, "card");
  gtk_widget_set_visible (self->pane, FALSE);
  g_signal_connect (self->compare, "mode-chosen", G_CALLBACK (mode_chosen_cb), self);
  gtk_box_append (GTK_BOX (box), self->pane);
}
