/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/**
 * CyMethodNeed:
 * @CY_METHOD_UNUSED: the method has no use for the field
 * @CY_METHOD_MAY: the field may be filled in
 * @CY_METHOD_MUST: the method cannot do without
 */
typedef enum
{
  CY_METHOD_UNUSED,
  CY_METHOD_MAY,
  CY_METHOD_MUST,
} CyMethodNeed;

CyDimensionKind cy_dimension_kind_from_code (const char *code);
CyMethod        cy_method_from_code (const char *code);
CyMethodNeed
cy_method_get_need (CyMethod method, CyDimensionKind kind, const char *function, guint field);
gboolean cy_method_has_bands (CyMethod method, const char *function);
gboolean cy_method_fits (CyMethod method, CyDimensionKind kind);

G_END_DECLS
