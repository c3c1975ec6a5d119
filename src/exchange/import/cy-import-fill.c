/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One row of cells made into values: what is sure is kept, what is not is written down. */
#include "cy-import-fill-private.h"

#include "cy-idcard.h"

#include <string.h>

/* Rows about nobody: a few cells without a name. */
#define FEW_CELLS 3

static void
known_place_free (gpointer data)
{
  CyKnownPlace *known = data;

  g_free (known->post);
  g_free (known);
}

/**
 * cy_import_fill_new:
 * @options: choices and decisions
 * @places: takes the places that rows name
 * @problems: (element-type CyImportProblem): takes what is wrong
 *
 * Returns: (transfer full): a filler; all three must outlive it
 */
CyImportFill *
cy_import_fill_new (const CyImportOptions *options, CyImportPlaces *places, GArray *problems)
{
  CyImportFill *self = g_new0 (CyImportFill, 1);

  self->options = options;
  self->places = places;
  self->problems = problems;
  self->reader = cy_value_reader_new (options);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->known_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_place_free);

  return self;
}

static void
forget_sheet (CyImportFill *self)
{
  for (guint i = 0; i < CY_TARGET_N; i++)
    g_clear_pointer (&self->above[i], g_free);
  cy_place_text_clear (&self->section);
  g_hash_table_remove_all (self->known_places);
}

void
cy_import_fill_free (CyImportFill *self)
{
  forget_sheet (self);
  cy_value_reader_free (self->reader);
  g_ptr_array_unref (self->owned);
  g_hash_table_unref (self->known_places);
  g_free (self);
}

/**
 * cy_import_fill_begin_sheet:
 * @self: a filler
 * @file: which of the files
 * @sheet: the sheet whose rows follow
 */
void
cy_import_fill_begin_sheet (CyImportFill *self, guint file, const CyImportSheet *sheet)
{
  forget_sheet (self);
  self->file = file;
  self->sheet = sheet;
  self->section = (CyPlaceText){ .county = g_strdup (sheet->layout->place.county),
                                 .township = g_strdup (sheet->layout->place.township),
                                 .village = g_strdup (sheet->layout->place.village) };
  cy_fill_find_gaps (self);
}

/* ---- Cells ---- */

const char *
cy_fill_get_text (CyImportFill *self, const CyCell *cell)
{
  char *text;

  if (cell == NULL)
    return "";
  if (cell->type == CY_CELL_ERROR)
    return "";
  if (cell->type == CY_CELL_TEXT ||
      (cell->type == CY_CELL_NUMBER && strchr (cell->text, '.') == NULL))
    return cell->text;

  text = cy_cell_dup_text (cell);
  g_ptr_array_add (self->owned, text);

  return text;
}

const char *
cy_fill_get_target_text (CyImportFill *self, CyTarget target)
{
  return cy_fill_get_text (self, self->cells[target]);
}

gboolean
cy_fill_is_nothing (const CyCell *cell)
{
  return cell == NULL || cell->text == NULL || cell->type == CY_CELL_ERROR ||
         (cell->type == CY_CELL_TEXT && cy_import_text_is_nothing (cell->text));
}

void
cy_fill_add_problem (CyImportFill *self,
                     CyTarget      target,
                     const CyCell *cell,
                     const char   *why,
                     const char   *guess)
{
  CyImportProblem problem = { .file = self->file,
                              .sheet = self->sheet->index,
                              .row = self->row + 1,
                              .column = cell != NULL ? cell->column + 1 : 0,
                              .target = target,
                              .value = cell != NULL ? cy_cell_dup_text (cell) : g_strdup (""),
                              .why = why,
                              .guess = g_strdup (guess),
                              .refuses = cy_import_why_refuses (why, target) };

  self->refused |= problem.refuses;
  g_array_append_val (self->problems, problem);
}

/**
 * cy_import_fill_add_problem:
 * @self: a filler
 * @target: of the cell to blame, in the row filled last
 * @why: id of a rule
 */
void
cy_import_fill_add_problem (CyImportFill *self, CyTarget target, const char *why)
{
  cy_fill_add_problem (self, target, self->cells[target], why, NULL);
}

