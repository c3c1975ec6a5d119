/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cell.h"
#include "cy-date.h"
#include "cy-import-options.h"

G_BEGIN_DECLS

/** CyValueReader: turns what stands in cells into values, and remembers words it has met */
typedef struct _CyValueReader CyValueReader;

/**
 * CyReadCode:
 * @code: (nullable): what is meant for sure
 * @guess: (nullable): what may be meant
 */
typedef struct
{
  const char *code;
  const char *guess;
} CyReadCode;

/**
 * CyReadId:
 * @number: (transfer full) (nullable): the number of 18 characters, good or not; %NULL when none
 *   is there, or a mask hides it
 * @why: (nullable): id of the rule it breaks
 */
typedef struct
{
  char       *number;
  const char *why;
} CyReadId;

CyValueReader *cy_value_reader_new (const CyImportOptions *options);
void           cy_value_reader_free (CyValueReader *self);
CyReadCode     cy_value_reader_read_code (CyValueReader *self, CyTarget target, const char *text);
CyDateStatus   cy_value_reader_read_date (CyValueReader *self,
                                          CyTarget       target,
                                          const CyCell  *cell,
                                          const char    *text,
                                          CyDateParse   *out);

CyReadId    cy_import_read_id (const CyCell *cell, const char *text, CyDate today);
char       *cy_import_read_phone (const CyCell *cell, const char *text);
char       *cy_import_read_text (const char *text, const char *header);
gboolean    cy_import_text_is_nothing (const char *text);
void        cy_import_split_school (const char *text, char **school, char **major);
void        cy_import_split_political (const char *text, char **status, char **date);
void        cy_import_split_degree (const char *text, char **level, char **degree);
char       *cy_import_split_name (const char *text, const char **gender);
const char *cy_import_read_mode (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyValueReader, cy_value_reader_free)

G_END_DECLS
