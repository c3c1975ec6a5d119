/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ledgers of training, one row a person: each course is made once, with those who were there. */
#include "cy-ledger-import.h"

#include "cy-code.h"
#include "cy-course-check.h"
#include "cy-course.h"
#include "cy-enrol.h"
#include "cy-error.h"
#include "cy-grid.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Above the headings stand a title and a line or two. */
#define MAX_HEAD 12
#define MAX_ROWS 50000
#define SURE 90

typedef enum
{
  COLUMN_NAME,
  COLUMN_NUMBER,
  COLUMN_VILLAGE,
  COLUMN_SENDER,
  COLUMN_YEAR,
  COLUMN_ORGANISER,
  COLUMN_CATEGORY,
  COLUMN_COURSE,
  COLUMN_FORM,
  COLUMN_DAYS,
  COLUMN_SINCE,
  COLUMN_UNTIL,
  COLUMN_HOURS,
  COLUMN_PLACE,
  COLUMN_RESULT,
  COLUMN_COUNTS,
  N_COLUMNS
} Column;

/* What ledgers call them; the first is the usual name. */
static const char *const headings[N_COLUMNS][6] = {
  [COLUMN_NAME] = { "姓名", "参训人", "参训人员", "学员" },
  [COLUMN_NUMBER] = { "身份证号", "身份证号码", "公民身份号码" },
  [COLUMN_VILLAGE] = { "村", "村名", "所在村", "村(社区)", "村（社区）" },
  [COLUMN_SENDER] = { "派出单位", "选派单位", "所在单位", "单位", "单位职务" },
  [COLUMN_YEAR] = { "年度", "年份" },
  [COLUMN_ORGANISER] = { "主办方", "主办单位" },
  [COLUMN_CATEGORY] = { "班类型", "培训类别", "班次类型", "班次类别" },
  [COLUMN_COURSE] = { "班名", "班次名称", "培训班名称", "培训名称" },
  [COLUMN_FORM] = { "形式(线下/线上)", "形式（线下/线上）", "形式", "培训形式", "线下/线上" },
  [COLUMN_DAYS] = { "起止", "起止时间", "起止日期", "培训时间", "时间" },
  [COLUMN_SINCE] = { "开始", "开始时间", "开始日期" },
  [COLUMN_UNTIL] = { "结束", "结束时间", "结束日期" },
  [COLUMN_HOURS] = { "学时", "培训学时", "学时数" },
  [COLUMN_PLACE] = { "地点", "培训地点" },
  [COLUMN_RESULT] = { "成绩", "结果", "考核结果", "完成情况" },
  [COLUMN_COUNTS] = { "是否计入年度任务", "计入年度任务" },
};

typedef struct
{
  CyLedgerImport *import;
  CyConn         *conn;
  CyGrid         *grid;
  guint           head;
  int             columns[N_COLUMNS];
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

/* ---- Values ---- */

/* In a merged cell what stands in its first. */
static char *
dup_cell (const Reading *self, guint row, Column column)
{
  int            nth = self->columns[column];
  const CyMerge *merge = nth >= 0 ? cy_grid_find_merge (self->grid, row, (guint) nth) : NULL;

  if (nth < 0)
    return g_strdup ("");
  if (merge != NULL)
    return g_strstrip (g_strdup (cy_grid_get_text (self->grid, merge->top, merge->left)));

  return g_strstrip (g_strdup (cy_grid_get_text (self->grid, row, (guint) nth)));
}

static gboolean
read_day (const char *text, CyDate *day)
{
  CyDateParse parse;

  if (cy_date_parse (text, &parse) != CY_DATE_OK || cy_date_get_day (parse.date) == 0)
    return FALSE;
  *day = parse.date;

  return TRUE;
}

/* The end may leave out the year, or year and month: 3月5日, 3.5, 5日, 5. */
static gboolean
read_end (const char *text, CyDate since, CyDate *until)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[^0-9]+", text, 0, 0);
  int numbers[2] = { 0, 0 };
  int n = 0;

  if (read_day (text, until))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        if (n == 2 || strlen (parts[i]) > 2)
          return FALSE;
        numbers[n++] = atoi (parts[i]);
      }
  if (n == 0)
    return FALSE;
  *until = n == 2 ? cy_date_new (cy_date_get_year (since), numbers[0], numbers[1])
                  : cy_date_new (cy_date_get_year (since), cy_date_get_month (since), numbers[0]);

  return *until != CY_DATE_NONE && cy_date_is_valid (*until);
}

