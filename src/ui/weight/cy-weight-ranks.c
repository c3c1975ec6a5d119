/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody's rank in every way, and beside it one person's grade by fuzzy evaluation. */
#include "cy-weight-ranks.h"

#include "cy-bar.h"
#include "cy-code.h"
#include "cy-side.h"
#include "cy-table-list.h"
#include "cy-table-report.h"
#include "cy-table.h"
#include "cy-weight-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOTHING "—"
#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)
#define SORTABLE CY_TABLE_COLUMN_SORTABLE

/* More places than this is a change to look at. */
#define FAR 3

struct _CyWeightRanks
{
  GtkWidget parent_instance;

  GtkWidget   *side;
  GtkWidget   *table;
  GtkWidget   *name;
  GtkWidget   *grades;
  CyTableList *list;

  CyWeightRoom *room;
  char         *search;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (CyWeightRanks, cy_weight_ranks, GTK_TYPE_WIDGET)

static const char *const column_ids[] = {
  "name",          "place",         "total",
  "scheme",        "experts-total", "experts",
  "entropy-total", "entropy",       "topsis-closeness",
  "topsis",        "fuzzy",         NULL,
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    86,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 90, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "total", N_ ("Weighted mean"), 70, CY_TABLE_TEXT, NUMBER, N_ ("By the scheme") },
  { "scheme", N_ ("Place taken"), 60, CY_TABLE_TEXT, NUMBER, N_ ("By the scheme") },
  { "experts-total", N_ ("Weighted mean"), 70, CY_TABLE_TEXT, NUMBER, N_ ("By experts") },
  { "experts", N_ ("Place taken"), 76, CY_TABLE_TEXT, NUMBER, N_ ("By experts") },
  { "entropy-total", N_ ("Weighted mean"), 70, CY_TABLE_TEXT, NUMBER, N_ ("By entropy") },
  { "entropy", N_ ("Place taken"), 76, CY_TABLE_TEXT, NUMBER, N_ ("By entropy") },
  { "topsis-closeness", N_ ("Closeness"), 70, CY_TABLE_TEXT, NUMBER, "TOPSIS" },
  { "topsis", N_ ("Place taken"), 76, CY_TABLE_TEXT, NUMBER, "TOPSIS" },
  { "fuzzy", N_ ("Fuzzy evaluation"), 90, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_CENTER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

/* ---- Rows ---- */

static const char *
get_grade (const CyWeightBook *book, const double *result)
{
  int grade = cy_fuzzy_get_grade (result, book->n_grades);

  return grade >= 0 ? cy_code_get_name ("zb18", book->grades[grade]) : _ ("two alike");
}

static char *
dup_fuzzy (const CyWeightBook *book, guint row)
{
  g_autofree double *result = g_new0 (double, book->n_grades + 1);

  if (!cy_weight_book_evaluate (book, row, CY_WEIGHT_SCHEME, CY_FUZZY_MEAN, result))
    return g_strdup (NOTHING);

  return g_strdup (get_grade (book, result));
}

static char *
dup_total (const CyWeightBook *book, CyWeightWay way, guint row)
{
  if (!book->rankings[way].is_known)
    return g_strdup (NOTHING);

  return g_strdup_printf (way == CY_WEIGHT_TOPSIS ? "%.4f" : "%.2f",
                          book->rankings[way].totals[row]);
}

static void
set_styles (CyTableLine *line, const CyWeightBook *book, guint row)
{
  static const char *const ranks[] = { NULL, "experts", "entropy", "topsis" };

  for (guint i = CY_WEIGHT_EXPERTS; i < CY_WEIGHT_N_WAYS; i++)
    {
      int move = book->rankings[i].is_known ? cy_weight_book_get_move (book, i, row) : 0;

      if (ABS (move) >= FAR)
        cy_table_line_set_style (line, ranks[i], move > 0 ? "ok" : "warn");
    }
}

/* The row of the book is the place of the item, counted from 1. */
static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyWeightBook *book = ((const CyWeightRoom *) owner)->book;
  guint               row = GPOINTER_TO_UINT (data) - 1;
  const CyWeightRow  *of = cy_weight_book_row (book, row);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, g_strdup (of->name));
  g_ptr_array_add (texts, g_strdup (of->place != NULL ? of->place : NOTHING));
  for (guint i = 0; i < CY_WEIGHT_N_WAYS; i++)
    {
      g_ptr_array_add (texts, dup_total (book, (CyWeightWay) i, row));
      g_ptr_array_add (texts, cy_weight_words_rank (book, (CyWeightWay) i, row));
    }
  g_ptr_array_add (texts, dup_fuzzy (book, row));
  cy_table_line_set_texts (line, (const char *const *) texts->pdata);
  set_styles (line, book, row);
}

