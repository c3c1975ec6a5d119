/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-draft.h"

G_BEGIN_DECLS

const char *cy_import_word_for_confidence (const CyColumnMap *map, const char **style);
const char *cy_import_word_for_item (const CyImportItem *item, const char **style);
const char *cy_import_word_for_mode (CyImportMode mode);
const char *cy_import_word_for_sheet (const CyImportSheet *sheet);
const char *cy_import_word_for_name (const CyImportFile *file, const CyImportSheet *sheet);
gboolean    cy_import_problem_stands (const CyImportItem *item, const CyImportProblem *problem);
char       *cy_import_word_for_problem (const CyImportProblem *problem);
char       *cy_import_word_for_slot (guint slot);
char       *cy_import_word_for_value (guint slot, const CyValue *value);

G_END_DECLS