static void
sort_cells (CyImportFill *self, const CyCell *cells, guint n_cells)
{
  memset (self->cells, 0, sizeof self->cells);
  memset (self->kin, 0, sizeof self->kin);
  g_ptr_array_set_size (self->owned, 0);
  for (guint i = 0; i < n_cells; i++)
    {
      const CyColumnMap *map = cy_mapping_get (self->sheet->mapping, cells[i].column);

      if (cy_target_is_kin (map->target))
        {
          if (map->block < CY_IMPORT_KIN)
            self->kin[map->block][cy_target_get_index (map->target)] = &cells[i];
        }
      else if (map->target != CY_TARGET_NONE)
        self->cells[map->target] = &cells[i];
    }
}

/* ---- Which rows are about somebody ---- */

static gboolean
is_header_again (const CyImportFill *self, const CyCell *cells, guint n_cells)
{
  const CyCell *name = self->cells[CY_TARGET_NAME];
  guint         n = 0;

  if (name != NULL && (name->type != CY_CELL_TEXT ||
                       !cy_layout_is_header_cell (self->sheet->layout, name->column, name->text)))
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].type == CY_CELL_TEXT)
      n += cy_layout_is_header_cell (self->sheet->layout, cells[i].column, cells[i].text);

  return n >= 2 && n * 2 >= n_cells;
}

static guint
count_personal (const CyImportFill *self)
{
  guint n = 0;

  for (CyTarget target = CY_TARGET_NAME; target < CY_TARGET_N; target++)
    if (!cy_target_is_place (target) && target != CY_TARGET_NOTE &&
        !cy_fill_is_nothing (self->cells[target]))
      n++;

  return n;
}

static gboolean
is_example (const char *text)
{
  return g_str_has_prefix (text, "例") || g_str_has_prefix (text, "示例") ||
         g_str_has_prefix (text, "样例");
}

/* Totals, signatures, notes. */
static gboolean
is_outside (CyImportFill *self, const CyCell *cells, guint n_cells, gboolean named)
{
  const CyCell *first = &cells[0];
  const char   *text = first->type == CY_CELL_TEXT ? first->text : "";

  if (is_example (text))
    return TRUE;
  if (!named)
    return cy_layout_is_footer (text);
  if (self->cells[CY_TARGET_ID_NUMBER] != NULL && n_cells > FEW_CELLS)
    return FALSE;
  if (first == self->cells[CY_TARGET_NAME])
    return cy_layout_is_footer (text) && n_cells <= FEW_CELLS;

  return *text != '\0' && !g_ascii_isdigit (*text) && cy_layout_is_footer (text);
}

/* A line between the rows names a village; in the column of names too. */
static gboolean
is_section (const CyCell *cells, guint n_cells, gboolean named)
{
  return n_cells == 1 && cells[0].type == CY_CELL_TEXT &&
         (!named || cy_place_looks_like_village (cells[0].text) ||
          cy_place_looks_like_township (cells[0].text));
}

/* FALSE for a row that is not about a person. */
static gboolean
is_person (CyImportFill *self, const CyCell *cells, guint n_cells)
{
  const gboolean   named = !cy_fill_is_nothing (self->cells[CY_TARGET_NAME]);
  g_autofree char *id = NULL;

  if (is_header_again (self, cells, n_cells) || is_outside (self, cells, n_cells, named))
    return FALSE;
  if (is_section (cells, n_cells, named))
    {
      cy_fill_read_section (self, cells[0].text);
      return FALSE;
    }
  if (named)
    return TRUE;

  id = cy_idcard_normalise (cy_fill_get_target_text (self, CY_TARGET_ID_NUMBER));

  return strlen (id) >= 15 || count_personal (self) >= FEW_CELLS;
}

/* ---- Single fields ---- */

static void
fill_code (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot)
{
  const char      *text = cy_fill_get_text (self, cell);
  const CyReadCode read = cy_value_reader_read_code (self->reader, target, text);

  if (read.code != NULL)
    cy_import_row_set_text (self->values, slot, read.code);
  else
    cy_fill_add_problem (self, target, cell, CY_WHY_VALUE_UNKNOWN, read.guess);
}

