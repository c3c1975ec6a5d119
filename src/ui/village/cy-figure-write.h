/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-figure-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_figure_write_run (CySession *session, const CyFigureSheet *sheet, GArray *cells);

G_END_DECLS
