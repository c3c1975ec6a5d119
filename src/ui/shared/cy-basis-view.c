/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据 of one person: the total and proposed grade, the tree it comes of, and the line that is
 * chosen written out as a sum. */
#include "cy-basis-view.h"

#include "cy-basis-past.h"
#include "cy-basis-row.h"
#include "cy-code.h"
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
  GtkWidget *scheme;
  GtkWidget *name;
  GtkWidget *tag;
  GtkWidget *stale;
  GtkWidget *total;
  GtkWidget *place;
  GtkWidget *list;
  GtkWidget *card;
  GtkWidget *card_title;
  GtkWidget *card_sum;
  GtkWidget *card_words;
  GtkWidget *card_medians;
  GtkWidget *coverage;
  GtkWidget *past;

  CySession  *session;
  File       *file;
  CyBasis    *basis;
  GHashTable *open; /* keys of the lines whose lines below are seen */
  gint64      cycle;
  gint64      entry;
  gboolean    is_stale;
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

/* ---- The tree ---- */

/* The same for the same line of the next person. */
static gpointer
make_key (const CyBasisNode *node)
{
  return GUINT_TO_POINTER (((guint) node->kind << 24) + (node->nth << 1) + 1);
}

static gboolean
is_open (CyBasisView *self, const CyBasisNode *node)
{
  return g_hash_table_contains (self->open, make_key (node));
}

static gboolean
is_seen (CyBasisView *self, const CyBasisNode *node)
{
  for (int i = node->parent; i >= 0; i = cy_basis_node (self->basis, i)->parent)
    if (!is_open (self, cy_basis_node (self->basis, i)))
      return FALSE;

  return TRUE;
}

static gboolean
has_below (CyBasisView *self, guint nth)
{
  return nth + 1 < self->basis->nodes->len &&
         cy_basis_node (self->basis, nth + 1)->parent == (int) nth;
}

static void
toggle (CyBasisView *self, const CyBasisNode *node)
{
  if (!g_hash_table_remove (self->open, make_key (node)))
    g_hash_table_add (self->open, make_key (node));
}

static guint
get_nth (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "nth"));
}

static void
choose_nth (CyBasisView *self, guint nth)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_nth (GTK_LIST_BOX_ROW (row)) == nth)
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
}

static void fill_list (CyBasisView *self);

static void
turn (CyBasisView *self, guint nth)
{
  toggle (self, cy_basis_node (self->basis, nth));
  fill_list (self);
  choose_nth (self, nth);
}

static void
expander_cb (GtkButton *button, CyBasisView *self)
{
  turn (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "nth")));
}

static GtkWidget *
make_expander (CyBasisView *self, guint nth)
{
  const CyBasisNode *node = cy_basis_node (self->basis, nth);
  GtkWidget         *button;

  if (!has_below (self, nth))
    {
      GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (room, "expander-room");
      return room;
    }
  button =
    gtk_button_new_from_icon_name (is_open (self, node) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_add_css_class (button, "expander");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focusable (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_open (self, node) ? _ ("Fold up") : _ ("Unfold"),
                                  -1);
  g_object_set_data (G_OBJECT (button), "nth", GUINT_TO_POINTER (nth));
  g_signal_connect (button, "clicked", G_CALLBACK (expander_cb), self);

  return button;
}

static void
fill_list (CyBasisView *self)
{
  gint64     today = cy_session_get_base_date (self->session);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < self->basis->nodes->len; i++)
    if (is_seen (self, cy_basis_node (self->basis, i)))
      {
        row = cy_basis_row_new (cy_basis_node (self->basis, i), today, make_expander (self, i));
        g_object_set_data (G_OBJECT (row), "nth", GUINT_TO_POINTER (i));
        gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      }
}

/* ---- The line that is chosen ---- */

