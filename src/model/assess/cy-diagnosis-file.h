/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-diagnosis-block.h"
#include "cy-types.h"
#include "cy-village-figure.h"

G_BEGIN_DECLS

/** CY_DIAGNOSIS_YEARS: years of village figures beside the first block: enough for a direction */
#define CY_DIAGNOSIS_YEARS 3

/**
 * CyDiagnosisFile:
 * @entry: of the person or team in the cycle
 * @cycle: that cycle
 * @record: the diagnosis; without an id while nothing is written
 * @answers: (element-type CyRecord): one for each question of the interview, in their order
 * @name: of the person or the village
 * @place: (nullable): the village
 * @town: (nullable): its township
 * @figures: of the village, in the years until that of the cycle, oldest first
 * @medians: of its township
 * @ballot: (nullable): the newest ballot about the person within the period, in a line, translated
 * @survey: (nullable): the newest survey about the person within the period, in a line, translated
 * @is_open: whether anything may be changed
 *
 * The four diagnoses of one entry, with what is known for them.
 */
typedef struct
{
  CyRecord  *entry;
  CyRecord  *cycle;
  CyRecord  *record;
  GPtrArray *answers;
  char      *name;
  char      *place;
  char      *town;
  gint64     figures[CY_DIAGNOSIS_YEARS][CY_N_VILLAGE_FIGURES];
  gint64     medians[CY_DIAGNOSIS_YEARS][CY_N_VILLAGE_FIGURES];
  char      *ballot;
  char      *survey;
  gboolean   is_open;
} CyDiagnosisFile;

CyDiagnosisFile *cy_diagnosis_file_load (CyConn *conn, gint64 entry, GError **error);
void             cy_diagnosis_file_free (CyDiagnosisFile *self);
int              cy_diagnosis_file_get_year (const CyDiagnosisFile *self, guint nth);
gint64           cy_diagnosis_file_get_last_day (const CyDiagnosisFile *self);
gboolean         cy_diagnosis_check (CyRecord  *record,
                                     GPtrArray *answers,
                                     CyRecord  *cycle,
                                     guint     *field,
                                     char     **message);
gboolean         cy_diagnosis_save (CyConn     *conn,
                                    CyRecord   *record,
                                    GPtrArray  *answers,
                                    const char *step_name,
                                    GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyDiagnosisFile, cy_diagnosis_file_free)

G_END_DECLS
