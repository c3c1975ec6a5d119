/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_YEARLY_FORM_ELEMENT: what a form file calls the results of the yearly assessments */
#define CY_YEARLY_FORM_ELEMENT "NianDuKaoHeJieGuo"

char *cy_yearly_results_format (GPtrArray *results);
char *cy_yearly_results_find_text (GPtrArray *results, GPtrArray *elements);

G_END_DECLS
