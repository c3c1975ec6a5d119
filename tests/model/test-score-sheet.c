/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks as they are typed, pasted and stored: what may not stand is said, and nothing of it is
 * written. */
#include "cy-score-sheet.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-test-pool.h"
#include "cy-test-score.h"

#define TODAY 20261122
#define N_PEOPLE 5

#define SCORES "SELECT count(*) FROM assess_score WHERE deleted IS NULL"

/* Five people of two villages, the last not graded; 甲 and 乙 mark for one group, 丙 for another
 * that alone marks 群众口碑. Columns: 政治表现 10, 理论学习 8, 抓落实 10, 出勤 by grade. */
typedef struct
{
  CyTest        test;
  gint64        villages[2];
  gint64        cycle;
  gint64        graders[3];
  gint64        entries[N_PEOPLE];
  CyScoreSheet *sheet;
} Fixture;

static void
load_of (Fixture *self, gint64 grader, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  const CyScoreArgs args = { self->cycle, grader, scope };

  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  self->sheet = cy_score_sheet_load (self->test.conn, &args, &error);
  g_assert_no_error (error);
}

static void
add_indicators (Fixture *self, CyConn *conn, gint64 scheme, gint64 mass)
{
  gint64 routine = cy_test_score_add_part (conn, scheme, "routine", 4000);
  gint64 yearly = cy_test_score_add_part (conn, scheme, "yearly", 6000);
  gint64 virtue = cy_test_score_add_dimension (conn, yearly, "政治品格", "weighted", 1800);
  gint64 skill = cy_test_score_add_dimension (conn, yearly, "能力本领", "weighted", 1500);
  gint64 other = cy_test_score_add_dimension (conn, yearly, "群众口碑", "weighted", 2000);
  gint64 duty;

  cy_test_score_add_indicator (conn,
                               cy_test_score_add_dimension (conn,
                                                            routine,
                                                            "日常表现",
                                                            "weighted",
                                                            10000),
                               "日常表现",
                               "points",
                               10000,
                               0);
  cy_test_score_add_indicator (conn, virtue, "政治表现", "points", 1000, 0);
  cy_test_score_add_indicator (conn, virtue, "理论学习", "points", 800, 0);
  cy_test_score_add_indicator (conn, skill, "抓落实", "points", 1000, 0);
  duty = cy_test_score_add_indicator (conn, skill, "出勤", "grade", 500, 0);
  cy_test_score_add_band (conn, duty, "优秀", 500);
  cy_test_score_add_band (conn, duty, "优良", 400);
  cy_test_score_add_band (conn, duty, "一般", 250);
  cy_test_score_add_indicator (conn, other, "群众口碑", "points", 1200, mass);
  cy_test_score_add_indicator (conn, other, "民主测评", "ballot", 800, 0);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[N_PEOPLE] = { "安一", "白二", "陈三", "白二", "丁五" };
  g_autoptr (CyRecord) town = NULL;
  g_autoptr (CyStep) step = NULL;
  CyConn *conn;
  gint64  people[N_PEOPLE];
  gint64  scheme;
  gint64  groups[2];

  cy_test_set_up (&self->test, NULL);
  conn = self->test.conn;
  town = cy_test_add_unit (&self->test, "青山镇", "town", 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) village = cy_test_add_unit (&self->test,
                                                       i == 0 ? "和平村" : "新民村",
                                                       "village",
                                                       cy_record_get_id (town));

      self->villages[i] = cy_record_get_id (village);
    }
  for (guint i = 0; i < N_PEOPLE; i++)
    people[i] = cy_test_add_candidate (&self->test, names[i], self->villages[i >= 3], "committee");
  step = cy_step_begin (conn, "scheme", CY_STEP_NONE, NULL);
  scheme = cy_test_score_add_scheme (conn, 2026);
  groups[0] = cy_test_score_add_group (conn, scheme, "组织部", 6000);
  groups[1] = cy_test_score_add_group (conn, scheme, "群众代表", 4000);
  add_indicators (self, conn, scheme, groups[1]);
  self->cycle = cy_test_score_add_cycle (conn, scheme, 2026, "year");
  self->graders[0] = cy_test_score_add_grader (conn, self->cycle, groups[0], "甲", 0);
  self->graders[1] =
    cy_test_score_add_grader (conn, self->cycle, groups[0], "乙", self->villages[0]);
  self->graders[2] = cy_test_score_add_grader (conn, self->cycle, groups[1], "丙", 0);
  for (guint i = 0; i < N_PEOPLE; i++)
    self->entries[i] =
      cy_test_score_add_entry (conn, self->cycle, people[i], i == N_PEOPLE - 1 ? "5A" : NULL);
  g_assert_true (cy_step_commit (step, NULL));
  load_of (self, self->graders[0], 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  cy_test_tear_down (&self->test, NULL);
}

