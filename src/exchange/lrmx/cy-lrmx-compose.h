/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-records.h"
#include "cy-lrmx-form.h"

G_BEGIN_DECLS

CyLrmxForm *cy_lrmx_compose (const CyImportRecords *records);
char       *cy_lrmx_compose_resume (GPtrArray *lines);
char       *cy_lrmx_bracket_meanwhile (const char *meanwhile);

G_END_DECLS
