/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Inspections and their records, for tests of what is made of them. */
#include "cy-test-inspect.h"

#include "cy-inspect-edit.h"

/* Finished on @done, under way for 0. */
gint64
cy_test_add_inspection (CyTest *self, gint64 person, gint64 date, gint64 done)
{
  g_autoptr (CyRecord) inspection = cy_record_new (CY_INSPECTION);

  cy_record_set_int (inspection, CY_INSPECTION_PERSON, person);
  cy_record_set_int (inspection, CY_INSPECTION_DATE, date);
  cy_record_set_text (inspection, CY_INSPECTION_ORGAN, "县委组织部");
  cy_record_set_text (inspection, CY_INSPECTION_LEADER, "赵组长");
  cy_record_set_text (inspection, CY_INSPECTION_MEMBERS, "钱组员、孙组员");
  cy_record_set_text (inspection,
                      CY_INSPECTION_STATE,
                      done != 0 ? CY_INSPECTION_FINISHED : CY_INSPECTION_OPEN);
  if (done != 0)
    {
      cy_record_set_int (inspection, CY_INSPECTION_DONE, done);
      cy_record_set_text (inspection, CY_INSPECTION_CONCLUSION, "同意作为考察对象");
    }
  cy_test_save (self, inspection, "inspection");

  return cy_record_get_id (inspection);
}

/* Of the newest inspection of the person, if any; @mark 0 for none. */
gint64
cy_test_add_inspect_record (CyTest     *self,
                            gint64      person,
                            guint       method,
                            gint64      date,
                            const char *heard,
                            gint64      mark,
                            const char *grade)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_record_new (CY_INSPECTION_RECORD);
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce(max(id), 0) FROM inspection WHERE "
                                          "person=%d",
                                          (int) person);
  gint64           inspection = cy_test_count (self, sql);
  char             code[] = { (char) ('0' + method), '\0' };

  cy_record_set_int (record, CY_INSPECTION_RECORD_PERSON, person);
  if (inspection != 0)
    cy_record_set_int (record, CY_INSPECTION_RECORD_INSPECTION, inspection);
  cy_record_set_text (record, CY_INSPECTION_RECORD_METHOD, code);
  if (g_str_equal (code, CY_INSPECT_CIRCLES))
    cy_record_set_text (record, CY_INSPECTION_RECORD_CIRCLE, "work");
  cy_record_set_int (record, CY_INSPECTION_RECORD_DATE, date);
  cy_record_set_text (record, CY_INSPECTION_RECORD_INSPECTORS, "赵组长、钱组员");
  cy_record_set_text (record, CY_INSPECTION_RECORD_HEARD, heard);
  if (mark != 0)
    cy_record_set_int (record, CY_INSPECTION_RECORD_MARK, mark);
  cy_record_set_text (record, CY_INSPECTION_RECORD_GRADE, grade);
  cy_inspect_save_record (self->conn, record, NULL, "record", &error);
  g_assert_no_error (error);

  return cy_record_get_id (record);
}
