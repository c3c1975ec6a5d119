/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A row laid over a person: what differs, and what of it a mode takes over. */
#include "cy-import-diff-private.h"

#include "cy-format.h"
#include "cy-text.h"

static void
change_clear (gpointer data)
{
  CyImportChange *change = data;

  cy_value_clear (&change->old_value);
  cy_value_clear (&change->new_value);
}

/* ---- Values ---- */

gboolean
cy_merge_same_text (const char *a, const char *b)
{
  g_autofree char *squeezed = NULL;

  if (g_str_equal (a, b))
    return TRUE;
  squeezed = cy_text_squeeze (b);

  return cy_text_same (a, squeezed);
}

/* Whether the library says as much: 1990.05 says nothing new beside 1990.05.03. */
static gboolean
says_nothing_new (CyKind kind, const CyValue *old_value, const CyValue *new_value)
{
  if (old_value->type != new_value->type)
    return FALSE;
  if (kind == CY_KIND_DATE)
    return cy_date_agrees (old_value->number, new_value->number) &&
           old_value->number >= new_value->number;
  if (new_value->type == CY_VALUE_TEXT)
    return cy_merge_same_text (old_value->text, new_value->text);

  return cy_value_equal (old_value, new_value);
}

static gboolean
takes_over (CyImportMode mode, CyKind kind, const CyValue *old_value, const CyValue *new_value)
{
  if (mode == CY_IMPORT_SKIP)
    return FALSE;
  if (mode == CY_IMPORT_OVERWRITE || old_value->type == CY_VALUE_NULL)
    return TRUE;

  /* A day where only the month was known fills a blank. */
  return kind == CY_KIND_DATE && old_value->type == CY_VALUE_INT &&
         cy_date_agrees (old_value->number, new_value->number);
}

void
cy_merge_add_change (CyMerge        *merge,
                     const CyEntity *entity,
                     int             field,
                     const CyValue  *old_value,
                     const CyValue  *new_value,
                     gboolean        applies)
{
  CyImportChange change = { .entity = entity, .field = field, .applies = applies };

  if (merge->changes == NULL)
    return;
  cy_value_copy (old_value, &change.old_value);
  cy_value_copy (new_value, &change.new_value);
  g_array_append_val (merge->changes, change);
}

void
cy_merge_value (CyMerge *merge, CyRecord *record, guint field, const CyValue *new_value)
{
  const CyEntity *entity = cy_record_get_entity (record);
  const CyValue  *old_value = cy_record_get (record, field);
  const CyKind    kind = entity->fields[field].kind;
  gboolean        applies;

  if (new_value->type == CY_VALUE_NULL || says_nothing_new (kind, old_value, new_value))
    return;
  applies = takes_over (merge->mode, kind, old_value, new_value);
  cy_merge_add_change (merge, entity, (int) field, old_value, new_value, applies);
  if (applies)
    cy_record_set (record, field, new_value);
}

/**
 * cy_import_merge_value:
 * @changes: (element-type CyImportChange): takes the difference
 * @mode: what to do where both know something
 * @record: takes the value, if @mode allows it
 * @field: index of the field
 * @new_value: what the file says
 *
 * As cy_import_records_merge() does it, for one field of a part that is known to be the same.
 */
void
cy_import_merge_value (GArray        *changes,
                       CyImportMode   mode,
                       CyRecord      *record,
                       guint          field,
                       const CyValue *new_value)
{
  CyMerge merge = { NULL, mode, changes };

  cy_merge_value (&merge, record, field, new_value);
}

/**
 * cy_import_note_change:
 * @changes: (element-type CyImportChange): takes the difference
 * @entity: of the record that changes
 * @field: index of the field; -1 when the whole record is new
 * @old_value: in the library
 * @new_value: in the file
 * @applies: whether it is taken over
 */
void
cy_import_note_change (GArray         *changes,
                       const CyEntity *entity,
                       int             field,
                       const CyValue  *old_value,
                       const CyValue  *new_value,
                       gboolean        applies)
{
  CyMerge merge = { NULL, CY_IMPORT_OVERWRITE, changes };

  cy_merge_add_change (&merge, entity, field, old_value, new_value, applies);
}

