/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据 of one person: the total and proposed grade, the tree it comes of, and the line that is
 * chosen written out as a sum. */
#include "cy-basis-view.h"

#include "cy-basis-card.h"
#include "cy-basis-head.h"
#include "cy-basis-past.h"
#include "cy-basis-tree.h"
#include "cy-report-dialog.h"
#include "cy-tag.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

/* What is known of a cycle; all of its entries are shown from it. */
typedef struct
{
  gint64        cycle;
  CyAssessBook *book;
  CyBasisPeers *peers;
  GHashTable   *past;
} File;

struct _CyBasisView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *head;
  GtkWidget *tree;
  GtkWidget *card;
  GtkWidget *coverage;
  GtkWidget *past;

  CySession *session;
  File      *file;
  CyBasis   *basis;
  gint64     cycle;
  gint64     entry;
  gboolean   is_stale;
};

G_DEFINE_FINAL_TYPE (CyBasisView, cy_basis_view, GTK_TYPE_WIDGET)

static void
file_free (gpointer data)
{
  File *self = data;

  g_clear_pointer (&self->book, cy_assess_book_unref);
  g_clear_pointer (&self->peers, cy_basis_peers_unref);
  g_clear_pointer (&self->past, g_hash_table_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (File, file_free)

/* ---- Showing ---- */

static void
show_foot (CyBasisView *self)
{
  int              coverage = self->basis->mark->coverage;
  gint64           entry = cy_assess_book_entry (self->basis->book, self->basis->entry)->id;
  g_autofree char *text = g_strdup_printf (_ ("Covered %d%%"), coverage / 10);
  const char      *past = self->file != NULL && self->file->past != NULL
                            ? cy_basis_past_get (self->file->past, entry)
                            : NULL;
  g_autofree char *years = past != NULL ? g_strdup_printf (_ ("Earlier years: %s"), past) : NULL;

  cy_tag_set (self->coverage, text, coverage < 1000 ? "warn" : NULL);
  gtk_label_set_text (GTK_LABEL (self->past), years != NULL ? years : "");
  gtk_widget_set_visible (self->past, years != NULL);
}

/* Takes @basis. */
static void
show (CyBasisView *self, CyBasis *basis)
{
  g_autoptr (CyBasis) before = self->basis;

  self->basis = basis;
  gtk_widget_set_visible (self->box, basis != NULL);
  if (basis != NULL)
    {
      cy_basis_head_set (CY_BASIS_HEAD (self->head), basis);
      show_foot (self);
    }
  cy_basis_tree_set (CY_BASIS_TREE (self->tree), basis);
}

static void
show_entry (CyBasisView *self)
{
  int nth = self->file != NULL ? cy_assess_book_find (self->file->book, self->entry) : -1;

  show (self, nth >= 0 ? cy_basis_new (self->file->book, self->file->peers, (guint) nth) : NULL);
}

static void
chosen_cb (CyBasisTree *tree, guint nth, CyBasisView *self)
{
  cy_basis_card_set (CY_BASIS_CARD (self->card), self->basis, nth);
}

static void
export_cb (GtkButton *button, CyBasisView *self)
{
  const CyAssessEntry *entry;
  g_autoptr (CyReportArgs) args = NULL;

  if (self->basis == NULL)
    return;
  entry = cy_assess_book_entry (self->basis->book, self->basis->entry);
  args = cy_report_args_new ();
  args->about = self->basis->book->cycle;
  args->about_name = g_strjoin (" · ", self->basis->book->name, entry->name, NULL);
  if (entry->person != 0)
    {
      args->people = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (args->people, entry->person);
    }
  else
    args->scope = entry->unit;
  cy_report_dialog_present_args (GTK_WIDGET (self), self->session, "basis", args);
}

/* ---- Reading ---- */

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (File) file = g_new0 (File, 1);

  file->cycle = *(const gint64 *) data;
  if ((file->book = cy_assess_book_load (conn, file->cycle, error)) == NULL ||
      (file->past = cy_basis_past_load (conn, file->cycle, error)) == NULL)
    return NULL;
  file->peers = cy_basis_peers_new (file->book);

  return g_steal_pointer (&file);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBasisView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (File) file = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  if (file->cycle != self->cycle)
    return;
  g_clear_pointer (&self->file, file_free);
  self->file = g_steal_pointer (&file);
  show_entry (self);
}

static void
read_again (CyBasisView *self)
{
  self->is_stale = FALSE;
  cy_session_read (self->session,
                   read_file,
                   g_memdup2 (&self->cycle, sizeof self->cycle),
                   g_free,
                   file_free,
                   NULL,
                   read_cb,
                   g_object_ref (self));
}

static void
data_changed_cb (CyBasisView *self)
{
  self->is_stale = TRUE;
  if (self->cycle != 0 && self->entry != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_again (self);
}

/* ---- Class ---- */

static void
cy_basis_view_map (GtkWidget *widget)
{
  CyBasisView *self = CY_BASIS_VIEW (widget);

  GTK_WIDGET_CLASS (cy_basis_view_parent_class)->map (widget);
  if (self->is_stale && self->cycle != 0 && self->entry != 0)
    read_again (self);
}

static void
cy_basis_view_dispose (GObject *object)
{
  CyBasisView *self = CY_BASIS_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->basis, cy_basis_free);
  g_clear_pointer (&self->file, file_free);

  G_OBJECT_CLASS (cy_basis_view_parent_class)->dispose (object);
}

static void
cy_basis_view_class_init (CyBasisViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_basis_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = cy_basis_view_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_basis_view_init (CyBasisView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (self->box, FALSE);
}

static GtkWidget *
make_foot (CyBasisView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->coverage = cy_tag_new ("", NULL);
  gtk_widget_set_valign (self->coverage, GTK_ALIGN_START);
  self->past = cy_wrapped_new (NULL, "secondary");
  gtk_box_append (GTK_BOX (foot), self->coverage);
  gtk_box_append (GTK_BOX (foot), self->past);

  return foot;
}

static void
fill (CyBasisView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Export the basis"));

  self->head = cy_basis_head_new ();
  self->tree = cy_basis_tree_new (self->session);
  self->card = cy_basis_card_new ();
  g_signal_connect (self->tree, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (button, "clicked", G_CALLBACK (export_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), self->tree);
  gtk_box_append (GTK_BOX (self->box), self->card);
  gtk_box_append (GTK_BOX (self->box), make_foot (self));
  gtk_box_append (GTK_BOX (self->box), button);
}

/**
 * cy_basis_view_new:
 * @session: the session
 *
 * Returns: (transfer floating): a panel that shows nobody yet
 */
GtkWidget *
cy_basis_view_new (CySession *session)
{
  CyBasisView *self = g_object_new (CY_TYPE_BASIS_VIEW, NULL);

  self->session = g_object_ref (session);
  fill (self);
  g_signal_connect_object (session,
                           "data-changed",
                           G_CALLBACK (data_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * cy_basis_view_set_entry:
 * @self: the panel
 * @cycle: id of a cycle
 * @entry: id of one of its entries; 0 for nobody
 *
 * Reads the cycle once, and again whenever the library changed; the next entry of the same cycle is
 * shown at once.
 */
void
cy_basis_view_set_entry (CyBasisView *self, gint64 cycle, gint64 entry)
{
  self->cycle = cycle;
  self->entry = entry;
  if (entry == 0 || (self->file != NULL && self->file->cycle == cycle && !self->is_stale))
    show_entry (self);
  else
    read_again (self);
}

/**
 * cy_basis_view_show_book:
 * @self: the panel
 * @book: a book in memory, with changes that are not stored yet
 * @entry: place of an entry in it
 *
 * Shows what the entry comes to in @book, without reading.
 */
void
cy_basis_view_show_book (CyBasisView *self, CyAssessBook *book, guint entry)
{
  const CyBasisPeers *peers = self->file != NULL && self->file->cycle == book->cycle &&
                                  self->file->book->entries->len == book->entries->len
                                ? self->file->peers
                                : NULL;

  self->cycle = book->cycle;
  self->entry = cy_assess_book_entry (book, entry)->id;
  show (self, cy_basis_new (book, peers, entry));
}

/**
 * cy_basis_view_select:
 * @self: the panel
 * @indicator: id of an indicator
 *
 * Unfolds the tree down to the indicator and chooses it.
 */
void
cy_basis_view_select (CyBasisView *self, gint64 indicator)
{
  cy_basis_tree_choose_indicator (CY_BASIS_TREE (self->tree), indicator);
}