static gboolean
write_mark (Fixture *self, guint row, guint column, int mark, guint pass, GError **error)
{
  const CyScoreTarget target = { self->cycle, self->graders[0], pass, TODAY };
  const CyScoreMark   one = { cy_score_sheet_row (self->sheet, row)->id,
                              cy_score_sheet_indicator (self->sheet, column)->id,
                              mark };

  return cy_score_write (self->test.conn, &target, &one, 1, "mark", error);
}

/* ---- Reading ---- */

static void
assert_read (Fixture *self, guint column, const char *text, const char *expected)
{
  const CyPlanIndicator *indicator = cy_score_sheet_indicator (self->sheet, column);
  g_autofree char       *message = NULL;
  g_autofree char       *read = NULL;
  int                    mark;

  g_assert_true (cy_score_read (indicator, text, &mark, &message) == (message == NULL));
  read = message == NULL ? cy_score_dup_mark (indicator, mark) : g_steal_pointer (&message);
  g_assert_cmpstr (read, ==, expected);
}

static void
test_read (Fixture *self, gconstpointer data)
{
  assert_read (self, 0, "", "");
  assert_read (self, 0, " 8.5 ", "8.5");
  assert_read (self, 0, "８．２５", "8.25");
  assert_read (self, 0, "10", "10.0");
  assert_read (self, 0, "0", "0.0");
  assert_read (self, 0, "10.01", "“政治表现” has 10 points at most, and 10.01 was entered");
  assert_read (self, 1, "12", "“理论学习” has 8 points at most, and 12 was entered");
  assert_read (self,
               1,
               "-1",
               "“理论学习” takes a number from 0 to 8 with two decimals at most, and “-1” was "
               "entered");
  assert_read (self,
               1,
               "7.123",
               "“理论学习” takes a number from 0 to 8 with two decimals at most, and “7.123” was "
               "entered");
  assert_read (self,
               1,
               "99999999999999999999",
               "“理论学习” takes a number from 0 to 8 with two decimals at most, and "
               "“99999999999999999999” was entered");
  assert_read (self, 3, "优良", "优良");
  assert_read (self, 3, "一", "一般");
  assert_read (self, 3, "2.5", "一般");
  assert_read (self, 3, "优", "“出勤” takes one of 优秀, 优良, 一般, and “优” was entered");
  assert_read (self, 3, "3", "“出勤” takes one of 优秀, 优良, 一般, and “3” was entered");
}

/* ---- The sheet ---- */

