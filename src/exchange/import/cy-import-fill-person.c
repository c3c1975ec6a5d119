/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The fields of a person, checked against each other where they say the same twice. */
#include "cy-import-fill-private.h"

#include "cy-check-values.h"
#include "cy-idcard.h"
#include "cy-name.h"
#include "cy-text.h"

#include <string.h>

/* Years that a stated age may be off: rosters are older than they look. */
#define AGE_TOLERANCE 2

static void
fill_name (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_NAME];
  const char      *gender = NULL;
  g_autofree char *name = cy_import_split_name (cy_fill_get_text (self, cell), &gender);
  CyNameProblems   problems = cy_name_check (name);

  for (guint bit = 1; bit <= CY_NAME_PRIVATE; bit <<= 1)
    if (problems & bit)
      cy_fill_add_problem (self, CY_TARGET_NAME, cell, cy_name_problem_get_rule (bit), NULL);
  cy_import_row_set_text (self->values, CY_PERSON_SLOT (NAME), name);
  cy_import_row_set_text (self->values, CY_PERSON_SLOT (GENDER), gender);
}

static void
fill_id (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_ID_NUMBER];
  CyReadId      read;

  if (cy_fill_is_nothing (cell))
    return;
  read = cy_import_read_id (cell, cy_fill_get_text (self, cell), self->options->today);
  if (read.why != NULL)
    cy_fill_add_problem (self, CY_TARGET_ID_NUMBER, cell, read.why, NULL);
  else
    cy_import_row_set_text (self->values, CY_PERSON_SLOT (ID_NUMBER), read.number);
  g_free (read.number);
}

static const char *
get_id (const CyImportFill *self)
{
  return cy_import_row_get_text (self->values, CY_PERSON_SLOT (ID_NUMBER));
}

static void
fill_gender (CyImportFill *self)
{
  const CyTarget target =
    self->cells[CY_TARGET_GENDER] != NULL ? CY_TARGET_GENDER : CY_TARGET_ETHNIC_GENDER;
  const char *why;

  cy_fill_field (self, CY_TARGET_GENDER, self->cells[CY_TARGET_GENDER], CY_PERSON_SLOT (GENDER));
  why =
    cy_check_gender (cy_import_row_get_text (self->values, CY_PERSON_SLOT (GENDER)), get_id (self));
  if (why != NULL)
    cy_fill_add_problem (self, target, self->cells[target], why, NULL);
  if (!cy_import_row_has (self->values, CY_PERSON_SLOT (GENDER)))
    cy_import_row_set_text (self->values,
                            CY_PERSON_SLOT (GENDER),
                            cy_idcard_get_gender (get_id (self)));
}

/* The number tells which of two readings is meant, and the day that lists leave out. */
static void
fill_birth_by_id (CyImportFill *self, const CyCell *cell)
{
  CyDateParse parse = { .status = CY_DATE_EMPTY };
  const char *why = NULL;

  if (!cy_fill_is_nothing (cell))
    cy_value_reader_read_date (self->reader,
                               CY_TARGET_BIRTH,
                               cell,
                               cy_fill_get_text (self, cell),
                               &parse);
  if (parse.status == CY_DATE_INVALID)
    why = CY_WHY_VALUE_UNKNOWN;
  else if (parse.date != CY_DATE_NONE)
    why = cy_check_birth (parse.date, get_id (self));
  if (why != NULL && parse.status == CY_DATE_AMBIGUOUS)
    why = cy_check_birth (parse.other, get_id (self));
  if (why != NULL)
    cy_fill_add_problem (self, CY_TARGET_BIRTH, cell, why, NULL);
  cy_import_row_set_int (self->values, CY_PERSON_SLOT (BIRTH), cy_idcard_get_birth (get_id (self)));
}

static void
fill_birth (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_BIRTH];

  if (cy_import_row_has (self->values, CY_PERSON_SLOT (ID_NUMBER)))
    fill_birth_by_id (self, cell);
  else
    cy_fill_field (self, CY_TARGET_BIRTH, cell, CY_PERSON_SLOT (BIRTH));
}

static void
fill_phone (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_PHONE];
  g_autofree char *phone = NULL;

  if (cy_fill_is_nothing (cell))
    return;
  phone = cy_import_read_phone (cell, cy_fill_get_text (self, cell));
  if (phone != NULL && cy_check_phone (phone) != NULL)
    cy_fill_add_problem (self, CY_TARGET_PHONE, cell, CY_WHY_PHONE, NULL);
  cy_import_row_set_text (self->values, CY_PERSON_SLOT (PHONE), phone);
}

