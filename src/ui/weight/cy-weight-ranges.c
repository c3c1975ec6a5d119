/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How far each weight can go before somebody else comes first, or has a place of the quota. */
#include "cy-weight-ranges.h"

#include "cy-empty.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-weight-range.h"
#include "cy-weight-words.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define NAME_WIDTH 150
#define BAR_WIDTH 320

struct _CyWeightRanges
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *scrolled;
  GtkWidget *lines;
  GtkWidget *empty;

  CyWeightRoom *room;
};

G_DEFINE_FINAL_TYPE (CyWeightRanges, cy_weight_ranges, GTK_TYPE_WIDGET)

static const char *const column_ids[] = {
  "name", "now", "low", "high", "words", "quota-low", "quota-high", "quota-words", NULL,
};

static const CyTableColumn columns[] = {
  { "name", N_ ("What is compared"), 150 },
  { "now", N_ ("Weight in the scheme"), 90, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "low", N_ ("First place: from"), 90, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "high", N_ ("First place: to"), 90, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "words", N_ ("First place"), 300 },
  { "quota-low", N_ ("Quota line: from"), 90, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "quota-high", N_ ("Quota line: to"), 90, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "quota-words", N_ ("Quota line"), 300 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

/* ---- Words ---- */

static gboolean
has_quota (const CyWeightBook *book)
{
  return book->n_places > 0 && book->n_places < book->rows->len;
}

static char *
dup_first (const CyWeightBook *book, guint nth)
{
  return cy_weight_words_range (book,
                                &cy_weight_book_column (book, nth)->first,
                                _ ("the first place stays"));
}

static char *
dup_quota (const CyWeightBook *book, guint nth)
{
  if (book->n_places == 0)
    return g_strdup (_ ("The scheme has no quota, or there are too few people for a place."));
  if (!has_quota (book))
    return g_strdup (_ ("There are places for all."));

  return cy_weight_words_range (book,
                                &cy_weight_book_column (book, nth)->quota,
                                _ ("the same people have a place"));
}

/* ---- Lines ---- */

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static void
append_range (GtkWidget         *grid,
              int                line,
              const char        *what,
              const CyRankRange *range,
              double             now,
              const char        *words)
{
  GtkWidget *name = make_label (what, "secondary");
  GtkWidget *sentence = make_label (words, NULL);

  gtk_widget_set_size_request (name, NAME_WIDTH, -1);
  gtk_grid_attach (GTK_GRID (grid), name, 0, line, 1, 1);
  if (range != NULL)
    {
      GtkWidget *bar = cy_weight_range_new (range->low, now, range->high);

      gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_grid_attach (GTK_GRID (grid), bar, 1, line, 1, 1);
    }
  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_grid_attach (GTK_GRID (grid), sentence, 2, line, 1, 1);
}

static GtkWidget *
make_line (const CyWeightBook *book, guint nth)
{
  const CyWeightColumn *column = cy_weight_book_column (book, nth);
  double                now = book->rankings[CY_WEIGHT_SCHEME].weights[nth];
  GtkWidget            *grid = gtk_grid_new ();
  g_autofree char      *percent = cy_weight_words_percent (now);
  g_autofree char      *heading = g_strdup_printf (_ ("%s · %s now"), column->name, percent);
  g_autofree char      *first = dup_first (book, nth);
  g_autofree char      *quota = dup_quota (book, nth);
  g_autofree char      *places = book->n_places > 0
                                   ? g_strdup_printf (ngettext ("Quota line (%u place)",
                                                           "Quota line (%u places)",
                                                           book->n_places),
                                                 book->n_places)
                                   : g_strdup (_ ("Quota line"));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_attach (GTK_GRID (grid), make_label (heading, "bold"), 0, 0, 3, 1);
  append_range (grid, 1, _ ("First place"), &column->first, now, first);
  append_range (grid, 2, places, has_quota (book) ? &column->quota : NULL, now, quota);

  return grid;
}

static void
show (CyWeightRanges *self)
{
  const CyWeightBook *book = self->room->book;
  GtkWidget          *child;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               book->rows->len > 1 ? self->scrolled : self->empty);
  for (guint i = 0; book->rows->len > 1 && i < book->columns->len; i++)
    gtk_box_append (GTK_BOX (self->lines), make_line (book, i));
}

/* ---- Class ---- */

static void
cy_weight_ranges_dispose (GObject *object)
{
  CyWeightRanges *self = CY_WEIGHT_RANGES (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->room, cy_weight_room_unref);

  G_OBJECT_CLASS (cy_weight_ranges_parent_class)->dispose (object);
}

static void
cy_weight_ranges_class_init (CyWeightRangesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_weight_ranges_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_weight_ranges_init (CyWeightRanges *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->stack = gtk_stack_new ();
  self->scrolled = gtk_scrolled_window_new ();
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->empty =
    cy_empty_new (_ ("It takes at least two people who have a value everywhere."), NULL);
  gtk_box_append (GTK_BOX (box), self->lines);
  gtk_box_append (
    GTK_BOX (box),
    make_label (_ ("Blue: where the weight may lie; red: where it lies now. One weight is moved, "
                   "the others keep their proportions. The places are those of the quota over "
                   "everybody in the table together."),
                "caption"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_stack_add_child (GTK_STACK (self->stack), self->scrolled);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
cy_weight_ranges_new (void)
{
  return g_object_new (CY_TYPE_WEIGHT_RANGES, NULL);
}

/**
 * cy_weight_ranges_set:
 * @self: a panel
 * @room: what it shows
 */
void
cy_weight_ranges_set (CyWeightRanges *self, CyWeightRoom *room)
{
  cy_weight_room_ref (room);
  g_clear_pointer (&self->room, cy_weight_room_unref);
  self->room = room;
  show (self);
}

static void
append_row (CyTableStore *store, const CyWeightBook *book, guint nth)
{
  const CyWeightColumn *column = cy_weight_book_column (book, nth);
  g_autofree char *now = cy_weight_words_percent (book->rankings[CY_WEIGHT_SCHEME].weights[nth]);
  g_autofree char *low = cy_weight_words_percent (column->first.low);
  g_autofree char *high = cy_weight_words_percent (column->first.high);
  g_autofree char *first = dup_first (book, nth);
  g_autofree char *quota_low = cy_weight_words_percent (column->quota.low);
  g_autofree char *quota_high = cy_weight_words_percent (column->quota.high);
  g_autofree char *quota = dup_quota (book, nth);
  const char      *texts[] = { column->name,
                               now,
                               low,
                               high,
                               first,
                          has_quota (book) ? quota_low : NOTHING,
                          has_quota (book) ? quota_high : NOTHING,
                               quota };

  cy_table_store_append (store, nth + 1, texts);
}

/**
 * cy_weight_ranges_make_report:
 * @self: a panel
 *
 * Returns: (transfer full) (nullable): what it shows; %NULL for nothing
 */
CyReportTable *
cy_weight_ranges_make_report (CyWeightRanges *self)
{
  g_autoptr (CyTableStore) store = NULL;
  g_autoptr (GtkWidget) table = NULL;

  if (self->room == NULL || self->room->book->rows->len < 2)
    return NULL;
  store = cy_table_store_new (column_ids);
  for (guint i = 0; i < self->room->book->columns->len; i++)
    append_row (store, self->room->book, i);
  table = g_object_ref_sink (
    cy_table_new_marked (_ ("Stability of the ranks"), columns, G_N_ELEMENTS (columns)));
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (store));

  return cy_table_make_report (CY_TABLE (table), NULL, NULL);
}
