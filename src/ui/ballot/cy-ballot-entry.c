/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Where numbers of a ballot are written: the account of the papers above, the votes below; what
 * does not add up is said at its cell as it is typed. */
#include "cy-ballot-entry.h"

#include "cy-ballot-cells.h"
#include "cy-ballot-work.h"
#include "cy-section-title.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* Rows of a table are so many fifths of a line of text high. */
#define ROW_FIFTHS 9

/* One of the two tables. */
typedef struct
{
  CyBallotEntry *entry;
  GtkWidget     *table;
  CyTableStore  *store;
  gboolean       is_votes;
} Grid;

struct _CyBallotEntry
{
  GtkBox parent_instance;

  Grid       accounts;
  Grid       votes;
  CySession *session;

  CyBallotData *data; /* the owner's */
  char         *shape;
  guint         n_pending;
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyBallotEntry, cy_ballot_entry, GTK_TYPE_BOX)

/* ---- Showing ---- */

/* Of a group without faults: it may have been there although nothing of its papers is known. */
static void
show_faultless (Grid *grid, gint64 row, guint nth)
{
  const CyBallotSheet *sheet = grid->entry->data->sheet;
  const gint64        *accounts = cy_ballot_sheet_get_voters (sheet, nth)->accounts;

  if (!cy_ballot_sheet_is_missing (sheet, nth))
    cy_table_store_set_cell (grid->store, row, "check", _ ("Adds up"), "ok");
  else if (accounts[CY_BALLOT_PRESENT] > 0 && accounts[CY_BALLOT_VALID] < 0)
    cy_table_store_set_cell (grid->store, row, "check", _ ("Votes not entered"), "warn");
  else
    cy_table_store_set_cell (grid->store, row, "check", _ ("Did not vote"), "muted");
}

static void
show_verdict (Grid *grid, gint64 row, const CyBallotFault *fault, guint nth)
{
  g_autofree char *text = NULL;

  if (fault == NULL)
    {
      show_faultless (grid, row, nth);
      return;
    }
  text = cy_ballot_fault_dup_text (fault, grid->entry->data->sheet);
  cy_table_store_set_cell (grid->store,
                           row,
                           "check",
                           text,
                           fault->kind == CY_BALLOT_FAULT_BLANK ? "warn" : "error");
}

