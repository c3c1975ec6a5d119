/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 锻炼成效分析表: its figures, and a basis that another program calculates to what we calculated.
 */
#include "cy-ability.h"
#include "cy-pool.h"
#include "cy-posting.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define ASSESSMENT "1"

static void
judge (CyTest *self, gint64 person, CyDate date, gint64 level)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, "1");
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, date);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, ASSESSMENT);
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");
  cy_test_save (self, record, "judge");
}

/* Somebody whose political ability was @before at first and @after half a year after the end. */
static gint64
add (CyTest *self, gint64 before, gint64 after)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "某");
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);
  gint64 id = cy_record_get_id (person);

  cy_record_set_int (person, CY_PERSON_BIRTH, 19900615);
  cy_test_save (self, person, "person");
  cy_record_set_int (entry, CY_ENTRY_PERSON, id);
  cy_record_set_text (entry, CY_ENTRY_TIER, CY_TIER_SECRETARY);
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_IN);
  cy_test_save (self, entry, "entry");
  judge (self, id, 20990201, before);
  judge (self, id, 20991001, after);

  return id;
}

static void
send (CyTest *self, gint64 person)
{
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);

  cy_record_set_int (posting, CY_POSTING_PERSON, person);
  cy_record_set_text (posting, CY_POSTING_KIND, "F02");
  cy_record_set_text (posting, CY_POSTING_POST, "村书记助理");
  cy_record_set_int (posting, CY_POSTING_PLANNED_SINCE, 20990301);
  cy_record_set_int (posting, CY_POSTING_PLANNED_UNTIL, 20990831);
  cy_record_set_int (posting, CY_POSTING_SINCE, 20990301);
  cy_record_set_int (posting, CY_POSTING_UNTIL, 20990831);
  cy_record_set_text (posting, CY_POSTING_STATE, "done");
  cy_test_save (self, posting, "send");
}

/* Differences -0.5 -0.2 0.3 0.6 | 0.8 0.8 1.0 1.3: median 0.70. */
static void
fill (CyTest *self, guint n)
{
  static const gint64 rises[] = { 5, 10, 10, 12, 8, 0, -3, 15 };

  for (guint i = 0; i < n; i++)
    {
      send (self, add (self, 25, 25 + rises[i]));
      add (self, 25, 27);
    }
}

static char *
run (CyTest *self)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();

  return cy_test_run_report (self, "growth", args);
}

static void
test_calculated (CyTest *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  g_autofree char *basis = NULL;

  if (cy_test_office_skip ())
    return;
  fill (self, 8);
  path = run (self);
  table = cy_test_office_sheet_to_csv (path, "Analysis of growth");
  basis = cy_test_office_sheet_to_csv (path, "Basis");
  cy_test_assert_contains (table, "Posting,跟岗锻炼,政治能力,8,8,0.7,-0.1,1,no clear difference\n");
  cy_test_assert_contains (basis, "跟岗锻炼,政治能力,Median difference,,,,,,,,0.7\n");
  cy_test_assert_contains (basis, ",2.5,4,某,2.5,2.7,1.3\n");
  cy_test_assert_contains (basis, ",2.5,2.2,某,2.5,2.7,-0.5\n");
}

static void
test_formulas (CyTest *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *basis = NULL;

  fill (self, 8);
  path = run (self);
  basis = cy_test_xlsx_read_part (path, "xl/worksheets/sheet2.xml");
  cy_test_assert_contains (basis, "ROUND(MEDIAN(K");
  cy_test_assert_contains (basis, "<v>0.7</v>");
}

static void
test_too_few (CyTest *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *strings = NULL;
  g_autofree char *basis = NULL;

  fill (self, 7);
  path = run (self);
  strings = cy_test_xlsx_read_part (path, "xl/sharedStrings.xml");
  basis = cy_test_xlsx_read_part (path, "xl/worksheets/sheet2.xml");
  cy_test_assert_contains (strings, "too few pairs to compare");
  cy_test_assert_lacks (basis, "MEDIAN");
}

static void
test_none (CyTest *self, gconstpointer data)
{
  g_autofree char *path = run (self);
  g_autofree char *book = cy_test_xlsx_read_part (path, "xl/workbook.xml");

  cy_test_assert_contains (book, "Analysis of growth");
  cy_test_assert_lacks (book, "Basis");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/growth-report/calculated", test_calculated);
  cy_test_case ("/report/growth-report/formulas", test_formulas);
  cy_test_case ("/report/growth-report/too-few", test_too_few);
  cy_test_case ("/report/growth-report/none", test_none);

  return g_test_run ();
}
