/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyPhoneKind:
 * @CY_PHONE_EMPTY: nothing there
 * @CY_PHONE_MOBILE: 11 digits beginning with 1
 * @CY_PHONE_FIXED: area code and number
 * @CY_PHONE_INVALID: neither; breaks the rule phone-form
 */
typedef enum
{
  CY_PHONE_EMPTY,
  CY_PHONE_MOBILE,
  CY_PHONE_FIXED,
  CY_PHONE_INVALID,
} CyPhoneKind;

char       *cy_phone_normalise (const char *text);
CyPhoneKind cy_phone_get_kind (const char *phone);
char       *cy_phone_mask (const char *phone);

G_END_DECLS
