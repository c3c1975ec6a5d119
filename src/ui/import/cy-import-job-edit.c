/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a person decides about an import. Sheets are changed only while no thread reads them. */
#include "cy-import-job-private.h"

#include <string.h>

typedef enum
{
  EDIT_USE,
  EDIT_HEADER,
  EDIT_VILLAGE,
  EDIT_COLUMN,
} EditKind;

typedef struct
{
  EditKind kind;
  guint    file;
  guint    sheet;
  guint    a;
  guint    b;
} Edit;

/* ---- Sheets ---- */

static CyImportSheet *
get_sheet (CyImportJob *self, guint file, guint sheet)
{
  const CyImportFile *entry =
    file < self->files->len ? g_ptr_array_index (self->files, file) : NULL;

  if (entry == NULL || entry->source == NULL || sheet >= entry->source->sheets->len)
    return NULL;

  return g_ptr_array_index (entry->source->sheets, sheet);
}

/* Sheets with the same headers are one form: what holds for one holds for all. */
static void
set_column (CyImportJob *self, const CyImportSheet *like, guint column, CyTarget target)
{
  g_autofree char *form = cy_layout_make_signature (like->layout);

  for (guint i = 0; i < self->files->len; i++)
    {
      CyImportSheet *sheet;

      for (guint j = 0; (sheet = get_sheet (self, i, j)) != NULL; j++)
        {
          g_autofree char *other =
            sheet->layout != NULL ? cy_layout_make_signature (sheet->layout) : NULL;

          if (sheet->mapping != NULL && g_strcmp0 (form, other) == 0 &&
              column < cy_mapping_get_n_columns (sheet->mapping))
            cy_mapping_set (sheet->mapping, column, target, 100);
        }
    }
}

static void
run_edit (CyImportJob *self, const Edit *edit)
{
  CyImportSheet *sheet = get_sheet (self, edit->file, edit->sheet);

  if (sheet == NULL)
    return;
  switch (edit->kind)
    {
    case EDIT_USE:
      cy_import_sheet_set_used (sheet, edit->a != 0);
      break;
    case EDIT_HEADER:
      cy_import_sheet_set_header (sheet, edit->a, edit->b);
      break;
    case EDIT_VILLAGE:
      cy_import_sheet_set_village (sheet, edit->a != 0 ? sheet->name : NULL);
      break;
    case EDIT_COLUMN:
      set_column (self, sheet, edit->a, edit->b);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Once the reading thread has let go. */
void
cy_import_job_run_edits (CyImportJob *self)
{
  Edit *edit;

  if (g_queue_is_empty (&self->edits))
    return;
  while ((edit = g_queue_pop_head (&self->edits)) != NULL)
    {
      run_edit (self, edit);
      g_free (edit);
    }
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_SHEETS_CHANGED], 0);
}

static void
push_edit (CyImportJob *self, Edit edit)
{
  g_queue_push_tail (&self->edits, g_memdup2 (&edit, sizeof edit));
  if (self->work != CY_IMPORT_PLANNING)
    cy_import_job_run_edits (self);
  cy_import_job_changed (self);
}

void
cy_import_job_use_sheet (CyImportJob *self, guint file, guint sheet, gboolean used)
{
  push_edit (self, (Edit){ EDIT_USE, file, sheet, used, 0 });
}

/**
 * cy_import_job_set_header:
 * @self: an import
 * @file: counted from 0
 * @sheet: counted from 0
 * @row: the first row of the headers, counted from 0
 * @n: how many there are
 */
void
cy_import_job_set_header (CyImportJob *self, guint file, guint sheet, guint row, guint n)
{
  push_edit (self, (Edit){ EDIT_HEADER, file, sheet, row, n });
}

/**
 * cy_import_job_name_village:
 * @self: an import
 * @file: counted from 0
 * @sheet: counted from 0
 * @by_name: whether the sheet is called as the village of all its people
 */
