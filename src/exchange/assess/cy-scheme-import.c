/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme of assessment out of a workbook: read, checked, and only then written. */
#include "cy-scheme-import.h"

#include "cy-error.h"
#include "cy-grid.h"
#include "cy-scheme-check.h"
#include "cy-scheme.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* A rule book has a few hundred lines. */
#define MAX_ROWS 5000

static void
line_free (gpointer data)
{
  CySchemeImportLine *self = data;

  g_free (self->sheet);
  g_free (self->column);
  g_free (self->text);
  g_free (self);
}

static void
add_line (CySchemeImport *self,
          CySchemeSheet   sheet,
          guint           row,
          const char     *column,
          const char     *text,
          gboolean        is_error)
{
  CySchemeImportLine *line = g_new0 (CySchemeImportLine, 1);

  *line = (CySchemeImportLine){
    g_strdup (cy_scheme_table_get_title (sheet)), row, g_strdup (column), g_strdup (text), is_error
  };
  g_ptr_array_add (self->lines, line);
  self->n_errors += is_error;
}

/* ---- The workbook ---- */

static char **
make_row (const CyGrid *grid, guint row)
{
  guint  n_columns = cy_grid_get_n_columns (grid);
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *text = cy_grid_get_text (grid, row, i);

      cells[i] = g_strdup (text != NULL ? text : "");
    }

  return cells;
}

static int
find_sheet (const char *name)
{
  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    if (g_strcmp0 (name, cy_scheme_table_get_title (i)) == 0)
      return i;

  return -1;
}

static gboolean
load_sheet (CySchemeTables *tables,
            CyWorkbook     *book,
            guint           nth,
            GCancellable   *cancellable,
            GError        **error)
{
  int which = find_sheet (cy_workbook_get_sheet_name (book, nth));
  g_autoptr (CyGrid) grid = NULL;

  if (which < 0 || tables->rows[which]->len > 0)
    return TRUE;
  grid = cy_grid_load (book, nth, MAX_ROWS, cancellable, error);
  if (grid == NULL)
    return FALSE;
  if (!cy_grid_is_whole (grid))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_TOO_LARGE, "more rows than a scheme has");
      return FALSE;
    }
  for (guint i = 0; i < cy_grid_get_n_rows (grid); i++)
    g_ptr_array_add (tables->rows[which], make_row (grid, i));

  return TRUE;
}

static CySchemeTables *
load_tables (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, cancellable, error);
  g_autoptr (CySchemeTables) tables = cy_scheme_tables_new ();

  for (guint i = 0; book != NULL && i < cy_workbook_get_n_sheets (book); i++)
    if (!load_sheet (tables, book, i, cancellable, error))
      return NULL;

  return book != NULL ? g_steal_pointer (&tables) : NULL;
}

/* ---- Problems and faults ---- */

static char *
dup_heading (const CySchemeTables *tables, const CySchemeProblem *problem)
{
  const GPtrArray *rows = tables->rows[problem->sheet];

  /* The headings are the first row that has one of them. */
  for (guint i = 0; problem->column > 0 && i < rows->len; i++)
    {
      char                **row = g_ptr_array_index (rows, i);
      guint                 n_columns;
      const CySchemeColumn *columns = cy_scheme_table_get_columns (problem->sheet, &n_columns);

      if (g_strv_length (row) < problem->column)
        continue;
      for (guint j = 0; j < n_columns; j++)
        if (cy_scheme_column_is_heading (&columns[j], row[problem->column - 1]))
          return g_strstrip (g_strdup (row[problem->column - 1]));
    }

  return NULL;
}

static guint
count_indicators (const CySchemeDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->parts->len; i++)
    {
      const CyDraftNode *part = g_ptr_array_index (draft->parts, i);

      for (guint j = 0; j < part->nodes->len; j++)
        n += ((const CyDraftNode *) g_ptr_array_index (part->nodes, j))->nodes->len;
    }

  return n;
}

static const CyDraftNode *
find_part_node (const CySchemeDraft *draft, const CySchemeFault *fault)
{
  guint nth = fault->nth;

  if (fault->entity == CY_ASSESS_PART)
    return g_ptr_array_index (draft->parts, nth);
  for (guint i = 0; i < draft->parts->len; i++)
    {
      const CyDraftNode *part = g_ptr_array_index (draft->parts, i);

      for (guint j = 0; j < part->nodes->len; j++)
        {
          const CyDraftNode *dimension = g_ptr_array_index (part->nodes, j);

          if (fault->entity == CY_ASSESS_DIMENSION && nth-- == 0)
            return dimension;
          if (fault->entity != CY_ASSESS_INDICATOR)
            continue;
          if (nth < dimension->nodes->len)
            return g_ptr_array_index (dimension->nodes, nth);
          nth -= dimension->nodes->len;
        }
    }

  return NULL;
}