/**
 * cy_ledger_read_days:
 * @text: one day, or two with 至, — or a hyphen between, such as 2025.3.1-3.5 or 2025年3月1日至5日
 * @since: (out): the first day
 * @until: (out): the last day
 *
 * Returns: whether both are whole days in that order
 */
gboolean
cy_ledger_read_days (const char *text, CyDate *since, CyDate *until)
{
  static const char *const signs[] = { "至", "到", "——", "—", "–", "－", "~", "～", "-" };
  g_autofree char         *plain = cy_text_squeeze (text);

  if (read_day (plain, since))
    {
      *until = *since;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (const char *at = strstr (plain, signs[i]); at != NULL; at = strstr (at + 1, signs[i]))
      {
        g_autofree char *left = g_strndup (plain, (gsize) (at - plain));

        if (read_day (left, since) && read_end (at + strlen (signs[i]), *since, until) &&
            *until >= *since)
          return TRUE;
      }

  return FALSE;
}

/* Tenths of hours, or of days when the text says 天. */
static gboolean
read_hours (const char *text, gint64 *quantity, gboolean *by_day)
{
  g_autofree char *plain = cy_text_squeeze (text);
  char            *end;
  double           value = g_ascii_strtod (plain, &end);

  *by_day = g_str_has_suffix (plain, "天");
  if (end == plain || !(value > 0 && value <= 1000) ||
      (*end != '\0' && strcmp (end, "学时") != 0 && strcmp (end, "小时") != 0 &&
       strcmp (end, "课时") != 0 && strcmp (end, "天") != 0))
    return FALSE;
  *quantity = (gint64) (value * 10 + 0.5);

  return *quantity > 0;
}

static gboolean
read_result (const char *text, CyLedgerRow *row)
{
  CyCodeSet       *set = cy_code_set_get ("training_result");
  g_autofree char *plain = cy_text_squeeze (text);
  int              confidence = 0;
  const CyCode    *code = cy_code_find (set, plain, &confidence);
  char            *end;
  double           value = g_ascii_strtod (plain, &end);

  row->score = -1;
  if (*plain == '\0')
    return TRUE;
  if (end != plain && (*end == '\0' || strcmp (end, "分") == 0) && value >= 0 && value <= 100)
    {
      row->score = (gint64) (value * 10 + 0.5);
      row->result = value >= 60 ? CY_RESULT_PASSED : CY_RESULT_FAILED;
    }
  else if (strcmp (plain, "优秀") == 0)
    row->result = CY_RESULT_EXCELLENT;
  else if (strcmp (plain, "合格") == 0 || strcmp (plain, "结业") == 0)
    row->result = CY_RESULT_PASSED;
  else if (strcmp (plain, "不合格") == 0)
    row->result = CY_RESULT_FAILED;
  else if (code != NULL && confidence >= SURE)
    row->result = code->code;
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_yes (const char *text)
{
  static const char *const words[] = { "是", "√", "计入", "1", "y", "yes" };
  g_autofree char         *plain = cy_text_squeeze (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (plain, words[i]) == 0)
      return TRUE;

  return FALSE;
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
  if (code != NULL && confidence >= SURE)
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
  g_autofree char *days = dup_cell (self, row, COLUMN_DAYS);
  g_autofree char *first = dup_cell (self, row, COLUMN_SINCE);
  g_autofree char *last = dup_cell (self, row, COLUMN_UNTIL);

  if (*days != '\0')
    return cy_ledger_read_days (days, since, until);

  return read_day (first, since) && read_day (*last != '\0' ? last : first, until) &&
         *until >= *since;
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
  g_autofree char *year = dup_cell (self, row, COLUMN_YEAR);
  g_autofree char *organiser = dup_cell (self, row, COLUMN_ORGANISER);
  g_autofree char *place = dup_cell (self, row, COLUMN_PLACE);
  g_autofree char *category = dup_cell (self, row, COLUMN_CATEGORY);
  g_autofree char *form = dup_cell (self, row, COLUMN_FORM);
  g_autofree char *counts = dup_cell (self, row, COLUMN_COUNTS);
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
  cy_record_set_int (course, CY_COURSE_COUNTS, is_yes (counts));
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

static GPtrArray *
make_sessions (CyRecord *course, gint64 quantity)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);
  CyRecord  *session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session, CY_COURSE_SESSION_DATE, cy_record_get_int (course, CY_COURSE_SINCE));
  cy_record_set_int (session,
                     CY_COURSE_SESSION_ONLINE,
                     cy_record_get_int (course, CY_COURSE_ONLINE));
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, quantity);
  g_ptr_array_add (sessions, session);

  return sessions;
}

