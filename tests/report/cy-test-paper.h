/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

#include "cy-dossier.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

/** CY_TEST_PAPER_DAY: that ages on the papers of the tests are as of */
#define CY_TEST_PAPER_DAY 20261122

CyDossier *cy_test_paper_person (guint n_lines, guint n_members);
GArray    *cy_test_paper_lines (CyPrintSheet *sheet, guint page, double across, gboolean upright);
void       cy_test_paper_assert_lines (CyPrintSheet *sheet,
                                       guint         page,
                                       double        across,
                                       gboolean      upright,
                                       double        from,
                                       const double *expected,
                                       guint         n);
char      *cy_test_paper_read (CyPrintSheet *sheet, const char *option);
char      *cy_test_paper_read_pdf (const char *path, const char *option);

G_END_DECLS
