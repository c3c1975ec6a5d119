/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every code of kinship means, how ways join and turn, and which have to be avoided. */
#include "cy-kin-word.h"

#include "cy-code.h"

static CyKinWord
word (const char *steps)
{
  CyKinWord self = { "" };

  g_strlcpy (self.steps, steps, sizeof self.steps);

  return self;
}

/* Every code of the national table has a place here, so that a slip in the program's table shows.
 */
static void
test_codes (void)
{
  static const struct
  {
    const char *code;
    const char *steps;
    CyKinRule   rule;
  } cases[] = {
    { "01", "", CY_KIN_NONE },          { "02", "", CY_KIN_NONE },
    { "10", "M", CY_KIN_SPOUSE },       { "11", "M", CY_KIN_SPOUSE },
    { "12", "M", CY_KIN_SPOUSE },       { "20", "D", CY_KIN_DIRECT },
    { "21", "D", CY_KIN_DIRECT },       { "22", "D", CY_KIN_DIRECT },
    { "23", "D", CY_KIN_DIRECT },       { "24", "D", CY_KIN_DIRECT },
    { "25", "D", CY_KIN_DIRECT },       { "26", "D", CY_KIN_DIRECT },
    { "27", "D", CY_KIN_DIRECT },       { "28", "DM", CY_KIN_IN_LAW },
    { "29", "D", CY_KIN_DIRECT },       { "30", "D", CY_KIN_DIRECT },
    { "31", "D", CY_KIN_DIRECT },       { "32", "D", CY_KIN_DIRECT },
    { "33", "D", CY_KIN_DIRECT },       { "34", "D", CY_KIN_DIRECT },
    { "35", "D", CY_KIN_DIRECT },       { "36", "D", CY_KIN_DIRECT },
    { "37", "D", CY_KIN_DIRECT },       { "38", "DM", CY_KIN_IN_LAW },
    { "39", "D", CY_KIN_DIRECT },       { "40", "DD", CY_KIN_DIRECT },
    { "41", "DD", CY_KIN_DIRECT },      { "42", "DD", CY_KIN_DIRECT },
    { "43", "DD", CY_KIN_DIRECT },      { "44", "DD", CY_KIN_DIRECT },
    { "45", "DDM", CY_KIN_NONE },       { "46", "DDM", CY_KIN_NONE },
    { "47", "DDD", CY_KIN_DIRECT },     { "48", "DDD", CY_KIN_DIRECT },
    { "49", "DD", CY_KIN_DIRECT },      { "50", "U", CY_KIN_DIRECT },
    { "51", "U", CY_KIN_DIRECT },       { "52", "U", CY_KIN_DIRECT },
    { "53", "MU", CY_KIN_IN_LAW },      { "54", "MU", CY_KIN_IN_LAW },
    { "55", "MU", CY_KIN_IN_LAW },      { "56", "MU", CY_KIN_IN_LAW },
    { "57", "U", CY_KIN_DIRECT },       { "58", "U", CY_KIN_DIRECT },
    { "59", "U", CY_KIN_DIRECT },       { "60", "UU", CY_KIN_DIRECT },
    { "61", "UU", CY_KIN_DIRECT },      { "62", "UU", CY_KIN_DIRECT },
    { "63", "UU", CY_KIN_DIRECT },      { "64", "UU", CY_KIN_DIRECT },
    { "65", "MUU", CY_KIN_NONE },       { "66", "UUU", CY_KIN_DIRECT },
    { "67", "UUU", CY_KIN_DIRECT },     { "68", "MUUU", CY_KIN_NONE },
    { "69", "UU", CY_KIN_DIRECT },      { "70", "S", CY_KIN_COLLATERAL },
    { "71", "S", CY_KIN_COLLATERAL },   { "72", "SM", CY_KIN_IN_LAW },
    { "73", "S", CY_KIN_COLLATERAL },   { "74", "SM", CY_KIN_IN_LAW },
    { "75", "S", CY_KIN_COLLATERAL },   { "76", "SM", CY_KIN_IN_LAW },
    { "77", "S", CY_KIN_COLLATERAL },   { "78", "SM", CY_KIN_IN_LAW },
    { "79", "S", CY_KIN_COLLATERAL },   { "80", "?", CY_KIN_OTHER },
    { "81", "US", CY_KIN_COLLATERAL },  { "82", "USM", CY_KIN_IN_LAW },
    { "83", "US", CY_KIN_COLLATERAL },  { "84", "USM", CY_KIN_IN_LAW },
    { "85", "US", CY_KIN_COLLATERAL },  { "86", "USM", CY_KIN_IN_LAW },
    { "87", "USM", CY_KIN_IN_LAW },     { "88", "US", CY_KIN_COLLATERAL },
    { "89", "USM", CY_KIN_IN_LAW },     { "90", "US", CY_KIN_COLLATERAL },
    { "91", "USD", CY_KIN_COLLATERAL }, { "92", "USD", CY_KIN_COLLATERAL },
    { "93", "SD", CY_KIN_COLLATERAL },  { "94", "SD", CY_KIN_COLLATERAL },
    { "95", "SD", CY_KIN_COLLATERAL },  { "96", "SD", CY_KIN_COLLATERAL },
    { "97", "?", CY_KIN_OTHER },        { "99", "", CY_KIN_NONE },
  };
  CyCodeSet *set = cy_code_set_get ("kinship");

  g_assert_cmpuint (cy_code_set_get_n_codes (set), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyKinWord way = cy_kin_word_from_code (cases[i].code);

      g_assert_nonnull (cy_code_lookup (set, cases[i].code));
      g_assert_cmpstr (way.steps, ==, cases[i].steps);
      g_assert_cmpint (cy_kin_word_get_rule (way), ==, cases[i].rule);
      g_assert_true ((cy_kin_word_get_title (way) != NULL) == (cases[i].rule != CY_KIN_NONE));
    }
  g_assert_cmpstr (cy_kin_word_from_code (NULL).steps, ==, "?");
  g_assert_cmpstr (cy_kin_word_from_code ("父亲").steps, ==, "?");
}

