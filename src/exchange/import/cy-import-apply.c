/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Does what a plan says, as one step; and gives back the rows that stayed out. */
#include "cy-import-apply.h"

#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

#define ROWS_PER_LOOK 64

typedef struct
{
  CyImportPlan    *plan;
  CyConn          *conn;
  CyImportProgress progress;
  gpointer         data;
  GCancellable    *cancellable;
  CyImportCounts  *counts;
  CyImportRow     *row;
  GArray          *touched; /* people made or changed */
} Applying;

static gboolean
save (Applying *self, CyImportRecords *records, GError **error)
{
  gint64 person;

  if (!cy_import_records_save (records, self->conn, error))
    return FALSE;
  person = cy_record_get_id (records->person);
  g_array_append_val (self->touched, person);

  return TRUE;
}

static gboolean
apply_row (Applying *self, guint nth, GError **error)
{
  const CyImportItem *item = cy_import_plan_get_item (self->plan, nth);
  const gint64        unit =
    cy_import_places_get (cy_import_plan_get_places (self->plan), item->place)->unit;
  g_autoptr (CyImportRecords) records = NULL;
  g_autoptr (GArray) changes = NULL;
  guint n;

  records = item->person == 0 ? cy_import_records_new ()
                              : cy_import_records_load (self->conn, item->person, error);
  if (records == NULL)
    return FALSE;
  cy_import_plan_get_values (self->plan, nth, self->row);
  changes = cy_import_records_merge (records,
                                     self->row,
                                     unit,
                                     cy_import_plan_get_options (self->plan),
                                     item->person == 0 ? CY_IMPORT_OVERWRITE : item->mode);
  n = cy_import_changes_count (changes);
  if (item->person == 0)
    self->counts->people++;
  else if (n > 0)
    self->counts->updated++;
  else
    self->counts->unchanged++;

  return n == 0 || save (self, records, error);
}

