/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-result-years.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_result_chart_new (GPtrArray *years, const char *name);
GtkWidget *cy_shares_chart_new (const CyShares *shares, gint64 person, const char *name);
char      *cy_result_year_dup_words (const CyResultYear *year);

G_END_DECLS
