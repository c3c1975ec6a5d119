/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A family stands on a form in the order that superiors expect. */
#include "cy-family.h"

#include "cy-dossier.h"
#include "cy-person-parts.h"

static void
add (CyDossier *dossier, const char *relation, const char *name)
{
  CyRecord *member = cy_dossier_add (dossier, CY_FAMILY);

  if (relation != NULL)
    cy_record_set_text (member, CY_FAMILY_RELATION, relation);
  if (name != NULL)
    cy_record_set_text (member, CY_FAMILY_NAME, name);
}

static void
test_order (void)
{
  static const char *const names[] = { "吴梅", "林一", "林二", "林大山", "周兰", "林小川", "某甲" };
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_autoptr (GPtrArray) sorted = NULL;

  add (dossier, NULL, "某甲");
  add (dossier, "51", "林大山");
  add (dossier, "73", "林小川");
  add (dossier, "22", "林一");
  add (dossier, "52", "周兰");
  add (dossier, "12", "吴梅");
  add (dossier, "33", "林二");
  add (dossier, "55", NULL);
  sorted = cy_family_list_for_form (cy_dossier_get_parts (dossier, CY_FAMILY));
  g_assert_cmpuint (sorted->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (cy_record_get_text (g_ptr_array_index (sorted, i), CY_FAMILY_NAME),
                     ==,
                     names[i]);
}

/* What the table calls 兄 a form calls 哥哥; what it has no other word for stays. */
static void
test_relation (void)
{
  static const char *const words[][2] = {
    { NULL, "" },     { "12", "妻子" }, { "21", "儿子" },
    { "71", "哥哥" }, { "51", "父亲" }, { "甲", "甲" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CyRecord) member = cy_record_new (CY_FAMILY);

      cy_record_set_text (member, CY_FAMILY_RELATION, words[i][0]);
      g_assert_cmpstr (cy_family_get_relation (member), ==, words[i][1]);
    }
}

static void
assert_work (const char *work, const char *state, gboolean is_dead, const char *expected)
{
  g_autoptr (CyRecord) member = cy_record_new (CY_FAMILY);
  g_autofree char *text = NULL;

  cy_record_set_text (member, CY_FAMILY_WORK, work);
  cy_record_set_text (member, CY_FAMILY_STATE, state);
  text = cy_family_dup_work (member);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (cy_family_is_dead (member), ==, is_dead);
}

static void
test_work (void)
{
  assert_work (NULL, NULL, FALSE, "");
  assert_work ("松岭村村民", "1", FALSE, "松岭村村民");
  assert_work ("松岭村村民", CY_FAMILY_DEAD, TRUE, "松岭村村民（已去世）");
  assert_work (NULL, CY_FAMILY_DEAD, TRUE, "已去世");
  assert_work ("已于2019年去世", CY_FAMILY_DEAD, TRUE, "已于2019年去世");
  assert_work ("松岭村村民（已去世）", NULL, TRUE, "松岭村村民（已去世）");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/family/order", test_order);
  g_test_add_func ("/model/family/relation", test_relation);
  g_test_add_func ("/model/family/work", test_work);

  return g_test_run ();
}
