/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The parts of a person under a row: studies, family, résumé, rewards and penalties. */
#include "cy-import-diff-private.h"

#include "cy-award-text.h"
#include "cy-education.h"
#include "cy-import-kin.h"
#include "cy-resume-text.h"

#include <string.h>

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
find_study (const CyImportRecords *self, const CyMerge *merge, guint kind)
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
same_school_and_major (CyRecord *study, const CyMerge *merge, guint kind)
{
  const char      *parts[4] = { cy_record_get_text (study, CY_EDUCATION_SCHOOL),
                                cy_record_get_text (study, CY_EDUCATION_MAJOR),
                                cy_import_row_get_text (merge->row, STUDY (kind) + CY_EDUCATION_SCHOOL),
                                cy_import_row_get_text (merge->row, STUDY (kind) + CY_EDUCATION_MAJOR) };
  g_autofree char *known = g_strconcat (parts[0] ? parts[0] : "", parts[1] ? parts[1] : "", NULL);
  g_autofree char *said = g_strconcat (parts[2] ? parts[2] : "", parts[3] ? parts[3] : "", NULL);

  return cy_merge_same_text (known, said);
}

static void
unmark_highest (CyImportRecords *self, CyMerge *merge, CyRecord *except)
{
  if (!cy_record_get_int (except, CY_EDUCATION_IS_HIGHEST))
    return;
  for (guint i = 0; i < self->studies->len; i++)
    {
      CyRecord *study = g_ptr_array_index (self->studies, i);

      if (study != except && cy_record_get_int (study, CY_EDUCATION_IS_HIGHEST))
        cy_merge_value (merge,
                        study,
                        CY_EDUCATION_IS_HIGHEST,
                        &(CyValue){ .type = CY_VALUE_INT, .number = 0 });
    }
}

static void
add_study (CyImportRecords *self, CyMerge *merge, guint kind)
{
  g_autoptr (CyRecord) study = cy_record_new (CY_EDUCATION);
  CyMerge  silent = { merge->row, CY_IMPORT_OVERWRITE, NULL };
  gboolean applies = merge->mode != CY_IMPORT_SKIP;

  cy_merge_fields (&silent, study, STUDY (kind));
  cy_merge_note_new (merge, study, applies);
  if (!applies)
    return;
  g_ptr_array_add (self->studies, g_object_ref (study));
  unmark_highest (self, merge, study);
}

static void
merge_study (CyImportRecords *self, CyMerge *merge, guint kind)
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
      cy_merge_value (merge, study, field, &merge->row->values[STUDY (kind) + field]);
}

void
cy_merge_studies (CyImportRecords *self, CyMerge *merge)
{
  for (guint kind = 0; kind < CY_IMPORT_STUDIES; kind++)
    merge_study (self, merge, kind);
}

/* ---- Family and résumé ---- */

void
cy_merge_family (CyImportRecords *self, CyMerge *merge)
{
  CyMerge   silent = { merge->row, CY_IMPORT_OVERWRITE, NULL };
  CyRecord *known[CY_IMPORT_KIN];

  cy_import_kin_pair (merge->row, self->family, self->family->len, known);
  for (guint block = 0; block < CY_IMPORT_KIN; block++)
    {
      const guint slot = CY_SLOT_KIN + block * CY_FAMILY_N_FIELDS;
      g_autoptr (CyRecord) relative = NULL;

      if (known[block] != NULL || !cy_import_row_has (merge->row, slot + CY_FAMILY_NAME))
        continue;
      relative = cy_record_new (CY_FAMILY);
      cy_merge_fields (&silent, relative, slot);
      cy_record_set_int (relative, CY_FAMILY_POSITION, self->family->len + 1);
      cy_merge_note_new (merge, relative, merge->mode != CY_IMPORT_SKIP);
      if (merge->mode != CY_IMPORT_SKIP)
        g_ptr_array_add (self->family, g_steal_pointer (&relative));
    }
}

static void
add_resume_lines (CyImportRecords *self, CyMerge *merge, GArray *lines)
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
      cy_merge_note_new (merge, record, merge->mode != CY_IMPORT_SKIP);
      if (merge->mode != CY_IMPORT_SKIP)
        g_ptr_array_add (self->resume, g_steal_pointer (&record));
    }
}

/* What no line could be made of is kept where a person reads it. */
static void
keep_in_note (CyImportRecords *self, CyMerge *merge, const char *text)
{
  const char      *note = cy_record_get_text (self->person, CY_PERSON_NOTE);
  g_autofree char *longer = NULL;

  if (note != NULL && strstr (note, text) != NULL)
    return;
  longer = note != NULL ? g_strconcat (note, "\n", text, NULL) : g_strdup (text);
  cy_merge_add_change (merge,
                       CY_PERSON,
                       CY_PERSON_NOTE,
                       cy_record_get (self->person, CY_PERSON_NOTE),
                       &(CyValue){ .type = CY_VALUE_TEXT, .text = longer },
                       merge->mode != CY_IMPORT_SKIP);
  if (merge->mode != CY_IMPORT_SKIP)
    cy_record_set_text (self->person, CY_PERSON_NOTE, longer);
}

void
cy_merge_resume (CyImportRecords *self, CyMerge *merge)
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

      if (cy_merge_same_text (cy_record_get_text (award, CY_AWARD_NAME), item->name) &&
          (date == CY_DATE_NONE || item->date == CY_DATE_NONE || cy_date_agrees (date, item->date)))
        return TRUE;
    }

  return FALSE;
}

static void
add_award (CyImportRecords *self, CyMerge *merge, const CyAwardItem *item)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);

  cy_record_set_text (award, CY_AWARD_KIND, item->kind);
  cy_record_set_text (award, CY_AWARD_NAME, item->name);
  cy_record_set_text (award, CY_AWARD_ORGAN, item->organ);
  cy_record_set_text (award, CY_AWARD_NOTE, item->note);
  if (item->date != CY_DATE_NONE)
    cy_record_set_int (award, CY_AWARD_DATE, item->date);
  cy_merge_note_new (merge, award, merge->mode != CY_IMPORT_SKIP);
  if (merge->mode != CY_IMPORT_SKIP)
    g_ptr_array_add (self->awards, g_steal_pointer (&award));
}

void
cy_merge_awards (CyImportRecords *self, CyMerge *merge)
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
