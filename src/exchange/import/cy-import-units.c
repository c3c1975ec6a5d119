/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lists of townships and villages into the tree of units: names, codes, numbers due, flags. */
#include "cy-import-units.h"

#include "cy-code.h"
#include "cy-import-value.h"
#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-text.h"
#include "cy-unit-code.h"
#include "cy-unit.h"

#include <string.h>

/* Values of a column without a header that must look alike, in percent. */
#define MOST 80
#define MAX_NUMBER 100000
#define ROWS_PER_LOOK 64

struct _CyUnitPlan
{
  CyImportOptions *options;
  CyImportPlaces  *places;
  GArray          *problems;
  GArray          *items;
};

typedef struct
{
  CyUnitPlan    *plan;
  CyConn        *conn;
  CyWorkbook    *book;
  CyImportSheet *sheet;
  guint          first_row;
  GHashTable    *seen;
  const CyCell  *cells[CY_TARGET_N];
  GError        *error;

  CyImportProgress progress;
  gpointer         data;
} Reading;

static void
item_clear (gpointer data)
{
  CyUnitItem *item = data;

  g_clear_object (&item->values);
}

/* ---- A list without headers ---- */

static CyTarget
guess_bare_column (const CyGrid *grid, guint column)
{
  guint n = 0;
  guint codes = 0;
  guint villages = 0;
  guint townships = 0;
  guint numbers = 0;

  for (guint row = 0; row < cy_grid_get_n_rows (grid); row++)
    {
      g_autofree char *plain = cy_text_squeeze (cy_grid_get_text (grid, row, column));

      n += *plain != '\0';
      codes += strlen (plain) >= 9 && cy_unit_code_kind (plain) != NULL;
      villages += cy_place_looks_like_village (plain);
      townships += cy_place_looks_like_township (plain);
      numbers += *plain != '\0' && strspn (plain, "0123456789") == strlen (plain);
    }
  if (n == 0)
    return CY_TARGET_NONE;
  if (codes * 100 >= n * MOST)
    return CY_TARGET_UNIT_CODE;
  if (villages * 100 >= n * MOST)
    return CY_TARGET_VILLAGE;
  if (townships * 100 >= n * MOST)
    return CY_TARGET_TOWNSHIP;

  return numbers * 100 >= n * MOST ? CY_TARGET_QUOTA : CY_TARGET_NONE;
}

static CyMapping *
guess_bare (const CyGrid *grid)
{
  g_autoptr (CyMapping) mapping = cy_mapping_new (cy_grid_get_n_columns (grid));

  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    {
      const CyTarget target = guess_bare_column (grid, column);

      if (target != CY_TARGET_NONE && !cy_mapping_has (mapping, target))
        cy_mapping_set (mapping, column, target, MOST);
    }

  return g_steal_pointer (&mapping);
}

/**
 * cy_unit_source_guess:
 * @source: a file with lists of units
 *
 * Sheets without headers get a mapping too, by what stands in their columns; it can be corrected
 * like the others. cy_unit_plan_new() does this by itself.
 */
void
cy_unit_source_guess (CyImportSource *source)
{
  for (guint i = 0; i < source->sheets->len; i++)
    {
      CyImportSheet *sheet = g_ptr_array_index (source->sheets, i);

      if (sheet->head != NULL && sheet->mapping == NULL)
        sheet->mapping = guess_bare (sheet->head);
    }
}

/* ---- Rows ---- */

static void
add_problem (Reading *self, guint row, CyTarget target, const char *why)
{
  const CyCell   *cell = self->cells[target];
  CyImportProblem problem = { .sheet = self->sheet->index,
                              .row = row + 1,
                              .column = cell != NULL ? cell->column + 1 : 0,
                              .target = target,
                              .value = cell != NULL ? cy_cell_dup_text (cell) : g_strdup (""),
                              .why = why,
                              .refuses = cy_import_why_refuses (why, target) };

  g_array_append_val (self->plan->problems, problem);
}

static char *
dup_cell (const Reading *self, CyTarget target)
{
  g_autofree char *text = NULL;

  if (self->cells[target] == NULL)
    return g_strdup ("");
  text = cy_cell_dup_text (self->cells[target]);

  return cy_import_text_is_nothing (text) ? g_strdup ("") : cy_text_squeeze (text);
}

