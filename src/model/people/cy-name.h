/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyNameProblems:
 * @CY_NAME_FINE: none
 * @CY_NAME_FORM: not 2 to 18 Han characters, counting the dot
 * @CY_NAME_DOT: the dot is first, last, doubled, or not U+00B7
 * @CY_NAME_BLANK: blanks inside or around
 * @CY_NAME_PRIVATE: a character of private use, which other computers show as another or none
 *
 * A character of private use stands for a Han character and does not break the form.
 */
typedef enum
{
  CY_NAME_FINE = 0,
  CY_NAME_FORM = 1 << 0,
  CY_NAME_DOT = 1 << 1,
  CY_NAME_BLANK = 1 << 2,
  CY_NAME_PRIVATE = 1 << 3,
} CyNameProblems;

char          *cy_name_normalise (const char *text);
CyNameProblems cy_name_check (const char *name);
const char    *cy_name_problem_get_rule (CyNameProblems problem);
char          *cy_name_pad (const char *name);

G_END_DECLS
