/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A document comes in with its file, for the step it is of, or not at all. */
#include "cy-document.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-test.h"

#include <glib/gstdio.h>

static gint64
add_step (CyTest *test, gint64 person)
{
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);
  g_autoptr (CyRecord) record = cy_record_new (CY_POOL_STEP);

  cy_record_set_int (entry, CY_ENTRY_PERSON, person);
  cy_record_set_text (entry, CY_ENTRY_TIER, CY_TIER_COMMITTEE);
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_IN_PROGRESS);
  cy_test_save (test, entry, "entry");
  cy_record_set_int (record, CY_POOL_STEP_PERSON, person);
  cy_record_set_int (record, CY_POOL_STEP_ENTRY, cy_record_get_id (entry));
  cy_record_set_text (record, CY_POOL_STEP_STEP, "3");
  cy_record_set_text (record, CY_POOL_STEP_STATE, CY_STEP_OPEN);
  cy_test_save (test, record, "step");

  return cy_record_get_id (record);
}

static void
test_add (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64           step = add_step (test, cy_record_get_id (person));
  g_autofree char *folder = g_path_get_dirname (test->path);
  g_autofree char *path = g_build_filename (folder, "联审意见.pdf", NULL);
  CyDocument       document = {
          .person = cy_record_get_id (person),
          .class = "5",
          .path = path,
          .of_field = CY_ATTACHMENT_STEP,
          .of = step,
          .date = 20260901,
  };

  g_assert_false (cy_document_add (test->conn, &document, "添加", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM attachment"), ==, 0);

  g_assert_true (g_file_set_contents (path, "%PDF-1.4", -1, NULL));
  g_assert_true (cy_document_add (test->conn, &document, "添加", &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM attachment a JOIN content c ON"
                                  " c.digest=a.content JOIN pool_step s ON s.id=a.pool_step"
                                  " WHERE a.title='联审意见.pdf' AND a.class='5' AND"
                                  " a.date=20260901 AND s.step='3'"),
                   ==,
                   1);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/document/add", test_add);

  return g_test_run ();
}
