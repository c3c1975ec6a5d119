/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-list.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

char *cy_print_result_notice_dup_text (const CyGradeList *list, const CyGradePerson *person);
CyPrintSheet *cy_print_result_notices_new (const CyGradeList *list,
                                           GArray            *entries,
                                           const char        *organ,
                                           CyDate             date);

G_END_DECLS