static void
show_account (CyBallotEntry *self, guint nth)
{
  const CyBallotSheet  *sheet = self->data->sheet;
  const CyBallotVoters *voters = cy_ballot_sheet_get_voters (sheet, nth);
  const CyBallotFault  *first = NULL;

  for (guint i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    {
      const CyBallotFault *fault =
        cy_ballot_faults_find (self->data->faults, (int) nth, -1, (int) i);
      g_autofree char *text = cy_ballot_cells_format (voters->accounts[i]);
      char             column[CY_BALLOT_CELLS_ID];

      cy_ballot_cells_name (column, FALSE, i);
      cy_table_store_set_cell (self->accounts.store,
                               nth + 1,
                               column,
                               text,
                               fault != NULL && fault->kind != CY_BALLOT_FAULT_BLANK ? "error"
                                                                                     : NULL);
      if (fault != NULL && (first == NULL || (first->kind == CY_BALLOT_FAULT_BLANK &&
                                              fault->kind != CY_BALLOT_FAULT_BLANK)))
        first = fault;
    }
  show_verdict (&self->accounts, nth + 1, first, nth);
}

/* Of a finished ballot, what its result hides is hidden here, too; it can be opened again. */
static gboolean
is_veiled (CyBallotEntry *self, guint voters)
{
  return cy_ballot_sheet_is_done (self->data->sheet) && self->data->result != NULL &&
         self->data->result->hidden[voters];
}

static void
veil_votes (CyBallotEntry *self, guint voters, guint subject)
{
  gint64           row = cy_ballot_cells_row (voters, subject);
  g_autofree char *why = cy_ballot_result_dup_mean (self->data->result, subject, voters);

  for (guint i = 0; i <= self->data->sheet->options.n; i++)
    {
      char column[CY_BALLOT_CELLS_ID];

      cy_ballot_cells_name (column, TRUE, i);
      cy_table_store_set_cell (self->votes.store, row, column, "—", "muted");
    }
  cy_table_store_set_cell (self->votes.store, row, "sum", "—", "muted");
  cy_table_store_set_cell (self->votes.store, row, "check", why, "muted");
}

static void
show_votes (CyBallotEntry *self, guint voters, guint subject)
{
  const CyBallotSheet *sheet = self->data->sheet;
  gint64               row = cy_ballot_cells_row (voters, subject);
  const CyBallotFault *fault =
    cy_ballot_faults_find (self->data->faults, (int) voters, (int) subject, 0);
  g_autofree char *sum = cy_ballot_cells_format (cy_ballot_sheet_sum (sheet, voters, subject));

  for (guint i = 0; i <= sheet->options.n; i++)
    {
      g_autofree char *text =
        cy_ballot_cells_format (cy_ballot_sheet_get (sheet, voters, subject, i));
      char column[CY_BALLOT_CELLS_ID];

      cy_ballot_cells_name (column, TRUE, i);
      cy_table_store_set_cell (self->votes.store, row, column, text, NULL);
    }
  cy_table_store_set_cell (self->votes.store,
                           row,
                           "sum",
                           sum,
                           fault != NULL && fault->kind == CY_BALLOT_FAULT_VOTES ? "error"
                                                                                 : "muted");
  show_verdict (&self->votes, row, fault, voters);
}

static void
show_state (CyBallotEntry *self)
{
  guint            n = self->data->faults->len;
  g_autofree char *text =
    n == 0
      ? g_strdup (_ ("Everything adds up"))
      : g_strdup_printf (ngettext ("%u place does not add up", "%u places do not add up", n), n);
  g_autofree char *markup = n == 0 ? g_strdup (text) : g_strdup_printf ("<b>%s</b>", text);

  cy_table_set_totals (CY_TABLE (self->votes.table),
                       markup,
                       cy_ballot_sheet_is_on_paper (self->data->sheet)
                         ? _ ("The votes come from the papers")
                         : _ ("Whole blocks can be pasted from a spreadsheet"));
}

static void
show (CyBallotEntry *self)
{
  const CyBallotSheet *sheet = self->data->sheet;

  for (guint i = 0; i < sheet->voters->len; i++)
    {
      show_account (self, i);
      for (guint j = 0; j < sheet->subjects->len; j++)
        if (is_veiled (self, i))
          veil_votes (self, i, j);
        else
          show_votes (self, i, j);
    }
  show_state (self);
}

/* ---- Writing ---- */

static void
entered_cb (gint64 ballot, gpointer user_data)
{
  g_autoptr (CyBallotEntry) self = user_data;

  self->n_pending--;
  if (ballot == 0)
    g_signal_emit (self, signals[FAILED], 0);
}

/* Shown at once; what the library holds comes after. */
static void
enter (CyBallotEntry *self, GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    cy_ballot_cells_apply (self->data->sheet, &g_array_index (cells, CyBallotCell, i));
  cy_ballot_data_judge (self->data);
  show (self);
  self->n_pending++;
  cy_ballot_work_enter (self->session,
                        cy_ballot_data_get_id (self->data),
                        cells,
                        entered_cb,
                        g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
check_cb (CyTableStore *store,
          gint64        row,
          const char   *column,
          const char   *text,
          char        **message,
          gpointer      user_data)
{
  Grid *grid = user_data;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyBallotCell));
  CyBallotCell cell;

  if (!cy_ballot_cells_read (grid->entry->data->sheet,
                             grid->is_votes,
                             row,
                             column,
                             text,
                             &cell,
                             message))
    return FALSE;
  g_array_append_val (cells, cell);
  enter (grid->entry, cells);

  return TRUE;
}

/* Whether all that was copied has a place; what is empty behind the last needs none. */
static gboolean
check_size (Grid *grid, GPtrArray *rows, guint top, guint left, char **message)
{
  guint n_rows = cy_table_source_get_n_rows (CY_TABLE_SOURCE (grid->store));
  guint n_columns = cy_ballot_cells_count (grid->entry->data->sheet, grid->is_votes);

  for (guint i = 0; i < rows->len; i++)
    {
      char **texts = g_ptr_array_index (rows, i);

      for (guint j = 0; texts[j] != NULL; j++)
        if ((top + i >= n_rows || left + j >= n_columns) && *g_strstrip (texts[j]) != '\0')
          {
            g_autofree char *brief = cy_text_dup_brief (texts[j]);

            *message = g_strdup_printf (_ ("“%s” (row %u, column %u of what was copied) has no cell"
                                           " to go to."),
                                        brief,
                                        i + 1,
                                        j + 1);
            return FALSE;
          }
    }

  return TRUE;
}

/* Of what was copied, a cell goes into each cell right and down from the active one. */
static gboolean
read_block (Grid *grid, GPtrArray *rows, guint top, guint left, GArray *cells, char **message)
{
  CyTableSource *source = CY_TABLE_SOURCE (grid->store);
  guint          n_columns = cy_ballot_cells_count (grid->entry->data->sheet, grid->is_votes);

  for (guint i = 0; i < rows->len && top + i < cy_table_source_get_n_rows (source); i++)
    {
      char **texts = g_ptr_array_index (rows, i);

      for (guint j = 0; texts[j] != NULL && left + j < n_columns; j++)
        {
          char         column[CY_BALLOT_CELLS_ID];
          CyBallotCell cell;

          cy_ballot_cells_name_nth (grid->entry->data->sheet, column, grid->is_votes, left + j);
          if (!cy_table_source_can_edit (source, top + i, column))
            continue;
          if (!cy_ballot_cells_read (grid->entry->data->sheet,
                                     grid->is_votes,
                                     cy_table_source_get_id (source, top + i),
                                     column,
                                     texts[j],
                                     &cell,
                                     message))
            return FALSE;
          g_array_append_val (cells, cell);
        }
    }

  return TRUE;
}

static void
paste_cb (CyTable *table, GPtrArray *rows, Grid *grid)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyBallotCell));
  g_autofree char *message = NULL;
  const char      *column = cy_table_get_cursor_column (table);
  gint64           id;
  guint            top;
  guint            left;

  if (grid->entry->data == NULL || cy_ballot_sheet_is_done (grid->entry->data->sheet) ||
      !cy_table_get_cursor (table, &id) ||
      !cy_table_source_find (CY_TABLE_SOURCE (grid->store), id, &top))
    return;
  left = cy_ballot_cells_find (grid->entry->data->sheet, grid->is_votes, column);
  if (!check_size (grid, rows, top, left, &message) ||
      !read_block (grid, rows, top, left, cells, &message))
    {
      g_autofree char *text = g_strdup_printf (_ ("Nothing was pasted. %s"), message);

      cy_session_toast (grid->entry->session, text, FALSE);
      return;
    }
  if (cells->len > 0)
    enter (grid->entry, cells);
}

