/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"
#include "cy-test.h"

G_BEGIN_DECLS

/* The day the reports of the tests are as of; far ahead, so that it is never gone by. */
#define CY_TEST_BASE_DATE 21001122

/**
 * CyTestUnits:
 * @county: its id
 * @townships: (element-type gint64): ids in order
 * @villages: (element-type gint64): ids in order
 *
 * The units of a library of invented people.
 */
typedef struct
{
  gint64  county;
  GArray *townships;
  GArray *villages;
} CyTestUnits;

void cy_test_units_clear (CyTestUnits *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyTestUnits, cy_test_units_clear)

void          cy_test_fill_library (CyTest      *self,
                                    CyTestUnits *units,
                                    guint        n_townships,
                                    guint        n_villages,
                                    guint        n_people);
void          cy_test_add_candidate (CyTest *self, gint64 unit);
CyReportArgs *cy_test_make_args (void);
char         *cy_test_run_report (CyTest *self, const char *id, CyReportArgs *args);
char         *cy_test_read_all (const char *path);

G_END_DECLS
