/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-check.h"

G_BEGIN_DECLS

typedef struct
{
  const CySchemePlan *plan;
  GPtrArray          *faults;
} CySchemeChecking;

void cy_scheme_fault_add (CySchemeChecking *self,
                          const CyEntity   *entity,
                          guint             nth,
                          guint             field,
                          const char       *format,
                          ...) G_GNUC_PRINTF (5, 6);
void cy_scheme_check_indicator (CySchemeChecking *self, guint nth);

G_END_DECLS
