/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Columns of cards, one a step of the routes. Only one column has a selection at a time, so that
 * what is done with it is one thing. */
#include "cy-select-board.h"

#include "cy-code.h"
#include "cy-pool.h"

#include <glib/gi18n.h>

struct _CySelectBoard
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
  GPtrArray *lists;  /* CyCardList */
  GPtrArray *counts; /* GtkLabel */
  GPtrArray *seen;   /* CyCandidate, column by column */
  char      *route;  /* codes of the steps that there are columns for */
};

enum
{
  SELECTION_CHANGED,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CySelectBoard, cy_select_board, GTK_TYPE_WIDGET)

/* ---- What the columns say ---- */

static void
selection_cb (CyCardList *list, CySelectBoard *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (g_ptr_array_index (self->lists, i) != list)
      cy_card_list_unselect_all (g_ptr_array_index (self->lists, i));
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
open_cb (CyCardList *list, gint64 person, CySelectBoard *self)
{
  g_signal_emit (self, signals[OPEN], 0, person);
}

/* To the next column that has anybody. */
static void
leave_cb (CyCardList *list, int way, CySelectBoard *self)
{
  guint at = 0;

  g_ptr_array_find (self->lists, list, &at);
  for (int i = (int) at + way; i >= 0 && i < (int) self->lists->len; i += way)
    {
      CyCardList *other = g_ptr_array_index (self->lists, i);

      if (cy_card_list_get_n (other) == 0)
        continue;
      gtk_widget_grab_focus (GTK_WIDGET (other));
      cy_card_list_select (other, 0, FALSE, FALSE);
      return;
    }
}

/* ---- Columns ---- */

static GtkWidget *
make_head (CySelectBoard *self, const char *title)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (line, "board-head");
  gtk_widget_add_css_class (label, "section-name");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "count");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), count);
  g_ptr_array_add (self->counts, count);

  return line;
}

static void
add_column (CySelectBoard *self, const char *step)
{
  const char *title = cy_code_get_short_name ("step", step);
  GtkWidget  *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget  *list = cy_card_list_new (title);

  gtk_widget_add_css_class (column, "board-column");
  gtk_widget_set_vexpand (list, TRUE);
  g_signal_connect (list, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (list, "open", G_CALLBACK (open_cb), self);
  g_signal_connect (list, "leave", G_CALLBACK (leave_cb), self);
  gtk_box_append (GTK_BOX (column), make_head (self, title));
  gtk_box_append (GTK_BOX (column), list);
  gtk_box_append (GTK_BOX (self->box), column);
  g_ptr_array_add (self->lists, list);
}

/* Who stands at a step that is not required any more stands before the next one. */
static const char *
get_column_step (const CyCandidate *candidate)
{
  const char *next;

  if (cy_route_find (candidate->route, candidate->step) >= 0)
    return candidate->step;
  next = cy_route_get_next (candidate->route, candidate->step);

  return next != NULL ? next : candidate->route->steps[0].code;
}

static int
find_step (GPtrArray *steps, const char *step)
{
  guint found;

  return g_ptr_array_find_with_equal_func (steps, step, g_str_equal, &found) ? (int) found : -1;
}

/* After those of its stage, before the next. */
static void
insert_step (GPtrArray *steps, const char *step)
{
  guint at = 0;

  while (at < steps->len &&
         cy_pool_step_get_stage (g_ptr_array_index (steps, at)) <= cy_pool_step_get_stage (step))
    at++;
  g_ptr_array_insert (steps, (int) at, (gpointer) step);
}

/* Those of the county's recommendation, and wherever else somebody stands. */
static GPtrArray *
find_columns (const CyShortlist *list)
{
  const CyRoute *route = cy_shortlist_get_route (list, 0, NULL);
  GPtrArray     *steps = g_ptr_array_new ();

  for (guint i = 0; i < route->n_steps; i++)
    g_ptr_array_add (steps, (gpointer) route->steps[i].code);
  for (guint i = 0; i < list->candidates->len; i++)
    {
      const char *step = get_column_step (g_ptr_array_index (list->candidates, i));

      if (find_step (steps, step) < 0)
        insert_step (steps, step);
    }

  return steps;
}

/* Columns are made anew only when there are others. */
static void
make_columns (CySelectBoard *self, GPtrArray *steps)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  GtkWidget *child;

  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (codes, "%s ", (const char *) g_ptr_array_index (steps, i));
  if (g_strcmp0 (codes->str, self->route) == 0)
    return;
  g_free (self->route);
  self->route = g_strdup (codes->str);
  g_ptr_array_set_size (self->lists, 0);
  g_ptr_array_set_size (self->counts, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < steps->len; i++)
    add_column (self, g_ptr_array_index (steps, i));
}