static void
fill_date (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot)
{
  CyDateParse parse;

  switch (
    cy_value_reader_read_date (self->reader, target, cell, cy_fill_get_text (self, cell), &parse))
    {
    case CY_DATE_OK:
      cy_import_row_set_int (self->values, slot, parse.date);
      break;
    case CY_DATE_AMBIGUOUS:
      cy_fill_add_problem (self, target, cell, CY_WHY_DATE_AMBIGUOUS, NULL);
      break;
    case CY_DATE_INVALID:
      cy_fill_add_problem (self, target, cell, CY_WHY_VALUE_UNKNOWN, NULL);
      break;
    case CY_DATE_EMPTY:
    case CY_DATE_OPEN_END:
      break;
    }
}

static void
fill_text (CyImportFill *self, const CyCell *cell, guint slot)
{
  const CyLayout *layout = self->sheet->layout;
  const char     *header =
    cell->column < layout->n_columns ? cy_layout_get_leaf (layout, cell->column) : NULL;
  g_autofree char *text = cy_import_read_text (cy_fill_get_text (self, cell), header);

  cy_import_row_set_text (self->values, slot, text);
}

void
cy_fill_field (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot)
{
  CyKind kind;

  if (cy_fill_is_nothing (cell))
    return;

  kind = cy_target_get_field (target)->kind;
  if (kind == CY_KIND_CODE)
    fill_code (self, target, cell, slot);
  else if (kind == CY_KIND_DATE)
    fill_date (self, target, cell, slot);
  else
    fill_text (self, cell, slot);
}

/* ---- Pool entry, family, what is told as text ---- */

static void
fill_texts (CyImportFill *self)
{
  for (CyTarget target = CY_TARGET_RESUME; target <= CY_TARGET_PENALTIES; target++)
    if (!cy_fill_is_nothing (self->cells[target]))
      cy_import_row_set_text (self->values,
                              CY_SLOT_RESUME + (target - CY_TARGET_RESUME),
                              cy_fill_get_target_text (self, target));
}

static void
fill_rest (CyImportFill *self)
{
  for (CyTarget target = CY_TARGET_BATCH; target <= CY_TARGET_ENTRY_NOTE; target++)
    cy_fill_field (self, target, self->cells[target], CY_SLOT_ENTRY + cy_target_get_index (target));
  fill_texts (self);
  for (guint block = 0; block < CY_IMPORT_KIN; block++)
    {
      if (cy_fill_is_nothing (self->kin[block][CY_FAMILY_NAME]))
        continue;
      for (CyTarget target = CY_TARGET_KIN_RELATION; target <= CY_TARGET_KIN_STATE; target++)
        {
          const guint field = cy_target_get_index (target);

          cy_fill_field (self,
                         target,
                         self->kin[block][field],
                         CY_SLOT_KIN + block * CY_FAMILY_N_FIELDS + field);
        }
    }
}

/**
 * cy_import_fill_row:
 * @self: a filler
 * @row: counted from 0
 * @cells: (array length=n_cells): of a row below the headers
 * @n_cells: at least 1
 * @values: (inout): takes the values
 * @place: (out): where the person lives
 * @refused: (out): whether something stands against taking the row in
 *
 * Returns: whether the row is about a person
 */
gboolean
cy_import_fill_row (CyImportFill *self,
                    guint         row,
                    const CyCell *cells,
                    guint         n_cells,
                    CyImportRow  *values,
                    guint        *place,
                    gboolean     *refused)
{
  self->row = row;
  self->values = values;
  self->refused = FALSE;
  cy_import_row_clear (values);
  sort_cells (self, cells, n_cells);
  if (!is_person (self, cells, n_cells))
    {
      /* The village of the next rows may stand beside nothing. */
      if (count_personal (self) == 0 && !is_header_again (self, cells, n_cells) &&
          !is_outside (self, cells, n_cells, FALSE))
        cy_fill_note_places (self);
      return FALSE;
    }

  cy_fill_person (self);
  cy_fill_studies (self);
  fill_rest (self);
  *place = cy_fill_place (self);
  *refused = self->refused;

  return TRUE;
}