/* What cannot be, or was entered before. */
static gboolean
check_course (Reading *self, CyRecord *course, gint64 quantity, char **why, GError **error)
{
  g_autoptr (CyRecord) rules =
    cy_rules_for_year (self->conn, (int) cy_record_get_int (course, CY_COURSE_YEAR), error);
  g_autoptr (GPtrArray) sessions = make_sessions (course, quantity);
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

/* The course of a row: made at its first, looked up at those that follow. */
static gboolean
find_course (Reading *self, guint row, CyLedgerRow *line, GError **error)
{
  g_autofree char *hours = dup_cell (self, row, COLUMN_HOURS);
  g_autofree char *organiser = dup_cell (self, row, COLUMN_ORGANISER);
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
  else if (!read_hours (hours, &quantity, &by_day))
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
  else if (g_array_index (self->import->hours, gint64, place - 1) != quantity)
    line->error = g_strdup (_ ("Another row has other hours for the same course."));
  line->nth = (int) place - 1;

  return TRUE;
}

/* ---- People ---- */

static gboolean
find_person (Reading *self, guint row, CyLedgerRow *line, GError **error)
{
  char *cells[] = { dup_cell (self, row, COLUMN_NAME),
                    dup_cell (self, row, COLUMN_NUMBER),
                    dup_cell (self, row, COLUMN_VILLAGE),
                    dup_cell (self, row, COLUMN_SENDER),
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
  g_autofree char *result = dup_cell (self, row, COLUMN_RESULT);

  line->row = row + 1;
  line->nth = -1;
  line->name = dup_cell (self, row, COLUMN_NAME);
  line->course = dup_cell (self, row, COLUMN_COURSE);
  g_ptr_array_add (self->import->rows, line);
  if (!find_course (self, row, line, error) ||
      (line->error == NULL && !find_person (self, row, line, error)))
    return FALSE;
  if (line->error == NULL && !read_result (result, line))
    line->error = g_strdup (_ ("The result cannot be read: write a mark, 合格, 优秀 or 不合格."));
  if (line->error == NULL)
    check_twice (self, line);
  self->import->n_wrong += line->error != NULL;

  return TRUE;
}

/* Sums and signatures below the people have no name. */
static gboolean
is_row (const Reading *self, guint row)
{
  g_autofree char *name = dup_cell (self, row, COLUMN_NAME);
  g_autofree char *plain = cy_text_squeeze (name);

  return *plain != '\0' && strcmp (plain, "合计") != 0;
}

/* ---- Headings ---- */

static int
find_heading (const char *text)
{
  g_autofree char *squeezed = cy_text_squeeze (text);

  for (int i = 0; *squeezed != '\0' && i < N_COLUMNS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (headings[i]) && headings[i][j] != NULL; j++)
      if (cy_text_same (headings[i][j], squeezed))
        return i;

  return -1;
}

static gboolean
map_head (Reading *self, CyGrid *grid, guint row)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    {
      int heading = find_heading (cy_grid_get_text (grid, row, i));

      if (heading >= 0 && self->columns[heading] < 0)
        self->columns[heading] = (int) i;
    }

  return self->columns[COLUMN_NAME] >= 0 && self->columns[COLUMN_COURSE] >= 0;
}

static void
check_columns (Reading *self)
{
  if (self->columns[COLUMN_HOURS] < 0)
    self->import->fault =
      g_strdup_printf (_ ("The column “%s” is missing."), headings[COLUMN_HOURS][0]);
  else if (self->columns[COLUMN_DAYS] < 0 && self->columns[COLUMN_SINCE] < 0)
    self->import->fault =
      g_strdup_printf (_ ("The column “%s” is missing."), headings[COLUMN_DAYS][0]);
}

static gboolean
find_sheet (Reading *self, CyWorkbook *book, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < cy_workbook_get_n_sheets (book); i++)
    {
      g_autoptr (CyGrid) grid = NULL;

      if (cy_workbook_get_sheet_hidden (book, i))
        continue;
      grid = cy_grid_load (book, i, MAX_ROWS, cancellable, error);
      if (grid == NULL)
        return FALSE;
      if (!cy_grid_is_whole (grid))
        {
          g_set_error_literal (error, CY_ERROR, CY_ERROR_TOO_LARGE, "more rows than a ledger has");
          return FALSE;
        }
      for (guint row = 0; row < MIN (MAX_HEAD, cy_grid_get_n_rows (grid)); row++)
        if (map_head (self, grid, row))
          {
            self->import->sheet = g_strdup (cy_workbook_get_sheet_name (book, i));
            self->grid = g_steal_pointer (&grid);
            self->head = row;
            check_columns (self);
            return TRUE;
          }
    }
  self->import->fault = g_strdup (_ ("No sheet has the columns 姓名 and 班名."));

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
  g_autoptr (CyGrid) grid = NULL;
  Reading reading = { .import = import, .conn = conn, .keys = keys, .seen = seen };

  import->courses = g_ptr_array_new_with_free_func (g_object_unref);
  import->hours = g_array_new (FALSE, FALSE, sizeof (gint64));
  import->rows = g_ptr_array_new_with_free_func (row_free);
  book = cy_workbook_open (path, cancellable, error);
  if (book == NULL || !find_sheet (&reading, book, cancellable, error))
    return NULL;
  grid = reading.grid;
  for (guint row = reading.head + 1; import->fault == NULL && row < cy_grid_get_n_rows (grid);
       row++)
    if (is_row (&reading, row) && !read_row (&reading, row, error))
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

/* ---- Taking ---- */

static gboolean
save_course (CyConn *conn, CyRecord *course, gint64 quantity, gint64 *session, GError **error)
{
  g_autoptr (GPtrArray) sessions = make_sessions (course, quantity);
  CyRecord *record = g_ptr_array_index (sessions, 0);

  if (!cy_mapper_save (conn, course, error))
    return FALSE;
  cy_record_set_int (record, CY_COURSE_SESSION_COURSE, cy_record_get_id (course));
  if (!cy_mapper_save (conn, record, error))
    return FALSE;
  *session = cy_record_get_id (record);

  return TRUE;
}

static gboolean
save_row (CyConn *conn, const CyLedgerRow *row, CyRecord *course, gint64 session, GError **error)
{
  g_autoptr (CyRecord) enrolment = cy_record_new (CY_ENROLMENT);
  g_autoptr (CyRecord) mark = cy_record_new (CY_ATTENDANCE);

  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, row->person);
  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, cy_record_get_id (course));
  cy_record_set_int (enrolment, CY_ENROLMENT_ADDED, cy_record_get_int (course, CY_COURSE_SINCE));
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);
  if (row->result != NULL)
    cy_record_set_text (enrolment, CY_ENROLMENT_RESULT, row->result);
  if (row->score >= 0)
    cy_record_set_int (enrolment, CY_ENROLMENT_SCORE, row->score);
  if (!cy_mapper_save (conn, enrolment, error))
    return FALSE;
  cy_record_set_int (mark, CY_ATTENDANCE_ENROLMENT, cy_record_get_id (enrolment));
  cy_record_set_int (mark, CY_ATTENDANCE_SESSION, session);
  cy_record_set_text (mark, CY_ATTENDANCE_MARK, CY_MARK_PRESENT);

  return cy_mapper_save (conn, mark, error);
}

/**
 * cy_ledger_import_apply:
 * @self: what a ledger brings, without an error
 * @conn: a writing connection
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when something in it is wrong
 *
 * Each course is made with one session that holds its hours, at which everybody was present, so
 * that the hours come from attendance like all others.
 *
 * Returns: whether all was taken, as one step; if not, nothing was
 */
gboolean
cy_ledger_import_apply (const CyLedgerImport *self,
                        CyConn               *conn,
                        const char           *step_name,
                        GError              **error)
{
  g_autofree gint64 *sessions = g_new0 (gint64, MAX (self->courses->len, 1));
  g_autoptr (GPtrArray) courses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CyStep) step = NULL;

  if (!cy_ledger_import_can_apply (self))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a row of the ledger is wrong");
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < self->courses->len; i++)
    {
      CyRecord *course = cy_record_copy (g_ptr_array_index (self->courses, i));

      g_ptr_array_add (courses, course);
      if (!save_course (conn, course, g_array_index (self->hours, gint64, i), &sessions[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyLedgerRow *row = g_ptr_array_index (self->rows, i);

      if (!save_row (conn, row, g_ptr_array_index (courses, row->nth), sessions[row->nth], error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}
