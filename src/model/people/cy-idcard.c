/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Citizen identity numbers (GB 11643-1999): form, meaning, masks. */
#include "cy-idcard.h"

#include <string.h>

#include "cy-code.h"
#include "cy-text.h"

#define LENGTH 18
#define OLD_LENGTH 15

typedef struct
{
  guint from;
  guint n;
} Hidden;

static gboolean
all_digits (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static gboolean
has_form (const char *id)
{
  return id != NULL && strlen (id) == LENGTH && all_digits (id, LENGTH - 1) &&
         (g_ascii_isdigit (id[LENGTH - 1]) || id[LENGTH - 1] == 'X');
}

static int
number_at (const char *id, guint from, guint n)
{
  int number = 0;

  for (guint i = from; i < from + n; i++)
    number = number * 10 + (id[i] - '0');

  return number;
}

static gboolean
is_quote (gunichar c)
{
  return c == '\'' || c == '"' || c == '`' || c == 0x2018 || c == 0x2019;
}

/**
 * cy_idcard_normalise:
 * @text: (nullable): what somebody typed
 *
 * Takes away blanks, quotation marks (spreadsheets keep numbers as text by one) and hyphens, and
 * makes full width half and x capital. Numbers of 15 digits stay as they are: see
 * cy_idcard_upgrade().
 *
 * Returns: (transfer full): the number to store
 */
char *
cy_idcard_normalise (const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text != NULL ? text : "");
  GString         *id = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_quote (c) && c != '-')
        g_string_append_unichar (id, c == 'x' || c == 0x00D7 || c == 0x2169 ? 'X' : c);
    }

  return g_string_free (id, FALSE);
}

/**
 * cy_idcard_check_char:
 * @id: at least 17 digits
 *
 * The weights are 2 to the power of the place, modulo 11, and the character stands for the number
 * that makes the sum 1 modulo 11 (GB 11643-1999, after ISO 7064 MOD 11-2).
 *
 * Returns: the character that must follow the first 17
 */
char
cy_idcard_check_char (const char *id)
{
  static const int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
  int              sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += (id[i] - '0') * weights[i];

  return "10X98765432"[sum % 11];
}

/**
 * cy_idcard_upgrade:
 * @id15: (nullable): a number of the old form, 15 digits
 *
 * Returns: (transfer full) (nullable): the number of 18 characters for the same person: 19 put
 *   before the year, the check character behind; %NULL when @id15 has another form
 */
char *
cy_idcard_upgrade (const char *id15)
{
  char id[LENGTH + 1] = { 0 };

  if (id15 == NULL || strlen (id15) != OLD_LENGTH || !all_digits (id15, OLD_LENGTH))
    return NULL;

  memcpy (id, id15, 6);
  memcpy (id + 6, "19", 2);
  memcpy (id + 8, id15 + 6, 9);
  id[LENGTH - 1] = cy_idcard_check_char (id);

  return g_strdup (id);
}

/**
 * cy_idcard_is_damaged:
 * @text: (nullable): the content of a cell
 * @from_number: whether the cell holds a number, not text
 *
 * A spreadsheet keeps 15 digits of a number: an identity number typed as one shows as 5.20599E+17
 * and ends in zeros. Nothing brings the digits back.
 *
 * Returns: whether @text is such a ruin
 */
gboolean
cy_idcard_is_damaged (const char *text, gboolean from_number)
{
  g_autofree char *plain = cy_idcard_normalise (text);
  const char      *exponent = strpbrk (plain, "eE");
  gsize            length = strspn (plain, "0123456789");

  if (exponent != NULL && exponent > plain &&
      strspn (plain, "0123456789.") == (gsize) (exponent - plain) &&
      strspn (exponent + 1, "+0123456789") == strlen (exponent + 1))
    return g_ascii_strtoll (exponent + 1, NULL, 10) >= OLD_LENGTH - 1;
  if (length != LENGTH || (plain[length] != '\0' && plain[length] != '.'))
    return FALSE;

  return from_number && strncmp (plain + LENGTH - 3, "000", 3) == 0;
}

/**
 * cy_idcard_get_birth:
 * @id: (nullable): a normalised number of 18 characters
 *
 * Returns: the date of birth, %CY_DATE_NONE when there is none in it
 */
CyDate
cy_idcard_get_birth (const char *id)
{
  CyDate date;

  if (!has_form (id))
    return CY_DATE_NONE;
  date = cy_date_new (number_at (id, 6, 4), number_at (id, 10, 2), number_at (id, 12, 2));

  return cy_date_get_day (date) > 0 ? date : CY_DATE_NONE;
}

/**
 * cy_idcard_get_gender:
 * @id: (nullable): a normalised number of 18 characters
 *
 * Returns: (nullable): a code of the set gender: 1 when the 17th digit is odd, 2 when it is even;
 *   %NULL when @id has another form
 */
const char *
cy_idcard_get_gender (const char *id)
{
  if (!has_form (id))
    return NULL;

  return (id[16] - '0') % 2 == 1 ? "1" : "2";
}

