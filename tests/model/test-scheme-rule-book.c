/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A rule book of 131 lines is taken as it is and run for a year: every line counts for somebody,
 * and all comes to what tests/lib/reckon-rule-book.py makes of it in fractions. */
#include "cy-assess-compute.h"
#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-note-edit.h"
#include "cy-scheme-check.h"
#include "cy-scheme-table.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-assess.h"

#include <stdlib.h>
#include <string.h>

#define N_LINES 131
#define N_PEOPLE 26

/* Columns of the table of notes, and of the table of totals. */
enum
{
  NOTE_PERSON,
  NOTE_LINE,
  NOTE_DATE,
  NOTE_TIMES,
  NOTE_POINTS,
  NOTE_MULTIPLIER,
  NOTE_STATE,
  N_NOTE_COLUMNS
};

enum
{
  TOTAL_PERSON,
  TOTAL_TOTAL,
  TOTAL_BONUS,
  TOTAL_PENALTY,
  TOTAL_VETO,
  TOTAL_GRADE,
  TOTAL_DIMENSIONS,
};

typedef struct
{
  CyTest       *test;
  CySchemePlan *plan;
  gint64        cycle;
  GHashTable   *people; /* name → id */
} Case;

/* ---- Tables ---- */

static char *
read_text (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "schemes", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);

  return text;
}

/* Rows of cells below the headings; remarks are left out. */
static GPtrArray *
read_table (const char *file)
{
  g_autofree char *text = read_text (file);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gboolean   is_head = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      if (!is_head)
        g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
      is_head = FALSE;
    }

  return rows;
}

/* "-0.75" in units of which @scale make one. */
static gint64
read_number (const char *text, gint64 scale)
{
  gboolean    negative = *text == '-';
  const char *dot = strchr (text, '.');
  gint64      value = labs (strtol (text, NULL, 10)) * scale;

  for (const char *digit = dot != NULL ? dot + 1 : ""; *digit != '\0'; digit++)
    {
      scale /= 10;
      value += (*digit - '0') * scale;
    }

  return negative ? -value : value;
}

/* ---- The year ---- */

static void
bring_in (Case *one)
{
  g_autofree char *text = read_text ("rule-book.tsv");
  g_autoptr (CySchemeTables) tables = cy_scheme_tables_new_from_text (text);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (CySchemeDraft) draft = cy_scheme_table_read (tables, &problems);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (one->test->conn, "import", CY_STEP_NONE, &error);
  g_autoptr (GPtrArray) faults = NULL;
  gint64 scheme;

  g_assert_cmpuint (problems->len, ==, 0);
  scheme = cy_scheme_draft_save (draft, one->test->conn, &error);
  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));
  one->plan = cy_scheme_plan_load (one->test->conn, scheme, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->plan->indicators->len, ==, N_LINES);
  faults = cy_scheme_check (one->plan);
  g_assert_cmpuint (faults->len, ==, 0);
  one->cycle = cy_test_assess_cycle (one->test, scheme, "year");
}

static gint64
find_line (const Case *one, const char *name)
{
  for (guint i = 0; i < one->plan->indicators->len; i++)
    if (g_str_equal (cy_plan_indicator (one->plan, i)->name, name))
      return cy_plan_indicator (one->plan, i)->id;
  g_error ("No line “%s”", name);
}

static gint64
get_person (const Case *one, const char *name)
{
  gint64 *id = g_hash_table_lookup (one->people, name);

  if (id == NULL)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);
      g_autoptr (GError) error = NULL;

      cy_record_set_text (person, CY_PERSON_NAME, name);
      cy_mapper_save (one->test->conn, person, &error);
      g_assert_no_error (error);
      id = g_new (gint64, 1);
      *id = cy_record_get_id (person);
      g_hash_table_insert (one->people, g_strdup (name), id);
      cy_test_assess_entry (one->test, one->cycle, *id, 0);
    }

  return *id;
}

