/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyEducationBand:
 * @CY_EDUCATION_UNKNOWN: no code, or one that belongs to no band
 * @CY_EDUCATION_POSTGRADUATE: 研究生
 * @CY_EDUCATION_BACHELOR: 大学本科
 * @CY_EDUCATION_COLLEGE: 大学专科
 * @CY_EDUCATION_SECONDARY: 高中(中专)
 * @CY_EDUCATION_BASIC: 初中及以下
 *
 * The bands of statistics, highest first; the numbers are the codes of the set education_band.
 */
typedef enum
{
  CY_EDUCATION_UNKNOWN = 0,
  CY_EDUCATION_POSTGRADUATE = 1,
  CY_EDUCATION_BACHELOR = 2,
  CY_EDUCATION_COLLEGE = 3,
  CY_EDUCATION_SECONDARY = 4,
  CY_EDUCATION_BASIC = 5,
} CyEducationBand;

CyEducationBand cy_education_band (const char *zb64);
gboolean        cy_education_at_least (const char *zb64, CyEducationBand band);
const char     *cy_education_from_gbt4658 (const char *text);

G_END_DECLS
