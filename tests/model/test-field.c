/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables are found by name and agree with themselves. */
#include "cy-field.h"

#include "cy-code.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-unit.h"

static void
test_lookup (void)
{
  g_assert_true (cy_entity_get ("person") == CY_PERSON);
  g_assert_null (cy_entity_get ("people"));
  g_assert_cmpint (cy_entity_find_field (CY_PERSON, "birth"), ==, CY_PERSON_BIRTH);
  g_assert_cmpint (cy_entity_find_field (CY_PERSON, "deleted"), ==, -1);
  g_assert_cmpint (cy_entity_get_owner_field (CY_FAMILY), ==, CY_FAMILY_PERSON);
  g_assert_cmpint (cy_entity_get_owner_field (CY_UNIT), ==, -1);
}

/* Everything that reads the tables relies on this. */
static void
test_tables (void)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < entities[i]->n_fields; j++)
      {
        const CyField *field = &entities[i]->fields[j];

        g_test_message ("%s.%u", entities[i]->name, j);
        g_assert_nonnull (field->name);
        g_assert_nonnull (field->title);
        g_assert_cmpint (cy_entity_find_field (entities[i], field->name), ==, (int) j);
        if (field->kind == CY_KIND_CODE)
          g_assert_nonnull (cy_code_set_get (field->of));
        if (field->kind == CY_KIND_REF)
          g_assert_nonnull (cy_entity_get (field->of));
        /* But a village team is assessed, and noted of, without a person. */
        if (field->flags & CY_FIELD_OWNER && !g_str_equal (entities[i]->name, "assess_entry") &&
            !g_str_equal (entities[i]->name, "work_note"))
          g_assert_true (field->flags & CY_FIELD_REQUIRED);
      }
}

static void
test_bit (void)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    {
      guint64 bit = cy_entity_get_bit (entities[i]);

      g_assert_cmpuint (bit, !=, 0);
      g_assert_cmpuint (bit & (bit - 1), ==, 0);
    }
  g_assert_cmpuint (cy_entity_get_bit (entities[0]), !=, cy_entity_get_bit (entities[1]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/field/bit", test_bit);
  g_test_add_func ("/model/field/lookup", test_lookup);
  g_test_add_func ("/model/field/tables", test_tables);

  return g_test_run ();
}
