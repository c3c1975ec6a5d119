/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks as they are typed and pasted, what may not be marked, and all or nothing. */
#include "cy-course-mark.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-test-course.h"

#define TODAY 20260302

/* Three people, sessions on the 1st, 2nd and 3rd. */
typedef struct
{
  CyTestCourse  test;
  gint64        course;
  gint64        sessions[3];
  gint64        enrolments[3];
  CyCourseFile *file;
} Grid;

static void
load (Grid *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = cy_course_file_load (self->test.test.conn, self->course, TODAY, &error);
  g_assert_no_error (error);
}

static void
set_up (Grid *self, gconstpointer data)
{
  const char *const names[] = { "安一", "白二", "陈三" };

  cy_test_course_set_up (&self->test, NULL);
  self->course = cy_test_course_add (&self->test, "轮训班", 20260301, 20260303);
  for (guint i = 0; i < 3; i++)
    {
      gint64 person = cy_test_course_add_person (&self->test, names[i], 0);

      self->sessions[i] = cy_test_course_add_session (&self->test, self->course, 20260301 + i, 30);
      self->enrolments[i] = cy_test_course_enrol (&self->test, self->course, person);
    }
  load (self);
}

static void
tear_down (Grid *self, gconstpointer data)
{
  g_clear_pointer (&self->file, cy_course_file_unref);
  cy_test_course_tear_down (&self->test, NULL);
}

static GPtrArray *
make_rows (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));

  return rows;
}

/* "enrolment.session=mark" of what a block changes, or the message. */
static char *
paste (Grid *self, const char *text, guint top, guint left)
{
  g_autoptr (GPtrArray) rows = make_rows (text);
  g_autofree char *message = NULL;
  g_autoptr (GArray) cells = cy_course_paste_read (self->file, rows, top, left, &message);
  GString *said = g_string_new (NULL);

  g_assert_true ((cells == NULL) == (message != NULL));
  if (cells == NULL)
    return g_string_free (g_string_append (said, message), FALSE);
  for (guint i = 0; i < cells->len; i++)
    {
      const CyCourseCell *cell = &g_array_index (cells, CyCourseCell, i);

      g_string_append_printf (said,
                              "%d.%d=%d ",
                              cy_course_file_find_enrolment (self->file, cell->enrolment),
                              cy_course_file_find_session (self->file, cell->session),
                              (int) cell->mark);
    }

  return g_string_free (said, FALSE);
}

static void
assert_paste (Grid *self, const char *text, guint top, guint left, const char *expected)
{
  g_autofree char *said = paste (self, text, top, left);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_words (void)
{
  const struct
  {
    const char  *text;
    CyCourseMark mark;
  } good[] = { { "√", CY_COURSE_MARK_PRESENT },    { " 1 ", CY_COURSE_MARK_PRESENT },
               { "出勤", CY_COURSE_MARK_PRESENT }, { "２", CY_COURSE_MARK_LEAVE },
               { "△", CY_COURSE_MARK_LEAVE },      { "病假", CY_COURSE_MARK_LEAVE },
               { "×", CY_COURSE_MARK_ABSENT },     { "X", CY_COURSE_MARK_ABSENT },
               { "补", CY_COURSE_MARK_MADE_UP },   { "", CY_COURSE_MARK_NONE },
               { " ", CY_COURSE_MARK_NONE },       { NULL, CY_COURSE_MARK_NONE } };
  const char *const bad[] = { "5", "11", "请", "张三", "√√", "\xff" };
  CyCourseMark      mark;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (cy_course_mark_read (good[i].text, &mark));
      g_assert_cmpint (mark, ==, good[i].mark);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cy_course_mark_read (bad[i], &mark));
  /* What is shown can be read back. */
  for (guint i = 0; i < CY_COURSE_N_MARKS; i++)
    {
      g_assert_true (cy_course_mark_read (cy_course_mark_get_sign ((CyCourseMark) i), &mark));
      g_assert_cmpint (mark, ==, i);
    }
}

