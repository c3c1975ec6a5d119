/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notes talks with people and the quarterly reports they hand in; for many at once, as one step of
 * the journal. */
#include "cy-talk-deed.h"

#include "cy-error.h"
#include "cy-mentoring.h"
#include "cy-people-note.h"
#include "cy-sql.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* The first year for which reports can have been written. */
#define FIRST_YEAR 2000

static gboolean
refuse (const char *what, const char *problem, GError **error)
{
  if (problem == NULL)
    return TRUE;
  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "%s: %s", what, problem);

  return FALSE;
}

/* The pairing of the record's person with the mentor of that name on that day; 0 when @name is not
 * that of one. */
static gboolean
find_pair (CyConn *conn, gint64 person, const char *name, CyDate day, gint64 *pair, GError **error)
{
  g_autofree char *squeezed = cy_text_squeeze (name != NULL ? name : "");

  return cy_sql_get_int (conn,
                         "SELECT coalesce(min(g.id), 0) FROM mentoring g"
                         " JOIN mentor m ON m.id = g.mentor AND m.deleted IS NULL"
                         " WHERE g.person = ?1 AND g.deleted IS NULL AND m.name = ?2"
                         " AND g.since <= ?3 AND (g.until IS NULL OR g.until >= ?3)",
                         pair,
                         error,
                         "iti",
                         person,
                         squeezed,
                         day);
}

/* ---- Talks ---- */

/**
 * cy_talk_find_problem:
 * @talk: of #CY_TALK, with anybody
 * @today: the last day on which one can have been
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_talk_find_problem (CyRecord *talk, CyDate today)
{
  CyDate date = cy_record_get_int (talk, CY_TALK_DATE);

  if (!cy_date_has_come (date, today))
    return _ ("Give the day of the talk; it cannot be to come.");
  if (!cy_text_has_words (cy_record_get_text (talk, CY_TALK_TALKER)))
    return _ ("Say who talked with them.");
  if (cy_record_has (talk, CY_TALK_NEXT_DATE) &&
      cy_record_get_int (talk, CY_TALK_NEXT_DATE) <= date)
    return _ ("The next talk comes after this one.");

  return NULL;
}

static gboolean
complete_talk (CyConn *conn, CyRecord *talk, gboolean *has_it, GError **error)
{
  gint64 pair;

  if (!find_pair (conn,
                  cy_record_get_int (talk, CY_TALK_PERSON),
                  cy_record_get_text (talk, CY_TALK_TALKER),
                  cy_record_get_int (talk, CY_TALK_DATE),
                  &pair,
                  error))
    return FALSE;
  if (pair != 0)
    cy_record_set_int (talk, CY_TALK_MENTORING, pair);

  return TRUE;
}

/**
 * cy_people_talk:
 * @conn: a writing connection
 * @people: with whom the same was talked about; the deleted are refused
 * @talk: of #CY_TALK; whose person is not looked at
 * @today: see cy_talk_find_problem()
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Who talked is found among the mentors of each by the name; a talk counts for that pairing.
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_talk (CyConn         *conn,
                const CyPeople *people,
                CyRecord       *talk,
                CyDate          today,
                CyPeopleCount  *count,
                GError        **error)
{
  return refuse ("talk", cy_talk_find_problem (talk, today), error) &&
         cy_people_note (conn, people, talk, complete_talk, count, error);
}

/* ---- Quarterly reports ---- */

static CyDate
get_first_day (CyRecord *report)
{
  gint64 year = cy_record_get_int (report, CY_QUARTER_REPORT_YEAR);
  gint64 quarter = cy_record_get_int (report, CY_QUARTER_REPORT_QUARTER);

  return year * 10000 + (quarter * 3 - 2) * 100 + 1;
}

/**
 * cy_quarter_report_find_problem:
 * @report: of #CY_QUARTER_REPORT, of anybody
 * @today: the last day on which one can have been handed in
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_quarter_report_find_problem (CyRecord *report, CyDate today)
{
  gint64 year = cy_record_get_int (report, CY_QUARTER_REPORT_YEAR);
  gint64 quarter = cy_record_get_int (report, CY_QUARTER_REPORT_QUARTER);
  CyDate date = cy_record_get_int (report, CY_QUARTER_REPORT_DATE);

  if (year < FIRST_YEAR || year > cy_date_get_year (today))
    return _ ("Give the year that the report is about; it cannot be to come.");
  if (quarter < 1 || quarter > 4)
    return _ ("A quarter is 1, 2, 3 or 4.");
  if (!cy_date_has_come (date, today))
    return _ ("Give the day on which it was handed in; it cannot be to come.");
  if (date < get_first_day (report))
    return _ ("It was handed in before that quarter began: look at year, quarter and day.");

  return NULL;
}

static gboolean
complete_report (CyConn *conn, CyRecord *report, gboolean *has_it, GError **error)
{
  gint64 person = cy_record_get_int (report, CY_QUARTER_REPORT_PERSON);
  gint64 n;
  gint64 pair;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM quarter_report"
                       " WHERE person = ? AND year = ? AND quarter = ? AND deleted IS NULL",
                       &n,
                       error,
                       "iii",
                       person,
                       cy_record_get_int (report, CY_QUARTER_REPORT_YEAR),
                       cy_record_get_int (report, CY_QUARTER_REPORT_QUARTER)) ||
      !find_pair (conn,
                  person,
                  cy_record_get_text (report, CY_QUARTER_REPORT_READER),
                  cy_record_get_int (report, CY_QUARTER_REPORT_DATE),
                  &pair,
                  error))
    return FALSE;
  if (pair != 0)
    cy_record_set_int (report, CY_QUARTER_REPORT_MENTORING, pair);
  *has_it = n > 0;

  return TRUE;
}

/**
 * cy_people_hand_in:
 * @conn: a writing connection
 * @people: whose reports came; the deleted are refused
 * @report: of #CY_QUARTER_REPORT; whose person is not looked at
 * @today: see cy_quarter_report_find_problem()
 * @count: (out): how many; who had handed in that quarter's before stays as is
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_hand_in (CyConn         *conn,
                   const CyPeople *people,
                   CyRecord       *report,
                   CyDate          today,
                   CyPeopleCount  *count,
                   GError        **error)
{
  return refuse ("quarterly report", cy_quarter_report_find_problem (report, today), error) &&
         cy_people_note (conn, people, report, complete_report, count, error);
}

/**
 * cy_quarter_report_set_last_quarter:
 * @report: of #CY_QUARTER_REPORT
 * @day: the day on which it is handed in
 *
 * A report is most likely about the last quarter that is over.
 */
void
cy_quarter_report_set_last_quarter (CyRecord *report, CyDate day)
{
  CyDate before = cy_date_add_months (day, -3);

  cy_record_set_int (report, CY_QUARTER_REPORT_YEAR, cy_date_get_year (before));
  cy_record_set_int (report, CY_QUARTER_REPORT_QUARTER, (cy_date_get_month (before) + 2) / 3);
  cy_record_set_int (report, CY_QUARTER_REPORT_DATE, day);
}
