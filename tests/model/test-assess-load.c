/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of reading what a cycle is computed from: who is in it and where they live, which marks,
 * notes and quarters count, and that what was deleted or never was does no harm. */
#include "cy-assess-book.h"

#include "cy-assess-run.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-outcome.h"
#include "cy-scheme.h"
#include "cy-test-assess.h"
#include "cy-test-pool.h"
#include "cy-unit.h"

/* A scheme with an indicator of marks and one of notes in the year-end part; nobody yet. */
typedef struct
{
  gint64 scheme;
  gint64 part;
  gint64 points;
  gint64 notes;
  gint64 group;
  gint64 cycle;
  gint64 grader;
} Case;

static void
set_up (CyTest *self, Case *one)
{
  gint64 dimension;

  one->scheme = cy_test_assess_scheme (self);
  one->part = cy_test_assess_part (self, one->scheme, "年终考核", "yearly", 10000);
  dimension = cy_test_assess_dimension (self, one->part, "实绩", "weighted", 10000);
  one->points = cy_test_assess_indicator (self, dimension, "抓落实", "points", 8000);
  one->notes = cy_test_assess_indicator (self, dimension, "出勤", "deduct", 2000);
  one->group = cy_test_assess_group (self, one->scheme, "组织部", 10000);
  one->cycle = cy_test_assess_cycle (self, one->scheme, "year");
  one->grader = cy_test_assess_grader (self, one->cycle, one->group, "考核一组");
}

static gint64
add_person (CyTest *self, const char *name, gint64 unit)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, name);

  if (unit != 0)
    cy_test_set_int (self, CY_PERSON, cy_record_get_id (person), CY_PERSON_UNIT, unit);

  return cy_record_get_id (person);
}

static gint64
add_unit (CyTest *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (self, name, kind, parent);

  return cy_record_get_id (unit);
}

static CyAssessBook *
load (CyTest *self, gint64 cycle)
{
  g_autoptr (GError) error = NULL;
  CyAssessBook *book = cy_assess_book_load (self->conn, cycle, &error);

  g_assert_no_error (error);

  return book;
}

/* ---- Who ---- */

/* In the order of the tree, those without a village last; teams have a village and no person. */
static void
test_entries (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  const CyAssessEntry *entry;
  gint64               town;
  gint64               villages[2];
  gint64               people[3];
  gint64               team;
  Case                 one;

  set_up (self, &one);
  town = add_unit (self, "双河镇", "town", 0);
  villages[0] = add_unit (self, "柳林村", "village", town);
  villages[1] = add_unit (self, "石碾村", "village", town);
  people[0] = add_person (self, "无处可寻", 0);
  people[1] = add_person (self, "余小满", villages[1]);
  people[2] = add_person (self, "赵镇干", town);
  for (guint i = 0; i < 3; i++)
    cy_test_assess_entry (self, one.cycle, people[i], 0);
  team = cy_test_assess_entry (self, one.cycle, 0, villages[0]);
  cy_test_set_text (self, CY_ASSESS_ENTRY, team, CY_ASSESS_ENTRY_SPECIAL, "5");
  cy_test_set_text (self, CY_ASSESS_ENTRY, team, CY_ASSESS_ENTRY_REASON, "新任不足半年");
  book = load (self, one.cycle);
  g_assert_cmpuint (book->entries->len, ==, 4);
  entry = cy_assess_book_entry (book, 0);
  g_assert_cmpint (entry->person, ==, people[2]);
  g_assert_cmpint (entry->town, ==, town);
  g_assert_cmpstr (entry->place, ==, "双河镇");
  entry = cy_assess_book_entry (book, 1);
  g_assert_cmpint (entry->id, ==, team);
  g_assert_cmpint (entry->person, ==, 0);
  g_assert_cmpint (entry->unit, ==, villages[0]);
  g_assert_cmpint (entry->town, ==, town);
  g_assert_cmpstr (entry->name, ==, "柳林村");
  g_assert_cmpstr (entry->town_name, ==, "双河镇");
  g_assert_cmpstr (entry->special, ==, "5");
  g_assert_cmpstr (entry->reason, ==, "新任不足半年");
  entry = cy_assess_book_entry (book, 2);
  g_assert_cmpint (entry->person, ==, people[1]);
  g_assert_null (entry->special);
  entry = cy_assess_book_entry (book, 3);
  g_assert_cmpint (entry->person, ==, people[0]);
  g_assert_cmpint (entry->unit, ==, 0);
  g_assert_cmpint (entry->town, ==, 0);
  g_assert_null (entry->place);
}

