/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The marks of an examination as a sheet of cells. What is typed or pasted at one time is kept
 * together, to be written as one step. */
#include "cy-exam-table.h"

#include "cy-code.h"
#include "cy-exam-rank.h"
#include "cy-exam.h"
#include "cy-format.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-text.h"

#include <glib/gi18n.h>

struct _CyExamTable
{
  GtkWidget parent_instance;

  GtkWidget    *box;
  GtkWidget    *table;
  GtkWidget    *problem; /* what of the last paste was no mark */
  CyTableStore *store;
  GArray       *edits; /* of CyExamEdit */
  guint         idle;
  gboolean      is_open;
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (CyExamTable, cy_exam_table, GTK_TYPE_WIDGET)

static const CyTableColumn columns[] = {
  { "rank", N_ ("Place"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_FROZEN },
  { "name", N_ ("Full name"), 76, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_FROZEN },
  { "village", N_ ("Village"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "town", N_ ("Township"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "step", N_ ("Step"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "written", N_ ("Written test"), 68, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "interview", N_ ("Interview"), 68, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "total", N_ ("Total mark"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD },
  { "outcome", N_ ("Result"), 84, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "note", N_ ("Remarks"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const struct
{
  const char *column;
  guint       field;
} mark_columns[] = {
  { "written", CY_EXAM_MARK_WRITTEN },
  { "interview", CY_EXAM_MARK_INTERVIEW },
};

/* ---- Rows ---- */

static char *
format_mark (CyRecord *mark, guint field)
{
  return cy_format_value (CY_KIND_FIXED, NULL, 2, cy_record_get (mark, field));
}

static char *
format_rank (CyRecord *mark)
{
  return cy_record_has (mark, CY_EXAM_MARK_RANK)
           ? g_strdup_printf ("%d", (int) cy_record_get_int (mark, CY_EXAM_MARK_RANK))
           : g_strdup ("—");
}

static const char *
get_outcome_style (const char *outcome)
{
  if (g_strcmp0 (outcome, CY_EXAM_CHOSEN) == 0)
    return "ok";
  if (g_strcmp0 (outcome, CY_EXAM_NEXT) == 0)
    return "info";
  if (g_strcmp0 (outcome, CY_EXAM_BARRED) == 0 || g_strcmp0 (outcome, CY_EXAM_GONE) == 0)
    return "warn";

  return "muted";
}

/* Where the way goes on, or that it has ended. */
static const char *
get_step_word (const CyExamRow *row)
{
  const char *step = g_strcmp0 (row->entry_state, "progress") == 0
                       ? cy_code_get_short_name ("step", row->step)
                       : cy_code_get_short_name ("pool_state", row->entry_state);

  return step != NULL ? step : "—";
}

static void
add_row (CyExamTable *self, const CyExamRow *row)
{
  const char      *outcome = cy_record_get_text (row->mark, CY_EXAM_MARK_OUTCOME);
  const char      *word = cy_code_get_short_name ("exam_outcome", outcome);
  const char      *note = cy_record_get_text (row->mark, CY_EXAM_MARK_NOTE);
  g_autofree char *rank = format_rank (row->mark);
  g_autofree char *written = format_mark (row->mark, CY_EXAM_MARK_WRITTEN);
  g_autofree char *interview = format_mark (row->mark, CY_EXAM_MARK_INTERVIEW);
  g_autofree char *total = format_mark (row->mark, CY_EXAM_MARK_TOTAL);
  gint64           id = cy_record_get_id (row->mark);
  const char      *none = self->is_open ? "" : "—"; /* open ones wait to be typed in */
  const char      *texts[] = {
         rank,
         row->name,
    row->village != NULL ? row->village : "—",
    row->town != NULL ? row->town : "—",
         get_step_word (row),
    *written != '\0' ? written : none,
    *interview != '\0' ? interview : none,
    *total != '\0' ? total : "—",
    word != NULL ? word : "",
    note != NULL ? note : "",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (texts) == G_N_ELEMENTS (columns));
  cy_table_store_append (self->store, id, texts);
  cy_table_store_set_style (self->store, id, "outcome", get_outcome_style (outcome));
}

/**
 * cy_exam_table_set:
 * @self: the table
 * @sheet: an examination
 */
void
cy_exam_table_set (CyExamTable *self, const CyExamSheet *sheet)
{
  self->is_open = g_strcmp0 (cy_record_get_text (sheet->exam, CY_EXAM_STATE), CY_EXAM_OPEN) == 0;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < sheet->rows->len; i++)
    add_row (self, g_ptr_array_index (sheet->rows, i));
  cy_table_store_thaw (self->store);
}

/* ---- Editing ---- */

static gboolean
edited_cb (gpointer data)
{
  CyExamTable *self = data;

  self->idle = 0;
  g_signal_emit (self, edited_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
clear_edit (gpointer data)
{
  g_free (((CyExamEdit *) data)->text);
}

static GArray *
new_edits (void)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (CyExamEdit));

  g_array_set_clear_func (edits, clear_edit);

  return edits;
}

/* Why @text cannot be entered; %NULL when it can. */
static char *
dup_problem (CyExamTable *self, const char *text)
{
  g_autofree char *brief = cy_text_dup_brief (text);
  gint64           mark;

  if (!self->is_open)
    return g_strdup (_ ("The examination is concluded; undo that first."));
  if (cy_exam_read_mark (text, &mark) != CY_EXAM_CELL_BAD)
    return NULL;

  return g_strdup_printf (_ ("“%s” is no mark: write 0 to 100, at most two decimals, or 缺考."),
                          brief);
}

static gboolean
check_mark (CyTableStore *store,
            gint64        id,
            const char   *column,
            const char   *text,
            char        **message,
            gpointer      user_data)
{
  CyExamTable *self = user_data;
  guint        nth = g_str_equal (column, mark_columns[0].column) ? 0 : 1;
  CyExamEdit   edit = { id, mark_columns[nth].field, NULL };

  *message = dup_problem (self, text);
  if (*message != NULL)
    return FALSE;
  edit.text = g_strdup (text);
  g_array_append_val (self->edits, edit);
  if (self->idle == 0)
    self->idle = g_idle_add (edited_cb, self);

  return TRUE;
}

/**
 * cy_exam_table_take_edits:
 * @self: the table
 *
 * Returns: (transfer full) (element-type CyExamEdit): what was entered since the last time
 */
GArray *
cy_exam_table_take_edits (CyExamTable *self)
{
  GArray *edits = self->edits;

  self->edits = new_edits ();

  return edits;
}

/* ---- Pasting ---- */

/* A pasted cell and where it goes; the text belongs to what was pasted. */
typedef struct
{
  guint       row;
  guint       column;
  const char *text;
} Cell;

/* The one row of that name; -1 when there is none or more. */
static int
find_row (CyExamTable *self, const char *name)
{
  CyTableSource *source = CY_TABLE_SOURCE (self->store);
  int            found = -1;

  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    if (g_strcmp0 (cy_table_source_get_text (source, i, "name"), name) == 0)
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }

  return found;
}

static guint
get_cursor_row (CyExamTable *self)
{
  gint64 id;
  guint  row = 0;

  if (cy_table_get_cursor (CY_TABLE (self->table), &id))
    cy_table_source_find (CY_TABLE_SOURCE (self->store), id, &row);

  return row;
}

/* Empties behind the last mark are the paper of the spreadsheet. */
static char *
place_cells (CyExamTable *self, GStrv cells, guint row, guint column, GArray *placed)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      const Cell       cell = { row, column + i, g_strstrip (cells[i]) };
      g_autofree char *brief = cy_text_dup_brief (cell.text);
      char            *problem;

      if (cell.column >= G_N_ELEMENTS (mark_columns))
        {
          if (*cell.text == '\0')
            continue;
          return g_strdup_printf (_ ("“%s” stands behind the last column of marks"), brief);
        }
      problem = dup_problem (self, cell.text);
      if (problem != NULL)
        return problem;
      g_array_append_val (placed, cell);
    }

  return NULL;
}

/* Gives what keeps the row out, and goes on to the next place unless it names somebody. */
static char *
place_row (CyExamTable *self, GStrv cells, guint *row, guint column, GArray *placed)
{
  const char      *first = g_strstrip (cells[0]);
  const int        named = find_row (self, first);
  g_autofree char *brief = cy_text_dup_brief (first);
  gint64           mark;

  if (named >= 0)
    return place_cells (self, cells + 1, (guint) named, 0, placed);
  if (cy_exam_read_mark (first, &mark) == CY_EXAM_CELL_BAD)
    return g_strdup_printf (
      _ ("“%s” is neither a mark nor the name of one, and only one, applicant"), brief);
  if (*row >= cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->store)))
    return g_strdup (_ ("nobody of that name, and no row left for it"));

  return place_cells (self, cells, (*row)++, column, placed);
}

static char *
place_rows (CyExamTable *self, GPtrArray *rows, GArray *placed)
{
  guint row = get_cursor_row (self);
  guint column =
    g_strcmp0 (cy_table_get_cursor_column (CY_TABLE (self->table)), "interview") == 0 ? 1 : 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv            cells = g_ptr_array_index (rows, i);
      g_autofree char *problem = NULL;

      if (i == 0 && g_strcmp0 (g_strstrip (cells[0]), _ ("Full name")) == 0)
        continue;
      problem = place_row (self, cells, &row, column, placed);
      if (problem != NULL)
        /* Translators: number of a pasted row, what is wrong with it */
        return g_strdup_printf (_ ("Row %u: %s"), i + 1, problem);
    }

  return NULL;
}

/**
 * cy_exam_table_paste:
 * @self: the table
 * @rows: (element-type GStrv): cells of a spreadsheet
 *
 * Rows that begin with a name go to that person; others come one below the other from the cell that
 * the cursor is at. A row of titles is passed over. When one cell cannot be entered, nothing is,
 * and why is said below the table.
 */
void
cy_exam_table_paste (CyExamTable *self, GPtrArray *rows)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_autofree char *problem = place_rows (self, rows, placed);
  g_autofree char *said =
    problem != NULL ? g_strdup_printf (_ ("Nothing was pasted. %s"), problem) : NULL;

  for (guint i = 0; problem == NULL && i < placed->len; i++)
    {
      const Cell      *cell = &g_array_index (placed, Cell, i);
      g_autofree char *message = NULL;

      cy_table_source_set_text (CY_TABLE_SOURCE (self->store),
                                cell->row,
                                mark_columns[cell->column].column,
                                cell->text,
                                &message);
    }
  gtk_label_set_text (GTK_LABEL (self->problem), said != NULL ? said : "");
  gtk_widget_set_visible (self->problem, said != NULL);
}

static void
paste_cb (CyTable *table, GPtrArray *rows, CyExamTable *self)
{
  cy_exam_table_paste (self, rows);
}

/**
 * cy_exam_table_export:
 * @self: the table
 * @session: a session
 *
 * Asks where to put what the table shows.
 */
void
cy_exam_table_export (CyExamTable *self, CySession *session)
{
  cy_report_dialog_present_table (GTK_WIDGET (self),
                                  session,
                                  "exam",
                                  cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Class ---- */

static void
cy_exam_table_dispose (GObject *object)
{
  CyExamTable *self = CY_EXAM_TABLE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->edits, g_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_exam_table_parent_class)->dispose (object);
}

static void
cy_exam_table_class_init (CyExamTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_exam_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyExamTable::edited: marks were entered, see cy_exam_table_take_edits() */
  edited_signal = g_signal_new ("edited",
                                CY_TYPE_EXAM_TABLE,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static void
make_store (CyExamTable *self)
{
  const char *ids[G_N_ELEMENTS (columns) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ids[i] = columns[i].id;
  self->store = cy_table_store_new (ids);
  for (guint i = 0; i < G_N_ELEMENTS (mark_columns); i++)
    cy_table_store_set_editable (self->store, mark_columns[i].column, check_mark, self);
}

static void
cy_exam_table_init (CyExamTable *self)
{
  self->edits = new_edits ();
  make_store (self);
  self->table = cy_table_new_marked (_ ("Marks"), columns, G_N_ELEMENTS (columns));
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody has signed up yet. Recommend leads by open examination, then sign "
                         "them up here."),
                      NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "paste", G_CALLBACK (paste_cb), self);
  self->problem = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_set_visible (self->problem, FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), self->table);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_exam_table_new (void)
{
  return g_object_new (CY_TYPE_EXAM_TABLE, NULL);
}

CyTable *
cy_exam_table_get_table (CyExamTable *self)
{
  return CY_TABLE (self->table);
}
