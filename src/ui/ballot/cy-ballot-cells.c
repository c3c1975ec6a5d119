/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which number stands in which cell of the two tables that a ballot is written in. */
#include "cy-ballot-cells.h"

#include "cy-table-column.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROW_STEP 100000

/* Id of the row of a person in a group. */
gint64
cy_ballot_cells_row (guint voters, guint subject)
{
  return (gint64) voters * ROW_STEP + subject + 1;
}

/* Id of the column of an account, or of an option; 0 is no opinion. */
void
cy_ballot_cells_name (char *id, gboolean is_votes, guint nth)
{
  g_snprintf (id, CY_BALLOT_CELLS_ID, "%c%u", is_votes ? 'o' : 'a', nth);
}

/* How many columns of a table hold numbers. */
guint
cy_ballot_cells_count (const CyBallotSheet *sheet, gboolean is_votes)
{
  return is_votes ? sheet->options.n + 1 : CY_BALLOT_N_ACCOUNTS;
}

/* The option that stands at a place: no opinion comes last. */
static guint
get_option (const CyBallotSheet *sheet, guint place)
{
  return place < sheet->options.n ? place + 1 : 0;
}

/* Id of the column at the @nth place of those with numbers. */
void
cy_ballot_cells_name_nth (const CyBallotSheet *sheet, char *id, gboolean is_votes, guint nth)
{
  cy_ballot_cells_name (id, is_votes, is_votes ? get_option (sheet, nth) : nth);
}

/* Its place among those with numbers; the first for a column without. */
guint
cy_ballot_cells_find (const CyBallotSheet *sheet, gboolean is_votes, const char *column)
{
  for (guint i = 0; i < cy_ballot_cells_count (sheet, is_votes); i++)
    {
      char id[CY_BALLOT_CELLS_ID];

      cy_ballot_cells_name_nth (sheet, id, is_votes, i);
      if (g_strcmp0 (id, column) == 0)
        return i;
    }

  return 0;
}

/* Nothing of a finished ballot is written; of one on paper, only who came and what was issued. */
gboolean
cy_ballot_cells_is_open (const CyBallotSheet *sheet, gboolean is_votes, guint nth)
{
  if (cy_ballot_sheet_is_done (sheet))
    return FALSE;

  return !cy_ballot_sheet_is_on_paper (sheet) || (!is_votes && nth < CY_BALLOT_RETURNED);
}

char *
cy_ballot_cells_format (gint64 number)
{
  return number == CY_BALLOT_UNKNOWN ? g_strdup ("")
                                     : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static gboolean
read_number (const char *text, gint64 *number)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  guint64          value;

  *number = CY_BALLOT_UNKNOWN;
  if (*trimmed == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (trimmed, 10, 0, CY_BALLOT_MAX_COUNT, &value, NULL))
    return FALSE;
  *number = (gint64) value;

  return TRUE;
}

/**
 * cy_ballot_cells_read:
 * @sheet: the ballot
 * @is_votes: which table
 * @row: id of a row
 * @column: id of a column with numbers
 * @text: what was written
 * @cell: (out): what it stands for
 * @message: (out): what is wrong and what to do, when it is no number
 *
 * Returns: whether it can stand there
 */
gboolean
cy_ballot_cells_read (const CyBallotSheet *sheet,
                      gboolean             is_votes,
                      gint64               row,
                      const char          *column,
                      const char          *text,
                      CyBallotCell        *cell,
                      char               **message)
{
  guint            voters = (guint) (is_votes ? row / ROW_STEP : row - 1);
  guint            nth = (guint) (column[1] - '0');
  g_autofree char *brief = NULL;

  *cell = (CyBallotCell){ .voters = cy_ballot_sheet_get_voters (sheet, voters)->id, .nth = nth };
  if (is_votes)
    cell->subject = cy_ballot_sheet_get_subject (sheet, (guint) (row % ROW_STEP) - 1)->id;
  if (read_number (text, &cell->value))
    return TRUE;
  brief = cy_text_dup_brief (text);
  *message = g_strdup_printf (_ ("“%s” is no number from 0 to %d."), brief, CY_BALLOT_MAX_COUNT);

  return FALSE;
}