static void
add_note (const Case *one, char **cells)
{
  g_autoptr (CyRecord) note = cy_record_new (CY_WORK_NOTE);
  g_auto (GStrv) date = g_strsplit (cells[NOTE_DATE], "-", -1);
  g_autofree char *day = g_strjoinv ("", date);
  g_autoptr (GError) error = NULL;

  cy_record_set_int (note, CY_WORK_NOTE_PERSON, get_person (one, cells[NOTE_PERSON]));
  cy_record_set_int (note, CY_WORK_NOTE_DATE, read_number (day, 1));
  cy_record_set_text (note, CY_WORK_NOTE_KIND, "plain");
  cy_record_set_text (note, CY_WORK_NOTE_CONTENT, cells[NOTE_LINE]);
  cy_record_set_int (note, CY_WORK_NOTE_INDICATOR, find_line (one, cells[NOTE_LINE]));
  cy_record_set_text (note, CY_WORK_NOTE_STATE, cells[NOTE_STATE]);
  if (*cells[NOTE_TIMES] != '\0')
    cy_record_set_int (note, CY_WORK_NOTE_TIMES, read_number (cells[NOTE_TIMES], 1));
  if (*cells[NOTE_POINTS] != '\0')
    cy_record_set_int (note, CY_WORK_NOTE_POINTS, read_number (cells[NOTE_POINTS], 100));
  if (*cells[NOTE_MULTIPLIER] != '\0')
    cy_record_set_int (note, CY_WORK_NOTE_MULTIPLIER, read_number (cells[NOTE_MULTIPLIER], 100));
  cy_mapper_save (one->test->conn, note, &error);
  g_assert_no_error (error);
}

static void
set_up (CyTest *test, Case *one)
{
  g_autoptr (GPtrArray) notes = read_table ("rule-book-notes.tsv");
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = NULL;

  one->test = test;
  one->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  bring_in (one);
  step = cy_step_begin (test->conn, "a year", CY_STEP_BULK, &error);
  for (guint i = 0; i < notes->len; i++)
    {
      g_assert_cmpuint (g_strv_length (g_ptr_array_index (notes, i)), ==, N_NOTE_COLUMNS);
      add_note (one, g_ptr_array_index (notes, i));
    }
  g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);
  cy_test_assess_run (test, one->cycle);
}

