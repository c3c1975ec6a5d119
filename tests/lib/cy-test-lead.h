/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

#include "cy-lead.h"

G_BEGIN_DECLS

/**
 * CyTestLead:
 * @test: an empty library but for the units
 * @town: 甲镇 in 甲县
 * @village: 东村 in @town
 * @other: 西村 in @town
 *
 * Where leads are found.
 */
typedef struct
{
  CyTest test;
  gint64 town;
  gint64 village;
  gint64 other;
} CyTestLead;

void   cy_test_lead_set_up (CyTestLead *self, gconstpointer data);
void   cy_test_lead_tear_down (CyTestLead *self, gconstpointer data);
gint64 cy_test_lead_add_unit (CyTestLead *self, const char *name, const char *kind, gint64 parent);
gint64 cy_test_lead_add (CyTestLead *self, gint64 unit, const char *name, const char *phone);
gint64 cy_test_lead_add_person (CyTestLead *self, gint64 unit, const char *name, const char *phone);

G_END_DECLS