static void
take (char **into, char **from)
{
  if (*from != NULL && **from != '\0')
    {
      g_free (*into);
      *into = g_steal_pointer (from);
    }
}

/* 双河镇新民村 in one cell, or each part in its own. */
static void
read_place (Reading *self, CyPlaceText *place)
{
  static const CyTarget whole[] = { CY_TARGET_UNIT_NAME, CY_TARGET_PLACE, CY_TARGET_VILLAGE };
  g_autofree char      *township = dup_cell (self, CY_TARGET_TOWNSHIP);
  g_autofree char      *county = dup_cell (self, CY_TARGET_COUNTY);

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char *text = dup_cell (self, whole[i]);
      g_auto (CyPlaceText) read = { NULL };

      if (*text == '\0')
        continue;
      cy_place_text_parse (text, &read);
      take (&place->county, &read.county);
      take (&place->township, &read.township);
      take (&place->village, &read.village);
    }
  take (&place->township, &township);
  take (&place->county, &county);
  if (self->sheet->layout == NULL)
    return;
  if (place->township == NULL)
    place->township = g_strdup (self->sheet->layout->place.township);
  if (place->county == NULL)
    place->county = g_strdup (self->sheet->layout->place.county);
}

static void
read_number (Reading *self, guint row, CyTarget target, guint field, CyRecord *values)
{
  g_autofree char *text = dup_cell (self, target);
  char            *end = NULL;
  gint64           number;

  if (*text == '\0')
    return;
  number = g_ascii_strtoll (text, &end, 10);
  if (end == text || number < 0 || number > MAX_NUMBER)
    add_problem (self, row, target, CY_WHY_VALUE_UNKNOWN);
  else
    cy_record_set_int (values, field, number);
}

static void
read_flag (Reading *self, CyTarget target, guint field, CyRecord *values)
{
  static const char *const yes[] = { "是", "√", "✓", "1", "Y", "有", "属于", NULL };
  g_autofree char         *text = dup_cell (self, target);

  if (g_strv_contains (yes, text))
    cy_record_set_int (values, field, 1);
}

static void
read_code (Reading *self, guint row, CyRecord *values)
{
  g_autofree char *code = dup_cell (self, CY_TARGET_UNIT_CODE);

  if (*code == '\0')
    return;
  if (cy_unit_code_kind (code) == NULL)
    {
      add_problem (self, row, CY_TARGET_UNIT_CODE, CY_WHY_VALUE_UNKNOWN);
      return;
    }
  cy_record_set_text (values, CY_UNIT_CODE, code);
  cy_record_set_text (values, CY_UNIT_KIND, cy_unit_code_kind (code));
}

static void
read_kind (Reading *self, guint row, CyRecord *values)
{
  g_autofree char *text = dup_cell (self, CY_TARGET_UNIT_KIND);
  int              confidence = 0;
  const CyCode    *code;

  if (*text == '\0')
    return;
  code = cy_code_find (cy_code_set_get ("unit_kind"), text, &confidence);
  if (confidence < 90)
    add_problem (self, row, CY_TARGET_UNIT_KIND, CY_WHY_VALUE_UNKNOWN);
  else
    cy_record_set_text (values, CY_UNIT_KIND, code->code);
}

static CyRecord *
read_values (Reading *self, guint row)
{
  CyRecord        *values = cy_record_new (CY_UNIT);
  g_autofree char *short_name = dup_cell (self, CY_TARGET_SHORT_NAME);
  g_autofree char *note = dup_cell (self, CY_TARGET_NOTE);

  read_kind (self, row, values);
  read_code (self, row, values);
  cy_record_set_text (values, CY_UNIT_SHORT_NAME, short_name);
  cy_record_set_text (values, CY_UNIT_NOTE, note);
  read_number (self, row, CY_TARGET_QUOTA, CY_UNIT_QUOTA, values);
  read_number (self, row, CY_TARGET_SEATS, CY_UNIT_SEATS, values);
  read_number (self, row, CY_TARGET_POSITION, CY_UNIT_POSITION, values);
  read_flag (self, CY_TARGET_HARD, CY_UNIT_HARD, values);
  read_flag (self, CY_TARGET_WEAK, CY_UNIT_WEAK, values);
  read_flag (self, CY_TARGET_POVERTY, CY_UNIT_POVERTY, values);
  read_flag (self, CY_TARGET_THIN_ECONOMY, CY_UNIT_THIN_ECONOMY, values);

  return values;
}

