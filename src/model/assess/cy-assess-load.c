/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads all that a cycle is computed from, in a few statements whatever the number of people. */
#include "cy-assess-book-private.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-sql.h"

/* The thousandths of a second of a row's logical time stand above its counter. */
#define TIME_SHIFT 16
#define DAY_SECONDS 86400

/* Between two rows these are mostly the same, so the last ones are kept. */
typedef struct
{
  CyAssessBook *book;
  GHashTable   *places;     /* id of an entry → its place + 1 */
  GHashTable   *indicators; /* id → place + 1 */
  GHashTable   *graders;    /* id → place + 1 */
  gboolean      twice;      /* whether marks are typed in twice */
  gint64        offset;     /* of local time, seconds */
  gint64        day;        /* the last one, since 1970 */
  gint32        date;       /* the same as YYYYMMDD */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->indicators, g_hash_table_unref);
  g_clear_pointer (&self->graders, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static int
find_place (GHashTable *places, gint64 id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (places, GSIZE_TO_POINTER (id))) - 1;
}

static void
keep_place (GHashTable *places, gint64 id, guint place)
{
  g_hash_table_insert (places, GSIZE_TO_POINTER (id), GUINT_TO_POINTER (place + 1));
}

static gint32
get_date (Reading *self, gint64 hlc)
{
  gint64 day = ((hlc >> TIME_SHIFT) / 1000 + self->offset) / DAY_SECONDS;
  GDate  date;

  if (day == self->day)
    return self->date;
  self->day = day;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1970);
  g_date_add_days (&date, (guint) CLAMP (day, 0, G_MAXINT32 / 2));
  self->date = g_date_get_year (&date) * 10000 + (gint32) g_date_get_month (&date) * 100 +
               g_date_get_day (&date);

  return self->date;
}

/* ---- Who ---- */

static gboolean
add_entry (CySqlRow *row, gpointer data, GError **error)
{
  Reading       *self = data;
  CyAssessEntry *entry;

  keep_place (self->places, cy_sql_row_get_int (row, 0), self->book->entries->len);
  entry = cy_assess_book_add_entry (self->book, cy_sql_row_get_int (row, 0));
  entry->person = cy_sql_row_get_int (row, 1);
  entry->unit = cy_sql_row_get_int (row, 2);
  entry->ord = (int) cy_sql_row_get_int (row, 3);
  entry->name = cy_sql_row_dup_text (row, 4);
  entry->place = cy_sql_row_dup_text (row, 5);
  entry->town = cy_sql_row_get_int (row, 6);
  entry->town_name = cy_sql_row_dup_text (row, 7);
  entry->special = cy_sql_row_dup_text (row, 8);
  entry->reason = cy_sql_row_dup_text (row, 9);

  return TRUE;
}

static int
find_group (const CySchemePlan *plan, gint64 id)
{
  for (guint i = 0; i < plan->groups->len; i++)
    if (cy_plan_group (plan, i)->id == id)
      return (int) i;

  return -1;
}

static gboolean
add_grader (CySqlRow *row, gpointer data, GError **error)
{
  Reading        *self = data;
  int             group = find_group (self->book->plan, cy_sql_row_get_int (row, 1));
  CyAssessGrader *grader;

  /* The group was taken out of the scheme. */
  if (group < 0)
    return TRUE;
  grader = g_new0 (CyAssessGrader, 1);
  grader->id = cy_sql_row_get_int (row, 0);
  grader->group = (guint) group;
  grader->name = cy_sql_row_dup_text (row, 2);
  grader->first = (int) cy_sql_row_get_int (row, 3);
  grader->last = (int) cy_sql_row_get_int (row, 4);
  keep_place (self->graders, grader->id, self->book->graders->len);
  cy_assess_book_add_grader (self->book, grader);

  return TRUE;
}

/* ---- What was given ---- */

static gint32
read_mark (const Reading *self, CySqlRow *row)
{
  gboolean once = !cy_sql_row_is_null (row, 3);
  gboolean again = self->twice && !cy_sql_row_is_null (row, 4);

  if (once && again && cy_sql_row_get_int (row, 3) != cy_sql_row_get_int (row, 4))
    return CY_ASSESS_TWO_MARKS;
  if (once)
    return (gint32) cy_sql_row_get_int (row, 3);

  return again ? (gint32) cy_sql_row_get_int (row, 4) : CY_ASSESS_NO_MARK;
}

static gboolean
add_mark (CySqlRow *row, gpointer data, GError **error)
{
  Reading *self = data;
  int      entry = find_place (self->places, cy_sql_row_get_int (row, 0));
  int      indicator = find_place (self->indicators, cy_sql_row_get_int (row, 1));
  int      grader = find_place (self->graders, cy_sql_row_get_int (row, 2));
  gint32   mark = read_mark (self, row);

  if (entry < 0 || indicator < 0 || grader < 0 || mark == CY_ASSESS_NO_MARK)
    return TRUE;
  cy_assess_book_put (self->book,
                      (guint) entry,
                      (guint) indicator,
                      (guint) grader,
                      mark,
                      get_date (self, cy_sql_row_get_int (row, 5)));

  return TRUE;
}

static int
get_or (CySqlRow *row, guint column, int otherwise)
{
  return cy_sql_row_is_null (row, column) ? otherwise : (int) cy_sql_row_get_int (row, column);
}

