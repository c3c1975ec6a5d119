/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A row laid over a person: what differs, and what of it a mode takes over. */
#include "cy-import-diff.h"

#include "cy-award-text.h"
#include "cy-education.h"
#include "cy-format.h"
#include "cy-import-kin.h"
#include "cy-mapper.h"
#include "cy-resume-text.h"
#include "cy-text.h"

#include <string.h>

typedef struct
{
  const CyImportRow *row;
  CyImportMode       mode;
  GArray            *changes;
} Merge;

static void
change_clear (gpointer data)
{
  CyImportChange *change = data;

  cy_value_clear (&change->old_value);
  cy_value_clear (&change->new_value);
}

CyImportRecords *
cy_import_records_new (void)
{
  CyImportRecords *self = g_new0 (CyImportRecords, 1);

  self->person = cy_record_new (CY_PERSON);
  self->studies = g_ptr_array_new_with_free_func (g_object_unref);
  self->family = g_ptr_array_new_with_free_func (g_object_unref);
  self->resume = g_ptr_array_new_with_free_func (g_object_unref);
  self->awards = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

static gboolean
load_entry (CyImportRecords *self, CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) entries = cy_mapper_load_parts (conn, CY_ENTRY, person, error);

  if (entries == NULL)
    return FALSE;
  if (entries->len > 0)
    self->entry = g_object_ref (g_ptr_array_index (entries, entries->len - 1));

  return TRUE;
}

/**
 * cy_import_records_load:
 * @conn: a connection
 * @person: local id
 * @error: return location
 *
 * Returns: (transfer full): the person with the newest pool entry and the parts
 */
CyImportRecords *
cy_import_records_load (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (CyImportRecords) self = g_new0 (CyImportRecords, 1);

  self->person = cy_mapper_load (conn, CY_PERSON, person, error);
  if (self->person == NULL || !load_entry (self, conn, person, error))
    return NULL;
  self->studies = cy_mapper_load_parts (conn, CY_EDUCATION, person, error);
  if (self->studies != NULL)
    self->family = cy_mapper_load_parts (conn, CY_FAMILY, person, error);
  if (self->family != NULL)
    self->resume = cy_mapper_load_parts (conn, CY_RESUME, person, error);
  if (self->resume != NULL)
    self->awards = cy_mapper_load_parts (conn, CY_AWARD, person, error);

  return self->awards != NULL ? g_steal_pointer (&self) : NULL;
}

void
cy_import_records_free (CyImportRecords *self)
{
  g_clear_object (&self->person);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->studies, g_ptr_array_unref);
  g_clear_pointer (&self->family, g_ptr_array_unref);
  g_clear_pointer (&self->resume, g_ptr_array_unref);
  g_clear_pointer (&self->awards, g_ptr_array_unref);
  g_free (self);
}

/* ---- Values ---- */

static gboolean
same_text (const char *a, const char *b)
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
    return same_text (old_value->text, new_value->text);

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

