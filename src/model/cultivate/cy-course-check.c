/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a course and its sessions cannot be: outside their days, at one time, longer than a day. */
#include "cy-course-check.h"

#include "cy-course-hours.h"
#include "cy-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAY_MINUTES (24 * 60)

/**
 * cy_course_read_clock:
 * @text: (nullable): a time of day such as 9:00, 09：30 or 24:00
 * @minutes: (out): since midnight, -1 when @text is empty
 *
 * Returns: whether it is a time of day, or nothing
 */
gboolean
cy_course_read_clock (const char *text, int *minutes)
{
  g_autofree char *plain = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  g_auto (GStrv) parts = NULL;
  guint64 hour;
  guint64 minute;

  *minutes = -1;
  if (plain == NULL || *plain == '\0')
    return TRUE;
  parts = g_strsplit (plain, strstr (plain, "：") != NULL ? "：" : ":", 2);
  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 0, 24, &hour, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &minute, NULL) ||
      hour * 60 + minute > DAY_MINUTES)
    return FALSE;
  *minutes = (int) (hour * 60 + minute);

  return TRUE;
}

/**
 * cy_course_get_day_hours:
 * @course: a course
 * @rules: the rule set of its year
 *
 * Returns: tenths of credit hours that a day of it has
 */
gint64
cy_course_get_day_hours (CyRecord *course, CyRecord *rules)
{
  return cy_record_has (course, CY_COURSE_DAY_HOURS)
           ? cy_record_get_int (course, CY_COURSE_DAY_HOURS)
           : cy_record_get_int (rules, CY_RULES_DAY_HOURS);
}

/**
 * cy_course_session_get_hours:
 * @session: a session
 * @course: its course
 * @rules: the rule set of the year of the course
 *
 * Returns: tenths of credit hours
 */
gint64
cy_course_session_get_hours (CyRecord *session, CyRecord *course, CyRecord *rules)
{
  const char *unit = cy_record_get_text (course, CY_COURSE_COUNT_UNIT);

  return cy_course_hours_of (g_strcmp0 (unit, CY_COUNT_BY_DAY) == 0,
                             cy_record_get_int (session, CY_COURSE_SESSION_QUANTITY),
                             cy_course_get_day_hours (course, rules));
}

static void
add (GArray *faults, CyCourseFaultKind kind, int session, guint field, int other, gint64 hours)
{
  const CyCourseFault fault = { kind, session, field, other, hours };

  g_array_append_val (faults, fault);
}

/* ---- The course ---- */

static void
check_course (GArray *faults, CyRecord *course)
{
  CyDate since = cy_record_get_int (course, CY_COURSE_SINCE);
  CyDate until = cy_record_get_int (course, CY_COURSE_UNTIL);
  gint64 year = cy_record_get_int (course, CY_COURSE_YEAR);

  if (until < since)
    add (faults, CY_COURSE_FAULT_ENDS, -1, CY_COURSE_UNTIL, -1, 0);
  else if (year < cy_date_get_year (since) || year > cy_date_get_year (until))
    add (faults, CY_COURSE_FAULT_YEAR, -1, CY_COURSE_YEAR, -1, 0);
}

/* ---- Sessions ---- */

typedef struct
{
  CyDate date;
  int    starts;
  int    ends;
  gint64 hours;
} Span;

static void
check_session (GArray *faults, CyRecord *course, CyRecord *session, int nth, Span *span)
{
  gboolean has_starts =
    cy_course_read_clock (cy_record_get_text (session, CY_COURSE_SESSION_STARTS), &span->starts);
  gboolean has_ends =
    cy_course_read_clock (cy_record_get_text (session, CY_COURSE_SESSION_ENDS), &span->ends);

  span->date = cy_record_get_int (session, CY_COURSE_SESSION_DATE);
  if (span->date < cy_record_get_int (course, CY_COURSE_SINCE) ||
      span->date > cy_record_get_int (course, CY_COURSE_UNTIL))
    add (faults, CY_COURSE_FAULT_OUTSIDE, nth, CY_COURSE_SESSION_DATE, -1, 0);
  if (!has_starts)
    add (faults, CY_COURSE_FAULT_CLOCK, nth, CY_COURSE_SESSION_STARTS, -1, 0);
  if (!has_ends)
    add (faults, CY_COURSE_FAULT_CLOCK, nth, CY_COURSE_SESSION_ENDS, -1, 0);
  if (span->starts >= 0 && span->ends >= 0 && span->ends <= span->starts)
    {
      add (faults, CY_COURSE_FAULT_TIMES, nth, CY_COURSE_SESSION_ENDS, -1, 0);
      span->ends = -1;
    }
  if (cy_record_get_int (session, CY_COURSE_SESSION_QUANTITY) <= 0)
    add (faults, CY_COURSE_FAULT_QUANTITY, nth, CY_COURSE_SESSION_QUANTITY, -1, 0);
}