static void
test_load (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->sheet->rows->len, ==, N_PEOPLE);
  g_assert_cmpuint (self->sheet->columns->len, ==, 4);
  g_assert_cmpuint (self->sheet->graders->len, ==, 3);
  g_assert_cmpuint (cy_score_sheet_grader (self->sheet, 0)->n_people, ==, 4);
  g_assert_cmpuint (cy_score_sheet_grader (self->sheet, 1)->n_people, ==, 3);
  g_assert_cmpstr (cy_score_sheet_grader (self->sheet, 1)->place, ==, "和平村");

  load_of (self, self->graders[1], 0);
  g_assert_cmpuint (self->sheet->rows->len, ==, 3);
  load_of (self, self->graders[2], 0);
  g_assert_cmpuint (self->sheet->columns->len, ==, 5);
  load_of (self, 0, self->villages[1]);
  g_assert_cmpuint (self->sheet->rows->len, ==, 2);
  g_assert_cmpuint (self->sheet->columns->len, ==, 6);
  g_assert_cmpint (cy_score_sheet_get (self->sheet, 0, 0, 0), ==, CY_SCORE_NONE);
}

/* What a group marks is the same before there are sheets. */
static void
test_asked (Fixture *self, gconstpointer data)
{
  const CySchemePlan *plan = self->sheet->plan;
  guint               group = cy_score_sheet_grader (self->sheet, 2)->group;

  g_assert_cmpuint (group, !=, cy_score_sheet_grader (self->sheet, 0)->group);
  g_assert_cmpuint (cy_score_count_asked (plan, self->sheet->kind, 0), ==, 4);
  g_assert_cmpuint (cy_score_count_asked (plan, self->sheet->kind, (int) group), ==, 5);
  g_assert_cmpuint (cy_score_count_asked (plan, self->sheet->kind, -1), ==, 4);
  g_assert_cmpuint (cy_score_count_asked (plan, "q1", (int) group), ==, 1);
}

static void
assert_count (Fixture *self, guint marked, guint blank, guint faulty)
{
  guint n[3];

  cy_score_sheet_count (self->sheet, 0, &n[0], &n[1], &n[2]);
  g_assert_cmpuint (n[0], ==, marked);
  g_assert_cmpuint (n[1], ==, blank);
  g_assert_cmpuint (n[2], ==, faulty);
}

static void
test_figures (Fixture *self, gconstpointer data)
{
  g_autoptr (CyScoreSheet) before = NULL;
  int sum;
  int share;

  assert_count (self, 0, 16, 0);
  cy_score_sheet_set (self->sheet, 0, 0, 0, 850);
  cy_score_sheet_set (self->sheet, 0, 0, 1, 725);
  g_assert_true (cy_score_sheet_sum (self->sheet, 0, 0, &sum, &share));
  g_assert_cmpint (sum, ==, 1575);
  g_assert_cmpint (share, ==, 54);
  cy_score_sheet_set_typed (self->sheet, 0, 0, 2, "12");
  g_assert_false (cy_score_sheet_sum (self->sheet, 0, 0, &sum, &share));
  assert_count (self, 2, 13, 1);

  /* What is not mended yet outlives another reading. */
  before = cy_score_sheet_ref (self->sheet);
  load_of (self, self->graders[0], 0);
  cy_score_sheet_keep_typed (self->sheet, before);
  g_assert_cmpstr (cy_score_sheet_get_typed (self->sheet, 0, 0, 2), ==, "12");
  cy_score_sheet_set_typed (self->sheet, 0, 0, 2, NULL);
  assert_count (self, 0, 16, 0);
}

/* ---- Writing ---- */

static void
assert_refused (Fixture *self, guint row, guint column, int mark, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_mark (self, row, column, mark, 0, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 0);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM assess_scheme WHERE frozen IS NOT NULL"),
                   ==,
                   0);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  assert_refused (self, 0, 1, 801, "“理论学习” has 8 points at most, and 8.01 was entered");
  assert_refused (self, 0, 1, -5, "“理论学习” has 8 points at most, and -0.05 was entered");
  assert_refused (self, 0, 3, 300, "“出勤” has 5 points at most, and 3 was entered");
  assert_refused (self, 4, 0, 500, "Who is not graded this time takes no marks");
  cy_test_set_text (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_STATE, "locked");
  assert_refused (self,
                  0,
                  0,
                  500,
                  "The cycle is locked: its marks are not changed any more. A mistake is corrected "
                  "under Grades, with its reason.");
}

