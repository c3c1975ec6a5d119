/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyResumeLine:
 * @since: first month
 * @until: last month, %CY_DATE_NONE while it lasts
 * @text: unit and post
 * @meanwhile: (nullable): what stands in brackets as 其间
 */
typedef struct
{
  CyDate since;
  CyDate until;
  char  *text;
  char  *meanwhile;
} CyResumeLine;

GArray *cy_resume_text_parse (const char *text, char **rest);

G_END_DECLS