static gboolean
is_shown (CyWeightRanks *self, const CyWeightRow *row)
{
  return self->search == NULL || *self->search == '\0' ||
         strstr (row->name, self->search) != NULL ||
         (row->place != NULL && strstr (row->place, self->search) != NULL);
}

static gint
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *ranks = data;
  guint        first = GPOINTER_TO_UINT (((const CyTableItem *) a)->data) - 1;
  guint        second = GPOINTER_TO_UINT (((const CyTableItem *) b)->data) - 1;

  if (ranks[first] != ranks[second])
    return ranks[first] < ranks[second] ? -1 : 1;

  return first < second ? -1 : first > second;
}

static void
fill (CyWeightRanks *self)
{
  const CyWeightBook *book = self->room->book;
  GArray             *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; i < book->rows->len; i++)
    {
      CyTableItem item = { i + 1, GUINT_TO_POINTER (i + 1) };

      if (is_shown (self, cy_weight_book_row (book, i)))
        g_array_append_val (items, item);
    }
  g_array_sort_with_data (items, compare_rows, book->rankings[CY_WEIGHT_SCHEME].ranks);
  cy_table_list_set (self->list,
                     items,
                     cy_weight_room_ref (self->room),
                     (GDestroyNotify) cy_weight_room_unref);
}

/* ---- Below ---- */

static void
append_way (GString *words, const CyWeightBook *book, CyWeightWay way)
{
  const CyWeightRanking *ranking = &book->rankings[way];

  if (!ranking->is_known)
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  if (ranking->has_spearman)
    g_string_append_printf (words,
                            _ ("%s: %u moved, Spearman %.3f"),
                            cy_weight_words_way (way),
                            ranking->n_moved,
                            ranking->spearman);
  else
    g_string_append_printf (words, _ ("%s: %u moved"), cy_weight_words_way (way), ranking->n_moved);
}

static void
show_totals (CyWeightRanks *self)
{
  const CyWeightBook *book = self->room->book;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *left_out = g_strdup_printf (_ ("left out: value missing %u, special result %u"),
                                               book->n_missing,
                                               book->n_special);

  for (guint i = CY_WEIGHT_EXPERTS; i < CY_WEIGHT_N_WAYS; i++)
    append_way (words, book, (CyWeightWay) i);
  cy_table_set_totals (CY_TABLE (self->table), words->str, left_out);
}

/* ---- One person ---- */

static GtkWidget *
make_words (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
append_grade (GtkWidget *grid, int line, const char *name, double share)
{
  g_autofree char *percent = cy_weight_words_percent (share);
  GtkWidget       *bar = cy_bar_new ();
  GtkWidget       *number = gtk_label_new (percent);

  cy_bar_set (CY_BAR (bar), share, -1, CY_BAR_PLAIN);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "numeric");
  gtk_grid_attach (GTK_GRID (grid), make_words (name, "secondary"), 0, line, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), bar, 1, line, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), number, 2, line, 1, 1);
}

static void
append_way_of (CyWeightRanks *self, guint row, CyFuzzyWay way)
{
  const CyWeightBook *book = self->room->book;
  g_autofree double  *result = g_new0 (double, book->n_grades + 1);
  GtkWidget          *grid = gtk_grid_new ();
  g_autofree char    *heading = NULL;

  if (!cy_weight_book_evaluate (book, row, CY_WEIGHT_SCHEME, way, result))
    return;
  heading = g_strdup_printf (way == CY_FUZZY_MEAN ? _ ("By the weighted mean: %s")
                                                  : _ ("By the main thing: %s"),
                             get_grade (book, result));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; i < book->n_grades; i++)
    append_grade (grid, (int) i, cy_code_get_name ("zb18", book->grades[i]), result[i]);
  gtk_box_append (GTK_BOX (self->grades), make_words (heading, "bold"));
  gtk_box_append (GTK_BOX (self->grades), grid);
}

