/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which column of the attendance grid is which, and how a mark is drawn in it. */
#include "cy-course-cells.h"

#include "cy-table-column.h"

#include <glib/gi18n.h>

/* Id of the column of a session. */
void
cy_course_cells_name (char *id, guint session)
{
  g_snprintf (id, CY_COURSE_CELLS_ID, "s%u", session);
}

/**
 * cy_course_cells_find:
 * @file: (nullable): a course
 * @column: (nullable): id of a column
 *
 * Returns: place of its session, -1 for the other columns
 */
int
cy_course_cells_find (const CyCourseFile *file, const char *column)
{
  guint64 nth;

  if (file == NULL || column == NULL || *column != 's' ||
      !g_ascii_string_to_unsigned (column + 1, 10, 0, G_MAXINT, &nth, NULL) ||
      nth >= file->sessions->len)
    return -1;

  return (int) nth;
}

/* How a mark is drawn. */
const char *
cy_course_cells_get_style (CyCourseMark mark)
{
  static const char *const styles[CY_COURSE_N_MARKS] = {
    [CY_COURSE_MARK_PRESENT] = "bold ok",
    [CY_COURSE_MARK_LEAVE] = "bold warn",
    [CY_COURSE_MARK_ABSENT] = "bold accent",
    [CY_COURSE_MARK_MADE_UP] = "bold info",
  };

  return styles[mark];
}

/**
 * cy_course_cells_dup_shape:
 * @file: a course
 *
 * Returns: (transfer full): the same text for as long as people and sessions are the same
 */
char *
cy_course_cells_dup_shape (const CyCourseFile *file)
{
  GString *shape = g_string_new (NULL);

  g_string_printf (shape,
                   "%" G_GINT64_FORMAT " %d",
                   cy_course_file_get_id (file),
                   cy_course_file_is_open (file));
  for (guint i = 0; i < file->sessions->len; i++)
    {
      CyRecord   *session = cy_course_file_get_session (file, i);
      const char *starts = cy_record_get_text (session, CY_COURSE_SESSION_STARTS);

      g_string_append_printf (shape,
                              " %" G_GINT64_FORMAT ":%d:%s:%d",
                              cy_record_get_id (session),
                              (int) cy_record_get_int (session, CY_COURSE_SESSION_DATE),
                              starts != NULL ? starts : "",
                              (int) file->hours[i]);
    }
  for (guint i = 0; i < file->people->len; i++)
    g_string_append_printf (shape,
                            " %" G_GINT64_FORMAT,
                            cy_record_get_id (cy_course_file_get_person (file, i)->enrolment));

  return g_string_free (shape, FALSE);
}

static void
add_column (GArray            *columns,
            const char        *id,
            const char        *title,
            int                width,
            CyTableColumnFlags flags,
            const char        *note)
{
  CyTableColumn column = { g_intern_string (id), title, width, CY_TABLE_TEXT, flags, NULL, note };

  g_array_append_val (columns, column);
}

/**
 * cy_course_cells_list_columns:
 * @file: a course
 * @texts: (element-type utf8): keeps titles and notes until the table has copied them
 *
 * Returns: (transfer full) (element-type CyTableColumn): name, unit and hours, then the sessions
 */
GArray *
cy_course_cells_list_columns (const CyCourseFile *file, GPtrArray *texts)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));

  add_column (columns,
              "name",
              _ ("Full name"),
              78,
              CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD,
              NULL);
  add_column (columns, "place", _ ("Unit"), 118, CY_TABLE_COLUMN_FROZEN, NULL);
  add_column (columns,
              "earned",
              _ ("Earned"),
              64,
              CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_NUMERIC,
              NULL);
  add_column (columns,
              "missed",
              _ ("Missed"),
              64,
              CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_NUMERIC,
              NULL);
  for (guint i = 0; i < file->sessions->len; i++)
    {
      CyRecord *session = cy_course_file_get_session (file, i);
      CyDate    date = cy_record_get_int (session, CY_COURSE_SESSION_DATE);
      char     *title = g_strdup_printf ("%d-%d", cy_date_get_month (date), cy_date_get_day (date));
      /* Translators: credit hours of a session, short */
      char *note = g_strdup_printf (_ ("%g h"), (double) file->hours[i] / 10);
      char  id[CY_COURSE_CELLS_ID];

      g_ptr_array_add (texts, title);
      g_ptr_array_add (texts, note);
      cy_course_cells_name (id, i);
      add_column (columns, id, title, 54, CY_TABLE_COLUMN_CENTER, note);
    }

  return columns;
}
