/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The result of a ballot: bars for each person and option, the mean of each group, and the basis.
 */
#include "cy-ballot-outcome.h"

#include "cy-card.h"
#include "cy-empty.h"
#include "cy-note.h"
#include "cy-share.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define BASIS_HEIGHT 170

/* Room for six decimals, or for the words why there are none. */
#define MEAN_WIDTH 92
#define HIDDEN_WIDTH 152
#define OPTION_WIDTH 110

struct _CyBallotOutcome
{
  GtkBox parent_instance;

  GtkWidget    *stack;
  GtkWidget    *whole;
  GtkWidget    *empty;
  GtkWidget    *note;
  GtkWidget    *table;
  GtkWidget    *basis;
  GtkWidget    *working;
  CyTableStore *store;

  CyBallotData *data; /* the owner's */
};

G_DEFINE_FINAL_TYPE (CyBallotOutcome, cy_ballot_outcome, GTK_TYPE_BOX)

/* ---- Columns ---- */

static void
add_column (GArray            *columns,
            const char        *id,
            const char        *title,
            int                width,
            CyTableCellType    type,
            CyTableColumnFlags flags,
            const char        *group)
{
  CyTableColumn column = { g_intern_string (id), title, width, type, flags, group };

  g_array_append_val (columns, column);
}

static const char *
name_column (char letter, guint nth)
{
  g_autofree char *id = g_strdup_printf ("%c%u", letter, nth);

  return g_intern_string (id);
}

static GArray *
list_columns (const CyBallotResult *result)
{
  const CyBallotSheet *sheet = result->sheet;
  GArray              *columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));

  add_column (columns,
              "name",
              _ ("Full name"),
              84,
              CY_TABLE_TEXT,
              CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD,
              NULL);
  if (sheet->options.has_scores)
    {
      add_column (columns,
                  "rank",
                  _ ("Rank"),
                  56,
                  CY_TABLE_TEXT,
                  CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_CENTER,
                  NULL);
      add_column (columns,
                  "score",
                  _ ("Score"),
                  72,
                  CY_TABLE_TEXT,
                  CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD,
                  NULL);
    }
  /* Beside the score that they make, in sight on a small screen too. */
  for (guint i = 0; sheet->options.has_scores && i < sheet->voters->len; i++)
    add_column (columns,
                name_column ('g', i),
                cy_ballot_sheet_get_voters (sheet, i)->name,
                result->hidden[i] ? HIDDEN_WIDTH : MEAN_WIDTH,
                CY_TABLE_TEXT,
                CY_TABLE_COLUMN_NUMERIC,
                _ ("Means of the groups"));
  for (guint i = 1; i <= sheet->options.n + 1; i++)
    {
      guint option = i <= sheet->options.n ? i : 0;

      add_column (columns,
                  name_column ('o', option),
                  cy_ballot_sheet_get_option_name (sheet, option),
                  OPTION_WIDTH,
                  CY_TABLE_BAR,
                  CY_TABLE_COLUMN_NONE,
                  _ ("Votes and rates"));
    }

  return columns;
}

/* ---- Rows ---- */

static void
set_option (CyBallotOutcome *self, guint subject, guint option)
{
  const CyBallotResult *result = self->data->result;
  gint64                rate = cy_ballot_result_get_rate (result, subject, option);
  g_autofree char      *share = cy_share_format (rate);
  g_autofree char      *text =
    result->is_hidden
           ? g_strdup ("—")
           : g_strdup_printf ("%d  %s", (int) result->lines[subject].votes[option], share);

  cy_table_store_set (self->store, subject + 1, name_column ('o', option), text);
  cy_table_store_set_value (self->store,
                            subject + 1,
                            name_column ('o', option),
                            result->is_hidden ? -1 : (double) rate / 1000);
}

static void
set_means (CyBallotOutcome *self, guint subject)
{
  const CyBallotResult *result = self->data->result;

  for (guint i = 0; i < result->sheet->voters->len; i++)
    {
      g_autofree char *mean = cy_ballot_result_dup_mean (result, subject, i);

      cy_table_store_set (self->store, subject + 1, name_column ('g', i), mean);
      if (result->missing[i])
        cy_table_store_set_style (self->store, subject + 1, name_column ('g', i), "warn");
      else if (result->hidden[i])
        cy_table_store_set_style (self->store, subject + 1, name_column ('g', i), "muted");
    }
}

static void
add_row (CyBallotOutcome *self, guint subject, guint n_columns)
{
  const CyBallotResult   *result = self->data->result;
  gboolean                has_scores = result->sheet->options.has_scores;
  g_autofree const char **texts = g_new0 (const char *, n_columns);
  g_autofree char        *place = cy_ballot_result_dup_rank (result, subject);
  g_autofree char        *score = cy_ballot_result_dup_score (result, subject);

  for (guint i = 0; i < n_columns; i++)
    texts[i] = "";
  texts[0] = cy_ballot_sheet_get_subject (result->sheet, subject)->name;
  if (has_scores)
    {
      texts[1] = place;
      texts[2] = score;
    }
  cy_table_store_append (self->store, subject + 1, texts);
  for (guint i = 0; i <= result->sheet->options.n; i++)
    set_option (self, subject, i);
  if (has_scores)
    set_means (self, subject);
}