static void
set_or_hide (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static char *
dup_medians (CyBasisView *self, const CyBasisNode *node)
{
  const CyAssessEntry *entry = cy_assess_book_entry (self->basis->book, self->basis->entry);
  g_autofree char     *county = cy_basis_format (node->county, 1000);
  g_autofree char     *town = cy_basis_format (node->town, 1000);

  if (node->county == CY_ASSESS_NO_VALUE)
    return NULL;
  if (node->town == CY_ASSESS_NO_VALUE || entry->town_name == NULL)
    return g_strdup_printf (_ ("Median of all: %s"), county);

  return g_strdup_printf (_ ("Median of all: %s, of %s: %s"), county, entry->town_name, town);
}

static void
fill_card (CyBasisView *self, const CyBasisNode *node)
{
  g_autofree char *title = g_strdup_printf (_ ("How “%s” came about"), node->name);
  g_autofree char *medians = dup_medians (self, node);

  gtk_label_set_text (GTK_LABEL (self->card_title), title);
  set_or_hide (self->card_sum, node->sum);
  set_or_hide (self->card_words, node->words);
  set_or_hide (self->card_medians, medians);
  gtk_widget_set_visible (self->card, node->sum != NULL || node->words != NULL || medians != NULL);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, CyBasisView *self)
{
  if (row != NULL && self->basis != NULL)
    fill_card (self, cy_basis_node (self->basis, get_nth (row)));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CyBasisView *self)
{
  if (has_below (self, get_nth (row)))
    turn (self, get_nth (row));
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  CyBasisView   *self = data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  guint          nth = row != NULL ? get_nth (row) : 0;

  if (row == NULL || (key != GDK_KEY_Left && key != GDK_KEY_Right) || !has_below (self, nth) ||
      is_open (self, cy_basis_node (self->basis, nth)) == (key == GDK_KEY_Right))
    return FALSE;
  turn (self, nth);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));

  return TRUE;
}

/* ---- The head and the foot ---- */

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
  args->about_name = g_strdup (entry->name);
  if (entry->person != 0)
    {
      args->people = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (args->people, entry->person);
    }
  else
    args->scope = entry->unit;
  cy_report_dialog_present_args (GTK_WIDGET (self), self->session, "basis", args);
}

static char *
dup_place (CyBasisView *self, const CyAssessEntry *entry)
{
  const char *place = entry->place != NULL ? entry->place : "";

  if (self->basis->rank == 0)
    return g_strdup (place);
  if (entry->place == NULL)
    return g_strdup_printf (_ ("Rank %u of %u for now"), self->basis->rank, self->basis->n_ranked);

  return g_strdup_printf (_ ("%s, rank %u of %u for now"),
                          place,
                          self->basis->rank,
                          self->basis->n_ranked);
}

static void
fill_grade (CyBasisView *self, const CyAssessEntry *entry)
{
  const char      *proposed = self->basis->mark->proposed;
  const char      *grade = entry->special != NULL ? entry->special : entry->stored.grade;
  g_autofree char *text = NULL;

  if (grade != NULL)
    text = g_strdup (cy_code_get_name ("zb18", grade));
  else if (proposed != NULL)
    text = g_strdup_printf (_ ("Proposed: %s"), cy_code_get_name ("zb18", proposed));
  if (text != NULL)
    cy_tag_set (self->tag, text, entry->special != NULL ? "line" : "accent");
  gtk_widget_set_visible (self->tag, text != NULL);
  gtk_widget_set_visible (self->stale, entry->stored.id != 0 && self->basis->is_stale);
}

static void
fill_foot (CyBasisView *self, const CyAssessEntry *entry)
{
  int              coverage = self->basis->mark->coverage;
  g_autofree char *text = g_strdup_printf (_ ("Covered %d%%"), coverage / 10);
  const char      *past = self->file != NULL && self->file->past != NULL
                            ? cy_basis_past_get (self->file->past, entry->id)
                            : NULL;
  g_autofree char *years = past != NULL ? g_strdup_printf (_ ("Earlier years: %s"), past) : NULL;

  cy_tag_set (self->coverage, text, coverage < 1000 ? "warn" : NULL);
  set_or_hide (self->past, years);
}

