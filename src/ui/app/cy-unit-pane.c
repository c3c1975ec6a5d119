/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The unit tree at the left: it narrows everything that is shown.
 *
 * Rows are made when their superior is opened, so that a county with 1,500 villages costs what
 * is on the screen. */
#include "cy-unit-pane.h"

#include "cy-date.h"
#include "cy-style.h"
#include "cy-unit-tree.h"

#include <glib/gi18n.h>

#define INDENT 12

/* At the usual size of text, and for each further 100 %, so that the page keeps its part. */
#define WIDTH 188
#define WIDTH_MORE 112

struct _CyUnitPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *foot;
  GtkWidget *blank;
  GtkWidget *thin;

  CySession    *session;
  CyUnitTree   *tree;
  GHashTable   *open; /* ids of the units whose inferiors are shown */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyUnitPane, cy_unit_pane, GTK_TYPE_WIDGET)

static void toggle (CyUnitPane *self, guint place);

/* ---- Rows ---- */

static guint
get_place (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "place"));
}

static gboolean
is_open (CyUnitPane *self, const CyUnitNode *node)
{
  return g_hash_table_contains (self->open, &node->id);
}

static GtkWidget *
make_quota (const CyUnitNode *node)
{
  g_autofree char *text = g_strdup_printf ("%u/%u", node->in_pool, node->quota);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "quota");
  if (node->is_village && node->quota > 0 && node->in_pool == 0)
    gtk_widget_add_css_class (label, "none");
  else if (node->is_village && node->in_pool < node->quota)
    gtk_widget_add_css_class (label, "short");

  return label;
}

static void
expander_clicked_cb (GtkButton *button, CyUnitPane *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  toggle (self, get_place (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
make_expander (CyUnitPane *self, const CyUnitNode *node, guint place)
{
  GtkWidget *button;

  if (node->last <= (int) place)
    {
      button = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (button, "expander-room");
      return button;
    }
  button =
    gtk_button_new_from_icon_name (is_open (self, node) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "expander");
  gtk_widget_set_focusable (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_open (self, node) ? _ ("Collapse") : _ ("Expand"),
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (expander_clicked_cb), self);

  return button;
}

static GtkWidget *
make_name (const CyUnitNode *node)
{
  GtkWidget *label = gtk_label_new (node->short_name != NULL ? node->short_name : node->name);

  gtk_widget_add_css_class (label, "name");
  if (node->depth < 2)
    gtk_widget_add_css_class (label, "upper");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (node->short_name != NULL && !g_str_equal (node->short_name, node->name))
    gtk_widget_set_tooltip_text (label, node->name);

  return label;
}

static GtkWidget *
make_row (CyUnitPane *self, guint place)
{
  const CyUnitNode *node = cy_unit_tree_get (self->tree, place);
  GtkWidget        *row = gtk_list_box_row_new ();
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char  *label =
    g_strdup_printf (_ ("%s, %u in the pool of %u due"), node->name, node->in_pool, node->quota);

  gtk_widget_set_margin_start (box, INDENT * node->depth);
  gtk_box_append (GTK_BOX (box), make_expander (self, node, place));
  gtk_box_append (GTK_BOX (box), make_name (node));
  if (node->is_village && node->quota > 0 && node->in_pool == 0)
    {
      GtkWidget *dot = gtk_label_new ("●");

      gtk_widget_add_css_class (dot, "dot");
      gtk_box_append (GTK_BOX (box), dot);
    }
  gtk_box_append (GTK_BOX (box), make_quota (node));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "place", GUINT_TO_POINTER (place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return row;
}

/* ---- Filling ---- */

static gboolean
is_shown (CyUnitPane *self, guint place)
{
  const CyUnitNode *node = cy_unit_tree_get (self->tree, place);

  for (int up = node->parent; up >= 0; up = cy_unit_tree_get (self->tree, up)->parent)
    if (!is_open (self, cy_unit_tree_get (self->tree, up)))
      return FALSE;

  return TRUE;
}

static void
select_scope (CyUnitPane *self)
{
  gint64 scope = cy_session_get_scope (self->session);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (cy_unit_tree_get (self->tree, get_place (GTK_LIST_BOX_ROW (row)))->id == scope)
      {
        gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
        return;
      }
  gtk_list_box_unselect_all (GTK_LIST_BOX (self->list));
}

static void
scope_cb (CyUnitPane *self)
{
  if (self->tree != NULL)
    select_scope (self);
}

static void
fill_list (CyUnitPane *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < cy_unit_tree_get_n (self->tree); i++)
    if (is_shown (self, i))
      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, i));
  select_scope (self);
}

static void
fill_foot (CyUnitPane *self)
{
  CyUnitNode       sum;
  g_autofree char *blank = NULL;
  g_autofree char *thin = NULL;

  cy_unit_tree_sum (self->tree, 0, &sum);
  blank = g_strdup_printf ("%u", sum.coverage[CY_COVERAGE_BLANK]);
  thin = g_strdup_printf ("%u", sum.coverage[CY_COVERAGE_SHORT]);
  gtk_label_set_text (GTK_LABEL (self->blank), blank);
  gtk_label_set_text (GTK_LABEL (self->thin), thin);
}

/* A tree of few units is shown whole; else the townships of the county. */
static void
open_first (CyUnitPane *self)
{
  guint n = cy_unit_tree_get_n (self->tree);

  if (g_hash_table_size (self->open) > 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const CyUnitNode *node = cy_unit_tree_get (self->tree, i);

      if (node->depth == 0 || n <= 40)
        g_hash_table_add (self->open, g_memdup2 (&node->id, sizeof node->id));
    }
}

/* ---- Reading ---- */

typedef struct
{
  CyRecord *rules;
  gint64    base_date;
  gint64    today;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->rules);
  g_free (request);
}