static void
show_table (CyBallotOutcome *self)
{
  const CyBallotResult *result = self->data->result;
  g_autoptr (GArray) columns = list_columns (result);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (ids, (char *) g_array_index (columns, CyTableColumn, i).id);
  g_ptr_array_add (ids, NULL);
  cy_table_set_columns (CY_TABLE (self->table),
                        (const CyTableColumn *) columns->data,
                        columns->len);
  g_clear_object (&self->store);
  self->store = cy_table_store_new ((const char *const *) ids->pdata);
  cy_table_store_freeze (self->store);
  for (guint i = 0; i < result->sheet->subjects->len; i++)
    add_row (self, result->order[i], columns->len);
  cy_table_store_thaw (self->store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

/* ---- The basis ---- */

static void
show_working (CyBallotOutcome *self)
{
  gint64           row = 0;
  g_autofree char *working = NULL;
  g_autofree char *text = NULL;

  if (self->data == NULL || self->data->result == NULL ||
      !cy_table_get_cursor (CY_TABLE (self->table), &row))
    row = 0;
  if (row > 0 && row <= self->data->sheet->subjects->len)
    {
      working = cy_ballot_result_dup_working (self->data->result, (guint) row - 1);
      text =
        g_strdup_printf ("%s: %s",
                         cy_ballot_sheet_get_subject (self->data->sheet, (guint) row - 1)->name,
                         working);
    }
  gtk_label_set_text (GTK_LABEL (self->working), text != NULL ? text : "");
  gtk_widget_set_visible (self->working, working != NULL && *working != '\0');
}

static void
cursor_cb (CyTable *table, CyBallotOutcome *self)
{
  show_working (self);
}

static GtkWidget *
make_line (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "value");

  return label;
}

static void
show_basis (CyBallotOutcome *self)
{
  g_autoptr (GPtrArray) lines = cy_ballot_result_list_basis (self->data->result);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->basis)) != NULL)
    gtk_box_remove (GTK_BOX (self->basis), child);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("%u. %s", i + 1, (char *) g_ptr_array_index (lines, i));

      gtk_box_append (GTK_BOX (self->basis), make_line (text));
    }
}

static void
show_note (CyBallotOutcome *self)
{
  const CyBallotResult *result = self->data->result;
  g_autofree char      *share = cy_share_format (result->attendance);
  g_autofree char      *title =
    g_strdup_printf (_ ("The attendance of %s does not reach what is asked for"), share);

  gtk_widget_set_visible (self->note, result->is_below_floor || result->is_hidden);
  if (result->is_hidden)
    cy_note_set (CY_NOTE (self->note),
                 _ ("So few voted that the result would tell who voted how; it is not shown"),
                 NULL,
                 NULL);
  else if (result->is_below_floor)
    cy_note_set (CY_NOTE (self->note),
                 title,
                 _ ("The ballot is as a rule held again; the result is shown with this mark."),
                 NULL);
}

static void
show_empty (CyBallotOutcome *self)
{
  guint            n = self->data->faults->len;
  g_autofree char *text =
    n > 0 ? g_strdup_printf (ngettext ("%u place does not add up yet; mend it under “Counts”.",
                                       "%u places do not add up yet; mend them under “Counts”.",
                                       n),
                             n)
          : g_strdup (_ ("Nothing is counted yet."));

  cy_empty_set (CY_EMPTY (self->empty), text, NULL);
}

/* ---- Class ---- */

static void
cy_ballot_outcome_dispose (GObject *object)
{
  CyBallotOutcome *self = CY_BALLOT_OUTCOME (object);

  self->data = NULL;
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cy_ballot_outcome_parent_class)->dispose (object);
}

static void
cy_ballot_outcome_class_init (CyBallotOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_outcome_dispose;
}

static GtkWidget *
make_basis (CyBallotOutcome *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->basis = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->working = make_line ("");
  gtk_widget_add_css_class (self->working, "bold");
  gtk_widget_set_visible (self->working, FALSE);
  gtk_box_append (GTK_BOX (box), self->working);
  gtk_box_append (GTK_BOX (box), self->basis);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), BASIS_HEIGHT);

  return cy_card_new (_ ("Basis of the calculation"), _ ("Choose a person to see how"), scroll);
}

static void
cy_ballot_outcome_init (CyBallotOutcome *self)
{
  self->whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->note = cy_note_new (NULL);
  self->table = cy_table_new (_ ("Result of the ballot"), NULL, 0);
  self->empty = cy_empty_new ("", NULL);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_box_append (GTK_BOX (self->whole), self->note);
  gtk_box_append (GTK_BOX (self->whole), self->table);
  gtk_box_append (GTK_BOX (self->whole), make_basis (self));
  gtk_stack_add_child (GTK_STACK (self->stack), self->whole);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), self->stack);
}

GtkWidget *
cy_ballot_outcome_new (void)
{
  return g_object_new (CY_TYPE_BALLOT_OUTCOME, NULL);
}

/**
 * cy_ballot_outcome_set:
 * @self: the view
 * @data: (transfer none): the ballot; stays with the owner until another comes
 */
void
cy_ballot_outcome_set (CyBallotOutcome *self, CyBallotData *data)
{
  self->data = data;
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               data->result != NULL ? self->whole : self->empty);
  if (data->result == NULL)
    {
      show_empty (self);
      return;
    }
  show_note (self);
  show_table (self);
  show_basis (self);
  show_working (self);
}