static gboolean
add_note (CySqlRow *row, gpointer data, GError **error)
{
  Reading     *self = data;
  int          entry = find_place (self->places, cy_sql_row_get_int (row, 0));
  int          indicator = find_place (self->indicators, cy_sql_row_get_int (row, 2));
  CyAssessNote note;
  int          usual;

  if (entry < 0 || indicator < 0 || !self->book->asked[indicator])
    return TRUE;
  usual = cy_plan_indicator (self->book->plan, indicator)->multiplier;
  note.id = cy_sql_row_get_int (row, 1);
  note.indicator = (guint) indicator;
  note.date = (int) cy_sql_row_get_int (row, 3);
  note.times = get_or (row, 4, 1);
  note.points = get_or (row, 5, CY_ASSESS_NO_MARK);
  note.multiplier = get_or (row, 6, usual != 0 ? usual : 100);
  note.content = cy_sql_row_dup_text (row, 7);
  cy_assess_book_add_note (self->book, (guint) entry, note);

  return TRUE;
}

static gboolean
add_quarter (CySqlRow *row, gpointer data, GError **error)
{
  Reading        *self = data;
  int             entry = find_place (self->places, cy_sql_row_get_int (row, 0));
  CyAssessQuarter quarter;

  if (entry < 0)
    return TRUE;
  quarter.name = cy_sql_row_dup_text (row, 2);
  quarter.total = cy_sql_row_is_null (row, 3) ? CY_ASSESS_NO_VALUE : cy_sql_row_get_int (row, 3);
  quarter.coverage = (int) cy_sql_row_get_int (row, 4);
  quarter.oldest = (int) cy_sql_row_get_int (row, 5);
  cy_assess_book_add_quarter (self->book, (guint) entry, quarter);

  return TRUE;
}

static gboolean
add_stored (CySqlRow *row, gpointer data, GError **error)
{
  Reading        *self = data;
  int             entry = find_place (self->places, cy_sql_row_get_int (row, 0));
  CyAssessStored *stored;

  if (entry < 0 || cy_assess_book_entry (self->book, entry)->stored.id != 0)
    return TRUE;
  stored = &cy_assess_book_entry (self->book, entry)->stored;
  stored->id = cy_sql_row_get_int (row, 1);
  stored->total = cy_sql_row_is_null (row, 2) ? CY_ASSESS_NO_VALUE : cy_sql_row_get_int (row, 2);
  stored->bonus = cy_sql_row_get_int (row, 3);
  stored->rank = (guint) cy_sql_row_get_int (row, 4);
  stored->coverage = (int) cy_sql_row_get_int (row, 5);
  stored->oldest = (int) cy_sql_row_get_int (row, 6);
  stored->veto = cy_sql_row_dup_text (row, 7);
  stored->proposed = cy_sql_row_dup_text (row, 8);
  stored->grade = cy_sql_row_dup_text (row, 9);
  stored->digest = cy_sql_row_dup_text (row, 10);

  return TRUE;
}

/* ---- The whole ---- */

static gint64
get_offset (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_utc_offset (now) / G_USEC_PER_SEC;
}

static void
reading_init (Reading *self, CyAssessBook *book, CyRecord *cycle)
{
  self->book = book;
  self->places = g_hash_table_new (NULL, NULL);
  self->indicators = g_hash_table_new (NULL, NULL);
  self->graders = g_hash_table_new (NULL, NULL);
  self->twice = cy_record_get_int (cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY) != 0;
  self->offset = get_offset ();
  self->day = -1;
  for (guint i = 0; i < book->plan->indicators->len; i++)
    keep_place (self->indicators, cy_plan_indicator (book->plan, i)->id, i);
}

static gboolean
read_rows (Reading *self, CyConn *conn, const char *name, CySqlFunc add, GError **error)
{
  return cy_sql_each (conn, cy_sql_get (name), add, self, error, "i", self->book->cycle);
}

static gboolean
read_all (Reading *self, CyConn *conn, GError **error)
{
  const CyAssessBook *book = self->book;

  if (!read_rows (self, conn, "assess/book-entries.sql", add_entry, error) ||
      !read_rows (self, conn, "assess/book-graders.sql", add_grader, error))
    return FALSE;
  cy_assess_book_seat_graders (self->book);

  return read_rows (self, conn, "assess/book-marks.sql", add_mark, error) &&
         cy_sql_each (conn,
                      cy_sql_get ("assess/book-notes.sql"),
                      add_note,
                      self,
                      error,
                      "iii",
                      book->cycle,
                      book->since,
                      book->until) &&
         (!g_str_equal (book->kind, CY_CYCLE_YEAR_END) ||
          read_rows (self, conn, "assess/book-quarters.sql", add_quarter, error)) &&
         read_rows (self, conn, "assess/book-results.sql", add_stored, error) &&
         cy_assess_book_load_facts (self->book, conn, error);
}

/**
 * cy_assess_book_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @error: return location
 *
 * Returns: (transfer full): all that the cycle is computed from
 */
CyAssessBook *
cy_assess_book_load (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  g_autoptr (CyAssessBook) self = NULL;
  g_auto (Reading) reading = { NULL };
  CySchemePlan *plan;

  if (record == NULL)
    return NULL;
  plan = cy_scheme_plan_load (conn, cy_record_get_int (record, CY_ASSESS_CYCLE_SCHEME), error);
  if (plan == NULL)
    return NULL;
  self = cy_assess_book_new (plan, cy_record_get_text (record, CY_ASSESS_CYCLE_KIND));
  self->cycle = cycle;
  self->name = g_strdup (cy_record_get_text (record, CY_ASSESS_CYCLE_NAME));
  self->state = g_strdup (cy_record_get_text (record, CY_ASSESS_CYCLE_STATE));
  self->year = (int) cy_record_get_int (record, CY_ASSESS_CYCLE_YEAR);
  self->since = cy_record_get_int (record, CY_ASSESS_CYCLE_SINCE);
  self->until = cy_record_get_int (record, CY_ASSESS_CYCLE_UNTIL);
  reading_init (&reading, self, record);

  return read_all (&reading, conn, error) ? g_steal_pointer (&self) : NULL;
}
