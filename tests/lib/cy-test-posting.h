/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/**
 * CyTestPosting:
 * @person: id
 * @unit: id of the host, 0 for 某果业公司
 * @planned_since: first planned day
 * @planned_until: last planned day
 * @since: first day, 0 for none
 * @until: last day, 0 for none
 * @state: code of the set posting_state, %NULL for planned
 */
typedef struct
{
  gint64      person;
  gint64      unit;
  gint64      planned_since;
  gint64      planned_until;
  gint64      since;
  gint64      until;
  const char *state;
} CyTestPosting;

CyRecord *cy_test_make_posting (const CyTestPosting *posting);
gint64    cy_test_add_posting (CyTest *self, const CyTestPosting *posting);

G_END_DECLS
