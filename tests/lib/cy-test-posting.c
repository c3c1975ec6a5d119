/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Postings for the tests of what is done about them. */
#include "cy-test-posting.h"

#include "cy-posting.h"

static void
set_day (CyRecord *record, guint field, gint64 day)
{
  if (day != 0)
    cy_record_set_int (record, field, day);
}

/* Of @posting, not saved. */
CyRecord *
cy_test_make_posting (const CyTestPosting *posting)
{
  CyRecord *record = cy_record_new (CY_POSTING);

  cy_record_set_int (record, CY_POSTING_PERSON, posting->person);
  cy_record_set_text (record, CY_POSTING_KIND, "F02");
  cy_record_set_text (record, CY_POSTING_POST, "主任助理");
  if (posting->unit != 0)
    cy_record_set_int (record, CY_POSTING_UNIT, posting->unit);
  else
    cy_record_set_text (record, CY_POSTING_HOST, "某果业公司");
  set_day (record, CY_POSTING_PLANNED_SINCE, posting->planned_since);
  set_day (record, CY_POSTING_PLANNED_UNTIL, posting->planned_until);
  set_day (record, CY_POSTING_SINCE, posting->since);
  set_day (record, CY_POSTING_UNTIL, posting->until);
  cy_record_set_text (record,
                      CY_POSTING_STATE,
                      posting->state != NULL ? posting->state : "planned");

  return record;
}

gint64
cy_test_add_posting (CyTest *self, const CyTestPosting *posting)
{
  g_autoptr (CyRecord) record = cy_test_make_posting (posting);

  cy_test_save (self, record, "posting");

  return cy_record_get_id (record);
}
