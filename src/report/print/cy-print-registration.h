/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-dossier.h"
#include "cy-idcard.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

CyPrintSheet *cy_print_registration_new (CyConn    *conn,
                                         CyDossier *dossier,
                                         CyDate     base_date,
                                         CyMask     mask,
                                         GError   **error);

G_END_DECLS
