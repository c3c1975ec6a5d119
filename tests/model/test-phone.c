/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Telephone numbers. */
#include "cy-phone.h"

typedef struct
{
  const char *text;
  const char *number;
  CyPhoneKind kind;
  const char *mask;
} PhoneCase;

static const PhoneCase cases[] = {
  { "13800000001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "138 0000 0001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "138-0000-0001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "+86 13800000001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "008613800000001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "8613800000001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "１３８００００００００１", "138000000001", CY_PHONE_INVALID, "************" },
  { "１３８００００００１２", "13800000012", CY_PHONE_MOBILE, "138****0012" },
  { "13800000001.0", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "'13800000001", "13800000001", CY_PHONE_MOBILE, "138****0001" },
  { "0857-3222222", "0857-3222222", CY_PHONE_FIXED, "0857-322****" },
  { "08573222222", "0857-3222222", CY_PHONE_FIXED, "0857-322****" },
  { "(0857) 3222222", "0857-3222222", CY_PHONE_FIXED, "0857-322****" },
  { "（0857）3222222", "0857-3222222", CY_PHONE_FIXED, "0857-322****" },
  { "01012345678", "010-12345678", CY_PHONE_FIXED, "010-1234****" },
  { "02187654321", "021-87654321", CY_PHONE_FIXED, "021-8765****" },
  { "3222222", "3222222", CY_PHONE_INVALID, "*******" },
  { "1380000000", "1380000000", CY_PHONE_INVALID, "**********" },
  { "23800000001", "23800000001", CY_PHONE_INVALID, "***********" },
  { "00123456789", "00123456789", CY_PHONE_INVALID, "***********" },
  { "0", "0", CY_PHONE_INVALID, "*" },
  { "1.38E+10", "1.38E+10", CY_PHONE_INVALID, "********" },
  { " 同村委会 ", "同村委会", CY_PHONE_INVALID, "****" },
  { "", "", CY_PHONE_EMPTY, "" },
  { NULL, "", CY_PHONE_EMPTY, "" },
};

static void
test_normalise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = cy_phone_normalise (cases[i].text);
      g_autofree char *again = cy_phone_normalise (number);

      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpstr (again, ==, number);
    }
}

static void
test_kind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cy_phone_get_kind (cases[i].number), ==, cases[i].kind);
}

static void
test_mask (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *mask = cy_phone_mask (cases[i].number);

      g_assert_cmpstr (mask, ==, cases[i].mask);
    }
}

static void
test_broken (void)
{
  g_autofree char *number = cy_phone_normalise ("138\xff");

  g_assert_true (g_utf8_validate (number, -1, NULL));
  g_assert_cmpint (cy_phone_get_kind (number), ==, CY_PHONE_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/phone/normalise", test_normalise);
  g_test_add_func ("/model/phone/kind", test_kind);
  g_test_add_func ("/model/phone/mask", test_mask);
  g_test_add_func ("/model/phone/broken", test_broken);

  return g_test_run ();
}