static void
add_change (Merge          *merge,
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

static void
merge_value (Merge *merge, CyRecord *record, guint field, const CyValue *new_value)
{
  const CyEntity *entity = cy_record_get_entity (record);
  const CyValue  *old_value = cy_record_get (record, field);
  const CyKind    kind = entity->fields[field].kind;
  gboolean        applies;

  if (new_value->type == CY_VALUE_NULL || says_nothing_new (kind, old_value, new_value))
    return;
  applies = takes_over (merge->mode, kind, old_value, new_value);
  add_change (merge, entity, (int) field, old_value, new_value, applies);
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
  Merge merge = { NULL, mode, changes };

  merge_value (&merge, record, field, new_value);
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
  Merge merge = { NULL, CY_IMPORT_OVERWRITE, changes };

  add_change (&merge, entity, field, old_value, new_value, applies);
}

static void
merge_fields (Merge *merge, CyRecord *record, guint first_slot)
{
  const guint n = cy_record_get_entity (record)->n_fields;

  for (guint field = 0; field < n; field++)
    merge_value (merge, record, field, &merge->row->values[first_slot + field]);
}

static void
note_new_record (Merge *merge, CyRecord *record, gboolean applies)
{
  const CyValue nothing = CY_VALUE_INIT;

  add_change (merge, cy_record_get_entity (record), -1, &nothing, &nothing, applies);
}

/* ---- Study ---- */

#define STUDY(kind) (CY_SLOT_STUDY + (kind) *CY_EDUCATION_N_FIELDS)

static gboolean
is_better (CyRecord *study, CyRecord *best)
{
  guint a;
  guint b;

  if (best == NULL)
    return TRUE;
  a = cy_education_band (cy_record_get_text (study, CY_EDUCATION_LEVEL));
  b = cy_education_band (cy_record_get_text (best, CY_EDUCATION_LEVEL));

  return (a != CY_EDUCATION_UNKNOWN && (b == CY_EDUCATION_UNKNOWN || a < b)) ||
         (a == b && cy_record_get_int (study, CY_EDUCATION_IS_HIGHEST) >
                      cy_record_get_int (best, CY_EDUCATION_IS_HIGHEST));
}

/* The study that a row means: the one of its level, else the highest, of its mode. */
static CyRecord *
find_study (const CyImportRecords *self, const Merge *merge, guint kind)
{
  const char *level = cy_import_row_get_text (merge->row, STUDY (kind) + CY_EDUCATION_LEVEL);
  const char *mode = cy_import_row_get_text (merge->row, STUDY (kind) + CY_EDUCATION_MODE);
  CyRecord   *best = NULL;

  for (guint i = 0; i < self->studies->len; i++)
    {
      CyRecord   *study = g_ptr_array_index (self->studies, i);
      const char *other = cy_record_get_text (study, CY_EDUCATION_MODE);

      if (mode != NULL && other != NULL && !g_str_equal (mode, other))
        continue;
      if (level != NULL && g_strcmp0 (level, cy_record_get_text (study, CY_EDUCATION_LEVEL)) == 0 &&
          (best == NULL || g_strcmp0 (level, cy_record_get_text (best, CY_EDUCATION_LEVEL)) != 0))
        best = study;
      else if (is_better (study, best) &&
               (best == NULL || level == NULL ||
                g_strcmp0 (level, cy_record_get_text (best, CY_EDUCATION_LEVEL)) != 0))
        best = study;
    }

  return best;
}

/* Where a school's name ends and the major begins is a guess that must not look like news. */
static gboolean
same_school_and_major (CyRecord *study, const Merge *merge, guint kind)
{
  const char      *parts[4] = { cy_record_get_text (study, CY_EDUCATION_SCHOOL),
                                cy_record_get_text (study, CY_EDUCATION_MAJOR),
                                cy_import_row_get_text (merge->row, STUDY (kind) + CY_EDUCATION_SCHOOL),
                                cy_import_row_get_text (merge->row, STUDY (kind) + CY_EDUCATION_MAJOR) };
  g_autofree char *known = g_strconcat (parts[0] ? parts[0] : "", parts[1] ? parts[1] : "", NULL);
  g_autofree char *said = g_strconcat (parts[2] ? parts[2] : "", parts[3] ? parts[3] : "", NULL);

  return same_text (known, said);
}

static void
unmark_highest (CyImportRecords *self, Merge *merge, CyRecord *except)
{
  if (!cy_record_get_int (except, CY_EDUCATION_IS_HIGHEST))
    return;
  for (guint i = 0; i < self->studies->len; i++)
    {
      CyRecord *study = g_ptr_array_index (self->studies, i);

      if (study != except && cy_record_get_int (study, CY_EDUCATION_IS_HIGHEST))
        merge_value (merge,
                     study,
                     CY_EDUCATION_IS_HIGHEST,
                     &(CyValue){ .type = CY_VALUE_INT, .number = 0 });
    }
}

static void
add_study (CyImportRecords *self, Merge *merge, guint kind)
{
  g_autoptr (CyRecord) study = cy_record_new (CY_EDUCATION);
  Merge    silent = { merge->row, CY_IMPORT_OVERWRITE, NULL };
  gboolean applies = merge->mode != CY_IMPORT_SKIP;

  merge_fields (&silent, study, STUDY (kind));
  note_new_record (merge, study, applies);
  if (!applies)
    return;
  g_ptr_array_add (self->studies, g_object_ref (study));
  unmark_highest (self, merge, study);
}

static void
merge_study (CyImportRecords *self, Merge *merge, guint kind)
{
  CyRecord *study;
  gboolean  same;

  if (!cy_import_row_has_any (merge->row, STUDY (kind), CY_EDUCATION_N_FIELDS))
    return;
  study = find_study (self, merge, kind);
  if (study == NULL)
    {
      add_study (self, merge, kind);
      return;
    }

  same = same_school_and_major (study, merge, kind);
  for (guint field = 0; field < CY_EDUCATION_N_FIELDS; field++)
    if (!(same && (field == CY_EDUCATION_SCHOOL || field == CY_EDUCATION_MAJOR)) &&
        CY_EDUCATION->fields[field].kind != CY_KIND_BOOL)
      merge_value (merge, study, field, &merge->row->values[STUDY (kind) + field]);
}

/* ---- Family and résumé ---- */

static void
merge_family (CyImportRecords *self, Merge *merge)
{
  Merge     silent = { merge->row, CY_IMPORT_OVERWRITE, NULL };
  CyRecord *known[CY_IMPORT_KIN];

  cy_import_kin_pair (merge->row, self->family, self->family->len, known);
  for (guint block = 0; block < CY_IMPORT_KIN; block++)
    {
      const guint slot = CY_SLOT_KIN + block * CY_FAMILY_N_FIELDS;
      g_autoptr (CyRecord) relative = NULL;

      if (known[block] != NULL || !cy_import_row_has (merge->row, slot + CY_FAMILY_NAME))
        continue;
      relative = cy_record_new (CY_FAMILY);
      merge_fields (&silent, relative, slot);
      cy_record_set_int (relative, CY_FAMILY_POSITION, self->family->len + 1);
      note_new_record (merge, relative, merge->mode != CY_IMPORT_SKIP);
      if (merge->mode != CY_IMPORT_SKIP)
        g_ptr_array_add (self->family, g_steal_pointer (&relative));
    }
}

static void
add_resume_lines (CyImportRecords *self, Merge *merge, GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const CyResumeLine *line = &g_array_index (lines, CyResumeLine, i);
      g_autoptr (CyRecord) record = cy_record_new (CY_RESUME);

      cy_record_set_int (record, CY_RESUME_START, line->since);
      if (line->until != CY_DATE_NONE)
        cy_record_set_int (record, CY_RESUME_END, line->until);
      cy_record_set_text (record, CY_RESUME_TEXT, line->text);
      cy_record_set_text (record, CY_RESUME_MEANWHILE, line->meanwhile);
      note_new_record (merge, record, merge->mode != CY_IMPORT_SKIP);
      if (merge->mode != CY_IMPORT_SKIP)
        g_ptr_array_add (self->resume, g_steal_pointer (&record));
    }
}

