/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-courses [PEOPLE]: so many people with thirty marks each, one course among theirs of 300
 * people by 20 sessions: opened, a block of 6,000 cells read and written into it, and the hours of
 * everybody summed beside stepping over their marks. */
#include "cy-bench.h"

#include "cy-bench-people.h"
#include "cy-course-hours.h"
#include "cy-course-list.h"
#include "cy-course-mark.h"
#include "cy-sql.h"

#include <sqlite3.h>

#define TODAY 20261120
#define N_SESSIONS 20
#define N_PEOPLE 300
#define MARKS_EACH 30
#define COURSE 1

#define OPEN_MS 200
#define PASTE_MS 500
#define HOURS_MS 300

typedef struct
{
  CyTest     test;
  GPtrArray *rows; /* a block of marks as it is pasted */
} Bench;

static void
exec (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

/* Past the journal: course 1 has no marks yet; all others are full. Everybody is on as many courses
 * as make up the marks. */
static void
fill (Bench *self, guint n_people)
{
  guint            n_courses = n_people * MARKS_EACH / (N_PEOPLE * N_SESSIONS);
  guint            stride = MAX (n_people / N_PEOPLE, 1);
  sqlite3         *db;
  g_autofree char *sql = g_strdup_printf (
    "BEGIN;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<=%u)"
    " INSERT INTO course(id,uid,hlc,origin,year,name,since,until,count_unit,state,counts)"
    " SELECT i,randomblob(16),1,1,2025+i%%2,'班次'||i,20260101,20261231,'hour','running',1 FROM n;"
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<%u)"
    " INSERT INTO course_session(id,uid,hlc,origin,course,date,quantity)"
    " SELECT c.id*%u+i,randomblob(16),1,1,c.id,20260301+i,40 FROM course c, n;"
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<%u)"
    " INSERT INTO enrolment(uid,hlc,origin,person,course,state)"
    " SELECT randomblob(16),1,1,1+(i*%u+c.id)%%%u,c.id,'1' FROM course c, n;"
    "INSERT INTO attendance(uid,hlc,origin,enrolment,session,mark)"
    " SELECT randomblob(16),1,1,e.id,s.id,1+abs(e.id*7+s.id)%%4 FROM enrolment e"
    " JOIN course_session s ON s.course=e.course WHERE e.course<>%u;"
    "UPDATE person SET deleted=NULL; COMMIT; ANALYZE",
    n_courses,
    N_SESSIONS - 1,
    N_SESSIONS,
    N_PEOPLE - 1,
    stride,
    n_people,
    COURSE);

  g_clear_pointer (&self->test.conn, cy_conn_free);
  g_assert_cmpint (sqlite3_open_v2 (self->test.path, &db, SQLITE_OPEN_READWRITE, NULL),
                   ==,
                   SQLITE_OK);
  exec (db, sql);
  sqlite3_close (db);
  cy_test_reopen (&self->test);
}

/* One of each mark in turn, another in each round, so that every cell changes. */
static void
make_block (Bench *self, guint shift)
{
  static const char *const signs[] = { "√", "△", "×", "补" };

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      char **cells = g_new0 (char *, N_SESSIONS + 1);

      for (guint j = 0; j < N_SESSIONS; j++)
        cells[j] = g_strdup (signs[(i + j + shift) % G_N_ELEMENTS (signs)]);
      g_ptr_array_add (self->rows, cells);
    }
}

static CyCourseFile *
load (Bench *self)
{
  g_autoptr (GError) error = NULL;
  CyCourseFile *file = cy_course_file_load (self->test.conn, COURSE, TODAY, &error);

  g_assert_no_error (error);

  return file;
}

static void
run_open (gpointer data)
{
  cy_course_file_unref (load (data));
}

static void
run_paste (gpointer data)
{
  Bench *self = data;
  g_autoptr (CyCourseFile) file = load (self);
  g_autofree char *message = NULL;
  g_autoptr (GArray) cells = cy_course_paste_read (file, self->rows, 0, 0, &message);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (cells);
  g_assert_cmpuint (cells->len, ==, N_PEOPLE * N_SESSIONS);
  cy_course_marks_write (self->test.conn,
                         COURSE,
                         (const CyCourseCell *) cells->data,
                         cells->len,
                         TODAY,
                         "paste",
                         &error);
  g_assert_no_error (error);
}

static void
run_hours (gpointer data)
{
  Bench            *self = data;
  const CyHoursArgs args = { 2026, TODAY, 0 };

  g_hash_table_unref (cy_course_hours_load (self->test.conn, &args, NULL));
}

static gboolean
step_over (CySqlRow *row, gpointer data, GError **error)
{
  return TRUE;
}

static void
run_floor (gpointer data)
{
  Bench *self = data;

  cy_sql_each (self->test.conn,
               cy_sql_get ("cultivate/hours-marks.sql"),
               step_over,
               NULL,
               NULL,
               "iii",
               (gint64) 2026,
               (gint64) 1,
               G_MAXINT64);
}

static void
run_list (gpointer data)
{
  Bench             *self = data;
  const CyCourseArgs args = { 0, 0, TODAY, NULL };

  g_ptr_array_unref (cy_course_list_load (self->test.conn, &args, NULL));
}

static void
run (guint n_people)
{
  Bench self = { 0 };

  cy_test_set_up (&self.test, NULL);
  cy_bench_people_fill (&self.test, n_people);
  fill (&self, n_people);
  cy_bench_limit ("list of courses", run_list, &self, OPEN_MS);
  make_block (&self, 0);
  cy_bench_print_most ("6,000 cells pasted, new", cy_bench_time (run_paste, &self), "ms", PASTE_MS);
  cy_bench_limit ("grid of 300 by 20", run_open, &self, OPEN_MS);
  make_block (&self, 1);
  cy_bench_print_most ("6,000 cells changed", cy_bench_time (run_paste, &self), "ms", PASTE_MS);
  cy_bench_compare ("hours, beside the marks", run_hours, run_floor, &self, 0);
  cy_bench_limit ("hours of a year", run_hours, &self, HOURS_MS);
  g_ptr_array_unref (self.rows);
  cy_test_tear_down (&self.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
