/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-dossier.h"

G_BEGIN_DECLS

/* Codes of the set education_mode. */
#define CY_PRINT_FULL_TIME "1"
#define CY_PRINT_IN_SERVICE "2"

/* What a form says of the education of one kind; nothing of it is NULL. */
typedef struct
{
  char *level;
  char *degree;
  char *level_school;
  char *degree_school;
} CyPrintStudy;

void _cy_print_study_init (CyPrintStudy *self, CyDossier *dossier, const char *mode);
void _cy_print_study_clear (CyPrintStudy *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyPrintStudy, _cy_print_study_clear)

char *_cy_print_words_name (CyRecord *record, guint field);
char *_cy_print_words_code (CyRecord *record, guint field);
char *_cy_print_words_month (CyRecord *record, guint field);
char *_cy_print_words_birth (CyRecord *person, CyDate base_date);
char *_cy_print_words_party (CyRecord *person);
char *_cy_print_words_awards (CyDossier *dossier);
char *_cy_print_words_age (CyRecord *member, CyDate base_date);

G_END_DECLS