static void
fill (CyBasisView *self)
{
  const CyAssessEntry *entry;
  g_autofree char     *total = NULL;
  g_autofree char     *place = NULL;

  gtk_widget_set_visible (self->box, self->basis != NULL);
  if (self->basis == NULL)
    return;
  entry = cy_assess_book_entry (self->basis->book, self->basis->entry);
  total = cy_basis_format (self->basis->mark->total, 1000);
  place = dup_place (self, entry);
  gtk_label_set_text (GTK_LABEL (self->scheme), self->basis->book->plan->name);
  gtk_label_set_text (GTK_LABEL (self->name), entry->name);
  gtk_label_set_text (GTK_LABEL (self->total), total);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  fill_grade (self, entry);
  fill_foot (self, entry);
  fill_list (self);
  choose_nth (self, 0);
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
show_entry (CyBasisView *self)
{
  int nth = self->file != NULL ? cy_assess_book_find (self->file->book, self->entry) : -1;

  g_clear_pointer (&self->basis, cy_basis_free);
  if (nth >= 0)
    self->basis = cy_basis_new (self->file->book, self->file->peers, (guint) nth);
  fill (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBasisView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (File) file = cy_session_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  if (file->cycle != self->cycle)
    return;
  g_clear_pointer (&self->basis, cy_basis_free);
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
  g_clear_pointer (&self->basis, cy_basis_free);
  g_clear_pointer (&self->file, file_free);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_basis_view_parent_class)->dispose (object);
}

static void
cy_basis_view_class_init (CyBasisViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_basis_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = cy_basis_view_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_label (GtkWidget *box, const char *css)
{
  GtkWidget *label = cy_wrapped_new (NULL, css);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
build_title (CyBasisView *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = add_label (line, "basis-title");

  gtk_label_set_text (GTK_LABEL (title), _ ("Basis of the total"));
  self->scheme = add_label (line, "caption");
  gtk_label_set_wrap (GTK_LABEL (self->scheme), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->scheme), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->scheme), 1);
  gtk_widget_set_hexpand (self->scheme, TRUE);
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
build_head (CyBasisView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  build_title (self);
  self->name = add_label (head, "basis-name");
  self->tag = cy_tag_new ("", "accent");
  self->stale = cy_tag_new (_ ("Changed since: compute again"), "warn");
  gtk_widget_set_valign (self->tag, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->stale, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), self->tag);
  self->total = add_label (head, "figure");
  gtk_label_set_xalign (GTK_LABEL (self->total), 1);
  gtk_widget_set_hexpand (self->total, TRUE);
  gtk_box_append (GTK_BOX (self->box), head);
  self->place = add_label (self->box, "secondary");
  gtk_widget_set_halign (self->stale, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), self->stale);
}

static void
build_tree (CyBasisView *self)
{
  GtkWidget          *scroll = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "basis-tree");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Basis of the total"),
                                  -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->list, keys);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (self->box), cy_basis_row_new_head ());
  gtk_box_append (GTK_BOX (self->box), scroll);
}

static void
build_card (CyBasisView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_with_label (_ ("Export the basis"));

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->card, "basis-card");
  self->card_title = add_label (self->card, "basis-title");
  self->card_sum = add_label (self->card, NULL);
  gtk_label_set_selectable (GTK_LABEL (self->card_sum), TRUE);
  self->card_words = add_label (self->card, "warn");
  self->card_medians = add_label (self->card, "caption");
  gtk_box_append (GTK_BOX (self->box), self->card);
  self->coverage = cy_tag_new ("", NULL);
  gtk_widget_set_valign (self->coverage, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (foot), self->coverage);
  self->past = add_label (foot, "secondary");
  gtk_box_append (GTK_BOX (self->box), foot);
  g_signal_connect (button, "clicked", G_CALLBACK (export_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* The total and the parts stand open. */
static void
open_first (CyBasisView *self)
{
  const CyBasisNode total = { .kind = CY_BASIS_TOTAL };

  g_hash_table_add (self->open, make_key (&total));
  for (guint i = 0; i < 2; i++)
    {
      const CyBasisNode part = { .kind = CY_BASIS_PART, .nth = i };

      g_hash_table_add (self->open, make_key (&part));
    }
}

static void
cy_basis_view_init (CyBasisView *self)
{
  self->open = g_hash_table_new (NULL, NULL);
  open_first (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  build_head (self);
  build_tree (self);
  build_card (self);
  gtk_widget_set_visible (self->box, FALSE);
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

  g_clear_pointer (&self->basis, cy_basis_free);
  self->cycle = book->cycle;
  self->entry = cy_assess_book_entry (book, entry)->id;
  self->basis = cy_basis_new (book, peers, entry);
  fill (self);
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
  int nth =
    self->basis != NULL ? cy_scheme_plan_find_indicator (self->basis->book->plan, indicator) : -1;

  for (guint i = 0; nth >= 0 && i < self->basis->nodes->len; i++)
    {
      const CyBasisNode *node = cy_basis_node (self->basis, i);

      if (node->kind != CY_BASIS_INDICATOR || node->nth != (guint) nth)
        continue;
      for (int up = (int) i; up >= 0; up = cy_basis_node (self->basis, up)->parent)
        g_hash_table_add (self->open, make_key (cy_basis_node (self->basis, up)));
      fill_list (self);
      choose_nth (self, i);
      return;
    }
}
