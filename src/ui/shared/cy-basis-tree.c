/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The tree that a total comes of: a list of the lines that are seen, unfolded with the mouse or the
 * arrow keys. */
#include "cy-basis-tree.h"

#include "cy-basis-row.h"

#include <glib/gi18n.h>

/* Six lines are seen where the tree stands among other things in a card that scrolls. */
#define LEAST_HEIGHT 200

struct _CyBasisTree
{
  GtkBox parent_instance;

  GtkWidget *list;

  CySession     *session;
  const CyBasis *basis; /* of whoever shows it */
  GHashTable    *open;  /* keys of the lines whose lines below are seen */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyBasisTree, cy_basis_tree, GTK_TYPE_BOX)

/* ---- What is open ---- */

/* The same for the same line of the next person. */
static gpointer
make_key (const CyBasisNode *node)
{
  return GUINT_TO_POINTER (((guint) node->kind << 24) + (node->nth << 1) + 1);
}

static gboolean
is_open (CyBasisTree *self, const CyBasisNode *node)
{
  return g_hash_table_contains (self->open, make_key (node));
}

static gboolean
is_seen (CyBasisTree *self, const CyBasisNode *node)
{
  for (int i = node->parent; i >= 0; i = cy_basis_node (self->basis, i)->parent)
    if (!is_open (self, cy_basis_node (self->basis, i)))
      return FALSE;

  return TRUE;
}

static gboolean
has_below (CyBasisTree *self, guint nth)
{
  return nth + 1 < self->basis->nodes->len &&
         cy_basis_node (self->basis, nth + 1)->parent == (int) nth;
}

static void
toggle (CyBasisTree *self, const CyBasisNode *node)
{
  if (!g_hash_table_remove (self->open, make_key (node)))
    g_hash_table_add (self->open, make_key (node));
}

/* ---- Lines ---- */

static guint
get_nth (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "nth"));
}

static void
choose_nth (CyBasisTree *self, guint nth)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (get_nth (GTK_LIST_BOX_ROW (row)) == nth)
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
}

static void fill_list (CyBasisTree *self);

static void
turn (CyBasisTree *self, guint nth)
{
  toggle (self, cy_basis_node (self->basis, nth));
  fill_list (self);
  choose_nth (self, nth);
}

static void
expander_cb (GtkButton *button, CyBasisTree *self)
{
  turn (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "nth")));
}

static GtkWidget *
make_expander (CyBasisTree *self, guint nth)
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
fill_list (CyBasisTree *self)
{
  gint64     today = cy_session_get_base_date (self->session);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; self->basis != NULL && i < self->basis->nodes->len; i++)
    if (is_seen (self, cy_basis_node (self->basis, i)))
      {
        row = cy_basis_row_new (cy_basis_node (self->basis, i), today, make_expander (self, i));
        g_object_set_data (G_OBJECT (row), "nth", GUINT_TO_POINTER (i));
        gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      }
}

/* ---- Acting ---- */

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, CyBasisTree *self)
{
  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, get_nth (row));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CyBasisTree *self)
{
  if (has_below (self, get_nth (row)))
    turn (self, get_nth (row));
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  CyBasisTree   *self = data;
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

/* ---- Class ---- */

static void
cy_basis_tree_dispose (GObject *object)
{
  CyBasisTree *self = CY_BASIS_TREE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->open, g_hash_table_unref);

  G_OBJECT_CLASS (cy_basis_tree_parent_class)->dispose (object);
}

static void
cy_basis_tree_class_init (CyBasisTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_basis_tree_dispose;
  /** CyBasisTree::chosen: another line is chosen (place of its node) */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_BASIS_TREE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
}

static void
build (CyBasisTree *self)
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
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), LEAST_HEIGHT);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (self), cy_basis_row_new_head ());
  gtk_box_append (GTK_BOX (self), scroll);
}

/* The total and the parts stand open. */
static void
open_first (CyBasisTree *self)
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
cy_basis_tree_init (CyBasisTree *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->open = g_hash_table_new (NULL, NULL);
  open_first (self);
  build (self);
}

/**
 * cy_basis_tree_new:
 * @session: the session
 *
 * Returns: (transfer floating): a tree of nothing
 */
GtkWidget *
cy_basis_tree_new (CySession *session)
{
  CyBasisTree *self = g_object_new (CY_TYPE_BASIS_TREE, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_basis_tree_set:
 * @self: a tree
 * @basis: (nullable): what it shows; stays until another is set
 *
 * Shows it unfolded as the one before was, and chooses the total.
 */
void
cy_basis_tree_set (CyBasisTree *self, const CyBasis *basis)
{
  self->basis = basis;
  fill_list (self);
  choose_nth (self, 0);
}

/**
 * cy_basis_tree_choose_indicator:
 * @self: a tree
 * @indicator: id of an indicator
 *
 * Unfolds the tree down to the indicator and chooses it.
 */
void
cy_basis_tree_choose_indicator (CyBasisTree *self, gint64 indicator)
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
