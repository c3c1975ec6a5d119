/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-figure-rows.h"

G_BEGIN_DECLS

char *cy_figure_words_dup_missing (const CyFigureRows *rows);
char *cy_figure_words_dup_standing (const CyFigureRows *rows, const CyFigureLine *line, int figure);

G_END_DECLS
