/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-target.h"

G_BEGIN_DECLS

/* What an import finds beside the rules of data/codes/validation_rules.tsv; see its second line. */
#define CY_WHY_ID_PRECISION_LOST "id-precision-lost"
#define CY_WHY_DUPLICATE "duplicate-in-file"
#define CY_WHY_DATE_AMBIGUOUS "date-ambiguous"
#define CY_WHY_VALUE_UNKNOWN "value-unknown"
#define CY_WHY_ROW_UNREADABLE "row-unreadable"
/* Rules that an import asks for itself. */
#define CY_WHY_NAME_FORM "name-form"
#define CY_WHY_NAME_PRIVATE "name-private-use"
#define CY_WHY_ID_NOT_UNIQUE "id-not-unique"
#define CY_WHY_SEX "sex-disagrees-with-id"
#define CY_WHY_BIRTH "birth-disagrees-with-id"
#define CY_WHY_PHONE "phone-form"
#define CY_WHY_AGE "age-range"

/**
 * CyImportProblem:
 * @file: which of the files, counted from 0
 * @sheet: counted from 0
 * @row: counted from 1, as a person sees it
 * @column: counted from 1; 0 when no cell is to blame
 * @target: what the column stands for
 * @value: as it stands in the file
 * @why: (transfer none): id of the rule
 * @guess: (nullable): the code that @value may mean, for a person to say yes to
 * @refuses: whether the row is not imported; else only the value is left out, or kept with a
 *   warning
 */
typedef struct
{
  guint       file;
  guint       sheet;
  guint       row;
  guint       column;
  CyTarget    target;
  char       *value;
  const char *why;
  char       *guess;
  gboolean    refuses;
} CyImportProblem;

GArray  *cy_import_problems_new (void);
gboolean cy_import_why_refuses (const char *why, CyTarget target);

G_END_DECLS
