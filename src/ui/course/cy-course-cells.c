/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which column of the attendance grid is which, how a mark is drawn in it, typed and stored. */
#include "cy-course-cells.h"

#include "cy-course-mark.h"
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

/* ---- Keys ---- */

/**
 * cy_course_cells_read_key:
 * @key: one that was pressed
 * @mark: (out): what it marks
 *
 * Returns: whether it marks anything
 */
gboolean
cy_course_cells_read_key (guint key, CyCourseMark *mark)
{
  switch (key)
    {
    case GDK_KEY_1:
    case GDK_KEY_KP_1:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      *mark = CY_COURSE_MARK_PRESENT;
      return TRUE;
    case GDK_KEY_2:
    case GDK_KEY_KP_2:
      *mark = CY_COURSE_MARK_LEAVE;
      return TRUE;
    case GDK_KEY_3:
    case GDK_KEY_KP_3:
      *mark = CY_COURSE_MARK_ABSENT;
      return TRUE;
    case GDK_KEY_4:
    case GDK_KEY_KP_4:
      *mark = CY_COURSE_MARK_MADE_UP;
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      *mark = CY_COURSE_MARK_NONE;
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- Writing ---- */

typedef struct
{
  gint64  course;
  GArray *cells;
  CyDate  base_date;
  char   *step_name;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->cells);
  g_free (request->step_name);
  g_free (request);
}

static gpointer
write_marks (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return GINT_TO_POINTER (cy_course_marks_write (conn,
                                                 request->course,
                                                 (const CyCourseCell *) request->cells->data,
                                                 request->cells->len,
                                                 request->base_date,
                                                 request->step_name,
                                                 error));
}

/**
 * cy_course_cells_write:
 * @session: the open library
 * @file: the course
 * @cells: (element-type CyCourseCell): marks of it
 * @callback: called when they are stored, or not
 * @user_data: for @callback
 *
 * Writes beside the work, as one step.
 */
void
cy_course_cells_write (CySession          *session,
                       const CyCourseFile *file,
                       GArray             *cells,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  *request = (Request){ cy_course_file_get_id (file),
                        g_array_ref (cells),
                        cy_session_get_base_date (session),
                        g_strdup_printf (_ ("Mark attendance of “%s”"),
                                         cy_record_get_text (file->course, CY_COURSE_NAME)) };
  cy_session_write (session, write_marks, request, request_free, NULL, NULL, callback, user_data);
}