/* 中共党员（2019.06）; and 入党积极分子, which is no political status. */
static void
fill_political (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_POLITICAL];
  g_autofree char *status = NULL;
  g_autofree char *date = NULL;
  CyReadCode       read;
  CyReadCode       stage;
  CyDateParse      parse;

  if (cy_fill_is_nothing (cell))
    return;
  cy_import_split_political (cy_fill_get_text (self, cell), &status, &date);
  read = cy_value_reader_read_code (self->reader, CY_TARGET_POLITICAL, status);
  stage = read.code == NULL
            ? cy_value_reader_read_code (self->reader, CY_TARGET_PARTY_STAGE, status)
            : (CyReadCode){ NULL };
  if (read.code != NULL)
    cy_import_row_set_text (self->values, CY_PERSON_SLOT (POLITICAL), read.code);
  else if (stage.code != NULL)
    cy_import_row_set_text (self->values, CY_PERSON_SLOT (PARTY_STAGE), stage.code);
  else
    cy_fill_add_problem (self, CY_TARGET_POLITICAL, cell, CY_WHY_VALUE_UNKNOWN, read.guess);
  if (date != NULL && cy_date_parse (date, &parse) == CY_DATE_OK)
    cy_import_row_set_int (self->values, CY_PERSON_SLOT (PARTY_DATE), parse.date);
}

/* The column of members of other parties holds the name of the party. */
static void
fill_party_date (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_PARTY_DATE];
  CyReadCode    read;

  if (cy_fill_is_nothing (cell))
    return;
  if (cell->type == CY_CELL_TEXT && strpbrk (cell->text, "0123456789") == NULL)
    {
      read = cy_value_reader_read_code (self->reader, CY_TARGET_POLITICAL, cell->text);
      if (read.code != NULL && !cy_import_row_has (self->values, CY_PERSON_SLOT (POLITICAL)))
        cy_import_row_set_text (self->values, CY_PERSON_SLOT (POLITICAL), read.code);
      if (read.code != NULL)
        return;
    }
  cy_fill_field (self, CY_TARGET_PARTY_DATE, cell, CY_PERSON_SLOT (PARTY_DATE));
}

/* 汉/男, in any order. */
static void
fill_ethnic_gender (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_ETHNIC_GENDER];
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;

  if (cy_fill_is_nothing (cell))
    return;
  plain = cy_text_squeeze (cy_fill_get_text (self, cell));
  parts = g_strsplit_set (plain, "/,|;-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const CyReadCode gender =
        cy_value_reader_read_code (self->reader, CY_TARGET_GENDER, parts[i]);
      const CyReadCode ethnic =
        cy_value_reader_read_code (self->reader, CY_TARGET_ETHNIC, parts[i]);

      if (gender.code != NULL)
        cy_import_row_set_text (self->values, CY_PERSON_SLOT (GENDER), gender.code);
      else if (ethnic.code != NULL)
        cy_import_row_set_text (self->values, CY_PERSON_SLOT (ETHNIC), ethnic.code);
      else
        cy_fill_add_problem (self, CY_TARGET_ETHNIC_GENDER, cell, CY_WHY_VALUE_UNKNOWN, NULL);
    }
}

static void
check_age (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_AGE];
  const gint64  birth = cy_import_row_get_int (self->values, CY_PERSON_SLOT (BIRTH));
  gint64        stated;
  int           age;

  if (cy_fill_is_nothing (cell) || birth == 0 || self->options->today == CY_DATE_NONE)
    return;
  stated = g_ascii_strtoll (cy_fill_get_text (self, cell), NULL, 10);
  age = cy_date_age (birth, self->options->today);
  if (stated > 0 && age >= 0 && ABS (age - stated) > AGE_TOLERANCE)
    cy_fill_add_problem (self, CY_TARGET_AGE, cell, CY_WHY_AGE, NULL);
}

void
cy_fill_person (CyImportFill *self)
{
  static const CyTarget plain[] = {
    CY_TARGET_PINYIN,      CY_TARGET_ETHNIC,    CY_TARGET_NATIVE_PLACE, CY_TARGET_BIRTH_PLACE,
    CY_TARGET_PARTY_STAGE, CY_TARGET_WORK_DATE, CY_TARGET_HEALTH,       CY_TARGET_TECH_TITLE,
    CY_TARGET_SPECIALTY,   CY_TARGET_ADDRESS,   CY_TARGET_SOURCE,       CY_TARGET_OCCUPATION,
    CY_TARGET_RECOGNITION, CY_TARGET_NOTE,
  };

  fill_name (self);
  fill_id (self);
  fill_ethnic_gender (self);
  fill_gender (self);
  fill_birth (self);
  fill_phone (self);
  fill_political (self);
  fill_party_date (self);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    cy_fill_field (self,
                   plain[i],
                   self->cells[plain[i]],
                   CY_SLOT_PERSON + cy_target_get_index (plain[i]));
  check_age (self);
}
