/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The year of one person in credit hours: course by course, and month by month against the plan. */
#include "cy-hours-detail.h"

#include "cy-code.h"
#include "cy-course-hours.h"
#include "cy-course.h"
#include "cy-sql.h"

typedef struct
{
  CyHoursDetail *detail;
  int            year;
  CyDate         base_date;
  gint64         offline[2][CY_HOURS_N_MONTHS]; /* earned, and with what is to come */
  gint64         online[2][CY_HOURS_N_MONTHS];
} Reading;

static void
course_free (gpointer data)
{
  CyHoursCourse *self = data;

  g_free (self->name);
  g_free (self);
}

static CyHoursCourse *
find_course (CyHoursDetail *self, gint64 id)
{
  for (guint i = 0; i < self->courses->len; i++)
    if (((const CyHoursCourse *) g_ptr_array_index (self->courses, i))->course == id)
      return g_ptr_array_index (self->courses, i);

  return NULL;
}

/* The order of resources/sql/cultivate/hours-courses.sql. What is planned is told later: until then
 * -1 stands for a course that the person takes no part in any more. */
static gboolean
add_course (CySqlRow *row, gpointer data, GError **error)
{
  Reading       *reading = data;
  gint64         id = cy_sql_row_get_int (row, 0);
  const char    *state = cy_sql_row_get_text (row, 7);
  CyHoursCourse *self;

  if (find_course (reading->detail, id) != NULL)
    return TRUE;
  self = g_new0 (CyHoursCourse, 1);
  g_ptr_array_add (reading->detail->courses, self);
  self->course = id;
  self->name = cy_sql_row_dup_text (row, 1);
  self->since = cy_sql_row_get_int (row, 2);
  self->until = cy_sql_row_get_int (row, 3);
  self->category = cy_code_intern ("training_category", cy_sql_row_get_text (row, 4));
  self->form = cy_code_intern ("training_form", cy_sql_row_get_text (row, 5));
  self->counts = cy_sql_row_get_int (row, 6) != 0;
  self->is_exempt = g_str_equal (state, CY_ENROLMENT_EXEMPT);
  self->planned = g_str_equal (state, CY_ENROLMENT_TAKES_PART) ? 0 : -1;

  return TRUE;
}

/* What was earned in another year than that of the course stands at its end that is nearer. */
static guint
get_month (const Reading *self, CyDate day)
{
  int year = cy_date_get_year (day);

  if (year != self->year)
    return year < self->year ? 0 : CY_HOURS_N_MONTHS - 1;

  return (guint) MAX (cy_date_get_month (day) - 1, 0);
}

static void
add_to_month (Reading *self, guint nth, const CyHoursSession *session, CyDate day)
{
  guint month = get_month (self, day);

  if (session->counts)
    (session->online ? self->online : self->offline)[nth][month] += session->hours;
}

static void
take_line (const CyHoursLine *line, gpointer data)
{
  Reading              *self = data;
  const CyHoursSession *session = line->session;
  CyHoursCourse        *course = find_course (self->detail, session->course);

  if (course == NULL)
    return;
  if (line->earned == CY_DATE_NONE)
    {
      course->missed += session->hours;
      return;
    }
  *(session->online ? &course->online : &course->offline) += session->hours;
  add_to_month (self, 0, session, line->earned);
  add_to_month (self, 1, session, line->earned);
}

static void
look_ahead (Reading *self, GHashTable *sessions)
{
  GHashTableIter        iter;
  const CyHoursSession *session;

  g_hash_table_iter_init (&iter, sessions);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &session))
    {
      CyHoursCourse *course = find_course (self->detail, session->course);

      if (course == NULL || course->planned < 0 || session->date <= self->base_date ||
          cy_date_get_year (session->date) > self->year)
        continue;
      course->planned += session->hours;
      add_to_month (self, 1, session, session->date);
    }
}

static void
end_courses (CyHoursDetail *self)
{
  for (guint i = 0; i < self->courses->len; i++)
    {
      CyHoursCourse *course = g_ptr_array_index (self->courses, i);

      course->planned = MAX (course->planned, 0);
    }
}

/* The limit is of the year: it is laid on the sums up to each month. */
static void
sum_months (Reading *self)
{
  CyHoursDetail       *detail = self->detail;
  const CyHoursPerson *person = cy_hours_detail_get_person (detail);
  gint64              *series[] = { detail->counted, detail->forecast };

  for (guint nth = 0; nth < G_N_ELEMENTS (series); nth++)
    {
      gint64 offline = 0;
      gint64 online = 0;

      for (guint i = 0; i < CY_HOURS_N_MONTHS; i++)
        {
          offline += self->offline[nth][i];
          online += self->online[nth][i];
          series[nth][i] = cy_hours_count (person, detail->list->rules, offline, online);
        }
    }
  for (guint i = 0; i < CY_HOURS_N_MONTHS; i++)
    detail->plan[i] = cy_hours_plan (person->task, (int) i + 1);
  detail->n_months = (guint) cy_date_get_month (self->base_date);
}

static gboolean
read_year (Reading *self, CyConn *conn, const CyHoursListArgs *args, GError **error)
{
  const CyHoursArgs what = { self->year, args->base_date, args->person };
  g_autoptr (GHashTable) sessions = cy_course_hours_load_sessions (conn, self->year, error);

  if (sessions == NULL || !cy_sql_each (conn,
                                        cy_sql_get ("cultivate/hours-courses.sql"),
                                        add_course,
                                        self,
                                        error,
                                        "ii",
                                        (gint64) self->year,
                                        args->person))
    return FALSE;
  if (!cy_course_hours_each (conn, &what, take_line, self, error))
    return FALSE;
  look_ahead (self, sessions);
  end_courses (self->detail);

  return TRUE;
}

/**
 * cy_hours_detail_load:
 * @conn: a connection
 * @args: with the id of the person
 * @error: return location
 *
 * Returns: (transfer full): the year of the person
 */
CyHoursDetail *
cy_hours_detail_load (CyConn *conn, const CyHoursListArgs *args, GError **error)
{
  g_autoptr (CyHoursDetail) self = g_new0 (CyHoursDetail, 1);
  Reading reading = { .detail = self,
                      .year = cy_date_get_year (args->base_date),
                      .base_date = args->base_date };

  self->courses = g_ptr_array_new_with_free_func (course_free);
  self->list = cy_hours_list_load (conn, args, error);
  if (self->list == NULL || !read_year (&reading, conn, args, error))
    return NULL;
  if (cy_hours_detail_get_person (self) != NULL)
    sum_months (&reading);

  return g_steal_pointer (&self);
}

/**
 * cy_hours_detail_get_person:
 * @self: of one person
 *
 * Returns: (nullable): the person; %NULL for somebody who was neither in the pool nor in a post
 */
const CyHoursPerson *
cy_hours_detail_get_person (const CyHoursDetail *self)
{
  return self->list->people->len > 0 ? g_ptr_array_index (self->list->people, 0) : NULL;
}

void
cy_hours_detail_free (CyHoursDetail *self)
{
  g_clear_pointer (&self->list, cy_hours_list_unref);
  g_ptr_array_unref (self->courses);
  g_free (self);
}
