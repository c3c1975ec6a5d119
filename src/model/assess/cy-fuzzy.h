/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyFuzzyWay:
 * @CY_FUZZY_MEAN: weighted mean; all that was said counts
 * @CY_FUZZY_MAIN: greatest of the lesser of weight and share; the main thing decides
 */
typedef enum
{
  CY_FUZZY_MEAN,
  CY_FUZZY_MAIN,
} CyFuzzyWay;

gboolean cy_fuzzy_evaluate (const double *weights,
                            const double *shares,
                            guint         n_factors,
                            guint         n_grades,
                            CyFuzzyWay    way,
                            double       *result);
int      cy_fuzzy_get_grade (const double *result, guint n_grades);

G_END_DECLS