/* ---- Shape ---- */

static void
set_columns (Grid *grid, GArray *columns)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  CyBallotSheet *sheet = grid->entry->data->sheet;

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (ids, (char *) g_array_index (columns, CyTableColumn, i).id);
  g_ptr_array_add (ids, NULL);
  cy_table_set_columns (CY_TABLE (grid->table),
                        (const CyTableColumn *) columns->data,
                        columns->len);
  g_set_object (&grid->store, NULL);
  grid->store = cy_table_store_new ((const char *const *) ids->pdata);
  for (guint i = 0; i < cy_ballot_cells_count (sheet, grid->is_votes); i++)
    {
      char column[CY_BALLOT_CELLS_ID];

      cy_ballot_cells_name_nth (sheet, column, grid->is_votes, i);
      if (cy_ballot_cells_is_open (sheet, grid->is_votes, i))
        cy_table_store_set_editable (grid->store, g_intern_string (column), check_cb, grid);
    }
}

static void
append_row (Grid *grid, gint64 id, const char *first, const char *second, guint n_columns)
{
  g_autofree const char **texts = g_new0 (const char *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    texts[i] = i == 0 ? first : i == 1 ? second : "";
  cy_table_store_append (grid->store, id, texts);
}

static void
append_rows (CyBallotEntry *self, guint n_accounts, guint n_votes)
{
  const CyBallotSheet *sheet = self->data->sheet;

  for (guint i = 0; i < sheet->voters->len; i++)
    {
      const CyBallotVoters *voters = cy_ballot_sheet_get_voters (sheet, i);
      g_autofree char      *weight = g_strdup_printf ("%d%%", (int) voters->weight);

      append_row (&self->accounts, i + 1, voters->name, weight, n_accounts);
      for (guint j = 0; j < sheet->subjects->len; j++)
        append_row (&self->votes,
                    cy_ballot_cells_row (i, j),
                    voters->name,
                    cy_ballot_sheet_get_subject (sheet, j)->name,
                    n_votes);
    }
}

/* All groups are seen at once, at any size of text; the head and the frame are a row more. */
static void
size_accounts (CyBallotEntry *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "Ag");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_set_size_request (self->accounts.table,
                               -1,
                               height * ROW_FIFTHS / 5 *
                                 (int) (self->data->sheet->voters->len + 1));
}