static void
show_person (CyWeightRanks *self)
{
  GtkWidget *child;
  gint64     id;

  while ((child = gtk_widget_get_first_child (self->grades)) != NULL)
    gtk_box_remove (GTK_BOX (self->grades), child);
  gtk_label_set_text (GTK_LABEL (self->name), "");
  if (self->room == NULL || !cy_table_get_cursor (CY_TABLE (self->table), &id) || id < 1 ||
      id > self->room->book->rows->len)
    return;
  gtk_label_set_text (GTK_LABEL (self->name),
                      cy_weight_book_row (self->room->book, (guint) id - 1)->name);
  gtk_box_append (GTK_BOX (self->grades),
                  make_words (_ ("Fuzzy evaluation: every grader's mark is a voice for the grade "
                                 "whose line it reaches; groups count by their weights."),
                              "caption"));
  append_way_of (self, (guint) id - 1, CY_FUZZY_MEAN);
  append_way_of (self, (guint) id - 1, CY_FUZZY_MAIN);
}

static void
activate_cb (CyTable *table, gint64 id, CyWeightRanks *self)
{
  gint64 person = cy_weight_book_row (self->room->book, (guint) id - 1)->person;

  if (person != 0)
    g_signal_emit (self, open_signal, 0, person);
}

/* ---- Class ---- */

static void
cy_weight_ranks_dispose (GObject *object)
{
  CyWeightRanks *self = CY_WEIGHT_RANKS (object);

  g_clear_pointer (&self->room, cy_weight_room_unref);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_weight_ranks_parent_class)->dispose (object);
}

static void
cy_weight_ranks_class_init (CyWeightRanksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_weight_ranks_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyWeightRanks::open: the page of a person (id) is wanted */
  open_signal = g_signal_new ("open",
                              CY_TYPE_WEIGHT_RANKS,
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL,
                              NULL,
                              NULL,
                              G_TYPE_NONE,
                              1,
                              G_TYPE_INT64);
}

static void
cy_weight_ranks_init (CyWeightRanks *self)
{
  self->table = cy_table_new_marked (_ ("Ranks compared"), columns, G_N_ELEMENTS (columns));
  self->list = cy_table_list_new (column_ids, make_line);
  self->grades = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->list));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody has a value everywhere yet. Marks are entered on the page of "
                         "scores."),
                      NULL);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (show_person), self);
  self->side = cy_side_new (self->table, cy_side_card_new_titled (&self->name, self->grades));
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_widget_set_parent (self->side, GTK_WIDGET (self));
}

GtkWidget *
cy_weight_ranks_new (void)
{
  return g_object_new (CY_TYPE_WEIGHT_RANKS, NULL);
}

static void
go_to_first (CyWeightRanks *self)
{
  CyTableSource *source = CY_TABLE_SOURCE (self->list);
  gint64         id;

  if (!cy_table_get_cursor (CY_TABLE (self->table), &id) && cy_table_source_get_n_rows (source) > 0)
    cy_table_reveal (CY_TABLE (self->table), cy_table_source_get_id (source, 0));
}

/**
 * cy_weight_ranks_set:
 * @self: a panel
 * @room: what it shows
 */
void
cy_weight_ranks_set (CyWeightRanks *self, CyWeightRoom *room)
{
  cy_weight_room_ref (room);
  g_clear_pointer (&self->room, cy_weight_room_unref);
  self->room = room;
  fill (self);
  show_totals (self);
  go_to_first (self);
  show_person (self);
}

void
cy_weight_ranks_set_search (CyWeightRanks *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  if (self->room == NULL)
    return;
  fill (self);
  show_person (self);
}

/**
 * cy_weight_ranks_make_report:
 * @self: a panel
 *
 * Returns: (transfer full): what it shows
 */
CyReportTable *
cy_weight_ranks_make_report (CyWeightRanks *self)
{
  return cy_table_make_report (CY_TABLE (self->table), NULL, NULL);
}
