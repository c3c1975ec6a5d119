/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"

G_BEGIN_DECLS

/** cy_report_scheme: one scheme of assessment, which can be read in again; needs what it is about
 */
extern const CyReport cy_report_scheme;

G_END_DECLS