static gboolean
apply_rows (Applying *self, GError **error)
{
  const guint n = cy_import_plan_get_n_rows (self->plan);

  for (guint i = 0; i < n; i++)
    {
      const guint8 state = cy_import_plan_get_item (self->plan, i)->state;

      if (i % ROWS_PER_LOOK == 0)
        {
          if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
            return FALSE;
          if (self->progress != NULL)
            self->progress ((double) i / n, self->data);
        }
      self->counts->refused += state == CY_IMPORT_ROW_REFUSED;
      self->counts->unclear += state == CY_IMPORT_ROW_UNCLEAR;
      if ((state == CY_IMPORT_ROW_NEW || state == CY_IMPORT_ROW_KNOWN) &&
          !apply_row (self, i, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_import_keep_touched:
 * @conn: a writing connection
 * @step: of the import, still open
 * @people: (element-type gint64): local ids of whom it has made or changed; each may come twice
 * @id: (out): what the journal numbers the step; left alone when there is nobody
 * @error: return location
 *
 * Returns: whether the library knows them now as those of that import
 */
gboolean
cy_import_keep_touched (CyConn *conn, CyStep *step, GArray *people, gint64 *id, GError **error)
{
  if (people->len == 0)
    return TRUE;
  if (!cy_step_find_id (step, id, error))
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!cy_sql_run (conn,
                     "INSERT OR IGNORE INTO import_person(step,person) VALUES(?,?)",
                     error,
                     "ii",
                     *id,
                     g_array_index (people, gint64, i)))
      return FALSE;

  return TRUE;
}

/**
 * cy_import_apply:
 * @plan: a plan; done with afterwards, whether it went well or not
 * @conn: a writing connection
 * @step_name: what to call it in the journal: 导入 花名册.xlsx，36 人
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @counts: (out): what was done
 * @error: return location
 *
 * Writes people and villages as one step, undone as one. Rows that are refused or unclear stay
 * out.
 *
 * Returns: whether all of it is in the library; if not, nothing is
 */
gboolean
cy_import_apply (CyImportPlan    *plan,
                 CyConn          *conn,
                 const char      *step_name,
                 CyImportProgress progress,
                 gpointer         data,
                 GCancellable    *cancellable,
                 CyImportCounts  *counts,
                 GError         **error)
{
  g_autoptr (CyImportRow) row = cy_import_row_new ();
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_BULK, error);
  Applying applying = { .plan = plan,
                        .conn = conn,
                        .progress = progress,
                        .data = data,
                        .cancellable = cancellable,
                        .counts = counts,
                        .row = row,
                        .touched = touched };

  *counts = (CyImportCounts){ 0 };
  if (step == NULL ||
      !cy_import_places_make (cy_import_plan_get_places (plan), conn, TRUE, error) ||
      !apply_rows (&applying, error) ||
      !cy_import_keep_touched (conn, step, touched, &counts->step, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) || !cy_step_commit (step, error))
    return FALSE;
  if (progress != NULL)
    progress (1, data);

  return TRUE;
}

/* ---- What stayed out ---- */

typedef struct
{
  CyImportPlan       *plan;
  CyImportRefusedFunc func;
  gpointer            data;
  guint               next; /* row of the plan */
  CyImportRefused     refused;
  guint               first_row;
  GError             *error;
} Giving;

static const CyImportItem *
find_refused (Giving *self)
{
  for (; self->next < cy_import_plan_get_n_rows (self->plan); self->next++)
    {
      const CyImportItem *item = cy_import_plan_get_item (self->plan, self->next);

      if (item->state == CY_IMPORT_ROW_REFUSED)
        return item;
    }

  return NULL;
}

static gboolean
give_row (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  Giving             *self = data;
  const CyImportItem *item = find_refused (self);
  guint               first;

  self->refused.cells = cells;
  self->refused.n_cells = n_cells;
  self->refused.row = 0;
  self->refused.problems = NULL;
  self->refused.n_problems = 0;
  if (row >= self->first_row)
    {
      if (item == NULL || item->file != self->refused.file || item->sheet != self->refused.sheet)
        return FALSE;
      if (item->row != row + 1)
        return TRUE;
      first = cy_import_plan_find_problem (self->plan, self->next, &self->refused.n_problems);
      self->refused.problems =
        &g_array_index (cy_import_plan_get_problems (self->plan), CyImportProblem, first);
      self->refused.row = row + 1;
      self->next++;
    }

  return self->func (&self->refused, self->data, &self->error);
}

/**
 * cy_import_plan_each_refused:
 * @plan: a plan
 * @func: (scope call): takes the rows, sheet by sheet: first what stands above the list, then the
 *   refused rows
 * @data: for @func
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the files again, for a copy of the workbook that holds what was refused.
 *
 * Returns: whether all were given
 */
gboolean
cy_import_plan_each_refused (CyImportPlan       *plan,
                             CyImportRefusedFunc func,
                             gpointer            data,
                             GCancellable       *cancellable,
                             GError            **error)
{
  Giving              giving = { .plan = plan, .func = func, .data = data };
  const CyImportItem *item;

  while ((item = find_refused (&giving)) != NULL)
    {
      CyImportSource *source = g_ptr_array_index (cy_import_plan_get_sources (plan), item->file);
      CyImportSheet  *sheet = g_ptr_array_index (source->sheets, item->sheet);
      const guint     before = giving.next;

      giving.refused.file = item->file;
      giving.refused.sheet = item->sheet;
      giving.first_row = sheet->layout->first_row;
      if (!cy_workbook_read (source->book, sheet->index, give_row, &giving, cancellable, error))
        return FALSE;
      if (giving.error != NULL)
        {
          g_propagate_error (error, giving.error);
          return FALSE;
        }
      /* The file has changed since the plan was made. */
      if (giving.next == before)
        giving.next++;
    }

  return TRUE;
}
