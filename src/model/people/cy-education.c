/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Education codes: the bands of statistics, and the way from GB/T 4658 to ZB64. */
#include "cy-education.h"

#include "cy-code.h"

/**
 * cy_education_band:
 * @zb64: (nullable): a code of the set education (ZB64)
 *
 * Returns: its band by the column stat_band of data/codes/zb64_education.tsv
 */
CyEducationBand
cy_education_band (const char *zb64)
{
  CyCodeSet    *education = cy_code_set_get ("education");
  const CyCode *code = cy_code_lookup (education, zb64);
  const char   *name = cy_code_set_get_cell (education, code, "stat_band");
  CyCodeSet    *bands = cy_code_set_get ("education_band");

  for (guint i = 0; i < cy_code_set_get_n_codes (bands); i++)
    if (g_str_equal (cy_code_set_get_nth (bands, i)->name, name))
      return (CyEducationBand) (CY_EDUCATION_POSTGRADUATE + i);

  return CY_EDUCATION_UNKNOWN;
}

/**
 * cy_education_at_least:
 * @zb64: (nullable): a code of the set education (ZB64)
 * @band: the lowest band that will do
 *
 * Returns: whether @zb64 is in @band or higher; an unknown education is not
 */
gboolean
cy_education_at_least (const char *zb64, CyEducationBand band)
{
  CyEducationBand has = cy_education_band (zb64);

  return has != CY_EDUCATION_UNKNOWN && has <= band;
}

/**
 * cy_education_from_gbt4658:
 * @text: (nullable): a code of GB/T 4658-2006, one of its names, or a word known to mean one
 *
 * 72 and 82, which some lists use for 73 and 83, are taken too.
 *
 * Returns: (transfer none) (nullable): the nearest code of ZB64, or %NULL
 */
const char *
cy_education_from_gbt4658 (const char *text)
{
  CyCodeSet    *national = cy_code_set_get ("gbt4658");
  const CyCode *code = cy_code_find (national, text, NULL);
  const char   *zb64 = cy_code_set_get_cell (national, code, "zb64");

  return *zb64 != '\0' ? zb64 : NULL;
}