/* Who was assessed in one village and lives in another now stays where the cycle had them. */
static void
test_moved (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 old;
  gint64 new;
  Case one;

  set_up (self, &one);
  old = add_unit (self, "石碾村", "village", 0);
  new = add_unit (self, "柳林村", "village", 0);
  cy_test_assess_entry (self, one.cycle, add_person (self, "余小满", new), old);
  book = load (self, one.cycle);
  g_assert_cmpint (cy_assess_book_entry (book, 0)->unit, ==, old);
  g_assert_cmpstr (cy_assess_book_entry (book, 0)->place, ==, "石碾村");
}

/* A cycle that nobody is in, nobody marks and that asks nothing. */
static void
test_empty (CyTest *self, gconstpointer data)
{
  gint64 scheme = cy_test_assess_scheme (self);
  gint64 cycle = cy_test_assess_cycle (self, scheme, "q3");
  g_autoptr (CyAssessBook) book = load (self, cycle);
  g_autoptr (GError) error = NULL;
  guint n_stale = 1;

  g_assert_cmpuint (book->entries->len, ==, 0);
  g_assert_cmpuint (book->graders->len, ==, 0);
  g_assert_cmpuint (book->plan->indicators->len, ==, 0);
  g_assert_cmpstr (book->kind, ==, "q3");
  g_assert_cmpstr (book->name, ==, "q3");
  g_assert_cmpstr (book->state, ==, "open");
  g_assert_cmpint (book->year, ==, 2026);
  g_assert_cmpint (book->since, ==, 20260701);
  g_assert_cmpint (book->until, ==, 20260930);
  cy_test_assess_run (self, cycle);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM assess_result"), ==, 0);
  g_assert_true (cy_assess_count_stale (self->conn, cycle, &n_stale, &error));
  g_assert_cmpuint (n_stale, ==, 0);
}

/* Somebody is in it, and there is nobody to mark, nothing to mark. */
static void
test_bare (CyTest *self, gconstpointer data)
{
  gint64 scheme = cy_test_assess_scheme (self);
  gint64 cycle = cy_test_assess_cycle (self, scheme, "year");
  g_autoptr (CyAssessBook) book = NULL;

  cy_test_assess_entry (self, cycle, add_person (self, "林晓雁", 0), 0);
  book = load (self, cycle);
  g_assert_cmpuint (cy_assess_book_entry (book, 0)->n_graders, ==, 0);
  cy_test_assess_run (self, cycle);
  cy_test_assert_text (self,
                       "SELECT coalesce(total, '-') || ' ' || coalesce(proposed, '-') || ' ' || "
                       "coverage FROM assess_result",
                       "- - 0");
}

