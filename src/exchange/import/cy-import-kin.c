/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which relative of the library each relative of a row means. */
#include "cy-import-kin.h"

#include "cy-date.h"

/* How sure it is that two of one name are the same. */
enum
{
  OTHERS,
  NAMESAKES,
  OF_ONE_BIRTH,
  OF_ONE_RELATION,
  THE_SAME,
};

static guint
compare (const CyImportRow *row, guint slot, CyRecord *relative)
{
  const char *relation = cy_import_row_get_text (row, slot + CY_FAMILY_RELATION);
  const char *own_relation = cy_record_get_text (relative, CY_FAMILY_RELATION);
  CyDate      birth = cy_import_row_get_int (row, slot + CY_FAMILY_BIRTH);
  CyDate      own_birth = cy_record_get_int (relative, CY_FAMILY_BIRTH);
  gboolean    has_both_births = birth != CY_DATE_NONE && own_birth != CY_DATE_NONE;
  gboolean    is_of_relation = relation != NULL && g_strcmp0 (relation, own_relation) == 0;

  if (g_strcmp0 (cy_import_row_get_text (row, slot + CY_FAMILY_NAME),
                 cy_record_get_text (relative, CY_FAMILY_NAME)) != 0)
    return OTHERS;
  if (has_both_births && cy_date_agrees (birth, own_birth))
    return is_of_relation ? THE_SAME : OF_ONE_BIRTH;
  if (is_of_relation)
    return OF_ONE_RELATION;

  /* A father of one name and a son of it, each with his own birth, are two. */
  return has_both_births && relation != NULL && own_relation != NULL ? OTHERS : NAMESAKES;
}

static gboolean
is_taken (CyRecord *const *known, const CyRecord *relative)
{
  for (guint i = 0; i < CY_IMPORT_KIN; i++)
    if (known[i] == relative)
      return TRUE;

  return FALSE;
}

static CyRecord *
find (const CyImportRow *row,
      guint              block,
      guint              sureness,
      GPtrArray         *family,
      guint              n,
      CyRecord *const   *known)
{
  const guint slot = CY_SLOT_KIN + block * CY_FAMILY_N_FIELDS;

  for (guint i = 0; i < n; i++)
    {
      CyRecord *relative = g_ptr_array_index (family, i);

      if (!is_taken (known, relative) && compare (row, slot, relative) == sureness)
        return relative;
    }

  return NULL;
}

/**
 * cy_import_kin_pair:
 * @row: a row about a person
 * @family: (element-type CyRecord): relatives of that person
 * @n: how many of them, from the first, are looked at
 * @known: (array fixed-size=10): takes for each relative of the row the one of @family that is
 *   meant, %NULL for a new one and where the row has nobody
 *
 * Relatives are told by their names; of several of one name by relation and birth, the surest
 * first, and nobody is meant twice.
 */
void
cy_import_kin_pair (const CyImportRow *row, GPtrArray *family, guint n, CyRecord **known)
{
  for (guint i = 0; i < CY_IMPORT_KIN; i++)
    known[i] = NULL;
  for (guint sureness = THE_SAME; sureness > OTHERS; sureness--)
    for (guint i = 0; i < CY_IMPORT_KIN; i++)
      if (known[i] == NULL &&
          cy_import_row_has (row, CY_SLOT_KIN + i * CY_FAMILY_N_FIELDS + CY_FAMILY_NAME))
        known[i] = find (row, i, sureness, family, n, known);
}