/* Of sessions without times nobody can say that they meet. */
static gboolean
do_meet (const Span *a, const Span *b)
{
  return a->date == b->date && a->starts >= 0 && b->starts >= 0 && a->ends >= 0 && b->ends >= 0 &&
         a->starts < b->ends && b->starts < a->ends;
}

static void
check_together (GArray *faults, const Span *spans, guint n, CyRecord *rules)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 hours = spans[i].hours;

      for (guint j = 0; j < i; j++)
        {
          if (do_meet (&spans[i], &spans[j]))
            add (faults, CY_COURSE_FAULT_OVERLAP, (int) i, CY_COURSE_SESSION_STARTS, (int) j, 0);
          if (spans[j].date == spans[i].date)
            hours += spans[j].hours;
        }
      if (cy_record_has (rules, CY_RULES_DAY_LIMIT) &&
          hours > cy_record_get_int (rules, CY_RULES_DAY_LIMIT))
        add (faults, CY_COURSE_FAULT_DAY, (int) i, CY_COURSE_SESSION_QUANTITY, -1, hours);
    }
}

/* A ledger tells the hours of a whole course at once: its only session has room for all days. */
static gint64
get_hours_a_day (CyRecord *session, CyRecord *course, CyRecord *rules, guint n_sessions)
{
  int    days = cy_date_days_between (cy_record_get_int (course, CY_COURSE_SINCE),
                                   cy_record_get_int (course, CY_COURSE_UNTIL));
  gint64 hours = cy_course_session_get_hours (session, course, rules);

  return n_sessions == 1 && days > 0 ? hours / (days + 1) : hours;
}

/**
 * cy_course_check:
 * @course: a course
 * @sessions: (element-type CyRecord): its sessions
 * @rules: the rule set of its year
 *
 * Returns: (transfer full) (element-type CyCourseFault): what cannot be; of two sessions that do
 *   not go together the later in @sessions is told
 */
GArray *
cy_course_check (CyRecord *course, GPtrArray *sessions, CyRecord *rules)
{
  GArray          *faults = g_array_new (FALSE, FALSE, sizeof (CyCourseFault));
  g_autofree Span *spans = g_new0 (Span, MAX (sessions->len, 1));

  check_course (faults, course);
  for (guint i = 0; i < sessions->len; i++)
    {
      CyRecord *session = g_ptr_array_index (sessions, i);

      check_session (faults, course, session, (int) i, &spans[i]);
      spans[i].hours = get_hours_a_day (session, course, rules, sessions->len);
    }
  check_together (faults, spans, sessions->len, rules);

  return faults;
}

/**
 * cy_course_faults_find:
 * @faults: faults
 * @session: place of a session, -1 for the course
 *
 * Returns: (nullable): the first of them there
 */
const CyCourseFault *
cy_course_faults_find (GArray *faults, int session)
{
  for (guint i = 0; i < faults->len; i++)
    if (g_array_index (faults, CyCourseFault, i).session == session)
      return &g_array_index (faults, CyCourseFault, i);

  return NULL;
}

/**
 * cy_course_fault_dup_text:
 * @self: a fault
 * @rules: the rule set it was found by
 *
 * Returns: (transfer full): what is wrong and what to do, translated
 */
char *
cy_course_fault_dup_text (const CyCourseFault *self, CyRecord *rules)
{
  switch ((int) self->kind)
    {
    case CY_COURSE_FAULT_ENDS:
      return g_strdup (_ ("The course ends before it begins."));
    case CY_COURSE_FAULT_YEAR:
      return g_strdup (_ ("The course has no day in this year."));
    case CY_COURSE_FAULT_OUTSIDE:
      return g_strdup (_ ("This day lies outside the days of the course."));
    case CY_COURSE_FAULT_CLOCK:
      return g_strdup (_ ("This is no time of day, such as 09:00."));
    case CY_COURSE_FAULT_TIMES:
      return g_strdup (_ ("The session ends before it begins."));
    case CY_COURSE_FAULT_OVERLAP:
      return g_strdup_printf (_ ("At this time session %d is held."), self->other + 1);
    case CY_COURSE_FAULT_QUANTITY:
      return g_strdup (_ ("A session has more than 0 days or hours."));
    default:
      return g_strdup_printf (_ ("This day has %g credit hours; the rule set allows %g."),
                              (double) self->hours / 10,
                              (double) cy_record_get_int (rules, CY_RULES_DAY_LIMIT) / 10);
    }
}