void
cy_import_job_name_village (CyImportJob *self, guint file, guint sheet, gboolean by_name)
{
  push_edit (self, (Edit){ EDIT_VILLAGE, file, sheet, by_name, 0 });
}

/**
 * cy_import_job_set_column:
 * @self: an import
 * @file: counted from 0
 * @sheet: counted from 0
 * @column: counted from 0
 * @target: what it stands for, there and in every sheet with the same headers
 */
void
cy_import_job_set_column (CyImportJob *self, guint file, guint sheet, guint column, CyTarget target)
{
  push_edit (self, (Edit){ EDIT_COLUMN, file, sheet, column, target });
}

/* ---- Options ---- */

const CyImportOptions *
cy_import_job_get_options (CyImportJob *self)
{
  return self->options;
}

/**
 * cy_import_job_get_questions:
 * @self: an import
 *
 * Returns: (transfer none) (element-type CyImportQuestion): all that was not understood, also
 *   what has been answered since
 */
GPtrArray *
cy_import_job_get_questions (CyImportJob *self)
{
  return self->questions;
}

void
cy_import_job_set_mode (CyImportJob *self, CyImportMode mode)
{
  if (self->options->mode == mode)
    return;
  self->options->mode = mode;
  cy_import_job_changed (self);
}

void
cy_import_job_set_default_unit (CyImportJob *self, gint64 unit)
{
  if (self->options->default_unit == unit)
    return;
  self->options->default_unit = unit;
  cy_import_job_changed (self);
}

void
cy_import_job_set_county (CyImportJob *self, const char *name)
{
  g_autofree char *plain = g_strstrip (g_strdup (name));

  if (g_strcmp0 (self->options->county_name, *plain != '\0' ? plain : NULL) == 0)
    return;
  g_free (self->options->county_name);
  self->options->county_name = *plain != '\0' ? g_steal_pointer (&plain) : NULL;
  cy_import_job_changed (self);
}

/**
 * cy_import_job_set_defaults:
 * @self: an import
 * @tier: (nullable): of rows that say nothing; %NULL keeps people out of the pool
 * @state: (nullable): of rows that say nothing
 */
void
cy_import_job_set_defaults (CyImportJob *self, const char *tier, const char *state)
{
  const gboolean   makes = state != NULL;
  g_autofree char *old_tier = self->options->tier;
  g_autofree char *old_state = self->options->state;

  self->options->tier = g_strdup (tier);
  self->options->state = g_strdup (state);
  if (makes == self->options->make_entries && g_strcmp0 (tier, old_tier) == 0 &&
      g_strcmp0 (state, old_state) == 0)
    return;
  self->options->make_entries = makes;
  cy_import_job_changed (self);
}

/**
 * cy_import_job_answer:
 * @self: an import
 * @question: what was not understood
 * @value: (nullable): as of cy_import_options_decide_value(); %NULL to take the answer back
 */
void
cy_import_job_answer (CyImportJob *self, const CyImportQuestion *question, const char *value)
{
  g_autofree char *key = NULL;

  if (g_strcmp0 (value,
                 cy_import_options_get_value (self->options, question->target, question->raw)) == 0)
    return;
  if (value != NULL)
    cy_import_options_decide_value (self->options, question->target, question->raw, value);
  else
    {
      key = g_strdup_printf ("%s\t%s", cy_target_get_id (question->target), question->raw);
      g_hash_table_remove (self->options->values, key);
    }
  cy_import_job_changed (self);
}

/**
 * cy_import_job_place:
 * @self: an import
 * @key: of a #CyImportVillage
 * @unit: local id of the unit meant; 0 to make a new one; -1 to leave it open
 */
void
cy_import_job_place (CyImportJob *self, const char *key, gint64 unit)
{
  if (unit >= 0)
    cy_import_options_decide_place (self->options, key, unit);
  else
    g_hash_table_remove (self->options->places, key);
  cy_import_job_changed (self);
}
