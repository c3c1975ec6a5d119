/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four blocks of a diagnosis beside each other: which are filled, and where they disagree. It
 * is said, never averaged away. */
#include "cy-diagnosis-block.h"

#include "cy-code.h"
#include "cy-decimal.h"
#include "cy-diagnosis.h"

#include <glib/gi18n.h>

/* First and last field of a block in the field table, and its mark. */
static const struct
{
  const char *code;
  guint       first;
  guint       last;
  guint       mark;
} blocks[CY_N_BLOCKS] = {
  [CY_BLOCK_LOOK] = { "look",
                      CY_DIAGNOSIS_LOOK_MARK,
                      CY_DIAGNOSIS_LOOK_TEXT,
                      CY_DIAGNOSIS_LOOK_MARK },
  [CY_BLOCK_LISTEN] = { "listen",
                        CY_DIAGNOSIS_LISTEN_DATE,
                        CY_DIAGNOSIS_LISTEN_TEXT,
                        CY_DIAGNOSIS_LISTEN_MARK },
  [CY_BLOCK_ASK] = { "ask", CY_DIAGNOSIS_ASK_DATE, CY_DIAGNOSIS_ASK_TEXT, CY_DIAGNOSIS_ASK_MARK },
  [CY_BLOCK_JUDGE] = { "judge",
                       CY_DIAGNOSIS_JUDGE_DATE,
                       CY_DIAGNOSIS_ADVICE,
                       CY_DIAGNOSIS_JUDGE_MARK },
};

/**
 * cy_diagnosis_block_find:
 * @code: (nullable): of the set diagnosis_block
 * @block: (out): which one that is
 *
 * Returns: whether there is one
 */
gboolean
cy_diagnosis_block_find (const char *code, CyDiagnosisBlock *block)
{
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    if (g_strcmp0 (code, blocks[i].code) == 0)
      {
        *block = (CyDiagnosisBlock) i;
        return TRUE;
      }

  return FALSE;
}

const char *
cy_diagnosis_block_get_name (CyDiagnosisBlock block)
{
  return cy_code_get_name ("diagnosis_block", blocks[block].code);
}

guint
cy_diagnosis_block_get_mark_field (CyDiagnosisBlock block)
{
  return blocks[block].mark;
}

/* Hundredths of a point, CY_DIAGNOSIS_NO_MARK for none. */
gint64
cy_diagnosis_get_mark (CyRecord *diagnosis, CyDiagnosisBlock block)
{
  return cy_record_has (diagnosis, blocks[block].mark)
           ? cy_record_get_int (diagnosis, blocks[block].mark)
           : CY_DIAGNOSIS_NO_MARK;
}

CyDiagnosisState
cy_diagnosis_get_state (CyRecord *diagnosis, CyDiagnosisBlock block)
{
  if (cy_diagnosis_get_mark (diagnosis, block) != CY_DIAGNOSIS_NO_MARK)
    return CY_BLOCK_DONE;
  for (guint i = blocks[block].first; i <= blocks[block].last; i++)
    if (cy_record_has (diagnosis, i))
      return CY_BLOCK_BEGUN;

  return CY_BLOCK_EMPTY;
}

static int
compare_clashes (gconstpointer a, gconstpointer b)
{
  const CyDiagnosisClash *one = a;
  const CyDiagnosisClash *other = b;

  if (one->spread != other->spread)
    return one->spread > other->spread ? -1 : 1;

  return one->high != other->high ? (int) one->high - (int) other->high
                                  : (int) one->low - (int) other->low;
}

/**
 * cy_diagnosis_find_clashes:
 * @marks: hundredths of a point, %CY_DIAGNOSIS_NO_MARK where there is none
 *
 * Returns: (transfer full) (element-type CyDiagnosisClash): the pairs of blocks whose marks are
 * more than %CY_DIAGNOSIS_SPREAD apart, the widest first
 */
GArray *
cy_diagnosis_find_clashes (const gint64 marks[CY_N_BLOCKS])
{
  GArray *clashes = g_array_new (FALSE, FALSE, sizeof (CyDiagnosisClash));

  for (guint i = 0; i < CY_N_BLOCKS; i++)
    for (guint j = 0; marks[i] != CY_DIAGNOSIS_NO_MARK && j < CY_N_BLOCKS; j++)
      if (marks[j] != CY_DIAGNOSIS_NO_MARK && marks[i] - marks[j] > CY_DIAGNOSIS_SPREAD)
        {
          CyDiagnosisClash clash = { (CyDiagnosisBlock) i,
                                     (CyDiagnosisBlock) j,
                                     marks[i] - marks[j] };

          g_array_append_val (clashes, clash);
        }
  g_array_sort (clashes, compare_clashes);

  return clashes;
}

/**
 * cy_diagnosis_mark_format:
 * @mark: hundredths of a point
 *
 * Returns: (transfer full): without zeros at its end, nothing for none
 */
char *
cy_diagnosis_mark_format (gint64 mark)
{
  return mark == CY_DIAGNOSIS_NO_MARK ? g_strdup ("") : cy_decimal_format (mark, 2, 0);
}

/* Which block against which, and by how much, translated. */
char *
cy_diagnosis_clash_dup_words (const CyDiagnosisClash *self, const gint64 marks[CY_N_BLOCKS])
{
  g_autofree char *high = cy_diagnosis_mark_format (marks[self->high]);
  g_autofree char *low = cy_diagnosis_mark_format (marks[self->low]);
  g_autofree char *spread = cy_diagnosis_mark_format (self->spread);

  /* Translators: a block of the diagnosis, its mark, another block, its mark, points between */
  return g_strdup_printf (_ ("%s %s against %s %s: %s points apart"),
                          cy_diagnosis_block_get_name (self->high),
                          high,
                          cy_diagnosis_block_get_name (self->low),
                          low,
                          spread);
}
