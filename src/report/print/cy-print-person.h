/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dossier.h"
#include "cy-idcard.h"
#include "cy-print-form.h"

G_BEGIN_DECLS

CyPrintForm *cy_print_person_new (CyConn    *conn,
                                  CyDossier *dossier,
                                  CyDate     base_date,
                                  CyMask     mask,
                                  GError   **error);

G_END_DECLS
