/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ledgers of training, one row a person: each course is made once, with those who were there. */
#include "cy-ledger-import.h"

#include "cy-code.h"
#include "cy-course-check.h"
#include "cy-course.h"
#include "cy-enrol.h"
#include "cy-ledger-sheet.h"
#include "cy-ledger-values.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  CyLedgerImport *import;
  CyConn         *conn;
  CyLedgerSheet  *sheet;
  GHashTable     *keys; /* of a course → place + 1 */
  GHashTable     *seen; /* "course person" → row */
} Reading;

static void
row_free (gpointer data)
{
  CyLedgerRow *self = data;

  g_free (self->name);
  g_free (self->course);
  g_free (self->error);
  g_free (self);
}

/* ---- Courses ---- */

static void
set_text (CyRecord *course, guint field, const char *text)
{
  if (text != NULL && *text != '\0')
    cy_record_set_text (course, field, text);
}

/* A code where one surely fits; what no code fits stands in the remarks and is not dropped. */
static void
set_code (CyRecord *course, guint field, const char *text)
{
  int           confidence = 0;
  const CyCode *code =
    cy_code_find (cy_code_set_get (CY_COURSE->fields[field].of), text, &confidence);
  const char *note = cy_record_get_text (course, CY_COURSE_NOTE);

  if (*text == '\0')
    return;
  if (code != NULL && confidence >= CY_LEDGER_SURE)
    cy_record_set_text (course, field, code->code);
  else
    {
      g_autofree char *all =
        note != NULL ? g_strdup_printf ("%s；%s", note, text) : g_strdup (text);

      cy_record_set_text (course, CY_COURSE_NOTE, all);
    }
}

static gboolean
read_span (const Reading *self, guint row, CyDate *since, CyDate *until)
{
  g_autofree char *days = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_DAYS);
  g_autofree char *first = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_SINCE);
  g_autofree char *last = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_UNTIL);

  if (*days != '\0')
    return cy_ledger_read_days (days, since, until);

  return cy_ledger_read_day (first, since) &&
         cy_ledger_read_day (*last != '\0' ? last : first, until) && *until >= *since;
}

static CyRecord *
make_course (const Reading *self,
             guint          row,
             const char    *name,
             CyDate         since,
             CyDate         until,
             gboolean       by_day)
{
  CyRecord        *course = cy_record_new (CY_COURSE);
  g_autofree char *year = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_YEAR);
  g_autofree char *organiser = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_ORGANISER);
  g_autofree char *place = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_PLACE);
  g_autofree char *category = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_CATEGORY);
  g_autofree char *form = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_FORM);
  g_autofree char *counts = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_COUNTS);
  gboolean         online = strstr (form, "线上") != NULL || strstr (form, "网络") != NULL;
  gint64           number = g_ascii_strtoll (year, NULL, 10);

  cy_record_set_text (course, CY_COURSE_NAME, name);
  cy_record_set_int (course,
                     CY_COURSE_YEAR,
                     number >= 1900 && number < 2200 ? number : cy_date_get_year (since));
  cy_record_set_int (course, CY_COURSE_SINCE, since);
  cy_record_set_int (course, CY_COURSE_UNTIL, until);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, by_day ? CY_COUNT_BY_DAY : CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_ONLINE, online);
  cy_record_set_int (course, CY_COURSE_COUNTS, cy_ledger_is_yes (counts));
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_DONE);
  set_text (course, CY_COURSE_ORGANISER, organiser);
  set_text (course, CY_COURSE_PLACE, place);
  set_code (course, CY_COURSE_CATEGORY, category);
  if (strcmp (form, "线上") == 0)
    cy_record_set_text (course, CY_COURSE_FORM, "F03");
  else if (strcmp (form, "线下") != 0)
    set_code (course, CY_COURSE_FORM, form);

  return course;
}