/* What no line could be made of is kept where a person reads it. */
static void
keep_in_note (CyImportRecords *self, Merge *merge, const char *text)
{
  const char      *note = cy_record_get_text (self->person, CY_PERSON_NOTE);
  g_autofree char *longer = NULL;

  if (note != NULL && strstr (note, text) != NULL)
    return;
  longer = note != NULL ? g_strconcat (note, "\n", text, NULL) : g_strdup (text);
  add_change (merge,
              CY_PERSON,
              CY_PERSON_NOTE,
              cy_record_get (self->person, CY_PERSON_NOTE),
              &(CyValue){ .type = CY_VALUE_TEXT, .text = longer },
              merge->mode != CY_IMPORT_SKIP);
  if (merge->mode != CY_IMPORT_SKIP)
    cy_record_set_text (self->person, CY_PERSON_NOTE, longer);
}

static void
merge_resume (CyImportRecords *self, Merge *merge)
{
  const char      *text = cy_import_row_get_text (merge->row, CY_SLOT_RESUME);
  g_autofree char *rest = NULL;
  g_autoptr (GArray) lines = NULL;

  if (text == NULL || self->resume->len > 0)
    return;
  lines = cy_resume_text_parse (text, &rest);
  add_resume_lines (self, merge, lines);
  if (rest != NULL)
    keep_in_note (self, merge, rest);
}

/* ---- Rewards and penalties ---- */

static gboolean
has_award (const CyImportRecords *self, const CyAwardItem *item)
{
  for (guint i = 0; i < self->awards->len; i++)
    {
      CyRecord    *award = g_ptr_array_index (self->awards, i);
      const CyDate date = cy_record_get_int (award, CY_AWARD_DATE);

      if (same_text (cy_record_get_text (award, CY_AWARD_NAME), item->name) &&
          (date == CY_DATE_NONE || item->date == CY_DATE_NONE || cy_date_agrees (date, item->date)))
        return TRUE;
    }

  return FALSE;
}

