/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-code.h"

G_BEGIN_DECLS

typedef struct
{
  const char *set;
  const char *text;
  const char *code;
} CyCodeSynonym;

const CyCodeSynonym *cy_code_get_synonyms (guint *n_synonyms);

G_END_DECLS