static gpointer
load_tree (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  return cy_unit_tree_load (conn, request->rules, request->base_date, request->today, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyUnitPane) self = user_data;
  g_autoptr (GError) error = NULL;
  CyUnitTree *tree = cy_session_finish (result, &error);

  if (tree == NULL || self->session == NULL)
    {
      if (self->session != NULL)
        cy_session_present_error (self->session, error);
      g_clear_pointer (&tree, cy_unit_tree_free);
      return;
    }
  g_clear_pointer (&self->tree, cy_unit_tree_free);
  self->tree = tree;
  open_first (self);
  fill_list (self);
  fill_foot (self);
}

static void
reload (CyUnitPane *self)
{
  Request *request;

  if (self->session == NULL || cy_session_get_rules (self->session) == NULL)
    return;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->rules = cy_record_copy (cy_session_get_rules (self->session));
  request->base_date = cy_session_get_base_date (self->session);
  request->today = cy_session_get_today (self->session);
  cy_session_read (self->session,
                   load_tree,
                   request,
                   request_free,
                   (GDestroyNotify) cy_unit_tree_free,
                   self->cancellable,
                   loaded_cb,
                   g_object_ref (self));
}

static void
reload_cb (CyUnitPane *self)
{
  reload (self);
}

/* ---- What the user does ---- */

static void
toggle (CyUnitPane *self, guint place)
{
  const CyUnitNode *node = cy_unit_tree_get (self->tree, place);

  if (!g_hash_table_remove (self->open, &node->id))
    g_hash_table_add (self->open, g_memdup2 (&node->id, sizeof node->id));
  fill_list (self);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, CyUnitPane *self)
{
  const CyUnitNode *node;

  if (row == NULL || self->tree == NULL)
    return;
  node = cy_unit_tree_get (self->tree, get_place (row));
  cy_session_set_scope (self->session, node->id, node->name);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CyUnitPane *self)
{
  const CyUnitNode *node = cy_unit_tree_get (self->tree, get_place (row));

  if (node->last > (int) get_place (row))
    toggle (self, get_place (row));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyUnitPane            *self)
{
  GtkListBoxRow    *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  const CyUnitNode *node;

  if (row == NULL || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return FALSE;
  node = cy_unit_tree_get (self->tree, get_place (row));
  if (node->last > (int) get_place (row) && is_open (self, node) == (key == GDK_KEY_Left))
    toggle (self, get_place (row));

  return TRUE;
}

/* A row that Tab goes to would be chosen by it. */
static gboolean
focus_inside (CyUnitPane *self, GtkDirectionType direction)
{
  GtkWidgetClass *parent = GTK_WIDGET_CLASS (cy_unit_pane_parent_class);
  gboolean        is_there;

  g_signal_handlers_block_by_func (self->list, row_selected_cb, self);
  is_there = parent->focus (GTK_WIDGET (self), direction);
  if (self->tree != NULL)
    select_scope (self);
  g_signal_handlers_unblock_by_func (self->list, row_selected_cb, self);

  return is_there;
}

/* The tree is one stop for Tab; its rows are for the arrows, since each of them changes the scope.
 */
static gboolean
cy_unit_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CyUnitPane *self = CY_UNIT_PANE (widget);
  GtkWidget  *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean    is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab)
    return GTK_WIDGET_CLASS (cy_unit_pane_parent_class)->focus (widget, direction);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->list))
    return focus_inside (self, direction);

  return direction == GTK_DIR_TAB_FORWARD && gtk_widget_child_focus (self->foot, direction);
}

