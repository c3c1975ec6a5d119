/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CY_VALUE_NULL,
  CY_VALUE_INT,
  CY_VALUE_TEXT,
} CyValueType;

/**
 * CyValue:
 *
 * What one column of one row holds. There are no binary fractions: decimals are integers.
 */
typedef struct
{
  CyValueType type;
  union
  {
    gint64 number;
    char  *text;
  };
} CyValue;

#define CY_VALUE_INIT     \
  {                       \
    .type = CY_VALUE_NULL \
  }

void     cy_value_clear (CyValue *value);
void     cy_value_copy (const CyValue *src, CyValue *dest);
void     cy_value_set_int (CyValue *value, gint64 number);
void     cy_value_set_text (CyValue *value, const char *text);
gboolean cy_value_equal (const CyValue *a, const CyValue *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyValue, cy_value_clear)

G_END_DECLS
