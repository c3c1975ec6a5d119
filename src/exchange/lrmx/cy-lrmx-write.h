/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-lrmx-form.h"

G_BEGIN_DECLS

GBytes *cy_lrmx_write (const CyLrmxForm *form);
char   *cy_lrmx_write_family (GPtrArray *family);
void    cy_lrmx_escape (GString *into, const char *text, gsize length);

G_END_DECLS
