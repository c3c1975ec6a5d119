/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Identity numbers: form, meaning, masks. The numbers are invented. */
#include "cy-idcard.h"

#define SAMPLE "11010519491231002X"

static void
test_normalise (void)
{
  static const char *const cases[][2] = {
    { SAMPLE, SAMPLE },
    { "11010519491231002x", SAMPLE },
    { "'11010519491231002X", SAMPLE },
    { "‘11010519491231002x", SAMPLE },
    { " 110105 19491231 002X ", SAMPLE },
    { "１１０１０５１９４９１２３１００２Ｘ", SAMPLE },
    { "１１０１０５１９４９１２３１００２ｘ", SAMPLE },
    { "11010519491231002×", SAMPLE },
    { "110105-19491231-002X", SAMPLE },
    { "\u3000" SAMPLE "\t\n", SAMPLE },
    { "\u200b" SAMPLE, SAMPLE },
    { "", "" },
    { "无", "无" },
    { "\xff\xff", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = cy_idcard_normalise (cases[i][0]);

      g_assert_cmpstr (id, ==, cases[i][1]);
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *id;
    const char *rule;
  } cases[] = {
    { SAMPLE, NULL },
    { "520527199005030015", NULL },
    { "520527199005030023", NULL },
    { "520527199005030019", "id-check-digit" },
    { "110105194912310020", "id-check-digit" },
    { "1101051949123100", "id-form" },
    { "11010519491231002", "id-form" },
    { "11010519491231002XX", "id-form" },
    { "11010519491231002x", "id-form" },
    { "1101051949123100X2", "id-form" },
    { "１１０１０５", "id-form" },
    { "990105194912310029", "id-province" },
    { "010105194912310029", "id-province" },
    { "110105194913310029", "id-birth-date" },
    { "110105194902300029", "id-birth-date" },
    { "110105194900000029", "id-birth-date" },
    { "110105209912310029", "id-birth-date" },
    { "110105184912310029", "id-birth-date" },
    { "5.20599E+17", "id-precision-lost" },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *rule =
        cy_idcard_result_get_rule (cy_idcard_check (cases[i].id, cy_date_new (2025, 6, 30)));

      g_test_message ("%s", cases[i].id);
      g_assert_cmpstr (rule, ==, cases[i].rule);
    }
  g_assert_cmpint (cy_idcard_check (NULL, 0), ==, CY_IDCARD_EMPTY);
  g_assert_cmpint (cy_idcard_check ("", 0), ==, CY_IDCARD_EMPTY);
}

static void
test_born_today (void)
{
  g_autofree char *id = cy_idcard_upgrade ("520527490503001");

  g_assert_cmpint (cy_idcard_check (id, 19490503), ==, CY_IDCARD_OK);
  g_assert_cmpint (cy_idcard_check (id, 19490502), ==, CY_IDCARD_BAD_BIRTH);
  g_assert_cmpint (cy_idcard_check (id, CY_DATE_NONE), ==, CY_IDCARD_OK);
}

/* A check character catches every single wrong digit and every swap of neighbours. */
static void
test_check_catches (void)
{
  for (guint i = 6; i < 17; i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        char id[] = SAMPLE;

        id[i] = digit;
        g_assert_true ((cy_idcard_check_char (id) == 'X') == (digit == SAMPLE[i]));
      }
  for (guint i = 0; i < 16; i++)
    {
      char id[] = SAMPLE;

      id[i] = SAMPLE[i + 1];
      id[i + 1] = SAMPLE[i];
      g_assert_true ((cy_idcard_check_char (id) == 'X') == (id[i] == id[i + 1]));
    }
}

static void
test_upgrade (void)
{
  g_autofree char *id = cy_idcard_upgrade ("110105491231002");
  g_autofree char *letters = cy_idcard_upgrade ("11010549123100X");
  g_autofree char *complete = cy_idcard_upgrade (SAMPLE);

  g_assert_cmpstr (id, ==, SAMPLE);
  g_assert_null (letters);
  g_assert_null (complete);
  g_assert_null (cy_idcard_upgrade (NULL));
}

static void
test_meaning (void)
{
  g_assert_cmpint (cy_idcard_get_birth (SAMPLE), ==, 19491231);
  g_assert_cmpstr (cy_idcard_get_gender (SAMPLE), ==, "2");
  g_assert_cmpstr (cy_idcard_get_gender ("110105194912310038"), ==, "1");
  g_assert_cmpstr (cy_idcard_get_province (SAMPLE), ==, "11");
  g_assert_null (cy_idcard_get_province ("990105194912310029"));
  g_assert_cmpint (cy_idcard_get_birth ("110105194900310029"), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_idcard_get_birth ("short"), ==, CY_DATE_NONE);
  g_assert_cmpint (cy_idcard_get_birth (NULL), ==, CY_DATE_NONE);
  g_assert_null (cy_idcard_get_gender (""));
}

static void
test_mask (void)
{
  static const struct
  {
    const char *id;
    CyMask      mask;
    const char *text;
  } cases[] = {
    { SAMPLE, CY_MASK_NONE, SAMPLE },
    { SAMPLE, CY_MASK_MIDDLE8, "11010********1002X" },
    { SAMPLE, CY_MASK_BIRTH, "110105********002X" },
    { SAMPLE, CY_MASK_LAST4, "11010519491231****" },
    { SAMPLE, CY_MASK_LAST6, "110105194912******" },
    { SAMPLE, CY_MASK_OMIT, "" },
    { "11010549123100", CY_MASK_LAST4, "**************" },
    { "无号码", CY_MASK_BIRTH, "***" },
    { "11010549123100", CY_MASK_OMIT, "" },
    { "", CY_MASK_BIRTH, "" },
    { NULL, CY_MASK_NONE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_idcard_mask (cases[i].id, cases[i].mask);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *text;
    gboolean    from_number;
    gboolean    damaged;
  } cases[] = {
    { "5.20599E+17", FALSE, TRUE },
    { "5.20599e+17", TRUE, TRUE },
    { "5.20599199005031E17", TRUE, TRUE },
    { "5E+17", FALSE, TRUE },
    { "520599199005031000", TRUE, TRUE },
    { "520599199005031000.0", TRUE, TRUE },
    { "520599199005031000", FALSE, FALSE },
    { "520599199005031234", TRUE, FALSE },
    { "5.2E+3", TRUE, FALSE },
    { "E+17", FALSE, FALSE },
    { "1.2ME+17", FALSE, FALSE },
    { SAMPLE, FALSE, FALSE },
    { "", FALSE, FALSE },
    { NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text != NULL ? cases[i].text : "NULL");
      g_assert_true (cy_idcard_is_damaged (cases[i].text, cases[i].from_number) ==
                     cases[i].damaged);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/idcard/normalise", test_normalise);
  g_test_add_func ("/model/idcard/check", test_check);
  g_test_add_func ("/model/idcard/born-today", test_born_today);
  g_test_add_func ("/model/idcard/check-catches", test_check_catches);
  g_test_add_func ("/model/idcard/upgrade", test_upgrade);
  g_test_add_func ("/model/idcard/meaning", test_meaning);
  g_test_add_func ("/model/idcard/mask", test_mask);
  g_test_add_func ("/model/idcard/damaged", test_damaged);

  return g_test_run ();
}