static CySchemeSheet
get_sheet (const CyEntity *entity)
{
  if (entity == CY_ASSESS_PART)
    return CY_SCHEME_SHEET_PARTS;
  if (entity == CY_ASSESS_GROUP)
    return CY_SCHEME_SHEET_GROUPS;
  if (entity == CY_ASSESS_LINE)
    return CY_SCHEME_SHEET_LINES;

  return entity == CY_ASSESS_SCHEME ? CY_SCHEME_SHEET_SCHEME : CY_SCHEME_SHEET_INDICATORS;
}

/* Lines are sorted in a plan, so theirs is the whole sheet. */
static void
add_fault (CySchemeImport *self, const CySchemeFault *fault)
{
  const CyDraftNode *node =
    fault->entity == CY_ASSESS_GROUP
      ? g_ptr_array_index (self->draft->groups, fault->nth)
      : (fault->entity == CY_ASSESS_SCHEME || fault->entity == CY_ASSESS_LINE
           ? NULL
           : find_part_node (self->draft, fault));

  add_line (self,
            get_sheet (fault->entity),
            node != NULL ? node->row : 0,
            fault->entity == CY_ASSESS_SCHEME ? NULL
                                              : _ (fault->entity->fields[fault->field].title),
            fault->text,
            FALSE);
}

/* ---- Reading ---- */

/* Written and taken back: what the check sees is what will stand in the library. */
static gboolean
check (CySchemeImport *self, CyConn *conn, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "check", CY_STEP_NONE, error);
  gint64 id = step != NULL ? cy_scheme_draft_save (self->draft, conn, error) : 0;
  g_autoptr (CySchemePlan) plan = id != 0 ? cy_scheme_plan_load (conn, id, error) : NULL;
  g_autoptr (GPtrArray) faults = plan != NULL ? cy_scheme_check (plan) : NULL;

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    add_fault (self, g_ptr_array_index (faults, i));

  return faults != NULL;
}

/**
 * cy_scheme_import_read:
 * @path: a workbook
 * @conn: a writing connection; nothing of what is tried on it stays
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_workbook_open(), %CY_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): what the workbook would bring, and everything that is wrong with it
 */
CySchemeImport *
cy_scheme_import_read (const char *path, CyConn *conn, GCancellable *cancellable, GError **error)
{
  g_autoptr (CySchemeTables) tables = load_tables (path, cancellable, error);
  g_autoptr (CySchemeImport) self = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (tables == NULL)
    return NULL;
  self = g_new0 (CySchemeImport, 1);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->draft = cy_scheme_table_read (tables, &problems);
  self->n_indicators = count_indicators (self->draft);
  for (guint i = 0; i < problems->len; i++)
    {
      const CySchemeProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char       *heading = dup_heading (tables, problem);

      add_line (self, problem->sheet, problem->row, heading, problem->text, TRUE);
    }
  if (self->n_errors == 0 && !check (self, conn, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_scheme_import_apply:
 * @self: without errors; a scheme that does not add up yet comes in and is mended there
 * @conn: a writing connection
 * @unit: id of the unit whose scheme it becomes, 0 for the county
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when there are errors
 *
 * Returns: id of a new scheme, as one step; 0 on failure
 */
gint64
cy_scheme_import_apply (const CySchemeImport *self,
                        CyConn               *conn,
                        gint64                unit,
                        const char           *step_name,
                        GError              **error)
{
  g_autoptr (CyStep) step = NULL;
  gint64 id;

  if (self->n_errors > 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "errors in the workbook");
      return 0;
    }
  cy_record_set_int (self->draft->scheme, CY_ASSESS_SCHEME_VERSION, 1);
  if (unit != 0)
    cy_record_set_int (self->draft->scheme, CY_ASSESS_SCHEME_UNIT, unit);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  id = step != NULL ? cy_scheme_draft_save (self->draft, conn, error) : 0;

  return id != 0 && cy_step_commit (step, error) ? id : 0;
}

void
cy_scheme_import_free (CySchemeImport *self)
{
  g_clear_pointer (&self->draft, cy_scheme_draft_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}
