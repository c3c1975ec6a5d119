/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-list.h"

G_BEGIN_DECLS

const char *cy_grade_get_word (const char *grade);
const char *cy_grade_get_style (const char *grade);
char       *cy_grade_dup_change (const char *before, const char *after);
char       *cy_grade_person_dup_grade (const CyGradePerson *self);
const char *cy_grade_standing_get_word (const CyGradePerson *self, const char **style);
char       *cy_grade_person_dup_why (const CyGradePerson *self);
char       *cy_grade_pool_dup_line (const CyGradePool *self);
char       *cy_grade_list_dup_next (const CyGradeList *list, guint n_stale);

G_END_DECLS
