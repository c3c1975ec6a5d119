/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads files into a plan: packed rows, problems, and who of the library is meant. */
#include "cy-import-plan.h"

#include "cy-import-fill.h"
#include "cy-import-match.h"
#include "cy-sql.h"

#include <string.h>

/* Rows between two looks at the clock and the cancellable. */
#define ROWS_PER_LOOK 256

struct _CyImportPlan
{
  GPtrArray       *sources;
  CyImportOptions *options;
  CyImportPlaces  *places;
  GArray          *problems;
  GArray          *items;
  CyRowStore      *store;
};

typedef struct
{
  CyImportPlan    *plan;
  CyConn          *conn;
  CyImportProgress progress;
  gpointer         data;
  GCancellable    *cancellable;
  CyImportFill    *fill;
  CyImportRow     *row;
  GHashTable      *seen; /* who has come already */
  gboolean         knows_people;
  guint            file;
  CyImportSheet   *sheet;
  guint            n_looked;
  GError          *error;
} Reading;

/* ---- Rows ---- */

static gboolean
count_changes (CyImportPlan *self,
               CyConn       *conn,
               CyImportItem *item,
               CyImportRow  *row,
               GError      **error)
{
  const CyImportPlace *place = cy_import_places_get (self->places, item->place);
  g_autoptr (CyImportRecords) records = cy_import_records_load (conn, item->person, error);
  g_autoptr (GArray) changes = NULL;
  guint n;

  if (records == NULL)
    return FALSE;
  changes = cy_import_records_merge (records, row, place->unit, self->options, item->mode);
  n = cy_import_changes_count (changes);
  /* A village still to be made is another than the one known. */
  n += place->makes && item->mode != CY_IMPORT_SKIP &&
       (item->mode == CY_IMPORT_OVERWRITE || !cy_record_has (records->person, CY_PERSON_UNIT));
  item->n_changes = (guint16) MIN (n, G_MAXUINT16);

  return TRUE;
}

static gboolean
find_person (Reading *self, CyImportItem *item)
{
  const gint64 unit = cy_import_places_get (self->plan->places, item->place)->unit;
  CyMatch      match = { 0, FALSE };

  item->mode = self->plan->options->mode;
  if (!self->knows_people)
    return TRUE;
  if (!cy_import_match (self->conn, self->row, unit, &match, &self->error))
    return FALSE;
  if (match.several)
    {
      item->state = CY_IMPORT_ROW_UNCLEAR;
      cy_import_fill_add_problem (self->fill, CY_TARGET_NAME, CY_WHY_ID_NOT_UNIQUE);
    }
  if (match.person == 0)
    return TRUE;
  item->state = CY_IMPORT_ROW_KNOWN;
  item->person = match.person;

  return count_changes (self->plan, self->conn, item, self->row, &self->error);
}

static gboolean
take_row (Reading *self, guint row, guint place, gboolean refused)
{
  CyImportItem item = { .row = row + 1,
                        .place = place,
                        .file = (guint16) self->file,
                        .sheet = (guint16) self->sheet->index,
                        .state = refused ? CY_IMPORT_ROW_REFUSED : CY_IMPORT_ROW_NEW };

  if (!refused && cy_import_came_before (self->seen, self->row, place))
    {
      cy_import_fill_add_problem (self->fill,
                                  cy_import_row_has (self->row, CY_PERSON_SLOT (ID_NUMBER))
                                    ? CY_TARGET_ID_NUMBER
                                    : CY_TARGET_NAME,
                                  CY_WHY_DUPLICATE);
      item.state = CY_IMPORT_ROW_REFUSED;
    }
  if (item.state == CY_IMPORT_ROW_NEW && !find_person (self, &item))
    return FALSE;
  if (item.state != CY_IMPORT_ROW_REFUSED)
    cy_import_places_count (self->plan->places, place);
  item.values = cy_row_store_add (self->plan->store, self->row);
  g_array_append_val (self->plan->items, item);

  return TRUE;
}

static void
look_up (Reading *self)
{
  const double of_file = cy_workbook_get_progress (
    ((CyImportSource *) g_ptr_array_index (self->plan->sources, self->file))->book);

  if (self->progress != NULL)
    self->progress ((self->file + CLAMP (of_file, 0, 1)) / self->plan->sources->len, self->data);
}

static gboolean
row_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  Reading *self = data;
  guint    place = 0;
  gboolean refused = FALSE;

  if (self->n_looked++ % ROWS_PER_LOOK == 0)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
        return FALSE;
      look_up (self);
    }
  if (row < self->sheet->layout->first_row ||
      !cy_import_fill_row (self->fill, row, cells, n_cells, self->row, &place, &refused))
    return TRUE;

  return take_row (self, row, place, refused);
}