/**
 * cy_ballot_cells_apply:
 * @sheet: the ballot in memory
 * @cell: a number of it
 *
 * Puts the number in.
 */
void
cy_ballot_cells_apply (CyBallotSheet *sheet, const CyBallotCell *cell)
{
  guint voters = (guint) cy_ballot_sheet_find_voters (sheet, cell->voters);

  if (cell->subject == 0)
    cy_ballot_sheet_get_voters (sheet, voters)->accounts[cell->nth] = cell->value;
  else
    cy_ballot_sheet_set (sheet,
                         voters,
                         (guint) cy_ballot_sheet_find_subject (sheet, cell->subject),
                         cell->nth,
                         cell->value);
}

/* ---- Columns ---- */

static void
add_column (GArray *columns, const char *id, const char *title, int width, CyTableColumnFlags flags)
{
  CyTableColumn column = { g_intern_string (id), title, width, CY_TABLE_TEXT, flags };

  g_array_append_val (columns, column);
}

static void
add_numbers (GArray *columns, const CyBallotSheet *sheet, gboolean is_votes)
{
  for (guint i = 0; i < cy_ballot_cells_count (sheet, is_votes); i++)
    {
      char id[CY_BALLOT_CELLS_ID];

      cy_ballot_cells_name_nth (sheet, id, is_votes, i);
      add_column (columns,
                  id,
                  is_votes ? cy_ballot_sheet_get_option_name (sheet, get_option (sheet, i))
                           : cy_ballot_account_get_title ((CyBallotAccount) i),
                  72,
                  CY_TABLE_COLUMN_NUMERIC);
    }
}

/**
 * cy_ballot_cells_list_columns:
 * @sheet: the ballot
 * @is_votes: of which table
 *
 * Returns: (transfer full) (element-type CyTableColumn): the columns, valid as long as @sheet
 */
GArray *
cy_ballot_cells_list_columns (const CyBallotSheet *sheet, gboolean is_votes)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));

  add_column (columns, "group", _ ("Group of voters"), 88, CY_TABLE_COLUMN_FROZEN);
  if (is_votes)
    add_column (columns,
                "name",
                _ ("Full name"),
                78,
                CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD);
  else
    add_column (columns, "weight", _ ("Weight"), 78, CY_TABLE_COLUMN_NUMERIC);
  add_numbers (columns, sheet, is_votes);
  if (is_votes)
    add_column (columns, "sum", _ ("Sum"), 60, CY_TABLE_COLUMN_NUMERIC);
  add_column (columns, "check", _ ("Check"), 150, CY_TABLE_COLUMN_EXPAND);

  return columns;
}

/**
 * cy_ballot_cells_dup_shape:
 * @sheet: the ballot
 *
 * Returns: (transfer full): the same text for as long as the same cells hold the same numbers
 */
char *
cy_ballot_cells_dup_shape (const CyBallotSheet *sheet)
{
  GString *shape = g_string_new (NULL);

  g_string_printf (shape,
                   "%" G_GINT64_FORMAT " %d%d",
                   cy_record_get_id (sheet->ballot),
                   cy_ballot_sheet_is_done (sheet),
                   cy_ballot_sheet_is_on_paper (sheet));
  for (guint i = 1; i <= sheet->options.n; i++)
    g_string_append_printf (shape, " %s", sheet->options.names[i]);
  for (guint i = 0; i < sheet->voters->len; i++)
    {
      const CyBallotVoters *voters = cy_ballot_sheet_get_voters (sheet, i);

      g_string_append_printf (shape, " %s%d", voters->name, (int) voters->weight);
    }
  for (guint i = 0; i < sheet->subjects->len; i++)
    g_string_append_printf (shape, " %s", cy_ballot_sheet_get_subject (sheet, i)->name);

  return g_string_free (shape, FALSE);
}
