/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Records of every kind come back from the library as they went in. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-step.h"
#include "cy-unit.h"

static void
fill (CyRecord *record, gint64 person, gint64 unit)
{
  const CyEntity *entity = cy_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CyField *field = &entity->fields[i];

      if (field->flags & CY_FIELD_DERIVED)
        continue;
      if (field->kind == CY_KIND_REF)
        cy_record_set_int (record, i, g_str_equal (field->of, "unit") ? unit : person);
      else if (field->kind == CY_KIND_BOOL)
        cy_record_set_int (record, i, 1);
      else if (field->kind == CY_KIND_INT || field->kind == CY_KIND_FIXED ||
               field->kind == CY_KIND_DATE)
        cy_record_set_int (record, i, 19900100 + i);
      else
        cy_record_set_text (record, i, field->name);
    }
}

static void
test_every_entity (CyTest *test, gconstpointer data)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);
  g_autoptr (CyRecord) unit = cy_test_add_unit (test, "甲村", "village", 0);
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyRecord) record = cy_record_new (entities[i]);
      g_autoptr (CyRecord) again = NULL;

      g_test_message ("%s", entities[i]->name);
      fill (record, cy_record_get_id (person), cy_record_get_id (unit));
      cy_test_save (test, record, "add");
      g_assert_cmpint (cy_record_get_id (record), >, 0);
      again = cy_mapper_load (test->conn, entities[i], cy_record_get_id (record), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (cy_record_diff (record, again, NULL), ==, 0);
      g_assert_cmpmem (cy_record_get_uid (record), 16, cy_record_get_uid (again), 16);
      for (guint j = 0; j < entities[i]->n_fields; j++)
        if (!(entities[i]->fields[j].flags & CY_FIELD_DERIVED))
          g_assert_true (cy_record_has (again, j));
    }
}

static void
test_required (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "add", CY_STEP_NONE, &error);
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  g_assert_false (cy_mapper_save (test->conn, person, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (cy_error_get_place (error)->field, ==, "name");
}

static void
test_parts_in_order (CyTest *test, gconstpointer data)
{
  static const gint64 dates[] = { 20100900, 20070900, 20140700 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (GPtrArray) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (CyRecord) line = cy_record_new (CY_RESUME);

      cy_record_set_int (line, CY_RESUME_PERSON, cy_record_get_id (person));
      cy_record_set_int (line, CY_RESUME_START, dates[i]);
      cy_record_set_text (line, CY_RESUME_TEXT, "学生");
      cy_test_save (test, line, "résumé");
    }
  parts = cy_mapper_load_parts (test->conn, CY_RESUME, cy_record_get_id (person), &error);
  g_assert_cmpuint (parts->len, ==, 3);
  for (guint i = 1; i < 3; i++)
    g_assert_cmpint (cy_record_get_int (g_ptr_array_index (parts, i - 1), CY_RESUME_START),
                     <,
                     cy_record_get_int (g_ptr_array_index (parts, i), CY_RESUME_START));
}

static void
test_deleted (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 id = cy_record_get_id (person);

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (CyStep) step = cy_step_begin (test->conn, "delete", CY_STEP_NONE, &error);
      g_autoptr (GPtrArray) living = NULL;
      g_autoptr (GPtrArray) deleted = NULL;
      g_autoptr (CyRecord) again = NULL;

      if (round == 0)
        g_assert_true (cy_mapper_delete (test->conn, CY_PERSON, id, &error));
      else
        g_assert_true (cy_mapper_restore (test->conn, CY_PERSON, id, &error));
      g_assert_true (cy_step_commit (step, &error));
      living = cy_mapper_load_all (test->conn, CY_PERSON, &error);
      deleted = cy_mapper_load_deleted (test->conn, CY_PERSON, &error);
      again = cy_mapper_load (test->conn, CY_PERSON, id, &error);
      g_assert_cmpuint (living->len, ==, round);
      g_assert_cmpuint (deleted->len, ==, 1 - round);
      g_assert_cmpint (cy_record_get_deleted (again), ==, round == 0);
    }
}

static void
test_set (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) again = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "set", CY_STEP_NONE, &error);
  CyValue value = { .type = CY_VALUE_INT, .number = 19910203 };

  g_assert_true (cy_mapper_set (test->conn,
                                CY_PERSON,
                                cy_record_get_id (person),
                                CY_PERSON_BIRTH,
                                &value,
                                &error));
  g_assert_true (cy_step_commit (step, &error));
  again = cy_mapper_load (test->conn, CY_PERSON, cy_record_get_id (person), &error);
  g_assert_cmpint (cy_record_get_int (again, CY_PERSON_BIRTH), ==, 19910203);
  g_assert_null (cy_mapper_load (test->conn, CY_PERSON, 999, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/mapper/every-entity", test_every_entity);
  cy_test_case ("/model/mapper/required", test_required);
  cy_test_case ("/model/mapper/parts-in-order", test_parts_in_order);
  cy_test_case ("/model/mapper/deleted", test_deleted);
  cy_test_case ("/model/mapper/set", test_set);

  return g_test_run ();
}