/* Neither of what another grader marks, nor of a village that is not his. */
static void
test_foreign (Fixture *self, gconstpointer data)
{
  const CyScoreTarget target = { self->cycle, self->graders[1], 0, TODAY };
  CyScoreMark mark = { self->entries[3], cy_score_sheet_indicator (self->sheet, 0)->id, 500 };

  g_assert_false (cy_score_write (self->test.conn, &target, &mark, 1, "mark", NULL));
  load_of (self, 0, 0);
  mark = (CyScoreMark){ self->entries[0], cy_score_sheet_indicator (self->sheet, 4)->id, 500 };
  g_assert_false (cy_score_write (self->test.conn, &target, &mark, 1, "mark", NULL));
  mark.indicator = cy_score_sheet_indicator (self->sheet, 5)->id;
  g_assert_false (cy_score_write (self->test.conn, &target, &mark, 1, "mark", NULL));
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 0);
}

/* Whom the recycle bin holds takes no marks. */
static void
test_recycled (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_delete (&self->test,
                  CY_PERSON,
                  cy_test_count (&self->test,
                                 "SELECT person FROM assess_entry ORDER BY id LIMIT 1"));
  g_assert_false (write_mark (self, 0, 0, 850, 0, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 0);
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_mark (self, 0, 0, 850, 0, &error));
  cy_test_assert_text (&self->test, "SELECT frozen FROM assess_scheme", "20261122");
  g_assert_true (write_mark (self, 0, 0, 900, 0, &error));
  g_assert_true (write_mark (self, 0, 0, 950, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 1);
  load_of (self, self->graders[0], 0);
  g_assert_cmpint (cy_score_sheet_get (self->sheet, 0, 0, 0), ==, 900);
  g_assert_cmpint (cy_score_sheet_get (self->sheet, 1, 0, 0), ==, 950);

  /* Taken away twice there is nothing left; undone it is there again. */
  g_assert_true (write_mark (self, 0, 0, CY_SCORE_NONE, 0, &error));
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 1);
  g_assert_true (write_mark (self, 0, 0, CY_SCORE_NONE, 1, &error));
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 0);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test, SCORES), ==, 1);
}

static void
test_compare (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) differences = NULL;
  const CyScoreDifference *difference;

  cy_score_sheet_set (self->sheet, 0, 0, 0, 850);
  cy_score_sheet_set (self->sheet, 1, 0, 0, 850);
  cy_score_sheet_set (self->sheet, 0, 1, 2, 600);
  cy_score_sheet_set (self->sheet, 1, 1, 2, 900);
  cy_score_sheet_set (self->sheet, 0, 2, 1, 700);
  differences = cy_score_sheet_compare (self->sheet);
  g_assert_cmpuint (differences->len, ==, 2);
  difference = &g_array_index (differences, CyScoreDifference, 0);
  g_assert_cmpuint (difference->row, ==, 1);
  g_assert_cmpuint (difference->column, ==, 2);
  g_assert_cmpint (difference->first, ==, 600);
  g_assert_cmpint (difference->second, ==, 900);
}

/* ---- Pasting ---- */

/* "row.column=mark" of what a block changes, or the message. */
static void
assert_paste (Fixture *self, const char *text, guint top, guint left, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) cells = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));
  cells = cy_score_paste_read (self->sheet, 0, rows, top, left, &message);
  g_assert_true ((cells == NULL) == (message != NULL));
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    {
      const CyScoreCell *cell = &g_array_index (cells, CyScoreCell, i);

      g_string_append_printf (said, "%u.%u=%d ", cell->row, cell->column, cell->mark);
    }
  g_assert_cmpstr (cells != NULL ? said->str : message, ==, expected);
}