static void
test_paste (Grid *self, gconstpointer data)
{
  assert_paste (self, "√|△\n×|补", 0, 0, "0.0=1 0.1=2 1.0=3 1.1=4 ");
  assert_paste (self, "1", 2, 1, "2.1=1 ");
  assert_paste (self, "√||||\n", 0, 0, "0.0=1 ");
  assert_paste (self, "", 0, 0, "");
}

static void
test_paste_names (Grid *self, gconstpointer data)
{
  assert_paste (self, "陈三|√\n安一|×", 0, 0, "2.0=1 0.0=3 ");
  assert_paste (self, "姓名|2026-03-02|2026.3.1\n白　二|√|△", 0, 0, "1.1=1 1.0=2 ");
}

static void
test_paste_refused (Grid *self, gconstpointer data)
{
  const char *const bad[] = {
    "√|√|√|√",                              /* too many columns, and one still to come */
    "√\n√\n√\n√",                           /* too many rows */
    "√\n好",                                /* no mark */
    "张外人|√",                             /* a foreign name */
    "安一|√\n安一|√",                       /* twice */
    "√|√|√",                                /* the 3rd is still to come */
    "姓名|2026-04-01\n安一|√",              /* no such day */
    "姓名|2026-03-01|2026-03-01\n安一|√|√", /* one session that day */
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *said = paste (self, bad[i], 0, 0);

      g_assert_nonnull (strstr (said, "Row "));
    }
  {
    g_autofree char *said = paste (self, "√\n√|好", 1, 0);

    g_assert_nonnull (strstr (said, "Row 2, column 2, “好”"));
  }
}

static void
test_twins (Grid *self, gconstpointer data)
{
  g_autofree char *said = NULL;

  cy_test_course_enrol (&self->test,
                        self->course,
                        cy_test_course_add_person (&self->test, "安一", 1));
  load (self);
  said = paste (self, "安一|√", 0, 0);
  g_assert_nonnull (strstr (said, "two participants"));
}

static gboolean
write_mark (Grid *self, guint person, guint session, CyCourseMark mark, GError **error)
{
  const CyCourseCell cell = { self->enrolments[person], self->sessions[session], mark };

  return cy_course_marks_write (self->test.test.conn, self->course, &cell, 1, TODAY, "mark", error);
}

static void
test_write (Grid *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_mark (self, 0, 0, CY_COURSE_MARK_LEAVE, &error));
  g_assert_true (write_mark (self, 0, 0, CY_COURSE_MARK_MADE_UP, &error));
  g_assert_true (write_mark (self, 0, 1, CY_COURSE_MARK_ABSENT, &error));
  g_assert_no_error (error);
  load (self);
  g_assert_cmpint (cy_course_file_get_mark (self->file, 0, 0), ==, CY_COURSE_MARK_MADE_UP);
  g_assert_cmpint (cy_course_file_get_person (self->file, 0)->earned, ==, 30);
  g_assert_cmpint (cy_course_file_get_person (self->file, 0)->missed, ==, 30);
  g_assert_cmpuint (cy_course_file_get_person (self->file, 0)->n_unmarked, ==, 0);
  g_assert_cmpuint (cy_course_file_get_person (self->file, 1)->n_unmarked, ==, 2);
  g_assert_true (cy_course_file_missed_too_much (self->file, 0)); /* 3 of 9 hours */
  g_assert_cmpint (cy_test_count (&self->test.test,
                                  "SELECT count(*) FROM attendance WHERE deleted IS NULL"),
                   ==,
                   2);
  g_assert_cmpint (cy_test_count (&self->test.test,
                                  "SELECT max(made_up) FROM attendance WHERE deleted IS NULL"),
                   ==,
                   TODAY);
  g_assert_true (write_mark (self, 0, 0, CY_COURSE_MARK_NONE, &error));
  load (self);
  g_assert_cmpint (cy_course_file_get_mark (self->file, 0, 0), ==, CY_COURSE_MARK_NONE);
}