static void
add_award (CyImportRecords *self, Merge *merge, const CyAwardItem *item)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);

  cy_record_set_text (award, CY_AWARD_KIND, item->kind);
  cy_record_set_text (award, CY_AWARD_NAME, item->name);
  cy_record_set_text (award, CY_AWARD_ORGAN, item->organ);
  cy_record_set_text (award, CY_AWARD_NOTE, item->note);
  if (item->date != CY_DATE_NONE)
    cy_record_set_int (award, CY_AWARD_DATE, item->date);
  note_new_record (merge, award, merge->mode != CY_IMPORT_SKIP);
  if (merge->mode != CY_IMPORT_SKIP)
    g_ptr_array_add (self->awards, g_steal_pointer (&award));
}

static void
merge_awards (CyImportRecords *self, Merge *merge)
{
  for (guint column = 0; column < CY_IMPORT_AWARDS; column++)
    {
      const char *text = cy_import_row_get_text (merge->row, CY_SLOT_AWARDS + column);
      g_autoptr (GArray) items =
        text != NULL ? cy_award_text_parse (text, (CyAwardColumn) column) : NULL;

      for (guint i = 0; items != NULL && i < items->len; i++)
        if (!has_award (self, &g_array_index (items, CyAwardItem, i)))
          add_award (self, merge, &g_array_index (items, CyAwardItem, i));
    }
}

/* ---- The whole ---- */

static void
add_entry (CyImportRecords *self, Merge *merge, const CyImportOptions *options)
{
  Merge silent = { merge->row, CY_IMPORT_OVERWRITE, NULL };
  g_autoptr (CyRecord) entry = NULL;

  if (!options->make_entries &&
      !cy_import_row_has_any (merge->row, CY_SLOT_ENTRY, CY_ENTRY_N_FIELDS))
    return;
  entry = cy_record_new (CY_ENTRY);
  cy_record_set_text (entry, CY_ENTRY_TIER, options->tier);
  cy_record_set_text (entry, CY_ENTRY_STATE, options->state);
  cy_record_set_text (entry, CY_ENTRY_STEP, options->step);
  merge_fields (&silent, entry, CY_SLOT_ENTRY);
  note_new_record (merge, entry, merge->mode != CY_IMPORT_SKIP);
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
  Merge   merge = { row, mode, changes };

  g_array_set_clear_func (changes, change_clear);
  merge_fields (&merge, self->person, CY_SLOT_PERSON);
  if (unit != 0)
    merge_value (&merge,
                 self->person,
                 CY_PERSON_UNIT,
                 &(CyValue){ .type = CY_VALUE_INT, .number = unit });
  if (self->entry != NULL)
    merge_fields (&merge, self->entry, CY_SLOT_ENTRY);
  else
    add_entry (self, &merge, options);
  for (guint kind = 0; kind < CY_IMPORT_STUDIES; kind++)
    merge_study (self, &merge, kind);
  merge_family (self, &merge);
  merge_resume (self, &merge);
  merge_awards (self, &merge);

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

static gboolean
save_part (CyConn *conn, CyRecord *part, gint64 person, GError **error)
{
  const int owner = cy_entity_get_owner_field (cy_record_get_entity (part));

  cy_record_set_int (part, (guint) owner, person);

  return cy_mapper_save (conn, part, error);
}

static gboolean
save_parts (CyConn *conn, GPtrArray *parts, gint64 person, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    if (!save_part (conn, g_ptr_array_index (parts, i), person, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_import_records_save:
 * @self: a person after a merge
 * @conn: a connection with an open step
 * @error: return location
 *
 * Returns: whether the person and the parts were written
 */
gboolean
cy_import_records_save (CyImportRecords *self, CyConn *conn, GError **error)
{
  gint64 person;

  if (!cy_mapper_save (conn, self->person, error))
    return FALSE;
  person = cy_record_get_id (self->person);

  return (self->entry == NULL || save_part (conn, self->entry, person, error)) &&
         save_parts (conn, self->studies, person, error) &&
         save_parts (conn, self->family, person, error) &&
         save_parts (conn, self->resume, person, error) &&
         save_parts (conn, self->awards, person, error);
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
