/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was added, removed and changed between two schemes. */
#include "cy-scheme-compare.h"

#include "cy-mapper.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

#include <string.h>

static CySchemeDraft *
make (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64         id = cy_scheme_template_make (test->conn, 0, 2026, 0, &error);
  CySchemeDraft *draft;

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));
  draft = cy_scheme_draft_load (test->conn, id, &error);
  g_assert_no_error (error);

  return draft;
}

static CyDraftNode *
nth (GPtrArray *nodes, guint i)
{
  return g_ptr_array_index (nodes, i);
}

static void
assert_change (GPtrArray         *changes,
               guint              i,
               CySchemeChangeKind kind,
               const char        *place,
               const char        *before,
               const char        *after)
{
  const CySchemeChange *change = g_ptr_array_index (changes, i);

  g_assert_cmpint (change->kind, ==, kind);
  g_assert_nonnull (strstr (change->place, place));
  g_assert_cmpstr (change->before, ==, before);
  g_assert_cmpstr (change->after, ==, after);
}

static void
test_same (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemeDraft) older = make (test);
  g_autoptr (CySchemeDraft) newer = make (test);
  g_autoptr (GPtrArray) changes = cy_scheme_compare (older, newer);

  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_changes (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemeDraft) older = make (test);
  g_autoptr (CySchemeDraft) newer = make (test);
  g_autoptr (GPtrArray) changes = NULL;
  CyDraftNode *first = nth (newer->parts, 0);
  CyDraftNode *politics = nth (first->nodes, 0);
  CyDraftNode *added;

  cy_record_set_int (first->record, CY_ASSESS_PART_WEIGHT, 3000);
  cy_record_set_int (nth (newer->parts, 1)->record, CY_ASSESS_PART_WEIGHT, 7000);
  cy_record_set_text (nth (politics->nodes, 0)->record, CY_ASSESS_INDICATOR_NAME, "政治立场");
  cy_record_set_int (nth (politics->nodes, 1)->record, CY_ASSESS_INDICATOR_GRADERS, 1);
  g_ptr_array_remove_index (nth (politics->nodes, 2)->nodes, 3);
  g_ptr_array_remove_index (newer->groups, 2);
  added = cy_draft_node_add (newer->lines, CY_ASSESS_LINE, 0);
  cy_record_set_text (added->record, CY_ASSESS_LINE_GRADE, "5");
  cy_record_set_int (added->record, CY_ASSESS_LINE_LEAST, 5000);
  cy_record_unset (nth (politics->nodes, 2)->record, CY_ASSESS_INDICATOR_GRADERS);
  changes = cy_scheme_compare (older, newer);
  g_assert_cmpuint (changes->len, ==, 9);
  assert_change (changes, 0, CY_SCHEME_CHANGED, "平时考核", "40", "30");
  assert_change (changes, 1, CY_SCHEME_ADDED, "平时考核 › 政治品格 › 政治立场", "", "10");
  assert_change (changes, 2, CY_SCHEME_CHANGED, "执行上级决策部署", "", "组织部");
  assert_change (changes, 3, CY_SCHEME_CHANGED, "组织纪律与党员义务", "村党支部", "");
  assert_change (changes,
                 4,
                 CY_SCHEME_CHANGED,
                 "组织纪律与党员义务",
                 "好=10；较好=8；一般=6；差=0",
                 "好=10；较好=8；一般=6");
  assert_change (changes, 5, CY_SCHEME_REMOVED, "政治立场与理想信念", "10", "");
  assert_change (changes, 6, CY_SCHEME_CHANGED, "年终考核", "60", "70");
  assert_change (changes, 7, CY_SCHEME_REMOVED, "村党支部", "20", "");
  assert_change (changes, 8, CY_SCHEME_ADDED, "不定等次", "", "50");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-compare/same", test_same);
  cy_test_case ("/model/scheme-compare/changes", test_changes);

  return g_test_run ();
}