/* Takes over into @unit what the row says; a unit that was to be checked has been. */
static guint
merge (CyRecord *unit, CyRecord *values)
{
  guint n = 0;

  for (guint field = 0; field < CY_UNIT_N_FIELDS; field++)
    {
      const CyValue *value = cy_record_get (values, field);

      if (value->type == CY_VALUE_NULL ||
          (CY_UNIT->fields[field].kind == CY_KIND_BOOL && value->number == 0))
        continue;
      n += cy_record_set (unit, field, value);
    }
  if (cy_record_get_int (unit, CY_UNIT_PENDING) && cy_record_has (values, CY_UNIT_CODE))
    n += cy_record_set_int (unit, CY_UNIT_PENDING, 0);

  return n;
}

static gboolean
is_unit_row (const Reading *self, const CyCell *cells, guint n_cells)
{
  const char *first = cells[0].type == CY_CELL_TEXT ? cells[0].text : "";
  guint       again = 0;

  for (guint i = 0; self->sheet->layout != NULL && i < n_cells; i++)
    again += cells[i].type == CY_CELL_TEXT &&
             cy_layout_is_header_cell (self->sheet->layout, cells[i].column, cells[i].text);

  return !cy_layout_is_footer (first) && again * 2 < n_cells;
}

static gboolean
take_item (Reading *self, guint row, const CyPlaceText *place)
{
  CyUnitItem           item = { .sheet = self->sheet->index,
                                .row = row + 1,
                                .values = read_values (self, row) };
  const CyImportPlace *known;
  gboolean             several;

  item.place = cy_import_places_find (self->plan->places,
                                      place,
                                      cy_record_get_text (item.values, CY_UNIT_CODE));
  known = cy_import_places_get (self->plan->places, item.place);
  several = known->unclear || !g_hash_table_add (self->seen, GUINT_TO_POINTER (item.place));
  item.state = known->unit != 0 ? CY_IMPORT_ROW_KNOWN : CY_IMPORT_ROW_NEW;
  if (several)
    {
      add_problem (self,
                   row,
                   CY_TARGET_VILLAGE,
                   known->unclear ? CY_WHY_ID_NOT_UNIQUE : CY_WHY_DUPLICATE);
      item.state = CY_IMPORT_ROW_REFUSED;
    }
  else
    cy_import_places_count (self->plan->places, item.place);
  if (item.state == CY_IMPORT_ROW_KNOWN)
    {
      g_autoptr (CyRecord) unit = cy_mapper_load (self->conn, CY_UNIT, known->unit, &self->error);

      item.n_changes = unit != NULL ? merge (unit, item.values) : 0;
    }
  g_array_append_val (self->plan->items, item);

  return self->error == NULL;
}

static gboolean
row_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  Reading *self = data;
  g_auto (CyPlaceText) place = { NULL };

  if (self->progress != NULL && row % ROWS_PER_LOOK == 0)
    self->progress (CLAMP (cy_workbook_get_progress (self->book), 0, 1), self->data);
  if (row < self->first_row || !is_unit_row (self, cells, n_cells))
    return TRUE;
  memset (self->cells, 0, sizeof self->cells);
  for (guint i = 0; i < n_cells; i++)
    self->cells[cy_mapping_get (self->sheet->mapping, cells[i].column)->target] = &cells[i];
  self->cells[CY_TARGET_NONE] = NULL;
  read_place (self, &place);
  if (self->cells[CY_TARGET_VILLAGE] == NULL && self->cells[CY_TARGET_UNIT_NAME] == NULL &&
      self->cells[CY_TARGET_PLACE] == NULL && self->cells[CY_TARGET_TOWNSHIP] == NULL)
    return TRUE;

  return take_item (self, row, &place);
}

static gboolean
read_sheet (Reading *self, CyImportSource *source, GCancellable *cancellable, GError **error)
{
  if (self->sheet->head == NULL || self->sheet->state == CY_IMPORT_SHEET_LEFT_OUT)
    return TRUE;
  self->first_row = self->sheet->layout != NULL ? self->sheet->layout->first_row : 0;
  if (!cy_workbook_read (source->book, self->sheet->index, row_cb, self, cancellable, error))
    return FALSE;
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}

