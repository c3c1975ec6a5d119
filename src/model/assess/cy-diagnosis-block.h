/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyDiagnosisBlock:
 *
 * 望, 闻, 问, 切: what the village shows, what people say, what the person says, what the panel
 * makes of it; the codes of the set diagnosis_block.
 */
typedef enum
{
  CY_BLOCK_LOOK,
  CY_BLOCK_LISTEN,
  CY_BLOCK_ASK,
  CY_BLOCK_JUDGE,
  CY_N_BLOCKS
} CyDiagnosisBlock;

/**
 * CY_DIAGNOSIS_SPREAD:
 *
 * Hundredths of a point. Two marks further apart disagree: the lines of 优秀, 称职 and 基本称职 of
 * the shipped schemes are 10 and 20 points apart, so that marks more than 15 apart can hardly stand
 * for the same grade.
 */
#define CY_DIAGNOSIS_SPREAD 1500

/** CY_DIAGNOSIS_FULL: the highest mark, hundredths of a point */
#define CY_DIAGNOSIS_FULL 10000

/** CY_DIAGNOSIS_NO_MARK: where none was given */
#define CY_DIAGNOSIS_NO_MARK (-1)

/**
 * CyDiagnosisState:
 * @CY_BLOCK_EMPTY: nothing was written
 * @CY_BLOCK_BEGUN: something, and no mark
 * @CY_BLOCK_DONE: the mark is there
 */
typedef enum
{
  CY_BLOCK_EMPTY,
  CY_BLOCK_BEGUN,
  CY_BLOCK_DONE,
} CyDiagnosisState;

/**
 * CyDiagnosisClash:
 * @high: the block with the higher mark
 * @low: the one with the lower
 * @spread: hundredths of a point between them
 */
typedef struct
{
  CyDiagnosisBlock high;
  CyDiagnosisBlock low;
  gint64           spread;
} CyDiagnosisClash;

gboolean         cy_diagnosis_block_find (const char *code, CyDiagnosisBlock *block);
const char      *cy_diagnosis_block_get_name (CyDiagnosisBlock block);
guint            cy_diagnosis_block_get_mark_field (CyDiagnosisBlock block);
gint64           cy_diagnosis_get_mark (CyRecord *diagnosis, CyDiagnosisBlock block);
CyDiagnosisState cy_diagnosis_get_state (CyRecord *diagnosis, CyDiagnosisBlock block);
GArray          *cy_diagnosis_find_clashes (const gint64 marks[CY_N_BLOCKS]);
char *cy_diagnosis_clash_dup_words (const CyDiagnosisClash *self, const gint64 marks[CY_N_BLOCKS]);
char *cy_diagnosis_mark_format (gint64 mark);

G_END_DECLS