/* What cannot be, or was entered before. */
static gboolean
check_course (Reading *self, CyRecord *course, gint64 quantity, char **why, GError **error)
{
  g_autoptr (CyRecord) rules =
    cy_rules_for_year (self->conn, (int) cy_record_get_int (course, CY_COURSE_YEAR), error);
  g_autoptr (GPtrArray) sessions = cy_ledger_make_sessions (course, quantity);
  g_autoptr (GArray) faults = rules != NULL ? cy_course_check (course, sessions, rules) : NULL;
  gint64 n = 0;

  if (faults == NULL ||
      !cy_sql_get_int (self->conn,
                       "SELECT count(*) FROM course WHERE name=? AND since=? AND deleted IS NULL",
                       &n,
                       error,
                       "ti",
                       cy_record_get_text (course, CY_COURSE_NAME),
                       cy_record_get_int (course, CY_COURSE_SINCE)))
    return FALSE;
  if (faults->len > 0)
    *why = cy_course_fault_dup_text (&g_array_index (faults, CyCourseFault, 0), rules);
  else if (n > 0)
    *why = g_strdup (_ ("This course was entered before."));

  return TRUE;
}

static gboolean
add_course (Reading    *self,
            guint       row,
            const char *key,
            CyRecord   *course,
            gint64      quantity,
            char      **why,
            GError    **error)
{
  if (!check_course (self, course, quantity, why, error))
    return FALSE;
  g_ptr_array_add (self->import->courses, g_object_ref (course));
  g_array_append_val (self->import->hours, quantity);
  g_hash_table_insert (self->keys, g_strdup (key), GUINT_TO_POINTER (self->import->courses->len));

  return TRUE;
}

/* Four days are not four hours. */
static gboolean
is_same_length (const Reading *self, guint place, gint64 quantity, gboolean by_day)
{
  CyRecord   *course = g_ptr_array_index (self->import->courses, place);
  const char *unit = cy_record_get_text (course, CY_COURSE_COUNT_UNIT);

  return g_array_index (self->import->hours, gint64, place) == quantity &&
         g_str_equal (unit, CY_COUNT_BY_DAY) == by_day;
}

/* The course of a row: made at its first, looked up at those that follow. */
static gboolean
find_course (Reading *self, guint row, CyLedgerRow *line, GError **error)
{
  g_autofree char *hours = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_HOURS);
  g_autofree char *organiser = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_ORGANISER);
  g_autofree char *key = NULL;
  g_autoptr (CyRecord) course = NULL;
  CyDate   since = CY_DATE_NONE;
  CyDate   until = CY_DATE_NONE;
  gint64   quantity = 0;
  gboolean by_day = FALSE;
  guint    place;

  if (*line->course == '\0')
    line->error = g_strdup (_ ("The name of the course is missing."));
  else if (!read_span (self, row, &since, &until))
    line->error = g_strdup (_ ("From which day to which the course was held cannot be read: write "
                               "2025.3.1-2025.3.5."));
  else if (!cy_ledger_read_hours (hours, &quantity, &by_day))
    line->error = g_strdup (_ ("The hours cannot be read: write a number."));
  if (line->error != NULL)
    return TRUE;
  key = g_strdup_printf ("%s\n%s\n%d\n%d", line->course, organiser, (int) since, (int) until);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, key));
  if (place == 0)
    {
      course = make_course (self, row, line->course, since, until, by_day);
      if (!add_course (self, row, key, course, quantity, &line->error, error))
        return FALSE;
      place = self->import->courses->len;
    }
  else if (!is_same_length (self, place - 1, quantity, by_day))
    line->error = g_strdup (_ ("Another row has other hours for the same course."));
  line->nth = (int) place - 1;

  return TRUE;
}

/* ---- People ---- */

static gboolean
find_person (Reading *self, guint row, CyLedgerRow *line, GError **error)
{
  char *cells[] = { cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_NAME),
                    cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_NUMBER),
                    cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_VILLAGE),
                    cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_SENDER),
                    NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) lines = NULL;
  const CyEnrolLine *found;

  g_ptr_array_add (rows, g_strdupv (cells));
  for (guint i = 0; cells[i] != NULL; i++)
    g_free (cells[i]);
  lines = cy_enrol_paste_read (self->conn, 0, rows, error);
  if (lines == NULL)
    return FALSE;
  if (lines->len != 1)
    {
      line->error = g_strdup (_ ("There is not one name in this row."));
      return TRUE;
    }
  found = g_ptr_array_index (lines, 0);
  line->person = cy_enrol_line_get_person (found);
  if (line->person == 0)
    line->error = found->error != NULL
                    ? g_strdup (found->error)
                    : g_strdup_printf (_ ("%u people have this name: add the ID number or the "
                                          "village."),
                                       found->candidates->len);

  return TRUE;
}

