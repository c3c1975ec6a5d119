/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-dossier.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

CyPrintSheet *cy_print_appointment_new (CyDossier *dossier, CyDate base_date);

G_END_DECLS