static void
test_gone (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Case one;

  set_up (self, &one);
  g_assert_null (cy_assess_book_load (self->conn, one.cycle + 1, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

/* ---- Marks ---- */

static gint32
get_mark (CyTest *self, const Case *one)
{
  g_autoptr (CyAssessBook) book = load (self, one->cycle);

  return cy_assess_book_get_mark (book, 0, 0, 0);
}

static gint64
find_score (CyTest *self)
{
  return cy_test_count (self, "SELECT max(id) FROM assess_score WHERE deleted IS NULL");
}

/* Typed in twice: both the same, not the same, only the second; the second counts only there. */
static void
test_twice (CyTest *self, gconstpointer data)
{
  gint64 entry;
  Case   one;

  set_up (self, &one);
  entry = cy_test_assess_entry (self, one.cycle, add_person (self, "林晓雁", 0), 0);
  g_assert_cmpint (get_mark (self, &one), ==, CY_ASSESS_NO_MARK);
  cy_test_assess_mark (self, entry, one.points, one.grader, 7000);
  cy_test_set_int (self, CY_ASSESS_SCORE, find_score (self), CY_ASSESS_SCORE_AGAIN, 7100);
  g_assert_cmpint (get_mark (self, &one), ==, 7000);
  cy_test_set_int (self, CY_ASSESS_CYCLE, one.cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY, 1);
  g_assert_cmpint (get_mark (self, &one), ==, CY_ASSESS_TWO_MARKS);
  cy_test_set_int (self, CY_ASSESS_SCORE, find_score (self), CY_ASSESS_SCORE_AGAIN, 7000);
  g_assert_cmpint (get_mark (self, &one), ==, 7000);
  cy_test_set (self, CY_ASSESS_SCORE, find_score (self), CY_ASSESS_SCORE_MARK, NULL);
  g_assert_cmpint (get_mark (self, &one), ==, 7000);
  cy_test_set_int (self, CY_ASSESS_CYCLE, one.cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY, 0);
  g_assert_cmpint (get_mark (self, &one), ==, CY_ASSESS_NO_MARK);
}

static void
test_deleted_mark (CyTest *self, gconstpointer data)
{
  gint64 entry;
  Case   one;

  set_up (self, &one);
  entry = cy_test_assess_entry (self, one.cycle, add_person (self, "林晓雁", 0), 0);
  cy_test_assess_mark (self, entry, one.points, one.grader, 7000);
  g_assert_cmpint (get_mark (self, &one), ==, 7000);
  cy_test_delete (self, CY_ASSESS_SCORE, find_score (self));
  g_assert_cmpint (get_mark (self, &one), ==, CY_ASSESS_NO_MARK);
}

/* Marks of a grader, a group or an indicator that is no more count no more, and stop nobody. */
static void
test_deleted_others (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 entry;
  gint64 other;
  gint64 gone;
  Case   one;

  set_up (self, &one);
  entry = cy_test_assess_entry (self, one.cycle, add_person (self, "林晓雁", 0), 0);
  gone = cy_test_assess_grader (self, one.cycle, one.group, "考核二组");
  other = cy_test_assess_grader (self,
                                 one.cycle,
                                 cy_test_assess_group (self, one.scheme, "乡党委", 0),
                                 "双河镇");
  cy_test_assess_mark (self, entry, one.points, one.grader, 7000);
  cy_test_assess_mark (self, entry, one.points, gone, 1000);
  cy_test_assess_mark (self, entry, one.points, other, 2000);
  cy_test_delete (self, CY_ASSESS_GRADER, gone);
  cy_test_delete (self, CY_ASSESS_GROUP, cy_test_count (self, "SELECT max(id) FROM assess_group"));
  book = load (self, one.cycle);
  g_assert_cmpuint (book->graders->len, ==, 1);
  g_assert_cmpuint (cy_assess_book_entry (book, 0)->n_graders, ==, 1);
  g_assert_cmpint (cy_assess_book_get_mark (book, 0, 0, 0), ==, 7000);
  g_clear_pointer (&book, cy_assess_book_unref);
  cy_test_delete (self, CY_ASSESS_INDICATOR, one.points);
  book = load (self, one.cycle);
  g_assert_cmpuint (book->plan->indicators->len, ==, 1);
  g_assert_cmpint (cy_assess_book_get_mark (book, 0, 0, 0), ==, CY_ASSESS_NO_MARK);
}

/* Of those taken out of the list nothing is read, nor of whom the recycle bin holds. */
static void
test_deleted_entry (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 entries[2];
  gint64 people[2];
  Case   one;

  set_up (self, &one);
  for (guint i = 0; i < 2; i++)
    {
      people[i] = add_person (self, "林晓雁", 0);
      entries[i] = cy_test_assess_entry (self, one.cycle, people[i], 0);
      cy_test_assess_mark (self, entries[i], one.points, one.grader, 7000);
      cy_test_assess_note (self, people[i], one.notes, 20260301, 50);
    }
  cy_test_delete (self, CY_ASSESS_ENTRY, entries[0]);
  book = load (self, one.cycle);
  g_assert_cmpuint (book->entries->len, ==, 1);
  g_assert_cmpint (cy_assess_book_entry (book, 0)->id, ==, entries[1]);
  g_assert_cmpint (cy_assess_book_get_mark (book, 0, 0, 0), ==, 7000);
  g_assert_cmpuint (cy_assess_book_entry (book, 0)->notes->len, ==, 1);
  g_clear_pointer (&book, cy_assess_book_unref);
  cy_test_delete (self, CY_PERSON, people[1]);
  book = load (self, one.cycle);
  g_assert_cmpuint (book->entries->len, ==, 0);
}

/* ---- Notes ---- */

/* What a note leaves out the indicator says; both ends of the period belong to it. */
static void
test_notes (CyTest *self, gconstpointer data)
{
  const int dates[] = { 20251231, 20260101, 20261231, 20270101 };
  g_autoptr (CyAssessBook) book = NULL;
  const CyAssessEntry *entry;
  const CyAssessNote  *note;
  gint64               person;
  gint64               ids[G_N_ELEMENTS (dates)];
  Case                 one;

  set_up (self, &one);
  person = add_person (self, "林晓雁", 0);
  cy_test_assess_entry (self, one.cycle, person, 0);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    ids[i] = cy_test_assess_note (self, person, one.notes, dates[i], i == 2 ? 350 : 0);
  cy_test_set_int (self, CY_WORK_NOTE, ids[2], CY_WORK_NOTE_TIMES, 3);
  cy_test_set_int (self, CY_WORK_NOTE, ids[2], CY_WORK_NOTE_MULTIPLIER, 50);
  cy_test_set_int (self, CY_ASSESS_INDICATOR, one.notes, CY_ASSESS_INDICATOR_MULTIPLIER, 150);
  book = load (self, one.cycle);
  entry = cy_assess_book_entry (book, 0);
  g_assert_cmpuint (entry->notes->len, ==, 2);
  note = &g_array_index (entry->notes, CyAssessNote, 0);
  g_assert_cmpint (note->id, ==, ids[1]);
  g_assert_cmpuint (note->indicator, ==, 1);
  g_assert_cmpint (note->times, ==, 1);
  g_assert_cmpint (note->points, ==, CY_ASSESS_NO_MARK);
  g_assert_cmpint (note->multiplier, ==, 150);
  g_assert_cmpstr (note->content, ==, "防汛值守");
  note = &g_array_index (entry->notes, CyAssessNote, 1);
  g_assert_cmpint (note->id, ==, ids[2]);
  g_assert_cmpint (note->times, ==, 3);
  g_assert_cmpint (note->points, ==, 350);
  g_assert_cmpint (note->multiplier, ==, 50);
}

/* Not confirmed, deleted, for no indicator, for one of another part of the year. */
static void
test_other_notes (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 person;
  gint64 routine;
  gint64 note;
  Case   one;

  set_up (self, &one);
  person = add_person (self, "林晓雁", 0);
  cy_test_assess_entry (self, one.cycle, person, 0);
  routine = cy_test_assess_part (self, one.scheme, "平时考核", "routine", 0);
  routine = cy_test_assess_dimension (self, routine, "平时", "weighted", 1000);
  routine = cy_test_assess_indicator (self, routine, "值班", "deduct", 1000);
  cy_test_assess_note (self, person, routine, 20260301, 50);
  note = cy_test_assess_note (self, person, one.notes, 20260302, 50);
  cy_test_set_text (self, CY_WORK_NOTE, note, CY_WORK_NOTE_STATE, "draft");
  note = cy_test_assess_note (self, person, one.notes, 20260303, 50);
  cy_test_set (self, CY_WORK_NOTE, note, CY_WORK_NOTE_INDICATOR, NULL);
  note = cy_test_assess_note (self, person, one.notes, 20260304, 50);
  cy_test_delete (self, CY_WORK_NOTE, note);
  book = load (self, one.cycle);
  g_assert_null (cy_assess_book_entry (book, 0)->notes);
}

/* A note about a village is the team's, and not that of those who live there. */
static void
test_team_notes (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 village;
  gint64 note;
  Case   one;

  set_up (self, &one);
  village = add_unit (self, "石碾村", "village", 0);
  cy_test_assess_entry (self, one.cycle, 0, village);
  cy_test_assess_entry (self, one.cycle, add_person (self, "林晓雁", village), 0);
  note = cy_test_assess_note (self, add_person (self, "余小满", village), one.notes, 20260301, 50);
  cy_test_set_int (self, CY_WORK_NOTE, note, CY_WORK_NOTE_UNIT, village);
  book = load (self, one.cycle);
  for (guint i = 0; i < 2; i++)
    g_assert_null (cy_assess_book_entry (book, i)->notes);
  g_clear_pointer (&book, cy_assess_book_unref);
  cy_test_set (self, CY_WORK_NOTE, note, CY_WORK_NOTE_PERSON, NULL);
  book = load (self, one.cycle);
  for (guint i = 0; i < 2; i++)
    g_assert_true ((cy_assess_book_entry (book, i)->notes != NULL) ==
                   (cy_assess_book_entry (book, i)->person == 0));
}

/* ---- Quarters and results ---- */

static gint64
add_quarter (CyTest *self, gint64 scheme, const char *kind, gint64 person, int total)
{
  gint64 cycle = cy_test_assess_cycle (self, scheme, kind);
  gint64 entry = cy_test_assess_entry (self, cycle, person, 0);
  g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);

  if (total < 0)
    return entry;
  cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, entry);
  cy_record_set_int (result, CY_ASSESS_RESULT_TOTAL, total);
  cy_record_set_int (result, CY_ASSESS_RESULT_COVERAGE, 900);
  cy_record_set_int (result, CY_ASSESS_RESULT_OLDEST, 20260203);
  cy_test_save (self, result, "result");

  return entry;
}

/* Those of the same scheme and year in which the person was graded; one without a total says so. */
static void
test_quarters (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  const CyAssessQuarter *quarter;
  gint64                 person;
  gint64                 cycle;
  GArray                *quarters;
  Case                   one;

  set_up (self, &one);
  person = add_person (self, "林晓雁", 0);
  cy_test_assess_entry (self, one.cycle, person, 0);
  add_quarter (self, one.scheme, "q3", person, -1);
  add_quarter (self, one.scheme, "q1", person, 88000);
  cy_test_set_text (self,
                    CY_ASSESS_ENTRY,
                    add_quarter (self, one.scheme, "q2", person, 10000),
                    CY_ASSESS_ENTRY_SPECIAL,
                    "6");
  add_quarter (self, one.scheme, "q4", person, 20000);
  cycle = cy_test_count (self, "SELECT max(id) FROM assess_cycle");
  cy_test_delete (self, CY_ASSESS_CYCLE, cycle);
  add_quarter (self, cy_test_assess_scheme (self), "q4", person, 30000);
  add_quarter (self, one.scheme, "q4", person, 40000);
  cycle = cy_test_count (self, "SELECT max(id) FROM assess_cycle");
  cy_test_set_int (self, CY_ASSESS_CYCLE, cycle, CY_ASSESS_CYCLE_YEAR, 2025);
  book = load (self, one.cycle);
  quarters = cy_assess_book_entry (book, 0)->quarters;
  g_assert_cmpuint (quarters->len, ==, 2);
  quarter = &g_array_index (quarters, CyAssessQuarter, 0);
  g_assert_cmpstr (quarter->name, ==, "q1");
  g_assert_cmpint (quarter->total, ==, 88000);
  g_assert_cmpint (quarter->coverage, ==, 900);
  g_assert_cmpint (quarter->oldest, ==, 20260203);
  quarter = &g_array_index (quarters, CyAssessQuarter, 1);
  g_assert_cmpstr (quarter->name, ==, "q3");
  g_assert_cmpint (quarter->total, ==, CY_ASSESS_NO_VALUE);
}

/* Nobody's quarter is read for a quarter. */
static void
test_quarter_of_quarter (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  gint64 person;
  Case   one;

  set_up (self, &one);
  person = add_person (self, "林晓雁", 0);
  add_quarter (self, one.scheme, "q1", person, 88000);
  add_quarter (self, one.scheme, "q2", person, 89000);
  book = load (self, cy_test_count (self, "SELECT max(id) FROM assess_cycle"));
  g_assert_null (cy_assess_book_entry (book, 0)->quarters);
}

/* Of two that came together from two libraries the first stands. */
static void
test_stored (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) book = NULL;
  const CyAssessStored *stored;
  gint64                entry;
  Case                  one;

  set_up (self, &one);
  cy_test_assess_entry (self, one.cycle, add_person (self, "林晓雁", 0), 0);
  entry = cy_test_assess_entry (self, one.cycle, add_person (self, "余小满", 0), 0);
  cy_test_assess_mark (self, entry, one.points, one.grader, 7000);
  cy_test_assess_line (self, one.scheme, "2", 0);
  cy_test_assess_run (self, one.cycle);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) second = cy_record_new (CY_ASSESS_RESULT);

      cy_record_set_int (second, CY_ASSESS_RESULT_ENTRY, entry);
      cy_record_set_int (second, CY_ASSESS_RESULT_TOTAL, 1);
      cy_test_save (self, second, "second");
    }
  book = load (self, one.cycle);
  stored = &cy_assess_book_entry (book, (guint) cy_assess_book_find (book, entry))->stored;
  g_assert_cmpint (stored->total, ==, 90000);
  g_assert_cmpuint (stored->rank, ==, 2);
  g_assert_cmpint (stored->coverage, ==, 1000);
  g_assert_cmpint (stored->oldest, !=, 0);
  g_assert_cmpstr (stored->proposed, ==, "2");
  g_assert_null (stored->grade);
  g_assert_null (stored->veto);
  g_assert_false (cy_assess_book_is_stale (book, (guint) cy_assess_book_find (book, entry)));
  g_clear_pointer (&book, cy_assess_book_unref);
  cy_test_delete (self,
                  CY_ASSESS_RESULT,
                  cy_test_count (self, "SELECT min(id) FROM assess_result WHERE total = 90000"));
  book = load (self, one.cycle);
  stored = &cy_assess_book_entry (book, (guint) cy_assess_book_find (book, entry))->stored;
  g_assert_cmpint (stored->total, ==, 1);
  g_assert_null (stored->digest);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-load/entries", test_entries);
  cy_test_case ("/model/assess-load/moved", test_moved);
  cy_test_case ("/model/assess-load/empty", test_empty);
  cy_test_case ("/model/assess-load/bare", test_bare);
  cy_test_case ("/model/assess-load/gone", test_gone);
  cy_test_case ("/model/assess-load/twice", test_twice);
  cy_test_case ("/model/assess-load/deleted-mark", test_deleted_mark);
  cy_test_case ("/model/assess-load/deleted-others", test_deleted_others);
  cy_test_case ("/model/assess-load/deleted-entry", test_deleted_entry);
  cy_test_case ("/model/assess-load/notes", test_notes);
  cy_test_case ("/model/assess-load/other-notes", test_other_notes);
  cy_test_case ("/model/assess-load/team-notes", test_team_notes);
  cy_test_case ("/model/assess-load/quarters", test_quarters);
  cy_test_case ("/model/assess-load/quarter-of-quarter", test_quarter_of_quarter);
  cy_test_case ("/model/assess-load/stored", test_stored);

  return g_test_run ();
}