static void
test_invert (void)
{
  static const char *const words[][2] = {
    { "M", "M" },     { "U", "D" },     { "DD", "UU" }, { "S", "S" },     { "US", "SD" },
    { "USD", "USD" }, { "MU", "DM" },   { "MS", "SM" }, { "USM", "MSD" }, { "USDM", "MUSD" },
    { "SDM", "MUS" }, { "DMU", "DMU" }, { "?", "?" },   { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      CyKinWord back = cy_kin_word_invert (word (words[i][0]));

      g_assert_cmpstr (back.steps, ==, words[i][1]);
      /* Avoiding one another holds both ways. */
      g_assert_cmpint (cy_kin_word_get_rule (back), ==, cy_kin_word_get_rule (word (words[i][0])));
    }
}

/* Two relatives in common: the way to the first, and from there on. */
static void
test_join (void)
{
  static const struct
  {
    const char *one;
    const char *other;
    const char *joined;
    CyKinRule   rule;
  } cases[] = {
    { "U", "D", "S", CY_KIN_COLLATERAL },     /* both have the father */
    { "D", "U", "M", CY_KIN_SPOUSE },         /* both have the child */
    { "S", "D", "SD", CY_KIN_COLLATERAL },    /* brother, whose child is the other */
    { "S", "U", "U", CY_KIN_DIRECT },         /* brother, whose parent is the other */
    { "S", "S", "S", CY_KIN_COLLATERAL },     /* both have the brother */
    { "S", "M", "SM", CY_KIN_IN_LAW },        /* brother, whose wife is the other */
    { "M", "S", "MS", CY_KIN_IN_LAW },        /* wife, whose brother is the other */
    { "M", "U", "MU", CY_KIN_IN_LAW },        /* wife, whose father is the other */
    { "M", "D", "D", CY_KIN_DIRECT },         /* wife, whose child is the other */
    { "U", "U", "UU", CY_KIN_DIRECT },        /* father, whose father is the other */
    { "U", "S", "US", CY_KIN_COLLATERAL },    /* father, whose brother is the other */
    { "U", "M", "U", CY_KIN_DIRECT },         /* father, whose wife is the other */
    { "UU", "DD", "USD", CY_KIN_COLLATERAL }, /* both have the grandfather */
    { "UU", "D", "US", CY_KIN_COLLATERAL },   /* grandfather, whose child is the other */
    { "US", "D", "USD", CY_KIN_COLLATERAL },  /* uncle, whose child is the other */
    { "USM", "D", "USD", CY_KIN_COLLATERAL }, /* aunt by marriage, whose child is the other */
    { "MS", "M", "MSM", CY_KIN_IN_LAW },      /* wife's sister, whose husband is the other */
    { "DM", "U", "DMU", CY_KIN_IN_LAW },      /* daughter-in-law, whose father is the other */
    { "SD", "M", "SDM", CY_KIN_IN_LAW },      /* nephew, whose wife is the other */
    { "USD", "M", "USDM", CY_KIN_IN_LAW },    /* cousin, whose husband is the other */
    { "M", "USD", "MUSD", CY_KIN_IN_LAW },    /* wife, whose cousin is the other */
    { "UUU", "DDD", "UUSDD", CY_KIN_NONE },   /* great-grandfather in common: too far */
    { "SD", "D", "SDD", CY_KIN_NONE },        /* grandchild of the brother: too far */
    { "UU", "S", "UUS", CY_KIN_NONE },        /* brother of the grandfather: too far */
    { "M", "M", "", CY_KIN_NONE },            /* two men with one wife: no kin of each other */
    { "", "S", "", CY_KIN_NONE },
    { "S", "?", "?", CY_KIN_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyKinWord joined = cy_kin_word_join (word (cases[i].one), word (cases[i].other));

      g_assert_cmpstr (joined.steps, ==, cases[i].joined);
      g_assert_cmpint (cy_kin_word_get_rule (joined), ==, cases[i].rule);
    }
}

static void
test_titles (void)
{
  g_assert_cmpstr (cy_kin_word_get_title (word ("MS")), ==, "Spouse's sibling");
  g_assert_cmpstr (cy_kin_rule_get_title (CY_KIN_IN_LAW), ==, "Close in-laws");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kin-word/codes", test_codes);
  g_test_add_func ("/model/kin-word/invert", test_invert);
  g_test_add_func ("/model/kin-word/join", test_join);
  g_test_add_func ("/model/kin-word/titles", test_titles);

  return g_test_run ();
}
