/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_RESUME_COLUMNS: half Han widths before the text of a line: the span and two blanks */
#define CY_RESUME_COLUMNS 18

/**
 * CyResumeRow:
 * @span: 2010.09--2014.07 or 2014.07--; empty for what was done meanwhile
 * @text: unit and post
 *
 * A line of a résumé as appointment forms write it.
 */
typedef struct
{
  char *span;
  char *text;
} CyResumeRow;

GPtrArray *cy_resume_list_lines (GPtrArray *parts);

G_END_DECLS
