/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Telephone numbers: one written form, a check, a mask. */
#include "cy-phone.h"

#include <string.h>

#include "cy-text.h"

#define MOBILE_LENGTH 11

static char *
digits_of (const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text);
  GString         *digits = g_string_new (NULL);

  /* A number cell may come with its fraction. */
  if (g_str_has_suffix (plain, ".0"))
    plain[strlen (plain) - 2] = '\0';

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("-()+'‘’—–－", -1, g_utf8_get_char (p)) == NULL)
      g_string_append_unichar (digits, g_utf8_get_char (p));

  return g_string_free (digits, FALSE);
}

/* Beijing and the numbers 02x have areas of three digits, all others of four. */
static gsize
area_length (const char *digits)
{
  return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

static gboolean
is_fixed (const char *digits)
{
  gsize length = strlen (digits);

  if (length < 10 || digits[0] != '0' || digits[1] == '0')
    return FALSE;

  length -= area_length (digits);

  return length == 7 || length == 8;
}

/**
 * cy_phone_normalise:
 * @text: (nullable): what somebody typed
 *
 * Takes away blanks, marks and the country's prefix (+86, 0086); a fixed line gets a hyphen behind
 * the area code.
 *
 * Returns: (transfer full): the number to store; what is no telephone number stays as typed,
 * without its outer blanks
 */
char *
cy_phone_normalise (const char *text)
{
  g_autofree char *digits = NULL;
  const char      *number;

  if (text == NULL)
    return g_strdup ("");

  digits = digits_of (text);
  number = digits;
  if (g_str_has_prefix (number, "0086"))
    number += 4;
  else if (g_str_has_prefix (number, "86") && strlen (number) == MOBILE_LENGTH + 2)
    number += 2;

  if (strspn (number, "0123456789") != strlen (number) || *number == '\0')
    return g_strstrip (g_utf8_make_valid (text, -1));
  if (is_fixed (number))
    return g_strdup_printf ("%.*s-%s",
                            (int) area_length (number),
                            number,
                            number + area_length (number));

  return g_strdup (number);
}

/**
 * cy_phone_get_kind:
 * @phone: (nullable): a normalised number
 *
 * Returns: what kind of number it is
 */
CyPhoneKind
cy_phone_get_kind (const char *phone)
{
  g_autofree char *digits = NULL;

  if (phone == NULL || *phone == '\0')
    return CY_PHONE_EMPTY;

  digits = digits_of (phone);
  if (strspn (digits, "0123456789") != strlen (digits))
    return CY_PHONE_INVALID;
  if (strlen (digits) == MOBILE_LENGTH && digits[0] == '1')
    return CY_PHONE_MOBILE;

  return is_fixed (digits) ? CY_PHONE_FIXED : CY_PHONE_INVALID;
}

/**
 * cy_phone_mask:
 * @phone: (nullable): a normalised number
 *
 * Returns: (transfer full): a mobile number without its 4 digits in the middle, a fixed line
 * without its last 4; anything else hidden whole
 */
char *
cy_phone_mask (const char *phone)
{
  CyPhoneKind kind = cy_phone_get_kind (phone);
  char       *masked;

  if (kind == CY_PHONE_EMPTY)
    return g_strdup ("");
  if (kind == CY_PHONE_INVALID)
    return g_strnfill ((gsize) g_utf8_strlen (phone, -1), '*');

  masked = g_strdup (phone);
  memset (kind == CY_PHONE_MOBILE ? masked + 3 : masked + strlen (masked) - 4, '*', 4);

  return masked;
}