void
cy_merge_fields (CyMerge *merge, CyRecord *record, guint first_slot)
{
  const guint n = cy_record_get_entity (record)->n_fields;

  for (guint field = 0; field < n; field++)
    cy_merge_value (merge, record, field, &merge->row->values[first_slot + field]);
}

void
cy_merge_note_new (CyMerge *merge, CyRecord *record, gboolean applies)
{
  const CyValue nothing = CY_VALUE_INIT;

  cy_merge_add_change (merge, cy_record_get_entity (record), -1, &nothing, &nothing, applies);
}

/* ---- The whole ---- */

static void
add_entry (CyImportRecords *self, CyMerge *merge, const CyImportOptions *options)
{
  CyMerge silent = { merge->row, CY_IMPORT_OVERWRITE, NULL };
  g_autoptr (CyRecord) entry = NULL;

  if (!options->make_entries &&
      !cy_import_row_has_any (merge->row, CY_SLOT_ENTRY, CY_ENTRY_N_FIELDS))
    return;
  entry = cy_record_new (CY_ENTRY);
  cy_record_set_text (entry, CY_ENTRY_TIER, options->tier);
  cy_record_set_text (entry, CY_ENTRY_STATE, options->state);
  cy_record_set_text (entry, CY_ENTRY_STEP, options->step);
  cy_merge_fields (&silent, entry, CY_SLOT_ENTRY);
  cy_merge_note_new (merge, entry, merge->mode != CY_IMPORT_SKIP);
  if (merge->mode != CY_IMPORT_SKIP)
    self->entry = g_steal_pointer (&entry);
}

/**
 * cy_import_records_merge:
 * @self: a person, new or loaded
 * @row: a row about that person
 * @unit: local id of the unit the row names, 0 for none
 * @options: what new pool entries are like
 * @mode: what to do where both know something
 *
 * Takes over into @self what @mode allows; nothing is written. A blank in the row never takes
 * anything away, and a date that is only less precise is no difference.
 *
 * Returns: (transfer full) (element-type CyImportChange): every difference
 */
GArray *
cy_import_records_merge (CyImportRecords       *self,
                         const CyImportRow     *row,
                         gint64                 unit,
                         const CyImportOptions *options,
                         CyImportMode           mode)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CyImportChange));
  CyMerge merge = { row, mode, changes };

  g_array_set_clear_func (changes, change_clear);
  cy_merge_fields (&merge, self->person, CY_SLOT_PERSON);
  if (unit != 0)
    cy_merge_value (&merge,
                    self->person,
                    CY_PERSON_UNIT,
                    &(CyValue){ .type = CY_VALUE_INT, .number = unit });
  if (self->entry != NULL)
    cy_merge_fields (&merge, self->entry, CY_SLOT_ENTRY);
  else
    add_entry (self, &merge, options);
  cy_merge_studies (self, &merge);
  cy_merge_family (self, &merge);
  cy_merge_resume (self, &merge);
  cy_merge_awards (self, &merge);

  return changes;
}

/**
 * cy_import_changes_count:
 * @changes: (element-type CyImportChange): differences
 *
 * Returns: how many of them are taken over
 */
guint
cy_import_changes_count (const GArray *changes)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += g_array_index (changes, CyImportChange, i).applies;

  return n;
}

static char *
dup_text (const CyImportChange *change, const CyValue *value)
{
  const CyField *field;

  if (change->field < 0)
    return g_strdup ("");
  field = &change->entity->fields[change->field];

  return cy_format_value (field->kind, field->of, field->decimals, value);
}

/**
 * cy_import_change_dup_old:
 * @change: a difference
 *
 * Returns: (transfer full): what the library says, as a person reads it; of a village its id
 */
char *
cy_import_change_dup_old (const CyImportChange *change)
{
  return dup_text (change, &change->old_value);
}

char *
cy_import_change_dup_new (const CyImportChange *change)
{
  return dup_text (change, &change->new_value);
}