/* Built anew only when another ballot, or another kind of papers, is shown: otherwise a cell that
 * is being written in would be taken from under the hand. */
static void
build (CyBallotEntry *self)
{
  CyBallotSheet *sheet = self->data->sheet;
  g_autoptr (GArray) accounts = cy_ballot_cells_list_columns (sheet, FALSE);
  g_autoptr (GArray) votes = cy_ballot_cells_list_columns (sheet, TRUE);

  set_columns (&self->accounts, accounts);
  set_columns (&self->votes, votes);
  cy_table_store_freeze (self->accounts.store);
  cy_table_store_freeze (self->votes.store);
  append_rows (self, accounts->len, votes->len);
  show (self);
  cy_table_store_thaw (self->accounts.store);
  cy_table_store_thaw (self->votes.store);
  cy_table_set_source (CY_TABLE (self->accounts.table), CY_TABLE_SOURCE (self->accounts.store));
  cy_table_set_source (CY_TABLE (self->votes.table), CY_TABLE_SOURCE (self->votes.store));
  size_accounts (self);
}

/* ---- Class ---- */

static void
cy_ballot_entry_dispose (GObject *object)
{
  CyBallotEntry *self = CY_BALLOT_ENTRY (object);

  self->data = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->accounts.store);
  g_clear_object (&self->votes.store);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (cy_ballot_entry_parent_class)->dispose (object);
}

static void
cy_ballot_entry_class_init (CyBallotEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_entry_dispose;
  /** CyBallotEntry::changed: a number was written; the data are judged anew */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_BALLOT_ENTRY,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /** CyBallotEntry::failed: numbers were not taken; what is shown is no more what is stored */
  signals[FAILED] = g_signal_new ("failed",
                                  CY_TYPE_BALLOT_ENTRY,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static void
add_grid (CyBallotEntry *self, Grid *grid, const char *title, const char *caption, gboolean votes)
{
  grid->entry = self;
  grid->is_votes = votes;
  grid->table = cy_table_new (title, NULL, 0);
  cy_table_set_cell_mode (CY_TABLE (grid->table), TRUE);
  gtk_widget_add_css_class (grid->table, "grid");
  gtk_widget_set_vexpand (grid->table, votes);
  g_signal_connect (grid->table, "paste", G_CALLBACK (paste_cb), grid);
  gtk_box_append (GTK_BOX (self), cy_section_title_new (title, caption));
  gtk_box_append (GTK_BOX (self), grid->table);
}

static void
cy_ballot_entry_init (CyBallotEntry *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_grid (self,
            &self->accounts,
            _ ("Account of the papers"),
            _ ("returned ≤ issued ≤ entitled; valid + spoiled = returned"),
            FALSE);
  add_grid (self,
            &self->votes,
            _ ("Votes by group and person"),
            _ ("options + no opinion = valid"),
            TRUE);
}

GtkWidget *
cy_ballot_entry_new (CySession *session)
{
  CyBallotEntry *self = g_object_new (CY_TYPE_BALLOT_ENTRY, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_ballot_entry_set:
 * @self: the tables
 * @data: (nullable) (transfer none): what they show; stays with the owner until others come
 */
void
cy_ballot_entry_set (CyBallotEntry *self, CyBallotData *data)
{
  g_autofree char *shape = data != NULL ? cy_ballot_cells_dup_shape (data->sheet) : NULL;

  self->data = data;
  if (data == NULL)
    return;
  if (g_strcmp0 (shape, self->shape) == 0)
    {
      show (self);
      return;
    }
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  build (self);
}

/**
 * cy_ballot_entry_is_busy:
 * @self: the tables
 *
 * Returns: whether numbers are on their way to the library: what is read now is of before
 */
gboolean
cy_ballot_entry_is_busy (CyBallotEntry *self)
{
  return self->n_pending > 0;
}
