/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A block copied from a spreadsheet into the attendance grid: with or without names and days. */
#include "cy-course-mark.h"

#include "cy-block.h"
#include "cy-name.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const CyCourseFile *file;
  GPtrArray          *rows;
  guint               first_row; /* 1 behind a row of days */
  guint               first_column;
  gboolean            has_names;
  guint               top;
  guint               left;
  int                *sessions; /* place of the session of each column, -1 for none */
  guint               n_columns;
  gboolean           *taken; /* participants who had their row */
} Paste;

static void
say_at (const Paste *self, guint row, guint column, const char *what, char **message)
{
  *message = cy_block_dup_fault (self->rows, row, column, what);
}

/* ---- Columns ---- */

/* A first column that holds words which are no marks holds names. */
static gboolean
has_names (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv            cells = g_ptr_array_index (rows, i);
      g_autofree char *name = cells[0] != NULL ? cy_name_normalise (cells[0]) : NULL;
      CyCourseMark     mark;

      if (name != NULL && g_utf8_strlen (name, -1) >= 2 && !cy_course_mark_read (name, &mark) &&
          !(cy_name_check (name) & CY_NAME_FORM))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_head_row (const Paste *self, guint row)
{
  g_autofree char *first = cy_block_dup_plain (self->rows, row, 0);
  CyDateParse      parse;

  if (self->has_names)
    return strcmp (first, "姓名") == 0 || *first == '\0';

  return cy_date_parse (cy_block_get (self->rows, row, 0), &parse) == CY_DATE_OK;
}

/* The session of a day; of several that day they stand in order. */
static int
find_day (const Paste *self, CyDate date, guint column)
{
  for (guint i = 0; i < self->file->sessions->len; i++)
    {
      gboolean is_used = FALSE;

      for (guint j = 0; j < column; j++)
        is_used = is_used || self->sessions[j] == (int) i;
      if (!is_used && cy_record_get_int (cy_course_file_get_session (self->file, i),
                                         CY_COURSE_SESSION_DATE) == date)
        return (int) i;
    }

  return -1;
}

/* By the days of the row above, where it has them; else from the active cell to the right. */
static gboolean
find_columns (Paste *self, char **message)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->sessions[i] = -1;
  for (guint i = self->first_column; i < self->n_columns; i++)
    {
      guint       place = self->left + i - self->first_column;
      CyDateParse parse = { CY_DATE_EMPTY, CY_DATE_NONE, CY_DATE_NONE };

      if (self->first_row > 0)
        cy_date_parse (cy_block_get (self->rows, 0, i), &parse);
      if (parse.status == CY_DATE_OK)
        self->sessions[i] = find_day (self, parse.date, i);
      else if (place < self->file->sessions->len)
        self->sessions[i] = (int) place;
      if (self->sessions[i] >= 0)
        continue;
      say_at (self,
              0,
              i,
              parse.status == CY_DATE_OK ? _ ("the course has no such session on this day.")
                                         : _ ("there is no session for this column."),
              message);
      return FALSE;
    }

  return TRUE;
}

/* ---- Rows ---- */

static int
find_name (Paste *self, guint row, char **message)
{
  g_autofree char *name = cy_name_normalise (cy_block_get (self->rows, row, 0));
  int              found = -1;

  for (guint i = 0; i < self->file->people->len; i++)
    if (!self->taken[i] && g_strcmp0 (cy_course_file_get_person (self->file, i)->name, name) == 0)
      {
        found = (int) i;
        break;
      }
  if (found >= 0)
    self->taken[found] = TRUE;
  else
    say_at (self, row, 0, _ ("nobody of this name takes part in the course."), message);

  return found;
}

/* Two people of one name cannot be told apart by it. */
static gboolean
check_twins (const Paste *self, guint row, guint person, char **message)
{
  const char *name = cy_course_file_get_person (self->file, person)->name;

  for (guint i = 0; i < self->file->people->len; i++)
    if (i != person && strcmp (cy_course_file_get_person (self->file, i)->name, name) == 0)
      {
        say_at (self,
                row,
                0,
                _ ("two participants have this name: paste their rows without names."),
                message);
        return FALSE;
      }

  return TRUE;
}

static int
find_person (Paste *self, guint row, char **message)
{
  guint place = self->top + row - self->first_row;
  int   person;

  if (self->has_names)
    {
      person = find_name (self, row, message);
      return person >= 0 && check_twins (self, row, (guint) person, message) ? person : -1;
    }
  if (place < self->file->people->len)
    return (int) place;
  say_at (self, row, 0, _ ("there is no participant for this row."), message);

  return -1;
}

static gboolean
read_row (Paste *self, guint row, guint person, GArray *cells, char **message)
{
  gint64 enrolment = cy_record_get_id (cy_course_file_get_person (self->file, person)->enrolment);

  for (guint i = self->first_column; i < self->n_columns; i++)
    {
      CyRecord        *session = cy_course_file_get_session (self->file, (guint) self->sessions[i]);
      CyCourseCell     cell = { enrolment, cy_record_get_id (session), CY_COURSE_MARK_NONE };
      g_autofree char *why = NULL;

      if (!cy_course_mark_read (cy_block_get (self->rows, row, i), &cell.mark))
        {
          say_at (self, row, i, _ ("no mark: write √, △, × or 补."), message);
          return FALSE;
        }
      if (cy_course_file_get_mark (self->file, person, (guint) self->sessions[i]) == cell.mark)
        continue;
      if (!cy_course_mark_is_allowed (self->file,
                                      person,
                                      (guint) self->sessions[i],
                                      cell.mark,
                                      &why))
        {
          say_at (self, row, i, why, message);
          return FALSE;
        }
      g_array_append_val (cells, cell);
    }

  return TRUE;
}

static gboolean
read_rows (Paste *self, GArray *cells, char **message)
{
  for (guint i = self->first_row; i < self->rows->len; i++)
    {
      int person;

      /* Of a sheet with names a blank row is a gap; without names it means: nobody marked. */
      if (cy_block_is_blank_row (self->rows, i) && (self->has_names || i + 1 == self->rows->len))
        continue;
      person = find_person (self, i, message);
      if (person < 0 || !read_row (self, i, (guint) person, cells, message))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_course_paste_read:
 * @file: the course as it is shown
 * @rows: (element-type GStrv): cells as they were copied
 * @top: place of the participant in the active row
 * @left: place of the session in the active column
 * @message: (out): which cell is wrong, why, and what to do, translated
 *
 * A first column of names says whose the rows are, a first row of days which the columns are; what
 * has neither goes right and down from the active cell. An empty cell takes a mark away.
 *
 * Returns: (transfer full) (nullable) (element-type CyCourseCell): what changes, or %NULL when
 *   anything at all is wrong: nothing is pasted by halves
 */
GArray *
cy_course_paste_read (const CyCourseFile *file,
                      GPtrArray          *rows,
                      guint               top,
                      guint               left,
                      char              **message)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyCourseCell));
  guint                n_columns = cy_block_count_columns (rows);
  g_autofree int      *sessions = g_new0 (int, MAX (n_columns, 1));
  g_autofree gboolean *taken = g_new0 (gboolean, MAX (file->people->len, 1));
  Paste self = { file, rows, 0, 0, has_names (rows), top, left, sessions, n_columns, taken };

  *message = NULL;
  self.first_column = self.has_names ? 1 : 0;
  self.first_row = rows->len > 0 && n_columns > 0 && is_head_row (&self, 0) ? 1 : 0;
  if (!find_columns (&self, message) || !read_rows (&self, cells, message))
    return NULL;

  return g_steal_pointer (&cells);
}