/**
 * cy_unit_plan_new:
 * @source: a file with a list of townships or villages, with headers or without
 * @options: decisions about places; copied
 * @conn: a connection; nothing is written
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full): what will happen
 */
CyUnitPlan *
cy_unit_plan_new (CyImportSource        *source,
                  const CyImportOptions *options,
                  CyConn                *conn,
                  CyImportProgress       progress,
                  gpointer               data,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr (CyUnitPlan) self = g_new0 (CyUnitPlan, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Reading reading = { .plan = self,
                      .conn = conn,
                      .book = source->book,
                      .seen = seen,
                      .progress = progress,
                      .data = data };

  cy_unit_source_guess (source);
  self->options = cy_import_options_copy (options);
  self->problems = cy_import_problems_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (CyUnitItem));
  g_array_set_clear_func (self->items, item_clear);
  self->places = cy_import_places_new (conn, self->options, error);
  for (guint i = 0; self->places != NULL && i < source->sheets->len; i++)
    {
      reading.sheet = g_ptr_array_index (source->sheets, i);
      if (!read_sheet (&reading, source, cancellable, error))
        return NULL;
    }

  return self->places != NULL ? g_steal_pointer (&self) : NULL;
}

void
cy_unit_plan_free (CyUnitPlan *self)
{
  g_clear_pointer (&self->places, cy_import_places_free);
  cy_import_options_free (self->options);
  g_array_unref (self->problems);
  g_array_unref (self->items);
  g_free (self);
}

guint
cy_unit_plan_get_n_rows (const CyUnitPlan *self)
{
  return self->items->len;
}

const CyUnitItem *
cy_unit_plan_get_item (const CyUnitPlan *self, guint nth)
{
  return &g_array_index (self->items, CyUnitItem, nth);
}

GArray *
cy_unit_plan_get_problems (const CyUnitPlan *self)
{
  return self->problems;
}

CyImportPlaces *
cy_unit_plan_get_places (const CyUnitPlan *self)
{
  return self->places;
}

/**
 * cy_unit_plan_count:
 * @self: a plan
 *
 * Returns: what would happen; people stand for units
 */
CyImportCounts
cy_unit_plan_count (const CyUnitPlan *self)
{
  CyImportCounts counts = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const CyUnitItem *item = cy_unit_plan_get_item (self, i);

      counts.people += item->state == CY_IMPORT_ROW_NEW;
      counts.refused += item->state == CY_IMPORT_ROW_REFUSED;
      counts.updated += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0;
      counts.unchanged += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes == 0;
    }

  return counts;
}

static gboolean
apply_item (CyUnitPlan *self, CyConn *conn, const CyUnitItem *item, GError **error)
{
  const gint64 id = cy_import_places_get (self->places, item->place)->unit;
  g_autoptr (CyRecord) unit = NULL;

  if (item->state == CY_IMPORT_ROW_REFUSED || id == 0)
    return TRUE;
  unit = cy_mapper_load (conn, CY_UNIT, id, error);

  return unit != NULL && (merge (unit, item->values) == 0 || cy_mapper_save (conn, unit, error));
}

/**
 * cy_unit_plan_apply:
 * @self: a plan; done with afterwards
 * @conn: a writing connection
 * @step_name: what to call it in the journal
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @counts: (out): what was done
 * @error: return location
 *
 * Returns: whether all of it is in the library; if not, nothing is
 */
gboolean
cy_unit_plan_apply (CyUnitPlan      *self,
                    CyConn          *conn,
                    const char      *step_name,
                    CyImportProgress progress,
                    gpointer         data,
                    GCancellable    *cancellable,
                    CyImportCounts  *counts,
                    GError         **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_BULK, error);

  *counts = cy_unit_plan_count (self);
  if (step == NULL || !cy_import_places_make (self->places, conn, FALSE, error))
    return FALSE;
  for (guint i = 0; i < self->items->len; i++)
    {
      if (progress != NULL && i % ROWS_PER_LOOK == 0)
        progress ((double) i / self->items->len, data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !apply_item (self, conn, cy_unit_plan_get_item (self, i), error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}