/* ---- Class ---- */

static void
cy_unit_pane_dispose (GObject *object)
{
  CyUnitPane *self = CY_UNIT_PANE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->tree, cy_unit_tree_free);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_unit_pane_parent_class)->dispose (object);
}

static void
cy_unit_pane_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CyUnitPane *self = CY_UNIT_PANE (widget);
  double      more = MAX (0, cy_style_get_em (widget) - 1);

  GTK_WIDGET_CLASS (cy_unit_pane_parent_class)->css_changed (widget, change);
  gtk_widget_set_size_request (self->box, WIDTH + (int) (WIDTH_MORE * more), -1);
}

static void
cy_unit_pane_class_init (CyUnitPaneClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = cy_unit_pane_css_changed;
  GTK_WIDGET_CLASS (klass)->focus = cy_unit_pane_focus;
  G_OBJECT_CLASS (klass)->dispose = cy_unit_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_head (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *units = gtk_label_new (_ ("Units"));
  GtkWidget *counts = gtk_label_new (_ ("In pool / due"));

  gtk_widget_add_css_class (box, "tree-head");
  gtk_label_set_xalign (GTK_LABEL (units), 0);
  gtk_widget_set_hexpand (units, TRUE);
  gtk_box_append (GTK_BOX (box), units);
  gtk_box_append (GTK_BOX (box), counts);

  return box;
}

static GtkWidget *
make_foot_line (CyUnitPane *self, const char *title, const char *kind, GtkWidget **count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "muted");
  *count = gtk_label_new ("");
  gtk_widget_add_css_class (*count, "bold");
  gtk_widget_add_css_class (*count, kind);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), *count);

  return box;
}

static GtkWidget *
make_foot (CyUnitPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "foot");
  gtk_box_append (GTK_BOX (box),
                  make_foot_line (self, _ ("Blank villages"), "accent", &self->blank));
  gtk_box_append (GTK_BOX (box),
                  make_foot_line (self, _ ("Villages under quota"), "warn", &self->thin));

  return box;
}

static GtkWidget *
make_list (CyUnitPane *self)
{
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Units"),
                                  -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->list, keys);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
cy_unit_pane_init (CyUnitPane *self)
{
  self->open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "tree");
  gtk_box_append (GTK_BOX (self->box), make_head ());
  gtk_box_append (GTK_BOX (self->box), make_list (self));
  self->foot = make_foot (self);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_unit_pane_new (void)
{
  return g_object_new (CY_TYPE_UNIT_PANE, NULL);
}

/**
 * cy_unit_pane_set_session:
 * @self: the tree
 * @session: (nullable): whose units it shows and whose scope it sets
 */
void
cy_unit_pane_set_session (CyUnitPane *self, CySession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_hash_table_remove_all (self->open);
  if (session == NULL)
    return;
  g_signal_connect_swapped (session, "data-changed", G_CALLBACK (reload_cb), self);
  g_signal_connect_swapped (session, "notify::base-date", G_CALLBACK (reload_cb), self);
  g_signal_connect_swapped (session, "notify::rules", G_CALLBACK (reload_cb), self);
  g_signal_connect_swapped (session, "notify::scope", G_CALLBACK (scope_cb), self);
  reload (self);
}