static gboolean
read_source (Reading *self, GError **error)
{
  CyImportSource *source = g_ptr_array_index (self->plan->sources, self->file);

  for (guint i = 0; i < source->sheets->len; i++)
    {
      self->sheet = g_ptr_array_index (source->sheets, i);
      if (self->sheet->state != CY_IMPORT_SHEET_USED ||
          !cy_mapping_has (self->sheet->mapping, CY_TARGET_NAME))
        continue;
      cy_import_fill_begin_sheet (self->fill, self->file, self->sheet);
      if (!cy_workbook_read (source->book,
                             self->sheet->index,
                             row_cb,
                             self,
                             self->cancellable,
                             error))
        return FALSE;
      if (self->error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&self->error));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_all (Reading *self, GError **error)
{
  gint64 somebody = 0;

  if (!cy_sql_get_int (self->conn,
                       "SELECT 1 FROM person WHERE deleted IS NULL LIMIT 1",
                       &somebody,
                       error,
                       ""))
    return FALSE;
  self->knows_people = somebody != 0;
  for (self->file = 0; self->file < self->plan->sources->len; self->file++)
    if (!read_source (self, error))
      return FALSE;
  if (self->progress != NULL)
    self->progress (1, self->data);

  return TRUE;
}

/**
 * cy_import_plan_new:
 * @sources: (element-type CyImportSource) (transfer none): the files; kept by the plan
 * @options: copied
 * @conn: a connection; nothing is written
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_workbook_read()
 *
 * Reads everything and writes nothing: this is the dry run. A row with a fault is refused, or
 * comes in without the value; no row stops the others.
 *
 * Returns: (transfer full): what will happen
 */
CyImportPlan *
cy_import_plan_new (GPtrArray             *sources,
                    const CyImportOptions *options,
                    CyConn                *conn,
                    CyImportProgress       progress,
                    gpointer               data,
                    GCancellable          *cancellable,
                    GError               **error)
{
  g_autoptr (CyImportPlan) self = g_new0 (CyImportPlan, 1);
  g_autoptr (CyImportFill) fill = NULL;
  g_autoptr (CyImportRow) row = cy_import_row_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { .plan = self,
                      .conn = conn,
                      .progress = progress,
                      .data = data,
                      .cancellable = cancellable,
                      .row = row,
                      .seen = seen };

  self->sources = g_ptr_array_ref (sources);
  self->options = cy_import_options_copy (options);
  self->problems = cy_import_problems_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (CyImportItem));
  self->store = cy_row_store_new ();
  self->places = cy_import_places_new (conn, self->options, error);
  if (self->places == NULL)
    return NULL;
  reading.fill = fill = cy_import_fill_new (self->options, self->places, self->problems);
  if (!read_all (&reading, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_import_plan_free (CyImportPlan *self)
{
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->places, cy_import_places_free);
  cy_import_options_free (self->options);
  g_array_unref (self->problems);
  g_array_unref (self->items);
  cy_row_store_free (self->store);
  g_free (self);
}

const CyImportOptions *
cy_import_plan_get_options (const CyImportPlan *self)
{
  return self->options;
}

GPtrArray *
cy_import_plan_get_sources (const CyImportPlan *self)
{
  return self->sources;
}

/**
 * cy_import_plan_get_n_rows:
 * @self: a plan
 *
 * Returns: rows about people, refused ones among them
 */
guint
cy_import_plan_get_n_rows (const CyImportPlan *self)
{
  return self->items->len;
}

/**
 * cy_import_plan_get_item:
 * @self: a plan
 * @nth: counted from 0, in the order of the files
 *
 * Returns: (transfer none): the row
 */
const CyImportItem *
cy_import_plan_get_item (const CyImportPlan *self, guint nth)
{
  return &g_array_index (self->items, CyImportItem, nth);
}

/**
 * cy_import_plan_get_values:
 * @self: a plan
 * @nth: counted from 0
 * @row: (inout): takes the values of the row
 */
void
cy_import_plan_get_values (const CyImportPlan *self, guint nth, CyImportRow *row)
{
  cy_row_store_get (self->store, cy_import_plan_get_item (self, nth)->values, row);
}

/**
 * cy_import_plan_get_problems:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type CyImportProblem): all, in the order of the rows
 */
GArray *
cy_import_plan_get_problems (const CyImportPlan *self)
{
  return self->problems;
}

static int
compare_places (const CyImportProblem *problem, const CyImportItem *item)
{
  if (problem->file != item->file)
    return problem->file < item->file ? -1 : 1;
  if (problem->sheet != item->sheet)
    return problem->sheet < item->sheet ? -1 : 1;
  if (problem->row != item->row)
    return problem->row < item->row ? -1 : 1;

  return 0;
}

/**
 * cy_import_plan_find_problem:
 * @self: a plan
 * @nth: a row, counted from 0
 * @n: (out): how many problems it has
 *
 * Returns: the index of its first problem in cy_import_plan_get_problems()
 */
guint
cy_import_plan_find_problem (const CyImportPlan *self, guint nth, guint *n)
{
  const CyImportItem *item = cy_import_plan_get_item (self, nth);
  guint               low = 0;
  guint               high = self->problems->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (compare_places (&g_array_index (self->problems, CyImportProblem, middle), item) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  for (*n = 0; low + *n < self->problems->len; (*n)++)
    if (compare_places (&g_array_index (self->problems, CyImportProblem, low + *n), item) != 0)
      break;

  return low;
}

CyImportPlaces *
cy_import_plan_get_places (const CyImportPlan *self)
{
  return self->places;
}

CyImportCounts
cy_import_plan_count (const CyImportPlan *self)
{
  CyImportCounts counts = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const CyImportItem *item = cy_import_plan_get_item (self, i);

      counts.people += item->state == CY_IMPORT_ROW_NEW;
      counts.unclear += item->state == CY_IMPORT_ROW_UNCLEAR;
      counts.refused += item->state == CY_IMPORT_ROW_REFUSED;
      counts.updated += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0;
      counts.unchanged += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes == 0;
    }

  return counts;
}

/**
 * cy_import_plan_diff:
 * @self: a plan
 * @conn: a connection
 * @nth: a row about a known person
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyImportChange): what differs, field by field
 */
GArray *
cy_import_plan_diff (CyImportPlan *self, CyConn *conn, guint nth, GError **error)
{
  const CyImportItem *item = cy_import_plan_get_item (self, nth);
  g_autoptr (CyImportRow) row = cy_import_row_new ();
  g_autoptr (CyImportRecords) records = cy_import_records_load (conn, item->person, error);

  if (records == NULL)
    return NULL;
  cy_import_plan_get_values (self, nth, row);

  return cy_import_records_merge (records,
                                  row,
                                  cy_import_places_get (self->places, item->place)->unit,
                                  self->options,
                                  item->mode);
}

/**
 * cy_import_plan_list_candidates:
 * @self: a plan
 * @conn: a connection
 * @nth: a row that may mean several people
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): local ids of all who may be meant
 */
GArray *
cy_import_plan_list_candidates (CyImportPlan *self, CyConn *conn, guint nth, GError **error)
{
  g_autoptr (CyImportRow) row = cy_import_row_new ();

  cy_import_plan_get_values (self, nth, row);

  return cy_import_match_list (conn, row, error);
}

static gboolean
recount (CyImportPlan *self, CyConn *conn, guint nth, GError **error)
{
  CyImportItem *item = &g_array_index (self->items, CyImportItem, nth);
  g_autoptr (CyImportRow) row = cy_import_row_new ();

  if (item->state != CY_IMPORT_ROW_KNOWN)
    return TRUE;
  cy_import_plan_get_values (self, nth, row);

  return count_changes (self, conn, item, row, error);
}

/**
 * cy_import_plan_set_person:
 * @self: a plan
 * @conn: a connection
 * @nth: a row that is not refused
 * @person: local id of the person meant; 0 for a new one
 * @error: return location
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_import_plan_set_person (CyImportPlan *self,
                           CyConn       *conn,
                           guint         nth,
                           gint64        person,
                           GError      **error)
{
  CyImportItem *item = &g_array_index (self->items, CyImportItem, nth);

  g_return_val_if_fail (item->state != CY_IMPORT_ROW_REFUSED, FALSE);

  item->person = person;
  item->state = person != 0 ? CY_IMPORT_ROW_KNOWN : CY_IMPORT_ROW_NEW;

  return recount (self, conn, nth, error);
}

/**
 * cy_import_plan_set_mode:
 * @self: a plan
 * @conn: a connection
 * @nth: a row about a known person
 * @mode: what becomes of that person
 * @error: return location
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_import_plan_set_mode (CyImportPlan *self,
                         CyConn       *conn,
                         guint         nth,
                         CyImportMode  mode,
                         GError      **error)
{
  g_array_index (self->items, CyImportItem, nth).mode = mode;

  return recount (self, conn, nth, error);
}