/**
 * cy_idcard_get_province:
 * @id: (nullable): a normalised number of 18 characters
 *
 * Returns: (nullable): a code of the set province, or %NULL when the first two digits are none
 */
const char *
cy_idcard_get_province (const char *id)
{
  char          digits[3] = { 0 };
  const CyCode *code;

  if (!has_form (id))
    return NULL;

  memcpy (digits, id, 2);
  code = cy_code_lookup (cy_code_set_get ("province"), digits);

  return code != NULL ? code->code : NULL;
}

/**
 * cy_idcard_check:
 * @id: (nullable): a normalised number
 * @today: the day after which nobody is born, or %CY_DATE_NONE
 *
 * Returns: the first of the rules that @id breaks, in the order of the enumeration
 */
CyIdcardResult
cy_idcard_check (const char *id, CyDate today)
{
  CyDate birth = cy_idcard_get_birth (id);

  if (id == NULL || *id == '\0')
    return CY_IDCARD_EMPTY;
  if (!has_form (id))
    return cy_idcard_is_damaged (id, FALSE) ? CY_IDCARD_PRECISION_LOST : CY_IDCARD_BAD_FORM;
  if (cy_idcard_get_province (id) == NULL)
    return CY_IDCARD_BAD_PROVINCE;
  if (birth == CY_DATE_NONE || (today != CY_DATE_NONE && birth > today))
    return CY_IDCARD_BAD_BIRTH;
  if (cy_idcard_check_char (id) != id[LENGTH - 1])
    return CY_IDCARD_BAD_CHECK;

  return CY_IDCARD_OK;
}

/**
 * cy_idcard_result_get_rule:
 * @result: an answer of cy_idcard_check()
 *
 * Returns: (nullable): the id of the rule broken, as in data/codes/validation_rules.tsv; %NULL for
 *   %CY_IDCARD_OK and %CY_IDCARD_EMPTY
 */
const char *
cy_idcard_result_get_rule (CyIdcardResult result)
{
  static const char *const rules[] = {
    [CY_IDCARD_PRECISION_LOST] = "id-precision-lost", [CY_IDCARD_BAD_FORM] = "id-form",
    [CY_IDCARD_BAD_PROVINCE] = "id-province",         [CY_IDCARD_BAD_BIRTH] = "id-birth-date",
    [CY_IDCARD_BAD_CHECK] = "id-check-digit",
  };

  return result < G_N_ELEMENTS (rules) ? rules[result] : NULL;
}

/**
 * cy_idcard_mask:
 * @id: (nullable): a normalised number
 * @mask: what to hide
 *
 * A number of another length than 18 is hidden whole by every mask but %CY_MASK_NONE, so that a
 * mistyped number shows no more than a right one.
 *
 * Returns: (transfer full): @id with * for what is hidden; empty for %CY_MASK_OMIT
 */
char *
cy_idcard_mask (const char *id, CyMask mask)
{
  static const Hidden hidden[] = {
    [CY_MASK_MIDDLE8] = { 5, 8 },
    [CY_MASK_BIRTH] = { 6, 8 },
    [CY_MASK_LAST4] = { 14, 4 },
    [CY_MASK_LAST6] = { 12, 6 },
  };
  char *masked;

  if (id == NULL || mask == CY_MASK_OMIT)
    return g_strdup ("");
  if (mask == CY_MASK_NONE)
    return g_strdup (id);
  if (strlen (id) != LENGTH)
    return g_strnfill ((gsize) g_utf8_strlen (id, -1), '*');

  g_return_val_if_fail (mask < G_N_ELEMENTS (hidden), NULL);
  masked = g_strdup (id);
  memset (masked + hidden[mask].from, '*', hidden[mask].n);

  return masked;
}

/* As the command line, settings and the log of exports call them. */
static const char *const mask_names[] = {
  [CY_MASK_NONE] = "none",   [CY_MASK_MIDDLE8] = "middle8", [CY_MASK_BIRTH] = "birth",
  [CY_MASK_LAST4] = "last4", [CY_MASK_LAST6] = "last6",     [CY_MASK_OMIT] = "omit",
};

/**
 * cy_mask_from_name:
 * @name: none, middle8, birth, last4, last6 or omit
 * @mask: (out): what it means; left alone when it means nothing
 *
 * Returns: whether there is a mask of that name
 */
gboolean
cy_mask_from_name (const char *name, CyMask *mask)
{
  for (guint i = 0; i < G_N_ELEMENTS (mask_names); i++)
    if (g_str_equal (mask_names[i], name))
      {
        *mask = (CyMask) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cy_mask_get_name:
 * @mask: a mask
 *
 * Returns: (nullable): what cy_mask_from_name() reads
 */
const char *
cy_mask_get_name (CyMask mask)
{
  return (guint) mask < G_N_ELEMENTS (mask_names) ? mask_names[mask] : NULL;
}