static void
test_undo (Grid *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const CyCourseCell cells[] = {
    { self->enrolments[0], self->sessions[0], CY_COURSE_MARK_PRESENT },
    { self->enrolments[1], self->sessions[1], CY_COURSE_MARK_LEAVE },
  };

  g_assert_true (
    cy_course_marks_write (self->test.test.conn, self->course, cells, 2, TODAY, "paste", &error));
  g_assert_true (cy_journal_undo (self->test.test.conn, NULL, &error));
  load (self);
  g_assert_cmpint (cy_course_file_get_mark (self->file, 0, 0), ==, CY_COURSE_MARK_NONE);
  g_assert_cmpint (cy_course_file_get_mark (self->file, 1, 1), ==, CY_COURSE_MARK_NONE);
}

/* The good cell before the bad one is not written either. */
static void
test_refused (Grid *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const CyCourseCell foreign[] = {
    { self->enrolments[0], self->sessions[0], CY_COURSE_MARK_PRESENT },
    { 99999, self->sessions[0], CY_COURSE_MARK_PRESENT },
  };

  g_assert_false (write_mark (self, 0, 2, CY_COURSE_MARK_PRESENT, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (
    cy_course_marks_write (self->test.test.conn, self->course, foreign, 2, TODAY, "x", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_test_set (&self->test.test,
               CY_ENROLMENT,
               self->enrolments[1],
               CY_ENROLMENT_STATE,
               CY_ENROLMENT_EXEMPT);
  g_assert_false (write_mark (self, 1, 0, CY_COURSE_MARK_PRESENT, &error));
  g_clear_error (&error);
  cy_test_set (&self->test.test, CY_COURSE, self->course, CY_COURSE_STATE, CY_COURSE_DONE);
  g_assert_false (write_mark (self, 0, 0, CY_COURSE_MARK_PRESENT, &error));
  g_clear_error (&error);
  g_assert_cmpint (cy_test_count (&self->test.test, "SELECT count(*) FROM attendance"), ==, 0);
}

/* The day of making up lies behind the session. */
static void
test_explain (Grid *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyConn *conn = self->test.test.conn;
  g_autoptr (CyRecord) none =
    cy_course_mark_load (conn, self->enrolments[0], self->sessions[1], &error);
  g_autoptr (CyRecord) mark = NULL;

  g_assert_null (none);
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (write_mark (self, 0, 1, CY_COURSE_MARK_MADE_UP, &error));
  mark = cy_course_mark_load (conn, self->enrolments[0], self->sessions[1], &error);
  cy_record_set_int (mark, CY_ATTENDANCE_MADE_UP, 20260301);
  g_assert_false (cy_course_mark_explain (conn, mark, "explain", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_record_set_int (mark, CY_ATTENDANCE_MADE_UP, 20260309);
  cy_record_set_text (mark, CY_ATTENDANCE_REASON, "防汛值班");
  g_assert_true (cy_course_mark_explain (conn, mark, "explain", &error));
  /* Another mark of that cell keeps the reason, and no day of making up. */
  g_assert_true (write_mark (self, 0, 1, CY_COURSE_MARK_LEAVE, &error));
  g_clear_object (&mark);
  mark = cy_course_mark_load (conn, self->enrolments[0], self->sessions[1], &error);
  g_assert_cmpstr (cy_record_get_text (mark, CY_ATTENDANCE_REASON), ==, "防汛值班");
  g_assert_false (cy_record_has (mark, CY_ATTENDANCE_MADE_UP));
}

#define grid_case(name, func) g_test_add (name, Grid, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/course-mark/words", test_words);
  grid_case ("/model/course-mark/paste", test_paste);
  grid_case ("/model/course-mark/paste-names", test_paste_names);
  grid_case ("/model/course-mark/paste-refused", test_paste_refused);
  grid_case ("/model/course-mark/twins", test_twins);
  grid_case ("/model/course-mark/write", test_write);
  grid_case ("/model/course-mark/undo", test_undo);
  grid_case ("/model/course-mark/refused", test_refused);
  grid_case ("/model/course-mark/explain", test_explain);

  return g_test_run ();
}
