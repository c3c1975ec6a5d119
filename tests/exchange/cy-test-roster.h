/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-apply.h"
#include "cy-test.h"

G_BEGIN_DECLS

/** cy_test_two_people: rows of a roster with a title, headers and two people */
extern const char *const cy_test_two_people[];

CyImportPlan  *cy_test_roster_plan (CyTest *test, const char *path, const CyImportOptions *options);
CyImportCounts cy_test_roster_apply (CyTest *test, CyImportPlan *plan);
char          *cy_test_roster_save (const char *name, const char *const *rows);
CyImportCounts cy_test_roster_import (CyTest *test, const char *const *rows, CyImportMode mode);

G_END_DECLS
