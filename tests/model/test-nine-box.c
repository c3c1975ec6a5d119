/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who comes into which of the nine boxes, and how a discussion moves somebody for good. */
#include "cy-nine-box.h"

#include "cy-ability.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-test-outcome.h"

#define TODAY 20260110

static gint64
add_person (CyTest *self, const char *name)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, name);

  return cy_record_get_id (person);
}

static void
set_rank (CyTest *self, gint64 entry, guint rank)
{
  gint64           id;
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM assess_result WHERE entry=%" G_GINT64_FORMAT, entry);
  g_autoptr (CyRecord) result = NULL;

  id = cy_test_count (self, sql);
  result = cy_mapper_load (self->conn, CY_ASSESS_RESULT, id, NULL);
  cy_record_set_int (result, CY_ASSESS_RESULT_RANK, rank);
  cy_test_save (self, result, "位次");
}

static void
judge (CyTest *self, gint64 person, gint64 date, const char *grade)
{
  g_autoptr (CyRecord) potential = cy_record_new (CY_POTENTIAL);

  cy_record_set_int (potential, CY_POTENTIAL_PERSON, person);
  cy_record_set_int (potential, CY_POTENTIAL_DATE, date);
  cy_record_set_text (potential, CY_POTENTIAL_GRADE, grade);
  cy_record_set_text (potential, CY_POTENTIAL_JUDGES, "县委组织部");
  cy_record_set_text (potential, CY_POTENTIAL_BASIS, "谈话");
  cy_test_save (self, potential, "潜能");
}

static CyNineBox *
load (CyTest *self, gint64 cycle, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyNineBox *box = cy_nine_box_load (self->conn, cycle, 0, base_date, &error);

  g_assert_no_error (error);

  return box;
}

static void
assert_place (const CyNineBox *box, gint64 person, guint result, guint potential)
{
  const CyNineLine *line = cy_nine_box_find (box, person);

  g_assert_nonnull (line);
  g_assert_cmpuint (line->result, ==, result);
  g_assert_cmpuint (line->potential, ==, potential);
}