static void
fill_column (CySelectBoard *self, CyShortlist *list, GPtrArray *here, guint nth)
{
  g_autofree char *count = g_strdup_printf ("%u", here->len);

  gtk_label_set_text (GTK_LABEL (g_ptr_array_index (self->counts, nth)), count);
  cy_card_list_set (g_ptr_array_index (self->lists, nth), list, here);
}

/* ---- Class ---- */

static void
cy_select_board_dispose (GObject *object)
{
  g_clear_pointer (&CY_SELECT_BOARD (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_select_board_parent_class)->dispose (object);
}

static void
cy_select_board_finalize (GObject *object)
{
  CySelectBoard *self = CY_SELECT_BOARD (object);

  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->counts);
  g_ptr_array_unref (self->seen);
  g_free (self->route);

  G_OBJECT_CLASS (cy_select_board_parent_class)->finalize (object);
}

static guint
make_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_SELECT_BOARD,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

static void
cy_select_board_class_init (CySelectBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_select_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_select_board_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CySelectBoard::selection-changed: by the user */
  signals[SELECTION_CHANGED] = make_signal ("selection-changed", 0, G_TYPE_NONE);
  /** CySelectBoard::open: with the id of the person */
  signals[OPEN] = make_signal ("open", 1, G_TYPE_INT64);
}

static void
cy_select_board_init (CySelectBoard *self)
{
  self->lists = g_ptr_array_new ();
  self->counts = g_ptr_array_new ();
  self->seen = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  /* Nine columns of large text are wider than any window. */
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
cy_select_board_new (void)
{
  return g_object_new (CY_TYPE_SELECT_BOARD, NULL);
}

/**
 * cy_select_board_set:
 * @self: the board
 * @list: that the candidates are of
 * @candidates: (element-type CyCandidate): who is to be seen
 */
void
cy_select_board_set (CySelectBoard *self, CyShortlist *list, GPtrArray *candidates)
{
  g_autoptr (GPtrArray) columns =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) steps = find_columns (list);

  make_columns (self, steps);
  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (columns, g_ptr_array_new ());
  for (guint i = 0; i < candidates->len && columns->len > 0; i++)
    {
      CyCandidate *candidate = g_ptr_array_index (candidates, i);

      g_ptr_array_add (g_ptr_array_index (columns, find_step (steps, get_column_step (candidate))),
                       candidate);
    }
  g_ptr_array_set_size (self->seen, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      fill_column (self, list, g_ptr_array_index (columns, i), i);
      g_ptr_array_extend (self->seen, g_ptr_array_index (columns, i), NULL, NULL);
    }
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/**
 * cy_select_board_set_kin:
 * @self: the board
 * @people: (nullable) (element-type gint64): see cy_card_list_set_kin()
 */
void
cy_select_board_set_kin (CySelectBoard *self, GHashTable *people)
{
  for (guint i = 0; i < self->lists->len; i++)
    cy_card_list_set_kin (g_ptr_array_index (self->lists, i), people);
}

/**
 * cy_select_board_get_selected:
 * @self: the board
 *
 * Returns: (transfer full) (element-type gint64): the entries chosen, all at one step
 */
GArray *
cy_select_board_get_selected (CySelectBoard *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      g_autoptr (GArray) chosen = cy_card_list_get_selected (g_ptr_array_index (self->lists, i));

      if (chosen->len > 0)
        return g_steal_pointer (&chosen);
    }

  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * cy_select_board_get_list:
 * @self: the board
 * @nth: of a column, from the left
 *
 * Returns: (transfer none): its column
 */
CyCardList *
cy_select_board_get_list (CySelectBoard *self, guint nth)
{
  return g_ptr_array_index (self->lists, nth);
}

/**
 * cy_select_board_get_seen:
 * @self: the board
 *
 * Returns: (transfer none) (element-type CyCandidate): whose cards there are, column by column; as
 *   long as the list that they are of is the one set
 */
const GPtrArray *
cy_select_board_get_seen (CySelectBoard *self)
{
  return self->seen;
}
