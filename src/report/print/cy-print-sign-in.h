/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course-file.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

CyPrintSheet *cy_print_sign_in_new (const CyCourseFile *file);

G_END_DECLS