/* Grades in either family; what is not graded is in no band. */
static void
test_grades (void)
{
  static const struct
  {
    const char *grade;
    guint       band;
  } cases[] = { { "1", 1 },  { "2", 2 },  { "2B", 2 }, { "3", 3 }, { "3B", 3 }, { "4", 3 },
                { "4B", 3 }, { "5A", 0 }, { "6", 0 },  { "7", 0 }, { NULL, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cy_nine_grade_get_band (cases[i].grade), ==, cases[i].band);
}

static void
test_places (CyTest *self, gconstpointer data)
{
  gint64 cycle = cy_test_add_year (self, 2025, "locked");
  gint64 best = add_person (self, "甲一");
  gint64 plain = add_person (self, "乙二");
  gint64 absent = add_person (self, "丙三");
  g_autoptr (CyNineBox) box = NULL;

  cy_test_add_result (self, cycle, best, 95000, "1");
  cy_test_add_result (self, cycle, plain, 75000, "3");
  cy_test_add_result (self, cycle, absent, 70000, "6A");
  judge (self, best, 20250301, "3");
  judge (self, best, 20250901, "1");
  judge (self, plain, 20260201, "2");
  judge (self, absent, 20250301, "2");
  box = load (self, cycle, TODAY);
  assert_place (box, best, 1, 1);
  /* The judgement of February is not known in January. */
  assert_place (box, plain, 3, 0);
  assert_place (box, absent, 0, 2);
  g_assert_false (cy_nine_line_is_placed (cy_nine_box_find (box, absent)));
}

/* Seven without a grade: two, two and three, and equal ranks together. */
static void
test_thirds (CyTest *self, gconstpointer data)
{
  static const guint ranks[] = { 1, 2, 3, 3, 5, 6, 7 };
  static const guint bands[] = { 1, 1, 1, 1, 2, 3, 3 };
  gint64             cycle = cy_test_add_year (self, 2025, "open");
  gint64             people[G_N_ELEMENTS (ranks)];
  g_autoptr (CyNineBox) box = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      people[i] = add_person (self, "甲一");
      set_rank (self,
                cy_test_add_result (self, cycle, people[i], 90000 - (int) ranks[i] * 100, NULL),
                ranks[i]);
    }
  box = load (self, cycle, TODAY);
  g_assert_cmpuint (box->n_ranks, ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    assert_place (box, people[i], bands[i], 0);
}

static CyRecord *
make_move (gint64 person, gint64 cycle, CyDate date, guint result, const char *potential)
{
  CyRecord *move = cy_record_new (CY_NINE_BOX);

  cy_record_set_int (move, CY_NINE_BOX_PERSON, person);
  cy_record_set_int (move, CY_NINE_BOX_CYCLE, cycle);
  cy_record_set_int (move, CY_NINE_BOX_DATE, date);
  cy_record_set_int (move, CY_NINE_BOX_RESULT, result);
  cy_record_set_text (move, CY_NINE_BOX_POTENTIAL, potential);
  cy_record_set_text (move, CY_NINE_BOX_JUDGES, "县委组织部部务会");
  cy_record_set_text (move, CY_NINE_BOX_REASON, "抗洪一线表现突出");

  return move;
}

static void
test_move (CyTest *self, gconstpointer data)
{
  gint64 cycle = cy_test_add_year (self, 2025, "locked");
  gint64 person = add_person (self, "甲一");
  g_autoptr (CyRecord) first = make_move (person, cycle, 20260105, 2, "1");
  g_autoptr (CyRecord) second = make_move (person, cycle, 20260108, 1, "1");
  g_autoptr (CyRecord) same = make_move (person, cycle, 20260109, 1, "1");
  g_autoptr (CyRecord) early = make_move (person, cycle, 20260101, 3, "3");
  g_autoptr (CyNineBox) box = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_add_result (self, cycle, person, 80000, "2");
  judge (self, person, 20250301, "2");
  g_assert_true (cy_nine_move (self->conn, first, TODAY, "九宫格", &error));
  g_assert_cmpint (cy_record_get_int (first, CY_NINE_BOX_RESULT_BEFORE), ==, 2);
  g_assert_cmpstr (cy_record_get_text (first, CY_NINE_BOX_POTENTIAL_BEFORE), ==, "2");
  g_assert_true (cy_nine_move (self->conn, second, TODAY, "九宫格", &error));
  g_assert_no_error (error);
  box = load (self, cycle, TODAY);
  assert_place (box, person, 1, 1);
  g_assert_cmpuint (cy_nine_box_find (box, person)->by_result, ==, 2);
  history = cy_mapper_load_parts (self->conn, CY_NINE_BOX, person, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_false (cy_nine_move (self->conn, same, TODAY, "九宫格", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_nine_move (self->conn, early, TODAY, "九宫格", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_refused (CyTest *self, gconstpointer data)
{
  gint64 cycle = cy_test_add_year (self, 2025, "locked");
  gint64 person = add_person (self, "甲一");
  g_autoptr (CyRecord) stranger = make_move (person, cycle, 20260105, 2, "1");
  g_autoptr (CyRecord) ahead = make_move (person, cycle, 20260111, 2, "1");
  g_autoptr (CyRecord) outside = make_move (person, cycle, 20260105, 4, "1");
  g_autoptr (CyRecord) silent = make_move (person, cycle, 20260105, 2, "1");
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_nine_move_find_problem (stranger, TODAY));
  g_assert_nonnull (cy_nine_move_find_problem (ahead, TODAY));
  g_assert_nonnull (cy_nine_move_find_problem (outside, TODAY));
  cy_record_set_text (silent, CY_NINE_BOX_REASON, " ");
  g_assert_nonnull (cy_nine_move_find_problem (silent, TODAY));
  g_assert_false (cy_nine_move (self->conn, stranger, TODAY, "九宫格", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/nine-box/grades", test_grades);
  cy_test_case ("/model/nine-box/places", test_places);
  cy_test_case ("/model/nine-box/thirds", test_thirds);
  cy_test_case ("/model/nine-box/move", test_move);
  cy_test_case ("/model/nine-box/refused", test_refused);

  return g_test_run ();
}
