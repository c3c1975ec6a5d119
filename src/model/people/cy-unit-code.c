/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the statistical code of a unit says about the unit. */
#include "cy-unit-code.h"

#include <string.h>

static int
three_digits (const char *digits)
{
  return (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0';
}

static const char *
kind_of_town (int part)
{
  if (part >= 1 && part <= 99)
    return "street";
  if (part >= 100 && part <= 199)
    return "town";
  if (part >= 200 && part <= 399)
    return "township";

  return "other";
}

static const char *
kind_of_village (int part)
{
  if ((part >= 1 && part <= 199) || (part >= 400 && part <= 499))
    return "community";
  if ((part >= 200 && part <= 399) || (part >= 500 && part <= 599))
    return "village";

  return "other";
}

/**
 * cy_unit_code_kind:
 * @unit_code: (nullable): 6, 9 or 12 digits; zeros at the end stand for "the whole"
 *
 * The parts of the statistical division code: GB/T 2260 for the county, then three digits for the
 * township (001–099 街道, 100–199 镇, 200–399 乡) and three for the village (001–199 and 400–499
 * communities, 200–399 and 500–599 villages). Provinces and cities, whose county part is 00, are
 * other.
 *
 * Returns: (nullable): a code of the set unit_kind, or %NULL when @unit_code has another form
 */
const char *
cy_unit_code_kind (const char *unit_code)
{
  gsize length = unit_code != NULL ? strlen (unit_code) : 0;
  int   town;
  int   village;

  if ((length != 6 && length != 9 && length != 12) || strspn (unit_code, "0123456789") != length)
    return NULL;

  town = length > 6 ? three_digits (unit_code + 6) : 0;
  village = length > 9 ? three_digits (unit_code + 9) : 0;
  if (village != 0)
    return kind_of_village (village);
  if (town != 0)
    return kind_of_town (town);

  return strncmp (unit_code + 4, "00", 2) == 0 ? "other" : "county";
}