static void
test_paste_plain (Fixture *self, gconstpointer data)
{
  assert_paste (self, "8|7\n9|6.5", 1, 0, "1.0=800 1.1=700 2.0=900 2.1=650 ");
  assert_paste (self, "9|优秀", 0, 2, "0.2=900 0.3=500 ");
  cy_score_sheet_set (self->sheet, 0, 0, 0, 800);
  assert_paste (self, "8|", 0, 0, "");
  assert_paste (self, "|7", 0, 0, "0.0=-1 0.1=700 ");
  assert_paste (self,
                "8|7|9|优秀|3",
                0,
                0,
                "Row 1, column 5, “3”: the block has 5 columns of marks, and from here on there "
                "are "
                "4.");
  assert_paste (self,
                "8|7|9",
                0,
                2,
                "Row 1, column 3, “9”: the block has 3 columns of marks, and from here on there "
                "are "
                "2.");
  assert_paste (self,
                "8\n8",
                4,
                0,
                "Row 1, column 1, “8”: 丁五 is not graded this time and takes no marks");
  assert_paste (self, "\n8", 4, 0, "Row 2, column 1, “8”: there is nobody for this row.");
  assert_paste (self,
                "7|9.5",
                0,
                0,
                "Row 1, column 2, “9.5”: “理论学习” has 8 points at most, and 9.5 was entered");
}

static void
test_paste_names (Fixture *self, gconstpointer data)
{
  assert_paste (self, "陈 三|9\n安一|8", 0, 0, "2.0=900 0.0=800 ");
  assert_paste (self,
                "陈三|和平村|9|7",
                0,
                1,
                "Row 1, column 3, “9”: “理论学习” has 8 points at most, and 9 was entered");
  assert_paste (self,
                "外人|9",
                0,
                0,
                "Row 1, column 1, “外人”: nobody of this name is to be marked here.");
  assert_paste (self,
                "白二|9",
                0,
                0,
                "Row 1, column 1, “白二”: two people have this name: copy their village too, or "
                "paste their rows without names.");
  assert_paste (self, "白二|新民村|9\n白二|和平村|8", 0, 0, "3.0=900 1.0=800 ");
  assert_paste (self,
                "白二|远方村|9",
                0,
                0,
                "Row 1, column 1, “白二”: nobody of this name is in 远方村.");
  assert_paste (self, "安一|9\n安一|8", 0, 0, "Row 2, column 1, “安一”: the name is there twice.");
}

static void
test_paste_heads (Fixture *self, gconstpointer data)
{
  assert_paste (self,
                "考核评分表||\n|能力本领|\n序号|姓名|政治表现（10分）|抓落实 "
                "10|合计\n|||10|\n1|安一|9|8|17",
                3,
                3,
                "0.0=900 0.2=800 ");
  assert_paste (self,
                "姓名|抓落实|政治表现\n安一|9|8",
                0,
                0,
                "Row 1, column 3, “政治表现”: in this table it stands before “抓落实”: the columns "
                "are in another order. Copy them in the order of the table.");
  assert_paste (self,
                "姓名|政治表现|廉洁\n安一|9|8",
                0,
                0,
                "Row 1, column 3, “廉洁”: no indicator that is marked here has this name.");
  assert_paste (self,
                "姓名|政治表现|政治表现\n安一|9|8",
                0,
                0,
                "Row 1, column 3, “政治表现”: the column is there twice.");
  assert_paste (self, "政治表现|理论学习\n9|8", 1, 2, "1.0=900 1.1=800 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define CASE(name, func) \
  g_test_add ("/model/score-sheet/" name, Fixture, NULL, set_up, func, tear_down)
  CASE ("read", test_read);
  CASE ("load", test_load);
  CASE ("asked", test_asked);
  CASE ("figures", test_figures);
  CASE ("refused", test_refused);
  CASE ("foreign", test_foreign);
  CASE ("recycled", test_recycled);
  CASE ("write", test_write);
  CASE ("compare", test_compare);
  CASE ("paste-plain", test_paste_plain);
  CASE ("paste-names", test_paste_names);
  CASE ("paste-heads", test_paste_heads);
#undef CASE

  return g_test_run ();
}