static void
check_twice (Reading *self, CyLedgerRow *line)
{
  g_autofree char *key = g_strdup_printf ("%d %" G_GINT64_FORMAT, line->nth, line->person);
  guint            first = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));

  if (first > 0)
    line->error = g_strdup_printf (_ ("Row %u has the same person on the same course."), first);
  else
    g_hash_table_insert (self->seen, g_steal_pointer (&key), GUINT_TO_POINTER (line->row));
}

static gboolean
read_row (Reading *self, guint row, GError **error)
{
  CyLedgerRow     *line = g_new0 (CyLedgerRow, 1);
  g_autofree char *result = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_RESULT);

  line->row = row + 1;
  line->nth = -1;
  line->name = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_NAME);
  line->course = cy_ledger_sheet_dup_cell (self->sheet, row, CY_LEDGER_COURSE);
  g_ptr_array_add (self->import->rows, line);
  if (!find_course (self, row, line, error) ||
      (line->error == NULL && !find_person (self, row, line, error)))
    return FALSE;
  if (line->error == NULL && !cy_ledger_read_result (result, &line->result, &line->score))
    line->error = g_strdup (_ ("The result cannot be read: write a mark, 合格, 优秀 or 不合格."));
  if (line->error == NULL)
    check_twice (self, line);
  self->import->n_wrong += line->error != NULL;

  return TRUE;
}

/* ---- Reading ---- */

/**
 * cy_ledger_import_read:
 * @path: a workbook or text table
 * @conn: a connection to the library whose people are meant
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_workbook_open(), %CY_ERROR_TOO_LARGE
 *
 * Nothing is written.
 *
 * Returns: (transfer full): what the file would bring
 */
CyLedgerImport *
cy_ledger_import_read (const char *path, CyConn *conn, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyLedgerImport) import = g_new0 (CyLedgerImport, 1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CyWorkbook) book = NULL;
  g_autoptr (CyLedgerSheet) sheet = NULL;
  Reading reading = { .import = import, .conn = conn, .keys = keys, .seen = seen };

  import->courses = g_ptr_array_new_with_free_func (g_object_unref);
  import->hours = g_array_new (FALSE, FALSE, sizeof (gint64));
  import->rows = g_ptr_array_new_with_free_func (row_free);
  book = cy_workbook_open (path, cancellable, error);
  sheet = book != NULL ? cy_ledger_sheet_find (book, cancellable, error) : NULL;
  if (sheet == NULL)
    return NULL;
  reading.sheet = sheet;
  import->sheet = g_strdup (sheet->name);
  import->fault = g_strdup (sheet->fault);
  for (guint row = sheet->head + 1; import->fault == NULL && row < cy_grid_get_n_rows (sheet->grid);
       row++)
    if (cy_ledger_sheet_is_row (sheet, row) && !read_row (&reading, row, error))
      return NULL;
  if (import->fault == NULL && import->rows->len == 0)
    import->fault = g_strdup (_ ("There is nobody below the headings."));

  return g_steal_pointer (&import);
}

void
cy_ledger_import_free (CyLedgerImport *self)
{
  g_free (self->fault);
  g_free (self->sheet);
  g_ptr_array_unref (self->courses);
  g_array_unref (self->hours);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * cy_ledger_import_can_apply:
 * @self: what a ledger brings
 *
 * Returns: whether all of it can be taken; a ledger is taken whole
 */
gboolean
cy_ledger_import_can_apply (const CyLedgerImport *self)
{
  return self->fault == NULL && self->n_wrong == 0 && self->rows->len > 0;
}
