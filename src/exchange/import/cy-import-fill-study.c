/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a row says about study: levels, degrees, schools, and which is the highest. */
#include "cy-import-fill-private.h"

#include "cy-education.h"

/* The target of one kind of study, and the cell for it. */
#define STUDY_TARGET(kind, name) (CY_TARGET_##name + (kind) *CY_TARGET_STUDY_SPAN)

static void
fill_level_text (CyImportFill *self, guint kind, CyTarget target, const CyCell *cell)
{
  const char      *text = cy_fill_get_text (self, cell);
  g_autofree char *level = NULL;
  g_autofree char *degree = NULL;
  CyReadCode read = cy_value_reader_read_code (self->reader, STUDY_TARGET (kind, LEVEL), text);
  CyReadCode of_degree = { NULL };

  cy_import_row_set_text (self->values, CY_STUDY_SLOT (kind, MODE), cy_import_read_mode (text));
  if (read.code == NULL)
    {
      cy_import_split_degree (text, &level, &degree);
      read = cy_value_reader_read_code (self->reader, STUDY_TARGET (kind, LEVEL), level);
    }
  if (degree != NULL)
    of_degree = cy_value_reader_read_code (self->reader, STUDY_TARGET (kind, DEGREE), degree);
  if (read.code == NULL || (degree != NULL && of_degree.code == NULL))
    cy_fill_add_problem (self, target, cell, CY_WHY_VALUE_UNKNOWN, read.guess);
  cy_import_row_set_text (self->values, CY_STUDY_SLOT (kind, LEVEL), read.code);
  cy_import_row_set_text (self->values, CY_STUDY_SLOT (kind, DEGREE), of_degree.code);
}

static void
fill_school (CyImportFill *self, guint kind)
{
  const CyCell    *cell = self->cells[STUDY_TARGET (kind, SCHOOL_MAJOR)];
  g_autofree char *school = NULL;
  g_autofree char *major = NULL;

  cy_fill_field (self,
                 STUDY_TARGET (kind, SCHOOL),
                 self->cells[STUDY_TARGET (kind, SCHOOL)],
                 CY_STUDY_SLOT (kind, SCHOOL));
  cy_fill_field (self,
                 STUDY_TARGET (kind, MAJOR),
                 self->cells[STUDY_TARGET (kind, MAJOR)],
                 CY_STUDY_SLOT (kind, MAJOR));
  if (cy_fill_is_nothing (cell))
    return;
  cy_import_split_school (cy_fill_get_text (self, cell), &school, &major);
  cy_import_row_set_text (self->values, CY_STUDY_SLOT (kind, SCHOOL), school);
  cy_import_row_set_text (self->values, CY_STUDY_SLOT (kind, MAJOR), major);
}

static void
fill_study (CyImportFill *self, guint kind)
{
  static const CyTarget dates[] = { CY_TARGET_STUDY_START,
                                    CY_TARGET_STUDY_END,
                                    CY_TARGET_DEGREE_DATE };
  static const CyTarget levels[] = { CY_TARGET_LEVEL, CY_TARGET_LEVEL_DEGREE };
  const CyTarget        shift = kind * CY_TARGET_STUDY_SPAN;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (!cy_fill_is_nothing (self->cells[levels[i] + shift]))
      fill_level_text (self, kind, levels[i] + shift, self->cells[levels[i] + shift]);
  cy_fill_field (self,
                 STUDY_TARGET (kind, DEGREE),
                 self->cells[STUDY_TARGET (kind, DEGREE)],
                 CY_STUDY_SLOT (kind, DEGREE));
  fill_school (self, kind);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    cy_fill_field (self,
                   dates[i] + shift,
                   self->cells[dates[i] + shift],
                   CY_STUDY_SLOT (kind, PERSON) + cy_target_get_index (dates[i]));
  if (!cy_import_row_has_any (self->values, CY_STUDY_SLOT (kind, PERSON), CY_EDUCATION_N_FIELDS))
    return;
  if (kind > 0)
    cy_import_row_set_text (self->values, CY_STUDY_SLOT (kind, MODE), kind == 1 ? "1" : "2");
  else
    cy_fill_field (self, CY_TARGET_MODE, self->cells[CY_TARGET_MODE], CY_STUDY_SLOT (0, MODE));
}

/* 最高学历 beside 全日制 and 在职 only says again which of the two is higher. */
static gboolean
says_again (CyImportFill *self, guint kind)
{
  const char *level = cy_import_row_get_text (self->values, CY_STUDY_SLOT (0, LEVEL));

  return level != NULL &&
         g_strcmp0 (level, cy_import_row_get_text (self->values, CY_STUDY_SLOT (kind, LEVEL))) ==
           0 &&
         !cy_import_row_has (self->values, CY_STUDY_SLOT (0, SCHOOL));
}

/* The kind of study with the highest level, -1 when no level is known. */
static int
find_highest (CyImportFill *self)
{
  guint best_rank = G_MAXUINT;
  int   best = -1;

  for (guint kind = 0; kind < CY_IMPORT_STUDIES; kind++)
    {
      const char *level = cy_import_row_get_text (self->values, CY_STUDY_SLOT (kind, LEVEL));
      guint       rank;

      if (level == NULL)
        continue;
      rank = cy_education_band (level);
      if (rank == CY_EDUCATION_UNKNOWN || rank >= best_rank)
        continue;
      best_rank = rank;
      best = (int) kind;
    }

  return best;
}

static void
mark_highest (CyImportFill *self)
{
  const int best = find_highest (self);

  if (best < 0)
    return;
  cy_import_row_set_int (self->values, CY_STUDY_SLOT (best, IS_HIGHEST), 1);
  if (cy_import_row_has (self->values, CY_STUDY_SLOT (best, DEGREE)))
    cy_import_row_set_int (self->values, CY_STUDY_SLOT (best, IS_HIGHEST_DEGREE), 1);
}

static void
drop_repeated_study (CyImportFill *self)
{
  if (says_again (self, 1) || says_again (self, 2))
    for (guint field = 0; field < CY_EDUCATION_N_FIELDS; field++)
      cy_import_row_unset (self->values, CY_STUDY_SLOT (0, PERSON) + field);
}

/* What a row says about study, full-time, part-time or neither. */
void
cy_fill_studies (CyImportFill *self)
{
  for (guint kind = 0; kind < CY_IMPORT_STUDIES; kind++)
    fill_study (self, kind);
  drop_repeated_study (self);
  mark_highest (self);
}
