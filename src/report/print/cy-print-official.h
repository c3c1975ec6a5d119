/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-print-sheet.h"

G_BEGIN_DECLS

/**
 * CyPrintOfficial:
 *
 * An official document, paragraph after paragraph, as GB/T 9704-2012 lays it out: A4, a text block
 * of 156 × 225 mm with 22 lines of 28 characters, the title in the second size, the text in the
 * third.
 */
typedef struct _CyPrintOfficial CyPrintOfficial;

/**
 * CyPrintOfficialColumn:
 * @title: its heading
 * @width: its share of the width of the text
 */
typedef struct
{
  const char *title;
  guint       width;
} CyPrintOfficialColumn;

CyPrintOfficial *cy_print_official_new (const char *title);
void             cy_print_official_free (CyPrintOfficial *self);
void             cy_print_official_add_letter (CyPrintOfficial *self, const char *title);
void             cy_print_official_add_text (CyPrintOfficial *self, const char *text);
void             cy_print_official_add_table (CyPrintOfficial             *self,
                                              const CyPrintOfficialColumn *columns,
                                              guint                        n_columns,
                                              GPtrArray                   *rows);
void cy_print_official_add_signature (CyPrintOfficial *self, const char *organ, const char *date);
void cy_print_official_add_signers (CyPrintOfficial *self, const char *const *lines);
CyPrintSheet *cy_print_official_finish (CyPrintOfficial *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPrintOfficial, cy_print_official_free)

G_END_DECLS
