/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-diagnosis-file.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

CyPrintSheet *cy_print_diagnosis_new (const CyDiagnosisFile *file);

G_END_DECLS