static void
case_clear (Case *one)
{
  g_clear_pointer (&one->plan, cy_scheme_plan_unref);
  g_clear_pointer (&one->people, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

/* ---- What came of it ---- */

static CyAssessBook *
load (const Case *one)
{
  g_autoptr (GError) error = NULL;
  CyAssessBook *book = cy_assess_book_load (one->test->conn, one->cycle, &error);

  g_assert_no_error (error);

  return book;
}

static guint
find_entry (const CyAssessBook *book, const char *name)
{
  for (guint i = 0; i < book->entries->len; i++)
    if (g_str_equal (cy_assess_book_entry (book, i)->name, name))
      return i;
  g_error ("Nobody called “%s”", name);
}

static const char *
get_word (const char *set, const char *code)
{
  return code != NULL ? cy_code_get_name (set, code) : "";
}

static void
assert_row (const CyAssessBook *book, char **cells)
{
  guint                 nth = find_entry (book, cells[TOTAL_PERSON]);
  const CyAssessStored *stored = &cy_assess_book_entry (book, nth)->stored;
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (book);
  guint at = TOTAL_DIMENSIONS;

  g_test_message ("%s", cells[TOTAL_PERSON]);
  g_assert_cmpint (stored->total, ==, read_number (cells[TOTAL_TOTAL], 1000));
  g_assert_cmpstr (get_word ("veto_effect", stored->veto), ==, cells[TOTAL_VETO]);
  g_assert_cmpstr (get_word ("zb18", stored->proposed), ==, cells[TOTAL_GRADE]);
  g_assert_cmpint (stored->coverage, ==, 1000);
  cy_assess_compute (book, nth, mark);
  g_assert_cmpint (mark->bonus, ==, read_number (cells[TOTAL_BONUS], 1000));
  g_assert_cmpint (mark->penalty, ==, read_number (cells[TOTAL_PENALTY], 1000));
  for (guint i = 0; i < book->plan->dimensions->len; i++)
    if (cy_plan_dimension (book->plan, i)->kind == CY_DIMENSION_WEIGHTED)
      g_assert_cmpint (mark->dimensions[i].value, ==, read_number (cells[at++], 1000));
  g_assert_cmpuint (at, ==, g_strv_length (cells));
}

static void
test_totals (CyTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) totals = read_table ("rule-book-totals.tsv");
  g_autoptr (CyAssessBook) book = NULL;
  g_auto (Case) one = { NULL };

  set_up (test, &one);
  book = load (&one);
  g_assert_cmpuint (totals->len, ==, N_PEOPLE);
  g_assert_cmpuint (book->entries->len, ==, N_PEOPLE);
  for (guint i = 0; i < totals->len; i++)
    assert_row (book, g_ptr_array_index (totals, i));
}

/* No line is there for nothing, and each kind of limit is reached by somebody. */
static void
test_lines (CyTest *test, gconstpointer data)
{
  gboolean used[N_LINES] = { FALSE };
  gboolean capped[N_LINES] = { FALSE };
  guint    n_bonus = 0;
  guint    n_penalty = 0;
  g_autoptr (CyAssessBook) book = NULL;
  g_autoptr (CyAssessMark) mark = NULL;
  g_auto (Case) one = { NULL };

  set_up (test, &one);
  book = load (&one);
  mark = cy_assess_mark_new (book);
  for (guint i = 0; i < book->entries->len; i++)
    {
      const GArray *notes = cy_assess_book_entry (book, i)->notes;

      cy_assess_compute (book, i, mark);
      n_bonus += mark->bonus < mark->bonus_raw;
      n_penalty += mark->penalty < mark->penalty_raw;
      for (guint j = 0; j < N_LINES; j++)
        capped[j] |= mark->indicators[j].is_capped;
      for (guint j = 0; notes != NULL && j < notes->len; j++)
        used[g_array_index (notes, CyAssessNote, j).indicator] = TRUE;
    }
  g_assert_cmpuint (n_bonus, >, 0);
  g_assert_cmpuint (n_penalty, >, 0);
  for (guint i = 0; i < N_LINES; i++)
    {
      const CyPlanIndicator *line = cy_plan_indicator (book->plan, i);

      g_assert_true (used[i]);
      if (line->method == CY_METHOD_DEDUCT && line->points > 0)
        g_assert_true (capped[i]);
    }
}

static void
drop_notes (const Case *one, gint64 line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) notes = cy_sql_list_ids (one->test->conn,
                                              "SELECT id FROM work_note WHERE indicator = ?1",
                                              &error,
                                              "i",
                                              line);

  g_assert_cmpuint (notes->len, >, 0);
  g_assert_true (cy_note_set_state (one->test->conn, notes, "dropped", "drop", &error));
  g_assert_no_error (error);
}

/* 周永福 lost 0.5 by the first line: once nobody uses it, it leaves all of its points. */
static void
test_unused (CyTest *test, gconstpointer data)
{
  g_autoptr (CyAssessBook) before = NULL;
  g_autoptr (CyAssessBook) book = NULL;
  g_autoptr (CyAssessMark) mark = NULL;
  g_auto (Case) one = { NULL };
  guint nth;

  set_up (test, &one);
  before = load (&one);
  drop_notes (&one, cy_plan_indicator (one.plan, 0)->id);
  cy_test_assess_run (test, one.cycle);
  book = load (&one);
  mark = cy_assess_mark_new (book);
  nth = find_entry (book, "周永福");
  cy_assess_compute (book, nth, mark);
  g_assert_cmpint (mark->indicators[0].value, ==, 1000);
  g_assert_cmpint (mark->coverage, ==, 1000);
  g_assert_cmpint (cy_assess_book_entry (book, nth)->stored.total,
                   ==,
                   cy_assess_book_entry (before, nth)->stored.total + 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-rule-book/totals", test_totals);
  cy_test_case ("/model/scheme-rule-book/lines", test_lines);
  cy_test_case ("/model/scheme-rule-book/unused", test_unused);

  return g_test_run ();
}
