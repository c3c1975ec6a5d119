/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * All pairs of one expert, each with a choice of what matters more. */
#include "cy-weight-pairs.h"

#include "cy-weight-words.h"

#include <glib/gi18n.h>

#define MAX_JUDGEMENT 9
#define WIDTH 250

struct _CyWeightPairs
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GPtrArray *choices; /* (element-type GtkDropDown): of the upper half, row by row */

  CyWeightRoom *room;
  int           expert;
  char         *shape; /* of what the grid is built for */
  gboolean      is_filling;
};

static guint judged_signal;

G_DEFINE_FINAL_TYPE (CyWeightPairs, cy_weight_pairs, GTK_TYPE_WIDGET)

/* ---- Judgements and places of the list: none, 9 to 2 for the first, 1, 2 to 9 for the other ----
 */

#define N_CHOICES (2 * MAX_JUDGEMENT)

static int
get_judgement (guint place)
{
  if (place == 0)
    return 0;

  return place <= MAX_JUDGEMENT ? MAX_JUDGEMENT + 1 - (int) place : MAX_JUDGEMENT - 1 - (int) place;
}

static guint
get_place (int judgement)
{
  if (judgement == 0)
    return 0;

  return judgement > 0 ? MAX_JUDGEMENT + 1 - judgement : MAX_JUDGEMENT - 1 - judgement;
}

static const char *
get_name (CyWeightPairs *self, guint nth)
{
  return cy_weight_level_get_name (cy_weight_room_get_level (self->room), self->room->plan, nth);
}

static void
find_pair (CyWeightPairs *self, guint nth, guint *row, guint *column)
{
  guint n = self->room->experts->n;

  for (*row = 0; nth >= n - 1 - *row; (*row)++)
    nth -= n - 1 - *row;
  *column = *row + 1 + nth;
}

static guint
find_nth (CyWeightPairs *self, guint row, guint column)
{
  guint n = self->room->experts->n;
  guint nth = 0;

  for (guint i = 0; i < row; i++)
    nth += n - 1 - i;

  return nth + column - row - 1;
}

static void
selected_cb (GtkDropDown *choice, GParamSpec *pspec, CyWeightPairs *self)
{
  guint nth;
  guint row;
  guint column;

  if (self->is_filling || self->expert < 0 || !g_ptr_array_find (self->choices, choice, &nth))
    return;
  find_pair (self, nth, &row, &column);
  g_signal_emit (self,
                 judged_signal,
                 0,
                 row,
                 column,
                 get_judgement (gtk_drop_down_get_selected (choice)));
}

/* ---- Building ---- */

static GtkWidget *
make_choice (CyWeightPairs *self, guint row, guint column)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *label =
    g_strdup_printf (_ ("“%s” against “%s”"), get_name (self, row), get_name (self, column));
  GtkWidget *choice;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      g_autofree char *text = cy_weight_words_judgement (get_judgement (i),
                                                         get_name (self, row),
                                                         get_name (self, column));

      gtk_string_list_append (words, text);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_widget_set_size_request (choice, WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (selected_cb), self);

  return choice;
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
clear (CyWeightPairs *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->choices, 0);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
}

static void
build (CyWeightPairs *self)
{
  guint n = self->room->experts->n;
  int   line = 0;

  clear (self);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        GtkWidget *choice = make_choice (self, i, j);

        g_ptr_array_add (self->choices, choice);
        gtk_grid_attach (GTK_GRID (self->grid), make_label (get_name (self, i)), 0, line, 1, 1);
        gtk_grid_attach (GTK_GRID (self->grid), choice, 1, line, 1, 1);
        gtk_grid_attach (GTK_GRID (self->grid), make_label (get_name (self, j)), 2, line, 1, 1);
        line++;
      }
}

/* What is compared; as long as it stays the same, so do the widgets and with them the focus. */
static char *
dup_shape (CyWeightPairs *self)
{
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < self->room->experts->n; i++)
    g_string_append_printf (shape,
                            "%" G_GINT64_FORMAT " %s;",
                            g_array_index (self->room->experts->ids, gint64, i),
                            get_name (self, i));

  return g_string_free (shape, FALSE);
}

/* The one that the others disagree with most is marked. */
static void
show_choice (CyWeightPairs *self, const CyWeightExpert *expert, guint row, guint column)
{
  GtkWidget *choice = g_ptr_array_index (self->choices, find_nth (self, row, column));
  gboolean   is_worst = expert->is_complete && expert->ahp.ratio >= CY_AHP_CONSISTENT &&
                      expert->ahp.row == row && expert->ahp.column == column;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              get_place (
                                cy_weight_expert_get (self->room->experts, expert, row, column)));
  if (is_worst)
    gtk_widget_add_css_class (choice, "warn");
  else
    gtk_widget_remove_css_class (choice, "warn");
}

static void
fill (CyWeightPairs *self)
{
  const CyWeightStudy  *study = self->room->experts;
  const CyWeightExpert *expert = cy_weight_study_expert (study, self->expert);

  self->is_filling = TRUE;
  for (guint i = 0; i < study->n; i++)
    for (guint j = i + 1; j < study->n; j++)
      show_choice (self, expert, i, j);
  self->is_filling = FALSE;
}

/* ---- Class ---- */

static void
cy_weight_pairs_dispose (GObject *object)
{
  CyWeightPairs *self = CY_WEIGHT_PAIRS (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->room, cy_weight_room_unref);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (cy_weight_pairs_parent_class)->dispose (object);
}

static void
cy_weight_pairs_class_init (CyWeightPairsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_weight_pairs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyWeightPairs::judged: of one thing (row) against another (column), as judged by the user */
  judged_signal = g_signal_new ("judged",
                                CY_TYPE_WEIGHT_PAIRS,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                3,
                                G_TYPE_UINT,
                                G_TYPE_UINT,
                                G_TYPE_INT);
}

static void
cy_weight_pairs_init (CyWeightPairs *self)
{
  self->choices = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  self->expert = -1;
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_set_valign (self->grid, GTK_ALIGN_START);
  gtk_widget_set_halign (self->grid, GTK_ALIGN_START);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
cy_weight_pairs_new (void)
{
  return g_object_new (CY_TYPE_WEIGHT_PAIRS, NULL);
}

/**
 * cy_weight_pairs_set:
 * @self: a list of pairs
 * @room: what it shows
 * @expert: place of the expert in the study; -1 for nobody, which shows nothing
 */
void
cy_weight_pairs_set (CyWeightPairs *self, CyWeightRoom *room, int expert)
{
  g_autofree char *shape = NULL;

  cy_weight_room_ref (room);
  g_clear_pointer (&self->room, cy_weight_room_unref);
  self->room = room;
  self->expert = expert;
  if (expert < 0 || room->experts == NULL || room->experts->n == 0)
    {
      clear (self);
      g_clear_pointer (&self->shape, g_free);
      return;
    }
  shape = dup_shape (self);
  if (g_strcmp0 (shape, self->shape) != 0)
    build (self);
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  fill (self);
}

/**
 * cy_weight_pairs_go_to:
 * @self: a list of pairs
 * @row: of one thing
 * @column: of another, further down
 */
void
cy_weight_pairs_go_to (CyWeightPairs *self, guint row, guint column)
{
  guint nth = find_nth (self, row, column);

  if (nth < self->choices->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->choices, nth));
}
